import type { Form } from "#plot/form.ts";
import { Bundle } from "#plot/rare/Bundle.tsx";
import { Rods } from "#plot/rare/Rods.tsx";
import type { Layer } from "../../declared/marks.tsx";
import type { Table } from "./tableNumbers.ts";
import { CAKES, type Cell, concerns, JUDGES, ROOM } from "./tasting.ts";

/** Scores stand on one axis with the judges' planks and the cakes. */
export const AXIS = [0, 11.5] as const;
/** A row is one high: its letters, the plank from its head to its foot. */
const HEAD = -0.48;
const LETTERS = -0.14;
const STACK = 0.36;
const FOOT = 0.3;
/** Cakes stand below the judges. */
const FIRST_CAKE = 5.25;
const APART = 0.64;
export const BOTTOM = FIRST_CAKE + 4 * APART + 0.45;
export const TOP = -1.1;
export const cakeRow = (k: number): number => FIRST_CAKE + APART * k;

/** The height of the place that is moved: a letter, or the foot of the row. */
export const levelOf = ({ change, now }: Table): number => {
  const found = stacked(now.cells).find(
    ({ judge, cake }) => judge === change.judge && cake === change.cake,
  );
  return found?.y ?? change.judge + FOOT;
};

/** Letters of one row that would lie on each other stand on one another. */
export function stacked(cells: readonly Cell[]): readonly (Cell & { readonly y: number })[] {
  return JUDGES.flatMap((_, row) => {
    const own = cells.filter(({ judge }) => judge === row).toSorted((a, b) => a.score - b.score);
    const ends: number[] = [];
    return own.map((cell) => {
      const free = ends.findIndex((end) => cell.score - end >= NEAR);
      const at = free < 0 ? ends.length : free;
      ends[at] = cell.score;
      return { ...cell, y: row + LETTERS - STACK * at };
    });
  });
}

/** Letters nearer than this, in points, would touch on a phone. */
const NEAR = 0.45;

const inside = (at: number) => Math.min(AXIS[1], Math.max(AXIS[0], at));
/** What is shown as nought has no sign. */
const signed = (value: number) => (value >= 0.05 ? "+" : "");

/** Where scores that have been changed stood, and the averages of cakes that they changed. */
function earlier({ was, now, change }: Table): readonly (readonly [number, number])[] {
  return [
    ...stacked(was.cells)
      .filter(({ judge, cake }) => concerns(change, judge, cake))
      .map(({ score, y }) => [score, y] as const),
    ...was.averages.cakes.flatMap((value, k) =>
      value === undefined || Math.abs(value - (now.averages.cakes[k] ?? value)) < 0.05
        ? []
        : [[value, cakeRow(k)] as const],
    ),
  ];
}

