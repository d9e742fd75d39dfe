import { describe, expect, it } from "vitest";
import { batters1970 } from "#data/batters1970.ts";
import reference from "../reference/models/baseball_efron_morris.json";

const { batters, atBats, famousRow } = batters1970;
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const three = (value: number) => Math.round(1000 * value) / 1000;

describe("the batters of 1970", () => {
  it("are the table of the reference, row by row", () => {
    expect(
      batters.map(({ name, hits, rest }) => [name, hits, atBats, rest.atBats, rest.average]),
    ).toEqual(reference.data.rows);
  });

  it("have the totals of the published table", () => {
    expect(batters).toHaveLength(18);
    expect(total(batters.map(({ hits }) => hits))).toBe(215);
    expect(total(batters.map(({ rest }) => rest.atBats))).toBe(6649);
  });

  it("have names that can be told apart by the last", () => {
    expect(new Set(batters.map(({ name }) => name.split(" ")[1])).size).toBe(18);
  });

  it("bat over the rest of the season as their hits say, but for one misprint", () => {
    const odd = batters.filter(({ rest }) => three(rest.hits / rest.atBats) !== rest.average);
    expect(odd.map(({ name }) => name)).toEqual(["Don Kessinger"]);
    expect(three(155 / 586)).toBe(0.265);
  });

  it("have Walt Williams, whose season is the average that stands beside Billy’s", () => {
    const walt = batters.find(({ name }) => name === famousRow.insteadOf)!;
    const season = (rest: { readonly hits: number; readonly atBats: number }) =>
      three((walt.hits + rest.hits) / (atBats + rest.atBats));
    expect([walt.hits + walt.rest.hits, atBats + walt.rest.atBats]).toEqual([79, 315]);
    expect(season(walt.rest)).toBe(famousRow.seasonAverage);
    expect(season(famousRow.rest)).not.toBe(famousRow.seasonAverage);
    expect(three(famousRow.rest.hits / famousRow.rest.atBats)).toBe(famousRow.rest.average);
  });
});
