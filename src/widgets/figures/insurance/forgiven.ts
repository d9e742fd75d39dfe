import { negativeBinomialByMeanDensity } from "#core/distributions/negativeBinomialByMean.ts";
import { poissonDensity } from "#core/distributions/poisson.ts";
import { swissMotor1961 } from "#data/swissMotor1961.ts";
import { driverClaims as model } from "#models/driverClaims.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";

const { range: CLAIMS } = model.parameters.y;
const YEARS = [0, model.parameters.t.range[1]] as const;
/** The highest premium that is drawn: those of few years and many claims leave the drawing. */
const HIGHEST = 3;
const POINTS = 61;

/** A premium as a share of a new driver's, and the slope of its curve. */
function premiumAt(y: number, t: number, mu: number, r: number): readonly [number, number] {
  const premium = (r + y) / (r + mu * t);
  return [premium, (-mu * premium) / (r + mu * t)];
}

/** The premium of so many claims over the years, where it can be drawn. */
function curveOf(y: number, mu: number, r: number) {
  const first = Math.max(0, ((r + y) / HIGHEST - r) / mu);
  return Array.from({ length: POINTS }, (_, k) => {
    const t = first + ((YEARS[1] - first) * k) / (POINTS - 1);
    const [premium, slope] = premiumAt(y, t, mu, r);
    return [t, premium, slope] as const;
  });
}

/** Names of lines need so much room between them, in premiums. */
const ROOM = 0.27;

/** The lines that are named: that of so many claims, then the last and the first, where they end far enough apart. */
function named(y: number, end: (claims: number) => number): readonly number[] {
  const isApart = (one: number, other: number) => Math.abs(end(one) - end(other)) >= ROOM;
  const last = [CLAIMS[1]].filter((claims) => isApart(claims, y));
  const first = [CLAIMS[0]].filter((claims) => [y, ...last].every((one) => isApart(claims, one)));
  return [y, ...last, ...first];
}

const numbers = numbersOf(
  model,
  ({ y, t, mu, r }) => {
    const premium = (claims: number, years: number) => premiumAt(claims, years, mu, r)[0];
    const forgiven = y / mu;
    return {
      y,
      t,
      mu,
      r,
      premium: premium(y, t),
      expected: mu * premium(y, t),
      free: 1 - premium(0, 1),
      atFault: premium(1, 1) - 1,
      more: premium(y + 1, t) - premium(y, t),
      between: 1 / mu,
      forgiven,
      left: forgiven - t,
      isDrawn: forgiven <= YEARS[1],
      fewest: CLAIMS[0],
      most: CLAIMS[1],
      curves: Array.from({ length: CLAIMS[1] + 1 }, (_, claims) => curveOf(claims, mu, r)),
    };
  },
  {
    y: { as: "y" },
    fewest: { as: "y" },
    most: { as: "y" },
    t: { as: "t" },
    mu: { as: "mu" },
    r: { as: "r" },
    premium: { as: "premium" },
    expected: { as: "posterior-mean", to: { decimals: 3 } },
    free: { as: "share", label: "off, after a year without a claim" },
    atFault: { as: "share", label: "on top, after a year with one" },
    more: { as: "share" },
    between: { as: "t", to: { decimals: 1 }, label: "from claim to claim, all drivers" },
    forgiven: { as: "t", to: { decimals: 1 } },
    left: { as: "t", to: { decimals: 1 } },
  },
);

/** So many years off is right. */
const CLOSE = 1;

const question = questionOn(
  numbers,
  ([guess = 0], { forgiven }) => ({
    guess,
    off: Math.abs(guess - forgiven),
    isAtOnce: guess <= 2,
    isShort: guess < forgiven,
  }),
  {
    asks: { kind: "number", as: "t", start: 15, truth: ({ forgiven }) => forgiven },
    hidesControls: true,
    answers: { columns: ["forgiven after"] },
    written: { off: { as: "t", to: { decimals: 1 } } },
    right: ({ off }) => off <= CLOSE,
    yes: "Within a year.",
    replies: [
      [
        ({ isAtOnce }) => isAtOnce,
        "A year or two without a claim is what nearly every driver has, careful or not: it says little.",
        "M5",
      ],
      [
        ({ isShort }) => isShort,
        "Longer. Most years of most drivers pass without a claim, so each of them weighs little against one that did not.",
        "M5",
      ],
      [
        () => true,
        "Not so long. A claim is no crime that is never forgotten: it is forgiven when the years have made it usual.",
        "M1",
      ],
    ],
    outcome:
      "All drivers have {mu.number} claims a year, one in {between}. After {forgiven} a record of {y} is just what is usual, and so is the premium.",
  },
);

