import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, measured, pinned } from "./record.ts";

/** The sd of chances with so many hits and outs behind them, by the moments of their Beta law. */
function spreadOf(hits: number, outs: number): number {
  const all = hits + outs;
  const square = (hits / all) * ((hits + 1) / (all + 1));
  return Math.sqrt(square - (hits / all) ** 2);
}

/** The bench whose rookies differ so much, found by halving: the longer it is, the less they differ. */
function benchFor(mu: number, spread: number): number {
  let [low, high] = [1e-3, 1e5];
  for (let k = 0; k < 200; k++) {
    const middle = (low + high) / 2;
    if (spreadOf(mu * middle, (1 - mu) * middle) > spread) low = middle;
    else high = middle;
  }
  return low;
}

const average = (value: number) => measured(value, "");
const atBats = (value: number) => measured(value, "at-bats", "at-bat");

function truthOf({ values }: Scene) {
  const { n = 0, y = 0, m = 0, mu = 0 } = values;
  const own = y > n ? n : y;
  const estimate = (bench: number) => (own + bench * mu) / (n + bench);
  const spread = spreadOf(m * mu, m - m * mu);
  const halfBench = benchFor(mu, spread / 2);
  const numbers = {
    n: atBats(n),
    hits: measured(own, "hits", "hit"),
    m: atBats(m),
    mu: average(mu),
    spread: average(spread),
    lent: measured(m * mu, "hits", "hit"),
    own: average(own / n),
    estimate: average(estimate(m)),
    rookies: bare(50),
    half: average(spread / 2),
    halfBench: atBats(halfBench),
  };
  return { m, mu, spread, halfBench, estimate, numbers };
}

export const rookies: FigureRecord = {
  widget: "rookies",
  truth(scene) {
    const { m, mu, spread, halfBench, estimate, numbers } = truthOf(scene);
    const known = (bench: number) => average(spreadOf(bench * mu, bench - bench * mu));
    return {
      numbers,
      cases: {},
      table: [
        ["as shown", spread, m, estimate(m)],
        ["half as far apart", spread / 2, halfBench, estimate(halfBench)],
      ],
      quoted: {
        fewSpread: known(30),
        hundredSpread: known(100),
        manySpread: known(388),
        hundredEstimate: average(estimate(100)),
      },
    };
  },

  guess(scene, [guess = 0]) {
    const { m, halfBench, numbers } = truthOf(scene);
    const far = Math.abs(guess / halfBench - 1);
    const farFromTwice = Math.abs(guess / (m + m) - 1);
    const reply = guess < m ? 0 : guess === m ? 1 : farFromTwice <= 0.1 ? 2 : 3;
    return {
      numbers: { ...numbers, guess: atBats(guess), off: atBats(Math.abs(guess - halfBench)) },
      cases: { reply, pinned: pinned(guess, halfBench, 1) },
      isOnEdge: [far, farFromTwice].some((one) => Math.abs(one - 0.1) < 1e-9),
      verdict: far <= 0.1 ? "right" : "wrong",
      misconception: ["M7", "M6", "M8"][reply],
    };
  },
};
