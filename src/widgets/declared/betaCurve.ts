import type { CurvePoint } from "#plot/Curve.tsx";
import { placesOf, withoutFlats } from "./densityPlaces.ts";

/**
 * Points of a Beta density with its slopes, for a curve: over its standard deviations, with both ends of [0, 1].
 *
 *   f'(x) = f(x) ((alpha - 1) / x - (beta - 1) / (1 - x))
 *
 * @example
 * betaCurve(2, 2).length > 10 // true
 */
export function betaCurve(alpha: number, beta: number): readonly CurvePoint[] {
  const mean = alpha / (alpha + beta);
  const sd = Math.sqrt((mean * (1 - mean)) / (alpha + beta + 1));
  const logOf = (x: number) => (alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x);
  const places = placesOf(mean, sd, [0, 1]);
  // As high as its area is one: what is drawn needs no more, and no special function comes to the page for it.
  const top = Math.max(...places.map(logOf));
  const curve = places.map((x): Required<CurvePoint> => {
    const height = Math.exp(logOf(x) - top);
    return [x, height, height * ((alpha - 1) / x - (beta - 1) / (1 - x))];
  });
  const [[first, low], [last, high]] = [curve[0]!, curve.at(-1)!];
  // Beyond its ends it goes on like the power of its side.
  const area = areasOf(curve).at(-1)! + (low * first) / alpha + (high * (1 - last)) / beta;
  return withoutFlats(curve.map(([x, f, slope]): CurvePoint => [x, f / area, slope / area]));
}

/** The area under a curve up to each of its points, arc by cubic arc. */
function areasOf(curve: readonly CurvePoint[]): readonly number[] {
  let sum = 0;
  return curve.map(([x, f, slope = 0], k) => {
    if (k === 0) return 0;
    const [x0, f0, slope0 = 0] = curve[k - 1]!;
    const step = x - x0;
    sum += (step * (f0 + f)) / 2 + (step * step * (slope0 - slope)) / 12;
    return sum;
  });
}

/**
 * Where so many shares of a density's area lie to the left, read off its points and slopes: what is drawn needs no more.
 *
 * @example
 * quantilesOf(betaCurve(2, 2), [0.5]) // [0.5], but for a ten-thousandth
 */
export function quantilesOf(
  curve: readonly CurvePoint[],
  shares: readonly number[],
): readonly number[] {
  const below = areasOf(curve);
  const sum = below.at(-1)!;
  return shares.map((share) => {
    const area = share * sum;
    const next = Math.max(
      1,
      below.findIndex((one) => one >= area),
    );
    const [x0, f0, slope0 = 0] = curve[next - 1]!;
    const [x1, f1, slope1 = 0] = curve[next]!;
    const step = x1 - x0;
    /** The area of the arc up to a part of its way. */
    const upTo = (t: number) => {
      const [rise, fall] = [t ** 3 - t ** 4 / 2, t - t ** 3 + t ** 4 / 2];
      const turn = t ** 2 / 2 - (2 * t ** 3) / 3 + t ** 4 / 4;
      const last = t ** 4 / 4 - t ** 3 / 3;
      return step * (f0 * fall + f1 * rise + step * (slope0 * turn + slope1 * last));
    };
    let [low, high] = [0, 1];
    for (let k = 0; k < 20; k++) {
      const middle = (low + high) / 2;
      if (upTo(middle) < area - below[next - 1]!) low = middle;
      else high = middle;
    }
    return x0 + low * step;
  });
}
