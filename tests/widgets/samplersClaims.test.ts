import { describe, expect, it } from "vitest";
import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";
import { hmcStep } from "#core/sampling/hmc.ts";
import { onePushOf, WARM } from "#data/pushes.ts";
import { stepsOf } from "#data/steps.ts";
import { GROUNDS, LEAPS, pushFrom, type Spelling } from "#widgets/figures/samplers/walk.ts";
import { renderPages } from "../support/pages.ts";
import {
  exactLog,
  logPosterior,
  manyWalks,
  respelledAt,
  sevenAbove,
  sevenAt,
  startsOf,
  walkOnFoot,
  walkPushed,
} from "./walkedOnFoot.ts";
import {
  effectiveOf,
  energy,
  fourChainsOf,
  OVERSHOT,
  onePushAt,
  SD,
  shareBelow,
} from "./walkedSchools.ts";

/** What the chapter on samplers says in words, walked by a second program. */
const text = (await renderPages())
  .find((page) => page.route === "/principles/samplers/")!
  .html.replace(/<[^>]*>/g, "")
  .replaceAll("\u00a0", " ");

const SEED = 38;
const SPELLINGS = ["written", "respelled"] as const;

describe("the push of the first figure", () => {
  const from = (tau: number, spelling: Spelling) =>
    onePushAt(tau, spelling === "written", 0.15, SEED);

  it("glides from 4 points, is flung out from 2, and glides further in from there when respelled", () => {
    expect(text).toContain("They were picked");
    expect(Math.exp(-from(4, "written").gained)).toBeGreaterThan(0.9);
    expect(from(2, "written").gained).toBeGreaterThan(100);
    const deepest = (of: ReturnType<typeof from>) => Math.min(...of.places.map(({ tau }) => tau));
    expect(Math.exp(-from(2, "respelled").gained)).toBeGreaterThan(0.9);
    expect(deepest(from(2, "respelled"))).toBeLessThan(deepest(from(4, "written")));
  });

  it("is that of the library's own step, on the landscape in units of its scales", () => {
    for (const spelling of SPELLINGS) {
      const { push } = onePushOf(SEED);
      const { scale, height, slope } = GROUNDS[spelling];
      const { places, gained } = pushFrom(4, { spelling, step: 0.15, seed: SEED });
      const back = (x: readonly number[]) => Float64Array.from(x, (one, d) => one * scale[d]!);
      const start = startOf(spelling);
      const step = hmcStep(
        {
          logDensity: (x) => -height(back(x)),
          gradient: (x) => {
            const into = new Float64Array(x.length);
            slope(back(x), into);
            return [...into].map((one, d) => -one * scale[d]!);
          },
        },
        { at: [...start].map((one, d) => one / scale[d]!), stepSize: 0.15, leaps: LEAPS },
        { z: [...push], u: 0.5 },
      );
      expect(step.energy.at(-1)! - step.energy[0]!).toBeCloseTo(gained, 8);
      expect(Math.exp(back(step.path.at(-1)!)[1]!)).toBeCloseTo(places.at(-1)!.tau, 8);
    }
  });

  /** Where the push starts, told back from what the figure shows of it and from its second telling. */
  function startOf(spelling: Spelling): Float64Array {
    const { place } = onePushOf(SEED);
    const y = [28, 8, -3, 7, -1, 1, 18, 12];
    const se = [15, 10, 16, 11, 9, 11, 10, 18];
    const w = se.map((one) => 1 / (one ** 2 + 16));
    const all = w.reduce((a, b) => a + b);
    const mu = w.reduce((sum, one, j) => sum + one * y[j]!, 0) / all + place[0]! / Math.sqrt(all);
    return Float64Array.of(
      mu,
      Math.log(4),
      ...y.map((one, j) => {
        const share = 16 / (16 + se[j]! ** 2);
        const theta = share * one + (1 - share) * mu + Math.sqrt(share) * se[j]! * place[2 + j]!;
        return spelling === "written" ? theta : (theta - mu) / 4;
      }),
    );
  }
});

it("says how many leaps, draws and warm-up pushes there are", () => {
  expect(LEAPS).toBe(16);
  expect(text).toContain("here sixteen to a push");
  expect(WARM).toBe(300);
  expect(text).toContain("after three hundred to warm up");
});

it("says truly what belongs left of the line, and where it is", () => {
  expect(Math.round((4000 * shareBelow(0.15 * OVERSHOT)) / 100)).toBe(5);
  expect(text).toContain("some five hundred draws belong left of the line");
});

it("walks chains whose draws are worth about fifty", () => {
  expect(text).toContain("four thousand draws may be worth fifty");
  const logs = fourChainsOf(true, 0.15, 1).chains.map((one) => one.map(({ tau }) => Math.log(tau)));
  expect(Math.abs(effectiveOf(logs) - 50)).toBeLessThan(5);
});

