import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { studentTLogDensity } from "../../../../src/core/distributions/studentT.ts";
import { shrink } from "../../../../src/core/pooling/knownErrors/shrink.ts";
import {
  type NormalPart,
  studentTShrink,
  twoPartShrink,
} from "../../../../src/core/pooling/robust/robustPopulation.ts";
import reference from "../../../reference/mpmath/robust.json";
import { expectClose } from "../../../support/close.ts";

const { y, sigma } = reference;

describe("studentTShrink", () => {
  it.each(reference.studentT)("agrees with direct integration: df $df, tau $tau", (want) => {
    const got = studentTShrink({ y, sigma, mu: want.mu, tau: want.tau, df: want.df });
    const rule = { relative: 1e-11 }; // what the trapezoid rule leaves out
    expectClose(
      got.mean,
      want.groups.map(([mean]) => mean!),
      rule,
    );
    expectClose(
      got.sd,
      want.groups.map(([, sd]) => sd!),
      rule,
    );
    expectClose(got.logMarginal, want.logMarginal, rule);
  });

  it("is the Normal population for many degrees of freedom, and pools at tau 0", () => {
    const got = studentTShrink({ y, sigma, mu: 8, tau: 20, df: 1e9 });
    const normal = shrink({ y, sigma, mu: 8, tau: 20 });
    expectClose(got.mean, normal.mean, { relative: 1e-7 }); // the two laws differ by 1/df
    expectClose(got.sd, normal.sd, { relative: 1e-7 });
    const pooled = studentTShrink({ y, sigma, mu: 8, tau: 0, df: 4 });
    expectClose(
      pooled.mean,
      y.map(() => 8),
      { relative: 1e-15 },
    );
  });

  it("has the t law itself as its marginal where the errors vanish", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        fc.double({ min: 0.5, max: 200, noNaN: true }),
        (value, df) => {
          const got = studentTShrink({ y: [value], sigma: [1e-9], mu: 1, tau: 3, df });
          const want = studentTLogDensity(value, df, 1, 3);
          expect(Math.abs(got.logMarginal - want)).toBeLessThan(1e-10 * (1 + Math.abs(want))); // sums of logs of that size
        },
      ),
    );
  });

  it("lets an outlier go", () => {
    const at = (value: number) =>
      value - studentTShrink({ y: [value], sigma: [5], mu: 0, tau: 5, df: 4 }).mean[0]!;
    expect(at(1000)).toBeLessThan(at(100));
    expect(at(100)).toBeLessThan(at(15));
    expect(() => studentTShrink({ y, sigma, mu: 0, tau: -1, df: 4 })).toThrow(
      "tau must be at least 0",
    );
  });
});

describe("twoPartShrink", () => {
  const parts = reference.parts as [NormalPart, NormalPart];
  it("agrees with direct integration", () => {
    const got = twoPartShrink({ y, sigma, parts });
    const closed = { relative: 1e-13 }; // closed form
    expectClose(
      got.mean,
      reference.twoParts.groups.map(([mean]) => mean!),
      closed,
    );
    expectClose(
      got.sd,
      reference.twoParts.groups.map(([, sd]) => sd!),
      closed,
    );
    expectClose(got.logMarginal, reference.twoParts.logMarginal, closed);
    expect(got.second.at(-1)).toBeGreaterThan(0.99);
  });

  it("is the one population where both parts are one, or one has no share", () => {
    const one = { mean: 8, sd: 6 };
    const want = shrink({ y, sigma, mu: 8, tau: 6 });
    for (const share of [0, 0.3, 1]) {
      const second = share === 1 ? { mean: 50, sd: 0 } : one;
      const got = twoPartShrink({
        y,
        sigma,
        parts: [
          { share, ...one },
          { share: 1 - share, ...second },
        ],
      });
      expectClose(got.mean, want.mean, { relative: 1e-14 }); // two roundings
      expectClose(got.sd, want.sd, { relative: 1e-14 });
    }
    expect(() =>
      twoPartShrink({
        y,
        sigma,
        parts: [
          { share: 0.5, ...one },
          { share: 0.6, ...one },
        ],
      }),
    ).toThrow("sum to 1");
  });
});
