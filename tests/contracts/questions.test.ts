import { describe, expect, it } from "vitest";
import type { Question } from "../../content/about/questions/question.ts";
import { themes } from "../../content/about/questions/questions.ts";
import { wordsOf } from "../../src/app/page/SaidOfFigure.tsx";
import { renderPages } from "../support/pages.ts";
import { asShown, openerOn } from "../support/saidOfFigures.ts";

/** Every question leads to a state of a figure that shows its answer, and to a section that tells more. */
const pages = await renderPages();
const open = openerOn(pages);
const questions = themes.flatMap((theme) => theme.questions);

it("has the questions that were collected and more, each once", () => {
  expect(questions.length).toBeGreaterThanOrEqual(28);
  const ids = [...questions, ...themes].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(questions.map(({ asked }) => asked)).size).toBe(questions.length);
  expect(Object.keys(claims).sort()).toEqual(questions.map(({ id }) => id).sort());
});

it("has a page that shows them all, found from the first page and from the foot of every page", () => {
  const page = pages.find(({ route }) => route === "/questions/")!.html;
  for (const { id, page: route, link, read } of questions) {
    expect(page).toContain(`id="${id}"`);
    expect(page).toContain(`href="${route}#${link}"`);
    expect(page).toContain(`href="${read}"`);
  }
  for (const { html } of pages) expect(html).toContain('href="/questions/"');
});

/** The names of a number in a figure to that number. */
type Numbers = (name: string) => number;

const near = (a: number, b: number, by = 1e-9) => Math.abs(a - b) <= by * Math.max(1, Math.abs(b));

/** Lower end of Wilson's interval of 95 %. */
function wilson(hits: number, trials: number): number {
  if (trials === 0) return 0;
  const z = 1.96;
  const rate = hits / trials;
  const half = z * Math.sqrt((rate * (1 - rate)) / trials + z ** 2 / (4 * trials ** 2));
  return (rate + z ** 2 / (2 * trials) - half) / (1 + z ** 2 / trials);
}

/** Published standard errors of the eight schools (Rubin 1981). */
const standardErrors = [15, 10, 16, 11, 9, 11, 10, 18];
const SIGMA2 = 9 ** 2;
const TAU2 = 4 ** 2;
/** Share of own data of a school with so many students, where scores scatter by 9 and schools by 4. */
const share = (students: number) => (students * TAU2) / (students * TAU2 + SIGMA2);

