import { betaBinomialFit } from "#core/pooling/counts/betaBinomialFit.ts";
import { ratGroups } from "#data/ratGroups.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import { RARE, treatedGroup, tumoursAmong } from "#models/treatedGroup.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import { Columns } from "#plot/rare/Columns.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";

const EARLIER = ratGroups.slice(0, -1);
/** Shares of tumours along the foot; in the upper drawing groups of about the same share stand upon each other. */
const AXIS = [-0.03, 0.83] as const;
const SAME = 0.025;
const isDrawn = (share: number) => share <= AXIS[1];
const SHARES = EARLIER.map(([y, n]) => SAME * Math.round(y / n / SAME));
const PILES = SHARES.map(
  (share, j) => [share, SHARES.slice(0, j).filter((one) => one === share).length] as const,
);
/** Where the controls of the day stand, above the piles at their place. */
const ROW = 10;
const HIGHEST = Math.max(...PILES.map(([, height]) => height));

const lawOf = keepingTwo(tumoursAmong);
const ownLawOf = keepingTwo(tumoursAmong);

const RATS = { as: "n" } as const;
const TUMOURS = { as: "k" } as const;

const numbers = numbersOf(
  treatedGroup,
  ({ m, mu, n, y: seen, t, k: found }) => {
    const y = Math.min(seen, n);
    const k = Math.min(found, t);
    const lent = lawOf(t, y + mu * m, n - y + (1 - mu) * m);
    const own = ownLawOf(t, y + 1, n - y + 1);
    return {
      m,
      mu,
      n,
      y,
      t,
      k,
      lent,
      own,
      ownShare: y / n,
      rate: (y + mu * m) / (n + m),
      tail: lent.atLeast[k]!,
      ownTail: own.atLeast[k]!,
      stop: lent.stop,
      ownStop: own.stop,
      level: RARE,
      groups: EARLIER.length,
      isStopped: k >= lent.stop,
      isOwnStopped: k >= own.stop,
      highest: Math.max(...lent.chances, ...own.chances),
    };
  },
  {
    m: { as: "m" },
    mu: { as: "mu" },
    n: RATS,
    y: TUMOURS,
    t: RATS,
    k: TUMOURS,
    ownShare: { as: "share" },
    rate: { as: "rate", label: "rate to be expected" },
    tail: { as: "share", to: { decimals: 1 }, label: "as many by chance" },
    ownTail: { as: "share", to: { decimals: 1 }, label: "by its own controls alone" },
    stop: { ...TUMOURS, label: "stop at" },
    ownStop: { ...TUMOURS, label: "by its own controls alone, at" },
    level: { as: "share", to: { decimals: 1 } },
    groups: { as: "number", to: { step: 1 } },
  },
);

const { unit, unitOne = unit, fineStep } = treatedGroup.parameters.k;

const question = questionOn(
  numbers,
  ([guess = 0], { stop, ownStop }) => ({ guess, off: guess - stop, ownOff: guess - ownStop }),
  {
    asks: {
      kind: "values",
      as: { short: "stop at", letter: "", unit, unitOne, fineStep, range: [0, 20], step: 1 },
      items: ({ t }) => [{ id: "stop", label: `stop at, of ${t}`, start: 6 }],
    },
    answers: { columns: ["with loan", "as many, with loan", "as many, own controls"] },
    hidesControls: true,
    written: { guess: TUMOURS },
    right: ({ off }) => off === 0,
    yes: "Just there.",
    replies: [
      [
        ({ ownOff }) => ownOff >= 0,
        "You said {guess}. With its own {n} as the only controls that would be early enough at {ownStop.number}; but {groups} earlier groups say that a rate as high as that of these {n.number} is unusual.",
        "M1",
      ],
      [
        ({ off }) => off > 0,
        "You said {guess}. A treatment that does nothing reaches {stop} rarely enough.",
      ],
      [
        () => true,
        "You said {guess}. Luck alone has as many more often than {level}: the treated are few, and the rate of this experiment is not known either.",
        "M14",
      ],
    ],
    outcome:
      "With the earlier groups one stops at {stop}, with its own controls alone at {ownStop}.",
  },
);

const rowsOf = (chances: readonly number[], t: number) =>
  chances.map((height, j) => ({ x0: (j - 0.5) / t, x1: (j + 0.5) / t, height }));
/** The outline of columns, for those that stand behind others. */
const outlineOf = (chances: readonly number[], t: number): readonly CurvePoint[] =>
  rowsOf(chances, t).flatMap(({ x0, x1, height }) => [
    [x0, height],
    [x1, height],
  ]);

