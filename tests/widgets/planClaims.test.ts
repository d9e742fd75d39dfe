import { describe, expect, it } from "vitest";
import { plan } from "../../content/principles/08-checking/demos/plan.ts";
import { renderPages } from "../support/pages.ts";

/** What the chapter on checking says in words of a plan, computed from the two variances. */
const text = (await renderPages())
  .find((page) => page.route === "/principles/checking/")!
  .html.replace(/<[^>]*>/g, "")
  .replaceAll("\u00a0", " ");

const [SIGMA, TAU] = [9, 4];

describe("what is said of a plan", () => {
  const [budget, visit] = [600, 20];
  /** Typical errors of the mean and of the spread, with so many in each: variance of one average, over the schools that are paid for. */
  const planned = (n: number, cost = visit) => {
    const variance = TAU ** 2 + SIGMA ** 2 / n;
    const schools = budget / (cost + n);
    return {
      schools,
      mean: Math.sqrt(variance / schools),
      spread: variance / TAU / Math.sqrt(2 * schools),
    };
  };
  const each = Array.from({ length: 60 }, (_, k) => k + 1);
  const best = (of: "mean" | "spread", cost = visit) =>
    each.toSorted((a, b) => planned(a, cost)[of] - planned(b, cost)[of])[0];

  it("wants ten in each of twenty schools for the mean, seventeen for the spread; one and five where visits are free", () => {
    expect([best("mean"), planned(10).schools, best("spread")]).toEqual([10, 20, 17]);
    expect([best("mean", 0), best("spread", 0)]).toEqual([1, 5]);
    expect(plan.steps[3]!.words).toContain("Neither few nor a class;");
    expect(plan.steps[3]!.notes).toContain("is 10.06, and the budget reaches twenty schools");
    expect(((Math.sqrt(20) * 9) / 4).toFixed(2)).toBe("10.06");
    expect(plan.steps[3]!.notes).toContain("17 in each");
    expect(plan.steps[4]!.notes).toContain("five for the spread");
  });

  it("costs six percent at most with half or twice as many in each as the equation asks for", () => {
    expect(text).toContain(
      "cost it some six percent at most, whatever the spreads and the visit, as long as the equation asks for one or more",
    );
    let most = 0;
    for (const sigma of [4, 9, 16, 30])
      for (const tau of [0.5, 2, 4, 8, 20])
        for (const cost of [0.5, 1, 5, 20, 60, 400]) {
          const at = (n: number) => Math.sqrt((tau ** 2 + sigma ** 2 / n) * (cost + n));
          const asked = (Math.sqrt(cost) * sigma) / tau;
          for (const n of [asked / 2, 2 * asked]) most = Math.max(most, at(n) / at(asked) - 1);
        }
    // 1/8 in the square, where the visit costs as many tests as the two variances' ratio.
    expect(most).toBeLessThan(Math.sqrt(9 / 8) - 1 + 1e-12);
    expect(most).toBeGreaterThan(0.055);
    for (const n of [5, 20]) {
      const more = planned(n).mean / planned(10).mean - 1;
      expect(more).toBeGreaterThan(0.045);
      expect(more).toBeLessThan(0.06);
    }
    expect(plan.steps[3]!.notes).toContain("at most 6 % further");
  });

  it("tells less by a second student than by another school's first", () => {
    const variance = (schools: number, n: number) => (TAU ** 2 + SIGMA ** 2 / n) / schools;
    expect(variance(1, 2)).toBeGreaterThan(variance(2, 1));
  });

  it("wants some seven pupils in each American school, where a visit costs as much as ten", () => {
    // Raudenbush and Bryk's variances within and between the 160 schools.
    const [within, between] = [39.148, 8.614];
    expect(text).toContain("more than twice as far as schools do");
    expect(Math.sqrt(within / between)).toBeGreaterThan(2);
    expect(text).toContain("costs as much as ten pupils, some seven in each school");
    const at = (n: number) => (between + within / n) * (10 + n);
    const [best] = Array.from({ length: 60 }, (_, k) => k + 1).toSorted((a, b) => at(a) - at(b));
    expect(best).toBe(7);
  });

  it("the worst of eight forecasts is as bad as one in twenty in a third of all cases", () => {
    expect(text).toContain("Of eight forecasts the worst often is as bad by luck alone");
    expect(1 - 0.95 ** 8).toBeGreaterThan(1 / 3 - 0.01);
  });
});
