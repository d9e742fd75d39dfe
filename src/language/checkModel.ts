import type { Model } from "./model.ts";
import { digits, type Parameter, type Support, snap } from "./parameter.ts";
import { type Entry, entries, namesIn, shapeOf } from "./quantities.ts";
import type { Draw } from "./story.ts";
import { argumentsOf, type Reference, reference, referencesIn } from "./term.ts";

type Fail = (what: string, remedy: string) => never;

const LOWEST: { readonly [S in Support]: number } = {
  real: -Infinity,
  positive: 0,
  nonnegative: 0,
  "unit interval": 0,
  count: 0,
};

/**
 * Reads a description as a whole and stops at the first thing that does not fit.
 *
 * Throws  Error of the form: where, what; what exists, what to do.
 *
 * @example
 * checkModel(schoolMean) // undefined
 */
export function checkModel(model: Model): void {
  const fail: Fail = (what, remedy) => {
    throw new Error(`Model "${model.id}": ${what}.\n${remedy}`);
  };
  checkNames(model, fail);
  for (const [name, parameter] of Object.entries(model.parameters))
    checkParameter(name, parameter, fail);
  checkStory(model, fail);
  checkFormulas(model, fail);
}

function checkNames(model: Model, fail: Fail): void {
  const places = [model.parameters, model.latent, model.data, model.derived];
  const names = places.flatMap((place) => Object.keys(place));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined)
    fail(`"${twice}" is described twice`, "Give every quantity a name of its own.");
  const odd = names.find((name) => !/^[A-Za-z][A-Za-z0-9-]*$/.test(name));
  if (odd !== undefined)
    fail(`"${odd}" cannot be a name`, "Use letters and digits, and hyphens in derived names.");
}

function checkParameter(name: string, parameter: Parameter, fail: Fail): void {
  const { range, step, fineStep, initial, support } = parameter;
  const [low, high] = range;
  const span = `${low} to ${high} in steps of ${fineStep}`;
  if (!(fineStep > 0) || Number(fineStep.toFixed(digits(parameter))) !== fineStep)
    fail(
      `fineStep of ${name} is ${fineStep}`,
      "It must be positive with at most 10 decimals, so that values can be written in full.",
    );
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high))
    fail(
      `range of ${name} is ${low} to ${high}`,
      "Give two finite numbers, the smaller one first.",
    );
  if (low < LOWEST[support] || (support === "unit interval" && high > 1))
    fail(
      `range of ${name} is ${low} to ${high}, but its support is "${support}"`,
      "Correct the one or the other.",
    );
  const ends = { "low end": low, "high end": high, "initial value": initial };
  for (const [what, value] of Object.entries(ends)) {
    if (snap(parameter, value) !== value)
      fail(
        `${what} ${value} of ${name} cannot be chosen`,
        `Its values are ${span}. Move it onto the grid, or change the grid.`,
      );
  }
  checkBend(name, parameter, fail);
  checkLimits(name, parameter, fail);
  const fineSteps = step / fineStep;
  if (!(step > 0) || Math.abs(fineSteps - Math.round(fineSteps)) > 1e-9)
    fail(
      `step ${step} of ${name} is no multiple of its fineStep ${fineStep}`,
      "Make an arrow key a whole number of fine steps.",
    );
}

function checkLimits(name: string, parameter: Parameter, fail: Fail): void {
  const { limits, range, support } = parameter;
  if (!limits) return;
  const [least, most] = limits;
  const isOn = limits.every((end) => snap({ ...parameter, range: limits }, end) === end);
  const supported = least >= LOWEST[support] && (support !== "unit interval" || most <= 1);
  if (isOn && supported && least <= range[0] && most >= range[1]) return;
  fail(
    `limits of ${name} are ${least} to ${most}`,
    `They must hold its range, ${range[0]} to ${range[1]}, on its grid and inside of its support, "${support}".`,
  );
}

function checkBend(name: string, { range, bend }: Parameter, fail: Fail): void {
  if (bend === undefined || (bend > 0 && range[0] >= 0)) return;
  fail(
    `bend of ${name} is ${bend}, and its range begins at ${range[0]}`,
    "A rail can only be bent from 0 upwards, by a positive number.",
  );
}

function checkStory(model: Model, fail: Fail): void {
  const all = entries(model);
  const known = [...all].filter(([, one]) => one.is !== "derived").map(([name]) => name);
  const remedy = `It has ${known.join(", ")}. Add it to parameters, latent or data, or correct the name.`;
  const drawn = new Set<string>();
  const comesLater = new Set(model.story.map(({ target }) => reference(target).name));

  /** The entry a story means, with [j] exactly where there is one for each group. */
  const resolve = (found: Reference, said: string): Entry => {
    const one = all.get(found.name);
    if (!one || one.is === "derived")
      return fail(`${said}, but the model has no quantity "${found.name}"`, remedy);
    const wanted = shapeOf(one) === "group";
    if (found.indexed !== wanted)
      fail(
        `${said}, but ${found.name} is ${wanted ? "one number for each group" : "a single number"}`,
        `Write ${found.name}${wanted ? "[j]" : ""}.`,
      );
    return one;
  };

  for (const line of model.story) {
    const target = reference(line.target);
    const one = resolve(target, `the story draws "${line.target}"`);
    if (one.is === "parameter" && one.role === "fixed")
      fail(
        `the story draws ${target.name}, which is fixed`,
        'Leave out the line, or give it the role "unknown" or "data".',
      );
    if (drawn.has(target.name))
      fail(`${line.target} is drawn twice`, "Keep one of the two lines of the story.");
    for (const { found, said } of uses(line)) {
      resolve(found, said);
      if (found.indexed && !target.indexed)
        fail(
          `${said}, but ${target.name} is a single number`,
          "A single number cannot depend on one group's.",
        );
      if (comesLater.has(found.name) && !drawn.has(found.name))
        fail(
          `${said}, which is drawn only later`,
          "Order the story so that each line uses what is above it.",
        );
    }
    drawn.add(target.name);
  }

  for (const [name, one] of all) {
    if (drawn.has(name)) continue;
    if (one.is === "latent")
      fail(
        `${name} is latent, but never drawn`,
        `Add a line draw("${name}...", ...) to the story.`,
      );
    if (one.is === "parameter" && one.role === "unknown")
      fail(
        `${name} is unknown, but has no prior`,
        `Add a line draw("${name}", ...) to the story, or give it the role "fixed".`,
      );
  }
}

function uses({ target, law }: Draw) {
  return argumentsOf(law).flatMap(([argument, term]) =>
    referencesIn(term).map((found) => ({
      found,
      said: `${target} ~ ${law.name}(...) uses ${argument} "${found.name}${found.indexed ? "[j]" : ""}"`,
    })),
  );
}

function checkFormulas(model: Model, fail: Fail): void {
  const all = entries(model);
  for (const [name, { tex, numbers = "" }] of Object.entries(model.derived)) {
    const unknown = namesIn(tex + numbers).find((used) => !all.has(used));
    if (unknown !== undefined)
      fail(
        `the formula of "${name}" uses "${unknown}", but the model has no quantity "${unknown}"`,
        `It has ${[...all.keys()].join(", ")}. Correct the name in the formula.`,
      );
  }
}
