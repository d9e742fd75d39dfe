import { PurgeCSS } from "purgecss";

/** The rules of a style sheet, and the fonts, that these pages need; tables of formulas that come to life stand there too. */
export async function neededRules(
  sheet: string,
  pages: Iterable<string>,
  characters: Iterable<string>,
): Promise<string> {
  const content = [...pages].map((raw) => ({ raw, extension: "html" }));
  const [needed] = await new PurgeCSS().purge({ content, css: [{ raw: sheet }] });
  return withoutBlanks(withNeededFaces(needed!.css, [...characters]));
}

/** A font that no rule names, or none in its weight or slope, or that has no character of a formula, is left out. */
function withNeededFaces(css: string, characters: readonly string[]): string {
  const face = /@font-face\s*\{([^}]*)\}/g;
  const rules = css.replace(face, "");
  const isAsked = (part: RegExp, body: string) => !part.test(body) || part.test(rules);
  return css.replace(face, (whole, body: string) => {
    const family = /font-family:\s*"?([^";]+)/.exec(body)![1]!;
    const range = /unicode-range:([^;]*)/.exec(body)![1]!;
    const isNeeded =
      rules.includes(family) &&
      isAsked(/font-weight:\s*(bold|700)/, body) &&
      isAsked(/font-style:\s*italic/, body) &&
      characters.some(within(range));
    return isNeeded ? whole : "";
  });
}

/** Whether a character is in a `unicode-range`: "U+20-7E, U+A0". */
function within(range: string): (character: string) => boolean {
  const runs = range.split(",").map((run) => {
    const [from, to = from] = run.trim().replace("U+", "").split("-");
    return [Number.parseInt(from!, 16), Number.parseInt(to!, 16)] as const;
  });
  return (character) => {
    const code = character.codePointAt(0)!;
    return runs.some(([from, to]) => from <= code && code <= to);
  };
}

const withoutBlanks = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .replaceAll(": ", ":")
    .trim();
