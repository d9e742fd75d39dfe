import { describe, expect, it } from "vitest";
import { renderPages } from "../support/pages.ts";

/** What the chapter on the spread says in words, by formulas of its own. */
const pages = await renderPages();
const textOf = (wanted: string) =>
  pages
    .find(({ route }) => route === wanted)!
    .html.replace(/<[^>]*>/g, "")
    .replaceAll("\u00a0", " ");
const text = textOf("/principles/spread/");
const ofEighty = textOf("/principles/eighty/");

/** Standard errors of the eight schools, from the table of 1981. */
const ERRORS = [15, 10, 16, 11, 9, 11, 10, 18];

/** Expected information on tau, the mean integrated out: half the trace of (P dV)², dV = 2 tau. */
function information(tau: number, errors: readonly number[]): number {
  const weights = errors.map((error) => 1 / (error ** 2 + tau ** 2));
  const power = (k: number) => weights.reduce((sum, w) => sum + w ** k, 0);
  return 2 * tau ** 2 * (power(2) - (2 * power(3)) / power(1) + power(2) ** 2 / power(1) ** 2);
}
const growth = (tau: number, errors: readonly number[]) =>
  information(tau, errors) / information(tau, ERRORS);
const moreStudents = ERRORS.map((error) => error / Math.SQRT2);
const moreSchools = [...ERRORS, ...ERRORS];

describe("more schools, or more students", () => {
  // One digit after the point is what the text says.
  it.each([
    [
      2,
      "3.7",
      "2.2",
      "grows 3.7 times with twice the students and 2.2 times with twice the schools if",
    ],
    [10, "1.9", "2.2", "If it is 10, it grows 1.9 and 2.2 times."],
  ])("at a spread of %d: %s times and %s times", (tau, students, schools, said) => {
    expect(growth(tau, moreStudents).toFixed(1)).toBe(students);
    expect(growth(tau, moreSchools).toFixed(1)).toBe(schools);
    expect(text).toContain(said);
  });
});

describe("what a prior on the spread says that schools could do", () => {
  const beyond = (spread: number, scale: number) => 1 - (2 / Math.PI) * Math.atan(spread / scale);

  it("half-Cauchy(25): a hundred and more with 16 %, and then one school in six gains a hundred", () => {
    expect(text).toContain("a spread of a hundred or more a chance of 16 %");
    expect(beyond(100, 25).toFixed(2)).toBe("0.16");
    // Of a Normal population, the part that lies further than an sd above the mean, by the rule of the middle.
    const STEP = 0.001;
    let above = 0;
    for (let z = 1 + STEP / 2; z < 10; z += STEP)
      above += (STEP * Math.exp(-(z * z) / 2)) / Math.sqrt(2 * Math.PI);
    expect(text).toContain("one school in six gains a hundred points more than the mean");
    expect(Math.round(1 / above)).toBe(6);
  });

  it("half-Cauchy(5): seven in ten below ten points", () => {
    expect(text).toContain("seven spreads in ten are below ten points");
    expect((1 - beyond(10, 5)).toFixed(1)).toBe("0.7");
  });
});

describe("the mean that schools are pulled to", () => {
  const GAINS = [28, 8, -3, 7, -1, 1, 18, 12];

  /** Where the weighted squares about it are smallest: halving on their slope, no formula of a mean. */
  function meanAt(tau: number): number {
    let [low, high] = [-100, 100];
    for (let step = 0; step < 60; step++) {
      const middle = (low + high) / 2;
      const slope = GAINS.reduce(
        (sum, y, j) => sum + (y - middle) / (ERRORS[j]! ** 2 + tau ** 2),
        0,
      );
      if (slope > 0) low = middle;
      else high = middle;
    }
    return low;
  }
  /** How much more the best measured school counts than the worst measured. */
  const mostAgainstLeast = (tau: number) =>
    (Math.max(...ERRORS) ** 2 + tau ** 2) / (Math.min(...ERRORS) ** 2 + tau ** 2);

  // As many digits as the text says.
  it.each([
    [0, "4", "7.7", "counts 4 times as much as the worst measured, and the mean is 7.7."],
    [10, "2.3", "8.1", "At a spread of 10 it counts 2.3 times as much, and the mean is 8.1."],
    [1e5, "1", "8.75", "the plain one of eight results, 8.75."],
  ])("at a spread of %d: %s times, and %s", (tau, times, mean, said) => {
    const digits = (written: string) => (written.split(".")[1] ?? "").length;
    expect(mostAgainstLeast(tau).toFixed(digits(times))).toBe(times);
    expect(meanAt(tau).toFixed(digits(mean))).toBe(mean);
    expect(text).toContain(said);
  });
});

