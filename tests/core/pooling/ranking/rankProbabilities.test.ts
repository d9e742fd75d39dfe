import { describe, expect, it } from "vitest";
import { givenTau } from "../../../../src/core/pooling/knownErrors/givenTau.ts";
import {
  leaveOneGroupOut,
  leaveOneGroupOutBayes,
} from "../../../../src/core/pooling/knownErrors/leaveOneGroupOut.ts";
import { normalNormalPosterior } from "../../../../src/core/pooling/knownErrors/normalNormalPosterior.ts";
import {
  probabilityAnyAbove,
  probabilityLarger,
} from "../../../../src/core/pooling/ranking/exceedance.ts";
import { rankProbabilities } from "../../../../src/core/pooling/ranking/rankProbabilities.ts";
import { expectClose } from "../../../support/close.ts";

const schools = { y: [28, 8, -3, 7, -1, 1, 18, 12], sigma: [15, 10, 16, 11, 9, 11, 10, 18] };
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe("rankProbabilities", () => {
  const posterior = normalNormalPosterior(schools);
  const table = rankProbabilities(posterior);

  it("is a doubly stochastic table", () => {
    const ones = new Array<number>(8).fill(1);
    expectClose(table.map(sum), ones, { relative: 1e-9 }); // the trapezoid rule leaves 1e-10
    expectClose(
      table.map((_, r) => sum(table.map((row) => row[r]!))),
      ones,
      { relative: 1e-9 },
    );
  });

  it("has the mean ranks that the closed form of the pairs gives", () => {
    const meanRank = table.map((row) => sum(row.map((p, r) => p * (r + 1))));
    const fromPairs = schools.y.map(
      (_, j) =>
        1 +
        sum(
          schools.y.map((_, k) =>
            k === j ? 0 : probabilityLarger(posterior, { larger: k, smaller: j }),
          ),
        ),
    );
    expectClose(meanRank, fromPairs, { relative: 1e-8 }); // 14 Gauss points in tau, 6 in mu
  });

  it("is the closed form itself for two groups", () => {
    const two = normalNormalPosterior({
      y: [3, 1],
      sigma: [1, 4],
      tauPrior: { law: "half-normal", sd: 3 },
    });
    const [[first, second]] = rankProbabilities(two) as [[number, number]];
    const larger = probabilityLarger(two, { larger: 0, smaller: 1 });
    expectClose([first, second], [larger, 1 - larger], { relative: 1e-8 }); // 14 Gauss points in tau, 6 in mu
  });

  it("keeps its accuracy for errors of very different size", () => {
    const mixed = normalNormalPosterior({
      y: [30, -400, 2, 700, 2.5, 90],
      sigma: [40, 500, 0.5, 300, 0.7, 3],
      tauPrior: { law: "half-cauchy", scale: 20 },
    });
    const rows = rankProbabilities(mixed);
    expectClose(rows.map(sum), new Array<number>(6).fill(1), { relative: 1e-9 }); // Gauss panels
    const meanRank = rows.map((row) => sum(row.map((p, r) => p * (r + 1))));
    const fromPairs = rows.map(
      (_, j) =>
        1 +
        sum(
          rows.map((_, k) => (k === j ? 0 : probabilityLarger(mixed, { larger: k, smaller: j }))),
        ),
    );
    expectClose(meanRank, fromPairs, { relative: 1e-5 }); // 14 Gauss points for a tau that spans decades
  });

  it("gives every rank the same chance when nothing tells the groups apart", () => {
    const same = rankProbabilities(
      normalNormalPosterior({ y: [2, 2, 2, 2, 2], sigma: [3, 3, 3, 3, 3] }),
    );
    expectClose(same.flat(), new Array<number>(25).fill(0.2), { relative: 1e-8 }); // the trapezoid rule
  });
});

describe("probabilityAnyAbove", () => {
  it("lies between the largest single probability and their sum, and falls with the threshold", () => {
    const posterior = normalNormalPosterior(schools);
    let before = 1;
    for (const threshold of [-40, -5, 0, 5, 10, 28.4, 60]) {
      const singles = posterior.theta.map((law) => law.upperTail(threshold));
      const any = probabilityAnyAbove(posterior, threshold);
      expect(any).toBeGreaterThanOrEqual(Math.max(...singles) - 1e-9); // the panels
      expect(any).toBeLessThanOrEqual(Math.min(sum(singles), before) + 1e-9);
      before = any;
    }
  });
});

describe("leaving one group out", () => {
  it("predicts with the other groups only, given tau", () => {
    const got = leaveOneGroupOut({ ...schools, tau: 6 });
    for (const [j, { mean, sd, logDensity }] of got.entries()) {
      const rest = {
        y: schools.y.toSpliced(j, 1),
        sigma: schools.sigma.toSpliced(j, 1),
        tau: 6,
      };
      const others = givenTau(rest);
      expectClose(mean, others.mu.mean, { relative: 1e-13 }); // sums of eight in another order
      expectClose(sd, Math.hypot(others.newGroup.sd, schools.sigma[j]!), { relative: 1e-14 });
      const ratio = givenTau({ ...schools, tau: 6 }).logMarginal - others.logMarginal;
      expectClose(logDensity, ratio, { relative: 1e-13 }); // a difference of two logs of about 27
    }
  });

  it("averages the closed form over tau's posterior without the group", () => {
    const got = leaveOneGroupOutBayes(schools);
    for (const [j, log] of got.entries()) {
      const { tau, weight } = normalNormalPosterior({
        y: schools.y.toSpliced(j, 1),
        sigma: schools.sigma.toSpliced(j, 1),
      }).points;
      const average = sum(
        Array.from(
          tau,
          (t, i) => weight[i]! * Math.exp(leaveOneGroupOut({ ...schools, tau: t })[j]!.logDensity),
        ),
      );
      expectClose(log, Math.log(average), { relative: 1e-11 }); // two quadratures with different points
    }
  });
});
