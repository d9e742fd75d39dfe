import radon from "../reference/r/radon.json";
import { bestSpread, solved } from "./trialsByLatitude.ts";

/**
 * Counties as trials of their own: levels of basements with the step of a floor as lme4 found it, the variance of so many houses,
 * and the uranium in the place of the latitude. Lac qui Parle is the thirty-sixth of them.
 */
const { fixed, between, within } = radon.book;
const [mean = 0, floor = 0] = fixed;
export const COUNTIES = radon.n.map((n, j) => ({
  name: `county ${j}`,
  y: radon.y[j]! - floor * radon.x[j]!,
  v: within ** 2 / n,
  x: radon.uranium[j]!,
}));
export const LAC = 35;

/** The spread around the line at which the results are most probable, and the line there. */
export const around = bestSpread(COUNTIES, true);
export const byLine = solved(COUNTIES, true, around);

export const ofRadon = {
  houses: radon.n.reduce((sum, n) => sum + n, 0),
  counties: radon.n.length,
  mean,
  floor,
  between,
  within,
  loan: (within / between) ** 2,
  around,
  loanAround: (within / around) ** 2,
  own: COUNTIES[LAC]!.y,
  keep: between ** 2 / (between ** 2 + COUNTIES[LAC]!.v),
  keepAround: byLine.keeps[LAC]!,
  line: byLine.to(COUNTIES[LAC]!.x),
  putAround: byLine.estimates[LAC]!,
} as const;
