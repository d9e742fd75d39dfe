import { dot, rootOf, type Schools, solved } from "./givenSpreads.ts";

/** What is held, by its place among the schools, the mean after the last, and its stretch. */
export interface Stretch {
  readonly of: number;
  readonly from: number;
  readonly to: number;
}

/**
 * At one spread, the results and then what is held as one vector of which all have a joint law: what is held, given the results, and
 * the true gains and their mean along it, each a line in standard units of what is held.
 */
function alongHeld(schools: Schools, tau: number, of: number) {
  const size = schools.length;
  const owns = (i: number, k: number) => (i === k && i < size ? tau ** 2 : 0);
  const truths = Array.from({ length: size + 1 }, (_, i) => i);
  const covariance = [...schools.keys()].map((i) => [
    ...[...schools.keys()].map((k) => 25 + owns(i, k) + (i === k ? schools[i]![1] ** 2 : 0)),
    25 + owns(i, of),
  ]);
  covariance.push([...[...schools.keys()].map((i) => 25 + owns(i, of)), 25 + owns(of, of)]);
  const root = rootOf(covariance);
  const seen = solved(
    root.slice(0, size).map((row) => row.slice(0, size)),
    schools.map(([y]) => y),
  );
  const log =
    -0.5 * dot(seen, seen) - root.slice(0, size).reduce((s, row, i) => s + Math.log(row[i]!), 0);
  const last = root[size]!;
  return {
    likelihood: Math.exp(log),
    mean: dot(last.slice(0, size), seen),
    sd: last[size]!,
    each: truths.map((i) => {
      const c = solved(root, [
        ...[...schools.keys()].map((k) => 25 + owns(i, k)),
        25 + owns(i, of),
      ]);
      return {
        mean: dot(c.slice(0, size), seen),
        slope: c[size]!,
        variance: 25 + owns(i, i) - dot(c, c),
      };
    }),
  };
}

/** Places of what is held with the weights of Simpson's rule. */
function placesOf({ mean, sd }: { mean: number; sd: number }, { from, to }: Stretch) {
  if (from === to) return [[(from - mean) / sd, 1 / sd] as const];
  // From the end nearest to the mean: eight standard deviations further, and less where the bell falls steeply there, nothing has weight.
  const nearest = (Math.min(Math.max(mean, from), to) - mean) / sd;
  const reach = Math.min(8, 45 / Math.abs(nearest));
  const low = Math.max((from - mean) / sd, nearest - reach);
  const high = Math.min((to - mean) / sd, nearest + reach);
  const pieces = 2 * Math.ceil(80 + 24 * (high - low));
  const step = (high - low) / pieces;
  return Array.from({ length: pieces + 1 }, (_, k) => {
    const simpson = k === 0 || k === pieces ? 1 : k % 2 === 1 ? 4 : 2;
    return [low + k * step, (simpson * step) / 3] as const;
  });
}

/** Every true gain and their mean, and the spread, where the spread lies in one stretch and what is held in another. */
export function givenHeld(schools: Schools, [from, to]: readonly [number, number], held: Stretch) {
  const sums = Array.from({ length: schools.length + 1 }, () => ({ first: 0, second: 0 }));
  let [mass, spread] = [0, 0];
  const add = (tau: number, step: number) => {
    const law = alongHeld(schools, tau, held.of);
    const prior = (step * law.likelihood) / (1 + (tau / 5) ** 2);
    for (const [z, width] of placesOf(law, held)) {
      const weight = prior * width * Math.exp(-0.5 * z * z);
      mass += weight;
      spread += weight * tau;
      for (const [i, { mean, slope, variance }] of law.each.entries()) {
        const at = mean + slope * z;
        sums[i]!.first += weight * at;
        sums[i]!.second += weight * (variance + at * at);
      }
    }
  };
  const stretch = (low: number, high: number, pieces: number, isOver = false) => {
    for (let k = 0; k <= pieces; k++) {
      const at = low + ((high - low) * k) / pieces;
      const simpson = (k === 0 || k === pieces ? 1 : k % 2 === 1 ? 4 : 2) / 3;
      if (isOver && at === 0) continue;
      const step = (simpson * (high - low)) / pieces;
      if (isOver) add(1 / at, step / at ** 2);
      else add(at, step);
    }
  };
  const isOpen = to === Number.POSITIVE_INFINITY;
  const end = isOpen ? 40 : to;
  if (from === to) add(from, 1);
  else stretch(from, end, 2 * Math.max(100, Math.ceil(4 * (end - from))));
  if (isOpen) stretch(0, 1 / 40, 40, true);
  return {
    // The bell without its constant, so that a stretch without end has what the spread alone has.
    mass: mass / Math.sqrt(2 * Math.PI),
    spread: spread / mass,
    each: sums.map(({ first, second }) => {
      const mean = first / mass;
      return { mean, sd: Math.sqrt(Math.max(0, second / mass - mean * mean)) };
    }),
  };
}
