import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allGiven } from "#exercises/allGiven.ts";
import { variantOf } from "#exercises/variant.ts";
import { shownWhole } from "#exercises/workedProblem.ts";
import { currentExercises } from "../exercises/everyExercise.ts";

/** What the pages of worked problems say beside their steps, by other routes than theirs. */
const textOf = (folder: string) => readFileSync(`content/hands-on/${folder}/index.mdx`, "utf8");

describe("the next two guests", () => {
  const text = textOf("02-guests");
  const shops = [5, 12, 20].flatMap((n) =>
    [0.55, 0.7, 0.8].flatMap((m) =>
      [10, 40].flatMap((kappa) => [1, n - 1].map((y) => ({ n, m, kappa, y }))),
    ),
  );
  /** Mean and mean square of the true rate, summed over rates from 0 to 1. */
  const averages = ({ n, m, kappa, y }: (typeof shops)[number]) => {
    let [all, first, second] = [0, 0, 0];
    for (let k = 0; k < 4000; k += 1) {
      const rate = (k + 0.5) / 4000;
      const height = rate ** (y + m * kappa - 1) * (1 - rate) ** (n - y + (1 - m) * kappa - 1);
      all += height;
      first += height * rate;
      second += height * rate * rate;
    }
    return [first / all, second / all] as const;
  };

  it("are always likelier than the estimate times itself, by the posterior variance", () => {
    expect(text).toContain("is always too little, by exactly the posterior variance");
    for (const shop of shops) {
      const [mean, square] = averages(shop);
      const said = (mean * (1 - mean)) / (shop.n + shop.kappa + 1);
      expect(square - mean * mean).toBeGreaterThan(0);
      expect(square - mean * mean).toBeCloseTo(said, 7);
    }
  });

  it("have no more left of it than a quarter over all reviews and one", () => {
    expect(text).toContain("the more reviews there are, the less of it can be left");
    for (const shop of shops) {
      const [mean, square] = averages(shop);
      expect(square - mean * mean).toBeLessThan(0.25 / (shop.n + shop.kappa + 1) + 1e-9);
    }
  });
});

describe("an empty trap", () => {
  const text = textOf("03-traps");
  const means = Array.from({ length: 11 }, (_, i) => 1 + i / 2);
  const forests = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((r) => means.map((mu) => ({ r, mu })));
  /** Averages over the rates of a forest: level steps of the logarithm of a rate. */
  const over = ({ r, mu }: (typeof forests)[number], of: (rate: number) => number) => {
    let [all, sum] = [0, 0];
    for (let k = 0; k < 900; k += 1) {
      const rate = Math.exp(-30 + 0.04 * k);
      const weight = rate ** r * Math.exp((-r * rate) / mu);
      all += weight;
      sum += weight * of(rate);
    }
    return sum / all;
  };

  it("is likelier where rates differ than where all traps are alike", () => {
    expect(text).toContain("Rates that differ make more empty traps");
    for (const forest of forests)
      expect(over(forest, (rate) => Math.exp(-rate))).toBeGreaterThan(Math.exp(-forest.mu));
  });

  it("has a smaller rate after an empty night, and not none", () => {
    expect(text).toContain("Its expected rate has come down");
    for (const forest of forests) {
      const empty = over(forest, (rate) => Math.exp(-rate));
      const after = over(forest, (rate) => rate * Math.exp(-rate)) / empty;
      expect(after).toBeCloseTo(forest.r / (forest.r / forest.mu + 1), 6);
      expect(after).toBeLessThan(forest.mu);
    }
  });

  it("is empty on both of two nights more often than one chance times itself", () => {
    expect(text).toContain("which is more than the chance of one empty night multiplied by itself");
    for (const forest of forests) {
      const [once, both] = [1, 2].map((nights) => over(forest, (rate) => Math.exp(-nights * rate)));
      expect(both).toBeCloseTo((forest.r / (forest.r + 2 * forest.mu)) ** forest.r, 6);
      expect(both!).toBeGreaterThan(once! * once!);
    }
  });
});

