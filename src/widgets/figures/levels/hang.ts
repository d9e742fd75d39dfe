import { threeLevels } from "#core/pooling/nested/threeLevel.ts";
import { threeLevelInfluence } from "#core/pooling/nested/threeLevelInfluence.ts";
import type { Sample } from "#data/dataSet.ts";
import { inventedClasses } from "#data/inventedClasses.ts";

/** Where something hangs, and how far it may be off. */
export interface Hanging {
  readonly mean: number;
  readonly sd: number;
}

/** Everything that hangs, and what of the estimate of the class of one comes from where. */
export interface Hung {
  readonly nation: Hanging;
  readonly schools: readonly Hanging[];
  readonly classes: readonly Hanging[];
  readonly one: Hanging;
  /** A class of the last school, and a school, with nobody in them yet. */
  readonly emptyClass: Hanging;
  readonly emptySchool: Hanging;
  /** Share of the only student, and of every other class. */
  readonly own: number;
  readonly shares: readonly number[];
}

const { classes } = inventedClasses;
const { n: SIZES = [], y: AVERAGES = [] } = inventedClasses.sample().columns;
/** The school the class of one belongs to. */
export const HOME = 0;
/** Whether a class is one of the other classes of that school. */
export const isAtHome = (c: number) => classes[c]!.school === HOME;

/**
 * The mobile, with the only student's score or without the student, of the classes as they are or as a scene holds them; the mean
 * of the nation is learned from them, or held where others know it.
 */
export function hang(
  spreads: {
    readonly sigma: number;
    readonly tau: number;
    readonly omega: number;
    readonly psi?: number;
  },
  score: number | undefined,
  { n = SIZES, y = AVERAGES }: Sample["columns"] = {},
): Hung {
  const { sigma, tau, omega, psi: held } = spreads;
  const rows = [
    ...classes.map(({ school }, c) => ({ school, mean: y[c]!, n: n[c]! })),
    ...(score === undefined ? [] : [{ school: HOME, mean: score, n: 1 }]),
  ];
  const levels = {
    school: rows.map(({ school }) => school),
    y: rows.map(({ mean }) => mean),
    sigma: rows.map(({ n }) => sigma / Math.sqrt(n)),
    tau,
    omega,
    psi: held ?? ("flat" as const),
  };
  const { psi, school, class: all } = threeLevels(levels);
  const at = (of: { mean: readonly number[]; sd: readonly number[] }, k: number): Hanging => ({
    mean: of.mean[k]!,
    sd: of.sd[k]!,
  });
  /** A new one of a kind hangs where what it hangs from does, and may be further off. */
  const under = ({ mean, sd }: Hanging, spread: number): Hanging => ({
    mean,
    sd: Math.hypot(sd, spread),
  });
  const schools = school.mean.map((_, k) => at(school, k));
  const { share } =
    score === undefined
      ? threeLevelInfluence({ ...levels, level: "school", index: HOME })
      : threeLevelInfluence({ ...levels, level: "class", index: classes.length });
  return {
    nation: psi,
    schools,
    classes: classes.map((_, c) => at(all, c)),
    one: score === undefined ? under(schools[HOME]!, tau) : at(all, classes.length),
    emptyClass: under(schools.at(-1)!, tau),
    emptySchool: under(psi, omega),
    own: score === undefined ? 0 : share[classes.length]!,
    shares: share.slice(0, classes.length),
  };
}
