import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";
import { FIGURE, NAMES } from "./farm.ts";

/** What an error costs, in words, and what number serves it best. */
const COSTS = [
  { cost: "an error twice as large costs four times as much", best: "mean" },
  { cost: "an error costs by its square, up or down", best: "mean" },
  { cost: "an error twice as large costs twice as much", best: "median" },
  { cost: "an error costs in step with its size, up or down", best: "median" },
] as const;

function asked({ oneOf, whole }: Draws) {
  return { name: oneOf(NAMES), deaths: whole(0, 3), operations: whole(30, 90), ...oneOf(COSTS) };
}
type Asked = ReturnType<typeof asked>;

/** Which single number to report depends on what an error costs. */
export const whichLoss = choiceExercise<Asked>({
  id: "which-loss",
  title: "One number for a lopsided curve",
  draw: asked,
  shown: ({ best }) => ({ best: `the ${best}` }),
  label: "Which number of the posterior?",
  options: [
    { value: "mean", label: () => "its mean" },
    { value: "median", label: () => "its median" },
    { value: "mode", label: () => "its peak" },
    { value: "own", label: () => "its own rate" },
  ],
  key: ({ best }) => best,
  misconceptions: [
    {
      id: "M2",
      slip: "one number for every loss",
      answer: ({ best }) => (best === "mean" ? "median" : "mean"),
      explanation: ({ best, name }) =>
        best === "mean"
          ? `The median has half of the belief on each side, which is best if errors cost in step with their size. ${name} pays by the square, and then how far out the long tail reaches counts as well.`
          : `The mean is best if errors cost by their square. ${name} pays in step with their size, and then only how much belief lies on each side counts, not how far out it lies.`,
      link: () => FIGURE,
    },
    {
      id: "M13",
      slip: "the likeliest value",
      answer: () => "mode",
      explanation: ({ name, deaths, operations }) =>
        `The peak would do if every miss cost the same, whether by a hair or by a mile. With ${show(deaths)} of ${show(operations)} the curve leans, its tail to the right is long, and ${name} would pay for leaving it out.`,
      link: () => FIGURE,
    },
    {
      id: "M1",
      slip: "the record at its word",
      answer: () => "own",
      explanation: ({ name, deaths, operations }) =>
        `${show(deaths)} of ${show(operations)} is what was counted. ${name} is asked for the true rate, which the other hospitals have something to say about as well.`,
      link: () => FIGURE,
    },
  ],
  right: ({ best }) =>
    best === "mean"
      ? "Squares, weighed by the belief in each value, add up to their minimum at the mean."
      : "Distances, weighed by the belief in each value, add up to their minimum at the median, which has half of the belief on each side.",
});
