import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, pinned, points, share, students } from "./record.ts";

/** Nineteen truths as the data set says them, from A to S. */
const TRUTHS = [
  0.3, -0.4, 0.8, -1, 1.2, -1.5, 1.6, 2, 2.1, -2.2, -2.9, -3.1, 3.6, -4, 4.4, -5.4, 5.6, 6.5, -7.6,
];
const LETTERS = "ABCDEFGHIJKLMNOPQRS";

/** Simpson's rule. */
function integral(of: (x: number) => number, low: number, high: number, parts = 400): number {
  const step = (high - low) / parts;
  let sum = of(low) + of(high);
  for (let k = 1; k < parts; k += 1) sum += (k % 2 === 1 ? 4 : 2) * of(low + k * step);
  return (sum * step) / 3;
}

const density = (z: number) => Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
/** The middle 95 % of a standard Normal law, as tables print it. */
const Z = 1.959963984540054;

interface Law {
  readonly n: number;
  readonly sigma: number;
  readonly tau: number;
}

/** The estimate by precisions: what so many students and the state say, each by one over its variance. */
function estimateOf(shown: number, { n, sigma, tau }: Law) {
  const [own, state] = [n / sigma ** 2, 1 / tau ** 2];
  return { mean: (own * shown) / (own + state), sd: 1 / Math.sqrt(own + state) };
}

/** The root of the mean square error of the estimate, over what years may show. */
function errorOf(distance: number, law: Law): number {
  const error = law.sigma / Math.sqrt(law.n);
  const square = integral(
    (z) => density(z) * (estimateOf(distance + error * z, law).mean - distance) ** 2,
    -12,
    12,
  );
  return Math.sqrt(square);
}

/** The share of years whose interval holds the truth: between the two lucks at which one of its ends lies on it. */
function heldOf(distance: number, law: Law): number {
  const error = law.sigma / Math.sqrt(law.n);
  const end = (z: number, way: number) => {
    const { mean, sd } = estimateOf(distance + error * z, law);
    return mean + way * Z * sd - distance;
  };
  const rootOf = (way: number) => {
    let [low, high] = [-60, 60];
    for (let turn = 0; turn < 200; turn += 1) {
      const middle = (low + high) / 2;
      if (end(middle, way) > 0) high = middle;
      else low = middle;
    }
    return Math.min(12, Math.max(-12, low));
  };
  return integral(density, rootOf(1), rootOf(-1), 2000);
}

/** Where the estimate begins to err more than the average itself, by halving. */
function borderOf(law: Law): number {
  const raw = law.sigma / Math.sqrt(law.n);
  let [low, high] = [0, 60];
  for (let turn = 0; turn < 60; turn += 1) {
    const middle = (low + high) / 2;
    if (errorOf(middle, law) > raw) high = middle;
    else low = middle;
  }
  return low;
}

function schoolsOf({ values }: Scene) {
  const { d = 0, n = 1, sigma = 1, tau = 1 } = values;
  const law = { n, sigma, tau };
  const all = [
    ...TRUTHS.map((truth, j) => ({ name: LETTERS[j]!, distance: Math.abs(truth) })),
    { name: "yours", distance: d },
  ];
  return { law, d, schools: all.toSorted((a, b) => a.distance - b.distance) };
}

function ledgerOf(scene: Scene) {
  const { law, d, schools } = schoolsOf(scene);
  const raw = Math.sqrt(law.sigma ** 2 / law.n);
  const judged = schools.map((one) => {
    const error = errorOf(one.distance, law);
    return { ...one, error, saved: raw - error };
  });
  const winners = judged.filter(({ saved }) => saved > 1e-9);
  const losers = judged.filter(({ saved }) => saved < -1e-9);
  const error = errorOf(d, law);
  return { law, d, raw, judged, winners, losers, error, change: raw - error };
}

