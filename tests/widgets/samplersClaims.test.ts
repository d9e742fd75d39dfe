import { describe, expect, it } from "vitest";
import { hmcStep } from "#core/sampling/hmc.ts";
import { onePushOf, WARM } from "#data/pushes.ts";
import { GROUNDS, LEAPS, pushFrom, type Spelling } from "#widgets/figures/samplers/walk.ts";
import { renderPages } from "../support/pages.ts";
import { effectiveOf, fourChainsOf, OVERSHOT, onePushAt, shareBelow } from "./walkedSchools.ts";

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
