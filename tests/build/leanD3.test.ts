import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { interpolate, interpolateRound, piecewise } from "d3";
import { expect, it } from "vitest";
import { leanInterpolate } from "#build/leanD3.ts";

const require = createRequire(import.meta.url);
const { resolve } = createRequire(require.resolve("d3"));
const written = readFileSync(
  resolve("d3-interpolate").replace(/\.(min\.)?js$/, ".mjs"),
  "utf8",
).replace(/^import .*d3-color.*$/m, "const [rgb$1, color, hsl$1, lab$1, hcl$1, cubehelix$1] = [];");

it("leaves d3's interpolation between numbers as it is", async () => {
  const lean = leanInterpolate(written);
  expect(lean).not.toBe(written);
  const ours = (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(lean)}`
  )) as Record<"interpolate" | "interpolateRound" | "piecewise", unknown>;
  type Between = (a: number, b: number) => (share: number) => number;
  const [between, round] = [ours.interpolate as Between, ours.interpolateRound as Between];
  for (const [a, b] of [
    [0, 1],
    [640, 12.5],
    [-3, 1e9],
    [7, 7],
  ] as const)
    for (const share of [-0.25, 0, 1 / 3, 0.5, 1, 1.5]) {
      expect(between(a, b)(share)).toBe(interpolate(a, b)(share));
      expect(round(a, b)(share)).toBe(interpolateRound(a, b)(share));
    }
  const parts = [0, 10, 15, 100];
  type Along = (way: Between, values: readonly number[]) => (share: number) => number;
  const along = (ours.piecewise as Along)(between, parts);
  for (const share of [0, 0.2, 0.5, 0.9, 1])
    expect(along(share)).toBe(piecewise(interpolate as Between, parts)(share));
});

it("says so when d3 chooses in another way", () => {
  expect(() => leanInterpolate("function value(a) { return a; }")).toThrow(/in another way/);
});
