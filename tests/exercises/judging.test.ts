import { describe, expect, it } from "vitest";
import { allGiven } from "#exercises/allGiven.ts";
import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Typed } from "#exercises/exercise.ts";
import { judge } from "#exercises/judge.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { show, showWith } from "#exercises/show.ts";
import { variantOf } from "#exercises/variant.ts";

const link = () => ({ of: "workbench", values: {} });
const slip = (name: string, answer: number) => ({
  id: "M8" as const,
  slip: name,
  answer: () => answer,
  comesOf: () => name,
  explanation: ({ n }: { n: number }) => `${name} of ${n}`,
  link,
});

/** A question in two parts: a share of 0.3, then ten times that share. */
const twoParts = numberExercise({
  id: "two-parts",
  title: "Two parts",
  draw: ({ whole }) => ({ n: whole(1, 9) }),
  parts: [
    {
      name: "share",
      label: "Share",
      unit: "",
      form: "share",
      decimals: 0,
      tolerance: 0.005,
      key: () => 0.3,
      misconceptions: [slip("too much", 0.9)],
      right: () => "thirty per cent",
      otherwise: () => "another share",
    },
    {
      name: "points",
      label: "Points",
      unit: "points",
      unitOne: "point",
      form: "number",
      decimals: 1,
      tolerance: 0.1,
      key: (_, { share = Number.NaN }) => 10 * share,
      misconceptions: [slip("too few", 1), slip("far too few", 0.5)],
      right: () => "three points",
      otherwise: () => "another number",
    },
  ],
});
const told = (typed: Typed) => {
  const { kind, parts } = judge(twoParts, { n: 5 }, typed);
  return [kind, ...(parts ?? []).map((part) => part.kind)];
};

describe("a number", () => {
  it.each([
    ["0.3", "3"],
    ["30 %", "3,0 points"],
    [".30", "3.0 Points"],
    ["3/10", "6/2"],
    ["3e-1", "3×10⁰"],
    ["0.304", "3.1"],
    ["30percent", "2.9point"],
  ])("is right as %s and %s", (share, points) => {
    expect(told({ share, points })).toEqual(["right", "right", "right"]);
  });

  it.each([
    ["30", "3", "a share written as a percentage without its sign"],
    ["", "3", "nothing"],
    ["1,234", "3", "what could be two numbers"],
    ["-0.3", "3", "a share below nothing"],
    ["130 %", "3", "a share of more than all"],
    ["0.3", "30 %", "a percentage of points"],
    ["0.3", "three", "a word"],
  ])("is asked again as %j and %j: %s", (share, points) => {
    expect(told({ share, points })[0]).toBe("unclear");
  });

  it.each([
    ["0.3 points", "3", "A share has no unit: leave out “points”"],
    ["0.3", "3 students", "The answer is in points, not in students"],
    ["0.3", "(1+2 points", "brackets"],
    ["3/0", "3", "0"],
  ])("as %s and %s is asked again by what is wrong with it", (share, points, why) => {
    const { kind, text } = judge(twoParts, { n: 5 }, { share, points });
    expect([kind, text]).toEqual(["unclear", expect.stringContaining(why)]);
  });

  it("offers to read 30 as 30 %, and takes it so", () => {
    const { kind, reading } = judge(twoParts, { n: 5 }, { share: "30", points: "3" });
    expect([kind, reading]).toEqual(["unclear", { part: "share", text: "30 %" }]);
    expect(told({ share: reading!.text, points: "3" })).toEqual(["right", "right", "right"]);
  });

  it("is worked out where it is a formula, and quoted as it was typed", () => {
    expect(told({ share: "(1+2)/10", points: "√9" })).toEqual(["right", "right", "right"]);
    const { parts } = judge(twoParts, { n: 5 }, { share: "2*0.45", points: "3" });
    expect(parts![0]!.text).toContain("2*0.45 (that is 0.9) is what comes of too much");
  });

  it.each([
    [".31", "31 %"],
    ["0.3100", "31.00 %"],
    ["-.5", ".5"],
    ["1½", "½"],
  ])("is never said to agree with an answer that it is not, as %s or %s", (...typed) => {
    for (const points of typed) {
      const { parts } = judge(twoParts, { n: 5 }, { share: "0.3", points });
      expect(parts?.[1]?.text ?? "").not.toContain("agrees with the answer");
    }
    for (const share of [".73", ".9", ".905", "1 - .2", "⅔"])
      expect(judge(twoParts, { n: 5 }, { share, points: "3" }).parts![0]!.text).not.toContain(
        "agrees with the answer",
      );
    const { parts } = judge(twoParts, { n: 5 }, { share: ".3", points: "3.2" });
    expect(parts!.map(({ kind }) => kind)).toEqual(["right", "wrong"]);
    expect(judge(twoParts, { n: 5 }, { share: "0.3", points: "3.04" }).kind).toBe("right");
  });

  it("is said to come of a slip only as far as it was written out", () => {
    const of = (points: string) =>
      judge(twoParts, { n: 5 }, { share: "0.3", points }).parts![1]!.text;
    expect(of("1.00")).toContain("1.00 is what comes of too few");
    expect(of("1.08")).toContain(
      "1.08 is close to 1\u00a0point, and that is what comes of too few",
    );
    expect(of(".5")).toContain(".5 is what comes of far too few");
  });

  it("does not give a part away by what it says of another", () => {
    const { parts } = judge(twoParts, { n: 5 }, { share: "0.6", points: "3" });
    expect(parts![1]!.text).toBe("3 is right.");
    const carried = judge(twoParts, { n: 5 }, { share: "0.6", points: "6" }).parts![1]!.text;
    expect(carried).toBe(
      "The method is right: 6 follows from what you found before. When that is put right, this will change along with it.",
    );
  });

  it("is carried forward: the right method on a wrong share", () => {
    expect(told({ share: "0.6", points: "6" })).toEqual(["wrong", "wrong", "right"]);
    expect(judge(twoParts, { n: 5 }, { share: "0.6", points: "6" }).parts?.[1]?.text).toContain(
      "The method is right",
    );
    expect(told({ share: "0.6", points: "3" })).toEqual(["wrong", "wrong", "right"]);
    expect(told({ share: "0.6", points: "4" })).toEqual(["wrong", "wrong", "wrong"]);
  });

  it("names the slip of its first part that has one", () => {
    expect(judge(twoParts, { n: 5 }, { share: "0.6", points: "1" })).toMatchObject({
      kind: "wrong",
      met: [{ misconception: "M8", slip: "too few" }],
    });
  });

  it("gives its text what was drawn and what follows", () => {
    expect(allGiven(twoParts, { n: 5 })).toEqual({ n: 5, share: 0.3, points: 3 });
  });
});

