import { describe, expect, it } from "vitest";
import { batters1970 } from "#data/batters1970.ts";
import { eightSchools1981 } from "#data/eightSchools1981.ts";
import { initialValues } from "#language/defineModel.ts";
import { learnedSpread } from "#models/learnedSpread.ts";
import { expectClose } from "../support/close.ts";

/** What the chapter on the spread claims in digits of its own, by plain arithmetic. */
const printed = (value: number, text: string) =>
  expect(value.toFixed(text.split(".")[1]?.length ?? 0)).toBe(text);

it("puts school A where plain sums over spreads do", () => {
  const { columns } = eightSchools1981.sample();
  const [y, sigma] = [columns.y!, columns.sigma!];
  const [all, errors] = [
    [28, ...y],
    [15, ...sigma],
  ];
  let [total, sum] = [0, 0];
  // Midpoints of a hundredth up to 1,000 points; beyond, a flat prior leaves some 1e-9.
  for (let tau = 0.005; tau < 1000; tau += 0.01) {
    const weights = errors.map((error) => 1 / (error * error + tau * tau));
    const precision = weights.reduce((a, b) => a + b);
    const mean = weights.reduce((at, w, j) => at + w * all[j]!, 0) / precision;
    const misfit = weights.reduce((at, w, j) => at + w * (all[j]! - mean) ** 2, 0);
    const logs = weights.reduce((at, w) => at + Math.log(w), 0);
    const weight = Math.exp(0.5 * (logs - misfit) + 20) / Math.sqrt(precision);
    total += weight;
    sum += weight * (mean + ((28 - mean) * tau * tau) / (tau * tau + 225));
  }
  const { of } = learnedSpread.derived["learned-mean"];
  expectClose(of(initialValues(learnedSpread), { y, sigma }) as number, sum / total, {
    relative: 1e-7,
  });
});

describe("what the chapter says beside its figure", () => {
  it("a half-Cauchy prior on the spread, by its distribution function", () => {
    const over = (tau: number, scale: number) => 1 - (2 / Math.PI) * Math.atan(tau / scale);
    printed(100 * over(100, 25), "16");
    printed(10 * (1 - over(10, 5)), "7");
  });

  it("what doubles the knowledge of the spread: half the trace of the projected precision, squared", () => {
    const errors = eightSchools1981.schools.map(({ error }) => error);
    /** Known of the variance between groups once the mean is estimated: tr(PP) / 2, P = W − W11'W / 1'W1. */
    const known = (variances: readonly number[], tau: number) => {
      const w = variances.map((v) => 1 / (v + tau * tau));
      const total = w.reduce((a, b) => a + b);
      let trace = 0;
      for (const [j, wj] of w.entries())
        for (const [k, wk] of w.entries()) trace += ((j === k ? wj : 0) - (wj * wk) / total) ** 2;
      return trace / 2;
    };
    const before = errors.map((error) => error * error);
    const gain = (plan: readonly number[], tau: number) => known(plan, tau) / known(before, tau);
    const students = before.map((v) => v / 2);
    const schools = [...before, ...before];
    printed(gain(students, 2), "3.7");
    printed(gain(schools, 2), "2.2");
    printed(gain(students, 10), "1.9");
    printed(gain(schools, 10), "2.2");
  });

  it("the chi-square of the eighteen averages of April", () => {
    const hits: readonly number[] = batters1970.batters.map((one) => one.hits);
    const mean = hits.reduce((a, b) => a + b) / hits.length / 45;
    const luck = (mean * (1 - mean)) / 45;
    printed(
      hits.reduce((sum, one) => sum + (one / 45 - mean) ** 2 / luck, 0),
      "19.0",
    );
  });

  it("the pairs that put the scooter at 58.2", () => {
    for (const [weight, mean] of [
      [0.9, 60],
      [0.8, 59],
      [0.95, 62],
    ] as const) {
      expectClose(weight * 58 + (1 - weight) * mean, 58.2, { relative: 1e-12 });
      // Five rides: the weight is 5r / (5r + 1), r the ratio of the variances.
      const ratio = weight / (1 - weight) / 5;
      expectClose(58.2 + ratio, mean, { relative: 1e-12 });
    }
  });
});
