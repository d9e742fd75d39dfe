import { inventedDistricts } from "#data/inventedDistricts.ts";
import { initialValues } from "#language/defineModel.ts";
import { fourLevels, kept } from "#models/fourLevels.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { questionOn } from "../../declared/question.ts";
import { type Branch, branch, HOME, homeAlone, NEW, SCHOOLS } from "./branch.ts";
import { AXIS, FOOT, floorLayers, MARGINS, STUDENT, TOP } from "./floorLayers.ts";
import { numbers, POINTS, SHARE } from "./floorNumbers.ts";

const { districts, classes } = inventedDistricts;
/** Within so much is right, in points. */
const CLOSE = 1.5;
/** Nearer to each other than this, student and district say the same. */
const ALIKE = 4;

const question = questionOn(
  numbers,
  ([guess = 0], { put, anchor, x }) => ({
    guess,
    // How far from its student towards what it is a draw from.
    moved: (guess - x) / (anchor - x),
    earned: (put - x) / (anchor - x),
    isAlike: Math.abs(anchor - x) < ALIKE,
    miss: guess - put,
  }),
  {
    asks: { kind: "number", as: "x", start: 90, truth: ({ put }) => put },
    answers: { rows: ["the class of one"], columns: ["estimate", "give or take"] },
    hidesControls: true,
    written: { guess: POINTS, moved: SHARE, earned: SHARE },
    right: ({ miss }) => Math.abs(miss) <= CLOSE,
    yes: "Close enough.",
    replies: [
      [
        ({ isAlike }) => isAlike,
        "The student and what the class belongs to say nearly the same here, and the class lies between them.",
      ],
      [
        ({ moved }) => moved < -0.05,
        "You moved it away from what it belongs to. The class lies between its student and {anchor}.",
        "M15",
      ],
      [
        ({ moved }) => moved <= 0.05,
        "You left it at its student’s score. One score is partly luck, and its class has something in common with others.",
        "M12",
      ],
      [
        ({ moved }) => moved > 1,
        "You put it beyond {anchor}, where what it belongs to is put with this student counted. It lies between that and its student.",
      ],
      [
        ({ moved, earned }) => moved < earned,
        "You moved it {moved} of the way from its student to {anchor}. One student says little of a class: it goes {earned} of the way.",
      ],
      [
        () => true,
        "You moved it {moved} of the way from its student to {anchor}. The student counts for more: it goes {earned} of the way.",
      ],
    ],
    outcome:
      "It is put at {put}, give or take {putSd}. With its district it comes to {within}, with districts left out to {without}.",
  },
);

/** Chapter 8: one floor more, or one less; a class of one in a new school, whose district says what the school cannot. */
export const floors = defineFigure(numbers, {
  id: "floors",
  controls: ["phi", "omega", "x", "tau", "sigma"],
  atRest: ["districts", "phi"],
  choices: [
    {
      name: "districts",
      label: "districts",
      options: { named: "on the tree", left: "left out" },
    },
  ],
  readouts: ["own", "kin", "others"],
  projected: ["put", "own"],
  words: {
    takeaway: [
      [
        ({ isLeftOut }) => isLeftOut,
        "With districts left out, the class of one is put at {put.number}, give or take {putSd}",
      ],
      "Its district is at {home.number}, and the class of one is put at {put.number}, give or take {putSd}",
    ],
    summary:
      "One student scored {x}, and the class is put at {put}, give or take {putSd}: the student holds {own} of that, the other schools of its district {kin}, other districts {others}. The nation is at {nation}. {other}",
    announcement: "The class is put at {put}. Student {own}, its district {kin}, others {others}.",
    phrases: {
      other: [
        [({ isLeftOut }) => isLeftOut, "With its district it would be put at {within}."],
        "With districts left out it would be put at {without}.",
      ],
    },
  },
  drawing: {
    room: { heights: [372, 364], lines: 14.8 },
    margins: MARGINS,
    x: { of: AXIS, label: "score, points", short: "score" },
    y: { of: () => [FOOT, TOP] },
    drag: [{ parameter: "x", tone: "data", y: () => STUDENT }],
    layers: floorLayers,
  },
  table: {
    caption: "Every floor of the tree",
    columns: [
      ["what"],
      ["found", 0.1],
      ["students", 1],
      ["estimate", 0.01],
      ["give or take", 0.01],
    ],
    rows: ({ found, x }) => {
      const estimate = ({ mean, sd }: { readonly mean: number; readonly sd: number }) => [mean, sd];
      const nothing = ["none", "none"];
      return [
        ["the class of one", x, 1, ...estimate(found.one)],
        ["the nation", ...nothing, ...estimate(found.nation)],
        ...found.districts.map((one, k) => [`${districts[k]!.name}`, ...nothing, ...estimate(one)]),
        ...SCHOOLS.map(({ name }, k) => [
          k === NEW ? `${name}, new` : name,
          ...nothing,
          ...estimate(found.schools[k]!),
        ]),
        ...classes.map(({ name, y, n }, k) => [name, y, n, ...estimate(found.classes[k]!)]),
      ];
    },
  },
  // The text is written when the book is built: what only it asks for need not reach a reader.
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});

/** Numbers that the text tells of the tree as it begins. */
function toldOf() {
  const start = initialValues(fourLevels);
  const { phi, omega, tau, sigma, x } = start;
  const [within, without] = [false, true].map((isLeftOut) =>
    branch({ phi, omega, tau, sigma }, x, isLeftOut),
  ) as [Branch, Branch];
  return {
    withinNow: [within.one.mean, POINTS],
    homeNow: [within.districts[HOME]!.mean, POINTS],
    withoutNow: [without.one.mean, POINTS],
    nationNow: [without.nation.mean, POINTS],
    keepNow: [kept(omega ** 2 + tau ** 2, start), SHARE],
    keepWithoutNow: [kept(phi ** 2 + omega ** 2 + tau ** 2, start), SHARE],
    homeAlone: [homeAlone(start), POINTS],
  } as const;
}
