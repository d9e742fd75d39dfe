import { golub1999 } from "#data/golub1999.ts";
import type { Scene } from "#widgets/frame/widget.ts";
import reference from "../reference/r/golub.json";
import { bare, type FigureRecord, measured, share, word } from "./record.ts";
import { likeliestSpread, populationOf } from "./variancePopulation.ts";

const units = (value: number) => measured(value, "units", "unit");
const freedom = (value: number) => measured(value, "degrees of freedom", "degree of freedom");

interface Gene {
  readonly name: string;
  readonly shown: number;
  readonly own: number;
  readonly believed: number;
  readonly t: number;
  readonly later: number;
  readonly laterVariance: number;
  readonly laterT: number;
}

interface Columns {
  readonly y: readonly number[];
  readonly s2: readonly number[];
  readonly rest: readonly number[];
  readonly restS2: readonly number[];
}

/** Each gene: its own squares and those on loan are added, then divided by all degrees of freedom. */
function genesOf(
  { y, s2, rest, restS2 }: Columns,
  {
    each,
    lent,
    loan,
    degrees = 2 * each - 2,
  }: {
    readonly each: number;
    readonly lent: number;
    readonly loan: number;
    readonly degrees?: number;
  },
  names: readonly string[] = [],
): readonly Gene[] {
  return y.map((difference, j) => {
    const squares = degrees * s2[j]! + (lent === Infinity ? 0 : lent * loan);
    const believed = lent === Infinity ? loan : squares / (degrees + lent);
    const later = Math.sign(difference || 1) * rest[j]!;
    return {
      name: names[j] ?? "",
      shown: Math.abs(difference),
      own: s2[j]!,
      believed,
      t: Math.sqrt((difference ** 2 * each) / (2 * believed)),
      later,
      laterVariance: restS2[j]!,
      laterT: later / Math.sqrt(restS2[j]! / (27 - each) + restS2[j]! / (11 - each)),
    };
  });
}

/** Two that are one but for the last digits stay in the order of the table. */
const rounded = (value: number) => Math.round(1e9 * value);
const byT = (genes: readonly Gene[]) =>
  [...genes].sort((a, b) => rounded(b.t) - rounded(a.t)).slice(0, 20);
const holds = (genes: readonly Gene[]) => genes.filter(({ laterT }) => laterT >= 2).length;
const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** How often one standard deviation goes into the other, the larger by the smaller, on the scale of logs. */
function off(genes: readonly Gene[]): number {
  const logs = genes.map(({ believed, laterVariance }) => {
    const ratio = Math.max(believed, laterVariance) / Math.min(believed, laterVariance);
    return Math.log(ratio) ** 2 / 4;
  });
  return Math.exp(Math.sqrt(average(logs)));
}

/** An exercise has no patients of its own: it shows the six of the chapter. */
const opening = golub1999.sample(137);
const patientsOf = ({ sample }: Pick<Scene, "sample">) =>
  sample.groups.length > 0 ? sample : opening;
const columnsOf = (scene: Pick<Scene, "sample">) => renamed(patientsOf(scene).columns);
const renamed = ({
  difference = [],
  s2 = [],
  later = [],
  laterS2 = [],
}: Scene["sample"]["columns"]): Columns => ({
  y: difference,
  s2,
  rest: later,
  restS2: laterS2,
});

const known = new Map<Scene["sample"], ReturnType<typeof populationOf>>();
function fittedOf(sample: Scene["sample"]) {
  const found = known.get(sample) ?? populationOf(columnsOf({ sample }).s2, 4);
  known.set(sample, found);
  return found;
}

function at(scene: Scene) {
  const { d0 = 1, s0 = 1, df = 4 } = scene.values;
  const columns = columnsOf(scene);
  const { groups } = patientsOf(scene);
  const isFree = d0 <= 0.01;
  const lent = isFree ? 0 : d0;
  const genes = genesOf(columns, { each: 3, lent, loan: s0 * s0, degrees: df }, groups);
  const first = byT(genesOf(columns, { each: 3, lent: 0, loan: 1 }, groups));
  return { isFree, genes, list: byT(genes), first };
}

function numbersOf(scene: Scene) {
  const { d0 = 1, s0 = 1, df = 4 } = scene.values;
  const { genes, list, first } = at(scene);
  const { d0: fitted, variance } = fittedOf(patientsOf(scene));
  const firstNames = new Set(first.map(({ name }) => name));
  return {
    d0: freedom(d0),
    s0: units(s0),
    own: share(1 - d0 / (d0 + df)),
    genes: bare(305),
    places: bare(20),
    bar: bare(2),
    each: bare(3),
    held: bare(holds(list)),
    stayed: bare(list.filter(({ name }) => firstNames.has(name)).length),
    firstHeld: bare(holds(first)),
    anyHeld: share(genes.filter(({ laterT }) => Math.abs(laterT) >= 2).length / 305),
    factor: bare(off(genes)),
    fitted: freedom(Math.min(fitted, 1000)),
    fittedSpread: units(Math.sqrt(variance)),
    least: bare(list[19]!.t),
    top: word(list[0]!.name),
    topShown: units(list[0]!.shown),
    topLater: units(list[0]!.later),
  };
}

