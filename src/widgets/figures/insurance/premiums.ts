import { buhlmannStraub } from "#core/pooling/varianceComponents/buhlmannStraub.ts";
import { hachemeister1975 } from "#data/hachemeister1975.ts";
import { claimCosts as model, premiumsOf } from "#models/claimCosts.ts";
import { Strings } from "#plot/rare/Strings.tsx";
import { Tags } from "#plot/rare/Tags.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";

/** The state that is asked about: it has the fewest claims, and the cheapest. */
const ASKED = 3;

const MONEY = { as: "y", to: { step: 1 } } as const;

/** The drawing: claims from a small state to a large one, and dollars. */
const CLAIMS = [50, 100000] as const;
const DOLLARS = [1180, 2420] as const;

const numbers = numbersOf(
  model,
  ({ kappa, sigma, mu }, { sample }) => {
    const { y = [], w = [], next = [] } = sample.columns;
    const { keep, collective, premium } = premiumsOf({ kappa }, { y, w });
    const states = sample.groups.map((name, j) => ({
      name,
      claims: w[j]!,
      own: y[j]!,
      keep: keep[j]!,
      premium: premium[j]!,
      next: next[j]!,
    }));
    const all = w.reduce((sum, claims) => sum + claims, 0);
    const together = y.reduce((sum, own, j) => sum + (w[j]! / all) * own, 0);
    const asked = states[ASKED]!;
    const off = (guess: number) => Math.abs(guess - asked.next);
    return {
      kappa,
      sigma,
      mu,
      states,
      collective,
      together,
      name: asked.name,
      claims: asked.claims,
      own: asked.own,
      keep: asked.keep,
      premium: asked.premium,
      next: asked.next,
      ownOff: off(asked.own),
      allOff: off(together),
      premiumOff: off(asked.premium),
      tau: sigma / Math.sqrt(kappa),
    };
  },
  {
    kappa: { as: "kappa" },
    sigma: { as: "sigma" },
    collective: { ...MONEY, label: "collective mean" },
    together: { ...MONEY, label: "all claims together" },
    claims: { as: "w" },
    own: MONEY,
    keep: { as: "share", label: "{name} keeps" },
    premium: { ...MONEY, label: "premium of {name}" },
    next: MONEY,
    ownOff: MONEY,
    allOff: MONEY,
    premiumOff: MONEY,
    tau: { ...MONEY, label: "spread between states, τ" },
  },
);

/** A forecast as near as this is right: the year to come has luck of its own. */
const CLOSE = 40;
/** Forecasts this near to a state's own average took it at its word. */
const NEAR = 25;

const { unit, unitOne = unit } = model.data.y;
const AVERAGES = {
  short: "your forecast",
  letter: "",
  unit,
  unitOne,
  range: [1200, 2200],
  step: 10,
  fineStep: 1,
} as const;

const question = questionOn(
  numbers,
  ([guess = 0], { own, collective, next }) => ({
    guess,
    off: Math.abs(guess - next),
    isBelow: guess < own - NEAR,
    isOwn: Math.abs(guess - own) <= NEAR,
    isBeyond: guess > collective + NEAR,
    isCollective: Math.abs(guess - collective) <= NEAR,
  }),
  {
    asks: {
      kind: "values",
      as: AVERAGES,
      items: ({ name }) => [{ id: "next", label: `${name}, the third year`, start: 1700 }],
    },
    hidesControls: true,
    answers: { columns: ["premium", "third year"] },
    written: { off: MONEY },
    right: ({ off }) => off <= CLOSE,
    yes: "As near as one can hope: {off} off, in a year with luck of its own.",
    replies: [
      [
        ({ isBelow }) => isBelow,
        "You see {name} fall further. It was picked out for standing lowest, and some of that was luck, which has no reason to come again.",
        "M14",
      ],
      [
        ({ isOwn }) => isOwn,
        "You took the two years of {name} at their word. Its {claims} are few where single claims differ as these do.",
        "M1",
      ],
      [
        ({ isBeyond }) => isBeyond,
        "You went beyond {collective}, where the five states meet. All claims together do average {together}, but most of them come from one state, the dearest.",
        "M9",
      ],
      [
        ({ isCollective }) => isCollective,
        "You took {name} for a state like any other. Its own {claims} say that it is cheaper.",
        "M15",
      ],
      [() => true, "The right way, from its own average towards the others; but {off} off."],
    ],
    season: { you: "off", none: "ownOff", all: "allOff", partial: "premiumOff" },
    outcome:
      "The third year came to {next}. Its own average was {ownOff} off, the average of all claims {allOff}, the premium pulled by its weight {premiumOff}.",
  },
);

