import known from "../reference/r/known.json";
import { estimatesFrom } from "./byCovariance.ts";

/** Results, variances and districts as R's package metadat has them. */
export const { y: FOUND, variance: VARIANCES, district: DISTRICTS } = known;
export const PUBLISHED = known.expected.REML;
/** The school that is asked about: the first of district 71. */
export const ASKED = DISTRICTS.indexOf(71);
export const NAMES = [...new Set(DISTRICTS)];

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
export const withAsked = (x: number) => FOUND.map((found, i) => (i === ASKED ? x : found));

/**
 * Everything from the covariance of the 56 results alone: V = v + tau² + omega² within a district, the mean of all by
 * generalised least squares, and each target by its covariance c with the results.
 */
export function byCovariance({ omega, tau, x }: Readonly<Record<"omega" | "tau" | "x", number>>) {
  const y = withAsked(x);
  const V = DISTRICTS.map((a, i) =>
    DISTRICTS.map((b, j) => (i === j ? VARIANCES[i]! + tau ** 2 : 0) + (a === b ? omega ** 2 : 0)),
  );
  const ones = y.map(() => 1);
  const inDistrict = (name: number) => DISTRICTS.map((one) => (one === name ? omega ** 2 : 0));
  const ofSchool = (at: number) =>
    inDistrict(DISTRICTS[at]!).map((c, i) => c + (i === at ? tau ** 2 : 0));
  const all = estimatesFrom(V, y, [
    ...NAMES.map((name) => [omega ** 2, inDistrict(name)] as const),
    ...DISTRICTS.map((_, at) => [omega ** 2 + tau ** 2, ofSchool(at)] as const),
    [omega ** 2 + tau ** 2, inDistrict(71)] as const,
    [omega ** 2 + tau ** 2, ones.map(() => 0)] as const,
    [0, ones.map(() => 0)] as const,
  ]);
  const schools = all.slice(NAMES.length, NAMES.length + DISTRICTS.length);
  const [newSchool, newDistrict, nation] = all.slice(NAMES.length + DISTRICTS.length);
  const one = schools[ASKED]!;
  const own = one.shares[ASKED]!;
  const home = sum(one.shares.filter((_, i) => DISTRICTS[i] === 71));
  return {
    y,
    districts: all.slice(0, NAMES.length),
    schools,
    one,
    newSchool: newSchool!,
    newDistrict: newDistrict!,
    nation: nation!,
    own,
    sisters: home - own,
    others: 1 - home,
  };
}

/**
 * Minus twice the restricted log likelihood, up to a constant, from sums by district: with S, A, Q the sums of w, wy, wy², the
 * inverse of a district's covariance is W - omega² w w' / (1 + omega² S).
 */
export function misfit(y: readonly number[], omega: number, tau: number, names = DISTRICTS) {
  let [logs, precision, pulled, squares] = [0, 0, 0, 0];
  for (const name of new Set(names)) {
    let [S, A, Q] = [0, 0, 0];
    for (const [i, one] of names.entries()) {
      if (one !== name) continue;
      const variance = VARIANCES[i]! + tau ** 2;
      logs += Math.log(variance);
      S += 1 / variance;
      A += y[i]! / variance;
      Q += y[i]! ** 2 / variance;
    }
    const shared = 1 + omega ** 2 * S;
    logs += Math.log(shared);
    precision += S / shared;
    pulled += A / shared;
    squares += Q - (omega ** 2 * A ** 2) / shared;
  }
  return {
    value: logs + Math.log(precision) + squares - pulled ** 2 / precision,
    mean: pulled / precision,
    error: precision ** -0.5,
  };
}

/** The lowest of a function between two ends, by golden sections. */
function lowest(of: (at: number) => number, from: number, to: number): number {
  const GOLD = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  let [a, b] = [high - GOLD * (high - low), low + GOLD * (high - low)];
  let [ofA, ofB] = [of(a), of(b)];
  for (let k = 0; k < 45; k++) {
    if (ofA < ofB) {
      [high, b, ofB] = [b, a, ofA];
      a = high - GOLD * (high - low);
      ofA = of(a);
    } else {
      [low, a, ofA] = [a, b, ofB];
      b = low + GOLD * (high - low);
      ofB = of(b);
    }
  }
  return (low + high) / 2;
}

const remembered = new Map<number, { readonly omega: number; readonly tau: number }>();
/** The two spreads that fit best, each by golden sections, one inside of the other. */
export function bestSpreads(x: number) {
  const found = remembered.get(x);
  if (found) return found;
  const y = withAsked(x);
  const tauAt = (omega: number) => lowest((tau) => misfit(y, omega, tau).value, 0, 0.7);
  const omega = lowest((at) => misfit(y, at, tauAt(at)).value, 0, 0.8);
  const best = { omega, tau: tauAt(omega) };
  remembered.set(x, best);
  return best;
}

/** Every school a draw from one population: each is a district of its own, and has no spread within. */
export function withoutDistricts() {
  const names = DISTRICTS.map((_, i) => i);
  const spread = lowest((at) => misfit(FOUND, 0, at, names).value, 0, 0.8);
  const { mean, error } = misfit(FOUND, 0, spread, names);
  const keep = spread ** 2 / (spread ** 2 + VARIANCES[ASKED]!);
  return { variance: spread ** 2, mean, error, put: mean + keep * (FOUND[ASKED]! - mean) };
}
