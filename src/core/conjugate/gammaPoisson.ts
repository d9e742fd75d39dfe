import { requireThat } from "../assert.ts";
import { negativeBinomialByMeanLogDensity } from "../distributions/negativeBinomialByMean.ts";
import { door, type Loose, maybe, number, numbers, onBehalfOf } from "../door.ts";

/** Shape and rate of a Gamma law for an event rate; the rate has the unit of the exposure. */
export interface GammaLaw {
  readonly shape: number;
  readonly rate: number;
}

function requireLaw(where: string, { shape, rate }: GammaLaw): void {
  requireThat(shape > 0 && shape < Infinity, where, "shape must be positive and finite", shape);
  requireThat(rate > 0 && rate < Infinity, where, "rate must be positive and finite", rate);
}

/** A prior that need not be proper, if the posterior is: shape = rate = 0 is flat in log lambda. */
function requirePrior(where: string, law: GammaLaw, count: number, exposure: number): void {
  const { shape, rate } = law;
  const events = shape < Infinity && (shape > 0 || (shape === 0 && count > 0));
  requireThat(events, where, "shape must be positive and finite, or 0 with an event", shape);
  const seen = rate < Infinity && (rate > 0 || (rate === 0 && exposure > 0));
  requireThat(seen, where, "rate must be positive and finite, or 0 with an exposure", rate);
}

function requireCount(where: string, count: number, exposure: number): void {
  const whole = Number.isInteger(count) && count >= 0;
  requireThat(whole, where, "count must be a whole number of at least 0", count);
  const possible = exposure >= 0 && exposure < Infinity && (exposure > 0 || count === 0);
  requireThat(possible, where, "exposure must be positive, or 0 with no events", exposure);
}

/**
 * Posterior of an event rate from a count over an exposure and a Gamma prior.
 *
 *   y ~ Poisson(e lambda), lambda ~ Gamma(shape, rate)  =>  lambda | y ~ Gamma(shape + y, rate + e)
 *
 * Units   lambda is per unit of exposure; rate and exposure share that unit.
 * Limits  no exposure gives the prior back; two batches one after the other give what both give at once. Shape and rate may
 *         be 0, flat in log lambda, where there is an event and an exposure.
 * Throws  RangeError if shape or rate is negative, the posterior not proper, or the count is not a whole number over a possible exposure.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 2.6.
 *
 * @example
 * gammaPoissonUpdate({ count: 3, exposure: 2, shape: 2, rate: 0.5 }) // {"shape": 5, "rate": 2.5}
 */
export function gammaPoissonUpdate(
  asked: Loose<GammaLaw & { readonly count: number; readonly exposure: number }>,
): GammaLaw {
  const given = door("gammaPoissonUpdate", asked, {
    shape: number,
    rate: number,
    count: number,
    exposure: number,
  });
  requireCount("gammaPoissonUpdate", given.count, given.exposure);
  requirePrior("gammaPoissonUpdate", given, given.count, given.exposure);
  return { shape: given.shape + given.count, rate: given.rate + given.exposure };
}

/**
 * Law of the count over an exposure yet to come: mean and size of a Negative Binomial law.
 *
 *   y_new ~ Negative Binomial(mean = e_new (shape + y) / (rate + e), r = shape + y)
 *
 * Throws  RangeError as for the posterior, or if futureExposure is negative or infinite.
 *
 * @example
 * gammaPoissonPredictive({ count: 3, exposure: 2, shape: 2, rate: 0.5, futureExposure: 4 }) // {"mean": 8, "r": 5}
 */
export function gammaPoissonPredictive(
  asked: Loose<
    GammaLaw & {
      readonly count: number;
      readonly exposure: number;
      readonly futureExposure: number;
    }
  >,
): { readonly mean: number; readonly r: number } {
  const given = door("gammaPoissonPredictive", asked, {
    shape: number,
    rate: number,
    count: number,
    exposure: number,
    futureExposure: number,
  });
  const { futureExposure, ...rest } = given;
  requireCount("gammaPoissonPredictive", 0, futureExposure);
  const { shape, rate } = onBehalfOf("gammaPoissonPredictive", () => gammaPoissonUpdate(rest));
  return { mean: futureExposure * (shape / rate), r: shape };
}

interface Lists {
  readonly counts?: readonly number[];
  readonly exposures?: readonly number[];
  readonly count?: readonly number[];
  readonly exposure?: readonly number[];
}

const NAMES = {
  counts: /* @__PURE__ */ maybe(numbers),
  exposures: /* @__PURE__ */ maybe(numbers),
  count: /* @__PURE__ */ maybe(numbers),
  exposure: /* @__PURE__ */ maybe(numbers),
};

/**
 * Log marginal likelihood of counts that share one event rate.
 *
 *   log p(y_1 ... y_m) = sum over i of log Negative Binomial(y_i; prediction after the counts before i)
 *
 * Shapes  counts and exposures hold one number a batch.
 * Limits  0 for no counts; the order of the counts does not matter.
 * Throws  RangeError if the lengths differ, or as for the posterior.
 *
 * @example
 * gammaPoissonLogMarginal({ counts: [3, 5], exposures: [2, 4], shape: 2, rate: 0.5 }) // -4.870826514785147
 */
export function gammaPoissonLogMarginal(
  asked: Loose<
    GammaLaw &
      (
        | { readonly counts: readonly number[]; readonly exposures: readonly number[] }
        | { readonly count: readonly number[]; readonly exposure: readonly number[] }
      )
  >,
): number {
  const where = "gammaPoissonLogMarginal";
  const { shape, rate, ...lists } = door<GammaLaw>(where, asked, {
    shape: number,
    rate: number,
    ...NAMES,
  });
  const given = { shape, rate };
  requireLaw(where, given);
  const { counts = (lists as Lists).count, exposures = (lists as Lists).exposure } = lists as Lists;
  if (!counts || !exposures)
    throw new RangeError(
      `${where}: ${counts ? "exposures" : "counts"} is missing; it must be an array of numbers`,
    );
  requireThat(
    counts.length === exposures.length,
    where,
    `exposures must have ${counts.length} entries, one per count`,
    exposures.length,
  );
  let law: GammaLaw = given;
  let sum = 0;
  for (const [i, count] of counts.entries()) {
    const exposure = exposures[i]!;
    const next = onBehalfOf(where, () =>
      gammaPoissonUpdate({ count, exposure, shape: law.shape, rate: law.rate }),
    );
    sum += negativeBinomialByMeanLogDensity(count, exposure * (law.shape / law.rate), law.shape);
    law = next;
  }
  return sum;
}
