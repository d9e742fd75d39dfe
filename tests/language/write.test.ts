import { describe, expect, it } from "vitest";
import { defineModel } from "#language/defineModel.ts";
import {
  type Draw,
  difference,
  draw,
  normal,
  poisson,
  product,
  ratio,
  restOf,
  sqrtOf,
  sum,
  type Term,
  uniform,
} from "#language/story.ts";
import { lineSpeech, speakLetter, storySpeech } from "#language/write/speech.ts";
import { stanProgram } from "#language/write/stan.ts";
import { derivedTex, lineTex, numbersTex, storyTex } from "#language/write/tex.ts";
import { betaBinomial } from "#models/betaBinomial.ts";
import { groupMeans } from "#models/groupMeans.ts";
import { schoolMean } from "#models/schoolMean.ts";
import { EVERY_LAW } from "./everyLaw.ts";

const WRITTEN = {
  normal: {
    tex: "{\\theta_{j}} \\sim \\mathrm{Normal}({\\mu},\\, {\\tau^2})",
    speech: "theta j is distributed as Normal with mean mu and variance tau squared",
    stan: "theta ~ normal(mu, tau);",
  },
  halfNormal: {
    tex: "{\\theta_{j}} \\sim \\mathrm{HalfNormal}(0,\\, 10^2)",
    speech: "theta j is distributed as the size of a Normal with mean 0 and standard deviation 10",
    stan: "theta ~ normal(0, 10);",
  },
  halfCauchy: {
    tex: "{\\theta_{j}} \\sim \\mathrm{HalfCauchy}(0,\\, 5)",
    speech: "theta j is distributed as Half-Cauchy with scale 5",
    stan: "theta ~ cauchy(0, 5);",
  },
  uniform: {
    tex: "{\\theta_{j}} \\sim \\mathrm{Uniform}(0,\\, 20)",
    speech: "theta j is distributed as Uniform from 0 to 20",
    stan: "theta ~ uniform(0, 20);",
  },
  flat: {
    tex: "p({\\theta_{j}}) \\propto 1,\\quad {\\theta_{j}} \\ge 0",
    speech: "theta j has a flat prior from 0 upwards",
    stan: "// theta has a flat prior on all its values.",
  },
  exponential: {
    tex: "{\\theta_{j}} \\sim \\mathrm{Exponential}(0.5)",
    speech: "theta j is distributed as Exponential with rate 0.5",
    stan: "theta ~ exponential(0.5);",
  },
  gamma: {
    tex: "{\\theta_{j}} \\sim \\mathrm{Gamma}(2,\\, 0.5)",
    speech: "theta j is distributed as Gamma with shape 2 and rate 0.5",
    stan: "theta ~ gamma(2, 0.5);",
  },
  beta: {
    tex: "{\\theta_{j}} \\sim \\mathrm{Beta}(2,\\, 8)",
    speech: "theta j is distributed as Beta with parameters 2 and 8",
    stan: "theta ~ beta(2, 8);",
  },
  binomial: {
    tex: "{\\theta_{j}} \\sim \\mathrm{Binomial}(10,\\, 0.3)",
    speech: "theta j is distributed as Binomial with 10 trials and probability 0.3",
    stan: "theta ~ binomial(10, 0.3);",
  },
  poisson: {
    tex: "{\\theta_{j}} \\sim \\mathrm{Poisson}({\\tau})",
    speech: "theta j is distributed as Poisson with mean tau",
    stan: "theta ~ poisson(tau);",
  },
} satisfies { readonly [K in keyof typeof EVERY_LAW]: object };

const [mu, tau, , y] = groupMeans.story as readonly [Draw, Draw, Draw, Draw];

describe.each(Object.values(EVERY_LAW))("the law $name", (law) => {
  const line = draw("theta[j]", law);
  const model = defineModel({ ...groupMeans, story: [mu, tau, line, y] });

  it("is written as TeX, in words and in Stan", () => {
    expect({
      tex: lineTex(model, line),
      speech: lineSpeech(model, line),
      stan: stanProgram(model).split("model {\n")[1]?.split("\n")[2]?.trim(),
    }).toEqual(WRITTEN[law.name]);
  });
});

