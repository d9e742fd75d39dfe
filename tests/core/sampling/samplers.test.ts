import { describe, expect, it } from "vitest";
import { inverseGammaQuantile } from "../../../src/core/distributions/inverseGamma.ts";
import { normalQuantile } from "../../../src/core/distributions/normal.ts";
import { givenTau } from "../../../src/core/pooling/knownErrors/givenTau.ts";
import { normalNormalPosterior } from "../../../src/core/pooling/knownErrors/normalNormalPosterior.ts";
import type { PosteriorLaw } from "../../../src/core/pooling/numerics/laws/posteriorLaw.ts";
import { createGenerator } from "../../../src/core/random/generator.ts";
import { adaptStepSize, startStepSize } from "../../../src/core/sampling/dualAveraging.ts";
import { type Conditional, gibbsChain, gibbsStep } from "../../../src/core/sampling/gibbs.ts";
import { hmcChain, hmcStep, type Landscape } from "../../../src/core/sampling/hmc.ts";
import { metropolisChain, metropolisStep } from "../../../src/core/sampling/metropolis.ts";
import {
  bulkSampleSize,
  monteCarloError,
  quantileSampleSize,
} from "../../../src/core/summary/effectiveSampleSize.ts";
import { rHat } from "../../../src/core/summary/rHat.ts";
import { expectClose } from "../../support/close.ts";

const schools = {
  y: [28, 8, -3, 7, -1, 1, 18, 12],
  sigma: [15, 10, 16, 11, 9, 11, 10, 18],
};
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** z of the mean and of the chance to lie below the exact quantiles, in Monte Carlo standard errors. */
function zScores(chains: readonly (readonly number[])[], exact: PosteriorLaw): number[] {
  const all = chains.flat();
  const mean = (sum(all) / all.length - exact.mean) / monteCarloError(chains);
  const below = [0.025, 0.25, 0.5, 0.75, 0.975].map((p) => {
    const edge = exact.quantile(p);
    const share = all.filter((x) => x <= edge).length / all.length;
    return (share - p) / Math.sqrt((p * (1 - p)) / quantileSampleSize(chains, p));
  });
  return [mean, ...below];
}

/** One list a chain of a number computed from every draw. */
const traceOf = (
  chains: readonly { readonly draws: readonly (readonly number[])[] }[],
  of: (draw: readonly number[]) => number,
) => chains.map(({ draws }) => draws.map(of));

function expectAgreement(
  chains: readonly { readonly draws: readonly (readonly number[])[] }[],
  laws: readonly (readonly [(draw: readonly number[]) => number, PosteriorLaw])[],
) {
  const z = laws.flatMap(([of, law]) => zScores(traceOf(chains, of), law));
  // 60 numbers at |z| < 4.5: a false alarm in 2,500 seeds, and the seed is fixed.
  expect(Math.max(...z.map(Math.abs))).toBeLessThan(4.5);
  for (const [of] of laws) {
    expect(rHat(traceOf(chains, of))).toBeLessThan(1.02);
    expect(bulkSampleSize(traceOf(chains, of))).toBeGreaterThan(400);
  }
}

