import { describe, expect, it } from "vitest";
import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";
import { batters1970 } from "#data/batters1970.ts";
import { illustrativeSchools } from "#data/illustrativeSchools.ts";
import { ledger } from "../../content/principles/08-wrong/demos/ledger.ts";
import { promise } from "../../content/principles/08-wrong/demos/promise.ts";
import { years as learned } from "../../content/principles/08-wrong/demos/years.ts";
import { renderPages } from "../support/pages.ts";

/** What the chapter on losses says in words, played year by year. */
const text = (await renderPages())
  .find((page) => page.route === "/principles/wrong/")!
  .html.replace(/<[^>]*>/g, "")
  .replaceAll("\u00a0", " ");

const [SIGMA, N, TAU] = [9, 12, 4];
const YEARS = 200_000;

/** So many years of one school: its mean square errors, and how often an interval of 95 % holds the truth. */
function years(distance: number, n = N, seed = 1) {
  const luck = standardNormals(createGenerator(seed), YEARS);
  const error = SIGMA / Math.sqrt(n);
  const sd = 1 / Math.sqrt(n / SIGMA ** 2 + 1 / TAU ** 2);
  let [raw, pulled, held] = [0, 0, 0];
  for (const z of luck) {
    const average = distance + error * z;
    const estimate = (average * n * TAU ** 2) / (n * TAU ** 2 + SIGMA ** 2);
    raw += (average - distance) ** 2 / YEARS;
    pulled += (estimate - distance) ** 2 / YEARS;
    if (Math.abs(estimate - distance) <= 1.959964 * sd) held += 1 / YEARS;
  }
  return { raw: Math.sqrt(raw), pulled: Math.sqrt(pulled), held };
}

/** The nineteen truths, as the data set says them. */
const NINETEEN = [
  0.3, -0.4, 0.8, -1, 1.2, -1.5, 1.6, 2, 2.1, -2.2, -2.9, -3.1, 3.6, -4, 4.4, -5.4, 5.6, 6.5, -7.6,
];

/**
 * Many years of twenty schools whose population each year teaches, flat priors on both: the spread on a grid, the pull its posterior
 * mean. Nothing of the core but its random numbers.
 */
function learnedYears(d: number, count = 4000, seed = 11, held?: number) {
  const truths = [...NINETEEN, d];
  const error = SIGMA / Math.sqrt(N);
  const taus = Array.from({ length: 400 }, (_, k) => (k + 0.5) * 0.15);
  const variances = taus.map((tau) => tau * tau + error * error);
  const squares = truths.map(() => [0, 0] as [number, number]);
  const pulls: number[] = [];
  const scatters: number[] = [];
  const luck = standardNormals(createGenerator(seed), truths.length * count);
  for (let year = 0; year < count; year += 1) {
    const lucks = truths.map((_, j) => error * luck[year * truths.length + j]!);
    const results = truths.map((truth, j) => truth + lucks[j]!);
    const mean = results.reduce((sum, y) => sum + y, 0) / 20;
    const about = results.reduce((sum, y) => sum + (y - mean) ** 2, 0);
    const heights = variances.map((v) => v ** (-19 / 2) * Math.exp(-about / (2 * v)));
    const mass = heights.reduce((sum, height) => sum + height, 0);
    const pull =
      held ??
      heights.reduce((sum, height, k) => sum + (height * error ** 2) / variances[k]!, 0) / mass;
    pulls.push(pull);
    scatters.push(lucks.reduce((sum, one) => sum + one * one, 0));
    for (const [j, truth] of truths.entries()) {
      squares[j]![0] += (results[j]! - truth) ** 2 / count;
      squares[j]![1] += (results[j]! - pull * (results[j]! - mean) - truth) ** 2 / count;
    }
  }
  const saved = squares.map(([own, estimate]) => Math.sqrt(own) - Math.sqrt(estimate));
  const saves = squares.map(([own, estimate]) => own - estimate);
  return {
    times: saved.slice(0, -1).reduce((sum, one) => sum + one, 0) / -saved.at(-1)!,
    timesSquared: saves.slice(0, -1).reduce((sum, one) => sum + one, 0) / -saves.at(-1)!,
    gain: saved.slice(0, -1).reduce((sum, one) => sum + one, 0),
    own: saved.at(-1)!,
    pulls,
    scatters,
  };
}

