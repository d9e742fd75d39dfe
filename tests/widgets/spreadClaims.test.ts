import { describe, expect, it } from "vitest";
import { renderPages } from "../support/pages.ts";

/** What the chapter on the spread says in words, by formulas of its own. */
const page = (await renderPages()).find(({ route }) => route === "/principles/spread/")!;
const text = page.html.replace(/<[^>]*>/g, "").replaceAll("\u00a0", " ");

/** Standard errors of the eight schools, from the table of 1981. */
const ERRORS = [15, 10, 16, 11, 9, 11, 10, 18];

/** Expected information on tau, the mean integrated out: half the trace of (P dV)², dV = 2 tau. */
function information(tau: number, errors: readonly number[]): number {
  const weights = errors.map((error) => 1 / (error ** 2 + tau ** 2));
  const power = (k: number) => weights.reduce((sum, w) => sum + w ** k, 0);
  return 2 * tau ** 2 * (power(2) - (2 * power(3)) / power(1) + power(2) ** 2 / power(1) ** 2);
}
const growth = (tau: number, errors: readonly number[]) =>
  information(tau, errors) / information(tau, ERRORS);
const moreStudents = ERRORS.map((error) => error / Math.SQRT2);
const moreSchools = [...ERRORS, ...ERRORS];

describe("more schools, or more students", () => {
  // One digit after the point is what the text says.
  it.each([
    [
      2,
      "3.7",
      "2.2",
      "grows 3.7 times with twice the students and 2.2 times with twice the schools if",
    ],
    [10, "1.9", "2.2", "If it is 10, it grows 1.9 and 2.2 times."],
  ])("at a spread of %d: %s times and %s times", (tau, students, schools, said) => {
    expect(growth(tau, moreStudents).toFixed(1)).toBe(students);
    expect(growth(tau, moreSchools).toFixed(1)).toBe(schools);
    expect(text).toContain(said);
  });
});

describe("what a prior on the spread says that schools could do", () => {
  const beyond = (spread: number, scale: number) => 1 - (2 / Math.PI) * Math.atan(spread / scale);

  it("half-Cauchy(25): a hundred and more with 16 %, and then one school in six gains a hundred", () => {
    expect(text).toContain("a spread of a hundred or more a chance of 16 %");
    expect(beyond(100, 25).toFixed(2)).toBe("0.16");
    // Of a Normal population, the part that lies further than an sd above the mean, by the rule of the middle.
    const STEP = 0.001;
    let above = 0;
    for (let z = 1 + STEP / 2; z < 10; z += STEP)
      above += (STEP * Math.exp(-(z * z) / 2)) / Math.sqrt(2 * Math.PI);
    expect(text).toContain("one school in six gains a hundred points more than the mean");
    expect(Math.round(1 / above)).toBe(6);
  });

  it("half-Cauchy(5): seven in ten below ten points", () => {
    expect(text).toContain("seven spreads in ten are below ten points");
    expect((1 - beyond(10, 5)).toFixed(1)).toBe("0.7");
  });
});

describe("the batters of April", () => {
  it("give a chi-square of 19.0 on 17 degrees of freedom", () => {
    const hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7];
    const p = hits.reduce((sum, one) => sum + one, 0) / (18 * 45);
    const chiSquare = hits.reduce((sum, y) => sum + (y - 45 * p) ** 2, 0) / (45 * p * (1 - p));
    expect(text).toMatch(/chi-square of 19\.0 on 17/);
    expect(chiSquare.toFixed(1)).toBe("19.0");
  });
});
