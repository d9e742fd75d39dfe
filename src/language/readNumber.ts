/** A typed text as a number, or a sentence that says why it is none. */
export type NumberReading = number | { readonly problem: string };

const SPACES = /[\s\u00a0\u202f\u2009]/g;
const DECIMAL = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/;

/**
 * Reads one number as people type it: decimal point or comma, spaces in thousands, a true minus sign.
 *
 * Limits  never throws; what is not one finite number gives a sentence.
 *
 * @example
 * readNumber("−12,5") // -12.5
 */
export function readNumber(text: string): NumberReading {
  const plain = text.replace(SPACES, "").replace(/[\u2212\u2013]/g, "-");
  if (plain === "") return { problem: "Type a number, for example 12.5." };
  if (!DECIMAL.test(plain))
    return { problem: `“${text.trim()}” is not a number this field can read.` };
  return Number(plain.replace(",", "."));
}
