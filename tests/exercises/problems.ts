/**
 * The worked problems, done a second time: what each step comes to, by the story itself summed or integrated, and what
 * each slip of a step leads to, in plain arithmetic. Nothing here comes from the exercises' own rules or from the core.
 */
type Numbers = Readonly<Record<string, number>>;

interface WorkedAgain {
  /** The steps from the first to the last: what is right, and where each slip of that step ends. */
  readonly steps: (given: Numbers) => readonly {
    readonly name: string;
    readonly right: number;
    readonly slips: Numbers;
  }[];
  /** How many of the last steps the second stage leaves; 1 unless said. */
  readonly left?: number;
  /** What else the replies compare answers with. */
  readonly compared?: (given: Numbers) => Numbers;
}

/** The sum of a function over a fine grid of the unit interval, each place in the middle of its stretch. */
function over(weigh: (rate: number) => number, of: (rate: number) => number): number {
  const GRID = 2000;
  let [sum, all] = [0, 0];
  for (let k = 0; k < GRID; k += 1) {
    const rate = (k + 0.5) / GRID;
    const weight = weigh(rate);
    all += weight;
    sum += weight * of(rate);
  }
  return sum / all;
}

/** The same for rates from nought on: level steps of their logarithm, each worth so much of the rate as it is large. */
function alongRates(weigh: (rate: number) => number, of: (rate: number) => number): number {
  let [sum, all] = [0, 0];
  for (let logarithm = -32; logarithm < 6; logarithm += 0.05) {
    const rate = Math.exp(logarithm);
    const weight = rate * weigh(rate);
    all += weight;
    sum += weight * of(rate);
  }
  return sum / all;
}

