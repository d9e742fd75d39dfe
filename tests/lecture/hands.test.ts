import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createExplorable } from "#explorable/createExplorable.ts";
import { campsOf, tallied } from "#lecture/camps.ts";
import { createLecture } from "#lecture/createLecture.ts";
import { defineDemo, plainDemo } from "#lecture/demo.ts";
import { groupMeans } from "#models/groupMeans.ts";
import { apart } from "#plot/rare/Hands.tsx";
import { declared } from "../explorable/arbitrary.ts";

const place = { figure: "league", widget: "caterpillar", of: "group-means" };
const voted = defineDemo<typeof groupMeans>({
  ...place,
  goal: "",
  minutes: 1,
  steps: [
    { kind: "ask", words: "One?", notes: "" },
    { kind: "vote", words: "Two?", camps: ["yes", ["no", 60], "who knows"], notes: "" },
    { kind: "reveal", words: "Three.", notes: "" },
  ],
});
const lectureOf = (demo: typeof voted) =>
  createLecture({ demo, explorable: createExplorable(declared(groupMeans), groupMeans) });

describe("hands that are counted", () => {
  it("go up for the answers of the vote, or for five where nobody has written any", () => {
    expect(campsOf(voted)).toEqual([
      { words: "yes" },
      { words: "no", at: 60 },
      { words: "who knows" },
    ]);
    expect(campsOf(plainDemo(place, [])).map(({ words }) => words)).toEqual(["", "", "", "", ""]);
  });

  it("are none until somebody counts, and each can be taken back", () => {
    const lecture = lectureOf(voted);
    const hands = () => lecture.store.getState().hands;
    lecture.uncount("last");
    lecture.uncount("all");
    expect(hands()).toBeUndefined();
    lecture.count();
    expect(hands()).toEqual([]);
    for (const camp of [1, 1, 0, 3, -1, 4]) lecture.count(camp);
    expect(hands()).toEqual([1, 1, 0]);
    expect(tallied(hands()!, campsOf(voted))).toEqual([1, 2, 0]);
    lecture.uncount("last");
    expect(hands()).toEqual([1, 1]);
    lecture.go(2);
    expect(hands(), "on the way to the outcome").toEqual([1, 1]);
    lecture.count();
    expect(hands()).toEqual([1, 1]);
    lecture.uncount("all");
    expect(hands()).toEqual([]);
  });
});

describe("bars under an axis", () => {
  it("keep a step apart, inside of the axis, in order, and where they want to be if they can", () => {
    const numbers = fc.array(fc.double({ min: -50, max: 1050, noNaN: true }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(numbers, fc.double({ min: 1, max: 150, noNaN: true }), (places, step) => {
        const wanted = places.toSorted((a, b) => a - b);
        const put = apart(wanted, { step, low: 0, high: 1000 });
        expect(put).toHaveLength(wanted.length);
        for (const [k, at] of put.entries()) {
          expect(at).toBeGreaterThanOrEqual(step / 2 - 1e-9);
          expect(at).toBeLessThanOrEqual(1000 - step / 2 + 1e-9);
          if (k > 0) expect(at - put[k - 1]!).toBeGreaterThanOrEqual(step - 1e-9);
        }
        const isFree = wanted.every(
          (at, k) =>
            at >= step / 2 && at <= 1000 - step / 2 && (k === 0 || at - wanted[k - 1]! > step),
        );
        if (isFree) expect(put).toEqual(wanted);
      }),
    );
  });
});
