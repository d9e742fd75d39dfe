import type { Scene } from "#widgets/frame/widget.ts";
import { REST } from "./coachedSchools.ts";
import {
  average,
  largestAbove,
  meanAbove,
  nodesOf,
  oneAbove,
  outAbove,
  outOf,
} from "./newSchools.ts";
import { bare, type FigureRecord, pinned, points, share, type Truth, word } from "./record.ts";

const NAMES = ["A", "B", "C", "D", "E", "F", "G", "H"];

function truthAt(yA: number, sigmaA: number, test: string) {
  const schools = [[yA, sigmaA] as const, ...REST];
  const errors = schools.map(([, error]) => error);
  const results = schools.map(([y]) => y);
  const [all, rest] = [nodesOf(schools), nodesOf(REST)];
  const seen =
    test === "largest" || test === "outlying"
      ? Math.max(...results)
      : test === "mean"
        ? results.reduce((a, b) => a + b) / results.length
        : yA;
  const away = outOf(results);
  const [taught, untaught] = [all, rest].map((nodes) =>
    test === "largest"
      ? largestAbove(nodes, seen, errors)
      : test === "outlying"
        ? outAbove(nodes, away, errors)
        : test === "mean"
          ? meanAbove(nodes, seen, errors)
          : oneAbove(nodes, seen, sigmaA),
  ) as [number, number];
  return { schools, all, rest, seen, away, taught, untaught };
}

const known = new Map<string, ReturnType<typeof truthAt>>();
function seenAt({ values, view }: Scene) {
  const { yA = 0, sigmaA = 1 } = values;
  const test = view.test ?? "own";
  const key = [yA, sigmaA, test].join();
  const found = known.get(key) ?? truthAt(yA, sigmaA, test);
  known.set(key, found);
  return { yA, sigmaA, test, ...found };
}

function numbersOf(scene: Scene): Readonly<Record<string, Truth>> {
  const { yA, sigmaA, test, seen, away, taught, untaught, all, rest } = seenAt(scene);
  // Two sets of nodes deal the spreads a little differently, which moves single tables across the mark.
  const room = test === "outlying" ? 0.001 : 0;
  return {
    yA: points(yA),
    sigmaA: points(sigmaA),
    seen: points(seen),
    taught: share(taught, room),
    untaught: share(untaught, room),
    away: bare(away),
    tables: bare(10_000),
    off: share(0.005),
    wide: { ...points(average(all, ({ tau }) => tau)), room: 1e-5 },
    narrow: { ...points(average(rest, ({ tau }) => tau)), room: 1e-5 },
  };
}

/** What the text tells of A as published and of two slips. */
function told(): Readonly<Record<string, Truth>> {
  const at = (yA: number) => truthAt(yA, 15, "own");
  const [published, slip, hundred] = [at(28), at(82), at(100)];
  const [farOut, asPublished] = [truthAt(82, 15, "outlying"), truthAt(28, 15, "outlying")];
  return {
    tables: bare(10_000),
    off: share(0.005),
    slipAway: bare(farOut.away),
    most: bare(7 / Math.sqrt(8)),
    slipOutlying: share(farOut.taught, 0.0001),
    publishedAway: bare(asPublished.away),
    publishedOutlying: share(asPublished.taught, 0.001),
    publishedTaught: share(published.taught),
    publishedUntaught: share(published.untaught),
    slipTaught: share(slip.taught),
    slipUntaught: share(slip.untaught),
    slipLargest: share(truthAt(82, 15, "largest").taught),
    slipSpread: points(average(slip.all, ({ tau }) => tau)),
    farTaught: share(hundred.taught),
  };
}
const quoted = told();

/** Which case of each sentence a test quantity has. */
const CASES: Readonly<Record<string, number>> = { mean: 0, largest: 1, outlying: 2, own: 3 };
const LOOKED: Readonly<Record<string, number>> = { mean: 0, outlying: 1, own: 4 };

export const checked: FigureRecord = {
  widget: "checked",
  truth(scene) {
    const { yA, test, seen, schools, all, rest } = seenAt(scene);
    return {
      numbers: numbersOf(scene),
      quoted,
      cases: {
        takeaway: CASES[test]!,
        expected: CASES[test]!,
        looked: test === "largest" ? (seen > yA ? 2 : 3) : LOOKED[test]!,
      },
      table: schools.map(([y, error], j) => [
        NAMES[j]!,
        y,
        error,
        ...[all, rest].map((nodes) => Number(oneAbove(nodes, y, error).toFixed(4))),
      ]),
    };
  },
  guess(scene, [guess = 0]) {
    const { yA, sigmaA, all, rest } = seenAt(scene);
    const often = 100 * oneAbove(all, yA, sigmaA);
    const isRare = often < 10;
    const reply = guess < often ? (isRare ? 0 : 1) : isRare ? 2 : 3;
    return {
      numbers: {
        ...numbersOf(scene),
        guess: bare(guess),
        ofHundred: bare(often),
        untoldA: share(oneAbove(rest, yA, sigmaA)),
      },
      cases: { reply },
      isOnEdge: Math.abs(Math.abs(guess - often) - 2) < 1e-6 || Math.abs(often - 10) < 1e-6,
      verdict: Math.abs(guess - often) <= 2 ? "right" : "wrong",
    };
  },
  states: 90,
  visits: [{ yA: 60 }, { yA: 10 }, { yA: 100 }, { yA: 28 }],
  guesses: [[0], [3], [10], [40]],
};

