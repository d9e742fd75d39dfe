import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shrink } from "../../../../src/core/pooling/knownErrors/shrink.ts";
import REFERENCE from "../../../reference/shrink.json";
import { expectClose } from "../../../support/close.ts";

describe("shrink", () => {
  it.each(REFERENCE)("matches exact arithmetic: $name", (row) => {
    const { y, sigma, mu, tau } = row;
    const got = shrink({ y, sigma, mu, tau });
    expectClose(got.pull, row.pull, { relative: 1e-15 }); // four roundings of 1.1e-16 each, with room
    expectClose(got.keep, row.keep, { relative: 1e-15 });
    expectClose(got.mean, row.mean, { relative: 1e-14 }); // five roundings of 1.1e-16 each, with room
    expectClose(got.sd, row.sd, { relative: 1e-15 });
  });

  it("gives the published school example, 75.626 with weight .2967 on the population", () => {
    const got = shrink({ y: [78], sigma: [Math.sqrt(81 / 12)], mu: 70, tau: 4 });
    // Half of the last digit printed.
    expectClose(got.mean[0]!, 75.626, { relative: 0, absolute: 5e-4 });
    expectClose(got.pull[0]!, 0.2967, { relative: 0, absolute: 5e-5 });
  });

  it("pools completely at tau = 0 and not at all at tau = Infinity", () => {
    expect(shrink({ y: [28], sigma: [15], mu: 8, tau: 0 })).toEqual({
      pull: [1],
      keep: [0],
      mean: [8],
      sd: [0],
    });
    expect(shrink({ y: [28], sigma: [15], mu: 8, tau: Infinity })).toEqual({
      pull: [0],
      keep: [1],
      mean: [28],
      sd: [15],
    });
    expect(shrink({ y: [], sigma: [], mu: 8, tau: 1 }).mean).toEqual([]);
  });

  it("names the argument, the rule and the value when the input breaks a rule", () => {
    const good = { y: [1], sigma: [1], mu: 0, tau: 1 };
    expect(() => shrink({ ...good, tau: -2 })).toThrow(
      new RangeError("shrink: tau must be at least 0, got -2"),
    );
    expect(() => shrink({ ...good, tau: NaN })).toThrow("tau must be at least 0, got NaN");
    expect(() => shrink({ ...good, sigma: [0] })).toThrow("every sigma must be positive, got 0");
    expect(() => shrink({ ...good, sigma: [] })).toThrow("sigma must have 1 entries");
    expect(() => shrink({ ...good, mu: Infinity })).toThrow("mu must be finite");
    expect(() => shrink({ ...good, y: [NaN] })).toThrow("every y must be finite, got NaN");
  });

  const real = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const spread = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
  /** Room for a handful of roundings of numbers this large; the last term is for denormals. */
  const roundings = (...sizes: readonly number[]) =>
    4 * Number.EPSILON * sizes.reduce((sum, size) => sum + Math.abs(size), 0) +
    2 * Number.MIN_VALUE;

  it("keeps every mean between the group and the population", () => {
    fc.assert(
      fc.property(real, spread, real, spread, (y, sigma, mu, tau) => {
        const [mean] = shrink({ y: [y], sigma: [sigma], mu, tau }).mean;
        expect(mean).toBeGreaterThanOrEqual(Math.min(y, mu) - roundings(y, mu));
        expect(mean).toBeLessThanOrEqual(Math.max(y, mu) + roundings(y, mu));
      }),
    );
  });

  it("does not care where zero is", () => {
    fc.assert(
      fc.property(real, spread, real, spread, real, (y, sigma, mu, tau, shift) => {
        const [here] = shrink({ y: [y], sigma: [sigma], mu, tau }).mean;
        const [there] = shrink({ y: [y + shift], sigma: [sigma], mu: mu + shift, tau }).mean;
        const moved = there! - here!;
        expect(Math.abs(moved - shift)).toBeLessThanOrEqual(roundings(y, mu, shift));
      }),
    );
  });

  it("pulls harder when the group is noisier, keeps more when the groups differ more", () => {
    fc.assert(
      fc.property(spread, spread, spread, (a, b, tau) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const { pull } = shrink({ y: [0, 0], sigma: [less, more], mu: 0, tau });
        expect(pull[0]).toBeLessThanOrEqual(pull[1]!);
        const keepAt = (t: number) => shrink({ y: [0], sigma: [tau], mu: 0, tau: t }).keep[0]!;
        expect(keepAt(less)).toBeLessThanOrEqual(keepAt(more));
      }),
    );
  });

  it("shares sum to 1 and the posterior is sharper than either source", () => {
    fc.assert(
      fc.property(spread, spread, (sigma, tau) => {
        const { pull, keep, sd } = shrink({ y: [0], sigma: [sigma], mu: 0, tau });
        expect(Math.abs(pull[0]! + keep[0]! - 1)).toBeLessThanOrEqual(2 * Number.EPSILON);
        expect(sd[0]).toBeLessThanOrEqual(Math.min(sigma, tau) * (1 + 4 * Number.EPSILON));
      }),
    );
  });
});
