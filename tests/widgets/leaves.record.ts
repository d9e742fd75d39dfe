import type { Scene } from "#widgets/frame/widget.ts";
import red from "../reference/models/red_mites.json";
import { bare, type FigureRecord, measured, share } from "./record.ts";

const leaves = (value: number) => measured(value, "leaves", "leaf");
const [EMPTY, ...REST] = red.data.rows.map(([, often]) => often! / 150);
const MEAN = 172 / 150;
const Z = 1.959963984540054;

/**
 * The power of a polynomial by its logarithmic derivative (J. C. P. Miller): p q' = k p' q, coefficient by coefficient, where q
 * is the law of the sum of k leaves and p that of one.
 */
function sums(k: number): readonly number[] {
  const q = [EMPTY! ** k];
  for (let n = 1; n <= REST.length * k; n++) {
    let sum = 0;
    for (const [at, share] of REST.entries()) {
      const i = at + 1;
      if (i <= n) sum += (i * k - (n - i)) * share * q[n - i]!;
    }
    q.push(sum / (n * EMPTY!));
  }
  return q;
}
const known = new Map<number, readonly number[]>();
const lawOf = (k: number) => {
  const law = known.get(k) ?? sums(k);
  known.set(k, law);
  return law;
};

/** Ends of the interval: where the square of the distance is 1.96² times the variance of the mean. */
const ends = (mean: number, k: number, extra: number) => {
  const half = Math.sqrt((Z * Z * (mean + extra * mean * mean)) / k);
  return [mean - half, mean + half] as const;
};

function odds(k: number, extra: number, line: number) {
  let [held, calm, alarm] = [0, 0, 0];
  for (const [sum, chance] of lawOf(k).entries()) {
    const [low, high] = ends(sum / k, k, extra);
    if (low <= MEAN && high >= MEAN) held += chance;
    if (high < line) calm += chance;
    if (low > line) alarm += chance;
  }
  return { held, calm, alarm };
}

function rowsOf({ values, view, sample }: Scene) {
  const { k = 1, r = 1 } = values;
  return Array.from({ length: 10 }, (_, at) => {
    const seen = sample.columns[`grower${at}`]?.slice(0, k) ?? [];
    let mites = 0;
    for (const one of seen) mites += one;
    const mean = mites / k;
    return { mean, ends: ends(mean, k, view.leaves === "differ" ? 1 / r : 0) };
  });
}

function numbersOf(scene: Scene) {
  const { k = 1, r = 1, mu = 1, margin = 1 } = scene.values;
  const line = MEAN + margin;
  const [one, other] = [odds(k, 0, line), odds(k, 1 / r, line)];
  const shown = scene.view.leaves === "differ" ? other : one;
  const least = (variance: number) => {
    // The first number of leaves at which the interval stays within the margin.
    let leaf = Math.max(1, Math.floor((3.8 * variance) / margin ** 2) - 2);
    while (Z * Math.sqrt(variance / leaf) > margin) leaf += 1;
    return leaves(leaf);
  };
  return {
    k: leaves(k),
    margin: bare(margin),
    level: share(0.95),
    mean: bare(MEAN),
    line: bare(line),
    held: share(shown.held),
    heldAlike: share(one.held),
    heldDiffer: share(other.held),
    calm: share(shown.calm),
    alarm: share(shown.alarm),
    needAlike: least(mu),
    needDiffer: least(mu * (1 + mu / r)),
  };
}

/** At 36 and 77 leaves, which 1.96² (1.147 + 1.147² / 1.025) / 0.35² and its first part come to, rounded up. */
function quotedOf() {
  const line = MEAN + 0.35;
  return {
    "alike-at-100": share(odds(100, 0, line).held),
    "alarm-at-few": share(odds(36, 0, line).alarm),
  };
}

export const leavesRecord: FigureRecord = {
  widget: "leaves",
  truth(scene) {
    return {
      numbers: numbersOf(scene),
      cases: { takeaway: scene.view.leaves === "differ" ? 1 : 0 },
      table: rowsOf(scene).map(({ mean, ends: [low, high] }, at) => [
        `grower ${at + 1}`,
        ...[mean, low, high].map((value) => Math.round(100 * value) / 100),
      ]),
      quoted: quotedOf(),
    };
  },

  guess(scene, [guess = 0]) {
    const { k = 1 } = scene.values;
    const off = Math.abs(guess - 100 * odds(k, 0, 0).held);
    const reply = guess >= 93 ? 0 : guess <= 60 ? 1 : 2;
    return {
      numbers: { ...numbersOf(scene), guess: bare(guess), hundred: bare(100) },
      cases: { reply },
      isOnEdge: Math.abs(off - 4) < 1e-9,
      verdict: off <= 4 ? "right" : "wrong",
      misconception: ["M24", "M8"][reply],
    };
  },
  guesses: [[95], [50], [75], [84]],
};
