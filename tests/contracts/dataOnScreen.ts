import type { Table } from "#controls/DataTable.tsx";
import { eightSchools1981 } from "#data/eightSchools1981.ts";
import type { Value } from "#language/model.ts";
import type { Scene } from "#widgets/frame/widget.ts";

/** What there is to be seen of a state of a figure. */
export interface Seen {
  readonly numbers: Readonly<Record<string, unknown>>;
  readonly table: Table;
  readonly scene: Scene;
}

type Data = Readonly<Record<string, Value>>;

/** A column of a table by its name, where it has numbers. */
const column = ({ columns, rows }: Table, name: string): readonly number[] => {
  const at = columns.findIndex((one) => one.name === name);
  if (at < 0) throw new Error(`the table "${columns.map((one) => one.name)}" has no "${name}"`);
  return rows.flatMap((row) => (typeof row[at] === "number" ? [row[at]] : []));
};
const listed = (numbers: Seen["numbers"], name: string) => numbers[name] as readonly number[];
/** Of a table the first row is what the reader's hand holds: the rest are columns of the model. */
const others = (all: readonly number[]) => all.slice(1);

/** Standard errors of the schools besides A, which are on the screen as lengths alone. */
const ERRORS = eightSchools1981.schools.slice(1).map(({ error }) => error);
const GAINS = eightSchools1981.schools.slice(1).map(({ gain }) => gain);
const eight = () => ({
  y: eightSchools1981.schools.map(({ gain }) => gain),
  sigma: eightSchools1981.schools.map(({ error }) => error),
});
/** What a figure reads from its sample and shows by no number of its own. */
const sampled =
  (...names: readonly string[]) =>
  ({ scene }: Seen): Data =>
    Object.fromEntries(names.map((name) => [name, scene.sample.columns[name]!]));

const counted =
  (y: string, n: string) =>
  ({ table }: Seen): Data => ({ y: column(table, y), n: column(table, n) });
const withA = ({ table }: Seen): Data => {
  const [y, sigma] = [column(table, "result"), column(table, "standard error")];
  return { y: others(y), sigma: others(sigma), yA: y[0]!, sigmaA: sigma[0]! };
};
const alongA = ({ table, scene }: Seen): Data => {
  const y = column(table, "result");
  return { y: others(y), yA: y[0]!, sigma: ERRORS, sigmaA: scene.values.sigmaA! };
};
/** The eight with what the hand of other figures has made of A: this one shows it as a distance alone. */
const inHand = ({ scene: { values } }: Seen): Data => ({
  y: GAINS,
  sigma: ERRORS,
  yA: values.yA!,
  sigmaA: values.sigmaA!,
});
const pushed = (): Data => eight();
/** One year's luck at the standard error of the screen. */
const year = (raw: number, { scene }: Seen): Data => {
  const { theta, y } = scene.sample.columns as Record<"theta" | "y", readonly number[]>;
  const usual = 9 / Math.sqrt(12);
  return { y: theta.map((truth, j) => truth + ((y[j]! - truth) / usual) * raw) };
};
const yearIn = (seen: Seen) => year(seen.table.rows[0]![2] as number, seen);
const rawOf = ({ sigma, n }: Readonly<Record<string, number>>) => sigma! / Math.sqrt(n!);

/**
 * Where the data of a figure's program stand on its screen, by the id of the figure: columns of its table first, then numbers that it
 * draws. Where a number of the figure has the name that it has in the model, that is it.
 */
