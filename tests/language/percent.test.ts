import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percent, percents, speakPercent } from "#language/percent.ts";

const whole = (text: string) => Number.parseInt(text, 10);

describe("percent", () => {
  it("adds up to 100 with the rest", () => {
    const shares = fc.oneof(
      fc.double({ min: 0.005, max: 0.995, noNaN: true }),
      fc.integer({ min: 1, max: 198 }).map((k) => (k + 0.5) / 200), // the ties, with their dust
    );
    fc.assert(
      fc.property(shares, (share) => {
        const pair = [percent(share), percent(1 - share)];
        if (pair.some((text) => /under|over/.test(text))) return;
        expect(whole(pair[0]!) + whole(pair[1]!)).toBe(100);
      }),
      { numRuns: 5000 },
    );
  });

  it("adds up at every tie", () => {
    for (let k = 1; k < 99; k += 1) {
      const share = (k + 0.5) / 100;
      expect(whole(percent(share)) + whole(percent(1 - share))).toBe(100);
    }
  });

  it.each([
    [0, "0\u00a0%"],
    [0.003, "under 1\u00a0%"],
    [0.7033, "70\u00a0%"],
    [0.9999, "over 99\u00a0%"],
    [1, "100\u00a0%"],
    [NaN, "–"],
  ])("shows %s as %s", (share, text) => {
    expect(percent(share)).toBe(text);
  });

  it("is said with a word", () => {
    expect(speakPercent(0.7033)).toBe("70 percent");
  });
});

describe("percents", () => {
  it("adds up to 100 and stays within one of each share", () => {
    const lists = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 })
      .filter((shares) => shares.some((share) => share > 1e-3));
    fc.assert(
      fc.property(lists, (shares) => {
        const total = shares.reduce((a, b) => a + b, 0);
        const parts = percents(shares);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(100);
        for (const [at, part] of parts.entries())
          expect(Math.abs(part - (100 * shares[at]!) / total)).toBeLessThan(1 + 1e-9); // roundings of the sum
      }),
    );
  });

  it("has nothing to say of nothing, and refuses what is no share", () => {
    expect(percents([])).toEqual([]);
    expect(() => percents([0.5, -0.5])).toThrow("percents: shares must be at least 0");
    expect(() => percents([0, 0])).toThrow("percents: shares must be at least 0 and not all 0");
  });
});
