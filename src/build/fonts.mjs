/**
 * Makes the book's fonts: public/fonts/*.woff2, src/app/style/fonts.css and src/app/style/katex.css.
 *
 *   node src/build/fonts.mjs
 *
 * Run it by hand after a change of this file or of a font package, and commit what it writes: the
 * build itself only copies. Same packages in, same bytes out.
 *
 * Every face is cut into a core file, which an ordinary page fetches, and files that the browser
 * fetches only when a character of their unicode-range occurs:
 *
 *   serif, serif-italic, sans    Source Serif 4 at optical size 20 and Inter. The packages lack some
 *                                signs a statistics book needs, so these are assembled from parts of
 *                                the same font: arrows from the upward arrow, signs of comparison
 *                                from < = ~ and the minus, raised and lowered digits from the digits
 *                                of fractions, the hat of x-hat and theta-hat from the circumflex.
 *   ...-more, -european, -greek  the rest of Latin-1, Latin Extended-A, Greek with hat and bar.
 *   katex-*                      every face KaTeX knows; the core is what statistics uses.
 *   symbols                      tick marks and small shapes for text, from KaTeX_AMS.
 *
 * Their licence reserves the fonts' names for the originals, so the names inside our files differ;
 * the family names in the style sheet are only labels.
 */

import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const root = new URL("../../", import.meta.url);
const packages = new URL("node_modules/", root);
const fontFolder = new URL("public/fonts/", root);
const styleFolder = new URL("src/app/style/", root);

// ---------------------------------------------------------------------------------- characters

const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");
const code = (character) => character.codePointAt(0);

const ascii = range(0x20, 0x7e);
const greekLetters = `${range(0x391, 0x3a1)}${range(0x3a3, 0x3a9)}${range(0x3b1, 0x3c9)}ϑϕϵ`;
const hat = "\u0302";
const bar = "\u0304";
const spaces = "\u00a0\u2009\u202f"; // no-break, thin, narrow no-break

/** What an ordinary page of prose and labels needs. */
const textCore = `${ascii}${spaces}\u2011–—‘’“”…•′″°§±·×÷²³½−≈≠≤≥←→↑↓äéèïöüŷȳ${hat}${bar}`;
const textMore = `${range(0xa1, 0xff)}†‡‰‹›„‚⁄€™ıŒœŠšŽžˆ˜˚\u0303\u0308↔∼✗⁰⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉₊₋`;
const textEuropean = `${range(0x100, 0x17f)}${range(0x218, 0x21b)}`;
const textGreek = `${greekLetters}${range(0x384, 0x38a)}${range(0x3ac, 0x3af)}ΌΎΏΐΰϊϋόύώ${hat}${bar}`;

/** Signs for text that no text font of ours has, by the KaTeX file that lends them. */
const lentByMain = "∂∇∈∉∏∑∝∞∫∣√∗∩∪∧∨⇒⇔↦↩↪⟨⟩ℓ⋯⋮⌊⌋⌈⌉≡≪≫⊥";
const lentBySize1 = "∏∑";
const lentBySymbols = "✓■□▲△▶▼▽◀◊★";

/** What formulas of a statistics book use. The private ones are KaTeX's strokes for "not". */
const formulaCore =
  `${ascii}${greekLetters}ıȷςϖϱ${range(0xe000, 0xe00f)}${range(0xe020, 0xe02f)}\u0338` +
  `${lentByMain}\u00a0±×÷·¬¯°´¨ˆˇˉ˘˙˚˜\u0302\u0303\u20d7–—‘’“”…′−∓∼≈≃≅≠≤≥⋅∘∙∥‖∣` +
  `←→↑↓↔⇐⟵⟶⟸⟹∀∃∅⊂⊆⊕⊗ℝℕℤℙ𝟙△⊤⊨≻≺⋃⋂⋁⋀∐∬` +
  `⎛⎜⎝⎞⎟⎠⎡⎢⎣⎤⎥⎦⎧⎨⎩⎪⎫⎬⎭⏐⎷`;

// ------------------------------------------------------------------------- reading font tables

const readTables = (sfnt) => {
  const tables = new Map();
  for (let i = 0; i < sfnt.readUInt16BE(4); i++) {
    const record = 12 + 16 * i;
    const start = sfnt.readUInt32BE(record + 8);
    const end = start + sfnt.readUInt32BE(record + 12);
    tables.set(sfnt.toString("latin1", record, record + 4), Buffer.from(sfnt.subarray(start, end)));
  }
  return tables;
};

const pad4 = (buffer) => Buffer.concat([buffer, Buffer.alloc((4 - (buffer.length % 4)) % 4)]);

const checksum = (buffer) => {
  let sum = 0;
  const padded = pad4(buffer);
  for (let i = 0; i < padded.length; i += 4) sum = (sum + padded.readUInt32BE(i)) >>> 0;
  return sum;
};

