import { gammaPoissonFit } from "#core/pooling/counts/gammaPoissonFit.ts";
import type { Patch } from "#explorable/createExplorable.ts";
import { mixedCounts } from "#models/mixedCounts.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import type { Scene } from "../../frame/widget.ts";
import { fitted, TABLES, thrown } from "./hands.ts";
import { curtainOf, LEFT, layersOf, TOP } from "./stage.ts";

/** Twice a difference of log likelihoods beyond which 95 % of a chi-squared of one degree lie, halved. */
const SURE = 1.92;
/** Within so many places a guess is right: a few, or of many places a small share. */
const closeOf = (n: number) => Math.max(3, Math.round(n / 500));
/** At most so many counts are written into a program. */
const MOST_WRITTEN = 5000;
/** Air over the highest pile. */
const AIR = 1.2;
const [, MOST] = mixedCounts.parameters.throws.range;

const WHOLE = { as: "number", to: { step: 1 } } as const;
const TENTH = { as: "number", to: { decimals: 1 } } as const;
const HUNDREDTH = { as: "number", to: { decimals: 2 } } as const;

const numbers = numbersOf(
  mixedCounts,
  ({ r, mu, open, throws }, { view, sample }) => {
    const table = TABLES[view.counts ?? ""] ?? TABLES.mites!;
    const { counted, thing, things, place, places, where } = table;
    const fit = fitted(table, { mu, r });
    const both = thrown(sample, { mu, r }, throws);
    const last = both.at(-1)!;
    const right = counted.length + 0.6;
    const edge = LEFT + open * (right - LEFT);
    return {
      ...fit,
      counted,
      thing,
      things,
      place,
      places,
      where,
      aThing: `${/^[aeiou]/.test(thing) ? "an" : "a"} ${thing}`,
      r,
      mu,
      open,
      throws,
      thrown: both,
      rate: last.rate,
      count: last.count,
      isSeen: last.rate <= edge,
      thrownNone: both.filter(({ count }) => count === 0).length,
      right,
      edge,
      ceiling: Math.max(AIR * Math.max(...counted), ...fit.one, ...fit.mixed),
      seenNone: counted[0]!,
      oneNone: fit.one[0]!,
      mixedNone: fit.mixed[0]!,
      apart: 1 / Math.sqrt(r),
      mixing: mu ** 2 / r,
      variance: mu + mu ** 2 / r,
      better: Math.abs(fit.gain),
    };
  },
  {
    n: WHOLE,
    r: { as: "r" },
    mu: HUNDREDTH,
    mean: HUNDREDTH,
    throws: WHOLE,
    rate: HUNDREDTH,
    count: WHOLE,
    thrownNone: WHOLE,
    seenNone: { ...WHOLE, label: "counted without {aThing}" },
    oneNone: { ...WHOLE, label: "expected, one rate for all" },
    mixedNone: { ...TENTH, label: "expected, a rate each" },
    apart: { as: "share" },
    mixing: HUNDREDTH,
    variance: HUNDREDTH,
    seenVariance: HUNDREDTH,
    better: TENTH,
  },
);

type Thrown = ReturnType<typeof numbers.of>;

const question = questionOn(
  numbers,
  ([guess = 0], { oneNone, seenNone, n }) => ({
    guess,
    isOneRate: Math.abs(guess - oneNone) <= closeOf(n) && seenNone > oneNone,
    isFewer: guess < oneNone,
    isBetween: guess < seenNone,
    close: closeOf(n),
  }),
  {
    asks: {
      kind: "values",
      as: {
        short: "your guess",
        letter: "",
        unit: "",
        range: [0, 150],
        step: 1,
        fineStep: 1,
      },
      items: ({ places, aThing, n }) => [
        {
          id: "none",
          label: `${places} without ${aThing}`,
          start: Math.round(n / 5),
          range: [0, n],
        },
      ],
    },
    answers: { columns: ["counted", "a rate each"] },
    hidesControls: true,
    written: { guess: WHOLE, close: WHOLE },
    right: ({ guess, seenNone, close }) => Math.abs(guess - seenNone) <= close,
    yes: "Within {close} of what was counted.",
    replies: [
      [
        ({ isOneRate }) => isOneRate,
        "You gave every {place} the same rate, and for one rate that would be right: it expects {oneNone}. But more {places} than that have none.",
        "M17",
      ],
      [
        ({ isFewer }) => isFewer,
        "You took {things} to be spread more evenly than chance spreads them. Even with one rate for all, {oneNone} {places} would have none.",
        "M14",
      ],
      [
        ({ isBetween }) => isBetween,
        "More than one rate leaves, and that is the right way to go; there were more still.",
      ],
      [() => true, "You made the {places} still more unequal than they are."],
    ],
    outcome:
      "Of {n} {places} {seenNone} were without {aThing}; one rate for all expects {oneNone}, a rate each {mixedNone}.",
  },
);

