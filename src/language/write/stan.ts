import type { State } from "../interpret.ts";
import type { Model, Value } from "../model.ts";
import type { Support } from "../parameter.ts";
import { type Entry, entries, entry, shapeOf } from "../quantities.ts";
import type { Draw, LawTable, Term } from "../story.ts";
import { argumentsOf, binding, readLaw, readTerm, reference, referencesIn } from "../term.ts";
import { aboutZero, apartName, isApart, type Spelling, toldIn } from "./hidden.ts";

/** What a law says of its target; a density that is raised to a power is written out. */
type Said = (target: string, power?: string) => string;

const call =
  (name: string, ...terms: readonly string[]): Said =>
  (target, power) =>
    power === undefined
      ? `${target} ~ ${name}(${terms.join(", ")});`
      : `target += ${power} * ${name}_${COUNTS.has(name) ? "lpmf" : "lpdf"}(${target} | ${terms.join(", ")});`;
/** The laws of whole numbers. */
const COUNTS: ReadonlySet<string> = new Set(["binomial", "poisson"]);

const LAWS: LawTable<string, Said> = {
  normal: ({ mean, sd }) => call("normal", mean, sd),
  // The lower bound of the declaration makes these the half laws.
  halfNormal: ({ sd }) => call("normal", "0", sd),
  halfCauchy: ({ scale }) => call("cauchy", "0", scale),
  uniform: ({ low, high }) => call("uniform", low, high),
  flat: () => (target) => `// ${target} has a flat prior on all its values.`,
  exponential: ({ rate }) => call("exponential", rate),
  gamma: ({ shape, rate }) => call("gamma", shape, rate),
  beta: ({ alpha, beta }) => call("beta", alpha, beta),
  binomial: ({ trials, probability }) => call("binomial", trials, probability),
  poisson: ({ rate }) => call("poisson", rate),
};

const BOUNDS: { readonly [S in Support]: string } = {
  real: "",
  positive: "<lower=0>",
  nonnegative: "<lower=0>",
  "unit interval": "<lower=0, upper=1>",
  count: "<lower=0>",
};

const ascii = (text: string) => text.replaceAll("²", "^2");

function supportOf(found: Entry): Support {
  if (found.is === "parameter") return found.support;
  return found.is === "derived" ? "real" : found.constraint;
}

/** The declaration of a quantity, with what it is as a comment. */
function declare(name: string, found: Entry, bounds = BOUNDS[supportOf(found)]): string {
  const group = shapeOf(found) === "group";
  const whole = supportOf(found) === "count";
  const type = whole
    ? `${group ? "array[J] " : ""}int${bounds}`
    : group
      ? `vector${bounds}[J]`
      : `real${bounds}`;
  const unit = found.unit === "" ? "" : ` (${ascii(found.unit)})`;
  return `${type} ${name}; // ${ascii(found.name)}${unit}`;
}

/** Whether Stan's division would drop the remainder. */
function isWhole(model: Model, term: Term): boolean {
  return readTerm<boolean>(term, {
    number: Number.isInteger,
    quantity: ({ name }) => supportOf(entry(model, name)) === "count",
    sqrt: () => false,
    ratio: () => false,
    product: ({ left, right }) => isWhole(model, left) && isWhole(model, right),
    rest: ({ of }) => isWhole(model, of),
    sum: ({ left, right }) => isWhole(model, left) && isWhole(model, right),
  });
}

/** A term; `index` is "[j]" inside a loop over the groups and "" where whole vectors are meant. */
function write(model: Model, term: Term, index: string): string {
  /** A part of a longer term, in parentheses where it holds together less tightly than its place asks. */
  const part = (one: Term, least: number) => {
    const text = write(model, one, index);
    return binding(one) < least ? `(${text})` : text;
  };
  return readTerm<string>(term, {
    number: String,
    quantity: ({ name, indexed }) => name + (indexed ? index : ""),
    sqrt: ({ of }) => `sqrt(${write(model, of, index)})`,
    ratio: ({ top, bottom }) => {
      const real = isWhole(model, top) ? "1.0 * " : "";
      return `${real}${part(top, 1)} / ${part(bottom, 2)}`;
    },
    product: ({ left, right }) => `${part(left, 1)} * ${part(right, 2)}`,
    rest: ({ of }) => `1 - ${part(of, 1)}`,
    sum: ({ left, right, sign }) =>
      `${part(left, 0)} ${sign > 0 ? `+ ${part(right, 0)}` : `- ${part(right, 1)}`}`,
  });
}

