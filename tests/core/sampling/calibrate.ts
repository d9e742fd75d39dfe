import { expect } from "vitest";
import { gammaUpperTail } from "../../../src/core/distributions/gamma.ts";
import type { PosteriorLaw } from "../../../src/core/pooling/numerics/laws/posteriorLaw.ts";
import { createGenerator, type Generator } from "../../../src/core/random/generator.ts";

/**
 * Simulation-based calibration: where truths are drawn from the prior and data from the model, the share of the posterior
 * below the truth is uniform. The posteriors are exact, so this share takes the place of a rank among draws.
 */
export type Truth = readonly [law: PosteriorLaw, truth: number];

/** Chance of each chi-squared test to fail for a correct posterior, over seeds; the seeds are fixed. */
const FALSE_ALARM = 1e-4;
/** Shares a bin at least, and bins at most. */
const [FEWEST, BINS] = [8, 10];

/** Shares that are uniform by a chi-squared test. */
export function expectUniform(shares: readonly number[]) {
  const bins = Math.min(BINS, Math.floor(shares.length / FEWEST));
  const count = new Array<number>(bins).fill(0);
  for (const share of shares) {
    expect(share >= 0 && share <= 1).toBe(true);
    count[Math.min(bins - 1, Math.floor(share * bins))]! += 1;
  }
  const expected = shares.length / bins;
  const distance = count.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
  expect(gammaUpperTail(distance, (bins - 1) / 2, 0.5), `${count}`).toBeGreaterThan(FALSE_ALARM);
}

/**
 * Draws truths and data `times` times from one seed; every law must have its truths at uniform shares.
 */
export function calibrate(
  seed: number,
  times: number,
  simulate: (generator: Generator) => readonly Truth[],
) {
  const root = createGenerator(seed);
  const shares = Array.from({ length: times }, () =>
    simulate(root).map(([law, truth]) => law.cdf(truth)),
  );
  for (const k of shares[0]!.keys()) expectUniform(shares.map((row) => row[k]!));
}

/** As many draws as wanted. */
export const draws = (count: number, draw: () => number) => Array.from({ length: count }, draw);
