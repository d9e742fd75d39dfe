import type { Scene } from "#widgets/frame/widget.ts";
import { REST } from "./coachedSchools.ts";
import { bare, type FigureRecord, pinned, points, share, type Truth } from "./record.ts";

interface Prior {
  readonly scale?: number;
  /** A prior on the mean is one more group: its result is 0, and it does not differ by tau. */
  readonly isHeld: boolean;
}
const PRIORS: Readonly<Record<string, Prior>> = {
  flat: { isHeld: false },
  wide: { scale: 25, isHeld: false },
  narrow: { scale: 5, isHeld: false },
  both: { scale: 5, isHeld: true },
};

/** Log likelihood up to a constant, from the differences of all pairs: no mean is subtracted. */
function logLikelihood(results: readonly number[], variances: readonly number[]): number {
  let [logs, precision, pairs] = [0, 0, 0];
  for (const [j, v] of variances.entries()) {
    logs += Math.log(v);
    precision += 1 / v;
    for (let k = 0; k < j; k++) pairs += (results[j]! - results[k]!) ** 2 / (v * variances[k]!);
  }
  return -0.5 * (logs + Math.log(precision) + pairs / precision);
}

function learned(yA: number, sigmaA: number, name: string) {
  const { scale, isHeld } = PRIORS[name]!;
  const schools = [[yA, sigmaA] as const, ...REST];
  const all = isHeld ? [...schools.map(([y]) => y), 0] : schools.map(([y]) => y);
  const variancesAt = (tau: number) => {
    const own = schools.map(([, error]) => error * error + tau * tau);
    return isHeld ? [...own, 25] : own;
  };
  const logAt = (tau: number) => logLikelihood(all, variancesAt(tau));
  const meanAt = (tau: number) => {
    const weights = variancesAt(tau).map((v) => 1 / v);
    const total = weights.reduce((a, b) => a + b);
    return [weights.reduce((sum, w, j) => sum + w * all[j]!, 0) / total, 1 / total] as const;
  };
  const givenAt = (tau: number) => {
    const [mean] = meanAt(tau);
    return schools.map(([y, error]) => {
      const [between, within] = [1 / tau ** 2, 1 / error ** 2];
      return tau === 0 ? mean : (between * mean + within * y) / (between + within);
    });
  };
  const grid = Array.from({ length: 251 }, (_, k) => k / 10);
  const logs = grid.map(logAt);
  const best = logs.reduce((a, b) => Math.max(a, b));

  // Simpson's rule in x, tau = 20 x / (1 - x).
  const PIECES = 1200;
  const nodes = Array.from({ length: PIECES }, (_, k) => {
    const x = k / PIECES;
    const tau = (20 * x) / (1 - x);
    const simpson = k === 0 ? 1 : k % 2 === 1 ? 4 : 2;
    const prior = scale === undefined ? 1 : 1 / (1 + (tau / scale) ** 2);
    return { tau, weight: (simpson * prior * Math.exp(logAt(tau) - best)) / (1 - x) ** 2 };
  });
  const total = nodes.reduce((sum, { weight }) => sum + weight, 0);
  const sums = schools.map(() => [0, 0] as [number, number]);
  for (const { tau, weight } of nodes) {
    const [, variance] = meanAt(tau);
    for (const [j, given] of givenAt(tau).entries()) {
      const within = schools[j]![1] ** 2;
      const pull = within / (within + tau * tau);
      const doubt = within * (1 - pull) + pull * pull * variance;
      sums[j]![0] += (weight / total) * given;
      sums[j]![1] += (weight / total) * (doubt + given * given);
    }
  }
  return {
    schools,
    top: grid[logs.indexOf(best)]!,
    loss: (tau: number) => best - logAt(tau),
    meanAt,
    givenAt,
    /** The spread below which this share of belief lies, straight between the places of a fine grid. */
    below: (p: number) => quantile(p, (tau) => Math.exp(logAt(tau) - best)),
    theta: sums.map(([mean, square]) => ({ mean, sd: Math.sqrt(square - mean * mean) })),
  };
}

/** By the midpoint rule up to 400 points, beyond which a part in ten million of a flat prior's posterior lies. */
function quantile(p: number, density: (tau: number) => number): number {
  const step = 0.005;
  const parts = Array.from({ length: 80000 }, (_, k) => density((k + 0.5) * step));
  const total = parts.reduce((a, b) => a + b);
  let sum = 0;
  for (const [k, part] of parts.entries()) {
    if (sum + part >= p * total) return step * (k + (p * total - sum) / part);
    sum += part;
  }
  throw new Error("The density has no such quantile.");
}