const writeTables = (tables) => {
  const names = [...tables.keys()].sort();
  const power = 2 ** Math.floor(Math.log2(names.length));
  const header = Buffer.alloc(12 + 16 * names.length);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(names.length, 4);
  header.writeUInt16BE(power * 16, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE((names.length - power) * 16, 10);
  tables.get("head").writeUInt32BE(0, 8);
  const parts = [header];
  let offset = header.length;
  names.forEach((name, i) => {
    const table = tables.get(name);
    const record = 12 + 16 * i;
    header.write(name, record, "latin1");
    header.writeUInt32BE(checksum(table), record + 4);
    header.writeUInt32BE(offset, record + 8);
    header.writeUInt32BE(table.length, record + 12);
    parts.push(pad4(table));
    offset += parts.at(-1).length;
  });
  const whole = Buffer.concat(parts);
  const head = header.readUInt32BE(12 + 16 * names.indexOf("head") + 8);
  whole.writeUInt32BE((0xb1b0afba - checksum(whole)) >>> 0, head + 8);
  return whole;
};

/** Character code to glyph number, from formats 4 and 12. */
const readCmap = (table) => {
  const glyphOf = new Map();
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const start = table.readUInt32BE(8 + 8 * i);
    const format = table.readUInt16BE(start);
    if (format === 12) {
      for (let k = 0; k < table.readUInt32BE(start + 12); k++) {
        const [from, to, glyph] = [0, 4, 8].map((at) =>
          table.readUInt32BE(start + 16 + 12 * k + at),
        );
        for (let c = from; c <= to; c++) glyphOf.set(c, glyph + c - from);
      }
    } else if (format === 4) {
      const bytes = table.readUInt16BE(start + 6);
      for (let at = start + 14; at < start + 14 + bytes; at += 2) {
        const to = table.readUInt16BE(at);
        const from = table.readUInt16BE(at + bytes + 2);
        const delta = table.readUInt16BE(at + 2 * bytes + 2);
        const place = at + 3 * bytes + 2;
        const jump = table.readUInt16BE(place);
        for (let c = from; c <= to && c !== 0xffff; c++) {
          const glyph = jump === 0 ? c : table.readUInt16BE(place + jump + 2 * (c - from));
          if (jump === 0 || glyph !== 0) glyphOf.set(c, (glyph + delta) & 0xffff);
        }
      }
    }
  }
  return glyphOf;
};

/** One table of format 12. The subsetter writes the final, smaller one. */
const writeCmap = (glyphOf) => {
  const entries = [...glyphOf].sort((a, b) => a[0] - b[0]);
  const table = Buffer.alloc(28 + 12 * entries.length);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + 12 * entries.length, 16);
  table.writeUInt32BE(entries.length, 24);
  entries.forEach(([c, glyph], i) => {
    table.writeUInt32BE(c, 28 + 12 * i);
    table.writeUInt32BE(c, 32 + 12 * i);
    table.writeUInt32BE(glyph, 36 + 12 * i);
  });
  return table;
};

/** The glyph numbers of an OpenType coverage table. */
const readCoverage = (table, start) => {
  const glyphs = [];
  for (let i = 0; i < table.readUInt16BE(start + 2); i++) {
    if (table.readUInt16BE(start) === 1) {
      glyphs.push(table.readUInt16BE(start + 4 + 2 * i));
    } else {
      const record = start + 4 + 6 * i;
      for (let g = table.readUInt16BE(record); g <= table.readUInt16BE(record + 2); g++) {
        glyphs.push(g);
      }
    }
  }
  return glyphs;
};

/** Where the subtables of a feature's lookups start: [lookup type, offset]. */
const subtablesOf = (table, feature) => {
  const found = [];
  const features = table.readUInt16BE(6);
  const lookups = table.readUInt16BE(8);
  for (let i = 0; i < table.readUInt16BE(features); i++) {
    const record = features + 2 + 6 * i;
    if (table.toString("latin1", record, record + 4) !== feature) continue;
    const start = features + table.readUInt16BE(record + 4);
    for (let k = 0; k < table.readUInt16BE(start + 2); k++) {
      const number = table.readUInt16BE(start + 4 + 2 * k);
      const lookup = lookups + table.readUInt16BE(lookups + 2 + 2 * number);
      for (let s = 0; s < table.readUInt16BE(lookup + 4); s++) {
        found.push([table.readUInt16BE(lookup), lookup + table.readUInt16BE(lookup + 6 + 2 * s)]);
      }
    }
  }
  return found;
};

/** Glyph to glyph, of a feature made of single substitutions. */
const substitutions = (table, feature) => {
  const glyphs = new Map();
  for (const [type, start] of subtablesOf(table, feature)) {
    if (type !== 1) continue;
    const single = table.readUInt16BE(start) === 1;
    readCoverage(table, start + table.readUInt16BE(start + 2)).forEach((from, i) => {
      const to = single
        ? (from + table.readUInt16BE(start + 4)) & 0xffff
        : table.readUInt16BE(start + 6 + 2 * i);
      glyphs.set(from, to);
    });
  }
  return glyphs;
};

/** Where accents and letters meet: the anchors of the accents set above letters. */
const readAnchors = (table, accent) => {
  const anchor = (start) => ({ x: table.readInt16BE(start + 2), y: table.readInt16BE(start + 4) });
  for (const [type, start] of subtablesOf(table, "mark")) {
    if (type !== 4 || table.readUInt16BE(start + 6) !== 1) continue;
    const marks = new Map();
    const markArray = start + table.readUInt16BE(start + 8);
    readCoverage(table, start + table.readUInt16BE(start + 2)).forEach((glyph, i) => {
      marks.set(glyph, anchor(markArray + table.readUInt16BE(markArray + 4 + 4 * i)));
    });
    if (!marks.has(accent)) continue;
    const bases = new Map();
    const baseArray = start + table.readUInt16BE(start + 10);
    readCoverage(table, start + table.readUInt16BE(start + 4)).forEach((glyph, i) => {
      bases.set(glyph, anchor(baseArray + table.readUInt16BE(baseArray + 2 + 2 * i)));
    });
    return { marks, bases };
  }
  throw new Error("the font does not place its accents");
};

