import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestPerGroup, plannedErrors } from "#core/pooling/knownErrors/plannedErrors.ts";
import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";
import { expectClose } from "../../../support/close.ts";

const plan = { n: 10, cost: 20, budget: 600, sigma: 9, tau: 4 };

describe("plannedErrors", () => {
  it("is what studies played out err by", () => {
    const { n, sigma, tau } = plan;
    const groups = 20;
    const studies = 20_000;
    const chance = createGenerator(7);
    let [mean, one] = [0, 0];
    for (let k = 0; k < studies; k++) {
      const truths = standardNormals(chance, groups).map((z) => tau * z);
      const own = truths.map(
        (truth) => truth + standardNormals(chance, n).reduce((sum, z) => sum + sigma * z, 0) / n,
      );
      mean += (own.reduce((sum, y) => sum + y, 0) / groups) ** 2 / studies;
      const keep = (n * tau ** 2) / (n * tau ** 2 + sigma ** 2);
      one += (keep * own[0]! - truths[0]!) ** 2 / studies;
    }
    const planned = plannedErrors(plan);
    expect(planned.groups).toBe(groups);
    // A root mean square of 20,000 studies is good to 0.5 %; four of its standard errors.
    expectClose(planned.mean, Math.sqrt(mean), { relative: 0.02 });
    expectClose(planned.one, Math.sqrt(one), { relative: 0.02 });
  });

  it("comes to the scatter of the spread's best fit as groups get many", () => {
    const { n, sigma, tau } = plan;
    const groups = 2000;
    const variance = tau ** 2 + sigma ** 2 / n;
    const fits: number[] = [];
    const chance = createGenerator(8);
    for (let k = 0; k < 2000; k++) {
      const own = standardNormals(chance, groups).map((z) => Math.sqrt(variance) * z);
      const middle = own.reduce((sum, y) => sum + y, 0) / groups;
      const seen = own.reduce((sum, y) => sum + (y - middle) ** 2, 0) / groups;
      fits.push(Math.sqrt(seen - sigma ** 2 / n));
    }
    const average = fits.reduce((sum, fit) => sum + fit, 0) / fits.length;
    const sd = Math.sqrt(fits.reduce((sum, fit) => sum + (fit - average) ** 2, 0) / fits.length);
    const { spread } = plannedErrors({ ...plan, budget: groups * (plan.n + plan.cost) });
    // An sd of 2,000 fits is good to 1.6 %; four of its standard errors.
    expectClose(spread, sd, { relative: 0.065 });
  });

  it("has ends that are known: scores that are all alike, and scores that tell nothing", () => {
    const tiny = plannedErrors({ ...plan, sigma: 1e-9 });
    expectClose(tiny.mean, 4 / Math.sqrt(20), { relative: 1e-12 });
    expectClose(tiny.spread, 4 / Math.sqrt(40), { relative: 1e-12 });
    expect(tiny.one).toBeLessThan(1e-9);
    expectClose(plannedErrors({ ...plan, sigma: 1e9 }).one, 4, { relative: 1e-12 });
  });
});

describe("bestPerGroup", () => {
  it("is where a search by thirds ends, whatever the budget", () => {
    const size = fc.double({ min: 0.5, max: 20, noNaN: true });
    const dear = fc.double({ min: 0, max: 200, noNaN: true });
    fc.assert(
      fc.property(size, size, dear, fc.constantFrom(50, 5000), (sigma, tau, cost, budget) => {
        const best = bestPerGroup({ cost, sigma, tau });
        for (const of of ["mean", "spread"] as const) {
          const at = (log: number) =>
            Math.log(plannedErrors({ n: Math.exp(log), cost, budget, sigma, tau })[of]);
          let [low, high] = [0, 14];
          for (let turn = 0; turn < 200; turn++) {
            const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
            if (at(a) <= at(b)) high = b;
            else low = a;
          }
          // The bottom is flat: rounding of 1e-16 in the error is some 1e-7 in its place, and more where it is flatter still.
          expect(Math.abs(at(Math.log(best[of])) - at((low + high) / 2))).toBeLessThan(1e-12);
          expect(at(Math.log(best[of]))).toBeLessThanOrEqual(at((low + high) / 2) + 1e-14);
        }
      }),
    );
  });

  it("is one in each where visits cost nothing, for the mean; and by hand otherwise", () => {
    expect(bestPerGroup({ cost: 0, sigma: 9, tau: 4 }).mean).toBe(1);
    expectClose(bestPerGroup({ cost: 0, sigma: 9, tau: 4 }).spread, 81 / 16, { relative: 1e-14 });
    expect(bestPerGroup({ cost: 16, sigma: 9, tau: 4 }).mean).toBe(9);
    // (81 + sqrt(6561 + 207360)) / 32
    expectClose(bestPerGroup({ cost: 20, sigma: 9, tau: 4 }).spread, 16.985, { relative: 1e-4 });
  });
});
