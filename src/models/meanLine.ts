import { lineAt, lineSums } from "#core/pooling/knownErrors/meanLine.ts";
import { type DataOf, defineModel, type Quantity, type ValuesOf } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { draw, flat, normal, product, sum } from "#language/story.ts";

const outcome = dimension("outcome", "", "");
const place = dimension("place", "degrees", "degree");

type Values = ValuesOf<Record<"tau" | "a" | "b" | "yA" | "sigmaA" | "xA", number>>;
type Others = DataOf<Record<"y" | "sigma" | "latitude", Quantity & { readonly shape: "group" }>>;

/** All groups, the one under the hand first. */
export const alongLatitude = (
  { yA, sigmaA, xA }: Pick<Values, "yA" | "sigmaA" | "xA">,
  { y, sigma, latitude }: Others,
) => ({ y: [yA, ...y], sigma: [sigmaA, ...sigma], x: [xA, ...latitude] });

const sums = (values: Values, others: Others) => {
  const { x, y, sigma } = alongLatitude(values, others);
  return lineSums(
    x,
    y,
    sigma.map((s) => s * s),
    values.tau ** 2,
  );
};
const kept = ({ tau, sigmaA }: Values) => tau ** 2 / (tau ** 2 + sigmaA ** 2);
const targetOf = (values: Values, others: Others) => lineAt(sums(values, others), values.xA).mean;

/**
 * Groups with known errors whose population mean is a line in something that is known of each, here the latitude. One group is
 * under the reader's hand. All priors are flat.
 *
 * Source  Berkey et al., "A random-effects regression model for meta-analysis", Statistics in Medicine 14 (1995).
 */
