import { describe, expect, it } from "vitest";
import { betaBinomialLattice } from "#core/pooling/counts/betaBinomialLattice.ts";
import { betaRanks } from "#core/pooling/ranking/betaRanks.ts";
import { createGenerator } from "#core/random/generator.ts";
import { surgical } from "#data/surgical.ts";
import reference from "../../../reference/models/surgical.json";
import { HOSPITALS, populations, ranks } from "../../../widgets/hospitalRanks.ts";

const counts = {
  successes: HOSPITALS.map(([, deaths]) => deaths),
  trials: HOSPITALS.map(([, , operations]) => operations),
};
const lattice = betaBinomialLattice(counts);
const found = betaRanks({ ...counts, populations: lattice, reach: 0.4 });

describe("the posterior on a few hundred points", () => {
  it("has the means of the reference, found by a fine quadrature", () => {
    const { theta } = reference.expected.bayes_betabinomial_bda3;
    theta.forEach(({ mean }, j) => {
      expect(Math.abs(found.mean[j]! - mean), HOSPITALS[j]![0]).toBeLessThan(2e-6);
    });
  });

  it("has the quantiles of the reference, read from averaged laws", () => {
    const { theta } = reference.expected.bayes_betabinomial_bda3;
    const [low, middle, high] = [0.05, 0.5, 0.95].map((p) => found.quantile(p));
    theta.forEach((one, j) => {
      expect(Math.abs(low![j]! - one.q5)).toBeLessThan(1e-4);
      expect(Math.abs(middle![j]! - one.q50)).toBeLessThan(1e-4);
      expect(Math.abs(high![j]! - one.q95)).toBeLessThan(1e-4);
    });
  });
});

let kept: ReturnType<typeof ranks> | undefined;
/** The other route, gone once. */
const another = () => {
  kept ??= ranks(populations());
  return kept;
};

describe("places of rates with Beta posteriors", () => {
  it("agree with another quadrature, another variable and others' counts added one by one", () => {
    const { places, over } = another();
    // The other route's rows add up to one within 1e-7; what is promised of this one is 1e-4.
    found.places.forEach((row, j) => {
      row.forEach((chance, place) => {
        expect(Math.abs(chance - places[j]![place]!), `${j} at ${place}`).toBeLessThan(5e-5);
      });
    });
    for (const line of [0.04, 0.07, 0.1, 0.13])
      over(line).forEach((chance, j) => {
        expect(Math.abs(found.above(line)[j]! - chance)).toBeLessThan(1e-4);
      });
  });

  it("lie over a line by what another quadrature finds, and by their mean over a line of next to nothing", () => {
    const { excess } = another();
    for (const line of [0.04, 0.1])
      excess(line).forEach((mean, j) => {
        expect(Math.abs(found.excess(line)[j]! - mean), `${j} over ${line}`).toBeLessThan(1e-5);
      });
    found.excess(1e-7).forEach((mean, j) => {
      expect(Math.abs(mean - found.mean[j]!)).toBeLessThan(1e-5);
    });
  });

  it("fill every row, and every place as far as is promised", () => {
    for (const row of found.places)
      expect(Math.abs(row.reduce((a, b) => a + b) - 1)).toBeLessThan(1e-6);
    for (let place = 0; place < 12; place++) {
      const all = found.places.reduce((sum, row) => sum + row[place]!, 0);
      expect(Math.abs(all - 1)).toBeLessThan(1e-4);
    }
  });

  it("are even between groups that showed the same", () => {
    const { places } = betaRanks({
      successes: [3, 3, 3, 3],
      trials: [20, 20, 20, 20],
      populations: [{ m: 0.2, kappa: 12, weight: 1 }],
      reach: 0.99,
    });
    for (const row of places)
      for (const chance of row) expect(Math.abs(chance - 0.25)).toBeLessThan(1e-6);
  });
});