describe("eight schools, against quadrature", () => {
  it("Hamiltonian Monte Carlo, non-centred, with posteriordb's priors", () => {
    const exact = normalNormalPosterior({
      ...schools,
      muPrior: { law: "normal", mean: 0, sd: 5 },
      tauPrior: { law: "half-cauchy", scale: 5 },
    });
    // Coordinates: mu / 5, log tau, then the standardised effects z_j.
    const parts = ([m, t, ...z]: readonly number[]) => {
      const [mu, tau] = [5 * m!, Math.exp(t!)];
      return { mu, tau, z, theta: z.map((value) => mu + tau * value) };
    };
    const landscape: Landscape = {
      logDensity: (q) => {
        const { tau, z, theta } = parts(q);
        const data = theta.map((value, j) => ((schools.y[j]! - value) / schools.sigma[j]!) ** 2);
        const prior = q[0]! ** 2 + sum(z.map((value) => value * value));
        return -0.5 * (sum(data) + prior) - Math.log1p((tau / 5) ** 2) + q[1]!;
      },
      gradient: (q) => {
        const { tau, z, theta } = parts(q);
        const pull = theta.map((value, j) => (schools.y[j]! - value) / schools.sigma[j]! ** 2);
        const ofTau = tau * sum(pull.map((value, j) => value * z[j]!));
        return [
          -q[0]! + 5 * sum(pull),
          ofTau + 1 - (2 * tau * tau) / (25 + tau * tau),
          ...z.map((value, j) => -value + tau * pull[j]!),
        ];
      },
    };
    const chains = [0, 1, 2, 3].map((k) =>
      hmcChain(landscape, {
        start: [k - 1.5, 1, ...schools.y.map(() => 0)],
        warmup: 500,
        steps: 1500,
        pathLength: 1.5,
        target: 0.9,
        generator: createGenerator(1).split(k),
      }),
    );
    expect(sum(chains.map(({ divergences }) => divergences))).toBe(0);
    for (const { acceptance } of chains) expect(Math.abs(acceptance - 0.9)).toBeLessThan(0.08);
    expectAgreement(chains, [
      [(q) => parts(q).mu, exact.mu],
      [(q) => parts(q).tau, exact.tau],
      ...exact.theta.map((law, j) => [(q: readonly number[]) => parts(q).theta[j]!, law] as const),
    ]);
  });

  it("Gibbs, centred, with flat priors", () => {
    const exact = normalNormalPosterior(schools);
    const J = schools.y.length;
    const theta: Conditional[] = schools.y.map((y, j) => ([mu, tau]) => {
      const [own, population] = [schools.sigma[j]! ** -2, tau! ** -2];
      const precision = own + population;
      const mean = (own * y + population * mu!) / precision;
      return (p) => normalQuantile(p, mean, precision ** -0.5);
    });
    const conditionals: Conditional[] = [
      ([, tau, ...effects]) =>
        (p) =>
          normalQuantile(p, sum(effects) / J, tau! / Math.sqrt(J)),
      ([mu, , ...effects]) => {
        const squares = sum(effects.map((value) => (value - mu!) ** 2));
        return (p) => Math.sqrt(inverseGammaQuantile(p, (J - 1) / 2, squares / 2)); // flat in tau
      },
      ...theta,
    ];
    const chains = [0, 1, 2, 3].map((k) => {
      const generator = createGenerator(2).split(k);
      const { draws } = gibbsChain({
        conditionals,
        start: [8, 5, ...schools.y],
        steps: 6000,
        generator,
      });
      return { draws: draws.slice(500) };
    });
    expectAgreement(chains, [
      [([mu]) => mu!, exact.mu],
      [([, tau]) => tau!, exact.tau],
      ...exact.theta.map((law, j) => [(q: readonly number[]) => q[2 + j]!, law] as const),
    ]);
  });

  it("Metropolis, for mu and log tau with the schools integrated out", () => {
    const exact = normalNormalPosterior({
      ...schools,
      tauPrior: { law: "half-cauchy", scale: 25 },
    });
    const logDensity = ([mu, t]: readonly number[]) => {
      const tau = Math.exp(t!);
      const {
        mu: { mean, sd },
        logMarginal,
      } = givenTau({ ...schools, tau });
      return (
        logMarginal -
        Math.log(sd) -
        0.5 * ((mu! - mean) / sd) ** 2 -
        Math.log1p((tau / 25) ** 2) +
        t!
      );
    };
    const chains = [0, 1, 2, 3].map((k) => {
      const generator = createGenerator(3).split(k);
      const { draws, acceptance } = metropolisChain({
        logDensity,
        scale: [8, 1.8],
        start: [8, 1],
        steps: 5000,
        generator,
      });
      expect(acceptance).toBeGreaterThan(0.2);
      return { draws: draws.slice(500) };
    });
    expectAgreement(chains, [
      [([mu]) => mu!, exact.mu],
      [([, t]) => Math.exp(t!), exact.tau],
    ]);
  });
});

