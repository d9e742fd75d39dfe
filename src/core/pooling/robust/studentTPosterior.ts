import { requireThat } from "../../assert.ts";
import { door, type Loose, maybe, number, numbers } from "../../door.ts";
import { type KnownErrors, requireGroups } from "../knownErrors/givenTau.ts";
import { sdAxis } from "../numerics/integrate/axes.ts";
import { type AxisDensity, axisDensity } from "../numerics/integrate/axisDensity.ts";
import { depthForVariance } from "../numerics/integrate/latticeDensity.ts";
import { type LineDensity, lineDensity } from "../numerics/integrate/lineDensity.ts";
import { weightedMoments } from "../numerics/laws/logScaleLaw.ts";
import { mixtureLaw } from "../numerics/laws/mixtureLaw.ts";
import type { PopulationPosterior, PosteriorLaw } from "../numerics/laws/posteriorLaw.ts";
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
  sdPriorScale,
  sdPriorTailPower,
} from "../priors/priors.ts";
import { type StudentTGiven, type StudentTModel, studentTGiven } from "./studentTGiven.ts";
import { groupLaw, newGroupLaw } from "./studentTLaws.ts";
import { populationSlices } from "./studentTSlices.ts";

/** Full posterior of a Student-t population with known errors. */
export type StudentTPosterior = PopulationPosterior;

/**
 * Full posterior of a Student-t population with known errors, by quadrature in tau, in mu and over the scales of t.
 *
 *   y_j ~ Normal(theta_j, sigma_j),  theta_j ~ t_df(mu, tau),  mu ~ muPrior,  tau ~ tauPrior
 *   p(mu, tau | y) ∝ p(mu) p(tau) prod_j integral of Normal(y_j; theta, sigma_j) t_df(theta; mu, tau) dtheta
 *
 * Shapes  y and sigma hold J >= 1 numbers each; theta and meanPull hold J entries.
 * Units   y, sigma, tau, mu and theta share one unit; df has none. tau is the scale of t, not its sd.
 * Limits  df = Infinity is `normalNormalPosterior`. The posterior may have several peaks: outliers, or groups in two camps.
 *         A mean or sd that does not exist is NaN or Infinity. Evidence and the laws of mu and tau are good to about 1e-9;
 *         what is averaged over 24 slices of tau, theta and the quantiles of a new group, to about 1e-8.
 * Cost    1 to 3 s for eight groups.
 * Throws  RangeError if df is below 1, if the posterior is not proper (flat mu and flat tau need J >= 3), or for bad input;
 *         ConvergenceError if the quadrature fails.
 * Source  West, JRSS B 46 (1984); Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), sections 17.1 to 17.4.
 *
 * @example
 * studentTPosterior({ y: [0, 1, 2], sigma: [1, 1, 1], df: 4, tauPrior: { law: "half-normal", sd: 1 } }).mu.mean // 1.0000000
 */
export function studentTPosterior(
  asked: Loose<
    KnownErrors & {
      readonly df: number;
      readonly tauPrior?: SdPrior;
      readonly muPrior?: LocationPrior;
    }
  >,
): StudentTPosterior {
  const of = door("studentTPosterior", asked, {
    y: numbers,
    sigma: numbers,
    df: number,
    tauPrior: maybe(SD_PRIOR),
    muPrior: maybe(LOCATION_PRIOR),
  });
  const { y, sigma, df, tauPrior = { law: "flat" }, muPrior = { law: "flat" } } = of;
  const model: StudentTModel = { y, sigma, df, muPrior };
  const power = properPowers(model, tauPrior);
  const lineAt = new Map<number, LineDensity>();
  const given = (tau: number) => {
    const line = lineAt.get(tau) ?? alongMu(studentTGiven(model, tau));
    lineAt.set(tau, line);
    return line;
  };
  const tau = tauDensity(model, tauPrior, power.tau, (t) => given(t).logTotal);
  const kept = [...tau.point.keys()].filter((i) => tau.weight[i]! > 1e-15);
  const weight = kept.map((i) => tau.weight[i]!);
  const lines = kept.map((i) => given(tau.point[i]!));
  const slices = populationSlices(model, tau);
  const population = populationMoments(weight, lines, tau, df);
  const cut = (law: PosteriorLaw, tail: number, none: number): PosteriorLaw => ({
    ...law,
    mean: tail > 2 ? law.mean : none,
    sd: tail > 3 ? law.sd : Infinity,
  });
  const mu = mixtureLaw({
    ...population.mu,
    weight,
    least: -Infinity,
    most: Infinity,
    density: (x, i) => lines[i]!.density(x),
    cdf: (x, i) => lines[i]!.cdf(x),
    upperTail: (x, i) => lines[i]!.upperTail(x),
  });
  const groups = y.map((_, j) => groupLaw(slices, model, j));
  return {
    tau: cut(tau.law, power.tau, Infinity),
    mu: cut(mu, power.mu, Number.NaN),
    theta: groups.map(({ law }) => law),
    newGroup: cut(newGroupLaw(slices, df, population.newGroup), power.newGroup, Number.NaN),
    meanPull: groups.map(({ pull }) => pull),
    logEvidence: tau.logTotal,
  };
}

