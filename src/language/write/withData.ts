import type { State } from "../interpret.ts";
import type { Model } from "../model.ts";
import { entry, shapeOf } from "../quantities.ts";
import type { LawTable, Term } from "../story.ts";
import { binding, readLaw, readTerm, reference } from "../term.ts";
import { aboutZero, apartName, isApart, isHidden, partsOf, type Spelling } from "./hidden.ts";

/** What every program with its data needs. */
export interface WithData {
  /** A number for everything that is not hidden, and where the hidden parameters stand on the screen. */
  readonly values: State;
  readonly spelling: Spelling;
}

/** Words that R or Python keep for themselves. */
const KEPT =
  /^(next|break|repeat|if|else|for|while|function|in|is|lambda|def|from|with|not|or|and)$/;

/** A quantity's name as these programs write it. */
export const programName = (name: string): string => (KEPT.test(name) ? `${name}_` : name);

/** A term as both languages write it: whole vectors, so that no index is needed. */
function written(term: Term, sqrt: string): string {
  const part = (one: Term, least: number) => {
    const text = written(one, sqrt);
    return binding(one) < least ? `(${text})` : text;
  };
  return readTerm<string>(term, {
    number: String,
    quantity: ({ name }) => programName(name),
    sqrt: ({ of }) => `${sqrt}(${written(of, sqrt)})`,
    ratio: ({ top, bottom }) => `${part(top, 1)} / ${part(bottom, 2)}`,
    product: ({ left, right }) => `${part(left, 1)} * ${part(right, 2)}`,
    rest: ({ of }) => `1 - ${part(of, 1)}`,
    sum: ({ left, right, sign }) =>
      `${part(left, 0)} ${sign > 0 ? `+ ${part(right, 0)}` : `- ${part(right, 1)}`}`,
  });
}

const PYMC: LawTable<string, readonly [law: string, args: string]> = {
  normal: ({ mean, sd }) => ["Normal", `mu=${mean}, sigma=${sd}`],
  halfNormal: ({ sd }) => ["HalfNormal", `sigma=${sd}`],
  halfCauchy: ({ scale }) => ["HalfCauchy", `beta=${scale}`],
  uniform: ({ low, high }) => ["Uniform", `lower=${low}, upper=${high}`],
  flat: ({ low }) => [low === "0" ? "HalfFlat" : "Flat", ""],
  exponential: ({ rate }) => ["Exponential", `lam=${rate}`],
  gamma: ({ shape, rate }) => ["Gamma", `alpha=${shape}, beta=${rate}`],
  beta: ({ alpha, beta }) => ["Beta", `alpha=${alpha}, beta=${beta}`],
  binomial: ({ trials, probability }) => ["Binomial", `n=${trials}, p=${probability}`],
  poisson: ({ rate }) => ["Poisson", `mu=${rate}`],
};

/** Laws that favour no value of a support. */
const ANYWHERE = {
  real: "Flat",
  positive: "HalfFlat",
  nonnegative: "HalfFlat",
  count: "HalfFlat",
  "unit interval": "Uniform",
} as const;

/**
 * A complete program for PyMC, with its data.
 *
 * @example
 * pymcProgram(schoolMean, { values: { n: 12, sigma2: 81, tau2: 16, xbar: 78, mu: 70 }, spelling: "theta" }).includes("pm.sample()") // true
 */
