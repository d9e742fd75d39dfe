import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, runnerImport } from "vite";
import { beside } from "./phone.mjs";
import { isSound, time } from "./time.mjs";

export const name =
  "The core in node on this machine: medians (budget); ratios to doing the same by hand, with jStat, with stdlib";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const require = createRequire(import.meta.url);

const budget = {
  byHand: 2,
  peer: 1,
  schools: 1,
  schoolsMore: 8,
  rats: 16,
  regression: 5,
};

const micro = (ms) => `${(1000 * ms).toFixed(1)} us`;
const POINTS = 512;

/** Prior, likelihood and posterior on 512 points at a changing parameter, three ways. */
function sliderSteps(core, log) {
  const { jStat } = require("jstat");
  const logGamma = require("@stdlib/math-base-special-gammaln");
  const logBeta = require("@stdlib/math-base-special-betaln");
  let tick = 0;
  const parameter = () => {
    tick = (tick + 1) % 100;
    return 2 + tick / 50;
  };
  const out = () => new Float64Array(POINTS);
  const last = (curves) => curves.reduce((sum, curve) => sum + curve[POINTS >> 1], 0);

  const unit = core.unitGrid(POINTS);
  const positive = core.positiveGrid(10, POINTS);
  const line = Float64Array.from({ length: POINTS }, (_, i) => -10 + (20 * i) / (POINTS - 1));
  const each = (x, density) => Float64Array.from(x, density);
  const unitX = Float64Array.from({ length: POINTS }, (_, i) => (i + 0.5) / POINTS);
  const positiveX = Float64Array.from({ length: POINTS }, (_, i) => (10 * (i + 0.5)) / POINTS);
  const [logX, log1mX] = [unitX.map(Math.log), unitX.map((x) => Math.log1p(-x))];
  const logP = positiveX.map(Math.log);

  /** Three curves of one exponential family, fused: exp(a f(x) + b g(x) - c). */
  const fused = (f, g, laws) => {
    const curves = laws.map(out);
    for (let i = 0; i < POINTS; i++)
      for (let k = 0; k < laws.length; k++) {
        const [a, b, c] = laws[k];
        curves[k][i] = Math.exp(a * f[i] + b * g[i] - c);
      }
    return last(curves);
  };
  const betaLaws = (a) => [
    [a, 3],
    [8, 4],
    [a + 7, 6],
  ];
  const gammaLaws = (a) => [
    [a, 2],
    [9, 4],
    [a + 8, 6],
  ];
  const normalLaws = (m) => [
    [m, 2],
    [1, 1.5],
    [(m / 4 + 1 / 2.25) / (1 / 4 + 1 / 2.25), (1 / 4 + 1 / 2.25) ** -0.5],
  ];
  const cases = {
    "Beta-Binomial": {
      core: () => last(betaLaws(parameter()).map(([a, b]) => core.betaDensityCurve(unit, a, b))),
      hand: () =>
        fused(
          logX,
          log1mX,
          betaLaws(parameter()).map(([a, b]) => [a - 1, b - 1, logBeta(a, b)]),
        ),
      jstat: () =>
        last(betaLaws(parameter()).map(([a, b]) => each(unitX, (x) => jStat.beta.pdf(x, a, b)))),
      stdlib: () =>
        last(
          betaLaws(parameter()).map(([a, b]) => {
            const c = logBeta(a, b);
            return each(unitX, (x) =>
              Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - c),
            );
          }),
        ),
    },
    "Gamma-Poisson": {
      core: () =>
        last(gammaLaws(parameter()).map(([a, b]) => core.gammaDensityCurve(positive, a, b))),
      hand: () =>
        fused(
          logP,
          positiveX,
          gammaLaws(parameter()).map(([a, b]) => [a - 1, -b, logGamma(a) - a * Math.log(b)]),
        ),
      jstat: () =>
        last(
          gammaLaws(parameter()).map(([a, b]) =>
            each(positiveX, (x) => jStat.gamma.pdf(x, a, 1 / b)),
          ),
        ),
      stdlib: () =>
        last(
          gammaLaws(parameter()).map(([a, b]) => {
            const c = logGamma(a) - a * Math.log(b);
            return each(positiveX, (x) => Math.exp((a - 1) * Math.log(x) - b * x - c));
          }),
        ),
    },
    "Normal-Normal": {
      core: () =>
        last(normalLaws(parameter()).map(([m, s]) => core.normalDensityCurve(line, m, s))),
      hand: () => {
        const curves = [out(), out(), out()];
        const laws = normalLaws(parameter());
        for (let i = 0; i < POINTS; i++)
          for (let k = 0; k < 3; k++) {
            const [m, s] = laws[k];
            const z = (line[i] - m) / s;
            curves[k][i] = (0.3989422804014327 / s) * Math.exp(-0.5 * z * z);
          }
        return last(curves);
      },
      jstat: () =>
        last(normalLaws(parameter()).map(([m, s]) => each(line, (x) => jStat.normal.pdf(x, m, s)))),
      stdlib: () =>
        last(
          normalLaws(parameter()).map(([m, s]) =>
            each(line, (x) => Math.exp(-0.5 * ((x - m) / s) ** 2) / (s * Math.sqrt(2 * Math.PI))),
          ),
        ),
    },
  };
  log("a slider's step: prior, likelihood and posterior on 512 points");
  for (const [model, ways] of Object.entries(cases)) {
    const ours = time(ways.core);
    const ratio = (way) => ours / time(way);
    log(
      `  ${model.padEnd(14)} ${micro(ours).padStart(9)}   to a loop by hand ${beside(ratio(ways.hand), budget.byHand, 2)}` +
        `   to jStat ${beside(ratio(ways.jstat), budget.peer, 2)}   to stdlib's functions ${beside(ratio(ways.stdlib), budget.peer, 2)}`,
    );
  }
}