/** Five states by their claims: what each showed in two years, what it is expected to cost, and the year after. */
export const premiums = defineFigure(numbers, {
  id: "premiums",
  controls: ["kappa"],
  readouts: ["collective", "together", "tau"],
  projected: ["keep", "premium", "collective"],
  words: {
    takeaway: "Expected of {name}: {premium}. It keeps {keep} of what sets it apart",
    summary:
      "With {kappa} on loan the five meet at {collective}; all their claims together average {together}. In {claims} {name} showed {own}; expected are {premium}, and in the third year {next} came.",
    announcement: "Expected of {name}: {premium}; it keeps {keep}. The five meet at {collective}.",
  },
  drawing: {
    room: { heights: [370, 330], lines: 17 },
    margins: ({ kind }) => ({
      top: 2,
      right: kind === "wide" ? 7.5 : 2.6,
      bottom: 3.4,
      left: 3.4,
    }),
    x: { of: CLAIMS, along: "log", label: "claims in two years", short: "claims", format: "~s" },
    y: { of: DOLLARS, label: "average claim", in: "y" },
    drag: [{ parameter: "kappa", tone: "population", y: () => DOLLARS[0] }],
    guessedHeight: true,
    layers: ({ kappa, collective, states }) => [
      { mark: "rule", tone: "population", shows: ["kappa"], x: kappa },
      {
        mark: "level",
        tone: "population",
        shows: ["collective"],
        outcome: true,
        y: collective,
      },
      {
        mark: "words",
        tone: "population",
        outcome: true,
        x: CLAIMS[1],
        y: collective,
        beside: 0.4,
        text: "all five {collective.number}",
        short: "",
      },
      {
        mark: Strings,
        tone: "plain",
        outcome: true,
        strings: states.map(({ claims, own, premium }) => ({
          from: [claims, own] as const,
          to: [claims, premium] as const,
        })),
      },
      {
        mark: "dots",
        tone: "data",
        shows: ["y"],
        at: states.map(({ claims, own }) => [claims, own] as const),
        size: 0.9,
      },
      {
        mark: "dots",
        tone: "truth",
        outcome: true,
        at: states.map(({ claims, next }) => [claims, next] as const),
        size: 0.75,
      },
      {
        mark: "dots",
        tone: "posterior",
        shows: ["theta"],
        outcome: true,
        at: states.map(({ claims, premium }) => [claims, premium] as const),
        size: 0.9,
      },
      {
        mark: Tags,
        tags: states.map(({ name, claims, own }) => ({
          x: claims,
          y: own,
          tone: "data" as const,
          text: name,
          short: name.replace("state ", ""),
          beside: 0.7,
        })),
        clear: states.flatMap(({ claims, own, premium, next }) =>
          [own, premium, next].map((y) => ({ from: claims, to: claims, y })),
        ),
      },
    ],
  },
  table: {
    caption: "The five states, each pulled by its own weight",
    columns: [
      ["state"],
      ["claims", 1],
      ["own average", 1],
      ["keeps", "share"],
      ["premium", 1],
      ["third year", 1],
    ],
    rows: ({ states }) =>
      states.map(({ name, claims, own, keep, premium, next }) => [
        name,
        claims,
        own,
        keep,
        premium,
        next,
      ]),
  },
  // The text is written when the book is built: what only it asks for need not reach a reader.
  ...(import.meta.env.SSR && {
    quoted: () => {
      const { states, whole } = hachemeister1975;
      const { collective, credibility, premium } = buhlmannStraub({
        groups: states.map(({ average, claims }) => ({ value: average, weight: claims })),
        method: "unbiased",
      });
      return {
        "three-collective": [collective, MONEY],
        ...Object.fromEntries(
          states.flatMap(({ name }, j) => [
            [`${name}-claims`, [whole[j]!.claims, { as: "number", to: { step: 1 } }]],
            [`${name}-own`, [whole[j]!.average, { as: "number", to: { step: 1 } }]],
            [`${name}-keeps`, [credibility[j]!, { as: "number", to: { decimals: 3 } }]],
            [`${name}-premium`, [premium[j]!, { as: "number", to: { step: 1 } }]],
          ]),
        ),
      };
    },
  }),
  asks: question,
});
