import { coffeeShops } from "#data/coffeeShops.ts";
import { learnedRates } from "#models/learnedRates.ts";
import type { Form } from "#plot/form.ts";
import { Rods } from "#plot/rare/Rods.tsx";
import { Strings } from "#plot/rare/Strings.tsx";
import { Tallies } from "#plot/rare/Tallies.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import type { Writing } from "../../declared/say.ts";
import { cityOf, countedIn, pilesIn, reviewsWith } from "./city.ts";
import { countsOf, countsWritten, countWords, each, INDICES, type Index } from "./counts.ts";
import { moreOf, oneMoreChoices, pressForOneMore } from "./oneMore.ts";
import { percentagePoints } from "./percentagePoints.ts";

const { shops } = coffeeShops;
const HOMES: readonly string[] = shops.map(({ name }) => name);
/** The shops the chapter asks about: one review, none. */
const SINGLE = HOMES.indexOf("Otto");
const EMPTY = HOMES.indexOf("Fika");

const share: Writing = { as: "m" };
const numbers = numbersOf(
  learnedRates,
  (_, scene) => {
    const more = moreOf(scene);
    const own = pilesIn(scene.sample);
    const [before, now] = [cityOf(undefined, own), cityOf(more, own)];
    const piles = reviewsWith(more, own);
    const boards = scene.sample.groups;
    const moves = now.shops.map(({ mean }, k) => 100 * (mean - before.shops[k]!.mean));
    const means = now.shops.map(({ mean }) => mean);
    const best = means.indexOf(Math.max(...means));
    return {
      more,
      piles,
      boards,
      before,
      now,
      moves,
      isShuffled: boards.some((name, k) => name !== HOMES[k]),
      shops: shops.length,
      fallen: moves.filter((move) => move < 0).length,
      risen: moves.filter((move) => move > 0).length,
      city: now.mean,
      spread: 100 * now.sd,
      spreadBefore: 100 * before.sd,
      others: shops.length - 1,
      othersFallen: moves.filter((move, k) => move < 0 && k !== more?.shop).length,
      othersRisen: moves.filter((move, k) => move > 0 && k !== more?.shop).length,
      single: boards[SINGLE]!,
      singlePleased: piles[SINGLE]!.pleased,
      singleReviews: piles[SINGLE]!.reviews,
      singleMean: means[SINGLE]!,
      empty: boards[EMPTY]!,
      emptyReviews: piles[EMPTY]!.reviews,
      emptyMean: means[EMPTY]!,
      emptyMove: moves[EMPTY]!,
      best: boards[best]!,
      bestMean: means[best]!,
      chosen: more ? boards[more.shop]! : "",
      review: more?.isPleased ? "tick" : "cross",
      ownMove: more ? moves[more.shop]! : 0,
      ...each("mean", (k) => means[k]!),
      ...each("move", (k) => moves[k]!),
      ...countsOf(piles),
    };
  },
  {
    shops: { as: "number", to: { step: 1 } },
    fallen: { as: "number", to: { step: 1 } },
    risen: { as: "number", to: { step: 1 } },
    city: { as: "learned-mean", label: "a new shop" },
    spread: { ...percentagePoints, label: "a new shop, give or take" },
    spreadBefore: percentagePoints,
    others: { as: "number", to: { step: 1 } },
    othersFallen: { as: "number", to: { step: 1 } },
    othersRisen: { as: "number", to: { step: 1 } },
    singlePleased: { as: "number", to: { step: 1 } },
    singleReviews: { as: "number", to: { step: 1 } },
    singleMean: { as: "learned-mean" },
    emptyMean: { as: "learned-mean" },
    emptyMove: percentagePoints,
    bestMean: { as: "learned-mean" },
    ownMove: percentagePoints,
    ...(each("mean", () => share) as Record<`mean${Index}`, { as: "m" }>),
    ...(each("move", () => ({ as: "number", to: { decimals: 1 } })) as Record<
      `move${Index}`,
      { as: "number" }
    >),
    ...countsWritten,
  },
);

