import { expect, it } from "vitest";
import { initialValues } from "#language/defineModel.ts";
import { learnedRates } from "#models/learnedRates.ts";
import { expectClose } from "../support/close.ts";

const learned = (y: readonly number[], n: readonly number[]) =>
  learnedRates.derived["learned-mean"].of(initialValues(learnedRates), { y, n }) as number[];

/** The same by adding up over a grid of populations, one after the other. */
function summed(y: readonly number[], n: readonly number[]): readonly number[] {
  const rising = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => from + i).reduce((product, one) => product * one, 1);
  const sums = y.map(() => 0);
  let total = 0;
  for (let s = -12; s <= 12; s += 0.05)
    for (let w = -9; w <= 20; w += 0.05) {
      const m = 1 / (1 + Math.exp(-s));
      const kappa = Math.exp(w);
      const prior = (m * (1 - m) * kappa) / (1 + (kappa / 20) ** 2);
      const weight = y.reduce(
        (product, good, j) =>
          (product * rising(m * kappa, good) * rising((1 - m) * kappa, n[j]! - good)) /
          rising(kappa, n[j]!),
        prior,
      );
      total += weight;
      for (const [j, good] of y.entries())
        sums[j]! += (weight * (good + m * kappa)) / (n[j]! + kappa);
    }
  return sums.map((sum) => sum / total);
}

it("learns a population and its groups as a plain sum over populations does", () => {
  const [y, n] = [
    [5, 1, 0, 3, 0],
    [9, 1, 0, 8, 2],
  ] as const;
  // The sum stops at a strength of exp(20), and its steps are a twentieth.
  expectClose(learned(y, n), summed(y, n), { relative: 1e-6 });
});

it("puts a group without trials where the population's mean is, and moves it with the others", () => {
  const before = learned([9, 7, 0], [10, 10, 0])[2]!;
  const after = learned([9, 3, 0], [10, 10, 0])[2]!;
  expect(after).toBeLessThan(before);
});
