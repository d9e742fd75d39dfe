import { readdirSync, readFileSync, statSync } from "node:fs";
// @ts-expect-error: the package has no types
import untypedSubsetFont from "subset-font";
import { expect, test } from "vitest";

type Subset = (font: Buffer, text: string | undefined, options: object) => Promise<Buffer>;
const subsetFont = untypedSubsetFont as Subset;

const root = new URL("../../", import.meta.url);
const folder = new URL("public/fonts/", root);
const sheet = (name: string) => readFileSync(new URL(`src/app/style/${name}`, root), "utf8");
const fontSheet = sheet("fonts.css");
const formulaSheet = sheet("katex.css");

interface Face {
  family: string;
  style: string;
  weight: string;
  file: string;
  codes: Set<number>;
  body: string;
}

const part = (body: string, pattern: RegExp) => body.match(pattern)?.[1]?.trim() ?? "";
const rules = [...fontSheet.matchAll(/@font-face \{([^}]*)\}/g)].map(([, body]) => body ?? "");
const faces: Face[] = rules
  .filter((body) => body.includes("url("))
  .map((body) => {
    const codes = new Set<number>();
    for (const run of part(body, /unicode-range:([^;]*)/).split(",")) {
      const [from, to] = run.trim().replace("U+", "").split("-");
      const start = Number.parseInt(from ?? "", 16);
      const end = to === undefined ? start : Number.parseInt(to, 16);
      for (let code = start; code <= end; code++) codes.add(code);
    }
    return {
      family: part(body, /font-family:\s*"?([^";]*)/),
      style: part(body, /font-style:([^;]*)/),
      weight: part(body, /font-weight:([^;]*)/),
      file: part(body, /url\("\/fonts\/([^"]*)"\)/),
      codes,
      body,
    };
  });

const codesOf = (text: string) => [...text].map((character) => character.codePointAt(0)!);
const show = (codes: Iterable<number>) =>
  [...codes].map((code) => `${String.fromCodePoint(code)} U+${code.toString(16)}`);

/** The characters a font file really has, read from its cmap (formats 4 and 12). */
async function charactersIn(file: URL): Promise<Set<number>> {
  const options = { keepAllGlyphs: true, targetFormat: "sfnt" };
  const font = await subsetFont(readFileSync(file), undefined, options);
  const found = new Set<number>();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    if (font.toString("latin1", 12 + 16 * i, 16 + 16 * i) !== "cmap") continue;
    const table = font.subarray(font.readUInt32BE(20 + 16 * i));
    for (let k = 0; k < table.readUInt16BE(2); k++) {
      const map = table.subarray(table.readUInt32BE(8 + 8 * k));
      if (map.readUInt16BE(0) === 12) {
        for (let g = 0; g < map.readUInt32BE(12); g++) {
          const last = map.readUInt32BE(20 + 12 * g);
          for (let code = map.readUInt32BE(16 + 12 * g); code <= last; code++) found.add(code);
        }
      } else if (map.readUInt16BE(0) === 4) {
        const size = map.readUInt16BE(6);
        for (let at = 14; at < 14 + size; at += 2) {
          const delta = map.readUInt16BE(at + 2 * size + 2);
          const jumpAt = at + 3 * size + 2;
          const jump = map.readUInt16BE(jumpAt);
          const first = map.readUInt16BE(at + size + 2);
          for (let code = first; code <= map.readUInt16BE(at) && code < 0xffff; code++) {
            const glyph =
              jump === 0 ? code + delta : map.readUInt16BE(jumpAt + jump + 2 * (code - first));
            if ((glyph & 0xffff) !== 0) found.add(code);
          }
        }
      }
    }
  }
  return found;
}

const files = [...new Set(faces.map((face) => face.file))];
const contents = new Map<string, Set<number>>();
const contentOf = async (file: string) => {
  const known = contents.get(file) ?? (await charactersIn(new URL(file, folder)));
  contents.set(file, known);
  return known;
};
const size = (file: string) => statSync(new URL(file, folder)).size;

test("the style sheet and the folder name the same font files", () => {
  const present = readdirSync(folder).filter((name) => !name.startsWith("LICENSE-"));
  expect(files.sort()).toEqual(present.sort());
  expect(readdirSync(folder).filter((name) => name.startsWith("LICENSE-"))).toHaveLength(3);
  for (const face of faces) expect(face.body).toContain("font-display: swap");
});

test("an ordinary chapter fetches at most 110 kB of fonts, and no file is heavy", () => {
  const usual = [
    ...["serif", "serif-italic", "sans", "katex-main-regular", "katex-math-italic"],
    ...["katex-size1-regular", "katex-size2-regular", "katex-size3-regular"],
  ];
  const total = usual.reduce((sum, name) => sum + size(`${name}.woff2`), 0);
  expect(total).toBeLessThanOrEqual(110_000);
  expect(total + size("sans-greek.woff2") + size("serif-greek.woff2")).toBeLessThanOrEqual(110_000);
  for (const file of files) expect(size(file), file).toBeLessThan(25_000);
});

