import type { Model } from "../model.ts";
import { type Entry, entry, expandQuantities, expandSlots, type Wrap } from "../quantities.ts";
import type { Draw, LawTable, Term } from "../story.ts";
import { binding, readLaw, readTerm, reference } from "../term.ts";

/** A term as it stands, and squared: formulas give a Normal its variance, whichever the story has. */
interface Written {
  readonly text: string;
  readonly square: string;
}

const follows = (name: string, ...terms: readonly string[]) => {
  const law = `\\mathrm{${name}}(${terms.join(",\\, ")})`;
  return (target: string) => `${target} &\\sim ${law}`;
};

const LAWS: LawTable<Written, (target: string) => string> = {
  normal: ({ mean, sd }) => follows("Normal", mean.text, sd.square),
  halfNormal: ({ sd }) => follows("HalfNormal", "0", sd.square),
  halfCauchy: ({ scale }) => follows("HalfCauchy", "0", scale.text),
  uniform: ({ low, high }) => follows("Uniform", low.text, high.text),
  flat:
    ({ low, high }) =>
    (target) =>
      `p(${target}) &\\propto 1${domain(target, low, high)}`,
  exponential: ({ rate }) => follows("Exponential", rate.text),
  gamma: ({ shape, rate }) => follows("Gamma", shape.text, rate.text),
  beta: ({ alpha, beta }) => follows("Beta", alpha.text, beta.text),
  binomial: ({ trials, probability }) => follows("Binomial", trials.text, probability.text),
  poisson: ({ rate }) => follows("Poisson", rate.text),
};

/** Where a flat density counts, unless that is the whole real line. */
function domain(target: string, low: Written, high: Written): string {
  const [below, above] = [low.text === number(-Infinity), high.text === number(Infinity)];
  if (below && above) return "";
  if (above) return `,\\quad ${target} \\ge ${low.text}`;
  return `,\\quad ${below ? "" : `${low.text} \\le `}${target} \\le ${high.text}`;
}

function number(value: number): string {
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? "\\infty" : "-\\infty";
}

function written(term: Term): Written {
  return readTerm<Written>(term, {
    number: (value) => ({ text: number(value), square: `${number(value)}^2` }),
    quantity: ({ name }) => ({ text: `\\q{${name}}`, square: `\\q{${name}^2}` }),
    sqrt: ({ of }) => ({ text: `\\sqrt{${written(of).text}}`, square: written(of).text }),
    ratio: ({ top, bottom }) => {
      const text = `${part(top, 1)}/${part(bottom, 2)}`;
      return { text, square: `(${text})^2` };
    },
    product: ({ left, right }) => {
      const times = typeof right === "number" ? " \\cdot " : "\\,";
      const text = `${part(left, 1)}${times}${part(right, 1)}`;
      return { text, square: `(${text})^2` };
    },
    rest: ({ of }) => {
      const text = `1 - ${part(of, 1)}`;
      return { text, square: `(${text})^2` };
    },
    sum: ({ left, right, sign }) => {
      const text = `${written(left).text} ${sign > 0 ? `+ ${written(right).text}` : `- ${part(right, 1)}`}`;
      return { text, square: `(${text})^2` };
    },
  });
}

/** A part of a longer term, in parentheses where it holds together less tightly than its place asks. */
function part(term: Term, least: number): string {
  const { text } = written(term);
  return binding(term) < least ? `(${text})` : text;
}

function aligned({ target, law }: Draw): string {
  return readLaw(law, LAWS, written)(`\\q{${reference(target).name}}`);
}

/**
 * One line of a story as TeX: "theta ~ Normal(mu, tau^2)", always with the variance.
 *
 * @example
 * lineTex(schoolMean, schoolMean.story[0]) // "{\\theta} \\sim \\mathrm{Normal}({\\mu},\\, {\\tau^2})"
 */
export function lineTex(model: Model, line: Draw, wrap?: Wrap): string {
  return expandQuantities(aligned(line).replace("&", ""), model, wrap);
}

/**
 * The whole story as TeX, one line below the other, aligned at its relations.
 *
 * @example
 * storyTex(schoolMean).startsWith("\\begin{aligned}") // true
 */
export function storyTex(model: Model, wrap?: Wrap): string {
  const lines = model.story.map(aligned).join(" \\\\\n");
  return expandQuantities(`\\begin{aligned}\n${lines}\n\\end{aligned}`, model, wrap);
}

/**
 * The formula of something derived, in symbols: "w = n tau^2 / (n tau^2 + sigma^2)".
 *
 * Throws  Error if the model derives no such thing.
 *
 * @example
 * derivedTex(schoolMean, "standard-error") // "{\\mathrm{se}} = \\sqrt{\\frac{{\\sigma^2}}{{n}}}"
 */
export function derivedTex(model: Model, name: string, wrap?: Wrap): string {
  return expandQuantities(`\\q{${name}} = ${derivedOf(model, name).tex}`, model, wrap);
}

/**
 * The formula of something derived with places for numbers, each filled by `fill`.
 *
 * Limits  a derived quantity that has no such form gives its formula in symbols.
 * Throws  Error if the model derives no such thing.
 *
 * @example
 * numbersTex(schoolMean, "standard-error", (name) => name) // "\\sqrt{\\frac{sigma2}{n}}"
 */
export function numbersTex(
  model: Model,
  name: string,
  fill: (name: string, found: Entry) => string,
): string {
  const { numbers, tex } = derivedOf(model, name);
  return expandQuantities(expandSlots(numbers ?? tex, model, fill), model);
}

function derivedOf(model: Model, name: string) {
  const found = entry(model, name);
  if (found.is === "derived") return found;
  throw new Error(
    `Model "${model.id}": "${name}" is ${found.is}, not derived, so it has no formula.\nDerived are ${Object.keys(model.derived).join(", ")}. Correct the name.`,
  );
}
