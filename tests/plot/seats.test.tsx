import fc from "fast-check";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Frame } from "#plot/Frame.tsx";
import { FormProvider } from "#plot/form.ts";
import { Brace } from "#plot/rare/Brace.tsx";
import { Seats } from "#plot/rare/Seats.tsx";
import { seatAt, seating } from "#plot/rare/seating.ts";

/** A drawing of 680 by 300 with a data area of 640 by 200 from (20, 40) on, for values from 0 to 1 and from 0 to 10. */
function drawn(marks: ReactNode): string {
  return renderToStaticMarkup(
    <FormProvider value={{ kind: "wide", width: 680, height: 300, font: 20 }}>
      <Frame x={[0, 1]} y={[0, 10]} margins={{ top: 2, right: 1, bottom: 3, left: 1 }}>
        {marks}
      </Frame>
    </FormProvider>,
  );
}

const SIZE = { width: 600, height: 60, gap: 12, least: 8 };
interface Side {
  readonly left: number;
  readonly right: number;
}
const count = fc.integer({ min: 1, max: 600 });

describe("a bench laid out", () => {
  it("has a seat for each, as many of them filled as there are", () => {
    const { parts, each } = seating(
      [
        { seats: 30, filled: 9 },
        { seats: 60, filled: 15 },
      ],
      SIZE,
    )!;
    expect(each).toBe(1);
    expect(parts.map(({ filled, empty }) => [filled.length, empty.length])).toEqual([
      [9, 21],
      [15, 45],
    ]);
    expect(parts.map(({ partly }) => partly)).toEqual([undefined, undefined]);
  });

  it("fills one seat in part where half a thing is left over", () => {
    const [part] = seating([{ seats: 30, filled: 7.5 }], SIZE)!.parts;
    expect(part!.filled.length).toBe(7);
    expect(part!.partly?.share).toBe(0.5);
    expect(part!.empty.length).toBe(22);
  });

  it("lets a seat stand for ten where seats would be too small, and for a hundred", () => {
    const many = (seats: number) => seating([{ seats, filled: seats / 4 }], SIZE)!;
    expect([many(500).each, many(700).each, many(6000).each]).toEqual([1, 10, 100]);
    const [part] = many(700).parts;
    expect(part!.filled.length + part!.empty.length + 1).toBe(70);
    expect(part!.partly?.share).toBe(0.5);
  });

  it("fills its bench from end to end, seats apart and inside of it, whatever their number", () => {
    fc.assert(
      fc.property(count, count, fc.double({ min: 0, max: 1, noNaN: true }), (n, m, share) => {
        const laid = seating(
          [
            { seats: n, filled: share * n },
            { seats: m, filled: share * m },
          ],
          SIZE,
        )!;
        const [first, second] = laid.parts as [
          (typeof laid.parts)[number],
          (typeof laid.parts)[number],
        ];
        expect(first.left).toBe(0);
        expect(second.right).toBeCloseTo(SIZE.width, 9);
        expect(second.left - first.right).toBeCloseTo(SIZE.gap, 9);
        for (const [at, part] of laid.parts.entries()) {
          const places = [
            ...part.filled,
            ...(part.partly ? [part.partly.place] : []),
            ...part.empty,
          ];
          expect(places.length).toBe(Math.ceil([n, m][at]! / laid.each));
          for (const [x, y] of places) {
            expect(x - laid.radius).toBeGreaterThan(part.left);
            expect(x + laid.radius).toBeLessThan(part.right);
            expect(y - laid.radius).toBeGreaterThan(0);
            expect(y + laid.radius).toBeLessThan(SIZE.height);
          }
          for (const [k, [x, y]] of places.slice(1).entries()) {
            const [u, v] = places[k]!;
            expect(Math.hypot(x - u, y - v)).toBeGreaterThan(2 * laid.radius);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("knows the seat at a place: whose it is, and whether it is filled", () => {
    fc.assert(
      fc.property(count, count, fc.double({ min: 0, max: 1, noNaN: true }), (n, m, share) => {
        const parties = [n, m].map((seats) => ({ seats, filled: share * seats }));
        const laid = seating(parties, SIZE)!;
        for (const [part, { filled, empty, partly }] of laid.parts.entries()) {
          for (const place of filled) expect(seatAt(laid, place)).toEqual({ part, isFilled: true });
          for (const place of [...empty, ...(partly ? [partly.place] : [])])
            expect(seatAt(laid, place)).toEqual({ part, isFilled: false });
        }
        const [{ right }, { left }] = laid.parts as unknown as [Side, Side];
        expect(seatAt(laid, [(right + left) / 2, 30])).toBeUndefined();
        expect(seatAt(laid, [SIZE.width + 1, 30])).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  it("is nothing where there is nobody or no room", () => {
    expect(seating([{ seats: 0, filled: 0 }], SIZE)).toBeUndefined();
    expect(seating([{ seats: 3, filled: 0 }], { ...SIZE, width: 0 })).toBeUndefined();
  });
});

const bench = (seats: readonly [number, number], to = 0.6) => (
  <Seats
    from={0}
    to={to}
    low={8}
    high={10}
    tens={["ten each", "a hundred each"]}
    parts={[
      { tone: "data", seats: seats[0], filled: 9, text: "his own: 9 hits in 30", short: "own" },
      {
        tone: "population",
        seats: seats[1],
        filled: 15,
        text: "borrowed: 15 hits in 60",
        short: "lent",
      },
    ]}
  />
);

describe("seats", () => {
  it("are two paths a part, and say nothing of tens where each stands for one", () => {
    const html = drawn(bench([30, 60]));
    expect(html.match(/<path/g)).toHaveLength(4);
    expect(html).not.toContain("each");
    expect(html).toContain("his own: 9 hits in 30");
    expect(html).toContain("borrowed: 15 hits in 60");
  });

  it("say what a seat stands for where it stands for more", () => {
    expect(drawn(bench([600, 500]))).toContain("ten each");
  });

  it("take shorter names where two would meet, the last against the end", () => {
    const html = drawn(bench([1, 500], 1));
    expect(html).not.toContain("NaN");
    const short = drawn(bench([30, 60], 0.02));
    expect(short).not.toContain("NaN");
  });
});

describe("a brace", () => {
  const brace = (at: number, text: string) =>
    drawn(<Brace from={0} to={0.5} y={7} at={at} tone="posterior" text={text} short="24" />);

  it("runs from one end to the other, and falls from its level to the foot", () => {
    expect(brace(0.25, "all 90 seats")).toContain('d="M20,92V100H340v-8M180,100V240"');
  });

  it("has its words on the right while they fit there, else on the left, in short where neither fits", () => {
    expect(brace(0.25, "all 90 seats")).toContain('text-anchor="start"');
    expect(brace(0.95, "all 90 seats")).toContain('text-anchor="end"');
    expect(brace(0.5, "x".repeat(60))).toContain(">24<");
  });
});
