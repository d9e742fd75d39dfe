import { parts } from "../../../content/book.ts";
import { type Place, places } from "../book.ts";
import { type Lane, type Passing, passing } from "./lanes.ts";

/** A row of the map: a chapter, or the heading of a part, past which lines lead. */
export interface Row {
  readonly part: (typeof parts)[number];
  readonly place?: Place;
  readonly name?: string;
  readonly needs: readonly string[];
}

/** A chapter is built on by the name of its address; of two of that name the first is meant. */
export const rows: readonly Row[] = parts.flatMap((part): readonly Row[] => [
  { part, needs: [] },
  ...places
    .filter((place) => place.part === part)
    .map((place) => {
      const { slug, needs } = place.chapter;
      const isFirst = places.find(({ chapter }) => chapter.slug === slug) === place;
      return { part, place, needs, ...(isFirst && { name: slug }) };
    }),
]);

/** How a row stands to one chapter. */
export interface Beside extends Passing {
  /** The chapter builds on this one, or this one on the chapter. */
  readonly is?: "needed" | "following";
}

/** Each row of the map beside one chapter: one line from those it builds on, one to those that build on it. */
export function besideChapter(route: string): readonly Beside[] {
  const here = rows.findIndex(({ place }) => place?.route === route);
  const { name, needs }: Pick<Row, "name" | "needs"> = rows[here] ?? { needs: [] };
  const needed = rows.flatMap((row, at) => (row.name && needs.includes(row.name) ? [at] : []));
  const following = rows.flatMap((row, at) => (name && row.needs.includes(name) ? [at] : []));
  const lanes: readonly Lane[] = [
    ...needed.slice(0, 1).map((from) => ({ from, to: [...needed.slice(1), here], column: 0 })),
    ...(following.length > 0 ? [{ from: here, to: following, column: 0 }] : []),
  ];
  return rows.map((_, row) => {
    const passed = passing(lanes, row);
    return {
      column: 0,
      above: passed.some(({ above }) => above),
      below: passed.some(({ below }) => below),
      tied: passed.some(({ tied }) => tied),
      ...(needed.includes(row) && { is: "needed" as const }),
      ...(following.includes(row) && { is: "following" as const }),
    };
  });
}
