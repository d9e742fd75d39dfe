import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, measured, type Truth } from "./record.ts";
import { amongWorst, avertedAt, avertedBy, remembering } from "./transplants.ts";

/** Where the two quadratures part in the last digit that is told. */
const NEAR = 1e-4;
const deaths = (value: number): Truth => ({ ...measured(value, "deaths", "death"), room: NEAR });
const worst = remembering((r = 1, mu = 1, visits = 1) => amongWorst(r, mu, visits));
const avertsAt = remembering((r = 1, mu = 1, line = 1) => avertedAt(r, mu, line));
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

function seen({ values, view, sample }: Scene) {
  const { visits = 1, line = 1, mu = 1, r = 1 } = values;
  const { y = [], t = [] } = sample.columns;
  const ratio = y.map((one, j) => one / t[j]!);
  // A mean of what was counted and of what such hospitals have, by what was expected and r / mu.
  const estimate = y.map((_, j) => (ratio[j]! * t[j]! + mu * (r / mu)) / (t[j]! + r / mu));
  const averts = avertsAt(r, mu, line);
  const list = (by: readonly number[]) =>
    y
      .map((_, j) => j)
      .toSorted((a, b) => by[b]! - by[a]!)
      .slice(0, visits);
  const aim = view.aim ?? "ratio";
  const chosen = list(aim === "lives" ? averts : aim === "estimate" ? estimate : ratio);
  const over = (some: readonly number[], by: readonly number[]) => sum(some.map((j) => by[j]!));
  const found = worst(r, mu, visits);
  const first = over(list(ratio), averts);
  const best = over(list(averts), averts);
  const numbers: Readonly<Record<string, Truth>> = {
    visits: measured(visits, "visits", "visit"),
    line: bare(line),
    r: bare(r),
    hospitals: bare(94),
    size: deaths(over(chosen, t) / visits),
    right: bare(over(chosen, found), NEAR),
    averted: deaths(over(chosen, averts)),
    avertedRatio: deaths(first),
    avertedBest: deaths(best),
    avertedAll: deaths(sum(averts)),
  };
  const lists = { ratio: list(ratio), estimate: list(estimate), lives: list(averts) };
  const leader = lists.ratio[0]!;
  const edge = averts.toSorted((a, b) => b - a).slice(visits - 1, visits + 1);
  const bar = (edge[0]! + edge[1]!) / 2;
  /** The ratio at which a hospital of a size would just be on the list for lives: halving on the sum of Simpson's rule. */
  const needed = (size: number) => {
    let [low, high] = [0, 20];
    for (let turn = 0; turn < 40; turn++) {
      const middle = (low + high) / 2;
      if (avertedBy(r + middle * size, r / mu + size, size, line) < bar) low = middle;
      else high = middle;
    }
    return bare(low, NEAR);
  };
  const quoted: Readonly<Record<string, Truth>> = {
    ...Object.fromEntries(
      Object.entries(lists).flatMap(([name, some]) => [
        [`${name}Averts`, deaths(over(some, averts))],
        [`${name}Right`, bare(over(some, found), NEAR)],
      ]),
    ),
    leaderDied: bare(y[leader]!),
    leaderExpected: bare(t[leader]!),
    leaderRatio: bare(ratio[leader]!),
    leaderEstimate: bare(estimate[leader]!),
    neededSmall: needed(2),
    neededLarge: needed(10),
  };
  return { numbers, quoted, aim, y, t, ratio, estimate, chosen, first, best };
}

export const volumes: FigureRecord = {
  widget: "volumes",
  truth(scene) {
    const { numbers, quoted, aim, y, t, ratio, estimate, chosen } = seen(scene);
    return {
      numbers,
      cases: {
        takeaway: aim === "ratio" ? 0 : aim === "lives" ? 1 : 2,
        gain: aim === "lives" ? 0 : 1,
        which: aim === "ratio" ? 0 : aim === "lives" ? 1 : 2,
      },
      quoted,
      table: y.map((died, j) => [
        `hospital ${j + 1}`,
        t[j]!,
        died,
        ratio[j]!,
        estimate[j]!,
        chosen.includes(j) ? "yes" : "no",
      ]),
    };
  },
  guess(scene, [guess = 0]) {
    const { numbers, first, best } = seen(scene);
    const off = Math.abs(guess - first);
    return {
      numbers: { ...numbers, guess: deaths(guess), off: deaths(off) },
      cases: { reply: guess >= 0.7 * best ? 0 : guess > first ? 1 : 2 },
      verdict: off <= 1 ? "right" : "wrong",
      misconception: guess >= 0.7 * best ? "M3" : undefined,
      isOnEdge: Math.abs(off - 1) < 1e-3 || Math.abs(guess - 0.7 * best) < 1e-3,
    };
  },
  guesses: [[5], [12], [8], [2], [0], [17]],
};
