import { describe, expect, it } from "vitest";
import { fiveStates } from "../../content/applications/06-insurance/demos/fiveStates.ts";
import { oneDriver } from "../../content/applications/06-insurance/demos/oneDriver.ts";
import reference from "../reference/models/hachemeister.json";
import { renderPages } from "../support/pages.ts";

/** What the chapter says of premiums in words, from the cells of the table by formulas of its own. */
const text = (await renderPages())
  .find((page) => page.route === "/applications/insurance/")!
  .html.replace(/<[^>]*>/g, "")
  .replaceAll("\u00a0", " ")
  .replaceAll("&#x27;", "’");

/** Claims of a state in some quarters, and what they average. */
function seen(state: number, from: number, to: number) {
  const cells = reference.data.rows.filter(
    ([j, quarter]) => j === state && quarter! >= from && quarter! <= to,
  );
  const claims = cells.reduce((sum, [, , , n]) => sum + n!, 0);
  return { claims, average: cells.reduce((sum, [, , x, n]) => sum + x! * n!, 0) / claims };
}
const states = [1, 2, 3, 4, 5].map((j) => ({ known: seen(j, 1, 8), later: seen(j, 9, 12) }));
const together =
  states.reduce((sum, { known }) => sum + known.claims * known.average, 0) /
  states.reduce((sum, { known }) => sum + known.claims, 0);

/** The centre and the premiums with so many claims on loan: the centre in the middle of the premiums, found by turns. */
function pulled(kappa: number) {
  let centre = together;
  const premiums = () =>
    states.map(({ known }) => {
      return (known.claims * known.average + kappa * centre) / (known.claims + kappa);
    });
  for (let turn = 0; turn < 20_000; turn += 1)
    centre = premiums().reduce((sum, one) => sum + one / 5, 0);
  return { centre, premiums: premiums() };
}
const typicalMiss = (forecasts: readonly number[]) =>
  Math.sqrt(
    states.reduce((sum, { later }, j) => sum + (forecasts[j]! - later.average) ** 2, 0) / 5,
  );

describe("what is said of five states", () => {
  const fourth = states[3]!;
  const now = pulled(1567);

  it("state 4 is the cheapest and the smallest, state 1 the dearest and the largest", () => {
    const orders = (["claims", "average"] as const).map((by) =>
      states
        .map((_, j) => j + 1)
        .toSorted((a, b) => states[a - 1]!.known[by] - states[b - 1]!.known[by]),
    );
    for (const order of orders) expect([order[0], order.at(-1)]).toEqual([4, 1]);
  });

  it("at its own average the insurer loses a third, were it like the others", () => {
    const loss = (together - fourth.known.average) / fourth.known.average;
    expect(loss).toBeGreaterThan(0.3);
    expect(loss).toBeLessThan(0.37);
    expect(text).toContain("a premium at its own average loses a third of what it takes in");
  });

  it("every third year was dearer, and pulling was of no use over all five, but of much for state 4", () => {
    for (const { known, later } of states) expect(later.average).toBeGreaterThan(known.average);
    const own = typicalMiss(states.map(({ known }) => known.average));
    expect(typicalMiss(now.premiums)).toBeGreaterThan(own);
    expect(typicalMiss(now.premiums)).toBeLessThan(1.01 * own);
    expect(text).toContain(
      "pulling by credibility was no better than taking each average at its word",
    );
    const off = (value: number) => Math.abs(value - fourth.later.average).toFixed(0);
    expect([now.premiums[3]!, fourth.known.average, together].map(off)).toEqual([
      "29",
      "77",
      "379",
    ]);
    const [, , reveal] = fiveStates.steps;
    expect(reveal!.notes).toContain("Forecast 1,434, and 1,406 came: 29 off, against 77");
    expect(reveal!.notes).toContain("379 for all claims");
    expect(now.premiums[3]!.toFixed(0)).toBe("1434");
    expect(fourth.later.average.toFixed(0)).toBe("1406");
    expect(fourth.known.average.toFixed(0)).toBe("1328");
    expect(together.toFixed(0)).toBe("1785");
    expect(fiveStates.steps[1]!.notes).toContain(
      "1,328 dollars, all claims together average 1,785",
    );
  });

  it("the centre climbs to the mean of all claims and falls to the plain mean of the states", () => {
    const plain = states.reduce((sum, { known }) => sum + known.average / 5, 0);
    expect(pulled(50).centre).toBeCloseTo(plain, -1);
    // At the end of the rail it has gone two thirds of the way that is left.
    expect(pulled(100_000).centre - now.centre).toBeGreaterThan(0.65 * (together - now.centre));
    expect(pulled(100_000).centre).toBeLessThan(together);
  });
});

describe("what is said of one driver", () => {
  const policies = [103704, 14075, 1766, 255, 45, 6, 2];
  const all = policies.reduce((sum, one) => sum + one, 0);
  const mu = policies.reduce((sum, one, k) => sum + k * one, 0) / all;

  it("a claim is usual after six and a half years, and most have none in a year", () => {
    expect((1 / mu).toFixed(1)).toBe("6.4");
    // The figure's mean is that to three decimals.
    expect((1 / 0.155).toFixed(1)).toBe("6.5");
    expect(text).toContain("one claim in about six and a half years");
    expect(policies[0]! / all).toBeGreaterThan(0.8);
    expect(text).toContain("More than eight of ten have no claim in a year");
  });

  it("chance alone would leave far fewer with three claims or more", () => {
    const few = [0, 1, 2].map((k) => (Math.exp(-mu) * mu ** k) / [1, 1, 2][k]!);
    const chance = all * (1 - few.reduce((sum, one) => sum + one, 0));
    const seenMany = policies.slice(3).reduce((sum, one) => sum + one, 0);
    expect(seenMany).toBeGreaterThan(4 * chance);
  });

  it("the premium after a claim in the first year is as the lecturer is told", () => {
    expect(((100 * (1.03 + 1)) / (1.03 + 0.155)).toFixed(0)).toBe("171");
    expect(oneDriver.steps[2]!.notes).toContain("read the premium at one year: 171 %");
    expect(oneDriver.steps[2]!.notes).toContain("one claim in 6.5 years");
  });
});