/** Powers of the tails, after the checks: a law has a mean above 2, a variance above 3. */
interface TailPowers {
  readonly tau: number;
  readonly mu: number;
  readonly newGroup: number;
}

function properPowers(model: StudentTModel, tauPrior: SdPrior): TailPowers {
  const where = "studentTPosterior";
  const { y, sigma, df, muPrior } = model;
  requireGroups(where, model);
  requireThat(df >= 1, where, "df must be at least 1", df);
  requireSdPrior(where, tauPrior);
  requireLocationPrior(where, muPrior);
  const [least, most] = [Math.min, Math.max].map((end) => sigma.reduce((a, b) => end(a, b))) as [
    number,
    number,
  ];
  const unit = y.reduce((a, value) => Math.max(a, Math.abs(value - y[0]!)), most);
  requireThat(
    unit < 1e100 && least > 1e-100 && least > 1e-30 * unit,
    where,
    "every sigma must be above 1e-30 of the spread, which lies between 1e-100 and 1e100",
    `${least} and ${unit}`,
  );
  const flat = muPrior.law === "flat";
  // Far out mu and tau grow together, as for a Normal population.
  const tau = y.length - (flat ? 1 : 0) + sdPriorTailPower(tauPrior);
  requireThat(
    tau > 1 && sdPriorOriginPower(tauPrior) > -0.9,
    where,
    "the posterior must be proper (flat mu and flat tau need three groups, log-flat tau never is)",
    `J = ${y.length}, tau ${tauPrior.law}, mu ${muPrior.law}`,
  );
  const mu = flat ? Math.min(tau, (df + 1) * y.length) : Infinity;
  return { tau, mu, newGroup: Math.min(mu, tau, df + 1) };
}

function alongMu({ ends, logDensity }: StudentTGiven): LineDensity {
  return lineDensity({
    logDensity,
    from: ends[0]!,
    to: ends.at(-1)!,
    panels: ends.slice(1, -1),
  });
}

function tauDensity(
  { y, sigma, muPrior }: StudentTModel,
  tauPrior: SdPrior,
  power: number,
  logLikelihood: (tau: number) => number,
): AxisDensity {
  const least = sigma.reduce((a, b) => Math.min(a, b));
  const origin = muPrior.law === "normal" ? muPrior.mean : y[0]!;
  const apart = y.reduce((most, value) => Math.max(most, Math.abs(value - origin)), 0);
  const ofPrior = sdPriorScale(tauPrior);
  const reach = apart + sigma.reduce((a, b) => Math.max(a, b));
  const most = sdPriorMax(tauPrior) * (1 - 1e-9);
  return axisDensity({
    axis: sdAxis(tauPrior, Math.min(least, ofPrior)),
    logDensity: (tau) => logSdPriorAt(tauPrior, tau) + logLikelihood(tau),
    from: 0.01 * Math.min(least, ofPrior),
    to: Math.min(most, ofPrior < Infinity ? Math.max(reach, 2 * ofPrior) : reach),
    negligible: Math.max(42, depthForVariance(power)),
  });
}

/** Means and sds of mu and of a new group: Var(newGroup) = Var(mu) + E(tau²) df / (df - 2). */
function populationMoments(
  weight: readonly number[],
  lines: readonly LineDensity[],
  tau: AxisDensity,
  df: number,
) {
  const parts = lines.map((line) => weightedMoments(line.weight, line.point));
  const total = weight.reduce((sum, w) => sum + w, 0);
  const { mean, sd: between } = weightedMoments(
    Float64Array.from(weight, (w) => w / total),
    Float64Array.from(parts, (part) => part.mean),
  );
  const within = parts.reduce((sum, { sd }, i) => sum + (weight[i]! / total) * sd * sd, 0);
  const sd = Math.sqrt(between ** 2 + within);
  const squares = tau.point.reduce((sum, t, i) => sum + tau.weight[i]! * t * t, 0);
  const spread = df > 2 ? squares * (df === Infinity ? 1 : df / (df - 2)) : Infinity;
  return { mu: { mean, sd }, newGroup: { mean, sd: Math.sqrt(sd * sd + spread) } };
}
