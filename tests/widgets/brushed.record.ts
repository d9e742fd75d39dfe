import type { Scene } from "#widgets/frame/widget.ts";
import { REST } from "./coachedSchools.ts";
import { type FigureRecord, pinned, points, share, type Truth, word } from "./record.ts";

type Schools = readonly (readonly [y: number, error: number])[];

/** The root of a symmetric matrix, after Cholesky. */
function rootOf(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const root = matrix.map((row) => row.map(() => 0));
  for (const [i, row] of matrix.entries())
    for (let k = 0; k <= i; k++) {
      let rest = row[k]!;
      for (let m = 0; m < k; m++) rest -= root[i]![m]! * root[k]![m]!;
      root[i]![k] = i === k ? Math.sqrt(rest) : rest / root[k]![k]!;
    }
  return root;
}
/** What the root has to be multiplied with to give this. */
function solved(root: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const [i, row] of root.entries()) {
    let rest = right[i]!;
    for (let k = 0; k < i; k++) rest -= row[k]! * found[k]!;
    found.push(rest / row[i]!);
  }
  return found;
}
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, one, k) => sum + one * b[k]!, 0);

/**
 * At one spread, by the joint law of all results, whose mean Normal(0, 5) they share: Cov(y) = diag(sigma² + tau²) + 25. Each
 * true gain has covariance tau² with its own result and 25 with all.
 */
function atSpread(schools: Schools, tau: number) {
  const size = schools.length;
  const root = rootOf(
    schools.map(([, error], i) =>
      Array.from({ length: size }, (_, k) => 25 + (i === k ? error ** 2 + tau ** 2 : 0)),
    ),
  );
  const z = solved(
    root,
    schools.map(([y]) => y),
  );
  const log = -0.5 * dot(z, z) - root.reduce((sum, row, i) => sum + Math.log(row[i]!), 0);
  return {
    likelihood: Math.exp(log),
    each: schools.map((_, j) => {
      const c = solved(
        root,
        schools.map((_, k) => 25 + (k === j ? tau ** 2 : 0)),
      );
      return { mean: dot(c, z), variance: 25 + tau ** 2 - dot(c, c) };
    }),
  };
}

interface Sums {
  mass: number;
  readonly each: { first: number; second: number }[];
}

/** Adds a stretch of spreads by Simpson's rule, straight in tau, or in one over tau where it has no end. */
function add(sums: Sums, schools: Schools, [from, to]: readonly [number, number]) {
  const isOpen = to === Number.POSITIVE_INFINITY;
  const [low, high] = isOpen ? [0, 1 / from] : [from, to];
  const pieces = 2 * Math.max(20, Math.ceil(isOpen ? 60 : 8 * (to - from)));
  for (let k = 0; k <= pieces; k++) {
    const at = low + ((high - low) * k) / pieces;
    const simpson = (k === 0 || k === pieces ? 1 : k % 2 === 1 ? 4 : 2) / 3;
    // At the far end of an open stretch the likelihood is nought.
    if (isOpen && at === 0) continue;
    const tau = isOpen ? 1 / at : at;
    const step = ((high - low) / pieces) * (isOpen ? tau * tau : 1);
    const { likelihood, each } = atSpread(schools, tau);
    const weight = (simpson * step * likelihood) / (1 + (tau / 5) ** 2);
    sums.mass += weight;
    for (const [j, { mean, variance }] of each.entries()) {
      sums.each[j]!.first += weight * mean;
      sums.each[j]!.second += weight * (variance + mean * mean);
    }
  }
}

function between(schools: Schools, from: number, to: number) {
  const sums: Sums = { mass: 0, each: schools.map(() => ({ first: 0, second: 0 })) };
  if (from === to) {
    const { each } = atSpread(schools, from);
    return {
      mass: 0,
      each: each.map(({ mean, variance }) => ({ mean, sd: Math.sqrt(variance) })),
    };
  }
  // Where it has no end, straight as far as 40 and by one over tau beyond.
  const isOpen = to === Number.POSITIVE_INFINITY;
  add(sums, schools, [from, isOpen ? 40 : to]);
  if (isOpen) add(sums, schools, [40, to]);
  return {
    mass: sums.mass,
    each: sums.each.map(({ first, second }) => {
      const mean = first / sums.mass;
      return { mean, sd: Math.sqrt(second / sums.mass - mean * mean) };
    }),
  };
}