/** What each answer claims beyond its numbers, of the figure and again of its record. */
const claims: Readonly<Record<string, (n: Numbers) => boolean>> = {
  "sort-ratings": (n) => {
    const lent = (kappa: number, made: number, of: number) => (0.72 * kappa + made) / (kappa + of);
    const six = n("perfectThrows");
    const many = [n("mostMade"), n("mostThrows")] as const;
    return (
      near(n("perfectEstimate"), lent(20, six, six)) &&
      near(n("mostEstimate"), lent(20, ...many)) &&
      lent(20, six, six) < lent(20, ...many) &&
      // A loan that is too short leaves the perfect record first.
      lent(1, six, six) > lent(1, ...many)
    );
  },
  "lower-end": (n) => {
    const shops = Array.from({ length: 12 }, (_, at) => at);
    const lower = shops.map((at) => wilson(n(`pleased${at}`), n(`reviews${at}`)));
    // Otto, one of one, has four shops or fewer under it; Fika, without a review, has none.
    return (
      lower.filter((end) => end < lower[4]!).length <= 3 &&
      shops.filter((at) => n(`mean${at}`) < n("mean4")).length >= 6 &&
      lower[5] === Math.min(...lower)
    );
  },
  "minimum-votes": (n) => {
    const [m, cases] = [n("m"), n("n")];
    return near(n("estimate"), (m * n("mu") + cases * n("own")) / (m + cases));
  },
  "how-strong": (n) =>
    near(n("spread") ** 2, (n("mu") * (1 - n("mu"))) / (n("m") + 1)) &&
    near((n("spread") / 2) ** 2, (n("mu") * (1 - n("mu"))) / (n("halfBench") + 1)),
  "no-event": (n) =>
    n("leaderDeaths") === 0 &&
    n("estimateA") > 0 &&
    n("estimateA") < n("allDeaths") / n("allOperations"),
  // The smallest of the eighteen has three students.
  "small-groups": (n) => n("furthestStudents") > 3,
  "not-the-group-mean": (n) => n("mu") < n("estimate") && n("estimate") < n("xbar"),
  "learn-its-prior": (n) => n("reviews5") === 0 && n("emptyMove") < 0,
  "population-or-prior": (n) =>
    near(n("ownMove"), 100 * ((10 + 4) / (20 + 6) - (10 + 4) / (20 + 5))),
  "fixed-or-random": (n) => n("fallen") === n("shops"),
  "grand-mean": (n) => n("collective") < n("together"),
  "known-predictor": (n) => n("varianceLine") < n("varianceMean") && n("lesser") > 0,
  "zero-variance": (n) => {
    const luck = Math.sqrt(standardErrors.reduce((sum, se) => sum + se ** 2, 0) / 8);
    return n("top") === 0 && n("apart") < luck && near(n("share"), Math.exp(-n("loss")));
  },
  "singular-fit": (n) => {
    const weights = standardErrors.map((se) => 1 / se ** 2);
    const sum = weights.reduce((a, b) => a + b, 0);
    const gains = [28, 8, -3, 7, -1, 1, 18, 12];
    const mean = gains.reduce((total, gain, at) => total + gain * weights[at]!, 0) / sum;
    return near(n("all"), mean) && near(n("allSd"), Math.sqrt(1 / sum)) && n("mean") > n("all");
  },
  "how-many-groups": (n) => n("onceTo") - n("onceFrom") > 2 * (n("to") - n("from")),
  "which-prior": (n) => n("wideWild") > n("narrowWild") && n("apart") < n("limit"),
  "data-twice": (n) => n("allSd") < n("sd"),
  "empirical-or-full": (n) =>
    n("onceKept") - n("onceKeptBest") > 10 * Math.abs(n("kept") - n("keptBest")),
  "every-estimate": (n) => n("closer") < n("schools") && n("estimateError") < n("rawError"),
  "biased-and-fair": (n) => {
    const own = share(12);
    return (
      near(n("border") ** 2, ((SIGMA2 / 12) * (1 + own)) / (1 - own)) &&
      n("losers") > 0 &&
      n("losers") + n("winners") === 20 &&
      n("all") < n("raw")
    );
  },
  "interval-of-whom": (n) => n("coverage") < 0.95 && n("middle") > 0.95,
  "wheat-and-batters": (n) => n("differ") > 3 * n("differBefore"),
  "when-not": (n) => {
    const own = share(12);
    const error2 = own ** 2 * (SIGMA2 / 12) + (1 - own) ** 2 * n("d") ** 2;
    return near(n("raw") ** 2, SIGMA2 / 12) && near(n("error") ** 2, error2) && error2 > 6.75;
  },
  "really-the-best": (n) => n("firstA") < 0.5 && n("firstE") < n("firstA"),
  "fell-back": (n) => n("topShown") > n("topNext") && n("topNext") > n("mu"),
  "many-comparisons": (n) =>
    n("listShown") > n("listSays") &&
    n("listSays") - n("listLater") < (n("listShown") - n("listLater")) / 5,
  // An estimate is mu + share (average - mu), and averages vary by tau² + sigma² / n.
  "estimates-as-data": (n) =>
    near(n("weight"), (share(n("n")) ** 2 * (TAU2 + SIGMA2 / n("n"))) / TAU2),
  "next-group": (n) => n("nextWidth") > n("meanWidth"),
  "same-error": (n) => n("tiliaSdAtRest") < n("fikaSdAtRest"),
  "nested-or-crossed": (n) =>
    n("expected") === 0 && near(n("sameClass"), (36 + 16) / (36 + 16 + 81)),
  icc: (n) =>
    near(n("expectedRho"), n("sameClass")) &&
    // Within two standard errors of a correlation of 200 pairs.
    Math.abs(n("seen") - n("expectedRho")) < (2 * (1 - n("expectedRho") ** 2)) / Math.sqrt(200),
  "empty-group": (n) => near(n("klass"), n("home")) && near(n("klassSd"), n("emptiedSd"), 1e-6),
  "harsh-judges": (n) => n("ties") === 0 && n("tiesMixed") > 0,
  centring: (n) => {
    const [rho, s0, s1, x] = [n("restRho"), 7, 0.8, 11];
    const covariance = rho * s0 * s1 + s1 ** 2 * x;
    const variance = s0 ** 2 + 2 * rho * s0 * s1 * x + s1 ** 2 * x ** 2;
    return near(n("here"), covariance / (Math.sqrt(variance) * s1));
  },
  "within-between": (n) =>
    n("inside") > 0 &&
    n("rows") < 0 &&
    near(n("rows"), n("share") * n("between") + n("within") * n("inside")),
  // Where all is Normal, draws of mu are correlated by 1 - weight in the one spelling and by weight in the other.
  "two-spellings": (n) => near(n("weight"), share(1)) && n("weight") < 1 - n("weight"),
  overdispersed: (n) =>
    n("seenVariance") > n("mean") && near(n("variance"), n("mu") + n("mu") ** 2 / n("r"), 1e-6),
  "gamma-poisson": (n) => {
    const [r, mu] = [n("r"), n("mu")];
    return (
      near(n("mixedNone"), 150 * (r / (r + mu)) ** r) &&
      near(n("oneNone"), 150 * Math.exp(-mu)) &&
      Math.abs(n("mixedNone") - n("seenNone")) < 1
    );
  },
  "groups-or-rows": (n) => {
    const doubt = (rides: readonly number[]) =>
      1 / Math.sqrt(rides.reduce((sum, one) => sum + 1 / (7.2 + 4 / one), 0));
    return (
      near(n("now"), doubt([5, 20, 30])) &&
      near(n("model"), doubt([5, 20, 30, n("added")])) &&
      n("model") < n("rides") &&
      n("rides") < n("now")
    );
  },
  "small-trials": (n) => n("largestNow") < n("largestOne") && n("smallestNow") > n("smallestOne"),
};

