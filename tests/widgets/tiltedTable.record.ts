import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, measured, share, type Truth, word } from "./record.ts";
import {
  apart,
  aside,
  averages,
  CAKES,
  type Cell,
  type Change,
  cells,
  highest,
  isOf,
  JUDGES,
  logJoint,
  type Spreads,
  START,
  seen,
} from "./tasting.ts";

const points = (value: number): Truth => measured(value, "points", "point");
const B_RAISED: Change = { judge: "B", cake: "all", more: 2, isStruck: false };

/** Every score of B raised by two, nothing else touched. */
function askedOf(plan: "mixed" | "rooms", spreads: Spreads) {
  const [was, now] = [seen(cells(plan), spreads), seen(cells(plan, B_RAISED), spreads)];
  const moves = now.judges.map(({ mean }, j) => mean - was.judges[j]!.mean);
  return {
    was,
    now,
    taken: moves[1]!,
    others: Math.abs((moves[0]! + moves[2]! + moves[3]! + moves[4]!) / 4),
    general: now.mu - was.mu,
    cakes: apart(aside(was.cakes), aside(now.cakes)),
  };
}

/** Scores by D and E for the first three cakes, or by the first three judges for Fig and Rye. */
const ties = (table: readonly Cell[]) => table.filter(({ j, k }) => j >= 3 !== k >= 3).length;

const costOf = (table: readonly Cell[], spreads: Spreads, c: number) => {
  const found = seen(table, spreads);
  const total = (at: number) => {
    const { scores, populations } = logJoint(table, found, spreads, at);
    return scores + populations;
  };
  return total(0) - total(c);
};

function at({ values, view }: Scene) {
  const { more = 0, slide = 0, tauA = 1, tauB = 1, sigma = 1, mu = 0 } = values;
  const plan = view.plan === "rooms" ? "rooms" : "mixed";
  const spreads = { tauA, tauB, sigma, held: view.mean === "held" ? mu : undefined };
  const change: Change = {
    judge: view.judge ?? "B",
    cake: view.cake ?? "all",
    more,
    isStruck: view.score === "struck",
  };
  const [before, table] = [cells(plan), cells(plan, change)];
  const [was, now] = [seen(before, spreads), seen(table, spreads)];
  return { more, slide, plan, spreads, change, before, table, was, now } as const;
}

function told(): Readonly<Record<string, Truth>> {
  const plain = cells("mixed");
  const rest = seen(plain, START);
  const rooms = seen(cells("rooms"), START);
  const [learned, held] = [askedOf("mixed", START), askedOf("mixed", { ...START, held: 6 })];
  const rises = held.now.cakes.map(({ mean }, k) => mean - held.was.cakes[k]!.mean);
  const noE = cells("mixed", { judge: "E", cake: "all", more: 0, isStruck: true });
  const cakesOf = (table: readonly Cell[]) => averages(table, "k") as number[];
  return {
    restNut: points(cakesOf(plain)[2]!),
    restPlum: points(cakesOf(plain)[1]!),
    adjustedPlum: points(rest.cakes[1]!.mean),
    adjustedNut: points(rest.cakes[2]!.mean),
    plumSd: points(rest.cakes[1]!.sd),
    restHarsh: points(-rest.judges[4]!.mean),
    restHarshSd: points(rest.judges[4]!.sd),
    rowE: points((2 + 3.5) / 2),
    allScores: points(plain.reduce((sum, { y }) => sum + y, 0) / plain.length),
    learnedTaken: points(learned.taken),
    learnedOthers: points(learned.others),
    learnedGeneral: points(learned.general),
    learnedCakes: points(learned.cakes),
    heldTaken: points(held.taken),
    heldLeast: points(Math.min(...rises)),
    heldMost: points(Math.max(...rises)),
    withoutNut: points(cakesOf(noE)[2]!),
    withoutPlum: points(cakesOf(noE)[1]!),
    roomsHarsh: points(-rooms.judges[4]!.mean),
    roomsHarshSd: points(rooms.judges[4]!.sd),
    toJudges: share(1.44 / (1.44 + 1.21)),
    keepTwo: share(2.88 / (2.88 + 0.36)),
    keepTwoLoud: share(2.88 / (2.88 + 9)),
    loud: points(3),
    costOne: bare(costOf(cells("rooms"), START, 1)),
    costOneMixed: bare(costOf(plain, START, 1)),
    tiesMixed: bare(ties(plain)),
  };
}

