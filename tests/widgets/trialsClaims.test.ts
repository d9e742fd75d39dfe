import { describe, expect, it } from "vitest";
import { fourteenthCountry } from "../../content/applications/05-trials/demos/fourteenthCountry.ts";
import { fromWhichRisk } from "../../content/applications/05-trials/demos/fromWhichRisk.ts";
import { tenOfTwenty } from "../../content/applications/05-trials/demos/tenOfTwenty.ts";
import reference from "../reference/models/rat_tumors.json";
import { renderPages } from "../support/pages.ts";
import { lawOf } from "./countsOfTreated.ts";
import { cdf, type Mixture, quantile } from "./nextFarm.ts";
import { TRIALS as BY_LATITUDE, type Trial } from "./trialsByLatitude.ts";
import { ERRORS, LOGS, learnedWithout, NAMES, RISKS, TRIALS } from "./trialsOfBcg.ts";

/** What the chapter says of trials in words, from the counts by formulas of its own. */
const text = (await renderPages())
  .find((page) => page.route === "/applications/trials/")!
  .html.replace(/<[^>]*>/g, "")
  .replaceAll("\u00a0", " ")
  .replaceAll("&#x27;", "’");

const RATIOS = LOGS.map(Math.exp);
const Z = 1.959963984540054;
const [differ, one] = [learnedWithout(-1, false), learnedWithout(-1, true)];
const meanOf = (law: Mixture) => law.reduce((sum, [w, mean]) => sum + w * mean, 0);
const rowOf = (name: string) => NAMES.indexOf(name);
/** How probable it is that a country of this risk spares a case by so many vaccinations. */
const chance = (law: Mixture, risk: number, most: number) =>
  risk * most > 1e4 ? cdf(law, Math.log(1 - 1e4 / (risk * most))) : 0;

