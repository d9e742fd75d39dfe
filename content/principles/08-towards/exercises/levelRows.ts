import type { Draws } from "#exercises/draws.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { twoSlopes } from "#models/twoSlopes.ts";

/** Squares of speeds within people over those between them, where neighbours are one apart: 6 · 168 over 8 · 17.5. */
const RATIO = 7.2;

/** Errors that ten words a minute more bring within a person, and take away between people. */
function twoWays({ whole }: Draws) {
  return { inside: whole(10, 40) / 10, fewer: whole(10, 40) / 10 };
}
const perWord = (ofTen: number) => Math.round(10 * ofTen) / 100;
type Asked = ReturnType<typeof twoWays>;

const rows = (apart: number, { inside, fewer }: Asked) => {
  const share = apart ** 2 / (apart ** 2 + RATIO);
  return (1 - share) * perWord(inside) - share * perWord(fewer);
};
const tenth = (apart: number) => ({ apart: Math.round(10 * apart) / 10 });
const level = ({ inside, fewer }: Asked) => tenth(Math.sqrt((RATIO * inside) / fewer));
const turned = ({ inside, fewer }: Asked) => tenth(Math.sqrt((RATIO * fewer) / inside));
const link = (of: (asked: Asked) => { readonly apart: number }) => (asked: Asked) => ({
  of: "typists",
  values: { ...of(asked), inside: perWord(asked.inside), between: -perWord(asked.fewer) },
});
const here = (apart: number, asked: Asked) => named("slope of all rows", rows(apart, asked));
const nought = named("level", 0);

/** How far apart must people be for two opposite slopes to vanish from all rows together? */
export const levelRows = setTheFigure<Asked>({
  id: "level-rows",
  title: "When all rows show nothing",
  draw: twoWays,
  unfit: ({ inside, fewer }) => Math.abs(Math.log(inside / fewer)) < 0.3,
  shown: (asked) => ({
    inside: show(asked.inside, 1),
    fewer: show(asked.fewer, 1),
    apart: `${show(level(asked).apart, 1)} words per minute`,
  }),
  model: twoSlopes,
  widget: "two-slopes",
  controls: ["apart"],
  start: ({ inside, fewer }) => ({
    apart: 9.5,
    inside: perWord(inside),
    between: -perWord(fewer),
    alpha: 14,
    tau: 0,
    sigma: 0.7,
    c: 20,
  }),
  solution: level,
  gap: ({ apart = 0 }, asked) => -rows(apart, asked),
  tolerance: 0.007,
  nearEnough: "the slope within 0.007",
  below: ({ apart = 0 }, asked) =>
    said`With people ${show(apart, 1)} apart the slope of all rows is ${more(`${show(rows(apart, asked), 2)}, still rising`, here(apart, asked), nought)}: what holds within each person decides. Draw the people apart.`,
  above: ({ apart = 0 }, asked) =>
    said`With people ${show(apart, 1)} apart the slope of all rows is ${less(`${show(rows(apart, asked), 2)}, falling`, here(apart, asked), nought)}: what holds between people decides. Bring the people together.`,
  misconceptions: [
    {
      id: "M9",
      slip: "equal parts of both slopes",
      answer: () => tenth(Math.sqrt(RATIO)),
      comesOf: () => "letting differences between and within people weigh the same",
      explanation: ({ inside, fewer }) =>
        `Half and half cancels slopes of one size only. Here ${show(inside, 1)} stands against ${show(fewer, 1)}, so the weights have to make up for that.`,
      link: link(() => tenth(Math.sqrt(RATIO))),
    },
    {
      id: "M5",
      slip: "wrong way round",
      answer: turned,
      comesOf: () => "weighing each slope by its own size",
      explanation: ({ inside, fewer }) =>
        `That lets the steep slope count double. To cancel, the differences between people must stand to those within as ${show(inside, 1)} to ${show(fewer, 1)}, and not as ${show(fewer, 1)} to ${show(inside, 1)}.`,
      link: link(turned),
    },
    {
      id: "M17",
      slip: "all alike",
      answer: () => ({ apart: 0 }),
      comesOf: () => "making all people equally fast",
      explanation: ({ inside }) =>
        `With everybody equally fast on average, nothing lies between people, and all rows show what holds for each of them: ${show(inside, 1)} errors for ten words a minute.`,
      link: link(() => ({ apart: 0 })),
    },
  ],
  right: (asked) =>
    `${show(level(asked).apart, 1)} apart: everybody errs more when hurrying, the fast err less, and the table of all rows says that speed does not matter.`,
});