describe("TeX", () => {
  it("has the variance where the story takes its root", () => {
    expect(storyTex(schoolMean)).toBe(`\\begin{aligned}
{\\theta} &\\sim \\mathrm{Normal}({\\mu},\\, {\\tau^2}) \\\\
{\\bar{x}} &\\sim \\mathrm{Normal}({\\theta},\\, {\\sigma^2}/{n})
\\end{aligned}`);
  });

  it("writes a root and a square where the story has them elsewhere", () => {
    const wide = draw("theta", normal({ mean: sqrtOf("tau2"), sd: ratio("sigma2", "n") }));
    expect(lineTex(schoolMean, wide)).toBe(
      "{\\theta} \\sim \\mathrm{Normal}(\\sqrt{{\\tau^2}},\\, ({\\sigma^2}/{n})^2)",
    );
  });

  it("writes products and rests with the parentheses they need", () => {
    const tex = (sd: Term) => lineTex(groupMeans, draw("tau", normal({ mean: 0, sd })));
    const [mu, tau] = ["{\\mu}", "{\\tau}"];
    const law = (sd: string) => `${tau} \\sim \\mathrm{Normal}(0,\\, ${sd})`;
    expect(tex(product(restOf("mu"), "tau"))).toBe(law(`((1 - ${mu})\\,${tau})^2`));
    expect(tex(product("mu", 3))).toBe(law(`(${mu} \\cdot 3)^2`));
    expect(tex(restOf(restOf("mu")))).toBe(law(`(1 - (1 - ${mu}))^2`));
    expect(tex(ratio(product("mu", 2), product("mu", "tau")))).toBe(
      law(`(${mu} \\cdot 2/(${mu}\\,${tau}))^2`),
    );
  });

  it("writes sums and differences with the parentheses they need", () => {
    const tex = (mean: Term) => lineTex(groupMeans, draw("theta[j]", normal({ mean, sd: "tau" })));
    const [mu, tau] = ["{\\mu}", "{\\tau}"];
    const law = (mean: string) => `{\\theta_{j}} \\sim \\mathrm{Normal}(${mean},\\, ${tau}^2)`;
    expect(tex(sum("mu", product("tau", difference("mu", 3))))).toBe(
      law(`${mu} + ${tau}\\,(${mu} - 3)`).replace(`${tau}^2`, "{\\tau^2}"),
    );
    expect(tex(difference(1, sum("mu", 2)))).toBe(
      law(`1 - (${mu} + 2)`).replace(`${tau}^2`, "{\\tau^2}"),
    );
  });

  it("has formulas in symbols and with numbers", () => {
    expect(derivedTex(schoolMean, "weight")).toBe(
      "{w} = \\frac{{n}\\,{\\tau^2}}{{n}\\,{\\tau^2} + {\\sigma^2}}",
    );
    expect(numbersTex(schoolMean, "weight", (name) => `[${name}]`)).toBe(
      "\\frac{[n] \\cdot [tau2]}{[n] \\cdot [tau2] + [sigma2]}",
    );
    expect(() => derivedTex(schoolMean, "n")).toThrow('"n" is parameter, not derived');
  });
});

describe("speech", () => {
  it("reads a story as sentences", () => {
    expect(storySpeech(schoolMean)).toBe(
      "theta is distributed as Normal with mean mu and variance tau squared. " +
        "x bar is distributed as Normal with mean theta and variance sigma squared over n.",
    );
  });

  it.each([
    ["θ | x̄", "theta given x bar"],
    ["θ̂ 2.5 %", "theta hat 2.5 percent"],
    ["1 − w", "1 minus w"],
    ["θ ∼ σ²", "theta is distributed as sigma squared"],
  ])("says %s as %s", (letter, said) => {
    expect(speakLetter(letter)).toBe(said);
  });
});

describe("the Beta-Binomial story", () => {
  it("is told by its mean and strength in TeX, in words and in Stan", () => {
    expect(storyTex(betaBinomial)).toBe(`\\begin{aligned}
{\\theta_{j}} &\\sim \\mathrm{Beta}({m}\\,{\\kappa},\\, (1 - {m})\\,{\\kappa}) \\\\
{y_{j}} &\\sim \\mathrm{Binomial}({n_{j}},\\, {\\theta_{j}})
\\end{aligned}`);
    expect(storySpeech(betaBinomial)).toBe(
      "theta j is distributed as Beta with parameters m times kappa and the quantity 1 minus m, times kappa. " +
        "y j is distributed as Binomial with n j trials and probability theta j.",
    );
    expect(stanProgram(betaBinomial)).toContain(
      "  theta ~ beta(m * kappa, (1 - m) * kappa);\n  y ~ binomial(n, theta);",
    );
  });
});

describe("Stan", () => {
  const story = (...lines: readonly Draw[]) =>
    stanProgram(defineModel({ ...groupMeans, story: lines }));
  const theta = draw("theta[j]", normal({ mean: "mu", sd: "tau" }));

  it("loops where an expression has a group in it", () => {
    const line = draw("y[j]", normal({ mean: "theta[j]", sd: sqrtOf(ratio(1, "sigma[j]")) }));
    expect(story(mu, tau, theta, line)).toContain(
      "for (j in 1:J) y[j] ~ normal(theta[j], sqrt(1.0 * 1 / sigma[j]));",
    );
  });

  it("keeps products and rests together, and divides no whole numbers", () => {
    const program = (sd: Term) => story(mu, draw("tau", normal({ mean: 0, sd })), theta, y);
    expect(program(product("mu", ratio(3, 2)))).toContain("normal(0, mu * (1.0 * 3 / 2));");
    expect(program(ratio(product(3, restOf(2)), restOf("mu")))).toContain(
      "normal(0, 1.0 * 3 * (1 - 2) / (1 - mu));",
    );
  });

  it("keeps sums and differences together", () => {
    const program = (mean: Term) => story(mu, tau, theta, draw("y[j]", normal({ mean, sd: 1 })));
    expect(program(product("mu", difference("theta[j]", sum("tau", 2))))).toContain(
      "y[j] ~ normal(mu * (theta[j] - (tau + 2)), 1);",
    );
  });

  it("bounds what has a uniform prior", () => {
    const line = draw("tau", uniform({ low: 0, high: 20 }));
    expect(story(mu, line, theta, y)).toContain("real<lower=0, upper=20> tau;");
  });

  it("refuses a hidden count", () => {
    const count = { ...groupMeans.latent.theta, constraint: "count" as const };
    const model = {
      ...groupMeans,
      latent: { theta: count },
      story: [mu, tau, draw("theta[j]", poisson({ rate: "tau" })), y],
    };
    expect(() => stanProgram(model)).toThrow("theta is a hidden count");
  });
});
