import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";

const NAMES = ["Ashfield", "Brook", "Cedar", "Dale", "Elm", "Fairview", "Grove", "Hill"];

function oneSchool({ oneOf, whole }: Draws) {
  return {
    name: oneOf(NAMES),
    wide: whole(10, 18),
    narrow: whole(2, 5),
    v: whole(4, 14),
    fromMean: whole(6, 12),
    fromLine: oneOf([2, 3, 4, 10, 11, 12]),
  };
}
type School = ReturnType<typeof oneSchool>;

const back = (tau2: number, v: number) => v / (tau2 + v);
const toMean = ({ wide, v, fromMean }: School) => back(wide, v) * fromMean;
const toLine = ({ narrow, v, fromLine }: School) => back(narrow, v) * fromLine;
const points = (value: number) => show(value, 1);
const link = () => ({ of: "trials", values: { tau: 0.276 } });
const isApart = (values: readonly number[]) =>
  values.every((one, i) => values.slice(0, i).every((other) => Math.abs(one - other) > 0.25));

/** A predictor is added: by how much is a school moved before, and by how much after? */
export const pullAndMove = numberExercise<School>({
  id: "pull-and-move",
  title: "A harder pull, and the move",
  draw: oneSchool,
  unfit: (given) => {
    const { wide, narrow, v, fromMean, fromLine } = given;
    return !(
      isApart([toMean(given), fromMean - toMean(given), fromMean, back(narrow, v) * fromMean]) &&
      isApart([
        toLine(given),
        fromLine - toLine(given),
        fromLine,
        back(narrow, v) * fromMean,
        back(wide, v) * fromLine,
      ]) &&
      Math.abs(toMean(given) - toLine(given)) > 0.4
    );
  },
  shown: (given) => ({
    before: points(toMean(given)),
    after: points(toLine(given)),
    pullBefore: back(given.wide, given.v),
    pullAfter: back(given.narrow, given.v),
  }),
  parts: [
    {
      name: "before",
      label: "Moved towards the mean by",
      unit: "points",
      form: "number",
      decimals: 1,
      tolerance: 0.06,
      key: toMean,
      misconceptions: [
        {
          id: "M5",
          slip: "kept before",
          answer: (given) => given.fromMean - toMean(given),
          comesOf: () => "giving the part of the distance that is kept",
          explanation: ({ wide, v }) =>
            `${show(wide)} of ${show(wide + v)} is the share that stays its own. It moves by the rest of the distance, ${show(v)} of ${show(wide + v)}.`,
          link,
        },
        {
          id: "M15",
          slip: "whole distance before",
          answer: ({ fromMean }) => fromMean,
          comesOf: ({ fromMean }) => `moving it all of the ${show(fromMean)} points`,
          explanation: ({ wide, v, name }) =>
            `That would put ${name} on the mean. Schools differ with a variance of ${show(wide)}, beside ${show(v)} of luck, so a part of its distance is its own.`,
          link,
        },
        {
          id: "M31",
          slip: "wrong spread",
          answer: ({ narrow, v, fromMean }) => back(narrow, v) * fromMean,
          comesOf: ({ narrow }) =>
            `using the variance of ${show(narrow)} that holds around the line`,
          explanation: ({ wide, narrow }) =>
            `Around the mean schools vary by ${show(wide)}; the ${show(narrow)} is what is left around the line, where the distance is another too.`,
          link,
        },
      ],
      right: (given) =>
        `A pull of ${show(given.v)} in ${show(given.wide + given.v)}, on ${show(given.fromMean)} points.`,
      otherwise: (given, { answer, text }) => [
        said`It stands ${show(given.fromMean)} points from the mean, and ${more(`${text} is more than that`, answer, named("distance from the mean", given.fromMean))}.`,
        said`A school that has luck is moved, and ${less(`${text} is no move`, answer, named("nothing", 0))}.`,
        `Take the share that is given back, ${show(given.v)} of ${show(given.wide + given.v)}, of ${show(given.fromMean)} points.`,
      ],
    },
    {
      name: "after",
      label: "Moved towards the line by",
      unit: "points",
      form: "number",
      decimals: 1,
      tolerance: 0.06,
      key: toLine,
      misconceptions: [
        {
          id: "M31",
          slip: "old distance",
          answer: ({ narrow, v, fromMean }) => back(narrow, v) * fromMean,
          comesOf: ({ fromMean }) => `pulling it over the ${show(fromMean)} points to the mean`,
          explanation: ({ fromMean, fromLine }) =>
            `The pull leads to the line now, ${show(fromLine)} points away, and no longer to the mean, ${show(fromMean)} points away.`,
          link,
        },
        {
          id: "M33",
          slip: "old pull",
          answer: ({ wide, v, fromLine }) => back(wide, v) * fromLine,
          comesOf: ({ wide }) => `leaving the pull as it was, with the variance ${show(wide)}`,
          explanation: ({ wide, narrow }) =>
            `Around the line schools vary by ${show(narrow)} and not by ${show(wide)}. That makes the pull harder, whatever becomes of the move.`,
          link,
        },
        {
          id: "M7",
          slip: "kept after",
          answer: (given) => given.fromLine - toLine(given),
          comesOf: () => "giving the part of the distance that is kept",
          explanation: ({ narrow, v }) =>
            `A small spread is no small pull: ${show(narrow)} of ${show(narrow + v)} is kept, and the rest, ${show(v)} of ${show(narrow + v)}, is given back.`,
          link,
        },
      ],
      right: (given) =>
        `A pull of ${show(given.v)} in ${show(given.narrow + given.v)}, on ${show(given.fromLine)} points: harder than before, and a move of ${points(toLine(given))} after one of ${points(toMean(given))}.`,
      otherwise: (given, { answer, text }) => [
        said`It stands ${show(given.fromLine)} points from the line, and ${more(`${text} is more than that`, answer, named("distance from the line", given.fromLine))}.`,
        said`A school that has luck is moved, and ${less(`${text} is no move`, answer, named("nothing", 0))}.`,
        `Take the share that is given back, ${show(given.v)} of ${show(given.narrow + given.v)}, of ${show(given.fromLine)} points.`,
      ],
    },
  ],
});