describe("next year’s average", () => {
  const text = textOf("04-next-year");

  it("is forecast with more doubt than the true average, and never with less than its own noise", () => {
    expect(text).toContain("promises too much, whatever the school");
    expect(text).toContain("The variance behind step 3 stays above $\\sigma^2/k$");
    for (const n of [1, 4, 40, 4e6])
      for (const k of [10, 60])
        for (const sigma of [7, 12])
          for (const tau of [2, 6]) {
            // Variance of a Normal truth seen through noise, by the regression of one on the other.
            const seen = tau ** 2 + sigma ** 2 / n;
            const known = tau ** 2 - tau ** 4 / seen;
            const next = known + sigma ** 2 / k;
            expect(next).toBeGreaterThan(known);
            expect(next).toBeGreaterThan(sigma ** 2 / k);
            if (n > 1e6) expect(known).toBeLessThan(1e-4);
          }
  });
});

describe("a scooter with few rides", () => {
  const text = textOf("05-few-rides");
  /** Mean and spread of Circuit, and of the mean of all, over a grid of means: heights of three averages, then of one model. */
  const summed = (
    own: readonly number[],
    rides: readonly number[],
    tau2: number,
    sigma2: number,
  ) => {
    let [all, mean, square, line, lineSquare] = [0, 0, 0, 0, 0];
    const within = 1 / (rides[0]! / sigma2 + 1 / tau2);
    for (let mu = 30; mu < 90; mu += 0.01) {
      const height = own.reduce((product, y, k) => {
        const variance = tau2 + sigma2 / rides[k]!;
        return product * Math.exp(-((y - mu) ** 2) / (2 * variance));
      }, 1);
      const given = within * ((own[0]! * rides[0]!) / sigma2 + mu / tau2);
      all += height;
      mean += height * mu;
      square += height * mu * mu;
      line += height * given;
      lineSquare += height * given * given;
    }
    return {
      mean: mean / all,
      ofMean: square / all - (mean / all) ** 2,
      estimate: line / all,
      variance: within + lineSquare / all - (line / all) ** 2,
      within,
    };
  };

  it("is estimated as if the learned mean had been told, with more doubt", () => {
    expect(text).toContain("the estimate is the same as if the learned mean had been told");
    expect(text).toContain("Only the doubt about it is larger");
    for (const [tau2, sigma2] of [
      [1, 9],
      [4, 5],
    ] as const) {
      const { mean, estimate, variance, within } = summed(
        [58, 60.5, 61.3],
        [5, 20, 30],
        tau2,
        sigma2,
      );
      const share = (5 * tau2) / (5 * tau2 + sigma2);
      expect(estimate).toBeCloseTo(mean + share * (58 - mean), 6);
      expect(variance).toBeGreaterThan(within + 1e-3);
    }
  });
});