// ------------------------------------------------------------------------------ editing a font

const signed = (value) => {
  const buffer = Buffer.alloc(2);
  buffer.writeInt16BE(value);
  return buffer;
};
const unsigned = (...values) => {
  const buffer = Buffer.alloc(2 * values.length);
  values.forEach((value, i) => {
    buffer.writeUInt16BE(value, 2 * i);
  });
  return buffer;
};

/** Moves, turns and scales: x' = xx x + xy y + dx, y' = yx x + yy y + dy. */
const place = (glyph, dx = 0, dy = 0, matrix = {}) => ({
  glyph,
  dx: Math.round(dx),
  dy: Math.round(dy),
  xx: 1,
  xy: 0,
  yx: 0,
  yy: 1,
  ...matrix,
});

/** A TrueType font taken apart, to which glyphs can be added before it is subset. */
class Font {
  static async open(path, name) {
    const file = readFileSync(new URL(path, packages));
    const options = { keepAllGlyphs: true, targetFormat: "sfnt", preserveNameIds: [13, 14] };
    return new Font(await subsetFont(file, undefined, options), name);
  }

  constructor(sfnt, name) {
    this.tables = readTables(sfnt);
    this.name = name;
    this.glyphOf = readCmap(this.tables.get("cmap"));
    const [head, hhea, hmtx, loca, glyf, gvar] = [
      "head",
      "hhea",
      "hmtx",
      "loca",
      "glyf",
      "gvar",
    ].map((tag) => this.tables.get(tag));
    const count = this.tables.get("maxp").readUInt16BE(4);
    this.unitsPerEm = head.readUInt16BE(18);
    this.ascent = hhea.readInt16BE(4);
    this.descent = hhea.readInt16BE(6);
    this.lineGap = hhea.readInt16BE(8);
    const long = head.readInt16BE(50) === 1;
    const at = (i) => (long ? loca.readUInt32BE(4 * i) : 2 * loca.readUInt16BE(2 * i));
    const full = hhea.readUInt16BE(34);
    this.outlines = [];
    this.advances = [];
    this.bearings = [];
    this.variations = [];
    for (let i = 0; i < count; i++) {
      this.outlines.push(glyf.subarray(at(i), at(i + 1)));
      this.advances.push(hmtx.readUInt16BE(4 * Math.min(i, full - 1)));
      this.bearings.push(hmtx.readInt16BE(i < full ? 4 * i + 2 : 4 * full + 2 * (i - full)));
    }
    if (!gvar) return;
    this.axes = gvar.readUInt16BE(4);
    const tuples = gvar.readUInt32BE(8);
    this.tuples = gvar.subarray(tuples, tuples + 2 * this.axes * gvar.readUInt16BE(6));
    const data = gvar.readUInt32BE(16);
    const longer = (gvar.readUInt16BE(14) & 1) === 1;
    const spot = (i) =>
      longer ? gvar.readUInt32BE(20 + 4 * i) : 2 * gvar.readUInt16BE(20 + 2 * i);
    for (let i = 0; i < count; i++) {
      this.variations.push(gvar.subarray(data + spot(i), data + spot(i + 1)));
    }
  }

  glyph(character) {
    const glyph = this.glyphOf.get(code(character));
    if (glyph === undefined) throw new Error(`${this.name} has no ${character}`);
    return glyph;
  }

  box(glyph) {
    const outline = this.outlines[glyph];
    if (outline.length === 0) return { left: 0, bottom: 0, right: 0, top: 0, x: 0, y: 0 };
    const [left, bottom, right, top] = [2, 4, 6, 8].map((at) => outline.readInt16BE(at));
    return { left, bottom, right, top, x: (left + right) / 2, y: (bottom + top) / 2 };
  }

  /** Adds a glyph, or puts it in the place of another, and returns its number. */
  put(outline, advance, variation, at = this.outlines.length) {
    this.outlines[at] = outline;
    this.advances[at] = advance;
    this.bearings[at] = outline.length === 0 ? 0 : outline.readInt16BE(2);
    this.variations[at] = variation;
    return at;
  }

  /** Makes a glyph of placed parts; it keeps the advance of the first unless one is given. */
  assemble(parts, advance, at) {
    const corners = parts.flatMap((part) => {
      const { left, bottom, right, top } = this.box(part.glyph);
      return [left, right].flatMap((x) =>
        [bottom, top].map((y) => [
          part.xx * x + part.xy * y + part.dx,
          part.yx * x + part.yy * y + part.dy,
        ]),
      );
    });
    const xs = corners.map(([x]) => Math.round(x));
    const ys = corners.map(([, y]) => Math.round(y));
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    const pieces = [signed(-1), ...box.map(signed)];
    parts.forEach((part, i) => {
      const plain = part.xx === 1 && part.yy === 1 && part.xy === 0 && part.yx === 0;
      // Words, offsets in the whole glyph's units; overlap, metrics of the first part, matrix, more.
      let flags = 0x1003;
      if (i === 0) flags |= 0x0400;
      if (i === 0 && advance === undefined) flags |= 0x0200;
      if (!plain) flags |= 0x0080;
      if (i < parts.length - 1) flags |= 0x0020;
      pieces.push(unsigned(flags, part.glyph), signed(part.dx), signed(part.dy));
      if (plain) return;
      for (const value of [part.xx, part.yx, part.xy, part.yy]) {
        pieces.push(signed(Math.round(value * 16384)));
      }
    });
    const outline = Buffer.concat(pieces);
    return this.put(outline, advance ?? this.advances[parts[0].glyph], Buffer.alloc(0), at);
  }

