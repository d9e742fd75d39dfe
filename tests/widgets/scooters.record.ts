import type { Scene } from "#widgets/frame/widget.ts";
import { above } from "./nextFarm.ts";
import { bare, type FigureRecord, measured, share, type Truth } from "./record.ts";

const miles = (value: number): Truth => measured(value, "miles", "mile");
const rides = (value: number): Truth => measured(value, "rides", "ride");

type Ridden = readonly [rides: number, average: number];

/** The inverse of a matrix by Gauss and Jordan, with the largest pivot of each column. */
function inverse(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, k) => Number(i === k))]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const by = rows[column]![column]!;
    rows[column] = rows[column]!.map((one) => one / by);
    for (let row = 0; row < size; row++) {
      const times = rows[row]![column]!;
      if (row !== column) rows[row] = rows[row]!.map((one, k) => one - times * rows[column]![k]!);
    }
  }
  return rows.map((row) => row.slice(size));
}

/** The joint law of all models and their mean, by its precisions; without a spread all are one, and every ride tells of it. */
function learned(models: readonly Ridden[], sigma2: number, tau2: number) {
  const own = models.map(([n]) => n / sigma2);
  if (tau2 === 0) {
    const all = models.reduce((sum, [n]) => sum + n, 0);
    const mean = models.reduce((sum, [n, average]) => sum + (n / all) * average, 0);
    const sd = Math.sqrt(sigma2 / all);
    return { mean, sd, each: models.map(() => ({ estimate: mean, sd, keep: 0 })) };
  }
  const between = 1 / tau2;
  const precision = [
    [models.length * between, ...models.map(() => -between)],
    ...own.map((one, j) => [-between, ...own.map((_, k) => (j === k ? one + between : 0))]),
  ];
  const covariance = inverse(precision);
  const origin = models[0]![1];
  const heard = [0, ...models.map(([, average], j) => own[j]! * (average - origin))];
  const at = (row: number) =>
    origin + covariance[row]!.reduce((sum, one, k) => sum + one * heard[k]!, 0);
  return {
    mean: at(0),
    sd: Math.sqrt(covariance[0]![0]!),
    each: models.map((_, j) => ({
      estimate: at(j + 1),
      sd: Math.sqrt(covariance[j + 1]![j + 1]!),
      keep: own[j]! / (own[j]! + between),
    })),
  };
}

function seen({ values, view }: Scene) {
  const { nA = 0, yA = 0, nB = 0, yB = 0, nC = 0, yC = 0, sigma2 = 0, tau2 = 0 } = values;
  const models = {
    none: [
      [nA, yA],
      [nB, yB],
      [nC, yC],
    ],
    rides: [
      [nA, yA],
      [10 * nB, yB],
      [10 * nC, yC],
    ],
    model: [
      [nA, yA],
      [nB, yB],
      [nC, yC],
      [20, 60],
    ],
  } as const;
  const plan = (view.plan ?? "none") as keyof typeof models;
  const laws = {
    none: learned(models.none, sigma2, tau2),
    rides: learned(models.rides, sigma2, tau2),
    model: learned(models.model, sigma2, tau2),
  };
  const shown: readonly Ridden[] = models[plan];
  const law = laws[plan];
  const keeps = law.each.map(({ keep }) => share(keep));
  const fourth = shown[3];
  const numbers: Readonly<Record<string, Truth>> = {
    count: bare(shown.length),
    mu: miles(law.mean),
    doubt: miles(law.sd),
    now: miles(laws.none.sd),
    rides: miles(laws.rides.sd),
    model: miles(laws.model.sd),
    floor: miles(Math.sqrt(tau2 / shown.length)),
    own: miles(yA),
    estimate: miles(law.each[0]!.estimate),
    ridesA: rides(nA),
    ridesB: rides(shown[1]![0]),
    ridesC: rides(shown[2]![0]),
    added: rides(20),
    keepA: keeps[0]!,
    keepB: keeps[1]!,
    keepC: keeps[2]!,
    ...(fourth && { ridesD: rides(fourth[0]), keepD: keeps[3]! }),
  };
  return { tau2, laws, law, shown, numbers };
}

/** What the text tells of the three at rest. */
function atRest(): Readonly<Record<string, Truth>> {
  const ridden: readonly Ridden[] = [
    [5, 58],
    [20, 60.5],
    [30, 61.3],
  ];
  const often: readonly Ridden[] = [
    [5, 58],
    [200, 60.5],
    [300, 61.3],
  ];
  const counts = (models: readonly Ridden[]) =>
    models.reduce((sum, [n]) => sum + 1 / (1 + 4 / (n * 7.2)), 0);
  const { tau, mu, first } = openSpread(ridden, 4);
  return {
    nowAtRest: miles(learned(ridden, 4, 7.2).sd),
    ridesAtRest: miles(learned(often, 4, 7.2).sd),
    modelAtRest: miles(learned([...ridden, [20, 60]], 4, 7.2).sd),
    countAtRest: bare(counts(ridden)),
    countWithRides: bare(counts(often)),
    tauLeast: miles(tau(0.025)),
    tauMost: miles(tau(0.975)),
    muLeast: miles(mu(0.025)),
    muMost: miles(mu(0.975)),
    averaged: miles(first.mean),
    averagedSd: miles(first.sd),
  };
}