/** Means over the patients of 200 seeds. */
function overDraws(each: number) {
  const draws = Array.from({ length: 200 }, (_, seed) => {
    const columns = golub1999.measured(seed, each);
    const { d0, variance } = populationOf(columns.s2, 2 * each - 2);
    const [own, pulled, one] = [0, d0, Infinity].map((lent) =>
      genesOf(columns, { each, lent, loan: variance }),
    );
    const luck = pulled!.map(({ believed }) => (2 * believed) / each);
    const tau = likeliestSpread(columns.y, luck);
    const winner = byT(pulled!)[0]!;
    const kept = 1 - luck[pulled!.indexOf(winner)]! / (tau + luck[pulled!.indexOf(winner)]!);
    return {
      own: holds(byT(own!)),
      pulled: holds(byT(pulled!)),
      one: holds(byT(one!)),
      ownFactor: off(own!),
      pulledFactor: off(pulled!),
      oneFactor: off(one!),
      shown: winner.shown,
      later: winner.later,
      promised: kept * winner.shown,
      topSpread: Math.sqrt(winner.believed),
      topRestSpread: Math.sqrt(winner.laterVariance),
      cursed: winner.shown > winner.later ? 1 : 0,
    };
  });
  const names = Object.keys(draws[0]!) as (keyof (typeof draws)[0])[];
  return names.map((name) => {
    const mean = average(draws.map((draw) => draw[name]));
    return [`${name}-${each}`, name === "cursed" ? share(mean) : bare(mean)] as const;
  });
}

let many: ReturnType<typeof overDraws> | undefined;

function quotedOf(scene: Scene) {
  const { s0 = 1 } = scene.values;
  const columns = columnsOf(scene);
  const { groups } = patientsOf(scene);
  const { first } = at(scene);
  const lent = Number(fittedOf(patientsOf(scene)).d0.toFixed(1));
  const of = (strength: number) =>
    genesOf(columns, { each: 3, lent: strength, loan: s0 * s0 }, groups);
  const list = byT(of(lent));
  const firstNames = new Set(first.map(({ name }) => name));
  many ??= [2, 3, 5].flatMap(overDraws);
  return {
    draws: bare(200),
    firstShown: units(first[0]!.shown),
    firstLater: units(first[0]!.later),
    firstSpread: units(Math.sqrt(first[0]!.own)),
    // By limma, of the same rounded rows.
    wholeLoan: freedom(reference.rounded.d0),
    wholeVariance: bare(reference.rounded.s02),
    firstRestSpread: units(Math.sqrt(first[0]!.laterVariance)),
    fittedHeld: bare(holds(list)),
    fittedStayed: bare(list.filter(({ name }) => firstNames.has(name)).length),
    fittedShown: units(list[0]!.shown),
    fittedLater: units(list[0]!.later),
    ownFactor: bare(off(of(0))),
    fittedFactor: bare(off(of(lent))),
    oneFactor: bare(off(of(1000))),
    ...Object.fromEntries(many),
  };
}

export const variances: FigureRecord = {
  widget: "variances",
  truth(scene) {
    const { isFree, list } = at(scene);
    return {
      numbers: numbersOf(scene),
      cases: { takeaway: isFree ? 0 : 1, summary: isFree ? 0 : 1 },
      table: list.map((gene) => [
        gene.name,
        gene.shown,
        Math.sqrt(gene.own),
        Math.sqrt(gene.believed),
        gene.t,
        gene.later,
        gene.laterT,
      ]),
      quoted: quotedOf(scene),
    };
  },
  guess(scene, [guess = 0]) {
    const { genes, first } = at(scene);
    const held = holds(first);
    const any = genes.filter(({ laterT }) => Math.abs(laterT) >= 2).length / 305;
    const reply = guess >= 18 ? 0 : guess <= 10 * any ? 1 : guess > held ? 2 : 3;
    return {
      numbers: { ...numbersOf(scene), guess: bare(guess) },
      cases: { reply },
      isOnEdge: Math.abs(guess - 10 * any) < 1e-9,
      verdict: Math.abs(guess - held) <= 1 ? "right" : "wrong",
      misconception: ["M21", "M15"][reply],
    };
  },
  visits: [{ d0: 0.01 }, { d0: 4 }, { d0: 1000 }],
  guesses: [[0], [3], [8], [14], [20]],
  // A gene is named by its row.
  digits: ["{top}"],
};