export const dataOnScreen: Readonly<Record<string, (seen: Seen) => Data | "others">> = {
  signs: counted("pleased", "reviews"),
  "held-city": counted("pleased", "reviews"),
  rungs: ({ numbers, table }) => {
    const y = column(table, "good of all");
    return { y, n: y.map(() => numbers.each as number) };
  },
  twelve: ({ table }) => {
    const scores = column(table, "score");
    return {
      n: scores.length,
      xbar: scores.reduce((sum, one) => sum + one, 0) / scores.length,
    };
  },
  bench: ({ table }) => ({ n: column(table, "at-bats")[0]!, y: column(table, "hits")[0]! }),
  rookies: ({ numbers }) => ({ y: numbers.hits as number }),
  "free-throws": counted("made", "throws"),
  funnel: (seen) => ({ ...sampled("sigma")(seen), y: column(seen.table, "own average") }),
  caterpillar: ({ table }) => ({
    y: column(table, "own average"),
    sigma: column(table, "standard error"),
  }),
  heaps: sampled("y", "sigma"),
  "right-amount": sampled("y", "sigma"),
  dial: withA,
  imagined: inHand,
  powers: inHand,
  brushed: alongA,
  scooters: ({ table }) => ({ n: column(table, "rides"), y: column(table, "average") }),
  farms: ({ table }) => ({ y: column(table, "result"), sigma: column(table, "standard error") }),
  "photo-finish": counted("deaths", "operations"),
  inspect: counted("deaths", "operations"),
  volumes: ({ table }) => ({ y: column(table, "died"), t: column(table, "expected") }),
  winners: yearIn,
  "of-whom": (seen) => year(rawOf(seen.scene.values), seen),
  "many-years": (seen) => year(rawOf(seen.scene.values), seen),
  checked: withA,
  "left-out": alongA,
  outlier: ({ table }) => ({ y: others(column(table, "alone")), sigma: ERRORS }),
  towards: ({ numbers, table }) => ({
    y: others(column(table, "own result")),
    sigma: others(listed(numbers, "sigma")),
    sigmaA: listed(numbers, "sigma")[0]!,
    xA: column(table, "latitude")[0]!,
    latitude: others(column(table, "latitude")),
  }),
  mobile: () => ({ n: [6, 4], y: [58.5, 53.5] }),
  "two-hands": ({ table }) => {
    const y = column(table, "count").flatMap((count, k) =>
      Array<number>(column(table, "counted")[k]!).fill(count),
    );
    return y.length > 5000 ? "others" : { y };
  },
  "one-push": pushed,
  "by-steps": pushed,
  "four-chains": pushed,
  batters: (seen) => {
    const { id, ways } = seen.numbers as {
      readonly id: string;
      readonly ways: Readonly<Record<string, Readonly<Record<"target" | "kappa", number>>>>;
    };
    const { target, kappa } = ways[id]!;
    return { ...counted("hits", "at-bats")(seen), m: target, kappa };
  },
  "batters-by-hand": sampled("y", "n"),
  "in-a-row": ({ numbers, table }) => ({
    y: column(table, "made").slice(0, -1),
    n: column(table, "throws").slice(0, -1),
    t: column(table, "throws").at(-1)!,
    missed: (numbers.t as number) - (numbers.made as number),
  }),
  commend: ({ numbers, table }) => ({
    y: column(table, "own average"),
    sigma: listed(numbers, "sigma"),
  }),
  fourteenth: (seen) => trialsIn(seen),
  worth: (seen) => trialsIn(seen),
  variances: sampled("s2"),
  "top-gene": sampled("y", "sigma"),
  premiums: ({ table }) => ({ y: column(table, "own average"), w: column(table, "claims") }),
  counties: (seen) => ({ ...sampled("y", "x")(seen), n: listed(seen.numbers, "n") }),
  leaves: sampled("y"),
};

/** Trials with a risk ratio, those that a reader has left out left out: by the table where it says so, else by the switch. */
function trialsIn({ numbers, scene }: Seen): Data {
  const rows = numbers.rows as readonly { readonly y: number; readonly sigma: number }[];
  const out = Number(/^r(\d+)$/.exec(scene.view.out ?? "")?.[1] ?? 0) - 1;
  const kept = rows.filter((_, row) => row !== out);
  return { y: kept.map(({ y }) => y), sigma: kept.map(({ sigma }) => sigma) };
}
