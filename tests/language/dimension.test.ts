import { describe, expect, it } from "vitest";
import { dimension, inUnits, squared } from "#language/dimension.ts";
import { entries } from "#language/quantities.ts";
import { betaBinomial } from "#models/betaBinomial.ts";
import { schoolMean } from "#models/schoolMean.ts";

describe("a dimension", () => {
  it("has a unit, and its variance has the square of it", () => {
    expect(squared(dimension("outcome", "points", "point"))).toEqual({
      dimension: "outcome",
      power: 2,
      unit: "points²",
      unitOne: "point²",
    });
    expect(squared(dimension("share", "")).unit).toBe("");
  });
});

describe("a model in other units", () => {
  const inMinutes = inUnits(schoolMean, { outcome: { unit: "minutes", unitOne: "minute" } });

  it("measures everything of that dimension in them, and nothing else", () => {
    const units = [...entries(inMinutes)].map(([name, { unit, unitOne }]) => [name, unit, unitOne]);
    expect(units).toContainEqual(["tau2", "minutes²", "minute²"]);
    expect(units).toContainEqual(["posterior-mean", "minutes", "minute"]);
    expect(units).toContainEqual(["theta", "minutes", "minute"]);
    expect(units).toContainEqual(["n", "students", "student"]);
    expect(units.flat().join(" ")).not.toMatch(/point/);
  });

  it("is the same otherwise, and leaves the model it was made of alone", () => {
    expect(schoolMean.parameters.tau2.unit).toBe("points²");
    expect(inMinutes.parameters.tau2.range).toEqual(schoolMean.parameters.tau2.range);
    expect(inUnits(schoolMean, {})).toEqual(schoolMean);
  });

  it("is refused where the model has no such dimension", () => {
    expect(() => inUnits(schoolMean, { outcomes: { unit: "minutes" } })).toThrow(
      /units are given for "outcomes".*\n.*It measures outcome/,
    );
    expect(() => inUnits(betaBinomial, { outcome: { unit: "hits" } })).toThrow("nothing");
  });
});