/** What a driver pays after so many years and claims, beside one of whom nothing is known. */
export const forgiven = defineFigure(numbers, {
  id: "forgiven",
  controls: ["t", "y", "r", "mu"],
  atRest: ["y", "r"],
  readouts: ["free", "atFault", "between"],
  projected: ["premium", "between"],
  words: {
    takeaway: [
      [({ y }) => y === 0, "{t} without a claim: {premium} of a new driver’s premium"],
      "{y} in {t}: {premium} of a new driver’s premium",
    ],
    summary: [
      [
        ({ y }) => y === 0,
        "Without a claim in {t} one is expected to have {expected.number} in each year to come, not {mu.number}: {premium} of the premium. A claim now would put {more} on top.",
      ],
      "With {y} in {t} one is expected to have {expected.number} in each year to come, where drivers have {mu.number}: {premium} of the premium. {when}",
    ],
    announcement: "{premium} of a new driver’s premium.",
    phrases: {
      when: [
        [({ left }) => left < 0, "It was all forgiven after {forgiven}."],
        "If no other follows, it is all forgiven after {forgiven}.",
      ],
    },
  },
  drawing: {
    room: { heights: [350, 310], lines: 16 },
    margins: ({ kind }) => ({ top: 2, right: kind === "wide" ? 7 : 5.2, bottom: 3.4, left: 4.4 }),
    x: { of: YEARS, label: "years insured" },
    y: { of: [0, HIGHEST], label: "premium, as a share of a new driver’s", format: ".0%" },
    drag: [
      {
        parameter: "t",
        tone: "posterior",
        y: ({ premium }) => Math.min(premium, HIGHEST),
        outcome: true,
      },
    ],
    layers: ({ y, mu, r, forgiven: years, isDrawn, curves }) => [
      { mark: "level", tone: "population", y: 1 },
      ...curves.flatMap((points, claims) =>
        claims === y
          ? []
          : [{ mark: "curve" as const, tone: "plain" as const, outcome: true, points }],
      ),
      {
        mark: "curve",
        tone: "posterior",
        shows: ["premium"],
        outcome: true,
        points: curves[y]!,
      },
      // The line that is followed has its name, and the outermost ones where there is room for theirs.
      ...named(y, (claims) => premiumAt(claims, YEARS[1], mu, r)[0]).map((claims) => ({
        mark: "words" as const,
        tone: claims === y ? ("posterior" as const) : ("plain" as const),
        outcome: true,
        x: YEARS[1],
        y: premiumAt(claims, YEARS[1], mu, r)[0],
        beside: 0.4,
        text: claims === y ? "{y}" : claims === CLAIMS[0] ? "{fewest}" : "{most}",
      })),
      ...(isDrawn && y > 0
        ? ([
            { mark: "rule", tone: "posterior", outcome: true, x: years, top: 1 },
            { mark: "point", tone: "population", outcome: true, x: years, y: 1 },
          ] as const)
        : []),
    ],
  },
  table: {
    caption: "Premiums by claims, as shares of a new driver’s",
    columns: [
      ["claims", 1],
      ["premium now", "share"],
      ["forgiven after", "t"],
    ],
    rows: ({ t, mu, r }) =>
      [0, 1, 2, 3, 4].map((claims) => [claims, premiumAt(claims, t, mu, r)[0], claims / mu]),
  },
  // The text is written when the book is built: what only it asks for need not reach a reader.
  ...(import.meta.env.SSR && {
    quoted: ({ mu, r }: ReturnType<typeof numbers.of>) => {
      const { policies } = swissMotor1961;
      const all = policies.reduce<number>((sum, one) => sum + one, 0);
      const WHOLE = { as: "number", to: { step: 1 } } as const;
      return {
        policies: [all, WHOLE],
        ...Object.fromEntries(
          policies.flatMap((seen, k) => [
            [`seen-${k}`, [seen, WHOLE]],
            [`poisson-${k}`, [all * poissonDensity(k, mu), WHOLE]],
            [`mixed-${k}`, [all * negativeBinomialByMeanDensity(k, mu, r), WHOLE]],
          ]),
        ),
      };
    },
  }),
  asks: question,
});
