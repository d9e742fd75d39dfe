import { onePushOf, runOfPushes } from "#data/pushes.ts";

/** Results and standard errors of the eight, as Rubin (1981) prints them. */
const Y = [28, 8, -3, 7, -1, 1, 18, 12];
const SE = [15, 10, 16, 11, 9, 11, 10, 18];
const J = 8;

/** At one spread, by weighted least squares: the mean, its variance, and the log of the marginal likelihood. */
function at(tau: number) {
  let [precision, sum] = [0, 0];
  for (let j = 0; j < J; j++) {
    const w = 1 / (SE[j]! ** 2 + tau ** 2);
    precision += w;
    sum += w * Y[j]!;
  }
  const mean = sum / precision;
  let log = -0.5 * Math.log(precision);
  for (let j = 0; j < J; j++) {
    const w = 1 / (SE[j]! ** 2 + tau ** 2);
    log += 0.5 * Math.log(w) - 0.5 * w * (Y[j]! - mean) ** 2;
  }
  return { mean, variance: 1 / precision, log };
}

/** Straight sums over the spread, in equal steps of its square root, from nought to far beyond all data. */
const CELLS = 40_000;
const WIDEST = 60;
export const cells = Array.from({ length: CELLS }, (_, k) => {
  const root = ((k + 0.5) / CELLS) * WIDEST;
  const tau = root ** 2;
  const { mean, variance, log } = at(tau);
  return { tau, mean, variance, weight: 2 * root * Math.exp(log) };
});
const mass = cells.reduce((sum, { weight }) => sum + weight, 0);
const over = (f: (cell: (typeof cells)[number]) => number) =>
  cells.reduce((sum, cell) => sum + cell.weight * f(cell), 0) / mass;
const sdOver = (
  mean: (cell: (typeof cells)[number]) => number,
  variance: (cell: (typeof cells)[number]) => number,
) => Math.sqrt(over((cell) => variance(cell) + mean(cell) ** 2) - over(mean) ** 2);

/** The share of the posterior whose spread is smaller: the cell that it falls into is divided. */
export function shareBelow(tau: number): number {
  const place = (Math.sqrt(tau) / WIDEST) * CELLS;
  const whole = Math.floor(place);
  let sum = 0;
  for (let k = 0; k < whole; k++) sum += cells[k]!.weight;
  return (sum + (place - whole) * cells[whole]!.weight) / mass;
}

const keep = (tau: number, j: number) => tau ** 2 / (tau ** 2 + SE[j]! ** 2);
const two = (value: number) => Number(value.toPrecision(2));

/** Posterior standard deviations to two digits: of the mean, the log spread, and each effect. */
export const SD = [
  two(
    sdOver(
      ({ mean }) => mean,
      ({ variance }) => variance,
    ),
  ),
  two(
    sdOver(
      ({ tau }) => Math.log(tau),
      () => 0,
    ),
  ),
  ...Y.map((y, j) =>
    two(
      sdOver(
        ({ tau, mean }) => keep(tau, j) * y + (1 - keep(tau, j)) * mean,
        ({ tau, variance }) => keep(tau, j) * SE[j]! ** 2 + (1 - keep(tau, j)) ** 2 * variance,
      ),
    ),
  ),
];

/**
 * The spread at which steps of one overshoot. The bells of the effects around their mean make a matrix over tau squared with a
 * border of -sd_mu sd_j, a diagonal of sd_j squared and 8 sd_mu squared in the corner: its largest root by the secular
 * equation, L - 8 m = sum of m s_j / (L - s_j).
 */
export const OVERSHOT = (() => {
  const [m, , ...rest] = SD.map((sd) => sd ** 2) as [number, number, ...number[]];
  let [low, high] = [Math.max(J * m, ...rest) + 1e-9, 1e4];
  for (let k = 0; k < 200; k++) {
    const middle = (low + high) / 2;
    const gap = middle - J * m - rest.reduce((sum, s) => sum + (m * s) / (middle - s), 0);
    if (gap > 0) high = middle;
    else low = middle;
  }
  return Math.sqrt(low) / 2;
})();

