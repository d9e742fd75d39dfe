import { describe, expect, it } from "vitest";
import { inventedDistricts } from "#data/inventedDistricts.ts";
import { checksum, readLink } from "#explorable/link.ts";
import { initialValues } from "#language/defineModel.ts";
import { fourLevels } from "#models/fourLevels.ts";
import { threeLevels } from "#models/threeLevels.ts";
import { classesHolding, schoolsHolding } from "#widgets/figures/levels/pairs.ts";
import { renderPages } from "../support/pages.ts";
import { CLASSES, solved } from "./hungClasses.ts";
import {
  ASKED,
  bestSpreads,
  byCovariance,
  DISTRICTS,
  FOUND,
  misfit,
  NAMES,
  PUBLISHED,
  VARIANCES,
  withoutDistricts,
} from "./schoolsByDistrict.ts";

/** What the chapter says of 56 schools in words, by the covariance of their results. */
const page = (await renderPages()).find(({ route }) => route === "/principles/levels/")!;
const text = page.html.replace(/<[^>]*>/g, "").replaceAll("\u00a0", " ");

const best = bestSpreads(0.3);
const of = byCovariance({ ...best, x: 0.3 });
const flat = withoutDistricts();
const home = of.districts[NAMES.indexOf(71)]!.mean;

it("the second route finds what metafor finds and what is published", () => {
  expect(best.omega ** 2).toBeCloseTo(PUBLISHED.omega2, 6);
  expect(best.tau ** 2).toBeCloseTo(PUBLISHED.tau2, 6);
  expect(of.nation.mean).toBeCloseTo(PUBLISHED.psi, 6);
  expect(of.nation.sd).toBeCloseTo(PUBLISHED.se, 6);
  expect([best.omega ** 2, best.tau ** 2].map((v) => v.toFixed(4))).toEqual(["0.0651", "0.0327"]);
  expect([flat.mean, flat.error, flat.variance].map((v) => v.toFixed(4))).toEqual([
    "0.1279",
    "0.0439",
    "0.0884",
  ]);
});

it("district 71 and its three schools", () => {
  const found = FOUND.filter((_, i) => DISTRICTS[i] === 71);
  expect(found.toSorted((a, b) => a - b)).toEqual([0.3, 0.98, 1.19]);
  expect(text).toContain("Two of them found 0.98 and 1.19, the third only 0.30.");
  expect(Math.sqrt(VARIANCES[ASKED]!).toFixed(2)).toBe("0.12");
  expect(of.nation.mean.toFixed(2)).toBe("0.18");
  // Up with districts, down without.
  expect(of.one.mean).toBeGreaterThan(0.3);
  expect(of.nation.mean).toBeLessThan(0.3);
  expect(flat.put).toBeLessThan(0.3);
  expect(home).toBeGreaterThan(of.one.mean);
});

it("with its neighbours at 1, districts are found to differ more and schools of one less", () => {
  const moved = bestSpreads(1);
  expect(moved.omega).toBeGreaterThan(best.omega + 0.05);
  expect(moved.tau).toBeLessThan(best.tau - 0.03);
  expect(text).toContain("the best spread between districts grows, that between schools shrinks");
});

it("the doubt of the mean is nearly twice that without districts", () => {
  expect(of.nation.sd / flat.error).toBeGreaterThan(1.85);
  expect(of.nation.sd / flat.error).toBeLessThan(2);
  expect(text).toContain("That doubt is nearly twice as large.");
});

it("twice the schools in the same districts help little, twice the districts much", () => {
  const { omega, tau } = best;
  // Each school once more: the precision of a district's mean, 1 / (omega² + 1 / S), with S doubled.
  const precision = (times: number) =>
    NAMES.reduce((all, name) => {
      const S = DISTRICTS.reduce(
        (sum, one, i) => sum + (one === name ? times / (VARIANCES[i]! + tau ** 2) : 0),
        0,
      );
      return all + 1 / (omega ** 2 + 1 / S);
    }, 0);
  const now = precision(1) ** -0.5;
  expect(now).toBeCloseTo(misfit(FOUND, omega, tau).error, 12);
  expect(1 - precision(2) ** -0.5 / now).toBeLessThan(0.07);
  expect(1 - (2 * precision(1)) ** -0.5 / now).toBeGreaterThan(0.29);
});

