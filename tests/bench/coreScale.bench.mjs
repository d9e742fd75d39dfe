import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { beside } from "./phone.mjs";
import { isSound, time } from "./time.mjs";

export const name = "How the core's time grows, in node on this machine: medians (budget)";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const budget = { exponent: 1.1, groups: 1000, students: 2000 };

/** Slope of log time on log size: 1 where the time is linear. */
function exponent(sizes, times) {
  const [x, y] = [sizes.map(Math.log), times.map(Math.log)];
  const [mx, my] = [mean(x), mean(y)];
  const top = x.reduce((sum, value, i) => sum + (value - mx) * (y[i] - my), 0);
  return top / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
}
const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
const row = (sizes, times) =>
  sizes.map((size, i) => `${size.toExponential(0)}: ${times[i].toFixed(2)} ms`).join("   ");

/** Empirical Bayes by number of groups; its memory too. */
function manyGroups(core, log) {
  const sizes = [1e2, 1e3, 1e4, 1e5, 1e6];
  const used = [];
  const times = sizes.map((J) => {
    const generator = core.createGenerator(J);
    const z = core.standardNormals(generator, 2 * J);
    const sigma = Array.from({ length: J }, (_, j) => 1 + (j % 7) / 4);
    const y = sigma.map((s, j) => 5 + 2 * z[j] + s * z[J + j]);
    const before = process.memoryUsage().heapUsed;
    const took = time(() => core.empiricalBayes({ y, sigma, method: "REML" }).tau, {
      seconds: 0.2,
      least: J < 1e5 ? 5 : 1,
    });
    used.push(Math.max(0, process.memoryUsage().heapUsed - before) / J);
    return took;
  });
  log(`empirical Bayes (REML) by number of groups   ${row(sizes, times)}`);
  log(
    `  exponent ${beside(exponent(sizes, times), budget.exponent, 2)}, from 10^4 on ${beside(exponent(sizes.slice(2), times.slice(2)), budget.exponent, 2)}` +
      `   10^5 groups ${beside(times[3], budget.groups, 0)} ms   heap at 10^6 ${used[4].toFixed(0)} bytes a group`,
  );
}

/** A million students in 40,000 classes of 15 to 35, in 1000 schools of 20 to 60. */
function manyStudents(core, log) {
  const schools = Array.from({ length: 1000 }, (_, k) => 20 + ((17 * k) % 41));
  const school = schools.flatMap((classes, k) => new Array(classes).fill(k));
  const C = school.length;
  const classes = school.flatMap((_, c) => new Array(15 + ((13 * c) % 21)).fill(c));
  const N = classes.length;
  const generator = core.createGenerator(5);
  const [ofSchool, ofClass, own] = [schools.length, C, N].map((n) =>
    core.standardNormals(generator, n),
  );
  const y = Float64Array.from(
    classes,
    (c, i) => 50 + 4 * ofSchool[school[c]] + 3 * ofClass[c] + 9 * own[i],
  );
  const fit = () => {
    const { n, mean, squares } = core.groupSpreads(classes, y, C);
    const squaresWithin = squares.reduce((sum, part) => sum + part, 0);
    const data = { n: [...n], mean: [...mean], squaresWithin, school };
    return core.threeLevelFit({ ...data, method: "REML" }).levels.class.mean[0];
  };
  const leaves = {
    school: classes.map((c) => school[c]),
    y: [...y],
    sigma: new Array(N).fill(9),
    ...{ tau: 3, omega: 4, psi: "flat" },
  };
  const few = { seconds: 0, least: 3, warm: 1 };
  const fitted = time(fit, few);
  const passed = time(() => core.threeLevels(leaves).psi.mean, few);
  log(
    `three levels, ${N} students in ${C} classes: rows to REML and every class   ${beside(fitted, budget.students, 0)} ms` +
      `   messages up and down over as many leaves   ${beside(passed, budget.students, 0)} ms`,
  );
}

/** Counts of any size should take about the same time. */
function largeCounts(core, log) {
  const sizes = [1e2, 1e4, 1e6, 1e9];
  const shares = [0.31, 0.42, 0.27, 0.55, 0.36, 0.48];
  const kappaPrior = { law: "exponential", rate: 0.02 };
  const posterior = sizes.map((n) => {
    const successes = shares.map((share) => Math.round(share * n));
    const groups = { successes, trials: shares.map(() => n), kappaPrior };
    return time(() => core.betaBinomialPosterior(groups).m.mean, { seconds: 0.2 });
  });
  const fit = sizes.map((n) => {
    const count = shares.map((share) => Math.round(share * n));
    return time(() => core.gammaPoissonFit({ count }).shape, { seconds: 0.2 });
  });
  log(`Beta-Binomial, full, by number of trials   ${row(sizes, posterior)}`);
  log(`Gamma-Poisson, fit, by size of the counts   ${row(sizes, fit)}`);
}

export async function run({ log }) {
  const { module: core } = await runnerImport(join(root, "src/core/index.ts"), {
    configFile: false,
    logLevel: "error",
  });
  manyGroups(core, log);
  manyStudents(core, log);
  largeCounts(core, log);
  if (!isSound()) log("a result was not a number");
}