function numbersOf(scene: Scene): Readonly<Record<string, Truth>> {
  const { more, slide, plan, spreads, change, table, was, now } = at(scene);
  const j = JUDGES.indexOf(change.judge);
  const k = Math.max(0, CAKES.indexOf(change.cake));
  const moves = now.judges.map(({ mean }, i) => mean - was.judges[i]!.mean);
  const plain = averages(table, "k");
  const [raw, best] = [highest(plain), highest(now.cakes.map(({ mean }) => mean))];
  const harsh = highest(now.judges.map(({ mean }) => -mean));
  const asked = askedOf(plan, spreads);
  return {
    judge: word(change.judge),
    cake: word(CAKES[k]!),
    way: word(more < 0 ? "less" : "more"),
    kind: word(now.judges[j]!.mean < 0 ? "harsh" : "generous"),
    rawFirst: word(CAKES[raw]!),
    first: word(CAKES[best]!),
    harshest: word(JUDGES[harsh]!),
    size: points(Math.abs(more)),
    slide: points(slide),
    taken: points(Math.abs(moves[j]!)),
    others: points(Math.abs(moves.reduce((sum, one, i) => sum + (i === j ? 0 : one), 0) / 4)),
    general: points(Math.abs(now.mu - was.mu)),
    cakesMove: points(apart(aside(was.cakes), aside(now.cakes))),
    cakeMove: points(Math.abs(aside(now.cakes)[k]! - aside(was.cakes)[k]!)),
    mean: points(now.mu),
    severity: points(Math.abs(now.judges[j]!.mean)),
    severitySd: points(now.judges[j]!.sd),
    rawBest: points(plain[raw]!),
    firstAverage: points(plain[best]!),
    harshness: points(Math.abs(now.judges[harsh]!.mean)),
    ties: bare(ties(table)),
    cost: bare(costOf(table, spreads, slide)),
    asked: points(2),
    askedTaken: points(asked.taken),
    askedCakes: points(asked.cakes),
    askedOthers: points(asked.others),
    askedGeneral: points(asked.general),
    ...Object.fromEntries(
      JUDGES.flatMap((_, i) => [
        [`a${i}`, points(now.judges[i]!.mean)],
        [`b${i}`, points(now.cakes[i]!.mean)],
      ]),
    ),
  };
}

export const tiltedTable: FigureRecord = {
  widget: "tilted-table",
  truth(scene) {
    const { more, slide, plan, change, before, table, now } = at(scene);
    const isRooms = plan === "rooms";
    const isSlid = slide !== 0;
    const isTasted = before.some((cell) => isOf(change, cell));
    const isGone = table.every(({ j }) => JUDGES[j] !== change.judge);
    const isMoved = isTasted && !change.isStruck && more !== 0;
    const isRow = change.cake === "all";
    const isOne = highest(averages(table, "k")) === highest(now.cakes.map(({ mean }) => mean));
    const free = ties(table) === 0;
    return {
      numbers: numbersOf(scene),
      cases: {
        takeaway:
          isRooms && isSlid
            ? 0
            : isRooms
              ? 1
              : isGone
                ? 2
                : isSlid
                  ? 3
                  : isMoved && isRow
                    ? 4
                    : isOne
                      ? 5
                      : 6,
        summary: isRooms || isSlid ? 0 : 1,
        announcement: isGone ? 0 : isSlid ? 1 : isRooms ? 2 : 3,
        held: isGone ? 0 : !isTasted ? 1 : change.isStruck ? 2 : !isMoved ? 3 : isRow ? 4 : 5,
        winner: isOne ? 0 : 1,
        room: isSlid && free ? 0 : isSlid ? 1 : 2,
      },
      table: [
        ...JUDGES.map((name, j) => [
          `judge ${name}`,
          table.filter((cell) => cell.j === j).length,
          averages(table, "j")[j] ?? "none",
          now.judges[j]!.mean,
          now.judges[j]!.sd,
        ]),
        ...CAKES.map((name, k) => [
          name,
          table.filter((cell) => cell.k === k).length,
          averages(table, "k")[k] ?? "none",
          now.cakes[k]!.mean,
          now.cakes[k]!.sd,
        ]),
      ],
      quoted: told(),
    };
  },
  guess(scene, [judge = 0, cake = 0]) {
    const { plan, spreads } = at(scene);
    const { taken, cakes } = askedOf(plan, spreads);
    const isNear = Math.abs(judge - taken) <= 0.25;
    const isStill = cake - cakes <= 0.1;
    const reply = isStill ? (judge < taken ? 2 : 3) : cake > judge ? 0 : 1;
    const isRight = isNear && isStill;
    const edges = [Math.abs(Math.abs(judge - taken) - 0.25), Math.abs(cake - cakes - 0.1)];
    return {
      numbers: { ...numbersOf(scene), guessJudge: points(judge), guessCakes: points(cake) },
      cases: { reply },
      verdict: isRight ? "right" : "wrong",
      misconception: isRight ? undefined : ["M9", "M9", "M3", undefined][reply],
      isOnEdge: Math.min(...edges) < 1e-9,
    };
  },
  visits: [
    { more: 0 },
    { more: 0, slide: 0, tauA: 0.2, tauB: 3, sigma: 3 },
    { more: 0, slide: 1 },
    { more: -1.5, slide: 0 },
    { more: 2, slide: -2, sigma: 3 },
  ],
  guesses: [
    [1.5, 0],
    [0.5, 1.5],
    [1.2, 0.8],
    [1, 0],
    [2, 0],
  ],
};
