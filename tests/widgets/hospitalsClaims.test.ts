import { describe, expect, it } from "vitest";
import { heartTransplants } from "#data/heartTransplants.ts";
import reference from "../reference/models/surgical.json";
import { renderPages } from "../support/pages.ts";
import { HOSPITALS, populations, ranks } from "./hospitalRanks.ts";
import { amongWorst, avertedAt, avertedBy } from "./transplants.ts";

/** What the chapter says of visits in words, worked out a second time. */
const text = (await renderPages())
  .find((page) => page.route === "/applications/hospitals/")!
  .html.replace(/<[^>]*>/g, "")
  .replaceAll("\u00a0", " ")
  .replaceAll("&#x27;", "’");

const known = ranks(populations());
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const at = (name: string) => HOSPITALS.findIndex(([one]) => one === name);
const averts = (line: number) => known.excess(line).map((one, k) => one * HOSPITALS[k]![2]);
const among = (count: number) => known.places.map((row) => sum(row.slice(12 - count)));
const first = (values: readonly number[], count: number) =>
  HOSPITALS.map((_, k) => k)
    .toSorted((a, b) => values[b]! - values[a]!)
    .slice(0, count)
    .map((k) => HOSPITALS[k]![0])
    .toSorted()
    .join("");

describe("what is said of twelve hospitals", () => {
  it("three aims have three lists of four, and one list of three", () => {
    expect(first(among(4), 4)).toBe("BHJK");
    expect(first(known.over(0.05), 4)).toBe("BHKL");
    expect(first(averts(0.05), 4)).toBe("BDHK");
    for (const list of [among(3), known.over(0.05), averts(0.05)])
      expect(first(list, 3)).toBe("BHK");
    expect(text).toContain("The fourth goes to J, to L or to D");
  });

  it("the list follows the line: L at 6 percent, J at 8, where all three agree", () => {
    expect(first(averts(0.06), 4)).toBe("BHKL");
    expect(first(averts(0.08), 4)).toBe("BHJK");
    expect(first(known.over(0.08), 4)).toBe("BHJK");
  });

  it("5 percent is near to what the two best are estimated at; D lies over it, A under it", () => {
    const [low, next, third] = known.mean.toSorted((a, b) => a - b);
    expect([known.mean[at("A")], known.mean[at("E")]].toSorted()).toEqual([low, next]);
    for (const one of [low!, next!]) expect(Math.abs(one - 0.05)).toBeLessThan(0.004);
    expect(third).toBe(known.mean[at("D")]);
    expect(third! - 0.05).toBeLessThan(0.01);
  });

  it("D is the surest to lie under 10 percent, and J gains over three times as much an operation", () => {
    const over = known.over(0.1);
    expect(Math.min(...over)).toBe(over[at("D")]);
    const gain = (name: string) => known.excess(0.05)[at(name)]!;
    expect(gain("J") / gain("D")).toBeGreaterThan(3);
    expect(gain("J") / gain("D")).toBeLessThan(4);
    // A, though its estimate lies under the line.
    expect(averts(0.05)[at("A")]).toBeGreaterThan(0.3);
    expect(known.over(0.05)[at("A")]).toBeGreaterThan(0.3);
  });

  it("a tenth off every rate saves most at D, H, K and L", () => {
    const all = known.mean.map((rate, k) => rate * HOSPITALS[k]![2]);
    expect(first(all, 4)).toBe("DHKL");
    expect(text).toContain("the four are D, H, K and L");
  });

  it("A and H are estimated as published with the likeliest Beta population; with all of them A lower and H higher", () => {
    const { MLE, bayes_logitnormal_bugs } = reference.expected;
    const [a, h] = [at("A"), at("H")];
    for (const [k, told] of [
      [a, ".053"],
      [h, ".122"],
    ] as const) {
      expect(MLE.theta[k]!.toFixed(3).slice(1)).toBe(told);
      expect(text).toContain(told);
    }
    const published = bayes_logitnormal_bugs.p.map(({ mean }) => mean);
    expect(published[a]!.toFixed(3)).toBe("0.053");
    expect(published[h]!.toFixed(3)).toBe("0.123");
    expect(bayes_logitnormal_bugs.pop_mean.mean.toFixed(3)).toBe("0.073");
    expect(known.mean[a]).toBeLessThan(Math.min(MLE.theta[a]!, published[a]!) - 0.004);
    expect(known.mean[h]).toBeGreaterThan(Math.max(MLE.theta[h]!, published[h]!) + 0.002);
  });

  it("A and H stand on the page as the outside quadrature has them", () => {
    const { theta } = reference.expected.bayes_betabinomial_bda3;
    for (const name of ["A", "H"])
      expect(text).toContain(`${(100 * theta[at(name)]!.mean).toFixed(1)} %`);
  });

  it("sizes differ by a factor of seventeen", () => {
    const sizes = HOSPITALS.map(([, , n]) => n);
    expect(Math.round(Math.max(...sizes) / Math.min(...sizes))).toBe(17);
  });
});

