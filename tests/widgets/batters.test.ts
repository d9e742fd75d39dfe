import { describe, expect, it } from "vitest";
import { batters1970 } from "#data/batters1970.ts";
import { betaBinomial } from "#models/betaBinomial.ts";
import { numbers } from "#widgets/figures/batters/seasonNumbers.ts";
import { loadWidget } from "#widgets/index.ts";
import reference from "../reference/models/baseball_efron_morris.json";
import { expectClose } from "../support/close.ts";

const widget = await loadWidget("batters");
const scene = (view: Readonly<Record<string, string>>) => ({
  model: betaBinomial,
  values: { m: 0.265, kappa: 100 },
  seed: 0,
  sample: batters1970.sample(),
  view: { estimator: "james-stein", row: "corrected", ...view },
});
const at = (view: Readonly<Record<string, string>> = {}) => {
  const one = scene(view);
  return numbers.of(one.values, one);
};
const text = (name: string, view: Readonly<Record<string, string>> = {}) =>
  widget.quoted?.(widget.picture(scene(view)))[name]?.text;
const { james_stein, MLE } = reference.expected;
const printed = { relative: 1e-11 }; // 12 digits printed

describe("the estimators on the batters of 1970", () => {
  it("agree with the outside computation", () => {
    const error = (estimator: string) => at({ estimator }).total;
    expectClose(
      ["none", "james-stein", "complete"].map(error),
      [james_stein.sse_mle, james_stein.sse_js_direct, james_stein.sse_pooled],
      printed,
    );
    expectClose(
      at().rows.map(({ estimate }) => estimate),
      james_stein.js_direct,
      printed,
    );
    expectClose(
      at({ estimator: "beta-binomial" }).rows.map(({ estimate }) => estimate),
      MLE.theta,
      printed,
    );
    expectClose(at({ estimator: "beta-binomial" }).kappa, MLE.kappa, printed);
  });

  it("have the errors that are known of them", () => {
    expect([text("rawTotal"), text("total"), text("ratio")]).toEqual(["0.0753", "0.0213", "3.53"]);
    expect(text("total", { estimator: "beta-binomial" })).toBe("0.0228");
    expect(text("total", { estimator: "complete" })).toBe("0.0243");
  });

  it("come near to what was printed in 1977, from averages of three decimals", () => {
    const { rawError, jamesSteinError, ratio, keep } = batters1970.published;
    // Eighteen squares of errors near .05, each moved by up to .0005: a few hundredths of the sum; and half a last digit.
    const raw = at().rawTotal;
    expectClose([raw, at().total], [rawError, jamesSteinError], { relative: 0.04 });
    expectClose(Number(text("ratio")), ratio, { relative: 0.02 });
    expectClose(at().keep, keep, { relative: 0, absolute: 5e-4 }); // half of the last digit printed
  });

  it("lose by the row that is another man's", () => {
    expect(text("ratio", { row: "famous" })).toBe("3.21");
    expect(text("ratioByCounts", { row: "famous" }), "that file throughout").toBe("3.20");
    expect(text("Williams-season", { row: "famous" }), "not the .251 beside it").toBe("0.322");
    expect(text("Williams-season"), "Walt Williams, 79 of 315").toBe("0.251");
  });
});

describe("what a reader is told of a forecast", () => {
  const prediction = widget.prediction!;
  const picture = widget.picture(scene({}));
  const rest = [0.346, 0.222, 0.263, 0.285, 0.2];
  const told = (guess: readonly number[]) => prediction.feedback(guess, picture);

  it("is right where it comes as near to the season as pooling does, whatever its style", () => {
    expect(told(rest).verdict, "the season itself").toBe("right");
    expect(told([0.35, 0.265, 0.265, 0.265, 0.265]).verdict).toBe("right");
    const { ways } = at();
    for (const id of ["james-stein", "beta-binomial"] as const) {
      const asked = [0, 3, 6, 15, 17].map((j) => ways[id].estimate[j]!);
      expect(told(asked).verdict, id).toBe("right");
    }
  });

  it("tells those who lower the high ones alone that the low ones rise", () => {
    const start = [18, 15, 13, 9, 7].map((hits) => hits / 45);
    const lowered = start.map((value) => (value > 0.3 ? value - 0.06 : value));
    expect(told(lowered).misconception).toBe("M34");
  });
});
