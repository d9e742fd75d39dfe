import { normalNormalPosterior } from "#core/pooling/knownErrors/normalNormalPosterior.ts";
import { eightSchools1981 } from "./eightSchools1981.ts";

const { schools } = eightSchools1981;
export const RESULTS: readonly number[] = schools.map(({ gain }) => gain);
export const ERRORS: readonly number[] = schools.map(({ error }) => error);

/** The posterior of the eight schools without any walk: flat priors on mean and spread, by the closed form at each spread. */
export const exactOfEight = normalNormalPosterior({ y: RESULTS, sigma: ERRORS });
const exact = exactOfEight;

/** To two digits: a sampler's scales are estimates anyway, and these are the same in every browser. */
const rough = (value: number) => Number(value.toPrecision(2));

/** Standard deviation of the logarithm of the spread, by its quantiles at the middles of so many equal shares. */
function sdOfLog(): number {
  const shares = 400;
  const logs = Array.from({ length: shares }, (_, k) =>
    Math.log(exact.tau.quantile((k + 0.5) / shares)),
  );
  const mean = logs.reduce((a, b) => a + b) / shares;
  return Math.sqrt(logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / shares);
}

/** How far each coordinate ranges in the posterior: what a step is measured in. */
export const SCALES = {
  mu: rough(exact.mu.sd),
  logTau: rough(sdOfLog()),
  theta: exact.theta.map(({ sd }) => rough(sd)),
};

/**
 * The spread at which a step of one overshoots: half the fastest frequency there, in the scales of the steps, and less above
 * it. Leaps overshoot where the step times the frequency passes two; as the model is written the fastest frequency is that of
 * the bells of all effects around their mean, which grows like one over the spread.
 */
export const OVERSHOOT = (() => {
  const { mu, theta } = SCALES;
  let all = [1, ...theta.map(() => -1)];
  let fastest = 0;
  for (let i = 0; i < 200; i++) {
    const apart = theta.map((scale, j) => scale * all[1 + j]! - mu * all[0]!);
    const next = [-mu * apart.reduce((a, b) => a + b), ...apart.map((one, j) => theta[j]! * one)];
    fastest = Math.hypot(...next);
    all = next.map((one) => one / fastest);
  }
  return Math.sqrt(fastest) / 2;
})();
