/** The numbers that make sense for a quantity, whatever range a slider shows. */
export type Support = "real" | "positive" | "nonnegative" | "unit interval" | "count";

/** What a quantity is measured in. */
export interface Dimensioned {
  /** A share of a whole is written in percent. */
  readonly kind?: "share";
  /** The unit of several ("points"), or "" where there is none. */
  readonly unit: string;
  /** The unit of exactly one ("point"), where it differs. */
  readonly unitOne?: string;
  /** The dimension its unit stands for and the power of it, where a data set may bring a unit of its own. */
  readonly dimension?: string;
  readonly power?: 1 | 2;
  /** Of a rate: what is counted, and what it is counted for each of. */
  readonly per?: readonly [counted: Dimensioned, each: Dimensioned];
}

/** Everything a reader, a slider, a link or a program needs to know of one number of a model. */
export interface Parameter extends Dimensioned {
  /** TeX, used wherever the quantity stands in a formula: "\\sigma^2". */
  readonly symbol: string;
  /** The same in plain Unicode, for running text: "σ²". */
  readonly letter: string;
  /** What it is, in words that need no formula: "variance of one student's score". */
  readonly name: string;
  /** Two to four words for a slider. */
  readonly short: string;
  readonly support: Support;
  /** The least and the greatest value that can be chosen, both on the grid. */
  readonly range: readonly [low: number, high: number];
  /** How far beyond the range a number that is typed may lead, inside of the support; without, not at all. */
  readonly limits?: readonly [least: number, most: number] | undefined;
  /** One arrow key; a whole number of fine steps. */
  readonly step: number;
  /** The grid of all values that can be chosen, counted from 0. */
  readonly fineStep: number;
  readonly initial: number;
  /** Where its rail bends: values are laid straight well below this and by powers well above, at log(1 + x / bend). */
  readonly bend?: number | undefined;
  /** `data` was observed, `fixed` is held by hand, `unknown` has a prior in the story. */
  readonly role: "data" | "fixed" | "unknown";
  /** The story does not speak of it, a figure alone does: it stands in no program. */
  readonly isUntold?: boolean;
}

/** The part of a parameter that says which values can be chosen. */
export type Grid = Pick<Parameter, "range" | "step" | "fineStep" | "bend">;

/** How far one key press goes: an arrow, Shift and an arrow, Page, Home, End. */
export type Stride = "step" | "fine" | "page" | "home" | "end";

const MOST_DECIMALS = 10;

/**
 * Decimals that show every value on a grid of this step in full.
 *
 *   the least d with step 10^d a whole number
 *
 * Limits  at most 10; a step with more decimals is shown with 10.
 *
 * @example
 * decimals(0.25) // 2
 */
export function decimals(step: number): number {
  let count = 0;
  while (count < MOST_DECIMALS && Number(step.toFixed(count)) !== step) count += 1;
  return count;
}

/**
 * Decimals that show every value the parameter can take.
 *
 * @example
 * digits({ fineStep: 0.1 }) // 1
 */
export function digits(parameter: Pick<Parameter, "fineStep">): number {
  return decimals(parameter.fineStep);
}

/**
 * The nearest value that can be chosen: on the fine grid and in the range, without binary dust.
 *
 *   fineStep k, with k the whole number nearest to value / fineStep that stays in the range
 *
 * Limits  a value beyond an end gives that end; NaN and the infinities give null (keep the old value).
 *
 * @example
 * snap({ range: [0, 100], step: 1, fineStep: 0.1 }, 12.3456) // 12.3
 */
export function snap(parameter: Grid, value: number): number | null {
  if (!Number.isFinite(value)) return null;
  const { range, fineStep } = parameter;
  const index = (x: number) => Math.round(x / fineStep);
  const k = Math.min(Math.max(index(value), index(range[0])), index(range[1]));
  // k * 0.1 leaves dust (3 * 0.1 is 0.30000000000000004); its decimal form is the number meant.
  return Number((k * fineStep).toFixed(decimals(fineStep)));
}

/**
 * Where a value stands on its parameter's rail, from 0 at the low end to 1 at the high end.
 *
 *   (value - low) / (high - low), or where the rail bends at c the same of log(1 + value / c)
 *
 * Limits  values beyond the range stand beyond the rail; a bend is for ranges that are not negative.
 *
 * @example
 * onRail({ range: [0, 99], bend: 1 }, 9) // 0.5
 */
export function onRail({ range, bend }: Pick<Parameter, "range" | "bend">, value: number): number {
  const [low, high] = range;
  if (bend === undefined) return (value - low) / (high - low);
  return Math.log((bend + value) / (bend + low)) / Math.log((bend + high) / (bend + low));
}

/**
 * The value at a place of the rail: the inverse of `onRail`.
 *
 * Limits  places beyond the ends give values beyond the range; none is on the grid.
 *
 * @example
 * offRail({ range: [0, 100], bend: undefined }, 0.25) // 25
 */
export function offRail({ range, bend }: Pick<Parameter, "range" | "bend">, place: number): number {
  const [low, high] = range;
  if (bend === undefined) return low + place * (high - low);
  return (bend + low) * ((bend + high) / (bend + low)) ** place - bend;
}

/**
 * The value one key press further up (direction 1) or down (direction -1).
 *
 *   step: ± step;  fine: ± fineStep;  page: ± a tenth of the range, in whole steps, or of a bent rail;  home, end: the ends
 *
 * Limits  stays in the range; a value that is not finite gives the low end.
 *
 * @example
 * stepBy({ range: [0, 100], step: 1, fineStep: 0.1 }, 12.3, "page", -1) // 2.3
 */
export function stepBy(
  parameter: Grid,
  value: number,
  stride: Stride,
  direction: 1 | -1 = 1,
): number {
  const { range, step, fineStep } = parameter;
  const [low, high] = range;
  const tenth = step * Math.max(1, Math.round((high - low) / (10 * step)));
  const further =
    parameter.bend === undefined
      ? direction * tenth
      : offRail(parameter, onRail(parameter, value) + direction / 10) - value;
  const target: { readonly [S in Stride]: number } = {
    step: value + direction * step,
    fine: value + direction * fineStep,
    page: value + (Math.abs(further) < step ? direction * step : further),
    home: low,
    end: high,
  };
  return snap(parameter, target[stride]) ?? low;
}
