import { describe, expect, it } from "vitest";
import { buhlmannStraub } from "../../../../src/core/pooling/varianceComponents/buhlmannStraub.ts";
import { expectClose } from "../../../support/close.ts";

describe.each(["unbiased", "iterative"] as const)("missing periods, %s", (method) => {
  const rows = [
    { value: [1, 3, 2], weight: [2, 1, 3] },
    { value: [5, 7], weight: [1, 4] },
    { value: [2, 2.5, 4, 3], weight: [1, 1, 2, 2] },
  ];
  const without = buhlmannStraub({ groups: rows, method });

  it("say nothing, whatever stands in their place", () => {
    const groups = rows.map(({ value, weight }, j) => ({
      value: [...value.slice(0, 1), [Number.NaN, 1e9, 0][j]!, ...value.slice(1)],
      weight: [...weight.slice(0, 1), 0, ...weight.slice(1)],
    }));
    expect(buhlmannStraub({ groups, method })).toEqual(without);
  });

  it("leave a group that has no other the collective premium", () => {
    const groups = [rows[0]!, { value: [Number.NaN, 3], weight: [0, 0] }, rows[1]!, rows[2]!];
    const got = buhlmannStraub({ groups, method });
    const { collective } = without;
    expect(got.collective).toBe(collective);
    expect(got.credibility).toEqual(without.credibility.toSpliced(1, 0, 0));
    expect(got.premium).toEqual(without.premium.toSpliced(1, 0, collective));
    expect(got.individual).toEqual(without.individual.toSpliced(1, 0, Number.NaN));
  });

  it("are no negative ones, and two groups must be left", () => {
    const none = { value: [1], weight: [0] };
    expect(() => buhlmannStraub({ groups: [rows[0]!, none], method })).toThrow(
      "buhlmannStraub: at least two groups must have rows, got 1",
    );
    const negative = { value: [1], weight: [-1] };
    expect(() => buhlmannStraub({ groups: [rows[0]!, negative], method })).toThrow(
      "every weight must be at least 0, got [-1]",
    );
    const unknown = { value: [Number.NaN], weight: [1] };
    expect(() => buhlmannStraub({ groups: [rows[0]!, unknown], method })).toThrow(
      "every value must be finite, got [NaN]",
    );
  });
});

it("equal weights are Buehlmann's model", () => {
  // within (2 + 2) / 2 = 2, between ((2 - 6)² / 2) - 2 / 2 = 7: credibility 2 / (2 + 2 / 7)
  const got = buhlmannStraub({
    groups: [{ value: [1, 3] }, { value: [5, 7] }],
    method: "unbiased",
  });
  expectClose([got.withinVariance, got.betweenVariance], [2, 7], { relative: 1e-15 });
  expectClose(got.credibility, [0.875, 0.875], { relative: 1e-15 });
});