export const problemsAgain: Readonly<Record<string, WorkedAgain>> = {
  "next-two-guests": {
    steps: ({ n = 1, y = 0, hundredths = 50, kappa = 1 }) => {
      const [m, crosses] = [hundredths / 100, n - y];
      const usual = (kappa * hundredths) / 100;
      const power = (rate: number) =>
        Math.exp(
          (y + usual - 1) * Math.log(rate) + (crosses + kappa - usual - 1) * Math.log1p(-rate),
        );
      const estimate = over(power, (rate) => rate);
      return [
        {
          name: "ticks",
          right: y + usual,
          slips: {
            "its own ticks alone": y,
            "a loan of ticks alone": y + kappa,
            "crosses for ticks": crosses + (kappa * (100 - hundredths)) / 100,
          },
        },
        {
          name: "estimate",
          right: estimate,
          slips: {
            "no pooling": y / n,
            "complete pooling": m,
            "toward zero": y / (n + kappa),
            "unweighted mean": y / n / 2 + m / 2,
          },
        },
        {
          name: "both",
          right: over(power, (rate) => rate * rate),
          slips: {
            "square of the estimate": estimate * estimate,
            "square of its own share": (y * y) / (n * n),
            // The average of a square: that of the average, and the variance of a Beta law.
            "two guests of any shop": m * m + (m * (1 - m)) / (1 + kappa),
          },
        },
      ];
    },
    compared: ({ n = 1, y = 0, hundredths = 50 }) => ({
      "lower of the two shares": Math.min(y / n, hundredths / 100),
      "higher of the two shares": Math.max(y / n, hundredths / 100),
    }),
  },
  "an-empty-trap": {
    steps: ({ r = 1, mu = 1 }) => {
      const height = (rate: number) => rate ** (r - 1) * Math.exp((-r * rate) / mu);
      const seen = (nights: number) => alongRates(height, (rate) => Math.exp(-nights * rate));
      const [mean, square] = [1, 2].map((power) => alongRates(height, (rate) => rate ** power));
      const spread = square! - mean! * mean!;
      const once = seen(1);
      const never = Math.E ** -mu;
      return [
        {
          name: "variance",
          right: mean! + spread,
          slips: {
            "one rate for all traps": mu,
            "the rates for the counts": spread,
            "more alike, more scatter": mu * (1 + r * mu),
            "the deviation for the variance": (mean! + spread) ** 0.5,
          },
        },
        {
          name: "empty",
          right: once,
          slips: { "none at the mean rate": never, "tails for heads": (1 - 1 / (1 + mu / r)) ** r },
        },
        {
          name: "again",
          right: seen(2) / once,
          slips: {
            "as if the night had said nothing": once,
            "once empty, empty for ever": 1,
            "the mean rate on both nights": never,
            "both nights for the second": seen(2),
            // Rates of one more in the shape after the night: of those the density has one more factor of the rate.
            "one night, one more in the shape": alongRates(
              (rate) => rate * height(rate) * Math.exp(-rate),
              (rate) => Math.exp(-rate),
            ),
          },
        },
      ];
    },
  },
  "next-years-average": {
    steps: ({ n = 1, k = 1, sigma2 = 1, tau2 = 1, xbar = 0, mu = 0 }) => {
      // Heights of prior times likelihood over true averages far out to both sides.
      const [one, other] = [tau2, sigma2 / n];
      const height = (truth: number) =>
        Math.exp(-((truth - mu) ** 2) / (2 * one) - (truth - xbar) ** 2 / (2 * other));
      const [from, to] = [Math.min(mu, xbar) - 40, Math.max(mu, xbar) + 40];
      const along = (of: (truth: number) => number) => {
        let [sum, all] = [0, 0];
        for (let truth = from; truth <= to; truth += 0.1) {
          all += height(truth);
          sum += height(truth) * of(truth);
        }
        return sum / all;
      };
      const mean = along((truth) => truth);
      const variance = along((truth) => (truth - mean) ** 2);
      const students = sigma2 / k;
      return [
        {
          name: "estimate",
          right: mean,
          slips: {
            "estimate with swapped weight": (one * mu + other * xbar) / (one + other),
            "no pooling": xbar,
            "complete pooling": mu,
          },
        },
        {
          name: "variance",
          right: variance,
          slips: {
            "the variance of its average": other,
            "the precision itself": 1 / one + 1 / other,
            "the deviation for the variance": variance ** 0.5,
          },
        },
        {
          name: "sd",
          right: Math.hypot(variance ** 0.5, students ** 0.5),
          slips: {
            "the doubt about the school alone": variance ** 0.5,
            "the true average for known": students ** 0.5,
            "sds of truth and students added": variance ** 0.5 + students ** 0.5,
            "the variance for the deviation": variance + students,
            "two averages without the state": (other + students) ** 0.5,
            "one student for next year": (variance + sigma2) ** 0.5,
          },
        },
      ];
    },
    compared: ({ xbar = 0, mu = 0 }) => ({
      "lower of the two averages": Math.min(xbar, mu),
      "higher of the two averages": Math.max(xbar, mu),
    }),
  },
  "few-rides": {
    steps: ({ sigma2 = 1, tau2 = 1, nA = 1, nB = 1, nC = 1, yA = 0, yB = 0, yC = 0 }) => {
      const own = [yA, yB, yC];
      const rides = [nA, nB, nC];
      /** The likeliest mean and models together, each in turn put where the others want it, until nothing moves. */
      const settled = (models: readonly number[]) => {
        let [mean, truths] = [0, models.map((k) => own[k]!)];
        for (let turn = 0; turn < 4000; turn += 1) {
          mean = truths.reduce((a, b) => a + b) / truths.length;
          truths = models.map(
            (k) => (own[k]! * (rides[k]! / sigma2) + mean / tau2) / (rides[k]! / sigma2 + 1 / tau2),
          );
        }
        return { mean, truths };
      };
      const all = settled([0, 1, 2]);
      const others = settled([1, 2]).mean;
      const share = 1 - 1 / (1 + (nA * tau2) / sigma2);
      const from = (to: number, part = share) => part * yA + (1 - part) * to;
      const total = rides.reduce((a, b) => a + b);
      const everyRide = own.reduce((sum, y, k) => sum + (y * rides[k]!) / total, 0);
      return [
        {
          name: "share",
          right: share,
          slips: { "swapped weight": 1 - share, "a single ride each": 1 / (1 + sigma2 / tau2) },
        },
        {
          name: "mean",
          right: all.mean,
          slips: {
            "all rides in one pot": everyRide,
            "three averages alike": yA / 3 + yB / 3 + yC / 3,
            "own rides left out": others,
          },
        },
        {
          name: "estimate",
          right: all.truths[0]!,
          slips: {
            "no pooling": yA,
            "estimate with swapped weight": from(all.mean, 1 - share),
            "pulled to the mean of all rides": from(everyRide),
            "pulled to the others alone": from(others),
          },
        },
      ];
    },
    compared: ({ yA = 0, yB = 0, yC = 0 }) => ({
      "lowest of the three": Math.min(yA, yB, yC),
      "highest of the three": Math.max(yA, yB, yC),
    }),
  },
  "own-trial": {
    steps: ({ y1 = 0, y2 = 0, y3 = 0, y4 = 0, y5 = 0, sigma = 1, own = 0, error = 1 }) => {
      const five = [y1, y2, y3, y4, y5];
      // Two results differ, squared, by twice what one varies by: on average over the ten pairs.
      const pairs = five.flatMap((a, i) => five.slice(0, i).map((b) => (a - b) ** 2));
      const vary = pairs.reduce((a, b) => a + b) / (2 * pairs.length);
      const farms = vary - sigma * sigma;
      /** Mean and variance of the mean of all farms, from heights of the five results over a grid of means. */
      const over = (variance: number) => {
        let [all, first, second] = [0, 0, 0];
        for (let mu = -40; mu < 60; mu += 0.02) {
          const height = five.reduce(
            (product, y) => product * Math.exp(-((y - mu) ** 2) / (2 * variance)),
            1,
          );
          all += height;
          first += height * mu;
          second += height * mu * mu;
        }
        return { mean: first / all, variance: second / all - (first / all) ** 2 };
      };
      const { mean, variance } = over(vary);
      /** All six at once: the mean and six farms, each in turn put where the others want it, until nothing moves. */
      const together = [...five.map((y) => [y, sigma ** 2]), [own, error ** 2]] as const;
      let [all, truths] = [0, together.map(([y = 0]) => y)];
      for (let turn = 0; turn < 3000; turn += 1) {
        all = truths.reduce((a, b) => a + b) / truths.length;
        truths = together.map(([y = 0, e = 1]) => (y * farms + all * e) / (farms + e));
      }
      const from = (odds: number) => (odds * own + mean) / (odds + 1);
      return [
        {
          name: "between",
          right: farms,
          slips: {
            "spread of the results": vary,
            "luck added to the results": vary + sigma * sigma,
            "the deviation for the variance": farms ** 0.5,
          },
        },
        {
          name: "next",
          right: farms + variance,
          slips: {
            "the mean for the next": variance,
            "the mean taken for known": farms,
            "a result for a farm": vary + variance,
            "these farms for all farms": farms + over(sigma ** 2).variance,
          },
        },
        {
          name: "estimate",
          right: truths[5]!,
          slips: {
            "no pooling": own,
            "one trial for none": mean,
            "estimate with swapped weight": from(error ** 2 / (farms + variance)),
            "weight of a known mean": from(farms / error ** 2),
            "six farms, one effect": [...five, own].reduce((a, b) => a + b) / 6,
          },
        },
      ];
    },
    compared: ({ y1 = 0, y2 = 0, y3 = 0, y4 = 0, y5 = 0, own = 0 }) => {
      const forecast = (y1 + y2 + y3 + y4 + y5) / 5;
      return {
        "lower of forecast and trial": Math.min(forecast, own),
        "higher of forecast and trial": Math.max(forecast, own),
      };
    },
  },
  "three-people": {
    left: 2,
    steps: ({ x1 = 1, x2 = 2, x3 = 3, y1 = 0, y2 = 0, y3 = 0, at = 9, sigma2 = 1, ...company }) => {
      const { company: pays = 0, gamma = 0, tau0 = 1, tau1 = 1 } = company;
      const people = [
        [x1, y1],
        [x2, y2],
        [x3, y3],
      ] as const;
      const pairs = people.flatMap(([x, y], i) =>
        people.slice(0, i).map(([v, w]) => [x - v, y - w] as const),
      );
      const own =
        pairs.reduce((sum, [years, pay]) => sum + years * pay, 0) /
        pairs.reduce((sum, [years]) => sum + years * years, 0);
      const average = y1 / 3 + y2 / 3 + y3 / 3;
      /** Start at hiring and rise after each person in turn, from the population as it is at hiring. */
      const told = () => {
        let [start, rise] = [pays - gamma * x2, gamma];
        let [ss, sr, rr] = [tau0 + x2 * x2 * tau1, -x2 * tau1, tau1];
        for (const [x, y] of people) {
          const [withStart, withRise] = [ss + x * sr, sr + x * rr];
          const whole = withStart + x * withRise + sigma2;
          const off = y - start - rise * x;
          start += (withStart * off) / whole;
          rise += (withRise * off) / whole;
          ss -= withStart ** 2 / whole;
          sr -= (withStart * withRise) / whole;
          rr -= withRise ** 2 / whole;
        }
        return { start, rise };
      };
      const line = told();
      const middle = line.start + line.rise * x2;
      const between = (mine: number, others: number, odds: number) =>
        (odds * mine + others) / (odds + 1);
      const forRise = (tau1 * ((x1 - x2) ** 2 + (x3 - x2) ** 2)) / sigma2;
      const forHeight = tau0 / (sigma2 / 3);
      const alone = average + own * (at - x2);
      return [
        {
          name: "own",
          right: own,
          slips: {
            "the first two alone": (y1 - y2) / (x1 - x2),
            "half of the years": 2 * own,
            "the rise of the company": gamma,
          },
        },
        {
          name: "rise",
          right: line.rise,
          slips: {
            "three people for none": gamma,
            "estimate with swapped weight": between(gamma, own, forRise),
            "scatter of one person": between(own, gamma, tau1 / sigma2),
          },
        },
        {
          name: "height",
          right: middle,
          slips: {
            "three salaries at their word": average,
            "the pay of the company": pays,
            "height with swapped weight": between(pays, average, forHeight),
            "one person for three": between(average, pays, tau0 / sigma2),
          },
        },
        {
          name: "pay",
          right: line.start + line.rise * at,
          slips: {
            "along its own line": alone,
            "along the line of the company": pays + gamma * (at - x2),
            "towards a level pay": between(alone, pays, forHeight),
            "years counted from hiring": middle + line.rise * at,
          },
        },
      ];
    },
    compared: ({ x1 = 1, x3 = 3, y1 = 0, y3 = 0 }) => ({
      "rise of the three alone": (y3 - y1) / (x3 - x1),
    }),
  },
  "class-and-school": {
    left: 2,
    steps: (given) => {
      const { n = 1, classes = 2, sigma = 1, tau = 1, omega = 1 } = given;
      const { nation = 0, mean = 0, xbar = 0 } = given;
      const rest = (classes * mean - xbar) / (classes - 1);
      const noise = sigma ** 2 / n;
      /** School and classes, each in turn put where the others want it, until nothing moves. */
      const settled = (averages: readonly number[]) => {
        let [school, truths] = [nation, averages];
        for (let turn = 0; turn < 3000; turn += 1) {
          const pull = truths.reduce((sum, truth) => sum + truth / tau ** 2, nation / omega ** 2);
          school = pull / (truths.length / tau ** 2 + 1 / omega ** 2);
          const from = school / tau ** 2;
          truths = averages.map((y) => (y / noise + from) / (1 / noise + 1 / tau ** 2));
        }
        return { school, truths };
      };
      const other = Array.from({ length: classes - 1 }, () => rest);
      const { school, truths } = settled([xbar, ...other]);
      const [up, down] = [
        (school - nation) / (mean - nation),
        (truths[0]! - school) / (xbar - school),
      ];
      const beside = (spread: number, variance: number) => 1 / (1 + variance / spread ** 2);
      const hung = (from: number) => from + down * (xbar - from);
      return [
        {
          name: "up",
          right: up,
          slips: {
            "pupils of one pot": beside(omega, sigma ** 2 / (n * classes)),
            "one class for the school": beside(omega, tau ** 2 + noise),
            "swapped weight": 1 - up,
          },
        },
        {
          name: "school",
          right: school,
          slips: {
            "no pooling": mean,
            "complete pooling": nation,
            "estimate with swapped weight": mean + nation - school,
          },
        },
        {
          name: "down",
          right: down,
          slips: {
            "the class’s share swapped": 1 - down,
            "a single pupil": beside(tau, sigma ** 2),
            "schools for classes": beside(omega, noise),
          },
        },
        {
          name: "class",
          right: truths[0]!,
          slips: {
            "the class at its word": xbar,
            "straight to the nation": hung(nation),
            "to the school’s own average": hung(mean),
            "its own class left out": hung(settled(other).school),
            "both shares on one way": nation + up * down * (xbar - nation),
          },
        },
      ];
    },
  },
  "flaws-in-cloth": {
    steps: ({ r = 1, beta = 1, metres = 1 }) => {
      const height = (rate: number) => rate ** (r - 1) * Math.exp(-beta * rate);
      const averaged = (of: (rate: number) => number) => alongRates(height, of);
      const expected = averaged((rate) => metres * rate);
      const apart = averaged((rate) => (metres * rate - expected) ** 2);
      const piece = averaged((rate) => Math.exp(-metres * rate));
      const metre = averaged((rate) => Math.exp(-rate));
      const same = Math.E ** -expected;
      return [
        {
          name: "none",
          right: piece,
          slips: {
            "none at the mean rate": same,
            "a new loom for each metre": metre ** metres,
            "tails for heads": (1 - beta / (beta + metres)) ** r,
          },
        },
        {
          name: "one",
          right: averaged((rate) => metres * rate * Math.exp(-metres * rate)),
          slips: {
            "one at the mean rate": expected * same,
            "two averages multiplied": expected * piece,
            "one flaw in one metre of all": averaged((rate) => rate * Math.exp(-metres * rate)),
          },
        },
        {
          name: "variance",
          right: expected + apart,
          slips: {
            "one rate for all looms": expected,
            "variance of a metre, so many times": expected + apart / metres,
            "the rates for the counts": apart,
            "the deviation for the variance": (expected + apart) ** 0.5,
          },
        },
        {
          name: "sewn",
          right: metre ** metres,
          slips: {
            "one loom for all its metres": piece,
            "each loom at the mean rate": same,
            "one metre for the banner": metre,
          },
        },
      ];
    },
  },
  "one-annotator": {
    steps: (given) => {
      const {
        leans = 1,
        qualities = 1,
        luck = 1,
        checked = 1,
        over = 0,
        mu = 0,
        score = 0,
      } = given;
      /** Weights on a fine grid of leans, as the checked texts leave them. */
      const grid = Array.from({ length: 241 }, (_, k) => (k - 120) / 10);
      const bell = (off: number, sd: number) => Math.exp(-0.5 * (off / sd) ** 2);
      const known = grid.map((a) => bell(a, leans) * bell(over - a, luck) ** checked);
      const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
      const averaged = (weights: readonly number[], of: (a: number) => number) =>
        sum(weights.map((weight, k) => weight * of(grid[k]!))) / sum(weights);
      const lean = averaged(known, (a) => a);
      const left = averaged(known, (a) => (a - lean) ** 2);
      /** The mean quality behind a score, over a fine grid of qualities, for leans of such weights. */
      const behind = (scored: number, weights: readonly number[]) => {
        let [all, mean] = [0, 0];
        for (let far = -12; far <= 12; far += 0.15) {
          const from = scored - mu - far;
          const height =
            bell(far, qualities) * sum(weights.map((w, k) => w * bell(from - grid[k]!, luck)));
          all += height;
          mean += height * (mu + far);
        }
        return mean / all;
      };
      const surely = grid.map((a) => Number(a === 0));
      const quality = behind(score, known);
      // A score moved by so much moves the estimate by the same share of it, whichever way.
      const share = quality - behind(score - 1, known);
      const times = (weight: number) => over * weight;
      return [
        {
          name: "lean",
          right: lean,
          slips: {
            "all of it is the lean": over,
            "too few to believe": 0,
            "weight from standard deviations": times(1 / (1 + luck / (checked * leans))),
            "a single checked text": times(1 / (1 + (luck / leans) ** 2)),
          },
        },
        {
          name: "variance",
          right: left,
          slips: {
            "the variance of its average": luck ** 2 / checked,
            "any annotator’s lean": leans * leans,
            "the deviation for the variance": left ** 0.5,
          },
        },
        {
          name: "quality",
          right: quality,
          slips: {
            "the lean taken for known": behind(score - lean, surely),
            "whoever scored it": quality + share * lean,
            "corrected, but not pulled": score - lean,
            "corrected the wrong way": quality + 2 * share * lean,
            "corrected by the raw lean": quality - share * (over - lean),
          },
        },
      ];
    },
  },
  "the-second-throw": {
    steps: ({ alpha = 1, beta = 1, n = 1, k = 0 }) => {
      const law = (went: number, missed: number) => (share: number) =>
        Math.exp((went - 1) * Math.log(share) + (missed - 1) * Math.log1p(-share));
      const [rookie, player] = [law(alpha, beta), law(alpha + k, beta + n - k)];
      const chance = over(player, (share) => share);
      const usual = over(rookie, (share) => share);
      /** In hundredths of a point: the first throw, and the two in a row. */
      const worth = (of: (share: number) => number) =>
        over(of, (share) => 100 * share + 100 * share * share);
      return [
        {
          name: "next",
          right: chance,
          slips: {
            "no pooling": k / n,
            "complete pooling": alpha / (alpha + beta),
            "a flat prior in place of the team": 1 - (n - k + 1) / (n + 2),
            "toward zero": k / (alpha + beta + n),
          },
        },
        {
          name: "one",
          right: over(rookie, (share) => 2 * share * (1 - share)),
          slips: {
            "two throws at the mean": 2 * usual * (1 - usual),
            "none, one or two alike": over(
              () => 1,
              (share) => 2 * share * (1 - share),
            ),
            "a coin for a stranger": 0.5,
          },
        },
        {
          name: "points",
          right: worth(player),
          slips: {
            "the second like the first": 100 * chance * (1 + chance),
            "two throws for certain": 200 * chance,
            // The chance of the second throw among players of the same record with one miss more.
            "a second after a miss":
              100 * chance * (1 + over(law(alpha + k, beta + n - k + 1), (share) => share)),
            "his own share, twice": 100 * (k / n) * (1 + k / n),
            "points of the rookie": worth(rookie),
          },
        },
      ];
    },
    compared: ({ alpha = 1, beta = 1, n = 1, k = 0 }) => ({
      "lower of the two shares": Math.min(k / n, alpha / (alpha + beta)),
      "higher of the two shares": Math.max(k / n, alpha / (alpha + beta)),
    }),
  },
};

