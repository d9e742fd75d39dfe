import { logGamma, rising } from "../support/gamma.ts";

/** Twelve hospitals: deaths and operations. */
export const HOSPITALS = [
  ["A", 0, 47],
  ["B", 18, 148],
  ["C", 8, 119],
  ["D", 46, 810],
  ["E", 8, 211],
  ["F", 13, 196],
  ["G", 9, 148],
  ["H", 31, 215],
  ["I", 14, 207],
  ["J", 8, 97],
  ["K", 29, 256],
  ["L", 24, 360],
] as const;

/** A Beta population by its two counts, and its weight. */
export interface Population {
  readonly alpha: number;
  readonly beta: number;
  readonly weight: number;
}

/** All populations that the counts leave, flat in the mean, and with the density kappa^(-3/2) in the strength. */
export function populations(): readonly Population[] {
  const nodes: { alpha: number; beta: number; log: number }[] = [];
  for (let v = -1; v <= 16; v += 0.25)
    for (let s = -4.4; s <= -1; s += 0.05) {
      const m = 1 / (1 + Math.exp(-s));
      const kappa = Math.exp(v);
      const [alpha, beta] = [m * kappa, (1 - m) * kappa];
      let log = Math.log(m * (1 - m)) - v / 2;
      for (const [, y, n] of HOSPITALS)
        log += rising(alpha, y) + rising(beta, n - y) - rising(kappa, n);
      nodes.push({ alpha, beta, log });
    }
  const top = nodes.reduce((most, { log }) => Math.max(most, log), -Infinity);
  const kept = nodes.filter(({ log }) => log - top > -15);
  const whole = kept.reduce((sum, { log }) => sum + Math.exp(log - top), 0);
  return kept.map(({ alpha, beta, log }) => ({ alpha, beta, weight: Math.exp(log - top) / whole }));
}

/** Even steps of the log odds of a rate. */
interface Steps {
  readonly from: number;
  readonly step: number;
  readonly count: number;
}
const oddsAt = ({ from, step }: Steps, i: number) => from + i * step;

/** Steps that serve every population, for averages of smooth laws. */
const ALL: Steps = { from: -16, step: 0.05, count: 320 };

/** Steps as wide as the rates of one population lie, however little or much they differ in it. */
function stepsOf({ alpha, beta }: Population): Steps {
  const ends = HOSPITALS.map(([, y, n]) => {
    const [a, b] = [alpha + y, beta + n - y];
    const [centre, sd] = [Math.log(a / b), Math.sqrt(1 / a + 1 / b)];
    // A slow tail at the lower end falls by one e-th an sd, one at the upper end much faster.
    return [Math.max(centre - 20 * sd, -60), centre + 9 * sd] as const;
  });
  const from = Math.min(...ends.map(([low]) => low));
  const to = Math.max(...ends.map(([, high]) => high));
  const count = 480;
  return { from, step: (to - from) / count, count };
}

/** Density and cdf in the log odds, Simpson's rule from one step to the next. */
function lawOf(a: number, b: number, steps: Steps) {
  const constant = logGamma(a + b) - logGamma(a) - logGamma(b);
  const at = (z: number) =>
    Math.exp(constant - a * Math.log1p(Math.exp(-z)) - b * Math.log1p(Math.exp(z)));
  const density: number[] = [];
  const cdf: number[] = [];
  // Far down the density is that of z times a power of the odds.
  let below = at(steps.from) / a;
  for (let i = 0; i <= steps.count; i++) {
    const height = at(oddsAt(steps, i));
    if (i > 0)
      below += (steps.step * (density[i - 1]! + 4 * at(oddsAt(steps, i - 0.5)) + height)) / 6;
    density.push(height);
    cdf.push(Math.min(1, below));
  }
  return { density, cdf };
}

/** Every number of successes of the others, by adding one trial after the other. */
function others(chances: readonly number[], without: number): Float64Array {
  const law = new Float64Array(chances.length);
  law[0] = 1;
  let counted = 0;
  for (let j = 0; j < chances.length; j++) {
    if (j === without) continue;
    const p = chances[j]!;
    counted += 1;
    for (let k = counted; k > 0; k--) law[k] = law[k]! * (1 - p) + law[k - 1]! * p;
    law[0]! *= 1 - p;
  }
  return law;
}

