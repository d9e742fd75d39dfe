import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";

/** So many times as many rides on each model are one plan, one more model the other. */
const TIMES = 10;

function twoPlans({ oneOf, whole }: Draws) {
  const isDrowned = oneOf([true, false]);
  return {
    models: whole(3, 8),
    n: whole(4, 9),
    sigma: isDrowned ? whole(6, 9) : whole(2, 4),
    tau: isDrowned ? whole(1, 2) : whole(4, 8),
  };
}
type Plans = ReturnType<typeof twoPlans>;

const doubt = ({ models, n, sigma, tau }: Plans) => Math.sqrt((tau ** 2 + sigma ** 2 / n) / models);
const after = (given: Plans, plan: "rides" | "model") =>
  plan === "rides"
    ? doubt({ ...given, n: TIMES * given.n })
    : doubt({ ...given, models: given.models + 1 });
const right = (given: Plans) => (after(given, "rides") < after(given, "model") ? "rides" : "model");
const told = (given: Plans, plan: "rides" | "model") => show(after(given, plan), 3);
const FIGURE = { of: "scooters", values: {} };

/** Ten times the rides on each model, or one more model: it depends on how much of a model's average is luck. */
export const ridesOrModels = choiceExercise<Plans>({
  id: "rides-or-models",
  title: "More rides, or one more model?",
  draw: twoPlans,
  unfit: (given) => {
    const [rides, model] = [after(given, "rides"), after(given, "model")];
    return Math.max(rides, model) / Math.min(rides, model) < 1.04;
  },
  shown: (given) => ({
    times: show(TIMES),
    now: show(doubt(given), 3),
    byRides: told(given, "rides"),
    byModel: told(given, "model"),
    better: right(given) === "rides" ? "more rides" : "one more model",
  }),
  label: "Which plan leaves less doubt of the mean of all models?",
  options: [
    { value: "rides", label: () => `${show(TIMES)} times the rides on each of these models` },
    { value: "model", label: () => "One more model, ridden as often as each of these" },
    { value: "same", label: () => "Both the same: the mean is the mean" },
    {
      value: "neither",
      label: () => "Neither: the mean of other models is not to be known from these",
    },
  ],
  key: right,
  misconceptions: [
    {
      id: "M10",
      slip: "the other plan",
      answer: (given) => (right(given) === "rides" ? "model" : "rides"),
      explanation: (given) =>
        right(given) === "rides"
          ? `Besides how models differ, with variance ${show(given.tau ** 2)}, each average carries luck of ${show(given.sigma ** 2 / given.n, 2)}, and ten times the rides take nine tenths of that away. They take the doubt from ${show(doubt(given), 3)} to ${told(given, "rides")}, one more model to ${told(given, "model")}.`
          : `Models differ with variance ${show(given.tau ** 2)}, and however often they are ridden, there are ${show(given.models)} of them. Ten times the rides take the doubt from ${show(doubt(given), 3)} to ${told(given, "rides")}, one more model to ${told(given, "model")}.`,
      link: () => FIGURE,
    },
    {
      id: "M10",
      slip: "the mean stays the mean",
      answer: () => "same",
      explanation: (given) =>
        `Where the mean lies does not depend on the plan. How well it is known does: ${told(given, "rides")} or ${told(given, "model")}.`,
      link: () => FIGURE,
    },
    {
      id: "M25",
      slip: "nothing of other models",
      answer: () => "neither",
      explanation: ({ models }) =>
        `If the ${show(models)} models could be swapped with others without changing what you believe, they tell of all such models.`,
      link: () => FIGURE,
    },
  ],
  right: (given) =>
    `More rides take the doubt from ${show(doubt(given), 3)} to ${told(given, "rides")}, one more model takes it to ${told(given, "model")}.`,
});
