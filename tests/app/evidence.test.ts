import { describe, expect, it } from "vitest";
import { evidence, readEvidence } from "#app/evidence/evidence.ts";
import { factsOf } from "#app/evidence/facts.ts";
import { left } from "#app/evidence/left.ts";
import { reasons } from "../../content/about/numbers/left.ts";
import { dataSets, families, functions } from "../../content/about/numbers/names.ts";

// biome-ignore lint/suspicious/noExplicitAny: evidence of any shape, to be spoilt
type Found = any;
const spoilt = (spoil: (found: Found) => void): unknown => {
  const found: Found = structuredClone(evidence);
  spoil(found);
  return found;
};

describe("the evidence", () => {
  it("is taken as it is kept", () => {
    expect(readEvidence(spoilt(() => {}))).toEqual(evidence);
  });

  it("must be there: the error says how to make it", () => {
    expect(() => readEvidence(undefined)).toThrow(
      "There is no evidence for the numbers: content/about/numbers/evidence.json. Run `npm run verify`, which writes it.",
    );
  });

  it.each<[string, string, (found: Found) => void]>([
    ["a missing part", "it has no “dataSets”", (f) => delete f.dataSets],
    ["an unknown part", "it has a “mood”, which is not known", (f) => (f.mood = "good")],
    [
      "a word for a number",
      'it.functions[2].cases is "many"',
      (f) => (f.functions[2].cases = "many"),
    ],
    ["no number", "it.room.core is null", (f) => (f.room.core = Number.NaN)],
    ["a negative count", "it.totals.dataSets.ok is -1", (f) => (f.totals.dataSets.ok = -1)],
    ["an object for a list", "it.functions is {}", (f) => (f.functions = {})],
    ["a number for a name", "it.dataSets[0].title is 5", (f) => (f.dataSets[0].title = 5)],
  ])("with %s is refused", (_, words, spoil) => {
    const found = JSON.parse(JSON.stringify(spoilt(spoil)));
    expect(() => readEvidence(found)).toThrow(words);
  });

  it.each<[string, (found: Found) => void]>([
    ["a function left out", (f) => f.functions.pop()],
    [
      "no function at all",
      (f) => {
        f.functions = [];
        f.totals.functions = { ok: 0, missed: 0, notCovered: 0 };
      },
    ],
    ["a block left out", (f) => f.dataSets[3].blocks.pop()],
    ["another total", (f) => (f.totals.functions.ok += 1)],
  ])("with %s does not add up", (_, spoil) => {
    expect(() => readEvidence(spoilt(spoil))).toThrow("does not add up");
  });

  it("of a number that was missed stops the build, and names it", () => {
    const miss = spoilt((f) => {
      f.functions[4].missed = 1;
      f.totals.functions.missed = 1;
      f.totals.functions.ok -= 1;
    });
    expect(() => readEvidence(miss)).toThrow(
      `missed a number, so the book is not built: ${evidence.functions[4]!.function} at `,
    );
    const far = spoilt((f) => (f.dataSets[1].blocks[0].worst = 1.01));
    const { name, blocks } = evidence.dataSets[1]!;
    expect(() => readEvidence(far)).toThrow(`${name} ${blocks[0]!.block} ${blocks[0]!.worstAt}`);
  });
});

describe("the words of the page", () => {
  it("name every function, data set and model, and nothing else", () => {
    const named = Object.values(functions).flatMap(Object.keys);
    expect(named.toSorted()).toEqual(evidence.functions.map((one) => one.function).toSorted());
    expect(Object.keys(dataSets).toSorted()).toEqual(
      evidence.dataSets.map(({ name }) => name).toSorted(),
    );
    for (const { family } of evidence.dataSets) expect(Object.keys(families)).toContain(family);
  });

  it("give a reason for everything that is not covered, and for nothing else", () => {
    expect(Object.keys(reasons).toSorted()).toEqual(left.map(({ key }) => key).toSorted());
    const { functions: f, dataSets: d } = evidence.totals;
    expect(left.reduce((sum, one) => sum + one.count, 0)).toBe(f.notCovered + d.notCovered);
  });

  it("count what is there, by another way", () => {
    const facts = factsOf(evidence);
    const number = (text: string) => Number(text.replace(/\u202f/g, ""));
    const blocks = JSON.stringify(evidence).match(/"block":/g) ?? [];
    expect(number(facts.blocks)).toBe(blocks.length);
    const sum = (key: string) =>
      [...JSON.stringify(evidence).matchAll(new RegExp(`"${key}":(\\d+)`, "g"))].reduce(
        (total, [, value]) => total + Number(value),
        0,
      );
    expect(number(facts.cases)).toBe(sum("cases"));
    expect(number(facts["cross-checks"])).toBe(sum("crossChecks"));
    // Every count stands twice: in its row, and in the totals.
    expect(2 * number(facts["not-covered"])).toBe(sum("notCovered"));
    expect(number(facts.missed)).toBe(0);
    expect(number(facts.ok) + number(facts["not-covered"])).toBe(
      number(facts.cases) + number(facts.answers),
    );
    expect(number(facts["close-blocks"])).toBeLessThanOrEqual(number(facts["compared-blocks"]));
  });
});
