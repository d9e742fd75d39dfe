import { betaDraw, betaLogDensity } from "#core/distributions/beta.ts";
import { binomialDraw, binomialLogDensity } from "#core/distributions/binomial.ts";
import { exponentialDraw, exponentialLogDensity } from "#core/distributions/exponential.ts";
import { gammaDraw, gammaLogDensity } from "#core/distributions/gamma.ts";
import { halfCauchyDraw, halfCauchyLogDensity } from "#core/distributions/halfCauchy.ts";
import { halfNormalDraw, halfNormalLogDensity } from "#core/distributions/halfNormal.ts";
import { normalDraw, normalLogDensity } from "#core/distributions/normal.ts";
import { poissonDraw, poissonLogDensity } from "#core/distributions/poisson.ts";
import { uniformDraw, uniformLogDensity } from "#core/distributions/uniform.ts";
import type { Generator } from "#core/random/generator.ts";
import type { Model, Value } from "./model.ts";
import { entries, shapeOf } from "./quantities.ts";
import type { Law, LawTable, Term } from "./story.ts";
import { readLaw, readTerm, reference } from "./term.ts";

/** A value for each quantity by name; what belongs to groups has one for each. */
export type State = { readonly [name: string]: Value };

const LOG_DENSITY: LawTable<number, (x: number) => number> = {
  normal: (law) => (x) => normalLogDensity(x, law.mean, law.sd),
  halfNormal: (law) => (x) => halfNormalLogDensity(x, law.sd),
  halfCauchy: (law) => (x) => halfCauchyLogDensity(x, law.scale),
  uniform: (law) => (x) => uniformLogDensity(x, law.low, law.high),
  flat: (law) => (x) => (Number.isNaN(x) ? x : x >= law.low && x <= law.high ? 0 : -Infinity),
  exponential: (law) => (x) => exponentialLogDensity(x, law.rate),
  gamma: (law) => (x) => gammaLogDensity(x, law.shape, law.rate),
  beta: (law) => (x) => betaLogDensity(x, law.alpha, law.beta),
  binomial: (law) => (x) => binomialLogDensity(x, law.trials, law.probability),
  poisson: (law) => (x) => poissonLogDensity(x, law.rate),
};

const DRAW: LawTable<number, (generator: Generator) => number> = {
  normal: (law) => (generator) => normalDraw(generator, law.mean, law.sd),
  halfNormal: (law) => (generator) => halfNormalDraw(generator, law.sd),
  halfCauchy: (law) => (generator) => halfCauchyDraw(generator, law.scale),
  uniform: (law) => (generator) => uniformDraw(generator, law.low, law.high),
  flat: () => () => {
    throw new RangeError("a flat prior is no proper law, so nothing can be drawn from it");
  },
  exponential: (law) => (generator) => exponentialDraw(generator, law.rate),
  gamma: (law) => (generator) => gammaDraw(generator, law.shape, law.rate),
  beta: (law) => (generator) => betaDraw(generator, law.alpha, law.beta),
  binomial: (law) => (generator) => binomialDraw(generator, law.trials, law.probability),
  poisson: (law) => (generator) => poissonDraw(generator, law.rate),
};

/** A term's number in group j. */
function evaluate(term: Term, state: State, j: number): number {
  return readTerm<number>(term, {
    number: (value) => value,
    quantity: ({ name, indexed }) => at(state[name]!, indexed ? j : -1),
    sqrt: ({ of }) => Math.sqrt(evaluate(of, state, j)),
    ratio: ({ top, bottom }) => evaluate(top, state, j) / evaluate(bottom, state, j),
    product: ({ left, right }) => evaluate(left, state, j) * evaluate(right, state, j),
    rest: ({ of }) => 1 - evaluate(of, state, j),
    sum: ({ left, right, sign }) => evaluate(left, state, j) + sign * evaluate(right, state, j),
  });
}

function at(value: Value, j: number): number {
  return typeof value === "number" ? value : value[j]!;
}

function lawIn<R>(law: Law, table: LawTable<number, R>, state: State, j: number): R {
  return readLaw(law, table, (term) => evaluate(term, state, j));
}

