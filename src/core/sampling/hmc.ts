import { requireThat } from "../assert.ts";
import { door, func, type Loose, maybe, number, numbers } from "../door.ts";
import type { Generator } from "../random/generator.ts";
import { standardNormal } from "../random/standardNormal.ts";
import { requireStart, requireSteps } from "./doors.ts";
import { adaptStepSize, startStepSize } from "./dualAveraging.ts";

/** A log density and its slope in every coordinate. */
export interface Landscape {
  readonly logDensity: (position: readonly number[]) => number;
  readonly gradient: (position: readonly number[]) => readonly number[];
}

const LANDSCAPE = { logDensity: func, gradient: func };

/** One trajectory: the way of the puck over the landscape, and what became of it. */
export interface HmcStep {
  /** Positions at the start and after each leap. */
  readonly path: readonly (readonly number[])[];
  /** Momenta at each of them. */
  readonly momentum: readonly (readonly number[])[];
  /** Energy -log density + momentum²/2 at each of them: constant but for the error of the leaps. */
  readonly energy: readonly number[];
  /** min(1, exp(energy at the start - energy at the end)). */
  readonly chance: number;
  readonly accepted: boolean;
  /** The energy went out of control: the steps are too long for the landscape somewhere on the path. */
  readonly divergent: boolean;
  readonly position: readonly number[];
}

/** Energy error at which a trajectory is given up. */
const DIVERGENCE = 1000;

/**
 * One step of Hamiltonian Monte Carlo from standard variates: a push, leaps along the landscape, a decision.
 *
 *   half a push p += step gradient / 2, then leaps q += step p, p += step gradient, the last push again a half;
 *   accepted if u < exp(H(start) - H(end)), H = -log density + p²/2
 *
 * Shapes  at and z hold one number a coordinate (unit masses); u is uniform on [0, 1). path, momentum and energy hold at most leaps + 1.
 * Limits  divergent, and never accepted, where the energy error passes 1000 or is not a number: the path then ends there.
 * Source  Duane, Kennedy, Pendleton & Roweth, Phys. Lett. B 195 (1987); Neal, Handbook of MCMC (2011), chapter 5.
 *
 * @example
 * hmcStep({ logDensity: ([x]) => -0.5 * x * x, gradient: ([x]) => [-x] }, { at: [1], stepSize: 0.1, leaps: 10 }, { z: [0], u: 0.5 }).position // [0.53995]
 */
export function hmcStep(
  landscape: Landscape,
  of: Loose<{ readonly at: readonly number[]; readonly stepSize: number; readonly leaps: number }>,
  variates: Loose<{ readonly z: readonly number[]; readonly u: number }>,
): HmcStep {
  const where = "hmcStep";
  return trajectory(
    door(where, landscape, LANDSCAPE),
    door(where, of, { at: numbers, stepSize: number, leaps: number }),
    door(where, variates, { z: numbers, u: number }),
  );
}

function trajectory(
  { logDensity, gradient }: Landscape,
  of: { readonly at: readonly number[]; readonly stepSize: number; readonly leaps: number },
  variates: { readonly z: readonly number[]; readonly u: number },
): HmcStep {
  const { at, stepSize, leaps } = of;
  let q = at;
  let p = variates.z;
  let slope = gradient(q);
  const energyOf = () => p.reduce((sum, value) => sum + 0.5 * value * value, -logDensity(q));
  const halfPush = () => p.map((value, k) => value + 0.5 * stepSize * slope[k]!);
  const path = [at];
  const momentum = [p];
  const energy = [energyOf()];
  for (let leap = 1; leap <= leaps; leap++) {
    p = halfPush();
    q = q.map((value, k) => value + stepSize * p[k]!);
    slope = gradient(q);
    p = halfPush();
    path.push(q);
    momentum.push(p);
    energy.push(energyOf());
    if (!(energy[leap]! - energy[0]! < DIVERGENCE))
      return { path, momentum, energy, chance: 0, accepted: false, divergent: true, position: at };
  }
  const chance = Math.min(1, Math.exp(energy[0]! - energy.at(-1)!));
  const accepted = variates.u < chance;
  return {
    path,
    momentum,
    energy,
    chance,
    accepted,
    divergent: false,
    position: accepted ? q : at,
  };
}

