import { requireThat } from "../../assert.ts";
import { door, type Loose, listOf, number, numbers, part } from "../../door.ts";
import { type KnownErrors, requireGroups } from "../knownErrors/givenTau.ts";
import { studentTConvolution } from "./studentTConvolution.ts";

const HALF_LOG_TWO_PI = 0.9189385332046727;

/** What a population other than a Normal one says of every group, its parameters held fixed. */
export interface RobustShrinkage {
  /** Posterior mean and sd of every group. */
  readonly mean: readonly number[];
  readonly sd: readonly number[];
  /** Log of the likelihood with every group's mean integrated out. */
  readonly logMarginal: number;
}

/**
 * Shrinkage towards a Student-t population, by quadrature over the scales of which it is a mixture.
 *
 *   theta_j = mu + tau sqrt(w_j) z, w_j ~ InverseGamma(df/2, df/2);  given w_j everything is Normal: keep = tau² w / (sigma² + tau² w)
 *   averages over w as in `studentTConvolution`
 *
 * Shapes  y and sigma hold J numbers each; mean and sd hold J numbers.
 * Units   y, sigma, mu, tau, mean and sd share one unit; df has none.
 * Limits  tau = 0 pools completely. An outlier is let go: its mean returns to y as y moves away, where a Normal population
 *         would pull in proportion.
 * Throws  RangeError if tau is negative or infinite, df is below 0.1 or infinite, mu is not finite, or for bad groups.
 * Source  West, "Outlier models and prior distributions in Bayesian linear regression", JRSS B 46 (1984); Gelman et al., BDA3 (2013), section 17.4.
 *
 * @example
 * studentTShrink({ y: [0], sigma: [1], mu: 0, tau: 1, df: 4 }).mean // [0]
 */
export function studentTShrink(
  asked: Loose<KnownErrors & { readonly mu: number; readonly tau: number; readonly df: number }>,
): RobustShrinkage {
  const of = door("studentTShrink", asked, {
    y: numbers,
    sigma: numbers,
    mu: number,
    tau: number,
    df: number,
  });
  const where = "studentTShrink";
  const { y, sigma, mu, tau, df } = of;
  requireGroups(where, of);
  requireThat(tau >= 0 && tau < Infinity, where, "tau must be at least 0 and finite", tau);
  requireThat(df >= 0.1 && df < Infinity, where, "df must be at least 0.1 and finite", df);
  requireThat(Number.isFinite(mu), where, "mu must be finite", mu);
  const gaps = y.map((value) => value - mu);
  const errors = studentTConvolution({
    errorVariance: sigma.map((s) => s * s),
    tau,
    df,
    farthest: gaps.reduce((most, gap) => Math.max(most, Math.abs(gap)), 0),
  });
  const shares = gaps.map((gap, j) => errors.keep(j, gap));
  return {
    mean: shares.map(({ keep }, j) => mu + keep * gaps[j]!),
    sd: shares.map(({ keep, square }, j) =>
      Math.sqrt(keep * sigma[j]! ** 2 + Math.max(0, square - keep * keep) * gaps[j]! ** 2),
    ),
    logMarginal: gaps.reduce((sum, gap, j) => sum + errors.log(j, gap), 0),
  };
}

/** One of two Normal populations. */
export interface NormalPart {
  readonly share: number;
  readonly mean: number;
  readonly sd: number;
}

/** Shrinkage towards several Normal populations at once. */
export interface MixtureShrinkage extends RobustShrinkage {
  /** Posterior probability of the second population, one a group. */
  readonly second: readonly number[];
}

/**
 * Shrinkage towards a population of two Normal parts: ordinary groups and unusual ones.
 *
 *   P(part k | y_j) ∝ share_k Normal(y_j; mean_k, (sigma_j² + sd_k²)^(1/2));  theta_j | part k as in `shrink`
 *
 * Shapes  y and sigma hold J numbers each; every result holds J numbers.
 * Units   y, sigma and the parts' means and sds share one unit.
 * Limits  share 0 leaves a part out. sd 0 makes a part a point (spike and slab).
 * Throws  RangeError if the shares are negative or do not sum to 1, an sd is negative or infinite, or for bad groups.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), chapter 22.
 *
 * @example
 * twoPartShrink({ y: [0], sigma: [1], parts: [{ share: 0.5, mean: -1, sd: 1 }, { share: 0.5, mean: 1, sd: 1 }] }).second // [0.5]
 */
export function twoPartShrink(
  asked: Loose<KnownErrors & { readonly parts: readonly [NormalPart, NormalPart] }>,
): MixtureShrinkage {
  const of = door("twoPartShrink", asked, {
    y: numbers,
    sigma: numbers,
    parts: listOf(part({ share: number, mean: number, sd: number })),
  });
  const where = "twoPartShrink";
  const { y, sigma, parts } = of;
  requireGroups(where, of);
  requireThat(
    parts.every(({ share }) => share >= 0) && Math.abs(parts[0].share + parts[1].share - 1) < 1e-12,
    where,
    "the shares must be at least 0 and sum to 1",
    `${parts[0].share} and ${parts[1].share}`,
  );
  for (const { mean, sd } of parts)
    requireThat(
      Number.isFinite(mean) && sd >= 0 && sd < Infinity,
      where,
      "a part must have a finite mean and an sd of at least 0",
      `${mean} and ${sd}`,
    );
  let logMarginal = 0;
  const groups = y.map((value, j) => {
    const error = sigma[j]! ** 2;
    const [a, b] = parts.map(({ share, mean, sd }) => {
      const variance = error + sd * sd;
      const keep = (sd * sd) / variance;
      return {
        log:
          Math.log(share) -
          HALF_LOG_TWO_PI -
          0.5 * (Math.log(variance) + (value - mean) ** 2 / variance),
        mean: mean + keep * (value - mean),
        variance: keep * error,
      };
    }) as [Part, Part];
    const top = Math.max(a.log, b.log);
    const [pa, pb] = [Math.exp(a.log - top), Math.exp(b.log - top)];
    const second = pb / (pa + pb);
    const first = pa / (pa + pb);
    logMarginal += top + Math.log(pa + pb);
    const between = a.mean - b.mean;
    return {
      second,
      mean: first * a.mean + second * b.mean,
      sd: Math.sqrt(first * a.variance + second * b.variance + first * second * between * between),
    };
  });
  return {
    mean: groups.map(({ mean }) => mean),
    sd: groups.map(({ sd }) => sd),
    second: groups.map(({ second }) => second),
    logMarginal,
  };
}

interface Part {
  readonly log: number;
  readonly mean: number;
  readonly variance: number;
}
