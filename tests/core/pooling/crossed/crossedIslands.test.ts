import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossedGiven } from "../../../../src/core/pooling/crossed/crossed.ts";
import { crossedIslands } from "../../../../src/core/pooling/crossed/crossedIslands.ts";
import { expectClose } from "../../../support/close.ts";

/** Ratings of up to four annotators and five items, with indices that have no gap. */
const tables = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 4 })), {
    minLength: 1,
    maxLength: 12,
    selector: ([a, i]) => 5 * a + i,
  })
  .map((pairs) => {
    const without = (column: readonly number[]) => {
      const seen = [...new Set(column)];
      return column.map((k) => seen.indexOf(k));
    };
    return {
      annotator: without(pairs.map(([a]) => a)),
      item: without(pairs.map(([, i]) => i)),
    };
  });

/** Rank of the rows (1, e_annotator, e_item), by elimination with the largest pivot. */
function rankOf({ annotator, item }: { annotator: readonly number[]; item: readonly number[] }) {
  const [A, I] = [Math.max(...annotator) + 1, Math.max(...item) + 1];
  const rows = annotator.map((a, r) =>
    Array.from({ length: 1 + A + I }, (_, k) =>
      Number(k === 0 || k === 1 + a || k === 1 + A + item[r]!),
    ),
  );
  let rank = 0;
  for (let column = 0; column < 1 + A + I; column++) {
    const rest = rows.slice(rank);
    const best = rest.toSorted((p, q) => Math.abs(q[column]!) - Math.abs(p[column]!))[0];
    if (!best || Math.abs(best[column]!) < 1e-9) continue;
    const others = rest.filter((row) => row !== best);
    rows.splice(
      rank,
      rest.length,
      best,
      ...others.map((row) => row.map((v, k) => v - (row[column]! / best[column]!) * best[k]!)),
    );
    rank += 1;
  }
  return { rank, columns: 1 + A + I };
}

describe("crossedIslands", () => {
  it("leaves open as many numbers as the rows lack in rank, and no rating notices a slide", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { count, slides } = crossedIslands(table);
        const { rank, columns } = rankOf(table);
        expect(slides).toHaveLength(columns - rank);
        expect(count + 1).toBe(columns - rank);
        for (const slide of slides)
          for (const [r, a] of table.annotator.entries())
            expect(slide.mu + slide.annotator[a]! + slide.item[table.item[r]!]!).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it("puts two of a kind into one part exactly where a chain of ratings leads from one to the other", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { annotator, item } = crossedIslands(table);
        const A = annotator.length;
        // A walk from every annotator, rating by rating, until nothing new is met.
        for (let from = 0; from < A; from++) {
          const met = new Set([`a${from}`]);
          for (let size = 0; size < met.size; ) {
            size = met.size;
            for (const [r, a] of table.annotator.entries()) {
              const ends = [`a${a}`, `i${table.item[r]!}`];
              if (ends.some((end) => met.has(end))) for (const end of ends) met.add(end);
            }
          }
          for (let a = 0; a < A; a++)
            expect(annotator[a] === annotator[from]).toBe(met.has(`a${a}`));
          for (const [i, part] of item.entries())
            expect(part === annotator[from]).toBe(met.has(`i${i}`));
        }
      }),
      { numRuns: 100 },
    );
  });

  it("the populations choose, in every part, the answer at which effects balance by their variances", () => {
    fc.assert(
      fc.property(
        tables,
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 12, maxLength: 12 }),
        fc.constantFrom(0.3, 1, 3),
        fc.constantFrom(0.5, 2),
        (table, scores, annotatorSd, itemSd) => {
          const y = table.annotator.map((_, r) => scores[r]!);
          const given = crossedGiven({ ...table, y, sigma: 1.3, annotatorSd, itemSd });
          const { slides } = crossedIslands(table);
          const slope = (slide: (typeof slides)[number]) =>
            given.annotator.mean.reduce(
              (sum, a, k) => sum + (slide.annotator[k]! * a) / annotatorSd ** 2,
              0,
            ) + given.item.mean.reduce((sum, b, k) => sum + (slide.item[k]! * b) / itemSd ** 2, 0);
          // Effects of up to 20 over variances down to .09, from a solve in doubles.
          for (const slide of slides) expectClose(slope(slide), 0, { relative: 0, absolute: 1e-8 });
        },
      ),
      { numRuns: 100 },
    );
  });

  it("divides a gap between two parts by the variances", () => {
    // Two judges with one cake each, without noise to speak of: the gap of 6 is severity and quality as 1 to 4.
    const given = crossedGiven({
      annotator: [0, 1],
      item: [0, 1],
      y: [0, 6],
      sigma: 1e-4,
      annotatorSd: 1,
      itemSd: 2,
    });
    const gap = (mean: readonly number[]) => mean[1]! - mean[0]!;
    expectClose(gap(given.annotator.mean), 6 / 5, { relative: 1e-7 }); // the noise keeps 2e-9
    expectClose(gap(given.item.mean), (6 * 4) / 5, { relative: 1e-7 });
  });

  it("names what breaks a rule", () => {
    expect(() => crossedIslands({ annotator: [], item: [] })).toThrow("one entry a rating");
    expect(() => crossedIslands({ annotator: [0, 2], item: [0, 1] })).toThrow("without a gap");
  });
});
