import { golub1999 } from "#data/golub1999.ts";
import type { Scene } from "../../frame/widget.ts";

/** The places of the largest numbers, the largest first; of two that are one but for the last digits, the first stays first. */
export function largest(values: readonly number[], count: number): readonly number[] {
  const keys = values.map((one) => Math.round(1e9 * one));
  return [...keys.keys()].toSorted((a, b) => keys[b]! - keys[a]!).slice(0, count);
}

export const mean = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

/** Root of the mean square. */
export const typical = (misses: readonly number[]) =>
  Math.sqrt(mean(misses.map((one) => one * one)));

/** So large a t of the other patients, with the sign of the first six, holds. */
export const BAR = 2;

/** Genes compared in a few patients and in all others. */
export interface Compared {
  readonly y: readonly number[];
  readonly s2: readonly number[];
  readonly rest: readonly number[];
  readonly restS2: readonly number[];
  /** Standard errors of both differences, in standard deviations. */
  readonly unscaled: number;
  readonly restUnscaled: number;
}

/** What the other patients say of each gene, in the direction that the few showed: its difference, and its t. */
export function laterOf({ y, rest, restS2, restUnscaled }: Compared) {
  const later = rest.map((one, j) => (y[j]! < 0 ? -one : one));
  return { later, laterT: later.map((one, j) => one / (restUnscaled * Math.sqrt(restS2[j]!))) };
}

/** The genes with the largest t, each difference measured by what is believed of its variance. */
export function listOf({ y, unscaled }: Compared, variance: readonly number[], count: number) {
  const t = y.map((one, j) => Math.abs(one) / (unscaled * Math.sqrt(variance[j]!)));
  return { t, list: largest(t, count) };
}

/** By which factor a standard deviation is off, typically: one that is twice too large is as wrong as one that is half. */
export const factorOf = (variance: readonly number[], restS2: readonly number[]) =>
  Math.exp(typical(variance.map((one, j) => Math.log(one / restS2[j]!) / 2)));

/** The six that the chapter opens with. */
const OPENING = 137;
let opening: Scene["sample"] | undefined;

/** The patients of a scene; an exercise has none of its own, and shows those that the chapter opens with. */
export function patientsOf({ sample }: Pick<Scene, "sample">): Scene["sample"] {
  if (sample.groups.length > 0) return sample;
  opening ??= golub1999.sample(OPENING);
  return opening;
}
