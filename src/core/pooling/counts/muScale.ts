/** The mean of log-odds on a line on which the long way from data with few events to a wide prior is short. */
export interface MuScale {
  readonly value: (z: number) => number;
  readonly inverse: (mu: number) => number;
  /** log(dmu / dz) */
  readonly logSlope: (z: number) => number;
}

/**
 * The line z of a mean of log-odds around those of all trials together.
 *
 *   mu = centre + z + 2 (1 - exp(-z / 2)), mirrored where successes are the commoner outcome: straight where the likelihood
 *   falls, and the faster the farther on the side of the rarer outcome, where it goes to 1 and only a prior falls
 *
 * Limits  analytic; a Normal prior stays smooth on the scale of 1 in z, however wide and far away.
 *
 * @example
 * muScale(-3).inverse(muScale(-3).value(-2)) // -2.0000000000
 */
export function muScale(centre: number): MuScale {
  const side = centre > 0 ? -1 : 1;
  return {
    value: (z) => centre + side * (side * z - 2 * Math.expm1(-0.5 * side * z)),
    inverse: (mu) => side * -2 * logOmega(1 - 0.5 * side * (mu - centre)),
    logSlope: (z) => Math.log1p(Math.exp(-0.5 * side * z)),
  };
}

/** The l with exp(l) + l = k, by Newton. */
function logOmega(k: number): number {
  if (!Number.isFinite(k)) return k;
  let l = k > 1 ? Math.log(k) : k - Math.exp(k);
  for (let step = 0; step < 40; step++) {
    const part = Math.exp(l);
    const move = (part + l - k) / (part + 1);
    l -= move;
    if (Math.abs(move) <= 1e-15 * (1 + Math.abs(l))) break;
  }
  return l;
}
