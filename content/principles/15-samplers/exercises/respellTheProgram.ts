import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";

const EFFECTS = ["theta", "effect", "gain", "alpha", "rate"] as const;
const MEANS = ["mu", "center", "m"] as const;
const SPREADS = ["tau", "spread", "s"] as const;

function program({ oneOf, whole }: Draws) {
  return {
    effect: oneOf(EFFECTS),
    mean: oneOf(MEANS),
    spread: oneOf(SPREADS),
    groups: whole(5, 40),
  };
}
type Program = ReturnType<typeof program>;

const walked = (law: string, made: string) => `z[j] ~ normal(${law}); ${made};`;
const link = () => ({ of: "push", values: {}, view: { spelling: "respelled" } });

/** Which line of a program changes, and into what. */
export const respellTheProgram = choiceExercise<Program>({
  id: "respell-the-program",
  title: "The line that changes",
  draw: program,
  shown: ({ effect, mean, spread, groups }) => ({
    line: `${effect}[j] ~ normal(${mean}, ${spread})`,
    solution: `In the program the ${show(groups)} numbers z are standard Normal, whatever ${mean} and ${spread} are; times ${spread} and plus ${mean} they are the effects, with the law that they had.`,
  }),
  label: "Instead of this line",
  options: [
    {
      value: "whole",
      label: ({ effect, mean, spread }) =>
        walked("0, 1", `${effect}[j] = ${mean} + ${spread} * z[j]`),
    },
    {
      value: "renamed",
      label: ({ effect, mean, spread }) => walked(`${mean}, ${spread}`, `${effect}[j] = z[j]`),
    },
    {
      value: "shifted",
      label: ({ effect, mean, spread }) => walked(`0, ${spread}`, `${effect}[j] = ${mean} + z[j]`),
    },
    {
      value: "squared",
      label: ({ effect, mean, spread }) =>
        walked("0, 1", `${effect}[j] = ${mean} + ${spread}^2 * z[j]`),
    },
  ],
  key: () => "whole",
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
      explanation: ({ mean, spread, groups }) =>
        `The mean ${mean} is taken out, the spread is not: each of the ${show(groups)} numbers z must still lie within a few ${spread} of zero, and that is the neck.`,
      link,
    },
    {
      id: "M8",
      slip: "times the variance",
      answer: () => "squared",
      explanation: ({ effect, spread, groups }) =>
        `This makes the ${show(groups)} numbers ${effect} spread with a standard deviation of ${spread} squared. The neck is gone, and so is the model: its law was to stay as it is.`,
      link,
    },
  ],
  right: ({ spread, mean, groups }) =>
    `In the program neither ${mean} nor ${spread} occurs in the law of the ${show(groups)} numbers z, and the effects have the law that they had.`,
});
