import type { FilledPlace, Told } from "../frame/told.ts";

/** A sentence in its pieces: what is said as it stands, and what fills a place. */
export type Piece = string | FilledPlace;

const PLACE = /\{(\w+)(?:\.number)?\}/g;
const SENTENCES = ["takeaway", "summary", "announcement"] as const;

/** One of a figure's sentences as it was told, its phrases put in, with its numbers apart from its words. */
export function piecesOf(
  told: readonly Told[],
  sentence: (typeof SENTENCES)[number],
): readonly Piece[] {
  const at = told.findIndex(({ name }) => name === sentence);
  const before = told.slice(0, at).findLastIndex(({ name }) => SENTENCES.some((s) => s === name));
  // A phrase is told before the sentence that it is a part of.
  const phrases = new Map(told.slice(before + 1, at).map((one) => [one.name, one]));
  return pieces(told[at]!, phrases);
}

function pieces({ template, places }: Told, phrases: ReadonlyMap<string, Told>): readonly Piece[] {
  const all: Piece[] = [];
  let filled = 0;
  let from = 0;
  for (const found of template.matchAll(PLACE)) {
    const [whole, name = ""] = found;
    const phrase = phrases.get(name);
    all.push(template.slice(from, found.index));
    from = found.index + whole.length;
    if (phrase) all.push(...pieces(phrase, phrases));
    else all.push(places[filled++]!);
  }
  return [...all, template.slice(from)].filter((piece) => piece !== "");
}
