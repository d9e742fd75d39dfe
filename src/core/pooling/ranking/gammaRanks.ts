import { poissonBinomial, withoutOne } from "./poissonBinomial.ts";

/** What is known of rates that have Gamma laws. */
export interface GammaRanks {
  /** Probability that each rate is among the so many highest. */
  readonly amongHighest: (count: number) => readonly number[];
  /** Probability that each rate lies above this one. */
  readonly above: (rate: number) => readonly number[];
  /** Mean of how far each rate lies above this one, 0 where it does not. */
  readonly excess: (rate: number) => readonly number[];
}

/** A Gamma law by its shape and its rate. */
export interface GammaLaw {
  readonly shape: number;
  readonly rate: number;
}

/** Steps of u, the fourth root of a rate: where shapes are small, densities are smooth in u. */
const STEPS = 192;
/** The axis ends where this many standard deviations and as many means lie below. */
const FAR = 9;

/**
 * Independent rates with Gamma laws: who is among the highest, and how far each lies over a line.
 *
 *   P(j among the K highest) = integral p(x | j) P(fewer than K of the others > x) dx
 *   E (theta_j - c)+ = E theta_j P'(theta_j > c) - c P(theta_j > c),  P' with the shape one more
 *
 * By the trapezoid rule in u = x^(1/4), the cdfs with its first correction (Euler and Maclaurin); each density is scaled to hold 1.
 *
 * Shapes  one law a group, and one number a group.
 * Limits  shapes from 1 on; good to 1e-4 up to shapes of about a hundred.
 * Source  Laird & Louis, "Empirical Bayes ranking methods", J. Educ. Stat. 14 (1989).
 *
 * @example
 * gammaRanks([{ shape: 2, rate: 1 }, { shape: 2, rate: 1 }]).amongHighest(1)[0] // 0.5000
 */
export function gammaRanks(laws: readonly GammaLaw[]): GammaRanks {
  const reach = laws.reduce(
    (far, { shape, rate }) => Math.max(far, (shape + FAR * Math.sqrt(shape) + 2 * FAR) / rate),
    0,
  );
  const step = reach ** 0.25 / STEPS;
  const rows = laws.map((law) => rowOf(law, step));
  return {
    above: (line) => rows.map((row) => 1 - upTo(row, line, step)[0]),
    excess: (line) =>
      rows.map((row, j) => {
        const [below, momentBelow] = upTo(row, line, step);
        const mean = laws[j]!.shape / laws[j]!.rate;
        return Math.max(0, mean - momentBelow - line * (1 - below));
      }),
    amongHighest: (count) => amongHighest(rows, step, count),
  };
}

interface Row {
  /** Of u at even steps from 0. */
  readonly density: Float64Array;
  readonly cdf: Float64Array;
  /** The integral of x p(x) up to each step. */
  readonly moment: Float64Array;
}

/** Density of u = theta^(1/4), its cdf and the first moment so far. */
function rowOf({ shape, rate }: GammaLaw, step: number): Row {
  const [density, cdf, moment] = [0, 0, 0].map(() => new Float64Array(STEPS + 1)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const mode = (shape - 0.25) / rate;
  let [before, slopeBefore] = [0, 0];
  for (let i = 1; i <= STEPS; i++) {
    const u = i * step;
    const x = u ** 4;
    const height = Math.exp(
      (4 * shape - 1) * (Math.log(u) - Math.log(mode) / 4) - rate * (x - mode),
    );
    const slope = height * ((4 * shape - 1) / u - 4 * rate * u ** 3);
    const x0 = ((i - 1) * step) ** 4;
    const momentSlopes =
      slopeBefore * x0 + before * 4 * ((i - 1) * step) ** 3 - slope * x - height * 4 * u ** 3;
    density[i] = height;
    cdf[i] =
      cdf[i - 1]! + (step * (before + height)) / 2 + (step * step * (slopeBefore - slope)) / 12;
    moment[i] =
      moment[i - 1]! + (step * (before * x0 + height * x)) / 2 + (step * step * momentSlopes) / 12;
    [before, slopeBefore] = [height, slope];
  }
  const whole = cdf[STEPS]!;
  for (let i = 1; i <= STEPS; i++) {
    density[i]! /= whole;
    cdf[i]! /= whole;
    moment[i]! /= whole;
  }
  return { density, cdf, moment };
}

/** Cdf and first moment up to a rate, by the cubic with these ends and their slopes. */
function upTo(
  { density, cdf, moment }: Row,
  line: number,
  step: number,
): readonly [number, number] {
  const at = line ** 0.25 / step;
  const i = Math.min(STEPS - 1, Math.floor(at));
  const t = at - i;
  const [rise, hold] = [t * t * (3 - 2 * t), t * (1 - t)];
  const cubic = (a: number, b: number, p: number, q: number) =>
    a + (b - a) * rise + hold * step * (p * (1 - t) - q * t);
  const [p, q] = [density[i]!, density[i + 1]!];
  const x = (k: number) => (k * step) ** 4;
  return [
    cubic(cdf[i]!, cdf[i + 1]!, p, q),
    cubic(moment[i]!, moment[i + 1]!, p * x(i), q * x(i + 1)),
  ];
}

/** Over all places of one rate: the law of how many of the others lie above it, as far as is asked for. */
function amongHighest(rows: readonly Row[], step: number, count: number): readonly number[] {
  const J = rows.length;
  const chances = new Float64Array(J);
  const [over, law, others] = [new Float64Array(J), new Float64Array(J + 1), new Float64Array(J)];
  for (let i = 1; i <= STEPS; i++) {
    for (let j = 0; j < J; j++) over[j] = Math.max(0, 1 - rows[j]!.cdf[i]!);
    poissonBinomial(over, law);
    for (let j = 0; j < J; j++) {
      const weight = step * rows[j]!.density[i]!;
      if (weight < 1e-9) continue;
      withoutOne(law, over[j]!, others);
      let fewer = 0;
      for (let k = 0; k < Math.min(count, J); k++) fewer += others[k]!;
      chances[j]! += weight * fewer;
    }
  }
  return Array.from(chances);
}
