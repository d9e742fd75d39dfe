import { threeLevels } from "#core/pooling/nested/threeLevel.ts";
import { threeLevelFitKnown } from "#core/pooling/nested/threeLevelFit.ts";
import { threeLevelInfluence } from "#core/pooling/nested/threeLevelInfluence.ts";
import { schoolCalendars2011 } from "#data/schoolCalendars2011.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import type { Hanging } from "./hang.ts";

const { districts, schools } = schoolCalendars2011;

/** The district that is asked about, and its school with the smallest effect. */
export const HOME = districts.findIndex(({ id }) => id === 71);
export const ASKED = schools.findIndex(({ district }) => district === HOME);

/** All results, the one that is asked about moved to x. */
const resultsWith = (x: number) => ({
  school: schools.map(({ district }) => district),
  y: schools.map(({ effect }, c) => (c === ASKED ? x : effect)),
  sigma: schools.map(({ error }) => error),
});

/** What restricted maximum likelihood finds; it takes a little, so what was found for the last results is kept. */
export const learnedWith = keepingTwo((x: number) =>
  threeLevelFitKnown({ ...resultsWith(x), method: "REML" }),
);

/** Everything that leans on something, the spreads held fixed. */
export interface Leaning {
  readonly nation: Hanging;
  readonly districts: readonly Hanging[];
  readonly schools: readonly Hanging[];
  readonly one: Hanging;
  /** A further school of the district that is asked about, and a school of a district of which nothing is known. */
  readonly newSchool: Hanging;
  readonly newDistrict: Hanging;
  /** Of the estimate of the school that is asked about: its own result, the others of its district, other districts. */
  readonly own: number;
  readonly sisters: number;
  readonly others: number;
}

/** Estimates between school, district and all districts, with both spreads given. */
export function leanOn(
  spreads: { readonly omega: number; readonly tau: number },
  x: number,
): Leaning {
  const { omega, tau } = spreads;
  const levels = { ...resultsWith(x), omega, tau, psi: "flat" } as const;
  const { psi, school, class: all } = threeLevels(levels);
  const { own, siblings, otherBranches } = threeLevelInfluence({
    ...levels,
    level: "class",
    index: ASKED,
  });
  const hanging = ({ mean, sd }: { mean: readonly number[]; sd: readonly number[] }) =>
    mean.map((at, k): Hanging => ({ mean: at, sd: sd[k]! }));
  const [ofDistricts, ofSchools] = [hanging(school), hanging(all)];
  const home = ofDistricts[HOME]!;
  return {
    nation: psi,
    districts: ofDistricts,
    schools: ofSchools,
    one: ofSchools[ASKED]!,
    newSchool: { mean: home.mean, sd: Math.hypot(home.sd, tau) },
    newDistrict: { mean: psi.mean, sd: Math.hypot(psi.sd, omega, tau) },
    own: own.share,
    sisters: siblings.share,
    others: otherBranches.share,
  };
}
