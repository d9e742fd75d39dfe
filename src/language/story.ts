/** The square root of a quantity, for a model whose parameter is the variance. */
export interface Root {
  readonly form: "sqrt";
  readonly of: Term;
}

/** One quantity divided by another. */
export interface Ratio {
  readonly form: "ratio";
  readonly top: Term;
  readonly bottom: Term;
}

/** One quantity times another. */
export interface Product {
  readonly form: "product";
  readonly left: Term;
  readonly right: Term;
}

/** What a share leaves of the whole: one minus it. */
export interface Rest {
  readonly form: "rest";
  readonly of: Term;
}

/** One quantity and another added to it, or taken away from it. */
export interface Sum {
  readonly form: "sum";
  readonly left: Term;
  readonly right: Term;
  readonly sign: 1 | -1;
}

/** An argument of a law: a number, a quantity by name ("mu", or "sigma[j]" for each group), or a form of these. */
export type Term = number | string | Root | Ratio | Product | Rest | Sum;

/** Every law a story can use, with the names of its arguments: the one list that all readers follow. */
export interface Laws {
  readonly normal: { readonly mean: Term; readonly sd: Term };
  readonly halfNormal: { readonly sd: Term };
  readonly halfCauchy: { readonly scale: Term };
  readonly uniform: { readonly low: Term; readonly high: Term };
  /** Density 1 from low to high, which may be infinite: improper, so it cannot be drawn from. */
  readonly flat: { readonly low: number; readonly high: number };
  readonly exponential: { readonly rate: Term };
  readonly gamma: { readonly shape: Term; readonly rate: Term };
  readonly beta: { readonly alpha: Term; readonly beta: Term };
  readonly binomial: { readonly trials: Term; readonly probability: Term };
  readonly poisson: { readonly rate: Term };
}

export type LawName = keyof Laws;

/** A law by name with its arguments. */
export type Law<K extends LawName = LawName> = {
  readonly [P in K]: { readonly name: P; readonly terms: Laws[P] };
}[K];

/** The arguments of a law after each has been read as a T. */
export type TermsAs<T, K extends LawName> = { readonly [A in keyof Laws[K]]: T };

/** A reader of laws: one row a law; a missing row does not compile. */
export type LawTable<T, R> = { readonly [K in LawName]: (terms: TermsAs<T, K>) => R };

/** One line of a story: `target` follows `law`. */
export interface Draw {
  readonly target: string;
  readonly law: Law;
  /** What holds the power that its density is raised to, so that it counts so many times: no law to draw from. */
  readonly power?: string;
}

/**
 * One line of a story: the target follows the law.
 *
 * @example
 * draw("theta[j]", normal({ mean: "mu", sd: "tau" })).target // "theta[j]"
 */
export function draw(target: string, law: Law): Draw {
  return { target, law };
}

/**
 * The Normal law with a mean and a standard deviation.
 *
 * @example
 * normal({ mean: "mu", sd: sqrtOf("tau2") }).terms.sd // { form: "sqrt", of: "tau2" }
 */
export function normal(terms: Laws["normal"]): Law<"normal"> {
  return { name: "normal", terms };
}

/**
 * The size of a Normal variate with mean 0.
 *
 * @example
 * halfNormal({ sd: 10 }).name // "halfNormal"
 */
export function halfNormal(terms: Laws["halfNormal"]): Law<"halfNormal"> {
  return { name: "halfNormal", terms };
}

/**
 * The size of a Cauchy variate with median 0; its median is the scale.
 *
 * @example
 * halfCauchy({ scale: 5 }).name // "halfCauchy"
 */
export function halfCauchy(terms: Laws["halfCauchy"]): Law<"halfCauchy"> {
  return { name: "halfCauchy", terms };
}

/**
 * Equal density between two bounds.
 *
 * @example
 * uniform({ low: 0, high: 1 }).terms.high // 1
 */
export function uniform(terms: Laws["uniform"]): Law<"uniform"> {
  return { name: "uniform", terms };
}

const FLAT_BOUNDS = {
  real: { low: -Infinity, high: Infinity },
  nonnegative: { low: 0, high: Infinity },
} as const;

/**
 * Density 1 on a whole support: no proper law, so it can be conditioned on but not drawn from.
 *
 * @example
 * flat({ support: "nonnegative" }).terms // { low: 0, high: Infinity }
 */
export function flat({ support }: { readonly support: keyof typeof FLAT_BOUNDS }): Law<"flat"> {
  return { name: "flat", terms: FLAT_BOUNDS[support] };
}

/**
 * The Exponential law; its mean is 1 / rate.
 *
 * @example
 * exponential({ rate: 2 }).terms.rate // 2
 */
export function exponential(terms: Laws["exponential"]): Law<"exponential"> {
  return { name: "exponential", terms };
}

/**
 * The Gamma law; its mean is shape / rate.
 *
 * @example
 * gamma({ shape: "alpha", rate: "beta" }).terms.shape // "alpha"
 */
export function gamma(terms: Laws["gamma"]): Law<"gamma"> {
  return { name: "gamma", terms };
}

/**
 * The Beta law; its mean is alpha / (alpha + beta).
 *
 * @example
 * beta({ alpha: 1, beta: 1 }).name // "beta"
 */
export function beta(terms: Laws["beta"]): Law<"beta"> {
  return { name: "beta", terms };
}

/**
 * The number of successes in independent trials.
 *
 * @example
 * binomial({ trials: "n[j]", probability: "theta[j]" }).terms.trials // "n[j]"
 */
export function binomial(terms: Laws["binomial"]): Law<"binomial"> {
  return { name: "binomial", terms };
}

/**
 * The number of events when `rate` are expected.
 *
 * @example
 * poisson({ rate: "lambda[j]" }).terms.rate // "lambda[j]"
 */
export function poisson(terms: Laws["poisson"]): Law<"poisson"> {
  return { name: "poisson", terms };
}

/**
 * The square root of a term: the standard deviation where the parameter is the variance.
 *
 * @example
 * sqrtOf("tau2") // { form: "sqrt", of: "tau2" }
 */
export function sqrtOf(of: Term): Root {
  return { form: "sqrt", of };
}

/**
 * One term divided by another.
 *
 * @example
 * ratio("sigma2", "n") // { form: "ratio", top: "sigma2", bottom: "n" }
 */
export function ratio(top: Term, bottom: Term): Ratio {
  return { form: "ratio", top, bottom };
}

/**
 * One term times another.
 *
 * @example
 * product("m", "kappa") // { form: "product", left: "m", right: "kappa" }
 */
export function product(left: Term, right: Term): Product {
  return { form: "product", left, right };
}

/**
 * One minus a term: the share of failures where the term is that of successes.
 *
 * @example
 * restOf("m") // { form: "rest", of: "m" }
 */
export function restOf(of: Term): Rest {
  return { form: "rest", of };
}

/**
 * One term and another: the height of a line where it was at one place and has risen since.
 *
 * @example
 * sum("b0", product("b1", "x[j]")).sign // 1
 */
export function sum(left: Term, right: Term): Sum {
  return { form: "sum", left, right, sign: 1 };
}

/**
 * One term less another: how far it lies above that.
 *
 * @example
 * difference("b1", "gamma1").sign // -1
 */
export function difference(left: Term, right: Term): Sum {
  return { form: "sum", left, right, sign: -1 };
}
