import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, measured, points, share, type Truth } from "./record.ts";
import { manyWalks, spreadAt, walkOnFoot, walkPushed } from "./walkedOnFoot.ts";
import { effectiveOf } from "./walkedSchools.ts";

const [LOW, HIGH] = [spreadAt(0.025), spreadAt(0.975)];

function walkIn({ values, view, seed }: Scene) {
  const { tau = 1, reach = 1, steps = 1 } = values;
  const isGibbs = view.way === "gibbs";
  const isPushed = view.way === "hmc" || view.way === "respelled";
  const isWritten = view.way !== "respelled";
  const { start, noted } = isPushed
    ? walkPushed(isWritten, tau, reach, seed, steps)
    : walkOnFoot(isGibbs, tau, reach, seed, steps);
  const taken = noted.filter(({ isTaken }) => isTaken).length;
  const spreads = [start.tau, ...noted.map((one) => one.tau)];
  const last = noted.at(-1)!;
  const gained = last.gained ?? Number.NaN;
  const isWild = isPushed && !(gained <= 1000);
  const numbers: Readonly<Record<string, Truth>> = {
    tau: points(tau),
    reach: measured(reach, ""),
    steps: bare(steps),
    taken: bare(taken),
    ...(!isGibbs && { share: share(taken / steps) }),
    ...(steps >= 100 &&
      taken > 0 && { worth: bare(effectiveOf([noted.map((one) => Math.log(one.tau))])) }),
    leaps: bare(16),
    wild: bare(1000),
    ...(isPushed && !isWild && { gained: bare(Math.abs(gained)) }),
    now: points(last.tau),
    apart: points(last.apart),
    ...(!isPushed && { aim: points(last.aim) }),
    least: points(Math.min(...spreads)),
    most: points(Math.max(...spreads)),
    low: points(LOW),
    high: points(HIGH),
    mass: share(0.95),
  };
  return { noted, taken, steps, isGibbs, isPushed, isWritten, isWild, gained, last, numbers };
}

const toTwo = (value: number) => Number(value.toFixed(2)) + 0;

let told: Readonly<Record<string, Truth>> | undefined;

function quoted(): Readonly<Record<string, Truth>> {
  const [small, middle, large] = [0.02, 0.3, 1].map((reach) => manyWalks("proposals", reach));
  const pushes = manyWalks("pushes", 0.15);
  const respelled = manyWalks("pushes respelled", 0.15);
  return {
    walks: bare(200),
    all: bare(500),
    small: measured(0.02, ""),
    middle: measured(0.3, ""),
    large: measured(1, ""),
    smallTaken: share(small!.taken),
    middleTaken: share(middle!.taken),
    largeTaken: share(large!.taken),
    smallWorth: bare(small!.worth),
    middleWorth: bare(middle!.worth),
    largeWorth: bare(large!.worth),
    leaps: bare(16),
    slopes: bare(8000),
    leap: measured(0.15, ""),
    pushedTaken: share(pushes.taken),
    pushedWorth: bare(pushes.worth),
    respelledTaken: share(respelled.taken),
    respelledWorth: bare(respelled.worth),
    gibbsWorth: bare(manyWalks("draws", 1).worth),
  };
}

export const bySteps: FigureRecord = {
  widget: "by-steps",
  truth(scene) {
    const { noted, taken, steps, isGibbs, last, numbers, ...how } = walkIn(scene);
    const { isPushed, isWritten, isWild, gained } = how;
    told ??= quoted();
    return {
      numbers,
      cases: {
        takeaway: isGibbs ? 0 : steps === 1 ? (taken === 0 ? 1 : 2) : taken === 0 ? 3 : 4,
        announcement: isGibbs
          ? 0
          : isPushed
            ? isWild
              ? 1
              : last.isTaken
                ? gained > 0
                  ? 3
                  : 4
                : 2
            : last.isTaken
              ? 5
              : 6,
        move: isPushed ? 0 : 1,
        moves: isPushed ? 0 : 1,
        rounds: steps === 1 ? 0 : 1,
        walk: isGibbs ? 0 : isPushed ? (isWritten ? 1 : 2) : 3,
      },
      quoted: told,
      table: noted.map(({ tau, apart, isTaken }, k) => [
        k + 1,
        toTwo(tau),
        toTwo(apart),
        isGibbs ? "drawn" : isTaken ? "taken" : "refused",
      ]),
    };
  },

  guess(scene, [guess = 0]) {
    const { taken, steps, isGibbs, isPushed, numbers } = walkIn(scene);
    const of = (100 * taken) / steps;
    return {
      numbers: { ...numbers, guess: bare(guess), close: bare(3) },
      cases: {
        reply: isGibbs ? 0 : isPushed ? 1 : guess > of ? (guess >= 30 ? 2 : 3) : 4,
        outcome: isGibbs ? 0 : isPushed ? 1 : 2,
      },
      verdict: Math.abs(guess - of) <= 3 ? "right" : "wrong",
    };
  },
  states: 60,
  visits: [
    { reach: 1, steps: 1, seed: 0 },
    { reach: 0.02, steps: 1, seed: 0 },
    { reach: 2, steps: 300, tau: 0.1 },
    { reach: 0.3, steps: 500 },
  ],
  guesses: [[50], [20], [0], [100], [4]],
};
