export const FARMS = [
  ["Ashby", 9.1, 1.6],
  ["Beck", 7.4, 3.2],
  ["Carr", 6.8, 1.1],
  ["Dale", 5.2, 2.4],
  ["Eaton", 4.9, 1.2],
  ["Firth", 4.1, 0.9],
  ["Garth", 3, 2.8],
  ["Holm", 2.2, 1.5],
  ["Ings", 0.6, 1.3],
  ["Keld", -1.5, 3.5],
] as const;

/** The upper tail of the standard Normal by its continued fraction far out, and by its series near 0. */
export function above(z: number): number {
  if (z < 0) return 1 - above(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > 8.5) return 0;
  if (z > 4) {
    let fraction = 0;
    for (let k = 60; k > 0; k--) fraction = k / (z + fraction);
    return density / (z + fraction);
  }
  let [sum, term] = [0, z];
  for (let k = 1; k < 120 && term > 1e-17; k++) {
    sum += term;
    term *= (z * z) / (2 * k + 1);
  }
  return 0.5 - density * sum;
}

/** A law as many Normals, each with its weight. */
export type Mixture = readonly (readonly [weight: number, mean: number, sd: number])[];

export const cdf = (law: Mixture, x: number) =>
  law.reduce((sum, [w, mean, sd]) => sum + w * above((mean - x) / sd), 0);
const density = (law: Mixture, x: number) =>
  law.reduce(
    (sum, [w, mean, sd]) =>
      sum + (w * Math.exp(-(((x - mean) / sd) ** 2) / 2)) / (sd * Math.sqrt(2 * Math.PI)),
    0,
  );

/** By Newton's steps, held inside a bracket. */
export function quantile(law: Mixture, p: number): number {
  let [low, high, x] = [-300, 300, law.reduce((sum, [w, mean]) => sum + w * mean, 0)];
  for (let k = 0; k < 200; k++) {
    const excess = cdf(law, x) - p;
    if (excess > 0) high = x;
    else low = x;
    const next = x - excess / density(law, x);
    const to = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(to - x) < 1e-11) return to;
    x = to;
  }
  return x;
}

/**
 * tau on even steps from 0, where half a step counts: an even function of tau, so that the trapezoid rule is exact to rounding; mu
 * integrated out in closed form from the sums of squares.
 */
export function learned(y: readonly number[], sigma: readonly number[]) {
  const step = 0.125;
  const count = 560;
  const taus = Array.from({ length: count }, (_, i) => i * step);
  const given = taus.map((tau) => {
    const weights = sigma.map((s) => 1 / (s * s + tau * tau));
    const total = weights.reduce((a, b) => a + b);
    const mean = weights.reduce((sum, w, j) => sum + w * y[j]!, 0) / total;
    const log =
      weights.reduce((sum, w, j) => sum + (Math.log(w) - w * (y[j]! - mean) ** 2) / 2, 0) -
      Math.log(total) / 2;
    return { tau, mean, variance: 1 / total, log };
  });
  const top = given.reduce((most, { log }) => Math.max(most, log), -Infinity);
  const raw = given.map(({ log }, i) => (i === 0 ? 0.5 : 1) * Math.exp(log - top));
  const whole = raw.reduce((a, b) => a + b);
  const nodes = given
    .map((one, i) => ({ ...one, weight: raw[i]! / whole }))
    .filter(({ weight }) => weight > 1e-13);
  const mean: Mixture = nodes.map((one) => [one.weight, one.mean, Math.sqrt(one.variance)]);
  const next: Mixture = nodes.map(({ weight, mean: m, variance, tau }) => [
    weight,
    m,
    Math.sqrt(variance + tau * tau),
  ]);
  const farms = y.map(
    (value, j): Mixture =>
      nodes.map(({ weight, tau, mean: m, variance }) => {
        const keep = (tau * tau) / (tau * tau + sigma[j]! ** 2);
        const own = keep * sigma[j]! ** 2;
        return [weight, m + keep * (value - m), Math.sqrt(own + (1 - keep) ** 2 * variance)];
      }),
  );
  return { mean, next, farms };
}
