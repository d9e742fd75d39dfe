import { normalCdf } from "#core/distributions/normal.ts";
import { empiricalBayes } from "#core/pooling/knownErrors/empiricalBayes.ts";
import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import { oneWayFit } from "#core/pooling/varianceComponents/oneWay.ts";
import { highSchools1982 } from "#data/highSchools1982.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import { groupMeans } from "#models/groupMeans.ts";
import type { Form } from "#plot/form.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import type { Scene } from "../../frame/widget.ts";
import {
  FREE,
  foldedLayers,
  HELD,
  keptAt,
  largest,
  leaderLayers,
  mean,
  trumpetOf,
  trumpetPhrases,
} from "../shrinkage/trumpet.ts";

const { scoreSd } = highSchools1982;
/** So many schools are commended, and for a true average of so many points. */
const PLACES = 10;
const BAR = 16;
const WHOLE = { step: 1 } as const;
const TENTH = { decimals: 1 } as const;
const AXIS = [1.5, 14.6] as const;
const HEIGHTS = [0, 24] as const;
const PARTS = 11;
const SIZES = Array.from(
  { length: PARTS + 1 },
  (_, k) => AXIS[0] + ((AXIS[1] - AXIS[0]) * k) / PARTS,
);
const { unit, unitOne = unit } = groupMeans.parameters.mu;

const typical = (misses: readonly number[]) => Math.sqrt(mean(misses.map((one) => one ** 2)));

/** What does not change as the trumpet folds: the ten highest averages, and what three forecasters make of them and of all. */
const fixedOf = keepingTwo(({ columns }: Scene["sample"]) => {
  const { y = [], sigma = [], rest = [], restN = [] } = columns;
  const { tau, theta, mu } = empiricalBayes({ y, sigma, method: "REML" });
  const first = largest(y, PLACES);
  const ten = (values: readonly number[]) => mean(first.map((j) => values[j]!));
  const miss = (forecast: (j: number) => number) =>
    typical(rest.map((one, j) => forecast(j) - one));
  return {
    fitted: tau,
    fittedMean: mu,
    topShown: ten(y),
    topRest: ten(rest),
    topPulled: ten(theta),
    errorNone: miss((j) => y[j]!),
    errorAll: miss(() => mu),
    errorPulled: miss((j) => theta[j]!),
    /** How far whoever knew every school's true average would still miss. */
    luckOfRest: typical(restN.map((n) => scoreSd / Math.sqrt(n))),
  };
});

/** What these ten say, what their other pupils do, and how many are expected and found above the line. */
function tenOf(
  ten: readonly number[],
  shown: readonly number[],
  sd: readonly number[],
  rest: readonly number[],
) {
  return {
    leading: mean(ten.map((j) => shown[j]!)),
    later: mean(ten.map((j) => rest[j]!)),
    promised: ten.reduce((sum, j) => sum + normalCdf((shown[j]! - BAR) / sd[j]!, 0, 1), 0),
    found: ten.filter((j) => rest[j]! >= BAR).length,
  };
}

const numbers = numbersOf(
  groupMeans,
  ({ mu, tau }, { sample }) => {
    const { n = [], y = [], sigma = [], rest = [] } = sample.columns;
    const { mean: shown, sd } = shrink({ y, sigma, mu, tau });
    // With no spread all stand alike, and nobody leads.
    const leaders = tau === 0 ? undefined : largest(shown, PLACES);
    return {
      mu,
      tau,
      groups: sample.groups,
      n,
      y,
      sigma,
      rest,
      shown,
      leaders,
      ...fixedOf(sample),
      schools: n.length,
      places: PLACES,
      bar: BAR,
      held: HELD,
      ...trumpetOf(SIZES, { mu, tau, scoreSd }),
      error: typical(shown.map((one, j) => one - rest[j]!)),
      ...(leaders && tenOf(leaders, shown, sd, rest)),
    };
  },
  {
    mu: { as: "mu" },
    tau: { as: "tau" },
    schools: { as: "number", to: WHOLE },
    places: { as: "number", to: WHOLE },
    bar: { as: "mu", to: WHOLE },
    held: { as: "share" },
    fitted: { as: "tau" },
    fittedMean: { as: "mu", to: TENTH },
    topShown: { as: "y", to: TENTH },
    topRest: { as: "y", to: TENTH },
    topPulled: { as: "posterior-mean", to: TENTH },
    errorNone: { as: "y", to: { decimals: 2 } },
    errorAll: { as: "y", to: { decimals: 2 } },
    errorPulled: { as: "y", to: { decimals: 2 } },
    luckOfRest: { as: "y", to: { decimals: 2 } },
    error: { as: "y", to: { decimals: 2 }, label: "typical error, all schools" },
    leading: { as: "posterior-mean", to: TENTH, label: "the ten say" },
    later: { as: "y", to: TENTH, label: "their other pupils" },
    promised: { as: "number", to: TENTH, label: "of them expected above {bar.number}" },
    found: { as: "number", to: WHOLE, label: "found there" },
  },
);