describe("a line for three people", () => {
  const text = textOf("07-three-people");
  /** Height in the middle year and rise, from the population and three people at once: the 2 × 2 equations solved. */
  const lineOf = (
    years: readonly number[],
    pays: readonly number[],
    { tau0 = 9, tau1 = 0.4, lean = 0, sigma2 = 9, gamma = 1.2, company = 60 },
  ) => {
    const covariance = lean * Math.sqrt(tau0 * tau1);
    const det = tau0 * tau1 - covariance ** 2;
    let [a, b, c] = [tau1 / det, -covariance / det, tau0 / det];
    let [u, v] = [a * company + b * gamma, b * company + c * gamma];
    years.forEach((year, k) => {
      a += 1 / sigma2;
      b += year / sigma2;
      c += year ** 2 / sigma2;
      u += pays[k]! / sigma2;
      v += (year * pays[k]!) / sigma2;
    });
    const whole = a * c - b * b;
    return { height: (c * u - b * v) / whole, rise: (a * v - b * u) / whole, off: -b / whole };
  };

  it("is two problems in the middle of its years, and in no other", () => {
    expect(text).toContain("Where one of the two fails, heights tell something of rises");
    const pays = [66, 61, 71];
    expect(lineOf([-2, 0, 2], pays, {}).off).toBeCloseTo(0, 12);
    // Years counted from elsewhere, or a population that leans in that year.
    expect(Math.abs(lineOf([1, 3, 5], pays, {}).off)).toBeGreaterThan(0.01);
    expect(Math.abs(lineOf([-2, 0, 2], pays, { lean: -0.5 }).off)).toBeGreaterThan(0.01);
    const [other, same] = [
      [76, 71, 81],
      [66, 61, 71],
    ].map((three) => lineOf([-2, 0, 2], three, { lean: -0.5 }).rise);
    expect(Math.abs(other! - same!)).toBeGreaterThan(0.1);
  });

  it("lies beside its own line and the company’s in the year in which these two cross", () => {
    expect(text).toContain("the estimate as a rule says something else");
    for (const apart of [1, 2, 5]) {
      const years = [-apart, 0, apart];
      const pays = [66 - 0.4 * apart, 66, 66 + 0.4 * apart];
      const { height, rise } = lineOf(years, pays, {});
      const cross = (66 - 60) / (1.2 - 0.4);
      expect(60 + 1.2 * cross).toBeCloseTo(66 + 0.4 * cross, 9);
      expect(Math.abs(height + rise * cross - 60 - 1.2 * cross)).toBeGreaterThan(0.3);
      expect(height > 60 && height < 66 && rise > 0.4 && rise < 1.2).toBe(true);
    }
  });

  it("has nearly the rise of the company where all were hired within a year", () => {
    expect(text).toContain("would nearly have the rise of the company");
    // A year apart at the widest, the largest spread of rises and the smallest scatter that the problem has.
    const { rise } = lineOf([-0.5, 0, 0.5], [59, 60, 61], { tau1: 0.8, sigma2: 4, gamma: 1 });
    expect(Math.abs(rise - 1)).toBeLessThan(0.1 * (2 - 1));
  });
});

describe("a class and its school", () => {
  const text = textOf("09-class-and-school");
  const [tau2, omega2, noise, nation] = [16, 36, 20, 60];
  const averages = [52, 63, 71];
  /** Heights of a mean of the school over a fine grid: the nation, and classes that each lie off it for two reasons. */
  const school = (pupils: number, of: (mean: number) => number) => {
    let [all, sum] = [0, 0];
    for (let mean = 0; mean < 130; mean += 0.02) {
      const own = averages.reduce(
        (power, y) => power + (y - mean) ** 2 / (tau2 + pupils),
        (mean - nation) ** 2 / omega2,
      );
      const height = Math.exp(-own / 2);
      all += height;
      sum += height * of(mean);
    }
    return sum / all;
  };

  it("is put exactly where the two pulls lead, with the class in both", () => {
    expect(text).toContain("its average over all that is possible is its value at the estimate");
    const share = tau2 / (tau2 + noise);
    const hung = (mean: number) => mean + share * (52 - mean);
    const mean = school(noise, (one) => one);
    expect(school(noise, hung)).toBeCloseTo(hung(mean), 9);
    const keeps = omega2 / (omega2 + (tau2 + noise) / 3);
    expect(mean).toBeCloseTo(nation + keeps * (62 - nation), 6);
  });

  it("keeps two shares that answer differently to classes, to their spread and to pupils", () => {
    expect(text).toContain(
      "Where classes of a school differ more, the class keeps more, and the school less",
    );
    // Shares as correlations squared: of the school’s mean with its average, of the class with its own in its school.
    const shares = ({ tau = 4, classes = 3, pupils = 5 }) => {
      const around = tau ** 2 + 100 / pupils;
      return [36 / (36 + around / classes), 1 - 100 / pupils / around] as const;
    };
    const [school, own] = shares({});
    expect(shares({ classes: 5 })[0]).toBeGreaterThan(school);
    expect(shares({ classes: 5 })[1]).toBe(own);
    expect(shares({ tau: 6 })[0]).toBeLessThan(school);
    expect(shares({ tau: 6 })[1]).toBeGreaterThan(own);
    expect(shares({ pupils: 10 })[0]).toBeGreaterThan(school);
    expect(shares({ pupils: 10 })[1]).toBeGreaterThan(own);
  });

  it("leaves a variance of the school’s average that pupils do not take away", () => {
    expect(text).toContain(
      "its average keeps a variance of $\\tau^2$ divided by the number of classes",
    );
    const keeps = (pupils: number) => (school(pupils, (one) => one) - nation) / (62 - nation);
    expect(keeps(1e-6)).toBeCloseTo(omega2 / (omega2 + tau2 / 3), 5);
    expect(keeps(1e-6)).toBeGreaterThan(keeps(noise));
  });
});

