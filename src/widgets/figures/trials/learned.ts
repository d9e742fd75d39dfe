import { normalCdf, normalDensity, normalQuantile } from "#core/distributions/normal.ts";
import { normalNormalPosterior } from "#core/pooling/knownErrors/normalNormalPosterior.ts";
import { bcg1994 } from "#data/bcg1994.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import type { Scene } from "../../frame/widget.ts";

/** How probable it is that an interval holds what it is an interval of. */
export const BELIEF = 0.95;
const TAIL = (1 - BELIEF) / 2;

/** The trials from the lowest risk ratio to the highest: rows of the drawing are numbers of trials in this order. */
export const ORDER: readonly number[] = bcg1994.trials
  .map(({ y }, j) => [y, j] as const)
  .toSorted(([a], [b]) => a - b)
  .map(([, j]) => j);
export const NAMES: readonly string[] = ORDER.map((j) => bcg1994.trials[j]!.name);

/** In an exercise, which has no data of its own, the trials as they are. */
const { columns: TABLE } = bcg1994.sample();

const NONE = "none";
const ROWS = ORDER.map((_, row) => `r${row + 1}`);

/** Two ways of looking that both figures of the trials share. */
export const trialChoices = [
  {
    name: "spread",
    label: "true effects",
    options: { learned: "differ", alike: "are one" },
  },
  {
    name: "out",
    label: "leave out",
    options: Object.fromEntries([
      [NONE, "none"],
      ...ROWS.map((row, k) => [row, NAMES[k]!] as const),
    ]),
  },
];

/** The row that is left out, or -1; and what a press on a row makes of it. */
const outOf = ({ view }: Pick<Scene, "view">): number => ROWS.indexOf(view.out ?? NONE);
export const pressForOut = {
  choice: "out",
  option: ({ y }: { readonly y: number }, { out }: { readonly out: number }) => {
    const row = Math.round(y);
    return row === out ? NONE : ROWS[row];
  },
};

/** A law of a logarithm of the risk ratio, as far as the figures ask for it. */
export interface Law {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly density: (x: number) => number;
  readonly cdf: (x: number) => number;
  readonly above: (x: number) => number;
}

/** What trials say if all have one effect: their mean by precision, and the next like it. */
function alike(y: readonly number[], sigma: readonly number[]) {
  const precision = sigma.map((error) => 1 / (error * error));
  const total = precision.reduce((sum, one) => sum + one, 0);
  const weights = precision.map((one) => one / total);
  const mean = weights.reduce((sum, w, j) => sum + w * y[j]!, 0);
  const sd = 1 / Math.sqrt(total);
  const half = normalQuantile(1 - TAIL, 0, sd);
  const law: Law = {
    mean,
    low: mean - half,
    high: mean + half,
    density: (x) => normalDensity(x, mean, sd),
    cdf: (x) => normalCdf(x, mean, sd),
    above: (x) => normalCdf(mean - x, 0, sd),
  };
  return { weights, mean: law, next: law, each: y.map(() => mean) };
}

/**
 * What trials say if their effects differ, averaged over the spread: the mean of all, the next, each trial, and how much each
 * counts in the mean. Given tau the mean weighs y_j by 1 / (sigma_j² + tau²); the mean over tau of these shares makes E(mu).
 */
function learned(y: readonly number[], sigma: readonly number[]) {
  const { mu, newGroup, theta, points } = normalNormalPosterior({ y, sigma });
  const weights = y.map(() => 0);
  for (const [i, tau] of points.tau.entries()) {
    const precision = sigma.map((error) => 1 / (error * error + tau * tau));
    const total = precision.reduce((sum, one) => sum + one, 0);
    for (const [j, one] of precision.entries())
      weights[j] = weights[j]! + (points.weight[i]! * one) / total;
  }
  const lawOf = ({ mean, density, cdf, upperTail, quantile }: typeof mu): Law => ({
    mean,
    low: quantile(TAIL),
    high: quantile(1 - TAIL),
    density,
    cdf,
    above: upperTail,
  });
  return {
    weights,
    mean: lawOf(mu),
    next: lawOf(newGroup),
    each: theta.map(({ mean }) => mean),
  };
}

/** What is learned of the trials that are in; rows of a trial that is out are NaN. */
const heardOf = keepingTwo((sample: Scene["sample"], spread: string, out: number) => {
  const { y = TABLE.y!, sigma = TABLE.sigma! } = sample.columns;
  const rows = ORDER.map((j) => ({ y: y[j]!, sigma: sigma[j]! }));
  const inside = ORDER.map((_, row) => row).filter((row) => row !== out);
  const of = spread === "alike" ? alike : learned;
  const { weights, each, mean, next } = of(
    inside.map((row) => rows[row]!.y),
    inside.map((row) => rows[row]!.sigma),
  );
  const placed = (values: readonly number[]) =>
    rows.map((_, row) => (row === out ? Number.NaN : values[inside.indexOf(row)]!));
  return { rows, inside, weights: placed(weights), each: placed(each), mean, next };
});

/** The trials that are in, as the columns of the model. */
export function insideOf({
  rows,
  out,
}: {
  readonly rows: readonly { readonly y: number; readonly sigma: number }[];
  readonly out: number;
}) {
  const kept = rows.filter((_, row) => row !== out);
  return { y: kept.map(({ y }) => y), sigma: kept.map(({ sigma }) => sigma) };
}

/** What this state of the figures has learned. */
export function learnedOf(scene: Pick<Scene, "sample" | "view">) {
  const out = outOf(scene);
  const isAlike = scene.view.spread === "alike";
  return { out, isAlike, ...heardOf(scene.sample, isAlike ? "alike" : "learned", out) };
}
