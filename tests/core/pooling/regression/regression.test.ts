import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cholesky, logDeterminant, solveCholesky } from "../../../../src/core/linear/cholesky.ts";
import { regressionData } from "../../../../src/core/pooling/regression/regressionData.ts";
import { regressionFit } from "../../../../src/core/pooling/regression/regressionFit.ts";
import { regressionGiven } from "../../../../src/core/pooling/regression/regressionGiven.ts";
import rats from "../../../reference/models/bugs_rats.json";
import orthodont from "../../../reference/models/orthodont.json";
import sleepstudy from "../../../reference/models/sleepstudy.json";
import { expectClose } from "../../../support/close.ts";
import { linesIn } from "./linesIn.ts";

const sets = [
  { name: "sleepstudy", file: sleepstudy },
  { name: "rats", file: rats },
  { name: "orthodont", file: orthodont },
];
const cases = sets.flatMap((set) =>
  (["REML", "ML"] as const).map((method) => ({ ...set, method })),
);

describe("regressionFit", () => {
  it.each(cases)("agrees with lme4 and an outside optimum: $name, $method", ({ file, method }) => {
    const { data } = linesIn(file);
    const want = file.expected[method];
    const got = regressionFit({ ...data, method });
    const printed = { relative: 1e-11 }; // 12 digits printed
    expectClose(
      [got.sigmaVariance, got.population.interceptVariance, got.population.slopeVariance],
      [want.sigma2, want.var_intercept, want.var_slope],
      printed,
    );
    expectClose(
      [got.population.covariance, got.sigma, got.interceptSd, got.slopeSd, got.correlation],
      [want.cov, want.sigma, want.sd_intercept, want.sd_slope, want.rho],
      printed,
    );
    const { gamma, groups } = got.lines;
    expectClose([gamma.intercept, gamma.slope], want.gamma, printed);
    expectClose(
      [gamma.covariance.interceptVariance, gamma.covariance.slopeVariance].map(Math.sqrt),
      want.se_gamma,
      printed,
    );
    expectClose(gamma.covariance.covariance, want.cov_gamma, printed);
    expectClose(got.logLikelihood, want.logLik, printed);
    expectClose(
      groups.flatMap(({ intercept, slope }) => [intercept, slope]),
      want.group.flatMap(({ intercept, slope }) => [intercept, slope]),
      printed,
    );
    expectClose(
      groups.flatMap(({ covarianceGivenGamma: c }) => [
        Math.sqrt(c.interceptVariance),
        Math.sqrt(c.slopeVariance),
      ]),
      want.group.flatMap(({ condsd_intercept, condsd_slope }) => [condsd_intercept, condsd_slope]),
      printed,
    );
  });

  it("agrees with lme4 where the correlation is held at 0", () => {
    const want = sleepstudy.expected.uncorrelated_REML_lme4;
    const got = regressionFit({
      ...linesIn(sleepstudy).data,
      method: "REML",
      structure: "uncorrelated",
    });
    expectClose(-2 * got.logLikelihood, want.REMLcrit, { relative: 1e-11 }); // 12 digits, flat at the top
    expectClose(
      [got.population.interceptVariance, got.population.slopeVariance, got.sigmaVariance],
      want.vc.map(({ vcov }) => vcov),
      { relative: 2e-7 }, // lme4's own search stops there
    );
  });

  it("moves with the units and the origin of x and y", () => {
    const { data, x, y } = linesIn(sleepstudy);
    const want = regressionFit({ ...data, method: "REML" });
    fc.assert(
      fc.property(
        fc.double({ min: -4, max: 4, noNaN: true }),
        fc.double({ min: -50, max: 50, noNaN: true }),
        (power, shift) => {
          const unit = 10 ** power;
          const moved = regressionData({
            x: x.map((xs) => xs.map((at) => shift + unit * at)),
            y,
          });
          const got = regressionFit({ ...moved, method: "REML" });
          expectClose(got.slopeSd * unit, want.slopeSd, { relative: 1e-8 }); // x is rounded at its shift
          expectClose(got.sigma, want.sigma, { relative: 1e-9 });
        },
      ),
      { numRuns: 15 },
    );
  });

  it("stands on the boundary: groups that do not differ, and a perfect correlation", () => {
    const wave = [1, -1, -1, 1];
    const x = [0, 1, 2, 3];
    const same = regressionData({
      x: [x, x, x],
      y: [1, 2, 3].map(() => x.map((value, i) => 2 * value + wave[i]!)),
    });
    const zero = regressionFit({ ...same, method: "ML" });
    expect([zero.interceptSd, zero.slopeSd]).toEqual([0, 0]);
    expectClose([zero.lines.gamma.intercept, zero.lines.gamma.slope], [0, 2], {
      relative: 1e-13,
      absolute: 1e-13, // sums of twelve rows
    });
    const fan = regressionData({
      x: [x, x, x],
      y: [-30, 10, 40].map((b) => x.map((value, i) => b + b * value + wave[i]!)),
    });
    const one = regressionFit({ ...fan, method: "REML" });
    expectClose(one.correlation, 1, { relative: 1e-12 });
  });

  it("names what breaks a rule", () => {
    const line = { x: [[0, 1, 2]], y: [[0, 1, 3]] };
    expect(() => regressionFit({ ...regressionData(line), method: "ML" })).toThrow(
      "there must be at least two groups",
    );
    expect(() => regressionData({ x: [[1]], y: [[1, 2]] })).toThrow("x and y must have rows");
  });
});

