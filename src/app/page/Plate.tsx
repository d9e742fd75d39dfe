import { explorable } from "#explorable/registry.ts";
import { type PlateNode, plateOf, plateSpeech } from "#language/write/plate.ts";

/** Pixels from one place to the next, across and down, and the radius of what is drawn. */
const [ACROSS, DOWN, ROUND, DOT] = [84, 82, 22, 4];
/** Across, where there are more than three columns: so that four stand on the smallest phone at their full size. */
const CLOSE = 54;
const MARGIN = 34;
const toneOf = ({ kind, isInPlate }: PlateNode, hasPlate: boolean): string => {
  if (kind === "given") return "var(--soft)";
  if (kind === "seen") return "var(--data)";
  // What draws the groups is their population.
  return hasPlate && !isInPlate ? "var(--population)" : "var(--posterior)";
};

/** The story of an explorable's model as a plate diagram: round what is drawn, filled what is seen, a dot what is given. */
export function Plate({ of, each = "group" }: { readonly of: string; readonly each?: string }) {
  const { model } = explorable(of);
  const { nodes, arrows, columns, rows, plate } = plateOf(model);
  const across = columns > 3 ? CLOSE : ACROSS;
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    x: MARGIN + x * across,
    y: MARGIN + y * DOWN,
  });
  const [width, height] = [2 * MARGIN + columns * across, 2 * MARGIN + (rows - 1) * DOWN + 40];
  const id = `plate-${of}`;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      height={height}
      role="img"
      aria-labelledby={`${id}-name ${id}-words`}
      fontFamily="var(--font-sans)"
    >
      <title id={`${id}-name`}>{`Plate diagram: ${model.title.toLowerCase()}`}</title>
      <desc id={`${id}-words`}>{plateSpeech(model, each)}</desc>
      {plate && (
        <>
          <rect
            x={MARGIN + plate.left * across + 6}
            y={MARGIN + plate.top * DOWN - 30}
            width={(plate.right - plate.left) * across - 12}
            height={(plate.bottom - plate.top) * DOWN + 78}
            rx={8}
            fill="none"
            stroke="var(--edge)"
          />
          <text
            x={MARGIN + plate.right * across - 14}
            y={MARGIN + plate.bottom * DOWN + 40}
            textAnchor="end"
            fontSize={14}
            fill="var(--soft)"
          >
            {`each ${each}`}
          </text>
        </>
      )}
      {arrows.map(({ from, to }) => (
        <PlateArrow
          key={`${from.name}-${to.name}`}
          from={at(from)}
          to={at(to)}
          start={from.kind === "given" ? DOT + 3 : ROUND}
        />
      ))}
      {nodes.map((node) => (
        <g key={node.name} data-quantity={`${of}.${node.name}`}>
          <circle
            cx={at(node).x}
            cy={at(node).y}
            r={node.kind === "given" ? DOT : ROUND}
            fill={node.kind === "hidden" ? "var(--paper)" : toneOf(node, plate !== null)}
            stroke={toneOf(node, plate !== null)}
            strokeWidth={2}
          />
          <Letter node={node} {...at(node)} />
        </g>
      ))}
    </svg>
  );
}

function Letter({
  node,
  x,
  y,
}: {
  readonly node: PlateNode;
  readonly x: number;
  readonly y: number;
}) {
  const isGiven = node.kind === "given";
  return (
    <text
      x={isGiven ? x - DOT - 6 : x}
      y={y + 6}
      textAnchor={isGiven ? "end" : "middle"}
      fontSize={18}
      fontStyle="italic"
      fontFamily="var(--font-serif)"
      fill={node.kind === "seen" ? "var(--paper)" : "var(--ink)"}
    >
      {node.letter}
      {node.isInPlate && (
        <tspan dy={4} fontSize={13}>
          j
        </tspan>
      )}
    </text>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** An arrow from the edge of one to the edge of another. */
function PlateArrow({
  from,
  to,
  start,
}: {
  readonly from: Place;
  readonly to: Place;
  readonly start: number;
}) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const tip = { x: to.x - dx * (ROUND + 3), y: to.y - dy * (ROUND + 3) };
  const back = { x: tip.x - dx * 9, y: tip.y - dy * 9 };
  return (
    <>
      <line
        x1={from.x + dx * start}
        y1={from.y + dy * start}
        x2={back.x}
        y2={back.y}
        stroke="var(--soft)"
        strokeWidth={1.5}
      />
      <path
        d={`M${tip.x} ${tip.y}L${back.x - dy * 4} ${back.y + dx * 4}L${back.x + dy * 4} ${back.y - dx * 4}Z`}
        fill="var(--soft)"
      />
    </>
  );
}
