import type { State } from "#language/interpret.ts";
import type { Model, Value } from "#language/model.ts";
import { entries, shapeOf } from "#language/quantities.ts";
import { isHidden } from "#language/write/hidden.ts";

/** No more successes than trials, where the story says how many these are. */
const mostOf = (model: Model) =>
  Math.min(
    ...model.story.flatMap(({ law }) =>
      law.name === "binomial" && typeof law.terms.trials === "number" ? [law.terms.trials] : [],
    ),
  );

/** Three groups for a program: trials and successes as they can be, means, standard errors. */
export function givenOf(model: Model): State {
  let counts = mostOf(model) < 30 ? 1 : 0;
  return Object.fromEntries(
    [...entries(model)].flatMap(([name, found]): readonly (readonly [string, Value])[] => {
      if (found.is === "derived" || isHidden(found)) return [];
      if (found.is === "parameter") return [[name, found.initial]];
      const isCount = found.constraint === "count";
      if (isCount)
        return [[name, counts++ === 0 ? [12, 20, 30] : [3, 9, Math.min(15, mostOf(model))]]];
      const isGroup = shapeOf(found) === "group";
      return [[name, isGroup ? [4.5, 2, 7.25] : 2.5]];
    }),
  );
}
