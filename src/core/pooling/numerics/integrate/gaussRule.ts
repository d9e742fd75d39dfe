/** Points and weights of a rule for an average; the weights sum to 1. */
export interface GaussRule {
  readonly point: readonly number[];
  readonly weight: readonly number[];
}

/**
 * Gauss rule of few points for an average over a discrete law of many points.
 *
 *   sum_i weight_i f(point_i) = average of f, exactly for polynomials of degree 2n - 1
 *
 * Shapes  point and weight hold N numbers each, N > n; the result holds n of each.
 * Source  Gautschi, Orthogonal Polynomials (2004), section 2.2.3 (discretised Stieltjes procedure).
 *
 * @example
 * gaussRuleOf({ point: [-1, 0, 1], weight: [0.25, 0.5, 0.25] }, 2).weight // [0.5, 0.5]
 */
export function gaussRuleOf(
  law: { readonly point: ArrayLike<number>; readonly weight: ArrayLike<number> },
  n: number,
): GaussRule {
  const { weight } = law;
  const N = weight.length;
  // On the scale where the points fill (-1, 1) no norm overflows or vanishes.
  const [low, high] = ends(law.point);
  const [middle, half] = [(low + high) / 2, (high - low) / 2];
  const point = Float64Array.from(law.point, (x) => (x - middle) / half);
  const centre: number[] = [];
  const width: number[] = [];
  let before = new Float64Array(N);
  let now = new Float64Array(N).fill(1);
  let normBefore = 1;
  for (let k = 0; k < n; k++) {
    let norm = 0;
    let pulled = 0;
    for (let i = 0; i < N; i++) {
      const square = weight[i]! * now[i]! ** 2;
      norm += square;
      pulled += square * point[i]!;
    }
    centre.push(pulled / norm);
    width.push(k === 0 ? 0 : norm / normBefore);
    const next = before;
    for (let i = 0; i < N; i++)
      next[i] = (point[i]! - centre[k]!) * now[i]! - width[k]! * before[i]!;
    [before, now, normBefore] = [now, next, norm];
  }
  const rule = ruleOfRecurrence(centre, width);
  return { point: rule.point.map((x) => middle + half * x), weight: rule.weight };
}

function ends(values: ArrayLike<number>): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, values[i]!);
    high = Math.max(high, values[i]!);
  }
  return [low, high];
}

/**
 * Gauss-Hermite rule for an average over the standard Normal law.
 *
 * Shapes  n points, upwards, and n weights that sum to 1.
 * Source  Golub & Welsch, "Calculation of Gauss quadrature rules", Math. Comp. 23 (1969).
 *
 * @example
 * standardNormalRule(2).point // [-1, 1]
 */
export function standardNormalRule(n: number): GaussRule {
  return ruleOfRecurrence(
    new Array<number>(n).fill(0),
    Array.from({ length: n }, (_, k) => k),
  );
}

/**
 * Gauss rule of a law whose orthogonal polynomials obey p_{k+1} = (x - centre_k) p_k - width_k p_{k-1}.
 *
 *   points: eigenvalues of the tridiagonal matrix, by bisection; weights from the orthonormal polynomials there
 *
 * Shapes  centre and width hold n numbers each, width_0 is not read; the points go upwards, the weights sum to 1.
 * Source  Golub & Welsch, "Calculation of Gauss quadrature rules", Math. Comp. 23 (1969).
 *
 * @example
 * ruleOfRecurrence([0, 0], [0, 1]).point // [-1, 1]
 */
export function ruleOfRecurrence(centre: readonly number[], width: readonly number[]): GaussRule {
  const n = centre.length;
  const radius = centre.map((_, k) => Math.sqrt(width[k]!) + Math.sqrt(width[k + 1] ?? 0));
  const least = Math.min(...centre.map((c, k) => c - radius[k]!));
  const most = Math.max(...centre.map((c, k) => c + radius[k]!));
  const point = centre.map((_, k) => {
    let [low, high] = [least, most];
    for (let step = 0; step < 60; step++) {
      const middle = (low + high) / 2;
      if (countBelow(centre, width, middle) > k) high = middle;
      else low = middle;
    }
    return (low + high) / 2;
  });
  const raw = point.map((x) => {
    let [before, now, sum] = [0, 1, 1];
    for (let k = 0; k + 1 < n; k++) {
      const next =
        ((x - centre[k]!) * now - Math.sqrt(width[k]!) * before) / Math.sqrt(width[k + 1]!);
      [before, now] = [now, next];
      sum += next * next;
    }
    return 1 / sum;
  });
  const total = raw.reduce((sum, w) => sum + w, 0);
  return { point, weight: raw.map((w) => w / total) };
}

/** Sturm's count of eigenvalues below x. */
function countBelow(centre: readonly number[], width: readonly number[], x: number): number {
  let count = 0;
  let pivot = 1;
  for (let k = 0; k < centre.length; k++) {
    pivot = centre[k]! - x - (k === 0 ? 0 : width[k]! / pivot);
    if (pivot === 0) pivot = 1e-300;
    if (pivot < 0) count++;
  }
  return count;
}
