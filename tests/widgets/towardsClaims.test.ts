import { describe, expect, it } from "vitest";
import radon from "../reference/r/radon.json";
import { renderPages } from "../support/pages.ts";
import { ofRadon } from "./radonByUranium.ts";
import { bestSpread, COUNTS, FERGUSON, MADRAS, solved, TRIALS } from "./trialsByLatitude.ts";
import { slopeOfRows, typedTexts } from "./typedTexts.ts";

const text = (await renderPages())
  .find((page) => page.route === "/principles/towards/")!
  .html.replace(/<[^>]*>/g, "")
  .replaceAll(/[\u00a0\u202f]/g, " ");

const [wide, narrow] = [bestSpread(TRIALS, false), bestSpread(TRIALS, true)];
const [loose, tight] = [solved(TRIALS, false, wide), solved(TRIALS, true, narrow)];
const move = ({ estimates }: typeof loose, j: number) => Math.abs(estimates[j]! - TRIALS[j]!.y);

describe("what the chapter says of the thirteen trials", () => {
  it("Vandiviere’s found a fifth of the risk, Madras as much with and without", () => {
    expect(Math.exp(TRIALS[0]!.y).toFixed(1)).toBe("0.2");
    expect(TRIALS[0]!.y.toFixed(2)).toBe("-1.62");
    expect(Math.abs(Math.exp(TRIALS[MADRAS]!.y) - 1)).toBeLessThan(0.02);
    expect(505 + 87886 + 499 + 87892).toBeGreaterThan(170000);
    expect([TRIALS[0]!.x, TRIALS[MADRAS]!.x]).toEqual([19, 13]);
    expect(Math.log(1 / 2).toFixed(2)).toBe("-0.69");
    expect(text).toContain("with more than 170 000 people");
  });

  it("radon: two houses in Lac qui Parle, rich soil, and spreads as lme4 finds them with everything at once", () => {
    const at = radon.n.findIndex((n, j) => n === 2 && Math.abs(radon.y[j]! - 2.5987) < 1e-3);
    expect(radon.n[at]).toBe(2);
    const sorted = radon.uranium.toSorted((a, b) => b - a);
    // Among the upper quarter of the counties.
    expect(sorted.indexOf(radon.uranium[at]!)).toBeLessThan(85 / 4);
    const { withUranium, book } = radon;
    expect(ofRadon.around.toFixed(2)).toBe(withUranium.between.toFixed(2));
    const line = withUranium.fixed[0]! + withUranium.fixed[2]! * radon.uranium[at]!;
    expect(line.toFixed(2)).toBe(ofRadon.line.toFixed(2));
    // “Nearly where it was”: a shift of a tenth, where its own result lies one further on.
    const put = book.fixed[0]! + ofRadon.keep * (ofRadon.own - book.fixed[0]!);
    expect(Math.abs(ofRadon.putAround - put)).toBeLessThan(0.1 * (ofRadon.own - put));
    expect(text).toContain("nearly where it was");
  });

  it("the first paper's 41 %: errors of average odds, variances by their mean misfit", () => {
    // Berkey 1995: the odds of all trials in the errors of each; the variance at which squared misfits come to their degrees.
    const smooth = COUNTS.map(([, a, b, c, d]) => [a + b, b / a, c + d, d / c] as const);
    const odds = (at: 1 | 3) => smooth.reduce((sum, one) => sum + one[at], 0) / smooth.length;
    const [ill, others] = [odds(1), odds(3)];
    const trials = TRIALS.map((trial, j) => ({
      ...trial,
      v: ill / smooth[j]![0] + others / smooth[j]![2],
    }));
    const variance = (withLine: boolean) => {
      let [low, high] = [0, 2];
      for (let round = 0; round < 60; round++) {
        const middle = (low + high) / 2;
        const { to, w } = solved(trials, withLine, Math.sqrt(middle));
        const misfit = trials.reduce((sum, { x, y }, j) => sum + w[j]! * (y - to(x)) ** 2, 0);
        if (misfit > (withLine ? 11 : 12)) low = middle;
        else high = middle;
      }
      return low;
    };
    const [all, around] = [variance(false), variance(true)];
    expect([all, around].map((one) => one.toFixed(3))).toEqual(["0.268", "0.157"]);
    expect(Math.round(100 * (1 - around / all))).toBe(41);
    expect(text).toContain("says 41 %");
  });

  it("every trial keeps a smaller share around the line, and Ferguson’s moves half as far", () => {
    for (const [j, keep] of tight.keeps.entries()) expect(keep).toBeLessThan(loose.keeps[j]!);
    expect((move(tight, FERGUSON) / move(loose, FERGUSON)).toFixed(1)).toBe("0.5");
    expect(move(tight, 0)).toBeGreaterThan(move(loose, 0));
  });

  it("the line takes away another quarter in ten degrees", () => {
    expect(Math.round(100 * (1 - Math.exp(10 * tight.slope)))).toBe(25);
  });

  it("Madras keeps 99 and 95 %, and hardly moves", () => {
    expect([loose, tight].map(({ keeps }) => Math.round(100 * keeps[MADRAS]!))).toEqual([99, 95]);
    for (const by of [loose, tight]) expect(move(by, MADRAS)).toBeLessThan(0.01);
    expect(text).toContain("99 % towards the mean and 95 % towards the line");
  });

  it("no other trial in the south found so strong an effect", () => {
    for (const { x, y } of TRIALS.slice(1)) if (x < 40) expect(y).toBeGreaterThan(-0.5);
  });

  it("the year takes hardly anything away: 0.267 is left", () => {
    const YEARS = [1973, 1948, 1949, 1960, 1977, 1973, 1953, 1980, 1968, 1961, 1974, 1969, 1976];
    const byYear = TRIALS.map((trial, j) => ({ ...trial, x: YEARS[j]! - 1948 }));
    expect((bestSpread(byYear, true) ** 2).toFixed(3)).toBe("0.267");
    expect(text).toContain("there remains 0.267: 15 % is gone");
    expect(Math.round(100 * (1 - bestSpread(byYear, true) ** 2 / wide ** 2))).toBe(15);
  });
});

