import { expect, test } from "vitest";
import { neededRules } from "../../src/build/neededRules.ts";

const face = (family: string, style: string, weight: string, range = "U+20-7E, U+A0") =>
  `@font-face {\n  font-family: "${family}";\n  font-style: ${style};\n  font-weight: ${weight};\n  src: url("/fonts/x.woff2");\n  unicode-range: ${range};\n}`;
const sheet = `/* KaTeX */
.katex {
  font: normal 1.21em KaTeX_Main,
    serif;
}
.katex .bold { font-weight: 700; font-family: KaTeX_Main }
.katex .it { font-family: KaTeX_Math; font-style: italic }
${face("KaTeX_Main", "normal", "400")}
${face("KaTeX_Main", "normal", "700")}
${face("KaTeX_Main", "normal", "400", "U+3B8")}
${face("KaTeX_Math", "italic", "400")}
${face("KaTeX_Script", "normal", "400")}`;

test("keeps the rules and the fonts that a page's formulas need, and no others", async () => {
  const plain = await neededRules(sheet, ['<span class="katex">x</span>'], "x");
  expect(plain).toContain(".katex{font:normal 1.21em KaTeX_Main,serif;}");
  expect(plain.match(/@font-face/g)).toHaveLength(1);
  expect(plain).toContain('font-family:"KaTeX_Main";font-style:normal;font-weight:400;');
  const all = await neededRules(
    sheet,
    ['<i class="katex bold">', '["span",{"className":"it"}]'],
    "x",
  );
  expect(all.match(/@font-face/g)).toHaveLength(3);
  expect(all).not.toContain("KaTeX_Script");
  expect((await neededRules(sheet, ['<i class="katex">'], "xθ")).match(/@font-face/g)).toHaveLength(
    2,
  );
  expect(all).toContain(".katex .bold{");
});