  /** Assembles a glyph for a character. */
  add(character, parts, advance) {
    this.glyphOf.set(code(character), this.assemble(parts, advance));
  }

  /** Copies a plain glyph from a font with the same axes. */
  adopt(other, glyph) {
    if (other.outlines[glyph].readInt16BE(0) < 0) throw new Error("only plain outlines");
    const variation = Buffer.from(other.variations[glyph]);
    const known = this.tuples.length / (2 * this.axes);
    let at = 4;
    for (let i = 0; variation.length > 0 && i < (variation.readUInt16BE(0) & 0x0fff); i++) {
      const tuple = variation.readUInt16BE(at + 2);
      if ((tuple & 0x8000) === 0) variation.writeUInt16BE(tuple + known, at + 2);
      at += 4 + (tuple & 0x8000 ? 2 * this.axes : 0) + (tuple & 0x4000 ? 4 * this.axes : 0);
    }
    return this.put(Buffer.from(other.outlines[glyph]), other.advances[glyph], variation);
  }

  /** The whole as a file. Tables that describe glyph numbers anew are dropped, none is needed. */
  write() {
    const tables = new Map(this.tables);
    for (const tag of ["HVAR", "STAT", "BASE", "fpgm", "cvt ", "prep"]) tables.delete(tag);
    const count = this.outlines.length;
    const join = (parts) => {
      const padded = parts.map(pad4);
      const offsets = Buffer.alloc(4 * (count + 1));
      let offset = 0;
      padded.forEach((part, i) => {
        offset += part.length;
        offsets.writeUInt32BE(offset, 4 * (i + 1));
      });
      return [Buffer.concat(padded), offsets];
    };
    const [glyf, loca] = join(this.outlines);
    tables.set("glyf", glyf);
    tables.set("loca", loca);
    tables.get("head").writeInt16BE(1, 50);
    tables.set(
      "hmtx",
      Buffer.concat(
        this.advances.flatMap((advance, i) => [unsigned(advance), signed(this.bearings[i])]),
      ),
    );
    tables.get("hhea").writeUInt16BE(count, 34);
    const maxp = tables.get("maxp");
    maxp.writeUInt16BE(count, 4);
    for (const at of [6, 8, 10, 12]) maxp.writeUInt16BE(2 * maxp.readUInt16BE(at), at);
    maxp.writeUInt16BE(Math.max(4, maxp.readUInt16BE(28)), 28);
    maxp.writeUInt16BE(Math.max(3, maxp.readUInt16BE(30)), 30);
    const post = Buffer.from(tables.get("post").subarray(0, 32));
    post.writeUInt32BE(0x00030000);
    tables.set("post", post);
    tables.set("cmap", writeCmap(this.glyphOf));
    tables.set("name", this.nameTable());
    if (this.axes !== undefined) {
      const [data, offsets] = join(this.variations);
      const header = Buffer.alloc(20);
      header.writeUInt16BE(1, 0);
      header.writeUInt16BE(this.axes, 4);
      header.writeUInt16BE(this.tuples.length / (2 * this.axes), 6);
      header.writeUInt32BE(20 + offsets.length, 8);
      header.writeUInt16BE(count, 12);
      header.writeUInt16BE(1, 14);
      header.writeUInt32BE(20 + offsets.length + this.tuples.length, 16);
      tables.set("gvar", Buffer.concat([header, offsets, this.tuples, data]));
    }
    return writeTables(tables);
  }

  /** A text from the font's own name table. */
  string(id) {
    const table = this.tables.get("name");
    for (let i = 0; i < table.readUInt16BE(2); i++) {
      const record = 6 + 12 * i;
      if (table.readUInt16BE(record) !== 3 || table.readUInt16BE(record + 6) !== id) continue;
      const start = table.readUInt16BE(4) + table.readUInt16BE(record + 10);
      const text = table.subarray(start, start + table.readUInt16BE(record + 8));
      return Buffer.from(text).swap16().toString("utf16le");
    }
    return undefined;
  }

  /** Copyright and licence as they were, the names our own. */
  nameTable() {
    const kept = [
      [0, this.string(0)],
      [1, this.name],
      [2, "Regular"],
      [4, this.name],
      [6, this.name.replaceAll(" ", "")],
      [14, this.string(14)],
    ]
      .filter(([, text]) => text !== undefined)
      .map(([id, text]) => [id, Buffer.from(text, "utf16le").swap16()]);
    const records = [unsigned(0, kept.length, 6 + 12 * kept.length)];
    let offset = 0;
    for (const [id, text] of kept) {
      records.push(unsigned(3, 1, 0x409, id, text.length, offset));
      offset += text.length;
    }
    return Buffer.concat([...records, ...kept.map(([, text]) => text)]);
  }
}