/** What the nineteen save in the long run with mean 0 and a spread known, each by the squares of luck kept and distance given back. */
function savedKnown(pull: number, truths = NINETEEN) {
  const error = SIGMA / Math.sqrt(N);
  return truths.reduce(
    (sum, truth) => sum + error - Math.hypot((1 - pull) * error, pull * truth),
    0,
  );
}

const average = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [average(a), average(b)];
  const product = (x: readonly number[], meanX: number, y: readonly number[], meanY: number) =>
    average(x.map((value, k) => (value - meanX) * (y[k]! - meanY)));
  return (
    product(a, meanA, b, meanB) /
    Math.sqrt(product(a, meanA, a, meanA) * product(b, meanB, b, meanB))
  );
}

describe("what is said of a population that is learned", () => {
  const known = savedKnown(6.75 / (6.75 + 16));
  // Of 4,000 years a typical error is good to 1.1 %, what is saved on the same luck to some hundredths.
  const at = new Map([0, 5, 8, 14, 24].map((d) => [d, learnedYears(d)]));

  it("costs the nineteen a fifth, from nought to eight points, and the pull is not to blame on average", () => {
    expect(known.toFixed(1)).toBe("9.5");
    expect(text).toContain("9.5 points of typical error");
    for (const d of [0, 5, 8]) {
      expect(1 - at.get(d)!.gain / known).toBeGreaterThan(0.17);
      expect(1 - at.get(d)!.gain / known).toBeLessThan(0.23);
    }
    // The same pull on average, the same each year, and the mean known: nothing would be lost.
    expect(savedKnown(average(at.get(5)!.pulls))).toBeGreaterThan(known);
  });

  it("of the cost some two fifths are the mean's", () => {
    const byMean = known - learnedYears(5, 20_000, 13, 6.75 / 22.75).gain;
    const byBoth = known - learnedYears(5, 20_000, 13).gain;
    expect(byMean / byBoth).toBeGreaterThan(0.35);
    expect(byMean / byBoth).toBeLessThan(0.48);
  });

  it("spares the one that lies beyond some nine points, and not before", () => {
    const error = SIGMA / Math.sqrt(N);
    const pull = 6.75 / 22.75;
    const lossKnown = (d: number) => Math.hypot((1 - pull) * error, pull * d) - error;
    expect(-learnedYears(8, 20_000, 14).own).toBeGreaterThan(lossKnown(8));
    expect(-learnedYears(10.5, 20_000, 14).own).toBeLessThan(lossKnown(10.5));
  });

  it("pulls less in years with more luck, as a rule", () => {
    // Of 4,000 years a correlation is good to 0.016.
    for (const { pulls, scatters } of at.values())
      expect(correlation(pulls, scatters)).toBeLessThan(-0.1);
  });

  it("the others save less and less as one moves out, and its own loss hardly grows", () => {
    const gains = [8, 14, 24].map((d) => at.get(d)!.gain);
    expect(gains[1]).toBeLessThan(gains[0]! - 0.4);
    expect(gains[2]).toBeLessThan(gains[1]! - 1.4);
    const pulls = [8, 14, 24].map((d) => average(at.get(d)!.pulls));
    expect(pulls[1]).toBeLessThan(pulls[0]!);
    expect(pulls[2]).toBeLessThan(pulls[1]!);
    expect(-at.get(24)!.own).toBeLessThan(1.25 * -at.get(14)!.own);
    // Known, it would lose by the pull times 24, less the luck that is taken away.
    const error = SIGMA / Math.sqrt(N);
    const pull = 6.75 / 22.75;
    expect(Math.hypot((1 - pull) * error, pull * 24) - error).toBeGreaterThan(4);
  });

  it("gains the others more than the one at 14 points loses, in squares by a smaller factor", () => {
    const { times, timesSquared } = learnedYears(14, 20_000, 12);
    expect(text).toContain("since squares count a large loss for more");
    expect(timesSquared).toBeGreaterThan(1);
    expect(times).toBeGreaterThan(1.3 * timesSquared);
  });

  it("begins to harm it a little sooner than by the border of a known population", () => {
    expect(at.get(5)!.own).toBeGreaterThan(0);
    expect(learnedYears(6.1).own).toBeLessThan(0);
  });

  it("opens with years that come close to many", () => {
    expect(learned.steps[1]!.notes).toContain("known, they save 9.5");
    const opening = learnedYears(14, 1000, 3);
    const many = learnedYears(14, 20_000, 12);
    // The years of the page, seed 3, beside twenty times as many.
    expect(Math.abs(opening.gain - many.gain)).toBeLessThan(0.15);
    expect(Math.abs(opening.own - many.own)).toBeLessThan(0.15);
  });
});

