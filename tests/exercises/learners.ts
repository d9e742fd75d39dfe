import { bestSpread, REST } from "../widgets/coachedSchools.ts";
import { lawOf } from "../widgets/countsOfTreated.ts";
import { avertedOver, overLine } from "../widgets/hospitalRanks.ts";
import { classesApart } from "../widgets/hungClasses.ts";
import { above, FARMS, learned, type Mixture, quantile } from "../widgets/nextFarm.ts";
import { cells, seen } from "../widgets/tasting.ts";
import { chanceOfThrower, neededBefore } from "../widgets/throwers.ts";
import { learnedWithout } from "../widgets/trialsOfBcg.ts";
import { slopeOfRows } from "../widgets/typedTexts.ts";
import { OVERSHOT } from "../widgets/walkedSchools.ts";
import { leastAt, missAt } from "./aprilAndRest.ts";
import { firstFloorAbove } from "./firstFloorAbove.ts";
import { learnersOf } from "./problems.ts";
import { fitOf, shareOfLuck } from "./sixBatches.ts";

/**
 * Simulated learners: what is right, and what each slip leads to, worked out a second time in plain
 * arithmetic. Nothing here comes from the exercises' own rules or from the core.
 */
type Numbers = Readonly<Record<string, number>>;
type Learner = (given: Numbers) => Readonly<Record<string, Work>>;
/** What each kind of question is answered with, numbers for a question in parts by their names. */
export type Work =
  | Numbers
  | string
  | readonly string[]
  | readonly number[]
  | Readonly<Record<string, string>>;

/** The thirteen trials of BCG, learned once: effects differing, and one for all. */
let ofTrials: readonly [ReturnType<typeof learnedWithout>, ReturnType<typeof learnedWithout>];
export function trialsLearned() {
  ofTrials ??= [learnedWithout(-1, false), learnedWithout(-1, true)];
  return ofTrials;
}

/** The ten farms of the book with all standard errors multiplied, learned once for each factor. */
const learnedFarms = new Map<number, ReturnType<typeof learned>>();
export function farmsAt(width: number) {
  const found =
    learnedFarms.get(width) ??
    learned(
      FARMS.map(([, effect]) => effect),
      FARMS.map(([, , error]) => width * error),
    );
  learnedFarms.set(width, found);
  return found;
}

/** How far the bar of judge B lies above that of D, with so much added to the row of B; spreads in tenths. */
export function barsApart({ tau = 1, tauB = 1, sigma = 1 }: Numbers, added: number): number {
  const change = { judge: "B", cake: "all", more: added, isStruck: false };
  const spreads = { tauA: tau / 10, tauB: tauB / 10, sigma: sigma / 10 };
  const { judges } = seen(cells("mixed", change), spreads);
  return judges[1]!.mean - judges[3]!.mean;
}

const own = (n: number, between: number, within: number) => (n * between) / (n * between + within);
const compromise = (share: number, x: number, m: number) => share * x + (1 - share) * m;
const tenths = (value: number) => Math.round(value * 10) / 10;

/** Every way to get a weight wrong, at a number of students that may not be the one given. */
function weights({ sigma2 = 0, tau2 = 0 }: Numbers, n: number) {
  return {
    right: own(n, tau2, sigma2),
    "swapped weight": 1 - own(n, tau2, sigma2),
    "sd for variance": own(n, tau2 ** 0.5, sigma2 ** 0.5),
    "scatter of one student": own(1, tau2, sigma2),
    "half and half": 1 / 2,
  };
}
/** Where y of n are as probable as at a rate, on the other side of y / n: by its logarithm. */
export function asLikelyAs(rate: number, y: number, n: number): number {
  const log = (p: number) => y * Math.log(p) + (n - y) * Math.log(1 - p);
  let [near, far] = [y / n, rate < y / n ? 1 - 1e-12 : 1e-12];
  while (Math.abs(near - far) > 1e-13) {
    const between = near + (far - near) * 0.4;
    if (log(between) > log(rate)) near = between;
    else far = between;
  }
  return near;
}

const asPart = (name: string, answers: Numbers): Readonly<Record<string, Work>> =>
  Object.fromEntries(Object.entries(answers).map(([slip, value]) => [slip, { [name]: value }]));

/** How far three heights move when a correlation is told: the line with the least misfit, by its normal equations. */
export function movesWhenTold(given: Numbers) {
  const { n = 1, many = 1, mid = 1, off = 0, tenths = 0, s0 = 1, s1Tenths = 1, sigma = 1 } = given;
  const s1 = s1Tenths / 10;
  const line = (rho: number, years: readonly number[], people: number) => {
    const each = people / years.length / sigma ** 2;
    const free = 1 - rho * rho;
    // Precision of the population, and what the people add: squares of misfits are least where both slopes are nought.
    const [A, B, C] = [1 / (free * s0 * s0), -rho / (free * s0 * s1), 1 / (free * s1 * s1)];
    const [t, tt] = [years.reduce((a, b) => a + b), years.reduce((a, b) => a + b * b, 0)];
    const [p, q, r] = [A + each * years.length, B + each * t, C + each * tt];
    const [u, v] = [each * off * years.length, each * off * t];
    return [(r * u - q * v) / (p * r - q * q), (p * v - q * u) / (p * r - q * q)] as const;
  };
  const move = (years: readonly number[], people: number, at: number) => {
    const [a, b] = [line(-tenths / 10, years, people), line(0, years, people)];
    return Math.abs(a[0] - b[0] + (a[1] - b[1]) * at);
  };
  return {
    start: move([mid - 2, mid + 2], n, 0),
    middle: move([mid - 2, mid + 2], n, mid),
    other: move([1, 15], many, 0),
  };
}

/** Every stage of every worked problem. */
const ofProblems: Readonly<Record<string, Learner>> = learnersOf();

/** The names of three pictures in their order, with two exchanged. */
function swapIn(given: Numbers) {
  const names = String((given as Readonly<Record<string, unknown>>).order).split(" ");
  return (one: string, other: string) =>
    Object.fromEntries(
      names.map((name, at) => ["ABC"[at]!, name === one ? other : name === other ? one : name]),
    );
}

