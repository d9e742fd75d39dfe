import { regressionData } from "#core/pooling/regression/regressionData.ts";
import { regressionGiven } from "#core/pooling/regression/regressionGiven.ts";
import { inventedCompany } from "#data/inventedCompany.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";

/** A line by its height at hiring and its rise. */
export interface Line {
  readonly height: number;
  readonly rise: number;
}

/** Standard deviations of heights at hiring, of rises, of people, and the correlation of the first two. */
export interface Spreads {
  readonly s0: number;
  readonly s1: number;
  readonly rho: number;
  readonly sigma: number;
  /** What the one person of Legal earned, if not what it did. */
  readonly alone?: number;
}

export const NAMES: readonly string[] = inventedCompany.departments.map(({ name }) => name);
/** The departments that are spoken of: steep with four people, and one person alone. */
export const [SALES, LEGAL] = [NAMES.indexOf("Sales"), NAMES.indexOf("Legal")];

/** What the one person of Legal earned. */
export const ALONE: number = inventedCompany.departments[LEGAL]!.points[0]!;

/** The people of each department for a seed, and each department’s own line where it has one; the one person of Legal may have earned something else. */
export const companyOf = keepingTwo((seed: number, alone: number) => {
  const {
    department = [],
    years: x = [],
    points: seen = [],
  } = inventedCompany.sample(seed).columns;
  const y = seen.map((one, k) => (department[k] === LEGAL ? alone : one));
  const of = (column: readonly number[]) =>
    NAMES.map((_, j) => column.filter((_, k) => department[k] === j));
  const [years, points] = [of(x), of(y)];
  return {
    years,
    points,
    rows: regressionData({ x: years, y: points }),
    own: NAMES.map((_, j) => leastSquares(years[j]!, points[j]!)),
    common: leastSquares(x, y)!,
  };
});

/** Height at a year. */
export const heightAt = ({ height, rise }: Line, year: number): number => height + rise * year;

/** The line of least squares; none where all years are one. */
function leastSquares(x: readonly number[], y: readonly number[]): Line | undefined {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, one) => sum + one, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const squares = x.reduce((sum, one) => sum + (one - mx) ** 2, 0);
  if (squares === 0) return undefined;
  const rise = x.reduce((sum, one, k) => sum + (one - mx) * (y[k]! - my), 0) / squares;
  return { height: my - rise * mx, rise };
}

/** The population as it is told at hiring: carried along with the zero, or with no correlation held at this zero. */
export function populationOf({ s0, s1, rho }: Spreads, held?: number) {
  const covariance = rho * s0 * s1;
  if (held === undefined) return { interceptVariance: s0 ** 2, slopeVariance: s1 ** 2, covariance };
  const variance = s0 ** 2 + 2 * covariance * held + s1 ** 2 * held ** 2;
  return {
    interceptVariance: variance + s1 ** 2 * held ** 2,
    slopeVariance: s1 ** 2,
    covariance: -held * s1 ** 2,
  };
}

/** Every department’s line and the company’s, all spreads known, the company’s line learned from all. */
export function borrowed(seed: number, spreads: Spreads, held?: number) {
  const { gamma, groups } = regressionGiven({
    ...companyOf(seed, spreads.alone ?? ALONE).rows,
    sigmaVariance: spreads.sigma ** 2,
    population: populationOf(spreads, held),
  });
  const lineOf = ({
    intercept,
    slope,
  }: {
    readonly intercept: number;
    readonly slope: number;
  }) => ({
    height: intercept,
    rise: slope,
  });
  return { company: lineOf(gamma), lines: groups.map(lineOf) };
}

/** Of the ellipse: how much of the population it holds, and how many places it is drawn through. */
export const HELD = 0.9;
const PLACES = 48;
/** How many standard deviations it reaches to each side. */
export const REACH: number = Math.sqrt(-2 * Math.log(1 - HELD));

/** The ellipse of rises and heights at a year that holds so much of the population. */
export function ellipseOf(
  company: Line,
  population: ReturnType<typeof populationOf>,
  year: number,
): readonly (readonly [number, number])[] {
  const { interceptVariance, slopeVariance, covariance } = population;
  const rise = Math.sqrt(slopeVariance);
  // Height given the rise: what goes with the rise, and what is left.
  const along = (covariance + year * slopeVariance) / rise;
  const variance = interceptVariance + 2 * year * covariance + year ** 2 * slopeVariance;
  const left = Math.sqrt(Math.max(0, variance - along ** 2));
  return Array.from({ length: PLACES + 1 }, (_, k) => {
    const turn = (2 * Math.PI * k) / PLACES;
    const [across, up] = [REACH * Math.cos(turn), REACH * Math.sin(turn)];
    return [company.rise + rise * across, heightAt(company, year) + along * across + left * up];
  });
}
