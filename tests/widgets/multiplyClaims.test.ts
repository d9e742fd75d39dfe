import { expect, it } from "vitest";
import { triedMean } from "#models/triedMean.ts";
import page from "../../content/principles/05-multiply/index.mdx?raw";

/** The product of two bells by sums over a fine lattice: its mean, its sd and its area, with no formula of a posterior. */
function multiplied(mu: number, xbar: number) {
  const { n, sigma2, tau2 } = triedMean.parameters;
  const error = Math.sqrt(sigma2.initial / n.initial);
  const height = (x: number, mean: number, sd: number) =>
    Math.exp(-0.5 * ((x - mean) / sd) ** 2) / (sd * Math.sqrt(2 * Math.PI));
  const STEP = 0.01;
  const places = Array.from({ length: 20_001 }, (_, k) => -25 + STEP * k);
  const weights = places.map(
    (x) => height(x, mu, Math.sqrt(tau2.initial)) * height(xbar, x, error),
  );
  const area = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = places.reduce((sum, x, k) => sum + x * weights[k]!, 0) / area;
  const variance = places.reduce((sum, x, k) => sum + (x - mean) ** 2 * weights[k]!, 0) / area;
  return { mean, sd: Math.sqrt(variance), area: area * STEP, error };
}

it("has its highest product where the page hangs the thread, at the start and with the tops far apart", () => {
  // Sums of a smooth bell over steps of 1/250 of its width: exact to rounding.
  expect(multiplied(70, 78).mean).toBeCloseTo(75.63, 2);
  expect(page).toContain("theta: 75.6 }");
  expect(multiplied(60, 90).mean).toBeCloseTo(81.1, 2);
  expect(page).toContain("mu: 60, xbar: 90, theta: 81.1 }");
});

it("is just as wide when its sources contradict each other, where both are as good as nothing", () => {
  const [near, far] = [multiplied(70, 78), multiplied(60, 90)];
  expect(Math.abs(far.sd / near.sd - 1)).toBeLessThan(1e-9);
  const { tau2 } = triedMean.parameters;
  for (const z of [(far.mean - 60) / Math.sqrt(tau2.initial), (90 - far.mean) / far.error])
    expect(Math.exp((-z * z) / 2)).toBeLessThan(0.01);
});

it("throws away how probable the average was: a bell of variance 22.75 round the state", () => {
  const variance = 22.75;
  for (const away of [0, 8, 30]) {
    const { area } = multiplied(60, 60 + away);
    const marginal = Math.exp((-away * away) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
    expect(Math.abs(area / marginal - 1)).toBeLessThan(1e-9);
  }
  expect(page).toContain(String(variance));
  expect(8 / Math.sqrt(variance)).toBeLessThan(2);
  expect(30 / Math.sqrt(variance)).toBeGreaterThan(6);
});