describe("the batters of April", () => {
  it("give a chi-square of 19.0 on 17 degrees of freedom", () => {
    const hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7];
    const p = hits.reduce((sum, one) => sum + one, 0) / (18 * 45);
    const chiSquare = hits.reduce((sum, y) => sum + (y - 45 * p) ** 2, 0) / (45 * p * (1 - p));
    expect(text).toMatch(/chi-square of 19\.0 on 17/);
    expect(chiSquare.toFixed(1)).toBe("19.0");
  });
});

describe("why the curve is highest where it is", () => {
  const GAINS = [28, 8, -3, 7, -1, 1, 18, 12];
  /** Squares about the weighted mean, seen and expected, both averaged with the squares of the precisions. */
  function squares(tau: number, errors: readonly number[]) {
    const weights = errors.map((error) => 1 / (error ** 2 + tau ** 2));
    const total = weights.reduce((sum, w) => sum + w, 0);
    const mean = weights.reduce((sum, w, j) => sum + w * GAINS[j]!, 0) / total;
    const by = weights.reduce((sum, w) => sum + w * w, 0);
    const seen = weights.reduce((sum, w, j) => sum + (w * (GAINS[j]! - mean)) ** 2, 0) / by;
    return { seen, expected: (total - by / total) / by, by };
  }
  /** Log likelihood of a variance, mean integrated out: squares between all pairs. */
  function logOf(variance: number, errors: readonly number[]): number {
    const weights = errors.map((error) => 1 / (error ** 2 + variance));
    const total = weights.reduce((sum, w) => sum + w, 0);
    let pairs = 0;
    for (const [j, w] of weights.entries())
      for (let k = 0; k < j; k++) pairs += w * weights[k]! * (GAINS[j]! - GAINS[k]!) ** 2;
    return (weights.reduce((sum, w) => sum + Math.log(w), 0) - Math.log(total) - pairs / total) / 2;
  }
  const withFive = [5, ...ERRORS.slice(1)];

  it("less is seen than expected at every spread, even at nought", () => {
    expect(text).toContain(
      "In the results as they were published less is seen than expected at every spread, even at nought.",
    );
    for (let tau = 0; tau < 200; tau += 0.25) {
      const { seen, expected } = squares(tau, ERRORS);
      expect(seen).toBeLessThan(expected);
    }
  });

  it("its slope in the variance is their difference, times half the sum of the squared precisions", () => {
    for (const errors of [ERRORS, withFive])
      for (const variance of [1, 30, 85, 400]) {
        const slope = (logOf(variance + 1e-3, errors) - logOf(variance - 1e-3, errors)) / 2e-3;
        const { seen, expected, by } = squares(Math.sqrt(variance), errors);
        expect(Math.abs(slope - ((seen - expected) * by) / 2)).toBeLessThan(1e-8);
      }
  });

  it("with a standard error of 5 for A the top is at 9.2, where as much is seen as expected", () => {
    expect(text).toContain("Give it a standard error of 5");
    let top = 0;
    for (let tau = 0; tau < 40; tau += 0.01)
      if (logOf(tau ** 2, withFive) > logOf(top ** 2, withFive)) top = tau;
    expect(top.toFixed(1)).toBe("9.2");
    const { seen, expected } = squares(top, withFive);
    expect(Math.abs(seen / expected - 1)).toBeLessThan(0.002);
  });

  it("and all others are pulled less, at the top and averaged over all spreads", () => {
    expect(text).toMatch(/all other schools are pulled less than before/);
    const givenBack = (errors: readonly number[]) => {
      let whole = 0;
      const back = errors.map(() => 0);
      // A flat prior leaves less than a thousandth beyond 300 points.
      for (let tau = 0.05; tau < 300; tau += 0.1) {
        const weight = Math.exp(logOf(tau ** 2, errors) - logOf(0, errors));
        whole += weight;
        for (const [j, error] of errors.entries())
          back[j]! += (weight * error ** 2) / (error ** 2 + tau ** 2);
      }
      return back.map((one) => one / whole);
    };
    const [before, then] = [givenBack(ERRORS), givenBack(withFive)];
    for (let j = 1; j < 8; j++) expect(then[j]!).toBeLessThan(before[j]! - 0.1);
  });
});