describe("a trial of your own", () => {
  const text = textOf("06-own-trial");
  const cases = [2, 3, 4].flatMap((sigma) =>
    [5, 10, 13, 16, 20, 26].flatMap((seen) => (seen - sigma ** 2 < 2 ? [] : [{ sigma, seen }])),
  );

  it("is estimated as if all six had been taken at once, with the spread held", () => {
    expect(text).toContain("The estimate is the same.");
    for (const { sigma, seen } of cases)
      for (const error of [2, 5]) {
        const tau2 = seen - sigma ** 2;
        const [average, own] = [9, 17];
        // The mean, learned from six results, each weighed by one over how far it lies off the mean.
        const [five, sixth] = [5 / seen, 1 / (tau2 + error ** 2)];
        const mean = (five * average + sixth * own) / (five + sixth);
        const atOnce = mean + (tau2 / (tau2 + error ** 2)) * (own - mean);
        const v = tau2 + seen / 5;
        expect(average + (v / (v + error ** 2)) * (own - average)).toBeCloseTo(atOnce, 9);
      }
  });

  it("has a forecast of larger deviation where the spread is not held, with flat priors", () => {
    expect(text).toContain(
      "the standard deviation for the next farm would be larger than step 2 says",
    );
    for (const { sigma, seen } of cases) {
      let [all, sum] = [0, 0];
      // Level steps of the logarithm of tau; the squares of five distances sum to four times what is seen.
      for (let logarithm = -9; logarithm < 14; logarithm += 0.005) {
        const tau = Math.exp(logarithm);
        const result = tau ** 2 + sigma ** 2;
        const weight = (tau * Math.exp((-2 * seen) / result)) / result ** 2;
        all += weight;
        sum += weight * (tau ** 2 + result / 5);
      }
      expect(sum / all).toBeGreaterThan(1.2 * (seen - sigma ** 2 + seen / 5));
    }
  });
});

