import { crossedScores } from "#models/crossedScores.ts";
import { numbersOf } from "../../declared/numbers.ts";
import {
  against,
  averagesOf,
  CAKES,
  type Change,
  cellsOf,
  concerns,
  costOf,
  furthest,
  JUDGES,
  type Known,
  leaderOf,
  type Plan,
  solved,
  tastedAs,
  tiesOf,
} from "./tasting.ts";

/** What judge B gives more in the question, to every cake. */
export const ASKED = 2;
const B = JUDGES.indexOf("B");
const TENTH = { decimals: 1 } as const;
const HUNDREDTH = { decimals: 2 } as const;
/** Smaller than this is nothing. */
const NOTHING = 1e-9;

export const numbers = numbersOf(
  crossedScores,
  ({ more, slide, tauA, tauB, sigma, mu }, { sample, view }) => {
    const plan: Plan = view.plan === "rooms" ? "rooms" : "mixed";
    // The scores in two rooms are no part of the sample: there they stand fixed.
    const held = plan === "mixed" ? sample.columns.score : undefined;
    const known: Known = { tauA, tauB, sigma, mu: view.mean === "held" ? mu : "flat" };
    const cake = CAKES.indexOf(view.cake ?? "");
    const change: Change = {
      judge: Math.max(0, JUDGES.indexOf(view.judge ?? "B")),
      cake: cake < 0 ? undefined : cake,
      more,
      isStruck: view.score === "struck",
    };
    const was = solvedAt(plan, { ...change, more: 0, isStruck: false }, known, held);
    const now = solvedAt(plan, change, known, held);
    const asked = askedOf(plan, known, held);
    const isTasted = was.cells.some((one) => concerns(change, one.judge, one.cake));
    const isGone = !now.cells.some(({ judge }) => judge === change.judge);
    const moves = now.judges.map(({ mean }, j) => mean - was.judges[j]!.mean);
    const others = moves.filter((_, j) => j !== change.judge);
    const [rawFirst, first] = [
      leaderOf(now.averages.cakes),
      leaderOf(now.cakes.map(({ mean }) => mean)),
    ];
    const harsh = leaderOf(now.judges.map(({ mean }) => -mean));
    const own = now.judges[change.judge]!;
    const severities = now.judges.map(({ mean }) => mean);
    const qualities = now.cakes.map(({ mean }) => mean);
    return {
      plan,
      change,
      was,
      now,
      isTasted,
      isGone,
      isStruck: change.isStruck,
      isRow: change.cake === undefined,
      isRooms: plan === "rooms",
      isSlid: Math.abs(slide) > NOTHING,
      isMoved: isTasted && !change.isStruck && Math.abs(more) > NOTHING,
      isHeld: view.mean === "held",
      judge: JUDGES[change.judge]!,
      cake: CAKES[change.cake ?? 0]!,
      way: more < 0 ? "less" : "more",
      size: Math.abs(more),
      more,
      slide,
      taken: Math.abs(moves[change.judge]!),
      others: Math.abs(others.reduce((sum, one) => sum + one, 0) / others.length),
      general: Math.abs(now.mu - was.mu),
      cakesMove: furthest(against(was.cakes), against(now.cakes)),
      cakeMove: Math.abs(
        against(now.cakes)[change.cake ?? 0]! - against(was.cakes)[change.cake ?? 0]!,
      ),
      mean: now.mu,
      severity: Math.abs(own.mean),
      severitySd: own.sd,
      kind: own.mean < 0 ? "harsh" : "generous",
      rawFirst: CAKES[rawFirst]!,
      rawBest: now.averages.cakes[rawFirst]!,
      first: CAKES[first]!,
      firstAverage: now.averages.cakes[first]!,
      isOneFirst: rawFirst === first,
      harshest: JUDGES[harsh]!,
      harshness: Math.abs(now.judges[harsh]!.mean),
      ties: tiesOf(now.cells),
      cost: costOf(slide, now.cells, known),
      asked: ASKED,
      ...asked,
      ...named("a", severities),
      ...named("b", qualities),
    };
  },
  {
    size: { as: "more" },
    slide: { as: "slide" },
    taken: { as: "a", to: TENTH },
    others: { as: "a", to: TENTH },
    general: { as: "mu", to: TENTH },
    cakesMove: { as: "b", to: HUNDREDTH, label: "furthest a cake moved against the others" },
    cakeMove: { as: "b", to: TENTH },
    mean: { as: "mu", to: TENTH },
    severity: { as: "a", to: TENTH },
    severitySd: { as: "a", to: TENTH },
    rawBest: { as: "y", to: TENTH },
    firstAverage: { as: "y", to: TENTH },
    harshness: { as: "a", to: TENTH },
    ties: { as: "number", to: { step: 1 } },
    cost: { as: "number", to: TENTH, label: "log units lost by the slide" },
    asked: { as: "more" },
    askedTaken: { as: "a", to: TENTH },
    askedCakes: { as: "b", to: HUNDREDTH },
    askedOthers: { as: "a", to: TENTH },
    askedGeneral: { as: "mu", to: TENTH },
    a0: { as: "a", to: TENTH },
    a1: { as: "a", to: TENTH },
    a2: { as: "a", to: TENTH },
    a3: { as: "a", to: TENTH },
    a4: { as: "a", to: TENTH },
    b0: { as: "b", to: TENTH },
    b1: { as: "b", to: TENTH },
    b2: { as: "b", to: TENTH },
    b3: { as: "b", to: TENTH },
    b4: { as: "b", to: TENTH },
  },
);

