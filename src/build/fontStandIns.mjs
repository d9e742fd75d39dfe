/**
 * Fonts that readers already have, in the measures of ours: text does not jump when ours arrive.
 */

import * as harfbuzz from "harfbuzzjs";

export const fontFace = (descriptors) =>
  `@font-face {\n${Object.entries(descriptors)
    .map(([key, value]) => `  ${key}: ${value};\n`)
    .join("")}}\n`;

export const percent = (value) => `${(100 * value).toFixed(2)}%`;

const sample =
  "A hierarchical model lets groups that have few data borrow strength from the others. Each " +
  "estimate is pulled toward the mean of the population, and the pull is strongest where the data " +
  "say least. How much should eight schools share? The answer is not a choice of the analyst; it " +
  "is learned, with its own uncertainty, from the spread of the groups themselves. In 1971, " +
  "Lindley and Smith wrote: “the estimates of the means are weighted averages”.";

/** The mean advance of the sample's characters in ems. */
function meanAdvance({ face: { upem }, font }, weight) {
  font.setVariations([new harfbuzz.Variation("wght", weight)]);
  const advances = [...sample].map((c) => font.glyphHAdvance(font.glyph(c.codePointAt(0))));
  return advances.reduce((sum, advance) => sum + advance, 0) / sample.length / upem;
}

/**
 * Fonts that readers already have, shown until ours arrive, and the mean advance of the sample in
 * each, measured in free fonts of the same widths (Gelasio for Georgia, Liberation for the others).
 */
export const installed = {
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
export function fallbackFaces(fonts, upright, italic) {
  const { ascender, descender, lineGap } = upright.font.hExtents();
  const em = upright.face.upem;
  const cuts = [
    ["normal", "400 500", "", meanAdvance(upright, 400)],
    ["normal", "600 700", " Bold", meanAdvance(upright, 600)],
    ["italic", "400 700", " Italic", italic && meanAdvance(italic, 400)],
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
        "ascent-override": percent(ascender / em / size),
        "descent-override": percent(-descender / em / size),
        "line-gap-override": percent(lineGap / em / size),
      });
    }),
  );
}
