import { poolingRisk } from "#core/pooling/poolingRisk.ts";
import { shrink } from "#core/pooling/shrink.ts";
import { illustrativeSchools } from "#data/illustrativeSchools.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import type { Scene } from "../../../frame/widget.ts";

type Line = readonly (readonly [tau: number, error: number])[];

/** What each amount of pooling costs, over all such schools and for the ones on the page. */
export interface RightAmountPicture {
  readonly mu: number;
  readonly tau: number;
  readonly truth: { readonly mean: number; readonly sd: number };
  readonly sigma: readonly number[];
  /** Error to be expected at the assumed spread, at every spread, and with no pooling at all. */
  readonly expected: number;
  readonly expectedCurve: Line;
  readonly unpooled: number;
  /** The same for the schools on the page alone. */
  readonly here: number;
  readonly hereCurve: Line;
  /** The least expected error there is at this mean, and the spread that has it. */
  readonly best: { readonly tau: number; readonly error: number };
}

const LARGEST = 20;
const POINTS = 101;
const GRID = Array.from({ length: POINTS }, (_, i) => (LARGEST * i) / (POINTS - 1));

export function picture({ values, sample }: Scene): RightAmountPicture {
  const { mu = 0, tau = 0 } = values;
  const { sigma = [] } = sample.columns;
  const { truth } = illustrativeSchools;
  const { risk, error, expectedCurve, hereCurve } = errorsOf(mu, sample);
  // Each school's risk is least where tau² is the expected squared distance from the assumed mean.
  const bestTau = Math.sqrt(truth.sd ** 2 + (mu - truth.mean) ** 2);
  return {
    mu,
    tau,
    truth,
    sigma,
    expected: risk(tau),
    expectedCurve,
    unpooled: risk(Number.POSITIVE_INFINITY),
    here: error(tau),
    hereCurve,
    best: { tau: bestTau, error: risk(bestTau) },
  };
}

/** Both errors at any spread, and their curves, which a reader who moves the spread leaves as they are. */
const errorsOf = keepingTwo((mu: number, { columns }: Scene["sample"]) => {
  const { y = [], sigma = [], theta = [] } = columns;
  const { truth } = illustrativeSchools;
  const risk = (spread: number) => poolingRisk({ sigma, mu, tau: spread, truth });
  const error = (spread: number) => {
    const { mean } = shrink({ y, sigma, mu, tau: spread });
    return Math.sqrt(mean.reduce((sum, m, j) => sum + (m - theta[j]!) ** 2, 0) / theta.length);
  };
  const curve = (of: (spread: number) => number): Line =>
    GRID.map((spread) => [spread, of(spread)]);
  return { risk, error, expectedCurve: curve(risk), hereCurve: curve(error) };
});
