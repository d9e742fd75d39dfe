import { describe, expect, it } from "vitest";
import { renderPages } from "../support/pages.ts";
import { HOSPITALS, populations, ranks } from "./hospitalRanks.ts";

/** What the chapter on the best one says of the twelve hospitals in words, by the quadrature of its record. */
const page = (await renderPages()).find(({ route }) => route === "/principles/best/")!;
const text = page.html.replace(/<[^>]*>/g, "").replaceAll("\u00a0", " ");

const { mean, over, places } = ranks(populations());
const chances = over(0.1);
const named = (keep: (j: number) => boolean) =>
  HOSPITALS.flatMap(([name], j) => (keep(j) ? [name] : [])).sort();
/** Closed, where to spare a bad one costs so many times as much as to close a good one. */
const closed = (cost: number) => named((j) => cost * chances[j]! > 1 - chances[j]!);

describe("whom one would close", () => {
  it("are K, B and H at equal costs", () => {
    expect(text).toContain("At equal costs three are closed: K, B and H.");
    expect(closed(1)).toEqual(["B", "H", "K"]);
  });

  it("and J too at nine to one, who counted and is estimated under the line", () => {
    expect(text).toContain("slide the cost to 9");
    expect(text).toContain("J is closed too");
    expect(closed(9)).toEqual(["B", "H", "J", "K"]);
    const [, deaths, operations] = HOSPITALS[9];
    expect(Math.max(deaths / operations, mean[9]!)).toBeLessThan(0.1);
  });
});

describe("who is surest to lie under the line", () => {
  it("is D, with 46 deaths in 810, and neither A nor E", () => {
    expect(text).toContain("It is D, with 46 deaths: of its 810 operations");
    expect(named((j) => chances[j] === Math.min(...chances))).toEqual(["D"]);
    expect(HOSPITALS[3].slice(1)).toEqual([46, 810]);
  });
});

describe("who comes first by the estimate", () => {
  it("is A, and E second", () => {
    expect(text).toMatch(/By its estimate A comes first, with .*? and E is second/);
    const order = mean.map((_, j) => j).toSorted((a, b) => mean[a]! - mean[b]!);
    expect(order.slice(0, 2).map((j) => HOSPITALS[j]![0])).toEqual(["A", "E"]);
  });
});

describe("the most probable population, put in as if it were known", () => {
  it("hardly changes an estimate, and turns the race of A and E into nearly a draw", () => {
    expect(text).toMatch(
      /nearly a draw\. The estimates hardly differ, by 6 deaths in a thousand operations at most\./,
    );
    // By the fit of the reference; its record has the same two numbers.
    const plugged = ranks([{ alpha: 8.25348817363, beta: 99.6368483439, weight: 1 }]);
    const apart = mean.map((one, j) => Math.abs(one - plugged.mean[j]!));
    expect((1000 * Math.max(...apart)).toFixed(0)).toBe("6");
    const [a, e] = [0, 4];
    expect(Math.abs(plugged.places[a]![0]! - plugged.places[e]![0]!)).toBeLessThan(0.02);
    expect(places[a]![0]! - places[e]![0]!).toBeGreaterThan(0.1);
  });
});

describe("a race of a hundred photos", () => {
  it("may well differ from the long run by five wins of A, and seldom by ten", () => {
    expect(text).toContain("may well differ from that by five, and seldom by ten");
    const win = places[0]![0]!;
    let chance = (1 - win) ** 100;
    const chances = [chance];
    for (let k = 1; k <= 100; k++) {
      chance *= ((101 - k) / k) * (win / (1 - win));
      chances.push(chance);
    }
    const beyond = (off: number) =>
      chances.reduce((sum, one, k) => sum + (Math.abs(k - 100 * win) >= off ? one : 0), 0);
    expect(beyond(5)).toBeGreaterThan(0.25);
    expect(beyond(10)).toBeLessThan(0.06);
  });
});