describe("photos of the hospitals", () => {
  /** So many photos leave a share uncertain by at most .5 / sqrt(4000), .008; four of these are allowed for. */
  const PHOTOS = 4000;
  const photos = Array.from({ length: PHOTOS }, (_, seed) => surgical.sample(seed).columns.photo!);

  it("have each hospital first as often as it is probable", () => {
    const wins = new Array<number>(12).fill(0);
    for (const photo of photos) wins[photo.indexOf(Math.min(...photo))]! += 1 / PHOTOS;
    wins.forEach((share, j) => {
      expect(Math.abs(share - found.places[j]![0]!), HOSPITALS[j]![0]).toBeLessThan(0.032);
    });
  });

  it("lie round the posterior means", () => {
    found.mean.forEach((mean, j) => {
      const rates = photos.map((photo) => photo[j]!);
      const average = rates.reduce((a, b) => a + b) / PHOTOS;
      const sd = Math.sqrt(rates.reduce((sum, rate) => sum + (rate - average) ** 2, 0) / PHOTOS);
      expect(Math.abs(average - mean)).toBeLessThan((4 * sd) / Math.sqrt(PHOTOS));
    });
  });

  it("hold the counts of the source: 208 deaths in 2814 operations", () => {
    const [deaths, operations] = ["deaths", "operations"].map((what) =>
      surgical.hospitals.reduce((sum, one) => sum + one[what as "deaths"], 0),
    );
    expect([surgical.hospitals.length, deaths, operations]).toEqual([12, 208, 2814]);
    expect(surgical.hospitals.map(({ name, deaths: y, operations: n }) => [name, y, n])).toEqual(
      reference.data.rows,
    );
  });
});

describe("what the chapter says of winners in general", () => {
  const DRAWS = 20_000;

  it("the first of eighteen schools is the best in somewhat over half of all draws, by average in under half", () => {
    const students = [8, 60, 5, 30, 12, 15, 140, 4, 80, 24, 7, 100, 6, 40, 18, 9, 22, 3];
    const chance = createGenerator(18);
    const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
    let [byEstimate, byAverage] = [0, 0];
    for (let k = 0; k < DRAWS; k++) {
      const theta = students.map(() => 4 * normal());
      const y = theta.map((truth, j) => truth + (9 / Math.sqrt(students[j]!)) * normal());
      const best = theta.indexOf(Math.max(...theta));
      const estimates = y.map((own, j) => (own * 16) / (16 + 81 / students[j]!));
      if (estimates.indexOf(Math.max(...estimates)) === best) byEstimate += 1 / DRAWS;
      if (y.indexOf(Math.max(...y)) === best) byAverage += 1 / DRAWS;
    }
    // Four standard errors of a share are .014 here: 54 and 48 percent.
    expect(byEstimate).toBeGreaterThan(0.525);
    expect(byEstimate).toBeLessThan(0.56);
    expect(byAverage).toBeGreaterThan(0.46);
    expect(byAverage).toBeLessThan(0.495);
  });

  it("the first of twelve such hospitals is the best in well under half, by either", () => {
    const { alpha, beta } = reference.expected.MLE;
    const chance = createGenerator(12);

    const rate = () => {
      for (;;) {
        const x = chance() * 0.3;
        const log = (alpha - 1) * Math.log(x / MODE) + (beta - 1) * Math.log((1 - x) / (1 - MODE));
        if (Math.log(1 - chance()) < log) return x;
      }
    };
    const MODE = (alpha - 1) / (alpha + beta - 2);
    let [byEstimate, byShare] = [0, 0];
    for (let k = 0; k < DRAWS / 4; k++) {
      const theta = HOSPITALS.map(rate);
      const deaths = HOSPITALS.map(([, , n], j) => {
        let y = 0;
        for (let i = 0; i < n; i++) if (chance() < theta[j]!) y += 1;
        return y;
      });
      const best = theta.indexOf(Math.min(...theta));
      const estimates = deaths.map((y, j) => (alpha + y) / (alpha + beta + HOSPITALS[j]![2]));
      const shares = deaths.map((y, j) => y / HOSPITALS[j]![2]);
      if (estimates.indexOf(Math.min(...estimates)) === best) byEstimate += 4 / DRAWS;
      if (shares.indexOf(Math.min(...shares)) === best) byShare += 4 / DRAWS;
    }
    // Four standard errors are .028: 45 and 42 percent.
    expect(byEstimate).toBeGreaterThan(0.42);
    expect(byEstimate).toBeLessThan(0.48);
    expect(byShare).toBeGreaterThan(0.39);
    expect(byShare).toBeLessThan(0.45);
  });
});