/** The number of groups that the values agree on, or null if none belongs to groups. */
function groupsIn(where: string, model: Model, state: State): number | null {
  let groups: number | null = null;
  for (const [name, found] of entries(model)) {
    const value = state[name];
    if (value === undefined || found.is === "derived") continue;
    const wanted = shapeOf(found) === "group" ? "one number for each group" : "a single number";
    if ((typeof value === "number") !== (shapeOf(found) === "scalar"))
      throw new RangeError(`${where}: ${name} must be ${wanted}, got ${value}`);
    if (typeof value === "number") continue;
    if (groups !== null && value.length !== groups)
      throw new RangeError(`${where}: ${name} must have ${groups} entries, got ${value.length}`);
    groups = value.length;
  }
  return groups;
}

function requireValues(where: string, model: Model, state: State, drawn: Iterable<string>): void {
  const has = new Set([...Object.keys(state), ...drawn]);
  const missing = [...entries(model)].find(([name, { is }]) => is !== "derived" && !has.has(name));
  if (missing)
    throw new RangeError(
      `${where}: the model "${model.id}" needs a value of ${missing[0]}, got ${Object.keys(state).join(", ") || "none"}`,
    );
}

/**
 * Log density of everything a story draws, at given values: prior, population and data together.
 *
 *   sum over the lines, and over the groups of a line with [j], of log p(target | arguments)
 *
 * Shapes  a number for each parameter and scalar; J numbers for each quantity of groups.
 * Limits  outside a support -Infinity, whatever else is infinite; flat priors count 0; a NaN gives NaN.
 * Throws  RangeError if a value is missing or the numbers of groups differ.
 *
 * @example
 * logDensity(schoolMean, { n: 1, sigma2: 1, tau2: 1, xbar: 0, mu: 0, theta: 0 }) // -1.8378770664093453
 */
export function logDensity(model: Model, values: State): number {
  requireValues("logDensity", model, values, []);
  const groups = groupsIn("logDensity", model, values) ?? 0;
  const terms = model.story.flatMap(({ target, law, power }) => {
    const { name, indexed } = reference(target);
    const value = values[name]!;
    const once = (j: number) => lawIn(law, LOG_DENSITY, values, j)(at(value, j));
    const one = power === undefined ? once : (j: number) => at(values[power]!, j) * once(j);
    return indexed ? Array.from({ length: groups }, (_, j) => one(j)) : [one(-1)];
  });
  const sum = terms.reduce((total, term) => total + term, 0);
  // What cannot be stays impossible beside a point mass: Infinity and -Infinity would make a NaN.
  return terms.includes(-Infinity) && !terms.some(Number.isNaN) ? -Infinity : sum;
}

/**
 * Values for everything a story draws, from the top down; what is given stays as given.
 *
 * Each line has its own stream, so the same seed gives the same values, moving a parameter moves the
 * draws without reshuffling them, and more groups leave the earlier ones as they were.
 *
 * Shapes  the given values and one for each line; J numbers for each quantity of groups.
 * Throws  RangeError if something is neither given nor drawn, if it would be drawn from a flat prior,
 *         or if the number of groups is not given or does not fit.
 *
 * @example
 * simulate(schoolMean, { n: 4, sigma2: 1, tau2: 0, mu: 70 }, createGenerator(1)).theta // 70
 */
export function simulate(
  model: Model,
  given: State,
  generator: Generator,
  groups: number | null = groupsIn("simulate", model, given),
): State {
  const lines = model.story.map(({ target, law }) => ({ ...reference(target), law }));
  requireValues(
    "simulate",
    model,
    given,
    lines.map(({ name }) => name),
  );
  const found = groupsIn("simulate", model, given);
  if (groups === null && lines.some(({ indexed }) => indexed))
    throw new RangeError("simulate: the number of groups must be given, got none");
  if (found !== null && found !== groups)
    throw new RangeError(
      `simulate: groups must be ${found}, as in the given values, got ${groups}`,
    );

  const state: { [name: string]: Value } = { ...given };
  for (const [line, { name, indexed, law }] of lines.entries()) {
    if (name in given) continue;
    if (law.name === "flat")
      throw new RangeError(
        `simulate: ${name} must be given, because its prior is flat and cannot be drawn from, got none`,
      );
    const stream = generator.split(line);
    const one = (j: number) => lawIn(law, DRAW, state, j)(stream);
    state[name] = indexed ? Array.from({ length: groups ?? 0 }, (_, j) => one(j)) : one(-1);
  }
  return state;
}
