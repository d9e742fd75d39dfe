import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";
import { FIGURE, NAMES, TRIALS } from "./farm.ts";

/** Who decides, and whether they decide for all places at once. */
const PAYERS = [
  { about: "runs one and weighs up whether to begin", forAll: 0 },
  { about: "was not among them and can afford it once", forAll: 0 },
  { about: "has to say what it will bring at one more", forAll: 0 },
  { about: "would pay for it at all of them, and takes the gain of all", forAll: 1 },
  { about: "reports what it brings on average across the country", forAll: 1 },
  { about: "insures all of them together and bears only the sum", forAll: 1 },
] as const;

function asked({ oneOf, whole }: Draws) {
  return { name: oneOf(NAMES), trials: whole(6, 20), ...oneOf(TRIALS), ...oneOf(PAYERS) };
}
type Asked = ReturnType<typeof asked>;

const right = ({ forAll }: Asked) => (forAll === 1 ? "mean" : "next");

/** Which of two intervals a decision needs. */
export const meanOrNext = choiceExercise<Asked>({
  id: "mean-or-next",
  title: "Which of the two intervals",
  draw: asked,
  shown: (given) => ({
    interval: right(given) === "mean" ? "of the mean" : `of the next ${given.place}`,
  }),
  label: "Which interval is wanted?",
  options: [
    { value: "mean", label: ({ places }) => `the one for the mean of all such ${places}` },
    { value: "next", label: ({ place }) => `the one for the next such ${place}` },
    { value: "best", label: ({ place }) => `the one for the ${place} that did best` },
    { value: "either", label: () => "either: both are 95 % intervals" },
  ],
  key: right,
  misconceptions: [
    {
      id: "M27",
      slip: "the other interval",
      answer: (given) => (right(given) === "mean" ? "next" : "mean"),
      explanation: (given) =>
        right(given) === "mean"
          ? `${given.name} bears the sum over all ${given.places}, in which good and bad ones make up for each other. How far a single ${given.place} lies from the mean does not matter there; where the mean lies does.`
          : `What ${given.name} gets is one ${given.place} and not the mean. Even if ${show(given.trials)} trials had told the mean exactly, one ${given.place} would lie somewhere around it.`,
      link: () => FIGURE,
    },
    {
      id: "M26",
      slip: "what can be reached",
      answer: () => "best",
      explanation: ({ name, trials, place }) =>
        `The best of ${show(trials)} was best partly by luck, and what it did is no promise to anybody else. ${name} asks about what is not yet known, not about the ${place} that came out on top.`,
      link: () => FIGURE,
    },
    {
      id: "M30",
      slip: "one promise for two",
      answer: () => "either",
      explanation: ({ name, place, places }) =>
        `Both hold with the same probability, but of different things: one of the mean of all ${places}, the other of a single ${place}. ${name} has to know first which of them is paid for.`,
      link: () => FIGURE,
    },
  ],
  right: (given) =>
    right(given) === "mean"
      ? `${given.name} bears the sum over many ${given.places}, and in a sum over many only the mean is left.`
      : `${given.name} gets a single ${given.place}, with its own distance from the mean.`,
});