it("is no fault of the second spelling: its draws are where the exact answer is", () => {
  // Each share to within five standard errors of 1,500 independent draws; the walk is worth some 2,400.
  const { chains } = fourChainsOf(false, 0.15, 1);
  const spreads = chains.flat().map(({ tau }) => tau);
  for (const tau of [0.3, 1, 3, 5, 8, 13, 20]) {
    const exact = shareBelow(tau);
    const drawn = spreads.filter((one) => one < tau).length / spreads.length;
    expect(Math.abs(drawn - exact)).toBeLessThan(5 * Math.sqrt((exact * (1 - exact)) / 1500));
  }
});

it("says truly where diverged pushes start: most of them right of the line, and not far from it", () => {
  expect(text).toContain("most of them start at the mouth of the neck");
  const line = 0.15 * OVERSHOT;
  const shares = Array.from({ length: 11 }, (_, seed) => {
    const { mouths } = fourChainsOf(true, 0.15, seed);
    return mouths.filter((tau) => tau > line && tau < 2 * line).length / mouths.length;
  });
  // In the middle run of eleven, so that one chain that sticks does not speak for all.
  expect(shares.sort((a, b) => a - b)[5]).toBeGreaterThan(0.5);
});

describe("walks on foot", () => {
  const [small, middle, large] = [0.02, 0.3, 1].map((reach) => manyWalks("proposals", reach)) as [
    Walks,
    Walks,
    Walks,
  ];

  it("takes seven in ten proposals of one standard deviation where there is one Normal unknown", () => {
    expect(text).toContain("seven in ten proposals of that size would be taken");
    // The mean of min(1, ratio) over present places and proposals, by sums over both.
    let [sum, mass] = [0, 0];
    for (let x = -6; x <= 6; x += 0.05)
      for (let z = -6; z <= 6; z += 0.05) {
        const weight = Math.exp(-(x * x + z * z) / 2);
        mass += weight;
        sum += weight * Math.min(1, Math.exp((x * x - (x + z) ** 2) / 2));
      }
    expect(Math.round((10 * sum) / mass)).toBe(7);
  });

  it("is worth hardly more than where it was put down, at any of the three sizes, and boasts", () => {
    expect(text).toContain("hardly better than the one place where the walk was put down");
    for (const { worth } of [small, middle, large]) {
      expect(worth).toBeGreaterThan(1);
      expect(worth).toBeLessThan(1.5);
    }
    expect(text).toContain("and mostly boasts");
    for (const { worth, own } of [small, middle, large]) {
      const counted = own.filter((one) => Number.isFinite(one));
      expect(counted.filter((one) => one > worth).length / counted.length).toBeGreaterThan(0.75);
    }
  });

  it("is worth little more by pushes over the model as it is written, where most that start in the neck are refused", () => {
    expect(text).toContain("little more than the proposals were");
    const pushes = manyWalks("pushes", 0.15);
    expect(pushes.worth).toBeLessThan(2.5);
    expect(manyWalks("pushes respelled", 0.15).worth).toBeGreaterThan(100);
    // Of all pushes that start left of where their leaps overshoot.
    let [inside, refused] = [0, 0];
    for (const [seed, tau] of startsOf().entries()) {
      const { start, noted } = walkPushed(true, tau, 0.15, seed);
      const from = [start, ...noted];
      for (const [i, { isTaken }] of noted.entries())
        if (from[i]!.tau < 0.15 * OVERSHOT) {
          inside += 1;
          refused += isTaken ? 0 : 1;
        }
    }
    expect(refused / inside).toBeGreaterThan(0.6);
  });

  it("is worth fewer than ten by proposals over the model respelled", () => {
    expect(text).toContain("is worth fewer than ten");
    for (const reach of [0.02, 0.3, 1]) {
      const means = startsOf().map((tau, seed) => {
        const { place, moves, lots } = stepsOf(seed);
        let q = respelledAt(tau, place);
        let [at, sum] = [energy(false, q), 0];
        for (let i = 0; i < 500; i++) {
          const to = q.map((one, d) => one + reach * (d < 2 ? SD[d]! : 1) * moves[10 * i + d]!);
          const there = energy(false, to);
          if (Math.log(lots[i]!) < at - there) [q, at] = [to, there];
          sum += q[1]!;
        }
        return sum / 500;
      });
      const square = means.reduce((sum, one) => sum + (one - exactLog.mean) ** 2, 0) / 200;
      expect(exactLog.variance / square).toBeLessThan(10);
    }
  });

  it("takes one proposal by the ratio of the two densities, worked out by hand", () => {
    // All ten unknowns at eight points, the spread five; then the spread and the first effect are moved.
    const at = [8, Math.log(5), 8, 8, 8, 8, 8, 8, 8, 8];
    const to = at.with(1, Math.log(10)).with(2, 18);
    // Results: the first misses by 10 instead of 20, of 15. Spread: seven logs of two less, and one square of (18 - 8) / 10.
    const byHand = (20 ** 2 - 10 ** 2) / (2 * 15 ** 2) - 7 * Math.log(2) - 0.5;
    expect(logPosterior(to) - logPosterior(at)).toBeCloseTo(byHand, 12);
    const height = (q: readonly number[]) => GROUNDS.written.height(Float64Array.from(q));
    expect(height(at) - height(to)).toBeCloseTo(byHand, 12);
  });

  it("draws from laws that are the joint density, cut along each axis", () => {
    // Two values of a coordinate: the log ratio of its law is that of the joint density there.
    const at = [6, Math.log(4), 11, 7, 3, 8, 2, 5, 12, 9];
    const ratio = (d: number, a: number, b: number) =>
      logPosterior(at.with(d, a)) - logPosterior(at.with(d, b));
    const normal = (mean: number, sd: number, a: number, b: number) =>
      (((b - mean) / sd) ** 2 - ((a - mean) / sd) ** 2) / 2;
    const theta = at.slice(2);
    const mean = theta.reduce((a, b) => a + b) / 8;
    expect(ratio(0, 5, 9)).toBeCloseTo(normal(mean, 4 / Math.sqrt(8), 5, 9), 10);
    const precision = 1 / 15 ** 2 + 1 / 4 ** 2;
    const middle = (28 / 15 ** 2 + 6 / 4 ** 2) / precision;
    expect(ratio(2, 3, 14)).toBeCloseTo(normal(middle, 1 / Math.sqrt(precision), 3, 14), 10);
    // S / tau squared is chi-squared of seven degrees: as a law of log tau, x to the 3.5 times exp(-x / 2).
    const squares = theta.reduce((sum, one) => sum + (one - 6) ** 2, 0);
    const log = (tau: number) => 3.5 * Math.log(squares / tau ** 2) - squares / (2 * tau ** 2);
    expect(ratio(1, Math.log(3), Math.log(9))).toBeCloseTo(log(3) - log(9), 10);
  });

  it("leaves the exact posterior as it is: walks that start at it are still there after all steps", () => {
    // Of two hundred walks, each from the middle of its share, the share below some spreads, to four standard errors.
    for (const isGibbs of [false, true]) {
      const ends = startsOf().map(
        (tau, seed) => walkOnFoot(isGibbs, tau, 0.5, seed).noted.at(-1)!.tau,
      );
      for (const tau of [1, 3, 5, 8, 13]) {
        const exact = shareBelow(tau);
        const found = ends.filter((end) => end < tau).length / ends.length;
        expect(Math.abs(found - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 200));
      }
    }
  });

  it("has the shaded part where its words say: the mass of chi-squared between its two edges", () => {
    const [low, high] = [sevenAt(0.975), sevenAt(0.025)];
    expect(sevenAbove(low) - sevenAbove(high)).toBeCloseTo(0.95, 10);
    // Its edges are a factor of about three apart.
    expect(Math.sqrt(high / low)).toBeCloseTo(3.08, 2);
  });

  it("holds spread and gains tight: each leaves the other little way from where it is", () => {
    expect(text).toContain(
      "While the gains lie two points from the mean the spread is mostly between one and four",
    );
    // Gains two points from the mean: their squares, 8 times 4, over the spread squared are chi-squared of seven degrees.
    expect(sevenAbove((8 * 4) / 4 ** 2) - sevenAbove((8 * 4) / 1 ** 2)).toBeGreaterThan(0.95);
    expect(text).toContain("while the spread is two the next gains seldom lie much further out");
    const y = [28, 8, -3, 7, -1, 1, 18, 12];
    const se = [15, 10, 16, 11, 9, 11, 10, 18];
    const tau = 2;
    const precision = se.map((one) => 1 / (one ** 2 + tau ** 2));
    const all = precision.reduce((a, b) => a + b);
    const middle = precision.reduce((sum, w, j) => sum + w * y[j]!, 0) / all;
    const chance = createGenerator(3);
    const places = 20_000;
    let far = 0;
    for (let k = 0; k < places; k++) {
      const [zMean = 0, ...z] = standardNormals(chance, 9);
      const mean = middle + zMean / Math.sqrt(all);
      const squares = y.map((one, j) => {
        const keep = tau ** 2 / (tau ** 2 + se[j]! ** 2);
        return (keep * (one - mean) + Math.sqrt(keep) * se[j]! * z[j]!) ** 2;
      });
      if (Math.sqrt(squares.reduce((a, b) => a + b) / 8) > 3) far += 1 / places;
    }
    // Seldom is one in twenty at most; a share of 20,000 is good to 0.2 %.
    expect(far).toBeLessThan(0.05);
  });
});

type Walks = ReturnType<typeof manyWalks>;