type Signs = ReturnType<typeof numbers.of>;

const COUNT = { range: [0, shops.length - 1], step: 1, fineStep: 1 } as const;

const question = questionOn(
  numbers,
  ([guessFall = 0, guessRise = 0]) => ({ guessFall, guessRise, guessAll: guessFall + guessRise }),
  {
    asks: {
      kind: "values",
      as: { short: "your guess", letter: "", unit: "shops", unitOne: "shop", ...COUNT },
      items: () => [
        { id: "fall", label: "estimates that fall", start: 0 },
        { id: "rise", label: "estimates that rise", start: 0 },
      ],
    },
    answers: { columns: ["estimate", "moved by"] },
    hidesControls: true,
    written: {
      guessFall: { as: "number", to: { step: 1 } },
      guessRise: { as: "number", to: { step: 1 } },
      guessAll: { as: "number", to: { step: 1 } },
    },
    right: ({ guessFall, guessRise, othersFallen, othersRisen }) =>
      guessFall === othersFallen && guessRise === othersRisen,
    yes: "So it is.",
    replies: [
      [
        ({ guessAll, others }) => guessAll > others,
        "There are {others} others, and you counted {guessAll}.",
      ],
      [
        ({ guessAll }) => guessAll === 0,
        "You let every shop keep to its own reviews. But what one shop shows is learned of the city, and to the city all of them are pulled.",
        "M12",
      ],
      [
        ({ guessAll, others, more }) => guessAll < others && more !== undefined,
        "You let some of them stay where they are. Each is pulled to the city, a shop with many reviews a little, one with few a good deal.",
      ],
      [() => true, "You saw {guessFall} fall and {guessRise} rise."],
    ],
    outcome: [
      [({ more }) => more === undefined, "Without a further review nothing moves."],
      "Of the {others} others {othersFallen} fall and {othersRisen} rise.",
    ],
  },
);

/** Numbers that the text tells of other reviews than the one that the reader adds, in points of a hundred. */
function toldOf() {
  const rest = cityOf(undefined);
  const cross = (name: string) => {
    const shop = HOMES.indexOf(name);
    const then = cityOf({ shop, isPleased: false });
    const moves = then.shops.map(({ mean }, k) => 100 * (mean - rest.shops[k]!.mean));
    return { spread: 100 * then.sd, moves, of: (one: string) => -moves[HOMES.indexOf(one)]! };
  };
  const shop = (name: string) => rest.shops[HOMES.indexOf(name)]!;
  const [noon, drip] = [cross("Noon"), cross("Drip")];
  const whole = { as: "number", to: { step: 1 } } as const;
  return {
    noonTilia: [noon.of("Tilia"), percentagePoints],
    noonFika: [noon.of("Fika"), percentagePoints],
    dripFallen: [drip.moves.filter((move) => move < 0).length, whole],
    dripRisen: [drip.moves.filter((move) => move > 0).length, whole],
    spreadAtRest: [100 * rest.sd, percentagePoints],
    spreadDrip: [drip.spread, percentagePoints],
    ottoAtRest: [shop("Otto").mean, share],
    tiliaAtRest: [shop("Tilia").mean, share],
    tiliaPleased: [shops[HOMES.indexOf("Tilia")]!.pleased, whole],
    tiliaReviews: [shops[HOMES.indexOf("Tilia")]!.reviews, whole],
    fikaAtRest: [shop("Fika").mean, share],
    fikaSdAtRest: [100 * shop("Fika").sd, percentagePoints],
    tiliaSdAtRest: [100 * shop("Tilia").sd, percentagePoints],
    firstCross: [cross("Fika").of("Fika"), percentagePoints],
    tiliaCross: [cross("Tilia").of("Tilia"), percentagePoints],
  } as const;
}