const schools = { y: [28, 8, -3, 7, -1, 1, 18, 12], sigma: [15, 10, 16, 11, 9, 11, 10, 18] };
const FIVE = [0.025, 0.25, 0.5, 0.75, 0.975];

function posteriors(core, log) {
  const ms = (value, allowed) => `${beside(value, allowed, 2)} ms`;
  const summary = (law) => law.mean + law.sd + FIVE.reduce((sum, p) => sum + law.quantile(p), 0);
  const all = () => {
    const got = core.normalNormalPosterior(schools);
    return [got.tau, got.mu, ...got.theta, got.newGroup].reduce(
      (sum, law) => sum + summary(law),
      0,
    );
  };
  log(`eight schools, full posterior with quantiles   ${ms(time(all), budget.schools)}`);
  const got = core.normalNormalPosterior(schools);
  const curves = () => {
    let sum = 0;
    for (const law of [got.tau, got.mu, ...got.theta, got.newGroup])
      for (let x = 0.2; x < 40; x += 0.4) sum += law.density(x);
    return sum;
  };
  const ranks = () => core.rankProbabilities(got)[0][0];
  const [ofCurves, ofRanks] = [time(curves), time(ranks)];
  log(
    `  densities (100 points each) and rank probabilities   ${ms(ofCurves + ofRanks, budget.schoolsMore)}, of which ranks ${ofRanks.toFixed(2)}`,
  );

  const rats = require("../reference/models/rat_tumors.json").data.rows;
  const groups = { successes: rats.map(([y]) => y), trials: rats.map(([, n]) => n) };
  const kappaPrior = { law: "power", exponent: -1.5 };
  const tumours = () => {
    const { m, kappa, theta } = core.betaBinomialPosterior({ ...groups, kappaPrior });
    return m.mean + kappa.quantile(0.5) + theta.reduce((sum, law) => sum + law.mean + law.sd, 0);
  };
  log(`rat tumours, 71 groups: hyperparameters, means and sds   ${ms(time(tumours), budget.rats)}`);

  const days = require("../reference/models/sleepstudy.json").data.rows;
  const names = [...new Set(days.map(([name]) => name))];
  const column = (k) =>
    names.map((name) => days.filter((row) => row[0] === name).map((row) => row[k]));
  const [x, y] = [column(1), column(2)];
  const lines = () =>
    core.regressionFit({ ...core.regressionData({ x, y }), method: "REML" }).sigma;
  log(`sleepstudy, REML (lme4: 19 ms)   ${ms(time(lines), budget.regression)}`);
}

const models = {
  "Normal-Normal, fixed": "shrink",
  "Normal-Normal, full": "normalNormalPosterior",
  "rows in groups": "oneWayPosterior",
  "Beta-Binomial, fit": "betaBinomialFit",
  "Beta-Binomial, full": "betaBinomialPosterior",
  "Gamma-Poisson, full": "gammaPoissonPosterior",
  "log-odds, full": "logitNormalPosterior",
  "three levels, full": "threeLevelPosterior",
  "lines, full": "regressionPosterior",
  HMC: "hmcChain",
};

async function sizes(log) {
  log("weight of one model alone, minified and compressed");
  for (const [model, symbol] of Object.entries(models)) {
    const entry = `virtual:${symbol}`;
    const { output } = await build({
      root,
      configFile: false,
      logLevel: "silent",
      plugins: [
        {
          name: "entry",
          resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
          load: (id) =>
            id === `\0${entry}`
              ? `export { ${symbol} } from ${JSON.stringify(join(root, "src/core/index.ts"))};`
              : undefined,
        },
      ],
      resolve: {
        alias: (await runnerImport(join(root, "src/build/leanStdlib.ts"))).module.leanStdlib,
      },
      build: {
        write: false,
        minify: true,
        rollupOptions: {
          input: entry,
          preserveEntrySignatures: "strict",
          treeshake: { moduleSideEffects: false },
          output: { format: "es" },
        },
      },
    });
    const code = output.map((chunk) => chunk.code ?? "").join("");
    log(`  ${model.padEnd(22)} ${(gzipSync(code).length / 1024).toFixed(1).padStart(6)} kB`);
  }
}

export async function run({ log }) {
  const { module: core } = await runnerImport(join(root, "src/core/index.ts"), {
    configFile: false,
    logLevel: "error",
  });
  sliderSteps(core, log);
  posteriors(core, log);
  await sizes(log);
  if (!isSound()) log("a result was not a number");
}
