import type { Layer } from "./marks.tsx";

/** What is known of a mean, as a diamond on its row: as wide as the doubt, `half` its height in rows. */
export function diamond(
  { low, middle, high }: { readonly low: number; readonly middle: number; readonly high: number },
  row: number,
  half: number,
  shows: readonly string[] = [],
): readonly Layer[] {
  return [
    {
      mark: "band",
      tone: "population",
      points: [
        [low, row, row],
        [middle, row - half, row + half],
        [high, row, row],
      ],
    },
    {
      mark: "curve",
      tone: "population",
      shows,
      points: [
        [low, row],
        [middle, row - half],
        [high, row],
        [middle, row + half],
        [low, row],
      ],
    },
  ];
}
