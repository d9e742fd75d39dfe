import fc from "fast-check";

/** Ways a link comes to harm: bits, letters lost, added, swapped or escaped, a cut, two run together. */
const harms: Readonly<Record<string, (text: string, at: number, other: number) => string>> = {
  "a bit flipped": (text, at, other) => {
    const letter = String.fromCharCode(text.charCodeAt(at) ^ (1 << (other % 8)));
    return text.slice(0, at) + letter + text.slice(at + 1);
  },
  "a run lost": (text, at, other) => text.slice(0, at) + text.slice(at + 1 + (other % 6)),
  "a letter added": (text, at, other) =>
    text.slice(0, at) + ADDED[other % ADDED.length]! + text.slice(at),
  "a run twice": (text, at, other) => text.slice(0, at + (other % 12)) + text.slice(at),
  "two letters swapped": (text, at, other) => {
    const letters = [...text];
    const there = other % letters.length;
    [letters[at], letters[there]] = [letters[there]!, letters[at]!];
    return letters.join("");
  },
  "a digit changed": (text, at, other) => {
    const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
    const where = digits[at % digits.length] ?? 0;
    return text.slice(0, where) + String(other % 10) + text.slice(where + 1);
  },
  "the end cut off": (text, at) => text.slice(0, at),
  "the front cut off": (text, at) => text.slice(at),
  "another case": (text, at) => text.slice(0, at) + text.slice(at).toUpperCase(),
  "one letter's case": (text, at) =>
    text.slice(0, at) + text.charAt(at).toUpperCase() + text.slice(at + 1),
  "an escape": (text, at) =>
    `${text.slice(0, at)}%${text.charCodeAt(at).toString(16)}${text.slice(at + 1)}`,
  "itself again": (text, at) => text + text.slice(at),
  "itself again, apart": (text, _, other) => text + ";&#/ "[other % 5] + text,
  "the other way round": (text) => [...text].reverse().join(""),
  "parts in another order": (text, at, other) => {
    const parts = text.split(/(?=[;,])/);
    const [taken] = parts.splice(at % parts.length, 1);
    parts.splice(other % (parts.length + 1), 0, taken!);
    return parts.join("");
  },
  "an empty text": () => "",
};

const ADDED = [
  ..."0123456789.-+e;:,=%#&? \t\n\0",
  "é",
  "\u200b",
  "\u2026",
  "\ud800",
  "__proto__",
  "constructor",
  "NaN",
  "%00",
  "</script>",
];

export const harmed = (text: fc.Arbitrary<string>): fc.Arbitrary<{ text: string; harm: string }> =>
  fc
    .record({
      text,
      harm: fc.constantFrom(...Object.keys(harms)),
      at: fc.nat(10_000),
      other: fc.nat(10_000),
    })
    .map(({ text, harm, at, other }) => ({
      text: harms[harm]!(text, at % Math.max(1, text.length), other),
      harm,
    }));
