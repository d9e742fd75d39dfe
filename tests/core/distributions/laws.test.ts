import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGenerator } from "../../../src/core/random/generator.ts";
import { expectClose } from "../../support/close.ts";
import { LAWS, type Law } from "./laws.ts";

const cases = LAWS.flatMap((law) => law.good.map((good) => ({ law, good, name: law.name })));
const kernels = ({ logDensity, density, cdf, upperTail }: Law) => [
  logDensity,
  density,
  cdf,
  upperTail,
];
const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

/** Numbers from low to high that meet no kink of a law. */
const between = (low: number, high: number, count: number) =>
  Array.from({ length: count }, (_, i) => low + ((high - low) * (i + 0.5)) / count);

describe.each(cases)("$name($good)", ({ law, good }) => {
  it("finds every probability again through its quantile", () => {
    fc.assert(
      fc.property(probability, (p) => {
        const x = law.quantile(p, ...good);
        if (law.discrete) {
          const room = 1e-13; // of p: where a step of the cdf ends exactly at p
          expect(law.cdf(x, ...good)).toBeGreaterThanOrEqual(p * (1 - room));
          expect(law.cdf(x - 1, ...good)).toBeLessThan(p * (1 + room));
          return;
        }
        // the rounding of x moves the probability by the density times that
        const moved = 4e-16 * Math.abs(x) * law.density(x, ...good);
        expectClose(law.cdf(x, ...good), p, { relative: 1e-12, absolute: moved }); // two special functions
      }),
      { numRuns: 30 },
    );
  });

  it("has a lower and an upper part that make one", () => {
    for (const p of [1e-6, 0.05, 0.5, 0.8, 0.999]) {
      const x = law.quantile(p, ...good);
      expectClose(law.cdf(x, ...good) + law.upperTail(x, ...good), 1, { relative: 1e-15 }); // one sum
    }
  });

  it("has a density that adds up to its cdf", () => {
    const [low, high] = [law.quantile(0.2, ...good), law.quantile(0.7, ...good)];
    const mass = law.cdf(high, ...good) - law.cdf(low, ...good);
    if (law.discrete) {
      let sum = 0;
      for (let k = low + 1; k <= high; k += 1) sum += law.density(k, ...good);
      expectClose(sum, mass, { relative: 1e-12, absolute: 1e-14 }); // up to a few hundred terms
      return;
    }
    // the midpoint rule with 2000 points: error of the order of 2000^-2
    const sum = between(low, high, 2000).reduce((total, x) => total + law.density(x, ...good), 0);
    expectClose((sum * (high - low)) / 2000, mass, { relative: 1e-5 });
  });

  it("has the log density of its density", () => {
    for (const p of [0.1, 0.5, 0.9]) {
      const x = law.quantile(p, ...good);
      const log = law.logDensity(x, ...good);
      const room = 1e-14 * (1 + Math.abs(log)); // exp turns absolute into relative error
      expectClose(law.density(x, ...good), Math.exp(log), { relative: room });
    }
  });

  it("has the moments of its density", () => {
    const { mean, variance } = law.moments(...good);
    if (!Number.isFinite(mean) || !Number.isFinite(variance)) return;
    // E h(X) = integral of h(q(p)) dp, with p squeezed towards both ends where heavy tails hide
    const steps = 2000;
    let [m, v] = [0, 0];
    for (const t of between(0, 1, steps)) {
      const p = t ** 4 * (35 - 84 * t + 70 * t * t - 20 * t ** 3); // smooth step: dp/dt = 140 t³ (1 - t)³
      const weight = (140 * (t * (1 - t)) ** 3) / steps;
      const x = law.quantile(p, ...good);
      m += weight * x;
      v += weight * (x - mean) ** 2;
    }
    const sd = Math.sqrt(variance);
    // a step function for discrete laws, a heavy tail for the others: a plausibility, not a proof
    expectClose(m, mean, { relative: 0, absolute: 5e-3 * sd });
    expectClose(v, variance, { relative: 0.03 });
  });

  it("peaks at its mode", () => {
    const { mode } = law.moments(...good);
    if (Number.isNaN(mode)) return;
    const top = law.density(mode, ...good);
    for (const p of [1e-4, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.9999]) {
      expect(law.density(law.quantile(p, ...good), ...good)).toBeLessThanOrEqual(top * (1 + 1e-12));
    }
  });

  it("draws from its cdf", () => {
    const generator = createGenerator(2024);
    const count = 2500;
    const draws = Float64Array.from({ length: count }, () => law.draw(generator, ...good)).sort();
    let distance = 0;
    for (const [i, x] of draws.entries()) {
      if (x === draws[i + 1]) continue; // the last of equals
      distance = Math.max(distance, Math.abs((i + 1) / count - law.cdf(x, ...good)));
    }
    // Kolmogorov: exceeded with probability 2 exp(-2 · 2.3²) = 5e-5, less for steps; the seed is fixed
    expect(distance * Math.sqrt(count)).toBeLessThan(2.3);
  });

  it("draws the same numbers from the same seed", () => {
    expect(law.draw(createGenerator(5), ...good)).toBe(law.draw(createGenerator(5), ...good));
  });

  it("lets NaN through", () => {
    for (const kernel of [...kernels(law), law.quantile]) {
      expect(kernel(Number.NaN, ...good)).toBeNaN();
      for (const i of good.keys()) expect(kernel(0.5, ...good.with(i, Number.NaN))).toBeNaN();
    }
    for (const p of [-0.1, 1.1]) expect(law.quantile(p, ...good)).toBeNaN();
  });

  it("ends where its support ends", () => {
    const [low, high] = [law.quantile(0, ...good), law.quantile(1, ...good)];
    expect(law.cdf(low - 1, ...good)).toBe(0);
    expect(law.upperTail(low - 1, ...good)).toBe(1);
    expect(law.density(low - 1, ...good)).toBe(0);
    expect(law.logDensity(low - 1, ...good)).toBe(-Infinity);
    expect(law.cdf(high + 1, ...good)).toBe(1);
    expect(law.upperTail(high + 1, ...good)).toBe(0);
    expect(law.density(high + 1, ...good)).toBe(0);
  });
});

