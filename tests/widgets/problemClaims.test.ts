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

describe("an empty trap", () => {
  const text = textOf("03-traps");
  const forests = [1, 2, 3, 4, 5].flatMap((r) => [1, 2, 3, 4, 5, 6].map((mu) => ({ r, mu })));
  /** Averages over the rates of a forest: level steps of the logarithm of a rate. */
  const over = ({ r, mu }: (typeof forests)[number], of: (rate: number) => number) => {
    let [all, sum] = [0, 0];
    for (let k = 0; k < 900; k += 1) {
      const rate = Math.exp(-30 + 0.04 * k);
      const weight = rate ** r * Math.exp((-r * rate) / mu);
      all += weight;
      sum += weight * of(rate);
    }
    return sum / all;
  };

  it("is likelier where rates differ than where all traps are alike", () => {
    expect(text).toContain("Rates that differ make more empty traps");
    for (const forest of forests)
      expect(over(forest, (rate) => Math.exp(-rate))).toBeGreaterThan(Math.exp(-forest.mu));
  });

  it("has a smaller rate after an empty night, and not none", () => {
    expect(text).toContain("Its expected rate has come down");
    for (const forest of forests) {
      const empty = over(forest, (rate) => Math.exp(-rate));
      const after = over(forest, (rate) => rate * Math.exp(-rate)) / empty;
      expect(after).toBeCloseTo(forest.r / (forest.r / forest.mu + 1), 6);
      expect(after).toBeLessThan(forest.mu);
    }
  });

  it("is empty on both of two nights more often than one chance times itself", () => {
    expect(text).toContain("which is more than the chance of one empty night multiplied by itself");
    for (const forest of forests) {
      const [once, both] = [1, 2].map((nights) => over(forest, (rate) => Math.exp(-nights * rate)));
      expect(both).toBeCloseTo((forest.r / (forest.r + 2 * forest.mu)) ** forest.r, 6);
      expect(both!).toBeGreaterThan(once! * once!);
    }
  });
});

describe("next year’s average", () => {
  const text = textOf("04-next-year");

  it("is forecast with more doubt than the true average, and never with less than its own noise", () => {
    expect(text).toContain("promises too much, whatever the school");
    expect(text).toContain("The third stays at $\\sigma^2/k$ or more");
    for (const n of [1, 4, 40, 4e6])
      for (const k of [10, 60])
        for (const sigma of [7, 12])
          for (const tau of [2, 6]) {
            // Variance of a Normal truth seen through noise, by the regression of one on the other.
            const seen = tau ** 2 + sigma ** 2 / n;
            const known = tau ** 2 - tau ** 4 / seen;
            const next = known + sigma ** 2 / k;
            expect(next).toBeGreaterThan(known);
            expect(next).toBeGreaterThanOrEqual(sigma ** 2 / k);
            if (n > 1e6) expect(known).toBeLessThan(1e-4);
          }
  });
});

describe("a scooter with few rides", () => {
  const text = textOf("05-few-rides");
  /** Mean and spread of Circuit, and of the mean of all, over a grid of means: heights of three averages, then of one model. */
  const summed = (
    own: readonly number[],
    rides: readonly number[],
    tau2: number,
    sigma2: number,
  ) => {
    let [all, mean, square, line, lineSquare] = [0, 0, 0, 0, 0];
    const within = 1 / (rides[0]! / sigma2 + 1 / tau2);
    for (let mu = 30; mu < 90; mu += 0.01) {
      const height = own.reduce((product, y, k) => {
        const variance = tau2 + sigma2 / rides[k]!;
        return product * Math.exp(-((y - mu) ** 2) / (2 * variance));
      }, 1);
      const given = within * ((own[0]! * rides[0]!) / sigma2 + mu / tau2);
      all += height;
      mean += height * mu;
      square += height * mu * mu;
      line += height * given;
      lineSquare += height * given * given;
    }
    return {
      mean: mean / all,
      ofMean: square / all - (mean / all) ** 2,
      estimate: line / all,
      variance: within + lineSquare / all - (line / all) ** 2,
      within,
    };
  };

  it("is estimated as if the learned mean had been told, with more doubt", () => {
    expect(text).toContain("the estimate is the same as if the learned mean had been told");
    expect(text).toContain("Only the doubt about it is larger");
    for (const [tau2, sigma2] of [
      [1, 9],
      [4, 5],
    ] as const) {
      const { mean, estimate, variance, within } = summed(
        [58, 60.5, 61.3],
        [5, 20, 30],
        tau2,
        sigma2,
      );
      const share = (5 * tau2) / (5 * tau2 + sigma2);
      expect(estimate).toBeCloseTo(mean + share * (58 - mean), 6);
      expect(variance).toBeGreaterThan(within + 1e-3);
    }
  });
});