function statement(model: Model, line: Draw, isSpelledApart: boolean): string {
  const { target, law: own, power } = line;
  const { name: whole, indexed } = reference(target);
  const name = isSpelledApart ? apartName(whole) : whole;
  const law = isSpelledApart ? aboutZero(own) : own;
  const inside = argumentsOf(law).some(
    ([, term]) => typeof term === "object" && referencesIn(term).some((found) => found.indexed),
  );
  const index = indexed && inside ? "[j]" : "";
  const said = readLaw(law, LAWS, (term) => write(model, term, index))(name + index, power);
  return index === "" ? said : `for (j in 1:J) ${said}`;
}

/** Bounds that a Uniform prior with constant ends needs, beyond those of the support. */
function boundsIn(model: Model, name: string): string | undefined {
  const law = model.story.find(({ target }) => reference(target).name === name)?.law;
  if (law?.name !== "uniform") return undefined;
  return `<lower=${write(model, law.terms.low, "")}, upper=${write(model, law.terms.high, "")}>`;
}

/** A declaration with its number, or its numbers. */
function filled(declaration: string, value: Value): string {
  const numbers =
    typeof value === "number"
      ? `${value}`
      : declaration.startsWith("array")
        ? `{${value.join(", ")}}`
        : `[${value.join(", ")}]'`;
  return declaration.replace(";", ` = ${numbers};`);
}

const groupsOf = (values: State): number =>
  Math.max(...Object.values(values).map((value) => (typeof value === "number" ? 0 : value.length)));

const block = (name: string, lines: readonly string[]) =>
  `${name} {\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;

/**
 * A complete Stan program: what was observed or is held by hand is data, or stands in it as numbers, the rest are
 * parameters.
 *
 * Throws  Error if something hidden is a count, which Stan cannot sample.
 *
 * @example
 * stanProgram(schoolMean).includes("theta ~ normal(mu, sqrt(tau2));") // true
 */
export function stanProgram(
  model: Model,
  {
    values,
    spelling = "theta",
  }: {
    /** The numbers of everything that is not hidden, to stand in the program itself. */
    readonly values?: State;
    readonly spelling?: Spelling;
  } = {},
): string {
  const all = [...entries(model)].filter(([, found]) => found.is !== "derived");
  const hidden = all.filter(
    ([, found]) => found.is === "latent" || (found.is === "parameter" && found.role === "unknown"),
  );
  const count = hidden.find(([, found]) => supportOf(found) === "count");
  if (count)
    throw new Error(
      `Model "${model.id}": ${count[0]} is a hidden count.\nStan samples no counts. Sum it out of the story.`,
    );
  const told = toldIn(model);
  const isDeclared = ([name, found]: (typeof all)[number]) =>
    told.has(name) || !(values || (found.is === "parameter" && found.isUntold));
  const given = all.filter((one) => !hidden.includes(one) && isDeclared(one));
  const apart = model.story.flatMap((line): readonly (readonly [string, Term, Entry])[] => {
    if (spelling === "theta" || line.law.name !== "normal" || !isApart(model, line)) return [];
    const { name } = reference(line.target);
    return [[name, line.law.terms.mean, entry(model, name)]];
  });
  const groups = all.some(([, found]) => shapeOf(found) === "group")
    ? ["int<lower=0> J; // number of groups"]
    : [];
  return [
    `// ${ascii(model.title)}\n`,
    values
      ? block("transformed data", [
          ...groups.map(() => `int J = ${groupsOf(values)}; // number of groups`),
          ...given.map(([name, found]) => filled(declare(name, found), values[name]!)),
        ])
      : block("data", [...groups, ...given.map(([name, found]) => declare(name, found))]),
    block(
      "parameters",
      hidden.map(([name, found]) =>
        apart.some(([one]) => one === name)
          ? declare(apartName(name), found, "")
          : declare(name, found, boundsIn(model, name)),
      ),
    ),
    ...(apart.length === 0
      ? []
      : [
          block(
            "transformed parameters",
            apart.map(([name, mean, found]) => {
              const type = shapeOf(found) === "group" ? "vector[J]" : "real";
              return `${type} ${name} = ${write(model, mean, "")} + ${apartName(name)};`;
            }),
          ),
        ]),
    block(
      "model",
      model.story.map((line) =>
        statement(model, line, spelling === "mu + u" && isApart(model, line)),
      ),
    ),
  ].join("");
}