// -------------------------------------------------------------- signs the text fonts do not have

/** The circumflex that the font uses to build the letter â. */
const circumflexOf = (font) => font.outlines[font.glyph("â")].readUInt16BE(18);

/**
 * Gives the Latin file of a text font its missing signs. The hook above, which only Vietnamese
 * needs and which we leave out, lends its place to the hat: the font then sets it on every letter.
 */
function completeLatin(font) {
  const em = font.unitsPerEm;
  const macron = font.glyph(bar);
  const hook = font.glyph("\u0309");
  const { marks, bases } = readAnchors(font.tables.get("GPOS"), macron);
  const circumflex = circumflexOf(font);
  const shift =
    marks.get(hook).x - marks.get(macron).x + font.box(macron).x - font.box(circumflex).x;
  font.glyphOf.delete(code("\u0309"));
  font.glyphOf.set(code(hat), font.assemble([place(circumflex, shift)], 0, hook));
  const onY = (mark) => {
    const y = font.glyph("y");
    const dx = bases.get(y).x - marks.get(mark).x;
    return [place(y), place(mark, dx, bases.get(y).y - marks.get(mark).y)];
  };
  font.add("ŷ", onY(hook));
  font.add("ȳ", onY(macron));

  const up = font.glyph("↑");
  const arrow = font.box(up);
  const [minus, less, more] = ["−", "<", ">"].map((sign) => font.glyph(sign));
  const bar0 = font.box(minus);
  const axis = bar0.y;
  const long = Math.round(arrow.top - arrow.bottom + 0.09 * em);
  const right = place(up, long / 2 - arrow.y, axis + arrow.x, { xx: 0, xy: 1, yx: -1, yy: 0 });
  const left = place(up, long / 2 + arrow.y, axis - arrow.x, { xx: 0, xy: -1, yx: 1, yy: 0 });
  font.add("→", [right], long);
  font.add("←", [left], long);
  const wide = Math.round(0.3 * em);
  font.add("↔", [{ ...right, dx: right.dx + wide }, left], long + wide);

  const thick = bar0.top - bar0.bottom;
  for (const [sign, half] of [
    ["≤", less],
    ["≥", more],
  ]) {
    const lift = thick + 0.075 * em - font.box(half).bottom;
    font.add(sign, [place(half, 0, lift), place(minus, 0, -bar0.bottom)]);
  }
  const tilde = font.glyph("~");
  const wave = font.box(tilde);
  const apart = (wave.top - wave.bottom) / 2 + 0.015 * em;
  font.add("∼", [place(tilde, 0, axis - wave.y)]);
  font.add("≈", [place(tilde, 0, axis - wave.y - apart), place(tilde, 0, axis - wave.y + apart)]);
  const [equals, slash, cross] = ["=", "/", "×"].map((sign) => font.glyph(sign));
  const size = 0.8;
  const [pair, stroke] = [font.box(equals), font.box(slash)];
  font.add("≠", [
    place(equals),
    place(slash, pair.x - size * stroke.x, pair.y - size * stroke.y, { xx: size, yy: size }),
  ]);
  const ex = font.box(cross);
  font.add("✗", [place(cross, -0.15 * ex.x, axis - 1.15 * ex.y, { xx: 1.15, yy: 1.15 })]);

  const raised = substitutions(font.tables.get("GSUB"), "numr");
  const lowered = substitutions(font.tables.get("GSUB"), "dnom");
  const two = font.glyph("2");
  const rise = font.box(font.glyph("²")).bottom - font.box(raised.get(two)).bottom;
  const drop = -0.14 * em - font.box(lowered.get(two)).bottom;
  for (let digit = 0; digit < 10; digit++) {
    const glyph = font.glyph(String(digit));
    const sign = "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit];
    if (!"¹²³".includes(sign)) font.add(sign, [place(raised.get(glyph), 0, rise)]);
    font.add("₀₁₂₃₄₅₆₇₈₉"[digit], [place(lowered.get(glyph), 0, drop)]);
  }
  const [high, low] = [raised, lowered].map((map) => font.box(map.get(two)));
  for (const [signs, y] of [
    ["⁺⁻", high.y + rise],
    ["₊₋", low.y + drop],
  ]) {
    for (const [sign, from] of [
      [signs[0], "+"],
      [signs[1], "−"],
    ]) {
      const glyph = font.glyph(from);
      const small = { xx: 0.64, yy: 0.64 };
      const advance = Math.round(0.64 * font.advances[glyph]);
      font.add(sign, [place(glyph, 0, y - 0.64 * font.box(glyph).y, small)], advance);
    }
  }

  font.glyphOf.set(code("\u2011"), font.glyph("-"));
  const space = Buffer.alloc(0);
  for (const thin of ["\u2009", "\u202f"]) {
    font.glyphOf.set(code(thin), font.put(space, Math.round(0.17 * em), space));
  }
}

