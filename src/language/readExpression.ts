/** What was typed as a formula: its worth, given what its letters stand for. */
export type Expression = (values: Readonly<Record<string, number>>) => number;

export type ExpressionReading = Expression | { readonly problem: string };

const LONGEST = 120;
/** Letters and signs that mean the same to a reader. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/x\u0304|x̄|ȳ|x[ _-]?bar|xquer/giu, " xbar "],
  [/(σ|τ|sigma|tau)_?2(?![\d.,])/giu, "$1^2"],
  [/σ|\\?sigma/giu, " sigma "],
  [/τ|\\?tau/giu, " tau "],
  [/[μµ]|\\?mu(?![a-z])/giu, " mu "],
  [/θ|\\?theta/giu, " theta "],
  [/κ|\\?kappa/giu, " kappa "],
  [/²/g, "^2"],
  [/³/g, "^3"],
  [/[\u2010-\u2015\u2212\ufe63\uff0d]/g, "-"],
  [/\*\*/g, "^"],
  [/[×·⋅∙∗]/g, "*"],
  [/[÷∶\u2044\u2215]/g, "/"],
  [/[[{]/g, "("],
  [/[\]}]/g, ")"],
  [/\\?sqrt|√/gi, " sqrt "],
  [/％/g, "%"],
];
const TOKEN = /\s*(?:(\d+(?:[.,]\d+)?(?:e[+-]?\d{1,3})?|[.,]\d+)|([a-z]+[0-9]*)|([-+*/^()%]))/iy;

/**
 * Reads a formula as people type it: + - * / ^ ( ) sqrt and per cent, with signs of every keyboard.
 *
 *   35*36/1381   (10 + 43.23) / 210   √(81/12)   1 - 25 %   n τ² / (n τ² + σ²)
 *
 * Power binds before sign and product; what stands side by side is multiplied; a comma is a decimal comma.
 *
 * Limits  never throws; a letter that is not in `names` gives a sentence. Division by 0 gives an infinity.
 *
 * @example
 * readExpression("(10 + 43.23) / 210")({}) // 0.2534761904761905
 */
export function readExpression(text: string, names: readonly string[] = []): ExpressionReading {
  if (text.trim().length > LONGEST) return { problem: "That is too long to be one formula." };
  const plain = SAME.reduce((left, [sign, same]) => left.replace(sign, same), text);
  const tokens = tokensOf(plain, names);
  if (!Array.isArray(tokens)) return tokens as { readonly problem: string };
  const reader = { tokens, at: 0 };
  const whole = sum(reader);
  if (!whole || reader.at < tokens.length) {
    const opened = tokens.filter((one) => one === "(").length;
    const closed = tokens.filter((one) => one === ")").length;
    if (opened !== closed)
      return {
        problem: `“${text.trim()}” has ${opened} opening and ${closed} closing brackets. Which one is missing?`,
      };
    return { problem: `“${text.trim()}” cannot be read as a formula. Write it like 35*36/1381.` };
  }
  return whole;
}

type Token = number | string;
interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

function tokensOf(
  text: string,
  names: readonly string[],
): readonly Token[] | { readonly problem: string } {
  const tokens: Token[] = [];
  let at = 0;
  while (text.slice(at).trim() !== "") {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found)
      return { problem: `“${text.slice(at).trim().slice(0, 12)}” is not a sign of a formula.` };
    at = TOKEN.lastIndex;
    const [, digits, word, sign] = found;
    if (digits !== undefined) {
      if (/^[1-9]\d{0,2},\d{3}$/.test(digits))
        return {
          problem: `“${digits}” could be ${digits.replace(",", ".")} or ${digits.replace(",", "")}. Type the one you mean that way.`,
        };
      tokens.push(Number(digits.replace(",", ".")));
    } else if (word !== undefined) {
      const known = wordOf(word, names);
      if (known === undefined)
        return {
          problem: names.length
            ? `“${word}” is none of the letters of this question: ${names.join(", ")}.`
            : `“${word}” is not a number.`,
        };
      tokens.push(...known);
    } else tokens.push(sign!);
  }
  return tokens;
}

/** A word as the names it is made of: "n", "sigma2" as a square where there is no such name. */
function wordOf(word: string, names: readonly string[]): readonly Token[] | undefined {
  const lower = word.toLowerCase();
  if (lower === "sqrt") return ["sqrt"];
  const exact =
    names.find((name) => name === word) ?? names.find((name) => name.toLowerCase() === lower);
  if (exact !== undefined) return [exact];
  const [, letters = "", power] = /^([a-z]+)([23])$/i.exec(word) ?? [];
  const base = names.find((name) => name.toLowerCase() === letters.toLowerCase());
  return base === undefined ? undefined : [base, "^", Number(power)];
}

const isSign = (token: Token | undefined, ...signs: string[]): token is string =>
  typeof token === "string" && signs.includes(token);
const SIGNS = ["+", "-", "*", "/", "^", "(", ")", "%", "sqrt"];

function sum(reader: Reader): Expression | undefined {
  let left = product(reader);
  for (
    let sign = reader.tokens[reader.at];
    left && isSign(sign, "+", "-");
    sign = reader.tokens[reader.at]
  ) {
    reader.at += 1;
    const [a, b] = [left, product(reader)];
    if (!b) return undefined;
    left = sign === "+" ? (values) => a(values) + b(values) : (values) => a(values) - b(values);
  }
  return left;
}

function product(reader: Reader): Expression | undefined {
  let left = signed(reader);
  while (left) {
    const next = reader.tokens[reader.at];
    const isSideBySide =
      next !== undefined &&
      (isSign(next, "(", "sqrt") || (typeof next === "string" && !SIGNS.includes(next)));
    if (!isSideBySide && !isSign(next, "*", "/")) return left;
    if (!isSideBySide) reader.at += 1;
    const [a, b] = [left, signed(reader)];
    if (!b) return undefined;
    left = next === "/" ? (values) => a(values) / b(values) : (values) => a(values) * b(values);
  }
  return left;
}

function signed(reader: Reader): Expression | undefined {
  const sign = reader.tokens[reader.at];
  if (!isSign(sign, "+", "-")) return power(reader);
  reader.at += 1;
  const rest = signed(reader);
  return rest && (sign === "-" ? (values) => -rest(values) : rest);
}

function power(reader: Reader): Expression | undefined {
  const base = atom(reader);
  if (!base || reader.tokens[reader.at] !== "^") return base;
  reader.at += 1;
  const exponent = signed(reader);
  return exponent && ((values) => base(values) ** exponent(values));
}

function atom(reader: Reader): Expression | undefined {
  const token = reader.tokens[reader.at];
  reader.at += 1;
  if (token === undefined) return undefined;
  if (typeof token === "number") return inPercent(reader, () => token);
  if (token === "sqrt") {
    const inside = atom(reader);
    return inside && ((values) => Math.sqrt(inside(values)));
  }
  if (token === "(") {
    const inside = sum(reader);
    if (!inside || reader.tokens[reader.at] !== ")") return undefined;
    reader.at += 1;
    return inPercent(reader, inside);
  }
  return SIGNS.includes(token) ? undefined : (values) => values[token] ?? Number.NaN;
}

function inPercent(reader: Reader, inside: Expression): Expression {
  if (reader.tokens[reader.at] !== "%") return inside;
  reader.at += 1;
  return (values) => inside(values) / 100;
}