/** Digits that stand in an answer without being a number of the figure: names of laws, levels, and one over a variance. */
const named = /half-Cauchy\(\d+\)|95 %|1\/\(σ²\/n \+ τ²\)|called 1/g;

const sentencesOf = (text: string) => text.split(/(?<=[.?!])\s+(?=[A-Z“])/);

describe.each(questions)("$id", (question: Question) => {
  const { id, asked, also, said, numbers, read } = question;

  it("is answered in two sentences that are no longer than they must be, without a typed number", () => {
    const words = wordsOf(question);
    expect(sentencesOf(words)).toHaveLength(2);
    expect(words.split(/\s+/).length).toBeLessThanOrEqual(85);
    const typed = said.replace(/\{[\w-]+\}/g, "").replace(named, "");
    expect(typed).not.toMatch(/\d/);
    expect(asked).toMatch(/[?.]$/);
    expect(also.length).toBeGreaterThan(5);
  });

  it("leads to a figure in a state that its page can read, and to a section that is there", async () => {
    const { reading, figureId } = await open(question);
    expect(reading).toMatchObject({ kind: "state", guessFirst: "off", figure: figureId });
    const [route, anchor] = read.split("#");
    expect(pages.find((one) => one.route === route)?.html).toContain(`id="${anchor}"`);
  });

  it("claims what the figure shows there, and what is true by another route", async () => {
    const { own, other, widget } = await open(question);
    for (const [name, shown] of Object.entries(numbers)) {
      expect(said).toContain(`{${name}}`);
      expect(other(name), `${widget}: no second route to "${name}"`).toBeTypeOf("number");
      expect(asShown(own(name)!, shown), `${name} of “${asked}”`).toBe(shown);
      expect(asShown(other(name)!, shown), `${name} by another route`).toBe(shown);
    }
    expect(Object.keys(numbers).length).toBeGreaterThan(0);
    for (const route of [own, other]) {
      const number: Numbers = (name) => {
        const value = route(name);
        if (value === undefined) throw new Error(`${widget} has no number "${name}"`);
        return value;
      };
      expect(claims[id]!(number), `${id} by ${route === own ? "the figure" : "its record"}`).toBe(
        true,
      );
    }
  });
});
