import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { givenTau } from "../../../../src/core/pooling/knownErrors/givenTau.ts";
import { threeLevelLedger, threeLevels } from "../../../../src/core/pooling/nested/threeLevel.ts";
import { oneWayData } from "../../../../src/core/pooling/varianceComponents/oneWayData.ts";
import pastes from "../../../reference/models/pastes.json";
import article from "../../../reference/models/seed_article_numbers.json";
import { expectClose } from "../../../support/close.ts";

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe("threeLevels", () => {
  it("agrees with the outside answer for unbalanced classes and a known psi", () => {
    const { psi, omega2, tau2, sigma2, classes, expected } = article.expected.three_level_known;
    const names = Object.keys(expected.school);
    const got = threeLevels({
      school: classes.map(([name]) => names.indexOf(name as string)),
      y: classes.map(([, , mean]) => mean as number),
      sigma: classes.map(([, n]) => Math.sqrt(sigma2 / (n as number))),
      tau: Math.sqrt(tau2),
      omega: Math.sqrt(omega2),
      psi,
    });
    const printed = { relative: 5e-12 }; // 12 digits printed
    const schools = Object.values(expected.school);
    expectClose(
      got.school.mean,
      schools.map(({ mean }) => mean),
      printed,
    );
    expectClose(
      got.school.sd,
      schools.map(({ sd }) => sd),
      printed,
    );
    expectClose(
      got.class.mean,
      expected.class.map(({ mean }) => mean),
      printed,
    );
    expectClose(
      got.class.sd,
      expected.class.map(({ sd }) => sd),
      printed,
    );
  });

  const { rows } = pastes.data;
  const samples = [...new Set(rows.map((row) => row[1] as string))];
  const batches = [...new Set(rows.map((row) => row[0] as string))];
  const data = oneWayData(
    samples.map((name) => rows.filter((row) => row[1] === name).map((row) => row[2] as number)),
  );
  it.each(["REML", "ML"] as const)(
    "agrees with lme4 on the pastes at its %s variances",
    (method) => {
      const want = pastes.expected[method];
      const got = threeLevels({
        school: samples.map((name) => batches.indexOf(name.split(":")[0]!)),
        y: data.mean,
        sigma: data.n.map((n) => Math.sqrt(want.sigma2 / n)),
        tau: Math.sqrt(want.tau2),
        omega: Math.sqrt(want.omega2),
        psi: "flat",
      });
      const printed = { relative: 2e-11 }; // the variances are printed with 12 digits
      expectClose([got.psi.mean, got.psi.sd], [want.psi, want.se_psi], printed);
      expectClose(
        got.school.mean,
        want.school.map(({ mean }) => mean),
        printed,
      );
      expectClose(
        got.class.mean,
        want.class.map(({ mean }) => mean),
        printed,
      );
      const sds = (level: readonly { sd_including_psi_uncertainty: number }[]) =>
        level.map((one) => one.sd_including_psi_uncertainty);
      expectClose(got.school.sd, sds(want.school), printed);
      expectClose(got.class.sd, sds(want.class), printed);

      if (method === "ML") return; // lme4's ML keeps psi at its best value instead
      const degrees = sum(data.n) - data.n.length;
      const within =
        -0.5 * (degrees * Math.log(2 * Math.PI * want.sigma2) + data.squaresWithin / want.sigma2) -
        0.5 * sum(data.n.map(Math.log));
      expectClose(got.logMarginal + within, want.logLik, printed);
    },
  );

  it("is the two-level model where the schools do not differ", () => {
    const two = { y: [28, 8, -3, 7], sigma: [15, 10, 16, 11] };
    const got = threeLevels({ ...two, school: [0, 1, 0, 2], tau: 6, omega: 0, psi: "flat" });
    const want = givenTau({ ...two, tau: 6 });
    expectClose(got.class.mean, want.theta.mean, { relative: 1e-13 }); // the same sums in another order
    expectClose(got.class.sd, want.theta.sd, { relative: 1e-13 });
    expectClose(got.logMarginal, want.logMarginal, { relative: 1e-13 });
  });

  it("names what breaks a rule", () => {
    const good = { school: [0], y: [1], sigma: [1], tau: 1, omega: 1, psi: 0 };
    expect(() => threeLevels({ ...good, omega: -1 })).toThrow(
      new RangeError("threeLevels: omega must be at least 0 and finite, got -1"),
    );
    expect(() => threeLevels({ ...good, school: [1] })).toThrow("every school must have a class");
    expect(() => threeLevelLedger({ ...good, class: 1 })).toThrow(
      "class must be an index from 0 to 0",
    );
  });
});

describe("threeLevelLedger", () => {
  const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
  const classes = fc.array(
    fc.tuple(fc.nat({ max: 2 }), fc.double({ min: -1e3, max: 1e3, noNaN: true }), positive),
    { maxLength: 8 },
  );
  it("adds up to 1 and to the estimate that the messages find", () => {
    fc.assert(
      fc.property(classes, positive, positive, fc.boolean(), (extra, tau, omega, flat) => {
        const rows = [[0, 1, 1] as const, [1, 5, 2] as const, [2, -4, 3] as const, ...extra];
        const model = {
          school: rows.map(([k]) => k),
          y: rows.map(([, y]) => y),
          sigma: rows.map(([, , s]) => s),
          tau,
          omega,
          psi: flat ? ("flat" as const) : 7,
        };
        const want = threeLevels(model).class.mean;
        for (const own of rows.keys()) {
          const { share, psiShare, estimate } = threeLevelLedger({ ...model, class: own });
          expect(Math.abs(sum(share) + psiShare - 1)).toBeLessThanOrEqual(1e-12);
          expect(Math.abs(estimate - want[own]!)).toBeLessThanOrEqual(1e-12 * 1e3); // y up to 1e3
        }
      }),
    );
  });
});
