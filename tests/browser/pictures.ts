import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString as textIn } from "hast-util-to-string";
import type { Locator, Page } from "playwright";

/** The file that a button of a figure's tools saves; the tools stand open. */
export async function savedPicture(
  page: Page,
  figure: Locator,
  form: "SVG" | "PNG",
): Promise<{ readonly name: string; readonly file: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    figure.getByRole("button", { name: `Save as ${form}` }).click(),
  ]);
  const chunks = await (await download.createReadStream()).toArray();
  return { name: download.suggestedFilename(), file: Buffer.concat(chunks) };
}

/** How wide a browser finds a saved drawing that it was given as a picture: a file that is not well formed has no width. */
export const widthOf = (page: Page, text: string): Promise<number> =>
  page.evaluate(async (file) => {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(file)}`;
    await image.decode();
    return image.naturalWidth;
  }, text);

/** What a saved drawing is made of, as a reader of the file finds it. */
export function madeOf(text: string) {
  const words: { text: string; fill: string }[] = [];
  const strange: string[] = [];
  const made = { title: "", marks: 0, words, strange };
  const read = (one: Element, above: string): void => {
    const fill = String(one.properties.fill ?? above);
    if (/^(path|circle|line|rect)$/.test(one.tagName)) made.marks += 1;
    if (one.tagName === "title") made.title = textIn(one);
    if (one.tagName === "text") words.push({ text: textIn(one), fill });
    for (const [name, value] of Object.entries(one.properties))
      if (
        /^(className|style|data|on[A-Z])/.test(name) ||
        /NaN|Infinity|undefined|var\(/.test(`${value}`)
      )
        strange.push(`${one.tagName} ${name}=${`${value}`.slice(0, 40)}`);
    for (const child of one.children) if (child.type === "element") read(child, fill);
  };
  for (const child of fromHtml(text, { fragment: true, space: "svg" }).children)
    if (child.type === "element") read(child, "black");
  return made;
}

/** Contrast of a colour, as `rgb(...)` or `#...`, with white. */
export function onWhite(colour: string): number {
  const hex = /^#(..)(..)(..)$/.exec(colour)?.slice(1) ?? [];
  const parts =
    hex.length > 0 ? hex.map((one) => Number.parseInt(one, 16)) : colour.match(/[\d.]+/g);
  const [r = 0, g = 0, b = 0] = (parts ?? [255, 255, 255]).slice(0, 3).map((one) => {
    const share = Number(one) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}
