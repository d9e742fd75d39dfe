import { describe, expect, it } from "vitest";
import { dimension, inUnits, per, squared } from "#language/dimension.ts";
import { entries } from "#language/quantities.ts";
import { betaBinomial } from "#models/betaBinomial.ts";
import { eventRate } from "#models/eventRate.ts";
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

  it("makes a rate with another: so many of the one for each of the other", () => {
    const [call, time] = [dimension("event", "calls", "call"), dimension("time", "hours", "hour")];
    expect(per(call, time)).toMatchObject({ unit: "calls per hour", unitOne: "call per hour" });
    expect(per(call, dimension("area", "km²")).unitOne).toBe("call per km²");
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

  it("measures rates in what both of their sides are measured in", () => {
    const byYear = inUnits(eventRate, { exposure: { unit: "years", unitOne: "year" } });
    expect(byYear.derived["posterior-mean"].unit).toBe("failures per year");
    const calls = inUnits(byYear, { event: { unit: "calls", unitOne: "call" } });
    expect(calls.parameters.mu).toMatchObject({ unit: "calls per year", unitOne: "call per year" });
    expect(calls.latent.theta.unit).toBe("calls per year");
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
