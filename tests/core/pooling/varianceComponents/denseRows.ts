import { multivariateNormalLogDensity } from "../../../../src/core/distributions/multivariateNormal.ts";
import { cholesky } from "../../../../src/core/linear/cholesky.ts";
import type { WeightedRows } from "../../../../src/core/pooling/varianceComponents/weightedRows.ts";

/** Log density of all rows at once, covariance tau² within a group plus sigma²/w on the diagonal. */
export function denseLog(
  groups: readonly WeightedRows[],
  mu: number,
  { tau, sigma }: { readonly tau: number; readonly sigma: number },
): number {
  const rows = groups.flatMap(({ value, weight = [] }, j) =>
    value.map((y, i) => ({ y, j, w: weight[i]! })),
  );
  const covariance = rows.flatMap((a) =>
    rows.map((b) => (a.j === b.j ? tau * tau : 0) + (a === b ? (sigma * sigma) / a.w : 0)),
  );
  return multivariateNormalLogDensity(
    rows.map(({ y }) => y),
    rows.map(() => mu),
    cholesky(covariance, rows.length),
  );
}

/** The same with mu integrated out: Normal in mu, so three points give its height and width. */
export function denseMarginal(
  groups: readonly WeightedRows[],
  sds: { readonly tau: number; readonly sigma: number },
): number {
  const [low, middle, high] = [50, 60, 70].map((mu) => denseLog(groups, mu, sds));
  const curvature = (2 * middle! - low! - high!) / 100;
  const slope = (high! - low!) / 20;
  return middle! + slope ** 2 / (2 * curvature) + 0.5 * Math.log((2 * Math.PI) / curvature);
}
