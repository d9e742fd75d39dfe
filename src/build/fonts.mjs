/**
 * Makes the book's fonts: public/fonts/*.woff2, src/app/style/fonts.css and src/app/style/katex.css.
 *
 *   node src/build/fonts.mjs
 *
 * Run it by hand after a change of its files or of a font package, and commit what it writes: the
 * build itself only copies. Same packages in, same bytes out.
 *
 * Every face is cut by HarfBuzz into a core file, which an ordinary page fetches, and files that the
 * browser fetches only when a character of their unicode-range occurs:
 *
 *   serif, serif-italic, sans    Source Serif 4 at optical size 20 and Inter, from their makers' whole
 *                                fonts: the cuts that are offered for the web lack arrows, signs of
 *                                comparison, raised digits and the hat of x-hat and theta-hat.
 *   ...-more, -european, -greek  the rest of Latin-1 and signs, Latin Extended-A, Greek with hat and bar.
 *   katex-*                      every face KaTeX knows; the core is what statistics uses.
 *   signs                        small shapes for every text, from Inter. KaTeX lends what is left.
 */

import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as harfbuzz from "harfbuzzjs";
import subsetFont from "subset-font";
import {
  formulaCore,
  textCore,
  textEuropean,
  textGreek,
  textMore,
  textSigns,
} from "./fontCharacters.mjs";
import { fallbackFaces, fontFace, installed, percent } from "./fontStandIns.mjs";

const root = new URL("../../", import.meta.url);
const packages = new URL("node_modules/", root);
const fontFolder = new URL("public/fonts/", root);
const styleFolder = new URL("src/app/style/", root);

const code = (character) => character.codePointAt(0);

// -------------------------------------------------------------------------------- making files

/**
 * The licence of Source Serif reserves the name "Source" for the original, so the names inside our
 * cuts say "Volume": as long, so that nothing in the file moves. The family names in the style
 * sheet are only labels.
 */
const rename = (sfnt) =>
  Buffer.from(
    sfnt
      .toString("latin1")
      .replaceAll(/S(\0?)o\1u\1r\1c\1e(?=\0? ?\0?S\0?e\0?r\0?i\0?f)/g, "V$1o$1l$1u$1m$1e"),
    "latin1",
  );

async function open(path) {
  const options = { keepAllGlyphs: true, targetFormat: "sfnt", preserveNameIds: [13] };
  const file = readFileSync(new URL(path, packages));
  const sfnt = rename(await subsetFont(file, undefined, options));
  const face = new harfbuzz.Face(new harfbuzz.Blob(sfnt));
  return { sfnt, face, font: new harfbuzz.Font(face), known: new Set(face.collectUnicodes()) };
}

/** The characters a shaper reaches for to set one: itself, or the letter and accent it is made of. */
const spelled = ({ known }, character) => {
  if (known.has(code(character))) return character;
  return character === "\u2011" ? "\u2010" : character.normalize("NFD");
};
const sets = (source, character) =>
  [...spelled(source, character)].every((c) => source.known.has(code(c)));

const unneeded = ["HVAR", "STAT", "BASE"]; // by browsers
const files = [];

/** Cuts, writes and remembers one file with the characters that the source can set. */
async function make(name, source, characters, options = {}) {
  const able = [...new Set(characters)].filter((c) => sets(source, c));
  const text = able.map((c) => spelled(source, c)).join("");
  const data = await subsetFont(source.sfnt, text, {
    targetFormat: "woff2",
    noHinting: true,
    ...options,
    dropTables: [...unneeded, ...(options.dropTables ?? [])],
  });
  writeFileSync(new URL(`${name}.woff2`, fontFolder), data);
  const file = { name, codes: able.map(code).sort((a, b) => a - b), size: data.length, source };
  files.push(file);
  return file;
}

const without = (characters, ...taken) => {
  const codes = new Set(taken.flatMap((file) => file.codes));
  return [...characters].filter((c) => !codes.has(code(c))).join("");
};

const layout = ["kern", "liga", "tnum", "lnum", "mark"];

/**
 * One style of a text font. The core comes last, so it is tried first. Neither font says where an
 * accent stands on a Greek letter; a shaper sets it above the letter's middle if the file has no
 * table of positions at all.
 */