/** One throw more; after the last a new series begins. */
function oneMore({ values: { throws = 1 }, seed }: Scene): Patch {
  return throws < MOST
    ? { values: { throws: throws + 1 } }
    : { values: { throws: 1 }, seed: seed + 1 };
}

/** As many throws as there can be; if they lie there already, others. */
function allAnew({ values: { throws = 1 }, seed }: Scene): Patch {
  return throws < MOST ? { values: { throws: MOST } } : { seed: seed + 1 };
}

/** A shape whose likelihood falls short of the Poisson's by so much: found by halving, where it only climbs. */
function shapeThatLoses(loss: number): number {
  const table = TABLES.particles!;
  const { mean } = fitted(table, { mu: 1, r: 1 });
  let [low, high] = [1, 1e6];
  while (high / low > 1 + 1e-9) {
    const r = Math.sqrt(low * high);
    if (-fitted(table, { mu: mean, r }).gain > loss) low = r;
    else high = r;
  }
  return low;
}

/** The shape by its two recipes: of the largest likelihood, and of the variance beyond the mean. */
function shapesOf({ table, mean, seen }: Told) {
  const { shape } = gammaPoissonFit({
    count: table.counted.map((_, k) => k),
    frequency: table.counted,
  });
  return { shape, moments: mean ** 2 / (seen.seenVariance - mean) };
}

/** Numbers that the text tells of the tables of counts, at their own means. */
function toldOf() {
  const [mites, particles, accidents, claims] = Object.values(TABLES).map((table) => {
    const { mean } = fitted(table, { mu: 1, r: 1 });
    return { table, mean, seen: fitted(table, { mu: mean, r: 1 }) };
  }) as [Told, Told, Told, Told];
  const { shape, moments } = shapesOf(mites);
  const [ofAccidents, ofClaims] = [shapesOf(accidents), shapesOf(claims)];
  const best = fitted(mites.table, { mu: mites.mean, r: shape });
  const bound = shapeThatLoses(SURE);
  const excess = mites.seen.seenVariance - mites.mean;
  return {
    mitesPlaces: [mites.seen.n, WHOLE],
    mitesThings: [mites.seen.n * mites.mean, WHOLE],
    mitesNone: [mites.table.counted[0]!, WHOLE],
    mitesEmpty: [shape / (shape / mites.mean + 1), HUNDREDTH],
    mitesFull: [(shape + mites.table.counted.length - 1) / (shape / mites.mean + 1), HUNDREDTH],
    mitesHeads: [shape / (shape + mites.mean), { as: "share" }],
    mitesMean: [mites.mean, HUNDREDTH],
    mitesVariance: [mites.seen.seenVariance, HUNDREDTH],
    mitesOne: [mites.seen.one[0]!, WHOLE],
    mitesMixed: [best.mixed[0]!, TENTH],
    mitesShape: [shape, { as: "number", to: { decimals: 3 } }],
    mitesGain: [best.gain, TENTH],
    mitesExcess: [excess, HUNDREDTH],
    mitesMoments: [moments, HUNDREDTH],
    mitesModel: [mites.mean + mites.mean ** 2 / shape, HUNDREDTH],
    mitesMixing: [mites.mean ** 2 / shape, HUNDREDTH],
    particlesPlaces: [particles.seen.n, WHOLE],
    particlesThings: [particles.seen.n * particles.mean, WHOLE],
    particlesMean: [particles.mean, HUNDREDTH],
    particlesVariance: [particles.seen.seenVariance, HUNDREDTH],
    particlesShape: [bound, WHOLE],
    particlesApart: [1 / Math.sqrt(bound), { as: "share" }],
    sure: [SURE, HUNDREDTH],
    accidentsPlaces: [accidents.seen.n, WHOLE],
    accidentsNone: [accidents.table.counted[0]!, WHOLE],
    accidentsOne: [accidents.seen.one[0]!, WHOLE],
    accidentsMoments: [ofAccidents.moments, { as: "number", to: { decimals: 3 } }],
    accidentsMixed: [
      fitted(accidents.table, { mu: accidents.mean, r: ofAccidents.moments }).mixed[0]!,
      WHOLE,
    ],
    claimsPlaces: [claims.seen.n, WHOLE],
    claimsNone: [claims.table.counted[0]!, WHOLE],
    claimsOne: [claims.seen.one[0]!, WHOLE],
    claimsShape: [ofClaims.shape, { as: "number", to: { decimals: 3 } }],
    claimsMoments: [ofClaims.moments, { as: "number", to: { decimals: 3 } }],
    claimsMixed: [fitted(claims.table, { mu: claims.mean, r: ofClaims.shape }).mixed[0]!, WHOLE],
  } as const;
}

interface Told {
  readonly table: (typeof TABLES)[string];
  readonly mean: number;
  readonly seen: ReturnType<typeof fitted>;
}

