import { type Explorable, initialOf, type Patch } from "#explorable/createExplorable.ts";
import type { Step } from "./demo.ts";

/** The whole state a step shows: the figure's start with what the step says laid over it. */
export function stateOf({ set }: Pick<Step, "set">, explorable: Explorable): Patch | undefined {
  if (set === "as it is") return undefined;
  const { values, view, seed, ranges } = initialOf(explorable);
  return {
    values: { ...values, ...set.values },
    view: { ...view, ...set.view },
    seed: set.seed ?? seed,
    ranges,
  };
}
