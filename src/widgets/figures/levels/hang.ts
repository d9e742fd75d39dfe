import { threeLevels } from "#core/pooling/nested/threeLevel.ts";
import { threeLevelInfluence } from "#core/pooling/nested/threeLevelInfluence.ts";
import type { Sample } from "#data/dataSet.ts";
import { inventedClasses } from "#data/inventedClasses.ts";
import { normal } from "#language/story.ts";
import type { Telling } from "#language/write/telling.ts";

interface Spreads {
  readonly sigma: number;
  readonly tau: number;
  readonly omega: number;
  readonly psi?: number;
  readonly kappa?: number;
}

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
  /** Share of the nation’s prior, or of a nation that is held. */
  readonly prior: number;
}

const { classes } = inventedClasses;
const { n: SIZES = [], y: AVERAGES = [] } = inventedClasses.sample().columns;
/** The school the class of one belongs to. */
export const HOME = 0;
/** Whether a class is one of the other classes of that school. */
export const isAtHome = (c: number) => classes[c]!.school === HOME;

/**
 * The mobile, with the only student's score or without the student, of the classes as they are or as a scene holds them, some of
 * them emptied; the mean of the nation is learned from them, under a prior if it has a spread, or held where others know it.
 */
export function hang(
  spreads: Spreads,
  score: number | undefined,
  { n = SIZES, y = AVERAGES }: Sample["columns"] = {},
  isEmptied: (c: number) => boolean = () => false,
): Hung {
  const { sigma, tau, omega, psi: held, kappa } = spreads;
  const tested = [...classes.keys()].filter((c) => !isEmptied(c));
  const rows = [
    ...tested.map((c) => ({ school: classes[c]!.school, mean: y[c]!, n: n[c]! })),
    ...(score === undefined ? [] : [{ school: HOME, mean: score, n: 1 }]),
  ];
  // Schools in which somebody is tested; the others hang from the nation.
  const known = [...new Set(rows.map(({ school }) => school))];
  const levels = {
    school: rows.map(({ school }) => known.indexOf(school)),
    y: rows.map(({ mean }) => mean),
    sigma: rows.map(({ n }) => sigma / Math.sqrt(n)),
    tau,
    omega,
    psi:
      held === undefined || kappa === undefined
        ? (held ?? ("flat" as const))
        : { law: "normal" as const, mean: held, sd: kappa },
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
  const schools = inventedClasses.schools.map((_, k) =>
    known.includes(k) ? at(school, known.indexOf(k)) : under(psi, omega),
  );
  const { share, prior } = threeLevelInfluence({
    ...levels,
    ...(score !== undefined
      ? { level: "class", index: tested.length }
      : known.includes(HOME)
        ? { level: "school", index: known.indexOf(HOME) }
        : { level: "psi", index: 0 }),
  });
  return {
    nation: psi,
    schools,
    classes: classes.map((one, c) =>
      isEmptied(c) ? under(schools[one.school]!, tau) : at(all, tested.indexOf(c)),
    ),
    one: score === undefined ? under(schools[HOME]!, tau) : at(all, tested.length),
    emptyClass: under(schools.at(-1)!, tau),
    emptySchool: under(psi, omega),
    own: score === undefined ? 0 : share[tested.length]!,
    shares: classes.map((_, c) => (isEmptied(c) ? 0 : share[tested.indexOf(c)]!)),
    prior: prior.share,
  };
}

/** What a program tells of the mobile: the school of the class of one, and what all other schools say together of the nation. */
export function tellingOf(
  {
    sigma,
    tau,
    omega,
    isHere,
    isHeld,
    psi: mean,
    kappa: sd,
    emptied,
  }: Spreads & {
    readonly isHere: boolean;
    readonly isHeld: boolean;
    readonly emptied: readonly boolean[];
  },
  { n = SIZES, y = AVERAGES }: Sample["columns"],
): Telling {
  const [home, away] = [true, false].map((here) =>
    [...classes.keys()].filter((c) => isAtHome(c) === here && !emptied[c]),
  ) as [number[], number[]];
  const known = [...new Set(away.map((c) => classes[c]!.school))];
  const hasPrior = mean !== undefined && sd !== undefined;
  const { psi } = threeLevels({
    school: away.map((c) => known.indexOf(classes[c]!.school)),
    y: away.map((c) => y[c]!),
    sigma: away.map((c) => sigma / Math.sqrt(n[c]!)),
    tau,
    omega,
    psi: hasPrior ? { law: "normal", mean, sd } : "flat",
  });
  return {
    laws: {
      psi: isHeld ? null : normal(psi),
      ...(!isHere && { x: null }),
      ...(home.length === 0 && { "theta[j]": null, "y[j]": null }),
    },
    ...(home.length > 0 && {
      values: { n: home.map((c) => n[c]!), y: home.map((c) => y[c]!) },
    }),
    notes: [
      isHeld
        ? "It is told for the school with the class of one: where the nation is held, no other school says anything of it."
        : hasPrior
          ? "It is told for the school with the class of one; the prior of psi is what its own prior and all other schools say of it together."
          : "It is told for the school with the class of one; the prior of psi is what all other schools say of it together.",
    ],
  };
}
