import { betaBinomialFit } from "#core/pooling/counts/betaBinomialFit.ts";
import { surgical } from "#data/surgical.ts";
import type { Patch } from "#explorable/createExplorable.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import { rankedRates } from "#models/rankedRates.ts";
import type { Form } from "#plot/form.ts";
import { Spots } from "#plot/rare/Spots.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import type { Scene } from "../../frame/widget.ts";
import { countsIn, ranksGiven, ranksIn, ranksOfAll } from "./ranks.ts";
import {
  BELIEF,
  COUNT,
  countedOf,
  each,
  hospitals,
  INDICES,
  type Index,
  listed,
  MOST,
  rowsOf,
} from "./rows.ts";

/** Rows from the lowest share that was counted to the highest. */
const ROWS = INDICES.toSorted((a, b) => countedOf(a) - countedOf(b));
const LEADER = ROWS[0]!;
/** Shares of the room: of the axis, and where the first and the last place stand. */
const RATES = 0.56;
const FIRST = 0.64;
const LAST = 0.985;
const { roomOf, named, rated, shareAt, head, frame } = rowsOf({
  order: ROWS,
  start: -0.012,
  rates: RATES,
  top: -1.6,
  places: {
    wide: { left: 6.6, count: 4.9, right: 6.4 },
    narrow: { left: 5.6, count: 4.4, right: 3.4 },
  },
});
const placeAt = (place: number) => shareAt(FIRST + ((LAST - FIRST) * place) / (COUNT - 1));
/** The line that the chapter speaks of. */
const LINE = rankedRates.parameters.line.initial;
/** The place of each rate, 0 for the lowest. */
const placesOf = (rates: readonly number[]) =>
  rates.map((rate) => rates.filter((other) => other < rate).length);

const [NO_PHOTOS, MANY] = rankedRates.parameters.photos.range;
const raceOf = keepingTwo((seed: number) => surgical.photos(seed, MANY));

/** How often each hospital came in each place, in these photos. */
const talliedOf = (photos: readonly (readonly number[])[]) => {
  const places = photos.map(placesOf);
  return INDICES.map((k) =>
    INDICES.map((place) => places.filter((one) => one[k] === place).length),
  );
};

const share = { as: "share" } as const;
const whole = { as: "number", to: { step: 1 } } as const;

const numbers = numbersOf(
  rankedRates,
  ({ cost, line, photos }, { sample, seed }) => {
    const { y, n } = countsIn(sample);
    const { places, mean, above, quantile } = ranksIn(y, n);
    const over = above(line);
    const bar = 1 / (1 + cost);
    const isClosed = over.map((chance) => chance > bar);
    // The first of a race is the sample's own.
    const race = raceOf(seed).slice(0, photos);
    const photo = photos > 1 ? race.at(-1)! : (sample.columns.photo ?? mean);
    const tallied = talliedOf(race);
    const places0 = placesOf(photo);
    const firsts = places.map((row) => row[0]!);
    const second = INDICES.toSorted((a, b) => firsts[b]! - firsts[a]!)[1]!;
    const overUsual = above(LINE);
    const surest = INDICES.reduce((best, k) => (overUsual[k]! < overUsual[best]! ? k : best));
    return {
      cost,
      line,
      bar,
      places,
      mean,
      counted: y.map((deaths, k) => deaths / n[k]!),
      low: quantile((1 - BELIEF) / 2),
      high: quantile((1 + BELIEF) / 2),
      over,
      isClosed,
      photo,
      photos,
      many: MANY,
      tallied,
      leaderSoFar: tallied[LEADER]![0]!,
      /** Without a photo, as in a question, the estimates stand in its place. */
      hasPhoto: sample.columns.photo !== undefined,
      inPhoto: places0,
      closed: listed(ROWS.filter((k) => isClosed[k]).map((k) => hospitals[k]!.name)),
      count: isClosed.filter((one) => one).length,
      leader: hospitals[LEADER]!.name,
      leaderDeaths: y[LEADER]!,
      leaderOperations: n[LEADER]!,
      leaderPlace: places0[LEADER]! + 1,
      leaderFirst: firsts[LEADER]!,
      leaderOver: over[LEADER]!,
      second: hospitals[second]!.name,
      secondFirst: firsts[second]!,
      winner: hospitals[places0.indexOf(0)]!.name,
      surest: hospitals[surest]!.name,
      surestOver: overUsual[surest]!,
      usualLine: LINE,
      hospitals: COUNT,
      y,
      n,
      ...each("deaths", (k) => y[k]!),
      ...each("operations", (k) => n[k]!),
      ...each("over", (k) => over[k]!),
    };
  },
  {
    cost: { as: "cost" },
    line: { as: "line" },
    bar: share,
    count: whole,
    leaderDeaths: whole,
    leaderOperations: whole,
    leaderPlace: whole,
    leaderFirst: { ...share, label: "{leader} is the best" },
    leaderOver: { ...share, label: "{leader} is over the line" },
    secondFirst: { ...share, label: "{second} is the best" },
    surestOver: share,
    usualLine: { as: "line" },
    photos: whole,
    many: whole,
    leaderSoFar: { ...whole, label: "{leader} was first so far" },
    hospitals: whole,
    ...(each("deaths", () => whole) as Record<`deaths${Index}`, typeof whole>),
    ...(each("operations", () => whole) as Record<`operations${Index}`, typeof whole>),
    ...(each("over", () => share) as Record<`over${Index}`, typeof share>),
  },
);