export function pymcProgram(model: Model, { values, spelling }: WithData): string {
  const { given } = partsOf(model);
  const size = groupsOf(values);
  const data = given.map(([name, found]) => {
    const value = values[name]!;
    const text = typeof value === "number" ? `${value}` : `np.array([${value.join(", ")}])`;
    return `${programName(name)} = ${text}  # ${noteOf(found)}`;
  });
  const lines = model.story.flatMap((line) => {
    const { name } = reference(line.target);
    const found = entry(model, name);
    const apart = spelling === "mu + u" && isApart(model, line);
    const law = apart ? aboutZero(line.law) : line.law;
    const own = apart ? apartName(name) : programName(name);
    const [kind, args] = readLaw(law, PYMC, (term) => written(term, "pm.math.sqrt"));
    const more = [
      ...(args === "" ? [] : [args]),
      ...(isHidden(found) && shapeOf(found) === "group" ? [`shape=${size}`] : []),
      ...(isHidden(found) ? [] : [`observed=${programName(name)}`]),
    ];
    const call = `pm.${kind}("${own}"${more.map((one) => `, ${one}`).join("")})`;
    const drawn = isHidden(found) ? `${own} = ${call}` : call;
    if (line.power !== undefined) {
      // What is hidden is any value first; then its density counts so many times.
      const isGroup = shapeOf(found) === "group";
      const density = `pm.logp(pm.${kind}.dist(${args}), ${own})`;
      const times = `${programName(line.power)} * ${isGroup ? `pm.math.sum(${density})` : density}`;
      const free = [`"${own}"`, ...(isGroup ? [`shape=${size}`] : [])].join(", ");
      return [
        ...(isHidden(found) ? [`${own} = pm.${ANYWHERE[supportOf(found)]}(${free})`] : []),
        `pm.Potential("${own}_weighed", ${times})`,
      ];
    }
    if (!apart || line.law.name !== "normal") return [drawn];
    const mean = written(line.law.terms.mean, "pm.math.sqrt");
    return [
      drawn,
      `${programName(name)} = pm.Deterministic("${programName(name)}", ${mean} + ${own})`,
    ];
  });
  return [
    `# ${ascii(model.title)}`,
    "import numpy as np",
    "import pymc as pm",
    "",
    ...data,
    "",
    "with pm.Model() as model:",
    ...lines.map((line) => `    ${line}`),
    "    draws = pm.sample()",
    "",
    'print(draws.posterior.mean(("chain", "draw")))',
    "",
  ].join("\n");
}

const R: LawTable<string, (target: string) => string> = {
  normal: ({ mean, sd }) => r("dnorm", mean, sd),
  // Half laws: the other half has no place in the support, and a factor of two is a constant.
  halfNormal: ({ sd }) => r("dnorm", "0", sd),
  halfCauchy: ({ scale }) => r("dcauchy", "0", scale),
  uniform: ({ low, high }) => r("dunif", low, high),
  flat: () => () => "0",
  exponential: ({ rate }) => r("dexp", rate),
  gamma: ({ shape, rate }) => r("dgamma", `shape = ${shape}`, `rate = ${rate}`),
  beta: ({ alpha, beta }) => r("dbeta", alpha, beta),
  binomial: ({ trials, probability }) => r("dbinom", trials, probability),
  poisson: ({ rate }) => r("dpois", rate),
};
const r =
  (law: string, ...terms: readonly string[]) =>
  (target: string) =>
    `sum(${law}(${[target, ...terms].join(", ")}, log = TRUE))`;

/** The ends of a support, inside of which a density is finite. */
const ENDS = {
  real: ["-Inf", "Inf"],
  positive: ["1e-9", "Inf"],
  nonnegative: ["1e-9", "Inf"],
  "unit interval": ["1e-9", "1 - 1e-9"],
  count: ["0", "Inf"],
} as const;
const START = { real: "0", positive: "1", nonnegative: "1", "unit interval": "0.5", count: "1" };

/**
 * A complete program for R alone, without packages: the data, the log density written out, and numbers from it. One
 * hidden number is laid on a grid; where there are several, those of groups are fitted with the others as they stand.
 *
 * @example
 * baseRProgram(schoolMean, { values: { n: 12, sigma2: 81, tau2: 16, xbar: 78, mu: 70 }, spelling: "theta" }).includes("dnorm(theta, mu, sqrt(tau2), log = TRUE)") // true
 */
export function baseRProgram(model: Model, { values, spelling }: WithData): string {
  const { hidden, given } = partsOf(model);
  const size = groupsOf(values);
  const data = given.map(([name, found]) => {
    const value = values[name]!;
    const text = typeof value === "number" ? `${value}` : `c(${value.join(", ")})`;
    return `${programName(name)} <- ${text} # ${noteOf(found)}`;
  });
  const isSpelledApart = (name: string) =>
    spelling === "mu + u" &&
    model.story.some((line) => reference(line.target).name === name && isApart(model, line));
  const own = (name: string) => (isSpelledApart(name) ? apartName(name) : programName(name));
  const lines = model.story.flatMap((line): readonly string[] => {
    const { name } = reference(line.target);
    const law = isSpelledApart(name) ? aboutZero(line.law) : line.law;
    const term = readLaw(law, R, (one) => written(one, "sqrt"))(own(name));
    if (law.name === "flat") return [];
    const times = line.power === undefined ? "" : `${programName(line.power)} * `;
    const added = `total <- total + ${times}${term}`;
    return isSpelledApart(name) && line.law.name === "normal"
      ? [`${programName(name)} <- ${written(line.law.terms.mean, "sqrt")} + ${own(name)}`, added]
      : [added];
  });
  const names = hidden.map(([name]) => own(name));
  return [
    `# ${ascii(model.title)}`,
    ...data,
    "",
    `log_density <- function(${names.join(", ")}) {`,
    "  total <- 0",
    ...lines.map((line) => `  ${line}`),
    "  total",
    "}",
    "",
    ...(hidden.length === 1 && hidden[0]![1] && shapeOf(hidden[0]![1]) === "scalar"
      ? onAGrid(names[0]!, supportOf(hidden[0]![1]))
      : fitted(model, { values, size, own })),
    "",
  ].join("\n");
}

