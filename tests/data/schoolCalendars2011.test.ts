import { expect, it } from "vitest";
import { empiricalBayes } from "#core/pooling/knownErrors/empiricalBayes.ts";
import { threeLevelFitKnown } from "#core/pooling/nested/threeLevelFit.ts";
import { schoolCalendars2011 } from "#data/schoolCalendars2011.ts";
import known from "../reference/r/known.json";

const { districts, schools, published } = schoolCalendars2011;
const { effect: y = [], error: sigma = [], district } = schoolCalendars2011.sample().columns;
const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

it("the 56 schools are whole, and those of R’s package metadat", () => {
  expect([schools.length, districts.length]).toEqual([56, 11]);
  expect(sum(y)).toBeCloseTo(6.72, 12);
  expect(sum(schools.map(({ variance }) => variance))).toBeCloseTo(1.458, 12);
  expect(y).toEqual(known.y);
  expect(schools.map(({ variance }) => variance)).toEqual(known.variance);
  expect(district).toEqual(known.district);
  expect(districts.filter(({ years }) => years.length > 1).map(({ id }) => id)).toEqual([644]);
});

it("have the published fits, with districts and without", () => {
  const school = schools.map((one) => one.district);
  const fit = threeLevelFitKnown({ school, y, sigma, method: "REML" });
  expect(fit.psi).toBeCloseTo(published.mean, 4);
  expect(fit.psiSe).toBeCloseTo(published.error, 4);
  expect(fit.omegaVariance).toBeCloseTo(published.between, 4);
  expect(fit.tauVariance).toBeCloseTo(published.within, 4);
  const flat = empiricalBayes({ y, sigma, method: "REML" });
  expect(flat.mu).toBeCloseTo(published.meanOfSchools, 4);
  expect(flat.muSe).toBeCloseTo(published.errorOfSchools, 4);
  expect(flat.tauVariance).toBeCloseTo(published.varianceOfSchools, 4);
});