describe("what three programs take for a prior of the spread", () => {
  const GAINS = [28, 8, -3, 7, -1, 1, 18, 12];
  const median = (values: readonly number[]) => {
    const sorted = values.toSorted((a, b) => a - b);
    return (sorted[3]! + sorted[4]!) / 2;
  };

  it("brms: 11.1 points by the median distance from the median, and two in a hundred beyond 50", () => {
    const scale = 1.4826 * median(GAINS.map((gain) => Math.abs(gain - median(GAINS))));
    expect(scale.toFixed(1)).toBe("11.1");
    // Half a Student t law with three degrees of freedom has a closed distribution function.
    const t = 50 / scale / Math.sqrt(3);
    const beyond = 1 - (2 / Math.PI) * (Math.atan(t) + t / (1 + t * t));
    expect(beyond.toFixed(2)).toBe("0.02");
    expect((1 - (2 / Math.PI) * Math.atan(50 / 25)).toFixed(1)).toBe("0.3");
    expect(text).toContain(
      "here 11.1 points (and never taken under 2.5): two spreads in a hundred",
    );
  });

  it("Bambi: 24.4 points, two and a half standard deviations, and four in a hundred beyond 50", () => {
    const mean = GAINS.reduce((sum, gain) => sum + gain, 0) / 8;
    const scale = 2.5 * Math.sqrt(GAINS.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / 8);
    expect(scale.toFixed(1)).toBe("24.4");
    const STEP = 0.001;
    let beyond = 0;
    for (let z = 50 / scale + STEP / 2; z < 10; z += STEP)
      beyond += 2 * STEP * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI));
    expect(beyond.toFixed(2)).toBe("0.04");
    expect(text).toContain("here 24.4 points: four spreads in a hundred lie beyond 50");
  });

  it("rstanarm: more than three times the deviation of single measurements with 5 %", () => {
    expect(Math.exp(-3).toFixed(2)).toBe("0.05");
    expect(text).toContain("spreads of more than three times that have a chance of 5 %");
  });
});