test("every character promised by a unicode-range is in its file", async () => {
  for (const face of faces) {
    const real = await contentOf(face.file);
    expect(show([...face.codes].filter((code) => !real.has(code))), face.file).toEqual([]);
  }
});

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const greek = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρςστυφχψω";
const prose = `${letters} .,;:!?()[]{}<>=+-*/%&#@$^_|~'"\`\\\u00a0\u2009\u202f\u2011–—‘’“”…•′″`;
const signs = "−×÷±≈≤≥≠∞√∑∏∈∝∫∂∼←→↑↓↔↩↪·°§½¼¾✓✗x\u0304x\u0302θ\u0302";
const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄₅₆₇₈₉";
const names = "äöüßéèêëàáâçñøåœæÆØłŁšŠžŽčćřőűğışțȳŷ";

test.each([
  ["Source Serif 4", "normal", "400 700"],
  ["Source Serif 4", "italic", "400"],
  ["Inter", "normal", "400 700"],
])("%s %s has every character the book needs", (family, style, weight) => {
  const own = faces.filter((face) => face.family === family && face.style === style);
  const covered = new Set(own.flatMap((face) => [...face.codes]));
  const needed = codesOf(prose + greek + signs + digits + names);
  expect(show(needed.filter((code) => !covered.has(code)))).toEqual([]);
  // Only faces of one style and weight work together as one font.
  expect([...new Set(own.map((face) => face.weight))]).toEqual([weight]);
});

test("hat and bar are in one file with the letters they stand on", async () => {
  for (const name of ["serif", "serif-italic", "sans"]) {
    for (const [file, bases] of [
      [`${name}.woff2`, letters.slice(0, 52)],
      [`${name}-greek.woff2`, greek],
    ] as const) {
      const real = await contentOf(file);
      const needed = codesOf(`${bases}\u0302\u0304`);
      expect(show(needed.filter((code) => !real.has(code))), file).toEqual([]);
    }
  }
});

test("the ordinary page needs no further file", () => {
  const core = faces.filter((face) => /^(serif|serif-italic|sans)\.woff2$/.test(face.file));
  for (const face of core) {
    const needed = codesOf(`${prose}−×±≈≤≥≠→←·²½`);
    expect(show(needed.filter((code) => !face.codes.has(code))), face.file).toEqual([]);
  }
  const formula = faces.find(
    (face) => face.family === "KaTeX_Main" && face.file === "katex-main-regular.woff2",
  );
  const inFormulas = codesOf(`${letters}()[]{}|+=−/,.!ΓΔΘΛΞΠΣΦΨΩ∣∼≈≤≥∝∈∞√×⋅±→∂…⋯ˆˉ`);
  expect(show(inFormulas.filter((code) => !formula?.codes.has(code)))).toEqual([]);
});

test("no character of KaTeX's own fonts is missing", async () => {
  const original = new URL("node_modules/katex/dist/", root);
  const style = readFileSync(new URL("katex.css", original), "utf8");
  const originals = [...style.matchAll(/@font-face \{([^}]*)\}/g)];
  expect(originals).toHaveLength(20);
  for (const [, body] of originals) {
    const family = part(body!, /font-family:\s*["']?([^"';]*)/);
    const weight = part(body!, /font-weight:([^;]*)/).replace("bold", "700");
    const slope = part(body!, /font-style:([^;]*)/);
    const whole = await charactersIn(
      new URL(part(body!, /url\(["']?(fonts\/[^"')]*\.woff2)/), original),
    );
    const ours = faces.filter(
      (face) =>
        face.family === family &&
        face.style === slope &&
        face.weight.replace("normal", "400") === weight.replace("normal", "400"),
    );
    const covered = new Set(ours.flatMap((face) => [...face.codes]));
    const lost = [...whole].filter((code) => !covered.has(code));
    expect(show(lost), `${family} ${weight} ${slope}`).toEqual([]);
  }
});

test("katex.css is KaTeX's without its fonts, and its families are ours", () => {
  expect(formulaSheet).not.toMatch(/url\(|@font-face|@import/);
  const installed = JSON.parse(
    readFileSync(new URL("node_modules/katex/package.json", root), "utf8"),
  ) as { version: string };
  expect(formulaSheet).toContain(`"${installed.version}"`);
  const families = new Set(faces.map((face) => face.family));
  const used = [...formulaSheet.matchAll(/KaTeX_\w+/g)].map(([name]) => name);
  expect(used.length).toBeGreaterThan(10);
  expect(used.filter((name) => !families.has(name))).toEqual([]);
});

test("stand-ins have the line height of the fonts they stand in for", () => {
  const standIns = rules.filter((body) => body.includes("local("));
  expect(standIns.length).toBeGreaterThanOrEqual(5);
  for (const body of standIns) {
    const number = (name: string) => Number.parseFloat(part(body, new RegExp(`${name}:([^;]*)`)));
    const line =
      (number("size-adjust") * (number("ascent-override") + number("descent-override"))) / 1e4;
    const family = part(body, /font-family:\s*"([^"]*)/);
    expect(line, family).toBeCloseTo(family.startsWith("Source") ? 1.371 : 1.21, 2);
    expect(number("line-gap-override")).toBe(0);
    expect(fontSheet).toMatch(new RegExp(`--font-(serif|sans):[^;]*"${family}"`));
  }
});