/** The curve stands over the first row, so high for a density of one. */
const FLOOR = -0.75;
const UNIT = 0.46;
const TOP = -2.55;
/** A little more than all rates there are, so that none and all of them have room. */
const AXIS = [-0.04, 1.04] as const;
const FOOT = 11.6;
/** Where signs, counts and piles begin, in heights of the text left of the axis. */
const PLACES = {
  wide: { sign: 16.5, count: 9.4, pile: 6.2, left: 17.3, right: 5.2 },
  narrow: { sign: 10.2, count: 5.3, pile: 3.4, left: 10.3, right: 3.1 },
};

function layersOf(of: Signs, form: Form): readonly Layer[] {
  const { boards, piles, now, before, more, city, isShuffled } = of;
  const { sign, count, pile, left, right } = PLACES[form.kind];
  // A place left of the axis, in its units.
  const aside = (fonts: number) =>
    AXIS[0] - ((AXIS[1] - AXIS[0]) * fonts) / (form.width / form.font - left - right);
  const wide = form.kind === "wide";
  const end = sign - (wide ? 3.6 : 3);
  return [
    ...(more
      ? [
          {
            mark: "curve" as const,
            tone: "plain" as const,
            points: before.curve.map(([x, density, slope]): [number, number, number] => [
              x,
              FLOOR - UNIT * density,
              -UNIT * slope,
            ]),
          },
        ]
      : []),
    {
      mark: "curve",
      tone: "population",
      outcome: true,
      points: now.curve.map(([x, density, slope]) => [x, FLOOR - UNIT * density, -UNIT * slope]),
    },
    { mark: Rods, tone: "plain", rods: [{ from: 0, to: 1, y: FLOOR }] },
    {
      mark: Strings,
      tone: "plain",
      outcome: true,
      strings: [{ from: [city, FLOOR], to: [city, FOOT], share: 0 }],
    },
    {
      mark: "words",
      tone: "population",
      outcome: true,
      x: AXIS[0],
      y: -2,
      side: "left",
      beside: 0.4,
      text: "the city, {city}",
    },
    {
      mark: "words",
      tone: "population",
      x: AXIS[0],
      y: -1,
      side: "left",
      beside: 0.4,
      text: "learned from {shops} shops",
      short: "from {shops} shops",
    },
    ...(isShuffled
      ? [
          {
            mark: Strings,
            tone: "plain" as const,
            across: true,
            strings: boards.map((name, k) => ({
              from: [aside(end), k] as const,
              to: [aside(count + (wide ? 1.6 : 1.2)), HOMES.indexOf(name)] as const,
            })),
          },
        ]
      : []),
    ...boards.map(
      (name, k): Layer => ({
        mark: "words",
        tone: "plain",
        y: k,
        beside: -sign,
        text: name,
      }),
    ),
    ...INDICES.map(
      (k): Layer => ({
        mark: "words",
        tone: "data",
        y: k,
        x: AXIS[0],
        side: "left",
        beside: pile + 0.4,
        text: countWords(k),
      }),
    ),
    {
      mark: Tallies,
      left: pile,
      tallies: piles.map(({ pleased, reviews }, k) => ({
        y: k,
        ticks: pleased,
        crosses: reviews - pleased,
        last: more?.shop === k ? (more.isPleased ? "tick" : "cross") : undefined,
      })),
    },
    ...now.shops.map(
      ({ mean, sd }, k): Layer => ({
        mark: "interval",
        tone: "posterior",
        outcome: true,
        low: Math.max(0, mean - sd),
        high: Math.min(1, mean + sd),
        y: k,
      }),
    ),
    ...(more
      ? [
          {
            mark: "dots" as const,
            tone: "plain" as const,
            size: 0.5,
            at: before.shops.map(({ mean }, k) => [mean, k] as const),
          },
        ]
      : []),
    {
      mark: "dots",
      tone: "data",
      size: 0.7,
      at: piles.flatMap(({ pleased, reviews }, k) =>
        reviews > 0 ? [[pleased / reviews, k] as const] : [],
      ),
    },
    {
      mark: "point",
      tone: "population",
      outcome: true,
      x: city,
      y: FLOOR,
      size: 0.9,
    },
    ...INDICES.map(
      (k): Layer => ({
        mark: "point",
        tone: "posterior",
        outcome: true,
        x: now.shops[k]!.mean,
        y: k,
        size: 0.8,
      }),
    ),
    ...INDICES.map(
      (k): Layer => ({
        mark: "words",
        tone: "posterior",
        outcome: true,
        x: 1,
        y: k,
        beside: 0.7,
        text: more ? `{mean${k}} ${signed(of.moves[k]!)}{move${k}}` : `{mean${k}}`,
        short: more ? `${signed(of.moves[k]!)}{move${k}}` : `{mean${k}}`,
      }),
    ),
  ];
}

