import { draw, gamma, poisson, ratio } from "#language/story.ts";

/** Variance of a count whose rate is drawn: the mean of the rates, and what the rates differ by. */
export const varianceOf = (mean: number, r: number): number => mean + mean ** 2 / r;

/**
 * What every model says of counts at places that have a rate each, drawn with mean mu and shape r: seen without the rates they are
 * Negative Binomial.
 *
 *   lambda_j ~ Gamma(r, r / mu),  y_j ~ Poisson(lambda_j),  variance of y_j = mu + mu² / r
 *
 * @example
 * countsThatDiffer("on", "a leaf").latent.lambda.name // "rate of a leaf: the count expected there"
 */
export function countsThatDiffer(where: "at" | "on", place: string) {
  return {
    mu: {
      symbol: "\\mu",
      letter: "μ",
      name: "mean of the rates, and so of the counts",
      short: "mean of the rates",
      unit: "",
      support: "positive",
      range: [0.1, 6],
      step: 0.01,
      fineStep: 0.001,
      initial: 1.147,
      bend: 1,
      role: "fixed",
    },
    latent: {
      lambda: {
        symbol: "\\lambda",
        letter: "λ",
        name: `rate of ${place}: the count expected there`,
        unit: "",
        shape: "group",
        constraint: "positive",
      },
    },
    data: {
      y: {
        symbol: "y",
        letter: "y",
        name: `count ${where} ${place}`,
        unit: "",
        shape: "group",
        constraint: "count",
      },
    },
    story: [
      draw("lambda[j]", gamma({ shape: "r", rate: ratio("r", "mu") })),
      draw("y[j]", poisson({ rate: "lambda[j]" })),
    ],
    variance: {
      symbol: "v",
      letter: "v",
      name: "variance of the counts",
      short: "variance",
      unit: "",
      tex: "\\q{mu} + \\frac{\\q{mu}^2}{\\q{r}}",
      numbers: "\\slot{mu} + \\frac{\\slot{mu}^2}{\\slot{r}}",
      of: ({ mu, r }: { readonly mu: number; readonly r: number }) => varianceOf(mu, r),
    },
    heads: {
      symbol: "p",
      letter: "p",
      name: "chance of heads of the coin that makes the same pile",
      short: "chance of heads",
      kind: "share",
      unit: "",
      tex: "\\frac{\\q{r}}{\\q{r} + \\q{mu}}",
      numbers: "\\frac{\\slot{r}}{\\slot{r} + \\slot{mu}}",
      of: ({ mu, r }: { readonly mu: number; readonly r: number }) => r / (r + mu),
    },
  } as const;
}
