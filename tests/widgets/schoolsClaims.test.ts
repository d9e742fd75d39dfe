import { beforeAll, describe, expect, it } from "vitest";
import { normalNormalPosterior } from "#core/pooling/knownErrors/normalNormalPosterior.ts";
import { studentTPosterior } from "#core/pooling/robust/studentTPosterior.ts";
import { eightSchools1981 } from "#data/eightSchools1981.ts";
import { highSchools1982 } from "#data/highSchools1982.ts";
import type { Scene } from "#widgets/frame/widget.ts";
import { renderPages } from "../support/pages.ts";
import { commend } from "./commend.record.ts";

/** The fifth that the chapter opens with. */
const OPENING = 21;
const NAMES = [
  "fitted",
  "errorNone",
  "errorAll",
  "errorPulled",
  "topShown",
  "topRest",
  "promised",
  "found",
] as const;
type Named = Readonly<Record<string, number>>;

/** What the record finds when this fifth is marked first: every average at its word, and at the spread that fits. */
function marked(seed: number): Named {
  const sample = highSchools1982.sample(seed);
  const at = commend.truth({ values: { mu: 12.6, tau: 100 }, sample } as unknown as Scene);
  const all = { ...at.numbers, ...at.quoted };
  return Object.fromEntries(Object.entries(all).map(([name, { value }]) => [name, Number(value)]));
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b) / values.length;

describe("what the chapter says of the schools, over 200 fifths", () => {
  let draws: readonly Named[] = [];
  beforeAll(() => {
    draws = Array.from({ length: 200 }, (_, seed) => marked(seed));
  });
  const of = (name: string) => draws.map((one) => one[name]!);

  it("pulled by their own weight, schools are forecast better than in either lazy way, each time", () => {
    for (const one of draws) {
      expect(one.errorPulled).toBeLessThan(one.errorNone!);
      expect(one.errorNone).toBeLessThan(one.errorAll!);
    }
  });

  it("averages promise too much nearly always, estimates what is found on average", () => {
    const tooGood = draws.filter((one) => one.promised! > one.found!).length;
    expect(tooGood).toBeGreaterThan(190);
    expect(Math.abs(mean(of("foldedPromised")) - mean(of("foldedFound")))).toBeLessThan(0.25);
    expect(mean(of("promised")) - mean(of("found"))).toBeGreaterThan(2);
  });

  it("opens with a usual fifth: every number among the middle four fifths of them", () => {
    const opening = marked(OPENING);
    for (const name of NAMES) {
      const sorted = of(name).toSorted((a, b) => a - b);
      expect(opening[name], name).toBeGreaterThanOrEqual(sorted[20]!);
      expect(opening[name], name).toBeLessThanOrEqual(sorted[179]!);
    }
  });
});

const text = (await renderPages())
  .find((page) => page.route === "/applications/schools/")!
  .html.replace(/<[^>]*>/g, "")
  .replaceAll("\u00a0", " ");

describe("what the chapter says of the opening fifth", () => {
  const { n = [], y = [] } = highSchools1982.sample(OPENING).columns;
  const VARIANCE = 39.148;
  const SPREAD = 2.7;
  const kept = (size: number) => SPREAD ** 2 / (SPREAD ** 2 + VARIANCE / size);

  it("three to thirteen pupils are marked, and no school of any fifth stands beside the drawing", () => {
    expect([Math.min(...n), Math.max(...n)]).toEqual([3, 13]);
    expect(text).toContain("three to thirteen of each school");
    for (let seed = 0; seed < 200; seed += 1)
      for (const size of highSchools1982.sample(seed).columns.n!) {
        expect(size).toBeGreaterThanOrEqual(2);
        expect(size).toBeLessThanOrEqual(14);
      }
  });

  it("at the spread that fits eight of the ten stay, and most keep between 53 and 69 %", () => {
    const ten = (values: readonly number[]) =>
      new Set([...values.keys()].toSorted((a, b) => values[b]! - values[a]!).slice(0, 10));
    const [first, folded] = [ten(y), ten(y.map((own, j) => kept(n[j]!) * (own - 12.6)))];
    expect([...first].filter((j) => folded.has(j))).toHaveLength(8);
    expect(text).toContain("Eight of the ten stay on it");
    const usual = n.filter((size) => size >= 6 && size <= 12).length;
    expect(usual / n.length).toBeGreaterThan(0.85);
    expect([6, 12].map((size) => Math.round(100 * kept(size)))).toEqual([53, 69]);
    expect(text).toContain("they keep between 53 and 69 % of their distance");
  });

  it("in the model's mean the largest school counts 1.2 times as much as the smallest", () => {
    const sizes = highSchools1982.schools.map((school) => school.n);
    const weigh = (size: number) => 1 / (8.614 + VARIANCE / size);
    expect((weigh(Math.max(...sizes)) / weigh(Math.min(...sizes))).toFixed(1)).toBe("1.2");
    expect(text).toContain("the largest school counts only 1.2 times as much as the smallest");
  });

  it("either way of eight tenths is right, as it is asked", () => {
    const sample = highSchools1982.sample(OPENING);
    const scene = { values: { mu: 12.6, tau: 100 }, sample } as unknown as Scene;
    const rest = commend.truth(scene).numbers.topRest!.value as number;
    expect(commend.guess!(scene, [rest + 0.79]).verdict).toBe("right");
    expect(commend.guess!(scene, [rest + 0.81]).verdict).toBe("wrong");
    expect(text).toContain("Eight tenths of a point either way will do");
  });
});

describe("what the chapter says of heavier tails", () => {
  const sigma = eightSchools1981.schools.map(({ error }) => error);
  const gains = (first: number) =>
    eightSchools1981.schools.map(({ gain }, j) => (j === 0 ? first : gain));

  it("let school C back by a little only", () => {
    const normal = (first: number) => normalNormalPosterior({ y: gains(first), sigma }).theta[2]!;
    const heavy = studentTPosterior({ y: gains(80), sigma, df: 4 }).theta[2]!;
    expect([normal(28).mean, normal(80).mean, heavy.mean].map((one) => one.toFixed(1))).toEqual([
      "6.1",
      "2.5",
      "2.8",
    ]);
    expect(text).toContain("school C goes from 2.5 to 2.8, not back to 6.1");
  });
});
