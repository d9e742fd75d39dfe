import { describe, expect, it } from "vitest";
import { halfNormalDraw } from "../../../src/core/distributions/halfNormal.ts";
import {
  inverseGammaDraw,
  inverseGammaQuantile,
} from "../../../src/core/distributions/inverseGamma.ts";
import { normalDraw, normalQuantile } from "../../../src/core/distributions/normal.ts";
import { createGenerator, type Generator } from "../../../src/core/random/generator.ts";
import { gibbsChain } from "../../../src/core/sampling/gibbs.ts";
import { hmcChain } from "../../../src/core/sampling/hmc.ts";
import { metropolisChain } from "../../../src/core/sampling/metropolis.ts";
import { bulkSampleSize } from "../../../src/core/summary/effectiveSampleSize.ts";
import { expectUniform } from "./calibrate.ts";

/**
 * Simulation-based calibration of what is walked and not worked out (Talts et al. 2018): truths from the prior, data from the
 * model, a walk from somewhere else; among draws thinned to independent ones the rank of the truth is uniform.
 *
 *   y_j ~ Normal(theta_j, sigma_j), theta_j ~ Normal(mu, tau), mu ~ Normal(1, 2)
 */
const SIGMA = [1, 0.5, 2, 1.5];
const [MEAN, SD] = [1, 2];
const REPETITIONS = 300;

interface Drawn {
  readonly mu: number;
  readonly tau: number;
  readonly theta: readonly number[];
}
type Walk = (y: readonly number[], generator: Generator) => readonly (readonly number[])[];

function drawn(generator: Generator, tau: number): Drawn {
  const mu = normalDraw(generator, MEAN, SD);
  return { mu, tau, theta: SIGMA.map(() => normalDraw(generator, mu, tau)) };
}

/** What is ranked: the mean, the spread, and the group that is measured best. */
const told = ({ mu, tau, theta }: Drawn) => [mu, Math.log(tau), theta[1]!];

/** Shares of the draws below the truth, a tie with none broken by chance, for each number that is ranked. */
function sharesOf(
  draws: readonly (readonly number[])[],
  truth: readonly number[],
  generator: Generator,
): readonly number[] {
  const sizes = truth.map((_, k) => bulkSampleSize([draws.map((draw) => draw[k]!)]));
  const every = Math.max(1, Math.ceil(draws.length / Math.min(...sizes)));
  const thinned = draws.filter((_, i) => i % every === every - 1);
  return truth.map((value, k) => {
    const below = thinned.filter((draw) => draw[k]! < value).length;
    return (below + generator()) / (thinned.length + 1);
  });
}