/** Each school forecast by the others at one spread: their weighted mean, and the scatter of one result about it. */
function forecastsOf(schools: readonly (readonly [number, number])[], tau: number) {
  return schools.map(([y], j) => {
    const others = schools.filter((_, k) => k !== j);
    const weights = others.map(([, error]) => 1 / (error * error + tau * tau));
    const total = weights.reduce((a, b) => a + b);
    const mean = others.reduce((sum, [other], k) => sum + (weights[k]! / total) * other, 0);
    const variance = 1 / total + schools[j]![1] ** 2 + tau ** 2;
    const logDensity = -0.5 * (Math.log(2 * Math.PI * variance) + (y - mean) ** 2 / variance);
    return { mean, sd: Math.sqrt(variance), z: (y - mean) / Math.sqrt(variance), logDensity };
  });
}

/** Log likelihood of a spread up to a constant, from the differences of all pairs: no mean is taken off. */
function fitOf(schools: readonly (readonly [number, number])[], tau: number): number {
  const variances = schools.map(([, error]) => error * error + tau * tau);
  let [logs, precision, pairs] = [0, 0, 0];
  for (const [j, v] of variances.entries()) {
    logs += Math.log(v);
    precision += 1 / v;
    for (let k = 0; k < j; k += 1)
      pairs += (schools[j]![0] - schools[k]![0]) ** 2 / (v * variances[k]!);
  }
  return -0.5 * (logs + Math.log(precision) + pairs / precision);
}

const SPREADS = Array.from({ length: 251 }, (_, k) => k / 10);
const scoreOf = (schools: readonly (readonly [number, number])[], tau: number) =>
  forecastsOf(schools, tau).reduce((sum, { logDensity }) => sum + logDensity, 0);

function bestOf(of: (tau: number) => number) {
  const values = SPREADS.map(of);
  const highest = Math.max(...values);
  return { at: SPREADS[values.indexOf(highest)]!, highest };
}

function leftOutOf({ values }: Scene) {
  const { tau = 0, yA = 0, sigmaA = 1 } = values;
  const schools = [[yA, sigmaA] as const, ...REST];
  const score = bestOf((spread) => scoreOf(schools, spread));
  const fit = bestOf((spread) => fitOf(schools, spread));
  const lost = (spread: number) => score.highest - scoreOf(schools, spread);
  const fitLost = (spread: number) => fit.highest - fitOf(schools, spread);
  const forecasts = forecastsOf(schools, tau);
  const worst = forecasts.reduce(
    (most, { z }, j) => (Math.abs(z) > Math.abs(forecasts[most]!.z) ? j : most),
    0,
  );
  const numbers: Readonly<Record<string, Truth>> = {
    tau: points(tau),
    yA: points(yA),
    best: points(score.at),
    top: points(fit.at),
    // A number that is nought but for roundings is told to a hundredth.
    score: bare(scoreOf(schools, tau)),
    lost: bare(lost(tau), 1e-9),
    fit: bare(fitLost(tau), 1e-9),
    large: points(10),
    lostLarge: bare(lost(10), 1e-9),
    fitLarge: bare(fitLost(10), 1e-9),
    worst: word(NAMES[worst]!),
    away: bare(Math.abs(forecasts[worst]!.z)),
  };
  return { tau, schools, forecasts, numbers, lost, best: score.at, top: fit.at };
}

export const leftOut: FigureRecord = {
  widget: "left-out",
  truth(scene) {
    const { tau, schools, forecasts, numbers, best, top } = leftOutOf(scene);
    return {
      numbers,
      cases: {
        takeaway: best === 0 && top === 0 ? 0 : 1,
        worse: tau === best ? 0 : 1,
        fits: tau === top ? 0 : 1,
      },
      table: schools.map(([y], j) => {
        const { mean, sd, logDensity } = forecasts[j]!;
        return [
          NAMES[j]!,
          y,
          Number(mean.toFixed(3)),
          Number(sd.toFixed(3)),
          Number(logDensity.toFixed(3)),
        ];
      }),
    };
  },
  guess(scene, [guess = 0]) {
    const { numbers, lost, best } = leftOutOf(scene);
    const off = Math.abs(guess - best);
    const isRight = off <= 1.5 + 1e-9;
    const reply = guess > best ? 0 : 1;
    return {
      numbers: {
        ...numbers,
        guess: points(guess),
        guessLost: bare(lost(guess), 1e-9),
        off: points(off),
      },
      cases: { reply, pinned: pinned(guess, best) },
      isOnEdge: Math.abs(off - 1.5) < 1e-6,
      verdict: isRight ? "right" : "wrong",
      misconception: !isRight && reply === 1 ? "M22" : undefined,
    };
  },
  guesses: [[0], [6], [12], [25]],
  visits: [
    { tau: 0 },
    { yA: 40, tau: 3 },
    { yA: 60, tau: 11.5 },
    { yA: 60, tau: 24 },
    { yA: -10, tau: 25 },
  ],
};
