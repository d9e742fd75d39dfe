import { normalQuantile } from "#core/distributions/normal.ts";
import { studentTQuantile } from "#core/distributions/studentT.ts";
import { studentTRisk } from "#core/pooling/robust/riskInPopulation.ts";
import { defineModel, type ValuesOf } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { draw, normal, ratio, sqrtOf } from "#language/story.ts";
import { heldTruth } from "./heldTruth.ts";

const outcome = dimension("outcome", "points", "point");
const { d, n, sigma, tau } = heldTruth.parameters;

type Values = ValuesOf<Record<"d" | "n" | "sigma" | "tau" | "nu" | "gap" | "kind", number>>;

/** Half of a population lies between its quartiles. */
const QUARTILE = 0.75;
const standardError = ({ n, sigma }: Pick<Values, "n" | "sigma">) => sigma / Math.sqrt(n);
/** Scale of the Student-t population whose middle half is that of the Normal one. */
export const scaleOf = ({ tau, nu }: Pick<Values, "tau" | "nu">) =>
  (tau * normalQuantile(QUARTILE, 0, 1)) / studentTQuantile(QUARTILE, nu, 0, 1);

/**
 * One truth held, and three populations from which a reader may say it comes: Normal, Student-t, or two kinds.
 *
 * Convention  the Student-t has the same mean and the same middle half as the Normal population: its scale is less than tau. The two
 *             kinds are equally frequent and equally wide. The story is that of the Normal population.
 * Source      Dawid, Biometrika 60 (1973); Efron & Morris, Journal of the American Statistical Association 66 (1971).
 */
export const otherPopulations = defineModel({
  id: "other-populations",
  title: "One truth held, and three populations",
  parameters: {
    d: { ...d, range: [0, 20], initial: 14 },
    n,
    sigma: { ...sigma, range: [6, 12] },
    tau: { ...tau, range: [3, 6] },
    nu: {
      symbol: "\\nu",
      letter: "ν",
      name: "degrees of freedom of a Student-t population: the fewer, the longer its tails",
      short: "degrees of freedom",
      unit: "",
      support: "positive",
      range: [2, 30],
      step: 1,
      fineStep: 0.5,
      initial: 4,
      bend: 2,
      role: "fixed",
    },
    gap: {
      symbol: "g",
      letter: "g",
      name: "distance between the means of two kinds of groups",
      short: "gap between two kinds",
      ...outcome,
      support: "nonnegative",
      range: [0, 16],
      step: 0.5,
      fineStep: 0.1,
      initial: 10,
      role: "fixed",
    },
    kind: {
      symbol: "\\omega",
      letter: "ω",
      name: "standard deviation of the true means within each of two kinds",
      short: "spread within a kind",
      ...outcome,
      support: "positive",
      range: [1, 4],
      step: 0.5,
      fineStep: 0.1,
      initial: 2,
      role: "fixed",
    },
  },
  latent: heldTruth.latent,
  data: heldTruth.data,
  story: [
    draw("d", normal({ mean: 0, sd: "tau" })),
    draw("theta[j]", normal({ mean: 0, sd: "tau" })),
    draw("y[j]", normal({ mean: "theta[j]", sd: ratio("sigma", sqrtOf("n")) })),
  ],
  derived: {
    s: heldTruth.derived.s,
    border: heldTruth.derived.border,
    scale: {
      symbol: "b",
      letter: "b",
      name: "scale of the Student-t population that has the same middle half as the Normal one",
      short: "scale of the Student-t",
      ...outcome,
      tex: "\\q{tau}\\,\\frac{z_{0.75}}{t_{\\q{nu},\\,0.75}}",
      of: scaleOf,
    },
    wide: {
      symbol: "\\tau_2",
      letter: "τ2",
      name: "standard deviation of the true means of both kinds together",
      short: "spread of both kinds",
      ...outcome,
      tex: "\\sqrt{\\q{kind}^2 + \\q{gap}^2 / 4}",
      numbers: "\\sqrt{\\slot{kind}^2 + \\slot{gap}^2 / 4}",
      of: ({ kind, gap }) => Math.hypot(kind, gap / 2),
    },
    error: {
      symbol: "e",
      letter: "e",
      name: "typical error of the group's estimate with a Student-t population, over new data of this group",
      short: "typical error",
      ...outcome,
      tex: "\\sqrt{\\mathrm{E}\\!\\left[(\\hat\\theta(y) - \\q{d})^2\\right]}",
      of: (values) =>
        studentTRisk({
          sigma: standardError(values),
          mu: 0,
          tau: scaleOf(values),
          df: values.nu,
          truth: [values.d],
        }).error[0]!,
    },
  },
});
