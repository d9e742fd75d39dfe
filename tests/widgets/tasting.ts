export const JUDGES = ["A", "B", "C", "D", "E"];
export const CAKES = ["Lime", "Plum", "Nut", "Fig", "Rye"];

/** The tables as the chapter prints them, a dot where nobody tasted. */
const TABLES = {
  mixed: ["6 . 9.5 7.5 8.5", "4 7.5 . 6 5", "4 . 6 . 5", ". 9 6 7 8", "2 3.5 . . ."],
  rooms: ["6 8 9.5 . .", "4 7.5 5.5 . .", "4 7 6 . .", ". . . 7 8", ". . . 3 4"],
} as const;

export interface Cell {
  readonly j: number;
  readonly k: number;
  readonly y: number;
}

/** Who is changed, and how. */
export interface Change {
  readonly judge: string;
  readonly cake: string;
  readonly more: number;
  readonly isStruck: boolean;
}

export const isOf = (change: Change, { j, k }: Pick<Cell, "j" | "k">): boolean =>
  JUDGES[j] === change.judge && (change.cake === "all" || CAKES[k] === change.cake);

export function cells(plan: keyof typeof TABLES, change?: Change): readonly Cell[] {
  return TABLES[plan]
    .flatMap((row, j) =>
      row.split(" ").flatMap((one, k) => (one === "." ? [] : [{ j, k, y: Number(one) }])),
    )
    .filter((cell) => !(change?.isStruck && isOf(change, cell)))
    .map((cell) => (change && isOf(change, cell) ? { ...cell, y: cell.y + change.more } : cell));
}

/** Solves A x = b for several b by elimination with the largest pivot. */
function solve(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  const n = a.length;
  const rows = a.map((row, i) => [...row, ...b.map((one) => one[i]!)]);
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
  return b.map((_, c) => rows.map((row, i) => row[n + c]! / row[i]!));
}

const dot = (u: readonly number[], v: readonly number[]) =>
  u.reduce((sum, one, i) => sum + one * v[i]!, 0);

export interface Spreads {
  readonly tauA: number;
  readonly tauB: number;
  readonly sigma: number;
  /** Where the general mean is held, if it is. */
  readonly held?: number | undefined;
}

/** Generalised least squares and best prediction from the covariance of all scores, no effect ever solved for. */
export function seen(table: readonly Cell[], { tauA, tauB, sigma, held }: Spreads) {
  const covariance = table.map((p, r) =>
    table.map(
      (q, s) =>
        (r === s ? sigma ** 2 : 0) + (p.j === q.j ? tauA ** 2 : 0) + (p.k === q.k ? tauB ** 2 : 0),
    ),
  );
  const own = (level: "j" | "k", at: number, tau: number) =>
    table.map((cell) => (cell[level] === at ? tau ** 2 : 0));
  const ones = table.map(() => 1);
  const y = table.map((cell) => cell.y);
  const wanted = [
    ...JUDGES.map((_, j) => [own("j", j, tauA), tauA] as const),
    ...CAKES.map((_, k) => [own("k", k, tauB), tauB] as const),
  ];
  const [byOnes = [], ...solved] = solve(covariance, [ones, ...wanted.map(([one]) => one)]);
  const information = dot(byOnes, ones);
  const mu = held ?? dot(byOnes, y) / information;
  const effects = wanted.map(([with_, tau], at) => {
    const back = solved[at]!;
    const mean = dot(
      back,
      y.map((one) => one - mu),
    );
    const unknown = held === undefined ? dot(back, ones) ** 2 / information : 0;
    return { mean, sd: Math.sqrt(tau ** 2 - dot(back, with_) + unknown) };
  });
  return { mu, judges: effects.slice(0, JUDGES.length), cakes: effects.slice(JUDGES.length) };
}

export type Seen = ReturnType<typeof seen>;

/** Log density of scores and effects, but for a constant, after D and E have been made c more generous and Fig and Rye worse. */
export function logJoint(
  table: readonly Cell[],
  { mu, judges, cakes }: Seen,
  { tauA, tauB, sigma }: Spreads,
  c: number,
): { readonly scores: number; readonly populations: number } {
  const a = judges.map(({ mean }, j) => mean + (j >= 3 ? c : 0));
  const b = cakes.map(({ mean }, k) => mean - (k >= 3 ? c : 0));
  const squares = (values: readonly number[], sd: number) =>
    values.reduce((sum, one) => sum - one ** 2 / (2 * sd ** 2), 0);
  return {
    scores: squares(
      table.map(({ j, k, y }) => y - mu - a[j]! - b[k]!),
      sigma,
    ),
    populations: squares(a, tauA) + squares(b, tauB),
  };
}

/** Plain averages; none where nobody has given a score. */
export const averages = (table: readonly Cell[], level: "j" | "k"): (number | undefined)[] =>
  JUDGES.map((_, at) => {
    const mine = table.filter((cell) => cell[level] === at);
    return mine.length === 0 ? undefined : mine.reduce((sum, { y }) => sum + y, 0) / mine.length;
  });

/** The first of those that are highest, to a millionth. */
export const highest = (values: readonly (number | undefined)[]): number => {
  let best = -1;
  for (const [at, value] of values.entries())
    if (value !== undefined && (best < 0 || value > values[best]! + 1e-6)) best = at;
  return best;
};

/** Effects about their own mean. */
export const aside = (effects: Seen["cakes"]): readonly number[] =>
  effects.map(
    ({ mean }) => mean - effects.reduce((sum, one) => sum + one.mean, 0) / effects.length,
  );

export const apart = (u: readonly number[], v: readonly number[]): number =>
  u.reduce((most, one, i) => Math.max(most, Math.abs(one - v[i]!)), 0);

export const START: Spreads = { tauA: 1.2, tauB: 1.1, sigma: 0.6 };
