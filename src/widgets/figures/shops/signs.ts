import { coffeeShops } from "#data/coffeeShops.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { questionOn } from "../../declared/question.ts";
import { cityOf, cityWithout, countedIn } from "./city.ts";
import { apartChoice, oneMoreChoices, reviewActions } from "./oneMore.ts";
import { percentagePoints } from "./percentagePoints.ts";
import { carrySign, pressSigns } from "./pressSigns.ts";
import { AXIS, FOOT, layersOf, PLACES, TOP } from "./signsDrawing.ts";
import { EMPTY, HOMES, numbers, type Signs, share } from "./signsNumbers.ts";

const { shops } = coffeeShops;

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
      [({ more }) => more === undefined, "Without a change nothing moves."],
      [
        ({ apart }) => apart !== undefined,
        "While all {shops} teach the city, {othersFallen} of the {others} others fall and {othersRisen} rise.",
      ],
      "Of the {others} others {othersFallen} fall and {othersRisen} rise.",
    ],
  },
);

/** Numbers that the text tells of other reviews than the one that the reader adds, in points of a hundred. */
function toldOf() {
  const rest = cityOf(undefined);
  const cross = (name: string) => {
    const shop = HOMES.indexOf(name);
    const then = cityOf({ shop, isPleased: false, isLess: false });
    const moves = then.shops.map(({ mean }, k) => 100 * (mean - rest.shops[k]!.mean));
    return { spread: 100 * then.sd, moves, of: (one: string) => -moves[HOMES.indexOf(one)]! };
  };
  const shop = (name: string) => rest.shops[HOMES.indexOf(name)]!;
  const LARK = HOMES.indexOf("Lark");
  const eleven = cityWithout(LARK, shops, rest);
  const [noon, drip] = [cross("Noon"), cross("Drip")];
  const whole = { as: "number", to: { step: 1 } } as const;
  return {
    noonTilia: [noon.of("Tilia"), percentagePoints],
    noonFika: [noon.of("Fika"), percentagePoints],
    dripFallen: [drip.moves.filter((move) => move < 0).length, whole],
    dripRisen: [drip.moves.filter((move) => move > 0).length, whole],
    spreadAtRest: [100 * rest.sd, percentagePoints],
    spreadDrip: [drip.spread, percentagePoints],
    cityAtRest: [rest.mean, share],
    cityNoLark: [eleven.mean, share],
    spreadNoLark: [100 * eleven.sd, percentagePoints],
    larkAlone: [eleven.shops[LARK]!.mean, share],
    larkAloneSd: [100 * eleven.shops[LARK]!.sd, percentagePoints],
    larkAtRest: [shop("Lark").mean, share],
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

/** The review that is added is the first of the shop that had none. */
const isFirstOfEmpty = ({ more, then }: Signs) =>
  more?.shop === EMPTY && then[EMPTY]!.reviews === 0;

/** Chapter 2: twelve shops of one city, their reviews and their signboards. */
export const signs = defineFigure(numbers, {
  id: "signs",
  controls: [],
  atRest: ["review"],
  choices: [...oneMoreChoices, apartChoice],
  actions: reviewActions,
  resample: "swap the signs",
  readouts: [],
  projected: ["city", "spread"],
  words: {
    takeaway: [
      [
        ({ apart }) => apart !== undefined,
        "With {alone} set apart, the {teachers} others put a new shop at {city}, give or take {spread}",
      ],
      [
        ({ inAll }) => inAll === 0,
        "No shop has a review, and each of the {shops} is put at {city}",
      ],
      [isFirstOfEmpty, "A {review} for {chosen}, its first, and all {shops} estimates move"],
      [
        ({ fallen, shops, emptyReviews }) => fallen === shops && emptyReviews === 0,
        "A {review} {way} {chosen} lowers all {shops} estimates, even that of {empty}",
      ],
      [
        ({ risen, shops, emptyReviews }) => risen === shops && emptyReviews === 0,
        "A {review} {way} {chosen} lifts all {shops} estimates, even that of {empty}",
      ],
      [
        ({ more }) => more !== undefined,
        "A {review} {way} {chosen} lowers {fallen} of {shops} estimates and lifts {risen}",
      ],
      [
        ({ emptyReviews }) => emptyReviews === 0,
        "Signs may be swapped: the shop without a review stays at {emptyMean}",
      ],
      "Of these {inAll} reviews the city is learned: a new shop is put at {city}",
    ],
    summary: [
      [
        ({ apart }) => apart !== undefined,
        "While {alone} was one of the city, a new shop was put at {cityBefore}, give or take {spreadBefore.number}. {alone} now stands for itself, at {aloneMean} give or take {aloneSd}: its own reviews, and before them every rate as likely as any other.",
      ],
      [
        ({ inAll }) => inAll === 0,
        "Nothing was seen, so there is only what was believed before: every mean of the city as likely as any other. A new shop is put at {city}, give or take {spread}.",
      ],
      [
        isFirstOfEmpty,
        "{chosen}, until now without a review, moves by {ownMove}, and all others with it. {aside}",
      ],
      [
        ({ more, emptyReviews }) => more !== undefined && emptyReviews === 0,
        "{chosen} itself moves by {ownMove}, {empty}, which has no review, by {emptyMove.number}: what one shop shows is learned of all. {aside}",
      ],
      [({ more }) => more !== undefined, "{chosen} itself moves by {ownMove}. {aside}"],
      [
        ({ emptyReviews, singleReviews }) => emptyReviews === 0 && singleReviews > 0,
        "{single}, {singlePleased} of {singleReviews}, is put at {singleMean}, the best, {best}, at {bestMean}, and {empty} without a review at {emptyMean}.",
      ],
      "The highest estimate is that of {best}, {bestMean}. A new shop is put at {city}, give or take {spread}.",
    ],
    announcement: [
      [
        ({ apart }) => apart !== undefined,
        "{alone} is set apart. A new shop is put at {city}, give or take {spread}; before, at {cityBefore}.",
      ],
      [({ inAll }) => inAll === 0, "No shop has a review. Each is put at {city}."],
      [
        ({ more }) => more !== undefined,
        "{chosen} moves by {ownMove}. {fallen} estimates fall, {risen} rise.",
      ],
      [
        ({ emptyReviews }) => emptyReviews === 0,
        "A new shop of the city is put at {city}, and so is {empty}, which has no review.",
      ],
      "A new shop of the city is put at {city}, give or take {spread}.",
    ],
    phrases: {
      aside: [
        [
          ({ spread, spreadBefore }) => spread.toFixed(1) === spreadBefore.toFixed(1),
          "A new shop is put at {city}, give or take {spread}, hardly more or less than before.",
        ],
        "A new shop is put at {city}, give or take {spread}; before, that was {spreadBefore.number}.",
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
    press: pressSigns,
    carry: carrySign,
  },
  table: {
    caption: "Twelve shops, their reviews and their estimates",
    columns: [
      ["shop"],
      ["pleased", 1],
      ["reviews", 1],
      ["teaches the city"],
      ["estimate", "share"],
      ["moved by", "share"],
    ],
    rows: ({ boards, piles, apart, now, before }) =>
      boards.map((name, k) => {
        const { mean } = now.shops[k]!;
        const { pleased, reviews } = piles[k]!;
        const move = mean - before.shops[k]!.mean;
        return [
          name,
          pleased,
          reviews,
          k === apart ? "no, set apart" : "yes",
          toFive(mean),
          toFive(move),
        ];
      }),
  },
  program: ({ piles }) => ({ values: countedIn(piles) }),
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});

/** To the digits that the quadrature over all populations surely has. */
const toFive = (value: number) => Number(value.toFixed(5)) + 0;