const sd = (results: readonly number[]) => {
  const mean = results.reduce((a, b) => a + b) / results.length;
  return Math.sqrt(results.reduce((sum, y) => sum + y * y - mean * mean, 0) / (results.length - 1));
};

const known = new Map<string, ReturnType<typeof learned>>();
function seen({ values, view }: Scene) {
  const { tau = 0, yA = 0, sigmaA = 0 } = values;
  const name = view.prior ?? "flat";
  const key = [yA, sigmaA, name].join();
  const found = known.get(key) ?? learned(yA, sigmaA, name);
  known.set(key, found);
  return { tau, yA, sigmaA, ...found };
}

function numbersOf(scene: Scene): Readonly<Record<string, Truth>> {
  const { tau, yA, sigmaA, top, loss, givenAt, meanAt, theta, schools } = seen(scene);
  return {
    tau: points(tau),
    top: points(top),
    loss: bare(loss(tau)),
    share: share(Math.exp(-loss(tau))),
    own: points(yA),
    error: points(sigmaA),
    givenA: points(givenAt(tau)[0]!),
    mu: points(meanAt(tau)[0]),
    mean: points(theta[0]!.mean),
    sd: points(theta[0]!.sd),
    apart: points(sd(schools.map(([y]) => y))),
    middle: points(5),
    large: points(10),
    lossMiddle: bare(loss(5)),
    lossLarge: bare(loss(10)),
  };
}

/** What the text tells of the results as published. */
function toldAtRest(): Readonly<Record<string, Truth>> {
  const [flat, wide, narrow, both] = ["flat", "wide", "narrow", "both"].map((name) =>
    learned(28, 15, name),
  ) as [Learned, Learned, Learned, Learned];
  const at = (tau: number) => points(flat.givenAt(tau)[0]!);
  return {
    all: points(flat.meanAt(0)[0]),
    allSd: points(Math.sqrt(flat.meanAt(0)[1])),
    resultsAtRest: points(sd(flat.schools.map(([y]) => y))),
    atSmall: at(2),
    atMiddle: at(5),
    atLarge: at(10),
    lostSmall: bare(flat.loss(2)),
    lostMiddle: bare(flat.loss(5)),
    lostLarge: bare(flat.loss(10)),
    shareMiddle: share(Math.exp(-flat.loss(5))),
    shareLarge: share(Math.exp(-flat.loss(10))),
    least: points(flat.below(0.025)),
    most: points(flat.below(0.975)),
    median: points(flat.below(0.5)),
    flatA: points(flat.theta[0]!.mean),
    flatSdA: points(flat.theta[0]!.sd),
    wideA: points(wide.theta[0]!.mean),
    narrowA: points(narrow.theta[0]!.mean),
    bothA: points(both.theta[0]!.mean),
  };
}
type Learned = ReturnType<typeof learned>;
let told: Readonly<Record<string, Truth>> | undefined;
const quoted = () => {
  told ??= toldAtRest();
  return told;
};

const toFive = (value: number) => Number(value.toFixed(5));

export const dial: FigureRecord = {
  widget: "dial",
  truth(scene) {
    const { tau, top, schools, givenAt, theta } = seen(scene);
    const given = givenAt(tau);
    return {
      numbers: numbersOf(scene),
      cases: { takeaway: tau === top ? (top === 0 ? 0 : 1) : 2 },
      quoted: quoted(),
      table: schools.map(([y, error], j) => [
        "ABCDEFGH"[j]!,
        y,
        error,
        toFive(given[j]!),
        toFive(theta[j]!.mean),
        toFive(theta[j]!.sd),
      ]),
    };
  },

  guess(scene, [guess = 0]) {
    const { top, loss, schools } = seen(scene);
    const isRight = Math.abs(guess - top) <= 0.5;
    const isTaken = guess > 0.75 * sd(schools.map(([y]) => y));
    const reply = isTaken ? 0 : guess > top ? 1 : 2;
    return {
      numbers: {
        ...numbersOf(scene),
        guess: points(guess),
        off: points(Math.abs(guess - top)),
        guessLoss: bare(loss(guess)),
      },
      cases: { reply, pinned: pinned(guess, top) },
      verdict: isRight ? "right" : "wrong",
      misconception: !isRight && isTaken ? "M14" : undefined,
    };
  },
  guesses: [[0], [3], [5], [10], [20]],
  visits: [{ tau: 0 }, { tau: 5 }, { tau: 14.4, yA: 40, sigmaA: 3 }, { tau: 0, yA: 40, sigmaA: 3 }],
};
