import { requireThat } from "../../assert.ts";
import { door, type Loose, numbers } from "../../door.ts";
import { scaleAxis } from "../numerics/integrate/axes.ts";
import { PANEL_POINT, PANEL_WEIGHT } from "../numerics/integrate/gaussLegendre.ts";
import { depthForVariance } from "../numerics/integrate/latticeDensity.ts";
import { type PlaneSlice, planeDensity } from "../numerics/integrate/planeDensity.ts";
import { axisLaw } from "../numerics/laws/axisLaw.ts";
import { once, weightedMoments } from "../numerics/laws/logScaleLaw.ts";
import type { PosteriorLaw } from "../numerics/laws/posteriorLaw.ts";
import { type Component, sliceLaw } from "../numerics/laws/sliceLaw.ts";
import {
  LOCATION_PRIOR,
  type LocationPrior,
  requireLocationPrior,
} from "../priors/locationPrior.ts";
import {
  logSdPriorAt,
  requireSdPrior,
  SD_PRIOR,
  type SdPrior,
  sdPriorMax,
  sdPriorOriginPower,
  sdPriorTailPower,
} from "../priors/priors.ts";
import { logBinomials, logitNormalFit } from "./logitNormalFit.ts";
import { chanceOf, logitNormalGroup, softplus } from "./logitNormalGroup.ts";
import { logitNormalGroups } from "./logitNormalGroups.ts";
import { type MuScale, muScale } from "./muScale.ts";
import { requireTrials, type Trials } from "./trials.ts";

/** Posterior of a Normal population of log-odds and of every group's chance. */
export interface LogitNormalPosterior {
  readonly mu: PosteriorLaw;
  readonly sigma: PosteriorLaw;
  /** Chance at the population's centre, 1 / (1 + exp(-mu)). */
  readonly centre: PosteriorLaw;
  /** One law a group. */
  readonly chance: readonly PosteriorLaw[];
  /** The chance of a group not yet seen. */
  readonly newGroup: PosteriorLaw;
  /** Log of the integral of prior times likelihood, binomial coefficients included. */
  readonly logEvidence: number;
}

/**
 * Full posterior of a Normal population of log-odds, by quadrature in (mu, sigma) with every chance averaged out inside.
 *
 *   successes_j ~ Binomial(trials_j, p_j), logit p_j ~ Normal(mu, sigma), mu ~ muPrior, sigma ~ sigmaPrior
 *
 * Shapes  successes and trials hold J whole numbers each; chance holds J laws.
 * Limits  a mean or sd that does not exist is NaN or Infinity. Moments and the laws of mu and sigma are good to about 1e-7 of
 *         a posterior sd; the cdf and quantile of a chance, averaged over 16 slices of sigma, to about 1e-5.
 * Cost    10 to 20 ms for each group that is unlike the others, for all means and sds; 20 to 40 ms for a quantile of a chance.
 *         Groups without a success, however unlike, and wide priors of mu cost within 1.5 times as much.
 * Throws  RangeError if the posterior is not proper, or for bad input; ConvergenceError.
 * Source  Spiegelhalter et al., BUGS Examples Volume 1, "Surgical" (1996).
 *
 * @example
 * logitNormalPosterior({ successes: [2, 2], trials: [4, 4], muPrior: { law: "normal", mean: 0, sd: 1 }, sigmaPrior: { law: "half-normal", sd: 1 } }).mu.mean // 0.00000000
 */
