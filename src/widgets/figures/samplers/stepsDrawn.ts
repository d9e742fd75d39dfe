import type { Stretch } from "#plot/rare/Bundle.tsx";
import type { Seen, Step } from "./onFoot.ts";

/** The way over the places that were noted. */
export function wayOver(steps: readonly Step[]): readonly Seen[] {
  const [first] = steps;
  const legs = steps.flatMap(({ over, to, isTaken }) => (isTaken ? [...over, to] : []));
  return first ? [first.from, ...legs] : [];
}

/** Its straight pieces, one by one. */
export const piecesOf = (way: readonly Seen[]) =>
  way.slice(1).map((to, k): Stretch => ({ from: way[k]!, to }));

/** The way of a push, as far as it can be drawn: its leaps, of which the last may have been refused. */
export const wayOfPush = ({ from, over }: Step): readonly Seen[] =>
  [from, ...over].filter((place) => place.every(Number.isFinite)).map(within);

/** A place far outside is drawn on the edge of what can be drawn at all. */
const FAR = 1e4;
const within = ([tau, apart]: Seen): Seen => [
  Math.min(FAR, Math.max(1 / FAR, tau)),
  Math.min(FAR, Math.max(1 / FAR, apart)),
];
