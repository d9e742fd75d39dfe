import { STEPS } from "#data/steps.ts";
import { pushedParticle } from "#models/pushedParticle.ts";
import { walkedParticle } from "#models/walkedParticle.ts";
import { WHOLE } from "./onePush.ts";
import { type Way, wayOf } from "./onFoot.ts";
import { exactTau } from "./posterior.ts";
import { LEAPS } from "./walk.ts";

/** Walks that the text tells of, each of all steps, and the sizes of their proposals. */
const WALKS = 200;
const SIZES = { small: 0.02, middle: 0.3, large: walkedParticle.parameters.reach.initial };
/** The size of a leap that pushes are given at first, here and in the other figures of the chapter. */
export const LEAP = pushedParticle.parameters.step.initial;

/** Where walks start, and mean and variance of the logarithm of the spread: sums along it, from nothing to far out. */
function exactLog() {
  let [mass, first, second] = [0, 0, 0];
  for (let log = -16; log < 6; log += 0.005) {
    const weight = Math.exp(log) * exactTau.density(Math.exp(log));
    mass += weight;
    first += weight * log;
    second += weight * log ** 2;
  }
  const mean = first / mass;
  const starts = Array.from({ length: WALKS }, (_, k) => exactTau.quantile((k + 0.5) / WALKS));
  return { starts, mean, variance: second / mass - mean ** 2 };
}

type Exact = ReturnType<typeof exactLog>;

/**
 * How often proposals are taken, and what the list of a walk is worth: so many independent draws have a mean that is off by as
 * much, root mean square. The walks start at the posterior itself, each at the middle of its share of it.
 */
function worthOf(way: Way, reach: number, { starts, mean, variance }: Exact) {
  let [taken, off] = [0, 0];
  for (const [seed, tau] of starts.entries()) {
    const steps = wayOf({ way, tau, reach, seed });
    taken += steps.filter(({ isTaken }) => isTaken).length / STEPS;
    const logs = steps.map(({ to }) => Math.log(to[0]));
    off += (logs.reduce((a, b) => a + b) / STEPS - mean) ** 2;
  }
  return { taken: taken / WALKS, worth: (WALKS * variance) / off };
}

/** Numbers that the text tells of many walks: counted once. */
let told: ReturnType<typeof manyWalks> | undefined;
export function toldOf() {
  told ??= manyWalks();
  return told;
}

function manyWalks() {
  const TENTH = { as: "number", to: { decimals: 1 } } as const;
  const exact = exactLog();
  const [small, middle, large] = [SIZES.small, SIZES.middle, SIZES.large].map((reach) =>
    worthOf("metropolis", reach, exact),
  ) as [Worth, Worth, Worth];
  const [pushed, respelled] = [worthOf("hmc", LEAP, exact), worthOf("respelled", LEAP, exact)];
  return {
    walks: [WALKS, WHOLE],
    all: [STEPS, WHOLE],
    small: [SIZES.small, { as: "reach" }],
    middle: [SIZES.middle, { as: "reach" }],
    large: [SIZES.large, { as: "reach" }],
    smallTaken: [small.taken, { as: "share" }],
    middleTaken: [middle.taken, { as: "share" }],
    largeTaken: [large.taken, { as: "share" }],
    smallWorth: [small.worth, TENTH],
    middleWorth: [middle.worth, TENTH],
    largeWorth: [large.worth, TENTH],
    gibbsWorth: [worthOf("gibbs", SIZES.large, exact).worth, WHOLE],
    leaps: [LEAPS, WHOLE],
    slopes: [LEAPS * STEPS, WHOLE],
    leap: [LEAP, { as: "reach" }],
    pushedTaken: [pushed.taken, { as: "share" }],
    pushedWorth: [pushed.worth, TENTH],
    respelledTaken: [respelled.taken, { as: "share" }],
    respelledWorth: [respelled.worth, WHOLE],
  } as const;
}

type Worth = ReturnType<typeof worthOf>;
