import { expect, it } from "vitest";
import { betaBinomialFit } from "#core/pooling/counts/betaBinomialFit.ts";
import { betaBinomialMode } from "#core/pooling/counts/betaBinomialMode.ts";
import { betaBinomialPosterior } from "#core/pooling/counts/betaBinomialPosterior.ts";
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

const own = { successes: rats.map(([y]) => y), trials: rats.map(([, n]) => n) };
/** (alpha + beta)^(-5/2) on (alpha, beta). */
const textbook = { law: "power", exponent: -1.5 } as const;

it("the rows of the book give the published population: the likeliest, the mode, medians and means cut off", () => {
  // As published by others and by the reference: (2.34, 14.12).
  const { alpha, beta } = betaBinomialFit(own);
  expect([alpha.toFixed(2), beta.toFixed(2)]).toEqual(["2.34", "14.11"]);
  expect(Math.abs(beta - 14.12)).toBeLessThan(0.01);
  const mode = betaBinomialMode({ ...own, kappaPrior: textbook });
  expect([mode.logitM.toFixed(3), mode.logKappa.toFixed(3)]).toEqual(["-1.786", "2.742"]);
  const { m, kappa, theta, points } = betaBinomialPosterior({ ...own, kappaPrior: textbook });
  const { bayes_bda3: known } = reference.expected;
  expect(m.mean).toBeCloseTo(known.m.mean, 8);
  for (const [share, value] of [
    [0.025, known.kappa["q2.5"]],
    [0.5, known.kappa.q50],
    [0.975, known.kappa["q97.5"]],
  ] as const)
    expect(Math.abs(kappa.quantile(share) / value - 1)).toBeLessThan(1e-6);
  // The group of the day, 4 of 14, as the textbook’s exercises have it.
  expect(theta.at(-1)!.mean.toFixed(3)).toBe("0.211");
  // 2.4 and 14.3 come of a cut: all populations that count for more than a hundred rats are left out.
  let [whole, first, second] = [0, 0, 0];
  for (let i = 0; i < points.weight.length; i += 1) {
    const [weight, strength, middle] = [points.weight[i]!, points.kappa[i]!, points.m[i]!];
    if (strength > 100) continue;
    whole += weight;
    first += weight * strength * middle;
    second += weight * strength * (1 - middle);
  }
  expect((first / whole).toFixed(1)).toBe("2.4");
  expect((second / whole).toFixed(1)).toBe("14.3");
  expect(kappa.mean).toBe(Infinity);
});