type Commended = ReturnType<typeof numbers.of>;

/** Nearer than this to what the other pupils average is right: they have luck of their own. */
const CLOSE = 0.8;
/** Guesses that let less than this share of the lead go took it for earned; that leave less than this, for luck. */
const HARDLY = 0.15;

const question = questionOn(
  numbers,
  ([guess = 0], { mu, topShown, topRest, topPulled }) => {
    const lead = topShown - mu;
    return {
      guess,
      keeps: (guess - mu) / lead,
      kept: (topRest - mu) / lead,
      miss: Math.abs(guess - topRest),
      missNone: Math.abs(topShown - topRest),
      missAll: Math.abs(mu - topRest),
      missPulled: Math.abs(topPulled - topRest),
    };
  },
  {
    asks: {
      kind: "values",
      as: {
        short: "your forecast",
        letter: "",
        unit,
        unitOne,
        range: HEIGHTS,
        step: 0.5,
        fineStep: 0.1,
      },
      items: ({ topShown }) => [
        { id: "rest", label: "the ten, other pupils", start: Math.round(10 * topShown) / 10 },
      ],
    },
    hidesControls: true,
    answers: { columns: ["other pupils"] },
    written: {
      keeps: { as: "share" },
      miss: { as: "y", to: TENTH },
      missNone: { as: "y", to: TENTH },
      missAll: { as: "y", to: TENTH },
      missPulled: { as: "y", to: TENTH },
    },
    right: ({ miss }) => miss <= CLOSE,
    yes: "About as near as the marked pupils let anybody come.",
    replies: [
      [
        ({ keeps }) => keeps > 1,
        "You expect more of those who are not marked yet. But what lifted the ten to the head of the list was partly luck, and the others have no share in it.",
        "M14",
      ],
      [
        ({ keeps }) => keeps >= 1 - HARDLY,
        "You took the ten at their word. They were picked out, from {schools}, for a high average of a handful of pupils.",
        "M21",
      ],
      [
        ({ keeps }) => keeps <= HARDLY,
        "You took their whole lead for luck. These schools differ, and a part of it was earned.",
        "M15",
      ],
      [
        ({ keeps, kept }) => keeps > kept,
        "You let them keep {keeps} of their lead. More of it was luck than that.",
      ],
      [() => true, "You let them keep {keeps} of their lead. More of it was earned than that."],
    ],
    season: { you: "miss", none: "missNone", all: "missAll", partial: "missPulled" },
    outcome:
      "The ten averaged {topShown.number}; their other pupils average {topRest}. You miss by {miss.number}. No pooling misses by {missNone.number}, one mean for all by {missAll.number}, each school pulled by its own weight by {missPulled}.",
  },
);

function layersOf(of: Commended, { kind }: Form): readonly Layer[] {
  const { mu, bar, leaders = [], rest } = of;
  const beside = kind === "wide" ? 0.5 : 0.3;
  return [
    ...foldedLayers(of),
    { mark: "level", tone: "plain", y: bar },
    {
      mark: "words",
      tone: "population",
      x: AXIS[1],
      y: mu,
      beside,
      text: "all schools {mu.number}",
      short: "all {mu.number}",
    },
    {
      mark: "words",
      tone: "plain",
      x: AXIS[1],
      y: bar,
      beside,
      text: "commended {bar.number}",
      short: "goal {bar.number}",
    },
    {
      mark: "words",
      tone: "plain",
      x: AXIS[1],
      y: 0.9,
      side: "left",
      text: "{trumpet}",
      short: "{lines}",
    },
    ...leaderLayers(leaders, of, rest, 0.7),
  ];
}

