import { describe, expect, it } from "vitest";
import { renderPages } from "../support/pages.ts";
import { cdf, FARMS, learned, type Mixture, quantile } from "./nextFarm.ts";

/** What the chapter on the next one says in words of the ten farms, by the quadrature of its record. */
const page = (await renderPages()).find(({ route }) => route === "/principles/next/")!;
const text = page.html.replace(/<[^>]*>/g, "").replaceAll("\u00a0", " ");

/** The posterior after one farm was moved and all errors were multiplied. */
const moved = (name: string, by: number, width = 1) =>
  learned(
    FARMS.map(([farm, effect]) => effect + (farm === name ? by : 0)),
    FARMS.map(([, , error]) => width * error),
  );
const PRICE = 1.5;
const ends = (law: Mixture) => [0.025, 0.975].map((p) => quantile(law, p)) as [number, number];
const length = (law: Mixture) => ends(law)[1] - ends(law)[0];
const middle = (law: Mixture) => law.reduce((sum, [weight, mean]) => sum + weight * mean, 0);
const rest = moved("", 0);

describe("a ring that is dragged", () => {
  it("Keld up among the others: the curve draws together, on a higher mean, and the farm is a better bet", () => {
    expect(text).toContain("farms differ less, and lie a little higher, than was thought");
    for (const by of [2, 4, 6]) {
      const up = moved("Keld", by);
      expect(length(up.next)).toBeLessThan(length(rest.next));
      expect(middle(up.next)).toBeGreaterThan(middle(rest.next));
      expect(middle(up.next) - middle(rest.next)).toBeLessThan(0.5);
      expect(cdf(up.next, PRICE)).toBeLessThan(cdf(rest.next, PRICE));
    }
  });

  it("Ashby still higher: the mean rises, and the curve is wider on both sides", () => {
    expect(text).toContain("the mean rises while the curve grows wider, on both sides");
    for (const by of [1, 3, 6]) {
      const up = moved("Ashby", by);
      expect(middle(up.mean)).toBeGreaterThan(middle(rest.mean));
      expect(ends(up.next)[0]).toBeLessThan(ends(rest.next)[0]);
      expect(ends(up.next)[1]).toBeGreaterThan(ends(rest.next)[1]);
    }
  });
});

it("trials ten times as good leave a longer curve, and a diamond a little longer", () => {
  expect(text).toMatch(/has grown longer, to .*?, and even the diamond a little, to/);
  const careful = moved("", 0, 0.1);
  expect(length(careful.next)).toBeGreaterThan(length(rest.next) + 2);
  expect(length(careful.mean)).toBeGreaterThan(length(rest.mean));
  expect(length(careful.mean)).toBeLessThan(length(rest.mean) + 0.6);
});

it("variances of the mean and of a farm about it add up to that of the next", () => {
  const variance = (law: Mixture) =>
    law.reduce((sum, [w, mean, sd]) => sum + w * (sd ** 2 + (mean - middle(law)) ** 2), 0);
  const between = rest.next.reduce(
    (sum, [w, , sd], at) => sum + w * (sd ** 2 - rest.mean[at]![2] ** 2),
    0,
  );
  expect(Math.abs(variance(rest.mean) + between - variance(rest.next))).toBeLessThan(1e-9);
});

it("does not buy where a loss weighs ten times a gain, as the text sets it", () => {
  const STEP = 0.01;
  let [gain, loss] = [0, 0];
  for (let x = PRICE + STEP / 2; x < 80; x += STEP) gain += STEP * (1 - cdf(rest.next, x));
  for (let x = PRICE - STEP / 2; x > -80; x -= STEP) loss += STEP * cdf(rest.next, x);
  expect(gain).toBeGreaterThan(loss);
  expect(gain).toBeLessThan(10 * loss);
});
