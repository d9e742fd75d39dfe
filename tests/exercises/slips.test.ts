import { describe, expect, it } from "vitest";
import { eightSchools1981 } from "#data/eightSchools1981.ts";
import type { Exercise } from "#exercises/exercise.ts";
import { variantOf } from "#exercises/variant.ts";
import { everyExercise } from "./everyExercise.ts";

/** What the arguments of "Find the slip" say in numbers, worked out from their stories at 200 seeds. */
const SEEDS = Array.from({ length: 200 }, (_, i) => i + 1);
const drawn = (id: string): readonly Readonly<Record<string, number>>[] => {
  const exercise: Exercise = everyExercise.find((one) => one.id === id)!;
  return SEEDS.map((seed) => variantOf(exercise, seed).given as Readonly<Record<string, number>>);
};

describe("find the slip", () => {
  it("hundreds of throws: two priors come within one percentage point, and a flat one is two throws", () => {
    for (const { n = 0, percent = 0, bench = 0, missed = 0 } of drawn("hundreds-of-throws")) {
      // Means of the posteriors, by sums over shares.
      const mean = (hits: number, misses: number) => {
        let above = 0;
        let below = 0;
        for (let share = 0.0005; share < 1; share += 0.001) {
          const weight = Math.exp(hits * Math.log(share) + misses * Math.log1p(-share));
          above += weight * share;
          below += weight;
        }
        return above / below;
      };
      const made = Math.round((n * percent) / 100);
      const flat = mean(made, n - made);
      const lent = mean(made + 0.73 * bench - 1, n - made + 0.27 * bench - 1);
      expect(Math.abs(flat - lent)).toBeLessThan(0.01);
      expect(mean(0, missed)).toBeCloseTo(1 / (missed + 2), 4);
      expect((3 + 0.73 * bench) / (3 + bench)).toBeGreaterThan(0.73);
    }
  });

  it("all or each: at the distance told a school errs less alone, at the mean by the pull, and all together too", () => {
    for (const { tau = 1, error = 1, distance = 0 } of drawn("all-or-each")) {
      // The mean square of a pulled estimate, integrated over the school's average.
      const risk = (truth: number) => {
        let sum = 0;
        for (let z = -6; z <= 6; z += 0.01) {
          const pulled = ((truth + error * z) * tau ** 2) / (tau ** 2 + error ** 2);
          sum += (0.01 * Math.exp(-z * z * 0.5) * (pulled - truth) ** 2) / Math.sqrt(2 * Math.PI);
        }
        return sum;
      };
      expect(risk(distance)).toBeGreaterThan(error ** 2);
      expect(risk(0)).toBeLessThan(error ** 2);
      let all = 0;
      for (let z = -5; z <= 5; z += 0.1)
        all += (0.1 * Math.exp(-z * z * 0.5) * risk(tau * z)) / Math.sqrt(2 * Math.PI);
      expect(all).toBeLessThan(error ** 2);
    }
  });

  it("zero elsewhere: height at another zero has another spread, and another correlation with the slope", () => {
    for (const { tenths = 0, zero = 0 } of drawn("zero-elsewhere")) {
      const r = tenths / 10;
      for (const [height, slope] of [
        [10, 1],
        [3, 1],
        [1, 0.5],
      ] as const) {
        const spread = Math.sqrt(height ** 2 + 2 * zero * r * height * slope + (zero * slope) ** 2);
        const correlation = (r * height * slope + zero * slope ** 2) / (spread * slope);
        expect(Math.abs(spread - height)).toBeGreaterThan(0.01 * height);
        expect(Math.abs(correlation - r)).toBeGreaterThan(0.01);
      }
    }
  });

  it("as many parts of each: a pull by one share keeps the order, and the list may change where sizes differ", () => {
    for (const { n = 0 } of drawn("as-many-of-each")) {
      const estimate = (flaws: number, parts: number) => (flaws + 0.02 * 200) / (parts + 200);
      for (let flaws = 0; flaws < 40; flaws++)
        expect(estimate(flaws + 1, n)).toBeGreaterThan(estimate(flaws, n));
      // The first by its share, with a tenth of the parts, falls behind the second.
      const small = Math.ceil(0.1 * n * 0.06);
      const large = Math.floor((small / (n / 10)) * n) - 1;
      expect(small / (n / 10)).toBeGreaterThan(large / n);
      expect(estimate(small, n / 10)).toBeLessThan(estimate(large, n));
    }
  });

  it("the winner: the largest of many is too large on average, and a second measurement is not", () => {
    let state = 7;
    const uniform = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return (state + 0.5) / 4294967296;
    };
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    let first = 0;
    let second = 0;
    let pulled = 0;
    for (let round = 0; round < 20_000; round++) {
      let best = { truth: 0, seen: Number.NEGATIVE_INFINITY };
      for (let k = 0; k < 20; k++) {
        const truth = normal();
        const seen = truth + normal();
        if (seen > best.seen) best = { truth, seen };
      }
      first += best.seen - best.truth;
      second += normal();
      pulled += best.seen / 2 - best.truth;
    }
    expect(first / 20_000).toBeGreaterThan(0.8);
    expect(Math.abs(second / 20_000)).toBeLessThan(0.03);
    expect(Math.abs(pulled / 20_000)).toBeLessThan(0.03);
  });

  it("a spread of nought: where it is likeliest, a third of an error is more than half as likely", () => {
    for (const { schools = 0, error = 1 } of drawn("nought-is-likeliest")) {
      // The likelihood of the spread given the sum of squares S, the mean integrated over; the top is at nought as long
      // as S is not over (J - 1) errors squared, and the ratio is smallest where S is nothing.
      const likelihood = (tau: number, squares: number) => {
        const variance = error ** 2 + tau ** 2;
        return variance ** (-(schools - 1) / 2) * Math.exp(-squares / (2 * variance));
      };
      for (let share = 0; share <= 1; share += 0.05) {
        const squares = share * (schools - 1) * error ** 2;
        expect(likelihood(0, squares)).toBeGreaterThanOrEqual(likelihood(0.01, squares));
        const ratio = likelihood(error / 3, squares) / likelihood(0, squares);
        expect(ratio).toBeGreaterThan(0.5);
        // By the likelihood that is highest over the mean, too.
        expect(ratio * (1 + 1 / 9) ** -0.5).toBeGreaterThan(0.5);
      }
      expect(Math.sqrt(1 + 1 / 9) - 1).toBeCloseTo(0.05, 2);
    }
  });

  it("a spread that luck drowns: more in each tells it better, up to what so many schools can tell", () => {
    for (const { groups = 0, tau = 1, error = 1 } of drawn("drowned-by-luck")) {
      // The sd of the moment estimate of the variance between schools, by that of a chi-square.
      const doubt = (noise: number) =>
        (Math.sqrt(2 / (groups - 1)) * (tau ** 2 + noise ** 2)) / tau ** 2;
      expect(doubt(error / 10)).toBeLessThan(doubt(error) / 5);
      expect(doubt(0)).toBeGreaterThan(0.75 * doubt(error / 10));
      expect(doubt(0)).toBeGreaterThan(0.3);
      expect(Math.hypot(tau, error)).toBeGreaterThan(3 * tau);
      expect(error ** 2 / (tau ** 2 + error ** 2)).toBeGreaterThanOrEqual(0.9);
    }
  });

  it("unlike things: pulled to a point that was named, the sum of squares falls for any truths", () => {
    let state = 11;
    const uniform = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return (state + 0.5) / 4294967296;
    };
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    for (const away of [0, 1, 4]) {
      let gain = 0;
      for (let round = 0; round < 40_000; round++) {
        const truths = [away, -2 * away, 0.5 * away];
        const seen = truths.map((truth) => truth + normal());
        const kept = 1 - 1 / seen.reduce((sum, one) => sum + one * one, 0);
        truths.forEach((truth, at) => {
          gain += (seen[at]! - truth) ** 2 - (kept * seen[at]! - truth) ** 2;
        });
      }
      expect(gain).toBeGreaterThan(0);
    }
  });

  it("the 28 points: what A keeps, and that nobody is moved as far", () => {
    const effects = [28, 8, -3, 7, -1, 1, 18, 12];
    const errors = [15, 10, 16, 11, 9, 11, 10, 18];
    expect(errors.toSorted((a, b) => b - a).indexOf(errors[0]!)).toBe(2);
    // The table that the book holds, and that its own test compares with the published one.
    expect(eightSchools1981.schools.map(({ gain, error }) => [gain, error])).toEqual(
      effects.map((y, j) => [y, errors[j]]),
    );
    for (const { spread = 0, kept = 0 } of drawn("twenty-eight-points")) {
      // Precisions: of the population, and of the school's own number.
      const share = (error: number) => error ** -2 / (error ** -2 + spread ** -2);
      expect(Math.abs(100 * share(15) - kept)).toBeLessThanOrEqual(0.5);
      const moved = effects.map((y, j) => Math.abs(y - 8) * (1 - share(errors[j]!)));
      expect(Math.max(...moved)).toBe(moved[0]);
      expect(share(18)).toBeLessThan(share(16));
      expect(share(16)).toBeLessThan(share(15));
    }
  });
});
