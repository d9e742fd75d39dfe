import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";

/** Codes that begin anew in each larger group, and codes that mean the same everywhere. */
const FILES = [
  { codes: "class", many: "classes", whole: "school", wholes: "schools", isNested: 1 },
  { codes: "ward", many: "wards", whole: "hospital", wholes: "hospitals", isNested: 1 },
  { codes: "plot", many: "plots", whole: "farm", wholes: "farms", isNested: 1 },
  { codes: "month", many: "months", whole: "school", wholes: "schools", isNested: 0 },
  { codes: "marker", many: "markers", whole: "school", wholes: "schools", isNested: 0 },
  { codes: "judge", many: "judges", whole: "show", wholes: "shows", isNested: 0 },
] as const;

/** What the file says of its codes. */
const about = (one: (typeof FILES)[number], each: number) =>
  one.isNested === 1
    ? `In each ${one.whole} the ${one.many} are numbered from 1 to ${show(each)}`
    : `The same ${show(each)} ${one.many} come up in all ${one.wholes}, under the same numbers`;

function asked({ oneOf, whole: between }: Draws) {
  const [file, groups, each] = [oneOf(FILES), between(4, 12), between(3, 9)];
  return { ...file, about: about(file, each), groups, each };
}
type Asked = ReturnType<typeof asked>;

const all = ({ groups, each }: Asked) => groups * each;
const right = ({ isNested }: Asked) => (isNested === 1 ? "each" : "code");

/** Whether a code that comes up again is the same group again. */
export const recycledCodes = choiceExercise<Asked>({
  id: "recycled-codes",
  title: "The same code again",
  draw: asked,
  shown: (given) => ({
    kind: right(given) === "each" ? "nested" : "crossed",
    number: show(right(given) === "each" ? all(given) : given.each),
  }),
  label: "How many different effects are there to be estimated for these codes?",
  options: [
    {
      value: "each",
      label: (given) => `${show(all(given))}, one for each code in each ${given.whole}`,
    },
    { value: "code", label: ({ each }) => `${show(each)}, one for each code` },
    { value: "whole", label: ({ groups, whole }) => `${show(groups)}, one for each ${whole}` },
    { value: "none", label: ({ many }) => `none, unless the ${many} are known to be alike` },
  ],
  key: right,
  misconceptions: [
    {
      id: "M15",
      slip: "the other tree",
      answer: (given) => (right(given) === "each" ? "code" : "each"),
      explanation: (given) =>
        right(given) === "each"
          ? `Number 1 of one ${given.whole} and number 1 of another have only their number in common. With ${show(given.each)} effects a program would make them one group, across all ${show(given.groups)} ${given.wholes}.`
          : `The ${given.many} are the same in all ${show(given.groups)} ${given.wholes}: what one of them adds, it adds everywhere. With ${show(all(given))} effects nothing that is learned of it in one ${given.whole} would count in another.`,
      link: () => ({ of: "nation", values: { tau: 4 } }),
    },
    {
      id: "M9",
      slip: "the larger groups alone",
      answer: () => "whole",
      explanation: ({ groups, wholes, many }) =>
        `That would be the effects of the ${show(groups)} ${wholes}, which the model has as well. It would leave no room for what the ${many} differ by.`,
      link: () => ({ of: "nation", values: { tau: 0 } }),
    },
    {
      id: "M25",
      slip: "only if alike",
      answer: () => "none",
      explanation: ({ many, each }) =>
        `The ${many} need not be alike to be pooled. How far they differ is what their spread says, and ${show(each)} codes tell something of it.`,
      link: () => ({ of: "nation", values: { tau: 12 } }),
    },
  ],
  right: (given) =>
    right(given) === "each"
      ? `A ${given.codes} belongs to one ${given.whole} only, so the codes are nested: ${show(given.groups)} times ${show(given.each)}.`
      : `Each ${given.codes} meets each ${given.whole}, so the two are crossed: ${show(given.each)} effects serve all ${given.wholes}.`,
});