export const learners: Readonly<Record<string, Learner>> = {
  ...ofProblems,
  "as-believable": ({ priorA = 1, likelihoodA = 1, priorB = 1, likelihoodB = 1 }) =>
    asPart("times", {
      right: ((priorB / 100) * (likelihoodB / 100)) / ((priorA / 100) * (likelihoodA / 100)),
      "likelihoods alone": likelihoodB / likelihoodA,
      "priors alone": priorB / priorA,
      "heights added": (priorB + likelihoodB) / (priorA + likelihoodA),
    }),
  "equal-heights": ({ n = 1, sigma2 = 1, tau2 = 1, mu = 0, xbar = 0 }) => {
    // Parts of the way from the state's top to the students'.
    const at = (part: number) => ({ theta: tenths(mu + part * (xbar - mu)) });
    const ratio = ((tau2 * n) / sigma2) ** 0.5;
    return {
      right: at(ratio / (1 + ratio)),
      "largest product": at(own(n, tau2, sigma2)),
      halfway: at(1 / 2),
      "widths swapped": at(1 / (1 + ratio)),
    };
  },
  "at-bats-added": ({ hits = 0, atBats = 1, mil = 0, kappa = 0 }) => {
    const [m, record] = [mil / 1000, hits / atBats];
    const share = atBats / (atBats + kappa);
    return asPart("forecast", {
      right: (hits + (mil * kappa) / 1000) / (atBats + kappa),
      "swapped weight": compromise(1 - share, record, m),
      "no pooling": record,
      "complete pooling": m,
      "toward zero": share * record,
      "unweighted mean": compromise(1 / 2, record, m),
    });
  },

  "the-share-kept": ({ hits = 0, atBats = 1, mil = 0, percent = 0 }) => {
    const [m, record, share] = [mil / 1000, hits / atBats, percent / 100];
    return asPart("forecast", {
      right: compromise(share, record, m),
      "swapped weight": compromise(1 - share, record, m),
      "toward zero": share * record,
      "no pooling": record,
      "complete pooling": m,
    });
  },

  "failures-on-loan": ({ failures = 0, hours = 1, borrowed = 0, beta = 1 }) => {
    const [record, usual, all] = [failures / hours, borrowed / beta, hours + beta];
    return asPart("rate", {
      right: (failures + borrowed) / all,
      "no pooling": record,
      "complete pooling": usual,
      "hours without failures": failures / all,
      "unweighted mean": compromise(1 / 2, record, usual),
      "swapped weight": compromise(beta / all, record, usual),
    });
  },

  "held-of-whom": ({ distance = 0, tau = 1, error = 1 }) => {
    // Between the two averages whose intervals just reach the truth, in standard errors of luck.
    const part = (tau * tau) / (tau * tau + error * error);
    const pulled = ((1 - part) * Number(distance)) / (part * error);
    const reach = 1.959964 / Math.sqrt(part);
    const area = (from: number, to: number) => {
      let sum = 0;
      for (let k = 0; k < 4000; k += 1) {
        const z = from + ((to - from) * (k + 0.5)) / 4000;
        sum += (Math.exp((-z * z) / 2) * (to - from)) / 4000;
      }
      return sum / Math.sqrt(2 * Math.PI);
    };
    const isKept = area(pulled - reach, pulled + reach) > 0.95;
    return {
      right: isKept ? "more" : "fewer",
      "the other side": isKept ? "fewer" : "more",
      "a promise to each": "just",
      "fixed, so not to be asked": "none",
    };
  },

  "flat-in-what": ({ top = 1, cut = 0 }) =>
    asPart("beyond", {
      right: (top * top - cut * cut) / (top * top),
      "nothing known, so even": 1 / 2,
      "flat in the standard deviation": (top - cut) / top,
      "the spreads up to there": (cut * cut) / (top * top),
    }),

  "a-bench-of-others": ({ n = 1, y = 0, m = 1, truth = 0 }) => {
    // In thousandths of a hit for each at-bat: a quarter of the borrowed seats are filled.
    const [record, lent] = [(1000 * y) / n, (1000 * (4 * y + m)) / (4 * (n + m))];
    const differ = Math.abs(record - lent) >= 5;
    const isNearer = Math.abs(record - truth) < Math.abs(lent - truth);
    const right = differ ? (isNearer ? "own" : "report") : "same";
    return {
      right,
      "borrowing helps everybody": right === "report" ? "same" : "report",
      "to borrow is to bias": right === "own" ? "same" : "own",
      "a matter of taste": "taste",
    };
  },

  "six-batches": ({ without = 0, tenths = 10 }) =>
    asPart("fits", {
      right: fitOf(without, (tenths / 10) ** 2),
      "nought means equal": 0,
      "the deviation for the variance": fitOf(without, tenths / 10),
      "the share of luck": shareOfLuck((tenths / 10) ** 2),
    }),

  "nought-by-luck": ({ schools = 3, error = 1, spread = 0 }) => {
    // An even number of degrees of freedom: the chi-squared law is a sum of Poisson chances.
    const upTo = (ratio: number) => {
      const half = ((schools - 1) * ratio) / 2;
      let term = Math.exp(-half);
      let above = 0;
      for (let k = 0; k < (schools - 1) / 2; k += 1) {
        above += term;
        term *= half / (k + 1);
      }
      return 1 - above;
    };
    const ratio = 1 / (1 + (spread / error) ** 2);
    return asPart("nought", {
      right: upTo(ratio),
      "they differ, so never": 0,
      "as if they were equal": upTo(1),
      "deviations for variances": upTo(ratio ** 0.5),
    });
  },

  "its-own-rides": ({ models = 2, sigma = 1, tau = 1, n = 1 }) => {
    // The precisions of one mean and one model, eliminated: the model's corner of the inverse.
    const doubt = (others: number) => {
      const own = n / sigma ** 2;
      const tie = 1 / tau ** 2;
      const known = others / (tau ** 2 + sigma ** 2 / n);
      return (own + tie - tie ** 2 / (tie + known)) ** -0.5;
    };
    // One model fewer in the mean, its own: as if the mean were told by the others, and its doubt then averaged in.
    const kept = tau ** 2 / (tau ** 2 + sigma ** 2 / n);
    const scatter = tau ** 2 + sigma ** 2 / n;
    return asPart("doubt", {
      right: doubt(models - 1),
      "own rides left out":
        ((kept * sigma ** 2) / n + ((1 - kept) * (1 - kept) * scatter) / (models - 1)) ** 0.5,
      "the mean as if known": ((kept * sigma ** 2) / n) ** 0.5,
      "the raw standard error": sigma / n ** 0.5,
    });
  },

  "zero-moved": ({ s0 = 1, s1 = 1, year = 0, tenths = 0 }) => {
    // As vectors: the start along its own axis, the rise leaning on it.
    const [along, across] = [(-s1 * tenths) / 10, s1 * (1 - (tenths / 10) ** 2) ** 0.5];
    const lean = (years: number) => {
      const height = [s0 + years * along, years * across] as const;
      return (
        (height[0] * along + height[1] * across) /
        (Math.hypot(...height) * Math.hypot(along, across))
      );
    };
    const height = Math.hypot(s0 + year * along, year * across);
    return asPart("correlation", {
      right: lean(year),
      "a fact, so it stays": -tenths / 10,
      "the years before": lean(-year),
      "deviation for variance": (s0 * along + year * s1) / (s1 * height),
    });
  },

  "width-of-the-estimates": ({ n = 1, sigma = 1, tau = 1 }) => {
    const kept = 1 / (1 + (sigma / tau) ** 2 / n);
    const averages = tau / kept ** 0.5;
    return asPart("width", {
      right: kept * averages,
      "that of the schools": tau,
      "that of the averages": averages,
      "the schools pulled": kept * tau,
    });
  },

  "promise-of-the-best": ({ shown = 0, error = 1, tau = 1 }) => {
    const kept = (power: number) => 1 / (1 + (error / tau) ** power);
    return asPart("promise", {
      right: shown * kept(2),
      "as it was shown": shown,
      "once more for being first": shown * kept(2) * kept(2),
      "the share given back": shown - shown * kept(2),
      "weight from standard deviations": shown * kept(1),
    });
  },

  "beyond-the-tail": ({ percent = 1, times = 1 }) => {
    // The area under m^(-3/2) from a on is 2 / sqrt(a).
    const area = (a: number) => 2 * a ** -0.5;
    const part = percent / 100;
    return asPart("beyond", {
      right: (part * area(times)) / area(1),
      "the tail ends": 0,
      "the density for the rest": part / (times * times ** 0.5),
      "so many times less": part / times,
    });
  },

  "sent-elsewhere": ({ hard = 0, easyDie = 0, hardDie = 0, sent = 0 }) => {
    // Ten thousand patients, counted.
    const easy = 100 * (100 - hard);
    const kept = hard * (100 - sent);
    const dead = (easy * easyDie + kept * hardDie) / 100;
    return asPart("rate", {
      right: dead / (easy + kept),
      "mended in the long run": (easy * easyDie + 100 * hard * hardDie) / 1e6,
      "divided by all patients": dead / 1e4,
      "the easy cases alone": easyDie / 100,
    });
  },

  "by-way-of-b": ({ first = 1, second = 1, tenths = 1 }) => {
    const variance = (cakes: number) => (tenths / 10) ** 2 / cakes + (tenths / 10) ** 2 / cakes;
    return asPart("doubt", {
      right: (variance(first) + variance(second)) ** 0.5,
      "as if they had met": variance(first + second) ** 0.5,
      "standard errors added": variance(first) ** 0.5 + variance(second) ** 0.5,
      "one link alone": variance(first) ** 0.5,
    });
  },

  "twelve-volunteers": ({ n = 1, bias = 0, tau = 1, sigma = 1 }) => {
    const kept = (power: number) => tau ** power / (tau ** power + sigma ** power / n);
    return asPart("left", {
      right: bias * kept(2),
      "cured by pooling": 0,
      "all of it stays": bias,
      "the share given back": bias - bias * kept(2),
      "weight from standard deviations": bias * kept(1),
    });
  },

  "average-behind": ({ weight = 1, mu = 0, estimate = 0 }) => {
    const kept = weight / 100;
    return asPart("average", {
      right: (estimate - (1 - kept) * mu) / kept,
      "shrunk once more": kept * estimate + (1 - kept) * mu,
      "the estimate for the average": estimate,
      "the other share": (estimate - kept * mu) / (1 - kept),
    });
  },

  "left-out-forecast": ({ tau = 1, error = 1, distance = 0 }) => {
    // By precisions: what a forecast knows of a result, and what a posterior knows of its school.
    const forecast = 1 / (tau ** 2 + error ** 2);
    return asPart("far", {
      right: distance * forecast ** 0.5,
      "the school for its result": distance / tau,
      "luck alone": distance / error,
      "standard deviations added": distance / (tau + error),
      "by its posterior": distance / (tau * error * forecast ** 0.5),
    });
  },

  "as-many-in-each": ({ cost = 1, sigma = 1, tau = 1 }) => {
    // The curve of the mean's squared error in n, up to a factor, is least where its slope is nought: by halving.
    const slope = (n: number) => tau ** 2 + sigma ** 2 / n - ((cost + n) * sigma ** 2) / n ** 2;
    let [low, high] = [1, 200];
    for (let turn = 0; turn < 60; turn += 1) {
      const middle = (low + high) / 2;
      if (slope(middle) < 0) low = middle;
      else high = middle;
    }
    return {
      right: { n: Math.round(low) },
      "variances for spreads": { n: Math.round((cost ** 0.5 * sigma ** 2) / tau ** 2) },
      "as many as a visit costs": { n: cost },
      "the visit left out": { n: Math.round(sigma / tau) },
    };
  },

  "times-as-far": ({ tenths: factor = 10, n = 1, tau = 1 }) => {
    const square = 81 / n;
    const pull = square / (tau ** 2 + square);
    const target = (factor / 10) * square ** 0.5;
    const luck = (1 - pull) * square ** 0.5;
    const border = (2 * tau ** 2 + square) ** 0.5;
    return {
      right: { d: tenths((target ** 2 - luck ** 2) ** 0.5 / pull) },
      "the border itself": { d: tenths(border) },
      "so many times the border": { d: tenths((border * factor) / 10) },
      "luck and pull added": { d: tenths((target - luck) / pull) },
    };
  },

  "premium-of-a-state": ({ claims = 0, kappa = 1, own = 0, mean = 0 }) => {
    const part = claims / (claims + kappa);
    return asPart("premium", {
      right: (claims * own + kappa * mean) / (claims + kappa),
      "no pooling": own,
      "complete pooling": mean,
      "swapped weight": compromise(1 - part, own, mean),
      "unweighted mean": compromise(1 / 2, own, mean),
      "quarters for claims": (12 * own + kappa * mean) / (12 + kappa),
    });
  },

  "counts-as-much": ({ large = 1, small = 1, tau = 0 }) => {
    const doubt = (error: number) => Math.hypot(error, tau);
    const right = (doubt(small) / doubt(large)) ** 2;
    return asPart("times", {
      right,
      "one effect for all": (small * small) / (large * large),
      "standard deviations added": (tau + small) / (tau + large),
      "all count alike": 1,
      "the second over the first": 1 / right,
    });
  },

  "probably-worth-it": ({ percent = 50, most = 1 }) => {
    const at = (ratio: number) => ({ risk: Math.round(1e4 / most / (1 - ratio)) });
    const ratioOf = (law: Mixture) => Math.exp(quantile(law, percent / 100));
    const [differ, one] = trialsLearned();
    return {
      right: at(ratioOf(differ.next)),
      "the mean for the next": at(ratioOf(differ.mean)),
      "one effect for all": at(ratioOf(one.mean)),
      "the risk that is left": { risk: Math.round(1e4 / most / ratioOf(differ.next)) },
    };
  },

  "how-much-is-enough": ({ mil = 0, error = 0 }) => {
    // By halving, from nothing on loan to as much as makes the least error.
    const share = (wanted: number) => {
      let [low, high] = [0, leastAt(mil)];
      for (let round = 0; round < 60; round++) {
        const middle = (low + high) / 2;
        if (missAt(mil, middle) > wanted) low = middle;
        else high = middle;
      }
      return low;
    };
    const own = share(error);
    const loan = (part: number) => Math.min(400, Math.max(5, Math.round(45 / (1 / part - 1))));
    const [none, all] = [missAt(mil, 0), missAt(mil, 1)];
    return asPart("kappa", {
      right: loan(own),
      "shares swapped": loan(1 - own),
      "a straight line": loan((none - error) / (none - all)),
      "a share of his own": Math.round(45 * own),
    });
  },

  "enough-rats": ({ n = 1, y = 0, percent = 0, t = 1, k = 0 }) => {
    const loans = Array.from({ length: 200 }, (_, j) => j + 1);
    const law = (m: number) =>
      lawOf(t, y + (percent * m) / 100, n - y + ((100 - percent) * m) / 100);
    const least = (isRare: (m: number) => boolean) => loans.find(isRare)!;
    /** So many or more heads of coins, coin by coin. */
    const coins = (p: number) => {
      let heads: readonly number[] = [1];
      for (let coin = 0; coin < t; coin++)
        heads = [...heads, 0].map((one, j) => one * (1 - p) + (heads[j - 1] ?? 0) * p);
      return heads.slice(k).reduce((sum, one) => sum + one, 0);
    };
    const right = least((m) => law(m).stop <= k);
    const answers = {
      right,
      "rate taken for known": least((m) => coins((y + (percent * m) / 100) / (n + m)) <= 0.025),
      "one in twenty": least((m) => law(m).atLeast[k]! <= 0.05),
      "own controls counted in": n + right,
    };
    return asPart("m", answers);
  },

  "moderated-t": ({ each = 1, y = 0, own = 0, d0 = 0, usual = 0 }) => {
    // Squares of the gene and squares on loan, over all degrees; a mean of n patients has an nth of the variance.
    const t = (squares: number, degrees: number) => y / (((squares / degrees) * 2) / each) ** 0.5;
    const left = each - 1 + (each - 1);
    return asPart("t", {
      right: t(left * own + d0 * usual, left + d0),
      "own variance alone": t(own, 1),
      "usual variance alone": t(usual, 1),
      "plain mean of variances": t(own + usual, 2),
      "weights swapped": t(d0 * own + left * usual, left + d0),
      "scatter of single patients": y / ((left * own + d0 * usual) / (left + d0)) ** 0.5,
      "patients for degrees": t(2 * each * own + d0 * usual, 2 * each + d0),
    });
  },

  "as-much-on-loan": ({ percent = 0 }) => {
    // Of a whole of 100 parts the rest belongs to so many degrees.
    const beside = (degrees: number, part: number) => tenths((degrees * part) / (100 - part));
    return {
      right: { d0: beside(4, percent) },
      "patients for degrees": { d0: beside(6, percent) },
      "weights swapped": { d0: beside(4, 100 - percent) },
      "a share of four": { d0: tenths((4 * percent) / 100) },
    };
  },

  "even-again": ({ y = 0, rate = 1, r = 1 }) => ({
    right: { t: tenths((100 * y) / rate) },
    "a year for each claim": { t: y },
    "the last claim only": { t: tenths(100 / rate) },
    "claims on loan too": { t: tenths((100 * (r + y)) / rate) },
  }),

  "how-many-leaves": ({ mean = 1, r = 1, near = 1 }) => {
    const leaves = (variance: number, z = 1.96) => ((z * variance ** 0.5) / near) ** 2;
    const variance = mean * (1 + mean / r);
    return asPart("leaves", {
      right: leaves(variance),
      "all leaves alike": leaves(mean),
      "only the rates": leaves(variance - mean),
      "one standard error": leaves(variance, 1),
      "sd for variance": leaves(variance ** 0.5),
    });
  },

  "when-to-measure": ({ county = 1 }) => {
    const p = firstFloorAbove(county);
    const price = (share: number) => ({
      price: Math.round(100 * Math.min(0.48, Math.max(0.02, share))) / 100,
    });
    return {
      right: price(p),
      "mended for nothing": price(2 * p),
      "half of the chance": price(p / 2),
      "the other end": price(1 - p),
    };
  },

  "level-of-a-county": ({ n = 1, loan = 1, own = 1, all = 1 }) => {
    // A house of its own is a factor, and so is one on loan; the level is the root of their product.
    const root = (mine: number, lent: number) => (own ** mine * all ** lent) ** (1 / (mine + lent));
    return asPart("level", {
      right: root(n, loan),
      "no pooling": own,
      "complete pooling": all,
      "levels for logarithms": (n * own + loan * all) / (n + loan),
      "swapped weight": root(loan, n),
      "unweighted mean": root(1, 1),
    });
  },

  "one-average-two-batters": ({ atBats = 1, atBatsLate = 1, kappa = 0 }) => {
    const moved = (n: number) => kappa / (n + kappa);
    return {
      right: moved(atBats) > moved(atBatsLate) ? "early" : "late",
      "more data, more shrinkage": "late",
      "the same for both": "same",
      "data alone": "none",
    };
  },

  "weight-of-a-school": (given) => asPart("weight", weights(given, given.n!)),

  "students-until-half": ({ sigma2 = 0, tau2 = 0 }) =>
    asPart("students", {
      right: sigma2 / tau2,
      "ratio of sds": sigma2 ** 0.5 / tau2 ** 0.5,
      "ratio upside down": 1 / (sigma2 / tau2),
      "variance over sd": sigma2 / tau2 ** 0.5,
    }),

  "twice-as-many-students": (given) => {
    const before = weights(given, given.n!);
    const after = weights(given, 2 * given.n!);
    return asPart("weight", {
      right: after.right,
      "weight in step with n": before.right + before.right,
      "weight unchanged": before.right,
      "swapped weight": after["swapped weight"],
      "sd for variance": after["sd for variance"],
    });
  },

  "a-part-from-the-state": ({ sigma2 = 0, tau2 = 0, of = 2 }) => ({
    right: { n: ((of - 1) * sigma2) / tau2 },
    "swapped weight": { n: sigma2 / tau2 / (of - 1) },
    "equal shares": { n: sigma2 / tau2 },
    "ratio of sds": { n: Math.round((of - 1) * (sigma2 ** 0.5 / tau2 ** 0.5)) },
  }),

  "estimate-in-two-steps": (given) => {
    const { n = 0, xbar = 0, mu = 0 } = given;
    const { "half and half": half, ...shares } = weights(given, n);
    const estimate = (share: number) => compromise(share, xbar, mu);
    // A wrong share with the right method after it; then the right share with a wrong estimate.
    const first = Object.entries(shares).map(
      ([slip, weight]) => [slip, { weight, estimate: estimate(weight) }] as const,
    );
    const wrong: Numbers = {
      ...Object.fromEntries(
        Object.entries(shares)
          .filter(([slip]) => slip !== "right")
          .map(([slip, weight]) => [`estimate with ${slip}`, estimate(weight)]),
      ),
      "unweighted mean": estimate(half),
      "toward zero": shares.right * xbar,
      "no pooling": xbar,
      "complete pooling": mu,
    };
    const second = Object.entries(wrong).map(
      ([slip, answer]) => [slip, { weight: shares.right, estimate: answer }] as const,
    );
    return Object.fromEntries([...first, ...second]);
  },

  "you-picked-it": ({ n = 1, sigma2 = 1, tau2 = 1, mu = 0, xbar = 0 }) => {
    const share = 1 / (1 + sigma2 / (n * tau2));
    const right = compromise(share, xbar, mu);
    const twice = compromise(share, right, mu);
    const both = (answers: Numbers, of: (answer: number) => Work) =>
      Object.entries(answers).map(([slip, answer]) => [slip, of(answer)] as const);
    return Object.fromEntries([
      ["right", { truth: right, next: right }],
      ...both(
        {
          "taken at its word": xbar,
          "corrected twice": twice,
          "swapped weight": compromise(1 - share, xbar, mu),
        },
        (truth) => ({ truth, next: truth }),
      ),
      ...both(
        { "as high again": xbar, "pulled again": twice, "back to the state": mu },
        (next) => ({
          truth: right,
          next,
        }),
      ),
    ]);
  },

  "a-wronged-school": ({ sigma2 = 1, tau2 = 1, mu = 0, xbar = 0, target = 1, hundredths = 0 }) => {
    // Students until the odds of the two shares are these.
    const students = (odds: number) => ({ n: Math.round((odds * sigma2) / tau2) });
    const [up, over] = [hundredths / 100 - mu, xbar - hundredths / 100];
    return {
      right: students((up - over) / (2 * over)),
      "the estimate on the truth": students(up / over),
      "swapped weight": students(sigma2 / (target * tau2)),
      halfway: students(1),
    };
  },

  halfway: ({ n = 1, sigma2 = 0 }) => ({
    right: { tau2: sigma2 / n },
    "scatter of one student": { tau2: sigma2 },
    "sd for variance": { tau2: tenths((sigma2 / n) ** 0.5) },
    "variance squared again": { tau2: (sigma2 / n) ** 2 },
  }),

  "the-average-behind": ({ n = 1, sigma2 = 0, tau2 = 0, mu = 0, target = 0 }) => {
    const share = own(n, tau2, sigma2);
    return {
      right: { xbar: tenths((target - (1 - share) * mu) / share) },
      "estimate taken for the data": { xbar: target },
      "as if pulled by half": { xbar: tenths((target - mu / 2) / (1 / 2)) },
      "swapped weight": { xbar: tenths((target - share * mu) / (1 - share)) },
    };
  },

  "which-school-moves": (given) => {
    const move = (n: number, x: number) =>
      Math.abs(compromise(own(n, given.tau2!, given.sigma2!), x, given.mu!) - x);
    const moves = {
      small: move(given.nSmall!, given.xSmall!),
      big: move(given.nBig!, given.xBig!),
      top: move(given.nTop!, given.xTop!),
    };
    const furthest = Math.max(...Object.values(moves));
    return {
      right: Object.entries(moves).find(([, one]) => one === furthest)![0],
      "the largest moves most": "big",
      "the highest falls furthest": "top",
      "all by the same amount": "equal",
    };
  },

  "two-schools-one-list": (given) => {
    const estimate = (n: number, x: number) =>
      compromise(own(n, given.tau2!, given.sigma2!), x, given.mu!);
    const [small, large] = [
      estimate(given.nSmall!, given.xSmall!),
      estimate(given.nLarge!, given.xLarge!),
    ];
    return {
      right: large > small ? "large" : "small",
      "extremes are real": "small",
      "the same share for both": "no-change",
      "complete pooling": "same",
    };
  },

  "the-doubt-that-remains": ({ n = 1, sigma2 = 0, tau2 = 0, xbar = 0, mu = 0 }) => {
    const share = own(n, tau2, sigma2);
    const variance = 1 / (n / sigma2 + 1 / tau2);
    const estimate = compromise(share, xbar, mu);
    const [sd, se] = [variance ** 0.5, (sigma2 / n) ** 0.5];
    const downFrom = (one: number) => ({ sd: one, low: estimate - 1.96 * one });
    return {
      right: downFrom(sd),
      "variance for sd": downFrom(variance),
      "likelihood alone": downFrom(se),
      "spread of the population": downFrom(tau2 ** 0.5),
      "variances added": downFrom((sigma2 / n + tau2) ** 0.5),
      "one sd for the whole interval": { sd, low: estimate - sd },
      "standard error in the interval": { sd, low: estimate - 1.96 * se },
      "scatter of single students": { sd, low: estimate - 1.96 * sigma2 ** 0.5 },
    };
  },

  "what-the-interval-says": () => ({
    right: "posterior",
    "single students": "students",
    "all schools": "schools",
    "ends as cliffs": "cliff",
  }),

  "biased-and-closer": ({ n = 1, sigma2 = 0, tau2 = 0, distance = 0 }) => {
    const share = own(n, tau2, sigma2);
    const shrunken = ((1 - share) * distance) ** 2 + (share ** 2 * sigma2) / n;
    return {
      right: shrunken < sigma2 / n ? "shrunk" : "raw",
      "bias is worse": "raw",
      "prior washes out": "same",
      "a matter of taste": "taste",
    };
  },

  "what-theta-comes-from": () => ({
    right: "population",
    hyperprior: "hyperprior",
    likelihood: "likelihood",
    posterior: "posterior",
  }),

  "which-slider": (given) => {
    const { n = 1, sigma2 = 0, tau2 = 0 } = given;
    const nearer = {
      less: own(n, tau2 / 4, sigma2),
      more: own(n, tau2 * 4, sigma2),
      students: own(n * 3, tau2, sigma2),
      quieter: own(n, tau2, Math.round(sigma2 / 4)),
    };
    const [now, least] = [own(n, tau2, sigma2), Math.min(...Object.values(nearer))];
    const right = Object.entries(nearer).find(([, share]) => share === least && share < now)![0];
    return {
      right,
      "small tau means no pooling": "more",
      "more data, more shrinkage": "students",
      "small variance, small weight": "quieter",
    };
  },

  "top-and-bottom": () => ({
    right: "scatter",
    "extremes are real": "extreme",
    "regression needs a cause": "cause",
    "large schools shrink most": "large",
  }),

  "which-estimate-leads": (given) => {
    const kept = (n: number, x: number) => own(n, given.tau2!, given.sigma2!) * (x - given.mu!);
    const isSmall = kept(given.nSmall!, given.xSmall!) > kept(given.nLarge!, given.xLarge!);
    return {
      right: isSmall ? "small" : "large",
      "the other way": isSmall ? "large" : "small",
      "extremes are real": "raw",
      "size decides alone": "size",
    };
  },

  "closer-on-average": ({ n = 1, sigma2 = 0, tau2 = 0, distance = 0 }) => {
    // Shrinking helps up to a distance of sqrt(2 tau^2 + sigma^2 / n).
    const helps = distance ** 2 < 2 * tau2 + sigma2 / n;
    return {
      right: helps ? "shrunk" : "raw",
      "bias and scatter not weighed": helps ? "raw" : "shrunk",
      "bias is worse": "unbiased",
      "every school gains": "always",
    };
  },

  "nearer-to-which": (given) => {
    const { n = 1, sigma2 = 0, tau2 = 0 } = given;
    const toState = (given as Readonly<Record<string, unknown>>).asked === "the state’s";
    const shares = {
      less: own(n, tau2 / 4, sigma2),
      more: own(n, tau2 * 4, sigma2),
      students: own(toState ? n * 3 : n / 3, tau2, sigma2),
      scores: own(n, tau2, toState ? sigma2 / 4 : sigma2 * 4),
    };
    const now = own(n, tau2, sigma2);
    const right = Object.entries(shares).filter(([, one]) => (toState ? one < now : one > now));
    return {
      right: right.length === 1 ? right[0]![0] : "several",
      "tau the other way round": toState ? "more" : "less",
      "students the other way round": "students",
      "variance taken for precision": "scores",
    };
  },

  "one-end-or-both": ({ bottom = 0 }) => ({
    right: bottom > 5 ? "scatter" : "better",
    "one end looked at": bottom > 5 ? "better" : "scatter",
    "extremes are real": "extreme",
    "regression needs a cause": "cause",
  }),

  "whose-interval": (given) => {
    const isOne = (given as Readonly<Record<string, unknown>>).about === "school";
    return {
      right: isOne ? "school" : "schools",
      "one school or all": isOne ? "schools" : "school",
      "single students": "students",
      "coverage for each school": "repeated",
    };
  },

  "whose-forecast-is-higher": ({ hits = 0, atBats = 1, mil = 0 }) => {
    const isAbove = hits / atBats > mil / 1000;
    return {
      right: isAbove ? "late" : "early",
      "pulled the wrong way": isAbove ? "early" : "late",
      "the same for both": "same",
      "data alone": "none",
    };
  },

  "three-steps-of-a-batter": ({ hits = 0, atBats = 1, mil = 0, kappa = 1 }) => {
    const [m, record, all] = [mil / 1000, hits / atBats, atBats + kappa];
    const share = atBats / all;
    const after = (one: number) => {
      const forecast = compromise(one, record, m);
      return { share: one, forecast, doubt: ((forecast - forecast ** 2) / (all + 1)) ** 0.5 };
    };
    const right = after(share);
    const spread = right.forecast - right.forecast ** 2;
    return {
      right,
      "swapped weight": after(1 - share),
      "odds for a share": after(Math.min(1, atBats / kappa)),
      "no pooling": { ...right, forecast: record },
      "toward zero": { ...right, forecast: share * record },
      "complete pooling": { ...right, forecast: m },
      "his own at-bats alone": { ...right, doubt: (spread / (atBats + 1)) ** 0.5 },
      "variance for sd": { ...right, doubt: spread / (all + 1) },
      "one at-bat": { ...right, doubt: spread ** 0.5 },
    };
  },

  "order-by-move": (given) => {
    const ids = ["a", "b", "c", "d"];
    const of = (what: string) => ids.map((id) => given[what + id.toUpperCase()]!);
    const [n, x] = [of("n"), of("x")];
    const by = (worth: readonly number[]) =>
      [...ids].sort((one, other) => worth[ids.indexOf(other)]! - worth[ids.indexOf(one)]!);
    const way = x.map((one) => Math.abs(one - given.mu!));
    return {
      right: by(way.map((one, j) => one * (1 - own(n[j]!, given.tau2!, given.sigma2!)))),
      "pull for move": by(n.map((one) => 1 / one)),
      "distance alone": by(way),
      "large schools first": by(n),
    };
  },

  "which-line": (given) => {
    const { slip } = given as Readonly<Record<string, unknown>>;
    const isPrior = slip === "variance-as-sd" || slip === "data-as-prior";
    return {
      right: isPrior ? "theta" : "xbar",
      "prior and likelihood mistaken": isPrior ? "xbar" : "theta",
      "data taken for unknown": "declare mu",
      "bound of a variance": "declare tau2",
    };
  },

  "write-the-formula": (given) => {
    const { asked } = given as Readonly<Record<string, unknown>>;
    if (asked === "the standard deviation that remains")
      return {
        right: "sqrt(1/(n/sigma^2+1/tau^2))",
        "the other one": "sqrt(sigma^2/n+tau^2)",
        "sd for variance": "1/(n/sigma+1/tau)",
        "one student": "1/sqrt(1/sigma^2+1/tau^2)",
      };
    const isOwn = asked === "the weight of its own students";
    const share = (n: string, p: string) => `${n}*tau${p}/(${n}*tau${p}+sigma${p})`;
    return {
      right: isOwn ? share("n", "^2") : `1-${share("n", "^2")}`,
      "the other one": isOwn ? `1-${share("n", "^2")}` : share("n", "^2"),
      "sd for variance": isOwn ? share("n", "") : `1-${share("n", "")}`,
      "one student": isOwn ? share("1", "^2") : `1-${share("1", "^2")}`,
    };
  },

  "three-populations": (given) => {
    const swap = swapIn(given);
    return {
      right: swap("", ""),
      "tails for normal": swap("normal", "tails"),
      "kinds for normal": swap("normal", "kinds"),
      "kinds for tails": swap("tails", "kinds"),
    };
  },

  "ellipse-and-bundle": (given) => {
    const swap = swapIn(given);
    return {
      right: swap("", ""),
      "variance for spread": swap("crossing", "slow"),
      "read at the last year": swap("crossing", "opening"),
      "starts alone": swap("opening", "slow"),
    };
  },

  "three-histograms": (given) => {
    const swap = swapIn(given);
    return {
      right: swap("", ""),
      "estimates for truths": swap("truths", "estimates"),
      "averages for truths": swap("truths", "averages"),
      "estimates for averages": swap("averages", "estimates"),
    };
  },

  "where-the-estimates-lie": (given) => {
    const put = (keep: (n: number) => number) =>
      Object.fromEntries(
        ["a", "b", "c", "d"].map((id) => {
          const [n, x] = [given[`n${id.toUpperCase()}`]!, given[`x${id.toUpperCase()}`]!];
          return [id, tenths(compromise(keep(n), x, given.mu!))];
        }),
      );
    const share = (n: number) => own(n, given.tau2!, given.sigma2!);
    return {
      right: put(share),
      "the same share for all": put(() => 1 / 2),
      "swapped weight": put((n) => 1 - share(n)),
      "complete pooling": put(() => 0),
    };
  },

  "as-likely-at": ({ n = 1, y = 0, hundredths = 50 }) => {
    const rate = hundredths / 100;
    const hundredth = (value: number) => Number(value.toFixed(2));
    return {
      right: { theta: hundredth(asLikelyAs(rate, y, n)) },
      "the mirror image": { theta: hundredth(1 - rate) },
      "as far on the other side": { theta: hundredth(y / n + (y / n - rate)) },
      "the top itself": { theta: hundredth(y / n) },
    };
  },

  "give-back-a-part": ({ n = 1, top = 1, of = 2 }) => ({
    right: { m: n / (of / top - 1) },
    "kept for given back": { m: n * (of / top - 1) },
    "part of his own at-bats": { m: (n / of) * top },
    "as many as he has": { m: n },
  }),

  "order-the-records": (given) => {
    const ids = ["a", "b", "c", "d"];
    const of = (what: string) => ids.map((id) => given[what + id.toUpperCase()]!);
    const [n, made] = [of("n"), of("k")];
    const by = (worth: readonly number[]) =>
      [...ids].sort((one, other) => worth[ids.indexOf(other)]! - worth[ids.indexOf(one)]!);
    const mean = given.hundredths! / 100;
    const expected = n.map((throws, j) =>
      throws === 0 ? mean : compromise(throws / (throws + given.kappa!), made[j]! / throws, mean),
    );
    const right = by(expected);
    const nobody = ids[n.indexOf(0)]!;
    return {
      right,
      "own averages": by(n.map((throws, j) => (throws === 0 ? -1 : made[j]! / throws))),
      "the unknown last": [...right.filter((id) => id !== nobody), nobody],
      "long records first": by(n),
    };
  },

  "how-far-apart": ({ n = 1, y = 0, mil = 0, few = 1, many = 1 }) => {
    const lead = y / n - mil / 1000;
    const given = (bench: number) => bench / (n + bench);
    return asPart("apart", {
      right: Math.abs(lead) * (given(many) - given(few)),
      "the data have won": 0,
      "shares for averages": given(many) - given(few),
      "hits without at-bats": ((many - few) * mil) / 1000 / n,
    });
  },

  "when-doubt-grows": ({ hundredths = 0, m = 1 }) => {
    const mean = hundredths / 100;
    const doubt = (good: number, bad: number) => {
      const all = good + bad;
      return (good * bad) / all / all / (all + 1);
    };
    const [filled, empty] = [mean * m, m - mean * m];
    const grows = doubt(filled + 1, empty) > doubt(filled, empty) ? "good" : "bad";
    return {
      right: grows,
      "the expected outcome": grows === "good" ? "bad" : "good",
      "data always help": "none",
      "one says nothing": "both",
    };
  },

  "which-rung": (given) => {
    const order = ["mean", "rate", "count"];
    const at = ["hyperprior", "population", "likelihood"].indexOf(String(given.rung));
    // One rung up, and from the top one down; the far rung is the third.
    const next = at === 0 ? 1 : at - 1;
    return {
      right: order[at]!,
      "the next rung": order[next]!,
      "the far rung": order[3 - at - next]!,
      "what is given": "given",
    };
  },

  "two-shops": ({ few = 1, reviews = 1, pleased = 0, hundredths = 0, kappa = 1 }) => {
    const city = hundredths / 100;
    const short = compromise(few / (few + kappa), 1, city);
    const long = compromise(reviews / (reviews + kappa), pleased / reviews, city);
    const [right, other] = short > long ? ["short", "long"] : ["long", "short"];
    return {
      right: right!,
      "the wrong shop's share": other!,
      "one city, one rate": "equal",
      "too few to be compared": "unlike",
    };
  },

  "fixed-or-learned": (given) => {
    const isLearned = (given as Readonly<Record<string, unknown>>).isLearned === 1;
    const [right, other] = isLearned ? ["all", "own"] : ["own", "all"];
    return {
      right: right!,
      "the other kind of city": other!,
      "small shops alone": "few",
      "too little to count": "none",
    };
  },

  "one-fact": (given) => {
    const tells = /airport|hospital|gives coffee away/.test(String(given.place));
    return {
      right: tells ? "place" : "none",
      "as many reviews for each": "reviews",
      "a name for a reason": "name",
      "what the last fact tells": tells ? "none" : "place",
    };
  },

  "mean-or-next": (given) => {
    const isAll = /pay for it at all|on average|together/.test(String(given.about));
    return {
      right: isAll ? "mean" : "next",
      "the other interval": isAll ? "next" : "mean",
      "what can be reached": "best",
      "one promise for two": "either",
    };
  },

  "doubt-of-the-next": ({ trials = 1, tau = 0, sigma = 0 }) => {
    const ofMean = Math.hypot(tau, sigma) / trials ** 0.5;
    return asPart("sd", {
      right: Math.hypot(ofMean, tau),
      "the mean’s doubt": ofMean,
      "the mean as if it were known": tau,
      "sds of the two added": ofMean + tau,
    });
  },

  "three-shares": ({ classes = 1, students = 1, sigma = 1, tau = 1, omega = 1 }) => {
    // By the covariance of what is seen: the only student, the average of the other classes, and the nation.
    const ofOne = omega ** 2 + tau ** 2 + sigma ** 2;
    const ofOthers = omega ** 2 + (tau ** 2 + sigma ** 2 / students) / classes;
    const both = omega ** 2;
    const det = ofOne * ofOthers - both ** 2;
    const student = ((tau ** 2 + both) * ofOthers - both * both) / det;
    const rest = (both * ofOne - (tau ** 2 + both) * both) / det;
    const known = 1 / (1 + (sigma / tau) ** 2);
    // A wrong share of the student with the right share of the nation, then the other way round.
    const answers = (own: number, nation: number) => ({ student: own, nation });
    const last = 1 - student - rest;
    return {
      right: answers(student, last),
      "the school as if it were known": answers(known, last),
      "a class like the others": answers(1 / (1 + (sigma / tau) ** 2 / students), last),
      "one student, one vote": answers(1 / (1 + classes * students), last),
      "spreads for variances": answers(tau / (sigma + tau), last),
      "all that the student leaves": answers(student, 1 - student),
      "the nation’s share of the school": answers(student, last / (1 - known)),
      "a third for each": answers(student, 1 / 3),
    };
  },

  "which-correlation": ({ sigma = 1, tau = 1, omega = 1 }) => {
    const part = (...spreads: readonly number[]) =>
      Math.hypot(...spreads) ** 2 / Math.hypot(sigma, tau, omega) ** 2;
    const answers = (close: number, far: number) => ({ close, far });
    const [close, far] = [part(tau, omega), part(omega)];
    return {
      right: answers(close, far),
      "spreads added up": answers(1 - sigma / (sigma + tau + omega), far),
      "the larger group left out": answers(part(tau), far),
      "what they do not share": answers(part(sigma), far),
      "one spread over all": answers(close, omega / (sigma + tau + omega)),
      "the smaller group for the larger": answers(close, part(tau)),
      "a part of the whole left out": answers(close, 1 / (1 + (sigma / omega) ** 2)),
    };
  },

  "recycled-codes": ({ isNested = 0 }) => ({
    right: isNested === 0 ? "code" : "each",
    "the other tree": isNested === 0 ? "each" : "code",
    "the larger groups alone": "whole",
    "only if alike": "none",
  }),

  "does-the-order-change": ({ few = 0, many = 0 }) => ({
    right: few === many ? "no" : "may",
    "sizes left out of account": few === many ? "may" : "no",
    "the first is the best": "sure",
    "nothing is pulled": "still",
  }),

  "first-and-best": ({ low = 0, high = 0, sdLow = 1, sdHigh = 1 }) => {
    const chance = (sd: number) => above((low - high) / sd);
    return asPart("chance", {
      right: chance((sdLow ** 2 + sdHigh ** 2) ** 0.5),
      "the first is surely best": 1,
      "sds of both added": chance(sdLow + sdHigh),
      "one curve alone": chance(sdLow),
    });
  },

  "close-or-spare": ({ percent = 0, k = 1 }) => {
    const isClosed = (k + 1) * percent > 100;
    return {
      right: isClosed ? "close" : "spare",
      "costs the wrong way round": isClosed ? "spare" : "close",
      "the likelier of the two": "half",
      "waiting is no choice": "wait",
    };
  },

  "which-loss": (given) => {
    const isSquare = /square|four times/.test(String(given.cost));
    return {
      right: isSquare ? "mean" : "median",
      "one number for every loss": isSquare ? "median" : "mean",
      "the likeliest value": "mode",
      "the record at its word": "own",
    };
  },

  "set-the-price": ({ width = 1, percent = 50 }) => {
    const { mean, next } = farmsAt(width);
    const at = (law: Mixture, p: number) => ({ price: tenths(quantile(law, p)) });
    return {
      right: at(next, 1 - percent / 100),
      "the mean’s own price": at(mean, 1 - percent / 100),
      "the other end": at(next, percent / 100),
      "the mean as the price": {
        price: tenths(next.reduce((sum, [weight, middle]) => sum + weight * middle, 0)),
      },
    };
  },

  "just-closed": ({ hospital = 0, thousandths = 100 }) => {
    const bad = overLine(hospital, thousandths / 1000);
    const good = 1 - bad;
    const least = Array.from({ length: 198 }, (_, k) => (k + 2) / 10).find(
      (cost) => cost * bad > good,
    );
    return {
      right: { cost: least! },
      "the two chances swapped": { cost: Math.max(0.2, tenths(bad / good)) },
      "the good cases forgotten": { cost: tenths(1 / bad) },
      "both errors at one price": { cost: 1 },
    };
  },

  "worth-a-visit": ({ operations = 0, low = 0, high = 0, line = 0, tenths = 0 }) => {
    // Of ten such hospitals so many are bad; each makes all its operations at its own rate, before and after.
    const at = (rate: number) => (operations * rate) / 100;
    const before = tenths * at(high) + (10 - tenths) * at(low);
    const after = tenths * at(line) + (10 - tenths) * at(low);
    return asPart("averted", {
      right: (before - after) / 10,
      "estimate under the line": 0,
      "surely bad": at(high) - at(line),
      "for a hundred operations": (before - after) / 10 / (operations / 100),
      "down to nothing": (tenths * at(high)) / 10,
    });
  },

  "both-of-two": ({ low = 0, high = 0, tenths = 0 }) => {
    // Of a thousand such players so many are the better ones; each throws twice.
    const better = 100 * tenths;
    const twice = (percent: number, players: number) => (players * percent * percent) / 1e7;
    const rate = (better * high + (1000 - better) * low) / 1e5;
    return asPart("both", {
      right: twice(high, better) + twice(low, 1000 - better),
      "square of the mean": rate * rate,
      "surely the better": twice(high, 1000),
      "one throw": rate,
      "both cases alike": twice(high, 500) + twice(low, 500),
    });
  },

  "until-he-is-sent": ({ place: j = 0, missed = 0, needs = 1 }) => {
    const aim = needs > 1 ? "both" : "one";
    const enough = neededBefore(aim, j, missed);
    const bar = chanceOfThrower(aim, j, enough, missed);
    // What each would expect after so many made: the first number over the bar.
    const over = (chance: (made: number) => number) => {
      for (let made = 0; ; made++) if (chance(made) > bar) return missed + made;
    };
    const again = (made: number, all: number) =>
      needs > 1 ? (made * (made + 1)) / (all * (all + 1)) : made / all;
    return {
      right: { t: missed + enough },
      "his own share": {
        t: over((made) => {
          const share = made / (made + missed);
          return needs > 1 ? share * share : share;
        }),
      },
      "a flat prior": { t: over((made) => again(made + 1, made + missed + 2)) },
      "a made throw for a miss": { t: 2 * missed + neededBefore(aim, j, 0) },
    };
  },

  "enough-visits": ({ thousandths = 50, percent = 50 }) => {
    const line = thousandths / 1000;
    const worth = avertedOver(line);
    const wanted = (percent / 100) * worth.reduce((sum, one) => sum + one, 0);
    let [visits, sum] = [0, 0];
    while (sum < wanted) {
      sum += worth[visits]!;
      visits += 1;
    }
    const likely = worth.map((_, j) => overLine(j, line)).filter((chance) => chance > 0.5);
    return {
      right: { visits },
      "all visits alike": { visits: Math.ceil((12 * percent) / 100 - 1e-9) },
      "whoever is probably over the line": { visits: likely.length },
      "the first of the list alone": { visits: 1 },
    };
  },

  "line-of-one": ({ x = 1, off = 0, way, riseTenths = 0, s0 = 0, s1Tenths = 0, sigma = 0 }) => {
    const rise = 0.1 * riseTenths;
    const parts = [0.1 * s1Tenths * x, s0, sigma];
    const sign = String(way) === "above" ? 1 : -1;
    const withPart = (part: number) => rise + (sign * off * part) / x;
    const partOf = (size: (one: number) => number) =>
      size(parts[0]!) / parts.reduce((sum, one) => sum + size(one), 0);
    return asPart("rise", {
      right: withPart(partOf((one) => one * one)),
      "one person tells nothing": rise,
      "all of it is rise": withPart(1),
      "parts by standard deviations": withPart(partOf((one) => one)),
    });
  },

  "met-the-harsh-one": (given) => {
    const { gap = 0, firstMild = 0, firstHarsh = 0, secondMild = 0, secondOther = 0 } = given;
    const y = (secondMild + secondOther) / 2;
    const lead = (mild: number, harsh: number) => ((mild + harsh) / 2 - y) / 2;
    return asPart("lead", {
      right: lead(firstMild, firstHarsh + gap),
      "plain averages compared": lead(firstMild, firstHarsh),
      "every score corrected": lead(firstMild + gap, firstHarsh + gap),
      "corrected the wrong way": lead(firstMild, firstHarsh - gap),
    });
  },

  "few-of-a-judge": ({ n = 1, below = 0, tau = 1, sigma = 1 }) => {
    const kept = (power: number) => {
      const [between, within] = [(tau / 10) ** power, (sigma / 10) ** power / n];
      return (between / (between + within)) * (below / 10);
    };
    return asPart("severity", {
      right: kept(2),
      "all of it is severity": below / 10,
      "too few to believe": 0,
      "weight from standard deviations": kept(1),
    });
  },

  "can-be-told": ({ chain }) => {
    const isChain = Number(chain) === 1;
    return {
      right: isChain ? "walk" : "rooms",
      "the other kind of plan": isChain ? "rooms" : "walk",
      "counted too few": "few",
      "counted enough": "many",
    };
  },

  "level-with-d": ({ tau = 1, tauB = 1, sigma = 1 }) => {
    const apart = (added: number) => barsApart({ tau, tauB, sigma }, added);
    const byAverages = (9 + 6 + 7 + 8) / 4 - (4 + 7.5 + 6 + 5) / 4;
    return {
      right: { more: tenths(apart(0) / (apart(0) - apart(1))) },
      "averages of the rows made equal": { more: tenths(byAverages) },
      "distance of the bars added": { more: tenths(-apart(0)) },
      "moved the wrong way": { more: tenths(-byAverages) },
    };
  },

  "where-it-vanishes": ({ s0 = 1, s1 = 1, tenths: rho = 0 }) => {
    const at = (year: number) => ({ zero: tenths(Math.min(20, year)) });
    return {
      right: at(((rho / 10) * s0) / s1),
      "the middle of the years": at(10),
      "the correlation forgotten": at(s0 / s1),
      "variances for spreads": at(((rho / 10) * s0 * s0) / s1 / s1),
    };
  },

  "top-at-nought": ({ lost = 0 }) => {
    const fits = Math.exp(-lost / 100);
    const follows = fits > 1 / 2 ? "open" : "small";
    return {
      right: follows,
      "nought means equal": "equal",
      "results that differ": "wrong",
      "the height misread": fits > 1 / 2 ? "small" : "open",
    };
  },

  "students-or-schools": ({ error = 1, spread = 1, schools = 2 }) => {
    // The variance of the estimated variance of the results, over the square of what it is of.
    const doubt = (groups: number, luck: number) =>
      (2 * (luck + spread * spread) * (luck + spread * spread)) / (groups - 1);
    const students = doubt(schools, (error * error) / 2);
    const groups = doubt(schools + schools, error * error);
    const better = students < groups ? "students" : "schools";
    return {
      right: better,
      "the other plan": better === "students" ? "schools" : "students",
      "twice is twice": "same",
      "a matter of judgement": "neither",
    };
  },

  "pairs-that-fit": ({ n = 1, mean = 0, tenths = 0, quarters = 1 }) => {
    const target = mean + tenths / 10;
    const behind = (share: number) => (target - share * mean) / (1 - share);
    return asPart("population", {
      right: behind(own(n, quarters / 4, 1)),
      "the estimate for the population": target,
      "a single ride": behind(own(1, quarters / 4, 1)),
      "swapped weight": behind(1 - own(n, quarters / 4, 1)),
    });
  },

  "loss-and-answer": ({ rule = 0 }) => {
    // A skewed law of five values: mean 5, median 3.
    const law = [1, 2, 3, 4, 15];
    const fined = (by: (distance: number) => number, at: number) =>
      law.reduce((sum, value) => sum + by(Math.abs(value - at)), 0);
    const number = (by: (distance: number) => number) =>
      fined(by, 5) < fined(by, 3) ? "mean" : "median";
    const better = rule === 2 ? "place" : number(rule === 0 ? (d) => d * d : (d) => d);
    return {
      right: better,
      "a rate for a place, or a place for a rate": better === "place" ? "mean" : "place",
      "the answer to another loss": better === "median" ? "mean" : "median",
      "a matter of taste": "taste",
    };
  },

  "top-of-many": ({ schools = 1, sigma = 1, apart = 1 }) => {
    // A right triangle: what the results show is its longest side.
    const leg = (luck: number) => ((apart - luck) * (apart + luck)) ** 0.5;
    return asPart("top", {
      right: leg(sigma),
      "how far the results lie apart": apart,
      "standard deviations subtracted": apart - sigma,
      "luck divided among the schools": leg(sigma / schools ** 0.5),
    });
  },

  "copies-or-new": ({ source }) => {
    const isCopied = `${source}` === "copies";
    return {
      right: isCopied ? "steeper" : "elsewhere",
      "rows for groups": isCopied ? "elsewhere" : "steeper",
      "nothing has changed": "same",
      "more rows, more luck": "wider",
    };
  },

  "told-a-spread": ({ spread = 1, sigmaA = 1 }) => ({
    right: { lower: spread, upper: spread },
    "all spreads up to there": { lower: 0, upper: spread },
    "all spreads from there on": { lower: spread, upper: 25 },
    "as large as the error": { lower: sigmaA, upper: sigmaA },
  }),

  "doubt-of-the-mean": ({ models = 1, n = 1, sigma = 1, tau = 1 }) => {
    // As precisions: a model says of the mean what its own scatter lets through.
    const from = (scatter: number) => (models / scatter) ** -0.5;
    return asPart("doubt", {
      right: from(tau * tau + (sigma * sigma) / n),
      "all rides in one pot": ((models * n) / (sigma * sigma)) ** -0.5,
      "a single ride each": from(tau * tau + sigma * sigma),
      "standard deviations added": from((tau + sigma / n ** 0.5) ** 2),
    });
  },

  "rides-or-models": ({ models = 1, n = 1, sigma = 1, tau = 1 }) => {
    const known = (groups: number, rides: number) =>
      (groups * rides) / (rides * tau * tau + sigma * sigma);
    const better = known(models, 10 * n) > known(models + 1, n) ? "rides" : "model";
    return {
      right: better,
      "the other plan": better === "rides" ? "model" : "rides",
      "the mean stays the mean": "same",
      "nothing of other models": "neither",
    };
  },

  "as-good-as-known": ({ percent = 1, tau2 = 1, sigma2 = 1 }) => {
    const odds = percent / (100 - percent);
    return {
      right: { nC: (odds * sigma2) / tau2 },
      "standard deviations for variances": {
        nC: Math.round((odds * sigma2 ** 0.5) / tau2 ** 0.5),
      },
      "share and rest swapped": { nC: Math.max(1, Math.round(sigma2 / (odds * tau2))) },
      "luck as large as the variance between models": { nC: sigma2 / tau2 },
    };
  },

  "told-they-lean": (given) => {
    const { start, middle, other } = movesWhenTold(given);
    // The data of the variant ask for the most or the least; both are looked up among all three.
    const all = { start, middle, other };
    const by = Object.entries(all).toSorted(([, a], [, b]) => b - a);
    const key = (given.asks as unknown) === "most" ? by[0]![0] : by[2]![0];
    return {
      right: key,
      "the same data, the same answer": "none",
      "the other end of the line": key === "start" ? "middle" : "start",
      "many people": "other",
    };
  },

  "held-by-one": ({ percent = 50, sigma = 1, omega = 1 }) => {
    const odds = percent / (100 - percent);
    const tenth = (value: number) => Math.round(10 * value) / 10;
    return {
      right: { tau: classesApart(percent / 100, sigma, omega) },
      "the school as if it were known": { tau: tenth(sigma * odds ** 0.5) },
      "spreads for variances": { tau: tenth(sigma * odds) },
      "held by the others": { tau: classesApart(1 - percent / 100, sigma, omega) },
    };
  },

  // Weighted means of the two rates, in place of sums of failures and hours.
  "one-of-the-ten": ({ failures = 0, hours = 1, next = 1 }) => {
    const [record, all] = [(1000 * failures) / hours, 0.82 / 1.26];
    const part = hours / (hours + 1260);
    return asPart("expected", {
      right: next * compromise(part, record, all),
      "the record goes on": next * record,
      "a pump like any other": next * all,
      "half of each": next * compromise(1 / 2, record, all),
      "the two times change places": next * compromise(1 - part, record, all),
    });
  },

  "without-a-failure": ({ usual = 1, promised = 1, beta = 1 }) => ({
    // The rate falls as its hours count: usual beta / (t + beta), solved for t.
    right: { t: Math.round((10 * beta * (usual - promised)) / promised) / 10 },
    "all hours for its own": { t: Math.round((10 * beta * usual) / promised) / 10 },
    "one failure in that time": { t: Math.round(100 / promised) / 10 },
    "no failure, no rate": { t: 1 },
  }),

  "to-its-own-line": ({ start = 0, slope = 0, x = 0, mu = 0, tau2 = 1, v = 1, y = 0 }) => {
    const line = start + x * slope;
    const kept = own(1, tau2, v);
    return {
      right: { estimate: compromise(kept, y, line) },
      "grand mean": { estimate: compromise(kept, y, mu) },
      "swapped weight": { estimate: compromise(1 - kept, y, line) },
      "no pooling": { estimate: y },
      "line itself": { estimate: line },
    };
  },

  "pull-and-move": ({ wide = 1, narrow = 1, v = 1, fromMean = 0, fromLine = 0 }) => {
    const [loose, tight] = [1 - own(1, wide, v), 1 - own(1, narrow, v)];
    const right = { before: loose * fromMean, after: tight * fromLine };
    return {
      right,
      "kept before": { ...right, before: own(1, wide, v) * fromMean },
      "whole distance before": { ...right, before: fromMean },
      "wrong spread": { ...right, before: tight * fromMean },
      "old distance": { ...right, after: tight * fromMean },
      "old pull": { ...right, after: loose * fromLine },
      "kept after": { ...right, after: own(1, narrow, v) * fromLine },
    };
  },

  "level-rows": ({ inside = 1, fewer = 1 }) => {
    // The distance at which a slope of all rows is nought, by halving; it falls as people move apart.
    const levelAt = (within: number, between: number) => {
      let [low, high] = [0, 50];
      for (let k = 0; k < 60; k++) {
        const middle = (low + high) / 2;
        if (slopeOfRows(middle, within / 10, -between / 10) > 0) low = middle;
        else high = middle;
      }
      return { apart: tenths(low) };
    };
    return {
      right: levelAt(inside, fewer),
      "equal parts of both slopes": levelAt(1, 1),
      "wrong way round": levelAt(fewer, inside),
      "all alike": { apart: 0 },
    };
  },

  "how-far-out": ({ spread = 1, sigmaA = 1 }) => {
    // The result at which the best spread is this, by halving: further out, it is larger.
    let [low, high] = [6, 200];
    for (let k = 0; k < 40; k++) {
      const middle = (low + high) / 2;
      if (bestSpread(middle, sigmaA) < spread) low = middle;
      else high = middle;
    }
    // All pairs of eight results: the seven's own, and those of A with each of them.
    const seven = REST.map(([result]) => result);
    const apart = (yA: number) => {
      const all = [yA, ...seven];
      const pairs = all.flatMap((one, j) => all.slice(0, j).map((other) => (one - other) ** 2));
      return (pairs.reduce((a, b) => a + b) / (8 * 7)) ** 0.5;
    };
    let [near, far] = [6, 200];
    for (let k = 0; k < 50; k++) {
      const middle = (near + far) / 2;
      if (apart(middle) < spread) near = middle;
      else far = middle;
    }
    return {
      right: { yA: Math.round(low) },
      "spread of the results": { yA: Math.round(near) },
      "one spread away": { yA: 6 + spread },
      "three spreads away": { yA: 6 + spread + spread + spread },
    };
  },

  "three-steps-of-a-school": ({ tau2 = 1, sigma2 = 1, n = 1, mu = 0, y = 0 }) => {
    const after = (one: number) => {
      const kept = (n * one) / (n * one + 1 - one);
      return { share: one, kept, forecast: compromise(kept, y, mu) };
    };
    const share = own(1, tau2, sigma2);
    const right = after(share);
    const half = own(n, tau2, sigma2);
    const later = (kept: number) => ({ ...right, kept, forecast: compromise(kept, y, mu) });
    return {
      right: { share, kept: half, forecast: compromise(half, y, mu) },
      "ratio of sds": after(own(1, tau2 ** 0.5, sigma2 ** 0.5)),
      "odds for a share": after(tau2 / sigma2),
      "swapped weight": after(1 - share),
      "one pupil": later(share),
      "swapped kept": later(1 - half),
      "in step with n": later(Math.min(1, n * share)),
      "no pooling": { ...right, forecast: y },
      "complete pooling": { ...right, forecast: mu },
      "toward zero": { ...right, forecast: half * y },
    };
  },

  "keep-a-part": ({ percent = 1, sigmaA = 1 }) => {
    const [kept, given] = [percent / 100, 1 - percent / 100];
    return {
      right: { tau: tenths(sigmaA * (kept / given) ** 0.5) },
      "share of standard deviations": { tau: tenths((sigmaA * kept) / given) },
      "kept for given back": { tau: tenths(sigmaA * (given / kept) ** 0.5) },
      "as large as the error": { tau: sigmaA },
    };
  },

  "draw-the-likelihood": ({ n = 1, sigma = 1, tau = 1, mu = 0, xbar = 0 }) => {
    const bell = (middle: number, sd: number) =>
      Array.from({ length: 21 }, (_, i) => {
        const z = (50 + 2 * i - middle) / sd;
        return Math.round(100 * Math.exp(-(z * z) / 2)) / 100;
      });
    const share = own(n, tau ** 2, sigma ** 2);
    return {
      right: bell(xbar, sigma / n ** 0.5),
      "scatter of students": bell(xbar, sigma),
      "the population": bell(mu, tau),
      "the posterior": bell(
        compromise(share, xbar, mu),
        (1 / (n / sigma ** 2 + 1 / tau ** 2)) ** 0.5,
      ),
    };
  },

  "split-the-variance": ({ mean = 0, variance = 1 }) => {
    const rest = variance - mean;
    const shape = (mean * mean) / rest;
    return {
      right: { mixing: rest, shape },
      "the counts for the rates": { mixing: variance, shape: (mean * mean) / variance },
      "the other hand’s part": { mixing: mean, shape: mean },
      "roots subtracted": {
        mixing: (variance ** 0.5 - mean ** 0.5) ** 2,
        shape: (mean / (variance ** 0.5 - mean ** 0.5)) ** 2,
      },
      "the shape upside down": { mixing: rest, shape: 1 / shape },
      "the mean not squared": { mixing: rest, shape: mean / rest },
      "the variance of the counts below": { mixing: rest, shape: (mean * mean) / variance },
    };
  },

  "width-of-the-product": ({ change }) => {
    // Precisions before and after, in the exercise's two kinds of change that touch them.
    const touched = `${change as unknown as string}`;
    const right = { apart: "same", students: "narrower", spread: "wider" }[touched]!;
    return {
      right,
      "width for distance": right === "same" ? "wider" : "same",
      "the other way round": right === "narrower" ? "wider" : "narrower",
      "two sources, two tops": "two",
    };
  },
  "from-a-program": ({ r = 1, hundredths = 50 }) => {
    const hundredth = (mu: number) => ({ mu: Number(mu.toFixed(2)) });
    return {
      right: hundredth((100 / hundredths - 1) * r),
      "heads and tails exchanged": hundredth(r / (100 / hundredths - 1)),
      "all flips counted": hundredth((100 * r) / hundredths),
      "tails of so many flips": hundredth(r - (r * hundredths) / 100),
    };
  },
  "two-shapes": ({ shapeFirst = 1, shapeSecond = 1 }) => {
    const more = 1 / shapeFirst > 1 / shapeSecond ? "first" : "second";
    return {
      right: more,
      "a large shape for a large spread": more === "first" ? "second" : "first",
      "the mean for the whole law": "same",
      "only the data can say": "open",
    };
  },

  "a-clean-bill": ({ isFar = 0 }) => ({
    right: isFar > 0 ? "apart" : "together",
    "a verdict on the model": "model",
    "been everywhere": "everywhere",
    "a ratio of errors": "error",
    "the mark turned round": isFar > 0 ? "together" : "apart",
  }),

  // The state counts like so many students; they share the weight in parts.
  "hardly-pulled": ({ times = 1, parts = 2 }) => {
    const tested = (count: number) => ({ n: Math.min(200, Math.max(1, Math.round(count))) });
    return {
      right: tested(times * parts - times),
      "the pull for what is kept": tested(times / (parts - 1)),
      "a part of what is left": tested(times * parts),
      "spreads compared in place of variances": tested(times ** 0.5 * (parts - 1)),
    };
  },

  "as-narrow-as": ({ times = 1, narrower = 2 }) => {
    const tested = (count: number) => ({ n: Math.min(200, Math.max(1, Math.round(count))) });
    return {
      right: tested(times * narrower * narrower - times),
      "the students as the one witness": tested(times * narrower * narrower),
      "so many times the precision": tested(times * narrower - times),
      "a ratio of variances, rooted": tested(times ** 0.5 * (narrower * narrower - 1)),
    };
  },

  // Of four sentences the first or the second is wrong; who takes another one for it shows why.
  "unlike-things": ({ isSecond = 0 }) => ({
    right: isSecond > 0 ? "second" : "first",
    "the wheat’s promise to the batter": "third",
    "a lean that forbids the pull": "fourth",
    "kinship asked of what is pulled": isSecond > 0 ? "first" : "second",
  }),

  "further-in-share": ({ isSecond = 0 }) => ({
    right: isSecond > 0 ? "second" : "first",
    "unlike schools, pulled harder": "third",
    "one share whatever the size": "fourth",
    "the way taken for the share": isSecond > 0 ? "first" : "second",
  }),

  "nought-is-likeliest": ({ isSecond = 0 }) => ({
    right: isSecond > 0 ? "second" : "first",
    "schools that must keep their own": "third",
    "the top of a curve for the curve": "fourth",
    "likeliest, and so true": isSecond > 0 ? "first" : "second",
  }),

  "drowned-by-luck": ({ isSecond = 0 }) => ({
    right: isSecond > 0 ? "second" : "first",
    "averages spread as their truths do": "third",
    "drowned, and left alone": "fourth",
    "one kind of more for the other": isSecond > 0 ? "first" : "second",
  }),

  "moved-as-far": ({ n = 1, times = 1, mu = 0, distance = 0, other = 0 }) => {
    const at = (out: number) => ({ xbar: Number((mu + out).toFixed(1)) });
    const way = (distance * times) / (n + times);
    return {
      right: at(distance),
      "the other side’s share of the way": at((way * (n + times)) / n),
      "as far out, so as far moved": at(other),
      "the way for the whole distance": at(way),
    };
  },

  "counts-pool-too": ({ isSecond = 0 }) => ({
    right: isSecond > 0 ? "second" : "first",
    "as much of a short watch as of a long one": "third",
    "all failures over all hours": "fourth",
    "a count that is to be believed": isSecond > 0 ? "first" : "second",
  }),

  "twenty-eight-points": ({ isSecond = 0 }) => ({
    right: isSecond > 0 ? "second" : "first",
    "a wide spread that pulls hard": "third",
    "a large share for a long way": "fourth",
    "a large effect, so a sure one": isSecond > 0 ? "first" : "second",
  }),

  // The line of least squares by sums about the mean, the pull by precisions.
  "growth-of-a-rat": ({ times = 5, y1 = 0, y2 = 0, y3 = 0, y4 = 0, y5 = 0 }) => {
    const points = [y1, y2, y3, y4, y5].slice(0, times).map((y, k) => ({ x: 7 * k, y }));
    const mean = (of: "x" | "y") => points.reduce((sum, one) => sum + one[of] / times, 0);
    const [mx, my] = [mean("x"), mean("y")];
    const across = points.reduce((sum, { x, y }) => sum + (x - mx) * (y - my), 0);
    const along = points.reduce((sum, { x }) => sum + (x - mx) ** 2, 0);
    const slope = across / along;
    const rats = { of: 6.19, precision: 1 / 0.51 / 0.51 };
    const line = { of: slope, precision: along / 36 };
    const mixed = (a: number, b: number) => (a * rats.of + b * line.of) / (a + b);
    const growth = mixed(rats.precision, line.precision);
    return {
      right: { slope, growth },
      "the first and the last weight alone": {
        slope: (points[times - 1]!.y - y1) / (7 * times - 7),
        growth,
      },
      "the growth of the others by the rat’s share": {
        slope,
        growth: mixed(line.precision, rats.precision),
      },
      "parts of growth by standard deviations": {
        slope,
        growth: mixed(rats.precision ** 0.5, line.precision ** 0.5),
      },
      "growth by its own line alone": { slope, growth: slope },
    };
  },

  "asked-by-receipt": ({ isSecond = 0 }) => ({
    right: isSecond > 0 ? "second" : "first",
    "nothing learned from what leans": "third",
    "one pull for all sizes": "fourth",
    "a lean that pooling sets right": isSecond > 0 ? "first" : "second",
  }),

  "two-tables": ({ isSecond = 0 }) => ({
    right: isSecond > 0 ? "second" : "first",
    "too few scores to compare at all": "third",
    "populations that add nothing": "fourth",
    "tables compared without a bridge": isSecond > 0 ? "first" : "second",
  }),

  "pulled-ratings": ({ isSecond = 0 }) => ({
    right: isSecond > 0 ? "second" : "first",
    "its own scores among all": "third",
    "one rating for all sizes": "fourth",
    "a pull for good measure": isSecond > 0 ? "first" : "second",
  }),

  "tried-once-more": ({ isSecond = 0 }) => ({
    right: isSecond > 0 ? "second" : "first",
    "a further discount for the winner": "third",
    "a reason why it fell": "fourth",
    "the choice not seen, or seen twice": isSecond > 0 ? "first" : "second",
  }),

  "zero-elsewhere": ({ isSecond = 0 }) => ({
    right: isSecond > 0 ? "second" : "first",
    "an answer that hangs on a zero": "third",
    "one person is nobody": "fourth",
    "heights that stay where zero goes": isSecond > 0 ? "first" : "second",
  }),

  "as-many-of-each": ({ isSecond = 0 }) => ({
    right: isSecond > 0 ? "second" : "first",
    "a visit without its price": "third",
    "one list for all sizes": "fourth",
    "pulled past one another": isSecond > 0 ? "first" : "second",
  }),

  "hundreds-of-throws": ({ isSecond = 0 }) => ({
    right: isSecond > 0 ? "second" : "first",
    "a bench that drowns out hundreds": "third",
    "three throws that count for none": "fourth",
    "flat, and so nothing": isSecond > 0 ? "first" : "second",
  }),

  "city-that-is-held": ({ isSecond = 0 }) => ({
    right: isSecond > 0 ? "second" : "first",
    "no guests, no guess": "third",
    "one distance for all sizes": "fourth",
    "a held city that learns": isSecond > 0 ? "first" : "second",
  }),

  "known-to-differ": ({ isSecond = 0 }) => ({
    right: isSecond > 0 ? "second" : "first",
    "a likeness to be shown first": "third",
    "unlike classes, pulled hard": "fourth",
    "one mean where years are known": isSecond > 0 ? "first" : "second",
  }),

  "all-or-each": ({ isSecond = 0 }) => ({
    right: isSecond > 0 ? "second" : "first",
    "a lean that must cost": "third",
    "who lies in the middle has nothing to gain": "fourth",
    "what holds of all, held of each": isSecond > 0 ? "first" : "second",
  }),

  "not-to-be-pulled": ({ isHandedOn = 0 }) => ({
    right: isHandedOn > 0 ? "data" : "count",
    "next year by its own count": "next",
    "the truth without a bias": "truth",
    "a table of counts as they are": isHandedOn > 0 ? "count" : "data",
  }),

  "walked-and-checked": ({ isLike = 0 }) => ({
    right: isLike > 0 ? "fit" : "misfit",
    "the other verdict": isLike > 0 ? "misfit" : "fit",
    "a good walk for a good model": "right",
    "a share of data for a probability of the model": "chance",
    "draws for evidence": "longer",
  }),

  "error-of-the-walk": ({ sd = 0, size = 1, draws = 1 }) =>
    asPart("error", {
      right: (sd ** 2 / size) ** 0.5,
      "every draw counted as new": (sd ** 2 / draws) ** 0.5,
      "divided without the root": sd / size,
      "the width of the posterior": sd,
    }),

  "respell-the-program": ({ isVariance = 0 }) => ({
    right: isVariance > 0 ? "changed" : "plain",
    "a new name only": "renamed",
    "the mean taken out alone": "shifted",
    "the variance and its root confused": isVariance > 0 ? "plain" : "changed",
  }),

  "down-to-the-neck": ({ hundredths = 1, tenths: goal = 1 }) => {
    const halves = (step: number) => ({ step: Number((Math.round(200 * step) / 200).toFixed(3)) });
    const first = hundredths / 100;
    const factor = goal / 10 / (first * OVERSHOT);
    return {
      right: halves(goal / 10 / OVERSHOT),
      "the line against the step": halves(first / factor),
      "the square of the factor": halves(first * factor * factor),
      "halved once again": halves(goal / 20 / OVERSHOT),
    };
  },

  "what-a-fit-shows": ({ isAgain = 0 }) => ({
    right: isAgain > 0 ? "rates" : "either",
    "the fit and nothing else": isAgain > 0 ? "either" : "rates",
    "contagion for certain": "spread",
    "one rate after all": "neither",
  }),

  "derive-the-marginal": ({ r = 1, mean = 1, k = 0 }) => {
    const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
    const orders = factorial(k + r - 1) / (factorial(k) * factorial(r - 1));
    const walk = (own: Numbers) => {
      const rate = own.rate ?? r / mean;
      const fall = own.fall ?? rate + 1;
      const heads = own.heads ?? rate / fall;
      const one = heads ** r * (1 - heads) ** k;
      return {
        rate,
        shape: own.shape ?? k + r,
        fall,
        heads,
        probability: (own.orders ?? orders) * one,
      };
    };
    return {
      right: walk({}),
      "scale for rate": walk({ rate: mean / r }),
      "the powers of the count alone": walk({ shape: k + 1 }),
      "the fall of the count alone": walk({ fall: 1 }),
      "tails for heads": walk({ heads: mean / (r + mean) }),
      "one order of heads and tails": walk({ orders: 1 }),
    };
  },
};
