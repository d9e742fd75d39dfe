import type { LocationPrior, PositivePrior, SdPrior } from "../../src/core/index.ts";
import type { Law } from "./dataSet.ts";

type Priors = Readonly<Record<string, Law>>;

/**
 * The law of each named parameter, if the file gives exactly these; otherwise the block is of a model we do not know.
 * A law of `tau2` is a law of tau that is told on its square.
 */
export function priorsFor<K extends string>(
  priors: Priors,
  ...names: readonly K[]
): Readonly<Record<K, Law>> | undefined {
  const told = Object.entries(priors).map(([name, spec]): [string, Law] => {
    const root = name.slice(0, -1);
    const isSquare = name.endsWith("2") && (names as readonly string[]).includes(root);
    return isSquare ? [root, { law: "variance", variance: spec }] : [name, spec];
  });
  const given = told.map(([name]) => name).sort();
  return given.join() === [...names].sort().join()
    ? (Object.fromEntries(told) as Record<K, Law>)
    : undefined;
}

/** The core's prior of a standard deviation; a RangeError where it has no such law. */
export function sdPrior(spec: Law): SdPrior {
  const number = reader(spec);
  switch (spec.law) {
    case "flat":
    case "log-flat":
      return { law: spec.law };
    case "half-cauchy":
      return { law: spec.law, scale: number("scale") };
    case "half-normal":
      return { law: spec.law, sd: number("sd", "scale") };
    case "exponential":
      return { law: spec.law, rate: number("rate") };
    case "gamma":
      return { law: spec.law, shape: number("shape"), rate: number("rate") };
    case "inverse-gamma":
      return { law: spec.law, shape: number("shape"), scale: number("scale") };
    case "variance": {
      const variance = sdPrior(spec.variance as Law);
      if (variance.law !== "variance") return { law: spec.law, variance };
      break;
    }
    case "uniform":
      if ((spec.min ?? 0) === 0) return { law: spec.law, max: number("max") };
  }
  throw unknown(spec);
}

/** The core's prior of a location; a RangeError where it has no such law. */
export function locationPrior(spec: Law): LocationPrior {
  const number = reader(spec);
  if (spec.law === "flat") return { law: "flat" };
  if (spec.law === "normal") return { law: "normal", mean: number("mean"), sd: number("sd") };
  throw unknown(spec);
}

/** The core's prior of a positive number; a RangeError where it has no such law. */
export function positivePrior(spec: Law): PositivePrior {
  const number = reader(spec);
  switch (spec.law) {
    case "flat":
      return { law: "power", exponent: 0 };
    case "log-flat":
      return { law: "power", exponent: -1 };
    case "power":
      return { law: spec.law, exponent: number("exponent") };
    case "pareto":
      return { law: spec.law, min: number("min"), exponent: number("exponent") };
    case "inverse-square":
      return { law: spec.law, shift: number("shift") };
    case "half-cauchy":
      return { law: spec.law, scale: number("scale") };
    case "half-normal":
      return { law: spec.law, sd: number("sd", "scale") };
    case "exponential":
      return { law: spec.law, rate: number("rate") };
    case "gamma":
      return { law: spec.law, shape: number("shape"), rate: number("rate") };
  }
  throw unknown(spec);
}

/** The law of kappa = alpha + beta that a file means, with m uniform; a RangeError where it means another model. */
export function kappaPrior(priors: Priors): PositivePrior {
  const pair = priorsFor(priors, "m", "kappa");
  if (pair) {
    const { m, kappa } = pair;
    if (m.law !== "uniform" || m.min !== 0 || m.max !== 1) throw unknown(m);
    return positivePrior(kappa);
  }
  const sum = priorsFor(priors, "alpha_plus_beta")?.alpha_plus_beta;
  if (sum?.law === "power" && [...(sum.of as string[])].sort().join() === "alpha,beta")
    return { law: "power", exponent: reader(sum)("exponent") + 1 }; // dalpha dbeta = kappa dm dkappa
  throw new RangeError(`no such priors of a Beta population: ${JSON.stringify(priors)}`);
}

function reader(spec: Law) {
  return (...names: string[]): number => {
    const value = names.map((name) => spec[name]).find((found) => typeof found === "number");
    if (value === undefined) throw unknown(spec);
    return value as number;
  };
}

function unknown(spec: Law): RangeError {
  return new RangeError(`no such prior: ${JSON.stringify(spec)}`);
}
