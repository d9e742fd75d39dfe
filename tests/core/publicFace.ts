import * as core from "../../src/core/index.ts";

/**
 * Every function that the library offers, with a call that it answers, or one for each of its ways: what the property test holds the whole public
 * face to. A new function is covered by being listed here; one that is not listed makes the test fail.
 */
export interface Call {
  /** The arguments, made anew for each call: a generator moves. */
  readonly args: () => readonly unknown[];
  /** Properties that may be left out, wherever they stand. */
  readonly optional?: readonly string[];
  /** Objects that are passed through whole: what another function of the library gave. */
  readonly whole?: readonly number[];
}

const call = (...args: readonly unknown[]): Call => ({ args: () => args });
const lazily = (args: () => readonly unknown[]): Call => ({ args });
const without = (optional: readonly string[], ...args: readonly unknown[]): Call => ({
  args: () => args,
  optional,
});
const generator = () => core.createGenerator(1);

/** One call for every function of a law: x is a value that it can take. */
function law(name: string, x: number, parameters: Readonly<Record<string, number>>) {
  const numbers = Object.values(parameters);
  const at = call(x, ...numbers);
  return {
    [`${name}LogDensity`]: at,
    [`${name}Density`]: at,
    [`${name}Cdf`]: at,
    [`${name}UpperTail`]: at,
    [`${name}LogCdf`]: at,
    [`${name}LogUpperTail`]: at,
    [`${name}Quantile`]: call(0.3, ...numbers),
    [`${name}Moments`]: call(parameters),
    [`${name}Draw`]: lazily(() => [generator(), ...numbers]),
  };
}

const normalOf = { law: "normal", mean: 0, sd: 5 };
const halfNormal = { law: "half-normal", sd: 1 };
const exponential = { law: "exponential", rate: 1 };
const known = { y: [28, 8, -3], sigma: [15, 10, 16] };
const trials = { successes: [1, 3, 2], trials: [4, 4, 5] };
const xy = { meanX: 0, meanY: 1, sdX: 1, sdY: 2, correlation: 0.5 };
const rows = { n: [2, 2, 2], mean: [2, 6, 9], squaresWithin: 6 };
const tree = { school: [0, 0, 1, 1], y: [1, 3, 5, 8], sigma: [1, 1, 2, 1] };
const levels = { ...tree, tau: 1, omega: 2, psi: 5 };
const crossed = { annotator: [0, 0, 1, 1], item: [0, 1, 0, 1], y: [1, 3, 5, 8] };
const crossedSds = { sigma: 1, annotatorSd: 1, itemSd: 2 };
const xs = [-1, 0, 1];
const lines = () =>
  core.regressionData({
    x: [xs, xs, xs],
    y: [
      [1, 2, 4],
      [3, 4, 6],
      [2, 2, 5],
    ],
  });
const lineVariances = {
  sigmaVariance: 1,
  population: { interceptVariance: 1, slopeVariance: 2, covariance: 0.5 },
};
const inverseGamma = { mean: 1, size: 2, shape: 3, scale: 2 };
const knownVariance = { dataVariance: 8, priorMean: 4, priorVariance: 2 };
const landscape = {
  logDensity: ([x = 0]: readonly number[]) => -0.5 * x * x,
  gradient: ([x = 0]: readonly number[]) => [-x],
};
const chains = [
  [1, 3, 2, 4, 3, 5, 1, 2],
  [2, 2, 3, 1, 4, 3, 5, 1],
];
const posterior = () => core.normalNormalPosterior({ y: [0, 1, 5], sigma: [1, 1, 2] });
const genes = { variance: [1, 9, 2, 4], df: [4, 4, 3, 5] };