/** A table that sets accents on letters, and nothing else. */
function accentTable(marks, bases) {
  const coverage = (glyphs) => unsigned(1, glyphs.length, ...glyphs);
  const anchor = ({ x, y }) => Buffer.concat([unsigned(1), signed(x), signed(y)]);
  const [markGlyphs, baseGlyphs] = [marks, bases].map((anchors) =>
    [...anchors.keys()].sort((a, b) => a - b),
  );
  const array = (glyphs, anchors, isMark) => {
    const step = isMark ? 4 : 2;
    const records = glyphs.map((_, i) => {
      const offset = 2 + step * glyphs.length + 6 * i;
      return isMark ? unsigned(0, offset) : unsigned(offset);
    });
    return Buffer.concat([
      unsigned(glyphs.length),
      ...records,
      ...glyphs.map((glyph) => anchor(anchors.get(glyph))),
    ]);
  };
  const parts = [
    coverage(markGlyphs),
    coverage(baseGlyphs),
    array(markGlyphs, marks, true),
    array(baseGlyphs, bases, false),
  ];
  const at = parts.map((_, i) => 12 + Buffer.concat(parts.slice(0, i)).length);
  const subtable = Buffer.concat([unsigned(1, at[0], at[1], 1, at[2], at[3]), ...parts]);
  const tags = ["DFLT", "grek", "latn"];
  const scripts = Buffer.concat([
    unsigned(tags.length),
    ...tags.map((tag) => Buffer.concat([Buffer.from(tag), unsigned(2 + 6 * tags.length)])),
    unsigned(4, 0, 0, 0xffff, 1, 0),
  ]);
  const features = Buffer.concat([unsigned(1), Buffer.from("mark"), unsigned(8, 0, 1, 0)]);
  const lookups = Buffer.concat([unsigned(1, 4, 4, 0, 1, 8), subtable]);
  const start = 10 + scripts.length;
  const header = unsigned(1, 0, 10, start, start + features.length);
  return Buffer.concat([header, scripts, features, lookups]);
}

/** Gives the Greek file of a text font the hat and the bar, set on each Greek letter. */
function completeGreek(font, latin) {
  const macron = latin.glyph(bar);
  const circumflex = circumflexOf(latin);
  const anchor = readAnchors(latin.tables.get("GPOS"), macron).marks.get(macron);
  const slant = Math.tan((-latin.tables.get("post").readInt32BE(4) / 65536 / 180) * Math.PI);
  const gap = anchor.y - latin.box(latin.glyph("x")).top;
  const [ourBar, ourHat] = [font.adopt(latin, macron), font.adopt(latin, circumflex)];
  font.tuples = Buffer.concat([font.tuples, latin.tuples]);
  font.glyphOf.set(code(bar), ourBar);
  font.glyphOf.set(code(hat), ourHat);
  const middle = anchor.x - latin.box(macron).x;
  const marks = new Map([
    [ourBar, anchor],
    [ourHat, { x: Math.round(font.box(ourHat).x + middle), y: anchor.y }],
  ]);
  const bases = new Map();
  for (const letter of greekLetters) {
    const glyph = font.glyphOf.get(code(letter));
    if (glyph === undefined) continue;
    const box = font.box(glyph);
    const y = Math.max(anchor.y, box.top + gap);
    bases.set(glyph, { x: Math.round(box.x + slant * (y - box.y)), y });
  }
  font.tables.set("GPOS", accentTable(marks, bases));
  font.tables.delete("GDEF");
}

// -------------------------------------------------------------------------------- making files

const files = [];

/** Subsets, writes and remembers one file; returns its name and the characters in it. */
async function make(name, source, characters, options = {}) {
  const known = [...new Set(characters)].filter((c) => source.glyphOf.has(code(c))).join("");
  const whole = { noHinting: true, preserveNameIds: [13, 14], ...options };
  const data = await subsetFont(source.write(), known, { targetFormat: "woff2", ...whole });
  const plain = await subsetFont(source.write(), known, { targetFormat: "sfnt", ...whole });
  // The subsetter also keeps mirror images, such as the one of ∈; they are not promised twice.
  const real = readCmap(readTables(plain).get("cmap"));
  const codes = [...known].map(code).sort((a, b) => a - b);
  const lost = codes.filter((c) => !real.has(c));
  if (lost.length > 0) throw new Error(`${name} lost ${lost.map((c) => c.toString(16))}`);
  writeFileSync(new URL(`${name}.woff2`, fontFolder), data);
  const file = { name, codes, size: data.length, source };
  files.push(file);
  return file;
}

const without = (characters, taken) => [...characters].filter((c) => !taken.has(code(c))).join("");

/** One style of a text font: core, more, European, Greek. The core comes last, so it is tried first. */
async function textFiles(name, path, internal, variationAxes) {
  const [latin, extended, greek] = await Promise.all(
    ["latin", "latin-ext", "greek"].map((part) =>
      Font.open(path.replace("LATIN", part), `${internal} ${part}`),
    ),
  );
  completeLatin(latin);
  completeGreek(greek, latin);
  const features = { variationAxes, keepFeatures: ["kern", "liga", "tnum", "lnum", "mark"] };
  const core = await make(name, latin, textCore, features);
  const coreCodes = new Set(core.codes);
  const more = await make(`${name}-more`, latin, without(textMore, coreCodes), features);
  const taken = new Set([...core.codes, ...more.codes]);
  return [
    await make(`${name}-greek`, greek, textGreek, features),
    await make(`${name}-european`, extended, without(textEuropean, taken), features),
    more,
    core,
  ];
}

