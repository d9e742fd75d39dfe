import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type GroupSpreads,
  groupCounts,
  groupSpreads,
  mergeGroupSpreads,
} from "../../../src/core/summary/groupSpreads.ts";
import { spreadOf } from "../../../src/core/summary/spread.ts";
import { expectClose } from "../../support/close.ts";

const GROUPS = 4;
const rows = fc.array(
  fc.tuple(fc.nat(GROUPS - 1), fc.double({ min: -1e3, max: 1e3, noNaN: true })),
  { maxLength: 40 },
);
type Rows = readonly (readonly [group: number, y: number])[];
const spreads = (of: Rows) =>
  groupSpreads(
    of.map(([group]) => group),
    of.map(([, y]) => y),
    GROUPS,
  );

function expectSame(got: GroupSpreads, want: GroupSpreads): void {
  expect(got.n).toEqual(want.n);
  expectClose(got.mean, want.mean, { relative: 0, absolute: 1e-11 }); // 80 rows of size 1e3
  expectClose(got.squares, want.squares, { relative: 1e-12, absolute: 1e-9 }); // their squares
}

describe("groupSpreads", () => {
  it("is the spread of every group, also of an empty one", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const each = Array.from({ length: GROUPS }, (_, j) =>
          spreadOf(all.filter(([group]) => group === j).map(([, y]) => y)),
        );
        expectSame(spreads(all), {
          n: Float64Array.from(each, ({ n }) => n),
          mean: Float64Array.from(each, ({ mean }) => mean),
          squares: Float64Array.from(each, ({ squares }) => squares),
        });
      }),
      { numRuns: 50 },
    );
  });

  it("merges chunks in any order to the whole", () => {
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const whole = spreads([...first, ...second]);
        expectSame(mergeGroupSpreads(spreads(first), spreads(second)), whole);
        expectSame(mergeGroupSpreads(spreads(second), spreads(first)), whole);
      }),
      { numRuns: 50 },
    );
  });

  it("refuses an index that no group has", () => {
    expect(() => groupSpreads([4], [1], 4)).toThrow(
      "groupSpreads: every group must be a whole number below 4, got 4",
    );
    expect(() => groupSpreads([0], [], 4)).toThrow("groupSpreads: y must have 1 entries, got 0");
    expect(() => mergeGroupSpreads(spreads([]), groupSpreads([], [], 1))).toThrow(
      "4 groups, got 1",
    );
  });
});

describe("groupCounts", () => {
  it("adds events and exposures by group", () => {
    const got = groupCounts({ group: [1, 1, 0], count: [2, 3, 0], exposure: [4, 5, 6], groups: 3 });
    expect(got.count).toEqual(Float64Array.of(0, 5, 0));
    expect(got.exposure).toEqual(Float64Array.of(6, 9, 0));
    const short = { group: [0], count: [1], exposure: [], groups: 1 };
    expect(() => groupCounts(short)).toThrow("must have 1 entries, one per row, got 0");
  });
});