type State = readonly number[];

/** A place as mean, log spread and effects, whichever way it is walked. */
const effects = (isWritten: boolean, q: State): readonly number[] =>
  q.slice(2).map((one) => (isWritten ? one : q[0]! + Math.exp(q[1]!) * one));

/** Minus the log of the posterior density of what is walked, from the laws of the story. */
export function energy(isWritten: boolean, q: State): number {
  const [mu, log] = q as [number, number];
  const theta = effects(isWritten, q);
  let sum = -log;
  for (let j = 0; j < J; j++) {
    sum += 0.5 * ((Y[j]! - theta[j]!) / SE[j]!) ** 2;
    sum += isWritten ? 0.5 * ((theta[j]! - mu) / Math.exp(log)) ** 2 + log : 0.5 * q[2 + j]! ** 2;
  }
  return sum;
}

/** Its slope: by the chain rule from the residuals of results and of effects. */
function slope(isWritten: boolean, q: State, into: number[]): number[] {
  const mu = q[0]!;
  const tau = Math.exp(q[1]!);
  let [byMu, byLog] = [0, isWritten ? J - 1 : -1];
  for (let j = 0; j < J; j++) {
    const z = isWritten ? (q[2 + j]! - mu) / tau : q[2 + j]!;
    const theta = isWritten ? q[2 + j]! : mu + tau * z;
    const byTheta = (theta - Y[j]!) / SE[j]! ** 2;
    if (isWritten) {
      byMu -= z / tau;
      byLog -= z * z;
      into[2 + j] = byTheta + z / tau;
    } else {
      byMu += byTheta;
      byLog += byTheta * tau * z;
      into[2 + j] = byTheta * tau + z;
    }
  }
  into[0] = byMu;
  into[1] = byLog;
  return into;
}

export const squares = (p: State) => p.reduce((sum, one) => sum + one * one, 0) / 2;

/** Sixteen leaps, each with a half push before and after it; `each` sees every place. */
export function pushed(
  { isWritten, step }: { readonly isWritten: boolean; readonly step: number },
  q: State,
  p: State,
  each?: (at: State) => void,
) {
  const sd = isWritten ? SD : SD.map((one, d) => (d < 2 ? one : 1));
  const [at, push] = [[...q], [...p]];
  const down = slope(isWritten, at, new Array<number>(2 + J));
  const half = () => {
    for (let d = 0; d < 2 + J; d++) push[d]! -= (step / 2) * sd[d]! * down[d]!;
  };
  each?.([...at]);
  for (let k = 0; k < 16; k++) {
    half();
    for (let d = 0; d < 2 + J; d++) at[d]! += step * sd[d]! * push[d]!;
    slope(isWritten, at, down);
    half();
    each?.([...at]);
  }
  const gained = energy(isWritten, at) + squares(push) - energy(isWritten, q) - squares(p);
  return { at, gained };
}

const seenOf = (isWritten: boolean, q: State) => {
  const effect = effects(isWritten, q)[0]!;
  return { tau: Math.exp(q[1]!), effect, apart: effect - q[0]! };
};

