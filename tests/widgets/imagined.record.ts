import type { Scene } from "#widgets/frame/widget.ts";
import { REST } from "./coachedSchools.ts";
import { above } from "./nextFarm.ts";
import { bare, type FigureRecord, points, type Truth } from "./record.ts";

/** Below which spread this part of a prior lies. */
const SPREADS: Readonly<Record<string, (p: number) => number>> = {
  wide: (p) => (25 * Math.sin((Math.PI * p) / 2)) / Math.cos((Math.PI * p) / 2),
  narrow: (p) => (5 * Math.sin((Math.PI * p) / 2)) / Math.cos((Math.PI * p) / 2),
  even: (p) => 100 * p,
};

/** The standard Normal variate above which 1 - p lies, by halving. */
function variate(p: number): number {
  let [low, high] = [-9, 9];
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (above(middle) > 1 - p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The standard deviation of several numbers, from the squares of the differences of all pairs. */
function apartBy(values: readonly number[]): number {
  let pairs = 0;
  for (const [j, one] of values.entries())
    for (const other of values.slice(0, j)) pairs += (one - other) ** 2;
  return Math.sqrt(pairs / (values.length * (values.length - 1)));
}

const STEPS = [2, 3, 5, 7, 11, 13, 17, 19].map(Math.sqrt);
const VARIATES = Array.from({ length: 100 }, (_, k) =>
  STEPS.map((step) => {
    const turned = (2 * k + 1) * 0.5 * step;
    return variate(turned - Math.floor(turned));
  }),
);

/** How far apart the results of each table lie, the furthest first. */
function tablesOf(name: string, sigmaA: number): readonly number[] {
  const spread = SPREADS[name]!;
  const errors = [sigmaA, ...REST.map(([, error]) => error)];
  return VARIATES.map((table, k) => {
    const tau = spread((2 * k + 1) / 200);
    return apartBy(table.map((z, j) => z * Math.sqrt(tau * tau + errors[j]! ** 2)));
  }).toSorted((a, b) => b - a);
}

const farApart = (name: string): Truth => bare(tablesOf(name, 15).filter((one) => one > 50).length);
/** What the text tells of each prior. */
const quoted = () => ({
  wideWild: farApart("wide"),
  narrowWild: farApart("narrow"),
  evenWild: farApart("even"),
});

function seen({ values, view }: Scene) {
  const { yA = 0, sigmaA = 0 } = values;
  const each = tablesOf(view.prior ?? "wide", sigmaA);
  const apart = apartBy([yA, ...REST.map(([y]) => y)]);
  return { each, apart };
}

const toTwo = (value: number) => Number(value.toFixed(2));

export const imagined: FigureRecord = {
  widget: "imagined",
  truth(scene) {
    const { each, apart } = seen(scene);
    const numbers: Readonly<Record<string, Truth>> = {
      apart: points(apart),
      median: points((each[49]! + each[50]!) / 2),
      most: points(each[0]!),
      tables: bare(100),
      limit: points(50),
      wild: bare(each.filter((one) => one > 50).length),
      above: bare(each.filter((one) => one > apart).length),
    };
    const from = (place: number) => toTwo(each[99 - place]!);
    return {
      numbers,
      cases: {},
      quoted: quoted(),
      table: [
        ["the least apart", from(0)],
        ["a quarter are less", from(25)],
        ["half are less", from(50)],
        ["three quarters are less", from(75)],
        ["the furthest apart", from(99)],
        ["the eight real results", toTwo(apart)],
      ],
    };
  },
  visits: [{ sigmaA: 3 }, { yA: 40, sigmaA: 30 }],
};