/** Earlier groups of controls, what they and the present ones lead one to expect of treated rats, and where one would stop. */
export const treated = defineFigure(numbers, {
  id: "treated",
  controls: ["m", "k", "t"],
  atRest: ["m", "k"],
  readouts: ["rate", "tail", "ownTail"],
  projected: ["tail", "ownTail"],
  words: {
    takeaway: [
      [
        ({ stop, ownStop }) => stop === ownStop,
        "Of {t} treated, {stop} are one too many, with or without a loan",
      ],
      "Of {t} treated, stop at {stop}; by its own controls alone, at {ownStop.number}",
    ],
    summary: [
      [
        ({ isStopped, isOwnStopped }) => isStopped && !isOwnStopped,
        "{found} With {m} on loan that is rare enough to stop the drug; with its own {n.number} alone it would go on.",
      ],
      [
        ({ isStopped, isOwnStopped }) => isOwnStopped && !isStopped,
        "{found} With {m} on loan that is no reason to stop; with its own {n.number} alone it would be.",
      ],
      [({ isStopped }) => isStopped, "{found} Either way the drug is stopped."],
      "{found} Either way the drug goes on.",
    ],
    announcement: "Stop at {stop}. As many as {k} by luck alone: {tail}.",
    phrases: {
      found:
        "A drug that does nothing has {k} or more among {t} with probability {tail}, and with {ownTail} by the controls of the day alone.",
    },
  },
  drawing: [
    {
      room: { heights: [150, 140], lines: 8 },
      margins: { top: 0.6, right: 1.2, bottom: 0.4, left: 3 },
      x: { of: AXIS },
      y: { of: [-0.7, HIGHEST + 0.7] },
      guesses: () => [],
      layers: ({ ownShare, rate, mu }) => [
        { mark: "rule", tone: "population", shows: ["mu"], x: mu },
        { mark: "dots", tone: "plain", size: 0.45, at: PILES },
        ...(isDrawn(ownShare)
          ? ([
              { mark: "point", tone: "data", shows: ["y"], x: ownShare, y: ROW },
              {
                mark: "words",
                tone: "data",
                x: ownShare,
                y: ROW,
                beside: 0.9,
                text: "its own controls, {y.number} of {n.number}",
                short: "own, {y.number} of {n.number}",
              },
            ] as const)
          : []),
        ...(isDrawn(rate)
          ? ([
              { mark: "point", tone: "posterior", outcome: true, shows: ["rate"], x: rate, y: ROW },
            ] as const)
          : []),
        {
          mark: "words",
          tone: "plain",
          x: 0.36,
          y: 2,
          beside: 1,
          text: "{groups} earlier groups",
          short: "{groups} groups",
        },
      ],
    },
    {
      room: { heights: [230, 210], lines: 10 },
      margins: { top: 2, right: 1.2, bottom: 3.4, left: 3 },
      x: { of: AXIS, label: "share with a tumour", format: ".0%" },
      y: {
        of: ({ highest }) => [0, 1.12 * highest],
        label: "chance among the treated",
        format: ".0%",
      },
      guesses: () => [],
      drag: [
        {
          parameter: "k",
          tone: "data",
          x: ({ k, t }) => k / t,
          value: (share, { t }) => share * t,
          range: ({ t }) => [0, Math.floor(AXIS[1] * t)],
          isThere: ({ k, t }) => k / t <= AXIS[1],
        },
      ],
      layers: ({ lent, own, t, stop, ownStop, highest }) => [
        {
          mark: Columns,
          tone: "posterior",
          outcome: true,
          columns: rowsOf(lent.chances, t),
        },
        { mark: "curve", tone: "data", points: outlineOf(own.chances, t) },
        { mark: "rule", tone: "posterior", outcome: true, x: (stop - 0.5) / t },
        {
          mark: "curve",
          tone: "data",
          outcome: true,
          points: [
            [(ownStop - 0.5) / t, 0],
            [(ownStop - 0.5) / t, highest],
          ],
        },
        {
          mark: "words",
          tone: "posterior",
          outcome: true,
          x: (stop - 0.5) / t,
          y: 0.94 * highest,
          beside: 0.4,
          text: "{stop.number}",
        },
        {
          mark: "words",
          tone: "data",
          outcome: true,
          x: (ownStop - 0.5) / t,
          y: 0.5 * highest,
          beside: 0.4,
          text: stop === ownStop ? "" : "{ownStop.number}",
        },
      ],
    },
  ],
  table: {
    caption: "So many tumours among the treated, if the drug does nothing",
    columns: [
      ["tumours"],
      ["with loan", 0.0001],
      ["own controls", 0.0001],
      ["as many, with loan", 0.0001],
      ["as many, own controls", 0.0001],
    ],
    rows: ({ lent, own }) =>
      lent.chances.map((chance, j) => [
        `${j}`,
        ...[chance, own.chances[j]!, lent.atLeast[j]!, own.atLeast[j]!].map((one) =>
          Number(one.toFixed(4)),
        ),
      ]),
  },
  program: ({ y, k }) => ({ values: { y, k } }),
  // The text is written when the book is built: what only it asks for need not reach a reader.
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});

/** What the text tells of the seventy earlier groups. */
function toldOf() {
  const successes = EARLIER.map(([y]) => y);
  const trials = EARLIER.map(([, n]) => n);
  const { m, kappa } = betaBinomialFit({ successes, trials });
  const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
  const share = { as: "share", to: { decimals: 1 } } as const;
  return {
    fitted: [kappa, { as: "m", to: { decimals: 1 } }],
    fittedRate: [m, share],
    ill: [sum(successes), { as: "number", to: { step: 1 } }],
    all: [sum(trials), { as: "number", to: { step: 1 } }],
    highestShare: [Math.max(...EARLIER.map(([y, n]) => y / n)), { as: "share" }],
  } as const;
}
