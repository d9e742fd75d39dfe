import { formatNumber, formatQuantity } from "#language/format.ts";
import { percent } from "#language/percent.ts";
import type { NumberPart } from "./exercise.ts";

const NO_BREAK_SPACE = "\u00a0";

/** How a number is written in the text: in full, in percent, or with so many decimals. */
export type Form = "full" | "percent" | number;

/** One in the last of so many decimals, read as it is written: a power comes out one rounding beside 0.0001. */
const lastPlace = (decimals: number) => Number(`1e-${decimals}`);

/** A number or a name as a question, a hint or an explanation shows it. */
export function show(value: number | string, form: Form = "full"): string {
  if (typeof value === "string") return value;
  if (form === "percent") return percent(value);
  return formatNumber(value, { step: form === "full" ? 1e-4 : lastPlace(form) });
}

/** The number that stands there when a number is shown with so many decimals. */
export const asShown = (value: number, decimals: number) => Number(value.toFixed(decimals));

/** "75.6 points", "1 student": with as many decimals as are asked for, and none that say nothing. */
export function showWith(
  unit: { readonly unit: string; readonly unitOne?: string },
  value: number,
  decimals = 1,
): string {
  return formatQuantity(unit, value, { step: lastPlace(decimals) });
}

/** An answer of this part as the book would write it. */
export function showAnswer(part: NumberPart<never> | NumberPart<unknown>, value: number): string {
  if (part.form === "share")
    return `${formatNumber(100 * value, { step: lastPlace(part.decimals) })}${NO_BREAK_SPACE}%`;
  return showWith(part, value, part.decimals);
}
