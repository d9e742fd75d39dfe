import { describe, expect, it } from "vitest";
import { gammaCdf, gammaQuantile } from "../../../../src/core/distributions/gamma.ts";
import { gammaPoissonLogLikelihood } from "../../../../src/core/pooling/counts/gammaPoissonLikelihood.ts";
import { gammaPoissonPosterior } from "../../../../src/core/pooling/counts/gammaPoissonPosterior.ts";
import { logGamma } from "../../../../src/core/special/logGamma.ts";
import pumps from "../../../reference/models/pumps.json";
import { expectClose } from "../../../support/close.ts";

const logFlat = (counts: readonly number[], shift: number, exposures = counts.map(() => 1)) =>
  gammaPoissonPosterior({
    ...{ counts, exposures },
    shapePrior: { law: "inverse-square", shift },
    meanPrior: { law: "log-flat" },
  });

const moments = { relative: 1e-8 }; // as the function says
const cdfs = { relative: 0, absolute: 1e-6 };

describe("the log-flat mean of a Gamma population", () => {
  it.each([
    [1, 1],
    [1, 250],
    [4, 0.02],
    [30, 7],
  ])("leaves one group's own law and the shape's prior: %d events in %d", (y, t) => {
    // The prior of theta is dtheta / theta at every shape, so that theta ~ Gamma(y, t), and the evidence is 1 / y.
    const { theta, shape, logEvidence } = logFlat([y], 3, [t]);
    expectClose([theta[0]!.mean, theta[0]!.sd], [y / t, Math.sqrt(y) / t], moments);
    expectClose(logEvidence, -Math.log(y), { relative: 1e-8, absolute: 1e-8 });
    for (const p of [0.025, 0.5, 0.975]) {
      const want = gammaQuantile(p, y, t);
      expectClose(theta[0]!.quantile(p), want, { relative: 0, absolute: (1e-6 * y) / t });
      expectClose(theta[0]!.cdf(want), gammaCdf(want, y, t), cdfs);
    }
    for (const x of [0.05, 3, 400]) expectClose(shape.cdf(x), x / (x + 3), moments);
  });

  it.each([
    // mpmath, here to 15 digits: with equal exposures the mean is a Beta integral, and one over the shape is left.
    {
      counts: [0, 0, 1],
      shift: 1,
      logEvidence: -1.09861228866811,
      shape: [0.0476190476190476, 2 / 3],
      theta: [
        [0.225346927832973, 0.351617419986201],
        [0.225346927832973, 0.351617419986201],
        [0.549306144334055, 0.669360106834828],
      ],
    },
    {
      counts: [3, 0, 1, 0],
      shift: 2,
      logEvidence: -5.15663960417622,
      shape: [0.00730650319065022, 0.578876042591718],
      theta: [
        [1.83829703342795, 1.27279214181982],
        [0.580851483286027, 0.582710764282032],
        [1, 0.770607443363636],
        [0.580851483286027, 0.582710764282032],
      ],
    },
    {
      counts: [2, 5, 1, 0, 3],
      shift: 0.5,
      logEvidence: -10.1490113477577,
      shape: [0.000315274660126747, 0.639953247985607],
      theta: [
        [2.08385373261521, 1.18288579902135],
        [3.82604774338711, 1.81632341529277],
        [1.50312239569124, 1.00709192335297],
        [0.922391058767269, 0.867981830162077],
        [2.66458506953917, 1.38142914107681],
      ],
    },
  ])("agrees with mpmath where few groups have an event: $counts", (want) => {
    const got = logFlat(want.counts, want.shift);
    expectClose(got.logEvidence, want.logEvidence, { relative: 1e-9 });
    expectClose([got.shape.cdf(0.05), got.shape.cdf(2)], want.shape, moments);
    expectClose(
      got.theta.flatMap(({ mean, sd }) => [mean, sd]),
      want.theta.flat(),
      moments,
    );
  });

  it("agrees with plain sums on new groups and zeros, where the rate goes to 1e-300 and below", () => {
    // Trapezoid sums of another program over (log shape, log(groups shape log(1 + 1/rate))); half the step changes the tenth digit.
    const one = logFlat([1], 1);
    expectClose(one.newGroup.cdf(1e-6), 0.0337672098, cdfs);
    const three = logFlat([0, 0, 1], 1);
    expectClose(
      [three.newGroup.cdf(1e-6), three.newGroup.upperTail(20)],
      [0.0516666395, 1 - 0.9772005540523],
      cdfs,
    );
    const four = logFlat([3, 0, 1, 0], 2);
    expectClose(
      [four.newGroup.cdf(0.01), four.newGroup.cdf(10), four.theta[1]!.cdf(0.001)],
      [0.0623226725, 0.9779889534485, 0.0563057331365],
      cdfs,
    );
    for (const law of [one.newGroup, three.newGroup, one.rate, three.rate])
      for (const p of [0.01, 0.3, 0.99])
        expectClose(law.cdf(law.quantile(p)), p, { relative: 1e-9 });
  });

  it("agrees with a plain sum over (log mean, log shape) on the pumps", () => {
    // Another program's trapezoid rule, steps of .1 and of .05, which agree to 14 digits.
    const [counts, exposures] = [0, 1].map((k) => pumps.data.rows.map((row) => row[k] as number));
    const { theta, newGroup, logEvidence } = logFlat(counts!, 1, exposures);
    expectClose(logEvidence, -33.5598067671267, { relative: 1e-10 });
    const [first, ninth] = [theta[0]!, theta[8]!];
    const square = (law: typeof first) => law.sd ** 2 + law.mean ** 2;
    expectClose(
      [first.mean, square(first), ninth.mean, square(ninth)],
      [0.0608743809941003, 0.0043529243239242, 1.46317601975237, 2.66600966353671],
      moments,
    );
    expectClose(
      [first.cdf(0.05), ninth.cdf(0.5), ninth.cdf(3)],
      [0.376541060892225, 0.0410014928299674, 0.963011803313061],
      cdfs,
    );
    expectClose(
      [newGroup.cdf(0.01), newGroup.cdf(0.5), newGroup.upperTail(20)],
      [0.0531412429521681, 0.560756018038904, 0.00032100600388122],
      cdfs,
    );
  });

  it("agrees with a plain sum on rates that differ by a million", () => {
    // Another program's trapezoid rule over (log mean, log shape), steps of .06 and of .03, which agree to 12 digits.
    const counts = [3096, 0, 4423, 1, 2, 57, 2];
    const got = logFlat(counts, 2, [4, 1963, 2, 4997, 3, 4, 2]);
    expectClose(got.logEvidence, -43.750463472105, { relative: 1e-10 });
    const [first, second] = got.theta;
    expectClose([first!.mean, second!.mean], [773.976979493339, 5.82506398739646e-5], moments);
    expectClose(got.newGroup.cdf(1), 0.40577099628923, cdfs);
  });

  it("does not know the unit of exposure", () => {
    const counts = [2, 0, 7, 1];
    const [hours, years] = [3, 3 / 8766].map((t) => logFlat(counts, 1, [t, t, 2 * t, t]));
    expectClose(years!.logEvidence, hours!.logEvidence, { relative: 1e-10 });
    expectClose(
      years!.theta.map((law) => law.mean),
      hours!.theta.map((law) => 8766 * law.mean),
      { relative: 1e-10 },
    );
    expectClose(years!.rate.quantile(0.3), hours!.rate.quantile(0.3) / 8766, { relative: 1e-9 });
  });

  it("says which means there are not", () => {
    const { shape, rate, newGroup, theta } = logFlat([1, 2, 0], 1, [1, 1, 0]);
    const infinite = [shape, rate, newGroup, theta[2]!];
    expect(infinite.map(({ mean, sd }) => [mean, sd])).toEqual(
      infinite.map(() => [Infinity, Infinity]),
    );
    const gamma = (counts: readonly number[]) =>
      gammaPoissonPosterior({
        counts,
        shapePrior: { law: "gamma", shape: 2, rate: 1 },
        meanPrior: { law: "log-flat" },
      }).rate;
    // dmean / mean times mean^events: 1 / mean has a mean above one event, a variance above two.
    expect(gamma([1, 0]).mean).toBe(Infinity);
    expect([gamma([2, 0]).mean < Infinity, gamma([2, 0]).sd]).toEqual([true, Infinity]);
    expect(gamma([2, 1]).sd).toBeLessThan(Infinity);
  });

  it("needs an event, and one of the two priors", () => {
    const shapePrior = { law: "inverse-square", shift: 1 } as const;
    const meanPrior = { law: "log-flat" } as const;
    const ratePrior = { law: "exponential", rate: 1 } as const;
    const [counts, where] = [[0, 0], "gammaPoissonPosterior: "];
    expect(() => gammaPoissonPosterior({ counts, shapePrior, meanPrior })).toThrow(
      `${where}under a log-flat mean some count must be positive`,
    );
    expect(() => gammaPoissonPosterior({ counts, shapePrior } as never)).toThrow(
      `${where}there must be a ratePrior or a meanPrior`,
    );
    const both = { counts, shapePrior, meanPrior, ratePrior } as never;
    expect(() => gammaPoissonPosterior(both)).toThrow(
      `${where}there must be ratePrior or meanPrior, not both`,
    );
    const steep = { law: "gamma", shape: 0.05, rate: 1 } as const;
    expect(() => gammaPoissonPosterior({ counts: [0, 3], shapePrior: steep, meanPrior })).toThrow(
      "the shape's prior must be integrable at 0",
    );
  });
});

describe("the log likelihood of counts at a mean beyond all numbers", () => {
  it.each([1, 40, 20000])("is that of its limit: count %d", (y) => {
    const log = gammaPoissonLogLikelihood({ count: [y, 0], exposure: [2, 0] });
    for (const [u, shape] of [
      [800, 0.01],
      [1e6, 1e-5],
      [1e12, 3e-11],
    ] as const) {
      // z / (1 + z) is 1: Gamma(shape + y) / (Gamma(shape) y!) (1 + z)^-shape, z = 2 mean / shape
      const first = logGamma(shape + y) - logGamma(shape) - logGamma(y + 1);
      const want = first - shape * (u + Math.log(2) - Math.log(shape));
      expectClose(log(u, -Math.log(shape)), want, { relative: 1e-11 });
    }
  });
});
