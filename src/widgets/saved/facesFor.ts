/** A face of the style sheet: which letters of which family it has, and where it lies. */
interface Face {
  readonly rule: CSSFontFaceRule;
  readonly family: string;
  readonly url: string;
}

const unquoted = (text: string) => text.trim().replace(/^["']|["']$/g, "");

function faces(): readonly Face[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const url = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
      const family = unquoted(rule.style.getPropertyValue("font-family"));
      return url ? [{ rule, family, url: new URL(url, sheet.href ?? location.href).href }] : [];
    }),
  );
}

/**
 * Whether a face has one of these letters, as its `unicode-range` says.
 *
 * @example
 * covers("U+30-39, U+3B8", "θ") // true
 */
export function covers(range: string, text: string): boolean {
  if (range === "") return true;
  const spans = range.split(",").map((part) => {
    const [from = "", to = from] = part.trim().slice(2).split("-");
    return [
      Number.parseInt(from.replaceAll("?", "0"), 16),
      Number.parseInt(to.replaceAll("?", "F"), 16),
    ] as const;
  });
  return [...text].some((letter) => {
    const at = letter.codePointAt(0)!;
    return spans.some(([from, to]) => at >= from && at <= to);
  });
}

const inBase64 = (blob: Blob) =>
  new Promise<string>((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });

/** The faces that a text needs, written into one style sheet, so that a file looks the same everywhere. */
export async function facesFor(text: string, families: readonly string[]): Promise<string> {
  const first = new Set(families.map((list) => unquoted(list.split(",")[0]!)));
  const needed = faces().filter(
    ({ rule, family }) =>
      first.has(family) &&
      rule.style.getPropertyValue("font-style") !== "italic" &&
      covers(rule.style.getPropertyValue("unicode-range"), text),
  );
  const written = await Promise.all(
    needed.map(async ({ rule, url }) => {
      const data = await inBase64(await (await fetch(url)).blob());
      return rule.cssText.replace(/url\([^)]*\)/, `url(${data})`);
    }),
  );
  return written.join("\n");
}
