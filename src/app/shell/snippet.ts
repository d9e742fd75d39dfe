/** A stretch of text, and whether it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** A word as the search takes it: anything between spaces and punctuation. */
const WORD = /[^\n\r\p{Z}\p{P}]+/gu;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

function placesOf(text: string, terms: readonly string[]): readonly Place[] {
  const wanted = new Set(terms);
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index: start }) => {
    const found = { start, end: start + word.length, word: word.toLowerCase() };
    return wanted.has(found.word) ? [found] : [];
  });
}

/** A text cut into pieces, so that each word that is one of the terms (in small letters) is a piece of its own. */
export function mark(text: string, terms: readonly string[]): readonly Piece[] {
  const places = placesOf(text, terms);
  const ends = [0, ...places.map(({ end }) => end)];
  return [
    ...places.flatMap(({ start, end }, at) => [
      { text: text.slice(ends[at], start), found: false },
      { text: text.slice(start, end), found: true },
    ]),
    { text: text.slice(ends.at(-1)), found: false },
  ].filter((piece) => piece.text !== "");
}

/** The stretch of a text, about that long, where most of the terms are found close together, marked. */
export function snippet(
  text: string,
  terms: readonly string[],
  { length = 170 }: { readonly length?: number } = {},
): readonly Piece[] {
  const places = placesOf(text, terms);
  const variety = ({ start }: Place) =>
    new Set(
      places
        .filter((other) => other.start >= start && other.end <= start + length * 0.7)
        .map(({ word }) => word),
    ).size;
  const best = places.reduce<Place | undefined>(
    (leader, place) => (leader && variety(leader) >= variety(place) ? leader : place),
    undefined,
  );
  const from = wordStart(text, (best?.start ?? 0) - length * 0.3);
  const to = wordEnd(text, from + length);
  return [
    ...(from > 0 ? [{ text: "…\u00a0", found: false }] : []),
    ...mark(text.slice(from, to), terms),
    ...(to < text.length ? [{ text: "\u00a0…", found: false }] : []),
  ];
}

/** How far to look for a space before a word is cut. */
const REACH = 30;

/** A place at or soon after a position where a word begins. */
function wordStart(text: string, position: number): number {
  if (position <= 0) return 0;
  const at = Math.round(position);
  const space = text.slice(at, at + REACH).indexOf(" ");
  return space < 0 ? betweenCharacters(text, at) : at + space + 1;
}

/** A place at or soon after a position where a word ends. */
function wordEnd(text: string, position: number): number {
  const at = Math.round(position);
  if (at >= text.length) return text.length;
  const space = text.slice(at, at + REACH).indexOf(" ");
  return space < 0 ? betweenCharacters(text, at) : at + space;
}

/** The position itself, or one further where it would halve a character of two units. */
function betweenCharacters(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? "") ? at + 1 : at;
}
