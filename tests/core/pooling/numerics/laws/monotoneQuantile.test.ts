import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  betaCdf,
  betaDensity,
  betaQuantile,
  betaUpperTail,
} from "../../../../../src/core/distributions/beta.ts";
import {
  gammaCdf,
  gammaDensity,
  gammaQuantile,
  gammaUpperTail,
} from "../../../../../src/core/distributions/gamma.ts";
import { monotoneQuantile } from "../../../../../src/core/pooling/numerics/laws/monotoneQuantile.ts";
import { expectClose } from "../../../../support/close.ts";

const chance = fc.oneof(
  fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }),
  fc.constantFrom(1e-9, 0.025, 0.25, 0.5, 0.75, 0.975, 1 - 1e-9),
);
const shape = fc.double({ min: -2.5, max: 6, noNaN: true }).map(Math.exp);
const close = { relative: 1e-9 }; // the tail to 1e-12, divided by how steep it is

describe("monotoneQuantile", () => {
  it("finds the quantiles of Gamma laws, whatever the moments it begins with", () => {
    const factor = fc.double({ min: 0.2, max: 5, noNaN: true });
    fc.assert(
      fc.property(shape, chance, factor, factor, (a, p, ofMean, ofSd) => {
        const want = gammaQuantile(p, a, 2);
        fc.pre(want > 1e-300);
        let evaluations = 0;
        const got = monotoneQuantile({
          where: "test",
          ...{ p, mean: (ofMean * a) / 2, sd: (ofSd * Math.sqrt(a)) / 2, least: 0, most: Infinity },
          at: (x, side) => {
            evaluations++;
            const tail = side < 0 ? gammaCdf(x, a, 2) : gammaUpperTail(x, a, 2);
            return { density: gammaDensity(x, a, 2), tail };
          },
        });
        expectClose(got, want, close);
        expect(evaluations).toBeLessThan(40);
      }),
    );
  });

  it("needs few evaluations of Beta laws from their own moments", () => {
    fc.assert(
      fc.property(shape, shape, chance, (a, b, p) => {
        const want = betaQuantile(p, a, b);
        fc.pre(want > 1e-300 && want < 1 - 1e-9);
        let evaluations = 0;
        const mean = a / (a + b);
        const got = monotoneQuantile({
          where: "test",
          ...{ p, mean, sd: Math.sqrt((mean * (1 - mean)) / (a + b + 1)), least: 0, most: 1 },
          at: (x, side) => {
            evaluations++;
            const tail = side < 0 ? betaCdf(x, a, b) : betaUpperTail(x, a, b);
            return { density: betaDensity(x, a, b), tail };
          },
        });
        expectClose(got, want, close);
        if (a > 1 && b > 1 && p > 1e-3 && p < 1 - 1e-3) expect(evaluations).toBeLessThan(7);
      }),
    );
  });

  it("comes to the ends of the numbers where the quantile lies beyond them", () => {
    // log log-uniform: P(x <= e^t) = 1 / 2 + t / (2 (1 + |t|)), half of whose probability below 1e-300 is at 0
    const at = (x: number, side: -1 | 1) => {
      const t = Math.log(x);
      const tail = 0.5 - (side * t) / (2 * (1 + Math.abs(t)));
      return { density: 1 / (2 * (1 + Math.abs(t)) ** 2 * x), tail };
    };
    const of = { where: "test", mean: Infinity, sd: Infinity, least: 0, most: Infinity, at };
    expectClose(monotoneQuantile({ ...of, p: 0.75 }), Math.E, close);
    expect(monotoneQuantile({ ...of, p: 1e-4 })).toBeLessThan(1e-300);
    expect(monotoneQuantile({ ...of, p: 1 - 1e-4 })).toBeGreaterThan(1e300);
    expect([0, 1, 2].map((p) => monotoneQuantile({ ...of, p }))).toEqual([0, Infinity, Number.NaN]);
  });
});