describe("flaws in a piece of cloth", () => {
  const text = textOf("06-cloth");
  const mills = [2, 4, 6].flatMap((r) =>
    [4, 10].flatMap((beta) => [2, 5, 8].map((metres) => ({ r, beta, metres }))),
  );
  /** Averages over the rates of a mill: level steps of the logarithm of a rate. */
  const over = ({ r, beta }: (typeof mills)[number], of: (rate: number) => number) => {
    let [all, sum] = [0, 0];
    for (let k = 0; k < 900; k += 1) {
      const rate = Math.exp(-30 + 0.04 * k);
      const weight = rate ** r * Math.exp(-beta * rate);
      all += weight;
      sum += weight * of(rate);
    }
    return sum / all;
  };
  const poisson = (mean: number, k: number) => {
    let chance = Math.exp(-mean);
    for (let j = 1; j <= k; j += 1) chance *= mean / j;
    return chance;
  };
  /** So many failures before a success of that number, one failure after the other. */
  const failures = (k: number, shape: number, p: number) => {
    let chance = p ** shape;
    for (let j = 1; j <= k; j += 1) chance *= ((shape + j - 1) / j) * (1 - p);
    return chance;
  };
  /** Chances of 0 to 79 flaws in the banner: one metre after the other joined to it. */
  const banner = (mill: (typeof mills)[number]) => {
    const metre = Array.from({ length: 80 }, (_, k) => over(mill, (rate) => poisson(rate, k)));
    let chances = metre.map((_, k) => Number(k === 0));
    for (let joined = 0; joined < mill.metres; joined += 1)
      chances = chances.map((_, k) =>
        metre.slice(0, k + 1).reduce((sum, one, j) => sum + one * chances[k - j]!, 0),
      );
    return chances;
  };
  const moments = (chances: readonly number[]) => {
    const mean = chances.reduce((sum, chance, k) => sum + k * chance, 0);
    return { mean, variance: chances.reduce((sum, one, k) => sum + (k - mean) ** 2 * one, 0) };
  };

  it("have the law that is written down, as failures before the r-th success", () => {
    expect(text).toContain("in which $k$ counts the failures before the $r$-th success");
    for (const mill of mills)
      for (const k of [0, 1, 2, 5, 9]) {
        const averaged = over(mill, (rate) => poisson(mill.metres * rate, k));
        expect(averaged).toBeCloseTo(failures(k, mill.r, mill.beta / (mill.beta + mill.metres)), 8);
      }
  });

  it("are fewer pieces without one if the loom is another for each metre, with the same mean", () => {
    expect(text).toContain("But the piece is more likely to be without a flaw");
    expect(text).toContain("Its mean is the same as that of the piece");
    expect(text).toContain("with the shape $rt$ and with $p=\\beta/(\\beta+1)$");
    expect(text).toContain("So the variance of a banner is $1+1/\\beta$ times its mean");
    expect(text).toContain("learns more from single metres of many looms than from as many");
    expect(text).toContain("and that of a piece $1+t/\\beta$ times");
    for (const mill of mills) {
      const { r, beta, metres } = mill;
      const sewn = banner(mill);
      const piece = Array.from({ length: 120 }, (_, k) =>
        over(mill, (rate) => poisson(metres * rate, k)),
      );
      expect(piece[0]!).toBeGreaterThan(sewn[0]!);
      for (const k of [0, 1, 4])
        expect(sewn[k]).toBeCloseTo(failures(k, r * metres, beta / (beta + 1)), 8);
      const [one, many] = [moments(piece), moments(sewn)];
      expect(one.mean).toBeCloseTo(many.mean, 5);
      // As many metres of many looms tell of the mean rate with less variance than those of one.
      expect(many.variance).toBeLessThan(one.variance);
      expect(many.variance / many.mean).toBeCloseTo(1 + 1 / beta, 4);
      expect(one.variance / one.mean).toBeCloseTo(1 + metres / beta, 3);
    }
  });
});

