import { CHAINS, KEPT, onePushOf, runOfPushes, WARM } from "#data/pushes.ts";
import { ERRORS, RESULTS, SCALES } from "#data/scalesOfEight.ts";
import { givenSpread } from "./posterior.ts";

/** How the model is spelled: theta_j itself is walked, or z_j with theta_j = mu + tau z_j. */
export type Spelling = "written" | "respelled";

/** Leaps of a push. */
export const LEAPS = 16;

const J = RESULTS.length;
/** Coordinates: mean, log spread, and one for each school. */
const D = J + 2;
const [MU, LOG] = [0, 1];

type Vector = Float64Array;

/** Results and the precisions of their luck, laid out for the inner loop. */
const Y = Float64Array.from(RESULTS);
const SURE = Float64Array.from(ERRORS, (error) => 1 / error ** 2);

/** Places are kept to a millionth, so that the same seed makes the same run in every browser. */
export const toMillionth = (value: number) => Math.round(value * 1e6) / 1e6;

/** The landscape that is walked: minus the log posterior, and its slope. Flat priors on mu and tau; tau is walked by its logarithm. */
export interface Ground {
  readonly scale: Vector;
  readonly height: (at: Vector) => number;
  readonly slope: (at: Vector, into: Vector) => void;
  readonly spelling: Spelling;
}

const written: Ground = {
  spelling: "written",
  scale: Float64Array.of(SCALES.mu, SCALES.logTau, ...SCALES.theta),
  height(at) {
    const tau = Math.exp(at[LOG]!);
    // J times log tau of the bells of the effects, less the one that walking by the logarithm adds.
    let height = (J - 1) * at[LOG]!;
    for (let j = 0; j < J; j++) {
      const luck = Y[j]! - at[2 + j]!;
      const z = (at[2 + j]! - at[MU]!) / tau;
      height += 0.5 * (luck * luck * SURE[j]! + z * z);
    }
    return height;
  },
  slope(at, into) {
    const precision = Math.exp(-2 * at[LOG]!);
    const mu = at[MU]!;
    let ofMu = 0;
    let ofLog = J - 1;
    for (let j = 0; j < J; j++) {
      const effect = at[2 + j]!;
      const apart = effect - mu;
      const pull = apart * precision;
      into[2 + j] = (effect - Y[j]!) * SURE[j]! + pull;
      ofMu -= pull;
      ofLog -= pull * apart;
    }
    into[MU] = ofMu;
    into[LOG] = ofLog;
  },
};

const respelled: Ground = {
  spelling: "respelled",
  scale: Float64Array.of(SCALES.mu, SCALES.logTau, ...RESULTS.map(() => 1)),
  height(at) {
    const tau = Math.exp(at[LOG]!);
    let height = -at[LOG]!;
    for (let j = 0; j < J; j++) {
      const z = at[2 + j]!;
      const luck = Y[j]! - at[MU]! - tau * z;
      height += 0.5 * (luck * luck * SURE[j]! + z * z);
    }
    return height;
  },
  slope(at, into) {
    const tau = Math.exp(at[LOG]!);
    const mu = at[MU]!;
    let ofMu = 0;
    let ofLog = -1;
    for (let j = 0; j < J; j++) {
      const z = at[2 + j]!;
      const pull = (mu + tau * z - Y[j]!) * SURE[j]!;
      into[2 + j] = pull * tau + z;
      ofMu += pull;
      ofLog += pull * tau * z;
    }
    into[MU] = ofMu;
    into[LOG] = ofLog;
  },
};

export const GROUNDS: Readonly<Record<Spelling, Ground>> = { written, respelled };

/** What is seen of a place: the spread, the effect of school A, and how far that lies from the mean. */
export interface Place {
  readonly tau: number;
  readonly effect: number;
  readonly apart: number;
}

function placeOf({ spelling }: Ground, at: Vector): Place {
  const tau = Math.exp(at[LOG]!);
  const apart = spelling === "written" ? at[2]! - at[MU]! : tau * at[2]!;
  return { tau, apart, effect: at[MU]! + apart };
}

const slope = new Float64Array(D);
const reach = new Float64Array(D);

/** Leaps of one push, in place: half a push, a leap, half a push, each coordinate in its own scale. */
export function leap(ground: Ground, step: number, { at, push }: Moving, each?: () => void): void {
  const { scale } = ground;
  for (let d = 0; d < D; d++) reach[d] = step * scale[d]!;
  ground.slope(at, slope);
  for (let d = 0; d < D; d++) push[d] = push[d]! - 0.5 * reach[d]! * slope[d]!;
  for (let k = 1; k <= LEAPS; k++) {
    for (let d = 0; d < D; d++) at[d] = at[d]! + reach[d]! * push[d]!;
    ground.slope(at, slope);
    // Between two leaps the halves make a whole push.
    const share = k < LEAPS ? 1 : 0.5;
    for (let d = 0; d < D; d++) push[d] = push[d]! - share * reach[d]! * slope[d]!;
    each?.();
  }
}

interface Moving {
  readonly at: Vector;
  readonly push: Vector;
}

export function liveliness(push: Vector): number {
  let sum = 0;
  for (let d = 0; d < D; d++) sum += push[d]! * push[d]!;
  return sum / 2;
}

