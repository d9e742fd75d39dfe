import { logGamma } from "#core/special/logGamma.ts";
import { learnedPopulation } from "#models/learnedRates.ts";

/** Where a curve is worked out; with its slopes these make it smooth. */
const PLACES = Array.from({ length: 19 }, (_, k) => (k + 1) / 20);
/** Populations with less of the whole weight than this are left out. */
const NOTHING = 1e-10;

/** A population that counts leave possible, with its weight, and its density and the slope of that at the places of a curve. */
export interface Population {
  readonly alpha: number;
  readonly beta: number;
  readonly weight: number;
  readonly densities: readonly number[];
  readonly slopes: readonly number[];
}

/** The populations that counts leave possible. */
export function populationsOf(counts: {
  readonly y: readonly number[];
  readonly n: readonly number[];
}): readonly Population[] {
  const { points } = learnedPopulation(counts);
  const whole = points.weight.reduce((sum, one) => sum + one, 0);
  return withDensities(
    Array.from(points.weight, (weight, i) => {
      const [m, kappa] = [points.m[i]!, points.kappa[i]!];
      return { alpha: m * kappa, beta: (1 - m) * kappa, weight: weight / whole };
    }),
  );
}

/** Populations with some weight, with what is drawn of them. */
export function withDensities(
  all: readonly Pick<Population, "alpha" | "beta" | "weight">[],
  strongest = Number.POSITIVE_INFINITY,
): readonly Population[] {
  return all
    .filter(({ weight }) => weight > NOTHING)
    .map(({ alpha, beta, weight }) => {
      const [densities, slopes] = drawn(alpha, beta, strongest);
      return { alpha, beta, weight, densities, slopes };
    });
}

/** The density of a population with its slopes at the places of a curve. One that is stronger is drawn as strong as that. */
function drawn(a: number, b: number, strongest: number) {
  const part = Math.min(1, strongest / (a + b));
  const [alpha, beta] = [a * part, b * part];
  const log = logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta);
  const densities = PLACES.map((x) =>
    Math.exp((alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x) - log),
  );
  const slopes = PLACES.map((x, k) => densities[k]! * ((alpha - 1) / x - (beta - 1) / (1 - x)));
  return [densities, slopes] as const;
}

/** What populations with these weights say of a group with so many successes, and of one not yet seen, as a curve with its slopes. */
export function toldBy(all: readonly Population[], weights: readonly number[]) {
  const whole = weights.reduce((sum, one) => sum + one, 0);
  const average = (of: (one: Population) => number) =>
    all.reduce((sum, one, i) => sum + weights[i]! * of(one), 0) / whole;
  const lawOf = (successes: number, trials: number) => {
    const mean = average(({ alpha, beta }) => (successes + alpha) / (trials + alpha + beta));
    const square = average(({ alpha, beta }) => {
      const [good, total] = [successes + alpha, trials + alpha + beta];
      return ((good / total) * (good + 1)) / (total + 1);
    });
    return { mean, sd: Math.sqrt(square - mean * mean) };
  };
  const curve = PLACES.map(
    (x, k) =>
      [x, average(({ densities }) => densities[k]!), average(({ slopes }) => slopes[k]!)] as const,
  );
  return { lawOf, curve };
}
