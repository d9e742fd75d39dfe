import { OrderField } from "#controls/OrderField.tsx";
import { shrinkRates } from "#core/pooling/counts/shrinkRates.ts";
import { formatNumber } from "#language/format.ts";
import { betaBinomial } from "#models/betaBinomial.ts";
import { heightOf } from "#plot/fold.ts";
import { Rows } from "#plot/rare/Rows.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { pairsWrong } from "../../declared/pairsWrong.ts";
import { questionOn } from "../../declared/question.ts";

const THROWS = { unit: "throws", unitOne: "throw", fineStep: 1 };
const MADE = { unit: "", fineStep: 0.1 };
const AVERAGE = { decimals: 3 } as const;

/** One player: what he has shown, where there is anything, and what is expected of him. */
interface Player {
  readonly name: string;
  /** Where room is short. */
  readonly short: string;
  readonly made: number;
  readonly throws: number;
  readonly own: number | undefined;
  readonly estimate: number;
  readonly sd: number;
}

/** The family name, which Zhou Qi has in front; a long one in short. */
const FAMILY: Readonly<Record<string, readonly [name: string, short: string]>> = {
  "Zhou Qi": ["Zhou", "Zhou"],
  "Nene Hilario": ["Nene", "Nene"],
  "Michael Carter-Williams": ["Carter-Williams", "C.-Williams"],
};
const familyOf = (name: string) => {
  const last = name.split(" ").at(-1)!;
  return FAMILY[name] ?? [last, last];
};

/** Those the reader is asked about: all his throws made, most throws, none at all, many throws and many missed. */
const ASKED = {
  perfect: "Gary Clark",
  most: "James Harden",
  unseen: "Iman Shumpert",
  low: "Clint Capela",
};
const ASKED_IN_ORDER = Object.values(ASKED);

const numbers = numbersOf(
  betaBinomial,
  ({ m, kappa }, { sample }) => {
    const { y = [], n = [] } = sample.columns;
    const { mean, sd } = shrinkRates({ successes: y, trials: n, m, kappa });
    const players = sample.groups.map((name, j): Player => {
      const [family, short] = familyOf(name);
      const [made, throws] = [y[j]!, n[j]!];
      const own = throws > 0 ? made / throws : undefined;
      return { name: family, short, made, throws, own, estimate: mean[j]!, sd: sd[j]! };
    });
    const of = (name: string) => players[sample.groups.indexOf(name)]!;
    const [perfect, most] = [of(ASKED.perfect), of(ASKED.most)];
    return {
      m,
      kappa,
      players,
      asked: ASKED_IN_ORDER.map(of),
      alpha: m * kappa,
      beta: (1 - m) * kappa,
      perfect: perfect.name,
      perfectThrows: perfect.throws,
      perfectEstimate: perfect.estimate,
      most: most.name,
      mostMade: most.made,
      mostThrows: most.throws,
      mostEstimate: most.estimate,
      mostOwn: most.own!,
      unseen: players.filter(({ throws }) => throws === 0).length,
      all: players.length,
      allMade: y.reduce((sum, one) => sum + one, 0),
      allThrows: n.reduce((sum, one) => sum + one, 0),
      together: y.reduce((sum, one) => sum + one, 0) / n.reduce((sum, one) => sum + one, 0),
      mostShare: most.throws / n.reduce((sum, one) => sum + one, 0),
    };
  },
  {
    m: { as: "m", to: AVERAGE },
    kappa: { as: THROWS },
    alpha: { as: MADE, label: "α, borrowed throws that go in" },
    beta: { as: MADE, label: "β, borrowed throws that miss" },
    perfectThrows: { as: "number", to: { step: 1 } },
    perfectEstimate: {
      as: "number",
      to: AVERAGE,
      label: "{perfect}: (α + {perfectThrows}) / (α + β + {perfectThrows})",
    },
    mostMade: { as: "number", to: { step: 1 } },
    mostThrows: { as: "number", to: { step: 1 } },
    mostEstimate: {
      as: "number",
      to: AVERAGE,
      label: "{most}: (α + {mostMade}) / (α + β + {mostThrows})",
    },
    mostOwn: { as: "number", to: AVERAGE },
    unseen: { as: "number", to: { step: 1 } },
    all: { as: "number", to: { step: 1 } },
    allMade: { as: "number", to: { step: 1 } },
    allThrows: { as: "number", to: { step: 1 } },
    together: { as: "number", to: AVERAGE },
    mostShare: { as: "share" },
  },
);

/** Estimates closer than this count as equal: nobody could foresee their order. */
const TIE = 0.005;