describe("a generous annotator", () => {
  const text = textOf("07-annotator");
  const annotators = [0.5, 2].flatMap((leans) =>
    [1, 2].flatMap((qualities) =>
      [1, 2].flatMap((luck) => [0, 2, 6].map((checked) => ({ leans, qualities, luck, checked }))),
    ),
  );
  /** Covariances of the new score with lean, quality and luck, once the checked texts are known: a regression on their average. */
  const known = ({ leans, checked, luck }: (typeof annotators)[number]) => {
    const own = leans ** 2;
    return checked === 0 ? own : own - own ** 2 / (own + luck ** 2 / checked);
  };

  it("is known with less doubt for every checked text, and below the variance of their average", () => {
    expect(text).toContain("and it stays below $\\sigma^2/n$");
    expect(text).toContain("If no text has been checked, $v$ is $\\tau_a^2$");
    for (const one of annotators) {
      if (one.checked === 0) expect(known(one)).toBe(one.leans ** 2);
      else expect(known(one)).toBeLessThan(one.luck ** 2 / one.checked);
      expect(known({ ...one, checked: one.checked + 1 })).toBeLessThan(known(one));
    }
  });

  it("shares what was not expected with quality and luck, and must not be taken for known", () => {
    expect(text).toContain("in the proportion $\\tau_b^2 : v : \\sigma^2$");
    expect(text).toContain("lets the new score count for too much");
    for (const one of annotators) {
      const [quality, lean, luck] = [one.qualities ** 2, known(one), one.luck ** 2];
      // The mean of each part given their sum, by summing over a grid of two of them.
      let [all, ofQuality, ofLean] = [0, 0, 0];
      for (let b = -14; b <= 16; b += 0.2)
        for (let a = -14; a <= 16; a += 0.1) {
          const height = Math.exp(
            -(b ** 2) / (2 * quality) - a ** 2 / (2 * lean) - (1 - a - b) ** 2 / (2 * luck),
          );
          all += height;
          ofQuality += height * b;
          ofLean += height * a;
        }
      const together = quality + lean + luck;
      expect(ofQuality / all).toBeCloseTo(quality / together, 4);
      expect(ofLean / all).toBeCloseTo(lean / together, 4);
      expect(quality / (quality + luck)).toBeGreaterThan(ofQuality / all);
    }
  });
});

describe("the second throw", () => {
  const text = textOf("08-second-throw");
  const records = [
    [6, 4],
    [17, 3],
    [40, 10],
    [44, 21],
  ] as const;
  /** Averages over what is known of a share, on a fine grid. */
  const averaged = ([went, missed]: readonly [number, number], of: (share: number) => number) => {
    let [all, sum] = [0, 0];
    for (let k = 0; k < 4000; k += 1) {
      const share = (k + 0.5) / 4000;
      const height = share ** (went - 1) * (1 - share) ** (missed - 1);
      all += height;
      sum += height * of(share);
    }
    return sum / all;
  };

  it("makes the ends likelier and the middle less likely, by the variance of the share", () => {
    expect(text).toContain("both go in with probability $p^2+v$");
    expect(text).toContain("both miss with probability $(1-p)^2+v$");
    expect(text).toContain("with probability $2p(1-p)-2v$");
    expect(text).toContain("the variance is $p(1-p)/(s+1)$");
    expect(text).toContain("is worth $p+p^2+v$ points");
    for (const record of records) {
      const p = averaged(record, (share) => share);
      const v = averaged(record, (share) => (share - p) ** 2);
      expect(v).toBeCloseTo((p * (1 - p)) / (record[0] + record[1] + 1), 6);
      expect(averaged(record, (share) => share ** 2)).toBeCloseTo(p ** 2 + v, 9);
      expect(averaged(record, (share) => (1 - share) ** 2)).toBeCloseTo((1 - p) ** 2 + v, 9);
      const middle = averaged(record, (share) => 2 * share * (1 - share));
      expect(middle).toBeCloseTo(2 * p * (1 - p) - 2 * v, 9);
      expect(averaged(record, (share) => share + share ** 2)).toBeCloseTo(p + p ** 2 + v, 9);
    }
  });

  it("is worth as much as the first, however little is known, if it is given in any case", () => {
    expect(text).toContain("are worth twice the chance of one");
    for (const record of records) {
      const p = averaged(record, (share) => share);
      const two = averaged(record, (share) => 2 * share * (1 - share) + 2 * share ** 2);
      expect(two).toBeCloseTo(2 * p, 9);
    }
  });
});

