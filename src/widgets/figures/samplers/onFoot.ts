import { normalQuantile } from "#core/distributions/normal.ts";
import { scaledInverseChiSquaredQuantile } from "#core/distributions/scaledInverseChiSquared.ts";
import { type Conditional, gibbsStep } from "#core/sampling/gibbs.ts";
import { metropolisStep } from "#core/sampling/metropolis.ts";
import { ERRORS, RESULTS } from "#data/scalesOfEight.ts";
import { type ChanceOfSteps, STEPS, stepsOf } from "#data/steps.ts";
import { GROUNDS, leap, liveliness, placeAt, respell, type Spelling, toMillionth } from "./walk.ts";

/** How one walks: by proposals, by draws along the axes, or by pushes, over the model as it is written or respelled. */
export type Way = "metropolis" | "gibbs" | "hmc" | "respelled";

const J = RESULTS.length;
const D = J + 2;
const [MU, LOG] = [0, 1];

/** What is seen of a place: the spread of the population, and how far the eight effects lie from the mean, root mean square. */
export type Seen = readonly [tau: number, apart: number];

/** One step: where it stood, where it would have gone, and what it then noted. */
export interface Step {
  readonly from: Seen;
  /** Where it would go; of a round of draws, the places between, each along one axis of the drawing; of a push, all its leaps. */
  readonly over: readonly Seen[];
  readonly to: Seen;
  readonly isTaken: boolean;
  /** Of a push: how much height and push together have grown, by the fault of the leaps; no number where they are flung out. */
  readonly gained?: number;
}

type Place = ArrayLike<number>;

function seenOf(at: Place): Seen {
  let squares = 0;
  for (let j = 0; j < J; j++) squares += (at[2 + j]! - at[MU]!) ** 2;
  return [Math.exp(at[LOG]!), Math.sqrt(squares / J)];
}

/** The same of a place that is respelled: there each effect is told by how many spreads it lies from the mean. */
function seenRespelled(at: Place): Seen {
  let squares = 0;
  for (let j = 0; j < J; j++) squares += at[2 + j]! ** 2;
  const tau = Math.exp(at[LOG]!);
  return [tau, tau * Math.sqrt(squares / J)];
}

const ground = GROUNDS.written;
const logDensity = (at: readonly number[]) => -ground.height(Float64Array.from(at));

/** The law of each unknown given all others, as the story says them: flat priors on mean and spread. */
const conditionals: readonly Conditional[] = [
  (at) => (p) => {
    const sum = at.slice(2).reduce((a, b) => a + b);
    return normalQuantile(p, sum / J, Math.exp(at[LOG]!) / Math.sqrt(J));
  },
  (at) => (p) => {
    const squares = at.slice(2).reduce((sum, effect) => sum + (effect - at[MU]!) ** 2, 0);
    return Math.log(scaledInverseChiSquaredQuantile(p, J - 1, squares / (J - 1))) / 2;
  },
  ...RESULTS.map((result, j): Conditional => {
    const luck = ERRORS[j]! ** 2;
    return (at) => (p) => {
      const spread = Math.exp(2 * at[LOG]!);
      const share = spread / (spread + luck);
      return normalQuantile(p, share * result + (1 - share) * at[MU]!, Math.sqrt(share * luck));
    };
  }),
];

const partOf = (all: Float64Array, i: number) => [...all.subarray(i * D, (i + 1) * D)];

interface From {
  readonly start: readonly number[];
  readonly reach: number;
  readonly chance: ChanceOfSteps;
}

/** A walk by proposals in all unknowns at once. */
function byProposals({ start, reach, chance }: From): readonly Step[] {
  const scale = [...ground.scale].map((one) => reach * one);
  let [at, logDensityAt] = [start, logDensity(start)];
  let from = seenOf(at);
  return Array.from(chance.lots, (u, i): Step => {
    const of = { logDensity, scale, at, logDensityAt };
    const step = metropolisStep(of, { z: partOf(chance.moves, i), u });
    ({ position: at, logDensity: logDensityAt } = step);
    const over = seenOf(step.proposal);
    const seen = { from, over: [over], to: step.accepted ? over : from, isTaken: step.accepted };
    from = seen.to;
    return seen;
  });
}

/** A walk by rounds of draws: the mean, the spread, then each effect. */
function byDraws({ start, chance }: From): readonly Step[] {
  let at = start;
  let from = seenOf(at);
  return Array.from({ length: STEPS }, (_, i): Step => {
    const { position } = gibbsStep({ at, conditionals }, partOf(chance.shares, i));
    const [, apart] = seenOf([position[MU]!, at[LOG]!, ...at.slice(2)]);
    const to = seenOf(position);
    const over: readonly Seen[] = [
      [from[0], apart],
      [to[0], apart],
    ];
    const seen = { from, over, to, isTaken: true };
    at = position;
    from = to;
    return seen;
  });
}

/** A walk by pushes: sixteen leaps each, the end of which is taken or refused by how far the energy has gone astray. */
function byPushes({ start, reach, chance }: From, spelling: Spelling): readonly Step[] {
  const ground = GROUNDS[spelling];
  const see = spelling === "written" ? seenOf : seenRespelled;
  const at = Float64Array.from(start);
  if (spelling === "respelled") respell(at);
  let height = ground.height(at);
  let from = see(at);
  return Array.from(chance.lots, (lot, i): Step => {
    const there = at.slice();
    const push = chance.moves.slice(i * D, (i + 1) * D);
    const before = height + liveliness(push);
    const over: Seen[] = [];
    leap(ground, reach, { at: there, push }, () => over.push(see(there)));
    for (let d = 0; d < D; d++) there[d] = toMillionth(there[d]!);
    const heightThere = ground.height(there);
    const gained = heightThere + liveliness(push) - before;
    const isTaken = lot < Math.exp(-gained);
    if (isTaken) {
      at.set(there);
      height = heightThere;
    }
    const seen = { from, over, to: isTaken ? see(at) : from, isTaken, gained };
    from = seen.to;
    return seen;
  });
}

function walkBy(way: Way, from: From): readonly Step[] {
  if (way === "gibbs") return byDraws(from);
  if (way === "metropolis") return byProposals(from);
  return byPushes(from, way === "hmc" ? "written" : "respelled");
}

let last: { readonly key: string; readonly steps: readonly Step[] } | undefined;

/** The steps of a walk from a place with this spread; the last walk is kept while its steps are counted. */
export function wayOf(of: {
  readonly way: Way;
  readonly tau: number;
  readonly reach: number;
  readonly seed: number;
}): readonly Step[] {
  const key = `${of.way} ${of.tau} ${of.way === "gibbs" ? "" : of.reach} ${of.seed}`;
  if (last?.key !== key) {
    const chance = stepsOf(of.seed);
    const from = { start: [...placeAt(of.tau, chance.place)], reach: of.reach, chance };
    last = { key, steps: walkBy(of.way, from) };
  }
  return last.steps;
}
