import { marginalGivenTau } from "#core/pooling/knownErrors/givenTau.ts";
import { normalNormalPosterior } from "#core/pooling/knownErrors/normalNormalPosterior.ts";
import { eightSchools1981 } from "#data/eightSchools1981.ts";

const { schools } = eightSchools1981;
export const RESULTS: readonly number[] = schools.map(({ gain }) => gain);
export const ERRORS: readonly number[] = schools.map(({ error }) => error);
const VARIANCES = ERRORS.map((error) => error ** 2);

/** The two ways of looking at school A beside the spread: its effect, or how far that lies from the mean of all. */
export type Seen = "effect" | "apart";

/** The eight schools without any walk: flat priors on mean and spread, by the closed form at each spread. */
const exact = normalNormalPosterior({ y: RESULTS, sigma: ERRORS });
export const { tau: exactTau } = exact;

/** Mean and standard deviation of the population mean and of every effect, were the spread known. */
export function givenSpread(tau: number) {
  const { mean, variance } = marginalGivenTau(RESULTS, VARIANCES, tau, { law: "flat" });
  const keep = VARIANCES.map((error) => tau ** 2 / (tau ** 2 + error));
  return {
    mu: { mean, sd: Math.sqrt(variance) },
    keep,
    /** What is seen of school A: mean and standard deviation. */
    seen: (how: Seen) => {
      const share = keep[0]!;
      const own = RESULTS[0]!;
      const center = share * (own - mean);
      // From the mean itself the effect is pulled by what is kept, from nought by what is given back.
      const pull = how === "apart" ? share : 1 - share;
      return {
        mean: how === "apart" ? center : mean + center,
        sd: Math.sqrt(share * VARIANCES[0]! + pull ** 2 * variance),
      };
    },
  };
}

/** To two digits: a sampler's scales are estimates anyway, and these are the same in every browser. */
const rough = (value: number) => Number(value.toPrecision(2));

/** Standard deviation of the logarithm of the spread, by its quantiles at the middles of so many equal shares. */
function sdOfLog(): number {
  const shares = 400;
  const logs = Array.from({ length: shares }, (_, k) =>
    Math.log(exactTau.quantile((k + 0.5) / shares)),
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

/** A little more than the range of the spread, by powers, on which both figures are drawn. */
export const ACROSS = [0.1, 40] as const;
/** Effects that are drawn, in points. */
export const HEIGHTS = [-24, 44] as const;

/** What the band holds at each spread, and how far that reaches. */
export const MASS = 0.95;
const Z = 1.959963984540054;

const COLUMNS = 49;
/** The band that holds this mass of what is seen of school A at each spread. */
export function bandOf(how: Seen): readonly (readonly [tau: number, low: number, high: number])[] {
  const [low, high] = ACROSS;
  return Array.from({ length: COLUMNS }, (_, k) => {
    const tau = low * (high / low) ** (k / (COLUMNS - 1));
    const { mean, sd } = givenSpread(tau).seen(how);
    return [tau, mean - Z * sd, mean + Z * sd] as const;
  });
}