/** Pieces of the log odds over a line. */
const PANELS = 56;

/** Places (the lowest rate first), means, and the probability of lying over a line, averaged over populations. */
export function ranks(all: readonly Population[]) {
  const J = HOSPITALS.length;
  const places = HOSPITALS.map(() => new Array<number>(J).fill(0));
  const averaged = HOSPITALS.map(() => ({
    density: new Array<number>(ALL.count + 1).fill(0),
    cdf: new Array<number>(ALL.count + 1).fill(0),
  }));
  const mean = new Array<number>(J).fill(0);
  for (const population of all) {
    const { alpha, beta, weight } = population;
    HOSPITALS.forEach(([, y, n], j) => {
      mean[j]! += (weight * (alpha + y)) / (alpha + beta + n);
      const { density, cdf } = lawOf(alpha + y, beta + n - y, ALL);
      for (let i = 0; i <= ALL.count; i++) {
        averaged[j]!.density[i]! += weight * density[i]!;
        averaged[j]!.cdf[i]! += weight * cdf[i]!;
      }
    });
    const steps = stepsOf(population);
    const laws = HOSPITALS.map(([, y, n]) => lawOf(alpha + y, beta + n - y, steps));
    for (let i = 0; i <= steps.count; i++) {
      const shares = laws.map(({ density }) => steps.step * density[i]!);
      if (shares.every((share) => share < 1e-9)) continue;
      const chances = laws.map(({ cdf }) => cdf[i]!);
      shares.forEach((share, j) => {
        if (share < 1e-9) return;
        others(chances, j).forEach((chance, place) => {
          places[j]![place]! += weight * share * chance;
        });
      });
    }
  }
  const beyond = new Map<number, readonly number[]>();
  const over = (line: number) =>
    averaged.map(({ density, cdf }) => {
      const place = (Math.log(line / (1 - line)) - ALL.from) / ALL.step;
      const i = Math.floor(place);
      const t = place - i;
      // The cubic with these ends and these slopes.
      const [a, b] = [cdf[i]!, cdf[i + 1]!];
      const [p, q] = [ALL.step * density[i]!, ALL.step * density[i + 1]!];
      const at =
        a * (1 + 2 * t) * (1 - t) ** 2 +
        b * t * t * (3 - 2 * t) +
        p * t * (1 - t) ** 2 -
        q * t * t * (1 - t);
      return 1 - at;
    });
  /** E (theta - line)+ in the log odds from the line on: Simpson's rule for each population, once for each line. */
  const excess = (line: number): readonly number[] => {
    const known = beyond.get(line);
    if (known) return known;
    const edge = Math.log(line / (1 - line));
    const found = HOSPITALS.map(([, y, n]) =>
      all.reduce((sum, { alpha, beta, weight }) => {
        if (weight < 1e-8) return sum;
        const [a, b] = [alpha + y, beta + n - y];
        const [centre, sd] = [Math.log(a / b), Math.sqrt(1 / a + 1 / b)];
        const from = Math.max(edge, centre - 9 * sd);
        const to = centre + 7 * sd;
        if (to <= from) return sum;
        const constant = logGamma(a + b) - logGamma(a) - logGamma(b);
        const step = (to - from) / PANELS;
        let part = 0;
        for (let i = 1; i <= PANELS; i++) {
          const z = from + i * step;
          const rate = 1 / (1 + Math.exp(-z));
          const height = Math.exp(constant + a * Math.log(rate) + b * Math.log1p(-rate));
          part += (i === PANELS ? 1 : i % 2 === 1 ? 4 : 2) * height * (rate - line);
        }
        return sum + (weight * part * step) / 3;
      }, 0),
    );
    beyond.set(line, found);
    return found;
  };
  return { places, mean, over, excess };
}

let all: ReturnType<typeof ranks> | undefined;
/** How probably the j-th of the twelve lies over a line, averaged over all populations. */
export function overLine(j: number, line: number): number {
  all ??= ranks(populations());
  return all.over(line)[j]!;
}
/** Deaths that a visit to each averts, which leads a rate over the line down to it, the most first. */
export function avertedOver(line: number): readonly number[] {
  all ??= ranks(populations());
  return all
    .excess(line)
    .map((one, j) => one * HOSPITALS[j]![2])
    .toSorted((a, b) => b - a);
}
