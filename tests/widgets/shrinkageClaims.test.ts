import { describe, expect, it } from "vitest";
import { createGenerator } from "#core/random/generator.ts";
import { illustrativeSchools } from "#data/illustrativeSchools.ts";
import { account } from "../../content/principles/05-shrinkage/demos/account.ts";
import { rightAmount } from "../../content/principles/05-shrinkage/demos/rightAmount.ts";
import { renderPages } from "../support/pages.ts";

/**
 * What the chapter on shrinkage claims of eighteen schools, by a simulation of its own: Normal variates by the polar
 * method, and each estimate as an average of its students and of as many borrowed ones as the state is worth.
 */
const DRAWS = 40_000;
const [MEAN, TAU, SIGMA] = [70, 4, 9];
const sizes = illustrativeSchools.schools.map(({ students }) => students);

const page = (await renderPages()).find(({ route }) => route === "/principles/shrinkage/")!;
const text = page.html.replace(/<[^>]*>/g, "").replaceAll("\u00a0", " ");

const chance = createGenerator(1923);
function pair(): readonly [number, number] {
  const [a, b] = [2 * chance() - 1, 2 * chance() - 1];
  const square = a * a + b * b;
  if (square >= 1 || square === 0) return pair();
  const factor = Math.sqrt((-2 * Math.log(square)) / square);
  return [a * factor, b * factor];
}

const estimate = (n: number, average: number, tau: number) => {
  const borrowed = SIGMA ** 2 / tau ** 2;
  return (n * average + borrowed * MEAN) / (n + borrowed);
};
const doubt = (n: number) => Math.sqrt(1 / (n / SIGMA ** 2 + 1 / TAU ** 2));

interface Sums {
  leader: number;
  leaderTruth: number;
  leaderEstimate: number;
  leaderHeldRaw: number;
  leaderHeld: number;
  closer: number;
  better: number;
}
const sums: Sums = {
  leader: 0,
  leaderTruth: 0,
  leaderEstimate: 0,
  leaderHeldRaw: 0,
  leaderHeld: 0,
  closer: 0,
  better: 0,
};
let leaderSquares = 0;
for (let draw = 0; draw < DRAWS; draw++) {
  const schools = sizes.map((n) => {
    const [z, e] = pair();
    const truth = MEAN + TAU * z;
    const average = truth + (SIGMA / Math.sqrt(n)) * e;
    return { n, truth, average, said: estimate(n, average, TAU) };
  });
  const first = schools.reduce((best, one) => (one.average > best.average ? one : best));
  sums.leader += first.average / DRAWS;
  leaderSquares += first.average ** 2 / DRAWS;
  sums.leaderTruth += first.truth / DRAWS;
  sums.leaderEstimate += first.said / DRAWS;
  const within = (middle: number, sd: number) =>
    Number(Math.abs(first.truth - middle) <= 1.959964 * sd) / DRAWS;
  sums.leaderHeldRaw += within(first.average, SIGMA / Math.sqrt(first.n));
  sums.leaderHeld += within(first.said, doubt(first.n));
  const errors = schools.map(({ truth, average, said }) => [
    Math.abs(average - truth),
    Math.abs(said - truth),
  ]) as [number, number][];
  sums.closer += errors.filter(([raw, pulled]) => pulled < raw).length / (18 * DRAWS);
  const total = (at: 0 | 1) => errors.reduce((sum, error) => sum + error[at] ** 2, 0);
  sums.better += Number(total(1) < total(0)) / DRAWS;
}

/** Four errors of a share, or of a mean whose single draws scatter so much. */
const fourOf = (sd: number) => (4 * sd) / Math.sqrt(DRAWS);
const ofShare = (share: number) => fourOf(Math.sqrt(share * (1 - share)));
const says = (...words: readonly string[]) => {
  for (const one of words) expect(text.includes(one), one).toBe(true);
};

describe("the first of eighteen", () => {
  const scatter = Math.sqrt(leaderSquares - sums.leader ** 2);

  it("shows 79.0 on average, is 75.75, and its estimate is 75.75", () => {
    expect(Math.abs(sums.leader - 79.0)).toBeLessThan(0.05 + fourOf(scatter));
    expect(Math.abs(sums.leaderTruth - 75.75)).toBeLessThan(0.005 + fourOf(4));
    expect(Math.abs(sums.leaderEstimate - sums.leaderTruth)).toBeLessThan(fourOf(3));
    says("79.0", "75.75");
  });

  it("lies in the interval round its own average in 86 %, in that round its estimate in 95 %", () => {
    expect(Math.abs(sums.leaderHeldRaw - 0.86)).toBeLessThan(0.005 + ofShare(0.86));
    expect(Math.abs(sums.leaderHeld - 0.95)).toBeLessThan(ofShare(0.95));
    says("86 %", "95 %");
  });
});

it("an estimate is closer in 59 % of the schools, all together in 90 % of the draws", () => {
  expect(Math.abs(sums.closer - 0.59)).toBeLessThan(0.005 + ofShare(0.59));
  expect(Math.abs(sums.better - 0.9)).toBeLessThan(0.005 + ofShare(0.9));
  says("59 %", "90 %");
});

