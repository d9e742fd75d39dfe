import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatNumber,
  formatQuantity,
  type Precision,
  precisionOf,
  speakNumber,
  speakQuantity,
} from "#language/format.ts";

const NO_BREAK = "\u00a0";
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Reads a shown number back, and the size of one unit of its last digit. */
function readBack(text: string): { value: number; unit: number } {
  const plain = text.replaceAll("\u202f", "").replaceAll("−", "-").replaceAll(NO_BREAK, " ");
  const [mantissa = "", raised = ""] = plain.split(" × 10");
  const power = Number(
    [...raised].map((sign) => (sign === "⁻" ? "-" : RAISED.indexOf(sign))).join(""),
  );
  const places = (mantissa.split(".")[1] ?? "").length;
  return { value: Number(`${mantissa}e${power}`), unit: 10 ** (power - places) };
}

const precisions: fc.Arbitrary<Precision> = fc.oneof(
  fc.integer({ min: 1, max: 10 }).map((figures) => ({ digits: figures })),
  fc.constantFrom(1, 0.5, 0.25, 0.1, 0.01, 0.001).map((step) => ({ step })),
);
const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
  fc.double({ noNaN: true, min: -2, max: 2 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e-3 }),
  fc.integer({ min: -20_000, max: 20_000 }).map((k) => k / 1000),
);

describe("formatNumber", () => {
  it("reads back within half a unit of the last digit shown", () => {
    fc.assert(
      fc.property(numbers, precisions, (value, precision) => {
        const { value: back, unit } = readBack(formatNumber(value, precision));
        const room = 0.5 * unit + 4 * Number.EPSILON * Math.abs(value); // roundings of unit, back and difference
        expect(Math.abs(back - value)).toBeLessThanOrEqual(room);
      }),
      { numRuns: 2000 },
    );
  });

  it("shows as many figures as asked for, or every digit before the point", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: 1e-4, max: 9e5 }),
        fc.integer({ min: 1, max: 10 }),
        (value, figures) => {
          const shown = formatNumber(value, { digits: figures }).replaceAll("\u202f", "");
          const [whole = "", fraction = ""] = shown.split(".");
          const counted = `${whole}${fraction}`.replace(/^0+/, "").length;
          expect(counted).toBe(fraction === "" ? Math.max(figures, whole.length) : figures);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("has no minus without a number behind it, and no plain hyphen", () => {
    fc.assert(
      fc.property(numbers, precisions, (value, precision) => {
        const shown = formatNumber(value, precision);
        expect(shown).not.toMatch(/^−0(\.0*)?$|-|e|NaN|Infinity/);
        expect(formatNumber(-value, precision).replace(/^−/, "")).toBe(shown.replace(/^−/, ""));
      }),
    );
  });

  it("uses powers of ten only for the very small and the very large", () => {
    fc.assert(
      fc.property(numbers, precisions, (value, precision) => {
        const size = Math.abs(value);
        if (size >= 1e-4 && size < 999_999.5)
          expect(formatNumber(value, precision)).not.toMatch("×");
      }),
    );
  });

  it("keeps the zeros of figures and drops those of a grid", () => {
    expect(formatNumber(2.6)).toBe("2.60");
    expect(formatNumber(81, { step: 0.1 })).toBe("81");
    expect(formatNumber(81.3, { step: 0.1 })).toBe("81.3");
    expect(formatNumber(100, { step: 10 })).toBe("100");
  });

  it.each([
    [0, "0"],
    [-0, "0"],
    [75.62637, "75.6"],
    [-2.3736, "−2.37"],
    [9.996, "10.0"],
    [1234.5, "1235"],
    [12345.678, "12\u202f346"],
    [1.2e-5, `1.20${NO_BREAK}×${NO_BREAK}10⁻⁵`],
    [999_999.7, `1.00${NO_BREAK}×${NO_BREAK}10⁶`],
    [NaN, "–"],
    [Infinity, "∞"],
    [-Infinity, "−∞"],
  ])("shows %s as %s", (value, shown) => {
    expect(formatNumber(value)).toBe(shown);
  });

  it("shows a number on a grid as 0 when it rounds to 0", () => {
    expect(formatNumber(-0.04, { step: 0.1 })).toBe("0");
  });
});

describe("speakNumber", () => {
  it("says what is shown", () => {
    fc.assert(
      fc.property(numbers, precisions, (value, precision) => {
        const said = speakNumber(value, precision)
          .replace(/^minus /, "−")
          .replace(/ times 10 to the .*/, "");
        const shown = formatNumber(value, precision).replaceAll("\u202f", "").split(NO_BREAK)[0];
        expect(said).toBe(shown);
      }),
    );
  });

  it.each([
    [-3.2, "minus 3.20"],
    [1.2e-5, "1.20 times 10 to the minus 5"],
    [NaN, "not defined"],
    [-Infinity, "minus infinity"],
  ])("says %s as %s", (value, said) => {
    expect(speakNumber(value)).toBe(said);
  });
});

describe("formatQuantity", () => {
  const students = { unit: "students", unitOne: "student", fineStep: 1 };
  const points = { unit: "points", unitOne: "point" };

  it("has the singular for exactly one", () => {
    expect(formatQuantity(students, 1)).toBe(`1${NO_BREAK}student`);
    expect(formatQuantity(students, 12)).toBe(`12${NO_BREAK}students`);
    expect(formatQuantity(students, 0)).toBe(`0${NO_BREAK}students`);
    expect(formatQuantity({ ...points, fineStep: 0.1 }, -1)).toBe(`−1${NO_BREAK}point`);
    expect(formatQuantity(points, 1)).toBe(`1.00${NO_BREAK}points`);
  });

  it("cuts by the grid, by three figures, or as asked", () => {
    expect(precisionOf(students)).toEqual({ step: 1 });
    expect(formatQuantity(points, 75.62637)).toBe(`75.6${NO_BREAK}points`);
    expect(formatQuantity(points, 75.62637, { digits: 5 })).toBe(`75.626${NO_BREAK}points`);
    expect(formatQuantity({ unit: "" }, 0.70329)).toBe("0.703");
  });

  it("is said with words", () => {
    expect(speakQuantity(points, -3.2, { digits: 2 })).toBe("minus 3.2 points");
    expect(speakQuantity({ unit: "points²", unitOne: "point²", fineStep: 0.1 }, 1)).toBe(
      "1 squared point",
    );
    expect(speakQuantity({ unit: "" }, 0.70329)).toBe("0.703");
  });
});