export const meanLine = defineModel({
  id: "mean-line",
  title: "Groups around a line",
  parameters: {
    tau: {
      symbol: "\\tau",
      letter: "τ",
      name: "standard deviation of the true effects around the line",
      short: "spread around it",
      ...outcome,
      support: "nonnegative",
      range: [0, 1.4],
      step: 0.02,
      fineStep: 0.001,
      initial: 0.276,
      role: "unknown",
    },
    a: {
      symbol: "a",
      letter: "a",
      name: "height of the line at the equator",
      short: "line at the equator",
      ...outcome,
      support: "real",
      range: [-2, 2],
      step: 0.05,
      fineStep: 0.001,
      initial: 0.251,
      role: "unknown",
    },
    b: {
      symbol: "b",
      letter: "b",
      name: "slope of the line, per degree of latitude",
      short: "slope of the line",
      unit: "per degree",
      support: "real",
      range: [-0.1, 0.1],
      step: 0.001,
      fineStep: 0.0001,
      initial: -0.0291,
      role: "unknown",
    },
    yA: {
      symbol: "y_A",
      letter: "yA",
      name: "observed effect in trial A",
      short: "result of A",
      ...outcome,
      support: "real",
      range: [-2.6, 1.4],
      step: 0.05,
      fineStep: 0.01,
      initial: -1.62,
      role: "data",
    },
    sigmaA: {
      symbol: "\\sigma_A",
      letter: "σA",
      name: "standard error of the observed effect in trial A",
      short: "standard error of A",
      ...outcome,
      support: "positive",
      range: [0.05, 1.5],
      step: 0.05,
      fineStep: 0.0001,
      initial: 0.4725,
      role: "data",
    },
    xA: {
      symbol: "x_A",
      letter: "xA",
      name: "latitude of trial A",
      short: "latitude of A",
      ...place,
      support: "real",
      range: [10, 58],
      step: 1,
      fineStep: 1,
      initial: 19,
      role: "data",
    },
  },
  latent: {
    thetaA: {
      symbol: "\\theta_A",
      letter: "θA",
      name: "true effect in trial A",
      ...outcome,
      shape: "scalar",
      constraint: "real",
    },
    theta: {
      symbol: "\\theta",
      letter: "θ",
      name: "true effect in another trial",
      ...outcome,
      shape: "group",
      constraint: "real",
    },
  },
  data: {
    latitude: {
      symbol: "x",
      letter: "x",
      name: "latitude of another trial",
      ...place,
      shape: "group",
      constraint: "real",
    },
    y: {
      symbol: "y",
      letter: "y",
      name: "observed effect in another trial",
      ...outcome,
      shape: "group",
      constraint: "real",
    },
    sigma: {
      symbol: "\\sigma",
      letter: "σ",
      name: "standard error of that",
      ...outcome,
      shape: "group",
      constraint: "positive",
    },
  },
  story: [
    draw("a", flat({ support: "real" })),
    draw("b", flat({ support: "real" })),
    draw("tau", flat({ support: "nonnegative" })),
    draw("thetaA", normal({ mean: sum("a", product("b", "xA")), sd: "tau" })),
    draw("yA", normal({ mean: "thetaA", sd: "sigmaA" })),
    draw("theta[j]", normal({ mean: sum("a", product("b", "latitude[j]")), sd: "tau" })),
    draw("y[j]", normal({ mean: "theta[j]", sd: "sigma[j]" })),
  ],
  derived: {
    keep: {
      symbol: "w_A",
      letter: "wA",
      name: "share of trial A's estimate that comes from its own result",
      short: "weight of own result",
      kind: "share",
      unit: "",
      tex: "\\frac{\\q{tau}^2}{\\q{tau}^2 + \\q{sigmaA}^2}",
      numbers: "\\frac{\\slot{tau}^2}{\\slot{tau}^2 + \\slot{sigmaA}^2}",
      of: kept,
    },
    weighed: {
      symbol: "p_A",
      letter: "pA",
      name: "weight of trial A where the line is laid: one over the variance of its result around it",
      short: "weight for the line",
      unit: "",
      tex: "\\frac{1}{\\q{tau}^2 + \\q{sigmaA}^2}",
      numbers: "\\frac{1}{\\slot{tau}^2 + \\slot{sigmaA}^2}",
      of: ({ tau, sigmaA }) => 1 / (tau ** 2 + sigmaA ** 2),
    },
    along: {
      symbol: "S_{xx}",
      letter: "Sxx",
      name: "weighted squares of the latitudes about their weighted mean",
      short: "squares of latitude",
      unit: "",
      tex: "\\textstyle\\sum_j p_j (x_j - \\bar{x})^2",
      of: (values, others) => sums(values, others).stretch,
    },
    across: {
      symbol: "S_{xy}",
      letter: "Sxy",
      name: "weighted products of latitude and effect, each about its weighted mean",
      short: "products",
      unit: "",
      tex: "\\textstyle\\sum_j p_j (x_j - \\bar{x})(y_j - \\bar{y})",
      of: (values, others) => sums(values, others).slope * sums(values, others).stretch,
    },
    slope: {
      symbol: "\\hat{b}",
      letter: "b̂",
      name: "best slope of the line, were the spread known",
      short: "slope",
      unit: "per degree",
      tex: "\\frac{\\q{across}}{\\q{along}}",
      numbers: "\\frac{\\slot{across}}{\\slot{along}}",
      of: (values, others) => sums(values, others).slope,
    },
    start: {
      symbol: "\\hat{a}",
      letter: "â",
      name: "height of that line at the equator",
      short: "line at the equator",
      ...outcome,
      tex: "\\bar{y} - \\q{slope}\\,\\bar{x}",
      of: (values, others) => lineAt(sums(values, others), 0).mean,
    },
    target: {
      symbol: "m_A",
      letter: "mA",
      name: "height of that line at trial A's latitude",
      short: "line at A",
      ...outcome,
      tex: "\\q{start} + \\q{slope}\\,\\q{xA}",
      numbers: "\\slot{start} + \\slot{slope} \\cdot \\slot{xA}",
      of: targetOf,
    },
    pulled: {
      symbol: "\\hat{\\theta}_A",
      letter: "θ̂A",
      name: "posterior mean of trial A's true effect, were the spread known",
      short: "estimate of A",
      ...outcome,
      tex: "\\q{keep}\\,\\q{yA} + (1 - \\q{keep})\\,\\q{target}",
      numbers: "\\slot{keep} \\cdot \\slot{yA} + (1 - \\slot{keep}) \\cdot \\slot{target}",
      of: (values, others) =>
        kept(values) * values.yA + (1 - kept(values)) * targetOf(values, others),
    },
  },
});