describe("what is said of losses", () => {
  it("begins at 6.2 points, for twelve students and a spread of four", () => {
    const border = Math.sqrt(2 * TAU ** 2 + SIGMA ** 2 / N);
    expect(border.toFixed(1)).toBe("6.2");
    expect(ledger.steps[3]!.notes).toContain("Border at 6.2 points");
    // Of 200,000 years the typical errors are good to 0.2 %, the difference to 1 % of them.
    for (const [distance, way] of [
      [border - 0.6, 1],
      [border + 0.6, -1],
    ] as const) {
      const { raw, pulled } = years(distance);
      expect(Math.sign(raw - pulled)).toBe(way);
    }
    const { raw, pulled } = years(border);
    expect(Math.abs(raw / pulled - 1)).toBeLessThan(0.01);
  });

  it("a school at 14 points loses less than the others gain together", () => {
    const { raw, pulled } = years(14);
    const others = [
      0.3, 0.4, 0.8, 1, 1.2, 1.5, 1.6, 2, 2.1, 2.2, 2.9, 3.1, 3.6, 4, 4.4, 5.4, 5.6, 6.5, 7.6,
    ].map((distance, j) => years(distance, N, j + 2));
    const gained = others.reduce((sum, one) => sum + Math.max(0, one.raw - one.pulled), 0);
    expect(gained).toBeGreaterThan(2 * (pulled - raw));
    expect(ledger.steps[4]!.notes).toContain("still more than what it loses");
  });

  it("near schools have more than was promised, one three spreads out two of three, and fewer students fewer", () => {
    expect(years(0).held).toBeGreaterThan(0.97);
    expect(years(12).held).toBeGreaterThan(0.63);
    expect(years(12).held).toBeLessThan(0.68);
    expect(promise.steps[2]!.notes).toContain("two of three intervals hold it");
    expect(years(12, 60).held).toBeGreaterThan(0.86);
  });

  it("of the eighteen schools' kind, those beyond two spreads are held as often as the text says", () => {
    const chance = createGenerator(9);
    const { sd, scoreSd } = illustrativeSchools.truth;
    const counted = { all: [0, 0], small: [0, 0] };
    for (const { students } of illustrativeSchools.schools) {
      const z = standardNormals(chance.split(2 * students), 400_000);
      const e = standardNormals(chance.split(2 * students + 1), 400_000);
      const error = scoreSd / Math.sqrt(students);
      const keep = sd ** 2 / (sd ** 2 + error ** 2);
      let [far, held] = [0, 0];
      for (const [k, one] of z.entries()) {
        if (Math.abs(one) <= 2) continue;
        far += 1;
        const miss = keep * (sd * one + error * e[k]!) - sd * one;
        if (Math.abs(miss) <= 1.959964 * Math.sqrt(keep) * error) held += 1;
      }
      // Every size counts alike, however many of it were far.
      for (const group of students <= 6 ? (["all", "small"] as const) : (["all"] as const)) {
        counted[group][0]! += held / far;
        counted[group][1]! += 1;
      }
    }
    const share = ([sum = 0, count = 1]: readonly number[]) => (100 * sum) / count;
    // Some 18,000 far ones a size: 0.4 points of one share, 0.1 of the mean of eighteen and 0.2 of that of four.
    expect(Math.abs(share(counted.all) - 79)).toBeLessThan(0.4);
    expect(Math.abs(share(counted.small) - 62.2)).toBeLessThan(0.7);
    expect(text).toMatch(/two spreads from the state: 79\.0 % of their intervals hold the truth/);
    expect(text).toMatch(/at most six students only 62\.2 %/);
  });

  it("Clemente led in April, so that equal at-bats pulled him furthest", () => {
    const most = batters1970.batters.toSorted((a, b) => b.hits - a.hits)[0]!;
    expect(most.name).toContain("Clemente");
  });
});
