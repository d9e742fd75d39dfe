import { beforeAll, describe, expect, it } from "vitest";
import { highSchools1982 } from "#data/highSchools1982.ts";
import type { Scene } from "#widgets/frame/widget.ts";
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