/** What is reckoned on the page, from numbers as they stand there: what each comes to, and what is printed after the sign. */
type Numbers = Readonly<Record<string, number>>;
const put = (value: number, decimals: number) => value.toFixed(decimals);
const as = (value = Number.NaN, decimals: number) => Number(put(value, decimals));
const reckoned: Readonly<Record<string, (given: Numbers) => readonly (readonly string[])[]>> = {
  "next-two-guests": ({ estimate, moreTicks = 0, moreReviews = 0, both = 0, square = 0 }) => [
    [put((as(estimate, 4) * moreTicks) / moreReviews, 3), put(both, 3)],
    [put(as(estimate, 4) ** 2, 3), put(square, 3)],
  ],
  "next-years-average": ({ variance, sigma2 = 0, k = 1, sum = 0, noise, sd = 0, truth = 0 }) => [
    [put(as(variance, 2) + sigma2 / k, 2), put(sum, 2)],
    [put(as(variance, 2) + as(noise, 2), 2), put(sum, 2)],
    [put(Math.sqrt(as(sum, 2)), 2), put(sd, 2)],
    [put(Math.sqrt(as(variance, 2)), 2), put(truth, 2)],
  ],
  "class-and-school": ({ tau2 = 0, luck = 0, classes = 1, ofSchool, omega2 = 0, ...rest }) => {
    const { downSchool, up, down, nation = 0, mean = 0, school, xbar = 0, sigma2 = 0 } = rest;
    const at = as(school, 2);
    return [
      [put(sigma2 / rest.n!, 4), put(as(luck, 1), 4)],
      [put((tau2 + luck) / classes, 4), put(as(ofSchool, 2), 4)],
      [put(omega2 + as(ofSchool, 2), 2), put(downSchool!, 2)],
      [put(omega2 / as(downSchool, 2), 4), put(up!, 4)],
      [put(nation + as(up, 4) * (mean - nation), 2), put(school!, 2)],
      [put(tau2 / (tau2 + luck), 4), put(down!, 4)],
      [put(at + as(down, 4) * (xbar - at), 2), put(rest.class!, 2)],
      [put(nation + as(down, 4) * (xbar - nation), 2), put(rest.toNation!, 2)],
    ];
  },
  "three-people": ({ gamma = 0, own = 0, rise, company = 0, mean = 0, height, ...rest }) => {
    const { riseShare, heightShare, later = 0, pay, at = 0, x2 = 0, ownPay, companyPay } = rest;
    const { upRise = 0, downRise = 1, upHeight = 0, downHeight = 1 } = rest;
    const { difference = 0, between = 1, apart = 0, squares = 0 } = rest;
    return [
      [put(difference / between, 4), put(own, 4)],
      [put(2 * apart ** 2, 4), put(squares, 4)],
      [put(upRise / downRise, 4), put(riseShare!, 4)],
      [put(gamma + as(riseShare, 4) * (own - gamma), 2), put(rise!, 2)],
      [put(upHeight / downHeight, 4), put(heightShare!, 4)],
      [put(company + as(heightShare, 4) * (mean - company), 2), put(height!, 2)],
      [put(as(height, 2) + later * as(rise, 2), 1), put(pay!, 1)],
      [put(mean + own * (at - x2), 1), put(ownPay!, 1)],
      [put(company + gamma * (at - x2), 1), put(companyPay!, 1)],
    ];
  },
  "own-trial": ({ seen = 0, luck = 0, between = 0, ofMean, next = 0, ...rest }) => {
    const { own = 0, ownVariance = 0, average = 0, sum = 0, share, estimate = 0 } = rest;
    return [
      [put(seen - luck, 1), put(between, 1)],
      [put(between + seen / 5, 1), put(next, 1)],
      [put(between + as(ofMean, 1), 1), put(next, 1)],
      [put(as(next, 1) + ownVariance, 1), put(sum, 1)],
      [put(as(next, 1) / as(sum, 1), 4), put(share!, 4)],
      [put(average + as(share, 4) * (own - average), 2), put(estimate, 2)],
      [put(between / (between + ownVariance), 4), put(rest.narrow!, 4)],
      [put(Math.sqrt(as(next, 1)), 2), put(rest.deviation!, 2)],
    ];
  },
  "few-rides": ({ share, shareB, shareC, yA = 0, yB = 0, yC = 0, total = 0, sum = 0, ...rest }) => {
    const [a, b, c] = [as(share, 4), as(shareB, 4), as(shareC, 4)];
    const { mean = 0, estimate = 0 } = rest;
    return [
      [put(a + b + c, 4), put(sum, 4)],
      [put(a * yA + b * yB + c * yC, 3), put(total, 3)],
      [put(as(total, 3) / as(sum, 4), 2), put(mean, 2)],
      [put(as(mean, 2) + a * (yA - as(mean, 2)), 2), put(estimate, 2)],
    ];
  },
  "flaws-in-cloth": ({ none, up = 0, fall = 1, one = 0, mean, mixing, ...rest }) => {
    const { beta = 1, squares = 0, betaSquared = 1, variance = 0, r = 1, power = 1 } = rest;
    const full = (value: number) => String(Number(value.toFixed(6)));
    return [
      [put((beta / fall) ** r, 4), put(none!, 4)],
      [put((up / fall) * as(none, 4), 3), put(one, 3)],
      [full(up / beta), full(mean!)],
      [full(squares / betaSquared), full(mixing!)],
      [full(as(mean, 4) + as(mixing, 4)), full(variance)],
      [put((beta / rest.oneMore!) ** power, 4), put(rest.sewn!, 4)],
      [put(Math.exp(-as(mean, 4)), 4), put(rest.alike!, 4)],
    ];
  },
  "one-annotator": ({ up = 0, down = 1, over = 0, lean, product = 0, variance, ...rest }) => {
    const { score = 0, corrected, mu = 0, way, all = 1, quality, ofQualities = 0 } = rest;
    const { ofLuck = 0 } = rest;
    return [
      [put((up / down) * over, 2), put(lean!, 2)],
      [put(product / down, 2), put(variance!, 2)],
      [put(score - as(lean, 2), 2), put(corrected!, 2)],
      [put(as(corrected, 2) - mu, 2), put(way!, 2)],
      [put(ofQualities + ofLuck + as(variance, 2), 2), put(all, 2)],
      [put(mu + (ofQualities / as(all, 2)) * as(way, 2), 2), put(quality!, 2)],
    ];
  },
  "the-second-throw": ({ next, madeMore = 0, allMore = 1, points, second, square, ...rest }) => {
    const { mean, alpha = 0, beta = 0, bench = 1, benchMore = 1, one, coin } = rest;
    const first = as(next, 4);
    return [
      [put((rest.made ?? 0) / (rest.all ?? 1), 4), put(next!, 4)],
      [put(madeMore / allMore, 4), put(second!, 4)],
      [put(100 * (first + (first * madeMore) / allMore), 1), put(points!, 1)],
      [put(first + (first * madeMore) / allMore, 3), put(rest.worth!, 3)],
      [put(first + first * as(second, 4), 3), put(rest.worth!, 3)],
      [put(100 * as(rest.worth, 3), 1), put(points!, 1)],
      [put(first + first ** 2, 3), put(square!, 3)],
      [put((2 * alpha * beta) / (bench * benchMore), 4), put(one!, 4)],
      [put(2 * as(mean, 2) * as(rest.rest, 2), 4), put(coin!, 4)],
    ];
  },
};

describe.each(Object.entries(reckoned))("what %s prints", (problem, sides) => {
  const stages = currentExercises.filter(({ stage }) => stage?.problem === problem);
  const every = stages.flatMap((one) =>
    one.stage?.left === one.stage?.steps ? [one, shownWhole(one)] : [one],
  );
  it("follows from what it has printed before, in three stages on 200 seeds", () => {
    expect(every).toHaveLength(3);
    for (const stage of every)
      for (let seed = 1; seed <= 200; seed += 1) {
        const given = allGiven(stage, variantOf(stage, seed).given) as Numbers;
        for (const [comesTo, printed] of sides(given))
          expect(comesTo, `${stage.id}, variant ${seed}`).toBe(printed);
      }
  });
});