/** Flat priors on mean and spread, by the rule of the middle in x, tau = 3 x / (1 - x): three groups leave a long tail. */
function openSpread(models: readonly Ridden[], sigma2: number) {
  const PIECES = 8000;
  const nodes = Array.from({ length: PIECES }, (_, k) => {
    const x = (k + 0.5) / PIECES;
    const tau = (3 * x) / (1 - x);
    const variances = models.map(([n]) => sigma2 / n + tau * tau);
    const weights = variances.map((v) => 1 / v);
    const total = weights.reduce((a, b) => a + b);
    const mean = models.reduce((sum, [, y], j) => sum + (weights[j]! / total) * y, 0);
    let pairs = 0;
    for (const [j, [, y]] of models.entries())
      for (const [k, [, other]] of models.entries())
        if (k < j) pairs += (weights[j]! * weights[k]! * (y - other) ** 2) / total;
    const likelihood = Math.exp(-pairs / 2) / Math.sqrt(variances.reduce((a, b) => a * b) * total);
    const keep = tau ** 2 / variances[0]!;
    const own = (keep * sigma2) / models[0]![0] + (1 - keep) ** 2 / total;
    const estimate = keep * models[0]![1] + (1 - keep) * mean;
    return { tau, mean, sd: total ** -0.5, estimate, own, raw: likelihood / (1 - x) ** 2 };
  });
  const whole = nodes.reduce((sum, { raw }) => sum + raw, 0);
  const average = (of: (node: (typeof nodes)[number]) => number) =>
    nodes.reduce((sum, node) => sum + (node.raw / whole) * of(node), 0);
  const mean = average(({ estimate }) => estimate);
  // Straight in x from one edge of a piece to the next.
  const tau = (p: number) => {
    let sum = 0;
    for (const [k, { raw }] of nodes.entries()) {
      const share = raw / whole;
      if (sum + share >= p) {
        const x = (k + (p - sum) / share) / PIECES;
        return (3 * x) / (1 - x);
      }
      sum += share;
    }
    throw new Error("The spread has no such quantile.");
  };
  const mu = (p: number) => {
    let [low, high] = [-1000, 1000];
    for (let k = 0; k < 50; k++) {
      const middle = (low + high) / 2;
      const below = average(({ mean: at, sd }) => above((at - middle) / sd));
      if (below < p) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  const square = average(({ estimate, own }) => own + (estimate - mean) ** 2);
  return { tau, mu, first: { mean, sd: Math.sqrt(square) } };
}

let told: Readonly<Record<string, Truth>> | undefined;
const quoted = () => {
  told ??= atRest();
  return told;
};

const toFour = (value: number) => Number(value.toFixed(4)) + 0;

export const scooters: FigureRecord = {
  widget: "scooters",
  truth(scene) {
    const { tau2, laws, law, shown, numbers } = seen(scene);
    return {
      numbers,
      cases: {
        takeaway: laws.rides.sd < laws.model.sd ? 0 : 1,
        floorIs: tau2 === 0 ? 0 : 1,
      },
      quoted: quoted(),
      table: [
        ...law.each.map(({ estimate, keep }, j) => [
          ["Circuit", "Relay", "Tandem", "a fourth"][j]!,
          ...shown[j]!,
          toFour(keep),
          toFour(estimate),
          ...[laws.none, laws.rides, laws.model].map(({ each }) =>
            each[j] === undefined ? "none" : toFour(each[j].sd),
          ),
        ]),
        [
          "mean of all",
          "none",
          "none",
          "none",
          toFour(law.mean),
          ...[laws.none, laws.rides, laws.model].map(({ sd }) => toFour(sd)),
        ],
      ],
    };
  },

  guess(scene, [guess = 0]) {
    const { laws, numbers } = seen(scene);
    const reply = guess > laws.none.sd ? 0 : 2 * guess <= laws.none.sd ? 1 : 2;
    const isRight = Math.abs(guess - laws.rides.sd) <= 0.1;
    return {
      numbers: { ...numbers, guess: miles(guess) },
      cases: { reply },
      verdict: isRight ? "right" : "wrong",
      misconception: isRight || reply === 0 ? undefined : "M10",
    };
  },
  guesses: [[0], [0.5], [1], [1.55], [1.6], [2]],
  visits: [
    { tau2: 0 },
    { tau2: 0.1, sigma2: 9, nA: 1, nB: 1, nC: 1 },
    { tau2: 0.2, sigma2: 9 },
    { tau2: 12, sigma2: 9, nA: 1, nB: 1, nC: 1, yA: 55, yB: 65, yC: 65 },
    { nA: 300, nB: 300, nC: 300 },
  ],
};
