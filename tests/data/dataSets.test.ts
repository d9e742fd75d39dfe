import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { csvOf, dataFile, dataFiles } from "#app/page/dataFiles.ts";
import type { DataSet } from "#data/dataSet.ts";
import { dataSets } from "#data/index.ts";
import reference from "../reference/r/radon.json";
import { cellsOf } from "../support/cells.ts";

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

it.each(all)("%s hands its table on, unless nobody observed it", async (_id, load) => {
  const { card, handedOn } = await load();
  const source = card.find(([term]) => term === "Source")?.[1] ?? "";
  const licence = card.find(([term]) => term === "Licence")?.[1] ?? "";
  expect(handedOn === undefined).toBe(source.startsWith("Invented"));
  if (!handedOn) return;
  // A source is a work with its year, or a collection with its volume.
  expect(source).toMatch(/\b(1[89]|20)\d\d\b|volume \d|chapter \d/);
  expect(licence).toMatch(/facts|[Pp]ublic domain/);
  expect(handedOn.errors).toMatch(/^\S.*\.$/);
  expect(createHash("sha256").update(csvOf(handedOn)).digest("hex")).toBe(handedOn.checksum);
});

/** Every file: its rows, and what its columns of numbers add up to, as the sources print it. */
const totals: Readonly<Record<string, readonly [rows: number, sums: Record<string, number>]>> = {
  "alpha-particles-1910": [15, { intervals: 2608 }],
  "batters-1970": [18, { "at-bats": 810, hits: 215 }],
  "bcg-1994": [13, { "vaccinated, ill": 1065, "controls, ill": 1510 }],
  "eight-schools-1981": [8, { gain: 70, "standard error": 100 }],
  "golub-1999": [305, {}],
  "growth-1990": [30, { "grams on day 8": 4565, "grams on day 36": 9744 }],
  "hachemeister-1975": [60, { claims: 174047 }],
  "heart-transplants": [94, { deaths: 277, exposure: 294681 }],
  "high-schools-1982": [160, { pupils: 7185 }],
  "made-batches-1973": [30, { yield: 169.968 }],
  "mites-1953": [150, { mites: 172 }],
  "munition-accidents-1920": [6, { workers: 647 }],
  "pumps-1987": [10, { failures: 75, "thousands of hours": 350.24 }],
  "radon-1987": [919, { radon: 4381.9 }],
  "rat-tumors-1982": [71, { "with a tumour": 267, rats: 1739 }],
  "rockets-2019": [21, { made: 1109, attempted: 1422 }],
  "school-calendars-2011": [56, { effect: 6.72, variance: 1.458 }],
  surgical: [12, { deaths: 208, operations: 2814 }],
  "swiss-motor-1961": [7, { policies: 119853 }],
};

it("every table has one file, and one line of totals here", async () => {
  const names = [...(await dataFiles()).keys()];
  expect(names.toSorted()).toEqual(
    Object.keys(totals)
      .map((name) => `/data/${name}.csv`)
      .toSorted(),
  );
});

it.each(Object.entries(totals))("%s.csv reads back as its source prints it", async (name, told) => {
  const [rows, sums] = told;
  const [head = [], ...body] = cellsOf((await dataFiles()).get(`/data/${name}.csv`)!);
  expect(body).toHaveLength(rows);
  expect(new Set(head).size).toBe(head.length);
  for (const row of body) {
    expect(row).toHaveLength(head.length);
    for (const cell of row) expect(cell).toMatch(/^\S.*$/);
  }
  for (const [column, sum] of Object.entries(sums)) {
    const at = head.indexOf(column);
    expect(
      body.reduce((so, row) => so + Number(row[at]), 0),
      column,
    ).toBeCloseTo(sum, 6);
  }
  if (name === "radon-1987") {
    const [county, uranium] = ["county", "log uranium"].map((column) => head.indexOf(column));
    const pairs = new Map(body.map((row) => [row[county!]!, Number(row[uranium!])]));
    expect(pairs.size).toBe(85);
    for (const row of body) expect(Number(row[uranium!])).toBe(pairs.get(row[county!]!));
    for (const found of reference.uranium)
      expect([...pairs.values()].some((one) => Math.abs(one - found) < 1e-4)).toBe(true);
  }
  if (name !== "golub-1999") return;
  // 38 patients a gene, in twentieths of a unit.
  const activity = body.flatMap(([, ...patients]) => patients.map((cell) => 20 * Number(cell)));
  expect(activity).toHaveLength(305 * 38);
  expect(activity.reduce((so, one) => so + one, 0)).toBeCloseTo(3449, 6);
});

it("a set made of another's rows hands on the very same file", async () => {
  for (const [id, load] of all) {
    const { handedOn } = await load();
    if (!handedOn || handedOn.file === id) continue;
    const { handedOn: own } = await dataSets[handedOn.file as keyof typeof dataSets]().then(
      (set: DataSet) => set,
    );
    expect(own).toBe(handedOn);
    expect(dataFile(handedOn)).toBe(`/data/${handedOn.file}.csv`);
  }
});
