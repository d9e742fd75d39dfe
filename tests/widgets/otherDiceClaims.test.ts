import { describe, expect, it } from "vitest";
import { createGenerator } from "#core/random/generator.ts";
import { logStandardGamma } from "#core/random/standardGamma.ts";
import { standardNormal } from "#core/random/standardNormal.ts";
import { drawAt, type Kind, thrownWith } from "#widgets/figures/mixtures/dice.ts";

const SPREADS = [0.05, 0.2, 0.33, 0.6];
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
/** An integral by midpoints. */
function integral(of: (x: number) => number, from: number, to: number, parts: number): number {
  const step = (to - from) / parts;
  return step * sum(Array.from({ length: parts }, (_, k) => of(from + (k + 0.5) * step)));
}
const bell = (x: number, sd: number) =>
  Math.exp(-((x / sd) ** 2) / 2) / (sd * Math.sqrt(2 * Math.PI));
const heightsOf = (pile: readonly (readonly [number, number, number?])[]) =>
  pile.map(([, height]) => height);

/** Chances by an angle, so that no density rises without bound: theta is the square of its sine. */
function mixed(k: number, trials: number, s: number): number {
  const shape = (1 - s) / (2 * s);
  const weigh = (angle: number) => (Math.sin(angle) * Math.cos(angle)) ** (2 * shape - 1);
  const ways = [1, 10, 45, 120, 210, 252][Math.min(k, trials - k)]!;
  const chance = (angle: number) =>
    (trials === 1 ? 1 : ways) * Math.sin(angle) ** (2 * k) * Math.cos(angle) ** (2 * (trials - k));
  // Close together at both ends, where the density of small shapes is steep.
  const along = (of: (angle: number) => number) =>
    integral((u) => 6 * u * (1 - u) * of((Math.PI / 2) * u * u * (3 - 2 * u)), 0, 1, 20000);
  return along((angle) => weigh(angle) * chance(angle)) / along(weigh);
}

describe.each(SPREADS)("with draws that lie %d apart", (s) => {
  it("trials at drawn chances, averaged over all chances, are the pile", () => {
    for (const [kind, trials] of [
      ["ten", 10],
      ["one", 1],
    ] as const)
      for (const [k, height] of heightsOf(thrownWith(kind, { s, z: 1 }).two).entries())
        expect(mixed(k, trials, s) * 1000, `${kind} ${k}`).toBeCloseTo(height, s > 0.5 ? 2 : 4);
  });

  it("single trials are those of one chance, ten are not", () => {
    const one = thrownWith("one", { s, z: 1 });
    for (const [k, height] of heightsOf(one.two).entries())
      expect(height).toBeCloseTo(heightsOf(one.one)[k]!, 9);
    expect(one.moved).toBeCloseTo(0, 9);
    expect(thrownWith("ten", { s, z: 1 }).moved).toBeGreaterThan(40);
  });

  it("Normal values around Normal averages, averaged over these, are one Normal pile", () => {
    const [tau, sigma] = [10 * Math.sqrt(s), 10 * Math.sqrt(1 - s)];
    const { one, two } = thrownWith("averages", { s, z: 1 });
    for (const [at, [x, height]] of two.entries()) {
      const averaged = integral(
        (mean) => bell(mean, tau) * bell(x - mean, sigma),
        -9 * tau,
        9 * tau,
        4000,
      );
      expect(1000 * averaged).toBeCloseTo(height, 8);
      expect(height).toBe(one[at]![1]);
    }
  });

  it("Normal values with drawn variances, averaged over these, are the Student-t pile", () => {
    const nu = 2 / s;
    // One over the variance has a Gamma law: shape nu / 2, rate (nu - 2) / 2 times a hundred; along the root of it.
    const weigh = (root: number) => root ** (nu - 1) * Math.exp(-50 * (nu - 2) * root ** 2);
    const end = (1 + 10 * Math.sqrt(s)) / 6;
    const whole = integral(weigh, 0, end, 20000);
    for (const [x, height] of thrownWith("spreads", { s, z: 1 }).two) {
      const averaged = integral((root) => weigh(root) * bell(x, 1 / root), 0, end, 20000) / whole;
      expect(1000 * averaged, `${x}`).toBeCloseTo(height, 4);
    }
  });

  it("a draw is found again where it stands", () => {
    for (const kind of ["ten", "one", "averages", "spreads"] satisfies Kind[])
      for (const z of [-1.5, 0, 0.7])
        expect(drawAt(kind, thrownWith(kind, { s, z }).place, s)).toBeCloseTo(z, 8);
  });
});

it("two hands that throw come out as often: ends of ten trials, and values far out", () => {
  const [s, many] = [0.2, 200000];
  const chance = createGenerator(11);
  const gamma = (shape: number) => Math.exp(logStandardGamma(chance, shape));
  const sigma = Math.sqrt(80);
  let [ends, far, normalFar, squares] = [0, 0, 0, 0];
  for (let k = 0; k < many; k++) {
    const [a, b] = [gamma(2), gamma(2)];
    const successes = Array.from({ length: 10 }, () => chance() < a / (a + b)).filter(Boolean);
    if (successes.length % 10 === 0) ends += 1;
    // Ten degrees of freedom: one over the variance is Gamma with shape 5, and variances have the mean 100.
    const value = standardNormal(chance) * Math.sqrt(400 / gamma(5));
    squares += value ** 2;
    if (Math.abs(value) > 30) far += 1;
    const other = standardNormal(chance) * Math.sqrt(20) + standardNormal(chance) * sigma;
    if (Math.abs(other) > 30) normalFar += 1;
  }
  const near = (count: number, of1000: number) => {
    const share = of1000 / 1000;
    const error = Math.sqrt((share * (1 - share)) / many);
    expect(Math.abs(count / many - share)).toBeLessThan(4 * error);
  };
  near(ends, thrownWith("ten", { s, z: 0 }).endsTwo);
  near(far, thrownWith("spreads", { s, z: 0 }).endsTwo);
  near(normalFar, thrownWith("averages", { s, z: 0 }).endsTwo);
  expect(squares / many).toBeGreaterThan(98);
  expect(squares / many).toBeLessThan(102);
});

it("what the text says of it: two of a thousand, less than one of fifty, and two trials betray", () => {
  const ten = thrownWith("ten", { s: 0.2, z: 0 });
  expect(Math.round(ten.endsOne)).toBe(2);
  const spreads = thrownWith("spreads", { s: 0.2, z: 0 });
  for (const of1000 of [spreads.endsOne, spreads.endsTwo])
    expect((50 * of1000) / 1000).toBeLessThan(1);
  // Two trials at one drawn chance agree more often than two at one chance for all.
  for (const s of SPREADS) {
    const shape = (1 - s) / (2 * s);
    const twoSuccesses = (shape * (shape + 1)) / (2 * shape * (2 * shape + 1));
    expect(twoSuccesses).toBeGreaterThan(0.25);
    expect(twoSuccesses).toBeCloseTo(0.25 + 0.25 * s, 12);
  }
});

it("no draw goes out of the drawing, and no pile over its ceiling", () => {
  for (const kind of ["ten", "one", "averages", "spreads"] satisfies Kind[])
    for (const s of [0.05, 0.3, 0.6])
      for (const z of [-2, 0, 2]) {
        const { place, ends, two, one, ceiling } = thrownWith(kind, { s, z });
        expect(place).toBeGreaterThanOrEqual(ends[0]);
        expect(place).toBeLessThanOrEqual(ends[1]);
        for (const height of [...heightsOf(two), ...heightsOf(one)])
          expect(height, kind).toBeLessThan(ceiling);
      }
});