type Support = keyof typeof ENDS;
const supportOf = (found: ReturnType<typeof entry>): Support =>
  found.is === "parameter" ? found.support : found.is === "derived" ? "real" : found.constraint;

/** The posterior of one number, by its density at many places. */
function onAGrid(name: string, support: Support): readonly string[] {
  const grid =
    support === "unit interval"
      ? [`${name} <- (seq_len(20000) - 0.5) / 20000`, "width <- rep(1 / 20000, 20000)"]
      : support === "real"
        ? [
            `top <- optim(0, function(at) -log_density(at), method = "BFGS", hessian = TRUE)`,
            `${name} <- top$par + seq(-10, 10, length.out = 20001) / sqrt(top$hessian[1])`,
            "width <- rep(1, 20001)",
          ]
        : [`${name} <- exp(seq(-20, 12, length.out = 20001))`, `width <- ${name}`];
  return [
    ...grid,
    `log_weight <- sapply(${name}, log_density) + log(width)`,
    "weight <- exp(log_weight - max(log_weight))",
    "weight <- weight / sum(weight)",
    `posterior_mean <- sum(weight * ${name})`,
    `posterior_sd <- sqrt(sum(weight * (${name} - posterior_mean)^2))`,
    "print(c(mean = posterior_mean, sd = posterior_sd))",
  ];
}

/** The most likely groups, with what they share as it stands on the screen. */
function fitted(
  model: Model,
  {
    values,
    size,
    own,
  }: {
    readonly values: State;
    readonly size: number;
    readonly own: (name: string) => string;
  },
): readonly string[] {
  const { hidden } = partsOf(model);
  const held = hidden.filter(([, { is }]) => is === "parameter");
  const free = hidden.filter(([, { is }]) => is === "latent");
  const count = (found: (typeof free)[number][1]) => (shapeOf(found) === "group" ? size : 1);
  const vector = (of: Readonly<Record<string, string>>) =>
    `c(${free
      .map(([, found]) => {
        return `rep(${of[supportOf(found)]}, ${count(found)})`;
      })
      .join(", ")})`;
  const places = free.map(([name, found], at) => {
    const before = free.slice(0, at).reduce((sum, [, one]) => sum + count(one), 0);
    return `${own(name)} = at[${before + 1}:${before + count(found)}]`;
  });
  const lows = Object.fromEntries(Object.entries(ENDS).map(([name, [low]]) => [name, low]));
  const highs = Object.fromEntries(Object.entries(ENDS).map(([name, [, high]]) => [name, high]));
  return [
    ...held.map(([name, found]) => `${name} <- ${values[name]} # ${noteOf(found)}, as it stands`),
    "given_these <- function(at) {",
    `  -log_density(${[...held.map(([name]) => `${own(name)} = ${name}`), ...places].join(", ")})`,
    "}",
    `fit <- optim(${vector(START)}, given_these,`,
    `  lower = ${vector(lows)}, upper = ${vector(highs)},`,
    '  method = "L-BFGS-B", control = list(maxit = 1000, factr = 10))',
    ...free.map(
      ([name], at) => `print(list(${own(name)} = fit$par[${places[at]!.replace(/.*\[|\]/g, "")}]))`,
    ),
  ];
}

/** How many groups the values have. */
const groupsOf = (values: State): number =>
  Math.max(
    0,
    ...Object.values(values).map((value) => (typeof value === "number" ? 0 : value.length)),
  );

const ascii = (text: string) => text.replaceAll("²", "^2");
const noteOf = (found: { readonly name: string; readonly unit: string }) =>
  ascii(found.unit === "" ? found.name : `${found.name} (${found.unit})`);
