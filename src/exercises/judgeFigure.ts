import type { Values } from "#explorable/createExplorable.ts";
import { formatNumber, precisionOf } from "#language/format.ts";
import type { FigureExercise } from "./exercise.ts";
import { isSameSetting } from "./fair.ts";
import { asMet, recognised } from "./recognised.ts";
import { DUST, named, near, said, told } from "./reply.ts";
import type { Verdict } from "./verdict.ts";

/** A setting within so many tolerances of the right one is called near. */
const NEAR = 3;

/** What a setting of the figure is told. */
export function judgeFigure<G>(exercise: FigureExercise<G>, given: G, values: Values): Verdict {
  const { model, controls, gap, tolerance, misconceptions, alsoKnown = [] } = exercise;
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
  if (Math.abs(distance) <= tolerance + DUST)
    return { kind: "right", ...told(exercise.right(given)) };
  const found = [...misconceptions, ...alsoKnown].filter((one) =>
    isSameSetting(exercise, one.answer(given), values),
  );
  const [name = ""] = controls;
  const parameter = model.parameters[name]!;
  const show = (value: number) =>
    `${parameter.letter} = ${formatNumber(value, precisionOf(parameter))}`;
  if (found.length > 0 && controls.length === 1)
    return recognised({
      found,
      given,
      own: {
        value: values[name]!,
        text: show(values[name]!),
        unit: parameter.step,
        show,
        showFurther: show,
        within: parameter.step / 2,
      },
      numberOf: (slip) => slip.answer(given)[name]!,
      truth: exercise.solution(given)[name]!,
    });
  if (found.length > 0)
    return {
      kind: "wrong",
      ...told(found.map((slip) => told(slip.explanation(given)))),
      met: found.map((slip) => asMet(slip, given)),
    };
  const advice = [(distance < 0 ? exercise.below : exercise.above)(values, given)].flat();
  const close = near(
    "That is close",
    named("distance from what was asked", Math.abs(distance)),
    named("nothing", 0),
    NEAR * tolerance,
  );
  return { kind: "wrong", ...told([said`${close}.`, ...advice]) };
}
