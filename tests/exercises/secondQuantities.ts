import type { Values } from "#explorable/createExplorable.ts";
import { bestSpread } from "../widgets/coachedSchools.ts";
import { lawOf } from "../widgets/countsOfTreated.ts";
import { putBetween } from "../widgets/givenSpreads.ts";
import { avertedOver, overLine } from "../widgets/hospitalRanks.ts";
import { heldByOne } from "../widgets/hungClasses.ts";
import { cdf } from "../widgets/nextFarm.ts";
import { chanceOfNewcomer, chanceOfThrower, neededBefore } from "../widgets/throwers.ts";
import { slopeOfRows } from "../widgets/typedTexts.ts";
import { OVERSHOT } from "../widgets/walkedSchools.ts";
import { missAt } from "./aprilAndRest.ts";
import { firstFloorAbove } from "./firstFloorAbove.ts";
import { asLikelyAs, barsApart, farmsAt, learners, trialsLearned } from "./learners.ts";
import { comparedIn } from "./problems.ts";

/**
 * What replies compare, worked out a second time in plain arithmetic: whatever a reply asserts of an answer is
 * judged by these numbers, under the names the claims use. Nothing here comes from the exercises or the core.
 */
type Numbers = Readonly<Record<string, number>>;
type Second = (given: Numbers, settings: Values) => Numbers;

const share = (n: number, between: number, within: number) =>
  (n * between) / (n * between + within);
const middle = (weight: number, x: number, m: number) => weight * x + (1 - weight) * m;

/** One tested group, as most questions have it. */
function group({ n = 1, sigma2 = 1, tau2 = 1, xbar = 0, mu = 0 }: Numbers): Numbers {
  return {
    students: n,
    half: 1 / 2,
    one: 1,
    nothing: 0,
    "worth of the state in students": sigma2 / tau2,
    "own share": share(n, tau2, sigma2),
    "state’s share": 1 - share(n, tau2, sigma2),
    "variance of the average": sigma2 / n,
    "variance of a score": sigma2,
    "lower of the two averages": xbar < mu ? xbar : mu,
    "higher of the two averages": xbar < mu ? mu : xbar,
    "ratio upside down": 1 / (sigma2 / tau2),
    estimate: middle(share(n, tau2, sigma2), xbar, mu),
    "standard error": (sigma2 / n) ** 0.5,
    "spread of the schools": tau2 ** 0.5,
    sd: (1 / (n / sigma2 + 1 / tau2)) ** 0.5,
  };
}

function batter(m: number, { hits = 0, atBats = 1 }: Numbers): Numbers {
  const record = hits / atBats;
  return {
    "lower of the two averages": record < m ? record : m,
    "higher of the two averages": record < m ? m : record,
  };
}

/** A setting laid over what was given, and how far it is from what was asked. */
const set = (given: Numbers, settings: Values, gap: (all: Numbers) => number): Numbers => {
  const all = { ...given, ...settings };
  return { ...group(all), "distance from what was asked": Math.abs(gap(all)) };
};

