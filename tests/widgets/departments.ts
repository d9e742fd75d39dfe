import { inventedCompany } from "#data/inventedCompany.ts";

export const NAMES = [
  "Sales",
  "Legal",
  "Design",
  "Support",
  "Finance",
  "Research",
  "Field",
  "Store",
];

type Matrix = readonly (readonly number[])[];

/** Solves A X = B by elimination with the largest pivot. */
function solve(a: Matrix, b: Matrix): number[][] {
  const rows = a.map((row, i) => [...row, ...b[i]!]);
  const n = a.length;
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k; i < n; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[best]![k]!)) best = i;
    [rows[k], rows[best]] = [rows[best]!, rows[k]!];
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = rows[i]![k]! / rows[k]![k]!;
      rows[i] = rows[i]!.map((value, c) => value - factor * rows[k]![c]!);
    }
  }
  return rows.map((row, i) => row.slice(n).map((value) => value / row[i]!));
}

const times = (a: Matrix, b: Matrix): number[][] =>
  a.map((row) => b[0]!.map((_, c) => row.reduce((sum, value, k) => sum + value * b[k]![c]!, 0)));
const turned = (a: Matrix): number[][] => a[0]!.map((_, c) => a.map((row) => row[c]!));
const plus = (a: Matrix, b: Matrix): number[][] =>
  a.map((row, i) => row.map((value, c) => value + b[i]![c]!));

/** Best linear unbiased lines by the covariance of all rows, with the years counted from z and the population told there. */
function bestLines(
  x: Matrix,
  y: Matrix,
  population: Matrix,
  sigma: number,
): { company: readonly number[]; lines: readonly (readonly number[])[] } {
  const designs = x.map((years) => years.map((one) => [1, one]));
  const covariances = designs.map((design) =>
    plus(
      times(times(design, population), turned(design)),
      design.map((_, i) => design.map((__, k) => (i === k ? sigma ** 2 : 0))),
    ),
  );
  const solved = designs.map((design, j) =>
    solve(
      covariances[j]!,
      design.map((row, i) => [...row, y[j]![i]!]),
    ),
  );
  const normal = solved
    .map((one, j) => times(turned(designs[j]!), one))
    .reduce((a, b) => plus(a, b));
  const company = solve(
    normal.map((row) => row.slice(0, 2)),
    normal.map((row) => [row[2]!]),
  ).map(([value]) => value!);
  const lines = designs.map((design, j) => {
    const off = design.map((row, i) => [y[j]![i]! - row[0]! * company[0]! - row[1]! * company[1]!]);
    const moved = times(times(population, turned(design)), solve(covariances[j]!, off));
    return company.map((value, k) => value + moved[k]![0]!);
  });
  return { company, lines };
}

/** Slope and height at 0 through points, from all pairs of them: the mean of slopes, weighed by squared distances. */
function through(
  x: readonly number[],
  y: readonly number[],
): readonly [number, number] | undefined {
  let [top, bottom, sumX, sumY] = [0, 0, 0, 0];
  for (const [i, one] of x.entries()) {
    sumX += one;
    sumY += y[i]!;
    for (const [k, other] of x.entries()) {
      top += (one - other) * (y[i]! - y[k]!);
      bottom += (one - other) ** 2;
    }
  }
  if (bottom === 0) return undefined;
  return [sumY / x.length - (top / bottom) * (sumX / x.length), top / bottom];
}

export function seen(
  { zero = 0, rho = 0, s0 = 1, s1 = 1, sigma = 1, lone = 62 }: Readonly<Record<string, number>>,
  seed: number,
  isHeld: boolean,
) {
  const { department = [], years: x = [], points: y = [] } = inventedCompany.sample(seed).columns;
  const of = (column: readonly number[]) =>
    NAMES.map((_, j) => column.filter((__, k) => department[k] === j));
  const counted = of(x.map((one) => one - zero));
  const points = of(y);
  // Legal has one person, who may have earned something else.
  points[1] = [lone];
  // The shear of the population, as products of matrices.
  const shear = (at: number): Matrix => {
    const move = [
      [1, at],
      [0, 1],
    ];
    const hired = [
      [s0 * s0, rho * s0 * s1],
      [rho * s0 * s1, s1 * s1],
    ];
    return times(times(move, hired), turned(move));
  };
  const tied = (at: number) => {
    const [[a, b], [, d]] = shear(at) as [[number, number], [number, number]];
    return b / Math.sqrt(a * d);
  };
  const [[variance = 0] = []] = shear(zero);
  const population = isHeld
    ? [
        [variance, 0],
        [0, s1 * s1],
      ]
    : shear(zero);
  const { company, lines } = bestLines(counted, points, population, sigma);
  const own = NAMES.map((_, j) => through(counted[j]!, points[j]!));
  const common = through(counted.flat(), points.flat())!;
  return { counted, company, lines, own, common, tied };
}

export const START = { zero: 0, rho: -0.7, s0: 7, s1: 0.8, sigma: 6 };
