import type { Scene } from "#widgets/frame/widget.ts";
import { bestSpread, logOfSpread, REST } from "./coachedSchools.ts";
import { type FigureRecord, points, share, type Truth, word } from "./record.ts";

const NAMES = ["A", "B", "C", "D", "E", "F", "G", "H"];
const NODES = 5000;
const SCALE = 25;

/** Everything by the midpoint rule in x, where a spread is 25 x / (1 - x). */
function learned(yA: number, sigmaA: number) {
  const schools = [[yA, sigmaA] as const, ...REST];
  const y = schools.map(([result]) => result);
  const logAt = (tau: number) =>
    logOfSpread(
      y,
      schools.map(([, error]) => error ** 2 + tau ** 2),
    );
  const taus = Array.from({ length: NODES }, (_, k) => {
    const x = (k + 0.5) / NODES;
    return (SCALE * x) / (1 - x);
  });
  const logs = taus.map(logAt);
  const best = logs.reduce((a, b) => Math.max(a, b));
  const weights = logs.map((log, k) => Math.exp(log - best) / (1 - (k + 0.5) / NODES) ** 2);
  const all = weights.reduce((a, b) => a + b);
  const estimates = schools.map(() => 0);
  let below = 0;
  let median = Number.NaN;
  for (const [k, tau] of taus.entries()) {
    const share = weights[k]! / all;
    if (below < 0.5 && below + share >= 0.5) {
      const x = (k + (0.5 - below) / share) / NODES;
      median = (SCALE * x) / (1 - x);
    }
    below += share;
    const precisions = schools.map(([, error]) => 1 / (error ** 2 + tau ** 2));
    const mean =
      precisions.reduce((sum, one, j) => sum + one * y[j]!, 0) / precisions.reduce((a, b) => a + b);
    for (const [j, [own, error]] of schools.entries()) {
      const [data, others] = [1 / error ** 2, 1 / tau ** 2];
      estimates[j]! += (share * (data * own + others * mean)) / (data + others);
    }
  }
  /** Chance that one more school gains less. */
  const nextBelow = (x: number) =>
    taus.reduce((sum, tau, k) => {
      const precisions = schools.map(([, error]) => 1 / (error ** 2 + tau ** 2));
      const total = precisions.reduce((a, b) => a + b);
      const mean = precisions.reduce((sum, one, j) => sum + one * y[j]!, 0) / total;
      return sum + (weights[k]! / all) * below0((x - mean) / Math.sqrt(1 / total + tau ** 2));
    }, 0);
  return { y, estimates, median, top: bestSpread(yA, sigmaA), nextBelow };
}

/** Normal probability below z: the series of its odd powers, and nought or one far out. */
function below0(z: number): number {
  if (Math.abs(z) > 7) return z > 0 ? 1 : 0;
  let [term, sum] = [z, z];
  for (let k = 1; k < 120; k++) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

/** Where a rising function has this value. */
function where(of: (x: number) => number, value: number): number {
  let [low, high] = [-300, 400];
  for (let k = 0; k < 26; k++) {
    const middle = (low + high) / 2;
    if (of(middle) < value) low = middle;
    else high = middle;
  }
  return low;
}

const known = new Map<string, ReturnType<typeof learned>>();
function at(yA: number, sigmaA: number) {
  const key = `${yA},${sigmaA}`;
  const found = known.get(key) ?? learned(yA, sigmaA);
  known.set(key, found);
  return found;
}

/** How far several numbers lie apart, by all their pairs. */
function apart(values: readonly number[]): number {
  const pairs = values.flatMap((one, j) => values.slice(0, j).map((other) => (one - other) ** 2));
  return Math.sqrt(pairs.reduce((a, b) => a + b) / (values.length * (values.length - 1)));
}
const sevenKeep = ({ y, estimates }: ReturnType<typeof learned>) =>
  apart(estimates.slice(1)) / apart(y.slice(1));

function numbersOf({ values }: Scene): Readonly<Record<string, Truth>> {
  const { yA = 0, sigmaA = 1 } = values;
  const now = at(yA, sigmaA);
  const before = at(28, 15);
  return {
    own: points(yA),
    errorA: points(sigmaA),
    printed: points(28),
    estimate: points(now.estimates[0]!),
    pulled: points(Math.abs(yA - now.estimates[0]!)),
    top: points(now.top),
    spread: points(now.median),
    name: word("C"),
    askedOwn: points(-3),
    asked: points(now.estimates[2]!),
    askedBefore: points(before.estimates[2]!),
    differ: share(sevenKeep(now)),
    differBefore: share(sevenKeep(before)),
  };
}

function quotedAt(gain: number): Readonly<Record<string, Truth>> {
  const then = at(gain, 15);
  const next = (p: number) => points(where(then.nextBelow, p));
  return {
    [`A-at-${gain}`]: points(then.estimates[0]!),
    [`pulled-at-${gain}`]: points(gain - then.estimates[0]!),
    [`C-at-${gain}`]: points(then.estimates[2]!),
    [`G-at-${gain}`]: points(then.estimates[6]!),
    [`spread-at-${gain}`]: points(then.median),
    [`top-at-${gain}`]: points(then.top),
    [`next-low-at-${gain}`]: next(0.025),
    [`next-high-at-${gain}`]: next(0.975),
    [`gains-at-${gain}`]: share(1 - then.nextBelow(0)),
    [`pays-at-${gain}`]: share(1 - then.nextBelow(5)),
    [`differ-at-${gain}`]: share(sevenKeep(then)),
  };
}

let told: Readonly<Record<string, Truth>> | undefined;
function quoted() {
  told ??= Object.assign({}, ...[28, 60, 80, 100].map(quotedAt));
  return told!;
}

export const outlier: FigureRecord = {
  widget: "outlier",
  truth(scene) {
    const { yA = 0, sigmaA = 1 } = scene.values;
    const { y, estimates } = at(yA, sigmaA);
    return {
      numbers: numbersOf(scene),
      cases: {},
      table: NAMES.map((name, j) => [name, y[j]!, Number(estimates[j]!.toFixed(3)) + 0]),
      quoted: quoted(),
    };
  },
  guess(scene, [guess = 0]) {
    const { yA = 0, sigmaA = 1 } = scene.values;
    const asked = at(yA, sigmaA).estimates[2]!;
    const before = at(28, 15).estimates[2]!;
    const away = guess - before;
    const reply = away > 1 ? 0 : Math.abs(away) <= 1 ? 1 : guess > asked ? 2 : 3;
    return {
      numbers: { ...numbersOf(scene), guess: points(guess) },
      cases: { reply },
      isOnEdge: Math.abs(Math.abs(guess - asked) - 1) < 1e-6 || Math.abs(Math.abs(away) - 1) < 1e-6,
      verdict: Math.abs(guess - asked) <= 1 ? "right" : "wrong",
      misconception: [undefined, "M6", undefined, "M12"][reply],
    };
  },
  visits: [{ yA: 28 }, { yA: 40 }],
  guesses: [[-8], [0], [4.5], [6], [20]],
};
