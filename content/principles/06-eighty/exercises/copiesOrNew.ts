import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";

const KINDS = [
  { groups: "schools", result: "gain" },
  { groups: "clinics", result: "effect" },
  { groups: "farms", result: "yield" },
] as const;

function fileThatGrew({ oneOf, whole }: Draws) {
  return {
    ...oneOf(KINDS),
    source: oneOf(["copies", "others"] as const),
    count: whole(6, 12),
    times: whole(4, 12),
  };
}
type Grown = ReturnType<typeof fileThatGrew>;

const rows = ({ count, times }: Grown) => count * times;
const isCopied = ({ source }: Grown) => source === "copies";
const right = (given: Grown) => (isCopied(given) ? "steeper" : "elsewhere");
const FIGURE = (given: Grown) => ({
  of: "eighty",
  values: {},
  view: { table: isCopied(given) ? "copies" : "eighty" },
});

/** A file has many times as many rows as before: as copies, or as new groups. */
export const copiesOrNew = choiceExercise<Grown>({
  id: "copies-or-new",
  title: "A file that grew",
  draw: fileThatGrew,
  shown: (given) => ({
    rows: show(rows(given)),
    why: isCopied(given)
      ? `because every row was copied into it until it stood there ${show(given.times)} times`
      : `because ${show(rows(given) - given.count)} other ${given.groups} were measured, as well as the first`,
  }),
  label: "What has become of the likelihood of the spread?",
  options: [
    { value: "steeper", label: () => "It is steeper; its top is there or a little lower" },
    { value: "elsewhere", label: () => "It is narrower, and its top may have gone elsewhere" },
    { value: "same", label: () => "Nothing: it is the curve that it was" },
    { value: "wider", label: () => "It is wider, for there is more luck in more rows" },
  ],
  key: right,
  misconceptions: [
    {
      id: "M10",
      slip: "rows for groups",
      answer: (given) => (isCopied(given) ? "elsewhere" : "steeper"),
      explanation: (given) =>
        isCopied(given)
          ? `Copies bring no ${given.result} that was not there. To the formula they are ${show(rows(given))} ${given.groups}, and so it becomes surer of what the ${show(given.count)} happened to show.`
          : `The other ${given.groups} bring truths and luck of their own. Where the top of the first ${show(given.count)} stood was partly their luck, and that is not repeated.`,
      link: FIGURE,
    },
    {
      id: "M6",
      slip: "nothing has changed",
      answer: () => "same",
      explanation: (given) =>
        `The formula adds up the log likelihood of every row, wherever the row comes from. With ${show(rows(given))} rows instead of ${show(given.count)} it falls off faster.`,
      link: FIGURE,
    },
    {
      id: "M35",
      slip: "more rows, more luck",
      answer: () => "wider",
      explanation: (given) =>
        `Each row carries luck, and yet ${show(rows(given))} rows fix a curve better than ${show(given.count)}: luck that is independent averages out, and luck that is copied is taken for it.`,
      link: FIGURE,
    },
  ],
  right: (given) =>
    isCopied(given)
      ? `Each of the ${show(given.count)} speaks ${show(given.times)} times, so losses in log units grow as many times, or somewhat more, and the top stays or moves a little towards nought.`
      : `${show(rows(given))} independent ${given.groups} know more of their spread than ${show(given.count)}, and they need not agree with those.`,
});
