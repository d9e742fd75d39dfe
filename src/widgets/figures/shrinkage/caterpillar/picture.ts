import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import { ranks, swappedPairs } from "#core/pooling/ranking/ranks.ts";
import type { Scene } from "../../../frame/widget.ts";

/** One group before and after pooling. */
export interface CaterpillarRow {
  readonly group: string;
  readonly n: number;
  readonly raw: number;
  readonly standardError: number;
  readonly estimate: number;
  readonly sd: number;
  readonly keep: number;
  /** 1 is the largest; equal ones share the mean of their ranks. */
  readonly rawRank: number;
  readonly rank: number;
}

export interface CaterpillarPicture {
  readonly mu: number;
  readonly tau: number;
  readonly seed: number;
  /** In the order they are drawn, from the top. */
  readonly rows: readonly CaterpillarRow[];
  /** Pairs of groups whose order is another one after pooling, and all pairs. */
  readonly swapped: number;
  readonly pairs: number;
  /** How far both lists are from the truth, where the truth is known. */
  readonly truth: Truth | undefined;
}

/** Distances from the true means, as root mean squares, and for how many groups the estimate is closer. */
interface Truth {
  readonly rawError: number;
  readonly estimateError: number;
  readonly closer: number;
}

const ORDERS: Readonly<Record<string, (row: CaterpillarRow) => number>> = {
  own: (row) => row.raw,
  estimate: (row) => row.estimate,
  students: (row) => row.n,
};

export function picture({ values, view, seed, sample }: Scene): CaterpillarPicture {
  const { mu = 0, tau = 0 } = values;
  const { y = [], sigma = [], n = [], theta } = sample.columns;
  const { mean, sd, keep } = shrink({ y, sigma, mu, tau });
  const rawRank = ranks(y);
  const rank = ranks(mean);
  const rows = sample.groups.map((group, j) => ({
    group,
    n: n[j]!,
    raw: y[j]!,
    standardError: sigma[j]!,
    estimate: mean[j]!,
    sd: sd[j]!,
    keep: keep[j]!,
    rawRank: rawRank[j]!,
    rank: rank[j]!,
  }));
  const key = ORDERS[view.order ?? "own"] ?? ORDERS.own!;
  return {
    mu,
    tau,
    seed,
    rows: rows.toSorted((a, b) => key(b) - key(a) || a.rawRank - b.rawRank),
    swapped: swappedPairs({ raw: y, pooled: mean }),
    pairs: (y.length * (y.length - 1)) / 2,
    truth: theta && distances({ raw: y, estimate: mean, theta }),
  };
}

function distances(lists: {
  readonly raw: readonly number[];
  readonly estimate: readonly number[];
  readonly theta: readonly number[];
}): Truth {
  const { raw, estimate, theta } = lists;
  const rootMeanSquare = (values: readonly number[]) =>
    Math.sqrt(values.reduce((sum, value, j) => sum + (value - theta[j]!) ** 2, 0) / theta.length);
  const closer = theta.filter(
    (truth, j) => Math.abs(estimate[j]! - truth) < Math.abs(raw[j]! - truth),
  );
  return {
    rawError: rootMeanSquare(raw),
    estimateError: rootMeanSquare(estimate),
    closer: closer.length,
  };
}

/** The rows by their own averages, the largest first. */
export function byOwnAverage({ rows }: CaterpillarPicture): readonly CaterpillarRow[] {
  return rows.toSorted((a, b) => a.rawRank - b.rawRank);
}

/** The rows by their estimates, the largest first. */
export function byEstimate({ rows }: CaterpillarPicture): readonly CaterpillarRow[] {
  return rows.toSorted((a, b) => a.rank - b.rank || a.rawRank - b.rawRank);
}
