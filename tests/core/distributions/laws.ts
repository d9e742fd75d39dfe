import * as beta from "../../../src/core/distributions/beta.ts";
import * as betaBinomial from "../../../src/core/distributions/betaBinomial.ts";
import * as binomial from "../../../src/core/distributions/binomial.ts";
import * as exponential from "../../../src/core/distributions/exponential.ts";
import * as gamma from "../../../src/core/distributions/gamma.ts";
import * as halfCauchy from "../../../src/core/distributions/halfCauchy.ts";
import * as halfNormal from "../../../src/core/distributions/halfNormal.ts";
import * as inverseGamma from "../../../src/core/distributions/inverseGamma.ts";
import type { Moments } from "../../../src/core/distributions/moments.ts";
import * as negativeBinomial from "../../../src/core/distributions/negativeBinomial.ts";
import * as negativeBinomialByMean from "../../../src/core/distributions/negativeBinomialByMean.ts";
import * as normal from "../../../src/core/distributions/normal.ts";
import * as poisson from "../../../src/core/distributions/poisson.ts";
import * as scaledInverseChiSquared from "../../../src/core/distributions/scaledInverseChiSquared.ts";
import * as studentT from "../../../src/core/distributions/studentT.ts";
import * as uniform from "../../../src/core/distributions/uniform.ts";
import type { Generator } from "../../../src/core/random/generator.ts";

type Kernel = (x: number, ...parameters: number[]) => number;

/** One law with everything the tests ask of each of them. */
export interface Law {
  readonly name: string;
  readonly discrete: boolean;
  readonly logDensity: Kernel;
  readonly density: Kernel;
  readonly cdf: Kernel;
  readonly upperTail: Kernel;
  readonly quantile: Kernel;
  readonly draw: (generator: Generator, ...parameters: number[]) => number;
  readonly moments: (...parameters: number[]) => Moments;
  /** Parameters to try. */
  readonly good: readonly (readonly number[])[];
  /** Parameters no law has. */
  readonly bad: readonly (readonly number[])[];
}

function law(
  module: object,
  name: string,
  rest: Pick<Law, "discrete" | "good" | "bad"> & { readonly names: readonly string[] },
): Law {
  const member = (part: string) => (module as Record<string, unknown>)[`${name}${part}`] as Kernel;
  const moments = member("Moments") as unknown as (law: object) => Moments;
  return {
    ...rest,
    name,
    logDensity: member("LogDensity"),
    density: member("Density"),
    cdf: member("Cdf"),
    upperTail: member("UpperTail"),
    quantile: member("Quantile"),
    draw: member("Draw") as unknown as Law["draw"],
    moments: (...parameters) =>
      moments(Object.fromEntries(rest.names.map((key, i) => [key, parameters[i]]))),
  };
}

const bothSides = [
  [-1, 1],
  [1, -1],
  [0, 1],
  [1, 0],
  [Infinity, 1],
  [Number.NaN, 1],
];

/** Every law of one number. */
export const LAWS: readonly Law[] = [
  law(normal, "normal", {
    discrete: false,
    names: ["mean", "sd"],
    good: [
      [0, 1],
      [70, 9],
      [-1e-3, 1e-6],
    ],
    bad: [
      [0, -1],
      [0, Number.NaN],
    ],
  }),
  law(studentT, "studentT", {
    discrete: false,
    names: ["df", "location", "scale"],
    good: [
      [5, 0, 1],
      [2.5, 70, 9],
      [1e5, -1, 0.1],
    ],
    bad: [
      [-1, 0, 1],
      [0, 0, 1],
      [5, 0, 0],
      [5, 0, -1],
      [Number.NaN, 0, 1],
    ],
  }),
  law(beta, "beta", {
    discrete: false,
    names: ["alpha", "beta"],
    good: [
      [2, 3],
      [0.5, 0.5],
      [120, 4.5],
    ],
    bad: bothSides,
  }),
  law(gamma, "gamma", {
    discrete: false,
    names: ["shape", "rate"],
    good: [
      [3, 1.5],
      [0.3, 10],
      [1e4, 0.01],
    ],
    bad: bothSides,
  }),
  law(inverseGamma, "inverseGamma", {
    discrete: false,
    names: ["shape", "scale"],
    good: [
      [3, 1.5],
      [20, 1e4],
    ],
    bad: bothSides,
  }),
  law(scaledInverseChiSquared, "scaledInverseChiSquared", {
    discrete: false,
    names: ["df", "variance"],
    good: [
      [8, 2],
      [50, 81],
    ],
    // Infinite df is the point mass.
    bad: bothSides.map(([df, variance]) => (df === Infinity ? [variance!, df] : [df!, variance!])),
  }),
  law(exponential, "exponential", {
    discrete: false,
    names: ["rate"],
    good: [[1], [0.02]],
    bad: [[0], [-1], [Infinity], [Number.NaN]],
  }),
  law(halfNormal, "halfNormal", {
    discrete: false,
    names: ["sd"],
    good: [[1], [25]],
    bad: [[-1], [Number.NaN]],
  }),
  law(halfCauchy, "halfCauchy", {
    discrete: false,
    names: ["scale"],
    good: [[1], [25]],
    bad: [[0], [-1], [Number.NaN]],
  }),
  law(uniform, "uniform", {
    discrete: false,
    names: ["low", "high"],
    good: [
      [0, 1],
      [-40, 3],
    ],
    bad: [
      [1, 0],
      [0, 0],
      [0, Infinity],
      [Number.NaN, 1],
    ],
  }),
  law(binomial, "binomial", {
    discrete: true,
    names: ["n", "p"],
    good: [
      [10, 0.3],
      [1, 0.5],
      [1000, 0.02],
    ],
    bad: [
      [-1, 0.5],
      [2.5, 0.5],
      [10, 1.1],
      [10, -0.1],
      [10, Number.NaN],
    ],
  }),
  law(betaBinomial, "betaBinomial", {
    discrete: true,
    names: ["n", "alpha", "beta"],
    good: [
      [10, 2, 3],
      [30, 0.4, 0.6],
      [200, 50, 1],
    ],
    bad: [
      [-1, 1, 1],
      [2.5, 1, 1],
      [10, 0, 1],
      [10, 1, -1],
      [10, Number.NaN, 1],
    ],
  }),
  law(poisson, "poisson", {
    discrete: true,
    names: ["mean"],
    good: [[2.5], [0.1], [4000]],
    bad: [[-1], [Infinity], [Number.NaN]],
  }),
  law(negativeBinomial, "negativeBinomial", {
    discrete: true,
    names: ["r", "p"],
    good: [
      [2.5, 0.4],
      [0.3, 0.05],
      [500, 0.9],
    ],
    bad: [
      [0, 0.5],
      [-1, 0.5],
      [2, 0],
      [2, 1.5],
      [2, Number.NaN],
    ],
  }),
  law(negativeBinomialByMean, "negativeBinomialByMean", {
    discrete: true,
    names: ["mean", "r"],
    good: [
      [3, 2],
      [40, 0.7],
      [5, 1e6],
    ],
    bad: [
      [-1, 2],
      [2, 0],
      [2, -1],
      [Number.NaN, 2],
    ],
  }),
];
