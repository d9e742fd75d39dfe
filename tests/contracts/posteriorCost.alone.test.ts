import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import batters from "../reference/models/baseball_efron_morris.json";
import pumps from "../reference/models/pumps.json";
import rats from "../reference/models/rat_tumors.json";
import sleepstudy from "../reference/models/sleepstudy.json";
import surgical from "../reference/models/surgical.json";

const evaluations = vi.hoisted(() => ({ count: 0 }));

/** A quadrature whose density is counted each time it is evaluated. */
const counted = (of: { readonly logDensity: (...at: never[]) => number }) => ({
  ...of,
  logDensity: (...at: never[]) => {
    evaluations.count++;
    return of.logDensity(...at);
  },
});
vi.mock(
  "../../src/core/pooling/numerics/integrate/planeDensity.ts",
  async (original: <T>() => Promise<T>) => {
    const real =
      await original<typeof import("../../src/core/pooling/numerics/integrate/planeDensity.ts")>();
    return {
      ...real,
      planeDensity: (of: Parameters<typeof real.planeDensity>[0]) =>
        real.planeDensity(counted(of) as typeof of),
    };
  },
);

const components = vi.hoisted(() => {
  type Law = Readonly<Record<string, (...at: readonly number[]) => number>>;
  const calls = { count: 0 };
  /** The functions of a law, counted each time one is called. */
  const ofLaw = async (original: <T>() => Promise<T>) =>
    Object.fromEntries(
      Object.entries(await original<Law>()).map(([name, of]) => [
        name,
        (...at: readonly number[]) => {
          calls.count++;
          return of(...at);
        },
      ]),
    );
  return { calls, ofLaw };
});
vi.mock("../../src/core/distributions/beta.ts", components.ofLaw);
vi.mock("../../src/core/distributions/gamma.ts", components.ofLaw);

vi.mock(
  "../../src/core/pooling/numerics/integrate/latticeDensity.ts",
  async (original: <T>() => Promise<T>) => {
    const real =
      await original<
        typeof import("../../src/core/pooling/numerics/integrate/latticeDensity.ts")
      >();
    return {
      ...real,
      latticeDensity: (of: Parameters<typeof real.latticeDensity>[0]) =>
        real.latticeDensity(counted(of) as typeof of),
    };
  },
);

import { betaBinomialPosterior } from "../../src/core/pooling/counts/betaBinomialPosterior.ts";
import { gammaPoissonPosterior } from "../../src/core/pooling/counts/gammaPoissonPosterior.ts";
import { logitNormalPosterior } from "../../src/core/pooling/counts/logitNormalPosterior.ts";
import { regressionData } from "../../src/core/pooling/regression/regressionData.ts";
import {
  type CorrelationPrior,
  regressionPosterior,
} from "../../src/core/pooling/regression/regressionPosterior.ts";

/** Work that does not depend on the machine: evaluations of the density, and exponentials, which are most of each. */
interface Work {
  readonly evaluations: number;
  readonly exponentials: number;
}

const exp = Math.exp;
let exponentials = 0;
beforeEach(() => {
  Math.exp = (x) => {
    exponentials++;
    return exp(x);
  };
});
afterEach(() => {
  Math.exp = exp;
});

function workOf(call: () => unknown): Work {
  [evaluations.count, exponentials] = [0, 0];
  call();
  return { evaluations: evaluations.count, exponentials };
}

/** What an unusual input may cost, over an ordinary one. */
const ALLOWED = 1.5;