it("true effects at two schools of a district go together more closely than what was found there", () => {
  const { omega, tau } = best;
  const truth = omega ** 2 / (omega ** 2 + tau ** 2);
  for (const [i, variance] of VARIANCES.entries())
    for (const [j, other] of VARIANCES.entries())
      if (i < j && DISTRICTS[i] === DISTRICTS[j])
        expect(
          omega ** 2 /
            Math.sqrt((omega ** 2 + tau ** 2 + variance) * (omega ** 2 + tau ** 2 + other)),
        ).toBeLessThan(truth);
});

it("the notes of the lecture: who moves, who stays, and which rows move most without districts", () => {
  const moves = (name: number) =>
    Math.max(
      ...of.schools.map((one, i) => (DISTRICTS[i] === name ? Math.abs(one.mean - FOUND[i]!) : 0)),
    );
  expect(moves(86)).toBeLessThan(0.01);
  for (const name of [108, 11]) expect(moves(name)).toBeGreaterThan(0.2);
  const none = byCovariance({ omega: 0, tau: best.tau, x: 0.3 });
  expect(none.one.mean).toBeLessThan(0.3);
  const lost = NAMES.map((name) => {
    const at = DISTRICTS.flatMap((one, i) => (one === name ? [i] : []));
    const shift = at.map((i) => Math.abs(of.schools[i]!.mean - none.schools[i]!.mean));
    return { name, shift: shift.reduce((a, b) => a + b, 0) / at.length };
  });
  const most = lost.toSorted((a, b) => b.shift - a.shift).map(({ name }) => name);
  expect(most.slice(0, 2)).toEqual([71, 11]);
  const errors = (name: number) => VARIANCES.filter((_, i) => DISTRICTS[i] === name);
  expect(Math.min(...errors(11))).toBeGreaterThan(
    Math.max(...VARIANCES.filter((_, i) => DISTRICTS[i] !== 11)),
  );
  expect(Math.min(...errors(108))).toBeGreaterThan(Math.max(...errors(86)));
  expect(of.newSchool.sd.toFixed(2)).toBe("0.21");
  expect(of.newDistrict.sd.toFixed(2)).toBe("0.32");
});

describe("one floor more", () => {
  const averages = (is: (district: string) => boolean) =>
    inventedDistricts.districts
      .filter(({ name }) => is(name))
      .flatMap(({ schools }) => schools.flatMap(({ classes }) => classes.map(([y]) => y)));

  it("tells the averages, the score and the spreads that the figure begins with", () => {
    const ends = (values: readonly number[]) => [Math.min(...values), Math.max(...values)];
    expect(ends(averages((name) => name === "north"))).toEqual([76, 83]);
    expect(ends(averages((name) => name !== "north"))).toEqual([61, 72]);
    expect(text).toContain(
      "the classes average between 76 and 83; in the west and in the south they average between 61 and 72",
    );
    const { phi, omega, tau, sigma, x } = initialValues(fourLevels);
    expect(text).toContain(`That student scored ${x}.`);
    expect(text).toContain(
      `scatter by ${sigma} points, classes of a school by ${tau}, schools of a district by ${omega}, districts by ${phi}.`,
    );
  });

  it("districts tell little of a school in which many classes have been tested", () => {
    // By precisions alone: the school's own classes against its district, seen exactly at 74, or the nation, seen at 69.
    const put = (classes: number, below: number, mean: number) => {
      const own = classes / (4 ** 2 + 9 ** 2 / 20);
      return (own * 60 + mean / below) / (own + 1 / below);
    };
    const gap = (classes: number) => put(classes, 4 ** 2, 74) - put(classes, 4 ** 2 + 7 ** 2, 69);
    expect(gap(0.2)).toBeGreaterThan(4);
    expect(gap(12)).toBeLessThan(1.1);
    expect(text).toContain("in a school where many students of many classes have been tested");
  });
});

