import { coffeeShops } from "#data/coffeeShops.ts";
import { learnedRates } from "#models/learnedRates.ts";
import type { Form } from "#plot/form.ts";
import { Rods } from "#plot/rare/Rods.tsx";
import { Strings } from "#plot/rare/Strings.tsx";
import { betaCurve } from "../../declared/betaCurve.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { cityOf, countedIn } from "./city.ts";
import { countsOf, countsWritten, countWords, type Index } from "./counts.ts";
import { oneMoreChoices, pressForOneMore, reviewsOf } from "./oneMore.ts";
import { percentagePoints } from "./percentagePoints.ts";
import type { Pile } from "./pile.ts";

const { shops } = coffeeShops;
const SINGLE = shops.findIndex(({ name }) => name === "Otto");

const PARTS = { as: "number", to: { decimals: 1 } } as const;

const numbers = numbersOf(
  learnedRates,
  ({ m, kappa }, scene) => {
    const { before, more, piles } = reviewsOf(scene);
    const boards = scene.sample.groups;
    const [alpha, beta] = [m * kappa, (1 - m) * kappa];
    const heldWith = ({ pleased, reviews }: Pile) => (pleased + alpha) / (reviews + kappa);
    const held = piles.map(heldWith);
    const learned = cityOf(more, before).shops.map(({ mean }) => mean);
    const gaps = held.map((mean, k) => Math.abs(mean - learned[k]!));
    // Of several that are as far, the first: rounding does not decide.
    const most = Math.max(...gaps);
    const furthest = gaps.findIndex((gap) => gap > most - 1e-9);
    const own = more && 100 * (held[more.shop]! - heldWith(before[more.shop]!));
    return {
      m,
      kappa,
      alpha,
      beta,
      more,
      piles,
      boards,
      held,
      learned,
      curve: betaCurve(alpha, beta),
      single: boards[SINGLE]!,
      singleMean: held[SINGLE]!,
      furthest: boards[furthest]!,
      gap: 100 * gaps[furthest]!,
      chosen: more ? boards[more.shop]! : "",
      review: more?.isPleased ? "tick" : "cross",
      way: more?.isLess ? "less for" : "for",
      ownMove: own ?? 0,
      ...countsOf(piles),
    };
  },
  {
    m: { as: "m" },
    kappa: { as: "kappa" },
    alpha: { ...PARTS, label: "α, pleased ones that the city lends" },
    beta: { ...PARTS, label: "β, others that it lends" },
    singleMean: { as: "m" },
    gap: { ...percentagePoints, label: "furthest from what is learned" },
    ownMove: percentagePoints,
    ...countsWritten,
  },
);

type Held = ReturnType<typeof numbers.of>;

/** The curve stands over the first row, its top so high whatever its area. */
const FLOOR = -0.75;
const HIGH = 1.55;
const TOP = -2.6;
const FOOT = 11.6;
const AXIS = [-0.04, 1.04] as const;
const LEFT: Readonly<Record<Form["kind"], number>> = { wide: 7.2, narrow: 6.6 };

function layersOf({ m, boards, piles, held, learned, curve }: Held): readonly Layer[] {
  const scale = HIGH / Math.max(...curve.map(([, density]) => density));
  return [
    {
      mark: "curve",
      tone: "population",
      points: curve.map(([x, density, slope = 0]) => [x, FLOOR - scale * density, -scale * slope]),
    },
    { mark: Rods, tone: "plain", rods: [{ from: 0, to: 1, y: FLOOR }] },
    {
      mark: Strings,
      tone: "plain",
      strings: [{ from: [m, FLOOR], to: [m, FOOT], share: 0 }],
    },
    {
      mark: "words",
      tone: "population",
      x: AXIS[0],
      y: -1.6,
      side: "left",
      beside: 0.4,
      text: "the city",
    },
    ...boards.map(
      (name, k): Layer => ({
        mark: "words",
        tone: "data",
        x: AXIS[0],
        y: k,
        side: "left",
        beside: 0.4,
        text: `${name} ${countWords(k as Index)}`,
      }),
    ),
    {
      mark: "dots",
      tone: "data",
      size: 0.7,
      at: piles.flatMap(({ pleased, reviews }, k) =>
        reviews > 0 ? [[pleased / reviews, k] as const] : [],
      ),
    },
    ...held.map(
      (mean, k): Layer => ({ mark: "point", tone: "posterior", x: mean, y: k, size: 0.8 }),
    ),
    {
      mark: "dots",
      tone: "plain",
      size: 0.5,
      at: learned.map((mean, k) => [mean, k] as const),
    },
  ];
}

/** Chapter 2: the same city, known instead of learned: each shop has its bench, and no road leads to another. */
export const heldCity = defineFigure(numbers, {
  id: "held-city",
  controls: ["m", "kappa"],
  choices: oneMoreChoices,
  atRest: ["m", "kappa"],
  readouts: ["alpha", "beta", "gap"],
  words: {
    takeaway: [
      [
        ({ more }) => more !== undefined,
        "With the city held, a {review} {way} {chosen} moves {chosen} alone, by {ownMove}",
      ],
      "Held so, the city lends each shop {kappa}, of which {alpha} are pleased",
    ],
    summary:
      "Of the {kappa} that the city lends, α = {alpha} are pleased and β = {beta} are not. A shop without a review is put at {m}, and {single} at {singleMean}. The small dots are the estimates for which the city is learned; the furthest from its own is {furthest}, by {gap}.",
    announcement: [
      [({ more }) => more !== undefined, "{chosen} alone moves, by {ownMove}."],
      "α {alpha}, β {beta}. Furthest from what is learned: {furthest}, by {gap}.",
    ],
  },
  drawing: {
    room: { heights: [340, 330], lines: 15.4 },
    margins: (form) => ({ top: 0.3, right: 0.8, bottom: 3.2, left: LEFT[form.kind] }),
    x: { of: AXIS, label: "pleased", format: ".0%" },
    y: { of: () => [FOOT, TOP] },
    drag: [{ parameter: "m", tone: "population", y: () => FLOOR }],
    layers: layersOf,
    press: pressForOneMore,
  },
  table: {
    caption: "Twelve shops in a city that is held, and in one that is learned",
    columns: [["shop"], ["pleased", 1], ["reviews", 1], ["held", "share"], ["learned", "share"]],
    rows: ({ boards, piles, held, learned }) =>
      boards.map((name, k) => {
        const { pleased, reviews } = piles[k]!;
        return [name, pleased, reviews, held[k]!, Math.round(1e5 * learned[k]!) / 1e5];
      }),
  },
  program: ({ piles }) => ({
    laws: { m: null, kappa: null },
    values: countedIn(piles),
    notes: ["Here m and kappa are held, as on the screen; for its small dots they are learned."],
  }),
});
