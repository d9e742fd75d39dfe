import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { empiricalBayes } from "../../../../src/core/pooling/knownErrors/empiricalBayes.ts";
import { twoPartFit } from "../../../../src/core/pooling/robust/twoPartFit.ts";
import { weightedNormalFit } from "../../../../src/core/pooling/robust/weightedNormalFit.ts";
import reference from "../../../reference/mpmath/twoPart.json";
import { expectClose } from "../../../support/close.ts";

/** Log likelihood of two parts by the sum of two densities, as written. */
function direct(
  { y, sigma }: { readonly y: readonly number[]; readonly sigma: readonly number[] },
  parts: readonly { readonly share: number; readonly mean: number; readonly sd: number }[],
): number {
  return y.reduce((sum, value, j) => {
    const density = parts.reduce((p, { share, mean, sd }) => {
      const v = sigma[j]! ** 2 + sd ** 2;
      return p + (share * Math.exp(-((value - mean) ** 2) / (2 * v))) / Math.sqrt(2 * Math.PI * v);
    }, 0);
    return sum + Math.log(density);
  }, 0);
}

const groupsOf = (most: number) =>
  fc
    .array(
      fc.tuple(
        fc.double({ min: -most, max: most, noNaN: true }),
        fc.double({ min: 0.1, max: 5, noNaN: true }),
      ),
      { minLength: 1, maxLength: 9 },
    )
    .map((rows) => ({ y: rows.map(([y]) => y), sigma: rows.map(([, s]) => s) }));

describe("twoPartFit", () => {
  it.each(Object.entries(reference.cases))(
    "finds the peak that 300 searches found: %s",
    (_, want) => {
      const got = twoPartFit({ y: want.y, sigma: want.sigma });
      const flat = { relative: 1e-9, absolute: 1e-12 }; // EM's last step is 1e-11 of the spread
      got.parts.forEach((part, k) => {
        const { share, mean, sd } = want.parts[k]!;
        expectClose([part.share, part.mean, part.sd], [share, mean, sd], flat);
        expect(got.boundary[k]).toBe(sd === 0);
      });
      expectClose(got.logLikelihood, want.logLikelihood, { relative: 1e-13 }); // flat at the top
      expect(Math.max(...got.summits)).toBe(got.climb.at(-1));
    },
  );

  it("climbs: the likelihood never falls, and ends above one population and above every nearby point", () => {
    fc.assert(
      fc.property(
        groupsOf(20),
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (data, z) => {
          const got = twoPartFit(data);
          const rounding = 1e-13 * (1 + Math.abs(got.logLikelihood)); // sums of J logs
          got.climb.forEach((log, i) => {
            expect(log).toBeGreaterThanOrEqual((got.climb[i - 1] ?? -Infinity) - rounding);
          });
          expectClose(got.logLikelihood, direct(data, got.parts), {
            relative: 1e-11,
            absolute: 1e-11,
          });
          const one = empiricalBayes({ ...data, method: "ML" }).logLikelihood;
          expect(got.logLikelihood).toBeGreaterThan(one - 1e-9); // one population is two that are alike
          const [a, b] = got.parts;
          const share = Math.min(1, Math.max(0, b.share + 0.1 * z[0]!));
          const moved = [
            { share: 1 - share, mean: a.mean + 0.1 * z[1]!, sd: Math.abs(a.sd + 0.1 * z[2]!) },
            { share, mean: b.mean + 0.1 * z[3]!, sd: Math.abs(b.sd + 0.1 * z[4]!) },
          ];
          expect(direct(data, moved)).toBeLessThan(got.logLikelihood + 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("moves with the data: another origin and another unit give the same parts", () => {
    const { y, sigma } = reference.cases.wide;
    const here = twoPartFit({ y, sigma });
    const there = twoPartFit({ y: y.map((v) => 1000 - 50 * v), sigma: sigma.map((s) => 50 * s) });
    here.parts.forEach((part, k) => {
      const moved = there.parts[k]!;
      expectClose([moved.share, moved.sd], [part.share, 50 * part.sd], { relative: 1e-9 }); // EM's last step
      expectClose(moved.mean, 1000 - 50 * part.mean, { relative: 1e-9 });
    });
    expectClose(there.groups.second, here.groups.second, { relative: 1e-8 });
  });

  it("says so where a part closes in on one group, on all, or on none", () => {
    const spike = twoPartFit({ y: [0, 1, -1, 0.5, 50], sigma: [1, 1, 1, 1, 1e-3] });
    expect(spike.boundary[1]).toBe(true);
    expect(Number.isFinite(spike.logLikelihood)).toBe(true);
    expectClose(spike.groups.mean[4]!, 50, { relative: 1e-12 });
    for (const data of [
      { y: [3], sigma: [2] },
      { y: [4, 4, 4], sigma: [1, 2, 3] },
    ]) {
      const got = twoPartFit(data);
      expect(got.boundary).toEqual([true, true]);
      expectClose(got.groups.mean, data.y, { relative: 1e-12 });
      expectClose(got.logLikelihood, empiricalBayes({ ...data, method: "ML" }).logLikelihood, {
        relative: 1e-12,
      });
    }
  });

  it("refuses what is no group", () => {
    for (const data of [
      { y: [], sigma: [] },
      { y: [1, 2], sigma: [1] },
      { y: [1, Number.NaN], sigma: [1, 1] },
      { y: [1, 2], sigma: [1, 0] },
      { y: [1, 2], sigma: [1, Infinity] },
      { y: [1, 1e200], sigma: [1, 1] },
      { y: [1, 2], sigma: [1, 1e-150] },
    ])
      expect(() => twoPartFit(data)).toThrow(RangeError);
  });
});

it("weightedNormalFit with whole weights is maximum likelihood of the whole", () => {
  const { y, sigma } = reference.cases.camps;
  const want = empiricalBayes({ y, sigma, method: "ML" });
  const ones = y.map(() => 1);
  const got = weightedNormalFit(
    y,
    sigma.map((s) => s * s),
    ones,
    { mean: 0, variance: 1 },
  );
  expectClose([got.mean, got.variance], [want.mu, want.tauVariance], { relative: 1e-12 }); // two roots of one slope
});