export function logitNormalPosterior(
  asked: Loose<Trials & { readonly muPrior: LocationPrior; readonly sigmaPrior: SdPrior }>,
): LogitNormalPosterior {
  const of = door("logitNormalPosterior", asked, {
    successes: numbers,
    trials: numbers,
    muPrior: LOCATION_PRIOR,
    sigmaPrior: SD_PRIOR,
  });
  const where = "logitNormalPosterior";
  const { successes, trials, muPrior, sigmaPrior } = of;
  const power = properPower(where, of);
  const axis = scaleAxis(sigmaPrior);
  const kinds = kindsOf(of);
  const groups = logitNormalGroups(kinds);
  const start = startOf(of);
  const scale = muScale(pooledLogOdds(of));
  const logDensity = (mu: number, u: number) => {
    const sigma = axis.value(u);
    let log = logSdPriorAt(sigmaPrior, sigma) + axis.logSlope(u);
    if (muPrior.law === "normal") {
      const z = (mu - muPrior.mean) / muPrior.sd;
      log -= 0.5 * z * z + Math.log(muPrior.sd) + HALF_LOG_TWO_PI;
    }
    return log + groups.log(mu, sigma);
  };
  const u = axis.inverse(Math.min(Math.max(start.sigma, 0.1), 0.5 * sdPriorMax(sigmaPrior)));
  const negligible = depthForVariance(power);
  const plane = planeDensity({
    logDensity: (z, u) => logDensity(scale.value(z), u) + scale.logSlope(z),
    start: [scale.inverse(start.mu), u],
    negligible,
    longest: 0.4,
  });
  const ofMu = once(
    () =>
      planeDensity({ logDensity: (v, mu) => logDensity(mu, v), start: [u, start.mu], negligible })
        .y,
  );
  const { weight } = plane.points;
  const mu = plane.points.x.map(scale.value);
  const sigma = plane.points.y.map(axis.value);
  const moments = (law: PosteriorLaw, none: number): PosteriorLaw => ({
    ...law,
    mean: power > 2 ? law.mean : none,
    sd: power > 3 ? law.sd : Infinity,
  });
  const flat = muPrior.law === "flat";
  const muLaw: PosteriorLaw = {
    ...weightedMoments(weight, mu),
    density: (value) => ofMu().density(value),
    cdf: (value) => ofMu().cdf(value),
    upperTail: (value) => ofMu().upperTail(value),
    quantile: (p) => (p === 0 ? -Infinity : p === 1 ? Infinity : ofMu().quantile(p)),
  };
  const slices = once(() =>
    plane.slices().map((slice) => ({ ...slice, sigma: axis.value(slice.y) })),
  );
  const kindsAndNew = [...kinds, { s: 0, n: 0 }];
  const sums = kindsAndNew.map(() => ({ mean: 0, square: 0 }));
  for (let i = 0; i < weight.length; i++)
    groups.moments(mu[i]!, sigma[i]!).forEach(({ chance, square }, k) => {
      sums[k]!.mean += weight[i]! * chance;
      sums[k]!.square += weight[i]! * square;
    });
  // Groups that are alike have one law.
  const laws = kindsAndNew.map(({ s, n }, k) => {
    const { mean, square } = sums[k]!;
    return lawOfChance({ slices, scale }, s, n, { mean, sd: Math.sqrt(square - mean * mean) });
  });
  const chances = trials.map(
    (trial, j) => laws[kinds.findIndex(({ s, n }) => n === trial && s === successes[j])]!,
  );
  return {
    mu: flat ? moments(muLaw, Number.NaN) : muLaw,
    sigma: moments(
      { ...axisLaw(() => plane.y, axis), ...weightedMoments(weight, sigma) },
      Infinity,
    ),
    centre: { ...onChances(muLaw), ...weightedMoments(weight, mu.map(chanceOf)) },
    chance: chances,
    newGroup: laws.at(-1)!,
    logEvidence: plane.logTotal + logBinomials(of),
  };
}

const HALF_LOG_TWO_PI = 0.9189385332046727;
/** Half-width of the stretch that decides, in sds. */
const REACH = 9;

type ScaledSlice = PlaneSlice & { readonly sigma: number };

/** The law of a chance, its log-odds b given mu integrated by panels, mu by the zone that is in doubt. */
function lawOfChance(
  { slices, scale }: { readonly slices: () => readonly ScaledSlice[]; readonly scale: MuScale },
  successes: number,
  trials: number,
  moments: { readonly mean: number; readonly sd: number },
): PosteriorLaw {
  // At population mu the mode of b is the b with mu = b - sigma² (successes - trials p(b)).
  const muOfMode = (b: number, sigma: number) =>
    b - sigma * sigma * (successes - trials * chanceOf(b));
  return sliceLaw({
    slices,
    ...moments,
    least: 0,
    most: 1,
    zone: (x, { sigma }) => {
      const b = logOdds(x);
      const width = REACH / Math.sqrt(trials * x * (1 - x) + 1 / (sigma * sigma));
      return {
        from: scale.inverse(muOfMode(b - width, sigma)),
        to: scale.inverse(muOfMode(b + width, sigma)),
      };
    },
    // The mode of b moves by variance / sigma² of what mu moves.
    length: ({ sigma, x }) => {
      const p = (successes + 0.5) / (trials + 1);
      const inMu = sigma * Math.sqrt(1 + sigma * sigma * trials * p * (1 - p));
      return inMu / Math.exp(scale.logSlope(x.quantile(0.5)));
    },
    component: (z, { sigma }) => given(successes, trials, scale.value(z), sigma),
  });
}

