import { otherDice as model } from "#models/otherDice.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import { drawAt, FAR, freedomOf, type Kind, MANY, SD, sigmaOf, tauOf, thrownWith } from "./dice.ts";
import { heightsOf, layersOf, TOP } from "./diceStage.ts";

const KINDS: readonly Kind[] = ["ten", "one", "averages", "spreads"];
/** Within so many of a thousand a guess is right. */
const CLOSE = { ten: 15, one: 25, averages: 3, spreads: 3 } as const;
/** Where a guess begins, and how far it can go. */
const ASKED = {
  ten: [40, 300],
  one: [300, 1000],
  averages: [20, 100],
  spreads: [20, 100],
} as const;

const WHOLE = { as: "number", to: { step: 1 } } as const;
const TENTH = { as: "number", to: { decimals: 1 } } as const;
const HUNDREDTH = { as: "number", to: { decimals: 2 } } as const;
const POINTS = { as: { unit: "points", unitOne: "point" }, to: { decimals: 2 } } as const;
const DEGREES = { unit: "degrees of freedom", unitOne: "degree of freedom" } as const;

const numbers = numbersOf(
  model,
  ({ s, z }, { view }) => {
    const kind = KINDS.find((one) => one === view.dice) ?? "ten";
    const thrown = thrownWith(kind, { s, z });
    return {
      ...thrown,
      s,
      z,
      kind,
      apart: thrown.drawn,
      isShut: view.curtain === "shut",
      many: MANY,
      far: FAR,
      chanceSd: Math.sqrt(s) / 2,
      tau: tauOf(s),
      sigma: sigmaOf(s),
      freedom: freedomOf(s),
    };
  },
  {
    drawn: HUNDREDTH,
    many: WHOLE,
    far: WHOLE,
    chanceSd: HUNDREDTH,
    apart: POINTS,
    tau: POINTS,
    sigma: POINTS,
    freedom: { as: DEGREES, to: { decimals: 1 } },
    endsOne: { ...TENTH, label: "of {many} {there}, one hand" },
    endsTwo: { ...TENTH, label: "of {many} {there}, two hands" },
    moved: { ...WHOLE, label: "of {many} lie otherwise" },
  },
);

type Two = ReturnType<typeof numbers.of>;

const isTen = ({ kind }: Two) => kind === "ten";
const isOne = ({ kind }: Two) => kind === "one";
const isAverages = ({ kind }: Two) => kind === "averages";
const isHidden = (of: Two) => isOne(of) || isAverages(of);

/** What is counted of the throws, after "are" or a number. */
const THERE = [
  [isTen, "with none or all of ten"],
  [isOne, "a success"],
  "over {far} from the mean",
] as const;

const question = questionOn(
  numbers,
  ([guess = 0], { kind, endsOne, endsTwo }) => ({
    guess,
    close: CLOSE[kind],
    isRight: Math.abs(guess - endsTwo) <= CLOSE[kind],
    isOneHand: Math.abs(guess - endsOne) <= CLOSE[kind],
    isFewer: guess < endsTwo,
  }),
  {
    asks: {
      kind: "values",
      as: { short: "your guess", letter: "", unit: "", range: [0, MANY], step: 1, fineStep: 1 },
      items: ({ kind, many }) => [
        {
          id: "ends",
          label: `of ${many} throws ${
            {
              ten: "with none or all of ten",
              one: "a success",
              averages: "far out",
              spreads: "far out",
            }[kind]
          }`,
          start: ASKED[kind][0],
          range: [0, ASKED[kind][1]] as const,
        },
      ],
    },
    answers: { columns: ["two hands"] },
    hidesControls: true,
    written: { guess: WHOLE, close: WHOLE },
    phrases: { where: THERE },
    right: ({ isRight }) => isRight,
    yes: "Within {close} of what is expected.",
    replies: [
      [
        ({ isOneHand }) => isOneHand,
        "About so many would one hand leave there, {endsOne}. But the first hand draws before the second throws, and its draws lie apart.",
      ],
      [
        (of) => isHidden(of) && of.isFewer,
        "There are more, as many as one hand leaves there: behind this curtain two hands throw what one could.",
      ],
      [
        isHidden,
        "There are fewer, no more than one hand leaves there: behind this curtain two hands throw what one could.",
      ],
      [
        ({ isFewer }) => isFewer,
        "There are more. Some draws of the first hand lie far from the middle of its draws, and for those the ends are common.",
      ],
      [() => true, "There are fewer: most draws of the first hand do not lead to the ends."],
    ],
    outcome:
      "Expected of {many} throws are {endsTwo} {where}; from one hand with the same mean, {endsOne}.",
  },
);