describe("what the chapter says of slopes", () => {
  it("48 rows, 0.2 within and 0.25 less between", () => {
    expect(typedTexts(8, 0.2, -0.25).rows).toHaveLength(48);
    expect(slopeOfRows(8, 0.2, -0.25)).toBeLessThan(0);
    expect(slopeOfRows(1, 0.2, -0.25)).toBeGreaterThan(0);
    expect(text).toContain("through all 48 rows");
  });

  it("heights of their own alone leave a mixture, with less of the slope between the more rows each has", () => {
    // Generalised least squares: rows of one person share a height of variance 4, beside 1 of their own.
    const slope = (copies: number) => {
      const { people, rows } = typedTexts(8, 0.2, -0.25);
      const n = 8 * copies;
      let [top, foot] = [0, 0];
      const [mx, my] = [60, 14];
      for (const [j, person] of people.entries()) {
        const mine = rows.slice(8 * j, 8 * j + 8);
        for (const { x, y } of mine) {
          top += copies * (x - person.x) * (y - person.y);
          foot += copies * (x - person.x) ** 2;
        }
        const k = n / (1 + 4 * n);
        top += k * (person.x - mx) * (person.y - my);
        foot += k * (person.x - mx) ** 2;
      }
      return top / foot;
    };
    const slopes = [1, 3, 10].map(slope);
    for (const one of slopes) {
      expect(one).toBeGreaterThan(-0.25);
      expect(one).toBeLessThan(0.2);
    }
    expect(slopes[1]).toBeGreaterThan(slopes[0]!);
    expect(slopes[2]).toBeGreaterThan(slopes[1]!);
  });
});

describe("what the chapter says of many comparisons", () => {
  const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  /** Truths by their own spread, results with an error of one: shares that exclude nought, and of those the wrong side, by sums over a plane. */
  function counted(spread: number) {
    const kept = spread ** 2 / (spread ** 2 + 1);
    const H = 0.01;
    const claims = { raw: 0, rawWrong: 0, pooled: 0, pooledWrong: 0 };
    for (let theta = -8 * spread; theta < 8 * spread; theta += H * spread)
      for (let luck = -7; luck < 7; luck += H) {
        const y = theta + luck;
        const mass = density(theta / spread) * H * density(luck) * H;
        const isWrong = y * theta < 0;
        if (Math.abs(y) > 1.959964) {
          claims.raw += mass;
          if (isWrong) claims.rawWrong += mass;
        }
        if (kept * Math.abs(y) > 1.959964 * Math.sqrt(kept)) {
          claims.pooled += mass;
          if (isWrong) claims.pooledWrong += mass;
        }
      }
    return claims;
  }

  it("half as much as standard errors: 8 %, 14 % of them wrong; pooled, not one in ten thousand", () => {
    const { raw, rawWrong, pooled } = counted(0.5);
    expect(Math.round(100 * raw)).toBe(8);
    expect(Math.round((100 * rawWrong) / raw)).toBe(14);
    expect(pooled).toBeLessThan(1e-4);
    expect(text).toContain("8 in a hundred exclude nought, and of those 14 %");
  });

  it("as much as standard errors: 17 %, 4 % of them wrong; pooled 5 %, 1 % of them wrong", () => {
    const { raw, rawWrong, pooled, pooledWrong } = counted(1);
    expect(Math.round(100 * raw)).toBe(17);
    expect(Math.round((100 * rawWrong) / raw)).toBe(4);
    expect((100 * pooled).toFixed(0)).toBe("5");
    expect((100 * pooledWrong) / pooled).toBeGreaterThan(1);
    expect((100 * pooledWrong) / pooled).toBeLessThan(1.3);
    expect(text).toContain("17 % of the raw intervals exclude nought, 4 % of them");
    expect(text).toContain(
      "of the pooled ones 5 %, hardly more than 1 % of them on the wrong side",
    );
  });

  it("thirteen trials make 78 pairs", () => {
    expect((13 * 12) / 2).toBe(78);
    expect(text).toContain("Thirteen trials make 78 pairs");
  });
});