/** The mass of a standard Normal beyond z to both sides, by Simpson's rule. */
function beyond(z: number): number {
  const [steps, end] = [4000, 12];
  const h = (end - z) / steps;
  const weight = (k: number) => (k === 0 || k === steps ? 1 : k % 2 === 1 ? 4 : 2);
  const height = (x: number) => Math.exp(-x * x * 0.5) / Math.sqrt(2 * Math.PI);
  const sum = Array.from({ length: steps + 1 }, (_, k) => weight(k) * height(z + k * h)).reduce(
    (all, one) => all + one,
  );
  return (2 * h * sum) / 3;
}

it("shrinking costs 5, 12 and 15 % of the schools of 3, 12 and 140 students, never 16", () => {
  const hurt = (n: number) => beyond(Math.sqrt(2 * TAU ** 2 + SIGMA ** 2 / n) / TAU);
  expect([3, 12, 140].map((n) => Math.round(100 * hurt(n)))).toEqual([5, 12, 15]);
  expect(hurt(1e9)).toBeLessThan(0.16);
  says("5 % of the schools with 3 students, 12 % with 12, 15 % with 140", "16 %");
});

describe("the typical error of the eighteen", () => {
  /** Squared error on average over schools that could be drawn: luck that is kept, and truth that is given back. */
  const typical = (tau: number) => {
    const each = sizes.map((n) => {
      const borrowed = tau === 0 ? Infinity : SIGMA ** 2 / tau ** 2;
      const kept = borrowed === Infinity ? 0 : n / (n + borrowed);
      return kept ** 2 * (SIGMA ** 2 / n) + (1 - kept) ** 2 * TAU ** 2;
    });
    return Math.sqrt(each.reduce((sum, one) => sum + one, 0) / sizes.length);
  };
  const cost = (tau: number) => 100 * (typical(tau) / typical(TAU) - 1);

  it("grows by so much with a wrong spread", () => {
    expect([2, 8].map((tau) => Math.round(cost(tau)))).toEqual([19, 13]);
    expect([3, 5, 6].map((tau) => cost(tau).toFixed(1))).toEqual(["3.6", "1.9", "5.6"]);
    expect(Math.round(cost(1e9))).toBe(33);
    expect(Math.round(cost(0))).toBe(91);
    says("19 %", "13 %", "33 %", "91 %");
    says(`${typical(0).toFixed(2)} points, is worse than none, with ${typical(1e9).toFixed(2)};`);
  });

  it("is told to the lecturer in points: 2.69 at 20, 2.79 without pooling, 2.36 at 8, 2.09 the least", () => {
    const notes = rightAmount.steps.map((step) => step.notes).join(" ");
    expect([20, 1e9, 8, TAU].map((tau) => typical(tau).toFixed(2))).toEqual([
      "2.69",
      "2.79",
      "2.36",
      "2.09",
    ]);
    expect(notes).toContain("2.69 points against the 2.79 of own averages");
    expect(notes).toContain("2.36 points, where 2.09 are the least there can be");
    // Twice too wide a spread keeps more than half of the gain.
    expect(typical(1e9) - typical(8)).toBeGreaterThan((typical(1e9) - typical(TAU)) / 2);
    for (let tau = TAU; tau < 60; tau += 0.5) expect(typical(tau)).toBeLessThan(typical(1e9));
  });
});

it("the account of one school: 70.33 and 29.67 percent, 5.63 and 2.37 of 8 points, 63 with three students", () => {
  const notes = account.steps.map((step) => step.notes).join(" ");
  const borrowed = SIGMA ** 2 / TAU ** 2;
  const [own, state] = [12, borrowed].map((part) => part / (12 + borrowed)) as [number, number];
  expect([own, state].map((part) => (100 * part).toFixed(2))).toEqual(["70.33", "29.67"]);
  expect([own, state].map((part) => (8 * part).toFixed(2))).toEqual(["5.63", "2.37"]);
  expect(notes).toContain("70.33 percent of the weight and the state 29.67");
  expect(notes).toContain("of 8 points 5.63 are kept and 2.37 given back");
  expect(((100 * borrowed) / (3 + borrowed)).toFixed(0)).toBe("63");
  expect(notes).toContain("63 percent");
});

it("averages, truths and estimates of the eighteen have spreads of 4.88, 4.00 and 3.41", () => {
  const spread = (of: (n: number) => number) =>
    Math.sqrt(sizes.reduce((sum, n) => sum + of(n) / sizes.length, 0)).toFixed(2);
  expect(spread((n) => TAU ** 2 + SIGMA ** 2 / n)).toBe("4.88");
  expect(spread((n) => TAU ** 4 / (TAU ** 2 + SIGMA ** 2 / n))).toBe("3.41");
  says("4.88", "3.41");
});

it("averages of twelve scatter with 2.60 round their school, their estimates with 1.83", () => {
  const share = 12 / (12 + SIGMA ** 2 / TAU ** 2);
  const scatter = SIGMA / Math.sqrt(12);
  expect(scatter.toFixed(2)).toBe("2.60");
  expect((share * scatter).toFixed(2)).toBe("1.83");
  says("2.60", "1.83");
});
