import { requireThat } from "../../assert.ts";
import { door, type Loose, number, oneOf } from "../../door.ts";
import { shrink } from "../knownErrors/shrink.ts";
import { messagesOf, sharesInPsi, THREE_LEVELS, type ThreeLevels } from "./threeLevel.ts";

/** One source of an estimate: its share, and the part of the estimate that it supplies. */
export interface Part {
  /** No unit; the shares of all sources sum to 1. */
  readonly share: number;
  /** In the unit of the data. */
  readonly contribution: number;
}

/** Where one estimate comes from, the variances held fixed. */
export interface ThreeLevelInfluence {
  /** Share of every class mean; an observation's share is its class's over the number of its rows. */
  readonly share: readonly number[];
  /** The class itself, or all classes of the school, or (for psi) everything. */
  readonly own: Part;
  /** The other classes of a class's school; the other schools of a school. */
  readonly siblings: Part;
  /** Classes of other schools, for a class. */
  readonly otherBranches: Part;
  /** A psi that is held fixed, or the mean of its Normal prior. */
  readonly prior: Part;
  /** Sum of the contributions. */
  readonly estimate: number;
}

/**
 * Exact influence of every class mean on the estimate of any class, any school or psi, conditional on the variances.
 *
 *   psi:    weight_k weight_c            (flat psi; a Normal prior takes its share of that, a psi that is held fixed takes all)
 *   school: keep_k weight_c [c in k] + pull_k share in psi
 *   class:  keep_c [c = own] + pull_c share in its school
 *
 * Shapes  share holds C numbers; index is a class, a school, or 0 for psi.
 * Units   contributions and estimate have the unit of y.
 * Limits  the four contributions add up to the estimate, the four shares to 1.
 * Throws  RangeError as `threeLevels` does, and if index does not exist at its level.
 * Source  Raudenbush & Bryk, Hierarchical Linear Models (2002), chapter 8.
 *
 * @example
 * threeLevelInfluence({ school: [0, 0], y: [1, 3], sigma: [1, 1], tau: 1, omega: 0, psi: 5, level: "class", index: 0 }).prior // { share: 0.5, contribution: 2.5 }
 */
export function threeLevelInfluence(
  asked: Loose<
    ThreeLevels & { readonly level: "class" | "school" | "psi"; readonly index: number }
  >,
): ThreeLevelInfluence {
  const of = door("threeLevelInfluence", asked, {
    ...THREE_LEVELS,
    level: oneOf("class", "school", "psi"),
    index: number,
  });
  const { y, sigma, school, tau, omega, level, index } = of;
  const schools = messagesOf("threeLevelInfluence", of);
  const count = { class: y.length, school: schools.length, psi: 1 }[level];
  requireThat(
    Number.isInteger(index) && index >= 0 && index < count,
    "threeLevelInfluence",
    `index must be from 0 to ${count - 1} at the level ${level}`,
    index,
  );
  const M = schools.map(({ mean }) => mean);
  const error = schools.map(({ se }) => se);
  const k = level === "class" ? school[index]! : level === "school" ? index : -1;
  const one = (value: number, se: number, sd: number) =>
    shrink({ y: [value], sigma: [se], mu: 0, tau: sd });
  const inClass = level === "class" ? one(y[index]!, sigma[index]!, tau) : ALL_FROM_ABOVE;
  const inSchool = k >= 0 ? one(M[k]!, error[k]!, omega) : ALL_FROM_ABOVE;
  const fromPsi = inClass.pull[0]! * inSchool.pull[0]!;
  const top = sharesInPsi(M, error, of);

  const share: number[] = new Array(y.length).fill(0);
  const parts = { own: part(), siblings: part(), otherBranches: part() };
  for (const [j, { classes, weight }] of schools.entries()) {
    const ofSchool =
      (j === k ? inClass.pull[0]! * inSchool.keep[0]! : 0) + fromPsi * top.school[j]!;
    for (const [i, c] of classes.entries()) {
      const isTarget = level === "class" && c === index;
      share[c] = ofSchool * weight[i]! + (isTarget ? inClass.keep[0]! : 0);
      const home = j === k ? "siblings" : "otherBranches";
      const kind = {
        class: isTarget ? "own" : home,
        school: j === k ? "own" : "siblings",
        psi: "own",
      }[level] as keyof typeof parts;
      parts[kind].share += share[c];
      parts[kind].contribution += share[c] * y[c]!;
    }
  }
  const ofPrior = fromPsi * top.prior;
  const prior = ofPrior === 0 ? part() : { share: ofPrior, contribution: ofPrior * top.priorMean };
  const sources = [parts.own, parts.siblings, parts.otherBranches, prior];
  return {
    share,
    ...parts,
    prior,
    estimate: sources.reduce((sum, { contribution }) => sum + contribution, 0),
  };
}

const ALL_FROM_ABOVE = { pull: [1], keep: [0] };

function part(): { share: number; contribution: number } {
  return { share: 0, contribution: 0 };
}
