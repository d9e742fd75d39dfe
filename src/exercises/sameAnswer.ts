import { readExpression } from "#language/readExpression.ts";
import type { Answer, ArrangedExercise, ExpressionExercise, Given } from "./exercise.ts";
import { isSameShape } from "./shape.ts";

/** How closely two formulas must agree where they are compared, as a part of their size. */
const ROUNDING = 1e-9;
const PLACES = 12;
/** Irrational steps, so that no two letters ever agree by chance. */
const STEPS = [0.754877666, 0.569840291, 0.430159709, 0.324717957, 0.245122334, 0.185037707];

/** Whether two answers are one; `strictness` above 1 wants them that much further apart to be two. */
export function isSameAnswer<G>(
  exercise: ArrangedExercise<G>,
  a: Answer,
  b: Answer,
  strictness = 1,
): boolean {
  switch (exercise.kind) {
    case "expression":
      return isSameFormula(exercise, a as string, b as string);
    case "place": {
      const [one, other] = [a, b] as Readonly<Record<string, number>>[];
      return exercise.marks.every(
        ({ id }) => Math.abs(one![id]! - other![id]!) <= strictness * exercise.tolerance + ROUNDING,
      );
    }
    case "draw":
      return isSameShape(a as readonly number[], b as readonly number[], strictness);
    case "match": {
      const [one, other] = [a, b] as Readonly<Record<string, string>>[];
      const pictures = new Set([...Object.keys(one!), ...Object.keys(other!)]);
      return [...pictures].every((picture) => one![picture] === other![picture]);
    }
    default:
      return String(a) === String(b);
  }
}

function isSameFormula<G>({ letters }: ExpressionExercise<G>, a: string, b: string): boolean {
  const names = Object.keys(letters);
  const [one, other] = [a, b].map((text) => readExpression(text, names));
  if (typeof one !== "function" || typeof other !== "function") return false;
  return pointsIn(letters).every((point) => {
    const [x, y] = [one(point), other(point)];
    // The difference of two infinities is none, and would be as small as anything infinite.
    return (
      Number.isFinite(x - y) && Math.abs(x - y) <= ROUNDING * Math.max(Math.abs(x), Math.abs(y))
    );
  });
}

/** Points spread over the ranges of the letters, the same for everybody. */
export function pointsIn(
  letters: ExpressionExercise<Given>["letters"],
): readonly Readonly<Record<string, number>>[] {
  return Array.from({ length: PLACES }, (_, i) =>
    Object.fromEntries(
      Object.entries(letters).map(([name, { range }], k) => {
        const [low, high] = range;
        const share = ((i + 1) * STEPS[k % STEPS.length]!) % 1;
        return [name, low + share * (high - low)];
      }),
    ),
  );
}
