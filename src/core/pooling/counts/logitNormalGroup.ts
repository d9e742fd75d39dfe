/** One group's binomial likelihood averaged over a Normal law of its log-odds. */
export interface LogitNormalGroup {
  /** Log of the average of p^successes (1 - p)^failures. */
  readonly log: number;
  /** Derivatives of that log by mu and by sigma. */
  readonly slopeMu: number;
  readonly slopeSigma: number;
  /** Posterior means of the chance and of its square at this population. */
  readonly chance: number;
  readonly square: number;
}

/** Log of the part of the peak that is left out. */
const NEGLIGIBLE = 40;

/**
 * One group under a Normal population of log-odds, by the trapezoid rule around the mode.
 *
 *   b = mu + sigma u:  average over u of exp(successes b - trials log(1 + e^b));  the step is half the sd, so that
 *   exp(-2 pi² / step²) is left of the bell, and exp(-pi² / (sigma step)) where many trials cut the log-odds off
 *   like exp(b - trials e^b), whose Fourier transform is a Gamma function
 *
 * Limits  sigma = 0 gives every group the log-odds mu. Where successes (or failures) are too rare to matter and there is none,
 *         the average is a series of two terms.
 * Source  Liu & Pierce, "A note on Gauss-Hermite quadrature", Biometrika 81 (1994); Trefethen & Weideman, SIAM Review 56 (2014).
 *
 * @example
 * logitNormalGroup(0, 0, 1, 2).log // 0.00000000000
 */
export function logitNormalGroup(
  successes: number,
  trials: number,
  mu: number,
  sigma: number,
): LogitNormalGroup {
  if (successes === 0 && isRare(trials, mu, sigma)) return rare(trials, mu, sigma);
  if (successes === trials && isRare(trials, -mu, sigma)) {
    const failures = rare(trials, -mu, sigma);
    const { chance, square } = failures;
    const of = { chance: 1 - chance, square: 1 - 2 * chance + square };
    return { ...failures, slopeMu: -failures.slopeMu, ...of };
  }
  // Newton for the mode in u; the log density is concave.
  let u = 0;
  let curvature = 1;
  for (let step = 0; step < 100; step++) {
    const p = chanceOf(mu + sigma * u);
    const slope = sigma * (successes - trials * p) - u;
    curvature = 1 + sigma * sigma * trials * p * (1 - p);
    // A step in log-odds of at most 1 stays where the curvature holds.
    const longest = sigma === 0 ? Infinity : 1 / Math.abs(sigma) + 0.5 * Math.abs(u);
    const move = Math.max(-longest, Math.min(longest, slope / curvature));
    u += move;
    if (Math.abs(move) < 1e-3 / Math.sqrt(curvature)) break;
  }
  const size = Math.abs(sigma);
  const step = Math.min(0.5 / Math.sqrt(curvature), size > 0 ? 0.25 / size : Infinity);
  const logAt = (at: number) => {
    const b = mu + sigma * at;
    return successes * b - trials * softplus(b) - 0.5 * at * at;
  };
  const top = logAt(u);
  let [total, byMu, bySigma, chance, square] = [0, 0, 0, 0, 0];
  for (let side = 1; side >= -1; side -= 2)
    for (let k = side === 1 ? 0 : -1; ; k += side) {
      const at = u + k * step;
      const log = logAt(at) - top;
      if (!(log > -NEGLIGIBLE)) break;
      const weight = Math.exp(log);
      const p = chanceOf(mu + sigma * at);
      const rest = successes - trials * p;
      total += weight;
      byMu += weight * rest;
      bySigma += weight * rest * at;
      chance += weight * p;
      square += weight * p * p;
    }
  return {
    log: top + Math.log(total * step) - HALF_LOG_TWO_PI,
    slopeMu: byMu / total,
    slopeSigma: bySigma / total,
    chance: chance / total,
    square: square / total,
  };
}

const HALF_LOG_TWO_PI = 0.9189385332046727;

/**
 * Whether a success is so rare that three of them are beyond rounding: trials³ E exp(3b) below 1e-17.
 *
 * @example
 * isRare(10, -20, 1) // true
 */
export function isRare(trials: number, mu: number, sigma: number): boolean {
  return Math.log(trials + 1) + mu + 1.5 * sigma * sigma < -13;
}

/** No success in so many trials where they are rare, (1 - p)^trials up to its second power of p, p = e^b - e^2b. */
function rare(trials: number, mu: number, sigma: number): LogitNormalGroup {
  const first = Math.exp(mu + 0.5 * sigma * sigma);
  const second = Math.exp(2 * mu + 2 * sigma * sigma);
  const [once, twice] = [trials * first, trials * (trials + 1) * second];
  return {
    log: -once + 0.5 * (twice - once * once),
    slopeMu: -once + (twice - once * once),
    slopeSigma: sigma * (-once + 2 * twice - once * once),
    chance: first - (trials + 1) * second + once * first,
    square: second,
  };
}

/**
 * The chance of a log-odds.
 *
 * @example
 * chanceOf(0) // 0.5
 */
export function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/**
 * log(1 + e^b), without overflow.
 *
 * @example
 * softplus(0) // 0.693147180559945
 */
export function softplus(b: number): number {
  return b > 0 ? b + Math.log1p(Math.exp(-b)) : Math.log1p(Math.exp(b));
}