/** Numbers of the whole survey, of all pupils, as it is fitted anew; and of the ten at the spread that fits the marked ones. */
function toldOf({ y, sigma, rest, mu, fitted }: Commended) {
  const folded = shrink({ y, sigma, mu, tau: Math.round(10 * fitted) / 10 });
  const ten = tenOf(largest(folded.mean, PLACES), folded.mean, folded.sd, rest);
  const { schools } = highSchools1982;
  const fit = oneWayFit({
    n: schools.map(({ n }) => n),
    mean: schools.map((school) => school.mean),
    squaresWithin: schools.reduce((sum, { squares }) => sum + squares, 0),
    method: "REML",
  });
  const average = (isCatholic: boolean) =>
    mean(schools.filter((one) => one.isCatholic === isCatholic).map((one) => one.mean));
  const exact = { as: "number", to: { decimals: 3 } } as const;
  return {
    foldedSays: [ten.leading, { as: "posterior-mean", to: TENTH }],
    foldedLater: [ten.later, { as: "y", to: TENTH }],
    foldedPromised: [ten.promised, { as: "number", to: TENTH }],
    foldedFound: [ten.found, { as: "number", to: WHOLE }],
    wholeMean: [fit.mu, exact],
    wholeBetween: [fit.tauVariance, exact],
    wholeWithin: [fit.sigmaVariance, exact],
    wholeShare: [fit.icc, { as: "share" }],
    wholeSpread: [fit.tau, { as: "tau", to: { decimals: 2 } }],
    wholeScatter: [fit.sigma, { as: "tau", to: { decimals: 2 } }],
    catholic: [average(true), { as: "mu", to: TENTH }],
    open: [average(false), { as: "mu", to: TENTH }],
  } as const;
}

/** A hundred and sixty real schools by how many pupils are marked: the ten that lead, and what their other pupils do. */
export const commend = defineFigure(numbers, {
  id: "commend",
  controls: ["tau"],
  resample: "mark another fifth of the pupils",
  readouts: ["leading", "later", "promised", "found", "error"],
  projected: ["leading", "later", "promised", "found"],
  words: {
    takeaway: [
      [({ tau }) => tau === 0, "If schools did not differ, there would be nobody to commend"],
      [({ tau }) => tau >= FREE, "Ten averages to commend, by a handful of pupils each"],
      "Folded, the ten say {leading}; their other pupils average {later.number}",
    ],
    summary: [
      [
        ({ tau }) => tau === 0,
        "Every estimate is {mu}, whatever a school’s pupils did, and misses their other pupils by {error}, typically.",
      ],
      "{who} {leading}; the other pupils of these schools average {later.number}. One would expect {promised} of them to be truly above {bar.number}; by their other pupils {found} are. Over all {schools} schools the typical error is {error}.",
    ],
    announcement: [
      [({ tau }) => tau === 0, "Every estimate is {mu}."],
      "The ten say {leading}, their other pupils {later}. {promised} expected above {bar.number}, {found} found.",
    ],
    phrases: {
      who: [
        [({ tau }) => tau >= FREE, "Taken at their word, the ten highest averages say"],
        "Each school pulled by its own weight, the ten highest estimates say",
      ],
      ...trumpetPhrases,
    },
  },
  drawing: {
    room: { heights: [350, 310], lines: 18 },
    margins: ({ kind }) => ({
      top: 2,
      right: kind === "wide" ? 8 : 4.4,
      bottom: 3.4,
      left: 2.4,
    }),
    x: { of: AXIS, label: "pupils marked", format: "d" },
    y: { of: HEIGHTS, label: "average", in: "y" },
    guessedHeight: true,
    layers: layersOf,
  },
  table: {
    caption: "The schools, each pulled by its own weight",
    columns: [
      ["school"],
      ["pupils marked", 1],
      ["own average", "y"],
      ["share of own data", "share"],
      ["estimate", "posterior-mean"],
      ["other pupils", "y"],
    ],
    rows: ({ groups, n, y, tau, shown, rest }) =>
      n.map((size, j) => [
        groups[j]!,
        size,
        y[j]!,
        keptAt(size, tau, scoreSd),
        shown[j]!,
        rest[j]!,
      ]),
  },
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});
