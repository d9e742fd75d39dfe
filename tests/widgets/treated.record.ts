import type { Scene } from "#widgets/frame/widget.ts";
import reference from "../reference/models/rat_tumors.json";
import { lawOf } from "./countsOfTreated.ts";
import { bare, type FigureRecord, measured, share, type Truth } from "./record.ts";

const rats = (value: number) => measured(value, "rats", "rat");
const tumours = (value: number) => measured(value, "tumours", "tumour");

const known = new Map<string, ReturnType<typeof truthOf>>();

function truthOf({ values }: Scene) {
  const { m = 1, mu = 0.1, n = 1, t = 1 } = values;
  const y = Math.min(values.y!, n);
  const k = Math.min(values.k!, t);
  const failed = n - y;
  const lent = lawOf(t, y + m * mu, failed + m - m * mu);
  const own = lawOf(t, 1 + y, 1 + failed);
  const numbers: Readonly<Record<string, Truth>> = {
    m: rats(m),
    mu: share(mu),
    n: rats(n),
    y: tumours(y),
    t: rats(t),
    k: tumours(k),
    ownShare: share(y / n),
    rate: share((m * mu + y) / (m + n)),
    tail: share(lent.atLeast[k]!),
    ownTail: share(own.atLeast[k]!),
    stop: tumours(lent.stop),
    ownStop: tumours(own.stop),
    level: share(0.025),
    groups: bare(70),
  };
  return { numbers, lent, own, k };
}

function seen(scene: Scene) {
  const key = JSON.stringify(scene.values);
  const found = known.get(key) ?? truthOf(scene);
  known.set(key, found);
  return found;
}

const earlier = reference.data.rows.slice(0, 70).map(([y = 0, n = 0]) => [y, n] as const);
const fit = reference.expected.first_70_only.MLE;
const quoted: Readonly<Record<string, Truth>> = {
  fitted: rats(fit.kappa),
  fittedRate: share(fit.mean),
  ill: bare(earlier.reduce((sum, [y]) => sum + y, 0)),
  all: bare(earlier.reduce((sum, [, n]) => sum + n, 0)),
  highestShare: share(9 / 24),
};

export const treated: FigureRecord = {
  widget: "treated",
  truth(scene) {
    const { numbers, lent, own, k } = seen(scene);
    const [stops, ownStops] = [k >= lent.stop, k >= own.stop];
    return {
      numbers,
      quoted,
      cases: {
        takeaway: lent.stop === own.stop ? 0 : 1,
        summary: stops ? (ownStops ? 2 : 0) : ownStops ? 1 : 3,
      },
      table: lent.chances.map((chance, j) => [
        `${j}`,
        ...[chance, own.chances[j]!, lent.atLeast[j]!, own.atLeast[j]!].map((one) =>
          Number(one.toFixed(4)),
        ),
      ]),
    };
  },

  guess(scene, [guess = 0]) {
    const { numbers, lent, own } = seen(scene);
    const reply = guess >= own.stop ? 0 : guess > lent.stop ? 1 : 2;
    return {
      numbers: { ...numbers, guess: tumours(guess) },
      cases: { reply },
      verdict: guess === lent.stop ? "right" : "wrong",
      misconception: ["M1", undefined, "M14"][reply],
    };
  },
  visits: [
    { k: 11 },
    { k: 16 },
    { k: 6 },
    { y: 0, k: 4 },
    { y: 0, n: 30, m: 200, mu: 0.4, k: 5 },
    { m: 1, mu: 0.3 },
    { y: 0, n: 60, m: 200, mu: 0.4, k: 8, t: 20 },
  ],
  guesses: [[6], [10], [12], [14], [20]],
};
