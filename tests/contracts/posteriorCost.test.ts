import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

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

import { logitNormalPosterior } from "../../src/core/pooling/counts/logitNormalPosterior.ts";

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
