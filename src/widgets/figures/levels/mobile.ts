import { threeLevels } from "#models/threeLevels.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { questionOn } from "../../declared/question.ts";
import { pressOn, testedChoices } from "./emptied.ts";
import { HOME, hang, isAtHome, tellingOf } from "./hang.ts";
import { AXIS, classAt, FOOT, mobileLayers, STUDENT } from "./mobileLayers.ts";
import { numbers } from "./mobileNumbers.ts";

const TOP = -1.9;
/** Within so many points is right. */
const CLOSE = 1;
/** So many schools the text speaks of. */
const HUNDRED = 100;

const question = questionOn(
  numbers,
  ([guess = 0], { home, x, keep, klass }) => ({
    guess,
    // How far from its school towards its student.
    kept: (guess - home) / (x - home),
    isAlike: Math.abs(x - home) < 2 * CLOSE,
    earned: keep,
    miss: guess - klass,
  }),
  {
    asks: { kind: "number", as: "x", start: 80, truth: ({ klass }) => klass },
    answers: { rows: ["the class of one"], columns: ["share"] },
    hidesControls: true,
    written: { guess: { as: "x" }, kept: { as: "share" }, earned: { as: "share" } },
    right: ({ miss }) => Math.abs(miss) <= CLOSE,
    yes: "Within a point.",
    replies: [
      [
        ({ isAlike }) => isAlike,
        "Student and school say nearly the same here, and the class has nothing else to go by.",
      ],
      [
        ({ kept }) => kept > 1,
        "You let the class go further out than its only student. Nothing in the data pulls there.",
      ],
      [
        ({ kept }) => kept >= 0.5,
        "You hung the class nearer to its student than to its school. One student is one lucky or unlucky day: single scores scatter by {sigma} about their class.",
        "M1",
      ],
      [
        ({ kept }) => kept < 0,
        "You hung the class on the far side of its school. Its only student pulls the other way.",
        "M4",
      ],
      [
        ({ kept, earned }) => kept < earned,
        "You left the student {kept} of the way from the school; the one score has earned {earned}.",
      ],
      [
        () => true,
        "You let the student pull the class {kept} of the way out from the school; one score has earned {earned}.",
      ],
    ],
    outcome: [
      [
        ({ toHome, toNation }) => toHome < toNation,
        "The class hangs at {klass}, nearer to its school ({home.number}) than to the nation ({nationMean.number}).",
      ],
      "The class hangs at {klass}, nearer to the nation ({nationMean.number}) than to its school ({home.number}).",
    ],
  },
);

/** Chapter 8: students, classes, schools and the nation as a mobile, each string as thick as what it carries to one class. */
export const mobile = defineFigure(numbers, {
  id: "mobile",
  controls: ["tau", "x", "sigma", "omega", "psi", "kappa"],
  atRest: ["tau"],
  choices: [
    {
      name: "student",
      label: "the class of one",
      options: { here: "its student", away: "nobody" },
    },
    {
      name: "nation",
      label: "the nation",
      options: {
        learned: "learned from its schools",
        prior: "with a prior of its own",
        held: "held at its mean",
      },
    },
    ...testedChoices,
  ],
  readouts: [],
  projected: ["ownShare", "sisters", "others", "ofPrior"],
  words: {
    takeaway: [
      [
        ({ isHere }) => !isHere,
        "A class with nobody in it hangs where its school does, at {klass}",
      ],
      [
        ({ ownShare }) => ownShare < 0.5,
        "One student at {x.number}, but the class hangs from its school",
      ],
      [
        ({ isAlone }) => isAlone,
        "Nobody else in its school is tested, and the one student takes over",
      ],
      "Classes differ so much that the one student takes over",
    ],
    summary: [
      [
        ({ isHere }) => !isHere,
        "Without its student the class hangs at {klass}, give or take {klassSd}: the rest of its school holds {sisters} of it, {from}.{empty}",
      ],
      "The class of one hangs at {klass}, give or take {klassSd}. Its student at {x.number} holds {ownShare} of it, the rest of its school {sisters}, {from}.{empty}",
    ],
    announcement: [
      [
        ({ isHere }) => !isHere,
        "The empty class hangs at {klass}. Rest of its school {sisters}, {heard}.",
      ],
      "The class hangs at {klass}. Student {ownShare}, rest of its school {sisters}, {heard}.",
    ],
    phrases: {
      heard: [[({ hasPrior }) => hasPrior, "the prior {ofPrior}"], "{beyond} {others}"],
      from: [
        [({ hasPrior }) => hasPrior, "{beyond} {others}, the prior of the nation {ofPrior}"],
        "{beyond} {others}",
      ],
      empty: [[({ areAllTested }) => areAllTested, ""], " Nobody is tested in {emptyOnes}."],
    },
  },
  drawing: [
    {
      room: { heights: [430, 400], lines: 18.4 },
      margins: { top: 0.4, right: 0.8, bottom: 3.4, left: 0.8 },
      x: { of: AXIS, label: "score", in: "x" },
      y: { of: () => [FOOT, TOP] },
      drag: [{ parameter: "x", tone: "data", y: () => STUDENT, isThere: ({ isHere }) => isHere }],
      layers: mobileLayers,
      press: {
        act: ({ y }, _, { view }) => (classAt(y) < 0 ? undefined : pressOn(classAt(y), view)),
      },
    },
  ],
  table: {
    caption: "What hangs where, and what the class of one takes from it",
    columns: [["what"], ["hangs at", "mu"], ["give or take", "mu"], ["share", "share"]],
    rows: ({ nation, schools, classes, one, emptySchool, emptyClass, shares, own, ...rest }) => {
      const names = ["A", "C", "B"];
      const { psi, kappa, ofPrior } = rest;
      return [
        ["the class of one", one.mean, one.sd, own],
        ...(psi === undefined ? [] : [["the prior of the nation", psi, kappa!, ofPrior!]]),
        ["the nation", nation.mean, nation.sd, 1],
        ...schools.map(({ mean, sd }, k) => [
          `school ${names[k]}`,
          mean,
          sd,
          shares[2 * k]! + shares[2 * k + 1]! + (k === 0 ? own : 0),
        ]),
        ["an empty school", emptySchool.mean, emptySchool.sd, 0],
        ...classes.map(({ mean, sd }, c) => [
          `class ${names[Math.floor(c / 2)]}${(c % 2) + 1}`,
          mean,
          sd,
          shares[c]!,
        ]),
        ["an empty class", emptyClass.mean, emptyClass.sd, 0],
      ];
    },
  },
  program: (picture, { sample }) => tellingOf(picture, sample.columns),
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});

