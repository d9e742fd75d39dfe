import { checkExercise } from "./checkExercise.ts";
import type {
  DrawExercise,
  Exercise,
  ExpressionExercise,
  Given,
  LineExercise,
  MatchExercise,
  OrderExercise,
  PlaceExercise,
} from "./exercise.ts";

type Described<E> = Omit<E, "kind" | "tests">;

function made<E>(exercise: E): Exercise {
  const made = exercise as unknown as Exercise;
  checkExercise(made);
  return made;
}

/** A question that is answered by putting things in order. */
export function orderExercise<G extends Given>(described: Described<OrderExercise<G>>): Exercise {
  const tests = (given: G) => ({ right: [described.key(given)], unclear: [[], ["nobody"]] });
  return made<OrderExercise<G>>({ ...described, kind: "order", tests });
}

/** A question that is answered by giving pictures their names. */
export function matchExercise<G extends Given>(described: Described<MatchExercise<G>>): Exercise {
  const tests = (given: G) => ({ right: [described.key(given)], unclear: [{}, { A: "nobody" }] });
  return made<MatchExercise<G>>({ ...described, kind: "match", tests });
}

/** A question that is answered by pointing at a line. */
export function lineExercise<G extends Given>(described: Described<LineExercise<G>>): Exercise {
  const tests = (given: G) => ({ right: [described.key(given)], unclear: ["", "no such line"] });
  return made<LineExercise<G>>({ ...described, kind: "pick the line", tests });
}

/** A question that is answered by a formula; any that gives the same numbers is right. */
export function expressionExercise<G extends Given>(
  described: Described<ExpressionExercise<G>> & {
    /** Further ways to write what is right. */
    readonly alsoRight: (given: G) => readonly string[];
  },
): Exercise {
  const { alsoRight, ...rest } = described;
  const tests = (given: G) => ({
    right: [rest.key(given), ...alsoRight(given)],
    unclear: ["", "n +", "(n", "weight", "1,234 n"],
  });
  return made<ExpressionExercise<G>>({ ...rest, kind: "expression", tests });
}

/** A question that is answered by putting marks on a line, to where they will be. */
export function placeExercise<G extends Given>(described: Described<PlaceExercise<G>>): Exercise {
  const start = (given: G) =>
    Object.fromEntries(described.marks.map(({ id, from }) => [id, from(given)]));
  const tests = (given: G) => ({ right: [described.key(given)], unclear: [{}, start(given)] });
  return made<PlaceExercise<G>>({ ...described, kind: "place", tests });
}

/** A question that is answered by drawing a curve. */
export function drawExercise<G extends Given>(described: Described<DrawExercise<G>>): Exercise {
  const flat = Array.from({ length: described.places }, () => 0);
  const tests = (given: G) => ({ right: [described.key(given)], unclear: [[], flat] });
  return made<DrawExercise<G>>({ ...described, kind: "draw", tests });
}
