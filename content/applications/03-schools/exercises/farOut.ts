import { empiricalBayes } from "#core/pooling/knownErrors/empiricalBayes.ts";
import { eightSchools1981 } from "#data/eightSchools1981.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { learnedSpread, withOthers } from "#models/learnedSpread.ts";

type Asked = { readonly spread: number; readonly sigmaA: number };

const [PUBLISHED, ...REST] = eightSchools1981.schools;
const OTHERS: { readonly y: readonly number[]; readonly sigma: readonly number[] } = {
  y: REST.map(({ gain }) => gain),
  sigma: REST.map(({ error }) => error),
};
const MIDDLE = OTHERS.y.reduce<number>((a, b) => a + b, 0) / OTHERS.y.length;
const WIDEST = 100;

const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const best = (yA: number, sigmaA: number) =>
  empiricalBayes({ ...withOthers({ yA, sigmaA }, OTHERS), method: "REML" }).tau;

/**
 * The result of A at which a spread fits best: there the slope of its likelihood is nought,
 *
 *   sum w_j² (y_j - mu)² = W - sum w_j² / W,   w_j = 1 / (sigma_j² + tau²),  W their sum,
 *
 * and mu is straight in the result of A, so that this is a square equation.
 */
function farOut({ spread, sigmaA }: Asked): number {
  const w = [sigmaA, ...OTHERS.sigma].map((error) => 1 / (error ** 2 + spread ** 2));
  const all = total(w);
  const squares = w.map((one) => one * one);
  const [own, a] = [squares[0]!, w[0]! / all];
  const rest = total(OTHERS.y.map((y, j) => w[j + 1]! * y)) / all;
  const sum = (of: (away: number) => number) =>
    total(OTHERS.y.map((y, j) => squares[j + 1]! * of(y - rest)));
  const p = own * (1 - a) ** 2 + sum(() => a * a);
  const q = -2 * (own * (1 - a) * rest + sum((away) => a * away));
  const r = own * rest ** 2 + sum((away) => away * away) - (all - total(squares) / all);
  return (-q + Math.sqrt(q * q - 4 * p * r)) / (2 * p);
}

/** The result of A with which all eight results lie so far apart. */
function asFarApart({ spread }: Asked): number {
  const within = total(OTHERS.y.map((y) => (y - MIDDLE) ** 2));
  const J = OTHERS.y.length + 1;
  return MIDDLE + Math.sqrt((((J - 1) * spread ** 2 - within) * J) / (J - 1));
}

const at =
  (of: (asked: Asked) => number) =>
  (asked: Asked): { yA: number } => ({ yA: Math.round(of(asked)) });
const link = (of: (asked: Asked) => number) => (asked: Asked) => ({
  of: "wild",
  values: { ...at(of)(asked), sigmaA: asked.sigmaA },
});
const away = (times: number) => (asked: Asked) => MIDDLE + times * asked.spread;
const here = (yA: number, { sigmaA }: Asked) => named("best spread here", best(yA, sigmaA));
const wanted = ({ spread }: Asked) => named("spread asked for", spread);

/** How far out one school must lie before eight results say that schools differ so much. */
export const howFarOut = setTheFigure<Asked>({
  id: "how-far-out",
  title: "How far out must A lie?",
  draw: ({ whole }) => ({ spread: whole(12, 20), sigmaA: whole(10, 20) }),
  shown: (asked) => ({
    spread: `${show(asked.spread)} points`,
    error: `${show(asked.sigmaA)} points`,
    gain: `${show(Math.round(farOut(asked)))} points`,
    apart: `${show(Math.round(asFarApart(asked)))} points`,
  }),
  model: learnedSpread,
  ranges: { yA: { short: "result of A", range: [-10, WIDEST], step: 5 } },
  widget: "outlier",
  controls: ["yA"],
  start: ({ sigmaA }) => ({ yA: PUBLISHED.gain, sigmaA, tau: 5, mu: 8 }),
  solution: at(farOut),
  gap: ({ yA = 0 }, asked) => best(yA, asked.sigmaA) - asked.spread,
  tolerance: 0.4,
  nearEnough: "the spread within 0.4 points",
  below: ({ yA = 0 }, asked) =>
    said`With A at ${show(yA)} the spread that fits best is ${less(`${show(best(yA, asked.sigmaA), 1)}, too small`, here(yA, asked), wanted(asked))}: luck can still explain much of how these results differ.`,
  above: ({ yA = 0 }, asked) =>
    said`With A at ${show(yA)} the spread that fits best is ${more(`${show(best(yA, asked.sigmaA), 1)}, too large`, here(yA, asked), wanted(asked))}: bring A back towards the seven.`,
  misconceptions: [
    {
      id: "M20",
      slip: "spread of the results",
      answer: at(asFarApart),
      comesOf: ({ spread }) =>
        `setting A so that the eight *results* lie ${show(spread)} points apart`,
      explanation: ({ spread, sigmaA }) =>
        `Each result has luck of its own beside what its school differs by. Where results lie ${show(spread)} points apart, a part of that is standard errors, ${show(sigmaA)} points with A alone, and the spread between schools is what is left.`,
      link: link(asFarApart),
    },
    {
      id: "M15",
      slip: "one spread away",
      answer: at(away(1)),
      comesOf: ({ spread }) => `setting A ${show(spread)} points from the middle of the seven`,
      explanation: ({ spread, sigmaA }) =>
        `The spread is one of true gains, and A’s result is no true gain: with a standard error of ${show(sigmaA)} points it may stand ${show(spread)} points away by luck.`,
      link: link(away(1)),
    },
    {
      id: "M13",
      slip: "three spreads away",
      answer: at(away(3)),
      comesOf: () => "setting A three spreads from the middle of the seven",
      explanation: ({ spread, sigmaA }) =>
        `Three times ${show(spread)} points is no wall at which a school begins to count as different, and with a standard error of ${show(sigmaA)} points luck goes that way too. Read the spread that fits best under the figure, and move A until that is ${show(spread)}.`,
      link: link(away(3)),
    },
  ],
  right: (asked) =>
    `Only near ${show(Math.round(farOut(asked)))} do eight results say that much, and nearly all of it rests on one of them.`,
});
