import { betweenVariance } from "#core/pooling/knownErrors/betweenGroups.ts";
import { givenTau } from "#core/pooling/knownErrors/givenTau.ts";
import { leaveOneGroupOut } from "#core/pooling/knownErrors/leaveOneGroupOut.ts";
import {
  meanLineGivenTau,
  meanLineLeftOut,
  meanLineVariance,
} from "#core/pooling/knownErrors/meanLine.ts";
import { bcgTwelve } from "#data/bcgTwelve.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import { alongLatitude, meanLine } from "#models/meanLine.ts";
import type { CurvePoint } from "#plot/Curve.tsx";

/** What trials are pulled to. */
export type Aim = "mean" | "line";

const { asked } = bcgTwelve;
const { groups, columns } = bcgTwelve.sample();
const OTHERS = { y: columns.y!, sigma: columns.sigma!, latitude: columns.latitude! };
export const NAMES: readonly string[] = [asked.name, ...groups];
/** The trial that lies farthest from the equator. */
export const FAR = NAMES.indexOf("Ferguson");
/** The spreads that fit best as published, which a change of aim brings along. */
export const BROUGHT = { mean: 0.56, line: 0.276 } as const;
/** As far as the axis of spreads leads. */
export const [, WIDEST] = meanLine.parameters.tau.range;

type Table = ReturnType<typeof alongLatitude>;

/** What holds of one aim at one spread: where each trial is put, what of its own it keeps, and what it is pulled to. */
export function pulledTo(aim: Aim, table: Table, tau: number) {
  if (aim === "line") {
    const { at, theta, pull, logMarginal } = meanLineGivenTau({ ...table, tau });
    return { to: (x: number) => at(x).mean, theta, pull, logMarginal };
  }
  const { mu, theta, pull, logMarginal } = givenTau({ y: table.y, sigma: table.sigma, tau });
  return { to: () => mu.mean, theta, pull, logMarginal };
}

/** How far the first trial lies from what the others expect of it, in sds of that expectation, at this spread. */
export function oddOf(aim: Aim, table: Table, tau: number): number {
  const { y, sigma } = table;
  const left =
    aim === "line" ? meanLineLeftOut({ ...table, tau }) : leaveOneGroupOut({ y, sigma, tau });
  return left[0]!.z;
}

const PIECES = 35;
const STEP = 1e-3;

/** How well each spread fits, the best at 1, with the slopes of the curve. */
function fitOf(aim: Aim, table: Table, best: number): readonly CurvePoint[] {
  const top = pulledTo(aim, table, best).logMarginal;
  const height = (tau: number) => Math.exp(pulledTo(aim, table, Math.abs(tau)).logMarginal - top);
  return Array.from({ length: PIECES + 1 }, (_, k) => {
    const tau = (WIDEST * k) / PIECES;
    return [tau, height(tau), (height(tau + STEP) - height(tau - STEP)) / (2 * STEP)];
  });
}

/** What does not change with the spread: the table, the spread that fits each aim best, and how well any other fits. */
export const trialsAt = keepingTwo((yA: number, sigmaA: number, xA: number) => {
  const table = alongLatitude({ yA, sigmaA, xA }, OTHERS);
  const { y, sigma } = table;
  const best = {
    mean: Math.sqrt(betweenVariance({ y, sigma, method: "REML" })),
    line: Math.sqrt(meanLineVariance({ ...table, method: "REML" })),
  };
  return {
    table,
    best,
    fits: { mean: fitOf("mean", table, best.mean), line: fitOf("line", table, best.line) },
    byMean: pulledTo("mean", table, best.mean),
  };
});

/** Latitudes of the rows: trials of one latitude stand side by side, a degree and a half apart. */
export function rowsOf(x: readonly number[]): readonly number[] {
  return x.map((latitude, j) => {
    const together = [...x.keys()].filter((k) => x[k] === latitude);
    return latitude + 1.5 * (together.indexOf(j) - (together.length - 1) / 2);
  });
}
