import { describe, expect, it } from "vitest";
import { initialValues } from "#language/defineModel.ts";
import { oneRate } from "#models/oneRate.ts";
import { expectClose } from "../support/close.ts";

const { derived } = oneRate;
const values = initialValues(oneRate);
const at = (name: keyof typeof derived, change: Partial<typeof values> = {}) =>
  derived[name].of({ ...values, ...change }, {}) as number;

describe("the rookie of the article, 9 hits in 30", () => {
  it("is worth what the borrowed at-bats say, as exact fractions", () => {
    const exact = { relative: 1e-15 }; // a handful of roundings of 1.1e-16
    expectClose(at("posterior-mean", { m: 30 }), 16.5 / 60, exact);
    expectClose(at("posterior-mean", { m: 60 }), 24 / 90, exact);
    expectClose(at("posterior-mean", { m: 100 }), 34 / 130, exact);
    expectClose(at("posterior-mean", { m: 388 }), 106 / 418, exact);
    expectClose(at("posterior-sd", { m: 60 }), Math.sqrt((24 * 66) / 90 ** 2 / 91), exact);
    expectClose(at("weight", { m: 388 }), 30 / 418, exact);
  });

  it("is less sure after one hit in one at-bat than before it, where 20 at-bats of .265 are borrowed", () => {
    const before = Math.sqrt((0.265 * 0.735) / 21);
    const after = at("posterior-sd", { n: 1, y: 1, m: 20, mu: 0.265 });
    expectClose(after, Math.sqrt(((6.3 / 21) * (14.7 / 21)) / 22), { relative: 1e-15 }); // as above
    expect(after).toBeGreaterThan(before);
  });

  it("has no more hits than at-bats", () => {
    expect(at("posterior-mean", { n: 5, y: 600, m: 5, mu: 0.5 })).toBe(0.75);
  });
});
