import { requireThat } from "../assert.ts";
import { door, number } from "../door.ts";

/** A step size on its way to the wanted acceptance. */
export interface StepSizeSearch {
  /** Step size to use next. */
  readonly stepSize: number;
  /** Average over the way so far: the one to keep at the end. */
  readonly averaged: number;
  readonly count: number;
  /** Running mean of (target - acceptance). */
  readonly shortfall: number;
  /** log of ten times the first step size: the point the search is pulled towards. */
  readonly centre: number;
}

/**
 * The start of a search for a step size.
 *
 * Throws  RangeError unless the step size is positive and finite.
 * Source  Hoffman & Gelman, JMLR 15 (2014), section 3.2.
 *
 * @example
 * startStepSize(0.5).stepSize // 0.5
 */
export function startStepSize(stepSize: number): StepSizeSearch {
  number("startStepSize", "stepSize", stepSize);
  const positive = stepSize > 0 && stepSize < Infinity;
  requireThat(positive, "startStepSize", "the step size must be positive and finite", stepSize);
  return { stepSize, averaged: 1, count: 0, shortfall: 0, centre: Math.log(10 * stepSize) };
}

const [STRENGTH, DELAY, FORGETTING] = [0.05, 10, 0.75];

/**
 * The search after one more step, by Nesterov's dual averaging: a low acceptance shortens the next step.
 *
 *   shortfall += (target - acceptance - shortfall) / (t + 10),  log step = centre - sqrt(t) / 0.05 shortfall,
 *   log averaged += t^-0.75 (log step - log averaged)
 *
 * Limits  acceptance NaN counts as 0.
 * Source  Hoffman & Gelman, JMLR 15 (2014), section 3.2, with their constants.
 *
 * @example
 * adaptStepSize(startStepSize(1), { acceptance: 0, target: 0.8 }).stepSize < 10 // true
 */
export function adaptStepSize(
  search: StepSizeSearch,
  seen: { readonly acceptance: number; readonly target: number },
): StepSizeSearch {
  const where = "adaptStepSize";
  const { acceptance, target } = door(where, seen, { acceptance: number, target: number });
  door(where, search, {
    stepSize: number,
    averaged: number,
    count: number,
    shortfall: number,
    centre: number,
  });
  const count = search.count + 1;
  const accepted = Number.isNaN(acceptance) ? 0 : acceptance;
  const shortfall = search.shortfall + (target - accepted - search.shortfall) / (count + DELAY);
  const log = search.centre - (Math.sqrt(count) / STRENGTH) * shortfall;
  const weight = count ** -FORGETTING;
  const averaged = Math.exp(weight * log + (1 - weight) * Math.log(search.averaged));
  return { ...search, stepSize: Math.exp(log), averaged, count, shortfall };
}
