import type { CurvePoint } from "#plot/Curve.tsx";
import { bellOf } from "#plot/NormalCurve.tsx";
import { Curtain } from "#plot/rare/Curtain.tsx";
import { Rods } from "#plot/rare/Rods.tsx";
import { Strings } from "#plot/rare/Strings.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { FAR, type Kind, type Thrown } from "./dice.ts";

/** Heights of the drawing, in heights of the piles: foot and top of the second hand, then of the first. */
const SECOND = [1.14, 1.36] as const;
const FIRST = [1.54, 1.85] as const;
export const TOP = 1.97;

interface Staged extends Thrown {
  readonly kind: Kind;
  readonly isShut: boolean;
}

/** Where the lines of both hands lie, and the rail of the curtain. */
export const heightsOf = ({ ceiling }: Pick<Thrown, "ceiling">) => ({
  second: SECOND[0] * ceiling,
  first: FIRST[0] * ceiling,
  rail: FIRST[1] * ceiling,
});

/** What is far out lies beyond these two lines, up to a share of the room of the piles. */
const FENCES = [
  [-FAR, 0],
  [-FAR, 0.3],
  [Number.NaN, Number.NaN],
  [FAR, 0],
  [FAR, 0.3],
] as const;

const inside = ([low, high]: readonly [number, number], x: number) => x >= low && x <= high;

/** A curve as high as there is room, on a foot of its own. */
function raised(curve: readonly CurvePoint[], foot: number, room: number): readonly CurvePoint[] {
  const scale = room / Math.max(...curve.map(([, height]) => height));
  return curve.map(([x, height, slope = 0]) => [x, foot + scale * height, scale * slope]);
}

/** Lines up, with gaps between them. */
const sticks = (heights: readonly number[], foot: number, room: number): readonly CurvePoint[] => {
  const scale = room / Math.max(...heights);
  return heights.flatMap((height, k): readonly CurvePoint[] => [
    [k, foot],
    [k, foot + scale * height],
    [Number.NaN, Number.NaN],
  ]);
};

/** Steps from one count to the next. */
const steps = (pile: readonly CurvePoint[]): readonly CurvePoint[] =>
  pile.flatMap(([k, height]): readonly CurvePoint[] => [
    [k - 0.5, height],
    [k + 0.5, height],
  ]);

function secondHand({ second, ends, ceiling }: Staged): readonly CurvePoint[] {
  const { second: foot } = heightsOf({ ceiling });
  const room = (SECOND[1] - SECOND[0]) * ceiling;
  if (!("mean" in second)) return sticks(second, foot, room);
  const { mean, sd } = second;
  return raised(
    bellOf(mean, sd).filter(([x]) => inside(ends, x)),
    foot,
    room,
  );
}

function pilesOf({ isCounts, one, two }: Staged): readonly Layer[] {
  return [
    { mark: "curve", tone: "plain", points: isCounts ? steps(one) : one },
    { mark: "curve", tone: "population", outcome: true, points: two },
    ...(isCounts
      ? [
          {
            mark: "dots" as const,
            tone: "population" as const,
            outcome: true,
            size: 0.7,
            at: two.map(([k, height]) => [k, height] as const),
          },
        ]
      : []),
  ];
}

/** Two hands one above the other, and the pile below them beside that of one hand. */
export function layersOf(of: Staged): readonly Layer[] {
  const { ends, ceiling, first, place, isShut, isCounts } = of;
  const [left, right] = ends;
  const heights = heightsOf(of);
  const hill = raised(first, heights.first, 0.86 * (heights.rail - heights.first));
  return [
    {
      mark: "band",
      tone: "population",
      points: hill.map(([x, height]) => [x, heights.first, height] as const),
    },
    { mark: "curve", tone: "population", shows: ["s"], points: hill },
    { mark: Rods, tone: "plain", rods: [{ from: left, to: right, y: heights.first }] },
    { mark: Rods, tone: "plain", rods: [{ from: left, to: right, y: heights.second }] },
    ...(isShut
      ? []
      : ([
          {
            mark: Strings,
            tone: "plain",
            strings: [{ from: [place, heights.first], to: [place, heights.second], share: 0 }],
          },
          { mark: "curve", tone: "plain", points: secondHand(of) },
        ] as const)),
    ...pilesOf(of),
    ...(isCounts
      ? []
      : ([
          {
            mark: "curve",
            tone: "plain",
            points: FENCES.map(([x, up]) => [x, up * ceiling] as const),
          },
        ] as const)),
    ...(isShut
      ? ([
          { mark: Curtain, edge: left, low: heights.first, high: heights.rail },
          {
            mark: "words",
            tone: "plain",
            x: (left + right) / 2,
            y: (heights.first + heights.rail) / 2,
            side: "middle",
            text: "nobody sees a draw",
          },
        ] as const)
      : []),
    {
      mark: "words",
      tone: "population",
      x: left,
      y: heights.rail,
      lift: 0.9,
      text: "{firstHand}",
    },
    {
      mark: "words",
      tone: "plain",
      x: left,
      y: heights.second,
      lift: 1.3,
      text: "{secondHand}",
      short: "second hand",
    },
    {
      mark: "words",
      tone: "plain",
      x: right,
      y: 1.03 * ceiling,
      side: "left",
      text: "{there}",
    },
    {
      mark: "words",
      tone: "plain",
      x: right,
      y: 1.03 * ceiling,
      side: "left",
      lift: -1.4,
      text: "one hand: {endsOne}",
    },
    {
      mark: "words",
      tone: "population",
      outcome: true,
      x: right,
      y: 1.03 * ceiling,
      side: "left",
      lift: -2.8,
      text: "two hands: {endsTwo}",
    },
  ];
}