describe("what is said of ninety-four", () => {
  const { y = [], t = [] } = heartTransplants.sample().columns;
  const [r, mu] = [8.4, 1.01];
  const ratio = y.map((one, j) => one / t[j]!);
  const estimate = y.map((one, j) => (r + one) / (r / mu + t[j]!));
  const saved = avertedAt(r, mu, 1);
  const worst = amongWorst(r, mu, 10);
  const list = (by: readonly number[], count = 10) =>
    y
      .map((_, j) => j)
      .toSorted((a, b) => by[b]! - by[a]!)
      .slice(0, count);
  const over = (some: readonly number[], by: readonly number[]) => sum(some.map((j) => by[j]!));
  const lists = [ratio, estimate, saved].map((by) => list(by));

  it("the best list averts about sixteen, over three times as many as the ratios", () => {
    const [byRatio, byEstimate, best] = lists.map((some) => over(some, saved)) as [
      number,
      number,
      number,
    ];
    expect(Math.round(best)).toBe(16);
    expect(best / byRatio).toBeGreaterThan(3);
    expect(byRatio).toBeLessThan(byEstimate);
    expect(byEstimate).toBeLessThan(best);
  });

  it("it is the most often wrong of the three about the worst ten, and none is right about three", () => {
    const right = lists.map((some) => over(some, worst));
    expect(Math.min(...right)).toBe(right[2]);
    // Not even the list that is made for it.
    for (const one of [...right, over(list(worst), worst)]) expect(one).toBeLessThan(3);
  });

  it("most of the first ratio was luck: less than half of what it lies over the mean is left", () => {
    const [leader] = lists[0] as [number];
    expect((estimate[leader]! - mu) / (ratio[leader]! - mu)).toBeLessThan(0.5);
    expect(y[leader]).toBe(3);
  });

  it("one of the ten highest ratios is of a hospital that is not small, and many of all are", () => {
    const sizes = lists[0]!.map((j) => t[j]!).toSorted((a, b) => a - b);
    expect(sizes.at(-1)).toBeGreaterThan(3);
    expect(sizes.at(-2)).toBeLessThan(2);
    expect(t.filter((one) => one < 2).length).toBeGreaterThan(30);
  });

  it("lists by estimate have small hospitals too, though fewer", () => {
    const size = lists.map((some) => over(some, t) / 10);
    expect(size[0]).toBeLessThan(size[1]!);
    expect(size[1]).toBeLessThan(size[2]!);
  });

  it("whoever is on a list lies over its edge, and nobody else", () => {
    const bar = (by: readonly number[]) => {
      const sorted = by.toSorted((a, b) => b - a);
      return (sorted[9]! + sorted[10]!) / 2;
    };
    // At the ratio that its size asks for, a hospital is worth exactly the bar.
    const needed = (size: number) => {
      let [low, high] = [0, 30];
      for (let turn = 0; turn < 50; turn++) {
        const middle = (low + high) / 2;
        if (avertedBy(r + middle * size, r / mu + size, size, 1) < bar(saved)) low = middle;
        else high = middle;
      }
      return low;
    };
    const on = y.map((_, j) => j).filter((j) => ratio[j]! > needed(t[j]!));
    expect(on.toSorted()).toEqual(lists[2]!.toSorted());
  });
});
