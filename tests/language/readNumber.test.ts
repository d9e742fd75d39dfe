import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber } from "#language/format.ts";
import { type NumberReading, readNumber } from "#language/readNumber.ts";
import { ASKED, READ } from "./writtenNumbers.ts";

const readings = READ.flatMap(([value, writings]) =>
  writings.map((text) => [text, value] as const),
);
const isAsked = (reading: NumberReading) =>
  typeof reading !== "number" && reading.problem.length > 10;

describe("what people type", () => {
  it("is a corpus of at least 300 strings", () => {
    const all = [...readings.map(([text]) => text), ...ASKED];
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(300);
  });

  it.each(readings)("%j reads as %d", (text, value) => {
    const read = readNumber(text);
    expect(typeof read, JSON.stringify(read)).toBe("number");
    // A percent and a fraction are rounded once more than the number they mean.
    expect(Math.abs((read as number) - value)).toBeLessThanOrEqual(4e-16 * Math.abs(value));
    expect(Object.is(read, -0)).toBe(false);
  });

  it.each(ASKED)("%j is asked again", (text) => {
    expect(isAsked(readNumber(text)), JSON.stringify(readNumber(text))).toBe(true);
  });

  it("says what a comma before three digits could mean", () => {
    expect(readNumber("1,234")).toEqual({
      problem: "“1,234” could be 1.234 or 1234. Type the one you mean that way.",
    });
  });
});

describe("any text", () => {
  const sign = fc.constantFrom(..."0123456789.,-+−%/eE×x*^ ()'½⁻¹ \u202f\u00a0=~");
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.array(sign, { maxLength: 14 }).map((signs) => signs.join("")),
  );
  it("gives one finite number or a sentence, and never throws", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = readNumber(text);
        expect(typeof read === "number" ? Number.isFinite(read) : isAsked(read)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  it("reads back what the book writes", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const shown = formatNumber(value, { digits: 6 });
        const read = readNumber(shown);
        expect(typeof read, shown).toBe("number");
        // Six figures are shown.
        expect(Math.abs((read as number) - value)).toBeLessThanOrEqual(5.1e-6 * Math.abs(value));
      }),
    );
  });
});