/** One KaTeX face: what statistics needs, then the rest; one file if the rest is small. */
async function formulaFiles(face) {
  const name = face.file.replace("KaTeX_", "katex-").toLowerCase();
  const font = await Font.open(`katex/dist/fonts/${face.file}.woff2`, `Book ${name}`);
  const all = [...font.glyphOf.keys()].map((c) => String.fromCodePoint(c)).join("");
  const wanted = new Set([...formulaCore].map(code));
  const rest = without(all, wanted);
  if ([...rest].length < 20) return [await make(name, font, all)];
  const core = without(all, new Set([...rest].map(code)));
  return [await make(`${name}-more`, font, rest), await make(name, font, core)];
}

// ------------------------------------------------------------------------------------ the styles

const unicodeRange = (codes) => {
  const runs = [];
  for (const c of codes) {
    const last = runs.at(-1);
    if (last && last[1] === c - 1) last[1] = c;
    else runs.push([c, c]);
  }
  const hex = (c) => c.toString(16).toUpperCase();
  return runs.map(([a, b]) => (a === b ? `U+${hex(a)}` : `U+${hex(a)}-${hex(b)}`)).join(", ");
};

const fontFace = (descriptors) =>
  `@font-face {\n${Object.entries(descriptors)
    .map(([key, value]) => `  ${key}: ${value};\n`)
    .join("")}}\n`;

const face = (family, style, weight, file, extra = {}) =>
  fontFace({
    "font-family": `"${family}"`,
    "font-style": style,
    "font-weight": weight,
    "font-display": "swap",
    src: `url("/fonts/${file.name}.woff2") format("woff2")`,
    "unicode-range": unicodeRange(file.codes),
    ...extra,
  });

const percent = (value) => `${(100 * value).toFixed(2)}%`;

const sample =
  "A hierarchical model lets groups that have few data borrow strength from the others. Each " +
  "estimate is pulled toward the mean of the population, and the pull is strongest where the data " +
  "say least. How much should eight schools share? The answer is not a choice of the analyst; it " +
  "is learned, with its own uncertainty, from the spread of the groups themselves. In 1971, " +
  "Lindley and Smith wrote: “the estimates of the means are weighted averages”.";

/** The mean advance of the sample's characters in ems. */
async function meanAdvance(font, variationAxes) {
  const plain = await subsetFont(font.write(), sample, { targetFormat: "sfnt", variationAxes });
  const set = new Font(plain, font.name);
  const total = [...sample].reduce((sum, c) => sum + set.advances[set.glyph(c)], 0);
  return total / sample.length / set.unitsPerEm;
}

/**
 * Fonts that readers already have, shown until ours arrive, and the mean advance of the sample in
 * each, measured in free fonts of the same widths (Gelasio for Georgia, Liberation for the others).
 */
const installed = {
  serif: [
    ["Source Serif Fallback", ["Georgia", "Gelasio"], [0.43841, 0.51066, 0.44724]],
    [
      "Source Serif Fallback Times",
      ["Times New Roman", "Times", "Liberation Serif", "Tinos"],
      [0.39979, 0.4254, 0.40224],
    ],
    ["Source Serif Fallback Noto", ["Noto Serif"], [0.47567, 0.50528, 0.46384]],
  ],
  sans: [
    ["Inter Fallback", ["Arial", "Helvetica", "Liberation Sans", "Arimo"], [0.44218, 0.47683]],
    ["Inter Fallback Roboto", ["Roboto"], [0.44246, 0.44895]],
  ],
};

/** Stand-ins with the widths and line heights of our fonts: regular, bold and italic. */
function fallbackFaces(fonts, ours) {
  const { ascent, descent, lineGap, unitsPerEm } = files.find((f) => f.name === ours.file).source;
  const cuts = [
    ["normal", "400 500", "", ours.regular],
    ["normal", "600 700", " Bold", ours.bold],
    ["italic", "400 700", " Italic", ours.italic],
  ];
  return fonts.flatMap(([family, names, widths]) =>
    widths.map((width, i) => {
      const [style, weight, suffix, wanted] = cuts[i];
      const size = wanted / width;
      return fontFace({
        "font-family": `"${family}"`,
        "font-style": style,
        "font-weight": weight,
        src: names.map((name) => `local("${name}${suffix}")`).join(", "),
        "size-adjust": percent(size),
        "ascent-override": percent(ascent / unitsPerEm / size),
        "descent-override": percent(-descent / unitsPerEm / size),
        "line-gap-override": percent(lineGap / unitsPerEm / size),
      });
    }),
  );
}

// ------------------------------------------------------------------------------------------ main

mkdirSync(fontFolder, { recursive: true });
mkdirSync(styleFolder, { recursive: true });
for (const old of readdirSync(fontFolder)) rmSync(new URL(old, fontFolder));

const serifPath = "@fontsource-variable/source-serif-4/files/source-serif-4-LATIN-opsz-";
const weights = { min: 400, max: 700 };
const serif = await textFiles("serif", `${serifPath}normal.woff2`, "Book Serif", {
  opsz: 20,
  wght: weights,
});
const italic = await textFiles("serif-italic", `${serifPath}italic.woff2`, "Book Serif Italic", {
  opsz: 20,
  wght: 400,
});
const sans = await textFiles(
  "sans",
  "@fontsource-variable/inter/files/inter-LATIN-wght-normal.woff2",
  "Book Sans",
  { wght: weights },
);

