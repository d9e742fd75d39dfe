import { requireThat } from "../../assert.ts";
import { type Kind, lawOf, number } from "../../door.ts";
import { logGamma } from "../../special/logGamma.ts";

/** A prior law of a standard deviation: of tau, or of any other non-negative scale. */
export type SdPrior =
  | { readonly law: "flat" }
  | { readonly law: "log-flat" }
  | { readonly law: "half-cauchy"; readonly scale: number }
  | { readonly law: "half-normal"; readonly sd: number }
  | { readonly law: "uniform"; readonly max: number }
  | { readonly law: "exponential"; readonly rate: number }
  | { readonly law: "gamma"; readonly shape: number; readonly rate: number }
  | { readonly law: "inverse-gamma"; readonly shape: number; readonly scale: number }
  /** A law that is meant for the square of the sd. */
  | { readonly law: "variance"; readonly variance: Exclude<SdPrior, { readonly law: "variance" }> };

const SD_LAWS = {
  flat: {},
  "log-flat": {},
  "half-cauchy": { scale: number },
  "half-normal": { sd: number },
  uniform: { max: number },
  exponential: { rate: number },
  gamma: { shape: number, rate: number },
  "inverse-gamma": { shape: number, scale: number },
};
/**
 * The prior laws of an sd by name, for the door.
 *
 * @example
 * SD_PRIOR("f", "tauPrior", { law: "half-moon" }) // throws RangeError
 */
export const SD_PRIOR: Kind = /* @__PURE__ */ lawOf({
  ...SD_LAWS,
  variance: { variance: /* @__PURE__ */ lawOf(SD_LAWS) },
});
/**
 * Log prior density of a standard deviation.
 *
 *   flat 1, log-flat 1/x, half-Cauchy 2 / (pi scale (1 + x²/scale²)), half-Normal sqrt(2/pi) exp(-x²/(2 sd²)) / sd,
 *   uniform 1/max up to max, exponential rate exp(-rate x), Gamma(shape, rate), inverse Gamma(shape, scale),
 *   a law p of the variance: 2x p(x²)
 *
 * Units   x, scale, sd and max share one unit; rate has its inverse.
 * Limits  -Infinity for x < 0 and above the uniform's max; the two flat laws are improper and written literally.
 * Throws  RangeError if there is no such law or its parameter is not positive and finite.
 * Source  Gelman, "Prior distributions for variance parameters in hierarchical models", Bayesian Analysis 1 (2006).
 *
 * @example
 * logSdPrior({ law: "uniform", max: 4 }, 1) // -1.3862943611198906
 */
export function logSdPrior(prior: SdPrior, x: number): number {
  const where = "logSdPrior";
  SD_PRIOR(where, "prior", prior);
  number(where, "x", x);
  requireSdPrior(where, prior);
  return logSdPriorAt(prior, x);
}

/**
 * The same without a door, for integrals.
 *
 * @example
 * logSdPriorAt({ law: "log-flat" }, 1) // 0
 */
export function logSdPriorAt(prior: SdPrior, x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x < 0) return -Infinity;
  switch (prior.law) {
    case "flat":
      return 0;
    case "log-flat":
      return -Math.log(x);
    case "half-cauchy":
      return Math.log(2 / (Math.PI * prior.scale)) - Math.log1p((x / prior.scale) ** 2);
    case "half-normal":
      return 0.5 * Math.log(2 / Math.PI) - Math.log(prior.sd) - 0.5 * (x / prior.sd) ** 2;
    case "uniform":
      return x <= prior.max ? -Math.log(prior.max) : -Infinity;
    case "exponential":
      return Math.log(prior.rate) - prior.rate * x;
    case "gamma":
      return (
        prior.shape * Math.log(prior.rate) -
        logGamma(prior.shape) +
        (prior.shape === 1 ? 0 : (prior.shape - 1) * Math.log(x)) -
        prior.rate * x
      );
    case "inverse-gamma":
      return x === 0
        ? -Infinity
        : prior.shape * Math.log(prior.scale) -
            logGamma(prior.shape) -
            (prior.shape + 1) * Math.log(x) -
            prior.scale / x;
    case "variance":
      return logSdPriorAt(prior.variance, x * x) + Math.log(2 * x);
  }
}

/**
 * Power k of a law's tail, density ~ x^-k; Infinity if it dies faster than any power.
 *
 * @example
 * sdPriorTailPower({ law: "half-cauchy", scale: 5 }) // 2
 */
export function sdPriorTailPower(prior: SdPrior): number {
  switch (prior.law) {
    case "flat":
      return 0;
    case "log-flat":
      return 1;
    case "half-cauchy":
      return 2;
    case "inverse-gamma":
      return prior.shape + 1;
    case "variance":
      return 2 * sdPriorTailPower(prior.variance) - 1;
    default:
      return Infinity;
  }
}

/**
 * Power k of a law at the origin, density ~ x^k; Infinity if it dies there faster than any power.
 *
 * @example
 * sdPriorOriginPower({ law: "variance", variance: { law: "log-flat" } }) // -1
 */
export function sdPriorOriginPower(prior: SdPrior): number {
  switch (prior.law) {
    case "log-flat":
      return -1;
    case "gamma":
      return prior.shape - 1;
    case "inverse-gamma":
      return Infinity;
    case "variance":
      return 2 * sdPriorOriginPower(prior.variance) + 1;
    default:
      return 0;
  }
}

/**
 * The length on which a law varies; Infinity for the two that have none.
 *
 * @example
 * sdPriorScale({ law: "exponential", rate: 4 }) // 0.25
 */
export function sdPriorScale(prior: SdPrior): number {
  switch (prior.law) {
    case "flat":
    case "log-flat":
      return Infinity;
    case "half-cauchy":
      return prior.scale;
    case "half-normal":
      return prior.sd;
    case "uniform":
      return prior.max;
    case "exponential":
      return 1 / prior.rate;
    case "gamma":
      return Math.max(prior.shape, 1) / prior.rate;
    case "inverse-gamma":
      return prior.scale / (prior.shape + 1);
    case "variance":
      return Math.sqrt(sdPriorScale(prior.variance));
  }
}

/**
 * The right end of a law's support.
 *
 * @example
 * sdPriorMax({ law: "half-normal", sd: 1 }) // Infinity
 */
export function sdPriorMax(prior: SdPrior): number {
  if (prior.law === "variance") return Math.sqrt(sdPriorMax(prior.variance));
  return prior.law === "uniform" ? prior.max : Infinity;
}

/**
 * The door for the prior of a standard deviation.
 *
 * Throws  RangeError if the parameter of the law is not positive and finite.
 *
 * @example
 * requireSdPrior("fit", { law: "flat" }) // undefined
 */
export function requireSdPrior(where: string, prior: SdPrior): void {
  const { law, ...numbers } = prior.law === "variance" ? prior.variance : prior;
  requireThat(
    Object.values(numbers).every((value) => value > 0 && value < Infinity),
    where,
    `the parameter of the ${law} prior must be positive and finite`,
    JSON.stringify(prior),
  );
}
