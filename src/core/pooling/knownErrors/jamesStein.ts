import { requireThat } from "../../assert.ts";
import { door, type Loose, number, numbers, oneOf } from "../../door.ts";

/** "plain" may turn the differences round when they are small; "positive-part" stops at complete pooling. */
export type JamesSteinForm = "plain" | "positive-part";

/** Estimates pulled together by one common factor. */
export interface JamesStein {
  /** The point towards which everything is pulled, same unit as `y`. */
  readonly target: number;
  /** Share of its own deviation from the target that every group keeps. */
  readonly keep: number;
  /** Sum of squared deviations from the target, square of the unit of `y`. */
  readonly squares: number;
  readonly estimate: readonly number[];
}

/**
 * The James-Stein estimator: groups of equal, known error pulled towards their mean or towards a given point.
 *
 *   keep = 1 - (J - 3) sd² / S towards the mean,  1 - (J - 2) sd² / S towards a point,  S = sum (y_j - target)²
 *   estimate_j = target + keep (y_j - target)
 *
 * Shapes  y holds J numbers, more than 3 (towards the mean) or 2 (towards a point); estimate holds J numbers.
 * Units   y, sd and towards share one unit.
 * Limits  groups that do not differ at all keep nothing in the positive-part form.
 * Throws  RangeError if there are too few groups, if sd is not positive, or if S is 0 in the plain form.
 * Source  Efron & Morris, "Data analysis using Stein's estimator and its generalizations", JASA 70 (1975);
 *         "Stein's paradox in statistics", Scientific American 236 (1977).
 *
 * @example
 * jamesStein({ y: [2, 4, 6, 8], sd: 2, towards: "mean", form: "plain" }).keep // 0.8
 */
export function jamesStein(
  asked: Loose<{
    readonly y: readonly number[];
    readonly sd: number;
    readonly towards: "mean" | number;
    readonly form: JamesSteinForm;
  }>,
): JamesStein {
  const group = door("jamesStein", asked, {
    y: numbers,
    sd: number,
    towards: oneOf("mean", number),
    form: oneOf("plain", "positive-part"),
  });
  const { y, sd, towards, form } = group;
  const J = y.length;
  const degrees = J - (towards === "mean" ? 3 : 2);
  requireThat(degrees > 0, "jamesStein", `there must be at least ${J - degrees + 1} groups`, J);
  requireThat(sd > 0 && sd < Infinity, "jamesStein", "sd must be positive and finite", sd);
  const bad = y.findIndex((value) => !Number.isFinite(value));
  requireThat(bad < 0, "jamesStein", "every y must be finite", `${y[bad]} at index ${bad}`);
  const target = towards === "mean" ? y.reduce((sum, value) => sum + value, 0) / J : towards;
  requireThat(Number.isFinite(target), "jamesStein", "towards must be finite", target);
  const squares = y.reduce((sum, value) => sum + (value - target) ** 2, 0);
  requireThat(
    squares > 0 || form === "positive-part",
    "jamesStein",
    "the plain form needs groups that differ from the target",
    squares,
  );
  const plain = 1 - (degrees * sd * sd) / squares;
  const keep = form === "positive-part" ? Math.max(0, plain) : plain;
  return { target, keep, squares, estimate: y.map((value) => target + keep * (value - target)) };
}
