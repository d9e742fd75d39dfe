import type { CurvePoint } from "#plot/Curve.tsx";
import { Crowd } from "#plot/rare/Crowd.tsx";
import { Strings } from "#plot/rare/Strings.tsx";
import type { Layer } from "../../declared/marks.tsx";

/** The central share of averages that luck alone would leave between the lines, and how many standard errors that takes. */
export const HELD = 0.95;
const Z = 1.959963984540054;
/** So wide a spread pulls no group by as much as half a percent: the averages are taken at their word. */
export const FREE = 100;

export const mean = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

/** The places of the largest numbers, the largest first. */
export const largest = (values: readonly number[], count: number): readonly number[] =>
  [...values.keys()].toSorted((a, b) => values[b]! - values[a]!).slice(0, count);

/** How much of its distance from the mean a group of this size keeps: the weight of a dot, and of the trumpet there. */
export const keptAt = (size: number, tau: number, scoreSd: number) =>
  (size * tau ** 2) / (size * tau ** 2 + scoreSd ** 2);

/** Both lines of the trumpet, folded as the dots are. */
export function trumpetOf(
  sizes: readonly number[],
  { mu, tau, scoreSd }: { readonly mu: number; readonly tau: number; readonly scoreSd: number },
) {
  const edge = (way: 1 | -1) =>
    sizes.map((size): CurvePoint => {
      const kept = keptAt(size, tau, scoreSd);
      const reach = way * kept * ((Z * scoreSd) / Math.sqrt(size));
      // d/dn of n tau² / (n tau² + sigma²) / sqrt(n), as a share of itself.
      return [size, mu + reach, (reach * (0.5 - kept)) / size];
    });
  return { upper: edge(1), lower: edge(-1) };
}

/** What is said of the lines, in full and in few words. */
export const trumpetPhrases = {
  trumpet: [
    [
      ({ tau }: { readonly tau: number }) => tau >= FREE,
      "{held} between the lines, were all alike",
    ],
    "the same lines, folded alike",
  ],
  lines: [
    [({ tau }: { readonly tau: number }) => tau >= FREE, "{held} by luck alone"],
    "lines folded alike",
  ],
} as const;

/** Groups by size in a trumpet, as far as it is folded. */
export interface Folded {
  readonly mu: number;
  readonly tau: number;
  readonly n: readonly number[];
  readonly y: readonly number[];
  readonly shown: readonly number[];
  readonly upper: readonly CurvePoint[];
  readonly lower: readonly CurvePoint[];
}

/** All groups, the ways they have gone, their mean and the trumpet. */
export function foldedLayers({ mu, tau, n, y, shown, upper, lower }: Folded): readonly Layer[] {
  const isFree = tau >= FREE;
  return [
    ...(isFree
      ? []
      : [
          {
            mark: Strings,
            tone: "plain" as const,
            strings: n.map((size, j) => ({
              from: [size, y[j]!] as const,
              to: [size, shown[j]!] as const,
              share: 0,
            })),
          },
        ]),
    {
      mark: Crowd,
      tone: isFree ? "data" : "posterior",
      size: 0.42,
      at: shown.map((average, j) => [n[j]!, average] as const),
    },
    { mark: "level", tone: "population", shows: ["mu"], y: mu },
    { mark: "curve", tone: "plain", points: upper },
    { mark: "curve", tone: "plain", points: lower },
  ];
}

/** Those that lead: their place, the way gone, and what became of them later. */
export function leaderLayers(
  leaders: readonly number[],
  { tau, n, y, shown }: Folded,
  later: readonly number[],
  size: number,
): readonly Layer[] {
  const isFree = tau >= FREE;
  const places = (values: readonly number[]) => leaders.map((j) => [n[j]!, values[j]!] as const);
  return [
    {
      mark: Strings,
      tone: "plain",
      outcome: true,
      strings: leaders.map((j) => ({
        from: [n[j]!, shown[j]!] as const,
        to: [n[j]!, later[j]!] as const,
      })),
    },
    { mark: "dots", tone: "truth", outcome: true, size: 0.75, at: places(later) },
    ...(isFree ? [] : [{ mark: "dots" as const, tone: "data" as const, at: places(y), size }]),
    { mark: "dots", tone: isFree ? "data" : "posterior", at: places(shown), size: 1 },
  ];
}
