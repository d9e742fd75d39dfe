import { requireThat } from "../assert.ts";
import { door, func, type Loose, numbers } from "../door.ts";

/** Nodes and weights of the Gauss-Legendre rule with 5 points on [-1, 1]: exact to degree 9. */
const RULE = [
  [0, 0.5688888888888889],
  [-0.538469310105683, 0.4786286704993665],
  [0.538469310105683, 0.4786286704993665],
  [-0.906179845938664, 0.2369268850561891],
  [0.906179845938664, 0.2369268850561891],
] as const;

/** Posterior under a prior drawn by hand, on the grid of the drawing. */
export interface DrawnPosterior {
  /** The prior curve, scaled so that its area is 1. */
  readonly prior: readonly number[];
  /** Posterior density at each grid point. */
  readonly density: readonly number[];
  /** Posterior probability below each grid point: 0 at the first, 1 at the last. */
  readonly cdf: readonly number[];
  readonly mean: number;
  readonly sd: number;
  /** Log of the likelihood averaged over the prior. */
  readonly logMarginal: number;
}

function requireDrawing(grid: readonly number[], prior: readonly number[]): void {
  const where = "drawnPriorPosterior";
  requireThat(grid.length >= 2, where, "the grid must have at least 2 points", grid.length);
  const rule = `prior must have ${grid.length} entries, one per grid point`;
  requireThat(prior.length === grid.length, where, rule, prior.length);
  const rising = grid.every((x, i) => Number.isFinite(x) && (i === 0 || x > grid[i - 1]!));
  requireThat(rising, where, "the grid must be finite and rising", `[${grid}]`);
  const drawn = prior.every((height) => height >= 0 && height < Infinity);
  requireThat(drawn, where, "every height must be finite and at least 0", `[${prior}]`);
  const somewhere = prior.some((height) => height > 0);
  requireThat(somewhere, where, "the curve must be above 0 somewhere", `[${prior}]`);
}

/** Where each cell is looked at: place, area and straight-line prior height of every node. */
function nodesOf(grid: readonly number[], prior: readonly number[]) {
  return grid.slice(1).map((right, cell) => {
    const left = grid[cell]!;
    return RULE.map(([at, weight]) => {
      const share = 0.5 + 0.5 * at;
      const height = (1 - share) * prior[cell]! + share * prior[cell + 1]!;
      return { x: left + share * (right - left), mass: 0.5 * weight * (right - left) * height };
    });
  });
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/**
 * Posterior of a parameter whose prior is any non-negative curve, by quadrature.
 *
 *   p(theta | y) = prior(theta) L(theta) / integral of prior L, prior a straight line between grid points
 *
 * Shapes  grid and prior hold one number a point; prior, density and cdf of the result do too.
 * Units   grid, mean and sd share one unit. The curve needs no scale: only its shape counts.
 * Limits  each cell is integrated by 5 Gauss points, so the likelihood may be much curved, but not narrower than a cell.
 * Throws  RangeError if the grid does not rise, a height is negative, the curve is 0 everywhere, or the likelihood is
 *         0 wherever the curve is not.
 *
 * @example
 * drawnPriorPosterior({ grid: [0, 0.5, 1], prior: [1, 1, 1], logLikelihood: (theta) => Math.log(theta) }).mean // 0.6666666666666666
 */
export function drawnPriorPosterior(
  asked: Loose<{
    readonly grid: readonly number[];
    readonly prior: readonly number[];
    readonly logLikelihood: (theta: number) => number;
  }>,
): DrawnPosterior {
  const given = door("drawnPriorPosterior", asked, {
    grid: numbers,
    prior: numbers,
    logLikelihood: func,
  });
  const { grid, prior, logLikelihood } = given;
  requireDrawing(grid, prior);
  const cells = nodesOf(grid, prior);
  const nodes = cells.flat();
  const logs = nodes.map(({ x, mass }) => (mass > 0 ? logLikelihood(x) : -Infinity));
  const top = logs.reduce((most, log) => (log > most || Number.isNaN(log) ? log : most), -Infinity);
  requireThat(
    Number.isFinite(top),
    "drawnPriorPosterior",
    "the likelihood must be above 0 where the curve is",
    top,
  );

  const area = sumOf(nodes.map(({ mass }) => mass));
  const weights = nodes.map(({ mass }, i) => mass * Math.exp(logs[i]! - top));
  const total = sumOf(weights);
  const mean = sumOf(weights.map((weight, i) => weight * nodes[i]!.x)) / total;
  const variance = sumOf(weights.map((weight, i) => weight * (nodes[i]!.x - mean) ** 2)) / total;

  let below = 0;
  const upTo = cells.map((_, cell) => {
    below += sumOf(weights.slice(cell * RULE.length, (cell + 1) * RULE.length));
    return below / total;
  });
  return {
    prior: prior.map((height) => height / area),
    density: grid.map((x, i) =>
      prior[i]! > 0 ? (prior[i]! * Math.exp(logLikelihood(x) - top)) / total : 0,
    ),
    cdf: [0, ...upTo.slice(0, -1), 1],
    mean,
    sd: Math.sqrt(variance),
    logMarginal: top + Math.log(total / area),
  };
}
