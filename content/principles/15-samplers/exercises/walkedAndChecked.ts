import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";

const DATA = {
  claims: { of: "drivers and their claims", quantity: "the number of drivers without a claim" },
  mites: { of: "leaves and their mites", quantity: "the number of leaves without a mite" },
  tests: { of: "schools and their tests", quantity: "the range from the first to the last school" },
  failures: { of: "pumps and their failures", quantity: "the largest number of failures" },
} as const;

function checked({ oneOf, whole }: Draws) {
  const { of, quantity } = DATA[oneOf(["claims", "mites", "tests", "failures"] as const)];
  const isLike = whole(0, 1);
  return {
    things: of,
    quantity,
    isLike,
    size: 100 * whole(15, 60),
    made: 1000 * whole(1, 4),
    reached: isLike === 1 ? whole(250, 700) : whole(1, 9),
  };
}
type Checked = ReturnType<typeof checked>;

const key = ({ isLike }: Checked) => (isLike === 1 ? "fit" : "misfit");
const link = () => ({ of: "run", values: {} });

/** A walk without complaint, and a model that fails its check. */
export const walkedAndChecked = choiceExercise<Checked>({
  id: "walked-and-checked",
  title: "Walked well, and then checked",
  draw: checked,
  shown: ({ quantity, made, reached, isLike }) => ({
    solution:
      isLike === 1
        ? `The walk has found the posterior of this model, and among data that the model makes ${quantity} that was seen is nothing unusual: ${show(reached)} sets of ${show(made)} reach it. In this respect it tells of data like these; another respect may still fail.`
        : `The walk has found the posterior of this model, and data that the model makes hardly ever reach ${quantity} that was seen: in ${show(reached)} sets of ${show(made)}. In this respect the model does not tell of these data, however well it was walked.`,
  }),
  label: "What does one learn?",
  options: [
    { value: "misfit", label: () => "The model does not make data like these, in this respect" },
    { value: "fit", label: () => "The model makes data like these, in this respect" },
    { value: "right", label: () => "The model is right, for the walk was good" },
    {
      value: "chance",
      label: ({ made, reached }) =>
        `The model is right with probability ${show(reached)} in ${show(made)}`,
    },
    { value: "longer", label: () => "The walk was too short to judge this" },
  ],
  key,
  misconceptions: [
    {
      id: "M16",
      slip: "a good walk for a good model",
      answer: () => "right",
      explanation: ({ quantity, size, reached }) =>
        `An R-hat of 1.00 and ${show(size)} effective draws say that the posterior of this model was found. Whether the model makes data like these is another question, asked of ${quantity} alone: ${show(reached)} sets reach what was seen.`,
      link,
    },
    {
      id: "M15",
      slip: "a share of data for a probability of the model",
      answer: () => "chance",
      explanation: ({ made, reached }) =>
        `The ${show(reached)} are sets of data among the ${show(made)} that this one model made: a probability of data, if the model holds. It is none of the model, of which nothing was said to be drawn.`,
      link,
    },
    {
      id: "M10",
      slip: "draws for evidence",
      answer: () => "longer",
      explanation: ({ size, made, reached }) =>
        `A walk that goes on would tell the share, now ${show(reached)} of ${show(made)}, to another digit. With ${show(size)} effective draws the posterior is known well enough for that.`,
      link,
    },
    {
      id: "M13",
      slip: "the other verdict",
      answer: ({ isLike }) => (isLike === 1 ? "misfit" : "fit"),
      explanation: ({ made, reached, isLike, quantity }) =>
        isLike === 1
          ? `Look where ${quantity} that was seen lies among the ${show(made)} sets that the model made. With ${show(reached)} of them on its far side, it lies well inside of them.`
          : `Look where ${quantity} that was seen lies among the ${show(made)} sets that the model made. With ${show(reached)} of them on its far side, it lies at their very end.`,
      link,
    },
  ],
  right: ({ made, reached, isLike }) =>
    isLike === 1
      ? `What the model makes reaches what was seen in ${show(reached)} of ${show(made)} sets: in this respect there is nothing to mend.`
      : `What the model makes reaches what was seen in ${show(reached)} of ${show(made)} sets: it was walked well, and does not fit in this respect.`,
});
