import { readExpression } from "./readExpression.ts";

/** A typed text as a number, or a sentence that says why it is none. */
export type NumberReading = number | { readonly problem: string };

const LONGEST = 60;
const MINUSES = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;
const SPACES = /[\s\u00a0\u1680\u180e\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+/g;
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const RAISED_POWER = /10([⁺⁻]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g;
const VULGAR: Readonly<Record<string, string>> = {
  "½": "1/2",
  "⅓": "1/3",
  "⅔": "2/3",
  "¼": "1/4",
  "¾": "3/4",
  "⅕": "1/5",
  "⅖": "2/5",
  "⅗": "3/5",
  "⅘": "4/5",
  "⅙": "1/6",
  "⅚": "5/6",
  "⅛": "1/8",
  "⅜": "3/8",
  "⅝": "5/8",
  "⅞": "7/8",
};

/** Digits with marks between them: 12, 1 234.5, 1.234,5, .25; what the marks mean is decided later. */
const DIGITS = "(?:\\d[\\d., '’]*|[.,]\\d+)";
const PLAIN = new RegExp(`^([+-]?) ?(${DIGITS})$`);
const POWER = new RegExp(
  `^([+-]?) ?(?:(${DIGITS}) ?[x×*·⋅∙] ?)?10 ?(?:\\^|\\*\\*) ?\\(? ?([+-]?) ?(\\d{1,4}) ?\\)?$`,
  "i",
);
const EXPONENT = new RegExp(`^([+-]?) ?(${DIGITS})e([+-]?)(\\d{1,4})$`, "i");
const MIXED = /^([+-]?) ?(\d{1,9}) (\d{1,9}) ?\/ ?(\d{1,9})$/;
const PERCENT = /(?:%| ?(?:percent|per cent|pct))$/i;

/**
 * Reads one number as people type it.
 *
 *   0.25  .25  0,25  25%  1/4  2 1/2  2.5e-1  2.5x10^-1  2.5×10⁻¹  1 234.5  1.234,5  1,234.5  −3
 *
 * A point is a decimal point unless it stands between several groups of three. A comma is a decimal comma,
 * except where it can only stand between thousands (1,234,567 or 1,234.5). "1,234" could be either, so it
 * is asked again. Percent are hundredths. A formula without letters is worked out: 35*36/1381.
 *
 * Limits  never throws; what is not one finite number gives a sentence.
 *
 * @example
 * readNumber("−12,5") // -12.5
 */
export function readNumber(text: string): NumberReading {
  const shown = text.trim();
  if (shown === "") return { problem: "Type a number, for example 12.5." };
  if (shown.length > LONGEST) return { problem: "That is too long to be one number." };
  if (hasPower(shown)) return workedOut(shown);
  const plain = inPlainSigns(shown);
  const percent = PERCENT.test(plain);
  const number = amount(percent ? plain.replace(PERCENT, "").trim() : plain);
  if (number === undefined && !DATE.test(shown) && IS_FORMULA.test(shown)) return workedOut(shown);
  if (number === undefined)
    return { problem: `“${shown}” cannot be read as one number. Type it like 12.5, 1/4 or 25 %.` };
  if (typeof number !== "number") return number;
  const value = percent ? number / 100 : number;
  if (!Number.isFinite(value)) return { problem: `“${shown}” is not a finite number.` };
  return value === 0 ? 0 : value;
}

/** 2026-11-22, 1/2/3: no difference and no quotient anybody means. */
const DATE = /^\d{1,4}([-/])\d{1,2}\1\d{1,4}$/;
/** A sum, a product or a root: what only a formula has. */
const IS_FORMULA = /sqrt|[√(]|(?<=.)[+*^×·⋅∙÷∶/²³]|[\d)%] *[-\u2010-\u2015\u2212] *[\d(√.,s]/i;
/** A raised digit that belongs to no power of ten: 2,5² is no 2,52. */
const hasPower = (text: string) => /[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(text.replace(RAISED_POWER, ""));

function workedOut(text: string): NumberReading {
  const formula = readExpression(
    text
      .replace(/[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/g, (sign) => `(${VULGAR[sign]})`)
      .replace(/^ *[=≈~] */, "")
      .replace(/(?<=\d)['’](?=\d{3})/g, ""),
  );
  if (typeof formula !== "function") return formula;
  const value = formula({});
  if (Number.isFinite(value)) return value === 0 ? 0 : value;
  return {
    problem: `“${text}” is not a finite number: nothing can be divided by 0, and no root taken of less.`,
  };
}

/** One way of writing each sign: minus, space, power of ten, fraction, full-width digits. */
function inPlainSigns(text: string): string {
  return text
    .replace(RAISED_POWER, (_, sign: string, power: string) => {
      const digits = [...power].map((digit) => RAISED.indexOf(digit)).join("");
      return `10^${sign === "⁻" ? "-" : ""}${digits}`;
    })
    .replace(/[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/g, (sign) => ` ${VULGAR[sign]}`)
    .normalize("NFKC")
    .replace(/[\u2044\u2215÷]/g, "/")
    .replace(MINUSES, "-")
    .replace(SPACES, " ")
    .replace(/^ ?[=≈~] ?/, "")
    .trim();
}

type Amount = NumberReading | undefined;

function amount(text: string): Amount {
  const power = POWER.exec(text);
  if (power) {
    const [, sign = "", digits = "1", powerSign = "", exponent = "0"] = power;
    return scaled(sign, digits, powerSign, exponent);
  }
  const short = EXPONENT.exec(text);
  if (short) {
    const [, sign = "", digits = "", powerSign = "", exponent = "0"] = short;
    return scaled(sign, digits, powerSign, exponent);
  }
  const mixed = MIXED.exec(text);
  if (mixed && mixed[3]!.length < 3) {
    const [, sign, whole, above, below] = mixed;
    if (Number(below) === 0) return { problem: "Nothing can be divided by 0." };
    const size = Number(whole) + Number(above) / Number(below);
    return sign === "-" ? -size : size;
  }
  const [above = "", below, ...more] = text.split("/");
  if (more.length > 0) return undefined;
  const top = signed(above.trim());
  if (below === undefined || typeof top !== "number") return top;
  const bottom = signed(below.trim());
  if (typeof bottom !== "number") return bottom;
  return bottom === 0 ? { problem: "Nothing can be divided by 0." } : top / bottom;
}

/** A decimal times a power of ten, rounded once: 2.5 and -1 give the double nearest to 0.25. */
function scaled(sign: string, digits: string, powerSign: string, exponent: string): Amount {
  const mantissa = unsigned(digits);
  if (typeof mantissa !== "string") return mantissa;
  return Number(`${sign}${mantissa}e${powerSign}${exponent}`);
}

function signed(text: string): Amount {
  const found = PLAIN.exec(text);
  if (!found) return undefined;
  const digits = unsigned(found[2]!);
  if (typeof digits !== "string") return digits;
  return Number(digits) * (found[1] === "-" ? -1 : 1);
}

/** Digits and marks as a decimal with a point: "1.234,5" gives "1234.5". */
function unsigned(written: string): string | undefined | { readonly problem: string } {
  const text = written.trim();
  const grouped = /^(\d{1,3})(?:([ '’])(\d{3}))(?:\2\d{3})*(?:[.,]\d*)?$/.exec(text);
  if (grouped) return withPoint(text.replaceAll(grouped[2]!, ""));
  if (/[ '’]/.test(text)) return undefined;
  if (/^\d{1,3}(\.\d{3}){2,}(,\d*)?$/.test(text) || /^\d{1,3}\.\d{3},\d*$/.test(text))
    return withPoint(text.replaceAll(".", ""));
  if (/^\d{1,3}(,\d{3}){2,}(\.\d*)?$/.test(text) || /^\d{1,3},\d{3}\.\d*$/.test(text))
    return text.replaceAll(",", "");
  if (/^[1-9]\d{0,2},\d{3}$/.test(text)) {
    const decimal = text.replace(",", ".");
    const whole = text.replace(",", "");
    return {
      problem: `“${text}” could be ${decimal} or ${whole}. Type the one you mean that way.`,
    };
  }
  return withPoint(text);
}

function withPoint(text: string): string | undefined {
  return /^(\d+([.,]\d*)?|[.,]\d+)$/.test(text) ? text.replace(",", ".") : undefined;
}
