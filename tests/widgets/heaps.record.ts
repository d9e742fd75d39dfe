import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, points } from "./record.ts";

const SCORE_SD = 9;
const EDGES = Array.from({ length: 21 }, (_, k) => 50 + 2 * k);

/** Estimates by precisions: students and state count by one over their variances. */
function estimates({ values, sample }: Scene, tau: number): readonly number[] {
  const { mu = 0 } = values;
  const { n = [], y = [] } = sample.columns;
  if (tau === 0) return y.map(() => mu);
  return n.map((size, j) => {
    const [data, state] = [size / SCORE_SD ** 2, 1 / tau ** 2];
    return (data * y[j]! + state * mu) / (data + state);
  });
}

/** The standard deviation by all pairs: half of their mean squared difference is the variance. */
function scatter(values: readonly number[]): number {
  const count = values.length;
  const squares = values.reduce((sum, one) => sum + one ** 2, 0);
  const total = values.reduce((sum, one) => sum + one, 0);
  return Math.sqrt(Math.max(0, (count * squares - total ** 2) / count ** 2));
}

/** How many lie in each place, by their order: those below its upper edge, less those below its lower one. */
function heap(values: readonly number[]): readonly number[] {
  const below = (edge: number) => values.filter((one) => one < edge).length;
  return EDGES.slice(1).map((edge, k) => {
    const upTo = k === EDGES.length - 2 ? values.length : below(edge);
    return upTo - (k === 0 ? 0 : below(EDGES[k]!));
  });
}

function numbersOf(scene: Scene) {
  const { mu = 0, tau = 0 } = scene.values;
  const { y = [], theta = [] } = scene.sample.columns;
  return {
    mu: points(mu),
    tau: points(tau),
    schools: bare(300),
    ownSpread: points(scatter(y)),
    trueSpread: points(scatter(theta)),
    shownSpread: points(scatter(estimates(scene, tau))),
    fittingSpread: points(scatter(estimates(scene, 4))),
    drawnWith: points(4),
  };
}

export const heaps: FigureRecord = {
  widget: "heaps",
  truth(scene) {
    const { tau = 0 } = scene.values;
    const { y = [], theta = [] } = scene.sample.columns;
    const shown = estimates(scene, tau);
    const [own, truths, put] = [y, theta, shown].map(heap) as [
      readonly number[],
      readonly number[],
      readonly number[],
    ];
    return {
      numbers: numbersOf(scene),
      cases: {
        takeaway: tau === 0 ? 0 : tau >= 100 ? 1 : 2,
        why: tau >= 100 ? 0 : scatter(shown) < scatter(theta) ? 1 : 2,
      },
      table: own.map((count, k) => [
        k === 0 ? "below 52" : k === 19 ? "88 and more" : `${EDGES[k]} to ${EDGES[k + 1]}`,
        count,
        truths[k]!,
        put[k]!,
      ]),
    };
  },
  guess(scene, [guess = 0]) {
    const numbers = numbersOf(scene);
    const [own, fitting] = [numbers.ownSpread.value, numbers.fittingSpread.value];
    const reply = guess - own >= -0.3 ? 0 : guess - fitting > 0 ? 1 : 2;
    return {
      numbers,
      cases: { reply },
      isOnEdge: [fitting - 0.3, fitting + 0.3, own - 0.3].some(
        (edge) => Math.abs(guess - edge) < 1e-9,
      ),
      verdict: Math.abs(guess - fitting) <= 0.3 ? "right" : "wrong",
      misconception: ["M14", "M20"][reply],
    };
  },
  visits: [{ tau: 0 }, { tau: 100 }, { tau: 4 }, { tau: 12 }],
  guesses: [[6], [4], [3.9], [1], [0]],
};
