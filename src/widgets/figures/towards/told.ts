import { betweenVariance } from "#core/pooling/knownErrors/betweenGroups.ts";
import { meanLineGivenTau, meanLineVariance } from "#core/pooling/knownErrors/meanLine.ts";
import { meanLinePosterior } from "#core/pooling/knownErrors/meanLinePosterior.ts";
import { normalNormalPosterior } from "#core/pooling/knownErrors/normalNormalPosterior.ts";
import { bcg1994 } from "#data/bcg1994.ts";
import { bcgTwelve } from "#data/bcgTwelve.ts";
import { toldOfRadon } from "./radon.ts";
import { FAR, oddOf, pulledTo } from "./trials.ts";

const HUNDREDTH = { decimals: 2 } as const;
const THOUSANDTH = { decimals: 3 } as const;

/** Numbers that the text tells of the thirteen trials as they were published, whatever the reader has done to them. */
export function toldOf() {
  const { asked } = bcgTwelve;
  const trials = [asked, ...bcg1994.trials.filter((one) => one !== asked)];
  const table = {
    x: trials.map(({ latitude }) => latitude),
    y: trials.map(({ y }) => y),
    sigma: trials.map(({ variance }) => Math.sqrt(variance)),
  };
  const { y, sigma } = table;
  const rest = {
    x: table.x.slice(1),
    y: y.slice(1),
    sigma: sigma.slice(1),
  };
  const [loose, tight] = [
    betweenVariance({ y, sigma, method: "REML" }),
    meanLineVariance({ ...table, method: "REML" }),
  ];
  const [wide, narrow] = [Math.sqrt(loose), Math.sqrt(tight)];
  const line = meanLineGivenTau({ ...table, tau: narrow });
  const [byMean, byLine] = [pulledTo("mean", table, wide), pulledTo("line", table, narrow)];
  const move = (by: typeof byMean, j: number) => Math.abs(by.theta.mean[j]! - y[j]!);
  const [allMean, allLine] = [normalNormalPosterior({ y, sigma }), meanLinePosterior(table)];
  const spread = { as: "tau", to: HUNDREDTH } as const;
  const variance = { as: "number", to: THOUSANDTH } as const;
  const effect = { as: "pulled", to: HUNDREDTH } as const;
  const slope = { as: "number", to: { decimals: 4 } } as const;
  const plain = { as: "number", to: HUNDREDTH } as const;
  const share = { as: "share" } as const;
  const [oddMean, oddLine] = [
    oddOf(
      "mean",
      table,
      Math.sqrt(betweenVariance({ y: rest.y, sigma: rest.sigma, method: "REML" })),
    ),
    oddOf("line", table, Math.sqrt(meanLineVariance({ ...rest, method: "REML" }))),
  ];
  return {
    varianceMean: [loose, variance],
    varianceLine: [tight, variance],
    spreadMean: [wide, spread],
    spreadLine: [narrow, spread],
    gone: [1 - tight / loose, share],
    factorMean: [Math.exp(wide), plain],
    factorLine: [Math.exp(narrow), plain],
    mean: [byMean.to(0), effect],
    slope: [line.slope.mean, slope],
    slopeError: [line.slope.sd, slope],
    tenDegrees: [1 - Math.exp(10 * line.slope.mean), share],
    lineHere: [byLine.to(asked.latitude), effect],
    atMean: [byMean.theta.mean[0]!, effect],
    atLine: [byLine.theta.mean[0]!, effect],
    keepMeanHere: [1 - byMean.pull[0]!, share],
    keepLineHere: [1 - byLine.pull[0]!, share],
    moveMeanHere: [move(byMean, 0), effect],
    moveLineHere: [move(byLine, 0), effect],
    keepMeanFar: [1 - byMean.pull[FAR]!, share],
    keepLineFar: [1 - byLine.pull[FAR]!, share],
    moveMeanFarAway: [move(byMean, FAR), effect],
    moveLineFarAway: [move(byLine, FAR), effect],
    ownFar: [y[FAR]!, effect],
    lineFar: [byLine.to(table.x[FAR]!), effect],
    less: [
      y.filter((_, j) => move(byLine, j) < move(byMean, j)).length,
      { as: "number", to: { step: 1 } },
    ],
    oddMean: [oddMean, plain],
    oddLine: [oddLine, plain],
    lowMean: [allMean.tau.quantile(0.025), spread],
    highMean: [allMean.tau.quantile(0.975), spread],
    lowLine: [allLine.tau.quantile(0.025), spread],
    highLine: [allLine.tau.quantile(0.975), spread],
    averagedMeanFar: [1 - allMean.meanPull[FAR]!, share],
    averagedLineFar: [1 - allLine.meanPull[FAR]!, share],
    averagedHere: [allLine.theta[0]!.mean, effect],
    sdHere: [line.theta.sd[0]!, effect],
    averagedSdHere: [allLine.theta[0]!.sd, effect],
    ...toldOfRadon(),
  } as const;
}