describe("the cost of logitNormalPosterior", () => {
  const trials = [12, 15, 18, 20, 24, 27, 30, 33, 38, 45];
  const zeros = trials.map(() => 0);
  const work = (successes: readonly number[], of = trials, sd = 10) =>
    workOf(() =>
      logitNormalPosterior({
        ...{ successes, trials: of },
        muPrior: { law: "normal", mean: 0, sd },
        sigmaPrior: { law: "half-normal", sd: 1 },
      }),
    );
  const ordinary = () => work([2, 5, 3, 8, 7, 7, 3, 11, 11, 10]);

  it.each([
    ["no success in unequal trials", () => work(zeros)],
    ["no success, a narrower prior", () => work(zeros, trials, 2)],
    [
      "no success in a hundred times the trials",
      () =>
        work(
          zeros,
          trials.map((n) => 100 * n),
        ),
    ],
    ["no failure", () => work(trials)],
    [
      "no success in equal trials",
      () =>
        work(
          zeros,
          trials.map(() => 20),
        ),
    ],
    ["one success in all", () => work([0, 0, 0, 0, 1, 0, 0, 0, 0, 0])],
    ["few groups with a success", () => work([0, 0, 1, 0, 0, 0, 2, 0, 0, 0])],
  ])("does not grow: %s", (_, unusual) => {
    const [got, usual] = [unusual(), ordinary()];
    expect(got.evaluations / usual.evaluations).toBeLessThan(ALLOWED);
    expect(got.exponentials / usual.exponentials).toBeLessThan(ALLOWED);
  });

  it("does not grow with the distance of prior and likelihood", () => {
    const [got, usual] = [work(zeros, trials, 100), ordinary()];
    expect(got.exponentials / usual.exponentials).toBeLessThan(ALLOWED);
  });
});

/** Components of 16 slices, each as many as three panels hold. */
const FULL = 16 * 48;

describe("the cost of a quantile of one group", () => {
  const column = (rows: readonly (readonly (string | number)[])[], k: number) =>
    rows.map((row) => row[k] as number);
  const chances = (rows: readonly (readonly (string | number)[])[], first: number) =>
    betaBinomialPosterior({
      successes: column(rows, first),
      trials: column(rows, first + 1),
      kappaPrior: { law: "power", exponent: -1.5 },
    });
  const rates = gammaPoissonPosterior({
    counts: column(pumps.data.rows, 0),
    exposures: column(pumps.data.rows, 1),
    shapePrior: { law: "exponential", rate: 1 },
    ratePrior: { law: "gamma", shape: 0.1, rate: 1 },
  });
  it.each([
    ["batters", chances(batters.data.rows, 1).theta],
    ["rats", chances(rats.data.rows, 0).theta],
    ["hospitals", chances(surgical.data.rows, 1).theta],
    ["pumps", rates.theta],
  ])("is that of a few values of its density and of its cdf: %s", (_, theta) => {
    const all = theta.slice(0, 10).flatMap((law) =>
      [0.025, 0.25, 0.5, 0.75, 0.975].map((p) => {
        components.calls.count = 0;
        law.quantile(p);
        return components.calls.count;
      }),
    );
    expect(Math.max(...all)).toBeLessThan(10 * FULL);
    expect(all.reduce((sum, each) => sum + each, 0) / all.length).toBeLessThan(4 * FULL);
  });
});

describe("the cost of regressionPosterior", { timeout: 60_000 }, () => {
  const rows = sleepstudy.data.rows as unknown as readonly [string, number, number][];
  const names = [...new Set(rows.map(([name]) => name))];
  const column = (k: 1 | 2, by = 0) =>
    names.map((name) => rows.filter((row) => row[0] === name).map((row) => row[k] + by));
  const flat = { law: "flat" } as const;
  const work = (by: number, correlationPrior: CorrelationPrior) =>
    workOf(() =>
      regressionPosterior({
        ...regressionData({ x: column(1, by), y: column(2) }),
        ...{ sigmaPrior: flat, interceptSdPrior: flat, slopeSdPrior: flat, correlationPrior },
      }),
    ).evaluations;

  it("is the same in the middle of the rows and at their end", () => {
    const lkj = { law: "lkj", eta: 1 } as const;
    expect(work(0, lkj) / work(-4.5, lkj)).toBeLessThan(ALLOWED);
  });

  it("comes to a bound with the distance of x = 0 where the correlation is held there", () => {
    const held = { law: "fixed", value: 0 } as const;
    const [near, far, farther] = [-4.5, 100, 1e6].map((by) => work(by, held));
    expect(far! / near!).toBeLessThan(3); // two sds that the rows tie to each other
    expect(farther! / far!).toBeLessThan(1.1);
  });
});
