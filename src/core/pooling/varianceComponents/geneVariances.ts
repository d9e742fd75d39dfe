import { requireThat } from "../../assert.ts";
import { studentTUpperTail } from "../../distributions/studentT.ts";
import { door, type Loose, number, numbers, onBehalfOf, requireScalars } from "../../door.ts";
import { digamma } from "../../special/digamma.ts";
import { trigamma } from "../../special/trigamma.ts";

/** Sample variances of many genes, each with its degrees of freedom. */
export interface SampleVariances {
  readonly variance: readonly number[];
  readonly df: readonly number[];
}

/** A scaled inverse chi-squared population of variances. */
export interface VariancePopulation {
  /** Prior degrees of freedom: Infinity where the variances differ no more than chance. */
  readonly d0: number;
  /** Prior variance s0². */
  readonly s0Variance: number;
}

/**
 * The population of gene-wise variances by matching the mean and the variance of their logarithms.
 *
 *   s_g² ~ s0² F(d_g, d0):  e_g = log s_g² - digamma(d_g / 2) + log(d_g / 2),
 *   trigamma(d0 / 2) = var(e) - mean trigamma(d_g / 2),  log s0² = mean(e) + digamma(d0 / 2) - log(d0 / 2)
 *
 * Shapes  variance and df hold G >= 2 numbers each.
 * Units   s0Variance has the unit of the variances.
 * Limits  d0 = Infinity where var(e) is no larger than chance makes it; s0² is then their mean, as in limma since 2017.
 *         As there, genes with df 0 are left out (d0 = 0 where one gene is left) and variances below 1e-5 of the median,
 *         zeros too, are moved up to it: with many zeros d0 says little.
 * Throws  RangeError for fewer than two genes, none with a df, lengths that differ, or a variance or df that is negative or
 *         not finite.
 * Source  Smyth, "Linear models and empirical Bayes methods", Stat. Appl. Genet. Mol. Biol. 3 (2004), section 6.2.
 *
 * @example
 * fitVariancePopulation({ variance: [1, 1, 1], df: [4, 4, 4] }).d0 // Infinity
 */
export function fitVariancePopulation(asked: Loose<SampleVariances>): VariancePopulation {
  const genes = door("fitVariancePopulation", asked, { variance: numbers, df: numbers });
  const where = "fitVariancePopulation";
  requireVariances(where, genes);
  requireThat(genes.df.length > 1, where, "there must be at least two genes", genes.df.length);
  const { variance, df } = seenOf(genes);
  const G = variance.length;
  requireThat(G > 0, where, "some gene must have degrees of freedom", G);
  if (G === 1) return { d0: 0, s0Variance: variance[0]! };
  const logs = variance.map((v, g) => Math.log(v) - logBias(df[g]!));
  const centre = logs.reduce((sum, e) => sum + e, 0) / G;
  const spread = logs.reduce((sum, e) => sum + (e - centre) ** 2, 0) / (G - 1);
  const excess = spread - df.reduce((sum, d) => sum + trigamma(d / 2), 0) / G;
  if (!(excess > 0))
    return { d0: Infinity, s0Variance: variance.reduce((sum, v) => sum + v, 0) / G };
  const d0 = 2 * trigammaInverse(excess);
  return { d0, s0Variance: Math.exp(centre + logBias(d0)) };
}

/** Genes that have degrees of freedom, their variances at least 1e-5 of the median: a zero has no logarithm. */
function seenOf({ variance, df }: SampleVariances): SampleVariances {
  const seen = variance.filter((_, g) => df[g]! > 1e-15);
  const ordered = seen.toSorted((a, b) => a - b);
  const half = ordered.length / 2;
  const median = (ordered[Math.ceil(half) - 1]! + ordered[Math.floor(half)]!) / 2;
  const least = 1e-5 * (median > 0 ? median : 1);
  return {
    variance: seen.map((v) => Math.max(v, least)),
    df: df.filter((d) => d > 1e-15),
  };
}

/** Mean of the log of chi-squared(d) / d. */
function logBias(d: number): number {
  return digamma(d / 2) - Math.log(d / 2);
}

/**
 * Variances squeezed towards their population: the posterior means of 1/sigma_g², inverted.
 *
 *   s~_g² = (d0 s0² + d_g s_g²) / (d0 + d_g)
 *
 * Shapes  one number a gene.
 * Limits  d0 = Infinity gives every gene s0², d0 = 0 leaves all as they are; a gene with df 0 gets s0².
 * Throws  RangeError if lengths differ, a number is negative, d0 and a df are both 0, or s0Variance is not positive.
 * Source  Smyth, Stat. Appl. Genet. Mol. Biol. 3 (2004), equation 8.
 *
 * @example
 * squeezeVariances({ variance: [1, 9], df: [4, 4], d0: 4, s0Variance: 3 }) // [2, 6]
 */
