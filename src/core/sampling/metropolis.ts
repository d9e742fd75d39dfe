import { requireThat } from "../assert.ts";
import { door, func, type Loose, maybe, number, numbers } from "../door.ts";
import type { Generator } from "../random/generator.ts";
import { standardNormal } from "../random/standardNormal.ts";
import { requireStart, requireSteps } from "./doors.ts";

/** One step of a random walk: what was proposed, and what became of it. */
export interface MetropolisStep {
  readonly from: readonly number[];
  readonly proposal: readonly number[];
  /** log density at the proposal less that at `from`; -Infinity outside the support. */
  readonly logRatio: number;
  /** Chance that the proposal was accepted, min(1, exp(logRatio)). */
  readonly chance: number;
  readonly accepted: boolean;
  /** Where the chain stands after the step, and the log density there. */
  readonly position: readonly number[];
  readonly logDensity: number;
}

/**
 * One Metropolis step from standard variates: nothing else is random, so the same variates give the same step.
 *
 *   proposal_k = from_k + scale_k z_k,  accepted if u < exp(log density(proposal) - log density(from))
 *
 * Shapes  at, scale and z hold one number a coordinate; u is uniform on [0, 1).
 * Limits  a proposal outside the support (log density -Infinity or NaN) is never accepted.
 * Throws  whatever the log density throws.
 * Source  Metropolis, Rosenbluth, Rosenbluth, Teller & Teller, J. Chem. Phys. 21 (1953).
 *
 * @example
 * metropolisStep({ logDensity: ([x]) => -0.5 * x * x, scale: [1], at: [0], logDensityAt: 0 }, { z: [1], u: 0.5 }).accepted // true
 */
export function metropolisStep(
  asked: Loose<{
    readonly logDensity: (position: readonly number[]) => number;
    readonly scale: readonly number[];
    readonly at: readonly number[];
    readonly logDensityAt: number;
  }>,
  chance: Loose<{ readonly z: readonly number[]; readonly u: number }>,
): MetropolisStep {
  const where = "metropolisStep";
  const of = door(where, asked, {
    logDensity: func,
    scale: numbers,
    at: numbers,
    logDensityAt: number,
  });
  const variates = door(where, chance, { z: numbers, u: number });
  return stepOf(of, variates);
}

function stepOf(
  of: {
    readonly logDensity: (position: readonly number[]) => number;
    readonly scale: readonly number[];
    readonly at: readonly number[];
    readonly logDensityAt: number;
  },
  variates: { readonly z: readonly number[]; readonly u: number },
): MetropolisStep {
  const { at, scale, logDensityAt } = of;
  const proposal = at.map((x, k) => x + scale[k]! * variates.z[k]!);
  const there = of.logDensity(proposal);
  const logRatio = Number.isNaN(there) ? -Infinity : there - logDensityAt;
  const chance = Math.min(1, Math.exp(logRatio));
  const accepted = variates.u < chance;
  return {
    from: at,
    proposal,
    logRatio,
    chance,
    accepted,
    position: accepted ? proposal : at,
    logDensity: accepted ? there : logDensityAt,
  };
}

/**
 * A chain of Metropolis steps.
 *
 * Shapes  `steps` steps; draws are the positions after each, so draws[i][k] is coordinate k after step i + 1.
 * Throws  RangeError if a scale is not positive, the log density is not finite at the start, or steps is not a whole number.
 * Source  Metropolis, Rosenbluth, Rosenbluth, Teller & Teller, J. Chem. Phys. 21 (1953).
 *
 * @example
 * metropolisChain({ logDensity: ([x]) => -0.5 * x * x, scale: [2.4], start: [0], steps: 100, generator: createGenerator(1) }).draws.length // 100
 */
export function metropolisChain(
  asked: Loose<{
    readonly logDensity: (position: readonly number[]) => number;
    readonly scale: readonly number[];
    readonly start: readonly number[];
    readonly steps: number;
    readonly generator: Generator;
    /** Called with every step, for those who want to see them. */
    readonly onStep?: (step: MetropolisStep) => void;
  }>,
): { readonly draws: readonly (readonly number[])[]; readonly acceptance: number } {
  const of = door("metropolisChain", asked, {
    logDensity: func,
    scale: numbers,
    start: numbers,
    steps: number,
    generator: func,
    onStep: maybe(func),
  });
  const { logDensity, scale, start, steps, generator, onStep } = of;
  const where = "metropolisChain";
  const bad = start.findIndex((_, k) => !(scale[k]! > 0 && scale[k]! < Infinity));
  requireThat(bad < 0, where, "every coordinate must have a positive scale", scale[bad]);
  requireSteps(where, "steps", steps);
  let logDensityAt = requireStart(where, start, logDensity);
  let at = start;
  let accepted = 0;
  const draws: (readonly number[])[] = [];
  for (let i = 0; i < steps; i++) {
    const z = start.map(() => standardNormal(generator));
    const step = stepOf({ logDensity, scale, at, logDensityAt }, { z, u: generator() });
    ({ position: at, logDensity: logDensityAt } = step);
    if (step.accepted) accepted += 1;
    draws.push(at);
    onStep?.(step);
  }
  return { draws, acceptance: accepted / steps };
}
