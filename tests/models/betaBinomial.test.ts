import { describe, expect, it } from "vitest";
import { betaBinomial } from "#models/betaBinomial.ts";
import batters from "../reference/models/baseball_efron_morris.json";
import { expectClose } from "../support/close.ts";

const { derived } = betaBinomial;
const data = {
  y: batters.data.rows.map((row) => row[1] as number),
  n: batters.data.rows.map((row) => row[2] as number),
};

describe("success rates of several groups", () => {
  it("agrees with the batters of 1970 at the population of highest likelihood", () => {
    const { mean, kappa, theta, theta_sd } = batters.expected.MLE;
    const values = { m: mean, kappa };
    const printed = { relative: 5e-12 }; // 12 digits printed
    expectClose(derived["posterior-mean"].of(values, data) as number[], theta, printed);
    expectClose(derived["posterior-sd"].of(values, data) as number[], theta_sd, printed);
  });

  it("weighs the population like kappa further trials", () => {
    const keep = derived.keep.of({ m: 0.3, kappa: 45 }, { y: [9, 0], n: [45, 5] });
    expect(keep).toEqual([0.5, 0.1]);
  });
});
