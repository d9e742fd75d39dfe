import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";

const FIGURE = { of: "hospitals", values: {} };
const RULES = ["square", "distance", "place"] as const;
const ANSWERS = { square: "mean", distance: "median", place: "place" } as const;
const FINES = {
  square: "the square of how far a stated rate lies from the true one",
  distance: "how far a stated rate lies from the true one",
  place: "1 if the hospital that is named is not truly the best of all, else nothing",
} as const;

function asked({ oneOf, whole }: Draws) {
  const median = whole(30, 60);
  return {
    rule: whole(0, 2),
    median,
    mean: median + whole(3, 9),
    percent: whole(20, 45),
    name: oneOf(["M", "N", "P", "R", "T"]),
  };
}
type Asked = ReturnType<typeof asked>;

const right = ({ rule }: Asked) => ANSWERS[RULES[rule]!];
/** Of mean and median the one that this fine does not ask for. */
const other = (given: Asked) => (right(given) === "median" ? "mean" : "median");

const WHY = {
  mean: ({ mean }: Asked) =>
    `A squared fine is balanced where distances on both sides cancel out: at the mean, ${show(mean)}.`,
  median: ({ median }: Asked) =>
    `Moving a stated rate by one raises the fine on one side by one and lowers it on the other by one: that is balanced where both sides are equally probable, at the median, ${show(median)}.`,
  place: ({ name, percent }: Asked) =>
    `Only the place counts, so what is needed is each hospital’s probability of the first place. That of ${name} is ${show(percent)} %.`,
};
const why = (given: Asked) => WHY[right(given)](given);

/** What is to be said of the same posterior depends on what an error costs. */
export const lossAndAnswer = choiceExercise<Asked>({
  id: "loss-and-answer",
  title: "Which answer for which loss?",
  draw: asked,
  shown: (given) => ({
    fine: FINES[RULES[given.rule]!],
    chance: `${show(given.percent)} %`,
    why: why(given),
  }),
  label: "What do you state?",
  options: [
    { value: "mean", label: () => "The mean of the posterior" },
    { value: "median", label: () => "The median of the posterior" },
    {
      value: "place",
      label: () => "The hospital most probably first",
    },
    { value: "taste", label: () => "Any of these, as one likes" },
  ],
  key: right,
  misconceptions: [
    {
      id: "M26",
      slip: "a rate for a place, or a place for a rate",
      answer: (given) => (right(given) === "place" ? "mean" : "place"),
      explanation: (given) =>
        right(given) === "place"
          ? `A rate is stated as ${show(given.mean)}, and nobody is fined for its distance. A curve with a good middle may have a small part where the first place is decided. What is fined is a wrong name.`
          : `To be first with ${show(given.percent)} % says how ${given.name} stands beside the others. Here a rate is asked for, and the fine is for its distance.`,
      link: () => FIGURE,
    },
    {
      id: "M2",
      slip: "the answer to another loss",
      answer: other,
      explanation: (given) =>
        `Mean and median are ${show(given.mean)} and ${show(given.median)}, two answers to two losses, and neither is right in itself. Work out what happens to the fine if what you state is moved a little.`,
      link: () => FIGURE,
    },
    {
      id: "M6",
      slip: "a matter of taste",
      answer: () => "taste",
      explanation: (given) =>
        `The loss is a choice, and here it has been made: ${FINES[RULES[given.rule]!]}. From that and the curve of ${given.name} the answer follows.`,
      link: () => FIGURE,
    },
  ],
  right: why,
});
