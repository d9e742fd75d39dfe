import { describe, expect, it } from "vitest";
import { jamesStein } from "../../../../src/core/pooling/knownErrors/jamesStein.ts";
import batters from "../../../reference/models/baseball_efron_morris.json";
import { expectClose } from "../../../support/close.ts";

const want = batters.expected.james_stein;
const y = batters.data.rows.map(([, hits, atBats]) => (hits as number) / (atBats as number));
const later = batters.data.rows.map((row) => row[4] as number);
const squaredError = (estimate: readonly number[]) =>
  estimate.reduce((sum, value, j) => sum + (value - later[j]!) ** 2, 0);

describe("James-Stein on the batters of 1970", () => {
  const sd = Math.sqrt(want.sigma2_binomial);
  const got = jamesStein({ y, sd, towards: "mean", form: "plain" });

  it("agrees with the outside computation from exact counts", () => {
    expectClose([got.target, got.squares], [want.ybar, want.S], { relative: 5e-12 }); // 12 digits printed
    expectClose(got.keep, want.c_direct_1977, { relative: 2e-11 }); // 12 digits printed, error times (1 - keep) / keep
    expectClose(got.estimate, want.js_direct, { relative: 5e-12 });
  });

  it("has the published errors, .0753 against .0213, and their ratio of 3.53", () => {
    const [raw, pooled] = [squaredError(y), squaredError(got.estimate)];
    // Half of the last digit printed.
    expectClose([raw, pooled], [0.0753, 0.0213], { relative: 0, absolute: 5e-5 });
    expectClose(raw / pooled, 3.53, { relative: 0, absolute: 5e-3 });
  });

  it("gives the published factor .212 from averages of three decimals", () => {
    const rounded = y.map((value) => Math.round(1000 * value) / 1000);
    const mean = rounded.reduce((a, b) => a + b) / rounded.length;
    const { keep } = jamesStein({
      y: rounded,
      sd: Math.sqrt((mean * (1 - mean)) / 45),
      towards: "mean",
      form: "plain",
    });
    expectClose(keep, want.c_direct_1977_using_rounded_averages, { relative: 2e-11 }); // as above
    expectClose(keep, 0.212, { relative: 0, absolute: 5e-4 }); // half of the last digit printed
  });

  it("agrees on the arcsine scale of 1975", () => {
    const x = y.map((p) => Math.sqrt(45) * Math.asin(2 * p - 1));
    const scaled = jamesStein({ y: x, sd: 1, towards: "mean", form: "plain" });
    expectClose(scaled.keep, want.c_arcsine_1975, { relative: 2e-11 }); // 12 digits printed, error times (1 - keep) / keep
    expectClose(scaled.estimate, want.js_arcsine, { relative: 1e-11 });
  });
});

describe("jamesStein", () => {
  it("turns the differences round in the plain form only", () => {
    const close = { y: [1, 1.1, 0.9, 1, 1.05], sd: 1, towards: "mean" } as const;
    expect(jamesStein({ ...close, form: "plain" }).keep).toBeLessThan(0);
    const positive = jamesStein({ ...close, form: "positive-part" });
    expect(positive.keep).toBe(0);
    expect(new Set(positive.estimate).size).toBe(1);
  });

  it("counts one degree of freedom more towards a given point", () => {
    expectClose(
      jamesStein({ y: [2, 4, 6, 8], sd: 2, towards: 5, form: "plain" }).keep,
      0.6, // 1 - 2 * 4 / 20
      { relative: 1e-15 },
    );
  });

  it("refuses too few groups, and no differences in the plain form", () => {
    const three = { y: [1, 2, 3], sd: 1, form: "plain" } as const;
    expect(() => jamesStein({ ...three, towards: "mean" })).toThrow(
      new RangeError("jamesStein: there must be at least 4 groups, got 3"),
    );
    expectClose(jamesStein({ ...three, towards: 0 }).keep, 1 - 1 / 14, { relative: 1e-15 });
    const same = { y: [1, 1, 1, 1], sd: 1, towards: "mean" } as const;
    expect(() => jamesStein({ ...same, form: "plain" })).toThrow(RangeError);
    expect(jamesStein({ ...same, form: "positive-part" }).estimate).toEqual([1, 1, 1, 1]);
  });
});
