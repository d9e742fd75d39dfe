import { describe, expect, it } from "vitest";
import { betaQuantile } from "#core/distributions/beta.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import { betaCurve, quantilesOf } from "#widgets/declared/betaCurve.ts";
import { gammaCurve } from "#widgets/declared/densities.ts";
import { logGamma } from "../support/gamma.ts";

const beta = (a: number, b: number) => (x: number) =>
  Math.exp(
    (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b),
  );
const gamma = (shape: number, rate: number) => (x: number) =>
  Math.exp(shape * Math.log(rate) + (shape - 1) * Math.log(x) - rate * x - logGamma(shape));

/** The height of the cubic arc between two points with their slopes. */
function arc([x0, y0, s0 = 0]: CurvePoint, [x1, y1, s1 = 0]: CurvePoint, x: number): number {
  const width = x1 - x0;
  const t = (x - x0) / width;
  return (
    (1 + 2 * t) * (1 - t) ** 2 * y0 +
    t * (1 - t) ** 2 * width * s0 +
    t * t * (3 - 2 * t) * y1 -
    t * t * (1 - t) * width * s1
  );
}

/** How far the drawn curve is from the density where it is below a height, as a share of that. */
function worst(points: readonly CurvePoint[], density: (x: number) => number, height: number) {
  return points.slice(1).reduce((most, to, k) => {
    const from = points[k]!;
    if (Math.max(from[1], to[1]) > height) return most;
    const at = [0.25, 0.5, 0.75].map((t) => from[0] + t * (to[0] - from[0]));
    return Math.max(most, ...at.map((x) => Math.abs(arc(from, to, x) - density(x)) / height));
  }, 0);
}

/** The height of the drawing a density stands in: its peak, or what is seen of one that rises without bound. */
const seen = (points: readonly CurvePoint[], least: number) => {
  const heights = points.map(([, y]) => y).toSorted((a, b) => a - b);
  return least >= 1 ? heights.at(-1)! : heights[Math.floor(0.75 * heights.length)]!;
};

describe("a Beta density as a curve", () => {
  it.each([
    [2, 2],
    [1, 1],
    [8.25, 24.75],
    [97, 291],
    [0.5, 0.5],
    [1, 30],
    [400, 20],
    [0.3, 5],
  ])("of %d and %d lies on the density", (a, b) => {
    const points = betaCurve(a, b);
    // 0.4 % of a drawing 200 pixels high is less than a pixel.
    expect(worst(points, beta(a, b), seen(points, Math.min(a, b)))).toBeLessThan(0.004);
    expect(points.length).toBeLessThan(62);
    for (const [x, y, slope] of points) {
      expect(x > 0 && x < 1).toBe(true);
      expect(Number.isFinite(y) && Number.isFinite(slope)).toBe(true);
    }
  });
});

describe("the shares of a drawn density", () => {
  it.each([
    [2, 2],
    [1, 1],
    [7.5, 22.5],
    [16.5, 43.5],
    [106, 312],
    [3.75, 11.25],
    [300, 100],
  ])("of %d and %d lie where the law has them", (a, b) => {
    const shares = [0.005, 0.05, 0.25, 0.5, 0.75, 0.95, 0.995];
    const found = quantilesOf(betaCurve(a, b), shares);
    // A thousandth of the axis is less than a pixel of a drawing 680 wide.
    for (const [k, share] of shares.entries())
      expect(Math.abs(found[k]! - betaQuantile(share, a, b)), `${share}`).toBeLessThan(1e-3);
  });
});

describe("a Gamma density as a curve", () => {
  it.each([
    [1, 1],
    [3, 2],
    [0.5, 10],
    [40, 8],
    [1000, 3],
  ])("of shape %d and rate %d lies on the density", (shape, rate) => {
    const points = gammaCurve(shape, rate);
    expect(worst(points, gamma(shape, rate), seen(points, shape))).toBeLessThan(0.004);
    for (const [x, y] of points) expect(x > 0 && Number.isFinite(y)).toBe(true);
  });
});
