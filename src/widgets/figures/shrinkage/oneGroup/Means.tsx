import { useScales } from "#plot/Frame.tsx";
import { Handle } from "#plot/Handle.tsx";
import { alone, keepApart } from "#plot/keepApart.ts";
import { Point } from "#plot/Point.tsx";
import type { Tone } from "#plot/tone.ts";
import type { OneGroupPicture } from "./picture.ts";

export const MEANS = ["mu", "xbar"] as const;
export type Mean = (typeof MEANS)[number];
const TONES: Record<Mean, Tone> = { mu: "population", xbar: "data" };

/** The two averages on the axis; those that can be moved keep apart, so that a finger can take either. */
export function Means({
  picture,
  of,
  movable,
  focused,
  move,
}: {
  readonly picture: OneGroupPicture;
  readonly of: string;
  readonly movable: readonly Mean[];
  readonly focused: string | undefined;
  readonly move: (name: Mean) => (value: number, gesture: string) => void;
}) {
  const { x, form } = useScales();
  const both = keepApart(x(picture.mu), x(picture.xbar), form.font);
  return MEANS.map((name, at) => {
    const mark = { x: picture[name], y: 0, tone: TONES[name], quantity: `${of}.${name}` };
    return movable.includes(name) ? (
      <Handle
        key={name}
        {...mark}
        focused={focused === name}
        reached={movable.length === MEANS.length ? both[at]! : alone}
        onMove={move(name)}
      />
    ) : (
      <Point key={name} {...mark} />
    );
  });
}