/** Everything that is drawn. */
export function tableLayers(of: Table, form: Form): readonly Layer[] {
  const { now, was, mean, slide, isSlid, isRooms, rawFirst, first } = of;
  const isWide = form.kind === "wide";
  const there = JUDGES.map((_, j) => now.cells.some(({ judge }) => judge === j));
  const letters = stacked(now.cells);
  const judgeAt = (j: number) => mean + now.judges[j]!.mean;
  const cakeAt = (k: number) => mean + now.cakes[k]!.mean;
  const around = (at: number, sd: number, y: number): Layer => ({
    mark: "interval",
    tone: "posterior",
    outcome: true,
    low: inside(at - sd),
    high: inside(at + sd),
    y,
  });
  const slid = [
    ...ROOM.judges.flatMap((j) => (there[j] ? [[judgeAt(j) + slide, j + FOOT] as const] : [])),
    ...ROOM.cakes.map((k) => [cakeAt(k) - slide, cakeRow(k)] as const),
  ];
  return [
    ...(isRooms
      ? [
          {
            mark: Rods,
            tone: "plain" as const,
            outcome: true,
            rods: [
              ...ROOM.judges.flatMap((j) =>
                there[j] ? [{ from: judgeAt(j) - 2, to: judgeAt(j) + 2, y: j + FOOT }] : [],
              ),
              ...ROOM.cakes.map((k) => ({ from: cakeAt(k) - 2, to: cakeAt(k) + 2, y: cakeRow(k) })),
            ],
          },
        ]
      : []),
    ...(of.isMoved || (of.isStruck && of.isTasted)
      ? [
          {
            mark: Bundle,
            tone: "plain" as const,
            outcome: true,
            pieces: [
              { from: [was.mu, BOTTOM], to: [was.mu, HEAD] } as const,
              ...was.judges.map(
                (one, j) =>
                  ({ from: [was.mu, j + HEAD], to: [was.mu + one.mean, j + FOOT] }) as const,
              ),
            ],
          },
        ]
      : []),
    {
      mark: "curve",
      tone: "population",
      outcome: true,
      points: [
        [mean, BOTTOM],
        [mean, HEAD],
      ],
    },
    ...JUDGES.flatMap((_, j): readonly Layer[] =>
      there[j]
        ? [
            {
              mark: "curve",
              tone: "posterior",
              outcome: true,
              points: [
                [mean, j + HEAD],
                [judgeAt(j), j + FOOT],
              ],
            },
            around(judgeAt(j), now.judges[j]!.sd, j + FOOT),
          ]
        : [],
    ),
    ...CAKES.map((_, k) => around(cakeAt(k), now.cakes[k]!.sd, cakeRow(k))),
    {
      mark: Bundle,
      tone: "plain",
      outcome: true,
      pieces: CAKES.flatMap((_, k) => {
        const plain = now.averages.cakes[k];
        return plain === undefined
          ? []
          : [{ from: [plain, cakeRow(k) - 0.12], to: [cakeAt(k), cakeRow(k) - 0.12] } as const];
      }),
    },
    ...(of.isMoved || (of.isStruck && of.isTasted)
      ? [{ mark: "dots" as const, tone: "plain" as const, size: 0.5, at: earlier(of) }]
      : []),
    {
      mark: "dots",
      tone: "data",
      size: 0.8,
      at: [
        ...now.averages.judges.flatMap((value, j) =>
          value === undefined ? [] : [[value, j + FOOT] as const],
        ),
        ...now.averages.cakes.flatMap((value, k) =>
          value === undefined ? [] : [[value, cakeRow(k)] as const],
        ),
      ],
    },
    {
      mark: "dots",
      tone: "posterior",
      outcome: true,
      size: 0.8,
      at: [
        ...JUDGES.flatMap((_, j) => (there[j] ? [[judgeAt(j), j + FOOT] as const] : [])),
        ...CAKES.map((_, k) => [cakeAt(k), cakeRow(k)] as const),
      ],
    },
    ...(isSlid
      ? [{ mark: "dots" as const, tone: "plain" as const, outcome: true, size: 0.9, at: slid }]
      : []),
    ...letters.map(
      ({ cake, score, y }): Layer => ({
        mark: "words",
        tone: "data",
        side: "middle",
        x: score,
        y,
        text: CAKES[cake]![0]!,
      }),
    ),
    ...JUDGES.map(
      (name, j): Layer => ({
        mark: "words",
        tone: "plain",
        y: j + 0.05,
        beside: -3,
        text: name,
      }),
    ),
    ...CAKES.map(
      (name, k): Layer => ({
        mark: "words",
        tone: "plain",
        y: cakeRow(k),
        beside: -3,
        text: name,
      }),
    ),
    ...JUDGES.map(
      (_, j): Layer => ({
        mark: "words",
        tone: "posterior",
        outcome: true,
        x: AXIS[1],
        y: j + FOOT - 0.2,
        beside: 0.4,
        text: there[j] ? `${signed(now.judges[j]!.mean)}{a${j}.number}` : "away",
      }),
    ),
    ...CAKES.map(
      (_, k): Layer => ({
        mark: "words",
        tone: "posterior",
        outcome: true,
        x: AXIS[1],
        y: cakeRow(k),
        beside: 0.4,
        text: `${signed(now.cakes[k]!.mean)}{b${k}.number}`,
      }),
    ),
    {
      mark: "words",
      tone: "population",
      outcome: true,
      side: "middle",
      x: mean,
      y: TOP + 0.3,
      text: "average judge, {mean}",
      short: "average {mean.number}",
    },
    ...(isWide
      ? [
          {
            mark: "words" as const,
            tone: "posterior" as const,
            outcome: true,
            ...endOf(of, first),
            text: rawFirst === first ? "best, both ways" : "best",
          },
          ...(rawFirst === first
            ? []
            : [
                {
                  mark: "words" as const,
                  tone: "data" as const,
                  ...endOf(of, rawFirst),
                  text: "highest average",
                },
              ]),
        ]
      : []),
  ];
}

/** Beside all that is drawn of a cake. */
function endOf({ now, mean }: Table, name: string) {
  const k = CAKES.indexOf(name);
  const { mean: better, sd } = now.cakes[k]!;
  return {
    x: Math.max(now.averages.cakes[k] ?? 0, mean + better + sd),
    y: cakeRow(k),
    beside: 0.8,
  };
}