describe("eighty schools instead of eight", () => {
  const GAINS = [28, 8, -3, 7, -1, 1, 18, 12];
  const tenTimes = (values: readonly number[]) => Array.from({ length: 10 }, () => values).flat();

  /** Log likelihood of a spread, the mean integrated out, with the sum of squares taken over pairs of schools. */
  function logLikelihood(tau: number, gains: readonly number[], errors: readonly number[]): number {
    const weights = errors.map((error) => 1 / (error ** 2 + tau ** 2));
    const total = weights.reduce((sum, w) => sum + w, 0);
    let pairs = 0;
    for (const [j, w] of weights.entries())
      for (let k = 0; k < j; k++) pairs += w * weights[k]! * (gains[j]! - gains[k]!) ** 2;
    const logs = weights.reduce((sum, w) => sum + Math.log(w), 0);
    return (logs - Math.log(total) - pairs / total) / 2;
  }

  it("ten copies of the same keep the top at nought and fall off faster", () => {
    const [gains, errors] = [tenTimes(GAINS), tenTimes(ERRORS)];
    const lost = (tau: number) =>
      logLikelihood(0, gains, errors) - logLikelihood(tau, gains, errors);
    for (let tau = 0.5; tau < 25; tau += 0.5) expect(lost(tau)).toBeGreaterThan(lost(tau - 0.5));
    expect(lost(5).toFixed(1)).toBe("3.1");
    const once = logLikelihood(0, GAINS, ERRORS) - logLikelihood(5, GAINS, ERRORS);
    expect(once.toFixed(1)).toBe("0.2");
    expect(ofEighty).toContain("at 5 points by 3.1 log units instead of 0.2");
  });

  it("copies lose ten times as much where the mean is known, and more where it is not", () => {
    expect(ofEighty).toContain("ten times as deep everywhere");
    const lostAt = (mean: number, tau: number, gains: readonly number[], of: readonly number[]) =>
      of.reduce((sum, error, j) => {
        const [none, all] = [error ** 2, error ** 2 + tau ** 2];
        const square = (gains[j]! - mean) ** 2;
        return sum + (Math.log(all / none) + square / all - square / none) / 2;
      }, 0);
    const [gains, errors] = [tenTimes(GAINS), tenTimes(ERRORS)];
    for (const tau of [1, 5, 12]) {
      const once = lostAt(8, tau, GAINS, ERRORS);
      expect(Math.abs(lostAt(8, tau, gains, errors) - 10 * once)).toBeLessThan(1e-9);
      const marginal = (y: readonly number[], of: readonly number[]) =>
        logLikelihood(0, y, of) - logLikelihood(tau, y, of);
      const further = marginal(gains, errors) - 10 * marginal(GAINS, ERRORS);
      expect(further).toBeGreaterThan(0);
      const next = logLikelihood(0, gains, errors) - logLikelihood(tau + 1, gains, errors);
      const nextOnce = logLikelihood(0, GAINS, ERRORS) - logLikelihood(tau + 1, GAINS, ERRORS);
      expect(next - 10 * nextOnce).toBeGreaterThan(further);
    }
  });

  it("with everything flat A stands at 9.9 where the spread is 5", () => {
    const weights = ERRORS.map((error) => 1 / (error ** 2 + 25));
    const total = weights.reduce((sum, w) => sum + w, 0);
    const mean = weights.reduce((sum, w, j) => sum + w * GAINS[j]!, 0) / total;
    // A as a compromise of its own precision and that of the population.
    const at = (28 / 225 + mean / 25) / (1 / 225 + 1 / 25);
    expect(at.toFixed(1)).toBe("9.9");
    expect(ofEighty).toContain("(with everything flat A stands at 9.9 there)");
  });

  /** A generator of this test alone: an integer that is multiplied on, and the polar way to a Normal. */
  function normals(seed: number): () => number {
    let state = BigInt(seed);
    const uniform = () => {
      state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
      return Number(state >> 11n) / 2 ** 53;
    };
    let spare: number | undefined;
    return () => {
      if (spare !== undefined) {
        const kept = spare;
        spare = undefined;
        return kept;
      }
      for (;;) {
        const [a, b] = [2 * uniform() - 1, 2 * uniform() - 1];
        const square = a * a + b * b;
        if (square >= 1 || square === 0) continue;
        const by = Math.sqrt((-2 * Math.log(square)) / square);
        spare = b * by;
        return a * by;
      }
    };
  }

  // A draw has its top above nought where the likelihood rises in tau² there: the weighted squares outweigh what luck alone makes.
  const DRAWS = 8000;
  const errors = tenTimes(ERRORS);
  const weights = errors.map((error) => 1 / error ** 2);
  const total = weights.reduce((sum, w) => sum + w, 0);
  const byLuck = total - weights.reduce((sum, w) => sum + w * w, 0) / total;
  function sharesWithPeak(tau: number): number {
    const normal = normals(1981);
    let peaks = 0;
    for (let draw = 0; draw < DRAWS; draw++) {
      const gains = errors.map((error) => Math.sqrt(error ** 2 + tau ** 2) * normal());
      const mean = gains.reduce((sum, y, j) => sum + weights[j]! * y, 0) / total;
      const squares = gains.reduce((sum, y, j) => sum + (weights[j]! * (y - mean)) ** 2, 0);
      if (squares > byLuck) peaks += 1;
    }
    return peaks / DRAWS;
  }

  it.each([
    [0, 48, "were all eighty equal, 48 draws of 100 would have one too"],
    [2, 55, "if by 2 in 55"],
    [5, 85, "in 85 of 100 such draws"],
    [6.5, 95, "if by 6.5 in 95"],
  ])("of new ones with a true spread of %d, %d in 100 draws have a peak", (tau, said, words) => {
    const share = sharesWithPeak(tau);
    const error = Math.sqrt((share * (1 - share)) / DRAWS);
    // Half a draw of a hundred for the rounding, three standard errors of this simulation (at most 1.7 draws).
    expect(Math.abs(100 * share - said)).toBeLessThan(0.5 + 300 * error);
    expect(ofEighty).toContain(words);
  });

  it("has its top between 2.6 and 6.3 in half of the draws, where the true spread is 5", () => {
    const normal = normals(11);
    // The place where the likelihood, with the mean at its best, is highest: by thirds of what is left.
    const topOf = (gains: readonly number[]) => {
      let [low, high] = [0, 30];
      for (let turn = 0; turn < 40; turn += 1) {
        const [one, other] = [low + (high - low) / 3, high - (high - low) / 3];
        if (logLikelihood(one, gains, errors) < logLikelihood(other, gains, errors)) low = one;
        else high = other;
      }
      return (low + high) / 2;
    };
    const tops = Array.from({ length: 2000 }, () =>
      topOf(errors.map((error) => Math.sqrt(error ** 2 + 25) * normal())),
    );
    const within = tops.filter((top) => top >= 2.6 && top <= 6.3).length / tops.length;
    // Three standard errors of 2,000 draws are 3.4 %, and the ends are said to a tenth.
    expect(Math.abs(within - 0.5)).toBeLessThan(0.05);
    expect(ofEighty).toContain("half of the draws have their top between 2.6 and 6.3");
  });

  /** Length of the central 95 % of a spread's posterior under a flat prior, by sums over a grid that goes to 80 points. */
  function lengthOfInterval(gains: readonly number[], of: readonly number[]): number {
    const STEP = 0.25;
    const spreads = Array.from({ length: 320 }, (_, k) => (k + 0.5) * STEP);
    const logs = spreads.map((tau) => {
      let [sum, first, second, product] = [0, 0, 0, 0];
      for (const [j, y] of gains.entries()) {
        const w = 1 / (of[j]! ** 2 + tau ** 2);
        sum += w;
        first += w * y;
        second += w * y * y;
        product += Math.log(w);
      }
      return (product - Math.log(sum) - second + first ** 2 / sum) / 2;
    });
    const top = Math.max(...logs);
    const masses = logs.map((log) => Math.exp(log - top));
    const whole = masses.reduce((sum, mass) => sum + mass, 0);
    let below = 0;
    let [low, high] = [0, 0];
    for (const [k, mass] of masses.entries()) {
      below += mass / whole;
      if (below < 0.025) low = (k + 1) * STEP;
      if (below < 0.975) high = (k + 1) * STEP;
    }
    return high - low;
  }

  it.each([
    [8, 25, "some 25 points long in a typical draw of eight schools"],
    [80, 9, "some 9 in one of eighty"],
  ])(
    "an interval for the spread from %d of them is typically %d points long",
    (count, said, words) => {
      const normal = normals(2006);
      const of = errors.slice(0, count);
      const lengths = Array.from({ length: 300 }, () =>
        lengthOfInterval(
          of.map((error) => Math.sqrt(error ** 2 + 25) * normal()),
          of,
        ),
      ).sort((a, b) => a - b);
      // The order statistics between which the median of all draws lies with 99.7 %: three roots of 300 / 4 either side.
      const [least, most] = [lengths[150 - 26]!, lengths[150 + 26]!];
      // Half a point for the rounding of the words, a quarter for the grid.
      expect(said).toBeGreaterThan(least - 0.75);
      expect(said).toBeLessThan(most + 0.75);
      // And the middle itself is what is said, to a tenth.
      expect(Math.abs(lengths[150]! / said - 1)).toBeLessThan(0.1);
      expect(ofEighty).toContain(words);
    },
  );

  it("rises from nought just where its highest place lies above, in draws of every kind", () => {
    const normal = normals(7);
    for (let draw = 0; draw < 40; draw++) {
      const gains = errors.map((error) => Math.sqrt(error ** 2 + 9) * normal());
      const at = (tau: number) => logLikelihood(tau, gains, errors);
      const mean = gains.reduce((sum, y, j) => sum + weights[j]! * y, 0) / total;
      const squares = gains.reduce((sum, y, j) => sum + (weights[j]! * (y - mean)) ** 2, 0);
      const highest = Array.from({ length: 60 }, (_, k) => at((k + 1) / 4)).reduce((a, b) =>
        Math.max(a, b),
      );
      const isNear = Math.abs(squares / byLuck - 1) < 0.01;
      if (!isNear) expect(highest > at(0)).toBe(squares > byLuck);
    }
  });
});
