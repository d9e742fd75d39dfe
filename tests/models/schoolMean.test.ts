import { describe, expect, it } from "vitest";
import { initialValues } from "#language/defineModel.ts";
import { schoolMean } from "#models/schoolMean.ts";
import { expectClose } from "../support/close.ts";

const { derived } = schoolMean;
const values = initialValues(schoolMean);
const at = (name: keyof typeof derived, change: Partial<typeof values> = {}) =>
  derived[name].of({ ...values, ...change }, {}) as number;

describe("the school of the article", () => {
  it("has the numbers that the article's formula gives, as exact fractions", () => {
    const exact = { relative: 1e-15 }; // a handful of roundings of 1.1e-16
    expectClose(at("weight"), 192 / 273, exact);
    expectClose(at("prior-share"), 81 / 273, exact);
    expectClose(at("posterior-mean"), 20646 / 273, exact);
    expectClose(at("posterior-sd"), Math.sqrt(1296 / 273), exact);
    expectClose(at("standard-error"), Math.sqrt(6.75), exact);
    expectClose(at("pull"), -648 / 273, exact);
  });

  it("has an interval that holds 95 % of a Normal law", () => {
    const half = 1.959963984540054 * Math.sqrt(1296 / 273);
    expectClose(at("interval-low"), 20646 / 273 - half, { relative: 1e-15 }); // the same sum
    expectClose(at("interval-high"), 20646 / 273 + half, { relative: 1e-15 }); // the same sum
  });

  it("is the state average where schools do not differ", () => {
    expect(at("posterior-mean", { tau2: 0 })).toBe(70);
    expect(at("weight", { tau2: 0 })).toBe(0);
    expect(at("interval-low", { tau2: 0 })).toBe(70);
    expect(at("interval-high", { tau2: 0 })).toBe(70);
  });

  it("does not move where there is no gap", () => {
    expect(at("pull", { xbar: 70 })).toBe(0);
  });

  it("has shares that make one", () => {
    for (const n of [1, 2, 12, 200])
      expectClose(at("weight", { n }) + at("prior-share", { n }), 1, { relative: 1e-15 }); // two roundings
  });
});
