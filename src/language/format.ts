import { decimals } from "./parameter.ts";

/** How much of a number is shown: significant figures, every value on a grid, or so many decimals. */
export type Precision =
  | { readonly digits: number }
  | { readonly step: number }
  | { readonly decimals: number };

/** What the formatter has to know of a quantity; parameters, latents, data and derived all fit. */
export interface Measured {
  readonly unit: string;
  readonly unitOne?: string;
  readonly fineStep?: number;
}

/** A number cut to what is shown: sign, decimal digits, and a power of ten where it has one. */
interface Shown {
  readonly negative: boolean;
  readonly digits: string;
  readonly power: number;
}

const DEFAULT: Precision = { digits: 3 };
const MINUS = "\u2212";
/** Between a number and its unit, so that no line ends between the two. */
const NO_BREAK_SPACE = "\u00a0";
/** Between thousands, from five digits up. */
const NARROW_SPACE = "\u202f";
const RAISED = {
  "-": "⁻",
  0: "⁰",
  1: "¹",
  2: "²",
  3: "³",
  4: "⁴",
  5: "⁵",
  6: "⁶",
  7: "⁷",
  8: "⁸",
  9: "⁹",
};

function cut(value: number, precision: Precision): Shown {
  const size = Math.abs(value);
  const byStep = "step" in precision && size < 1e21;
  const fixed = "decimals" in precision && size < 1e21 ? precision.decimals : undefined;
  const figures = "digits" in precision ? precision.digits : 3;
  const scientific =
    !byStep && fixed === undefined && size > 0 && (size < 1e-4 || Number(size.toFixed(0)) >= 1e6);
  const [mantissa = "", exponent = "0"] = size.toExponential(figures - 1).split("e");
  const places =
    fixed ?? (byStep ? decimals(precision.step) : Math.max(0, figures - 1 - Number(exponent)));
  const plain =
    size === 0 && fixed === undefined ? "0" : size.toFixed(scientific ? 0 : Math.min(places, 100));
  const digits = scientific ? mantissa : byStep ? withoutTrailingZeros(plain) : plain;
  return {
    negative: value < 0 && Number(digits) !== 0,
    digits,
    power: scientific ? Number(exponent) : 0,
  };
}

function withoutTrailingZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

function inThousands(text: string): string {
  const [whole = "", fraction] = text.split(".");
  const spaced = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE);
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}

function raised(power: number): string {
  return [...String(power)].map((sign) => RAISED[sign as keyof typeof RAISED]).join("");
}

/**
 * A number as it is shown everywhere: in a readout, a table, a formula or a sentence.
 *
 * Significant figures keep their zeros (2.60), values on a grid do not (81, 81.3). Digits left of the
 * decimal point are never rounded away. The minus sign is U+2212, and there is no -0.
 *
 * Limits  powers of ten only below 1e-4 and from 1e6 up; NaN gives "–", the infinities "∞" and "−∞".
 *
 * @example
 * formatNumber(75.6261, { digits: 4 }) // "75.63"
 */
export function formatNumber(value: number, precision: Precision = DEFAULT): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : `${MINUS}∞`;
  const { negative, digits, power } = cut(value, precision);
  const scale = power === 0 ? "" : `${NO_BREAK_SPACE}×${NO_BREAK_SPACE}10${raised(power)}`;
  return `${negative ? MINUS : ""}${inThousands(digits)}${scale}`;
}

/**
 * The same number in words that a screen reader says right.
 *
 * Limits  as `formatNumber`; NaN is "not defined".
 *
 * @example
 * speakNumber(-3.2, { step: 0.1 }) // "minus 3.2"
 */
export function speakNumber(value: number, precision: Precision = DEFAULT): string {
  if (Number.isNaN(value)) return "not defined";
  if (!Number.isFinite(value)) return value > 0 ? "infinity" : "minus infinity";
  const { negative, digits, power } = cut(value, precision);
  const sign = negative ? "minus " : "";
  if (power === 0) return sign + digits;
  return `${sign}${digits} times 10 to the ${power < 0 ? "minus " : ""}${Math.abs(power)}`;
}

/**
 * How a quantity's values are cut: by its grid if it has one, otherwise to three figures.
 *
 * @example
 * precisionOf({ unit: "points", fineStep: 0.1 }) // { step: 0.1 }
 */
export function precisionOf(quantity: Measured): Precision {
  return quantity.fineStep === undefined ? DEFAULT : { step: quantity.fineStep };
}

/** The unit that follows these digits: "1 student", but "1.00 points" and "0 points". */
function unitAfter(shown: string, { unit, unitOne = unit }: Measured): string {
  return shown === "1" || shown === `${MINUS}1` || shown === "minus 1" ? unitOne : unit;
}

/**
 * A value with its unit, in the singular for exactly one.
 *
 * Limits  between number and unit stands a no-break space; a quantity without a unit is the number alone.
 *
 * @example
 * formatQuantity({ unit: "students", unitOne: "student", fineStep: 1 }, 1) // "1\u00a0student"
 */
export function formatQuantity(
  quantity: Measured,
  value: number,
  precision: Precision = precisionOf(quantity),
): string {
  const shown = formatNumber(value, precision);
  const unit = unitAfter(shown, quantity);
  return unit === "" ? shown : `${shown}${NO_BREAK_SPACE}${unit}`;
}

/**
 * A value with its unit in words: "minus 3.2 points", "81 squared points".
 *
 * @example
 * speakQuantity({ unit: "points²", fineStep: 0.1 }, 81) // "81 squared points"
 */
export function speakQuantity(
  quantity: Measured,
  value: number,
  precision: Precision = precisionOf(quantity),
): string {
  const shown = speakNumber(value, precision);
  const unit = unitAfter(shown, quantity);
  const spoken = unit.endsWith("²") ? `squared ${unit.slice(0, -1)}` : unit;
  return spoken === "" ? shown : `${shown} ${spoken}`;
}

/** Numbers to a tenth and to a hundredth, as an axis writes them. */
export const tenths = (value: number): string => formatNumber(value, { step: 0.1 });
export const hundredths = (value: number): string => formatNumber(value, { step: 0.01 });