async function textFiles(name, path, variationAxes) {
  const source = await open(path);
  const options = { variationAxes, keepFeatures: layout };
  const core = await make(name, source, textCore, options);
  const more = await make(`${name}-more`, source, without(textMore, core), options);
  return [
    await make(`${name}-greek`, source, textGreek, { ...options, dropTables: ["GPOS", "GDEF"] }),
    await make(`${name}-european`, source, without(textEuropean, core, more), options),
    more,
    core,
  ];
}

/** One KaTeX face: what statistics needs, then the rest; one file if the rest is small. */
async function formulaFiles(face) {
  const name = face.file.replace("KaTeX_", "katex-").toLowerCase();
  const source = await open(`katex/dist/fonts/${face.file}.woff2`);
  const all = [...source.known].map((c) => String.fromCodePoint(c));
  const rest = all.filter((c) => !formulaCore.includes(c));
  if (rest.length < 20) return [await make(name, source, all)];
  const more = await make(`${name}-more`, source, rest);
  return [more, await make(name, source, without(all, more))];
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

// ------------------------------------------------------------------------------------------ main

mkdirSync(fontFolder, { recursive: true });
for (const old of readdirSync(fontFolder)) rmSync(new URL(old, fontFolder));

const weights = { min: 400, max: 700 };
const serifPath = "source-serif/WOFF2/VAR/SourceSerif4Variable-";
const serif = await textFiles("serif", `${serifPath}Roman.ttf.woff2`, { opsz: 20, wght: weights });
const italic = await textFiles("serif-italic", `${serifPath}Italic.ttf.woff2`, {
  opsz: 20,
  wght: 400,
});
const sansAxes = { opsz: 14, wght: weights };
const sans = await textFiles("sans", "inter-ui/variable/InterVariable.woff2", sansAxes);

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
const main = named("katex-main-regular");
const signsOptions = { variationAxes: sansAxes, keepFeatures: [] };
const signs = await make("signs", sans.at(-1).source, textSigns, signsOptions);

const xHeight = ({ face: { upem }, font }) =>
  font.glyphExtents(font.glyph(code("x"))).yBearing / upem;

/** A text family: the signs lent to it, enlarged to suit, then its own. The weight is the family's. */
const family = (name, style, weight, own) => [
  ...[main, signs].map((lender) => {
    const lent = new Set([...without(textMore + textSigns, ...own)].map(code));
    const codes = lender.codes.filter((c) => lent.has(c));
    const size = xHeight(own.at(-1).source) / xHeight(lender.source);
    return face(name, style, weight, { ...lender, codes }, { "size-adjust": percent(size) });
  }),
  ...own.map((file) => face(name, style, weight, file)),
];

const stack = (own, list, end) =>
  [own, ...list.map(([family]) => family)]
    .map((name) => `"${name}"`)
    .concat(end)
    .join(", ");

const note = `/* Generated by src/build/fonts.mjs: change that file, not this one. */
/* biome-ignore-all lint: the rules are KaTeX's own or made by the script. */\n\n`;
const [roman, slanted, upright] = [serif, italic, sans].map((own) => own.at(-1).source);
const fontSheet = [
  `:root {\n  --font-serif: ${stack("Source Serif 4", installed.serif, "Georgia, serif")};\n` +
    `  --font-sans: ${stack("Inter", installed.sans, "system-ui, sans-serif")};\n}\n`,
  ...family("Source Serif 4", "normal", "400 700", serif),
  ...family("Source Serif 4", "italic", "400", italic),
  ...family("Inter", "normal", "400 700", sans),
  ...fallbackFaces(installed.serif, roman, slanted),
  ...fallbackFaces(installed.sans, upright),
].join("\n");
const katexRules = katexSheet.replace(facePattern, "");
if (katexRules.includes("url(")) throw new Error("KaTeX's rules still fetch something");
// The build leaves out of this sheet whatever no formula needs, fonts too.
const formulaSheet = [...formulaRules, katexRules].join("\n");
writeFileSync(new URL("fonts.css", styleFolder), note + fontSheet);
writeFileSync(new URL("katex.css", styleFolder), note + formulaSheet);

const licences = [
  ["source-serif-4", "source-serif/LICENSE.md", roman],
  ["inter", "inter-ui/LICENSE.txt", upright],
  ["katex", "katex/LICENSE", main.source],
];
for (const [name, path, source] of licences) {
  const changed = "The files here are subsets. Where the licence reserves a name, theirs differs.";
  const inside = [0, 13].map((id) => source.face.getName(id, "en")).filter(Boolean);
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
