import { round, useScales } from "./Frame.tsx";

/** A level arrow from one value to another; one too short for a head is not drawn. */
export function Arrow({
  from,
  to,
  y,
  lift = 0,
  gap = 0,
}: {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** Height above y, in heights of the plot's text. */
  readonly lift?: number;
  /** Room left free at both ends, in heights of the plot's text. */
  readonly gap?: number;
}) {
  const scales = useScales();
  const { font } = scales.form;
  const direction = Math.sign(to - from);
  const start = scales.x(from) + direction * gap * font;
  const end = scales.x(to) - direction * gap * font;
  const head = 0.36 * font;
  const level = round(scales.y(y) - lift * font);
  if ((end - start) * direction < 2.5 * head) return null;
  return (
    <g className="arrow">
      <line x1={round(start)} x2={round(end - direction * head)} y1={level} y2={level} />
      <path
        d={`M${round(end)},${level}l${round(-direction * head * 1.3)},${round(-head * 0.75)}v${round(head * 1.5)}Z`}
      />
    </g>
  );
}
