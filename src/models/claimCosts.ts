import { givenTau } from "#core/pooling/knownErrors/givenTau.ts";
import { type DataOf, defineModel, type Quantity, type ValuesOf } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { draw, flat, normal, ratio, sqrtOf } from "#language/story.ts";

const money = dimension("money", "dollars", "dollar");
const claim = dimension("claim", "claims", "claim");
const ofGroup = { shape: "group" } as const;

type Values = ValuesOf<Record<"kappa", number>>;
type Claims = DataOf<Record<"y" | "w", Quantity & { readonly shape: "group" }>>;

/** How much each group keeps, the centre that they are pulled to, and where they come to. */
export function premiumsOf({ kappa }: Pick<Values, "kappa">, { y, w }: Claims) {
  // In units in which one claim has a variance of one.
  const sigma = w.map((claims) => 1 / Math.sqrt(claims));
  const { mu, theta, pull } = givenTau({ y, sigma, tau: 1 / Math.sqrt(kappa) });
  return { keep: pull.map((share) => 1 - share), collective: mu.mean, premium: theta.mean };
}

/**
 * Average claims of groups, each worth its number of claims, around a mean that they teach: credibility, in the words of
 * actuaries. The population is told by its strength kappa, measured in claims: sigma² / kappa is the variance between groups.
 *
 * Source  Buehlmann & Straub (1970); Buehlmann & Gisler, A Course in Credibility Theory (2005), chapter 4.
 */
export const claimCosts = defineModel({
  id: "claim-costs",
  title: "Average claims, each worth its number",
  parameters: {
    kappa: {
      symbol: "\\kappa",
      letter: "κ",
      name: "strength of the population: the number of claims it counts for",
      short: "claims on loan",
      ...claim,
      support: "positive",
      range: [50, 100000],
      step: 50,
      fineStep: 1,
      initial: 1567,
      bend: 300,
      role: "fixed",
    },
    sigma: {
      symbol: "\\sigma",
      letter: "σ",
      name: "standard deviation of single claims of one group",
      short: "spread of single claims",
      ...money,
      support: "positive",
      range: [1000, 30000],
      step: 100,
      fineStep: 1,
      initial: 9801,
      role: "fixed",
    },
    mu: {
      symbol: "\\mu",
      letter: "μ",
      name: "mean of the true average claims of all groups",
      short: "population mean",
      ...money,
      support: "real",
      range: [1000, 2500],
      step: 10,
      fineStep: 1,
      initial: 1626,
      role: "unknown",
    },
  },
  latent: {
    theta: {
      symbol: "\\theta",
      letter: "θ",
      name: "true average claim of a group",
      ...money,
      ...ofGroup,
      constraint: "real",
    },
  },
  data: {
    y: {
      symbol: "y",
      letter: "y",
      name: "average claim that a group has shown",
      ...money,
      ...ofGroup,
      constraint: "real",
    },
    w: {
      symbol: "w",
      letter: "w",
      name: "number of claims of a group",
      ...claim,
      ...ofGroup,
      constraint: "positive",
    },
  },
  story: [
    draw("mu", flat({ support: "real" })),
    draw("theta[j]", normal({ mean: "mu", sd: ratio("sigma", sqrtOf("kappa")) })),
    draw("y[j]", normal({ mean: "theta[j]", sd: ratio("sigma", sqrtOf("w[j]")) })),
  ],
  derived: {
    tau: {
      symbol: "\\tau",
      letter: "τ",
      name: "standard deviation of the true average claims between groups",
      short: "spread between groups",
      ...money,
      tex: "\\frac{\\q{sigma}}{\\sqrt{\\q{kappa}}}",
      numbers: "\\frac{\\slot{sigma}}{\\sqrt{\\slot{kappa}}}",
      of: ({ sigma, kappa }) => sigma / Math.sqrt(kappa),
    },
    credibility: {
      symbol: "z",
      letter: "z",
      name: "share of its own average in the premium of a group",
      short: "credibility",
      kind: "share",
      unit: "",
      ...ofGroup,
      tex: "\\frac{\\q{w}}{\\q{w} + \\q{kappa}}",
      numbers: "\\frac{\\slot{w}}{\\slot{w} + \\slot{kappa}}",
      of: (values, data) => premiumsOf(values, data).keep,
    },
    collective: {
      symbol: "\\hat{\\mu}",
      letter: "μ̂",
      name: "mean of the groups, each weighed by its credibility",
      short: "collective mean",
      ...money,
      tex: "\\frac{\\sum \\q{y}\\,\\q{w}/(\\q{w} + \\q{kappa})}{\\sum \\q{w}/(\\q{w} + \\q{kappa})}",
      of: (values, data) => premiumsOf(values, data).collective,
    },
    premium: {
      symbol: "\\hat{\\theta}",
      letter: "θ̂",
      name: "posterior mean of a group's true average claim",
      short: "premium",
      ...money,
      ...ofGroup,
      tex: "\\q{credibility}\\,\\q{y} + (1 - \\q{credibility})\\,\\q{collective}",
      of: (values, data) => premiumsOf(values, data).premium,
    },
  },
});
