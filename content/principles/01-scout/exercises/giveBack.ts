import { more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { oneRate } from "#models/oneRate.ts";
import { average, NAMES, percentOf } from "./player.ts";

const PARTS = [
  { part: "a quarter", top: 1, of: 4 },
  { part: "a third", top: 1, of: 3 },
  { part: "two thirds", top: 2, of: 3 },
  { part: "three quarters", top: 3, of: 4 },
] as const;

type Asked = {
  readonly name: string;
  readonly part: string;
  readonly top: number;
  readonly of: number;
  readonly n: number;
  readonly y: number;
  readonly mil: number;
};

const asked = ({ top, of }: Asked) => top / of;
const bench = ({ n, top, of }: Asked) => (n * top) / (of - top);
const back = (m: number, n: number) => named("part given back", m / (n + m));
const TOLERANCE = 0.0015;
/** The nearest that the figure of the page can show: its bench has 15 seats at least. */
const figure = (values: { readonly n: number; readonly m: number }) => ({
  of: "rookies",
  values: { n: values.n, m: Math.max(15, values.m) },
});

/** Setting how far rookies lie apart so that one of them gives back so much of his lead. */
export const giveBack = setTheFigure<Asked>({
  id: "give-back-a-part",
  title: "How much to give back",
  draw: ({ oneOf, whole }) => {
    const { part, top, of } = oneOf(PARTS);
    const n = oneOf(of === 3 ? [30, 36, 42, 48] : top === 1 ? [40, 48, 60] : [36]);
    return {
      name: oneOf(NAMES),
      part,
      top,
      of,
      n,
      y: Math.round((n * whole(32, 42)) / 100),
      mil: 10 * whole(24, 26),
    };
  },
  unfit: (given) => Math.abs(given.y / given.n - given.mil / 1000) < 0.07 || bench(given) > 110,
  shown: (given) => ({
    usual: average(given.mil / 1000),
    bench: bench(given),
    all: given.n + bench(given),
  }),
  model: oneRate,
  ranges: {
    n: { short: "at-bats of one" },
    y: { short: "hits among them" },
    m: { short: "at-bats it is worth", range: [10, 500] },
    mu: { short: "their mean" },
  },
  units: {
    trial: { unit: "at-bats", unitOne: "at-bat" },
    success: { unit: "hits", unitOne: "hit" },
  },
  widget: "rookies",
  controls: ["m"],
  start: ({ n, y, mil }) => ({ m: 200, n, y, mu: mil / 1000 }),
  solution: (given) => ({ m: bench(given) }),
  gap: ({ m = 0, n = 0 }, given) => m / (n + m) - asked(given),
  tolerance: TOLERANCE,
  nearEnough: "the part within 0.15 percentage points",
  below: ({ m = 0 }, given) =>
    said`At m = ${show(m)} he keeps ${more(`more than was asked for, ${percentOf(given.n / (given.n + m))} of his distance from the others`, named("part kept", given.n / (given.n + m)), named("part to be kept", 1 - asked(given)))}: rookies may differ so widely that his ${show(given.n)} at-bats are nearly believed.`,
  above: ({ m = 0 }, given) =>
    said`At m = ${show(m)} he gives back ${more(`more than was asked for, ${percentOf(m / (given.n + m))} of his distance from the others`, back(m, given.n), named("part asked for", asked(given)))}: rookies are taken to be so alike that his ${show(given.n)} at-bats hardly speak.`,
  misconceptions: [
    {
      id: "M5",
      slip: "kept for given back",
      answer: ({ n, top, of }) => ({ m: (n * (of - top)) / top }),
      comesOf: ({ part }) => `letting him keep ${part}, where he should give it back`,
      explanation: ({ n, part, name }) =>
        `What is given back is the part of all seats that the bench has, and what is kept is the part that ${name} has himself, with ${show(n)} seats. Here ${part} is the part of the bench.`,
      link: ({ n, top, of }) => figure({ n, m: (n * (of - top)) / top }),
    },
    {
      id: "M8",
      slip: "part of his own at-bats",
      answer: ({ n, top, of }) => ({ m: (n * top) / of }),
      comesOf: ({ n, part }) => `taking ${part} of his ${show(n)} at-bats`,
      explanation: ({ n, part }) =>
        `The bench has to be ${part} of all seats, his ${show(n)} and its own together. A part of his seats alone is a part of another whole.`,
      link: ({ n, top, of }) => figure({ n, m: (n * top) / of }),
    },
    {
      id: "M6",
      slip: "as many as he has",
      answer: ({ n }) => ({ m: n }),
      comesOf: ({ n }) => `lending him as many at-bats as he has had, ${show(n)}`,
      explanation: ({ n, part, name }) =>
        `With ${show(n)} seats of his own and as many borrowed, ${name} gives back one half, since each kind is half of the seats. He was to give back ${part}.`,
      link: ({ n }) => figure({ n, m: n }),
    },
  ],
  right: (given) =>
    `${show(bench(given))} of ${show(given.n + bench(given))} seats belong to the bench, which is ${given.part}, whatever he has hit.`,
});