/** A rise says so; a fall has its minus. */
const signed = (move: number) => (move > 0 ? "+" : "");

/** Chapter 2: twelve shops of one city, their reviews and their signboards. */
export const signs = defineFigure(numbers, {
  id: "signs",
  controls: [],
  atRest: ["review"],
  choices: oneMoreChoices,
  resample: "swap the signs",
  readouts: [],
  projected: ["city", "spread"],
  words: {
    takeaway: [
      [
        ({ more }) => more?.shop === EMPTY,
        "A {review} for {chosen}, its first, and all {shops} estimates move",
      ],
      [
        ({ fallen }) => fallen === shops.length,
        "A {review} for {chosen} lowers all {shops} estimates, even that of {empty}",
      ],
      [
        ({ risen }) => risen === shops.length,
        "A {review} for {chosen} lifts all {shops} estimates, even that of {empty}",
      ],
      [
        ({ more }) => more !== undefined,
        "A {review} for {chosen} lowers {fallen} of {shops} estimates and lifts {risen}",
      ],
      "Signs may be swapped: the shop without a review stays at {emptyMean}",
    ],
    summary: [
      [
        ({ more }) => more?.shop === EMPTY,
        "{chosen}, until now without a review, moves by {ownMove}, and all others with it. {apart}",
      ],
      [
        ({ more }) => more !== undefined,
        "{chosen} itself moves by {ownMove}, {empty}, which has no review, by {emptyMove.number}: what one shop shows is learned of all. {apart}",
      ],
      "{single}, {singlePleased} of {singleReviews}, is put at {singleMean}, the best, {best}, at {bestMean}, and {empty} without a review at {emptyMean}.",
    ],
    announcement: [
      [
        ({ more }) => more !== undefined,
        "{chosen} moves by {ownMove}. {fallen} estimates fall, {risen} rise.",
      ],
      "A new shop of the city is put at {city}, and so is {empty}, which has no review.",
    ],
    phrases: {
      apart: [
        [
          ({ spread, spreadBefore }) => spread.toFixed(1) === spreadBefore.toFixed(1),
          "A new shop is put at {city}, give or take {spread}, hardly more or less than before this review.",
        ],
        "A new shop is put at {city}, give or take {spread}; before this review it was {spreadBefore.number}.",
      ],
    },
  },
  drawing: {
    room: { heights: [440, 430], lines: 18.4 },
    margins: (form) => ({
      top: 0.3,
      right: PLACES[form.kind].right,
      bottom: 3.2,
      left: PLACES[form.kind].left,
    }),
    x: { of: AXIS, label: "pleased", format: ".0%" },
    y: { of: () => [FOOT, TOP] },
    layers: layersOf,
    press: pressForOneMore,
  },
  table: {
    caption: "Twelve shops, their reviews and their estimates",
    columns: [
      ["shop"],
      ["pleased", 1],
      ["reviews", 1],
      ["estimate", "share"],
      ["moved by", "share"],
    ],
    rows: ({ boards, piles, now, before }) =>
      boards.map((name, k) => {
        const { mean } = now.shops[k]!;
        const { pleased, reviews } = piles[k]!;
        const move = mean - before.shops[k]!.mean;
        return [name, pleased, reviews, toFive(mean), toFive(move)];
      }),
  },
  program: ({ piles }) => ({ values: countedIn(piles) }),
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});

/** To the digits that the quadrature over all populations surely has. */
const toFive = (value: number) => Number(value.toFixed(5)) + 0;