describe("what is said of thirteen trials", () => {
  it("five had about a quarter of the risk or less, the largest no less than all of it", () => {
    expect(RATIOS.filter((ratio) => ratio < 0.27)).toHaveLength(5);
    expect(RATIOS.filter((ratio) => ratio < 0.4)).toHaveLength(5);
    expect(text).toContain("In five of them the vaccinated had about a quarter");
    expect(RATIOS[rowOf("Madras")]!).toBeGreaterThan(1);
  });

  it("six countries, seven trials in the United States, whose ratios differ nearly as much as all do", () => {
    // Where Colditz 1994 says each trial was held; Comstock 1974 in Puerto Rico.
    const places: Readonly<Record<string, string>> = {
      Vandiviere: "Haiti",
      Ferguson: "Canada",
      Hart: "United Kingdom",
      "Rosenthal 1961": "United States",
      "Rosenthal 1960": "United States",
      Aronson: "United States",
      Stein: "United States",
      Coetzee: "South Africa",
      "Comstock 1974": "United States",
      "Frimodt-Møller": "India",
      "Comstock 1976": "United States",
      Madras: "India",
      "Comstock 1969": "United States",
    };
    const countries = NAMES.map((name) => places[name]!);
    expect(new Set(countries).size).toBe(6);
    const logs = LOGS.filter((_, j) => countries[j] === "United States");
    expect(logs).toHaveLength(7);
    const sd = (values: readonly number[]) => {
      const mean = values.reduce((sum, y) => sum + y, 0) / values.length;
      return Math.sqrt(values.reduce((sum, y) => sum + (y - mean) ** 2, 0) / (values.length - 1));
    };
    expect(sd(logs) / sd(LOGS)).toBeGreaterThan(0.9);
    expect(sd(logs) / sd(LOGS)).toBeLessThan(1);
    expect(text).toContain(
      "six countries, seven of them in the United States, Puerto Rico among them",
    );
  });

  it("differ with latitude: the further from the equator, the better the vaccine protected, on the whole", () => {
    const degrees = BY_LATITUDE.map(({ x }) => x);
    expect([Math.min(...degrees), Math.max(...degrees)]).toEqual([13, 55]);
    expect(text).toContain("between 13 and 55 degrees from the equator");
    // Counted alike, and without any single trial, a degree more goes with a lower ratio.
    const slope = (trials: readonly Trial[]) => {
      const mean = (of: (trial: Trial) => number) =>
        trials.reduce((sum, trial) => sum + of(trial), 0) / trials.length;
      const [x0, y0] = [mean(({ x }) => x), mean(({ y }) => y)];
      const across = trials.reduce((sum, { x, y }) => sum + (x - x0) * (y - y0), 0);
      return across / trials.reduce((sum, { x }) => sum + (x - x0) ** 2, 0);
    };
    expect(slope(BY_LATITUDE)).toBeLessThan(-0.02);
    for (const left of BY_LATITUDE)
      expect(slope(BY_LATITUDE.filter((one) => one !== left))).toBeLessThan(-0.015);
  });

  it("some are quite sure of a great effect, others of hardly any", () => {
    const ends = LOGS.map((y, j) => [y - Z * ERRORS[j]!, y + Z * ERRORS[j]!].map(Math.exp));
    expect(ends[rowOf("Hart")]![1]).toBeLessThan(0.35);
    expect(ends[rowOf("Madras")]![0]).toBeGreaterThan(0.85);
    expect(Math.min(...RATIOS).toFixed(1)).toBe("0.2");
  });

  it("the mean of all is surely below no effect, and all but the few heaviest share little", () => {
    expect(1 - cdf(differ.mean, 0)).toBeLessThan(0.002);
    expect(text).toContain("The diamond ends well before the line");
    const sorted = one.weights.toSorted((a, b) => b - a);
    expect(NAMES[one.weights.indexOf(sorted[0]!)]).toBe("Madras");
    expect(sorted.slice(0, 3).map((w) => NAMES[one.weights.indexOf(w)])).toEqual([
      "Madras",
      "Stein",
      "Comstock 1974",
    ]);
    expect(NAMES[one.weights.indexOf(sorted.at(-1)!)]).toBe("Comstock 1969");
    expect(differ.weights[rowOf("Madras")]!).toBeLessThan(1.35 / 13);
  });

  it("averaged over the spread, the next country reaches further out than with the published spread", () => {
    // As metafor predicts it with tau² at its best value: 0.1546 to 1.5490.
    expect(Math.exp(quantile(differ.next, 0.025))).toBeLessThan(0.1546);
    expect(Math.exp(quantile(differ.next, 0.975))).toBeGreaterThan(1.549);
    expect(text).toContain("reaches further out than an interval with a single best value would");
  });

  it("without any single trial the mean hangs on hardly a row, with one effect it hangs on Madras", () => {
    const moves = (isAlike: boolean) =>
      NAMES.map((_, row) => {
        const all = isAlike ? one : differ;
        return Math.abs(
          Math.exp(meanOf(learnedWithout(row, isAlike).mean)) - Math.exp(meanOf(all.mean)),
        );
      });
    expect(Math.max(...moves(true))).toBe(moves(true)[rowOf("Madras")]);
    expect(Math.max(...moves(true))).toBeGreaterThan(0.15);
    expect(Math.max(...moves(false))).toBeLessThan(0.05);
  });
});

describe("what is said of a trial of one’s own", () => {
  it("tells more of the country than the others once some twenty have fallen ill, even split unevenly", () => {
    for (const ill of [4, 6, 8]) {
      // Rare cases: the variance of the logarithm is one over each count.
      const variance = 1 / ill + 1 / (20 - ill);
      const own = differ.mean.reduce((sum, [w, , sd], i) => {
        const between = differ.next[i]![2] ** 2 - sd ** 2;
        return sum + (w * between) / (between + variance);
      }, 0);
      expect(own).toBeGreaterThan(0.5);
    }
    expect(text).toContain("once some twenty people have fallen ill");
  });

  it("Hart and Madras are large and sure, and Comstock 1969 has the fewest cases", () => {
    expect(RATIOS[rowOf("Hart")]!).toBeCloseTo(0.25, 1);
    for (const name of ["Hart", "Madras"]) {
      const [, a, b, c, d] = TRIALS[rowOf(name)]!;
      expect(a + b + c + d).toBeGreaterThan(20_000);
    }
    const ill = TRIALS.map(([, a, , c]) => a + c);
    expect(NAMES[ill.indexOf(Math.min(...ill))]).toBe("Comstock 1969");
    const [most, least] = [Math.max(...differ.weights), Math.min(...differ.weights)];
    expect(most / least).toBeGreaterThan(2);
    expect(most / least).toBeLessThan(3);
  });

  it("where more would fall ill, the vaccine also worked better", () => {
    expect(text).toContain("correlation of −0.73");
  });
});