/** Draws of Hamiltonian Monte Carlo, and how they came about. */
export interface HmcChain {
  readonly draws: readonly (readonly number[])[];
  /** Step size that the warm-up settled on. */
  readonly stepSize: number;
  /** Mean chance of acceptance after the warm-up. */
  readonly acceptance: number;
  /** Divergent trajectories after the warm-up: where there are any, the draws are not to be trusted. */
  readonly divergences: number;
}

/**
 * A chain of Hamiltonian Monte Carlo: the step size is found while warming up, then held.
 *
 *   every trajectory has a whole number of leaps, uniform from 1 to about twice pathLength / step size, so that none resonates
 *
 * Shapes  draws[i][k] is coordinate k after trajectory i + 1 of those after the warm-up.
 * Units   unit masses: give coordinates of about unit spread (mu / 5, log tau), and pathLength in these units.
 * Limits  a trajectory has at most 1000 leaps. Step size: dual averaging to an acceptance of `target` (0.8 if left out).
 * Throws  RangeError if a count is not whole, target not in (0, 1), or the log density not finite at the start.
 * Source  Neal, Handbook of MCMC (2011), chapter 5; Hoffman & Gelman, JMLR 15 (2014).
 *
 * @example
 * hmcChain({ logDensity: ([x]) => -0.5 * x * x, gradient: ([x]) => [-x] }, { start: [0], warmup: 100, steps: 50, pathLength: 1.5, generator: createGenerator(1) }).divergences // 0
 */
export function hmcChain(
  field: Landscape,
  asked: Loose<{
    readonly start: readonly number[];
    readonly warmup: number;
    readonly steps: number;
    readonly pathLength: number;
    readonly target?: number;
    readonly generator: Generator;
    /** Called with every trajectory, the warm-up's too, for those who want to see them. */
    readonly onStep?: (step: HmcStep) => void;
  }>,
): HmcChain {
  const where = "hmcChain";
  const landscape = door(where, field, LANDSCAPE);
  const {
    start,
    warmup,
    steps,
    pathLength,
    target = 0.8,
    generator,
    onStep,
  } = door(where, asked, {
    start: numbers,
    warmup: number,
    steps: number,
    pathLength: number,
    target: maybe(number),
    generator: func,
    onStep: maybe(func),
  });
  requireStart(where, start, landscape.logDensity);
  requireSteps(where, "warmup", warmup);
  requireSteps(where, "steps", steps);
  requireThat(target > 0 && target < 1, where, "target must lie between 0 and 1", target);
  const long = pathLength > 0 && pathLength < Infinity;
  requireThat(long, where, "pathLength must be positive and finite", pathLength);

  let at = start;
  const next = (stepSize: number): HmcStep => {
    const most = Math.min(MOST_LEAPS, Math.max(1, Math.round((2 * pathLength) / stepSize)));
    const leaps = 1 + Math.floor(generator() * most);
    const z = start.map(() => standardNormal(generator));
    const step = trajectory(landscape, { at, stepSize, leaps }, { z, u: generator() });
    at = step.position;
    onStep?.(step);
    return step;
  };
  let search = startStepSize(firstStepSize(landscape, start, generator));
  for (let i = 0; i < warmup; i++)
    search = adaptStepSize(search, { acceptance: next(search.stepSize).chance, target });

  const draws: (readonly number[])[] = [];
  let [chances, divergences] = [0, 0];
  for (let i = 0; i < steps; i++) {
    const { chance, divergent } = next(search.averaged);
    draws.push(at);
    chances += chance;
    if (divergent) divergences += 1;
  }
  return { draws, stepSize: search.averaged, acceptance: chances / steps, divergences };
}

const MOST_LEAPS = 1000;

/** A step size whose single leap is accepted about half the time: doubled or halved from 1. */
function firstStepSize(landscape: Landscape, at: readonly number[], generator: Generator): number {
  const z = at.map(() => standardNormal(generator));
  const isGood = (stepSize: number) =>
    trajectory(landscape, { at, stepSize, leaps: 1 }, { z, u: 1 }).chance > 0.5;
  const factor = isGood(1) ? 2 : 0.5;
  let stepSize = 1;
  for (let i = 0; i < 60 && isGood(stepSize * factor) === (factor === 2); i++) stepSize *= factor;
  return factor === 2 ? stepSize : stepSize * factor;
}
