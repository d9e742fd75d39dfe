/** A row of the map: a chapter by its name, with the names of those it builds on, or a heading that only lanes pass. */
export interface MapRow {
  readonly name?: string;
  readonly needs: readonly string[];
}

/** A lane leads from a chapter down past all that build on it. */
export interface Lane {
  readonly from: number;
  readonly to: readonly number[];
  /** Its place beside the dots: 0 is next to them. */
  readonly column: number;
}

/** How a lane passes a row: the part of the row's height it fills, and whether it is tied to the row's dot. */
export interface Passing {
  readonly column: number;
  readonly above: boolean;
  readonly below: boolean;
  readonly tied: boolean;
}

/** The lanes of a map, the short ones next to the dots, no two over each other. */
export function lanesOf(rows: readonly MapRow[]): readonly Lane[] {
  const found = rows.flatMap(({ name }, from) => {
    const to = rows.flatMap(({ needs }, at) => (name && needs.includes(name) ? [at] : []));
    const early = to.find((at) => at < from);
    if (early !== undefined)
      throw new Error(`${rows[early]!.name} builds on ${name}, which comes after it.`);
    return to.length > 0 ? [{ from, to }] : [];
  });
  const lanes: Lane[] = [];
  const end = ({ to }: { readonly to: readonly number[] }) => to.at(-1)!;
  for (const lane of found.toSorted((a, b) => end(a) - a.from - (end(b) - b.from))) {
    const taken = lanes
      .filter((other) => other.from < end(lane) && lane.from < end(other))
      .map(({ column }) => column);
    const column = [...taken.keys(), taken.length].find((one) => !taken.includes(one))!;
    lanes.push({ ...lane, column });
  }
  return lanes;
}

/** The lanes that pass a row. */
export function passing(lanes: readonly Lane[], row: number): readonly Passing[] {
  return lanes
    .filter(({ from, to }) => from <= row && row <= to.at(-1)!)
    .map(({ from, to, column }) => ({
      column,
      above: from < row,
      below: row < to.at(-1)!,
      tied: from === row || to.includes(row),
    }));
}
