import { describe, expect, it } from "vitest";
import { givenBoth } from "#widgets/figures/spread/heldGain.ts";
import { expectClose } from "../support/close.ts";

/** The eight schools of 1981. */
const Y = [28, 8, -3, 7, -1, 1, 18, 12];
const SIGMA = [15, 10, 16, 11, 9, 11, 10, 18];
const NO_END = Number.POSITIVE_INFINITY;

/** A seeded stream of numbers between 0 and 1, and Normal ones of them. */
function stream(seed: number) {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

/** Worlds of the story, each with the likelihood of the results in it: spread, mean, and the eight true gains. */
function worlds(count: number) {
  const { uniform, normal } = stream(1981);
  return Array.from({ length: count }, () => {
    const tau = 5 * Math.tan((Math.PI / 2) * uniform());
    const mu = 5 * normal();
    const gains = Y.map(() => mu + tau * normal());
    const log = gains.reduce((sum, gain, j) => sum - 0.5 * ((Y[j]! - gain) / SIGMA[j]!) ** 2, 0);
    return { tau, all: [...gains, mu], weight: Math.exp(log) };
  });
}
const drawn = worlds(300_000);

/** An average over the worlds that are let in, and how far chance may have moved it: one standard error. */
function averageOf(
  kept: readonly (typeof drawn)[number][],
  of: (world: (typeof drawn)[number]) => number,
) {
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  const mean = kept.reduce((sum, world) => sum + world.weight * of(world), 0) / total;
  const squares = kept.reduce((sum, one) => sum + (one.weight * (of(one) - mean)) ** 2, 0);
  return { mean, error: Math.sqrt(squares) / total };
}

describe("what is left when a true gain, or the mean, is held", () => {
  it.each([
    ["A from 20 on", [0, NO_END], { of: 0, from: 20, to: NO_END }],
    ["C up to nought", [0, NO_END], { of: 2, from: -NO_END, to: 0 }],
    ["the mean from 4 to 9", [0, NO_END], { of: 8, from: 4, to: 9 }],
    ["G from 5 to 15, at spreads of 3 to 12", [3, 12], { of: 6, from: 5, to: 15 }],
  ] as const)("%s: as among drawn worlds, within four standard errors", (_, [from, to], held) => {
    const kept = drawn.filter(({ tau, all }) => {
      const at = all[held.of]!;
      return tau >= from && tau <= to && at >= held.from && at <= held.to;
    });
    const exact = givenBoth({ y: Y, sigma: SIGMA }, [from, to], held);
    const near = (value: number, of: (world: (typeof drawn)[number]) => number) => {
      const { mean, error } = averageOf(kept, of);
      expect(error).toBeLessThan(0.4);
      expect(Math.abs(value - mean)).toBeLessThan(4 * error);
    };
    near(exact.tau, ({ tau }) => Math.min(tau, 200));
    for (const [i, { mean, sd }] of exact.each.entries()) {
      near(mean, ({ all }) => all[i]!);
      const { mean: square, error } = averageOf(kept, ({ all }) => (all[i]! - mean) ** 2);
      expect(Math.abs(sd ** 2 - square)).toBeLessThan(4 * error);
    }
  });

  it("an interval that becomes narrow is the gain itself", () => {
    const groups = { y: Y, sigma: SIGMA };
    const narrow = givenBoth(groups, [0, NO_END], { of: 0, from: 19.9999, to: 20.0001 });
    const at = givenBoth(groups, [0, NO_END], { of: 0, from: 20, to: 20 });
    // The density is not level in the interval: its middle is off by a part of its half width, 1e-4. The sd of A is 1e-4 / sqrt(3).
    const [close, wide] = [
      { relative: 0, absolute: 5e-5 },
      { relative: 0, absolute: 5e-4 },
    ];
    expectClose(narrow.tau, at.tau, close);
    const all = (of: "mean" | "sd", { each }: typeof at) => each.map((one) => one[of]);
    expectClose(all("mean", narrow), all("mean", at), close);
    expectClose(all("sd", narrow), all("sd", at), wide);
  });
});
