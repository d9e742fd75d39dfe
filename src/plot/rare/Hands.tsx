import { round, useScales } from "../Frame.tsx";

/** What a drawing needs to know of an answer that hands went up for. */
export interface Raised {
  /** The key it is counted with. */
  readonly key: number;
  readonly count: number;
  /** Its place on the axis; where no answer has one, they share the axis evenly. */
  readonly at?: number | undefined;
}

/** Heights of text from the drawing's foot: where the bars begin, and how long the longest is. */
const TOP = 0.7;
const LONGEST = 1.3;
const WIDTH = 2.8;
/** Room of all of it, in heights of the plot's text. */
export const HANDS_ROOM = TOP + LONGEST + 1.2;

/** Bars that hang under the axis: hands that went up for each answer, as near to its place as they can stand apart. */
export function Hands({
  raised,
  lift,
}: {
  readonly raised: readonly Raised[];
  readonly lift: number;
}) {
  const { x, area, form } = useScales();
  const { font } = form;
  const even = (area.right - area.left) / raised.length;
  const wanted = raised
    .map((one, k) => ({
      ...one,
      to: one.at === undefined ? area.left + (k + 0.5) * even : x(one.at),
    }))
    .toSorted((a, b) => a.to - b.to);
  const middles = apart(
    wanted.map(({ to }) => to),
    { step: WIDTH * font, low: area.left, high: area.right },
  );
  const most = Math.max(1, ...raised.map(({ count }) => count));
  const foot = area.bottom + lift * font;
  const top = foot + TOP * font;
  return (
    <g className="hands-bars">
      {wanted.map(({ key, count, to, at }, k) => {
        const middle = middles[k]!;
        const height = (LONGEST * font * count) / most;
        return (
          <g key={key}>
            {at !== undefined && (
              <path
                className="hands-way"
                d={`M${round(to)} ${round(foot)}L${round(middle)} ${round(top)}`}
              />
            )}
            <rect
              x={round(middle - 0.25 * WIDTH * font)}
              y={round(top)}
              width={round(0.5 * WIDTH * font)}
              height={round(height)}
            />
            <text x={round(middle)} y={round(top + height + font)} textAnchor="middle">
              <tspan className="hands-key">{key}:</tspan> {count}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Places in order, moved as little as it takes to keep a step apart, inside of an axis. */
export function apart(
  places: readonly number[],
  { step, low, high }: { readonly step: number; readonly low: number; readonly high: number },
): readonly number[] {
  // Those that would touch stand together about the middle of where they want to be.
  let blocks: readonly { readonly at: number; readonly size: number }[] = [];
  const inside = (at: number, size: number) => {
    const half = (size * step) / 2;
    return Math.max(low + half, Math.min(high - half, at));
  };
  for (const place of places) {
    let block = { at: inside(place, 1), size: 1 };
    let before = blocks.at(-1);
    while (before && before.at + (before.size * step) / 2 > block.at - (block.size * step) / 2) {
      const size = before.size + block.size;
      const at = inside((before.at * before.size + block.at * block.size) / size, size);
      block = { at, size };
      blocks = blocks.slice(0, -1);
      before = blocks.at(-1);
    }
    blocks = [...blocks, block];
  }
  return blocks.flatMap(({ at, size }) =>
    Array.from({ length: size }, (_, k) => at + (k - (size - 1) / 2) * step),
  );
}