const wholes = new Map<string, ReturnType<typeof between>>();
function overAll(schools: Schools) {
  const key = schools[0]!.join();
  const found = wholes.get(key) ?? between(schools, 0, Number.POSITIVE_INFINITY);
  wholes.set(key, found);
  return found;
}

function seen({ values, view }: Scene) {
  const { lower = 0, upper = 0, yA = 0, sigmaA = 1 } = values;
  const schools: Schools = [[yA, sigmaA], ...REST];
  const [from, to] = lower < upper ? [lower, upper] : [upper, lower];
  const end = to === 25 ? Number.POSITIVE_INFINITY : to;
  const name = view.school ?? "A";
  const j = "ABCDEFGH".indexOf(name);
  const here = between(schools, from, end);
  const all = overAll(schools);
  return { from, to, end, name, j, schools, here, all };
}

function numbersOf(scene: Scene): Readonly<Record<string, Truth>> {
  const { from, to, end, name, j, schools, here, all } = seen(scene);
  // The half-Cauchy's share as the angle between the two rays to its ends.
  const angle =
    end === Number.POSITIVE_INFINITY
      ? Math.atan2(5, from)
      : Math.atan2(5 * (end - from), 25 + end * from);
  return {
    from: points(from),
    to: points(to),
    own: points(schools[j]![0]),
    estimate: points(here.each[j]!.mean),
    sd: points(here.each[j]!.sd),
    whole: points(all.each[j]!.mean),
    wholeSd: points(all.each[j]!.sd),
    share: share(here.mass / all.mass),
    priorShare: share((2 * angle) / Math.PI),
    school: word(name),
  };
}

/** What the text tells of school A as it was published. */
const PUBLISHED: Schools = [[28, 15], ...REST];
const quoted = () => ({
  allA: points(overAll(PUBLISHED).each[0]!.mean),
  noneA: points(between(PUBLISHED, 0, 0).each[0]!.mean),
});

const toFour = (value: number) => Number(value.toFixed(4)) + 0;

export const brushed: FigureRecord = {
  widget: "brushed",
  truth(scene) {
    const { from, end, schools, here, all } = seen(scene);
    const isOpen = end === Number.POSITIVE_INFINITY;
    const isAll = isOpen && from === 0;
    return {
      numbers: numbersOf(scene),
      cases: {
        takeaway: isAll ? 0 : from === end ? 1 : isOpen ? 2 : 3,
        summary: isAll ? 0 : from === end ? 1 : 2,
      },
      quoted: quoted(),
      table: schools.map(([y], k) => [
        "ABCDEFGH"[k]!,
        y,
        toFour(here.each[k]!.mean),
        toFour(here.each[k]!.sd),
        toFour(all.each[k]!.mean),
      ]),
    };
  },

  guess(scene, [guess = 0]) {
    const { j, schools, here, all } = seen(scene);
    const estimate = here.each[j]!.mean;
    const off = Math.abs(guess - estimate);
    const [fromOwn, way] = [
      Math.abs(guess - schools[j]![0]),
      Math.abs(schools[j]![0] - all.each[j]!.mean),
    ];
    const reply = 4 * fromOwn < way ? 0 : fromOwn >= way ? 1 : guess > estimate ? 2 : 3;
    const isRight = off <= 1.5;
    return {
      numbers: { ...numbersOf(scene), guess: points(guess), off: points(off) },
      cases: { reply, pinned: pinned(guess, estimate) },
      isOnEdge: Math.abs(off - 1.5) < 1e-6,
      verdict: isRight ? "right" : "wrong",
      misconception: isRight ? undefined : ["M12", "M7"][reply],
    };
  },
  guesses: [[28], [20], [14], [8], [0], [9]],
  visits: [
    { lower: 10, upper: 25 },
    { lower: 0, upper: 25 },
    { lower: 25, upper: 0 },
    { lower: 0, upper: 0 },
    { lower: 5, upper: 5 },
    { lower: 25, upper: 25 },
    { lower: 6, upper: 2 },
  ],
};
