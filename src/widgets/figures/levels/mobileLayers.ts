import { inventedClasses } from "#data/inventedClasses.ts";
import type { Form } from "#plot/form.ts";
import { type Rod, Rods } from "#plot/rare/Rods.tsx";
import { Strings } from "#plot/rare/Strings.tsx";
import { Tags } from "#plot/rare/Tags.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { type Hanging, HOME } from "./hang.ts";
import type { Mobile } from "./mobileNumbers.ts";

const { classes, schools } = inventedClasses;

export const AXIS = [40, 102] as const;
/** Rows from the hook downwards; students hang a little below their class. */
const PRIOR = -0.8;
const NATION = 0.5;
const EMPTY_SCHOOL = 1.5;
const SCHOOLS = [2.6, 7.3, 10.6] as const;
const ONE = 3.8;
export const STUDENT = 4.4;
const CLASSES = [5.1, 6.1, 8.3, 9.3, 11.6, 12.6] as const;
const EMPTY_CLASS = 13.5;
export const FOOT = 14.2;
/** How far other students hang below their class. */
const BELOW = 0.42;
/** How far from its row a class can be pressed, above and below. */
const REACH = [0.45, 0.55] as const;

/** The class in whose row a height lies. */
export const classAt = (y: number): number =>
  CLASSES.findIndex((row) => y > row - REACH[0] && y < row + REACH[1]);

/** What hangs from what, and what it carries. */
function stringsOf({ nation, schools: hung, classes: means, one, shares, ...rest }: Mobile) {
  const { isHere, own, held, above, x, emptySchool, emptyClass, emptied, ofPrior } = rest;
  const ofSchool = (k: number) =>
    k === HOME
      ? above
      : shares.reduce((sum, share, c) => sum + (classes[c]!.school === k ? share : 0), 0);
  const down = (at: number, from: number, to: number, share: number) => ({
    from: [at, from] as const,
    to: [at, to] as const,
    share,
  });
  return {
    others: [
      down(nation.mean, NATION, FOOT, 0),
      ...(ofPrior === undefined ? [] : [down(nation.mean, PRIOR, NATION, ofPrior)]),
      down(emptySchool.mean, NATION, EMPTY_SCHOOL, 0),
      down(emptyClass.mean, SCHOOLS[2], EMPTY_CLASS, 0),
      ...hung.map(({ mean }, k) => down(mean, NATION, SCHOOLS[k]!, ofSchool(k))),
      ...classes.flatMap(({ school, scores }, c) => [
        down(means[c]!.mean, SCHOOLS[school]!, CLASSES[c]!, shares[c]!),
        ...(emptied[c] ? [] : scores).map((score) =>
          down(score, CLASSES[c]!, CLASSES[c]! + BELOW, shares[c]! / scores.length),
        ),
      ]),
    ],
    one: [
      down(one.mean, SCHOOLS[HOME], ONE, held),
      ...(isHere ? [down(x, ONE, STUDENT, own)] : []),
    ],
  };
}

const spanOf = (places: readonly number[], y: number) => ({
  from: Math.min(...places),
  to: Math.max(...places),
  y,
});
/** What a beam still lacks to reach a place. */
const further = ({ from, to, y }: Rod, place: number): readonly Rod[] =>
  place > to ? [{ from: to, to: place, y }] : place < from ? [{ from: place, to: from, y }] : [];
const shadowOf = ({ mean, sd }: Hanging, y: number) => ({ from: mean - sd, to: mean + sd, y });

/** Letters of the names in the column at the left, and of what stands beside an empty place. */
const COLUMN = { wide: 19, narrow: 12 };
const EMPTY = { wide: 34, narrow: 8 };
const LETTER = 0.62;

/** Where words from a place to the right stand, three level pieces high, to be kept clear. */
function said(from: number, row: number, letters: number, { font, width }: Form): readonly Rod[] {
  const to = from + ((AXIS[1] - AXIS[0]) * LETTER * font * letters) / width;
  return [-0.35, 0, 0.35].map((away) => ({ from, to, y: row + away }));
}

