import { describe, expect, it } from "vitest";
import { poolingRisk } from "#core/pooling/knownErrors/poolingRisk.ts";
import { type Contest, type ContestResult, poolingContest } from "#jobs/poolingContest.ts";

const SIGMA = [2, 3, 5, 8, 4, 6];
const contest: Contest = {
  draws: 4000,
  seed: 7,
  sigma: SIGMA,
  truth: { mean: 50, sd: 4 },
  mu: 50,
  tau: 4,
};

function run(setting: Contest): { readonly shares: readonly number[]; readonly of: ContestResult } {
  const work = poolingContest(setting);
  const shares: number[] = [];
  for (;;) {
    const step = work.next();
    if (step.done) return { shares, of: step.value };
    shares.push(step.value);
  }
}

describe("a contest of lists", () => {
  it("is the same to the last digit for the same seed, and another for another", () => {
    const few = { ...contest, draws: 200 };
    expect(run(few)).toEqual(run(few));
    expect(run({ ...few, seed: 8 }).of).not.toEqual(run(few).of);
  });

  it("tells how much is done, up to all of it", () => {
    const { shares, of } = run({ ...contest, draws: 5 });
    expect(shares).toEqual([1, 2, 3, 4, 5].map((k) => k / 5));
    expect(of.draws).toBe(5);
  });

  it.each([
    ["the population that is true", { mu: 50, tau: 4 }],
    ["one that lies too high", { mu: 55, tau: 4 }],
    ["one that is too narrow", { mu: 50, tau: 1 }],
    ["one that is too wide", { mu: 50, tau: 12 }],
    ["one point", { mu: 50, tau: 0 }],
  ])("errs as the formula says, assuming %s", (_, assumed) => {
    const { pooledError, rawError } = run({ ...contest, ...assumed }).of;
    const { sigma, truth, draws } = contest;
    const raw = poolingRisk({ sigma, truth, mu: 50, tau: Number.POSITIVE_INFINITY });
    const pooled = poolingRisk({ sigma, truth, ...assumed });
    // Mean squares of so many draws lie within four of their standard errors: a square's sd is root two of its mean.
    const near = (risk: number, spreads: readonly number[]) => {
      const meanSquare = risk ** 2;
      const variance = spreads.reduce((sum, s) => sum + 2 * s ** 4, 0) / spreads.length ** 2;
      const error = Math.sqrt(variance / draws);
      return { low: Math.sqrt(meanSquare - 4 * error), high: Math.sqrt(meanSquare + 4 * error) };
    };
    const within = (value: number, { low, high }: { low: number; high: number }) => {
      expect(value).toBeGreaterThan(low);
      expect(value).toBeLessThan(high);
    };
    within(rawError, near(raw, sigma));
    // A square about a mean that is off has at most twice the second moment squared for its variance.
    const each = sigma.map((s) => poolingRisk({ sigma: [s], truth, ...assumed }));
    within(pooledError, near(pooled, each));
  });

  it("counts every set for one list or the other, and without pulling for neither", () => {
    const { draws, pooledWins, rawWins, pooledError, rawError } = run(contest).of;
    expect(pooledWins + rawWins).toBe(draws);
    expect(pooledWins).toBeGreaterThan(draws / 2);
    expect(pooledError).toBeLessThan(rawError);
    const alone = run({ ...contest, draws: 100, tau: Number.POSITIVE_INFINITY }).of;
    expect([alone.pooledWins, alone.rawWins]).toEqual([0, 0]);
    expect(alone.pooledError).toBe(alone.rawError);
  });
});