const question = questionOn(
  numbers,
  (guess, { asked }) => {
    const by = (worth: (one: Player) => number) =>
      [...asked.keys()].toSorted((a, b) => worth(asked[b]!) - worth(asked[a]!));
    const truth = by(({ estimate }) => estimate);
    const wrong = pairsWrong(guess, truth).filter(
      ([a, b]) => Math.abs(asked[a]!.estimate - asked[b]!.estimate) >= TIE,
    );
    const [above, below] = (wrong[0] ?? [0, 0]).map((at) => asked[at]!) as [Player, Player];
    const [perfect, , unseen] = [...asked.keys()];
    const bySize = by(({ throws }) => throws);
    return {
      mistakes: wrong.length,
      isByRaw: wrong.some(([a]) => a === perfect) && guess[0] === perfect,
      isUnseenLast: wrong.some(([, b]) => b === unseen) && guess.at(-1) === unseen,
      isBySize: guess.every((one, at) => one === bySize[at]),
      unseenName: asked[unseen!]!.name,
      names: truth.map((one) => asked[one]!.name).join(", "),
      above: above.name,
      aboveEnd: above.estimate,
      below: below.name,
      belowEnd: below.estimate,
    };
  },
  {
    asks: {
      kind: "order",
      Field: OrderField,
      first: "goes in most often",
      last: "goes in least often",
      items: ({ asked }) => asked.map((player, id) => ({ ...player, id })),
      label: "{name}, {made} of {throws}",
      outcome: ({ asked }) =>
        [...asked.keys()].toSorted((a, b) => asked[b]!.estimate - asked[a]!.estimate),
    },
    answers: { columns: ["estimate", "give or take"] },
    written: {
      made: { as: "number", to: { step: 1 } },
      throws: { as: "number", to: { step: 1 } },
      aboveEnd: { as: "number", to: AVERAGE },
      belowEnd: { as: "number", to: AVERAGE },
    },
    right: ({ mistakes }) => mistakes === 0,
    yes: "All four in their places.",
    replies: [
      [
        ({ isByRaw }) => isByRaw,
        "You put {perfect} first. All of his {perfectThrows} went in, but so few are easily lucky: with {kappa} borrowed he is expected at {perfectEstimate}.",
        "M1",
      ],
      [
        ({ isBySize }) => isBySize,
        "You went by the number of throws. That says how far a player’s own average can be trusted, not how good it is.",
        "M5",
      ],
      [
        ({ isUnseenLast }) => isUnseenLast,
        "You put {unseenName} last, of whom nothing is known. But nothing is known against him: he is expected to do what such players do, {m}.",
        "M12",
      ],
      [
        () => true,
        "You put {above} above {below}; but {above} is expected at {aboveEnd}, {below} at {belowEnd}.",
      ],
    ],
    outcome: "By what is expected of them the order is {names}.",
  },
);

/** Chapter 1: a whole team on one borrowed bench, from nobody's throws to 609. */
export const freeThrows = defineFigure(numbers, {
  id: "free-throws",
  controls: ["kappa", "m"],
  atRest: ["kappa"],
  readouts: ["alpha", "beta", "perfectEstimate", "mostEstimate"],
  projected: ["perfectEstimate", "mostEstimate"],
  words: {
    takeaway: "{perfect} made all of his {perfectThrows}, and is expected at {perfectEstimate}",
    summary:
      "Players such as these lie round {m}, and to know that counts like {kappa}. {most}, with {mostMade} of {mostThrows}, goes from {mostOwn} to {mostEstimate}; the {unseen} who have not thrown are expected at {m}, like anybody of whom nothing else is known.",
    announcement: "{perfect} is expected at {perfectEstimate}, {most} at {mostEstimate}.",
  },
  drawing: {
    room: ({ all }) => ({
      heights: [all * 19 + 70, all * 15 + 52],
      lines: 1.05 * heightOf(all) + 5,
    }),
    margins: ({ kind }) => ({
      top: 0.4,
      right: 3.6,
      bottom: 3.4,
      left: kind === "wide" ? 10.6 : 9,
    }),
    x: {
      of: [0.4, 1],
      label: "share of free throws that go in",
      short: "share that goes in",
      format: ".1f",
    },
    y: { of: ({ all }) => [all + 0.7, -0.6] },
    drag: [{ parameter: "m", tone: "population", y: ({ all }) => all }],
    rows: ({ all }) => all,
    layers: ({ m, players }, { kind }) => [
      { mark: "rule", tone: "population", shows: ["m"], x: m },
      {
        mark: Rows,
        rows: players.map(({ name, short, throws, own, estimate }) => ({
          key: name,
          label: kind === "wide" ? name : short,
          note: `${throws}`,
          marks: [
            ...(own === undefined ? [] : [{ x: own, tone: "data" as const }]),
            { x: estimate, tone: "posterior" as const, outcome: true },
          ],
          ...(own !== undefined && { way: [own, estimate] as const }),
          end: { text: formatNumber(estimate, AVERAGE), isChange: false },
        })),
      },
    ],
  },
  table: {
    caption: "The players, by free throws attempted",
    columns: [
      ["player"],
      ["throws", 1],
      ["made", 1],
      ["own average", 0.001],
      ["estimate", 0.001],
      ["give or take", 0.001],
    ],
    rows: ({ players }) =>
      players.map(({ name, throws, made, own, estimate, sd }) => [
        name,
        throws,
        made,
        own ?? "none",
        estimate,
        sd,
      ]),
  },
  asks: question,
});