/** A place with this spread, as the model is written: mean and effects from their laws at it, by these standard numbers. */
export function placeAt(tau: number, standard: Vector): Vector {
  const { mu, keep } = givenSpread(tau);
  const at = new Float64Array(D);
  at[MU] = mu.mean + mu.sd * standard[MU]!;
  at[LOG] = Math.log(tau);
  for (let j = 0; j < J; j++) {
    const apart =
      keep[j]! * (RESULTS[j]! - at[MU]!) + Math.sqrt(keep[j]!) * ERRORS[j]! * standard[2 + j]!;
    at[2 + j] = at[MU]! + apart;
  }
  return at;
}

/** A place as the model is written becomes the same place respelled. */
export function respell(at: Vector): void {
  const tau = Math.exp(at[LOG]!);
  for (let j = 0; j < J; j++) at[2 + j] = (at[2 + j]! - at[MU]!) / tau;
}

/** One push. */
export interface Push {
  readonly places: readonly Place[];
  /** How much the height and the push together have grown, by the fault of the leaps: none, if they were endlessly small. */
  readonly gained: number;
  /** Chance that the end is taken. */
  readonly chance: number;
}

/**
 * One push from a place with this spread: mean and effects are drawn from their laws at it, by standard numbers that stay
 * while the spread is moved.
 */
export function pushFrom(
  tau: number,
  of: { spelling: Spelling; step: number; seed: number },
): Push {
  const ground = GROUNDS[of.spelling];
  const drawn = onePushOf(of.seed);
  const at = placeAt(tau, drawn.place);
  if (ground.spelling === "respelled") respell(at);
  const push = drawn.push.slice();
  const before = ground.height(at) + liveliness(push);
  const places = [placeOf(ground, at)];
  leap(ground, of.step, { at, push }, () => places.push(placeOf(ground, at)));
  const gained = ground.height(at) + liveliness(push) - before;
  const isKnown = Number.isFinite(gained);
  return {
    places,
    gained: isKnown ? gained : Number.POSITIVE_INFINITY,
    chance: isKnown ? Math.min(1, Math.exp(-gained)) : 0,
  };
}

/** What four chains have left behind, one after the other. */
export interface Run {
  readonly tau: Vector;
  readonly effect: Vector;
  readonly apart: Vector;
  /** Pushes whose end was not taken, and those among them that gained more than `LOST`. */
  readonly refused: number;
  readonly divergent: number;
}

/** A push that has gained as much is called divergent, as by the programs that are in use. */
const LOST = 1000;

/** Four chains from places far apart; what they did before they were warm is thrown away. */
function runOf(of: { spelling: Spelling; step: number; seed: number }): Run {
  const ground = GROUNDS[of.spelling];
  const [tau, effect, apart] = [0, 1, 2].map(() => new Float64Array(CHAINS * KEPT)) as [
    Vector,
    Vector,
    Vector,
  ];
  let [refused, divergent] = [0, 0];
  for (const [chain, { start, pushes, lots }] of runOfPushes(of.seed).entries()) {
    const from = firstOf(ground, start);
    let height = ground.height(from);
    const at = new Float64Array(D);
    for (let i = 0; i < WARM + KEPT; i++) {
      at.set(from);
      const push = pushes.slice(i * D, (i + 1) * D);
      const before = height + liveliness(push);
      leap(ground, of.step, { at, push });
      for (let d = 0; d < D; d++) at[d] = toMillionth(at[d]!);
      const there = ground.height(at);
      const gained = there + liveliness(push) - before;
      const isTaken = lots[i]! < Math.exp(-gained);
      if (isTaken) {
        from.set(at);
        height = there;
      }
      if (i < WARM) continue;
      if (!isTaken) refused += 1;
      if (!(gained < LOST)) divergent += 1;
      const place = placeOf(ground, from);
      const k = chain * KEPT + i - WARM;
      tau[k] = place.tau;
      effect[k] = place.effect;
      apart[k] = place.apart;
    }
  }
  return { tau, effect, apart, refused, divergent };
}

/** Where a chain starts: a mean, a spread and effects that are drawn wide. */
function firstOf({ spelling }: Ground, start: Vector): Vector {
  const at = new Float64Array(D);
  at[MU] = 8 + 5 * start[MU]!;
  at[LOG] = Math.log(5) + 0.8 * start[LOG]!;
  for (let j = 0; j < J; j++)
    at[2 + j] = spelling === "written" ? 8 + 6 * start[2 + j]! : start[2 + j]!;
  return at.map(toMillionth);
}

const runs = new Map<string, Run>();

/** The run of a seed, kept with a few others. */
export function walked(of: { spelling: Spelling; step: number; seed: number }): Run {
  const key = `${of.spelling} ${of.step} ${of.seed}`;
  const run = runs.get(key) ?? runOf(of);
  runs.delete(key);
  runs.set(key, run);
  if (runs.size > 6) runs.delete(runs.keys().next().value!);
  return run;
}

/** Draws as chains, for what is asked of them chain by chain. */
export const chainsOf = (draws: Vector): readonly Vector[] =>
  Array.from({ length: CHAINS }, (_, k) => draws.subarray(k * KEPT, (k + 1) * KEPT));
