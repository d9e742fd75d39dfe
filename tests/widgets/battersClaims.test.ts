import { describe, expect, it } from "vitest";
import { createGenerator } from "#core/random/generator.ts";
import { renderPages } from "../support/pages.ts";
import { TABLE } from "./season.ts";

/** What the chapter says of batters in words, from the printed table by formulas of its own. */
const text = (await renderPages())
  .find((page) => page.route === "/applications/batters/")!
  .html.replace(/<[^>]*>/g, "")
  .replaceAll("\u00a0", " ")
  .replaceAll("&#x27;", "’");

const N = 45;
const averages = TABLE.map(([, hits]) => hits / N);
const mean = averages.reduce((sum, one) => sum + one, 0) / TABLE.length;
const squares = averages.reduce((sum, one) => sum + (one - mean) ** 2, 0);
/** The share that James and Stein let a batter keep, with J − 3. */
const keep = 1 - ((TABLE.length - 3) * mean * (1 - mean)) / N / squares;
const rowOf = (name: string) => TABLE.find(([whole]) => whole.endsWith(name))!;
const rated = (name: string) => mean + keep * (rowOf(name)[1] / N - mean);
const BELOW = 0.24;

describe("what is said of whom to send down", () => {
  it("by his own record Munson lacks some sixty points; pulled, he and Alvis are ahead of 0.240", () => {
    const [, hits, , rest] = rowOf("Munson");
    expect(Math.round((BELOW - hits / N) * 1000)).toBe(62);
    expect(hits).toBe(8);
    expect(rated("Munson").toFixed(3)).toBe("0.247");
    expect(rated("Alvis").toFixed(3)).toBe("0.242");
    expect(Math.min(...TABLE.map(([, one]) => one))).toBe(rowOf("Alvis")[1]);
    expect([rest, rowOf("Alvis")[3]]).toEqual([0.316, 0.2]);
    expect(text).toContain("By James–Stein he stands at 0.247, and ahead");
    expect(text).toContain("keeps Alvis, last of the list, at 0.242");
    expect(text).toContain("Munson hit 0.316 and was elected rookie of the year, Alvis hit 0.200");
  });

  it("after some seventy at-bats at the same rate the other would be the better bet", () => {
    // A share of 45 at-bats says what the population counts for; hit by hit the record then grows beside it.
    const loan = N / keep - N;
    const after = (atBats: number) => (mean * loan + (8 / N) * atBats) / (loan + atBats);
    let atBats = N;
    while (after(atBats) > BELOW) atBats += 1;
    expect(Math.abs(atBats - 70)).toBeLessThan(3);
    expect(text).toContain("only once he has had some seventy in all, at the same rate");
  });
});

describe("the same April, played again", () => {
  it("the share lies between 0.13 and 0.44 in half of them, and below nothing in one of seven", () => {
    const APRILS = 20_000;
    const chance = createGenerator(1970);
    const shares = Array.from({ length: APRILS }, () => {
      const again = TABLE.map(([, , , rest]) => {
        let hits = 0;
        for (let at = 0; at < N; at += 1) if (chance() < rest) hits += 1;
        return hits / N;
      });
      const centre = again.reduce((sum, one) => sum + one, 0) / again.length;
      const apart = again.reduce((sum, one) => sum + (one - centre) ** 2, 0);
      return 1 - ((TABLE.length - 3) * centre * (1 - centre)) / N / apart;
    }).toSorted((a, b) => a - b);
    // A quantile of 20,000 draws is off by less than 0.01 here, a share of them by 0.0075 (three errors).
    expect(Math.abs(shares[APRILS / 4]! - 0.13)).toBeLessThan(0.015);
    expect(Math.abs(shares[(3 * APRILS) / 4]! - 0.44)).toBeLessThan(0.015);
    const negative = shares.filter((one) => one < 0).length / APRILS;
    expect(Math.abs(negative - 1 / 7)).toBeLessThan(0.02);
    expect(text).toContain(
      "comes out between 0.13 and 0.44, and in about one of seven it is negative",
    );
  });
});
