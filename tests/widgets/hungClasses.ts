import type { Scene } from "#widgets/frame/widget.ts";

/** The scores once more, by class; the class of one comes last, where it has its student. */
export const CLASSES = [
  { name: "A1", school: 0, scores: [48, 53, 57, 61, 63, 69] },
  { name: "A2", school: 0, scores: [44, 49, 53, 68] },
  { name: "C1", school: 1, scores: [61, 67, 72, 75, 78, 82, 88] },
  { name: "C2", school: 1, scores: [60, 67, 70, 74, 81] },
  { name: "B1", school: 2, scores: [57, 61, 67, 70, 76] },
  { name: "B2", school: 2, scores: [50, 54, 68] },
] as const;

/** Whether the students of a class were taken out: its school says which class is left, the first or the second. */
export function isEmpty(name: string, view: Scene["view"]): boolean {
  const left = new Map([
    ["first", "1"],
    ["second", "2"],
    ["none", ""],
  ]).get(view[`school${name[0]}`] ?? "");
  return left !== undefined && name[1] !== left;
}

/** Solves a symmetric positive definite system by elimination, for several right sides. */
function solve(matrix: readonly (readonly number[])[], sides: readonly (readonly number[])[]) {
  const rows = matrix.map((row, i) => [...row, ...sides.map((side) => side[i]!)]);
  for (const [k, pivot] of rows.entries()) {
    for (const [i, row] of rows.entries()) {
      if (i === k) continue;
      const by = row[k]! / pivot[k]!;
      for (let j = k; j < row.length; j++) row[j]! -= by * pivot[j]!;
    }
  }
  return sides.map((_, s) => rows.map((row, i) => row[rows.length + s]! / row[i]!));
}

/**
 * Everything from the marginal covariance of the class averages alone: V = sigma² / n + tau² + omega² within a school, the
 * nation by generalised least squares, and each target by its covariance c with the averages.
 *
 *   w = V⁻¹ c + (1 - 1' V⁻¹ c) V⁻¹ 1 / (1' V⁻¹ 1),  variance = k - c' V⁻¹ c + (1 - 1' V⁻¹ c)² / (1' V⁻¹ 1)
 *
 * Where the nation is held, the last terms go: w = V⁻¹ c, and the rest is the nation's. A prior adds kappa² to every covariance,
 * and the rest is the prior's.
 */
export function solved({ values, view }: Pick<Scene, "values" | "view">) {
  const { sigma = 0, tau = 0, omega = 0, x = 0, psi = 0, kappa = 0 } = values;
  const isHere = view.student === "here";
  // A prior for the nation is one more cause that all classes share; where it is held they share none.
  const shared = view.nation === "prior" ? kappa ** 2 : 0;
  const isFlat = view.nation !== "prior" && view.nation !== "held";
  const rows = [
    ...CLASSES.filter(({ name }) => !isEmpty(name, view)),
    ...(isHere ? [{ name: "one", school: 0, scores: [x] }] : []),
  ];
  const averages = rows.map(({ scores }) => [...scores].reduce((a, b) => a + b, 0) / scores.length);
  const V = rows.map((a, i) =>
    rows.map((b, j) => {
      const own = i === j ? sigma ** 2 / a.scores.length + tau ** 2 : 0;
      return own + shared + (a.school === b.school ? omega ** 2 : 0);
    }),
  );
  const ones = rows.map(() => 1);
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const dot = (a: readonly number[], b: readonly number[]) => sum(a.map((v, i) => v * b[i]!));
  /** Of every class as they are listed, and of the class of one; an emptied one has none. */
  const byName = (shares: readonly number[]) =>
    [...CLASSES, { name: "one" }].map(
      ({ name }) => shares[rows.findIndex((row) => row.name === name)] ?? 0,
    );
  const target = (own: number, beside: readonly number[]) => {
    const [k, c] = [own + shared, beside.map((each) => each + shared)];
    const [toOnes = [], toC = []] = solve(V, [ones, c]);
    const rest = 1 - sum(toC);
    // A mean that is known takes the rest, as that of a prior does, whose doubt is in V.
    if (!isFlat)
      return {
        mean: dot(toC, averages) + rest * psi,
        sd: Math.sqrt(Math.max(0, k - dot(c, toC))),
        shares: byName(toC),
      };
    const shares = toC.map((v, i) => v + (rest * toOnes[i]!) / sum(toOnes));
    const variance = k - dot(c, toC) + rest ** 2 / sum(toOnes);
    return { mean: dot(shares, averages), sd: Math.sqrt(variance), shares: byName(shares) };
  };
  const inSchool = (school: number) => rows.map((row) => (row.school === school ? omega ** 2 : 0));
  const inClass = (name: string, school: number) =>
    inSchool(school).map((v, i) => v + (rows[i]!.name === name ? tau ** 2 : 0));
  const one = target(tau ** 2 + omega ** 2, inClass("one", 0));
  return {
    isHere,
    nation: target(
      0,
      rows.map(() => 0),
    ),
    schools: [0, 1, 2].map((k) => target(omega ** 2, inSchool(k))),
    classes: CLASSES.map(({ name, school }) =>
      target(tau ** 2 + omega ** 2, inClass(name, school)),
    ),
    one,
    own: isHere ? one.shares[CLASSES.length]! : 0,
    emptyClass: target(tau ** 2 + omega ** 2, inSchool(2)),
    emptySchool: target(
      omega ** 2,
      rows.map(() => 0),
    ),
  };
}

/** The share of the class of one that its only student holds. */
export const heldByOne = (sigma: number, tau: number, omega: number): number =>
  solved({ values: { sigma, tau, omega, x: 0 }, view: { student: "here" } }).own;

/** The spread between classes with which it holds so much, by halving, to a tenth. */
export function classesApart(share: number, sigma: number, omega: number): number {
  let [low, high] = [0.001, 60];
  for (let k = 0; k < 40; k++) {
    const middle = (low + high) / 2;
    if (heldByOne(sigma, middle, omega) < share) low = middle;
    else high = middle;
  }
  return Math.round(10 * low) / 10;
}