describe("what the chapter says of the mobile", () => {
  const start = initialValues(threeLevels);
  const at = (values: Readonly<Record<string, number>>) =>
    solved({ values: { ...start, ...values }, view: { student: "here" } });

  it("with no spread between classes the student is one voice among eleven of the school", () => {
    const { one } = at({ tau: 0 });
    const inSchool = CLASSES.map(({ school, scores }, k) => ({
      school,
      students: scores.length as number,
      share: one.shares[k]!,
    })).filter(({ school }) => school === 0);
    const all = [...inSchool, { school: 0, students: 1, share: one.shares[CLASSES.length]! }];
    expect(all.reduce((sum, { students }) => sum + students, 0)).toBe(11);
    // Every student of the school holds as much as any other.
    for (const { students, share } of all)
      expect(share / students).toBeCloseTo(all.at(-1)!.share, 12);
    expect(text).toContain("the student is one voice among eleven");
    // With classes that differ, the only student of a class holds more than one of many.
    const { one: before } = at({});
    expect(before.shares[CLASSES.length]!).toBeGreaterThan((2 * before.shares[0]!) / 6);
  });

  it("a class of forty tells the school an eighth more than one of twenty at most, the rest being that classes differ", () => {
    const varianceAt = (n: number) => start.tau ** 2 + start.sigma ** 2 / n;
    expect(varianceAt(20) / varianceAt(40)).toBeLessThan(1.12);
    expect(varianceAt(2) / varianceAt(4)).toBeGreaterThan(1.5);
    expect(start.tau ** 2 / varianceAt(20)).toBeGreaterThan(0.75);
    // By a covariance and not by precisions: weights of two such averages that make their mean about a known school surest.
    const errorOf = (w: number) => w ** 2 * varianceAt(40) + (1 - w) ** 2 * varianceAt(20);
    let best = 0;
    for (let w = 0; w <= 1; w += 0.001) if (errorOf(w) < errorOf(best)) best = w;
    expect(best / (1 - best)).toBeLessThan(1.13);
    expect(best / (1 - best)).toBeGreaterThan(1);
    expect(text).toContain("a class of forty tells the school little more than a class of twenty");
  });

  it("an empty school casts the wider shadow, and an empty class does where classes differ by 12", () => {
    const now = at({});
    expect(now.emptySchool.sd).toBeGreaterThan(now.emptyClass.sd);
    const wide = at({ tau: 12 });
    expect(wide.emptyClass.sd).toBeGreaterThan(wide.emptySchool.sd);
    expect(text).toContain("up to 12 and the shadow of the empty class is the wider one");
  });
});

it("links from before classes could be emptied open as they did", () => {
  for (const [link, view] of [
    ["b1;nation:student=away,nation=held", { student: "away", nation: "held" }],
    ["b1;nation:psi=70,nation=held", { student: "here", nation: "held" }],
  ] as const) {
    const reading = readLink(`${link};${checksum(link)}`, page.explorables);
    if (reading.kind !== "state") throw new Error(`${link} is damaged`);
    const state = reading.states.get("nation")!;
    expect(state.view).toEqual({ ...view, schoolA: "both", schoolC: "both", schoolB: "both" });
  }
});

describe("classes that are emptied", () => {
  const start = initialValues(threeLevels);
  const at = (view: Readonly<Record<string, string>>, values = {}) =>
    solved({ values: { ...start, ...values }, view: { student: "here", ...view } });

  it("leave the class of one to its student, and bring it nearer to its school than to the nation", () => {
    const apart = ({ one, schools, nation }: ReturnType<typeof at>) =>
      Math.abs(one.mean - schools[0]!.mean) - Math.abs(one.mean - nation.mean);
    const [all, first, none] = [{}, { schoolA: "first" }, { schoolA: "none" }].map((view) =>
      at(view),
    );
    expect(apart(all!)).toBeGreaterThan(0);
    expect(apart(first!)).toBeGreaterThan(0);
    expect(apart(none!)).toBeLessThan(0);
    const held = [all!, first!, none!].map(({ own }) => own);
    expect(held.toSorted((a, b) => a - b)).toEqual(held);
    expect(none!.schools[0]!.mean).toBeGreaterThan(none!.nation.mean);
    expect(all!.schools[0]!.mean).toBeLessThan(all!.nation.mean);
  });

  it("and a school without any is the empty school, at whatever spreads", () => {
    for (const values of [{}, { tau: 12 }, { omega: 1, sigma: 20 }]) {
      const { schools, emptySchool } = at({ schoolC: "none" }, values);
      expect(schools[1]!.mean).toBeCloseTo(emptySchool.mean, 9);
      expect(schools[1]!.sd).toBeCloseTo(emptySchool.sd, 9);
    }
    expect(text).toContain("with the same estimate and the same shadow");
  });

  it("given its school, a class of one is nearer to the school exactly while classes differ by less than students", () => {
    // The mean of the class given school and score, as the top of the product of both densities, by search.
    const top = (tau: number, sigma: number, x: number) => {
      let best = 0;
      const off = (eta: number) => (eta / tau) ** 2 + ((x - eta) / sigma) ** 2;
      for (let eta = -50; eta <= 50; eta += 0.01) if (off(eta) < off(best)) best = eta;
      return best;
    };
    for (const x of [30, -12])
      for (const [tau, sigma] of [
        [4, 9],
        [8, 9],
        [10, 9],
        [3, 2],
      ] as const)
        expect(Math.abs(top(tau, sigma, x)) < Math.abs(x - top(tau, sigma, x))).toBe(tau < sigma);
    expect(text).toContain("whatever the score");
  });
});