describe.each(LAWS)("$name", (law) => {
  it.each(law.bad.map((bad) => ({ bad })))("does not exist for $bad", ({ bad }) => {
    for (const kernel of [...kernels(law), law.quantile]) expect(kernel(0.5, ...bad)).toBeNaN();
    expect(law.draw(createGenerator(1), ...bad)).toBeNaN();
    expect(() => law.moments(...bad)).toThrow(RangeError);
  });
});

describe.each(LAWS)("$name, with any parameters at all", (law) => {
  const wild = fc.oneof(
    fc.double(),
    fc.constantFrom(0, -0, 1, 5e-324, 1e-308, 1e308, Infinity, -Infinity, Number.NaN, 1e9, 1e15),
    fc.double({ min: -300, max: 300, noNaN: true }).map((power) => 10 ** power),
  );

  it("gives a probability or NaN, never another number", () => {
    const parameters = fc.tuple(wild, wild, wild).map((all) => all.slice(0, law.good[0]!.length));
    fc.assert(
      fc.property(wild, parameters, (x, given) => {
        for (const share of [law.cdf(x, ...given), law.upperTail(x, ...given)]) {
          expect(Number.isNaN(share) || (share >= 0 && share <= 1 + 1e-13)).toBe(true);
        }
        const height = law.density(x, ...given);
        expect(Number.isNaN(height) || height >= 0).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a law on the whole numbers", () => {
  it.each(LAWS.filter((law) => law.discrete))("$name has nothing between them", (law) => {
    expect(law.density(1.5, ...law.good[0]!)).toBe(0);
    expect(law.cdf(1.5, ...law.good[0]!)).toBe(law.cdf(1, ...law.good[0]!));
  });
});