describe("regressionGiven", () => {
  const number = fc.double({ min: -20, max: 20, noNaN: true });
  const sd = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 30, noNaN: true }));
  const rows = fc.array(fc.tuple(fc.nat({ max: 3 }), number, number), { maxLength: 9 });
  it("is what one big Normal law says, groups of one row and variances of 0 included", () => {
    fc.assert(
      fc.property(
        rows,
        sd,
        sd,
        fc.double({ min: -1, max: 1, noNaN: true }),
        (extra, t0, t1, rho) => {
          const base = [
            [0, -1, 2],
            [0, 1, 3],
            [0, 2, 7],
            [1, 0, 1],
            [1, 1, -4],
            [2, 3, 1],
            [3, -2, 5],
          ];
          const all = [...base, ...extra] as [number, number, number][];
          const of = (k: 1 | 2) =>
            [0, 1, 2, 3].map((j) => all.filter((row) => row[0] === j).map((row) => row[k]));
          const data = regressionData({ x: of(1), y: of(2) });
          const [v0, v1, c] = [t0 * t0, t1 * t1, rho * t0 * t1];
          const sigmaVariance = 1.7;
          const gammaPrior = { law: "normal", mean: 1, sd: 10 } as const;
          const got = regressionGiven({
            ...data,
            sigmaVariance,
            population: { interceptVariance: v0, slopeVariance: v1, covariance: c },
            gammaPrior,
          });
          // Rows as one Normal vector: V = sigma² I + same group (v0 + c (x + x') + v1 x x') + gamma's prior.
          const n = all.length;
          const shared = (x: number, z: number) => v0 + c * (x + z) + v1 * x * z;
          const V = all.flatMap(([j, x], a) =>
            all.map(
              ([k, z], b) =>
                (a === b ? sigmaVariance : 0) + (j === k ? shared(x, z) : 0) + 100 * (1 + x * z),
            ),
          );
          const L = cholesky(V, n);
          const rest = all.map(([, x, y]) => y - 1 - x);
          const solved = solveCholesky(L, rest);
          const quadratic = rest.reduce((sum, r, i) => sum + r * solved[i]!, 0);
          const want = -0.5 * (n * Math.log(2 * Math.PI) + logDeterminant(L, n) + quadratic);
          expectClose(got.logMarginal, want, { relative: 1e-10 }); // V mixes variances of 1 and of 1e5
          for (const j of [0, 2]) {
            let [b0, b1] = [1, 1];
            all.forEach(([k, x], i) => {
              b0 += (100 + (k === j ? v0 + c * x : 0)) * solved[i]!;
              b1 += (100 * x + (k === j ? c + v1 * x : 0)) * solved[i]!;
            });
            const size = { relative: 1e-8, absolute: 1e-7 }; // as V, times the variances
            expectClose([got.groups[j]!.intercept, got.groups[j]!.slope], [b0, b1], size);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("refuses a covariance that is none", () => {
    const { data } = linesIn(rats);
    const population = { interceptVariance: 1, slopeVariance: 1, covariance: 2 };
    expect(() => regressionGiven({ ...data, sigmaVariance: 1, population })).toThrow(
      "a correlation within [-1, 1]",
    );
  });
});

it("regressionFit does not step to and fro between the two mirrors of one population", () => {
  // An sd of either sign is one population; this set's first step of full length lands on the mirror of its start.
  const x = [
    [-1, 0, 1],
    [-1, 1, 2],
    [0, 1, 2, 3],
    [-2, 0, 1],
  ];
  const y = [
    [5.5344214917353245, 3.266248518520387, 0.5124987660560998],
    [2.3340620567879453, 3.4784459142339466, 3.4963343312518145],
    [2.7861756243580045, 2.8422383932173503, 1.3991073229568343, 0.8018081364533477],
    [1.9848606164035723, 2.7229760720644296, 3.558961634690105],
  ];
  const data = regressionData({ x, y });
  const got = regressionFit({ ...data, method: "REML", structure: "uncorrelated" });
  const intercepts = regressionFit({ ...data, method: "REML", structure: "intercepts" });
  expect(got.logLikelihood).toBeGreaterThanOrEqual(intercepts.logLikelihood - 1e-9); // nested
});