export type Table = ReturnType<typeof numbers.of>;

type Held = readonly number[] | undefined;

function solvedAt(plan: Plan, change: Change, { tauA, tauB, sigma, mu }: Known, held: Held) {
  const { judge, cake, more, isStruck } = change;
  return solved(plan, judge, cake, more, isStruck, tauA, tauB, sigma, mu, held);
}

/** What the question is about: every score of B raised, nothing else touched. */
function askedOf(plan: Plan, known: Known, held?: Held) {
  const was = tastedAs(cellsOf(plan, undefined, held), known);
  const raised = { judge: B, cake: undefined, more: ASKED, isStruck: false };
  const now = tastedAs(cellsOf(plan, raised, held), known);
  const moves = now.judges.map(({ mean }, j) => mean - was.judges[j]!.mean);
  const others = moves.filter((_, j) => j !== B);
  return {
    askedTaken: moves[B]!,
    askedOthers: Math.abs(others.reduce((sum, one) => sum + one, 0) / others.length),
    askedGeneral: now.mu - was.mu,
    askedCakes: furthest(against(was.cakes), against(now.cakes)),
  };
}

/** Five numbers under names that a sentence can have places for. */
function named<Name extends "a" | "b">(name: Name, values: readonly number[]) {
  return Object.fromEntries(values.map((value, k) => [`${name}${k}`, value])) as Record<
    `${Name}${0 | 1 | 2 | 3 | 4}`,
    number
  >;
}

/** Numbers that the text tells of the table at its start, and with one thing changed, whatever the reader has moved. */
export function toldOf() {
  const start = crossedScores.parameters;
  const spreads = {
    tauA: start.tauA.initial,
    tauB: start.tauB.initial,
    sigma: start.sigma.initial,
  };
  const learned: Known = { ...spreads, mu: "flat" };
  const held: Known = { ...spreads, mu: start.mu.initial };
  const rest = tastedAs(cellsOf("mixed"), learned);
  const plain = averagesOf(cellsOf("mixed"));
  const rooms = tastedAs(cellsOf("rooms"), learned);
  const struck = (judge: number) => ({ judge, cake: undefined, more: 0, isStruck: true });
  const E = JUDGES.indexOf("E");
  const withoutE = averagesOf(cellsOf("mixed", struck(E)));
  const raised = { judge: B, cake: undefined, more: ASKED, isStruck: false };
  const [freely, heldBefore, heldAfter] = [
    askedOf("mixed", learned),
    tastedAs(cellsOf("mixed"), held),
    tastedAs(cellsOf("mixed", raised), held),
  ];
  const cake = (name: string) => CAKES.indexOf(name);
  const score = (value: number | undefined) => [value ?? 0, { as: "y", to: TENTH }] as const;
  const effect = (value: number) => [value, { as: "a", to: TENTH }] as const;
  const fine = (value: number) => [value, { as: "a", to: HUNDREDTH }] as const;
  const part = (value: number) => [value, { as: "share" }] as const;
  const keep = (n: number, sigma: number) =>
    (n * spreads.tauA ** 2) / (n * spreads.tauA ** 2 + sigma ** 2);
  return {
    restNut: score(plain.cakes[cake("Nut")]),
    restPlum: score(plain.cakes[cake("Plum")]),
    adjustedPlum: effect(rest.cakes[cake("Plum")]!.mean),
    adjustedNut: effect(rest.cakes[cake("Nut")]!.mean),
    plumSd: effect(rest.cakes[cake("Plum")]!.sd),
    restHarsh: effect(Math.abs(rest.judges[E]!.mean)),
    rowE: score(plain.judges[E]),
    allScores: score(plain.all),
    learnedTaken: fine(freely.askedTaken),
    learnedOthers: fine(freely.askedOthers),
    learnedGeneral: fine(freely.askedGeneral),
    learnedCakes: fine(freely.askedCakes),
    heldTaken: fine(heldAfter.judges[B]!.mean - heldBefore.judges[B]!.mean),
    heldLeast: fine(
      Math.min(...heldAfter.cakes.map(({ mean }, k) => mean - heldBefore.cakes[k]!.mean)),
    ),
    heldMost: fine(
      Math.max(...heldAfter.cakes.map(({ mean }, k) => mean - heldBefore.cakes[k]!.mean)),
    ),
    withoutNut: score(withoutE.cakes[cake("Nut")]),
    withoutPlum: score(withoutE.cakes[cake("Plum")]),
    roomsHarsh: effect(Math.abs(rooms.judges[E]!.mean)),
    roomsHarshSd: effect(rooms.judges[E]!.sd),
    restHarshSd: effect(rest.judges[E]!.sd),
    toJudges: part(spreads.tauA ** 2 / (spreads.tauA ** 2 + spreads.tauB ** 2)),
    keepTwo: part(keep(2, spreads.sigma)),
    keepTwoLoud: part(keep(2, 3)),
    loud: effect(3),
    costOne: [costOf(1, cellsOf("rooms"), learned), { as: "number", to: TENTH }],
    costOneMixed: [costOf(1, cellsOf("mixed"), learned), { as: "number", to: TENTH }],
    tiesMixed: [tiesOf(cellsOf("mixed")), { as: "number", to: { step: 1 } }],
  } as const;
}
