import type { Scene } from "#widgets/frame/widget.ts";
import reference from "../reference/models/hachemeister.json";
import { bare, type FigureRecord, measured, share, type Truth, word } from "./record.ts";

const dollars = (value: number) => measured(value, "dollars", "dollar");
const claims = (value: number) => measured(value, "claims", "claim");

interface State {
  readonly claims: number;
  readonly own: number;
  readonly keep: number;
  readonly premium: number;
  readonly next: number;
}

/**
 * The most probable centre and averages together, each in turn given the other: a state's average lies between its claims and
 * the centre, and the centre, of which nothing else is known, in the middle of the averages.
 */
function statesOf({ values, sample }: Scene): {
  readonly centre: number;
  readonly states: readonly State[];
} {
  const { kappa = 1 } = values;
  const { y = [], w = [], next = [] } = sample.columns;
  let centre = 0;
  let theta = y;
  for (let turn = 0; turn < 20_000; turn += 1) {
    const before = centre;
    centre = theta.reduce((sum, one) => sum + one / theta.length, 0);
    theta = y.map((own, j) => (w[j]! * own + kappa * centre) / (w[j]! + kappa));
    if (Math.abs(centre - before) < 1e-13 * centre) break;
  }
  return {
    centre,
    states: y.map((own, j) => ({
      claims: w[j]!,
      own,
      keep: w[j]! / (w[j]! + kappa),
      premium: theta[j]!,
      next: next[j]!,
    })),
  };
}

function numbersOf(scene: Scene) {
  const { kappa = 1, sigma = 1 } = scene.values;
  const { centre, states } = statesOf(scene);
  const fourth = states[3]!;
  const all = states.reduce((sum, one) => sum + one.claims, 0);
  const paid = states.reduce((sum, one) => sum + one.claims * one.own, 0);
  const off = (value: number) => dollars(Math.abs(value - fourth.next));
  return {
    kappa: claims(kappa),
    sigma: dollars(sigma),
    collective: dollars(centre),
    together: dollars(paid / all),
    claims: claims(fourth.claims),
    own: dollars(fourth.own),
    keep: share(fourth.keep),
    premium: dollars(fourth.premium),
    next: dollars(fourth.next),
    ownOff: off(fourth.own),
    allOff: off(paid / all),
    premiumOff: off(fourth.premium),
    tau: dollars(Math.sqrt(sigma ** 2 / kappa)),
    name: word("state 4"),
  };
}

/** All three years, as actuar has them. */
const three = reference.expected.buhlmann_straub_unbiased;
const cells = reference.data.rows;
const quoted: Readonly<Record<string, Truth>> = {
  "three-collective": dollars(three.collective),
  ...Object.fromEntries(
    three.individual.flatMap((own, j) => [
      [
        `state ${j + 1}-claims`,
        bare(cells.reduce((sum, [state, , , n]) => sum + (state === j + 1 ? n! : 0), 0)),
      ],
      [`state ${j + 1}-own`, bare(own)],
      [`state ${j + 1}-keeps`, bare(three.z[j]!)],
      [`state ${j + 1}-premium`, bare(three.premium[j]!)],
    ]),
  ),
};

export const premiums: FigureRecord = {
  widget: "premiums",
  season: { you: "off", none: "ownOff", all: "allOff", partial: "premiumOff" },
  truth(scene) {
    return {
      numbers: numbersOf(scene),
      cases: {},
      quoted,
      table: statesOf(scene).states.map((one, j) => [
        `state ${j + 1}`,
        one.claims,
        one.own,
        one.keep,
        one.premium,
        one.next,
      ]),
    };
  },

  guess(scene, [guess = 0]) {
    const { centre, states } = statesOf(scene);
    const { own, next } = states[3]!;
    const bounds = [own - 25, own + 25, centre - 25, centre + 25, next - 40, next + 40];
    const reply =
      guess < own - 25
        ? 0
        : guess <= own + 25
          ? 1
          : guess > centre + 25
            ? 2
            : guess >= centre - 25
              ? 3
              : 4;
    return {
      numbers: { ...numbersOf(scene), off: dollars(Math.abs(guess - next)) },
      cases: { reply },
      isOnEdge: bounds.some((bound) => Math.abs(guess - bound) < 1e-9),
      verdict: Math.abs(guess - next) <= 40 ? "right" : "wrong",
      misconception: ["M14", "M1", "M9", "M15"][reply],
    };
  },
  digits: [1, 2, 3, 4, 5].flatMap((j) => [`state ${j}`, `${j}`]),
  guesses: [[1250], [1330], [2000], [1626], [1500]],
  visits: [{ kappa: 50 }, { kappa: 100000 }],
};
