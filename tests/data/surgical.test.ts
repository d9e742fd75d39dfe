import { expect, it } from "vitest";
import { betaBinomialFit } from "#core/pooling/counts/betaBinomialFit.ts";
import { betaBinomialPosterior } from "#core/pooling/counts/betaBinomialPosterior.ts";
import { logitNormalPosterior } from "#core/pooling/counts/logitNormalPosterior.ts";
import { surgical } from "#data/surgical.ts";
import { ranksOfAll } from "#widgets/figures/hospitals/ranks.ts";
import reference from "../reference/models/surgical.json";
import { HOSPITALS, populations, ranks } from "../widgets/hospitalRanks.ts";

const { hospitals } = surgical;
const own = {
  successes: hospitals.map(({ deaths }) => deaths),
  trials: hospitals.map(({ operations }) => operations),
};

it("are the rows of the reference, 208 deaths in 2814 operations", () => {
  expect(hospitals.map(({ name, deaths, operations }) => [name, deaths, operations])).toEqual(
    reference.data.rows,
  );
});

it("give the published rates, the population Normal on the scale of log odds", () => {
  // BUGS examples, volume 1: printed to three decimals, with an error of simulation of .0003.
  const printed = [
    0.053, 0.103, 0.071, 0.059, 0.052, 0.069, 0.067, 0.123, 0.07, 0.079, 0.102, 0.069,
  ];
  const { chance } = logitNormalPosterior({
    ...own,
    muPrior: { law: "normal", mean: 0, sd: 1000 },
    sigmaPrior: {
      law: "variance",
      variance: { law: "inverse-gamma", shape: 0.001, scale: 0.001 },
    },
  });
  for (const [j, rate] of printed.entries())
    expect(Math.abs(chance[j]!.mean - rate), hospitals[j]!.name).toBeLessThan(0.0005 + 3 * 0.0003);
});

it("give the likeliest Beta population: 8.253 and 99.64, A at .0533, H at .1216", () => {
  const { alpha, beta, theta } = betaBinomialFit(own);
  expect([alpha.toFixed(3), beta.toFixed(2)]).toEqual(["8.253", "99.64"]);
  expect([theta[0]!.toFixed(4), theta[7]!.toFixed(4)]).toEqual(["0.0533", "0.1216"]);
});

it("the estimates that the page's figures show are those of the outside quadrature", () => {
  const known = reference.expected.bayes_betabinomial_bda3.theta;
  const { theta } = betaBinomialPosterior({ ...own, kappaPrior: { law: "power", exponent: -1.5 } });
  const { mean } = ranksOfAll();
  for (const [j, { mean: rate, sd }] of known.entries()) {
    expect(Math.abs(theta[j]!.mean - rate) / sd).toBeLessThan(1e-4);
    // The figures' lattice of populations: its averages are good to some 1e-5, which is under a thousandth of an sd.
    expect(Math.abs(mean[j]! - rate) / sd, hospitals[j]!.name).toBeLessThan(1e-3);
  }
});

it("photos of one seed begin with its sample's own, and go on as the posterior has it", () => {
  const count = 4000;
  const photos = surgical.photos(35, count);
  expect(photos[0]).toEqual(surgical.sample(35).columns.photo);
  expect(surgical.photos(35, 3)).toEqual(photos.slice(0, 3));
  // Places by the quadrature of the record, which draws nothing; an error of chance is a Binomial share's.
  const { places, mean } = ranks(populations());
  for (const [k, [name]] of HOSPITALS.entries()) {
    const first = photos.filter((rates) => rates.every((rate) => rate >= rates[k]!)).length;
    const chance = places[k]![0]!;
    const error = Math.sqrt((chance * (1 - chance)) / count);
    expect(Math.abs(first / count - chance), name).toBeLessThan(4 * error + 1e-4);
    const rates = photos.map((photo) => photo[k]!);
    const average = rates.reduce((sum, rate) => sum + rate, 0) / count;
    const square = rates.reduce((sum, rate) => sum + (rate - average) ** 2, 0) / count;
    expect(Math.abs(average - mean[k]!), name).toBeLessThan(4 * Math.sqrt(square / count) + 1e-5);
  }
});