describe("what is said of risks", () => {
  it("where many fell ill it was worth it, where few did it was not, and no trial breaks the rule", () => {
    const isWorth = RISKS.map((risk, row) => risk * (1 - RATIOS[row]!) >= 1e4 / 200);
    const [yes, no] = [true, false].map((is) => RISKS.filter((_, row) => isWorth[row] === is));
    expect(Math.min(...yes!)).toBeGreaterThan(Math.max(...no!));
  });

  it("risks differ far more than ratios do", () => {
    const times = (values: readonly number[]) => Math.max(...values) / Math.min(...values);
    expect(times(RISKS)).toBeGreaterThan(190);
    expect(times(RATIOS)).toBeLessThan(10);
    expect(fromWhichRisk.steps.at(-1)!.notes).toContain("13 to 2,564 of ten thousand: two hundred");
  });

  it("below a hundred it is worth it with a half at best, and at five hundred it mostly is", () => {
    const half = chance(differ.next, 100, 200);
    expect(half).toBeGreaterThan(0.5);
    expect(half).toBeLessThan(0.52);
    expect(chance(differ.next, 99, 200)).toBeLessThan(0.515);
    expect(100 * chance(differ.next, 500, 200)).toBeCloseTo(82.7, 0);
    expect(fromWhichRisk.steps[3]!.notes).toContain("worth it with 83 %");
    expect(chance(one.next, 500, 200)).toBeGreaterThan(0.9999);
    // Five times as willing, or five times as many cases.
    expect(chance(differ.next, 500, 200)).toBeCloseTo(chance(differ.next, 100, 1000), 12);
  });
});

describe("what is said of rats", () => {
  const { kappa } = reference.expected.bayes_bda3;
  it("the median and the interval of the population's strength are those of the reference", () => {
    expect([kappa.q50, kappa["q2.5"], kappa["q97.5"]].map((one) => one.toFixed(1))).toEqual([
      "15.5",
      "8.3",
      "32.1",
    ]);
    expect(text).toContain("its median, 15.5 rats, with 8.3 to 32.1 for 95 %");
  });

  it("seventy groups count like sixteen rats, two more than the day has, and change the decision", () => {
    expect(Math.round(reference.expected.first_70_only.MLE.kappa)).toBe(16);
    const [lent, own] = [lawOf(20, 4 + 16 * 0.14, 10 + 16 * 0.86), lawOf(20, 5, 11)];
    expect([lent.stop, own.stop]).toEqual([10, 14]);
    // A drug that doubles the rate to be expected is stopped more often with the loan.
    expect(lawOf(20, 8, 12).atLeast[lent.stop]!).toBeGreaterThan(
      lawOf(20, 8, 12).atLeast[own.stop]!,
    );
    expect(((100 * 4) / 14).toFixed(0)).toBe("29");
    expect(tenOfTwenty.steps[3]!.notes).toContain("Ten with the loan, fourteen without");
    expect(tenOfTwenty.steps.at(-1)!.notes).toContain("1,725 rats in seventy groups");
    expect(reference.data.rows.slice(0, 70).reduce((sum, [, n]) => sum + n!, 0)).toBe(1725);
  });
});

describe("what a lecturer is told", () => {
  it("of the mean with one effect, and without Madras", () => {
    const ratio = (law: Mixture) => Math.exp(meanOf(law)).toFixed(2);
    const without = (isAlike: boolean) => ratio(learnedWithout(rowOf("Madras"), isAlike).mean);
    expect([ratio(one.mean), without(true), ratio(differ.mean), without(false)]).toEqual([
      "0.65",
      "0.48",
      "0.49",
      "0.45",
    ]);
    expect((100 * one.weights[rowOf("Madras")]!).toFixed(0)).toBe("41");
    expect((100 * (1 - cdf(differ.next, 0))).toFixed(0)).toBe("14");
    const notes = fourteenthCountry.steps.map((step) => step.notes).join(" ");
    expect(notes).toContain("From 0.65 to 0.48");
    expect(notes).toContain("from 0.45 to 0.49");
    expect(notes).toContain("from an eighth of the risk to twice of it");
    expect(Math.exp(quantile(differ.next, 0.025)).toFixed(2)).toBe("0.12");
    expect(Math.exp(quantile(differ.next, 0.975)).toFixed(2)).toBe("1.99");
    // Most of the next country's variance is how far countries differ, and not the doubt about the mean.
    const variance = (law: Mixture) =>
      law.reduce((sum, [w, m, sd]) => sum + w * (sd ** 2 + (m - meanOf(law)) ** 2), 0);
    expect(variance(differ.mean)).toBeLessThan(0.15 * variance(differ.next));
  });
});
