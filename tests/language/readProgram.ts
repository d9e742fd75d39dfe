import { logGamma } from "../support/gamma.ts";

/** Reads what programs in Stan, PyMC and R say of densities: assignments and laws, line by line, and nothing of ours. */
type Value = number | readonly number[];
type Scope = Map<string, Value>;

const each = (values: readonly Value[], f: (...numbers: number[]) => number): Value => {
  const long = values.find((value): value is readonly number[] => typeof value !== "number");
  if (!long) return f(...(values as number[]));
  return long.map((_, at) =>
    f(...values.map((value) => (typeof value === "number" ? value : value[at]!))),
  );
};

/** The value of an expression: numbers, names, lists, roots, the four operations and parentheses. */
function evaluate(text: string, scope: Scope): Value {
  const tokens = text.match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?|[A-Za-z_][\w.]*|[-+*/()[\]{},']/g) ?? [];
  let at = 0;
  const take = () => tokens[at++]!;
  const list = (end: string): readonly number[] => {
    const all: number[] = [];
    while (tokens[at] !== end) {
      all.push(sum() as number);
      if (tokens[at] === ",") at++;
    }
    at++;
    if (tokens[at] === "'") at++;
    return all;
  };
  const atom = (): Value => {
    const token = take();
    if (token === "-") return each([atom()], (x) => -x);
    if (token === "(") {
      const value = sum();
      at++;
      return value;
    }
    if (token === "[") return list("]");
    if (token === "{") return list("}");
    if (/^\d/.test(token)) return Number(token);
    if (tokens[at] === "(") {
      at++;
      if (token === "c") return list(")");
      const value = sum();
      at++;
      if (token === "np.array") return value;
      if (!/sqrt$/.test(token)) throw new Error(`no function ${token} is known in ${text}`);
      return each([value], Math.sqrt);
    }
    if (tokens[at] === "[" && tokens[at + 1] === "j") at += 3;
    const value = scope.get(token);
    if (value === undefined) throw new Error(`${token} has no value in ${text}`);
    return value;
  };
  const product = (): Value => {
    let value = atom();
    while (tokens[at] === "*" || tokens[at] === "/") {
      const isTimes = take() === "*";
      value = each([value, atom()], (a, b) => (isTimes ? a * b : a / b));
    }
    return value;
  };
  const sum = (): Value => {
    let value = product();
    while (tokens[at] === "+" || tokens[at] === "-") {
      const isPlus = take() === "+";
      value = each([value, product()], (a, b) => (isPlus ? a + b : a - b));
    }
    return value;
  };
  const value = sum();
  if (at !== tokens.length) throw new Error(`what is ${tokens.slice(at).join(" ")} in ${text}?`);
  return value;
}

const logChoose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/** Log densities by their textbook formulas. */
const LAWS = {
  normal: (x: number, m: number, s: number) =>
    -0.5 * ((x - m) / s) ** 2 - Math.log(s) - 0.5 * Math.log(2 * Math.PI),
  cauchy: (x: number, m: number, s: number) => -Math.log(Math.PI * s * (1 + ((x - m) / s) ** 2)),
  uniform: (_: number, low: number, high: number) => -Math.log(high - low),
  exponential: (x: number, rate: number) => Math.log(rate) - rate * x,
  gamma: (x: number, a: number, b: number) =>
    a * Math.log(b) - logGamma(a) + (a - 1) * Math.log(x) - b * x,
  beta: (x: number, a: number, b: number) =>
    logGamma(a + b) - logGamma(a) - logGamma(b) + (a - 1) * Math.log(x) + (b - 1) * Math.log(1 - x),
  binomial: (x: number, n: number, p: number) =>
    logChoose(n, x) + x * Math.log(p) + (n - x) * Math.log(1 - p),
  poisson: (x: number, rate: number) => x * Math.log(rate) - rate - logGamma(x + 1),
} satisfies Record<string, (...numbers: number[]) => number>;

type LawName = keyof typeof LAWS;

const IN_R: Readonly<Record<string, LawName>> = {
  dnorm: "normal",
  dcauchy: "cauchy",
  dunif: "uniform",
  dexp: "exponential",
  dgamma: "gamma",
  dbeta: "beta",
  dbinom: "binomial",
  dpois: "poisson",
};
const IN_PYMC: Readonly<Record<string, readonly [LawName | "flat", ...string[]]>> = {
  Normal: ["normal", "mu", "sigma"],
  HalfNormal: ["normal", "sigma"],
  HalfCauchy: ["cauchy", "beta"],
  Uniform: ["uniform", "lower", "upper"],
  Exponential: ["exponential", "lam"],
  Gamma: ["gamma", "alpha", "beta"],
  Beta: ["beta", "alpha", "beta"],
  Binomial: ["binomial", "n", "p"],
  Poisson: ["poisson", "mu"],
  Flat: ["flat"],
  HalfFlat: ["flat"],
};

/** What stands between commas that are in no parentheses. */
function argumentsIn(text: string): readonly string[] {
  const all: string[] = [];
  let depth = 0;
  let one = "";
  for (const letter of text) {
    if ("([{".includes(letter)) depth++;
    if (")]}".includes(letter)) depth--;
    if (letter === "," && depth === 0) {
      all.push(one.trim());
      one = "";
    } else one += letter;
  }
  return one.trim() === "" ? all : [...all, one.trim()];
}

type Step =
  | { readonly does: "assign"; readonly name: string; readonly text: string }
  | {
      readonly does: "law";
      readonly law: LawName;
      readonly texts: readonly string[];
      /** What the density is multiplied by, where it is written out. */
      readonly times?: string;
    };

/** A law of PyMC, its arguments in our order, and what is observed of it. */
function lawInPymc(kind: string, inside: readonly string[]) {
  const given = Object.fromEntries(inside.map((one) => one.split(/=(.*)/s).slice(0, 2)));
  const found = IN_PYMC[kind];
  if (!found) throw new Error(`no law ${kind} is known`);
  const [law, ...names] = found;
  const args = names.map((one) => given[one] as string);
  const texts = [...(kind.startsWith("Half") ? ["0"] : []), ...args];
  return [law, texts, given.observed as string | undefined] as const;
}

const stepsOf = {
  stan: (line: string): Step | undefined => {
    const law = /^(?:for \(j in 1:J\) )?(\w+)(?:\[j\])? ~ (\w+)\((.*)\);$/.exec(line);
    if (law) {
      const [, target, name, inside] = law as unknown as readonly string[];
      if (!(name! in LAWS)) throw new Error(`no law ${name} is known`);
      return { does: "law", law: name as LawName, texts: [target!, ...argumentsIn(inside!)] };
    }
    const raised =
      /^(?:for \(j in 1:J\) )?target \+= (\w+) \* (\w+)_lp[dm]f\((\w+)(?:\[j\])? \| (.*)\);$/.exec(
        line,
      );
    if (raised) {
      const [, times, name, target, inside] = raised as unknown as readonly string[];
      if (!(name! in LAWS)) throw new Error(`no law ${name} is known`);
      const texts = [target!, ...argumentsIn(inside!)];
      return { does: "law", law: name as LawName, texts, times: times! };
    }
    const given = /^(?:int|real|vector|array)[^=]*(?:<[^>]*>)?[^=]*? (\w+) = (.*);/.exec(line);
    return given ? { does: "assign", name: given[1]!, text: given[2]! } : undefined;
  },
  pymc: (line: string): Step | undefined => {
    const raised = /^pm\.Potential\("\w+", (\w+) \* (.*)\)$/.exec(line);
    if (raised) {
      const whole = raised[2]!.replace(/^pm\.math\.sum\((.*)\)$/, "$1");
      const [, name, inside, target] = /^pm\.logp\(pm\.(\w+)\.dist\((.*)\), (\w+)\)$/.exec(whole)!;
      const [law, texts] = lawInPymc(name!, argumentsIn(inside!));
      return { does: "law", law: law as LawName, texts: [target!, ...texts], times: raised[1]! };
    }
    const drawn = /^(?:(\w+) = )?pm\.(\w+)\((.*)\)$/.exec(line);
    if (drawn?.[2] === "sample") return undefined;
    if (drawn) {
      const [name, ...inside] = argumentsIn(drawn[3]!);
      const target = name!.replaceAll('"', "");
      if (drawn[2] === "Deterministic") return { does: "assign", name: target, text: inside[0]! };
      const [law, texts, observed] = lawInPymc(drawn[2]!, inside);
      if (law === "flat") return undefined;
      return { does: "law", law, texts: [observed ?? target, ...texts] };
    }
    const given = /^(\w+) = ([^#]*)/.exec(line);
    return given && given[1] !== "draws"
      ? { does: "assign", name: given[1]!, text: given[2]! }
      : undefined;
  },
  r: (line: string): Step | undefined => {
    const law = /^total <- total \+ (?:(\w+) \* )?sum\((\w+)\((.*), log = TRUE\)\)$/.exec(line);
    if (law) {
      const texts = argumentsIn(law[3]!).map((one) => one.replace(/^\w+ = /, ""));
      return {
        does: "law",
        law: IN_R[law[2]!]!,
        texts,
        ...(law[1] !== undefined && { times: law[1] }),
      };
    }
    const given = /^(\w+) <- ([^#]*)/.exec(line);
    return given && given[1] !== "total"
      ? { does: "assign", name: given[1]!, text: given[2]! }
      : undefined;
  },
};

/** What a program states, line by line. */
function stepsIn(program: string, language: keyof typeof stepsOf): readonly Step[] {
  // What R does with its density comes after it.
  const [stated = ""] = language === "r" ? program.split("\n}\n") : [program];
  return stated
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => !/^(#|\/\/|import|log_density|with )/.test(line))
    .flatMap((line) => stepsOf[language](line) ?? []);
}

/** The numbers that stand in a program, by their names in it. */
export function numbersIn(
  program: string,
  language: keyof typeof stepsOf,
): ReadonlyMap<string, Value> {
  const scope: Scope = new Map();
  for (const step of stepsIn(program, language))
    if (step.does === "assign") scope.set(step.name, evaluate(step.text, scope));
  return scope;
}

/** The log density that a program states, at values of what is hidden. */
export function densityOf(
  program: string,
  language: keyof typeof stepsOf,
): (hidden: Readonly<Record<string, Value>>) => number {
  const steps = stepsIn(program, language);
  return (hidden) => {
    const scope: Scope = new Map(Object.entries(hidden));
    let total = 0;
    for (const step of steps) {
      if (step.does === "assign") {
        scope.set(step.name, evaluate(step.text, scope));
        continue;
      }
      const law = LAWS[step.law] as (...numbers: number[]) => number;
      const value = each(
        step.texts.map((text) => evaluate(text, scope)),
        law,
      );
      const times = step.times === undefined ? 1 : (evaluate(step.times, scope) as number);
      total += times * (typeof value === "number" ? value : value.reduce((a, b) => a + b, 0));
    }
    return total;
  };
}