const second: Readonly<Record<string, Second>> = {
  "twice-as-many-students": (given) => ({
    ...group({ ...given, n: 2 * given.n! }),
    "own share before": group(given)["own share"]!,
  }),
  "a-part-from-the-state": (given, settings) => ({
    ...set(given, settings, (all) => 1 - 1 / given.of! - group(all)["own share"]!),
    "part asked for": 1 / given.of!,
  }),
  halfway: (given, settings) => set(given, settings, (all) => group(all)["own share"]! - 1 / 2),
  "the-average-behind": (given, settings) => ({
    ...set(given, settings, (all) => group(all).estimate! - given.target!),
    reported: given.target!,
  }),
  "closer-on-average": ({ distance = 0, n = 1, sigma2 = 1, tau2 = 1 }) => ({
    distance,
    border: (tau2 + tau2 + sigma2 / n) ** 0.5,
  }),
  "nearer-to-which": (given) => {
    const { n = 1, sigma2 = 1, tau2 = 1 } = given;
    const toState = (given as Readonly<Record<string, unknown>>).asked === "the state’s";
    return {
      "own share": share(n, tau2, sigma2),
      "own share after less": share(n, tau2 / 4, sigma2),
      "own share after more": share(n, 4 * tau2, sigma2),
      "own share after students": share(toState ? 3 * n : n / 3, tau2, sigma2),
      "own share after scores": share(n, tau2, toState ? sigma2 / 4 : 4 * sigma2),
    };
  },
  "one-end-or-both": ({ top = 0, bottom = 0 }) => ({
    "small at the top": top,
    "small at the bottom": bottom,
    five: 5,
  }),
  "moved-as-far": ({ n = 1, times = 1, mu = 0, distance = 0 }, { xbar = 0 }) => ({
    nothing: 0,
    "way here": ((xbar - mu) * times) / (n + times),
    "way asked for": (distance * times) / (n + times),
    "distance from what was asked": (Math.abs(xbar - mu - distance) * times) / (n + times),
  }),
  "hardly-pulled": ({ times = 1, parts = 2, tau2 = 1 }, { n = 1 }) => {
    const [state, own] = [1 / tau2, n / (times * tau2)];
    return {
      nothing: 0,
      "pull here": state / (state + own),
      "pull asked for": 1 / parts,
      "distance from what was asked": Math.abs(n - times * (parts - 1)),
    };
  },
  "as-narrow-as": ({ times = 1, narrower = 2, tau = 1 }, { n = 1 }) => ({
    nothing: 0,
    "doubt here": (1 / tau ** 2 + n / (times * tau ** 2)) ** -0.5,
    "doubt asked for": tau / narrower,
    "distance from what was asked": Math.abs(n - times * (narrower ** 2 - 1)),
  }),
  "as-likely-at": ({ n = 1, y = 0, hundredths = 50 }, { theta = 0 }) => {
    const rate = hundredths / 100;
    // So many ways to choose y of n, one factor after the other.
    const ways = Array.from({ length: y }, (_, k) => (n - k) / (k + 1)).reduce((a, b) => a * b, 1);
    const chance = (p: number) => ways * p ** y * (1 - p) ** (n - y);
    return {
      nothing: 0,
      "probability here": chance(theta),
      "probability asked for": chance(rate),
      "distance from what was asked": Math.abs(theta - asLikelyAs(rate, y, n)),
    };
  },
  "give-back-a-part": ({ n = 1, top = 1, of = 2 }, { m = 0 }) => ({
    nothing: 0,
    "part given back": 1 - n / (n + m),
    "part kept": 1 - m / (n + m),
    "part asked for": top / of,
    "part to be kept": (of - top) / of,
    "distance from what was asked": Math.abs(1 - n / (n + m) - top / of),
  }),
  "level-with-d": ({ tau = 1, tauB = 1, sigma = 1 }, { more = 0 }) => {
    const apart = barsApart({ tau, tauB, sigma }, Number(more));
    const byOne = barsApart({ tau, tauB, sigma }, Number(more) + 1) - apart;
    return {
      nothing: 0,
      "bar of B above that of D": apart,
      "distance from what was asked": Math.abs(apart / byOne),
    };
  },
  "where-it-vanishes": ({ s0 = 1, s1 = 1, tenths = 0 }, { zero = 0 }) => {
    // Height here is height at hiring and rise times years: moments of a sum.
    const covariance = (-tenths / 10) * s0 * s1 + Number(zero) * s1 * s1;
    const variance =
      s0 * s0 + 2 * Number(zero) * (-tenths / 10) * s0 * s1 + (Number(zero) * s1) ** 2;
    const here = covariance / (s1 * variance ** 0.5);
    return {
      nothing: 0,
      "correlation here": here,
      "distance from what was asked": Math.abs(here),
    };
  },
  "just-closed": ({ hospital = 0, thousandths = 100 }, { cost = 1 }) => {
    const bad = overLine(hospital, thousandths / 1000);
    const least = Array.from({ length: 198 }, (_, k) => (k + 2) / 10).find(
      (one) => one * bad > 1 - bad,
    )!;
    return {
      nothing: 0,
      "chance from which one is closed": 1 / (1 + cost),
      "chance of being over the line": bad,
      "distance from what was asked": Math.abs(cost - least),
    };
  },
  "both-of-two": ({ low = 0, high = 0 }) => ({
    nothing: 0,
    "both, surely the better": (high * high) / 1e4,
    "both, surely the worse": (low * low) / 1e4,
  }),
  "until-he-is-sent": ({ place: j = 0, missed = 0, needs = 1 }, { t = 0 }) => {
    const aim = needs > 1 ? "both" : "one";
    const made = Math.max(0, t - missed);
    const before = Math.max(0, made - 1);
    return {
      nothing: 0,
      "the newcomer": chanceOfNewcomer(aim, made, missed),
      "the other": chanceOfThrower(aim, j, made, missed),
      "the newcomer before": chanceOfNewcomer(aim, before, missed),
      "the other before": chanceOfThrower(aim, j, before, missed),
      "distance from what was asked": Math.abs(t - missed - neededBefore(aim, j, missed)),
    };
  },
  "worth-a-visit": ({ operations = 0, high = 0, line = 0 }) => ({
    nothing: 0,
    "averted where it is bad": (operations * high) / 100 - (operations * line) / 100,
  }),
  "enough-visits": ({ thousandths = 50, percent = 50 }, { visits = 1 }) => {
    const worth = avertedOver(thousandths / 1000);
    const upTo = (count: number) => worth.slice(0, count).reduce((sum, one) => sum + one, 0);
    const wanted = (percent / 100) * upTo(12);
    const enough = worth.findIndex((_, j) => upTo(j + 1) >= wanted) + 1;
    return {
      nothing: 0,
      "averted by so many visits": upTo(visits),
      "averted without the last visit": upTo(visits - 1),
      "deaths to be averted": wanted,
      "distance from what was asked": Math.abs(visits - enough),
    };
  },
  "set-the-price": ({ width = 1, percent = 50 }, { price = 0 }) => {
    const pays = 1 - cdf(farmsAt(width).next, price);
    return {
      nothing: 0,
      "chance that it pays": pays,
      "chance asked for": percent / 100,
      "distance from what was asked": Math.abs(pays - percent / 100),
    };
  },
  "equal-heights": ({ n = 1, sigma2 = 1, tau2 = 1, mu = 0, xbar = 0 }, { theta = 0 }) => {
    const [between, within] = [tau2 ** 0.5, (sigma2 / n) ** 0.5];
    return {
      nothing: 0,
      "height of the ochre curve": Math.E ** (-((theta - mu) ** 2) / (2 * tau2)),
      "height of the blue curve": Math.E ** ((-n * (theta - xbar) ** 2) / (2 * sigma2)),
      "distance from what was asked": Math.abs(
        theta - (mu * within + xbar * between) / (within + between),
      ),
    };
  },
  "a-wronged-school": (given, settings) => {
    const truth = given.hundredths! / 100;
    const { estimate = 0 } = group({ ...given, ...settings });
    return {
      nothing: 0,
      "error of the estimate": Math.abs(estimate - truth),
      "error of the average": Math.abs(given.xbar! - truth),
      "distance from what was asked": Math.abs(estimate + given.xbar! - 2 * truth),
    };
  },
  "as-good-as-known": ({ percent = 0, tau2 = 1, sigma2 = 1 }, { nC = 1 }) => {
    const share = 1 - sigma2 / nC / (tau2 + sigma2 / nC);
    return {
      nothing: 0,
      "share of a known model": share,
      "share that was asked for": percent / 100,
      "distance from what was asked": Math.abs(nC - (percent * sigma2) / ((100 - percent) * tau2)),
    };
  },
  "told-a-spread": ({ spread = 0, yA = 0, sigmaA = 1 }, { lower = 0, upper = 0 }) => {
    const asked = Math.round(10 * putBetween(spread, spread, yA, sigmaA)) / 10;
    const estimate = putBetween(Math.min(lower, upper), Math.max(lower, upper), yA, sigmaA);
    return {
      nothing: 0,
      estimate,
      "estimate asked for": asked,
      "distance from what was asked": Math.abs(estimate - asked),
    };
  },
  "from-a-program": ({ r = 1, hundredths = 50 }, { mu = 0 }) => ({
    nothing: 0,
    "chance of heads here": 1 / (1 + mu / r),
    "chance of heads printed": hundredths / 100,
    "distance from what was asked": Math.abs(mu - (100 / hundredths - 1) * r),
  }),
  "held-by-one": ({ percent = 50, sigma = 1, omega = 1 }, { tau = 0 }) => ({
    nothing: 0,
    "share held here": heldByOne(sigma, tau, omega),
    "share to be held": percent / 100,
    "distance from what was asked": Math.abs(heldByOne(sigma, tau, omega) - percent / 100),
  }),
  "without-a-failure": ({ usual = 1, promised = 1, beta = 1 }, { t = 1 }) => ({
    nothing: 0,
    "rate expected here": (1 / (t / beta + 1)) * (usual / 10),
    "rate promised": promised / 10,
    "distance from what was asked": Math.abs(t - beta * (usual / promised - 1)),
  }),
  "to-its-own-line": ({ start = 0, slope = 0, x = 0, y = 0 }) => ({
    "lower end": Math.min(y, start + slope * x),
    "upper end": Math.max(y, start + slope * x),
  }),
  "pull-and-move": ({ fromMean = 0, fromLine = 0 }) => ({
    "distance from the mean": fromMean,
    "distance from the line": fromLine,
    nothing: 0,
  }),
  "level-rows": ({ inside = 0, fewer = 0 }, { apart = 0 }) => ({
    level: 0,
    nothing: 0,
    "slope of all rows": slopeOfRows(apart, inside / 10, -fewer / 10),
    "distance from what was asked": Math.abs(slopeOfRows(apart, inside / 10, -fewer / 10)),
  }),
  "how-far-out": ({ spread = 1, sigmaA = 1 }, { yA = 0 }) => ({
    nothing: 0,
    "best spread here": bestSpread(yA, sigmaA),
    "spread asked for": spread,
    "distance from what was asked": Math.abs(bestSpread(yA, sigmaA) - spread),
  }),
  "three-steps-of-a-school": ({ mu = 0, y = 0 }) => ({ mean: mu, "own average": y }),
  "keep-a-part": ({ percent = 0, sigmaA = 1 }, { tau = 0 }) => {
    const [own, luck] = [tau * tau, sigmaA * sigmaA];
    return {
      nothing: 0,
      "share kept": own / (own + luck),
      "share given back": luck / (own + luck),
      "share to be kept": percent / 100,
      "share to be given back": (100 - percent) / 100,
      "distance from what was asked": Math.abs(own / (own + luck) - percent / 100),
    };
  },
  "three-histograms": ({ n = 1, sigma = 1, tau = 1 }) => ({
    "spread of truths": tau,
    "spread of estimates": tau * share(n, tau ** 2, sigma ** 2) ** 0.5,
  }),
  "three-steps-of-a-batter": ({ hits = 0, atBats = 1, mil = 0, kappa = 1 }) => ({
    half: 1 / 2,
    "own share": 1 - kappa / (atBats + kappa),
    mean: mil / 1000,
    "own average": hits / atBats,
  }),
  "failures-on-loan": ({ failures = 0, hours = 1, borrowed = 0, beta = 1 }) => ({
    "lower of the two rates": Math.min(failures / hours, borrowed / beta),
    "higher of the two rates": Math.max(failures / hours, borrowed / beta),
  }),
  "one-of-the-ten": ({ failures = 0, hours = 1, next = 1 }) => ({
    "fewer of the two": next * Math.min((1000 * failures) / hours, 0.82 / 1.26),
    "more of the two": next * Math.max((1000 * failures) / hours, 0.82 / 1.26),
  }),
  "flat-in-what": () => ({ nothing: 0 }),
  "nought-by-luck": () => ({ nothing: 0 }),
  "six-batches": () => ({ nothing: 0 }),
  "its-own-rides": ({ sigma = 1, tau = 1, n = 1 }) => ({
    "raw standard error": sigma / n ** 0.5,
    "doubt with the mean known": (n / sigma ** 2 + 1 / tau ** 2) ** -0.5,
  }),
  "zero-moved": () => ({ one: 1, "minus one": -1 }),
  "width-of-the-estimates": ({ n = 1, sigma = 1, tau = 1 }) => ({
    nothing: 0,
    "width of the averages": (tau ** 2 + sigma ** 2 / n) ** 0.5,
  }),
  "promise-of-the-best": ({ shown = 0 }) => ({ nothing: 0, "difference shown": shown }),
  "beyond-the-tail": ({ percent = 1 }) => ({ nothing: 0, "beyond the start": percent / 100 }),
  "sent-elsewhere": ({ easyDie = 0, hardDie = 0 }) => ({
    "rate of the hard cases": hardDie / 100,
    "rate of the easy cases": easyDie / 100,
  }),
  "by-way-of-b": ({ first = 1, tenths = 1 }) => ({
    "doubt of the first link": (tenths / 10) * (2 / first) ** 0.5,
  }),
  "twelve-volunteers": ({ bias = 0 }) => ({ nothing: 0, "bias of the average": bias }),
  "left-out-forecast": ({ tau = 1, error = 1, distance = 0 }) => ({
    nothing: 0,
    "by the larger alone": tau > error ? distance / tau : distance / error,
  }),
  "as-many-in-each": ({ cost = 1, sigma = 1, tau = 1 }, { n = 1 }) => {
    const error = (each: number) =>
      Math.sqrt(((tau ** 2 + sigma ** 2 / each) * (cost + each)) / 600);
    const best = Math.sqrt((cost * sigma ** 2) / tau ** 2);
    return {
      nothing: 0,
      error: error(n),
      "least error": error(best),
      schools: 600 / (cost + n),
      "schools of the best plan": 600 / (cost + best),
      "distance from what was asked": Math.abs(n - best),
    };
  },
  "times-as-far": ({ tenths = 10, n = 1, tau = 1 }, { d = 0 }) => {
    const square = 81 / n;
    const pull = square / (tau ** 2 + square);
    const factor = Math.sqrt((1 - pull) ** 2 + (pull * d) ** 2 / square);
    return {
      nothing: 0,
      factor,
      "factor to be set": tenths / 10,
      "distance from what was asked": Math.abs(
        d - Math.sqrt((square * ((tenths / 10) ** 2 - (1 - pull) ** 2)) / pull ** 2),
      ),
    };
  },
  "down-to-the-neck": ({ tenths = 1 }, { step = 0 }) => ({
    nothing: 0,
    line: step * OVERSHOT,
    "line asked for": tenths / 10,
    "distance from what was asked": Math.abs(step - tenths / 10 / OVERSHOT),
  }),
  "how-many-leaves": ({ mean = 1, near = 1, r = 1 }) => ({
    "leaves that are alike": (1.96 / near) ** 2 * mean,
    "leaves asked for": (1.96 / near) ** 2 * (mean + mean ** 2 / r),
  }),
  "when-to-measure": ({ county = 1 }, { price = 0 }) => {
    const p = firstFloorAbove(county);
    return {
      nothing: 0,
      measuring: price + p,
      "leaving it": p + p,
      "distance from what was asked": Math.abs(price - p),
    };
  },
  "level-of-a-county": ({ own = 1, all = 1 }) => ({
    "lower of the two levels": Math.min(own, all),
    "higher of the two levels": Math.max(own, all),
  }),
  "moderated-t": ({ each = 1, y = 0, own = 1, usual = 1 }) => ({
    "lower t": y / ((2 * Math.max(own, usual)) / each) ** 0.5,
    "higher t": y / ((2 * Math.min(own, usual)) / each) ** 0.5,
  }),
  "as-much-on-loan": ({ percent = 0 }, { d0 = 0 }) => ({
    nothing: 0,
    "weight on loan": 1 - 4 / (4 + d0),
    "weight to be lent": percent / 100,
    "distance from what was asked": Math.abs(
      d0 - Math.round((40 * percent) / (100 - percent)) / 10,
    ),
  }),
  "premium-of-a-state": ({ own = 0, mean = 0 }) => ({
    "lower of the two averages": Math.min(own, mean),
    "higher of the two averages": Math.max(own, mean),
  }),
  "counts-as-much": ({ large = 1, small = 1 }) => ({
    one: 1,
    "times with one effect": (small * small) / (large * large),
  }),
  "how-much-is-enough": ({ mil = 0, error = 0 }, { kappa = 0 }) => {
    const miss = missAt(mil, 1 - 45 / (45 + kappa)) / 1000;
    return {
      nothing: 0,
      "error here": miss,
      "error asked for": error / 1000,
      "distance from what was asked": Math.abs(miss - error / 1000),
    };
  },
  "enough-rats": (given, { m = 1 }) => {
    const { n = 1, y = 0, percent = 0, t = 1, k = 0 } = given;
    const law = lawOf(t, y + (percent * m) / 100, n - y + ((100 - percent) * m) / 100);
    const { right = {} } = learners["enough-rats"]!(given) as { right?: { m?: number } };
    return {
      nothing: 0,
      "chance here": law.atLeast[k]!,
      "chance that is allowed": 1 / 40,
      "loan here": m,
      "loan asked for": right.m!,
      "distance from what was asked": Math.abs(m - right.m!),
    };
  },
  "probably-worth-it": ({ percent = 50, most = 1 }, { risk = 1 }) => {
    const left = risk * most - 1e4;
    const chance = left > 0 ? cdf(trialsLearned()[0].next, Math.log(left / (risk * most))) : 0;
    return {
      nothing: 0,
      "chance here": chance,
      "chance asked for": percent / 100,
      "distance from what was asked": Math.abs(chance - percent / 100),
    };
  },
  "even-again": ({ y = 0, rate = 1, r = 1 }, { t = 1 }) => {
    const usual = rate / 100;
    const expected = (usual * (r + y)) / (r + usual * t);
    return {
      nothing: 0,
      premium: expected / usual,
      "premium of a new driver": 1,
      "distance from what was asked": Math.abs(expected / usual - 1),
    };
  },
  "at-bats-added": (given) => batter(given.mil! / 1000, given),
  "the-share-kept": (given) => batter(given.mil! / 1000, given),
};

/** Everything the replies of that question may compare an answer with. */
export function secondQuantities(id: string, given: Numbers, settings: Values = {}): Numbers {
  const ofProblem = comparedIn(id);
  return ofProblem ? ofProblem(given) : (second[id] ?? group)(given, settings);
}
