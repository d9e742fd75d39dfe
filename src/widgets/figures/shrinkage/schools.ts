import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import { ranks } from "#core/pooling/ranking/ranks.ts";
import type { Sample } from "#data/dataSet.ts";

/** How numbers of students are written. */
export const STUDENTS = { unit: "students", unitOne: "student", fineStep: 1 };

/** One school before and after pooling. */
export interface School {
  readonly name: string;
  readonly students: number;
  readonly own: number;
  readonly sigma: number;
  readonly keep: number;
  readonly estimate: number;
  readonly sd: number;
  /** 1 is the largest; equal ones share the mean of their ranks. */
  readonly ownRank: number;
  readonly rank: number;
}

/** Every school of a sample, shrunk towards a population. */
export function schoolsOf(
  { groups, columns }: Sample,
  { mu, tau }: { readonly mu: number; readonly tau: number },
): readonly School[] {
  const { y = [], sigma = [], n = [] } = columns;
  const { mean, sd, keep } = shrink({ y, sigma, mu, tau });
  const [ownRanks, estimateRanks] = [ranks(y), ranks(mean)];
  return groups.map((name, j) => ({
    name,
    students: n[j]!,
    own: y[j]!,
    sigma: sigma[j]!,
    keep: keep[j]!,
    estimate: mean[j]!,
    sd: sd[j]!,
    ownRank: ownRanks[j]!,
    rank: estimateRanks[j]!,
  }));
}

/** The largest first; equal ones by their own averages. */
export function byLargest(
  schools: readonly School[],
  of: (school: School) => number,
): readonly School[] {
  return schools.toSorted((a, b) => of(b) - of(a) || a.ownRank - b.ownRank);
}