type Finish = ReturnType<typeof numbers.of>;

/** So many photos, more or less, are right; so many and more say that the best estimate is the best hospital. */
const CLOSE = 5;
const TAKEN_FOR_BEST = 70;
const PHOTOS = { unit: "", fineStep: 1 } as const;

const question = questionOn(
  numbers,
  ([guess = 0], { leaderFirst }) => ({
    guess,
    off: Math.abs(guess - 100 * leaderFirst),
    chance: 100 / COUNT,
    firstOf: 100 * leaderFirst,
    close: CLOSE,
  }),
  {
    asks: {
      kind: "values",
      as: { ...PHOTOS, short: "your guess", letter: "", range: [0, 100], step: 1 },
      items: ({ leader }) => [{ id: "first", label: `${leader} is first in`, start: 50 }],
    },
    answers: { columns: ["first", "last", "first so far", "over the line"] },
    hidesControls: true,
    written: {
      guess: { as: "number", to: { step: 1 } },
      chance: { as: "number", to: { step: 1 } },
      firstOf: { as: "number", to: { step: 1 } },
      close: { as: "number", to: { step: 1 } },
    },
    right: ({ off }) => off <= CLOSE,
    yes: "Within {close}.",
    replies: [
      [
        ({ guess }) => guess >= TAKEN_FOR_BEST,
        "You said {guess}. {leader} has the lowest share, but of few operations: its own line is long, and many others reach as far down.",
        "M26",
      ],
      [
        ({ guess }) => guess < 2 * (100 / COUNT),
        "You said {guess}, hardly more than the {chance} of pure chance. Not one death in {leaderOperations} is little, but it is something.",
        "M12",
      ],
      [
        () => true,
        "You said {guess}: it is between blind trust and blind chance, as it should be.",
      ],
    ],
    outcome:
      "Of a hundred photos {leader} is first in {firstOf}; in {secondFirst} of all photos it is {second}.",
  },
);

function layersOf(of: Finish, form: Form): readonly Layer[] {
  const { low, high, counted, photo, photos, inPhoto, isClosed, line } = of;
  const places = photos > 0 ? of.tallied.map((row) => row.map((n) => n / MANY)) : of.places;
  const room = roomOf(form);
  const size = Math.min(1, (AIRY * room * (LAST - FIRST)) / (COUNT - 1));
  const wide = form.kind === "wide";
  return [
    ...(form.width < CRAMPED * form.font
      ? []
      : [
          head(room * (FIRST - RATES) - 0.8, wide ? "first" : "1st", "right"),
          head(room * (LAST - RATES) + 0.3, "last", "left"),
        ]),
    ...(wide
      ? [{ ...head(room * (1 - RATES) + 0.6, "over {line}", "right"), outcome: true } as const]
      : []),
    ...named(form, (k, row) =>
      wide || isClosed[k]
        ? [
            {
              mark: "words",
              tone: isClosed[k] ? "plain" : "posterior",
              outcome: true,
              x: MOST,
              y: row,
              beside: room * (1 - RATES) + 0.6,
              text: isClosed[k] ? `{over${k}} close` : `{over${k}}`,
              short: "close",
            },
          ]
        : [],
    ),
    ...rated({ low, high, counted, shown: photo, line, says: "too many: {line}", turns: MOST / 2 }),
    {
      mark: Spots,
      tone: "posterior",
      outcome: true,
      size,
      spots: ROWS.flatMap((k, row) =>
        places[k]!.map((chance, place) => ({ x: placeAt(place), y: row, share: chance })),
      ),
    },
    {
      mark: Spots,
      tone: "plain",
      as: "frames",
      size,
      spots: ROWS.map((k, row) => ({ x: placeAt(inPhoto[k]!), y: row, share: 1 })),
    },
  ];
}

/** One photo more; after the last of them another race begins, with other luck. */
const onePhoto = ({ values: { photos = 0 }, seed }: Scene): Patch =>
  photos === MANY
    ? { values: { photos: SECOND }, seed: seed + 1 }
    : { values: { photos: photos === NO_PHOTOS ? SECOND : photos + 1 } };
/** The first is the one that is seen before any is taken. */
const SECOND = 2;

/** On to the last photo of a race, or all of another. */
const onePhotoOfRace = (scene: Scene, done = 0): Patch | undefined =>
  done > 0 && scene.values.photos === MANY ? undefined : onePhoto(scene);