/** Law of one chance at one population. */
function given(successes: number, trials: number, mu: number, sigma: number): Component {
  const { log: total } = logitNormalGroup(successes, trials, mu, sigma);
  const density = (b: number) => {
    const z = (b - mu) / sigma;
    const log =
      successes * b - trials * softplus(b) - 0.5 * z * z - HALF_LOG_TWO_PI - Math.log(sigma);
    return Math.exp(log - total);
  };
  /** Probability on one side of b, by panels as long as an sd there. */
  const beyond = (b: number, side: -1 | 1) => {
    const p = chanceOf(b);
    const width = 2 / Math.sqrt(trials * p * (1 - p) + 1 / (sigma * sigma));
    let [sum, from] = [0, b];
    for (let k = 0; k < 40; k++) {
      let part = 0;
      PANEL_POINT.forEach((point, n) => {
        part += PANEL_WEIGHT[n]! * density(from + side * width * 0.5 * (1 + point));
      });
      sum += 0.5 * width * part;
      from += side * width;
      const past = side * (successes - trials * chanceOf(from) - (from - mu) / (sigma * sigma)) < 0;
      if (past && part * width < 1e-14) break;
    }
    return sum;
  };
  return {
    density: (x) => density(logOdds(x)) / (x * (1 - x)),
    cdf: (x) => beyond(logOdds(x), -1),
    upperTail: (x) => beyond(logOdds(x), 1),
  };
}

function logOdds(p: number): number {
  return Math.log(p) - Math.log1p(-p);
}

/** Groups that are alike, once each, with how many there are. */
function kindsOf({ successes, trials }: Trials) {
  const kinds = new Map<string, { s: number; n: number; count: number }>();
  trials.forEach((n, j) => {
    const s = successes[j]!;
    const known = kinds.get(`${s} ${n}`);
    if (known) known.count += 1;
    else kinds.set(`${s} ${n}`, { s, n, count: 1 });
  });
  return [...kinds.values()];
}

function onChances(law: PosteriorLaw): Omit<PosteriorLaw, "mean" | "sd"> {
  const inside = (x: number, below: number, above: number, of: (b: number) => number) =>
    Number.isNaN(x) ? x : x <= 0 ? below : x >= 1 ? above : of(logOdds(x));
  return {
    density: (x) => inside(x, 0, 0, (b) => law.density(b) / (x * (1 - x))),
    cdf: (x) => inside(x, 0, 1, law.cdf),
    upperTail: (x) => inside(x, 1, 0, law.upperTail),
    quantile: (p) => chanceOf(law.quantile(p)),
  };
}

/** Power of sigma's tail, after the checks: a group with both outcomes takes one power of sigma, a flat mu gives one. */
function properPower(
  where: string,
  of: Trials & { readonly muPrior: LocationPrior; readonly sigmaPrior: SdPrior },
): number {
  const { successes, trials, muPrior, sigmaPrior } = of;
  requireTrials(where, of);
  requireLocationPrior(where, muPrior);
  requireSdPrior(where, sigmaPrior);
  requireThat(
    sdPriorOriginPower(sigmaPrior) > -0.9,
    where,
    "sigma's prior must be integrable at 0 (x^-0.9 at the steepest)",
    JSON.stringify(sigmaPrior),
  );
  const mixed = successes.filter((s, j) => s > 0 && s < trials[j]!).length;
  const flat = muPrior.law === "flat";
  requireThat(
    !flat || mixed > 0,
    where,
    "under a flat mu some group must have both outcomes",
    mixed,
  );
  const power = mixed - (flat ? 1 : 0) + sdPriorTailPower(sigmaPrior);
  requireThat(
    power > 1,
    where,
    "the posterior must be proper: more groups must have both outcomes",
    `${mixed} groups, sigma ${sigmaPrior.law}, mu ${muPrior.law}`,
  );
  return power;
}

/** Log-odds of a success among all trials, half a success and half a failure added. */
function pooledLogOdds({ successes, trials }: Trials): number {
  const [all, total] = [sum(successes), sum(trials)];
  return Math.log((all + 0.5) / (total - all + 0.5));
}

function startOf(of: Trials & { readonly muPrior: LocationPrior }) {
  const [all, total] = [sum(of.successes), sum(of.trials)];
  if (all > 0 && all < total) return logitNormalFit({ successes: of.successes, trials: of.trials });
  return { mu: pooledLogOdds(of), sigma: 0.5 };
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
