import { describe, expect, it } from "vitest";
import { scooters } from "../../content/principles/09-scooters/demos/scooters.ts";
import { renderPages } from "../support/pages.ts";

/** What the chapters say of scooters in words, by formulas of their own. */
const textOf = async (route: string) =>
  (await renderPages())
    .find((page) => page.route === route)!
    .html.replace(/<[^>]*>/g, "")
    .replaceAll("\u00a0", " ");
const text = await textOf("/principles/scooters/");
const puzzle = await textOf("/principles/spread/");

/** Doubt of the mean of all: an average lies off it by the spread of models and by the luck of its rides. */
const doubt = (sigma2: number, tau2: number, rides: readonly number[]) =>
  1 / Math.sqrt(rides.reduce((sum, n) => sum + n / (n * tau2 + sigma2), 0));
const NOW = [5, 20, 30] as const;
const PLANS = [NOW, [5, 200, 300], [5, 20, 30, 20]] as const;
const all = (sigma2: number, tau2: number) => PLANS.map((rides) => doubt(sigma2, tau2, rides));
const shown = (sigma2: number, tau2: number) => all(sigma2, tau2).map((sd) => sd.toFixed(3));

describe("what more rides and one more model do to the doubt of the mean", () => {
  it("is next to nothing and much, where models differ much", () => {
    expect(shown(4, 7.2)).toEqual(["1.588", "1.577", "1.371"]);
    expect(text).toMatch(
      /goes from 1\.588 miles to 1\.577 miles\. One more model.* to 1\.371 miles/,
    );
    expect(200 + 300 - 20 - 30).toBe(450);
    expect(text).toContain(
      "Twenty rides on a fourth did what four hundred and fifty on two of the three could not.",
    );
  });

  it("is about the same where models differ little, and the other way round where still less", () => {
    expect(shown(9, 1)).toEqual(["0.742", "0.662", "0.632"]);
    expect(text).toContain("from 0.742 to 0.662, a fourth model takes it to 0.632");
    const [, rides, model] = all(9, 0.5);
    expect(rides).toBeLessThan(model!);
    expect(text).toContain("With a variance between models of a half the rides lead further.");
  });

  it("is told to the lecturer for models that hardly differ", () => {
    expect(shown(4, 0.2)).toEqual(["0.392", "0.313", "0.333"]);
    const [, , , , , step] = scooters.steps;
    expect(step!.notes).toContain("from 0.392 to 0.313, and a fourth model leaves 0.333");
  });

  it("is bounded by what models keep of their own", () => {
    const keeps = NOW.map((n) => ((100 * n * 7.2) / (n * 7.2 + 4)).toFixed(0));
    expect(keeps).toEqual(["90", "97", "98"]);
    expect(text).toContain("Relay keeps 97 % of its own average and Tandem 98 %");
  });
});

describe("the puzzle of pairs", () => {
  it("Circuit keeps nine tenths, and comes to 58.2 from a mean of 59.99", () => {
    const weights = NOW.map((n) => n / (n * 7.2 + 4));
    const total = weights.reduce((a, b) => a + b);
    const mean = (58 * weights[0]! + 60.5 * weights[1]! + 61.3 * weights[2]!) / total;
    const keep = (5 * 7.2) / (5 * 7.2 + 4);
    expect(mean.toFixed(2)).toBe("59.99");
    expect(keep.toFixed(2)).toBe("0.90");
    expect((mean + keep * (58 - mean)).toFixed(1)).toBe("58.2");
  });

  it.each([
    [".90", "60.0"],
    [".80", "59.0"],
    [".95", "62.0"],
  ])("a weight of %s goes with a mean of %s", (weight, mean) => {
    const keep = Number(weight);
    // Of five rides this weight has one ratio of variances, and that ratio one mean.
    const ratio = keep / (5 * (1 - keep));
    expect((58.2 + ratio).toFixed(1)).toBe(mean);
    expect((keep * 58 + (1 - keep) * (58.2 + ratio)).toFixed(6)).toBe("58.200000");
    expect(puzzle).toMatch(
      new RegExp(`${weight.replace(".", "\\.")} (goes )?with (a mean of )?${mean}`),
    );
  });

  it("has no pair at or below 58.2", () => {
    for (const ratio of [0, 1e-6, 0.01, 1, 100]) {
      const keep = (5 * ratio) / (5 * ratio + 1);
      for (const mean of [50, 57.9, 58, 58.1, 58.19])
        expect(keep * 58 + (1 - keep) * mean).toBeLessThan(58.2);
    }
  });
});
