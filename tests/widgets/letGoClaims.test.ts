import { describe, expect, it } from "vitest";
import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";
import { tails } from "../../content/principles/08-wrong/demos/tails.ts";
import { renderPages } from "../support/pages.ts";

/** What the chapter says of other populations in words, by drawing schools and years. */
const text = (await renderPages())
  .find((page) => page.route === "/principles/wrong/")!
  .html.replace(/<[^>]*>/g, "")
  .replaceAll("\u00a0", " ");

const RAW = 9 / Math.sqrt(12);
const TAU = 4;
/** Student-t with four degrees of freedom has its upper quartile at .7407 of its scale, the Normal law at .6745, as tables print them. */
const SCALE = (TAU * 0.6744897501960817) / 0.7406970841126879;
const DRAWS = 400_000;

/** The variance of a bell of the heap: four degrees of freedom over the squares of four standard Normals. */
function schoolsOfTails(seed: number): Float64Array {
  const chance = createGenerator(seed);
  const z = Array.from({ length: 5 }, (_, k) => standardNormals(chance.split(k), DRAWS));
  return Float64Array.from({ length: DRAWS }, (_, i) => {
    const squares = z.slice(1).reduce((sum, one) => sum + one[i]! ** 2, 0);
    return SCALE * z[0]![i]! * Math.sqrt(4 / squares);
  });
}
const schoolsOfNormal = (seed: number) =>
  standardNormals(createGenerator(seed), DRAWS).map((z) => TAU * z);

const shareOf = (schools: ArrayLike<number>, holds: (school: number) => boolean) =>
  Array.from(schools).filter(holds).length / schools.length;

/** Mean of all truths that an average may have, by population and luck. */
function estimateOf(population: (theta: number) => number, y: number) {
  let [mass, moment] = [0, 0];
  for (let i = -180; i <= 180; i += 1) {
    const theta = y + (RAW * i) / 20;
    const weight = population(theta) * Math.exp(-0.5 * (i / 20) ** 2);
    mass += weight;
    moment += weight * theta;
  }
  return moment / mass;
}
const bell = (x: number) => Math.exp(-(x * x) / 2);
const populations = {
  tails: (theta: number) => (1 + (theta / SCALE) ** 2 / 4) ** -2.5,
  normal: (theta: number) => bell(theta / TAU),
};
const kindsApart = (gap: number) => (theta: number) =>
  bell((theta - gap / 2) / 2) + bell((theta + gap / 2) / 2);

/** Squared errors of both estimates over schools of one population, one year of each. */
function overAll(schools: ArrayLike<number>) {
  const luck = standardNormals(createGenerator(77), 20_000);
  const total = { tails: 0, normal: 0 };
  const gaps: number[] = [];
  luck.forEach((z, i) => {
    const theta = schools[i]!;
    const off = (name: keyof typeof total) =>
      (estimateOf(populations[name], theta + RAW * z) - theta) ** 2;
    const [t, normal] = [off("tails"), off("normal")];
    gaps.push(t - normal);
  });
  const mean = gaps.reduce((sum, one) => sum + one / gaps.length, 0);
  const sd = Math.sqrt(gaps.reduce((sum, one) => sum + (one - mean) ** 2, 0)) / gaps.length;
  return { mean, sd };
}

