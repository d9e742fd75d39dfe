import type { Scene } from "#widgets/frame/widget.ts";
import { type FigureRecord, pinned, points, share, type Truth } from "./record.ts";

/** The scores once more, by class; the class of one comes last, where it has its student. */
const CLASSES = [
  { name: "A1", school: 0, scores: [48, 53, 57, 61, 63, 69] },
  { name: "A2", school: 0, scores: [44, 49, 53, 68] },
  { name: "C1", school: 1, scores: [61, 67, 72, 75, 78, 82, 88] },
  { name: "C2", school: 1, scores: [60, 67, 70, 74, 81] },
  { name: "B1", school: 2, scores: [57, 61, 67, 70, 76] },
  { name: "B2", school: 2, scores: [50, 54, 68] },
] as const;

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
 */
function solved({ values, view }: Pick<Scene, "values" | "view">) {
  const { sigma = 0, tau = 0, omega = 0, x = 0 } = values;
  const isHere = view.student === "here";
  const rows = [...CLASSES, ...(isHere ? [{ name: "one", school: 0, scores: [x] }] : [])];
  const averages = rows.map(({ scores }) => [...scores].reduce((a, b) => a + b, 0) / scores.length);
  const V = rows.map((a, i) =>
    rows.map((b, j) => {
      const own = i === j ? sigma ** 2 / a.scores.length + tau ** 2 : 0;
      return own + (a.school === b.school ? omega ** 2 : 0);
    }),
  );
  const ones = rows.map(() => 1);
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const dot = (a: readonly number[], b: readonly number[]) => sum(a.map((v, i) => v * b[i]!));
  const target = (k: number, c: readonly number[]) => {
    const [toOnes = [], toC = []] = solve(V, [ones, c]);
    const rest = 1 - sum(toC);
    const shares = toC.map((v, i) => v + (rest * toOnes[i]!) / sum(toOnes));
    const variance = k - dot(c, toC) + rest ** 2 / sum(toOnes);
    return { mean: dot(shares, averages), sd: Math.sqrt(variance), shares };
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

function numbersOf(scene: Scene): Readonly<Record<string, Truth>> {
  const { sigma = 0, x = 0 } = scene.values;
  const { nation, schools, one, own, emptyClass, emptySchool } = solved(scene);
  const [a, c, b] = schools;
  const of = (k: number) => one.shares[k]!;
  // An average of many solves keeps fewer digits.
  const near = (value: number): Truth => ({ ...points(value), room: 1e-9 });
  const rounded = (value: number): Truth => share(Math.abs(value) < 1e-12 ? 0 : value);
  return {
    x: points(x),
    sigma: points(sigma),
    nationMean: near(nation.mean),
    home: near(a!.mean),
    klass: near(one.mean),
    klassSd: near(one.sd),
    ownShare: rounded(own),
    sisters: rounded(of(0) + of(1)),
    others: rounded(of(2) + of(3) + of(4) + of(5)),
    held: rounded(1 - own),
    emptyClassSd: near(emptyClass.sd),
    emptySchoolSd: near(emptySchool.sd),
    schoolA: near(a!.mean),
    schoolC: near(c!.mean),
    schoolB: near(b!.mean),
    ...Object.fromEntries(CLASSES.map(({ name }, k) => [`share${name}`, rounded(of(k))])),
  };
}

/** What the text tells of the mobile as it hangs at first, and with one thing changed. */
function quoted(): Readonly<Record<string, Truth>> {
  const at = (values: Readonly<Record<string, number>>, student = "here") =>
    solved({
      values: { sigma: 9, tau: 4, omega: 6, x: 95, ...values },
      view: { student },
    });
  const [now, higher, away] = [at({}), at({ x: 96 }), at({}, "away")];
  const [free, loud] = [at({ tau: 12 }), at({ sigma: 20 })];
  const part = (...which: readonly number[]) =>
    share(which.reduce((sum, k) => sum + now.one.shares[k]!, 0));
  return {
    klassNow: points(now.one.mean),
    homeNow: points(now.schools[0]!.mean),
    nationNow: points(now.nation.mean),
    keepNow: share(16 / 97),
    ownNow: share(now.own),
    sistersNow: part(0, 1),
    othersNow: part(2, 3, 4, 5),
    upClass: points(higher.one.mean - now.one.mean),
    upSchool: points(higher.schools[0]!.mean - now.schools[0]!.mean),
    upNation: points(higher.nation.mean - now.nation.mean),
    upOther: points(higher.schools[1]!.mean - now.schools[1]!.mean),
    emptiedSd: points(away.one.sd),
    emptySchoolNow: points(now.emptySchool.sd),
    emptyClassNow: points(now.emptyClass.sd),
    ownFree: share(free.own),
    klassFree: points(free.one.mean),
    klassLoud: points(loud.one.mean),
    sameClassNow: share(52 / 133),
    sameSchoolNow: share(36 / 133),
  };
}
let told: Readonly<Record<string, Truth>> | undefined;

export const mobile: FigureRecord = {
  widget: "mobile",
  truth(scene) {
    const { isHere, nation, schools, classes, one, own, emptyClass, emptySchool } = solved(scene);
    told ??= quoted();
    const part = (...which: readonly number[]) => which.reduce((sum, k) => sum + one.shares[k]!, 0);
    const state = isHere ? (own < 0.5 ? 1 : 2) : 0;
    return {
      numbers: numbersOf(scene),
      quoted: told,
      cases: { takeaway: state, summary: isHere ? 1 : 0, announcement: isHere ? 1 : 0 },
      table: [
        ["the class of one", one.mean, one.sd, own],
        ["the nation", nation.mean, nation.sd, 1],
        ["school A", schools[0]!.mean, schools[0]!.sd, part(0, 1) + own],
        ["school C", schools[1]!.mean, schools[1]!.sd, part(2, 3)],
        ["school B", schools[2]!.mean, schools[2]!.sd, part(4, 5)],
        ["an empty school", emptySchool.mean, emptySchool.sd, 0],
        ...CLASSES.map(({ name }, k) => [
          `class ${name}`,
          classes[k]!.mean,
          classes[k]!.sd,
          one.shares[k]!,
        ]),
        ["an empty class", emptyClass.mean, emptyClass.sd, 0],
      ],
    };
  },

  guess(scene, [guess = 0]) {
    const { tau = 0, sigma = 0, x = 0 } = scene.values;
    const { nation, schools, one } = solved(scene);
    const home = schools[0]!.mean;
    const kept = (guess - home) / (x - home);
    const earned = 1 / (1 + (sigma / tau) ** 2);
    const [toHome, toNation] = [Math.abs(one.mean - home), Math.abs(one.mean - nation.mean)];
    const gap = Math.abs(x - home);
    const reply =
      gap < 2 ? 0 : kept > 1 ? 1 : kept >= 0.5 ? 2 : kept < 0 ? 3 : kept < earned ? 4 : 5;
    return {
      numbers: {
        ...numbersOf(scene),
        guess: points(guess),
        off: points(Math.abs(guess - one.mean)),
        kept: share(kept),
        earned: share(earned),
      },
      cases: { reply, outcome: toHome < toNation ? 0 : 1, pinned: pinned(guess, one.mean) },
      isOnEdge:
        [gap - 2, kept - 1, kept - 0.5, kept, kept - earned, toHome - toNation].some(
          (edge) => Math.abs(edge) < 1e-9,
        ) || [0.05, 1].some((edge) => Math.abs(Math.abs(guess - one.mean) - edge) < 1e-9),
      verdict: Math.abs(guess - one.mean) <= 1 ? "right" : "wrong",
      misconception: [undefined, undefined, "M1", "M4"][reply],
    };
  },
  guesses: [[68.2]],
  visits: [
    { tau: 4, sigma: 9, omega: 6, x: 60 },
    { tau: 12, sigma: 9, omega: 6, x: 40 },
    { tau: 2, sigma: 12, omega: 20, x: 95 },
  ],
};
