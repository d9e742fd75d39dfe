import { readNumber } from "#language/readNumber.ts";
import type { NumberPart } from "./exercise.ts";
import { show, showAnswer } from "./show.ts";
import type { Verdict } from "./verdict.ts";

/** A number that was typed for a part: its worth, how the reader wrote it, and the worth of its last digit. */
export interface TypedNumber {
  readonly value: number;
  readonly text: string;
  readonly unit: number;
}

const PER_CENT = /(?:%|％|per ?cent|pct)/i;
const TRAILING_WORDS = /^(.*[\d)½⅓⅔¼¾⅕⅛.])\s*(\p{L}[\p{L}\s²³-]*)$/u;
const NUMBER_WORDS = /^(?:e|x|x10|percent|per cent|pct)$/i;
/** More than one number and its signs: what it comes to is said beside it. */
const IS_SUM = /[*×·⋅∙^√()+]|sqrt|\d\s*[-−–/÷:]\s*[\d.(√]/i;

/** The number meant by what was typed for a part, or what to ask again. */
export function readAnswer<G>(part: NumberPart<G>, typed: string): TypedNumber | Verdict {
  const { bare, unit } = withoutUnit(part, typed);
  if (unit !== undefined) return unclear(wrongUnit(part, unit));
  const value = readNumber(bare);
  if (typeof value !== "number") return unclear(value.problem);
  const text = bare.trim();
  const percent = PER_CENT.test(bare);
  const read = {
    value,
    text: IS_SUM.test(bare) ? `${text} (that is ${resultOf(part, value)})` : text,
    unit: lastDigit(bare, percent),
  };
  if (part.form === "number") {
    if (percent)
      return unclear(
        `A percentage does not fit here: the answer is in ${part.unit || "plain numbers"}.`,
      );
    return asAverage(part, value, text) ?? read;
  }
  if (value >= 0 && value <= 1) return read;
  if (!percent && value > 1 && value <= 100)
    return {
      ...unclear(
        `A share lies between 0 and 1. If you mean ${text} per cent, write ${text} %; as a share it is a hundredth of that.`,
      ),
      reading: { part: part.name, text: `${text} %` },
    };
  return unclear("A share lies between 0 and 1, that is between 0 % and 100 %.");
}

/** A batting average is printed without its point in speech: 253 for 0.253. */
function asAverage<G>(part: NumberPart<G>, value: number, text: string): Verdict | undefined {
  const { below } = part;
  if (below === undefined || value <= below) return undefined;
  if (!/^\d{3}$/.test(text)) return unclear(`The answer is a number such as 0.265, not ${text}.`);
  return {
    ...unclear(`Did you mean 0.${text}? An average lies between 0 and 1.`),
    reading: { part: part.name, text: `0.${text}` },
  };
}

function unclear(text: string): Verdict {
  return { kind: "unclear", text };
}

/** Whoever writes "75.6 points" has said nothing wrong; whoever writes "75.6 students" has. */
function withoutUnit<G>(
  { unit, unitOne = unit }: NumberPart<G>,
  typed: string,
): { readonly bare: string; readonly unit?: string } {
  const text = typed.trim();
  const known = [unit, unitOne].find(
    (one) => one !== "" && text.toLowerCase().endsWith(one.toLowerCase()),
  );
  if (known !== undefined) return { bare: text.slice(0, -known.length) };
  const [, bare = "", word = ""] = TRAILING_WORDS.exec(text) ?? [];
  if (bare === "" || NUMBER_WORDS.test(word.trim())) return { bare: text };
  return typeof readNumber(bare) === "number" ? { bare, unit: word.trim() } : { bare: text };
}

function wrongUnit<G>({ form, unit }: NumberPart<G>, typed: string): string {
  if (form === "share") return `A share has no unit: leave out “${typed}”, and check again.`;
  if (unit === "") return `The answer has no unit: leave out “${typed}”, and check again.`;
  return `The answer is in ${unit}, not in ${typed}. Give it in ${unit}.`;
}

function resultOf<G>(part: NumberPart<G>, value: number): string {
  return part.form === "share"
    ? show(value, part.decimals + 3)
    : showAnswer({ ...part, decimals: part.decimals + 1 } as NumberPart<unknown>, value);
}

/** What one step of the last digit is worth: 0.1 for 2.5, 0.01 for .25 and for 25 %, nothing for a fraction. */
function lastDigit(bare: string, percent: boolean): number {
  if (IS_SUM.test(bare) || /\/|\de|\p{No}/iu.test(bare)) return 0;
  const [, decimals = ""] = /[.,](\d+)\D*$/.exec(bare) ?? [];
  return Number(`1e-${decimals.length + (percent ? 2 : 0)}`);
}
