import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fitVariancePopulation,
  moderatedT,
  squeezeVariances,
  trigammaInverse,
} from "../../../../src/core/pooling/varianceComponents/geneVariances.ts";
import { trigamma } from "../../../../src/core/special/trigamma.ts";
import reference from "../../../reference/r/genes.json";
import zeros from "../../../reference/r/zeros.json";
import { expectClose } from "../../../support/close.ts";

const sets = ["equal", "unequal", "alike"] as const;

describe("gene-wise variances", () => {
  it.each(sets)("agree with limma: %s", (name) => {
    const { expected, variance, df, effect, unscaledSd } = reference[name];
    const genes = { variance, df };
    const d0 = Number(expected.d0);
    const population = fitVariancePopulation(genes);
    const printed = { relative: 1e-13 }; // 15 digits printed, sixty logs
    const inverse = { relative: 1e-7 }; // limma's trigammaInverse stops at 1e-8
    if (d0 === Infinity) expect(population.d0).toBe(Infinity);
    else expectClose(population.d0, d0, inverse);
    expectClose(population.s0Variance, expected.s02, d0 === Infinity ? printed : inverse);
    const given = { d0, s0Variance: expected.s02 };
    expectClose(squeezeVariances({ ...genes, ...given }), expected.posterior, printed);
    const got = moderatedT({ ...genes, ...given, effect, unscaledSd });
    expectClose(got.t, expected.t, printed);
    expectClose(got.df, expected.dfTotal, printed);
    expectClose(got.p, expected.p, { relative: 1e-12 }); // two implementations of the t law
  });

  it.each(["zero", "mostZero", "noDf", "one", "alike"] as const)(
    "take zeros and genes without degrees of freedom as limma does: %s",
    (name) => {
      const { variance, df, s02, d0, posterior } = zeros[name];
      const got = fitVariancePopulation({ variance, df });
      const root = { relative: 1e-9 }; // R's uniroot stops at 1e-15 of the log or at its own rounding
      expectClose(got.d0, Number(d0), root);
      expectClose(got.s0Variance, s02, root);
      if (got.d0 > 0)
        expectClose(squeezeVariances({ variance, df, ...got }), posterior.map(Number), root);
    },
  );

  it("solve the equation of the moments", () => {
    const { variance, df } = reference.unequal;
    const { d0, s0Variance } = fitVariancePopulation({ variance, df });
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    // log s² of a chi-squared scaled by s0² F(d, d0), in series: E log F from its definition by quadrature of the chi laws.
    const logChi = (d: number) => {
      const n = 4000;
      let [total, first, second] = [0, 0, 0];
      for (let i = 0; i <= n; i++) {
        const v = -60 + (70 * i) / n;
        const weight = Math.exp(0.5 * d * (v - Math.exp(v) + 1));
        total += weight;
        first += weight * v;
        second += weight * v * v;
      }
      return { mean: first / total, variance: second / total - (first / total) ** 2 };
    };
    const laws = df.map(logChi);
    const centred = variance.map((v, g) => Math.log(v) - laws[g]!.mean);
    const centre = mean(centred);
    const spread = centred.reduce((sum, e) => sum + (e - centre) ** 2, 0) / (df.length - 1);
    const ofD0 = logChi(d0);
    expectClose(ofD0.variance, spread - mean(laws.map((law) => law.variance)), { relative: 1e-9 }); // trapezoid sums
    expectClose(Math.log(s0Variance), centre + ofD0.mean, { relative: 1e-9 });
  });

  it("stay between their own and the population's, whatever the df", () => {
    const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(positive, positive, positive, positive, (v, d, d0, s0Variance) => {
        const [squeezed] = squeezeVariances({ variance: [v], df: [d], d0, s0Variance });
        expect(squeezed).toBeGreaterThanOrEqual(Math.min(v, s0Variance) * (1 - 1e-15));
        expect(squeezed).toBeLessThanOrEqual(Math.max(v, s0Variance) * (1 + 1e-15));
      }),
    );
    expect(squeezeVariances({ variance: [0, 4], df: [0, 3], d0: Infinity, s0Variance: 2 })).toEqual(
      [2, 2],
    );
  });

  it("name what breaks a rule", () => {
    expect(() => fitVariancePopulation({ variance: [1], df: [3] })).toThrow("two genes");
    expect(() => fitVariancePopulation({ variance: [1, -1], df: [3, 3] })).toThrow(
      "every variance must be at least 0 and finite, got -1",
    );
    expect(() => fitVariancePopulation({ variance: [1, 2], df: [3, Infinity] })).toThrow(
      "every df must be at least 0 and finite, got Infinity",
    );
    expect(() => fitVariancePopulation({ variance: [1, 2], df: [0, 0] })).toThrow(
      "some gene must have degrees of freedom, got 0",
    );
  });
});

describe("trigammaInverse", () => {
  it("inverts trigamma over thirty orders of magnitude", () => {
    fc.assert(
      fc.property(fc.double({ min: -16, max: 14, noNaN: true }), (power) => {
        const y = 10 ** power;
        expectClose(trigamma(trigammaInverse(y)), y, { relative: 1e-14 }); // trigamma's own error
      }),
    );
    expect(trigammaInverse(0)).toBeNaN();
  });
});
