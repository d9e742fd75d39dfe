import { describe, expect, it } from "vitest";
import { defineDemo } from "#lecture/demo.ts";
import type { schoolMean } from "#models/schoolMean.ts";

const demo = defineDemo<typeof schoolMean>({
  figure: "one-school",
  widget: "one-group",
  of: "school",
  goal: "A goal.",
  minutes: 1,
  steps: [
    { kind: "ask", words: "One.", notes: "" },
    { kind: "whatIf", words: ["Two,", "in lines."], set: { values: { n: 3, mu: 60 } }, notes: "" },
    { kind: "whatIf", words: "Three.", set: { values: { n: 50 } }, sliders: ["n"], notes: "" },
    { kind: "whatIf", words: "Four.", from: "start", set: { values: { tau2: 4 } }, notes: "" },
    { kind: "predict", words: "Five.", outcome: "shown", notes: "" },
  ],
});

describe("the steps of a demo", () => {
  it("are written as differences and read as whole states", () => {
    expect(demo.steps.map(({ set }) => set)).toEqual([
      {},
      { values: { n: 3, mu: 60 } },
      { values: { n: 50, mu: 60 } },
      { values: { tau2: 4 } },
      { values: { tau2: 4 } },
    ]);
  });

  it("hide the answer while they ask, unless they say otherwise", () => {
    expect(demo.steps.map(({ outcome }) => outcome)).toEqual([
      "hidden",
      "shown",
      "shown",
      "shown",
      "shown",
    ]);
  });

  it("have words in lines and sliders where they are named", () => {
    expect(demo.steps[1]!.words).toEqual(["Two,", "in lines."]);
    expect(demo.steps[0]!.words).toEqual(["One."]);
    expect(demo.steps.map(({ sliders }) => sliders.length)).toEqual([0, 0, 1, 0, 0]);
  });
});
