import { defineModel, type ValuesOf } from "#language/defineModel.ts";
import { dimension, per } from "#language/dimension.ts";
import { difference, draw, flat, normal, product, sum } from "#language/story.ts";

const outcome = dimension("outcome", "errors", "error");
const pace = dimension("pace", "words per minute", "word per minute");
const slope = {
  ...per(outcome, pace),
  support: "real",
  range: [-0.4, 0.4],
  step: 0.05,
  fineStep: 0.01,
  role: "fixed",
} as const;

type Values = ValuesOf<Record<"inside" | "between" | "apart", number>>;

/** Speeds of the texts of one person, counted from the person's average. */
export const TEXTS = [-7, -5, -3, -1, 1, 3, 5, 7] as const;
/** Average speeds of the people, counted from the middle of all, in distances between neighbours. */
export const PEOPLE = [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5] as const;
/** The middle of all speeds, and how many errors are made there. */
export const MIDDLE = { speed: 60, errors: 14 } as const;

const squares = (values: readonly number[]) => values.reduce((all, one) => all + one * one, 0);
const SPREAD = squares(PEOPLE) * TEXTS.length;
const WITHIN = squares(TEXTS) * PEOPLE.length;

const shareOf = ({ apart }: Values) => (SPREAD * apart ** 2) / (SPREAD * apart ** 2 + WITHIN);

/**
 * People who type several texts each, faster or slower: how errors go with speed for one person, and how with the average
 * speed of people. The story is told for one person.
 *
 * Source  Gelman & Hill, Data Analysis Using Regression and Multilevel/Hierarchical Models (2007), section 12.6.
 */
export const twoSlopes = defineModel({
  id: "two-slopes",
  title: "A slope within and a slope between",
  parameters: {
    apart: {
      symbol: "d",
      letter: "d",
      name: "distance between the average speeds of neighbouring people",
      short: "people apart",
      ...pace,
      support: "nonnegative",
      range: [0, 10],
      step: 0.5,
      fineStep: 0.1,
      initial: 8,
      role: "fixed",
    },
    inside: {
      symbol: "\\beta_w",
      letter: "βw",
      name: "errors that one word a minute more brings, for the same person",
      short: "slope within",
      ...slope,
      initial: 0.2,
    },
    between: {
      symbol: "\\beta_b",
      letter: "βb",
      name: "errors that come with one word a minute more of average speed, between people",
      short: "slope between",
      ...slope,
      initial: -0.25,
    },
    alpha: {
      symbol: "\\alpha",
      letter: "α",
      name: "errors of a person whose average speed is in the middle",
      short: "errors in the middle",
      ...outcome,
      support: "real",
      range: [0, 30],
      step: 1,
      fineStep: 0.1,
      initial: MIDDLE.errors,
      role: "unknown",
    },
    tau: {
      symbol: "\\tau",
      letter: "τ",
      name: "standard deviation of people about the line between them",
      short: "spread of people",
      ...outcome,
      support: "nonnegative",
      range: [0, 5],
      step: 0.1,
      fineStep: 0.1,
      initial: 0.1,
      role: "fixed",
    },
    sigma: {
      symbol: "\\sigma",
      letter: "σ",
      name: "standard deviation of texts about the line of their person",
      short: "scatter of texts",
      ...outcome,
      support: "positive",
      range: [0.1, 5],
      bend: 1,
      step: 0.1,
      fineStep: 0.1,
      initial: 0.7,
      role: "fixed",
    },
    c: {
      symbol: "\\bar{x}",
      letter: "x̄",
      name: "average speed of the person, from the middle of all people",
      short: "average speed",
      ...pace,
      support: "real",
      range: [-25, 25],
      step: 1,
      fineStep: 0.1,
      initial: 20,
      role: "data",
    },
  },
  latent: {
    u: {
      symbol: "u",
      letter: "u",
      name: "errors of the person at their own average speed",
      ...outcome,
      shape: "scalar",
      constraint: "real",
    },
  },
  data: {
    x: {
      symbol: "x",
      letter: "x",
      name: "speed at which a text was typed, from the middle of all people",
      ...pace,
      shape: "group",
      constraint: "real",
    },
    y: {
      symbol: "y",
      letter: "y",
      name: "errors in that text",
      ...outcome,
      shape: "group",
      constraint: "real",
    },
  },
  story: [
    draw("alpha", flat({ support: "real" })),
    draw("u", normal({ mean: sum("alpha", product("between", "c")), sd: "tau" })),
    draw(
      "y[j]",
      normal({ mean: sum("u", product("inside", difference("x[j]", "c"))), sd: "sigma" }),
    ),
  ],
  derived: {
    share: {
      symbol: "\\lambda",
      letter: "λ",
      name: "share of all differences in speed that lies between people",
      short: "share between people",
      kind: "share",
      unit: "",
      tex: "\\frac{S_b}{S_b + S_w}",
      of: shareOf,
    },
    rows: {
      symbol: "b",
      letter: "b",
      name: "slope of one line through all texts of all people",
      short: "slope of all rows",
      ...per(outcome, pace),
      tex: "\\q{share}\\,\\q{between} + (1 - \\q{share})\\,\\q{inside}",
      numbers: "\\slot{share} \\cdot \\slot{between} + (1 - \\slot{share}) \\cdot \\slot{inside}",
      of: (values) => {
        const share = shareOf(values);
        return share * values.between + (1 - share) * values.inside;
      },
    },
  },
});