function numbersOf(scene: Scene) {
  const { law, d, raw, judged, winners, losers, error, change } = ledgerOf(scene);
  const total = (schools: typeof judged) =>
    schools.reduce((sum, { saved }) => sum + Math.abs(saved), 0);
  return {
    d: points(d),
    n: students(law.n),
    tau: points(law.tau),
    raw: points(raw),
    all: points(Math.sqrt(judged.reduce((sum, one) => sum + one.error ** 2, 0) / judged.length)),
    error: points(error),
    change: points(Math.abs(change)),
    border: points(borderOf(law)),
    pull: share(law.sigma ** 2 / (law.sigma ** 2 + law.n * law.tau ** 2)),
    winners: bare(winners.length),
    losers: bare(losers.length),
    gained: points(total(winners)),
    lost: points(total(losers)),
  };
}

export const winners: FigureRecord = {
  widget: "winners",
  truth(scene) {
    const { raw, judged, losers, change } = ledgerOf(scene);
    const isEven = Math.abs(change) < 0.005;
    const few = Math.min(losers.length, 2);
    return {
      numbers: numbersOf(scene),
      cases: {
        takeaway: few,
        announcement: isEven ? 0 : change < 0 ? 1 : 2,
        held: isEven ? 0 : change < 0 ? 1 : 2,
        ledger: few,
      },
      table: judged.map(({ name, distance, error, saved }) => [name, distance, raw, error, saved]),
    };
  },

  guess(scene, [guess = 0]) {
    const { law } = ledgerOf(scene);
    const border = borderOf(law);
    const reply = guess > 2.5 * law.tau ? 0 : guess > border ? 1 : 2;
    return {
      numbers: {
        ...numbersOf(scene),
        off: points(Math.abs(guess - border)),
        guess: points(guess),
        spreads: bare(guess / law.tau),
      },
      cases: { reply, pinned: pinned(guess, border) },
      isOnEdge:
        Math.abs(Math.abs(guess - border) - 0.7) < 1e-9 ||
        Math.abs(guess - 2.5 * law.tau) < 1e-9 ||
        Math.abs(guess - border) < 1e-9,
      verdict: Math.abs(guess - border) <= 0.7 ? "right" : "wrong",
      misconception: ["M30", undefined, "M2"][reply],
    };
  },
  guesses: [[3], [8], [14]],
  visits: [{ d: 0 }, { d: 16 }, { d: 12, tau: 10 }, { d: 2, tau: 10 }, { d: 6.2 }],
};

export const ofWhom: FigureRecord = {
  widget: "of-whom",
  truth(scene) {
    const { law, d, schools } = schoolsOf(scene);
    const judged = schools.map((one) => ({ ...one, coverage: heldOf(one.distance, law) }));
    const fewer = judged.filter(({ coverage }) => coverage < 0.95).length;
    const coverage = heldOf(d, law);
    return {
      numbers: {
        d: points(d),
        n: students(law.n),
        level: share(0.95),
        coverage: share(coverage),
        middle: share(heldOf(0, law)),
        fewer: bare(fewer),
        reach: bare(d / law.tau),
      },
      cases: { takeaway: coverage < 0.95 ? 0 : 1, below: fewer === 1 ? 0 : 1 },
      table: judged.map((one) => [one.name, one.distance, one.coverage]),
      quoted,
    };
  },
  visits: [{ d: 0 }, { d: 16 }, { d: 1, tau: 10, n: 100 }],
};

/** The eighteen schools of the chapter on shrinkage, over all truths further out than two spreads. */
const SIZES = [3, 4, 5, 6, 7, 8, 9, 12, 15, 18, 22, 24, 30, 40, 60, 80, 100, 140];
function heldBeyond(sizes: readonly number[]): number {
  const beyond = integral(density, 2, 10);
  const held = sizes.map((n) => {
    const law = { n, sigma: 9, tau: 4 };
    return integral((z) => density(z) * heldOf(4 * z, law), 2, 10) / beyond;
  });
  return held.reduce((sum, one) => sum + one, 0) / sizes.length;
}
const quoted = {
  heldBeyond: share(heldBeyond(SIZES)),
  heldSmall: share(heldBeyond(SIZES.filter((n) => n <= 6))),
};