/** Sums are long, and the same variant is asked for a thousand times. */
function oncePerVariant(steps: WorkedAgain["steps"]): WorkedAgain["steps"] {
  const known = new Map<string, ReturnType<typeof steps>>();
  return (given) => {
    const key = JSON.stringify(given);
    const found = known.get(key) ?? steps(given);
    known.set(key, found);
    return found;
  };
}

/** Learners of both stages that ask: whoever slips in one step has the others right. */
export function learnersOf() {
  const learner =
    (steps: WorkedAgain["steps"], left?: number) =>
    (given: Numbers): Readonly<Record<string, Numbers>> => {
      const asked = left === undefined ? steps(given) : steps(given).slice(-left);
      const right = Object.fromEntries(asked.map((step) => [step.name, step.right]));
      const slips = asked.flatMap(({ name, slips: wrong }) =>
        Object.entries(wrong).map(([slip, value]) => [slip, { ...right, [name]: value }] as const),
      );
      return { right, ...Object.fromEntries(slips) };
    };
  return Object.fromEntries(
    Object.entries(problemsAgain).flatMap(([problem, { steps: anew, left = 1 }]) => {
      const steps = oncePerVariant(anew);
      return [
        [`${problem}-last`, learner(steps, left)],
        [`${problem}-alone`, learner(steps)],
      ];
    }),
  );
}

/** What the replies of a stage of a problem compare, by the id of the question. */
export function comparedIn(id: string): WorkedAgain["compared"] {
  return problemsAgain[id.replace(/-(?:last|alone)$/, "")]?.compared;
}