/** Chapter 11: the stage of two hands with other dice, and what their pile alone betrays of the first. */
export const otherDice = defineFigure(numbers, {
  id: "other-dice",
  controls: ["s", "z"],
  atRest: ["s", "dice"],
  choices: [
    {
      name: "dice",
      label: "dice",
      options: {
        ten: "chance, ten trials",
        one: "chance, one trial",
        averages: "true average, one value",
        spreads: "variance, one value",
      },
    },
    { name: "curtain", label: "curtain", options: { open: "open", shut: "shut" } },
  ],
  readouts: ["endsTwo", "endsOne", "moved"],
  projected: ["endsTwo", "endsOne"],
  words: {
    takeaway: [
      [isOne, "One trial at a drawn chance: the pile of one chance for all"],
      [isAverages, "A value around a drawn average: the pile of one wider hand"],
      [isTen, "{endsTwo} of {many} have none or all of ten; from one chance for all, {endsOne}"],
      "{endsTwo} of {many} lie far out; from one spread for all, {endsOne}",
    ],
    summary: "{hands} {oneThrow} {seen}",
    announcement: "{endsTwo} of {many} {there}, {endsOne} from one hand; {moved} lie otherwise.",
    phrases: {
      there: THERE,
      hands: [
        [
          (of) => isTen(of) || isOne(of),
          "The first hand draws chances around a half, with a standard deviation of {chanceSd}.",
        ],
        [
          isAverages,
          "The first hand draws true averages with a standard deviation of {tau}, the second throws values around them with {sigma}.",
        ],
        "The first hand draws variances, the second a value for each; the pile is Student-t with {freedom}.",
      ],
      oneThrow: [
        [({ isShut }) => isShut, "Nobody sees a draw."],
        [(of) => isTen(of) || isOne(of), "Drawn: a chance of {drawn}."],
        [isAverages, "Drawn: an average of {apart} from the mean."],
        "Drawn: a standard deviation of {apart}.",
      ],
      seen: [
        [
          isHidden,
          "One hand with the same mean and spread makes the same pile: it does not tell that there were two.",
        ],
        "Of {many}, {moved} would have to lie elsewhere to make the pile of one hand.",
      ],
      axis: [
        [isTen, "successes in ten trials, and the number a chance expects"],
        [isOne, "success or not, and chance of it"],
        [isAverages, "value and true average, points from the mean"],
        "value, points from the mean, and standard deviation",
      ],
      axisShort: [
        [isTen, "successes, and how many expected"],
        [isOne, "success, and chance of it"],
        "points from the mean",
      ],
      firstHand: [
        [(of) => isTen(of) || isOne(of), "first hand: a chance"],
        [isAverages, "first hand: a true average"],
        "first hand: a standard deviation",
      ],
      secondHand: [
        [isTen, "second hand: ten trials"],
        [isOne, "second hand: one trial"],
        "second hand: a value",
      ],
    },
  },
  drawing: {
    room: { heights: [400, 360], lines: 17.6 },
    margins: { top: 1.9, right: 1.2, bottom: 3.4, left: 1.2 },
    x: { of: ({ ends }) => ends, label: "{axis}", short: "{axisShort}", format: "~r" },
    y: { of: ({ ceiling }) => [0, TOP * ceiling] },
    guesses: () => [],
    drag: [
      {
        parameter: "z",
        tone: "population",
        isThere: ({ isShut }) => !isShut,
        x: ({ place }) => place,
        value: (x, { kind, s }) => drawAt(kind, x, s),
        y: (of) => heightsOf(of).first,
      },
    ],
    layers: layersOf,
  },
  table: {
    caption: "Of {many} throws, as many as are expected",
    columns: [["lies at"], ["one hand", 0.01], ["two hands", 0.01]],
    rows: ({ rows }) => rows.map(([name, one, two]) => [name, toTwo(one), toTwo(two)]),
  },
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});

/** What the text tells of the dice as the figure opens, whatever a reader has made of it since. */
function toldOf() {
  const start = { s: model.parameters.s.initial, z: 0 };
  const [ten, spreads] = [thrownWith("ten", start), thrownWith("spreads", start)];
  return {
    tenEnds: [ten.endsTwo, TENTH],
    sd: [SD, WHOLE],
    tFar: [spreads.endsTwo, TENTH],
    normalFar: [spreads.endsOne, TENTH],
  } as const;
}

const toTwo = (value: number) => Number(value.toFixed(2)) + 0;
