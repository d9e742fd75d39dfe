import { gaussRuleOf, ruleOfRecurrence } from "../numerics/integrate/gaussRule.ts";

/** Places on the line of counts and what each stands for: few, however large the counts. */
export interface TailCounts {
  /** 0, 1, 2 ... as far as the counts are small, then points between whole numbers. */
  readonly at: Float64Array;
  /** How many of the counts are larger; from the first point between whole numbers on, the weight of the point. */
  readonly weight: Float64Array;
}

/** Whole numbers below are kept one by one. From here the line is cut in stretches [K, 2K), [2K, 4K) ... */
const FIRST = 64;
/** Points that stand for a stretch: 1/(a + i)² has its pole a stretch away, so 12 leave 6^-24 of it. */
const POINTS = 12;
/** Runs shorter than this are kept one by one. */
const SHORT = 16;
/** So many points are made few at once, so that a million groups need no more memory than a thousand. */
const CHUNK = 2048;
/** Runs of counts that are this much rarer than the first of their stretch are left out. */
const RARE = 1e-40;

/**
 * How many of the counts are larger than i, for i = 0, 1, ...: turns sums of log-gamma ratios into short sums of logs.
 *
 *   sum_j log(Gamma(a + y_j) / Gamma(a)) = sum_i #{j: y_j > i} log(a + i) = sum_k weight_k log(a + at_k)
 *
 * Shapes  counts holds J whole numbers, frequency (1 each if left out) how often each occurs;
 *         at and weight hold one number for each i below max(counts) up to 64, and 12 for each doubling beyond.
 * Limits  exact up to counts of 64. Beyond, a Gauss rule of the discrete measure stands for each stretch: as accurate as the
 *         sum itself for log(a + i), i^p / (a + i)^q and the like with a >= 0.
 * Source  Fisher, "The negative binomial distribution", Annals of Eugenics 11 (1941); Gautschi, Orthogonal Polynomials (2004),
 *         table 1.2 (discrete Chebyshev) and section 2.2.3.
 *
 * @example
 * tailCounts([0, 1, 3, 3]).weight // [3, 2, 2]
 */
export function tailCounts(counts: readonly number[], frequency?: readonly number[]): TailCounts {
  const head = new Array<number>(FIRST).fill(0);
  const large = new Map<number, number>();
  let most = 0;
  let beyond = 0;
  for (let j = 0; j < counts.length; j++) {
    const [count, times] = [counts[j]!, frequency?.[j] ?? 1];
    if (!(count > 0 && times > 0)) continue;
    most = Math.max(most, count);
    if (count <= FIRST) head[count - 1]! += times;
    else {
      large.set(count, (large.get(count) ?? 0) + times);
      beyond += times;
    }
  }
  const size = Math.min(most, FIRST);
  for (let i = size - 1, more = beyond; i >= 0; i--) {
    more += head[i]!;
    head[i] = more;
  }
  const whole = { point: [...Array(size).keys()], weight: head.slice(0, size) };
  const { point, weight } = joined([whole, ...stretches(large)]);
  return { at: Float64Array.from(point), weight: Float64Array.from(weight) };
}

interface Points {
  readonly point: readonly number[];
  readonly weight: readonly number[];
}

/** The line from FIRST to the largest count in stretches that double, each as a few weighted points. */
function stretches(large: ReadonlyMap<number, number>): readonly Points[] {
  const ends = [...large.keys()].sort((a, b) => a - b);
  const more = ends.map((end) => large.get(end)!);
  for (let k = more.length - 2; k >= 0; k--) more[k]! += more[k + 1]!;
  const found: Points[] = [];
  let k = 0;
  let i = FIRST;
  for (let stretch = FIRST; k < ends.length; stretch *= 2) {
    const done: Points[] = [];
    let open = { point: [] as number[], weight: [] as number[] };
    const least = RARE * more[k]!;
    while (k < ends.length && i < 2 * stretch) {
      const to = Math.min(ends[k]!, 2 * stretch);
      if (more[k]! > least) addRun(open, { from: i, to, count: more[k]! }, stretch);
      i = to;
      if (i === ends[k]) k++;
      if (open.point.length > CHUNK) {
        done.push(fewPoints(open));
        open = { point: [], weight: [] };
      }
    }
    found.push(fewPoints(joined([...done, open])));
  }
  return found;
}

function joined(parts: readonly Points[]): Points {
  return {
    point: parts.flatMap(({ point }) => point),
    weight: parts.flatMap(({ weight }) => weight),
  };
}

/** The whole numbers from `from` to `to` (excluded) with one weight: pieces of 2^k numbers, then the rest one by one. */
function addRun(
  { point, weight }: { readonly point: number[]; readonly weight: number[] },
  { from, to, count }: { readonly from: number; readonly to: number; readonly count: number },
  longest: number,
): void {
  let i = from;
  for (let size = longest; size >= SHORT; size /= 2) {
    if (to - i < size) continue;
    const row = rowOf(size);
    for (let k = 0; k < POINTS; k++) {
      point.push(i - 0.5 + (row.point[k]! + 1) * (size / 2));
      weight.push(count * size * row.weight[k]!);
    }
    i += size;
  }
  for (; i < to; i++) {
    point.push(i);
    weight.push(count);
  }
}

const ROWS = /* @__PURE__ */ new Map<number, Points>();

/** Gauss rule of `size` equal weights in a row, on the scale where the row has length 2 and middle 0. */
function rowOf(size: number): Points {
  const known = ROWS.get(size);
  if (known) return known;
  const width = Array.from(
    { length: POINTS },
    (_, k) => (k * k * (1 - (k / size) ** 2)) / (4 * k * k - 1),
  );
  const row = ruleOfRecurrence(new Array<number>(POINTS).fill(0), width);
  ROWS.set(size, row);
  return row;
}

/** The points of one stretch, or a Gauss rule of them where there are many. */
function fewPoints({ point, weight }: Points): Points {
  if (point.length <= POINTS) return { point, weight };
  const total = weight.reduce((sum, w) => sum + w, 0);
  const rule = gaussRuleOf({ point, weight: weight.map((w) => w / total) }, POINTS);
  return { point: rule.point, weight: rule.weight.map((w) => w * total) };
}

/**
 * sum_k weight_k log(x + at_k phi), with one logarithm for every run of equal weights.
 *
 * Shapes  counts as `tailCounts` gives them; x > 0, phi >= 0.
 *
 * @example
 * sumOfLogs(tailCounts([2, 3]), 1, 1) // 2.4849066497880004
 */
export function sumOfLogs({ at, weight }: TailCounts, x: number, phi: number): number {
  let sum = 0;
  let product = 1;
  let power = 0;
  for (let k = 0; k < at.length; k++) {
    if (weight[k] !== power || product < 1e-200 || product > 1e200) {
      sum += power * Math.log(product);
      power = weight[k]!;
      product = 1;
    }
    product *= x + at[k]! * phi;
  }
  return sum + power * Math.log(product);
}
