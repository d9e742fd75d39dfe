import { logStandardGamma } from "#core/random/standardGamma.ts";
import { alphaParticles1910 } from "#data/alphaParticles1910.ts";
import type { CountTable } from "#data/countTable.ts";
import type { Sample } from "#data/dataSet.ts";
import { mites1953 } from "#data/mites1953.ts";
import { munitionAccidents1920 } from "#data/munitionAccidents1920.ts";
import { swissMotor1961 } from "#data/swissMotor1961.ts";

/** The real counts that a figure can show, by the names of its switch. */
export const TABLES: Readonly<Record<string, CountTable>> = {
  mites: mites1953.leaves,
  particles: alphaParticles1910.intervals,
  accidents: munitionAccidents1920.workers,
  claims: swissMotor1961.claims,
};

export interface Die {
  readonly mu: number;
  readonly r: number;
}

/**
 * Probabilities of the first so many counts, each from the one before: exact enough for few counts, and light, since this is
 * the first figure of its page.
 *
 *   p(0) = (1 + mu / r)^-r,  p(k) = p(k - 1) mu (r + k - 1) / (k (r + mu));  r = Infinity is one rate for all
 */
export function chancesOf({ mu, r }: Die, many: number): readonly number[] {
  const isOne = r === Number.POSITIVE_INFINITY;
  const chances = [Math.exp(isOne ? -mu : -r * Math.log1p(mu / r))];
  for (let k = 1; k < many; k++)
    chances.push((chances[k - 1]! * mu * (isOne ? 1 : (r + k - 1) / (r + mu))) / k);
  return chances;
}

/** What one rate for all, and a rate for each place, expect of a table of counts, and how much better the second fits. */
export function fitted({ counted }: CountTable, { mu, r }: Die) {
  const one = chancesOf({ mu, r: Number.POSITIVE_INFINITY }, counted.length);
  const mixed = chancesOf({ mu, r }, counted.length);
  const n = counted.reduce((sum, often) => sum + often, 0);
  const mean = counted.reduce((sum, often, k) => sum + k * often, 0) / n;
  const squares = counted.reduce((sum, often, k) => sum + often * (k - mean) ** 2, 0);
  return {
    n,
    mean,
    seenVariance: squares / (n - 1),
    one: one.map((chance) => n * chance),
    mixed: mixed.map((chance) => n * chance),
    gain: counted.reduce((sum, often, k) => sum + often * Math.log(mixed[k]! / one[k]!), 0),
  };
}

/** So many throws of both hands: a rate from the uniform numbers of that throw, and for it a count. */
export function thrown({ columns }: Pick<Sample, "columns">, { mu, r }: Die, many: number) {
  const ofRates = Object.entries(columns).filter(([name]) => name.startsWith("rate"));
  return Array.from({ length: many }, (_, k) => {
    let at = 0;
    const chance = () => ofRates[at++ % ofRates.length]![1][k]!;
    const rate = (mu / r) * Math.exp(logStandardGamma(chance, r));
    return { rate, count: countAt(columns.count![k]!, rate) };
  });
}

/** The count at this share of all counts of one rate, the smallest first. */
function countAt(share: number, rate: number): number {
  let chance = Math.exp(-rate);
  let below = chance;
  let count = 0;
  while (below <= share && chance > 0) {
    count += 1;
    chance *= rate / count;
    below += chance;
  }
  return count;
}
