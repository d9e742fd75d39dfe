import { type DataOf, defineModel, type Quantity, type ValuesOf } from "#language/defineModel.ts";
import { dimension, squared } from "#language/dimension.ts";
import { draw, gamma, product, ratio } from "#language/story.ts";

const activity = dimension("activity", "units", "unit");
const freedom = dimension("freedom", "degrees of freedom", "degree of freedom");
const ofGene = { shape: "group" } as const;

type Values = ValuesOf<Record<"d0" | "s0" | "df", number>>;
type Variances = DataOf<Record<"s2", Quantity & { readonly shape: "group" }>>;

/** Every gene's variance, pulled towards that of the population: each counts by its degrees of freedom. */
export function moderatedOf({ d0, s0, df }: Values, { s2 }: Variances): readonly number[] {
  return s2.map((own) => (d0 * s0 ** 2 + df * own) / (d0 + df));
}

/**
 * Variances of many genes, each told by few patients, around a population of variances: one over the true variance of a gene
 * has a Gamma law, which counts like d0 degrees of freedom of a variance s0².
 *
 * Source  Smyth, Stat. Appl. Genet. Mol. Biol. 3 (2004), article 3.
 */
export const geneSpreads = defineModel({
  id: "gene-spreads",
  title: "Variances of many genes",
  parameters: {
    d0: {
      symbol: "d_0",
      letter: "d0",
      name: "strength of the population: the degrees of freedom it counts for",
      short: "on loan",
      ...freedom,
      support: "positive",
      range: [0.01, 1000],
      step: 0.1,
      fineStep: 0.01,
      initial: 4,
      bend: 1,
      role: "fixed",
    },
    s0: {
      symbol: "s_0",
      letter: "s0",
      name: "usual standard deviation of a gene, the square root of the variance on loan",
      short: "usual spread",
      ...activity,
      support: "positive",
      range: [0.1, 1],
      step: 0.05,
      fineStep: 0.01,
      initial: 0.4,
      role: "fixed",
    },
    df: {
      symbol: "d",
      letter: "d",
      name: "degrees of freedom of a gene's own variance: patients less two",
      short: "degrees of its own",
      ...freedom,
      support: "positive",
      range: [1, 40],
      step: 1,
      fineStep: 1,
      initial: 4,
      bend: 4,
      role: "fixed",
    },
  },
  latent: {
    phi: {
      symbol: "\\phi",
      letter: "φ",
      name: "precision of a gene: one over its true variance",
      unit: "",
      ...ofGene,
      constraint: "positive",
    },
  },
  data: {
    s2: {
      symbol: "s^2",
      letter: "s²",
      name: "variance of a gene among the patients that were measured",
      ...squared(activity),
      ...ofGene,
      constraint: "positive",
    },
  },
  story: [
    draw(
      "phi[j]",
      gamma({ shape: ratio("d0", 2), rate: ratio(product("d0", product("s0", "s0")), 2) }),
    ),
    draw("s2[j]", gamma({ shape: ratio("df", 2), rate: ratio(product("df", "phi[j]"), 2) })),
  ],
  derived: {
    own: {
      symbol: "w",
      letter: "w",
      name: "share of a gene's own variance in what is believed of it",
      short: "weight of own variance",
      kind: "share",
      unit: "",
      tex: "\\frac{\\q{df}}{\\q{d0} + \\q{df}}",
      numbers: "\\frac{\\slot{df}}{\\slot{d0} + \\slot{df}}",
      of: ({ d0, df }) => df / (d0 + df),
    },
    moderated: {
      symbol: "\\tilde{s}^2",
      letter: "s̃²",
      name: "variance that is believed of a gene",
      short: "moderated variance",
      ...squared(activity),
      ...ofGene,
      tex: "\\frac{\\q{d0}\\,\\q{s0}^2 + \\q{df}\\,\\q{s2}}{\\q{d0} + \\q{df}}",
      numbers:
        "\\frac{\\slot{d0} \\cdot \\slot{s0}^2 + \\slot{df} \\cdot \\slot{s2}}{\\slot{d0} + \\slot{df}}",
      of: moderatedOf,
    },
  },
});
