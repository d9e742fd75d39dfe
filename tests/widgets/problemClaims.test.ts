import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** What the pages of worked problems say beside their steps, by other routes than theirs. */
const textOf = (folder: string) => readFileSync(`content/hands-on/${folder}/index.mdx`, "utf8");

describe("the next two guests", () => {
  const text = textOf("02-guests");
  const shops = [5, 12, 20].flatMap((n) =>
    [0.55, 0.7, 0.8].flatMap((m) =>
      [10, 40].flatMap((kappa) => [1, n - 1].map((y) => ({ n, m, kappa, y }))),
    ),
  );
  /** Mean and mean square of the true rate, summed over rates from 0 to 1. */
  const averages = ({ n, m, kappa, y }: (typeof shops)[number]) => {
    let [all, first, second] = [0, 0, 0];
    for (let k = 0; k < 4000; k += 1) {
      const rate = (k + 0.5) / 4000;
      const height = rate ** (y + m * kappa - 1) * (1 - rate) ** (n - y + (1 - m) * kappa - 1);
      all += height;
      first += height * rate;
      second += height * rate * rate;
    }
    return [first / all, second / all] as const;
  };

  it("are always likelier than the estimate times itself, by the posterior variance", () => {
    expect(text).toContain("is always too little, by exactly the posterior variance");
    for (const shop of shops) {
      const [mean, square] = averages(shop);
      const said = (mean * (1 - mean)) / (shop.n + shop.kappa + 1);
      expect(square - mean * mean).toBeGreaterThan(0);
      expect(square - mean * mean).toBeCloseTo(said, 7);
    }
  });

  it("have no more left of it than a quarter over all reviews and one", () => {
    expect(text).toContain("the more reviews there are, the less of it can be left");
    for (const shop of shops) {
      const [mean, square] = averages(shop);
      expect(square - mean * mean).toBeLessThan(0.25 / (shop.n + shop.kappa + 1) + 1e-9);
    }
  });
});
