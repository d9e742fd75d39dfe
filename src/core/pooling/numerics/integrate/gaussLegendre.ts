/**
 * Number of points of one panel.
 *
 * @example
 * PANEL_POINTS // 16
 */
export const PANEL_POINTS = 16;

/** Gauss-Legendre points in (-1, 1), upwards, and their weights, which sum to 2. */
export const { point: PANEL_POINT, weight: PANEL_WEIGHT } =
  /* @__PURE__ */ gaussLegendre(PANEL_POINTS);

/**
 * PANEL_ANALYSIS[k][i]: weight of the value at point i in the Legendre coefficient k of a panel.
 *
 * @example
 * PANEL_ANALYSIS[0].reduce((sum, w) => sum + w) // 1.0000000000000
 */
export const PANEL_ANALYSIS: readonly (readonly number[])[] = /* @__PURE__ */ Array.from(
  { length: PANEL_POINTS },
  (_, k) => PANEL_POINT.map((x, i) => ((2 * k + 1) / 2) * PANEL_WEIGHT[i]! * legendre(k, x)[k]!),
);

/**
 * Points and weights of the Gauss-Legendre rule, exact for polynomials of degree 2n - 1.
 *
 *   integral over (-1, 1) of f = sum_i weight_i f(point_i)
 *
 * Shapes  point and weight hold n numbers each; the points go upwards.
 * Source  Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 25.4.29; roots by Newton.
 *
 * @example
 * gaussLegendre(2).point // [-0.5773502691896257, 0.5773502691896257]
 */
export function gaussLegendre(n: number): {
  readonly point: readonly number[];
  readonly weight: readonly number[];
} {
  const point: number[] = [];
  const weight: number[] = [];
  for (let i = 0; i < n; i++) {
    let x = -Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let step = 0; step < 6; step++) {
      const p = legendre(n, x);
      slope = (n * (p[n - 1]! - x * p[n]!)) / (1 - x * x);
      x -= p[n]! / slope;
    }
    point.push(x);
    weight.push(2 / ((1 - x * x) * slope * slope));
  }
  return { point, weight };
}

/**
 * Legendre polynomials P_0(x) ... P_n(x), n >= 1.
 *
 * @example
 * legendre(2, 0.5) // [1, 0.5, -0.125]
 */
export function legendre(n: number, x: number): number[] {
  const p = [1, x];
  for (let k = 1; k < n; k++) p.push(((2 * k + 1) * x * p[k]! - k * p[k - 1]!) / (k + 1));
  return p;
}
