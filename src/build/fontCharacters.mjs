/** The characters of the book's fonts, by the file that has them. */

const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");

const ascii = range(0x20, 0x7e);
const greekLetters = `${range(0x391, 0x3a1)}${range(0x3a3, 0x3a9)}${range(0x3b1, 0x3c9)}ϑϕϵ`;
const hat = "\u0302";
const bar = "\u0304";
const spaces = "\u00a0\u2009\u202f"; // no-break, thin, narrow no-break

/** What an ordinary page of prose and labels needs. */
export const textCore = `${ascii}${spaces}\u2010\u2011–—‘’“”…•′″°§±·×÷²³½−≈≠≤≥←→↑↓äéèïöüŷȳ${hat}${bar}`;
export const textMore =
  `${range(0xa1, 0xff)}†‡‰‹›„‚⁄€™ıŒœŠšŽžˆ˜˚\u0303\u0308↔∼⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉` +
  "∂∇∈∉∏∑∝∞∫∣√∗∩∪∧∨⇒⇔↦↩↪⟨⟩ℓ⋯⋮⌊⌋⌈⌉≡≪≫⊥";
/** Small shapes and signs, one light file for every text font. */
export const textSigns = "✓✗■□▲△▶▼▽◀◊★⁺⁻₊₋ⱼ";
export const textEuropean = `${range(0x100, 0x17f)}${range(0x218, 0x21b)}`;
export const textGreek = `${greekLetters}${range(0x384, 0x38a)}${range(0x3ac, 0x3af)}ΌΎΏΐΰϊϋόύώ${hat}${bar}`;

/** What formulas of a statistics book use. The private ones are KaTeX's strokes for "not". */
export const formulaCore =
  `${ascii}${greekLetters}ıȷςϖϱ${range(0xe000, 0xe00f)}${range(0xe020, 0xe02f)}\u0338` +
  "∂∇∈∉∏∑∝∞∫∣√∗∩∪∧∨⇒⇔↦↩↪⟨⟩ℓ⋯⋮⌊⌋⌈⌉≡≪≫⊥" +
  `\u00a0±×÷·¬¯°´¨ˆˇˉ˘˙˚˜\u0302\u0303\u20d7–—‘’“”…′−∓∼≈≃≅≠≤≥⋅∘∙∥‖∣` +
  `←→↑↓↔⇐⟵⟶⟸⟹∀∃∅⊂⊆⊕⊗ℝℕℤℙ𝟙△⊤⊨≻≺⋃⋂⋁⋀∐∬` +
  `⎛⎜⎝⎞⎟⎠⎡⎢⎣⎤⎥⎦⎧⎨⎩⎪⎫⎬⎭⏐⎷`;
