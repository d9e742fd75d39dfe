import { describe, expect, it } from "vitest";
import {
  fitVariancePopulation,
  moderatedT,
} from "#core/pooling/varianceComponents/geneVariances.ts";
import { golub1999 } from "#data/golub1999.ts";
import reference from "../reference/r/golub.json";
import { expectClose } from "../support/close.ts";

const { genes, kinds, published, sample } = golub1999;
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const mean = (values: readonly number[]) => total(values) / values.length;
const squares = (values: readonly number[]) => total(values.map((v) => (v - mean(values)) ** 2));
const ofKind = (activity: readonly number[]) =>
  [activity.slice(0, 27), activity.slice(27)] as const;
/** Rounding in twentieths is off by no more than this. */
const HALF = 1 / 40;

/** Two kinds of some patients, gene by gene. */
function twoKinds(all: readonly number[], aml: readonly number[]) {
  const rows = genes.map(({ activity }) => [all, aml].map((some) => some.map((p) => activity[p]!)));
  return {
    effect: rows.map(([one, other]) => mean(other!) - mean(one!)),
    variance: rows.map(
      ([one, other]) => (squares(one!) + squares(other!)) / (all.length + aml.length - 2),
    ),
    df: rows.map(() => all.length + aml.length - 2),
    unscaledSd: rows.map(() => Math.sqrt(1 / all.length + 1 / aml.length)),
  };
}
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k);

describe("the genes of Golub and others", () => {
  it("are the rows that R took, to twentieths, and every value is read back", () => {
    expect(kinds).toEqual([27, 11]);
    expect(genes.map(({ row }) => row)).toEqual(reference.rows);
    for (const { activity } of genes) expect(activity).toHaveLength(38);
    const twentieths = genes.map(({ activity }) => activity.map((one) => Math.round(20 * one)));
    expect(total(twentieths.flat())).toBe(reference.total);
    expect(reference.total).toBe(3449);
    for (const [p, sum] of reference.byPatient.entries())
      expect(total(twentieths.map((row) => row[p]!))).toBe(sum);
  });

  it("lose nothing that matters by rounding", () => {
    for (const [g, { activity }] of genes.entries()) {
      const [all, aml] = ofKind(activity);
      expectClose(mean(aml) - mean(all), reference.exact.difference[g]!, {
        relative: 0,
        absolute: 2 * HALF,
      });
      const variance = (squares(all) + squares(aml)) / 36;
      const exact = reference.exact.variance[g]!;
      expect(Math.abs(Math.sqrt(variance) - Math.sqrt(exact))).toBeLessThan(HALF);
    }
    const { variance, df } = twoKinds(range(0, 27), range(27, 38));
    const { d0, s0Variance } = fitVariancePopulation({ variance, df });
    expectClose(d0, reference.exactFit.d0, { relative: 0.01 });
    expectClose(s0Variance, reference.exactFit.s02, { relative: 0.002 });
  });

  it("give the printed t of cyclin D3, as far as twentieths allow", () => {
    expect(reference.ccnd3.name).toBe("CCND3 Cyclin D3");
    expectClose(reference.ccnd3.welch, published.welch, { relative: 0, absolute: 5e-5 });
    expectClose(reference.ccnd3.pooled, published.pooled, { relative: 0, absolute: 5e-5 });
    const { activity } = genes.find(({ row }) => row === published.row)!;
    const [all, aml] = ofKind(activity);
    const [one, other] = [squares(all) / 26, squares(aml) / 10];
    const difference = mean(all) - mean(aml);
    const printed = { relative: 0.01 };
    expectClose(difference / Math.sqrt(one / 27 + other / 11), published.welch, printed);
    const pooled = (26 * one + 10 * other) / 36;
    expectClose(difference / Math.sqrt(pooled * (1 / 27 + 1 / 11)), published.pooled, printed);
  });

  it("give what limma finds, with all patients and with three of each kind", () => {
    for (const [who, found] of [
      [twoKinds(range(0, 27), range(27, 38)), reference.rounded],
      [twoKinds([0, 1, 2], [27, 28, 29]), reference.few],
    ] as const) {
      const { variance, df } = who;
      const population = fitVariancePopulation({ variance, df });
      expectClose(population.d0, found.d0, { relative: 1e-7 }); // limma's trigammaInverse stops at 1e-8
      expectClose(population.s0Variance, found.s02, { relative: 1e-7 });
      const { t } = moderatedT({ ...who, ...population });
      expectClose(t, found.t, { relative: 1e-7, absolute: 1e-9 });
    }
  });

  it("are split into three patients of each kind and the others, none lost and none twice", () => {
    for (const seed of [0, 1, 29]) {
      const { y = [], s2 = [], sigma = [], ...others } = sample(seed).columns;
      const { later: rest = [], laterS2: restS2 = [] } = others;
      expect(others.difference).toEqual(y);
      const population = fitVariancePopulation({ variance: s2, df: s2.map(() => 4) });
      for (const [g, { activity }] of genes.entries()) {
        // Sums and squares of the whole are those of the two parts, whichever six were drawn.
        const [all, aml] = ofKind(activity);
        expect(s2[g]).toBeGreaterThanOrEqual(1 / 4800);
        const sd = Math.sqrt(
          (population.d0 * population.s0Variance + 4 * s2[g]!) / (population.d0 + 4),
        );
        expectClose(sigma[g]!, Math.sqrt(2 / 3) * sd, { relative: 1e-12 });
        // The difference of all patients lies between what the six and the others may show, kind by kind.
        const gap = mean(aml) - mean(all);
        const reach = Math.sqrt((squares(all) + squares(aml)) / 8);
        expect(Math.abs(rest[g]! - gap)).toBeLessThanOrEqual(2 * reach + Math.abs(y[g]! - gap));
        expect(4 * s2[g]! + 30 * restS2[g]!).toBeLessThanOrEqual(
          squares(all) + squares(aml) + 34 / 4800 + 1e-9,
        );
      }
    }
    const { df, unscaled, restUnscaled } = golub1999.measured(1, 3);
    expect([df, unscaled, restUnscaled]).toEqual([4, Math.sqrt(2 / 3), Math.sqrt(1 / 24 + 1 / 8)]);
  });
});
