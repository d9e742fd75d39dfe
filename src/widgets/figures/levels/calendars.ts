import { normalCdf } from "#core/distributions/normal.ts";
import { empiricalBayes } from "#core/pooling/knownErrors/empiricalBayes.ts";
import { schoolCalendars2011 } from "#data/schoolCalendars2011.ts";
import { betweenDistricts } from "#models/schoolsInDistricts.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { questionOn } from "../../declared/question.ts";
import { AXIS, calendarLayers, FOOT, MARGINS, rowOf, TOP } from "./calendarLayers.ts";
import { EFFECT, numbers, SHARE } from "./calendarNumbers.ts";
import { ASKED, HOME, leanOn, learnedWith } from "./leanOn.ts";

const { districts, schools } = schoolCalendars2011;
/** Within so much is right. */
const CLOSE = 0.05;

const question = questionOn(
  numbers,
  ([guess = 0], { put, home, x }) => ({
    guess,
    // How far from its own result towards its district.
    moved: (guess - x) / (home - x),
    earned: (put - x) / (home - x),
    isAlike: Math.abs(home - x) < 2 * CLOSE,
    miss: guess - put,
  }),
  {
    asks: { kind: "number", as: "x", start: 0.1, truth: ({ put }) => put },
    answers: { rows: ["the school asked about"], columns: ["estimate", "give or take"] },
    hidesControls: true,
    written: { guess: EFFECT, moved: SHARE, earned: SHARE },
    right: ({ miss }) => Math.abs(miss) <= CLOSE,
    yes: "Close enough.",
    replies: [
      [
        ({ isAlike }) => isAlike,
        "The school and its district say nearly the same here, and little else speaks of it.",
      ],
      [
        ({ moved }) => moved < -0.05,
        "You moved it away from its own district. The mean of all districts pulls at the district, and at this school only through it.",
        "M15",
      ],
      [
        ({ moved }) => moved <= 0.05,
        "You left it where it was measured. A result with a standard error of {error} is partly luck, and schools of one district have something in common.",
        "M12",
      ],
      [
        ({ moved }) => moved > 1,
        "You put it beyond the mean of its own district. Its neighbours pull at it only through that mean.",
      ],
      [
        ({ moved, earned }) => moved < earned,
        "You moved it {moved} of the way to its district; a result as uncertain as this goes {earned} of the way.",
      ],
      [
        () => true,
        "You moved it {moved} of the way to its district; its own result is worth more, and it goes {earned} of the way.",
      ],
    ],
    outcome:
      "It is put at {put}, between its own {x} and the mean of its district, {home}. All districts together are at {nation}.",
  },
);

/** Chapter 8: real schools in real districts; what a school found, what it leans on, and what the next one may find. */
export const calendars = defineFigure(numbers, {
  id: "calendars",
  controls: ["omega", "tau", "x"],
  atRest: ["omega", "tau"],
  readouts: ["between", "bestOmega", "bestTau"],
  projected: ["bestOmega", "bestTau"],
  words: {
    takeaway: [
      [({ omega }) => omega === 0, "If districts did not differ, the school would be put at {put}"],
      [({ tau }) => tau === 0, "If the schools of a district were one, it would be put at {put}"],
      "The school found {x} and is put at {put}, towards its district",
    ],
    summary:
      "The school is put at {put}, give or take {putSd}: its own result holds {own} of that, the other schools of its district {sisters}, other districts {others}. A further school of district {district} is expected at {newSchool}, give or take {newSchoolSd}; a school of a new district at {newDistrict}, give or take {newDistrictSd}.",
    announcement:
      "The school is put at {put}. Own result {own}, its district {sisters}, other districts {others}.",
  },
  drawing: [
    {
      room: { heights: [440, 420], lines: 18.4 },
      margins: MARGINS,
      x: {
        of: AXIS,
        label: "effect of the modified calendar, in standard deviations",
        short: "effect",
      },
      y: { of: () => [FOOT, TOP] },
      drag: [{ parameter: "x", tone: "data", y: () => rowOf(HOME).measured }],
      layers: calendarLayers,
    },
  ],
  table: {
    caption: "Fifty-six schools, their districts, and those that are new",
    columns: [
      ["what"],
      ["found", 0.01],
      ["standard error", 0.001],
      ["estimate", 0.001],
      ["give or take", 0.001],
    ],
    rows: ({ found, x }) => {
      const estimate = ({ mean, sd }: { readonly mean: number; readonly sd: number }) => [mean, sd];
      const nothing = ["none", "none"];
      return [
        ["the school asked about", x, schools[ASKED]!.error, ...estimate(found.one)],
        ["all districts", ...nothing, ...estimate(found.nation)],
        ["a further school of its district", ...nothing, ...estimate(found.newSchool)],
        ["a school of a new district", ...nothing, ...estimate(found.newDistrict)],
        ...districts.map(({ id }, k) => [
          `district ${id}`,
          ...nothing,
          ...estimate(found.districts[k]!),
        ]),
        ...schools.flatMap(({ district, at, effect, error }, c) =>
          c === ASKED
            ? []
            : [
                [
                  `district ${districts[district]!.id}, school ${at + 1}`,
                  effect,
                  error,
                  ...estimate(found.schools[c]!),
                ],
              ],
        ),
      ];
    },
  },
  // The text is written when the book is built: what only it asks for need not reach a reader.
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});

/** Numbers that the text tells of the results as they were found, with the best spreads and not those to three decimals. */
function toldOf() {
  const { effect } = schools[ASKED]!;
  const learned = learnedWith(effect);
  const { omega, tau, psi, psiSe, omegaVariance, tauVariance } = learned;
  const found = leanOn({ omega, tau }, effect);
  const y = schools.map((school) => school.effect);
  const sigma = schools.map(({ error }) => error);
  const flat = empiricalBayes({ y, sigma, method: "REML" });
  const of = (value: number) => [value, EFFECT] as const;
  const fine = (value: number) => [value, { as: "number", to: { decimals: 4 } }] as const;
  const share = (value: number) => [value, SHARE] as const;
  return {
    putNow: of(found.one.mean),
    homeNow: of(found.districts[HOME]!.mean),
    meanNow: of(psi),
    meanError: of(psiSe),
    betweenNow: share(betweenDistricts({ omega, tau })),
    betweenVariance: fine(omegaVariance),
    withinVariance: fine(tauVariance),
    flatPut: of(flat.theta[ASKED]!),
    flatMean: of(flat.mu),
    flatError: of(flat.muSe),
    newSchoolNow: of(found.newSchool.mean),
    newSchoolSdNow: of(found.newSchool.sd),
    newDistrictNow: of(found.newDistrict.mean),
    newDistrictSdNow: of(found.newDistrict.sd),
    harmNow: share(normalCdf(0, found.newDistrict.mean, found.newDistrict.sd)),
  } as const;
}