const katexSheet = readFileSync(new URL("katex/dist/katex.min.css", packages), "utf8");
const facePattern = /@font-face\{([^}]*)\}/g;
const katexFaces = [...katexSheet.matchAll(facePattern)].map(([, body]) => ({
  family: body.match(/font-family:["']?([^;"']+)/)[1],
  style: body.match(/font-style:(\w+)/)[1],
  weight: body.match(/font-weight:(\w+)/)[1],
  file: body.match(/fonts\/([\w-]+)\.woff2/)[1],
}));
const formulaRules = [];
for (const one of katexFaces) {
  for (const file of await formulaFiles(one)) {
    formulaRules.push(face(one.family, one.style, one.weight, file));
  }
}

const named = (name) => files.find((file) => file.name === name);
const ams = named("katex-ams-regular").source;
const symbols = await make("symbols", ams, lentBySymbols);

/** Signs lent to the text fonts by KaTeX's, enlarged to suit; the weight must be the family's. */
const lent = (family, style, weight, size) =>
  [
    [named("katex-main-regular"), lentByMain],
    [named("katex-size1-regular"), lentBySize1],
    [symbols, lentBySymbols],
  ].map(([file, characters]) => {
    const codes = file.codes.filter((c) => characters.includes(String.fromCodePoint(c)));
    const extra = { "size-adjust": percent(size) };
    return face(family, style, weight, { name: file.name, codes }, extra);
  });

const xHeight = (name) => {
  const { source } = named(name);
  return source.box(source.glyph("x")).top / source.unitsPerEm;
};
const grow = (name) => xHeight(name) / xHeight("katex-main-regular");

const [roman, slanted, upright] = ["serif", "serif-italic", "sans"].map((n) => named(n).source);
const fallbacks = [
  ...fallbackFaces(installed.serif, {
    file: "serif",
    regular: await meanAdvance(roman, { opsz: 20, wght: 400 }),
    bold: await meanAdvance(roman, { opsz: 20, wght: 600 }),
    italic: await meanAdvance(slanted, { opsz: 20, wght: 400 }),
  }),
  ...fallbackFaces(installed.sans, {
    file: "sans",
    regular: await meanAdvance(upright, { wght: 400 }),
    bold: await meanAdvance(upright, { wght: 600 }),
  }),
];
const stack = (own, list, end) =>
  [own, ...list.map(([family]) => family)]
    .map((name) => `"${name}"`)
    .concat(end)
    .join(", ");

const note = `/* Generated by src/build/fonts.mjs: change that file, not this one. */
/* biome-ignore-all lint: the rules are KaTeX's own or made by the script. */\n\n`;
const fontSheet = [
  `:root {\n  --font-serif: ${stack("Source Serif 4", installed.serif, "Georgia, serif")};\n` +
    `  --font-sans: ${stack("Inter", installed.sans, "system-ui, sans-serif")};\n}\n`,
  ...lent("Source Serif 4", "normal", "400 700", grow("serif")),
  ...serif.map((file) => face("Source Serif 4", "normal", "400 700", file)),
  ...lent("Source Serif 4", "italic", "400", grow("serif")),
  ...italic.map((file) => face("Source Serif 4", "italic", "400", file)),
  ...lent("Inter", "normal", "400 700", grow("sans")),
  ...sans.map((file) => face("Inter", "normal", "400 700", file)),
  ...formulaRules,
  ...fallbacks,
].join("\n");
const formulaSheet = katexSheet.replace(facePattern, "");
if (formulaSheet.includes("url(")) throw new Error("katex.css still fetches something");
writeFileSync(new URL("fonts.css", styleFolder), note + fontSheet);
writeFileSync(new URL("katex.css", styleFolder), note + formulaSheet);

const licences = [
  ["source-serif-4", "@fontsource-variable/source-serif-4/LICENSE", "serif"],
  ["inter", "@fontsource-variable/inter/LICENSE", "sans"],
  ["katex", "katex/LICENSE", "katex-main-regular"],
];
for (const [name, path, file] of licences) {
  const { source } = named(file);
  const changed = "The files here are subsets, some with added signs, under names of their own.";
  const inside = [0, 13].map((id) => source.string(id)).filter(Boolean);
  const text = [changed, ...inside, readFileSync(new URL(path, packages), "utf8")].join("\n\n");
  writeFileSync(new URL(`LICENSE-${name}.txt`, fontFolder), text.replaceAll("\r\n", "\n"));
}

const biome = fileURLToPath(new URL(".bin/biome", packages));
const sheets = ["fonts.css", "katex.css"].map((name) => fileURLToPath(new URL(name, styleFolder)));
execFileSync(biome, ["format", "--write", ...sheets], { cwd: fileURLToPath(root) });

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
for (const { name, size, codes } of files) {
  console.log(`${kilobytes(size)}  ${name} (${codes.length})`);
}
const usual = [
  ...["serif", "serif-italic", "sans", "katex-main-regular", "katex-math-italic"],
  ...["katex-size1-regular", "katex-size2-regular", "katex-size3-regular"],
];
const sum = (list) => list.reduce((total, file) => total + file.size, 0);
console.log(`${kilobytes(sum(usual.map(named)))}  an ordinary chapter`);
console.log(`${kilobytes(sum(files))}  all ${files.length} files`);
