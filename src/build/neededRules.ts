import { PurgeCSS } from "purgecss";

/** The rules of a style sheet, and the fonts, that these pages need; tables of formulas that come to life stand there too. */
export async function neededRules(sheet: string, pages: Iterable<string>): Promise<string> {
  const content = [...pages].map((raw) => ({ raw, extension: "html" }));
  const [needed] = await new PurgeCSS().purge({ content, css: [{ raw: sheet }] });
  return withoutBlanks(withNeededFaces(needed!.css));
}

/** A font that no rule names, or none in its weight or slope, is left out. */
function withNeededFaces(css: string): string {
  const face = /@font-face\s*\{([^}]*)\}/g;
  const rules = css.replace(face, "");
  const isAsked = (part: RegExp, body: string) => !part.test(body) || part.test(rules);
  return css.replace(face, (whole, body: string) => {
    const family = /font-family:\s*"?([^";]+)/.exec(body)![1]!;
    const isNeeded =
      rules.includes(family) &&
      isAsked(/font-weight:\s*(bold|700)/, body) &&
      isAsked(/font-style:\s*italic/, body);
    return isNeeded ? whole : "";
  });
}

const withoutBlanks = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .replaceAll(": ", ":")
    .trim();