describe("a nation that others know", () => {
  const start = initialValues(threeLevels);
  const hung = (nation: string) => solved({ values: start, view: { student: "here", nation } });

  it("leaves an empty school what schools differ by, and takes every share from other schools", () => {
    const { emptySchool, nation, one } = hung("held");
    expect(emptySchool.sd).toBeCloseTo(start.omega, 12);
    expect([nation.mean, nation.sd]).toEqual([start.psi, 0]);
    for (const [k, { school }] of CLASSES.entries())
      if (school !== 0) expect(Math.abs(one.shares[k]!)).toBeLessThan(1e-12);
    expect(hung("learned").nation.sd).toBeGreaterThan(1);
    expect(text).toContain("The other schools fall silent");
  });

  it("holds half of the nation where its spread is the doubt that the schools leave, and little beside many schools", () => {
    const { sd } = hung("learned").nation;
    const under = (kappa: number, nation = "prior") =>
      solved({ values: { ...start, kappa }, view: { student: "here", nation } }).nation;
    const ofPrior = ({ shares }: ReturnType<typeof under>) => 1 - shares.reduce((a, b) => a + b, 0);
    expect(ofPrior(under(sd))).toBeCloseTo(0.5, 10);
    expect(ofPrior(under(0.5))).toBeGreaterThan(0.98);
    expect(ofPrior(under(60))).toBeLessThan(0.006);
    expect(under(0.5).mean).toBeCloseTo(start.psi, 1);
    expect(under(60).mean).toBeCloseTo(hung("learned").nation.mean, 1);
    // A hundred schools, each as sure of itself as these three are on average, by their precisions.
    const precision = 1 / sd ** 2 / 3;
    const share = 3 ** -2 / (3 ** -2 + 100 * precision);
    expect(share).toBeLessThan(0.06);
    expect(text).toContain("Three schools tell little of a nation, so a prior can say much.");
  });

  it("and a prior with a spread of its own stands between held and learned", () => {
    const learned = hung("learned").nation.sd;
    // Precisions of prior and schools add up, and an empty school adds what schools differ by.
    const emptyBy = (spread: number) =>
      Math.hypot((spread ** -2 + learned ** -2) ** -0.5, start.omega);
    const order = [emptyBy(0.01), emptyBy(1), emptyBy(3), emptyBy(10), emptyBy(1e6)];
    expect(order.toSorted((a, b) => a - b)).toEqual(order);
    expect(order[0]!).toBeCloseTo(hung("held").emptySchool.sd, 4);
    expect(order.at(-1)!).toBeCloseTo(hung("learned").emptySchool.sd, 6);
  });
});

describe("the borders of the bar of shares", () => {
  const spreads = { tau: 4, sigma: 9, omega: 6 };
  const share = (top: readonly number[], all: readonly number[]) =>
    (Math.hypot(...top) / Math.hypot(...all)) ** 2;

  it.each([0, 0.02, 0.3, 0.75])("a border put at %s stands there", (to) => {
    const omega = schoolsHolding(to, spreads);
    expect(share([omega], [omega, spreads.tau, spreads.sigma])).toBeCloseTo(to, 12);
    const tau = classesHolding(to, { ...spreads, omega: 2 });
    const least = share([2], [2, spreads.sigma]);
    expect(share([2, tau], [2, tau, spreads.sigma])).toBeCloseTo(Math.max(to, least), 12);
  });

  it("no border asks for a spread without end", () => {
    for (const to of [0.99, 1, 1.2]) {
      expect(schoolsHolding(to, spreads)).toBeLessThan(200);
      expect(classesHolding(to, spreads)).toBeLessThan(200);
    }
  });
});