/** Chapter 11: one hand draws a rate, the other a count for it, and the counts pile up beside real ones. */
export const twoHands = defineFigure(numbers, {
  id: "two-hands",
  controls: ["r", "mu", "open", "throws"],
  atRest: ["r"],
  choices: [
    {
      name: "counts",
      label: "counts of",
      options: {
        mites: "mites on leaves",
        particles: "alpha particles",
        accidents: "accidents of workers",
        claims: "claims on policies",
      },
      brings: Object.fromEntries(
        Object.entries(TABLES).map(([name, table]) => [
          name,
          { mu: Math.round(1000 * fitted(table, { mu: 1, r: 1 }).mean) / 1000 },
        ]),
      ),
    },
  ],
  actions: [
    { id: "throw", says: "throw once", step: oneMore },
    { id: "throw-all", says: "throw 150 times", step: allAnew },
  ],
  readouts: [],
  projected: ["mixedNone"],
  formula: "variance",
  words: {
    takeaway: [
      [
        ({ gain }) => gain > SURE,
        "{seenNone} of {n} {places} are without {aThing}; one rate for all expects {oneNone}",
      ],
      [
        ({ gain }) => gain < -SURE,
        "One rate for all {places} fits better than rates that differ by {apart}",
      ],
      "One rate for all {places} fits as well as rates that differ by {apart}",
    ],
    summary: "{fits} {parts} {last}",
    announcement:
      "Without {aThing}: {seenNone} counted, {oneNone} for one rate, {mixedNone} for a rate each. Variance {variance}.",
    phrases: {
      forRate: [[({ isSeen }) => isSeen, "for a rate of {rate}"], "for a rate that nobody sees"],
      fits: [
        [
          ({ gain }) => gain > 0,
          "A rate for each {place} expects {mixedNone} without {aThing}, and fits better by {better} log units.",
        ],
        "A rate for each {place} expects {mixedNone} without {aThing}; one rate of {mu} fits better, by {better} log units.",
      ],
      parts:
        "Of its variance of {variance} the second hand makes {mu} and the first {mixing}; that of the counts is {seenVariance}.",
      last: [
        [({ throws }) => throws > 1, "Of {throws} counts thrown, {thrownNone} came to none."],
        [({ isSeen }) => isSeen, "Drawn: a rate of {rate}. Thrown for it: {count}."],
        "Drawn: a rate behind the curtain. Thrown for it: {count}.",
      ],
    },
  },
  drawing: [
    {
      room: { heights: [420, 370], lines: 17.6 },
      margins: { top: 1.9, right: 0.8, bottom: 3.4, left: 0.8 },
      x: {
        of: ({ right }) => [LEFT, right],
        label: "{things} {where}: rate and count",
        short: "{things}: rate and count",
        format: "d",
      },
      y: { of: ({ ceiling }) => [0, TOP * ceiling] },
      guessedHeight: true,
      drag: [
        {
          parameter: "open",
          tone: "plain",
          x: ({ edge }) => edge,
          value: (x, { right }) => (x - LEFT) / (right - LEFT),
          y: (of) => (curtainOf(of)[0] + curtainOf(of)[1]) / 2,
          ends: curtainOf,
          aside: true,
        },
      ],
      layers: layersOf,
    },
    {
      onPageOnly: true,
      outcome: true,
      room: { heights: [66, 64] },
      margins: { top: 1.5, right: 0.8, bottom: 0.2, left: 0.8 },
      x: { of: ({ variance, seenVariance }) => [0, 1.02 * Math.max(variance, seenVariance)] },
      y: { of: [0, 1] },
      guesses: () => [],
      layers: ({ mu, variance, seenVariance }) => [
        { mark: "bar", tone: "plain", from: 0, to: mu, text: "second hand {mu}" },
        { mark: "bar", tone: "population", from: mu, to: variance, text: "first hand {mixing}" },
        { mark: "rule", tone: "data", x: seenVariance },
        {
          mark: "words",
          tone: "data",
          x: seenVariance,
          y: 1,
          side: 2 * seenVariance > variance ? "left" : "right",
          beside: 0.3,
          lift: 0.8,
          text: "variance of the counts {seenVariance}",
          short: "counts {seenVariance}",
        },
      ],
    },
  ],
  table: {
    caption:
      "{places} by their number of {things}: counted, expected for one rate and for a rate each",
    columns: [
      ["count", 1],
      ["counted", 1],
      ["one rate for all", 0.01],
      ["a rate each", 0.01],
      ["thrown", 1],
    ],
    rows: ({ counted, one, mixed, thrown: both }: Thrown) =>
      counted.map((often, k) => [
        k,
        often,
        toTwo(one[k]!),
        toTwo(mixed[k]!),
        both.filter(({ count }) => count === k).length,
      ]),
  },
  program: ({ counted, places, n, things }) =>
    n > MOST_WRITTEN
      ? {
          notes: [
            `The screen counts ${things} of ${n} ${places}, too many to be written out: the data below are others, mites on leaves.`,
          ],
        }
      : { values: { y: counted.flatMap((often, k) => Array<number>(often).fill(k)) } },
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});

const toTwo = (value: number) => Number(value.toFixed(2)) + 0;
