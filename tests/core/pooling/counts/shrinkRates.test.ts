import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaBinomialFit } from "../../../../src/core/pooling/counts/betaBinomialFit.ts";
import { shrinkRates } from "../../../../src/core/pooling/counts/shrinkRates.ts";
import batters from "../../../reference/models/baseball_efron_morris.json";
import { expectClose } from "../../../support/close.ts";

describe("shrinkRates", () => {
  it("agrees with the outside computation on the batters of 1970", () => {
    const { mean: m, kappa, theta, theta_sd } = batters.expected.MLE;
    const got = shrinkRates({
      successes: batters.data.rows.map((row) => row[1] as number),
      trials: batters.data.rows.map((row) => row[2] as number),
      m,
      kappa,
    });
    expectClose(got.mean, theta, { relative: 5e-12 }); // 12 digits printed
    expectClose(got.sd, theta_sd, { relative: 5e-12 }); // as above
  });

  it("weighs the population like kappa further trials, and gives it to a group that has none", () => {
    const got = shrinkRates({ successes: [9, 0], trials: [45, 0], m: 0.25, kappa: 45 });
    expect(got.keep).toEqual([0.5, 0]);
    expectClose(got.mean, [0.225, 0.25], { relative: 1e-15 });
    expectClose(got.sd[1]!, Math.sqrt((0.25 * 0.75) / 46), { relative: 1e-15 });
  });

  it("keeps every mean between the group's own share and the population's", () => {
    const counts = fc.tuple(fc.nat({ max: 1000 }), fc.nat({ max: 1000 }));
    const inside = fc.double({ min: 1e-3, max: 0.999, noNaN: true });
    const strength = fc.double({ min: 1e-2, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(counts, inside, strength, ([yes, no], m, kappa) => {
        const [mean] = shrinkRates({ successes: [yes], trials: [yes + no], m, kappa }).mean;
        const own = yes + no === 0 ? m : yes / (yes + no);
        expect(mean).toBeGreaterThanOrEqual(Math.min(own, m) * (1 - 1e-15));
        expect(mean).toBeLessThanOrEqual(Math.max(own, m) * (1 + 1e-15));
      }),
    );
  });

  it("takes the fit of groups that do not differ, whose strength is infinite", () => {
    const groups = { successes: [2, 2], trials: [4, 4] };
    const { m, kappa, theta, thetaSd } = betaBinomialFit(groups);
    expect(kappa).toBe(Infinity);
    expect(shrinkRates({ ...groups, m, kappa })).toEqual({
      keep: [0, 0],
      mean: theta,
      sd: thetaSd,
    });
  });

  it("refuses populations that are none", () => {
    const one = { successes: [1], trials: [2] };
    expect(() => shrinkRates({ ...one, m: 1, kappa: 3 })).toThrow(
      "shrinkRates: m must lie inside (0, 1), got 1",
    );
    expect(() => shrinkRates({ ...one, m: 0.5, kappa: 0 })).toThrow(RangeError);
    expect(() => shrinkRates({ successes: [3], trials: [2], m: 0.5, kappa: 1 })).toThrow(
      RangeError,
    );
  });
});
