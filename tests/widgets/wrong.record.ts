import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";
import type { Scene } from "#widgets/frame/widget.ts";
import {
  bare,
  type FigureRecord,
  measured,
  pinned,
  points,
  share,
  students,
  type Truth,
} from "./record.ts";

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

/** The pull that a year's results teach, its posterior mean under flat priors, by Simpson's rule in the spread. */
function pullTaught(results: readonly number[], error: number): number {
  const mean = results.reduce((sum, y) => sum + y, 0) / results.length;
  const squares = results.reduce((sum, y) => sum + (y - mean) ** 2, 0);
  const logAt = (tau: number) => {
    const total = error * error + tau * tau;
    return -((results.length - 1) / 2) * Math.log(total) - squares / (2 * total);
  };
  // In spreads of the results: their posterior ends well before thirty of them.
  const widest = 30 * Math.sqrt(squares / (results.length - 1));
  const place = (x: number) => (widest * x * x * (1 + 4 * x * x)) / 5;
  const slope = (x: number) => (widest * (2 * x + 16 * x ** 3)) / 5;
  const parts = 400;
  const places = Array.from({ length: parts + 1 }, (_, k) => k / parts);
  const logs = places.map((x) => logAt(place(x)));
  const highest = Math.max(...logs);
  let [mass, pulled] = [0, 0];
  for (const [k, x] of places.entries()) {
    const weight = (k === 0 || k === parts ? 1 : k % 2 === 1 ? 4 : 2) * slope(x);
    const density = weight * Math.exp(logs[k]! - highest);
    mass += density;
    pulled += (density * error ** 2) / (error ** 2 + place(x) ** 2);
  }
  return pulled / mass;
}

/** The same twenty schools year after year: errors of averages and of estimates that each year teaches by itself. */
function yearsOf(d: number, n: number, sigma: number, years: number, seed: number) {
  const truths = [...TRUTHS, d];
  const error = sigma / Math.sqrt(n);
  const luck = standardNormals(createGenerator(seed), truths.length * 1000);
  const squares = truths.map(() => ({ own: 0, estimate: 0 }));
  let pulls = 0;
  for (let year = 0; year < years; year += 1) {
    const results = truths.map((truth, j) => truth + error * luck[year * truths.length + j]!);
    const mean = results.reduce((sum, y) => sum + y, 0) / results.length;
    const pull = pullTaught(results, error);
    pulls += pull;
    for (const [j, truth] of truths.entries()) {
      squares[j]!.own += (results[j]! - truth) ** 2;
      squares[j]!.estimate += (mean * pull + results[j]! * (1 - pull) - truth) ** 2;
    }
  }
  const law = { n, sigma, tau: 4 };
  const schools = truths.map((truth, j) => {
    const own = Math.sqrt(squares[j]!.own / years);
    const estimate = Math.sqrt(squares[j]!.estimate / years);
    const distance = Math.abs(truth);
    const savedKnown = error - errorOf(distance, law);
    return {
      name: LETTERS[j] ?? "yours",
      distance,
      own,
      estimate,
      saved: own - estimate,
      savedKnown,
    };
  });
  return { schools, pull: pulls / years, pullKnown: error ** 2 / (error ** 2 + 16) };
}

const keptYears = new Map<string, ReturnType<typeof yearsOf>>();
function yearsIn({ values, seed }: Scene) {
  const { d = 0, n = 1, sigma = 1, years = 1 } = values;
  const key = [d, n, sigma, years, seed].join();
  const found = keptYears.get(key) ?? yearsOf(d, n, sigma, years, seed);
  keptYears.set(key, found);
  const sum = (pick: (one: (typeof found.schools)[number]) => number) =>
    found.schools.slice(0, -1).reduce((total, one) => total + pick(one), 0);
  const held = found.schools.at(-1)!;
  return {
    ...found,
    d,
    n,
    years,
    held,
    gain: sum(({ saved }) => saved),
    gainKnown: sum(({ savedKnown }) => savedKnown),
  };
}

const inYears = (value: number): Truth => measured(value, "years", "year");

function numbersOfYears(scene: Scene) {
  const { d, n, years, held, gain, gainKnown, pull, pullKnown } = yearsIn(scene);
  return {
    d: points(d),
    n: students(n),
    years: inYears(years),
    others: bare(19),
    gain: points(Math.abs(gain)),
    gainKnown: points(gainKnown),
    own: points(Math.abs(held.saved)),
    ownKnown: points(Math.abs(held.savedKnown)),
    pull: share(pull),
    pullKnown: share(pullKnown),
    spreadKnown: points(4),
  };
}

/** Of the years with which the page opens, what the text tells: with the school near, far and at the end of the axis. */
function toldOfYears() {
  const at = (d: number) =>
    yearsIn({ values: { d, n: 12, sigma: 9, years: 1000 }, seed: OPENING } as never);
  const [near, far, end] = [at(5), at(14), at(24)];
  let [low, high] = [4, 8];
  for (let turn = 0; turn < 12; turn += 1) {
    const middle = (low + high) / 2;
    if (at(middle).held.saved > 0) low = middle;
    else high = middle;
  }
  return {
    nearGain: points(near.gain),
    farGain: points(far.gain),
    farTimes: bare(far.gain / -far.held.saved),
    farTimesSquared: bare(
      far.schools
        .slice(0, -1)
        .reduce((sum, { own, estimate }) => sum + (own + estimate) * (own - estimate), 0) /
        ((far.held.estimate + far.held.own) * -far.held.saved),
    ),
    endGain: points(end.gain),
    knownGain: points(end.gainKnown),
    endOwn: points(-end.held.saved),
    endOwnKnown: points(-end.held.savedKnown),
    ownBorder: { ...points(low), room: 1e-3 },
  };
}
/** The seed with which the page opens. */
const OPENING = 3;
const quotedOfYears = toldOfYears();

export const manyYears: FigureRecord = {
  widget: "many-years",
  truth(scene) {
    const { schools, held, gain } = yearsIn(scene);
    const isGain = gain > 0;
    return {
      numbers: numbersOfYears(scene),
      quoted: quotedOfYears,
      cases: {
        takeaway: isGain ? 1 : 0,
        announcement: isGain ? 1 : 0,
        saved: isGain ? 0 : 1,
        held: held.saved > 0 ? 0 : 1,
        heldKnown: held.savedKnown > 0 ? 0 : 1,
        outcome: isGain ? 0 : 1,
      },
      table: schools
        .toSorted((a, b) => a.distance - b.distance)
        .map((one) => [one.name, one.distance, one.own, one.estimate, one.saved, one.savedKnown]),
    };
  },

  guess(scene, [guess = 0]) {
    const { gain, gainKnown } = yearsIn(scene);
    const off = Math.abs(guess - gain);
    const reply = guess >= gainKnown - 0.6 && gain <= gainKnown ? 0 : guess > gain ? 1 : 2;
    const isRight = off <= 0.6;
    return {
      numbers: { ...numbersOfYears(scene), guess: points(guess) },
      cases: { reply, outcome: gain > 0 ? 0 : 1 },
      isOnEdge: Math.abs(off - 0.6) < 1e-9 || Math.abs(guess - gainKnown + 0.6) < 1e-9,
      verdict: isRight ? "right" : "wrong",
      misconception: isRight ? undefined : ["M30", undefined, "M2"][reply],
    };
  },
  guesses: [[0], [4], [7], [9.5], [12]],
  visits: [{ d: 0 }, { d: 24 }, { d: 0, years: 1 }, { d: 24, n: 100 }, { d: 5, n: 6, years: 2 }],
};
