import { otherPopulations } from "#models/otherPopulations.ts";
import { crossings, ERROR, normalOf, PLACE, studentTOf, twoKindsOf } from "./populations.ts";

/** How far out the school lies of which the text tells. */
const FAR = 14;

/** What the text tells of schools with twelve tested students, whatever the reader has set. */
export function toldOf() {
  const { n, sigma, tau, nu, gap, kind } = Object.fromEntries(
    Object.entries(otherPopulations.parameters).map(([name, { initial }]) => [name, initial]),
  ) as Record<keyof typeof otherPopulations.parameters, number>;
  const raw = sigma / Math.sqrt(n);
  const [tails, normal] = [studentTOf(raw, tau, nu), normalOf(raw, tau)];
  const kinds = twoKindsOf(raw, gap, kind);
  const lost = (population: typeof tails, distance: number) =>
    [population.errors([distance])[0]! - raw, ERROR] as const;
  const place = (value: number) => [value, PLACE] as const;
  const across = crossings(tails, normal);
  return {
    tailsLoseFar: lost(tails, FAR),
    normalLosesFar: lost(normal, FAR),
    tailsPutFar: place(tails.put(FAR)),
    normalPutsFar: place(normal.put(FAR)),
    tailsInner: place(across.find(({ isBetterBeyond }) => !isBetterBeyond)!.at),
    tailsCross: place(across.findLast(({ isBetterBeyond }) => isBetterBeyond)!.at),
    tailsBorder: place(crossings(tails, raw)[0]!.at),
    normalBorder: place(Math.hypot(Math.SQRT2 * tau, raw)),
    kindsLoseMiddle: lost(kinds, 0),
    kindsEdge: place(crossings(kinds, raw)[0]!.at),
    kindsGain: [raw - kinds.errors([gap / 2])[0]!, ERROR],
  } as const;
}
