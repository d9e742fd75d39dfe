import { schoolCalendars2011 } from "#data/schoolCalendars2011.ts";
import { betweenDistricts, schoolsInDistricts } from "#models/schoolsInDistricts.ts";
import { numbersOf } from "../../declared/numbers.ts";
import { ASKED, HOME, leanOn, learnedWith } from "./leanOn.ts";

const { districts, schools } = schoolCalendars2011;

export const EFFECT = { as: "number", to: { decimals: 2 } } as const;
export const SPREAD = { as: "number", to: { decimals: 4 } } as const;
export const SHARE = { as: "share" } as const;
const WHOLE = { as: "number", to: { step: 1 } } as const;

/** Every number of the schools and their districts, and how it is written. */
export const numbers = numbersOf(
  schoolsInDistricts,
  ({ omega, tau, x }) => {
    const found = leanOn({ omega, tau }, x);
    const { nation, one, newSchool, newDistrict, own, sisters, others } = found;
    const learned = learnedWith(x);
    return {
      found,
      omega,
      tau,
      x,
      count: schools.length,
      districtCount: districts.length,
      error: schools[ASKED]!.error,
      put: one.mean,
      putSd: one.sd,
      home: found.districts[HOME]!.mean,
      nation: nation.mean,
      nationSd: nation.sd,
      newSchool: newSchool.mean,
      newSchoolSd: newSchool.sd,
      newDistrict: newDistrict.mean,
      newDistrictSd: newDistrict.sd,
      own,
      sisters,
      others,
      between: betweenDistricts({ omega, tau }),
      bestOmega: learned.omega,
      bestTau: learned.tau,
      district: `${districts[HOME]!.id}`,
    };
  },
  {
    x: EFFECT,
    count: WHOLE,
    districtCount: WHOLE,
    error: EFFECT,
    put: { ...EFFECT, label: "the school is put at" },
    putSd: EFFECT,
    home: EFFECT,
    nation: { ...EFFECT, label: "mean of all districts" },
    nationSd: { ...EFFECT, label: "give or take" },
    newSchool: EFFECT,
    newSchoolSd: EFFECT,
    newDistrict: EFFECT,
    newDistrictSd: EFFECT,
    own: { ...SHARE, label: "its own result holds" },
    sisters: { ...SHARE, label: "its district’s other schools" },
    others: { ...SHARE, label: "other districts" },
    between: { ...SHARE, label: "of the variance lies between districts" },
    bestOmega: { ...SPREAD, label: "best spread between districts" },
    bestTau: { ...SPREAD, label: "best spread between schools" },
  },
);

export type Calendars = ReturnType<typeof numbers.of>;
