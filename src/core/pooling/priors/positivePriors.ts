import { requireThat } from "../../assert.ts";
import { type Kind, lawOf, number } from "../../door.ts";
import { logGamma } from "../../special/logGamma.ts";

/** A prior law of a positive number: of a concentration kappa, a shape or a rate. */
export type PositivePrior =
  | { readonly law: "power"; readonly exponent: number }
  | { readonly law: "pareto"; readonly min: number; readonly exponent: number }
  | { readonly law: "inverse-square"; readonly shift: number }
  | { readonly law: "half-cauchy"; readonly scale: number }
  | { readonly law: "half-normal"; readonly sd: number }
  | { readonly law: "exponential"; readonly rate: number }
  | { readonly law: "gamma"; readonly shape: number; readonly rate: number };

/**
 * The prior laws of a positive number by name, for the door.
 *
 * @example
 * POSITIVE_PRIOR("f", "kappaPrior", { law: "gamma", shape: 1 }) // throws RangeError
 */
export const POSITIVE_PRIOR: Kind = /* @__PURE__ */ lawOf({
  power: { exponent: number },
  pareto: { min: number, exponent: number },
  "inverse-square": { shift: number },
  "half-cauchy": { scale: number },
  "half-normal": { sd: number },
  exponential: { rate: number },
  gamma: { shape: number, rate: number },
});

/**
 * Log prior density of a positive number, continued smoothly below a Pareto law's minimum.
 *
 *   power x^exponent (improper, written literally), Pareto e min^e x^-(e+1) above min, inverse square shift / (shift + x)²,
 *   half-Cauchy 2 / (pi scale (1 + x²/scale²)), half-Normal, exponential, Gamma(shape, rate)
 *
 * Units   x, min, shift, scale and sd share one unit; a rate has its inverse.
 * Throws  RangeError if there is no such law or a parameter is not what it must be.
 *
 * @example
 * logPositivePrior({ law: "pareto", min: 1, exponent: 1.5 }, 4) // -3.060270794691562
 */
export function logPositivePrior(prior: PositivePrior, x: number): number {
  const where = "logPositivePrior";
  POSITIVE_PRIOR(where, "prior", prior);
  number(where, "x", x);
  requirePositivePrior(where, prior);
  return logPositivePriorAt(prior, x);
}

/**
 * The same without a door, for integrals.
 *
 * @example
 * logPositivePriorAt({ law: "exponential", rate: 1 }, 2) // -2
 */
export function logPositivePriorAt(prior: PositivePrior, x: number): number {
  const log = Math.log(x);
  switch (prior.law) {
    case "power":
      return prior.exponent * log;
    case "pareto":
      return (
        Math.log(prior.exponent) + prior.exponent * Math.log(prior.min) - (prior.exponent + 1) * log
      );
    case "inverse-square":
      return Math.log(prior.shift) - 2 * Math.log(prior.shift + x);
    case "half-cauchy":
      return Math.log(2 / (Math.PI * prior.scale)) - Math.log1p((x / prior.scale) ** 2);
    case "half-normal":
      return 0.5 * Math.log(2 / Math.PI) - Math.log(prior.sd) - 0.5 * (x / prior.sd) ** 2;
    case "exponential":
      return Math.log(prior.rate) - prior.rate * x;
    case "gamma":
      return (
        prior.shape * Math.log(prior.rate) -
        logGamma(prior.shape) +
        (prior.shape - 1) * log -
        prior.rate * x
      );
  }
}

/**
 * Power k of a law's tail, density ~ x^-k; Infinity if it dies faster than any power.
 *
 * @example
 * positiveTailPower({ law: "pareto", min: 1, exponent: 1.5 }) // 2.5
 */
export function positiveTailPower(prior: PositivePrior): number {
  if (prior.law === "power") return -prior.exponent;
  if (prior.law === "pareto") return prior.exponent + 1;
  return prior.law === "inverse-square" || prior.law === "half-cauchy" ? 2 : Infinity;
}

/**
 * Power k of a law at the origin, density ~ x^k; Infinity if the support begins above 0.
 *
 * @example
 * positiveOriginPower({ law: "gamma", shape: 0.5, rate: 1 }) // -0.5
 */
export function positiveOriginPower(prior: PositivePrior): number {
  if (prior.law === "power") return prior.exponent;
  if (prior.law === "pareto") return Infinity;
  return prior.law === "gamma" ? prior.shape - 1 : 0;
}

/**
 * The door for the prior of a positive number.
 *
 * Throws  RangeError if a parameter of the law is not positive and finite (the exponent of a power may have any sign).
 *
 * @example
 * requirePositivePrior("fit", { law: "exponential", rate: 1 }) // undefined
 */
export function requirePositivePrior(where: string, prior: PositivePrior): void {
  const { law, ...numbers } = prior;
  const values = Object.values(numbers);
  requireThat(
    values.length > 0 && values.every((v) => Number.isFinite(v) && (law === "power" || v > 0)),
    where,
    `the parameters of the ${law} prior must be positive and finite`,
    JSON.stringify(prior),
  );
}
