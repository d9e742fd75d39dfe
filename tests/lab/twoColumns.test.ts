import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { twoColumns } from "#lab/twoColumns.ts";

const rowsOf = (text: string) => {
  const read = twoColumns(text);
  return "rows" in read
    ? read.rows.map(({ name, count, exposure }) => [name, count, exposure])
    : read.troubles;
};
const whys = (text: string) => {
  const read = twoColumns(text);
  return "troubles" in read ? read.troubles.map(({ line, why }) => `${line ?? "all"}: ${why}`) : [];
};
const three = [
  ["Ohio", 3, 12.5],
  ["Utah", 0, 4],
  ["Iowa", 7, 100],
];

describe("two columns", () => {
  it.each([
    ["tabs", "Ohio\t3\t12.5\nUtah\t0\t4\nIowa\t7\t100"],
    ["semicolons and decimal commas", "Ohio;3;12,5\nUtah;0;4\nIowa;7;100"],
    ["commas", "Ohio,3,12.5\nUtah,0,4\nIowa,7,100"],
    ["commas and spaces", "Ohio, 3, 12.5\nUtah, 0, 4\nIowa, 7, 100"],
    ["spaces", "Ohio 3 12.5\nUtah  0  4\n Iowa 7 100 "],
    ["spaces and decimal commas", "Ohio 3 12,5\nUtah 0 4\nIowa 7 100"],
    [
      "a heading, empty lines, ends of any system",
      "town\tlost\tlent\r\n\r\nOhio\t3\t12.5\rUtah\t0\t4\nIowa\t7\t100\n\n",
    ],
  ])("are read with %s", (_, text) => {
    expect(rowsOf(text)).toEqual(three);
  });

  it("need no names, and tell names that come twice apart", () => {
    expect(rowsOf("3 12\n0 4\n7 100")).toEqual([
      ["row 1", 3, 12],
      ["row 2", 0, 4],
      ["row 3", 7, 100],
    ]);
    expect(rowsOf("A 3 12\nA 0 4\nNew York State 7 100")).toEqual([
      ["A", 3, 12],
      ["A (2)", 0, 4],
      ["New York State", 7, 100],
    ]);
  });

  it.each([
    ["", "all: There is nothing here yet"],
    ["3 12\n0 4", "all: There are 2 rows"],
    ["0 12\n0 4\n0 1", "all: All counts are 0"],
    ["3 12\n2.5 4\n1 1", "2: a count is a whole number"],
    ["3 12\n-2 4\n1 1", "2: a count is a whole number"],
    ["3 12\n2 0\n1 1", "2: an exposure lies above 0"],
    ["3 12\n2 -4\n1 1", "2: an exposure lies above 0"],
    ["3 12\n2 many\n1 1", "2: the exposure: “many” cannot be read"],
    ["3\t12\n2\t\n1\t1", "2: the exposure: it is empty."],
    ["3 12\n\n2\n1 1", "3: “2” has one column"],
    ["a;3;12;9\nb;2;4\nc;1;1", "1: “a;3;12;9” has 4 columns"],
    ["3\t12\n1,234\t4\n1\t1", "2: the count: “1,234” could be"],
    ["3 12\n2 1e300\n1 1", "2: 1e300 is beyond"],
  ])("say of %j what is wrong", (text, why) => {
    expect(whys(text)[0]).toContain(why);
  });

  it("tell five troubles, and how many more there are", () => {
    const all = whys(Array.from({ length: 9 }, () => "1 y").join("\n"));
    expect(all).toHaveLength(6);
    expect(all[5]).toBe("all: and 4 more lines like these.");
    expect(whys(Array.from({ length: 2001 }, () => "1 1").join("\n"))).toEqual([
      "all: These are 2001 rows; this field takes 2000 at most.",
    ]);
  });

  it("never throw, and read back what was written in any of their ways", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void twoColumns(text)));
    const row = fc.record({
      count: fc.integer({ min: 0, max: 1e6 }),
      exposure: fc.integer({ min: 1, max: 1e6 }).map((hundredths) => hundredths / 100),
    });
    const way = fc.constantFrom("\t", ";", ", ", " ");
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 20 }), way, (rows, between) => {
        fc.pre(rows.some(({ count }) => count > 0));
        const text = rows.map(({ count, exposure }) => `${count}${between}${exposure}`).join("\n");
        const read = twoColumns(text);
        expect(
          "rows" in read && read.rows.map(({ count, exposure }) => ({ count, exposure })),
        ).toEqual(rows);
      }),
    );
  });
});
