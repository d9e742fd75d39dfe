import { describe, expect, it } from "vitest";
import { schoolMean } from "#models/schoolMean.ts";
import { loadWidget } from "#widgets/index.ts";

const widget = await loadWidget("one-group");

/** What is told of each guess from 40 to 100 about a school with this average in a state of 70. */
function toldAt(xbar: number) {
  const initial = Object.entries(schoolMean.parameters).map(([name, one]) => [name, one.initial]);
  const values: Record<string, number> = { ...Object.fromEntries(initial), xbar, mu: 70 };
  const scene = {
    model: schoolMean,
    values,
    view: {},
    seed: 1,
    sample: { groups: [], columns: {} },
  };
  const guesses = Array.from({ length: 241 }, (_, k) => 40 + k / 4);
  return guesses.map((guess) => {
    const told = widget.prediction!.feedback([guess] as never, widget.picture(scene));
    return { guess, ...told };
  });
}

describe("what the figure of one school says of a guess", () => {
  it("turns its words with the side on which the school stands", () => {
    const about = (xbar: number, guess: number) =>
      toldAt(xbar).find((told) => told.guess === guess)!.text;
    expect(about(78, 80)).toContain("do even better");
    expect(about(62, 60)).toContain("do even worse");
    expect(about(62, 60)).toContain("bad luck does not repeat");
    expect(about(78, 78)).toContain("more often lucky than unlucky");
    expect(about(62, 62)).toContain("more often unlucky than lucky");
    expect(about(62, 63)).toContain("more than they earn");
    expect(about(62, 68)).toContain("less than they earn");
  });

  it("mirrors verdicts and misconceptions about the state average", () => {
    const above = toldAt(78);
    for (const { guess, verdict, misconception } of toldAt(62))
      expect({ verdict, misconception }, `${guess}`).toEqual({
        verdict: above.find((told) => told.guess === 140 - guess)!.verdict,
        misconception: above.find((told) => told.guess === 140 - guess)!.misconception,
      });
  });

  it("reproaches nobody with a share where both averages are the same", () => {
    for (const { text } of toldAt(70)) expect(text).not.toMatch(/%|NaN|Infinity/);
  });
});
