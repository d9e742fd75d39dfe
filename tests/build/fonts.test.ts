import { readdirSync, readFileSync, statSync } from "node:fs";
import * as harfbuzz from "harfbuzzjs";
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
const rules = [...(fontSheet + formulaSheet).matchAll(/@font-face \{([^}]*)\}/g)].map(
  ([, body]) => body ?? "",
);
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

/** A font file as a browser's shaper sees it, with the characters that have a glyph of their own. */
async function readFont(file: URL) {
  const options = { keepAllGlyphs: true, targetFormat: "sfnt" };
  const face = new harfbuzz.Face(
    new harfbuzz.Blob(await subsetFont(readFileSync(file), undefined, options)),
  );
  return { face, font: new harfbuzz.Font(face), codes: new Set(face.collectUnicodes()) };
}

type Content = Awaited<ReturnType<typeof readFont>>;

/** The glyphs a text is set with, each with its ink and where it stands. */
function shape({ font }: Content, text: string) {
  const buffer = new harfbuzz.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  harfbuzz.shape(font, buffer);
  const places = buffer.getGlyphPositions();
  let pen = 0;
  return buffer.getGlyphInfos().map(({ codepoint: glyph }, i) => {
    const { xAdvance, xOffset, yOffset } = places[i]!;
    const ink = font.glyphExtents(glyph)!;
    const left = pen + xOffset + ink.xBearing;
    pen += xAdvance;
    return { glyph, left, right: left + ink.width, top: yOffset + ink.yBearing };
  });
}

/** Whether a file has a character itself, or the letter and accent (the hyphen) a shaper sets it with. */
function sets(content: Content, code: number): boolean {
  const character = String.fromCodePoint(code);
  const spelled = character === "\u2011" ? "\u2010" : character.normalize("NFD");
  if (content.codes.has(code)) return true;
  const known = codesOf(spelled).every((part) => content.codes.has(part));
  return known && shape(content, character).every(({ glyph }) => glyph !== 0);
}

const files = [...new Set(faces.map((face) => face.file))];
const contents = new Map<string, Promise<Content>>();
const contentOf = (file: string) => {
  const content = contents.get(file) ?? readFont(new URL(file, folder));
  contents.set(file, content);
  return content;
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
    const content = await contentOf(face.file);
    const lost = [...face.codes].filter((code) => !sets(content, code));
    expect(show(lost), face.file).toEqual([]);
  }
});

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const greek = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρςστυφχψω";
const prose = `${letters} .,;:!?()[]{}<>=+-*/%&#@$^_|~'"\`\\\u00a0\u2009\u202f\u2011–—‘’“”…•′″`;
const signs = "−×÷±≈≤≥≠∞√∑∏∈∝∫∂∼←→↑↓↔↩↪·°§½¼¾✓✗▲■⁺⁻₊₋ⱼx\u0304x\u0302θ\u0302";
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
      const { codes } = await contentOf(file);
      const needed = codesOf(`${bases}\u0302\u0304`);
      expect(show(needed.filter((code) => !codes.has(code))), file).toEqual([]);
    }
  }
});

test("hat and bar stand above the Latin letters", async () => {
  for (const name of ["serif", "serif-italic", "sans"]) {
    const content = await contentOf(`${name}.woff2`);
    // The dot of j would have to go first; no estimate is called j.
    for (const letter of letters.slice(0, 52).replace("j", "")) {
      for (const accent of "\u0302\u0304") {
        const [base, mark] = shape(content, letter + accent);
        if (mark === undefined) continue; // a glyph of its own, as â has
        const middle = (mark.left + mark.right) / 2;
        expect(middle, `${name} ${letter}${accent}`).toBeGreaterThan(base!.left);
        expect(middle, `${name} ${letter}${accent}`).toBeLessThan(base!.right);
        expect(mark.top, `${name} ${letter}${accent}`).toBeGreaterThan(base!.top);
      }
    }
  }
});

test("no table of the Greek files keeps a browser from setting accents itself", async () => {
  for (const name of ["serif", "serif-italic", "sans"]) {
    const { face } = await contentOf(`${name}-greek.woff2`);
    expect(face.getTableFeatureTags("GPOS"), name).toEqual([]);
    expect(face.referenceTable("GPOS"), name).toBeUndefined();
  }
});

test("no font of ours carries a name that its licence reserves", async () => {
  for (const file of files.filter((name) => name.startsWith("serif"))) {
    const { face } = await contentOf(file);
    const names = face.listNames().map(({ nameId, language }) => face.getName(nameId, language));
    expect(names.length, file).toBeGreaterThan(3);
    expect(names.filter((name) => /source/i.test(name.replace("Name ‘Source’", "")))).toEqual([]);
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
    const { codes: whole } = await readFont(
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

test("katex.css is KaTeX's with our fonts in place of its own", () => {
  const formulaRules = formulaSheet.replace(/@font-face \{[^}]*\}/g, "");
  expect(formulaRules).not.toMatch(/url\(|@font-face|@import/);
  expect(fontSheet).not.toContain("KaTeX_");
  const installed = JSON.parse(
    readFileSync(new URL("node_modules/katex/package.json", root), "utf8"),
  ) as { version: string };
  expect(formulaSheet).toContain(`"${installed.version}"`);
  const families = new Set(faces.map((face) => face.family));
  const used = [...formulaRules.matchAll(/KaTeX_\w+/g)].map(([name]) => name);
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