export function squeezeVariances(
  asked: Loose<SampleVariances & VariancePopulation>,
): readonly number[] {
  const of = door("squeezeVariances", asked, {
    variance: numbers,
    df: numbers,
    d0: number,
    s0Variance: number,
  });
  const where = "squeezeVariances";
  const { variance, df, d0, s0Variance } = of;
  requireThat(df.length === variance.length, where, "df must have one entry a gene", df.length);
  requireThat(d0 >= 0, where, "d0 must be at least 0", d0);
  requireThat(
    s0Variance > 0 && s0Variance < Infinity,
    where,
    "s0Variance must be positive",
    s0Variance,
  );
  return variance.map((v, g) => {
    const d = df[g]!;
    requireThat(v >= 0 && v < Infinity, where, "every variance must be at least 0", v);
    requireThat(d >= 0 && d < Infinity && d + d0 > 0, where, "every df must be at least 0", d);
    return d0 === Infinity ? s0Variance : (d0 * s0Variance + d * v) / (d0 + d);
  });
}

/** A moderated t of every gene. */
export interface ModeratedT {
  readonly t: readonly number[];
  /** Degrees of freedom of its law: those of the gene and of the population, at most those of all genes together. */
  readonly df: readonly number[];
  /** Two-sided probability under no effect. */
  readonly p: readonly number[];
}

/**
 * Moderated t: every gene's effect over a standard error that borrows strength from all variances.
 *
 *   t_g = effect_g / (unscaledSd_g s~_g),  df = min(d0 + d_g, sum d),  p = 2 P(T > |t_g|)
 *
 * Shapes  one number a gene.
 * Units   unscaledSd has none: sqrt(1/n1 + 1/n2) for two groups.
 * Limits  d0 = 0 is the plain t, as far as sum d allows.
 * Throws  RangeError as `squeezeVariances` does, or for an effect that is not finite or an unscaledSd that is not positive.
 * Source  Smyth, Stat. Appl. Genet. Mol. Biol. 3 (2004), section 5; the bound on df as in limma's eBayes.
 *
 * @example
 * moderatedT({ effect: [3], unscaledSd: [1], variance: [1], df: [4], d0: 4, s0Variance: 3.5 }).t // [2]
 */
export function moderatedT(
  asked: Loose<
    SampleVariances &
      VariancePopulation & {
        readonly effect: readonly number[];
        readonly unscaledSd: readonly number[];
      }
  >,
): ModeratedT {
  const of = door("moderatedT", asked, {
    variance: numbers,
    df: numbers,
    d0: number,
    s0Variance: number,
    effect: numbers,
    unscaledSd: numbers,
  });
  const where = "moderatedT";
  const { effect, unscaledSd, df, d0 } = of;
  const { variance, s0Variance } = of;
  const squeezed = onBehalfOf(where, () => squeezeVariances({ variance, df, d0, s0Variance }));
  requireThat(
    effect.length === df.length && unscaledSd.length === df.length,
    where,
    "effect and unscaledSd must have one entry a gene",
    `${effect.length} and ${unscaledSd.length}`,
  );
  requireThat(effect.every(Number.isFinite), where, "every effect must be finite", `[${effect}]`);
  requireThat(
    unscaledSd.every((s) => s > 0 && s < Infinity),
    where,
    "every unscaledSd must be positive",
    `[${unscaledSd}]`,
  );
  const pooled = df.reduce((sum, d) => sum + d, 0);
  const total = df.map((d) => Math.min(d0 + d, pooled));
  const t = effect.map((b, g) => b / (unscaledSd[g]! * Math.sqrt(squeezed[g]!)));
  return {
    t,
    df: total,
    p: t.map((value, g) => 2 * studentTUpperTail(Math.abs(value), total[g]!, 0, 1)),
  };
}

/**
 * The x with trigamma(x) = y.
 *
 *   Newton's steps on 1 / trigamma, which is convex and nearly a line
 *
 * Limits  1 / sqrt(y) for large y, 1 / y for small; NaN unless y > 0.
 * Source  Smyth, Stat. Appl. Genet. Mol. Biol. 3 (2004), appendix.
 *
 * @example
 * trigammaInverse(0.6449340668482264) // 2.0000000000
 */
export function trigammaInverse(y: number): number {
  requireScalars("trigammaInverse", y);
  if (!(y > 0)) return Number.NaN;
  if (y > 1e15) return 1 / Math.sqrt(y);
  if (y < 1e-12) return 1 / y + 0.5;
  let [low, high] = [Math.max((1 / Math.sqrt(y)) * 0.5, 1 / y), 1 / y + 1 / Math.sqrt(y) + 1];
  let x = Math.min(Math.max(0.5 + 1 / y, low), high);
  for (let step = 0; step < 200; step++) {
    const gap = trigamma(x) / y - 1;
    if (gap > 0) low = x;
    else high = x;
    // d log trigamma / d log x lies between -2 and -1: a step on the logs, kept in the bracket.
    const next = x * (1 + gap / (1 + 1 / (1 + x)));
    const inside = next > low && next < high ? next : 0.5 * (low + high);
    if (Math.abs(inside - x) <= 2e-16 * x) return inside;
    x = inside;
  }
  return x;
}

function requireVariances(where: string, { variance, df }: SampleVariances): void {
  requireThat(df.length === variance.length, where, "df must have one entry a gene", df.length);
  for (const [name, values] of [
    ["variance", variance],
    ["df", df],
  ] as const) {
    const bad = values.findIndex((value) => !(value >= 0 && value < Infinity));
    requireThat(bad < 0, where, `every ${name} must be at least 0 and finite`, values[bad]);
  }
}
