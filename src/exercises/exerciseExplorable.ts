import { createExplorable, type Explorable, LARGEST_SEED } from "#explorable/createExplorable.ts";
import type { Model } from "#language/model.ts";
import type { Exercise } from "./exercise.ts";
import { FIRST_VARIANT, variantOf } from "./variant.ts";

/** What a question without a figure can be moved in: nothing but its variant. */
const NOTHING_TO_MOVE: Model = {
  id: "exercise",
  title: "The variant of an exercise",
  parameters: {},
  latent: {},
  data: {},
  story: [],
  derived: {},
};

/**
 * The explorable of an exercise: its seed is the variant, its values are the figure to be set. So a
 * variant is part of the page's link, and can be undone like any other step.
 */
export function exerciseExplorable(exercise: Exercise): Explorable {
  const { id } = exercise;
  const isFigure = exercise.kind === "set the figure";
  const model = isFigure ? exercise.model : NOTHING_TO_MOVE;
  const startOf = (seed: number) =>
    isFigure ? exercise.start(variantOf(exercise, seed).given) : {};
  const view = isFigure && exercise.view ? { view: exercise.view } : {};
  const base = createExplorable(
    { id, model: model.id, seed: FIRST_VARIANT, initial: startOf(FIRST_VARIANT), ...view },
    model,
  );
  const isNew = (seed: number | undefined): seed is number =>
    seed !== undefined &&
    Number.isInteger(seed) &&
    seed >= 0 &&
    seed <= LARGEST_SEED &&
    seed !== base.store.getState().seed;
  return {
    ...base,
    set: (patch, gesture) =>
      isNew(patch.seed)
        ? base.set(
            { ranges: {}, ...patch, values: { ...startOf(patch.seed), ...patch.values } },
            gesture,
          )
        : base.set(patch, gesture),
    reset: () => base.set({ values: startOf(base.store.getState().seed), ranges: {} }),
  };
}
