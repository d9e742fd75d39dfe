import { expect, it } from "vitest";
import { moreGroups } from "#models/moreGroups.ts";

/** By hand: the variance of a mean of J results, and that of the next group about it. */
const doubtOfNext = (groups: number, tau: number, sigma: number) =>
  Math.hypot(tau, Math.hypot(tau, sigma) / Math.sqrt(groups));

it("once some dozens are tried, and groups differ by more than the error of each, the next is known hardly worse than the spread", () => {
  const { tau, groups } = moreGroups.parameters;
  for (const spread of [...tau.range, tau.initial])
    for (const error of [0.2, 0.5 * spread, spread])
      if (error <= spread)
        for (let many = 24; many <= groups.range[1]; many += 1) {
          const beyond = doubtOfNext(many, spread, error) / spread;
          // At worst, with equal sds and two dozen, the root of 1 + 2 / 24.
          expect(beyond).toBeLessThan(1.05);
          expect(beyond).toBeGreaterThan(1);
        }
  // With few groups it is well above.
  expect(
    doubtOfNext(2, tau.initial, moreGroups.parameters.sigma.initial) / tau.initial,
  ).toBeGreaterThan(1.2);
});
