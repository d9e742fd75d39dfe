import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** The projector theme, computed from the style sheet itself: on white, and under a veil of stray light. */
const styles = new URL("../../src/app/style/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, styles), "utf8");
const block = /\[data-theme="projector"\]\s*\{([^}]*)\}/.exec(read("tokens.css"))?.[1] ?? "";
const tokens = new Map(
  [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8})\b/gi)].map(([, name, hex]) => [name!, hex!]),
);

type Colour = readonly number[];

const colourOf = (hex: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
const token = (name: string): Colour => {
  const hex = tokens.get(name);
  if (!hex) throw new Error(`The projector theme has no --${name}.`);
  return colourOf(hex);
};

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (colour: Colour) => {
  const [r, g, b] = colour.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (a: Colour, b: Colour) => {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
};
/** White laid over everything, so strong: what a lamp does to a screen. */
const veiled = (colour: Colour, share = 0.2): Colour => colour.map((c) => c + share * (1 - c));
/** A colour with an alpha of its own on the paper. */
const washed = (name: string): Colour => {
  const hex = tokens.get(name)!;
  const alpha = Number.parseInt(hex.slice(7, 9), 16) / 255;
  return colourOf(hex).map((c, i) => alpha * c + (1 - alpha) * paper[i]!);
};

const paper = token("paper");
const texts = [...tokens.keys()].filter((name) => /^(ink|soft|focus)$|-text$/.test(name));
const marks = ["population", "data", "posterior", "guess", "edge", "accent", "soft", "ink"];

it("the paper is white, and black on it is as black as can be", () => {
  expect(contrast(paper, [0, 0, 0])).toBeCloseTo(21, 10);
  expect(texts.length).toBeGreaterThanOrEqual(7);
});

describe.each(texts)("text in --%s", (name) => {
  it("has 7:1 on the paper and on what is washed, and 4.0 under the veil", () => {
    const text = token(name);
    expect(contrast(text, paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(veiled(text), veiled(paper))).toBeGreaterThanOrEqual(4);
  });
});

describe.each(["data", "population", "posterior"])("the words on a %s wash", (name) => {
  it("keep 7:1, and 4.0 under the veil", () => {
    const words = token(`${name}-text`);
    const wash = washed(`${name}-wash`);
    expect(contrast(words, wash)).toBeGreaterThanOrEqual(7);
    expect(contrast(veiled(words), veiled(wash))).toBeGreaterThanOrEqual(4);
  });
});

describe.each(marks)("marks in --%s", (name) => {
  it("have 4.5:1 on the paper, and 3.1 under the veil", () => {
    const mark = token(name);
    expect(contrast(mark, paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(veiled(mark), veiled(paper))).toBeGreaterThanOrEqual(3.1);
  });
});

it("words on the accent can be read", () => {
  const [words, ground] = [token("on-accent"), token("accent")];
  expect(contrast(words, ground)).toBeGreaterThanOrEqual(7);
  expect(contrast(veiled(words), veiled(ground))).toBeGreaterThanOrEqual(4);
});

it("the projector view has no colour of its own, and draws nothing with --line but a rest", () => {
  const css = read("lecture.css").replace(/\/\*.*?\*\//gs, "");
  expect(css).not.toMatch(/#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|color-mix)\(/i);
  expect(css.match(/var\(--line\)/g) ?? []).toHaveLength(1);
});
