import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";

const EFFECTS = ["theta", "effect", "gain", "alpha", "rate"] as const;
const MEANS = ["mu", "center", "m"] as const;
const DEVIATIONS = ["tau", "sd", "s"] as const;
const VARIANCES = ["tau2", "variance", "v"] as const;

function program({ oneOf, whole }: Draws) {
  const isVariance = whole(0, 1);
  return {
    effect: oneOf(EFFECTS),
    mean: oneOf(MEANS),
    spread: oneOf(isVariance === 1 ? VARIANCES : DEVIATIONS),
    isVariance,
    groups: whole(5, 40),
  };
}
type Program = ReturnType<typeof program>;

/** The standard deviation, as the program writes it. */
const deviation = ({ spread, isVariance }: Program) =>
  isVariance === 1 ? `sqrt(${spread})` : spread;
const written = (law: string, made: string) => `z[j] ~ normal(${law}); ${made};`;
const timesOf = ({ effect, mean }: Program, factor: string) =>
  written("0, 1", `${effect}[j] = ${mean} + ${factor} * z[j]`);
const key = ({ isVariance }: Program) => (isVariance === 1 ? "changed" : "plain");
const link = () => ({ of: "push", values: {}, view: { spelling: "respelled" } });

/** Which line of a program changes, and into what. */
export const respellTheProgram = choiceExercise<Program>({
  id: "respell-the-program",
  title: "The line that changes",
  draw: program,
  shown: (of) => ({
    line: `${of.effect}[j] ~ normal(${of.mean}, ${deviation(of)})`,
    solution: `In the program the ${show(of.groups)} numbers z are standard Normal, whatever ${of.mean} and ${of.spread} are; times ${deviation(of)} and plus ${of.mean} they are the effects, with the law that they had.`,
  }),
  label: "Instead of this line",
  options: [
    { value: "plain", label: (of) => timesOf(of, of.spread) },
    {
      value: "renamed",
      label: (of) => written(`${of.mean}, ${deviation(of)}`, `${of.effect}[j] = z[j]`),
    },
    {
      value: "shifted",
      label: (of) => written(`0, ${deviation(of)}`, `${of.effect}[j] = ${of.mean} + z[j]`),
    },
    {
      value: "changed",
      label: (of) => timesOf(of, of.isVariance === 1 ? `sqrt(${of.spread})` : `${of.spread}^2`),
    },
  ],
  key,
  misconceptions: [
    {
      id: "M15",
      slip: "a new name only",
      answer: () => "renamed",
      explanation: ({ effect, spread, groups }) =>
        `Here z is another name for ${effect}: the walk goes over the same ${show(groups)} numbers as before, and where ${spread} is small they are as close together as ever.`,
      link,
    },
    {
      id: "M38",
      slip: "the mean taken out alone",
      answer: () => "shifted",
      explanation: (of) =>
        `The mean ${of.mean} is taken out, the spread is not: each of the ${show(of.groups)} numbers z must still lie within a few ${deviation(of)} of zero, and that is the neck.`,
      link,
    },
    {
      id: "M8",
      slip: "the variance and its root confused",
      answer: ({ isVariance }) => (isVariance === 1 ? "plain" : "changed"),
      explanation: (of) =>
        of.isVariance === 1
          ? `This makes the ${show(of.groups)} numbers ${of.effect} spread with a standard deviation of ${of.spread}, which is their variance. The neck is gone, and so is the model.`
          : `This makes the ${show(of.groups)} numbers ${of.effect} spread with a standard deviation of ${of.spread} squared. The neck is gone, and so is the model: its law was to stay as it is.`,
      link,
    },
  ],
  right: ({ spread, mean, groups }) =>
    `In the program neither ${mean} nor ${spread} occurs in the law of the ${show(groups)} numbers z, and the effects have the law that they had.`,
});
