import { describe, expect, it } from "vitest";
import { radon1987 } from "#data/radon1987.ts";
import red from "../reference/models/red_mites.json";
import radon from "../reference/r/radon.json";
import { renderPages } from "../support/pages.ts";

/** What the chapter says of radon and of mites in words, by formulas of its own. */
const text = (await renderPages())
  .find((page) => page.route === "/applications/ecology/")!
  .html.replace(/<[^>]*>/g, "")
  .replaceAll("\u00a0", " ")
  .replaceAll("&#x27;", "’");

const total = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0);
const SIGMA = 0.76;

/** The halves of a seed: every county's opened houses, and the others, as logarithms in the basement. */
function split(seed: number) {
  return radon1987.halves(seed).map(({ name, opened, others }) => {
    const logs = (houses: typeof opened) =>
      houses.map(({ radon, isUpstairs }) => Math.log(radon) + (isUpstairs ? 0.69 : 0));
    const mean = (of: readonly number[]) => total(of) / of.length;
    const [seen, later] = [logs(opened), logs(others)];
    return { name, n: seen.length, own: mean(seen), kept: later.length, later: mean(later) };
  });
}

/** By what factor three forecasts miss the other houses, the spread found by trying all of them. */
function misses(seed: number) {
  const counties = split(seed);
  const at = (tau: number) => {
    const w = counties.map(({ n }) => 1 / (SIGMA ** 2 / n + tau ** 2));
    const mu = total(counties.map(({ own }, j) => w[j]! * own)) / total(w);
    const fit =
      total(w.map(Math.log)) -
      Math.log(total(w)) -
      total(counties.map(({ own }, j) => w[j]! * (own - mu) ** 2));
    return { mu, fit };
  };
  const spreads = Array.from({ length: 100 }, (_, k) => k / 100);
  const tau = spreads.reduce((best, one) => (at(one).fit > at(best).fit ? one : best));
  const [{ mu }, one] = [at(tau), at(0)];
  const open = counties.filter(({ kept }) => kept > 0);
  const off = (forecast: (county: (typeof open)[number]) => number) =>
    Math.sqrt(total(open.map((county) => (forecast(county) - county.later) ** 2)) / open.length);
  return {
    own: off(({ own }) => own),
    all: off(() => one.mu),
    pulled: off(({ own, n }) => {
      const keep = tau ** 2 / (tau ** 2 + SIGMA ** 2 / n);
      return mu + keep * (own - mu);
    }),
  };
}