it("a number is shown with the decimals that are asked for, and no more", () => {
  const shown = [0, 1, 2, 3, 4, 5, 6].map((decimals) => show(2 / 3, decimals));
  expect(shown).toEqual(["1", "0.7", "0.67", "0.667", "0.6667", "0.66667", "0.666667"]);
  expect(showWith({ unit: "points" }, 2 / 3, 4)).toBe("0.6667\u00a0points");
});

describe("a question that is badly made", () => {
  const parts = [
    {
      name: "a",
      label: "A",
      unit: "",
      form: "number" as const,
      decimals: 1,
      tolerance: 0.1,
      key: () => 1,
      misconceptions: [slip("one", 2), slip("two", 3), slip("three", 4)],
      right: () => "",
      otherwise: () => "",
    },
  ];
  const draw = () => ({ n: 1 });
  it.each([
    ["an id with a capital", () => numberExercise({ id: "Bad", title: "", draw, parts })],
    [
      "two misconceptions",
      () =>
        numberExercise({
          id: "few",
          title: "",
          draw,
          parts: [{ ...parts[0]!, misconceptions: [slip("one", 2), slip("two", 3)] }],
        }),
    ],
    [
      "a tolerance that refuses what is shown",
      () =>
        numberExercise({
          id: "strict",
          title: "",
          draw,
          parts: [{ ...parts[0]!, tolerance: 0.01 }],
        }),
    ],
    [
      "the same slip twice",
      () =>
        numberExercise({
          id: "twice",
          title: "",
          draw,
          parts: [{ ...parts[0]!, misconceptions: [slip("a", 2), slip("a", 3), slip("b", 4)] }],
        }),
    ],
  ])("does not load: %s", (_, make) => {
    expect(make).toThrow(/^Exercise "/);
  });

  it("says so when no variant keeps its answers apart", () => {
    const same = numberExercise({
      id: "all-the-same",
      title: "",
      draw,
      parts: [{ ...parts[0]!, misconceptions: [slip("x", 2), slip("y", 2), slip("z", 3)] }],
    });
    expect(() => variantOf(same, 1)).toThrow(/none of 500 draws of variant 1/);
  });
});

it("offers choices in another order from variant to variant", () => {
  const value = (name: string) => ({ value: name, label: () => name });
  const wrong = (name: string) => ({ ...slip(name, 0), answer: () => name });
  const choice = choiceExercise({
    id: "four",
    title: "Four",
    draw: ({ whole }) => ({ n: whole(1, 9) }),
    label: "Which?",
    options: ["a", "b", "c", "d"].map(value),
    key: () => "a",
    misconceptions: ["b", "c", "d"].map(wrong),
    right: () => "a",
  });
  const places = Array.from({ length: 400 }, (_, i) => variantOf(choice, i + 1).order.indexOf("a"));
  for (const place of [0, 1, 2, 3]) {
    const often = places.filter((one) => one === place).length;
    expect(Math.abs(often - 100)).toBeLessThan(4.5 * Math.sqrt(400 * 0.25 * 0.75)); // |z| < 4.5
  }
});