export const FACE: Readonly<Record<string, Call | readonly Call[]>> = {
  // Laws.
  ...law("beta", 0.3, { alpha: 2, beta: 3 }),
  ...law("betaBinomial", 3, { n: 10, alpha: 2, beta: 3 }),
  ...law("binomial", 3, { n: 10, p: 0.3 }),
  ...law("exponential", 3, { rate: 0.5 }),
  ...law("gamma", 2, { shape: 3, rate: 2 }),
  ...law("halfCauchy", 2, { scale: 5 }),
  ...law("halfNormal", 2, { sd: 5 }),
  ...law("inverseGamma", 2, { shape: 3, scale: 4 }),
  ...law("negativeBinomial", 2, { r: 2.5, p: 0.4 }),
  ...law("negativeBinomialByMean", 2, { mean: 4, r: 2.5 }),
  ...law("normal", 2, { mean: 1, sd: 3 }),
  ...law("poisson", 2, { mean: 2.5 }),
  ...law("scaledInverseChiSquared", 2, { df: 6, variance: 2 }),
  ...law("studentT", 2, { df: 4, location: 1, scale: 3 }),
  ...law("uniform", 2, { low: 0, high: 6 }),
  // The population of this name is what is offered, not the moments of the law.
  betaBinomialMoments: call(trials, "raw"),
  betaLogOddsDraw: lazily(() => [generator(), 2, 3]),
  bivariateNormalCdf: call(0, 1, xy),
  bivariateNormalDensity: call(0, 1, xy),
  bivariateNormalDraw: lazily(() => [generator(), xy]),
  bivariateNormalEllipse: call(0.5, xy),
  bivariateNormalGivenX: call(2, xy),
  bivariateNormalLogDensity: call(0, 1, xy),
  bivariateNormalUpperTail: call(0, 1, xy),
  multivariateNormalDensity: call([0, 1], [0, 0], [1, 0, 1, 2]),
  multivariateNormalDraw: lazily(() => [generator(), [5, 6], [1, 0, 1, 2]]),
  multivariateNormalLogDensity: call([0, 1], [0, 0], [1, 0, 1, 2]),
  multivariateNormalMoments: call({ mean: [1, 2], covariance: [4, 1, 1, 9] }),
  multivariateNormalRadius: call(0.95, 2),
  squaredDistance: call([2, 3], [0, 0], [2, 0, 0, 3]),
  unitGrid: call(5),
  positiveGrid: call(8, 5),
  betaDensityCurve: lazily(() => [core.unitGrid(5), 2, 2]),
  gammaDensityCurve: lazily(() => [core.positiveGrid(2, 3), 1, 1]),
  normalDensityCurve: call([0, 1], 0, 1),
  // Conjugate families.
  betaBinomialUpdate: call({ successes: 4, trials: 10, alpha: 2, beta: 3 }),
  betaBinomialPredictive: call({ successes: 4, trials: 10, alpha: 2, beta: 3, futureTrials: 5 }),
  betaBinomialLogMarginal: call({ successes: [4, 5], trials: [10, 20], alpha: 2, beta: 3 }),
  dirichletMultinomialUpdate: call({ counts: [3, 0, 2], concentration: [1, 1, 2] }),
  dirichletMultinomialPredictive: call({ counts: [3, 0, 2], concentration: [1, 1, 2] }),
  dirichletMultinomialLogMarginal: call({ counts: [3, 0, 2], concentration: [1, 1, 2] }),
  drawnPriorPosterior: call({ grid: [0, 0.5, 1], prior: [1, 1, 1], logLikelihood: Math.log }),
  gammaPoissonUpdate: call({ count: 3, exposure: 2, shape: 2, rate: 0.5 }),
  gammaPoissonPredictive: call({ count: 3, exposure: 2, shape: 2, rate: 0.5, futureExposure: 4 }),
  gammaPoissonLogMarginal: call({ counts: [3, 5], exposures: [2, 4], shape: 2, rate: 0.5 }),
  normalInverseGammaUpdate: call({ n: 2, sampleMean: 3, squares: 2, prior: inverseGamma }),
  normalInverseGammaMean: call(inverseGamma),
  normalInverseGammaPredictive: call(inverseGamma),
  normalInverseGammaLogMarginal: call({ y: [1, 2, 4], prior: inverseGamma }),
  normalKnownVariance: call({ n: 4, sampleMean: 10, ...knownVariance }),
  normalKnownVariancePredictive: call({ n: 4, sampleMean: 10, ...knownVariance }),
  normalKnownVarianceLogMarginal: call({ y: [1, 3], ...knownVariance }),
  // Known errors.
  betweenVariance: call({ ...known, method: "REML" }),
  cochranQ: call(known),
  empiricalBayes: call({ ...known, method: "PM" }),
  givenTau: without(["muPrior"], { ...known, tau: 4, muPrior: normalOf }),
  meanLineGivenTau: call({ ...known, x: [1, 2, 4], tau: 4 }),
  meanLineVariance: call({ ...known, x: [1, 2, 4], method: "REML" }),
  meanLineLeftOut: call({ x: [0, 1, 3], y: [1, 3, 1], sigma: [1, 2, 1], tau: 4 }),
  meanLinePosterior: without(["tauPrior"], {
    x: [0, 1, 3, 4],
    y: [1, 3, 1, 4],
    sigma: [1, 2, 1, 1],
    tauPrior: halfNormal,
  }),
  jamesStein: call({ y: [2, 4, 6, 8], sd: 2, towards: "mean", form: "plain" }),
  leaveOneGroupOut: call({ ...known, tau: 4 }),
  leaveOneGroupOutBayes: without(["tauPrior", "muPrior"], {
    y: [1, 3, 1, 4],
    sigma: [1, 2, 1, 1],
    tauPrior: halfNormal,
    muPrior: normalOf,
  }),
  ledger: call({ ...known, mu: 8, tau: 15, group: 0 }),
  siblingLedger: call({ ...known, tau: 15, group: 0 }),
  normalNormalPosterior: without(["tauPrior", "muPrior"], {
    ...known,
    tauPrior: { law: "variance", variance: exponential },
    muPrior: normalOf,
  }),
  plannedErrors: call({ n: 10, cost: 20, budget: 600, sigma: 9, tau: 4 }),
  bestPerGroup: call({ cost: 20, sigma: 9, tau: 4 }),
  poolingRisk: call({ sigma: [3, 4], mu: 0, tau: 2, truth: { mean: 0, sd: 4 } }),
  populationMean: call({ ...known, tau: 4 }),
  predictedTables: without(["errors", "muPrior", "tauPrior"], {
    ...known,
    errors: [9, 12],
    tauPrior: halfNormal,
    muPrior: normalOf,
  }),
  learnedPull: call({ groups: 20, q: 30 }),
  riskOverYears: call({ theta: [0, 2, -2], sigma: 3, luck: [0.5, -1, 0.3, 1, 0, -0.6] }),
  riskAtTruth: without(["level"], { sigma: 3, tau: 4, distance: 9, level: 0.9 }),
  shrink: call({ ...known, mu: 8, tau: 15 }),
  // Counts.
  betaBinomialFit: call(trials),
  betaBinomialMode: call({ ...trials, kappaPrior: exponential }),
  betaBinomialPosterior: without(["mPrior"], {
    ...trials,
    kappaPrior: exponential,
    mPrior: { law: "haldane" },
  }),
  gammaPoissonFit: without(["exposure", "frequency"], {
    count: [0, 1, 2, 9],
    exposure: [1, 2, 1, 2],
    frequency: [2, 1, 1, 1],
  }),
  gammaPoissonMoments: without(["frequencies"], {
    counts: [0, 2, 4, 10],
    frequencies: [1, 2, 1, 2],
  }),
  gammaPoissonPosterior: [
    without(["exposures"], {
      counts: [2, 0],
      exposures: [1, 2],
      shapePrior: exponential,
      ratePrior: { law: "gamma", shape: 3, rate: 1 },
    }),
    without(["exposures"], {
      counts: [2, 0],
      exposures: [1, 2],
      shapePrior: { law: "inverse-square", shift: 1 },
      meanPrior: { law: "log-flat" },
    }),
  ],
  logitNormalFit: call(trials),
  logitNormalPosterior: call({
    successes: [2, 1],
    trials: [4, 4],
    muPrior: normalOf,
    sigmaPrior: halfNormal,
  }),
  shrinkRates: call({ ...trials, m: 0.25, kappa: 55 }),
  // Variance components.
  buhlmannStraub: without(["weight"], {
    groups: [{ value: [1, 3], weight: [1, 2] }, { value: [5, 7] }],
    method: "iterative",
  }),
  fitVariancePopulation: call(genes),
  squeezeVariances: call({ ...genes, d0: 4, s0Variance: 3 }),
  moderatedT: call({
    ...genes,
    d0: 4,
    s0Variance: 3.5,
    effect: [3, 1, 2, 2],
    unscaledSd: [1, 1, 2, 1],
  }),
  trigammaInverse: call(0.6),
  oneWayData: call([
    [1, 3],
    [5, 4, 6],
  ]),
  weightedOneWayData: without(["weight"], [{ value: [1, 3], weight: [1, 3] }, { value: [5] }]),
  oneWayFit: call({ ...rows, method: "REML" }),
  oneWayLogMarginal: call(rows, { sigma: 1, tau: 2 }),
  oneWayPosterior: call({ ...rows, sigmaPrior: { law: "log-flat" }, tauPrior: halfNormal }),
  // Nested.
  threeLevels: call(levels),
  threeLevelLedger: call({ ...levels, class: 0 }),
  schoolMessages: call(levels),
  threeLevelFit: call({ ...rows, school: [0, 0, 1], method: "REML" }),
  threeLevelFitKnown: call({ ...tree, method: "ML" }),
  nestedTree: call({
    parent: [-1, 0, 0],
    spread: [0, 1, 1],
    node: [1, 2],
    y: [4, 2],
    sigma: [1, 1],
    root: "flat",
  }),
  threeLevelInfluence: call({ ...levels, level: "class", index: 0 }),
  threeLevelPosterior: call({
    n: [2, 2, 2, 2, 2],
    mean: [2, 3, 6, 7, 4],
    squaresWithin: 10,
    school: [0, 0, 1, 1, 2],
    sigmaPrior: { law: "flat" },
    tauPrior: halfNormal,
    omegaPrior: halfNormal,
  }),
  threeLevelPosteriorKnown: call({ ...tree, tauPrior: halfNormal, omegaPrior: halfNormal }),
  // Crossed.
  crossedGiven: call({ ...crossed, ...crossedSds }),
  crossedIslands: call({ annotator: crossed.annotator, item: crossed.item }),
  crossedFit: call({ ...crossed, method: "REML" }),
  crossedLedger: call({ ...crossed, ...crossedSds, of: "annotator", index: 0 }),
  // Regression.
  regressionData: call({
    x: [xs, xs],
    y: [
      [1, 2, 4],
      [3, 4, 6],
    ],
  }),
  regressionFit: {
    args: () => [{ ...lines(), method: "REML", structure: "correlated" }],
    optional: ["origin", "structure"],
  },
  regressionGiven: {
    args: () => [{ ...lines(), ...lineVariances, gammaPrior: normalOf }],
    optional: ["origin", "gammaPrior"],
  },
  regressionLedger: {
    args: () => [{ ...lines(), ...lineVariances, gammaPrior: normalOf, group: 0 }],
    optional: ["origin", "gammaPrior"],
  },
  regressionPosterior: {
    args: () => [
      {
        ...lines(),
        sigmaPrior: halfNormal,
        interceptSdPrior: halfNormal,
        slopeSdPrior: halfNormal,
        correlationPrior: { law: "fixed", value: 0 },
        gammaPrior: normalOf,
      },
    ],
    optional: ["origin", "correlationPrior", "gammaPrior"],
  },
  // Robust populations.
  studentTPosterior: without(["tauPrior", "muPrior"], {
    y: [0, 1, 2],
    sigma: [1, 1, 1],
    df: 4,
    tauPrior: halfNormal,
    muPrior: normalOf,
  }),
  studentTRisk: call({ sigma: 3, mu: 0, tau: 4, df: 4, truth: [0, 9] }),
  studentTShrink: call({ ...known, mu: 0, tau: 1, df: 4 }),
  twoPartFit: call({ y: [-1, 1, -1, 1, 99, 101], sigma: [1, 1, 1, 1, 1, 1] }),
  twoPartRisk: call({
    sigma: 3,
    parts: [
      { share: 0.5, mean: -1, sd: 1 },
      { share: 0.5, mean: 1, sd: 1 },
    ],
    truth: [0, 9],
  }),
  twoPartShrink: call({
    ...known,
    parts: [
      { share: 0.5, mean: -1, sd: 1 },
      { share: 0.5, mean: 1, sd: 1 },
    ],
  }),
  // Ranking.
  probabilityAnyAbove: { args: () => [posterior(), 2], whole: [0] },
  probabilityLarger: { args: () => [posterior(), { larger: 0, smaller: 1 }], whole: [0] },
  rankProbabilities: { args: () => [posterior()], whole: [0] },
  ranks: call([28, 8, -3, 8]),
  indexOfLargest: call([28, 8, -3]),
  indexOfSmallest: call([28, 8, -3]),
  swappedPairs: call({ raw: [28, 8, -3], pooled: [10, 11, 4] }),
  // Priors.
  logPositivePrior: call({ law: "pareto", min: 1, exponent: 1.5 }, 4),
  logSdPrior: call({ law: "uniform", max: 4 }, 1),
  // Linear algebra.
  cholesky: call([4, 2, 2, 5], 2),
  logDeterminant: call([2, 0, 1, 2], 2),
  solveCholesky: call([2, 0, 1, 2], [8, 12]),
  solveLower: call([2, 0, 1, 2], [2, 5]),
  solveLowerTransposed: call([2, 0, 1, 2], [4, 4]),
  symmetricEigen2: call({ a: 2, b: 1, d: 2 }),
  // Chance.
  createGenerator: call(7),
  logStandardGamma: lazily(() => [generator(), 2]),
  standardNormal: lazily(() => [generator()]),
  standardNormals: lazily(() => [generator(), 3]),
  // Samplers.
  startStepSize: call(0.5),
  adaptStepSize: lazily(() => [core.startStepSize(1), { acceptance: 0.5, target: 0.8 }]),
  gibbsStep: call({ at: [0], conditionals: [() => (p: number) => p] }, [0.5]),
  gibbsChain: {
    args: () => [
      {
        conditionals: [() => (p: number) => p],
        start: [0],
        steps: 3,
        generator: generator(),
        onStep: () => undefined,
      },
    ],
    optional: ["onStep"],
  },
  hmcStep: call(landscape, { at: [1], stepSize: 0.1, leaps: 10 }, { z: [0], u: 0.5 }),
  hmcChain: {
    args: () => [
      landscape,
      {
        start: [0],
        warmup: 5,
        steps: 3,
        pathLength: 1.5,
        target: 0.8,
        generator: generator(),
        onStep: () => undefined,
      },
    ],
    optional: ["onStep", "target"],
  },
  metropolisStep: call(
    { logDensity: landscape.logDensity, scale: [1], at: [0], logDensityAt: 0 },
    { z: [1], u: 0.5 },
  ),
  metropolisChain: {
    args: () => [
      {
        logDensity: landscape.logDensity,
        scale: [2.4],
        start: [0],
        steps: 5,
        generator: generator(),
        onStep: () => undefined,
      },
    ],
    optional: ["onStep"],
  },
  // Special functions.
  complementaryErrorFunction: call(2),
  digamma: call(2),
  errorFunction: call(2),
  incompleteBeta: call(0.3, 2, 3),
  incompleteBetaInverse: call(0.3, 2, 3),
  incompleteBetaUpper: call(0.3, 2, 3),
  incompleteBetaUpperInverse: call(0.3, 2, 3),
  incompleteGamma: call(3, 2),
  incompleteGammaInverse: call(0.5, 2),
  incompleteGammaUpper: call(3, 2),
  incompleteGammaUpperInverse: call(0.5, 2),
  log1pmx: call(0.1),
  logBeta: call(2, 3),
  logGamma: call(3),
  logSumExp: call([1, 2, 3]),
  scaledComplementaryErrorFunction: call(2),
  standardNormalQuantile: call(0.3),
  trigamma: call(2),
  // Summaries.
  bulkSampleSize: call(chains),
  tailSampleSize: call(chains),
  meanSampleSize: call(chains),
  quantileSampleSize: call(chains, 0.5),
  monteCarloError: call(chains),
  rHat: call(chains),
  splitRHat: call(chains),
  rankNormalised: call(chains),
  equalTailedInterval: call({ mass: 0.95, quantile: (p: number) => p }),
  highestDensityInterval: call({
    mass: 0.5,
    quantile: (p: number) => -Math.log1p(-p),
    logDensity: (x: number) => -x,
  }),
  highestDensityIntervalOfDraws: call([0, 1, 1.5, 2, 9], 0.6),
  quantilesOfDraws: call([4, 1, 3, 2], [0, 0.5, 1]),
  groupSpreads: call([0, 1, 0], [1, 7, 3], 2),
  mergeGroupSpreads: lazily(() => [core.groupSpreads([0], [1], 1), core.groupSpreads([0], [3], 1)]),
  groupCounts: call({ group: [0, 1, 0], count: [1, 0, 2], exposure: [10, 5, 20], groups: 2 }),
  spreadOf: call([1, 2, 6]),
  mergeSpreads: call({ n: 1, mean: 1, squares: 0 }, { n: 2, mean: 4, squares: 8 }),
  convergenceError: call("maximise", { iterations: 50, tolerance: 1e-9, lastStep: 0.2 }),
};
