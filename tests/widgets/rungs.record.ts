import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, measured, share, type Truth, word } from "./record.ts";

const WORDS: Readonly<Record<string, readonly [string, string, string]>> = {
  shops: ["city", "shops", "reviews"],
  classrooms: ["school", "classrooms", "pupils"],
  annotators: ["firm", "annotators", "pictures"],
};
const REVIEWS = 10;

/** A trapezoid rule over all populations: the log odds of the mean, and the log of the strength. */
const POINTS = Array.from({ length: 161 }, (_, i) => (i - 80) / 12).flatMap((s) =>
  Array.from({ length: 181 }, (_, k) => {
    const kappa = Math.exp(k / 6.5 - 7);
    const m = 1 / (1 + Math.exp(-s));
    return { m, kappa, prior: Math.log(m * (1 - m)) + Math.log(kappa / (400 + kappa * kappa)) };
  }),
);

/** Log probability of each count of ten, by rising factorials, at every population. */
const PILES = Array.from({ length: REVIEWS + 1 }, (_, good) =>
  POINTS.map(({ m, kappa }) => {
    let log = 0;
    for (let i = 0; i < good; i++) log += Math.log(m * kappa + i);
    for (let i = 0; i < REVIEWS - good; i++) log += Math.log((1 - m) * kappa + i);
    for (let i = 0; i < REVIEWS; i++) log -= Math.log(kappa + i);
    return log;
  }),
);

function learned(y: readonly number[]) {
  const logs = POINTS.map(({ prior }, i) => y.reduce((sum, one) => sum + PILES[one]![i]!, prior));
  const top = logs.reduce((a, b) => Math.max(a, b));
  const weights = logs.map((log) => Math.exp(log - top));
  const total = weights.reduce((a, b) => a + b);
  const average = (of: (m: number, kappa: number) => number) =>
    weights.reduce((sum, w, i) => sum + w * of(POINTS[i]!.m, POINTS[i]!.kappa), 0) / total;
  const mean = average((m) => m);
  const within = average((m, kappa) => (m * (1 - m)) / (kappa + 1));
  const between = average((m) => (m - mean) ** 2);
  const benches = Array.from({ length: REVIEWS + 1 }, (_, good) =>
    y.includes(good) ? average((m, kappa) => (good + m * kappa) / (REVIEWS + kappa)) : Number.NaN,
  );
  return { mean, sd: Math.sqrt(within + between), estimates: y.map((good) => benches[good]!) };
}

const known = new Map<string, ReturnType<typeof learned>>();
const percentagePoints = (value: number): Truth =>
  measured(100 * value, "percentage points", "percentage point");

/** The root of the mean square. */
const size = (errors: readonly number[]) => Math.hypot(...errors) / Math.sqrt(errors.length);

export const rungs: FigureRecord = {
  widget: "rungs",
  truth({ view, sample }: Scene) {
    const { y = [], theta = [], m = [], kappa = [] } = sample.columns;
    const key = y.toSorted((a, b) => a - b).join(" ");
    const city = known.get(key) ?? learned(y.toSorted((a, b) => a - b));
    known.set(key, city);
    const estimateOf = new Map(
      y.toSorted((a, b) => a - b).map((one, j) => [one, city.estimates[j]!]),
    );
    const estimates = y.map((one) => estimateOf.get(one)!);
    const [top, middle, bottom] = WORDS[view.told!]!;
    const isSeen = view.known === "seen";
    return {
      numbers: {
        top: word(top),
        middle: word(middle),
        bottom: word(bottom),
        m: share(m[0]!),
        kappa: measured(kappa[0]!, "cases", "case"),
        groups: bare(y.length),
        each: bare(REVIEWS),
        learned: share(city.mean),
        learnedSd: percentagePoints(city.sd),
        ownError: percentagePoints(size(y.map((one, j) => one / REVIEWS - theta[j]!))),
        error: percentagePoints(size(estimates.map((one, j) => one - theta[j]!))),
      },
      cases: {
        takeaway: isSeen ? 0 : 1,
        summary: isSeen ? 0 : 1,
        announcement: isSeen ? 0 : 1,
      },
      table: theta.map((rate, j) => [
        `${j + 1}`,
        Number(rate.toFixed(4)),
        y[j]!,
        y[j]! / REVIEWS,
        Number(estimates[j]!.toFixed(4)),
      ]),
    };
  },
};
