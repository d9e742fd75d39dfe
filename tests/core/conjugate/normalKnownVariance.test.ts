import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalKnownVariance } from "../../../src/core/conjugate/normalKnownVariance.ts";
import { expectClose } from "../../support/close.ts";

const school = { n: 12, sampleMean: 78, dataVariance: 81, priorMean: 70, priorVariance: 16 };

describe("normalKnownVariance", () => {
  it("matches the exact fractions of the school with twelve pupils", () => {
    // weight = 192/273 = 64/91, mean = (64 · 78 + 27 · 70) / 91 = 6882/91, sd² = 16 · 27/91
    const got = normalKnownVariance(school);
    expectClose(got.weight, 64 / 91, { relative: 1e-15 }); // three roundings
    expectClose(got.mean, 6882 / 91, { relative: 1e-15 }); // a sum of two positive products
    expectClose(got.sd ** 2, 432 / 91, { relative: 1e-15 }); // square of a root
  });

  it("keeps its digits where one share is tiny", () => {
    // mpmath, 30 digits: n tau² / (n tau² + sigma²) with tau² = 1e-12, sigma² = 1, n = 3
    const got = normalKnownVariance({
      n: 3,
      sampleMean: 1,
      dataVariance: 1,
      priorMean: 0,
      priorVariance: 1e-12,
    });
    expectClose(got.weight, 2.999999999991e-12, { relative: 1e-15 }); // three roundings
    expectClose(got.mean, 2.999999999991e-12, { relative: 1e-15 }); // weight times 1
  });

  it("is the prior without data", () => {
    expect(normalKnownVariance({ ...school, n: 0, sampleMean: Number.NaN })).toEqual({
      mean: 70,
      sd: 4,
      weight: 0,
    });
  });

  it("pools completely at priorVariance 0 and not at all at Infinity", () => {
    expect(normalKnownVariance({ ...school, priorVariance: 0 })).toEqual({
      mean: 70,
      sd: 0,
      weight: 0,
    });
    expect(normalKnownVariance({ ...school, priorVariance: Infinity })).toEqual({
      mean: 78,
      sd: Math.sqrt(81 / 12),
      weight: 1,
    });
  });

  it.each([
    [{ n: -1 }, "n must be finite and at least 0, got -1"],
    [{ n: Number.NaN }, "n must be finite and at least 0, got NaN"],
    [{ dataVariance: 0 }, "dataVariance must be positive and finite, got 0"],
    [{ priorVariance: -1 }, "priorVariance must be at least 0, got -1"],
    [{ priorMean: Number.NaN }, "priorMean must be finite, got NaN"],
    [{ sampleMean: Number.NaN }, "sampleMean must be finite, got NaN"],
    [{ n: 0, priorVariance: Infinity }, "an infinite priorVariance needs n of at least 1, got 0"],
  ])("refuses %j", (change, message) => {
    expect(() => normalKnownVariance({ ...school, ...change })).toThrow(
      `normalKnownVariance: ${message}`,
    );
  });

  const real = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const variance = fc.double({ min: 1e-6, max: 1e12, noNaN: true });
  const size = fc.integer({ min: 1, max: 10 ** 6 });

  it("takes two batches one after the other as it takes them at once", () => {
    fc.assert(
      fc.property(
        size,
        size,
        real,
        real,
        variance,
        variance,
        (n1, n2, y1, y2, data, priorVariance) => {
          const step = { dataVariance: data, priorMean: 0, priorVariance };
          const first = normalKnownVariance({ ...step, n: n1, sampleMean: y1 });
          const second = normalKnownVariance({
            n: n2,
            sampleMean: y2,
            dataVariance: data,
            priorMean: first.mean,
            priorVariance: first.sd ** 2,
          });
          const n = n1 + n2;
          const both = normalKnownVariance({ ...step, n, sampleMean: (n1 * y1 + n2 * y2) / n });
          const size = Math.max(Math.abs(y1), Math.abs(y2));
          // a dozen roundings of the larger mean, which may cancel in the sum; the last term is for denormals
          expectClose(second.mean, both.mean, { relative: 1e-14, absolute: 1e-14 * size + 1e-320 });
          expectClose(second.sd, both.sd, { relative: 1e-14 }); // a dozen roundings, all positive
        },
      ),
    );
  });
});
