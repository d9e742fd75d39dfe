import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allGiven } from "#exercises/allGiven.ts";
import { variantOf } from "#exercises/variant.ts";
import { shownWhole } from "#exercises/workedProblem.ts";
import { currentExercises } from "../exercises/everyExercise.ts";

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
  const means = Array.from({ length: 11 }, (_, i) => 1 + i / 2);
  const forests = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((r) => means.map((mu) => ({ r, mu })));
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
    expect(text).toContain("The variance behind step 3 stays above $\\sigma^2/k$");
    for (const n of [1, 4, 40, 4e6])
      for (const k of [10, 60])
        for (const sigma of [7, 12])
          for (const tau of [2, 6]) {
            // Variance of a Normal truth seen through noise, by the regression of one on the other.
            const seen = tau ** 2 + sigma ** 2 / n;
            const known = tau ** 2 - tau ** 4 / seen;
            const next = known + sigma ** 2 / k;
            expect(next).toBeGreaterThan(known);
            expect(next).toBeGreaterThan(sigma ** 2 / k);
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

describe("a trial of your own", () => {
  const text = textOf("06-own-trial");
  const cases = [2, 3, 4].flatMap((sigma) =>
    [5, 10, 13, 16, 20, 26].flatMap((seen) => (seen - sigma ** 2 < 2 ? [] : [{ sigma, seen }])),
  );

  it("is estimated as if all six had been taken at once, with the spread held", () => {
    expect(text).toContain("The estimate is the same.");
    for (const { sigma, seen } of cases)
      for (const error of [2, 5]) {
        const tau2 = seen - sigma ** 2;
        const [average, own] = [9, 17];
        // The mean, learned from six results, each weighed by one over how far it lies off the mean.
        const [five, sixth] = [5 / seen, 1 / (tau2 + error ** 2)];
        const mean = (five * average + sixth * own) / (five + sixth);
        const atOnce = mean + (tau2 / (tau2 + error ** 2)) * (own - mean);
        const v = tau2 + seen / 5;
        expect(average + (v / (v + error ** 2)) * (own - average)).toBeCloseTo(atOnce, 9);
      }
  });

  it("has a forecast of larger deviation where the spread is not held, with flat priors", () => {
    expect(text).toContain(
      "the standard deviation for the next farm would be larger than step 2 says",
    );
    for (const { sigma, seen } of cases) {
      let [all, sum] = [0, 0];
      // Level steps of the logarithm of tau; the squares of five distances sum to four times what is seen.
      for (let logarithm = -9; logarithm < 14; logarithm += 0.005) {
        const tau = Math.exp(logarithm);
        const result = tau ** 2 + sigma ** 2;
        const weight = (tau * Math.exp((-2 * seen) / result)) / result ** 2;
        all += weight;
        sum += weight * (tau ** 2 + result / 5);
      }
      expect(sum / all).toBeGreaterThan(1.2 * (seen - sigma ** 2 + seen / 5));
    }
  });
});

/** What is reckoned on the page, from numbers as they stand there: what each comes to, and what is printed after the sign. */
type Numbers = Readonly<Record<string, number>>;
const put = (value: number, decimals: number) => value.toFixed(decimals);
const as = (value = Number.NaN, decimals: number) => Number(put(value, decimals));
const reckoned: Readonly<Record<string, (given: Numbers) => readonly (readonly string[])[]>> = {
  "next-two-guests": ({ estimate, moreTicks = 0, moreReviews = 0, both = 0, square = 0 }) => [
    [put((as(estimate, 4) * moreTicks) / moreReviews, 3), put(both, 3)],
    [put(as(estimate, 4) ** 2, 3), put(square, 3)],
  ],
  "next-years-average": ({ variance, sigma2 = 0, k = 1, sum = 0, noise, sd = 0, truth = 0 }) => [
    [put(as(variance, 2) + sigma2 / k, 2), put(sum, 2)],
    [put(as(variance, 2) + as(noise, 2), 2), put(sum, 2)],
    [put(Math.sqrt(as(sum, 2)), 2), put(sd, 2)],
    [put(Math.sqrt(as(variance, 2)), 2), put(truth, 2)],
  ],
  "own-trial": ({ seen = 0, luck = 0, between = 0, ofMean, next = 0, ...rest }) => {
    const { own = 0, ownVariance = 0, average = 0, sum = 0, share, estimate = 0 } = rest;
    return [
      [put(seen - luck, 1), put(between, 1)],
      [put(between + seen / 5, 1), put(next, 1)],
      [put(between + as(ofMean, 1), 1), put(next, 1)],
      [put(as(next, 1) + ownVariance, 1), put(sum, 1)],
      [put(as(next, 1) / as(sum, 1), 4), put(share!, 4)],
      [put(average + as(share, 4) * (own - average), 2), put(estimate, 2)],
      [put(between / (between + ownVariance), 4), put(rest.narrow!, 4)],
      [put(Math.sqrt(as(next, 1)), 2), put(rest.deviation!, 2)],
    ];
  },
  "few-rides": ({ share, shareB, shareC, yA = 0, yB = 0, yC = 0, total = 0, sum = 0, ...rest }) => {
    const [a, b, c] = [as(share, 4), as(shareB, 4), as(shareC, 4)];
    const { mean = 0, estimate = 0 } = rest;
    return [
      [put(a + b + c, 4), put(sum, 4)],
      [put(a * yA + b * yB + c * yC, 3), put(total, 3)],
      [put(as(total, 3) / as(sum, 4), 2), put(mean, 2)],
      [put(as(mean, 2) + a * (yA - as(mean, 2)), 2), put(estimate, 2)],
    ];
  },
};

describe.each(Object.entries(reckoned))("what %s prints", (problem, sides) => {
  const stages = currentExercises.filter(({ stage }) => stage?.problem === problem);
  const every = stages.flatMap((one) =>
    one.stage?.left === one.stage?.steps ? [one, shownWhole(one)] : [one],
  );
  it("follows from what it has printed before, in three stages on 200 seeds", () => {
    expect(every).toHaveLength(3);
    for (const stage of every)
      for (let seed = 1; seed <= 200; seed += 1) {
        const given = allGiven(stage, variantOf(stage, seed).given) as Numbers;
        for (const [comesTo, printed] of sides(given))
          expect(comesTo, `${stage.id}, variant ${seed}`).toBe(printed);
      }
  });
});
