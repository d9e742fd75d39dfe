import { describe, expect, it } from "vitest";
import { coinAndHandsOf } from "#data/throwsOfHands.ts";
import { seriesOf, tailsOf } from "#widgets/figures/mixtures/coin.ts";
import { chancesOf, thrown } from "#widgets/figures/mixtures/hands.ts";
import page from "../../content/principles/14-mixtures/index.mdx?raw";

const MANY = 150;
const DICE = [
  { r: 1, mu: 1.147 },
  { r: 2, mu: 2 },
  { r: 3, mu: 1 },
  { r: 10, mu: 4 },
];
const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** The chance of so many tails, over all orders of flips, one flip after the other. */
function byFlips(k: number, r: number, heads: number): number {
  if (k < 0) return 0;
  if (r === 0) return k === 0 ? 1 : 0;
  return heads * byFlips(k, r - 1, heads) + (k > 0 ? (1 - heads) * byFlips(k - 1, r, heads) : 0);
}

/** The chance that two hands make so many: the Gamma density of a rate times the Poisson chance, summed along rates. */
function byHands(k: number, r: number, mu: number): number {
  const step = 0.002;
  let total = 0;
  for (let rate = step / 2; rate < 60; rate += step) {
    const density =
      ((r / mu) ** r * rate ** (r - 1) * Math.exp((-r * rate) / mu)) / factorial(r - 1);
    total += (step * density * rate ** k * Math.exp(-rate)) / factorial(k);
  }
  return total;
}

describe.each(DICE)("with r $r and mean $mu", ({ r, mu }) => {
  const heads = r / (r + mu);

  it("coin and two hands give every count the same chance, that of the figure", () => {
    for (const [k, chance] of chancesOf({ r, mu }, 7).entries()) {
      expect(byFlips(k, r, heads)).toBeCloseTo(chance, 12);
      expect(byHands(k, r, mu)).toBeCloseTo(chance, 6);
    }
  });

  it("tails have the mean mu and the variance mu + mu²/r", () => {
    const chances = chancesOf({ r, mu }, 400);
    const mean = sum(chances.map((chance, k) => k * chance));
    expect(mean).toBeCloseTo(mu, 9);
    expect(sum(chances.map((chance, k) => chance * (k - mean) ** 2))).toBeCloseTo(
      mu + mu ** 2 / r,
      8,
    );
  });

  it("flips and throws, over many seeds, come out as often as that", () => {
    const [coin, hands]: [number[], number[]] = [[], []];
    for (let seed = 1; seed <= 100; seed++) {
      const { flips, throws } = coinAndHandsOf(seed, MANY);
      coin.push(...flips.map((one) => tailsOf(seriesOf(one, { r, mu }))));
      hands.push(...thrown({ columns: throws }, { r, mu }, MANY).map(({ count }) => count));
    }
    for (const [k, chance] of chancesOf({ r, mu }, 5).entries())
      for (const counts of [coin, hands]) {
        const share = counts.filter((count) => count === k).length / counts.length;
        const error = Math.sqrt((chance * (1 - chance)) / counts.length);
        expect(Math.abs(share - chance), `${k}`).toBeLessThan(4 * error);
      }
  });

  it("by the clock: the time until the r-th head has the mean and the variance of the rates", () => {
    // Waiting times of heads have mean mu/r each, so r of them have mean mu and variance mu²/r.
    const { flips } = coinAndHandsOf(5, 4000);
    const times = flips.map((uniforms) =>
      sum(Array.from({ length: r }, (_, k) => (-Math.log(1 - uniforms[k]!) * mu) / r)),
    );
    const mean = sum(times) / times.length;
    const variance = sum(times.map((time) => (time - mean) ** 2)) / (times.length - 1);
    expect(Math.abs(mean - mu)).toBeLessThan(4 * Math.sqrt(mu ** 2 / r / times.length));
    expect(variance / (mu ** 2 / r)).toBeGreaterThan(0.8);
    expect(variance / (mu ** 2 / r)).toBeLessThan(1.2);
  });
});

it("opens with piles that luck has left near what is expected, and begins anew with such piles too", () => {
  const seed = Number(/model="coin-and-hands" seed=\{(\d+)\}/.exec(page)![1]);
  for (const at of [seed, seed + 1]) {
    const { flips, throws } = coinAndHandsOf(at, MANY);
    const die = { r: 2, mu: 2 };
    const coin = flips.map((one) => tailsOf(seriesOf(one, die)));
    const hands = thrown({ columns: throws }, die, MANY).map(({ count }) => count);
    for (const counts of [coin, hands]) {
      expect(Math.max(...counts)).toBeLessThanOrEqual(12);
      expect(Math.abs(counts.filter((count) => count === 0).length - 37.5)).toBeLessThan(5);
    }
  }
});

it("no series of a thousand is cut off before its last head, where heads are rare", () => {
  const { flips } = coinAndHandsOf(1, 1000);
  for (const one of flips) expect(seriesOf(one, { r: 1, mu: 4 }).at(-1)).toBe(true);
});