/** Everything that hangs, drawn. */
export function mobileLayers(of: Mobile, form: Form): readonly Layer[] {
  const { nation, schools: hung, classes: means, one, emptyClass, emptySchool, isHere, x } = of;
  const { emptied, psi, kappa } = of;
  const prior = psi === undefined || kappa === undefined ? [] : [{ mean: psi, sd: kappa }];
  const strings = stringsOf(of);
  const scoresOf = (c: number) => (emptied[c] ? [] : classes[c]!.scores);
  const students = CLASSES.flatMap((row, c) =>
    scoresOf(c).map((score) => [score, row + BELOW] as const),
  );
  const beams = [
    spanOf([nation.mean, emptySchool.mean, ...hung.map(({ mean }) => mean)], NATION),
    spanOf([emptySchool.mean], EMPTY_SCHOOL),
    ...hung.map(({ mean }, k) => {
      const under = means.filter((_, c) => classes[c]!.school === k);
      const more = k === 2 ? [emptyClass] : [];
      return spanOf([mean, ...[...under, ...more].map((each) => each.mean)], SCHOOLS[k]!);
    }),
    ...prior.map(({ mean }) => spanOf([mean, nation.mean], PRIOR)),
  ];
  const toOne = further(beams[2 + HOME]!, one.mean);
  const rods = CLASSES.map((row, c) => spanOf([means[c]!.mean, ...scoresOf(c)], row));
  const itsRod = spanOf(isHere ? [one.mean, x] : [one.mean], ONE);
  const names = ["{schoolA.number}", "{schoolC.number}", "{schoolB.number}"];
  return [
    {
      mark: Rods,
      as: "shadow",
      tone: "population",
      rods: [
        ...prior.map((each) => shadowOf(each, PRIOR)),
        shadowOf(emptySchool, EMPTY_SCHOOL),
        ...hung.map((each, k) => shadowOf(each, SCHOOLS[k]!)),
      ],
    },
    {
      mark: Rods,
      as: "shadow",
      tone: "posterior",
      rods: [
        shadowOf(emptyClass, EMPTY_CLASS),
        ...means.map((each, c) => shadowOf(each, CLASSES[c]!)),
      ],
    },
    { mark: Rods, as: "shadow", tone: "posterior", outcome: true, rods: [shadowOf(one, ONE)] },
    { mark: Strings, tone: "plain", strings: strings.others, outcome: true },
    { mark: Strings, tone: "plain", strings: strings.one, outcome: true },
    { mark: Rods, tone: "population", beyond: 0.4, rods: beams },
    { mark: Rods, tone: "population", outcome: true, beyond: 0.4, rods: toOne },
    {
      mark: Rods,
      tone: "plain",
      beyond: 0.2,
      rods: [...rods, spanOf([emptyClass.mean], EMPTY_CLASS)],
    },
    { mark: Rods, tone: "plain", outcome: true, beyond: 0.3, rods: [itsRod] },
    { mark: "dots", tone: "data", size: 0.62, at: students },
    {
      mark: "dots",
      tone: "posterior",
      size: 0.75,
      at: [
        [emptyClass.mean, EMPTY_CLASS],
        ...means.map(({ mean }, c) => [mean, CLASSES[c]!] as const),
      ],
    },
    {
      mark: "dots",
      tone: "population",
      size: 0.85,
      at: [
        ...prior.map(({ mean }) => [mean, PRIOR] as const),
        [nation.mean, NATION],
        [emptySchool.mean, EMPTY_SCHOOL],
        ...hung.map(({ mean }, k) => [mean, SCHOOLS[k]!] as const),
      ],
    },
    {
      mark: "point",
      tone: "posterior",
      outcome: true,
      shows: ["eta"],
      size: 1.25,
      x: one.mean,
      y: ONE,
    },
    {
      mark: "words",
      tone: "population",
      y: NATION,
      text: "the nation {nationMean.number}",
      short: "nation",
    },
    ...prior.map(
      (): Layer => ({
        mark: "words",
        tone: "population",
        y: PRIOR,
        text: "its prior {psi.number} ± {kappa.number}",
        short: "prior",
      }),
    ),
    ...names.map(
      (name, k): Layer => ({
        mark: "words",
        tone: "population",
        y: SCHOOLS[k]!,
        text: `school ${schools[k]!.name} ${name}`,
        short: `${schools[k]!.name} ${name}`,
      }),
    ),
    {
      mark: "words",
      tone: "posterior",
      outcome: true,
      y: ONE,
      text: isHere ? "class of one {klass.number}" : "emptied class {klass.number}",
      short: isHere ? "one {klass.number}" : "empty {klass.number}",
    },
    {
      mark: Tags,
      outcome: true,
      tags: [
        ...(isHere
          ? [{ x, y: STUDENT, tone: "data" as const, text: "{ownShare}", beside: 0.9 }]
          : []),
        { x: one.mean, y: (SCHOOLS[HOME] + ONE) / 2, tone: "plain", text: "{held}", beside: 0.8 },
        {
          x: hung[HOME]!.mean,
          y: (EMPTY_SCHOOL + SCHOOLS[HOME]) / 2,
          tone: "plain",
          text: "{above}",
        },
        ...prior.map(() => ({
          x: nation.mean,
          y: (PRIOR + NATION) / 2,
          tone: "plain" as const,
          text: "{ofPrior}",
        })),
        ...rods.map(({ to }, c) => ({
          x: to,
          y: CLASSES[c]!,
          tone: "plain" as const,
          weight: "plain" as const,
          text: emptied[c] ? "empty" : `{share${classes[c]!.name}}`,
        })),
      ],
      clear: [
        ...said(AXIS[0], NATION, COLUMN[form.kind], form),
        ...prior.flatMap(() => said(AXIS[0], PRIOR, COLUMN[form.kind], form)),
        ...said(AXIS[0], ONE, COLUMN[form.kind], form),
        ...SCHOOLS.flatMap((row) => said(AXIS[0], row, COLUMN[form.kind], form)),
        ...said(emptySchool.mean + emptySchool.sd, EMPTY_SCHOOL, EMPTY[form.kind], form),
        ...said(emptyClass.mean + emptyClass.sd, EMPTY_CLASS, EMPTY[form.kind], form),
        ...beams,
        ...toOne,
        ...rods,
        itsRod,
        ...students.map(([at, y]) => ({ from: at, to: at, y })),
      ],
    },
    {
      mark: Tags,
      tags: [
        {
          x: emptySchool.mean + emptySchool.sd,
          y: EMPTY_SCHOOL,
          tone: "population",
          text: "an empty school, give or take {emptySchoolSd.number}",
          short: "± {emptySchoolSd.number}",
        },
        {
          x: emptyClass.mean + emptyClass.sd,
          y: EMPTY_CLASS,
          tone: "posterior",
          text: "an empty class, give or take {emptyClassSd.number}",
          short: "± {emptyClassSd.number}",
        },
      ],
    },
  ];
}