describe("what is said of populations that let go", () => {
  it("fewer than three Normal schools in a thousand lie beyond three spreads", () => {
    // 400,000 draws are good to 0.0001.
    const beyond = shareOf(schoolsOfNormal(3), (theta) => Math.abs(theta) > 3 * TAU);
    expect(beyond).toBeLessThan(0.003);
    expect(beyond).toBeGreaterThan(0.0023);
  });

  it("both populations have half of their schools within the same distance, and the text names the numbers", () => {
    const quartile = 0.6744897501960817 * TAU;
    for (const schools of [schoolsOfNormal(4), schoolsOfTails(5)])
      expect(shareOf(schools, (theta) => Math.abs(theta) < quartile)).toBeCloseTo(0.5, 2);
    expect(text).toContain("seen at 14 points is put at 12.0 points");
    expect(text).toContain("puts it at 9.8 points");
    expect(text).toContain("loses 0.79 points of typical error instead of 1.94 points");
    expect(text).toContain("From 1.8 points to 8.1 points the Student-t errs more");
    expect(text).toMatch(/begins to lose sooner, at 5\.\d points instead of 6\.2 points/);
  });

  it("more than half of all schools lie where the Student-t errs more, by either population", () => {
    for (const schools of [schoolsOfNormal(6), schoolsOfTails(7)]) {
      const share = shareOf(schools, (theta) => Math.abs(theta) > 1.84 && Math.abs(theta) < 8.12);
      expect(share).toBeGreaterThan(0.54);
      expect(share).toBeLessThan(0.62);
    }
  });

  it("the premium is 0.12 points at most, and 14 points is about where the Student-t loses most", () => {
    const errorAt = (population: (theta: number) => number, d: number) => {
      let [mass, square] = [0, 0];
      for (let i = -40; i <= 40; i += 1) {
        const z = i / 8;
        mass += bell(z);
        square += bell(z) * (estimateOf(population, d + RAW * z) - d) ** 2;
      }
      return Math.sqrt(square / mass);
    };
    const distances = Array.from({ length: 49 }, (_, k) => k / 2);
    const tailed = distances.map((d) => errorAt(populations.tails, d));
    const premium = Math.max(
      ...distances.map((d, k) => tailed[k]! - errorAt(populations.normal, d)),
    );
    expect(premium.toFixed(2)).toBe("0.12");
    const worst = distances[tailed.indexOf(Math.max(...tailed))]!;
    expect(Math.abs(worst - 14)).toBeLessThan(1.5);
    expect(text).toContain("at most 0.12 points, but they are many");
  });

  it("each population is the best one over schools of its own", () => {
    const own = overAll(schoolsOfTails(8));
    expect(own.mean).toBeLessThan(-3 * own.sd);
    const others = overAll(schoolsOfNormal(9));
    expect(others.mean).toBeGreaterThan(3 * others.sd);
  });

  it("the further out an average, the wider the bell that it is believed to come from", () => {
    const weights = [0.5, 3, 6, 10, 14, 20].map((y) => estimateOf(populations.tails, y) / y);
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
  });

  it("one school of two kinds in ten lies so near to the middle that it is wronged", () => {
    const z = standardNormals(createGenerator(10), DRAWS);
    const near = shareOf(
      z.map((one, i) => 2 * one + (i % 2 === 0 ? 5 : -5)),
      (theta) => Math.abs(theta) < 2.45,
    );
    expect(near.toFixed(2)).toBe("0.10");
    const oneBell = shareOf(
      z.map((one) => Math.hypot(2, 5) * one),
      (theta) => Math.abs(theta) < 2.45,
    );
    expect(Math.abs(oneBell - 1 / 3)).toBeLessThan(0.03);
    expect(text).toContain("it may be one in three");
    expect(text).toMatch(/Up to 2\.[45] points from the middle/);
  });

  it("wrongs the middle by luck's side, and with means eight apart no longer", () => {
    const luck = standardNormals(createGenerator(11), 40_000);
    const lossAt = (gap: number) => {
      const square = luck.reduce(
        (sum, z) => sum + estimateOf(kindsApart(gap), RAW * z) ** 2 / luck.length,
        0,
      );
      return Math.sqrt(square) - RAW;
    };
    // 40,000 years are good to 0.5 % of a typical error.
    expect(Math.abs(lossAt(10) - 0.47)).toBeLessThan(0.04);
    expect(lossAt(8)).toBeLessThan(-0.05);
    // With half as many students luck is larger, and covers ten points too.
    const wider = 9 / Math.sqrt(6);
    const atTen = luck.reduce((sum, z) => {
      let [mass, moment] = [0, 0];
      for (let i = -180; i <= 180; i += 1) {
        const theta = wider * (z + i / 20);
        const weight = kindsApart(10)(theta) * bell(i / 20);
        mass += weight;
        moment += weight * theta;
      }
      return sum + (moment / mass) ** 2 / luck.length;
    }, 0);
    expect(Math.sqrt(atTen) - wider).toBeLessThan(-0.2);
    expect(text).toContain("or with six students in each school, luck covers it");
    expect(text).toContain("errs by 0.47 points more than its average");
    // The one Normal population with mean and spread of both kinds: of its own, it serves all of them.
    const wide = (theta: number) => bell(theta / Math.hypot(2, 5));
    for (const d of [0, 1.2, 2.45]) {
      const square = luck
        .slice(0, 8_000)
        .reduce((sum, z) => sum + (estimateOf(wide, d + RAW * z) - d) ** 2 / 8_000, 0);
      expect(Math.sqrt(square)).toBeLessThan(RAW - 0.3);
    }
    expect(text).toContain(
      "one Normal population with the same mean and spread would have served them all",
    );
  });

  it("the demo's notes name the same crossings", () => {
    expect(tails.steps[3]!.notes).toContain("Between 1.8 and 8.1 points");
    expect(tails.steps[3]!.words).toContain("Only far out.");
  });
});
