import { line, scaleLinear } from "d3";
import { useId, useMemo } from "react";
import { round, useScales } from "../Frame.tsx";
import { pointShape } from "../Point.tsx";
import type { Tone } from "../tone.ts";

type Place = readonly [x: number, y: number];

/** A closed or open line of the plane, in its own units across and the drawing's units up. */
export interface Outline {
  readonly tone: Tone;
  readonly points: readonly Place[];
  /** A thin line that something else is measured from. */
  readonly isFaint?: boolean;
}

/** Things at places of the plane, one path a kind. */
export interface Group {
  readonly tone: Tone;
  readonly at: readonly Place[];
  readonly size?: number;
}

/** Words beside a place of the plane. */
export interface Noted {
  readonly tone: Tone;
  readonly at: Place;
  readonly text: string;
  readonly side?: "left" | "right" | "middle";
  /** How far above its level, in heights of the plot's text. */
  readonly lift?: number;
}

/**
 * A second window beside the drawing, which shares its heights and has an axis of its own across: what is a line in the first is a
 * point here. Threads run level from places of the drawing to places of the plane.
 */
export function Plane({
  apart,
  span,
  across,
  label,
  outlines,
  pulls,
  threads,
  groups,
  notes,
}: {
  /** Where it begins right of the drawing, and how wide it is, in heights of the plot's text. */
  readonly apart: number;
  readonly span: number;
  readonly across: Place;
  readonly label: string;
  readonly outlines: readonly Outline[];
  /** Ways from one place to another. */
  readonly pulls: readonly { readonly from: Place; readonly to: Place }[];
  /** From this place of the drawing to that of the plane, at one height. */
  readonly threads: readonly { readonly x: number; readonly to: Place }[];
  readonly groups: readonly Group[];
  readonly notes: readonly Noted[];
}) {
  const { x, y, area, form } = useScales();
  const clip = useId();
  const left = area.right + apart * form.font;
  const right = left + span * form.font;
  const [low, high] = across;
  const scale = useMemo(() => scaleLinear([low, high], [left, right]), [low, high, left, right]);
  const path = line<Place>()
    .x(([u]) => round(scale(u)))
    .y(([, v]) => round(y(v)))
    .digits(1);
  return (
    <g className="plane">
      <clipPath id={clip}>
        <rect
          x={round(left)}
          y={round(area.top)}
          width={round(right - left)}
          height={round(area.bottom - area.top)}
        />
      </clipPath>
      <g className="axis">
        <line x1={round(left)} x2={round(left)} y1={round(area.top)} y2={round(area.bottom)} />
        <line x1={round(left)} x2={round(right)} y1={round(area.bottom)} y2={round(area.bottom)} />
        {scale.ticks(form.kind === "wide" ? 5 : 3).map((tick) => (
          <g key={tick} transform={`translate(${round(scale(tick))} ${round(area.bottom)})`}>
            <line y2={form.font * 0.35} />
            <text y={form.font * 1.45} textAnchor="middle">
              {tick}
            </text>
          </g>
        ))}
        <text
          className="axis-label"
          x={round(right)}
          y={round(area.bottom + form.font * 2.9)}
          textAnchor="end"
        >
          {label}
        </text>
      </g>
      {threads.map(({ x: from, to: [u, v] }) => (
        <path
          key={`${u} ${v}`}
          className="hair hair-plain"
          d={`M${round(x(from))},${round(y(v))}H${round(scale(u))}`}
        />
      ))}
      <g clipPath={`url(#${clip})`}>
        {outlines.map(({ tone, points, isFaint }) => (
          <path
            key={`${tone} ${isFaint ?? false}`}
            className={isFaint ? `hair hair-${tone}` : `curve curve-${tone}`}
            d={path(points) ?? ""}
          />
        ))}
        <path
          className="hair hair-plain"
          d={pulls.map(({ from, to }) => path([from, to]) ?? "").join("")}
        />
        {groups.map(({ tone, at, size = 0.6 }) => (
          <path
            key={`${tone} ${size}`}
            className={`point point-${tone}`}
            d={at
              .map(
                ([u, v]) =>
                  `M${round(scale(u))},${round(y(v))}${pointShape(tone, form.font * size)}`,
              )
              .join("")}
          />
        ))}
      </g>
      {notes.map(({ tone, at: [u, v], text, side = "right", lift = 0 }) => (
        <text
          key={text}
          className={`label label-${tone}`}
          x={round(scale(u) + (side === "left" ? -0.7 : side === "right" ? 0.7 : 0) * form.font)}
          y={round(y(v) - lift * form.font)}
          dy="0.35em"
          textAnchor={side === "middle" ? "middle" : side === "left" ? "end" : "start"}
        >
          {text}
        </text>
      ))}
    </g>
  );
}