describe("what is said of radon", () => {
  it("both houses of Lac qui Parle are far above the limit", () => {
    const county = radon1987.counties.find(({ name }) => name === "Lac qui Parle")!;
    const levels = [...county.below, ...county.above].map((tenths) => tenths / 10);
    expect(levels).toHaveLength(2);
    for (const level of levels) expect(level).toBeGreaterThan(2 * 4);
    expect(text).toContain("both were far above the limit of 4 picocuries");
  });

  it("nearly all rows at both ends have few rings", () => {
    const counties = split(4)
      .filter(({ kept }) => kept > 0)
      .toSorted((a, b) => b.own - a.own);
    const ends = [...counties.slice(0, 10), ...counties.slice(-10)];
    expect(ends.filter(({ n }) => n <= 7)).toHaveLength(19);
    expect(text).toContain("nearly all have few rings");
  });

  it("in nearly every other half pulling is best of the three, and own houses are worst", () => {
    const seeds = Array.from({ length: 60 }, (_, seed) => misses(seed));
    const best = seeds.filter(({ own, all, pulled }) => pulled < all && pulled < own);
    expect(best.length / seeds.length).toBeGreaterThan(0.95);
    expect(best.length).toBeLessThan(seeds.length);
    expect(text).toContain("in nearly every one pulling is best of the three");
    for (const { own, all } of seeds) expect(own).toBeGreaterThan(all);
  });

  it("quotes the fits of both codings, and what uranium does to the spread, as lme4 finds them", () => {
    const told = (value: number) => Math.abs(value).toFixed(2);
    const { book, packaged, withUranium } = radon;
    for (const fit of [book, packaged])
      for (const value of [fit.fixed[0]!, fit.fixed[1]!, fit.between, fit.within])
        expect(text).toContain(told(value));
    expect(text).toContain(
      `falls from ${told(book.between)} to ${told(withUranium.between)}, and the population counts for more than four times`,
    );
    const loan = ({ within, between }: typeof book) => (within / between) ** 2;
    expect(loan(withUranium) / loan(book)).toBeGreaterThan(4);
  });

  it("one measures between the price and one less the price: there it is the cheapest of three", () => {
    for (let price = 0.01; price < 0.5; price += 0.0173)
      for (let chance = 0.003; chance < 1; chance += 0.0171) {
        const measuring = price + chance * 1;
        const isCheapest = measuring < Math.min(2 * chance, 1);
        expect(isCheapest).toBe(price < chance && chance < 1 - price);
      }
  });

  it("all 85 basements are told to measure, and a first floor of St. Louis county is not", () => {
    // The mean of the counties, and each pulled by 0.33 and 0.76; a chance of one fifth is 0.8416 standard deviations out.
    const counties = radon.n.map((n, j) => ({ own: radon.y[j]! + 0.69 * radon.x[j]!, n }));
    const w = counties.map(({ n }) => 1 / (SIGMA ** 2 / n + 0.33 ** 2));
    const mu = total(counties.map(({ own }, j) => w[j]! * own)) / total(w);
    const outBy = counties.map(({ own, n }) => {
      const keep = (n * 0.33 ** 2) / (n * 0.33 ** 2 + SIGMA ** 2);
      const sd = Math.sqrt(SIGMA ** 2 + (keep * SIGMA ** 2) / n + (1 - keep) ** 2 / total(w));
      return (mu + keep * (own - mu) - Math.log(4)) / sd;
    });
    expect(Math.max(...outBy.map(Math.abs))).toBeLessThan(0.8416);
    expect(text).toContain("all 85 are told to measure");
    expect(outBy[69]! - 0.69 / SIGMA).toBeLessThan(-1.4);
    const firstFloors = counties.map(({ own, n }) => {
      const keep = (n * 0.33 ** 2) / (n * 0.33 ** 2 + SIGMA ** 2);
      const sd = Math.sqrt(SIGMA ** 2 + (keep * SIGMA ** 2) / n + (1 - keep) ** 2 / total(w));
      return (mu + keep * (own - mu) - 0.69 - Math.log(4)) / sd;
    });
    expect(firstFloors.filter((out) => out < -0.8416)).toHaveLength(35);
    expect(Math.max(...firstFloors)).toBeLessThan(0.8416);
    expect(text).toContain("as on the first floors of 35 counties");
  });
});

describe("what is said of mites", () => {
  it("three of all houses showed nothing", () => {
    const nothing = radon1987.counties.flatMap(({ below, above }) => [...below, ...above]);
    expect(nothing).toHaveLength(919);
    expect(nothing.filter((tenths) => tenths === 0)).toHaveLength(3);
    expect(text).toContain("Three of the 919 houses showed nothing");
  });

  it("at 77 leaves about half of the growers see their whole interval under the line", () => {
    // The sum of 77 leaves, one leaf after the other; the interval ends under the line where the mean is small enough.
    const counts = red.data.rows.map(([, often]) => often! / 150);
    let law: readonly number[] = [1];
    for (let leaf = 0; leaf < 77; leaf++) {
      const next = Array.from({ length: law.length + counts.length - 1 }, () => 0);
      for (const [sum, chance] of law.entries())
        for (const [one, share] of counts.entries())
          next[sum + one] = next[sum + one]! + chance * share;
      law = next;
    }
    const line = 172 / 150 + 0.35;
    const seenWhole = (is: (mean: number, reach: number) => boolean) =>
      total(
        law.map((chance, sum) => {
          const mean = sum / 77;
          return is(mean, 1.96 * Math.sqrt((mean + mean ** 2 / 1.025) / 77)) ? chance : 0;
        }),
      );
    const calm = seenWhole((mean, reach) => mean + reach < line);
    expect(seenWhole((mean, reach) => mean - reach > line)).toBeLessThan(1e-4);
    expect(text).toContain(
      "at 77 leaves, knowing that they differ, fewer than one grower in ten thousand",
    );
    expect(calm).toBeGreaterThan(0.45);
    expect(calm).toBeLessThan(0.55);
    expect(text).toContain("only about half of the growers see their whole interval");
  });
});
