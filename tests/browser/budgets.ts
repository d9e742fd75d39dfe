import { lectures } from "./lectures.ts";
import { routes } from "./routes.ts";

/** What the tests of a file spend. */
export interface Spent {
  /** Pages opened in a profile of their own: the dearest thing a test does. */
  readonly tabs: number;
  /** Documents loaded in them. */
  readonly loads: number;
  /** Milliseconds that are waited whatever happens. */
  readonly waits: number;
  /** Seconds of work of the pages, in calibration loops of the same run. */
  readonly work: number;
}

const [pages, figures] = [routes.length + 1, lectures.length];

/**
 * What a file may spend on the book as it is: a page, a figure or an exercise that is added brings its own share, and a
 * test that visits everything once more shows here. Any other file has what its tests may spend each.
 */
const budgets: Readonly<Record<string, Spent>> = {
  desk: { tabs: pages, loads: pages, waits: 0, work: 150 * pages },
  phone: { tabs: 3 * pages + 3, loads: 3 * pages + 3, waits: 0, work: 150 * pages },
  inputs: { tabs: pages, loads: pages, waits: 0, work: 25 * pages },
  lecture: { tabs: pages + 24, loads: pages + 28, waits: 0, work: 60 * figures + 500 },
  // What is kept in the browser is written a second later.
  exercises: { tabs: pages + 18, loads: pages + 24, waits: 1200, work: 80 * pages },
  // A long press, which is half a second.
  hand: { tabs: pages + 12, loads: pages + 12, waits: 600, work: 60 * pages + 200 },
  fuzz: { tabs: pages, loads: pages, waits: 0, work: 60 * figures },
  // What shifts within half a second of a press is the reader's doing.
  predict: { tabs: 4 * pages, loads: 5 * pages, waits: 700 * figures, work: 60 * figures + 300 },
};
const each: Spent = { tabs: 2, loads: 4, waits: 0, work: 40 };

/** What a file spends beyond its budget. Work is no count and depends on the machine: only three times as much is told. */
export function overspent(file: string, tests: number, spent: Spent): readonly string[] {
  const budget = budgets[file] ?? {
    tabs: each.tabs * tests,
    loads: each.loads * tests,
    waits: each.waits * tests,
    work: each.work * tests,
  };
  return (["tabs", "loads", "waits", "work"] as const).flatMap((what) => {
    const most = what === "work" ? 3 * budget.work : budget[what];
    return spent[what] > most
      ? [`${file}: ${Math.round(spent[what])} ${what}, where ${Math.round(most)} are enough`]
      : [];
  });
}
