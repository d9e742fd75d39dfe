import { describe, expect, it } from "vitest";
import { batters1970 } from "#data/batters1970.ts";
import { betaBinomial } from "#models/betaBinomial.ts";
import { feedback, items } from "#widgets/figures/batters/forecast.ts";
import { picture } from "#widgets/figures/batters/picture.ts";
import { facts } from "#widgets/figures/batters/words.ts";
import reference from "../reference/models/baseball_efron_morris.json";
import { expectClose } from "../support/close.ts";

const scene = (view: Readonly<Record<string, string>>) => ({
  model: betaBinomial,
  values: {},
  seed: 0,
  sample: batters1970.sample(),
  view: { estimator: "james-stein", row: "corrected", ...view },
});
const at = (view: Readonly<Record<string, string>> = {}) => picture(scene(view));
const text = (name: string, view: Readonly<Record<string, string>> = {}) =>
  facts(at(view))[name]?.text;
const { james_stein, MLE } = reference.expected;
const printed = { relative: 1e-11 }; // 12 digits printed

describe("the estimators on the batters of 1970", () => {
  it("agree with the outside computation", () => {
    const error = (estimator: string) => at({ estimator }).chosen.error;
    expectClose(
      ["none", "james-stein", "complete"].map(error),
      [james_stein.sse_mle, james_stein.sse_js_direct, james_stein.sse_pooled],
      printed,
    );
    expectClose(at().chosen.estimate, james_stein.js_direct, printed);
    expectClose(at({ estimator: "beta-binomial" }).chosen.estimate, MLE.theta, printed);
    expectClose(at({ estimator: "beta-binomial" }).chosen.kappa, MLE.kappa, printed);
  });

  it("have the errors that are known of them", () => {
    expect([text("raw-error"), text("error"), text("ratio")]).toEqual(["0.0753", "0.0213", "3.53"]);
    expect(text("error", { estimator: "beta-binomial" })).toBe("0.0228");
    expect(text("error", { estimator: "complete" })).toBe("0.0243");
  });

  it("come near to what was printed in 1977, from averages of three decimals", () => {
    const { rawError, jamesSteinError, ratio, keep } = batters1970.published;
    // Eighteen squares of errors near .05, each moved by up to .0005: a few hundredths of the sum; and half a last digit.
    const raw = at().outcomes.find(({ id }) => id === "none")!.error;
    expectClose([raw, at().chosen.error], [rawError, jamesSteinError], { relative: 0.04 });
    expectClose(Number(text("ratio")), ratio, { relative: 0.02 });
    expectClose(at().chosen.keep, keep, { relative: 0, absolute: 5e-4 }); // half of the last digit printed
  });

  it("lose by the row that is another man's", () => {
    expect(text("ratio", { row: "famous" })).toBe("3.21");
    expect(text("ratio-by-counts", { row: "famous" }), "that file throughout").toBe("3.20");
    expect(text("Williams-season", { row: "famous" }), "not the .251 beside it").toBe("0.322");
    expect(text("Williams-season"), "Walt Williams, 79 of 315").toBe("0.251");
  });
});

describe("what a reader is told of a forecast", () => {
  const start = items(at()).map((item) => item.start);
  const told = (guess: readonly number[]) => feedback(guess, at());
  const shrunk = (keep: number, centre = 0.265) =>
    start.map((value) => Math.round(1000 * (centre + keep * (value - centre))) / 1000);

  it.each([
    ["the averages themselves", start, "M1", "at their word"],
    ["further apart", shrunk(1.3), "M14", "further apart"],
    ["towards zero", start.map((value) => 0.8 * value), "M4", "lowered all"],
    ["raised", start.map((value) => value + 0.02), undefined, "raised all"],
    [
      "by as many points",
      start.map((value) => value + (value > 0.28 ? -0.03 : 0.03)),
      "M3",
      "same number of points",
    ],
    ["turned round", shrunk(-0.4), undefined, "turned the list round"],
    ["all alike", shrunk(0), undefined, "complete pooling"],
    ["all alike, and low", shrunk(0, 0.2), "M4", "towards about 0.200"],
    ["too little", shrunk(0.7), "M1", "too little"],
    ["a little too little", shrunk(0.4), "M6", "too little"],
    ["too much", shrunk(0.08), "M6", "too much"],
  ])("%s", (_, guess, misconception, words) => {
    const { verdict, text, misconception: id } = told(guess);
    expect([verdict, id]).toEqual(["wrong", misconception]);
    expect(text).toContain(words);
  });

  it("is right where the forecast is James-Stein’s", () => {
    expect(told(shrunk(0.21)).verdict).toBe("right");
  });
});
