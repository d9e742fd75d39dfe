import packageLog1pmx from "@stdlib/math-base-special-log1pmx";
import { requireScalars } from "../door.ts";

/**
 * Log of 1 + x without its linear part.
 *
 *   log(1 + x) - x
 *
 * Limits  about -x² / 2 near 0, to full accuracy; -Infinity at -1; NaN below.
 * Source  @stdlib/math-base-special-log1pmx (Boost), everywhere but at -1, where it has NaN.
 *
 * @example
 * log1pmx(0.1) // -0.00468982019567514
 */
export function log1pmx(x: number): number {
  requireScalars("log1pmx", x);
  return x === -1 ? -Infinity : packageLog1pmx(x);
}
