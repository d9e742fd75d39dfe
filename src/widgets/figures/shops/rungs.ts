import { drawnCities } from "#data/drawnCities.ts";
import { LARGEST_SEED } from "#explorable/createExplorable.ts";
import { learnedRates } from "#models/learnedRates.ts";
import type { Pressed } from "#plot/Frame.tsx";
import type { Form } from "#plot/form.ts";
import { Rods } from "#plot/rare/Rods.tsx";
import { Strings } from "#plot/rare/Strings.tsx";
import { betaCurve } from "../../declared/betaCurve.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import type { Scene } from "../../frame/widget.ts";
import { percentagePoints } from "./percentagePoints.ts";
import { populationsOf, toldBy } from "./populations.ts";

const { each: EACH } = drawnCities;

/** What stands on the rungs, from the top down. Nothing else of the figure depends on it. */
const TOLD = {
  shops: { top: "city", middle: "shops", bottom: "reviews" },
  classrooms: { top: "school", middle: "classrooms", bottom: "pupils" },
  annotators: { top: "firm", middle: "annotators", bottom: "pictures" },
} as const;
const isStory = (name = ""): name is keyof typeof TOLD => Object.hasOwn(TOLD, name);

/** Levels of the rungs, and how high a density of one stands on the top one. */
const [TOP, MIDDLE, BOTTOM] = [2, 1, 0] as const;
const UNIT = 0.12;
/** Counts that are alike hang one below the other, by so much. */
const APART = 0.11;
const HEIGHT = [-0.75, 3.05] as const;
const AXIS = [0, 1] as const;
/** Where what was drawn stands, below the estimates, when it is only looked up. */
const BELOW = 0.17;

/** The same with one of its three draws made again, and with it all below. */
const again = {
  city: (seed: number) => (seed + EACH.city) % (LARGEST_SEED + 1),
  shops: (seed: number) =>
    Math.floor(seed / EACH.city) * EACH.city + ((seed + EACH.shops) % EACH.city),
  reviews: (seed: number) => Math.floor(seed / EACH.shops) * EACH.shops + ((seed + 1) % EACH.shops),
};
const drawn = (draw: keyof typeof again, { seed }: Scene) => ({
  seed: again[draw](seed),
  view: { known: "drawn" },
});

const WHOLE = { as: "number", to: { step: 1 } } as const;

const typicalError = (of: readonly number[], truth: readonly number[]) =>
  100 * Math.sqrt(of.reduce((sum, one, j) => sum + (one - truth[j]!) ** 2, 0) / of.length);

const numbers = numbersOf(
  learnedRates,
  (_, { sample, view }) => {
    const { y, n, theta, m: means, kappa: strengths } = sample.columns as Columns;
    const [m, kappa] = [means[0]!, strengths[0]!];
    const learned = learnedOf(y, n);
    const shares = y.map((count, j) => count / n[j]!);
    const estimates = learned.groups;
    const told = isStory(view.told) ? TOLD[view.told] : TOLD.shops;
    return {
      ...told,
      isSeen: view.known === "seen",
      m,
      kappa,
      groups: y.length,
      each: n[0]!,
      learned: learned.mean,
      learnedSd: 100 * learned.sd,
      ownError: typicalError(shares, theta),
      error: typicalError(estimates, theta),
      y,
      theta,
      shares,
      estimates,
      city: betaCurve(m * kappa, (1 - m) * kappa),
      curve: learned.curve,
    };
  },
  {
    m: { as: "m" },
    kappa: { as: "kappa" },
    groups: WHOLE,
    each: WHOLE,
    learned: { as: "learned-mean", label: "learned mean" },
    learnedSd: percentagePoints,
    ownError: { ...percentagePoints, label: "error of shares" },
    error: { ...percentagePoints, label: "error of estimates" },
  },
);

type Columns = Readonly<Record<"y" | "n" | "theta" | "m" | "kappa", readonly number[]>>;
type Rungs = ReturnType<typeof numbers.of>;

/** What counts teach: kept, since a figure is drawn more often than it is drawn anew. */
const known = new Map<string, ReturnType<typeof learn>>();
function learnedOf(y: readonly number[], n: readonly number[]) {
  const key = y.join(" ");
  const found = known.get(key) ?? learn(y, n);
  known.set(key, found);
  return found;
}
function learn(y: readonly number[], n: readonly number[]) {
  const all = populationsOf({ y, n });
  const { lawOf, curve } = toldBy(
    all,
    all.map(({ weight }) => weight),
  );
  return { groups: y.map((count, j) => lawOf(count, n[j]!).mean), ...lawOf(0, 0), curve };
}

/** Places of the counts: those that are alike hang one below the other. */
function hung({ y, shares }: Rungs): readonly (readonly [number, number])[] {
  return y.map((count, j) => {
    const before = y.slice(0, j).filter((one) => one === count).length;
    return [shares[j]!, BOTTOM - APART * before] as const;
  });
}

const standing = (curve: Rungs["curve"] | Rungs["city"]) =>
  curve.map(([x, density, slope = 0]) => [x, TOP + UNIT * density, UNIT * slope] as const);

