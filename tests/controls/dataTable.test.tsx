import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { csv, DataTable, type Table } from "#controls/DataTable.tsx";

const table = (rows: Table["rows"]): Table => ({
  caption: "Schools",
  columns: [
    { name: "school", unit: "" },
    { name: "average", unit: "points" },
  ],
  rows,
});

/** A reader of RFC 4180, letter by letter. */
function readCsv(text: string): string[][] {
  const records: string[][] = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    const record = records.at(-1)!;
    const add = (more: string) => {
      record[record.length - 1] += more;
    };
    if (quoted && letter === '"' && text[at + 1] === '"') add(text[++at]!);
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ",") record.push("");
    else if (!quoted && letter === "\r" && text[at + 1] === "\n") {
      at += 1;
      records.push([""]);
    } else add(letter);
  }
  return records;
}

describe("the file of a table", () => {
  it("has a line for the headings, with units, and a line a row", () => {
    expect(csv(table([["Alder", 75.62637362637362]]))).toBe(
      "school,average (points)\r\nAlder,75.62637362637362",
    );
  });

  it("quotes what would break a line apart", () => {
    expect(csv(table([['The "Oak", Ltd.\r\nNorth', 1]])).split("average (points)\r\n")[1]).toBe(
      '"The ""Oak"", Ltd.\r\nNorth",1',
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")'])(
    "never begins a cell of text as a formula: %j",
    (text) => {
      const [, [first] = []] = readCsv(csv(table([[text, 1]])));
      expect(first).toBe(`'${text}`);
    },
  );

  it("leaves negative numbers numbers", () => {
    expect(csv(table([["a", -1.5]]))).toMatch(/a,-1\.5$/);
  });

  it("is read back as it was, whatever it holds", () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."ab,\"'\r\n\t=+-@ é") }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), cell), { minLength: 1 }), (rows) => {
        const [, ...read] = readCsv(csv(table(rows)));
        const kept = (value: string | number) =>
          typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : `${value}`;
        expect(read).toEqual(rows.map((row) => row.map(kept)));
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
});

describe("a table on the page", () => {
  const html = renderToStaticMarkup(
    <DataTable
      table={() =>
        table([
          ["Alder", 75.62637],
          ["Oak", 3],
        ])
      }
      file="schools"
      show={(value) => value.toFixed(1)}
    />,
  );

  it("has headings for its columns and its rows, and a name", () => {
    expect(html).toContain("<caption>Schools</caption>");
    expect(html).toContain('<th scope="col">average (points)</th>');
    expect(html).toContain('<th scope="row">Alder</th><td>75.6</td>');
  });

  it("that is long has its rows once it is open", () => {
    const long = Array.from({ length: 11 }, (_, k) => [`school ${k}`, k] as const);
    const sent = (rows: Table["rows"]) =>
      renderToStaticMarkup(<DataTable table={() => table(rows)} file="schools" show={String} />);
    expect(sent(long).match(/<tr>/g)).toHaveLength(1);
    expect(sent(long.slice(1)).match(/<tr>/g)).toHaveLength(11);
  });

  it("can be reached and scrolled by keys, and is closed until it is asked for", () => {
    expect(html).toMatch(
      /<div class="data-scroll" role="region" aria-label="Schools" tabindex="0">/i,
    );
    expect(html).toMatch(/^<details class="data-table"><summary>/);
  });
});
