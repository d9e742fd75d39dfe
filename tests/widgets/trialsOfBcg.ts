import type { Scene } from "#widgets/frame/widget.ts";
import { learned, type Mixture } from "./nextFarm.ts";

/** The trials from the lowest risk ratio to the highest: ill and well, vaccinated and controls, as in Colditz 1994. */
export const TRIALS = [
  ["Vandiviere", 8, 2537, 10, 619],
  ["Ferguson", 6, 300, 29, 274],
  ["Hart", 62, 13536, 248, 12619],
  ["Rosenthal 1961", 17, 1699, 65, 1600],
  ["Rosenthal 1960", 3, 228, 11, 209],
  ["Aronson", 4, 119, 11, 128],
  ["Stein", 180, 1361, 372, 1079],
  ["Coetzee", 29, 7470, 45, 7232],
  ["Comstock 1974", 186, 50448, 141, 27197],
  ["Frimodt-Møller", 33, 5036, 47, 5761],
  ["Comstock 1976", 27, 16886, 29, 17825],
  ["Madras", 505, 87886, 499, 87892],
  ["Comstock 1969", 5, 2493, 3, 2338],
] as const;

export const LOGS = TRIALS.map(([, a, b, c, d]) => Math.log((a * (c + d)) / (c * (a + b))));
/** The same variance, as two shares of people who stayed well over the ill. */
export const ERRORS = TRIALS.map(([, a, b, c, d]) =>
  Math.sqrt(b / (a * (a + b)) + d / (c * (c + d))),
);
export const RISKS = TRIALS.map(([, , , c, d]) => (1e4 * c) / (c + d));
export const NAMES: readonly string[] = TRIALS.map(([name]) => name);

/** The even steps of tau that suit bushels suit tenths of a logarithm. */
const TENTHS = 10;
const shrunk = (law: Mixture): Mixture =>
  law.map(([w, mean, sd]) => [w, mean / TENTHS, sd / TENTHS]);

export interface Learned {
  readonly mean: Mixture;
  readonly next: Mixture;
  readonly each: readonly number[];
  readonly weights: readonly number[];
}

const meanOf = (law: Mixture) => law.reduce((sum, [w, mean]) => sum + w * mean, 0);

/** Averaged over the spread between trials. */
export function differing(y: readonly number[], sigma: readonly number[]): Learned {
  const found = learned(
    y.map((one) => TENTHS * one),
    sigma.map((one) => TENTHS * one),
  );
  const [mean, next] = [shrunk(found.mean), shrunk(found.next)];
  // A known spread leaves the mean the variance s², and the next trial s² + tau².
  const weights = sigma.map((error) =>
    mean.reduce((sum, [w, , sd], i) => {
      const tau2 = next[i]![2] ** 2 - sd ** 2;
      return sum + (w * sd ** 2) / (error ** 2 + tau2);
    }, 0),
  );
  return { mean, next, each: found.farms.map((law) => meanOf(law) / TENTHS), weights };
}

/** One effect for all: the mean of least variance, found by taking in one trial after the other. */
export function together(y: readonly number[], sigma: readonly number[]): Learned {
  let [mean, variance] = [y[0]!, sigma[0]! ** 2];
  for (const [j, value] of y.entries()) {
    if (j === 0) continue;
    const gain = variance / (variance + sigma[j]! ** 2);
    mean += gain * (value - mean);
    variance *= 1 - gain;
  }
  const law: Mixture = [[1, mean, Math.sqrt(variance)]];
  return {
    mean: law,
    next: law,
    each: y.map(() => mean),
    weights: sigma.map((error) => variance / error ** 2),
  };
}

/** Which row is left out, or -1. */
export const outOf = ({ view }: Scene): number =>
  view.out?.startsWith("r") ? Number(view.out.slice(1)) - 1 : -1;

/** What is learned of the trials that are in, by their rows. */
export function learnedWithout(out: number, isAlike: boolean) {
  const inside = NAMES.map((_, row) => row).filter((row) => row !== out);
  const found = (isAlike ? together : differing)(
    inside.map((row) => LOGS[row]!),
    inside.map((row) => ERRORS[row]!),
  );
  return { inside, ...found };
}
