import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bivariateNormalCdf,
  bivariateNormalDensity,
  bivariateNormalDraw,
  bivariateNormalEllipse,
  bivariateNormalGivenX,
  bivariateNormalLogDensity,
  bivariateNormalUpperTail,
} from "../../../src/core/distributions/bivariateNormal.ts";
import {
  multivariateNormalDraw,
  multivariateNormalLogDensity,
  multivariateNormalMoments,
  multivariateNormalRadius,
  squaredDistance,
} from "../../../src/core/distributions/multivariateNormal.ts";
import { normalCdf } from "../../../src/core/distributions/normal.ts";
import { orthantProbability } from "../../../src/core/distributions/orthantProbability.ts";
import { cholesky } from "../../../src/core/linear/cholesky.ts";
import { createGenerator } from "../../../src/core/random/generator.ts";
import { expectClose } from "../../support/close.ts";

const law = { meanX: 70, meanY: -2, sdX: 9, sdY: 0.5, correlation: -0.6 };
const standard = { meanX: 0, meanY: 0, sdX: 1, sdY: 1 };

// mpmath, 25 digits: integral of phi(t) Phi((r t - k) / sqrt(1 - r²)) over t > h
const ORTHANTS = [
  [0.5, -1, 0.3, 0.28313842024448094],
  [1, 1.2, 0.95, 0.1040675703151629],
  [-0.4, 0.9, -0.96, 0.0014199247798802196],
  [2, -2.5, -0.99, 0.016540692327411954],
  [0.3, 0.3, 0.999, 0.3752836297115979],
  [-1, -1.5, -0.93, 0.7745375447999345],
  [0, 0, 0.9999, 0.4977491904525954],
  [3, 2, 0.8, 0.001131426506094111],
  [-3, 2.9, -0.97, 0.000794713869846004],
] as const;

describe("the bivariate Normal law", () => {
  it.each(ORTHANTS)("has P(X > %d, Y > %d) of mpmath at correlation %d", (h, k, r, want) => {
    expectClose(orthantProbability(h, k, r), want, { relative: 0, absolute: 5e-15 }); // as Genz states
    const flipped = bivariateNormalCdf(-h, -k, { ...standard, correlation: r });
    expectClose(flipped, want, { relative: 0, absolute: 5e-15 }); // as Genz states
  });

  it("knows Sheppard's quadrant", () => {
    for (const r of [-0.999, -0.93, -0.5, 0, 0.2, 0.924, 0.926, 0.9999]) {
      const want = 0.25 + Math.asin(r) / (2 * Math.PI);
      expectClose(orthantProbability(0, 0, r), want, { relative: 0, absolute: 1e-15 }); // one rule
    }
  });

  it("adds up over the four quadrants", () => {
    const bound = fc.double({ min: -4, max: 4, noNaN: true });
    const correlation = fc.double({ min: -0.9999, max: 0.9999, noNaN: true });
    fc.assert(
      fc.property(bound, bound, correlation, (x, y, r) => {
        const both = { ...standard, correlation: r };
        const mirror = { ...standard, correlation: -r };
        const total =
          bivariateNormalCdf(x, y, both) +
          bivariateNormalUpperTail(x, y, both) +
          bivariateNormalCdf(x, -y, mirror) +
          bivariateNormalCdf(-x, y, mirror);
        expectClose(total, 1, { relative: 2e-14 }); // four quadratures
      }),
      { numRuns: 100 },
    );
  });

  it("is the multivariate law of two, and one law given the other", () => {
    const covariance = [81, -0.6 * 4.5, -0.6 * 4.5, 0.25];
    const factor = cholesky(covariance, 2);
    const both = multivariateNormalLogDensity([60, -1], [70, -2], factor);
    expectClose(bivariateNormalLogDensity(60, -1, law), both, { relative: 1e-14 }); // a dozen roundings
    expectClose(bivariateNormalDensity(60, -1, law), Math.exp(both), { relative: 1e-13 }); // exp of it
    const given = bivariateNormalGivenX(79, law);
    expectClose([given.mean, given.sd], [-2.3, 0.4], { relative: 1e-15 }); // a few roundings
  });

  it("has the one-dimensional law at the edge", () => {
    expect(bivariateNormalCdf(Infinity, -1.5, law)).toBe(normalCdf(-1.5, -2, 0.5));
    expect(bivariateNormalCdf(-Infinity, 0, law)).toBe(0);
  });

  it("holds in its ellipse the share it says", () => {
    const { longer, shorter, angle } = bivariateNormalEllipse(0.8, law);
    const generator = createGenerator(3);
    const count = 4000;
    let inside = 0;
    for (let i = 0; i < count; i += 1) {
      const [x, y] = bivariateNormalDraw(generator, law);
      const [u, v] = [x - law.meanX, y - law.meanY];
      const along = (u * Math.cos(angle) + v * Math.sin(angle)) / longer;
      const across = (v * Math.cos(angle) - u * Math.sin(angle)) / shorter;
      if (along ** 2 + across ** 2 <= 1) inside += 1;
    }
    expect(Math.abs(inside - 0.8 * count) / Math.sqrt(count * 0.16)).toBeLessThan(4.5);
  });

  it("refuses a correlation of 1", () => {
    expect(() => bivariateNormalCdf(0, 0, { ...standard, correlation: 1 })).toThrow(
      "bivariateNormalCdf: correlation must lie strictly between -1 and 1, got 1",
    );
  });
});

describe("the multivariate Normal law", () => {
  const covariance = [4, 2, 0, 2, 5, 1, 0, 1, 2];
  const mean = [1, 2, 3];

  it("has the density of exact fractions", () => {
    // determinant 4 (10 - 1) - 2 (4 - 0) = 28; d² at mean + (1, 0, 0) is the cofactor 9 / 28
    const factor = cholesky(covariance, 3);
    expectClose(squaredDistance([2, 2, 3], mean, factor), 9 / 28, { relative: 1e-14 }); // small condition
    const want = -0.5 * (9 / 28 + Math.log(28) + 3 * Math.log(2 * Math.PI));
    expectClose(multivariateNormalLogDensity([2, 2, 3], mean, factor), want, { relative: 1e-14 }); // as above
  });

  it("draws with its covariance", () => {
    const factor = cholesky(covariance, 3);
    const generator = createGenerator(8);
    const count = 20_000;
    const sums = new Float64Array(9);
    let near = 0;
    for (let i = 0; i < count; i += 1) {
      const x = multivariateNormalDraw(generator, mean, factor);
      for (let a = 0; a < 9; a += 1) {
        const [row, column] = [Math.floor(a / 3), a % 3];
        sums[a]! += (x[row]! - mean[row]!) * (x[column]! - mean[column]!);
      }
      if (squaredDistance(x, mean, factor) <= multivariateNormalRadius(0.9, 3) ** 2) near += 1;
    }
    for (const [a, want] of covariance.entries()) {
      const [row, column] = [Math.floor(a / 3), a % 3];
      const error = Math.sqrt((covariance[row * 4]! * covariance[column * 4]! + want ** 2) / count);
      expect(Math.abs(sums[a]! / count - want) / error).toBeLessThan(4.5);
    }
    expect(Math.abs(near - 0.9 * count) / Math.sqrt(count * 0.09)).toBeLessThan(4.5);
  });

  it("tells its moments, and refuses what is not a covariance", () => {
    expect(multivariateNormalMoments({ mean, covariance }).variance).toEqual([4, 5, 2]);
    const wrong = { mean: [0, 0], covariance: [1, 2, 2, 1] };
    expect(() => multivariateNormalMoments(wrong)).toThrow("pivot 2 must be positive");
  });
});