/** Truths, data and walks from one seed; the ranks of every number must be uniform. */
function calibrated(seed: number, tauDraw: (generator: Generator) => number, walk: Walk) {
  const generator = createGenerator(seed);
  const rows = Array.from({ length: REPETITIONS }, () => {
    const truth = drawn(generator, tauDraw(generator));
    const y = truth.theta.map((value, j) => normalDraw(generator, value, SIGMA[j]!));
    return sharesOf(walk(y, generator), told(truth), generator);
  });
  for (const k of rows[0]!.keys()) expectUniform(rows.map((row) => row[k]!));
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** Rounds of Gibbs over mu, tau² and the four groups; tau² has the inverse Gamma law that is said. */
const gibbs =
  ({ shape, rate }: { readonly shape: number; readonly rate: number }): Walk =>
  (y, generator) => {
    const { draws } = gibbsChain({
      conditionals: [
        ([, v, ...theta]) => {
          const precision = 1 / SD ** 2 + theta.length / v!;
          const mean = (MEAN / SD ** 2 + sum(theta) / v!) / precision;
          return (p) => normalQuantile(p, mean, precision ** -0.5);
        },
        ([mu, , ...theta]) => {
          const squares = sum(theta.map((value) => (value - mu!) ** 2));
          return (p) => inverseGammaQuantile(p, shape + theta.length / 2, rate + squares / 2);
        },
        ...y.map((value, j) => ([mu, v]: readonly number[]) => {
          const precision = 1 / v! + SIGMA[j]! ** -2;
          const mean = (mu! / v! + value / SIGMA[j]! ** 2) / precision;
          return (p: number) => normalQuantile(p, mean, precision ** -0.5);
        }),
      ],
      start: [0, 1, ...y],
      steps: 460,
      generator,
    });
    return draws.slice(60).map(([mu, v, ...theta]) => told({ mu: mu!, tau: Math.sqrt(v!), theta }));
  };

/** Trajectories over (mu - 1) / 2, log tau and the standardised groups; tau has a half-Normal prior with this sd. */
const hmc =
  (tauSd: number): Walk =>
  (y, generator) => {
    const parts = ([m, t, ...z]: readonly number[]) => {
      const [mu, tau] = [MEAN + SD * m!, Math.exp(t!)];
      return { mu, tau, z, theta: z.map((value) => mu + tau * value) };
    };
    const { draws } = hmcChain(
      {
        logDensity: (q) => {
          const { tau, z, theta } = parts(q);
          const data = sum(theta.map((value, j) => ((y[j]! - value) / SIGMA[j]!) ** 2));
          const prior = q[0]! ** 2 + sum(z.map((value) => value ** 2)) + (tau / tauSd) ** 2;
          return -0.5 * (data + prior) + q[1]!;
        },
        gradient: (q) => {
          const { tau, z, theta } = parts(q);
          const pull = theta.map((value, j) => (y[j]! - value) / SIGMA[j]! ** 2);
          return [
            SD * sum(pull) - q[0]!,
            tau * sum(pull.map((value, j) => value * z[j]!)) - (tau / tauSd) ** 2 + 1,
            ...z.map((value, j) => tau * pull[j]! - value),
          ];
        },
      },
      { start: [0, 0, 0, 0, 0, 0], warmup: 120, steps: 180, pathLength: 1.5, generator },
    );
    return draws.map((q) => told(parts(q)));
  };

/** Proposals over the same, without a slope: so many more of them. */
const metropolis =
  (tauSd: number): Walk =>
  (y, generator) => {
    const parts = ([m, t, ...z]: readonly number[]) => {
      const [mu, tau] = [MEAN + SD * m!, Math.exp(t!)];
      return { mu, tau, theta: z.map((value) => mu + tau * value) };
    };
    const { draws } = metropolisChain({
      logDensity: (q) => {
        const { tau, theta } = parts(q);
        const data = sum(theta.map((value, j) => ((y[j]! - value) / SIGMA[j]!) ** 2));
        const [m, , ...z] = q;
        const prior = m! ** 2 + sum(z.map((value) => value ** 2)) + (tau / tauSd) ** 2;
        return -0.5 * (data + prior) + q[1]!;
      },
      scale: [0.4, 0.8, 0.6, 0.6, 0.6, 0.6],
      start: [0, 0, 0, 0, 0, 0],
      steps: 3300,
      generator,
    });
    return draws.slice(300).map((q) => told(parts(q)));
  };

const variance = { shape: 3, rate: 4 };
const drawTau = (generator: Generator) =>
  Math.sqrt(inverseGammaDraw(generator, variance.shape, variance.rate));

describe("walks are calibrated: the rank of the truth among thinned draws is uniform", () => {
  it("Gibbs: the mean, the spread and a group", () => {
    calibrated(31, drawTau, gibbs(variance));
  });

  it("Hamiltonian Monte Carlo, non-centred: the mean, the spread and a group", () => {
    calibrated(32, (generator) => halfNormalDraw(generator, 1.5), hmc(1.5));
  });

  it("Metropolis, non-centred: the mean, the spread and a group", () => {
    calibrated(33, (generator) => halfNormalDraw(generator, 1.5), metropolis(1.5));
  });

  it("and the test sees a conditional, or a landscape, of another prior", () => {
    expect(() => calibrated(31, drawTau, gibbs({ ...variance, rate: 2 }))).toThrow();
    expect(() => calibrated(32, (generator) => halfNormalDraw(generator, 1.5), hmc(3))).toThrow();
    expect(() =>
      calibrated(33, (generator) => halfNormalDraw(generator, 1.5), metropolis(3)),
    ).toThrow();
  });
});
