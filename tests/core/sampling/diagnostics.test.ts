import { describe, expect, it } from "vitest";
import {
  bulkSampleSize,
  meanSampleSize,
  monteCarloError,
  quantileSampleSize,
  tailSampleSize,
} from "../../../src/core/summary/effectiveSampleSize.ts";
import { rankNormalised, splitChains } from "../../../src/core/summary/rankNormalised.ts";
import { rHat, splitRHat } from "../../../src/core/summary/rHat.ts";
import reference from "../../reference/diagnostics.json";
import { expectClose } from "../../support/close.ts";

const room = { relative: 1e-11 }; // sums of a few hundred terms; ArviZ takes autocovariances by a Fourier transform

describe("R-hat and effective sample sizes", () => {
  it.each(reference.cases)("are those of ArviZ: $name", (want) => {
    const { chains } = want;
    if (want.r_hat !== null) expectClose(rHat(chains), want.r_hat, room); // ArviZ asks for two chains
    if (want.split_r_hat !== null) expectClose(splitRHat(chains), want.split_r_hat, room);
    expectClose(bulkSampleSize(chains), want.ess_bulk, room);
    expectClose(tailSampleSize(chains), want.ess_tail, room);
    expectClose(meanSampleSize(chains), want.ess_mean, room);
    expectClose(quantileSampleSize(chains, 0.5), want.ess_median, room);
    expectClose(monteCarloError(chains), want.mcse_mean, room);
  });

  it("do not see a change of scale, nor the order of the chains", () => {
    const { chains } = reference.cases[1]!;
    const other = chains.map((chain) => chain.map((x) => Math.exp(x))).toReversed();
    expectClose(rHat(other.map((chain) => chain.map(Math.log))), rHat(chains), { relative: 1e-13 }); // sums in another order
    expectClose(bulkSampleSize(other), bulkSampleSize(chains), { relative: 1e-12 }); // ranks only
  });

  it("say NaN of draws that never move, and Infinity of chains that stand apart", () => {
    const still = [new Array(8).fill(3), new Array(8).fill(3)];
    expect([rHat(still), bulkSampleSize(still), tailSampleSize(still)]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
    expect(splitRHat([new Array(8).fill(3), new Array(8).fill(4)])).toBe(Infinity);
  });

  it.each([
    [[], "there must be at least one chain, got 0"],
    [[[1, 2, 3]], "every chain must have at least 4 draws, got 3"],
    [
      [
        [1, 2, 3, 4],
        [1, 2, 3],
      ],
      "every chain must have 4 draws, got 3",
    ],
    [[[1, 2, Number.NaN, 4]], "every draw must be finite, got NaN at index 2"],
  ])("refuse %j", (chains, message) => {
    for (const of of [rHat, splitRHat, bulkSampleSize, tailSampleSize, meanSampleSize])
      expect(() => of(chains)).toThrow(new RangeError(`${of.name}: ${message}`));
  });
});

describe("rankNormalised", () => {
  it("gives equal draws their average rank, over all chains", () => {
    const [[a, b], [c, d]] = rankNormalised([
      [5, 7],
      [7, 9],
    ]) as [[number, number], [number, number]];
    expect(b).toBe(c);
    expectClose([a + d, b], [0, 0], { relative: 0, absolute: 1e-15 }); // symmetric ranks
  });

  it("leaves out the middle draw of an odd chain", () => {
    expect(splitChains("f", [[1, 2, 3, 4, 5]])).toEqual([
      [1, 2],
      [4, 5],
    ]);
  });
});
