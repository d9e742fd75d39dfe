import { expect, it } from "vitest";
import { openPage } from "./harness.ts";

/**
 * No font says where an accent stands on a Greek letter: the browser sets it by the shapes of both. This measures the
 * ink of theta hat against that of theta.
 */
it("sets hat and bar above Greek letters", async () => {
  const page = await openPage("/");
  const measured = await page.evaluate(async () => {
    const pen = document.createElement("canvas").getContext("2d")!;
    const results: { name: string; wider: number; further: number; higher: number }[] = [];
    for (const font of [
      '400 100px "Source Serif 4"',
      '600 100px "Source Serif 4"',
      'italic 100px "Source Serif 4"',
      '400 100px "Inter"',
      '600 100px "Inter"',
    ]) {
      for (const letter of "θμστψΘ") {
        for (const accent of "\u0302\u0304") {
          await document.fonts.load(font, letter + accent);
          pen.font = font;
          const [bare, marked] = [letter, letter + accent].map((text) => pen.measureText(text));
          results.push({
            name: `${font} ${letter}${accent}`,
            wider: marked!.width - bare!.width,
            further: marked!.actualBoundingBoxRight - bare!.actualBoundingBoxRight,
            higher: marked!.actualBoundingBoxAscent - bare!.actualBoundingBoxAscent,
          });
        }
      }
    }
    return results;
  });
  expect(measured).toHaveLength(60);
  for (const { name, wider, further, higher } of measured) {
    expect(Math.abs(wider), name).toBeLessThan(0.5);
    expect(further, name).toBeLessThan(10); // a tenth of an em; beside the letter it would be a fifth
    expect(higher, name).toBeGreaterThan(5);
  }
});
