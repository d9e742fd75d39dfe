import type { Values } from "#explorable/createExplorable.ts";
import { formatNumber, precisionOf } from "#language/format.ts";
import type { FigureExercise } from "./exercise.ts";
import { isSameSetting } from "./fair.ts";
import { asVerdict, type Verdict } from "./verdict.ts";

/** Room for a last digit in the comparison with a tolerance. */
const DUST = 1e-9;

/** What a setting of the figure is told. */
export function judgeFigure<G>(exercise: FigureExercise<G>, given: G, values: Values): Verdict {
  const { model, controls, gap, tolerance, misconceptions } = exercise;
  const start = exercise.start(given);
  const held = Object.keys(start).filter((name) => !controls.includes(name));
  const moved = held.find((name) => values[name] !== start[name]);
  if (moved !== undefined) {
    const parameter = model.parameters[moved]!;
    const put = formatNumber(start[moved]!, precisionOf(parameter));
    return {
      kind: "unclear",
      text: `The question is about ${parameter.letter} = ${put} (${parameter.short}), but it has been moved. Put it back to ${put} and check again.`,
    };
  }
  if (controls.every((name) => values[name] === start[name]))
    return { kind: "unclear", text: "Nothing has been moved yet. Set the figure, then check." };

  const distance = gap(values, given);
  if (Math.abs(distance) <= tolerance + DUST) return { kind: "right", text: exercise.right(given) };
  const recognised = misconceptions.find((one) =>
    isSameSetting(exercise, one.answer(given), values),
  );
  if (recognised) return asVerdict(recognised, given);
  const advice = distance < 0 ? exercise.below : exercise.above;
  return { kind: "wrong", text: advice(values, given) };
}
