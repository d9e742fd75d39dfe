import { expect, it } from "vitest";
import type { DataSet } from "#data/dataSet.ts";
import { dataSets } from "#data/index.ts";

const all: readonly (readonly [string, () => Promise<DataSet>])[] = Object.entries(dataSets);

it.each(all)(
  "%s is one whole: id, title, card, and a sample that a seed repeats",
  async (id, load) => {
    const set = await load();
    expect(set.id).toBe(id);
    expect(set.title).not.toBe("");
    const terms = set.card.map(([term]) => term);
    expect(terms).toEqual(expect.arrayContaining(["What", "Source", "Licence"]));
    const { groups, columns } = set.sample(7);
    expect(new Set(groups).size).toBe(groups.length);
    for (const column of Object.values(columns)) expect(column).toHaveLength(groups.length);
    expect(set.sample(7)).toEqual({ groups, columns });
  },
);
