import { learnedSpread } from "#models/learnedSpread.ts";
import type { CurvePoint } from "#plot/Curve.tsx";

/** As far as the axis of spreads leads. */
export const [, WIDEST] = learnedSpread.parameters.tau.range;

/** Places of a smooth curve with their slopes, as finite differences find them; a spread has a mirror image below 0. */
export function smooth(of: (tau: number) => number, pieces: number): readonly CurvePoint[] {
  const step = 1e-3;
  return Array.from({ length: pieces + 1 }, (_, k) => {
    const tau = (WIDEST * k) / pieces;
    const slope = k === 0 ? 0 : (of(tau + step) - of(tau - step)) / (2 * step);
    return [tau, of(tau), slope];
  });
}
