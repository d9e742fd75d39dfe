import { expect, it } from "vitest";
import { betaBinomialFit } from "#core/pooling/counts/betaBinomialFit.ts";
import { ratTumors1982 } from "#data/ratTumors1982.ts";
import { treatedGroup } from "#models/treatedGroup.ts";
import reference from "../reference/models/rat_tumors.json";

const { rats } = ratTumors1982;

it("are the groups of the reference, 267 of 1,739, in whatever order", () => {
  const order = (rows: readonly (readonly number[])[]) =>
    rows.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);
  expect(order(rats)).toEqual(order(reference.data.rows));
  const total = (of: 0 | 1) => rats.reduce((sum, row) => sum + row[of], 0);
  expect([total(0), total(1)]).toEqual([267, 1739]);
  expect(rats.at(-1)).toEqual([4, 14]);
});

it("the figure starts from the most probable population of the seventy", () => {
  const { kappa, m } = betaBinomialFit({
    successes: rats.slice(0, -1).map(([y]) => y),
    trials: rats.slice(0, -1).map(([, n]) => n),
  });
  expect(treatedGroup.parameters.m.initial).toBe(Math.round(kappa));
  expect(treatedGroup.parameters.mu.initial).toBeCloseTo(Math.round(100 * m) / 100, 12);
});

it("the mode that the card tells is the reference's, and not what the textbook reads off its grid", () => {
  const mode =
    reference.expected.bayes_bda3["posterior_mode_on_(log(alpha/beta),log(alpha+beta))_scale"];
  expect([mode.log_alpha_over_beta.toFixed(3), mode.log_alpha_plus_beta.toFixed(3)]).toEqual([
    "-1.786",
    "2.742",
  ]);
});