describe("a step", () => {
  const bell: Landscape = {
    logDensity: ([x]) => -0.5 * x! * x!,
    gradient: ([x]) => [-x!],
  };

  it("of Hamiltonian Monte Carlo goes round a Normal law as the leaps' own circle says", () => {
    // For a harmonic oscillator n leaps of size h turn by n acos(1 - h²/2).
    const { path } = hmcStep(bell, { at: [1], stepSize: 0.3, leaps: 12 }, { z: [0], u: 0 });
    const angle = Math.acos(1 - 0.3 ** 2 / 2);
    expectClose(
      path.map(([x]) => x!),
      path.map((_, n) => Math.cos(n * angle)),
      { relative: 0, absolute: 1e-14 }, // a dozen leaps
    );
  });

  it("of Hamiltonian Monte Carlo can be taken back: the end with the push turned round leads to the start", () => {
    const there = hmcStep(bell, { at: [0.4], stepSize: 0.2, leaps: 7 }, { z: [1.3], u: 0 });
    const back = hmcStep(
      bell,
      { at: there.position, stepSize: 0.2, leaps: 7 },
      { z: [-there.momentum.at(-1)![0]!], u: 0 },
    );
    const end = [back.path.at(-1)![0]!, back.momentum.at(-1)![0]!];
    expectClose(end, [0.4, -1.3], { relative: 1e-14 }); // seven leaps to and fro
  });

  it("of Hamiltonian Monte Carlo that is far too long diverges and stays", () => {
    const steep: Landscape = { logDensity: ([x]) => -(x! ** 4), gradient: ([x]) => [-4 * x! ** 3] };
    const step = hmcStep(steep, { at: [3], stepSize: 2, leaps: 50 }, { z: [0], u: 0 });
    expect([step.divergent, step.accepted, step.position]).toEqual([true, false, [3]]);
    expect(step.path.length).toBeLessThan(5);
    const nowhere: Landscape = { logDensity: () => Number.NaN, gradient: () => [0] };
    expect(hmcStep(nowhere, { at: [3], stepSize: 1, leaps: 5 }, { z: [0], u: 0 }).divergent).toBe(
      true,
    );
  });

  it("of Metropolis never leaves the support, and keeps what it saw", () => {
    const half = ([x]: readonly number[]) => (x! > 0 ? -x! : -Infinity);
    const of = { logDensity: half, scale: [1], at: [0.5], logDensityAt: -0.5 };
    const out = metropolisStep(of, { z: [-2], u: 0 });
    expect(out).toMatchObject({ proposal: [-1.5], chance: 0, accepted: false, position: [0.5] });
    const up = metropolisStep(of, { z: [0.5], u: 0.6 });
    expectClose(up.chance, Math.exp(-0.5), { relative: 1e-15 });
    expect(up.accepted).toBe(true);
  });

  it("of Gibbs names every move, and uses the new values at once", () => {
    const { moves, position } = gibbsStep(
      {
        at: [1, 2],
        conditionals: [
          () => () => 7,
          ([x]) =>
            (p) =>
              x! + p,
        ],
      },
      [0.5, 0.25],
    );
    expect(moves).toEqual([
      { coordinate: 0, from: 1, to: 7 },
      { coordinate: 1, from: 2, to: 7.25 },
    ]);
    expect(position).toEqual([7, 7.25]);
  });

  it("leaves its traces, and the same seed the same chain", () => {
    const of = { scale: [2], start: [0], steps: 20, logDensity: bell.logDensity };
    const traces: readonly number[][] = [[], []];
    const [one, two] = traces.map((trace) =>
      metropolisChain({
        ...of,
        generator: createGenerator(5),
        onStep: ({ position }) => trace.push(position[0]!),
      }),
    );
    expect(one).toEqual(two);
    expect(traces[0]).toEqual(one!.draws.map(([x]) => x));
  });
});

describe("dual averaging", () => {
  it("finds the step size whose acceptance is the target", () => {
    let search = startStepSize(3);
    // An acceptance that falls with the step size: exp(-step). The target 0.8 is met at -log 0.8.
    for (let i = 0; i < 2000; i++)
      search = adaptStepSize(search, { acceptance: Math.exp(-search.stepSize), target: 0.8 });
    expectClose(search.averaged, -Math.log(0.8), { relative: 0.03 }); // an average over the way, which forgets its start slowly
  });
});

describe("the doors", () => {
  const bell = ([x]: readonly number[]) => -0.5 * x! * x!;
  const generator = createGenerator(1);
  it.each([
    [{ start: [] }, "the start must have a coordinate, got 0"],
    [{ start: [Number.NaN] }, "the start must be finite, got [NaN]"],
    [{ scale: [0] }, "every coordinate must have a positive scale, got 0"],
    [{ steps: 0 }, "steps must be a whole number of at least 1, got 0"],
    [{ steps: 1.5 }, "steps must be a whole number of at least 1, got 1.5"],
    [{ logDensity: () => -Infinity }, "the log density must be finite at the start, got -Infinity"],
  ])("refuse %j", (change, message) => {
    const of = { logDensity: bell, scale: [1], start: [0], steps: 3, generator, ...change };
    expect(() => metropolisChain(of)).toThrow(new RangeError(`metropolisChain: ${message}`));
  });

  it("refuse other chains that cannot run", () => {
    const landscape: Landscape = { logDensity: bell, gradient: ([x]) => [-x!] };
    const of = { start: [0], warmup: 2, steps: 2, pathLength: 1, generator };
    expect(() => hmcChain(landscape, { ...of, target: 1 })).toThrow(
      "target must lie between 0 and 1",
    );
    expect(() => hmcChain(landscape, { ...of, pathLength: Infinity })).toThrow(
      "pathLength must be",
    );
    expect(() => hmcChain(landscape, { ...of, warmup: -1 })).toThrow(
      "warmup must be a whole number",
    );
    expect(() => startStepSize(0)).toThrow("the step size must be positive and finite, got 0");
    expect(() => gibbsChain({ conditionals: [], start: [1], steps: 1, generator })).toThrow(
      "conditionals must have 1 entries",
    );
    const lost: Conditional[] = [() => () => Number.NaN];
    expect(() => gibbsChain({ conditionals: lost, start: [1], steps: 1, generator })).toThrow(
      "coordinate 0 must get a finite value, got NaN",
    );
  });
});
