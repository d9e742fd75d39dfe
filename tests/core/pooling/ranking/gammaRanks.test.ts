import { describe, expect, it } from "vitest";
import { gammaRanks } from "#core/pooling/ranking/gammaRanks.ts";

/** Whole shapes: P(X > c) is the chance of fewer than `shape` events, Poisson with mean rate times c. */
function tail(shape: number, rate: number, line: number): number {
  let [term, sum] = [Math.exp(-rate * line), 0];
  for (let k = 0; k < shape; k++) {
    sum += term;
    term *= (rate * line) / (k + 1);
  }
  return sum;
}

const LAWS = [
  { shape: 1, rate: 2 },
  { shape: 2, rate: 1.5 },
  { shape: 9, rate: 8.3 },
  { shape: 12, rate: 9 },
  { shape: 26, rate: 19.6 },
  { shape: 58, rate: 61.5 },
];

describe("rates with Gamma laws", () => {
  const found = gammaRanks(LAWS);

  it("lie over a line as often as Poisson counts stay under their shape", () => {
    for (const line of [0.3, 0.8, 1, 1.25, 2])
      LAWS.forEach(({ shape, rate }, j) => {
        expect(Math.abs(found.above(line)[j]! - tail(shape, rate, line))).toBeLessThan(5e-5);
      });
  });

  it("lie over it by so much: the mean, taken with one more in the shape, less the line", () => {
    for (const line of [0.3, 0.8, 1, 1.25, 2])
      LAWS.forEach(({ shape, rate }, j) => {
        const exact = (shape / rate) * tail(shape + 1, rate, line) - line * tail(shape, rate, line);
        expect(Math.abs(found.excess(line)[j]! - exact), `${j} over ${line}`).toBeLessThan(5e-5);
      });
  });

  it("of one shape that is no whole number: what R's pgamma(1.25, 8.41 + 4, 8.32 + 1.4, lower = FALSE) gives", () => {
    const [one] = gammaRanks([{ shape: 12.41, rate: 9.72 }]).above(1.25);
    // Its cdf is read between the steps of a table by slopes: some millionths off, where the docblock promises 1e-4.
    expect(Math.abs(one! - 0.491767912767273)).toBeLessThan(5e-6);
  });

  it("are first of two as the laws of counts say, and of three that are exponential as their rates say", () => {
    // P(X1 > X2): the second's events are counted until the first's shape is full: tosses with chance rate / both rates.
    const [a, b] = [LAWS[2]!, LAWS[3]!];
    const p = a.rate / (a.rate + b.rate);
    let larger = 0;
    // X1 > X2 when the 12th event of the second comes before the 9th of the first.
    for (let k = 0; k < a.shape; k++) {
      let ways = 1;
      for (let i = 1; i <= k; i++) ways *= (b.shape - 1 + i) / i;
      larger += ways * p ** k * (1 - p) ** b.shape;
    }
    expect(Math.abs(gammaRanks([a, b]).amongHighest(1)[0]! - larger)).toBeLessThan(1e-5);

    const rates = [1, 2, 4];
    const three = gammaRanks(rates.map((rate) => ({ shape: 1, rate })));
    // The lowest of exponential rates is j with rate_j / all; the two others are among the two highest.
    three.amongHighest(2).forEach((chance, j) => {
      expect(Math.abs(chance - (1 - rates[j]! / 7))).toBeLessThan(1e-4);
    });
  });

  it("share the places among them", () => {
    for (const count of [1, 3, 6]) {
      const all = found.amongHighest(count).reduce((x, y) => x + y, 0);
      expect(Math.abs(all - count)).toBeLessThan(1e-4);
    }
  });
});
