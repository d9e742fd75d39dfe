import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";
import { hands } from "./hands.ts";

function asked({ oneOf, shuffled, whole }: Draws) {
  const [sites, place, things, one, other] = oneOf([
    ["orchards", "leaf", "mites", "Elm Farm", "Hill Farm"],
    ["towns", "driver", "claims", "Norton", "Sutton"],
    ["forests", "trap", "beetles", "Highwood", "Lowwood"],
    ["factories", "worker", "accidents", "the east works", "the west works"],
  ] as const);
  const [first, second] = shuffled([one, other]);
  return {
    sites,
    place,
    things,
    first: first!,
    second: second!,
    mean: whole(8, 30) / 10,
    shapeFirst: whole(4, 60) / 10,
    shapeSecond: whole(4, 60) / 10,
  };
}
type Asked = ReturnType<typeof asked>;

const none = (mean: number, r: number) => (r / (r + mean)) ** r;
const noneFirst = ({ mean, shapeFirst }: Asked) => none(mean, shapeFirst);
const noneSecond = ({ mean, shapeSecond }: Asked) => none(mean, shapeSecond);
const key = ({ shapeFirst, shapeSecond }: Asked) => (shapeFirst < shapeSecond ? "first" : "second");
const other = (given: Asked) => (key(given) === "first" ? "second" : "first");
const percent = (share: number) => `${Math.round(100 * share)} %`;
const here = (given: Asked) => hands(given.mean, Math.min(given.shapeFirst, given.shapeSecond));

/** Which of two shapes leaves places empty. */
export const twoShapes = choiceExercise<Asked>({
  id: "two-shapes",
  title: "The same mean, two shapes",
  draw: asked,
  unfit: ({ shapeFirst, shapeSecond }) =>
    Math.max(shapeFirst, shapeSecond) < 2 * Math.min(shapeFirst, shapeSecond),
  shown: (given) => ({
    noneFirst: percent(noneFirst(given)),
    noneSecond: percent(noneSecond(given)),
  }),
  label: "And the share that is without any?",
  options: [
    { value: "first", label: ({ first }) => `It is greater at ${first}` },
    { value: "second", label: ({ second }) => `It is greater at ${second}` },
    { value: "same", label: () => "It is the same, as the means are" },
    { value: "open", label: () => "It hangs on how many are counted" },
  ],
  key,
  misconceptions: [
    {
      id: "M19",
      slip: "a large shape for a large spread",
      answer: other,
      explanation: ({ mean, shapeFirst, shapeSecond, first, second }) =>
        `The shape says how alike the rates are: they have the variance μ²/r, which with a mean of ${show(mean, 1)} is ${show(mean ** 2 / shapeFirst, 2)} at ${first} and ${show(mean ** 2 / shapeSecond, 2)} at ${second}.`,
      link: here,
    },
    {
      id: "M15",
      slip: "the mean for the whole law",
      answer: () => "same",
      explanation: ({ mean, things, place, first, second }) =>
        `A mean of ${show(mean, 1)} ${things} to a ${place} says nothing of how they are spread: ${first} and ${second} may reach it by rates that are alike, or by a few very rich ones among poor ones.`,
      link: here,
    },
    {
      id: "M12",
      slip: "only the data can say",
      answer: () => "open",
      explanation: ({ first, second, shapeFirst, shapeSecond, place }) =>
        `How many are counted changes how sure one is, not what is expected. With r = ${show(shapeFirst, 1)} at ${first} and ${show(shapeSecond, 1)} at ${second} the chance that a ${place} has none is settled.`,
      link: here,
    },
  ],
  right: (given) =>
    `${percent(noneFirst(given))} are without any at ${given.first}, ${percent(noneSecond(given))} at ${given.second}.`,
});