/** Below this width, in heights of its text, no words stand over the places. */
const CRAMPED = 26;

/** A square of a place is so many times as wide as it is to the next place, where they stand close. */
const AIRY = 1.25;

/** Chapter 5: twelve hospitals, one photo of their true rates, and how often each comes in which place. */
export const photoFinish = defineFigure(numbers, {
  id: "photo-finish",
  controls: ["cost", "line"],
  atRest: ["cost"],
  actions: [
    { id: "photo", says: "another photo", step: onePhoto },
    { id: "race", says: "a hundred photos", step: onePhotoOfRace, times: MANY },
  ],
  readouts: [],
  projected: ["leaderFirst", "secondFirst", "leaderOver"],
  words: {
    takeaway: [
      [
        ({ photos, cost, line }) =>
          photos > 0 && cost === rankedRates.parameters.cost.initial && line === LINE,
        "{leader} was first in {leaderSoFar} of {photos} photos, in the long run in {leaderFirst}",
      ],
      [
        ({ cost, line }) => cost === rankedRates.parameters.cost.initial && line === LINE,
        "No death at {leader}, and yet it is the best with {leaderFirst} only",
      ],
      [({ count }) => count === 0, "At these costs no hospital would be closed"],
      [({ count }) => count === COUNT, "At these costs all {hospitals} would be closed"],
      "Where sparing a bad one costs {cost} times as much, close {closed}",
    ],
    summary:
      "{inThisPhoto} {soFar} Over all photos {leader} is first in {leaderFirst}, {second} in {secondFirst}; surest to lie under {usualLine} is {surest}. {advice}",
    announcement: "{inThisPhoto} {soFar} Closed: {count} of {hospitals}.",
    phrases: {
      soFar: [
        [({ photos }) => photos === NO_PHOTOS, ""],
        "Of {photos} photos so far {leader} is first in {leaderSoFar}.",
      ],
      inThisPhoto: [
        [({ hasPhoto }) => !hasPhoto, "By its estimate {winner} comes first."],
        [({ leaderPlace }) => leaderPlace === 1, "In this photo {leader} comes first."],
        "In this photo {winner} comes first, and {leader} takes place {leaderPlace}.",
      ],
      advice: [
        [
          ({ count }) => count === 0,
          "Nobody lies over the line with more than {bar}, and nobody is closed.",
        ],
        "Whoever lies over the line with more than {bar} is closed: {closed}.",
      ],
    },
  },
  drawing: {
    ...frame,
    layers: layersOf,
  },
  table: {
    caption: "Twelve hospitals, their rates and places",
    columns: [
      ["hospital"],
      ["deaths", 1],
      ["operations", 1],
      ["estimate", "share"],
      ["this photo", "share"],
      ["first", "share"],
      ["last", "share"],
      ["first so far", 1],
      ["over the line", "share"],
    ],
    rows: ({ y, n, places, mean, photo, tallied, over }) =>
      ROWS.map((k) => [
        hospitals[k]!.name,
        y[k]!,
        n[k]!,
        toThree(mean[k]!),
        toThree(photo[k]!),
        toTwo(places[k]![0]!),
        toTwo(places[k]!.at(-1)!),
        tallied[k]![0]!,
        toTwo(over[k]!),
      ]),
  },
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});

/** The most likely population of all, as if it were known. */
function mostLikely() {
  const { m, kappa } = betaBinomialFit({
    successes: hospitals.map(({ deaths }) => deaths),
    trials: hospitals.map(({ operations }) => operations),
  });
  return { m, kappa, weight: 1 };
}

/** Numbers that the text tells of all photos, whatever the reader has moved. */
function toldOf() {
  const { places, mean, above } = ranksOfAll();
  const plugged = ranksGiven([mostLikely()]).places;
  const of = (name: string) => hospitals.findIndex((one) => one.name === name);
  const [a, d, e, j] = [of("A"), of("D"), of("E"), of("J")];
  const over = above(LINE);
  const three = { as: "share", to: { decimals: 1 } } as const;
  return {
    firstA: [places[a]![0]!, share],
    firstE: [places[e]![0]!, share],
    pluggedA: [plugged[a]![0]!, share],
    pluggedE: [plugged[e]![0]!, share],
    estimateA: [mean[a]!, three],
    estimateE: [mean[e]!, three],
    estimateJ: [mean[j]!, three],
    ownJ: [hospitals[j]!.deaths / hospitals[j]!.operations, three],
    overA: [over[a]!, { as: "share", to: { decimals: 1 } }],
    overJ: [over[j]!, share],
    allDeaths: [hospitals.reduce((sum, { deaths }) => sum + deaths, 0), whole],
    allOperations: [hospitals.reduce((sum, { operations }) => sum + operations, 0), whole],
    overD: [over[d]!, share],
  } as const;
}

const toTwo = (value: number) => Number(value.toFixed(2)) + 0;
const toThree = (value: number) => Number(value.toFixed(3)) + 0;
