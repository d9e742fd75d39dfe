/** Log of the part of the peak's mass that is left out. */
const NEGLIGIBLE = 34;
/** A stretch is short enough when the density on it cannot rise above its ends by more than this log. */
const RISE = 30;
const MAX_STRETCHES = 20_000;

/**
 * Where a product of bells around known centres has its mass: ends of stretches in which no peak can hide.
 *
 *   a bell is highest at the point of the stretch nearest to its centre, so that the product is at most
 *   bound = sum_j log bell_j(distance of the stretch from centre_j), and at most log product at its higher end +
 *   (length / sharpest)² / 8, since the log bends down no faster than 1 / sharpest²;
 *   a stretch of bound + log(length) below the best seen is dropped, one with a bound far above its ends is halved
 *
 * Shapes  centre holds one number a bell; the result goes upwards, and is empty if no point has a density.
 * Units   from, to, centre, sharpest and the result share one unit.
 * Limits  the bells must fall on both sides of their centres; the product may have as many peaks as it wants.
 *
 * @example
 * locationPanels({ centre: [0, 90], logBell: (_, gap) => -Math.log1p(gap * gap), from: -1e6, to: 1e6, sharpest: 0.5 }).length > 9 // true
 */
export function locationPanels(of: {
  readonly centre: ArrayLike<number>;
  readonly logBell: (j: number, gap: number) => number;
  readonly from: number;
  readonly to: number;
  /** The log of the product bends nowhere faster than that of a Normal density of this sd. */
  readonly sharpest: number;
}): readonly number[] {
  const { centre, logBell } = of;
  const logSharpest = Math.log(of.sharpest);
  const logAt = (x: number) => {
    let log = 0;
    for (let j = 0; j < centre.length; j++) log += logBell(j, Math.abs(x - centre[j]!));
    return log;
  };
  const looked = (from: End, to: End): Stretch => {
    let bound = 0;
    for (let j = 0; j < centre.length; j++) {
      const c = centre[j]!;
      bound += logBell(j, c < from.x ? from.x - c : c > to.x ? c - to.x : 0);
    }
    const bent = Math.max(from.log, to.log) + ((to.x - from.x) / of.sharpest) ** 2 / 8;
    return { from, to, bound: Math.min(bound, bent) };
  };
  const end = (x: number): End => ({ x, log: logAt(x) });
  const [first, last] = [end(of.from), end(of.to)];
  let top = Math.max(first.log, last.log);
  const matters = ({ from, to, bound }: Stretch) =>
    bound + Math.log(to.x - from.x) > top + logSharpest - NEGLIGIBLE;
  let waiting = [looked(first, last)];
  const done: Stretch[] = [];
  for (let count = 1; waiting.length > 0 && count < MAX_STRETCHES; count += waiting.length) {
    const next: Stretch[] = [];
    for (const stretch of waiting) {
      const { from, to, bound } = stretch;
      if (!matters(stretch)) continue;
      const middle = (from.x + to.x) / 2;
      if (bound - Math.min(from.log, to.log) < RISE || !(from.x < middle && middle < to.x)) {
        done.push(stretch);
        continue;
      }
      const between = end(middle);
      top = Math.max(top, between.log);
      next.push(looked(from, between), looked(between, to));
    }
    waiting = next;
  }
  const kept = done.filter(matters).sort((a, b) => a.from.x - b.from.x);
  return [...new Set(kept.flatMap(({ from, to }) => [from.x, to.x]))];
}

interface End {
  readonly x: number;
  readonly log: number;
}

interface Stretch {
  readonly from: End;
  readonly to: End;
  /** The most that the log of the product can be anywhere in the stretch. */
  readonly bound: number;
}