/** Numbers that the text tells of the mobile as it hangs at first, whatever the reader has moved, and with one thing changed. */
function toldOf() {
  const score = threeLevels.parameters.x.initial;
  const start = {
    sigma: threeLevels.parameters.sigma.initial,
    tau: threeLevels.parameters.tau.initial,
    omega: threeLevels.parameters.omega.initial,
  };
  const now = hang(start, score);
  const higher = hang(start, score + 1);
  const free = hang({ ...start, tau: 12 }, score);
  const loud = hang({ ...start, sigma: 20 }, score);
  const psi = threeLevels.parameters.psi.initial;
  const known = hang({ ...start, psi }, score);
  const kappa = threeLevels.parameters.kappa.initial;
  const believed = hang({ ...start, psi, kappa }, score);
  const alone = hang(start, score, undefined, isAtHome);
  const firstOnly = hang(start, score, undefined, (c) => c === HOME + 1);
  const ofPrior = believed.shares.reduce((left, held) => left - held, 1 - believed.own);
  // What so many schools like these would know of the nation.
  const known100 = (now.nation.sd ** 2 * now.schools.length) / HUNDRED;
  const ofHome = now.shares.reduce((sum, s, c) => sum + (isAtHome(c) ? s : 0), 0);
  const all = start.sigma ** 2 + start.tau ** 2 + start.omega ** 2;
  const at = (value: number) => [value, { as: "mu", to: { decimals: 1 } }] as const;
  const fine = (value: number) => [value, { as: "mu", to: { decimals: 2 } }] as const;
  const share = (value: number) => [value, { as: "share" }] as const;
  return {
    klassNow: at(now.one.mean),
    homeNow: at(now.schools[HOME]!.mean),
    nationNow: at(now.nation.mean),
    keepNow: share(start.tau ** 2 / (start.tau ** 2 + start.sigma ** 2)),
    ownNow: share(now.own),
    sistersNow: share(ofHome),
    othersNow: share(1 - now.own - ofHome),
    upClass: fine(higher.one.mean - now.one.mean),
    upSchool: fine(higher.schools[HOME]!.mean - now.schools[HOME]!.mean),
    upNation: fine(higher.nation.mean - now.nation.mean),
    upOther: fine(higher.schools[1]!.mean - now.schools[1]!.mean),
    emptiedSd: at(hang(start, undefined).one.sd),
    emptySchoolNow: at(now.emptySchool.sd),
    emptyClassNow: at(now.emptyClass.sd),
    emptySchoolHeld: at(known.emptySchool.sd),
    psiHeld: at(known.nation.mean),
    nationError: at(now.nation.sd),
    kappaNow: at(kappa),
    priorOfClass: share(ofPrior),
    othersUnder: share(believed.shares.reduce((sum, held, c) => sum + (isAtHome(c) ? 0 : held), 0)),
    priorOfNation: share(now.nation.sd ** 2 / (now.nation.sd ** 2 + kappa ** 2)),
    priorOfHundred: share(known100 / (known100 + kappa ** 2)),
    emptySchoolUnder: at(believed.emptySchool.sd),
    firstOnlyClass: at(firstOnly.one.mean),
    aloneClass: at(alone.one.mean),
    aloneSchool: at(alone.schools[HOME]!.mean),
    aloneNation: at(alone.nation.mean),
    aloneOwn: share(alone.own),
    ownFree: share(free.own),
    klassFree: at(free.one.mean),
    klassLoud: at(loud.one.mean),
    sameClassNow: share((start.omega ** 2 + start.tau ** 2) / all),
    sameSchoolNow: share(start.omega ** 2 / all),
  } as const;
}