function layersOf(of: Rungs, { kind }: Form): readonly Layer[] {
  const { isSeen, theta, estimates, m, learned, city, curve } = of;
  const reviews = hung(of);
  const from = isSeen ? estimates : theta;
  const middle = isSeen ? learned : m;
  const tone = isSeen ? "data" : "plain";
  const named = (y: number, text: string, at: "plain" | "data" | "population"): Layer => ({
    mark: "words",
    tone: at,
    y,
    beside: kind === "wide" ? -8.4 : -5.9,
    text,
  });
  return [
    { mark: Rods, tone: "plain", rods: [TOP, MIDDLE, BOTTOM].map((y) => ({ from: 0, to: 1, y })) },
    named(TOP, "{top}", "population"),
    named(MIDDLE, "{middle}", "plain"),
    named(BOTTOM, "{bottom}", "data"),
    {
      mark: "curve",
      tone: isSeen ? "plain" : "population",
      points: standing(city),
    },
    ...(isSeen ? [{ mark: "curve", tone: "population", points: standing(curve) } as const] : []),
    {
      mark: Strings,
      tone,
      strings: from.flatMap((rate, j) => [
        { from: [middle, TOP], to: [rate, MIDDLE] },
        { from: [rate, MIDDLE], to: reviews[j]! },
      ]),
    },
    {
      mark: "dots",
      tone: "truth",
      size: 0.75,
      at: theta.map((rate) => [rate, isSeen ? MIDDLE - BELOW : MIDDLE] as const),
    },
    ...(isSeen
      ? [
          {
            mark: "dots",
            tone: "posterior",
            size: 0.85,
            at: estimates.map((rate) => [rate, MIDDLE] as const),
          } as const,
        ]
      : []),
    { mark: "dots", tone: "data", size: 0.85, at: reviews },
    { mark: "point", tone: "population", x: middle, y: TOP, size: 0.9 },
    {
      mark: "words",
      tone: "population",
      x: middle,
      y: TOP,
      side: middle > 0.5 ? "left" : "right",
      beside: 0.8,
      lift: -0.9,
      text: isSeen ? "learned: {learned}" : "mean {m}",
      short: isSeen ? "{learned}" : "{m}",
    },
  ];
}

/** A rung that is pressed draws what hangs from it; the lowest is the data, and leads up again. */
function drawnFrom({ y }: Pressed, _: Rungs, scene: Scene) {
  if (y > (TOP + MIDDLE) / 2) return drawn("shops", scene);
  if (y > (MIDDLE + BOTTOM) / 2) return drawn("reviews", scene);
  return { view: { known: "seen" } };
}

/** Chapter 2: a city draws shops, shops draw reviews; and from the reviews up again. */
export const rungs = defineFigure(numbers, {
  id: "rungs",
  controls: [],
  atRest: ["known"],
  choices: [
    {
      name: "known",
      label: "what is known:",
      options: { drawn: "every rung", seen: "the lowest alone" },
    },
    {
      name: "told",
      label: "on the rungs",
      options: { shops: "shops", classrooms: "classrooms", annotators: "annotators" },
    },
  ],
  actions: [
    { id: "city", says: "draw the top", step: (scene) => drawn("city", scene) },
    { id: "shops", says: "draw the middle", step: (scene) => drawn("shops", scene) },
    { id: "reviews", says: "draw the lowest", step: (scene) => drawn("reviews", scene) },
  ],
  readouts: [],
  projected: ["ownError", "error"],
  words: {
    takeaway: [
      [
        ({ isSeen }) => isSeen,
        "Upwards: estimates lie {error.number} from the truth, shares {ownError}",
      ],
      "Downwards: a {top} draws its {middle}, and these draw their {bottom}",
    ],
    summary: [
      [
        ({ isSeen }) => isSeen,
        "From the {bottom} alone the {top} is put at {learned}, and a further one of its {middle} would be known give or take {learnedSd}; the {top} was drawn with {m}. Crosses are what was drawn: from these the own shares lie {ownError} away, and the estimates {error}.",
      ],
      "The {top} has a mean of {m} and counts for {kappa}. It draws {groups} {middle}, each with a rate of its own, and each of these draws {each} {bottom}: crosses are what was drawn, rings what is seen of it.",
    ],
    announcement: [
      [
        ({ isSeen }) => isSeen,
        "From the lowest rung alone: mean {learned}, estimates {error} off.",
      ],
      "Drawn from the top down, with a mean of {m}.",
    ],
  },
  drawing: {
    room: { heights: [340, 310], lines: 17 },
    margins: ({ kind }) => ({
      top: 0.4,
      right: 1.2,
      bottom: 3.2,
      left: kind === "wide" ? 8.8 : 6.2,
    }),
    x: { of: AXIS, label: "rate, and share of good ones", short: "rate and share", format: ".1f" },
    y: { of: HEIGHT },
    layers: layersOf,
    press: { act: drawnFrom },
  },
  table: {
    caption: "Rates as drawn, shares as seen, and estimates",
    columns: [
      ["which"],
      ["rate as drawn", "theta"],
      ["good of all", 1],
      ["own share", "theta"],
      ["estimate", "theta"],
    ],
    rows: ({ theta, y, shares, estimates }) =>
      theta.map((rate, j) => [`${j + 1}`, toFour(rate), y[j]!, shares[j]!, toFour(estimates[j]!)]),
  },
});

/** In a table, to a hundredth of a percentage point: finer than any shop is known. */
const toFour = (value: number) => Number(value.toFixed(4));
