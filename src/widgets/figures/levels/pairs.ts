import { threeLevels } from "#models/threeLevels.ts";
import { Crowd } from "#plot/rare/Crowd.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { numbersOf } from "../../declared/numbers.ts";

/** Scores are drawn in standard deviations from the mean of the nation. */
const END = 3.4;

const RHO = { as: "number", to: { decimals: 2 } } as const;
const SHARE = { as: "share" } as const;

/** Shares of a border of the bar are taken at most so large; nearer to one no spread makes them. */
const MOST = 0.99;
const oddsOf = (share: number) => Math.min(share, MOST) / (1 - Math.min(share, MOST));

/** The spread between schools with which they hold this share of the variance, if the other two spreads stay. */
export const schoolsHolding = (
  share: number,
  { tau, sigma }: { readonly tau: number; readonly sigma: number },
): number => Math.hypot(tau, sigma) * Math.sqrt(oddsOf(share));

/** The spread between classes with which schools and classes hold this share together; 0 where schools alone hold more. */
export const classesHolding = (
  share: number,
  { omega, sigma }: { readonly omega: number; readonly sigma: number },
): number => Math.sqrt(Math.max(0, sigma ** 2 * oddsOf(share) - omega ** 2));

/** Pearson's correlation of pairs. */
function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (of: (pair: readonly [number, number]) => number) =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const [a, b] = [mean(([x]) => x), mean(([, y]) => y)];
  const moment = (of: (x: number, y: number) => number) => mean(([x, y]) => of(x - a, y - b));
  return moment((x, y) => x * y) / Math.sqrt(moment((x) => x * x) * moment((_, y) => y * y));
}

/** Borders of the bar are taken at its foot, where no words stand. */
const BORDER = {
  y: () => 0,
  ends: (): readonly [number, number] => [0, 1],
} as const;

const numbers = numbersOf(
  threeLevels,
  ({ sigma, tau, omega }, { sample, view }) => {
    const all = sigma ** 2 + tau ** 2 + omega ** 2;
    const isClass = view.pair === "class";
    const isSchool = view.pair === "school";
    const of = (name: string) => sample.columns[name] ?? [];
    const [school, otherSchool] = [
      of("school"),
      of(isClass || isSchool ? "school" : "otherSchool"),
    ];
    const [klass, otherClass] = [of("klass"), of(isClass ? "klass" : "otherClass")];
    const [student, otherStudent] = [of("student"), of("otherStudent")];
    const sd = Math.sqrt(all);
    const pairs = school.map((_, k): readonly [number, number] => [
      (omega * school[k]! + tau * klass[k]! + sigma * student[k]!) / sd,
      (omega * otherSchool[k]! + tau * otherClass[k]! + sigma * otherStudent[k]!) / sd,
    ]);
    const sameSchool = omega ** 2 / all;
    const sameClass = (omega ** 2 + tau ** 2) / all;
    const expected = isClass ? sameClass : isSchool ? sameSchool : 0;
    return {
      sigma,
      tau,
      omega,
      all,
      isClass,
      isSchool,
      pairs,
      drawn: pairs.length,
      sameSchool,
      sameClass,
      ofClasses: tau ** 2 / all,
      ofStudents: sigma ** 2 / all,
      expected,
      expectedRho: expected,
      seen: correlation(pairs),
    };
  },
  {
    sameSchool: { ...SHARE, label: "two of one school share" },
    sameClass: { ...SHARE, label: "two of one class share" },
    ofClasses: SHARE,
    ofStudents: SHARE,
    expected: SHARE,
    expectedRho: RHO,
    seen: { ...RHO, label: "correlation of the pairs drawn" },
    drawn: { as: "number", to: { step: 1 } },
  },
);

/** Chapter 8: what two students share of the variance is the correlation of their scores. */
export const pairs = defineFigure(numbers, {
  id: "pairs",
  controls: ["tau", "omega", "sigma"],
  atRest: ["pair", "tau"],
  choices: [
    {
      name: "pair",
      label: "two students",
      options: { class: "of one class", school: "of one school", nation: "of two schools" },
    },
  ],
  resample: "other pairs",
  readouts: [],
  projected: ["sameClass", "sameSchool", "seen"],
  words: {
    takeaway: [
      [
        ({ isClass, isSchool }) => !isClass && !isSchool,
        "Students of two schools share nothing, and their scores do not go together",
      ],
      "Share {expected} of the variance, and scores correlate by {expectedRho}",
    ],
    summary:
      "Schools hold {sameSchool} of the variance of single scores, classes {ofClasses}, students {ofStudents}. {shared} Of the {drawn} pairs drawn here the scores correlate by {seen}.",
    announcement: "They share {expected}. Correlation of the pairs {seen}.",
    phrases: {
      shared: [
        [
          ({ isClass }) => isClass,
          "Two students of one class share their school and their class, {expected} in all.",
        ],
        [
          ({ isSchool }) => isSchool,
          "Two students of one school, but of two classes, share their school, {expected} in all.",
        ],
        "Two students of two schools share neither.",
      ],
    },
  },
  drawing: [
    {
      room: { heights: [263, 240], lines: 13.2 },
      margins: ({ kind }) =>
        kind === "wide"
          ? { top: 2, right: 14.5, bottom: 3.4, left: 14.5 }
          : { top: 2, right: 4.5, bottom: 3.4, left: 4.5 },
      x: {
        of: [-END, END],
        label: "first student, in standard deviations",
        short: "first student",
      },
      y: { of: () => [-END, END], label: "second student" },
      layers: ({ pairs: at, expected }) => [
        { mark: "level", tone: "plain", y: 0 },
        { mark: "rule", tone: "plain", x: 0 },
        { mark: Crowd, tone: "data", size: 0.45, at },
        {
          mark: "curve",
          tone: "posterior",
          points: [
            [-END, -END * expected],
            [END, END * expected],
          ],
        },
      ],
    },
    {
      room: { heights: [76, 84], lines: 4.7 },
      margins: { top: 0.4, right: 0.8, bottom: 1, left: 0.8 },
      x: { of: [0, 1] },
      y: { of: () => [0, 1] },
      drag: [
        {
          parameter: "omega",
          tone: "population",
          x: ({ sameSchool }) => sameSchool,
          value: schoolsHolding,
          ...BORDER,
        },
        {
          parameter: "tau",
          tone: "plain",
          x: ({ sameClass }) => sameClass,
          value: classesHolding,
          ...BORDER,
        },
      ],
      layers: ({ sameSchool, sameClass }) => [
        { mark: "bar", tone: "population", from: 0, to: sameSchool, text: "schools {sameSchool}" },
        {
          mark: "bar",
          tone: "posterior",
          from: sameSchool,
          to: sameClass,
          text: "classes {ofClasses}",
        },
        { mark: "bar", tone: "data", from: sameClass, to: 1, text: "students {ofStudents}" },
      ],
    },
  ],
  table: {
    caption: "What single scores differ by",
    columns: [["between"], ["standard deviation", "sigma"], ["variance", 0.01], ["share", "share"]],
    rows: ({ sigma, tau, omega, all, sameSchool, ofClasses, ofStudents }) => [
      ["schools", omega, omega ** 2, sameSchool],
      ["classes of a school", tau, tau ** 2, ofClasses],
      ["students of a class", sigma, sigma ** 2, ofStudents],
      ["single scores", Math.sqrt(all), all, 1],
    ],
  },
});
