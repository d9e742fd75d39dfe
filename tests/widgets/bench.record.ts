import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, measured, type Truth } from "./record.ts";

const FEW = 30;
const MANY = 388;

const average = (value: number): Truth => measured(value, "");
const atBats = (value: number): Truth => measured(value, "at-bats", "at-bat");
const hits = (value: number): Truth => measured(value, "hits", "hit");

/** Mean and sd of a chance with so many hits and outs, seen and borrowed, by the moments of its Beta law: E x = a / (a + b), E x² = E x (a + 1) / (a + b + 1). */
function chance(good: number, bad: number) {
  const mean = good / (good + bad);
  const square = (mean * (good + 1)) / (good + bad + 1);
  return { mean, sd: Math.sqrt(square - mean * mean) };
}

function seen({ values }: Scene) {
  const { n = 0, y = 0, m = 0, mu = 0 } = values;
  const own = y > n ? n : y;
  const together = (borrowed: number) =>
    chance(own + borrowed * mu, n - own + borrowed - borrowed * mu);
  return { n, own, m, mu, together };
}

function numbersOf(scene: Scene): Readonly<Record<string, Truth>> {
  const { n, own, m, mu, together } = seen(scene);
  const [all, few, many] = [together(m), together(FEW), together(MANY)];
  return {
    n: atBats(n),
    hits: hits(own),
    m: atBats(m),
    mu: average(mu),
    own: average(own / n),
    lent: hits(m * mu),
    seats: bare(n + m),
    filled: bare(own + m * mu),
    estimate: average(all.mean),
    sd: average(all.sd),
    few: atBats(FEW),
    many: atBats(MANY),
    fewEstimate: average(few.mean),
    manyEstimate: average(many.mean),
    apart: average(Math.abs(few.mean - many.mean)),
  };
}

/** Where the scouts are furthest apart if he goes on as he began, found by trying every at-bat; and one hit of a quite unknown man. */
function quotedOf(record: number, mu: number): Readonly<Record<string, Truth>> {
  const apart = (n: number) =>
    Math.abs((record * n + FEW * mu) / (n + FEW) - (record * n + MANY * mu) / (n + MANY));
  // That place is the same for every rookie who differs from the others.
  const far = (n: number) => n / ((n + FEW) * (n + MANY));
  const at = Array.from({ length: 600 }, (_, k) => k + 1).reduce((best, n) =>
    far(n) > far(best) ? n : best,
  );
  return {
    widestAt: atBats(at),
    widest: average(apart(at)),
    teamMean: average(0.265),
    teamBench: atBats(20),
    doubtBefore: average(chance(5.3, 14.7).sd),
    doubtAfter: average(chance(6.3, 14.7).sd),
  };
}

export const bench: FigureRecord = {
  widget: "bench",
  truth(scene) {
    const { n, own, m, mu, together } = seen(scene);
    const [all, few, many] = [together(m), together(FEW), together(MANY)];
    const isAlike = all.mean.toFixed(3) === (own / n).toFixed(3);
    const rows = [
      [FEW, few],
      [MANY, many],
    ] as const;
    return {
      numbers: numbersOf(scene),
      cases: {
        takeaway: isAlike ? 0 : m === 1 ? 1 : 2,
        borrowed: m === 1 ? 0 : 1,
        scouts: Math.abs(few.mean - many.mean) < 0.005 ? 0 : 1,
      },
      table: [
        ["his own at-bats", n, own, own / n, Math.sqrt((own * (n - own)) / n) / n],
        ["borrowed at-bats", m, m * mu, mu, chance(m * mu, m - m * mu).sd],
        ["all seats", n + m, own + m * mu, all.mean, all.sd],
        ...rows.map(([lent, { mean, sd }]) => [
          `with ${lent} borrowed`,
          n + lent,
          own + lent * mu,
          mean,
          sd,
        ]),
      ],
      quoted: quotedOf(own / n, mu),
    };
  },

  guess(scene, [few = 0, many = 0]) {
    const { n, own, together } = seen(scene);
    const miss = [few - together(FEW).mean, many - together(MANY).mean] as const;
    const raw = own / n;
    const reply =
      few > raw && many > raw
        ? 0
        : Math.abs(few - many) <= 0.003
          ? 1
          : miss[0] > 0 && miss[1] > 0
            ? 2
            : 3;
    return {
      numbers: {
        ...numbersOf(scene),
        guessFew: average(few),
        guessMany: average(many),
      },
      cases: { reply },
      isOnEdge: [
        ...miss.map((one) => Math.abs(one) - 0.005),
        ...miss,
        few - raw,
        many - raw,
        Math.abs(few - many) - 0.003,
      ].some((edge) => Math.abs(edge) < 1e-9),
      verdict: miss.every((one) => Math.abs(one) <= 0.005) ? "right" : "wrong",
      misconception: ["M8", "M6"][reply],
    };
  },
  visits: [
    { n: 600, y: 150, m: 1, mu: 0.25 },
    { n: 600, y: 150, m: 60, mu: 0.25 },
    { n: 30, y: 9, m: 1, mu: 0.25 },
  ],
};
