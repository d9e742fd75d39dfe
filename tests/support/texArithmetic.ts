/** What names stand for: quantities as \q{name}, \slot{name}, or in words inside of a slot. */
export type Names = Readonly<Record<string, number>>;

/** A number, or a named distribution with its numbers in order. */
export type Worth = readonly [law: string, ...numbers: number[]];

const TOKEN =
  /\\[qs](?:lot)?\{([^{}]+)\}|\\(?:mathrm|operatorname)\{([^{}]+)\}|\\(frac|binom|sqrt|cdot|times|left|right|sum)|(\d+(?:\.\d+)?)|([A-Za-z][A-Za-z0-9]*)|\\[,;!: ]|\\quad|&|\s+|([-+*/^(){},])/y;

type Token = readonly [kind: "name" | "law" | "command" | "number" | "sign", text: string];

/**
 * The worth of every side of a chain of equations in TeX: `\frac{\slot{y}}{\slot{n}} = \slot{own}`. It reads sums, products,
 * fractions, powers, roots and binomial coefficients, `e`, `\mathrm{B}(a, b)`, and distributions with their numbers.
 */
export function sidesOf(tex: string, names: Names): readonly Worth[] {
  return tex.split("=").map((side) => {
    const reader = new Reader(tokensOf(side), names);
    const worth = reader.whole();
    if (!reader.isAtEnd) throw new Error(`"${side}" goes on after what could be read.`);
    return worth;
  });
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (!found) throw new Error(`"${text.slice(at)}" cannot be read.`);
    const [, name, law, command, number, word, sign] = found;
    if (name !== undefined) tokens.push(["name", name]);
    else if (law !== undefined) tokens.push(["law", law]);
    else if (command !== undefined) {
      if (command !== "left" && command !== "right") tokens.push(["command", command]);
    } else if (number !== undefined) tokens.push(["number", number]);
    else if (word !== undefined) tokens.push(["name", word]);
    else if (sign !== undefined) tokens.push(["sign", sign]);
  }
  return tokens;
}

class Reader {
  #at = 0;
  readonly #tokens: readonly Token[];
  readonly #names: Names;
  constructor(tokens: readonly Token[], names: Names) {
    this.#tokens = tokens;
    this.#names = names;
  }
  get isAtEnd() {
    return this.#at === this.#tokens.length;
  }
  get #next() {
    return this.#tokens[this.#at];
  }
  #isSign(...signs: string[]): boolean {
    return this.#next?.[0] === "sign" && signs.includes(this.#next[1]);
  }
  #take(sign: string): void {
    if (!this.#isSign(sign)) throw new Error(`"${sign}" is missing before "${this.#next?.[1]}".`);
    this.#at += 1;
  }
  whole(): Worth {
    const [kind, law = ""] = this.#next ?? [];
    if (kind !== "law" || law === "B") return ["number", this.sum()];
    this.#at += 1;
    return [law, ...this.#inBrackets()];
  }
  sum(): number {
    let total = this.#product();
    while (this.#isSign("+", "-")) {
      const sign = this.#isSign("+") ? 1 : -1;
      this.#at += 1;
      total += sign * this.#product();
    }
    return total;
  }
  #product(): number {
    let total = this.#signed();
    for (;;) {
      const [kind, text] = this.#next ?? [];
      if (kind === undefined || (kind === "sign" && !["(", "{", "*", "/"].includes(text!)))
        return total;
      if (kind === "command" && (text === "cdot" || text === "times")) this.#at += 1;
      else if (kind === "sign" && text === "*") this.#at += 1;
      else if (kind === "sign" && text === "/") {
        this.#at += 1;
        total /= this.#signed();
        continue;
      }
      total *= this.#signed();
    }
  }
  #signed(): number {
    if (!this.#isSign("-")) return this.#power();
    this.#at += 1;
    return -this.#signed();
  }
  #power(): number {
    const base = this.#atom();
    if (!this.#isSign("^")) return base;
    this.#at += 1;
    return base ** this.#atom();
  }
  #inBrackets(): number[] {
    this.#take("(");
    const numbers = [this.sum()];
    while (this.#isSign(",")) {
      this.#at += 1;
      numbers.push(this.sum());
    }
    this.#take(")");
    return numbers;
  }
  #braced(): number {
    this.#take("{");
    const inside = this.sum();
    this.#take("}");
    return inside;
  }
  #atom(): number {
    const [kind, text = ""] = this.#next ?? [];
    if (kind === "sign" && text === "{") return this.#braced();
    if (kind === "sign" && text === "(") return this.#inBrackets()[0]!;
    this.#at += 1;
    if (kind === "number") return Number(text);
    if (kind === "name") return this.#worthOf(text);
    if (kind === "law" && text === "B") {
      const [a = 0, b = 0] = this.#inBrackets();
      return Math.exp(logGamma(a) + logGamma(b) - logGamma(a + b));
    }
    if (kind === "command" && text === "frac") {
      const top = this.#braced();
      return top / this.#braced();
    }
    if (kind === "command" && text === "binom") {
      const [n, k] = [this.#braced(), this.#braced()];
      return Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1));
    }
    if (kind === "command" && text === "sqrt") return Math.sqrt(this.#braced());
    throw new Error(`"${text}" cannot be read.`);
  }
  #worthOf(text: string): number {
    if (Object.hasOwn(this.#names, text)) return this.#names[text]!;
    if (text === "e") return Math.E;
    // What is worked out in a slot is read like any other formula.
    if (/[-+*/^( ]/.test(text)) {
      const reader = new Reader(tokensOf(text), this.#names);
      const worth = reader.sum();
      if (reader.isAtEnd) return worth;
    }
    throw new Error(`"${text}" is no name of this line.`);
  }
}

/** Lanczos' series with nine terms, to some fifteen figures for positive x. */
export function logGamma(x: number): number {
  const terms = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
    12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ];
  if (x < 0.5) return logGamma(x + 1) - Math.log(x);
  const series = terms.reduce((sum, term, at) => sum + term / (x + at), 0.9999999999998099);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series);
}
