import { speakNumber } from "../format.ts";
import type { Model } from "../model.ts";
import { entry } from "../quantities.ts";
import type { Draw, LawTable, Term } from "../story.ts";
import { binding, type Reference, readLaw, readTerm, reference } from "../term.ts";

/** Signs of running text that have words of their own; accents follow their letter. */
const WORDS: { readonly [sign: string]: string } = {
  α: "alpha",
  β: "beta",
  γ: "gamma",
  δ: "delta",
  ε: "epsilon",
  η: "eta",
  θ: "theta",
  κ: "kappa",
  λ: "lambda",
  μ: "mu",
  ν: "nu",
  π: "pi",
  ρ: "rho",
  σ: "sigma",
  τ: "tau",
  φ: "phi",
  χ: "chi",
  ψ: "psi",
  ω: "omega",
  Σ: "capital sigma",
  "²": "squared",
  "\u0304": "bar",
  "\u0302": "hat",
  "\u0303": "tilde",
  ⱼ: "j",
  "−": "minus",
  "%": "percent",
  "|": "given",
  "∣": "given",
  "~": "is distributed as",
  "∼": "is distributed as",
};

/** A term as it is said, and squared. */
interface Said {
  readonly text: string;
  readonly square: string;
}

const follows = (law: string) => (target: string) => `${target} is distributed as ${law}`;

const LAWS: LawTable<Said, (target: string) => string> = {
  normal: ({ mean, sd }) => follows(`Normal with mean ${mean.text} and variance ${sd.square}`),
  halfNormal: ({ sd }) =>
    follows(`the size of a Normal with mean 0 and standard deviation ${sd.text}`),
  halfCauchy: ({ scale }) => follows(`Half-Cauchy with scale ${scale.text}`),
  uniform: ({ low, high }) => follows(`Uniform from ${low.text} to ${high.text}`),
  flat: ({ low, high }) => {
    const from = low.text === "minus infinity" ? "" : ` from ${low.text} upwards`;
    const to = high.text === "infinity" ? "" : ` up to ${high.text}`;
    return (target) => `${target} has a flat prior${from}${to}`;
  },
  exponential: ({ rate }) => follows(`Exponential with rate ${rate.text}`),
  gamma: ({ shape, rate }) => follows(`Gamma with shape ${shape.text} and rate ${rate.text}`),
  beta: ({ alpha, beta }) => follows(`Beta with parameters ${alpha.text} and ${beta.text}`),
  binomial: ({ trials, probability }) =>
    follows(`Binomial with ${trials.text} trials and probability ${probability.text}`),
  poisson: ({ rate }) => follows(`Poisson with mean ${rate.text}`),
};

/**
 * A symbol of running text in words.
 *
 * @example
 * speakLetter("θ̂ − x̄²") // "theta hat minus x bar squared"
 */
export function speakLetter(letter: string): string {
  const words = [...letter.normalize("NFD")].map((sign) => {
    const word = WORDS[sign];
    return word === undefined ? sign : ` ${word} `;
  });
  return words.join("").replace(/\s+/g, " ").trim();
}

function speaker(model: Model) {
  const quantity = ({ name, indexed }: Reference) =>
    `${speakLetter(entry(model, name).letter)}${indexed ? " j" : ""}`;
  /** A factor or a divisor; a difference is said as one thing. */
  const factor = (one: Term) =>
    binding(one) === 0 ? `the quantity ${term(one).text},` : term(one).text;
  const term = (one: Term): Said =>
    readTerm<Said>(one, {
      number: (value) => {
        const text = speakNumber(value, { step: 1e-10 });
        return { text, square: `${text} squared` };
      },
      quantity: (found) => ({ text: quantity(found), square: `${quantity(found)} squared` }),
      sqrt: ({ of }) => ({ text: `the square root of ${term(of).text}`, square: term(of).text }),
      ratio: ({ top, bottom }) => {
        const text = `${factor(top)} over ${factor(bottom)}`;
        return { text, square: `the square of ${text}` };
      },
      product: ({ left, right }) => {
        const text = `${factor(left)} times ${factor(right)}`;
        return { text, square: `the square of ${text}` };
      },
      rest: ({ of }) => {
        const text = `1 minus ${term(of).text}`;
        return { text, square: `the square of ${text}` };
      },
      sum: ({ left, right, sign }) => {
        // What is taken away is one thing; what is added may be told on.
        const text = `${term(left).text} ${sign > 0 ? `plus ${term(right).text}` : `minus ${factor(right)}`}`;
        return { text, square: `the square of ${text}` };
      },
    });
  return { quantity, term };
}

/**
 * One line of a story in words: "theta j is distributed as Normal with mean mu and variance tau squared".
 *
 * @example
 * lineSpeech(schoolMean, schoolMean.story[0]) // "theta is distributed as Normal with mean mu and variance tau squared"
 */
export function lineSpeech(model: Model, { target, law }: Draw): string {
  const { quantity, term } = speaker(model);
  return readLaw(law, LAWS, term)(quantity(reference(target)));
}

/**
 * The whole story in words, one sentence a line.
 *
 * @example
 * storySpeech(groupMeans).split(". ")[1] // "tau has a flat prior from 0 upwards"
 */
export function storySpeech(model: Model): string {
  return model.story.map((line) => `${lineSpeech(model, line)}.`).join(" ");
}
