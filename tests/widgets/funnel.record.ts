import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, points, share, students } from "./record.ts";

const SCORE_SD = 9;

interface School {
  readonly n: number;
  readonly own: number;
  readonly keep: number;
  readonly estimate: number;
  readonly next: number;
  readonly truth: number;
}

/** Each school by precisions: its students and the state count by one over their variances. */
function schoolsOf({ values, sample }: Scene): readonly School[] {
  const { mu = 0, tau = 0 } = values;
  const { n = [], y = [], next = [], theta = [] } = sample.columns;
  return n.map((size, j) => {
    const [data, state] = [size / SCORE_SD ** 2, 1 / tau ** 2];
    const keep = tau === 0 ? 0 : data / (data + state);
    const estimate = tau === 0 ? mu : (data * y[j]! + state * mu) / (data + state);
    return { n: size, own: y[j]!, keep, estimate, next: next[j]!, truth: theta[j]! };
  });
}

/** Those that fewer than so many others surpass. */
const top = (schools: readonly School[], of: (school: School) => number, count: number) =>
  schools
    .filter((one) => schools.filter((other) => of(other) > of(one)).length < count)
    .toSorted((a, b) => of(b) - of(a));
const average = (schools: readonly School[], of: (school: School) => number) =>
  schools.reduce((sum, school) => sum + of(school) / schools.length, 0);
const middle = (schools: readonly School[]) =>
  schools.map(({ n }) => n).toSorted((a, b) => a - b)[2]!;
const own = (school: School) => school.own;
const next = (school: School) => school.next;
const truth = (school: School) => school.truth;

function numbersOf(scene: Scene) {
  const { mu = 0, tau = 0 } = scene.values;
  const schools = schoolsOf(scene);
  const first = top(schools, own, 5);
  const leaders = tau === 0 ? [] : top(schools, ({ estimate }) => estimate, 5);
  const bound = top(schools, truth, 30).at(-1)!.truth;
  return {
    mu: points(mu),
    tau: points(tau),
    schools: bare(300),
    best: bare(30),
    held: share(0.95),
    topShown: points(average(first, own)),
    topNext: points(average(first, next)),
    topMedian: students(middle(first)),
    ...(leaders.length > 0 && {
      median: students(middle(leaders)),
      leading: points(average(leaders, ({ estimate }) => estimate)),
      later: points(average(leaders, next)),
      truth: points(average(leaders, truth)),
      among: bare(leaders.filter((one) => one.truth >= bound).length),
      ...Object.fromEntries(leaders.map(({ n }, k) => [`size${k}`, bare(n)])),
    }),
  };
}

export const funnel: FigureRecord = {
  widget: "funnel",
  truth(scene) {
    const { tau = 0 } = scene.values;
    const isFree = tau >= 100;
    return {
      numbers: numbersOf(scene),
      cases: {
        takeaway: tau === 0 ? 0 : isFree ? 1 : 2,
        summary: tau === 0 ? 0 : 1,
        announcement: tau === 0 ? 0 : 1,
        who: isFree ? 0 : 1,
        trumpet: isFree ? 0 : 1,
        lines: isFree ? 0 : 1,
      },
      table: schoolsOf(scene).map((one, j) => [
        `school ${j + 1}`,
        one.n,
        one.own,
        one.keep,
        one.estimate,
        one.next,
        one.truth,
      ]),
    };
  },

  guess(scene, [guess = 0]) {
    const { mu = 0 } = scene.values;
    const first = top(schoolsOf(scene), own, 5);
    const [shown, later] = [average(first, own), average(first, next)];
    const [keeps, kept] = [guess - mu, later - mu].map((way) => way / (shown - mu)) as [
      number,
      number,
    ];
    const reply = keeps > 1 ? 0 : keeps >= 0.85 ? 1 : keeps <= 0.15 ? 2 : keeps > kept ? 3 : 4;
    return {
      numbers: { ...numbersOf(scene), keeps: share(keeps) },
      cases: { reply },
      isOnEdge: Math.abs(Math.abs(guess - later) - 1.5) < 1e-9,
      verdict: Math.abs(guess - later) <= 1.5 ? "right" : "wrong",
      misconception: ["M14", "M21", "M15"][reply],
    };
  },
  visits: [{ tau: 0 }, { tau: 100 }, { tau: 4 }],
  guesses: [[74], [79.5], [76]],
};