/** One push of a seed from a spread. */
export function onePushAt(tau: number, isWritten: boolean, step: number, seed: number) {
  const { place, push } = onePushOf(seed);
  const { mean, variance } = at(tau);
  const mu = mean + Math.sqrt(variance) * place[0]!;
  const theta = Y.map((y, j) => {
    const share = keep(tau, j);
    return share * y + (1 - share) * mu + Math.sqrt(share) * SE[j]! * place[2 + j]!;
  });
  const q = [mu, Math.log(tau), ...theta.map((one) => (isWritten ? one : (one - mu) / tau))];
  const places: ReturnType<typeof seenOf>[] = [];
  const { gained } = pushed({ isWritten, step }, q, [...push], (one) =>
    places.push(seenOf(isWritten, one)),
  );
  return {
    places,
    gained: Number.isFinite(gained) ? gained : Number.POSITIVE_INFINITY,
  };
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** Four chains of a seed: the mean of what they were at, push by push. */
export function fourChainsOf(isWritten: boolean, step: number, seed: number) {
  let [refused, diverged] = [0, 0];
  /** The spreads that diverged pushes started from. */
  const mouths: number[] = [];
  const chains = runOfPushes(seed).map(({ start, pushes, lots }) => {
    let q = [...start].map((one, d) =>
      round(
        d === 0 ? 8 + 5 * one : d === 1 ? Math.log(5) + 0.8 * one : isWritten ? 8 + 6 * one : one,
      ),
    );
    const seen: ReturnType<typeof seenOf>[] = [];
    for (let i = 0; i < lots.length; i++) {
      const p = [...pushes.subarray(10 * i, 10 * i + 10)];
      const before = energy(isWritten, q) + squares(p);
      const { at: raw, gained } = pushed({ isWritten, step }, q, p);
      const end = raw.map(round);
      // The place is rounded, so its energy is taken there; the push is as it was.
      const total = gained + (energy(isWritten, end) - energy(isWritten, raw));
      if (i >= 300 && !(total < 1000)) mouths.push(Math.exp(q[1]!));
      const isTaken = Number.isFinite(before) && lots[i]! < Math.exp(-total);
      if (isTaken) q = end;
      if (i < 300) continue;
      seen.push(seenOf(isWritten, q));
      if (!isTaken) refused += 1;
      if (!(total < 1000)) diverged += 1;
    }
    return seen;
  });
  return { chains, refused, diverged, mouths };
}

const meanOf = (x: State) => x.reduce((a, b) => a + b, 0) / x.length;
const varianceOf = (x: State) => {
  const mean = meanOf(x);
  return x.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (x.length - 1);
};
const halves = (chains: readonly State[]) =>
  chains.flatMap((one) => [
    one.slice(0, Math.floor(one.length / 2)),
    one.slice(Math.ceil(one.length / 2)),
  ]);

/** R-hat of half-chains, as the total variance over the one within. */
export function rHatOf(chains: readonly State[]): number {
  const parts = halves(chains);
  const n = parts[0]!.length;
  const within = meanOf(parts.map(varianceOf));
  return Math.sqrt((n - 1) / n + varianceOf(parts.map(meanOf)) / within);
}

/** Effective draws for the mean: Geyer's initial monotone sequence over the chains' mean autocovariances. */
export function effectiveOf(chains: readonly State[]): number {
  const parts = halves(chains);
  const [n, m] = [parts[0]!.length, parts.length];
  const centred = parts.map((part) => {
    const mean = meanOf(part);
    return part.map((one) => one - mean);
  });
  const covariance = (lag: number) =>
    meanOf(
      centred.map((part) => {
        let sum = 0;
        for (let i = lag; i < n; i++) sum += part[i]! * part[i - lag]!;
        return sum / n;
      }),
    );
  const within = (covariance(0) * n) / (n - 1);
  const plus = ((n - 1) / n) * within + varianceOf(parts.map(meanOf));
  const rho = (lag: number) => (lag === 0 ? 1 : 1 - (within - covariance(lag)) / plus);
  // As R's posterior cuts it off: pairs while they are positive, none larger than the one before, and the even lag after them.
  let [sum, last, lag] = [0, Number.POSITIVE_INFINITY, 0];
  for (; lag + 4 < n; lag += 2) {
    const pair = rho(lag) + rho(lag + 1);
    if (!(pair > 0)) break;
    last = Math.min(last, pair);
    sum += last;
  }
  return (n * m) / Math.max(2 * sum - 1 + Math.max(0, rho(lag)), 1 / Math.log10(n * m));
}
