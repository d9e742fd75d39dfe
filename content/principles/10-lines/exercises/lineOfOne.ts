import { numberExercise } from "#exercises/numberExercise.ts";
import { show } from "#exercises/show.ts";

const NAMES = ["Harbour", "Archive", "Workshop", "Garden", "Press", "Translation"] as const;

type Asked = {
  readonly name: string;
  readonly x: number;
  /** How far the one person lies off the line of the company, and on which side. */
  readonly off: number;
  readonly way: "above" | "below";
  readonly start: number;
  /** Tenths of a point a year: the mean of the rises, and their spread. */
  readonly riseTenths: number;
  readonly s0: number;
  readonly s1Tenths: number;
  readonly sigma: number;
};

const FIGURE = { of: "company", values: {} };
const rise = ({ riseTenths }: Asked) => riseTenths / 10;
const s1 = ({ s1Tenths }: Asked) => s1Tenths / 10;
const off = (given: Asked) => (given.way === "above" ? given.off : -given.off);
/** What rises that differ make of heights after so many years. */
const byRise = (given: Asked) => s1(given) * given.x;
/** Variance of a single person about the line of the company, and the part of it that comes from rises. */
const whole = (given: Asked) => given.s0 ** 2 + byRise(given) ** 2 + given.sigma ** 2;
const share = (given: Asked) => byRise(given) ** 2 / whole(given);
const bySds = (given: Asked) => byRise(given) / (given.s0 + byRise(given) + given.sigma);
const riseWith = (given: Asked, part: number) => rise(given) + (part * off(given)) / given.x;
const key = (given: Asked) => riseWith(given, share(given));

/** How fast a department of one person is expected to rise. */
export const lineOfOne = numberExercise<Asked>({
  id: "line-of-one",
  title: "The line of a department of one",
  draw: ({ oneOf, whole: between }) => ({
    name: oneOf(NAMES),
    x: between(5, 14),
    off: between(8, 16),
    way: oneOf(["above", "below"]),
    start: between(45, 58),
    riseTenths: oneOf([10, 12, 15]),
    s0: between(3, 7),
    s1Tenths: oneOf([5, 8, 10]),
    sigma: between(4, 8),
  }),
  unfit: (given) =>
    [0, 1, bySds(given)].some((part) => Math.abs(riseWith(given, part) - key(given)) < 0.06) ||
    Math.abs(riseWith(given, bySds(given)) - rise(given)) < 0.06,
  shown: (given) => ({
    rise: show(rise(given)),
    s1: show(s1(given)),
    y: show(given.start + rise(given) * given.x + off(given), 4),
    expected: show(given.start + rise(given) * given.x, 4),
    ofRise: show(byRise(given) ** 2, 3),
    whole: show(whole(given), 4),
    part: show(share(given), 2),
    answer: show(key(given), 3),
  }),
  parts: [
    {
      name: "rise",
      label: "The rise of its line, in points a year",
      unit: "",
      form: "number",
      decimals: 2,
      tolerance: 0.02,
      key,
      misconceptions: [
        {
          id: "M3",
          slip: "one person tells nothing",
          answer: rise,
          comesOf: () => "taking the rise of the company, since one person makes no line",
          explanation: ({ x, off }) =>
            `One person makes no line of its own, and yet it speaks of the line. It stands ${show(off)} points off after ${show(x)} years, and a rise that differs from that of the company is one of the reasons.`,
          link: () => FIGURE,
        },
        {
          id: "M1",
          slip: "all of it is rise",
          answer: (given) => riseWith(given, 1),
          comesOf: () => "putting all of the distance down to the rise",
          explanation: ({ off, s0, sigma }) =>
            `The ${show(off)} points may come from the rise, from where the department started (give or take ${show(s0)}) or from the person (give or take ${show(sigma)}). The rise gets its part only.`,
          link: () => FIGURE,
        },
        {
          id: "M8",
          slip: "parts by standard deviations",
          answer: (given) => riseWith(given, bySds(given)),
          comesOf: () => "dividing the distance by standard deviations",
          explanation: (given) =>
            `Parts go by variances: of ${show(whole(given), 4)}, the variance of a person about the line of the company, ${show(byRise(given) ** 2, 3)} come from rises that differ.`,
          link: () => FIGURE,
        },
      ],
      right: (given) =>
        `Of the distance, ${show(share(given), 2)} go to the rise, spread over ${show(given.x)} years.`,
      otherwise: () =>
        "The person may stand off for three reasons: start, rise and chance. Each gets the part of the distance that its variance has in the sum.",
    },
  ],
});
