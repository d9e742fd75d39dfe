import betainc from "@stdlib/math-base-special-betainc";
import betaincinv from "@stdlib/math-base-special-betaincinv";
import betaln from "@stdlib/math-base-special-betaln";
import erfcinv from "@stdlib/math-base-special-erfcinv";
import gammainc from "@stdlib/math-base-special-gammainc";
import gammaincinv from "@stdlib/math-base-special-gammaincinv";
import { describe, expect, it } from "vitest";
import { digamma } from "../../../src/core/special/digamma.ts";
import { incompleteBeta, incompleteBetaUpper } from "../../../src/core/special/incompleteBeta.ts";
import {
  incompleteBetaInverse,
  incompleteBetaUpperInverse,
} from "../../../src/core/special/incompleteBetaInverse.ts";
import {
  incompleteGamma,
  incompleteGammaUpper,
} from "../../../src/core/special/incompleteGamma.ts";
import {
  incompleteGammaInverse,
  incompleteGammaUpperInverse,
} from "../../../src/core/special/incompleteGammaInverse.ts";
import { log1pmx } from "../../../src/core/special/log1pmx.ts";
import { logBeta } from "../../../src/core/special/logBeta.ts";
import { logGamma } from "../../../src/core/special/logGamma.ts";
import { standardNormalQuantile } from "../../../src/core/special/standardNormalQuantile.ts";
import { trigamma } from "../../../src/core/special/trigamma.ts";
import { expectClose } from "../../support/close.ts";

/*
 * Where a package hands over to our own code and back: right on both sides, no step between, and the fault is still
 * there. True values from mpmath 1.3.0: power series with up to 400 digits, inverses by bisection and secant steps.
 */

/** The next double above a positive one. */
function next(x: number): number {
  const bits = new BigInt64Array(Float64Array.of(x).buffer);
  return new Float64Array(new BigInt64Array([bits[0]! + 1n]).buffer)[0]!;
}

describe("both sides of each border", () => {
  it.each([
    [950, 1000, 0.9457933261109814, 0.05420667388901861],
    [950, 1000.0000000000001, 0.9457933261109818, 0.05420667388901822],
    [1000, 1000, 0.5042052441802155, 0.4957947558197845],
    [1000, 1000.0000000000001, 0.504205244180217, 0.49579475581978305],
    [1040, 1000, 0.10633707733641178, 0.8936629226635883],
    [1040, 1000.0000000000001, 0.10633707733641244, 0.8936629226635876],
    [150, 1001, 1, 6.6835099677839e-249],
    [2000, 1001, 8.313012832860924e-170, 1],
  ])("incomplete gamma of %d at %d: x = 1000", (a, x, lower, upper) => {
    const room = { relative: x === 1001 ? 2e-12 : 1e-13 }; // special function; condition near 1000 far in a tail
    expectClose(incompleteGamma(a, x), lower, room);
    expectClose(incompleteGammaUpper(a, x), upper, room);
  });

  it.each([
    [100, 1.1e-30, 24.215558538932267],
    [100, 9e-31, 24.15181179229114],
    [0.4, 1.1e-30, 9.410520420105672e-76],
    [0.4, 9e-31, 5.698206740540024e-76],
    [200, 1e-60, 47.550331702349915],
    [0.01, 0.11, 7.800843796190401e-97],
    [0.01, 0.09, 1.5035712392229364e-105],
    [1.01e-6, 0.99995, 1.7744119133309028e-22],
    [0.99e-6, 0.99995, 6.526880525361825e-23],
    [899.5, 0.499, 899.0915289467157],
    [901, 0.4, 893.0850747160688],
    [1000, 0.5, 999.6666864269652],
  ])("lower incomplete gamma inverse of shape %d at %d", (a, p, x) => {
    const condition = a < 0.1 ? 1 / a : 1; // d log x / d log p
    expectClose(incompleteGammaInverse(p, a), x, { relative: 1e-13 + 4e-15 * condition }); // special function
  });

  it.each([
    [0.3, 1.1e-30, 64.95430437532171],
    [0.3, 9e-31, 65.15286998990686],
    [20, 1.1e-30, 120.9187768046988],
    [20, 9e-31, 121.1563896802784],
    [880, 0.26, 898.8853898422559],
    [880, 0.24, 900.7809910430107],
    [901, 0.6, 893.0850747160688],
  ])("upper incomplete gamma inverse of shape %d at %d", (a, q, x) => {
    expectClose(incompleteGammaUpperInverse(q, a), x, { relative: 1e-14 }); // special function
  });

  it.each([
    ["a + b", 400, 600, 0.41, 0.7414814534942454, 0.2585185465057546],
    ["a + b", 400, 600.5, 0.41, 0.7456856976081531, 0.25431430239184694],
    ["a + b", 4, 990, 0.005, 0.7307274777106981, 0.2692725222893019],
    ["a + b", 4, 997, 0.005, 0.7356775965408636, 0.2643224034591363],
    ["a + b", 28, 31484, 0.0009, 0.552041331890111, 0.447958668109889],
    ["whole, not whole", 5, 72.5, 0.2, 0.9997504240558804, 0.000249575944119615],
    ["whole, not whole", 19, 72.5, 0.25, 0.8418258340870572, 0.1581741659129428],
    ["whole, not whole", 18.5, 72.5, 0.25, 0.8644668385303411, 0.13553316146965888],
    ["whole, not whole", 5, 7.5, 0.3, 0.24274400996596787, 0.7572559900340321],
    ["whole, not whole", 5, 8.5, 0.3, 0.3107676710723308, 0.6892323289276693],
    ["arcsine", 0.5, 0.5, 1e-12, 6.366197723676875e-7, 0.9999993633802277],
    ["arcsine", 0.5, 0.500001, 1e-12, 6.366206549096526e-7, 0.9999993633793451],
    ["1 less a power", 1, 1e-7, 0.52, 7.339691481446635e-8, 0.9999999266030852],
    ["1 less a power", 1, 0.011, 0.52, 0.008041156461008189, 0.9919588435389918],
    ["small values", 2, 3, 1e-99, 6e-198, 1],
    ["small values", 2, 3, 1e-101, 6e-202, 1],
    ["small values", 2, 3, 2e-108, 2.4e-215, 1],
    ["small values", 61, 36, 5e-6, 8.198394380003209e-298, 1],
    ["tiny shapes", 1e-99, 2e-99, 0.3, 2 / 3, 1 / 3],
    ["tiny shapes", 1e-101, 2e-101, 0.3, 2 / 3, 1 / 3],
    ["tiny shapes", 1e-160, 2e-160, 0.3, 2 / 3, 1 / 3],
  ])("incomplete beta, %s: %d, %d at %d", (_, a, b, x, lower, upper) => {
    const room = { relative: 2e-13 }; // special function, condition up to 60
    expectClose(incompleteBeta(x, a, b), lower, room);
    expectClose(incompleteBetaUpper(x, a, b), upper, room);
  });

  it.each([
    [400, 600, 0.1, 0.3801928594017387],
    [400, 600.5, 0.1, 0.3799996390815687],
    [2, 8, 1.1e-30, 1.7480147469502532e-16],
    [2, 8, 9e-31, 1.5811388300841904e-16],
    [2, 8, 1e-147, 5.270462766947299e-75],
    [5, 72.5, 0.01, 0.017026348783756532],
    [1.01e-3, 2, 0.9, 1.8259067308604956e-46],
    [0.99e-3, 2, 0.9, 2.2193863827900984e-47],
    [211.5, 35.5, 1.3e-285, 0.028552902854806998],
    [0.5, 0.5, 0.2, 0.0954915028125263],
  ])("lower incomplete beta inverse of %d, %d at %d", (a, b, p, x) => {
    const condition = a < 0.1 ? 1 / a : 1; // d log x / d log p
    expectClose(incompleteBetaInverse(p, a, b), x, { relative: 1e-14 + 2e-15 * condition }); // special function
  });

  it.each([
    [2, 60, 1.1e-30, 0.7025322603642165],
    [2, 60, 9e-31, 0.7035323490566474],
    [12, 150.25, 0.116, 0.09901046879090114],
    [12, 764.038, 0.116292, 0.02086186152171686],
    [5, 996, 0.3, 0.005884793756711795],
  ])("upper incomplete beta inverse of %d, %d at %d", (a, b, q, x) => {
    expectClose(incompleteBetaUpperInverse(q, a, b), x, { relative: 1e-14 }); // special function
  });

  it.each([
    [1.1e-200, -30.202442080852435],
    [9e-201, -30.209078281146944],
    [1e-320, -38.26912534303265],
  ])("Normal quantile at %d", (p, z) => {
    expectClose(standardNormalQuantile(p), z, { relative: 1e-15 }); // one rational function or one Newton step
  });

  it.each([
    [1.1e-300, 5, 690.6802177184094],
    [9e-301, 5, 690.8808884138715],
    [1e-310, 2e-310, 714.2068439362623],
    [1e-310, 1e5, 713.8013788281542],
  ])("log beta of %d, %d", (a, b, want) => {
    expectClose(logBeta(a, b), want, { relative: 1e-15 }); // one log
    expectClose(logBeta(b, a), want, { relative: 1e-15 }); // one log
  });

  it("ends, where the packages have NaN or another function", () => {
    expect([digamma(0), digamma(-0.5), trigamma(0), trigamma(-0.5)]).toEqual([
      -Infinity,
      Number.NaN,
      Infinity,
      Number.NaN,
    ]);
    expect([log1pmx(-1), log1pmx(-1.5), logGamma(0), logGamma(-0.5)]).toEqual([
      -Infinity,
      Number.NaN,
      Infinity,
      Number.NaN,
    ]);
  });
});

describe("no step across a border", () => {
  const half = next(0.5);
  const x200 = incompleteBetaInverse(1e-200, 2.5, 3.5);
  const p100 = incompleteGamma(0.01, 1e-100);
  type Pair = readonly [string, (x: number) => number, from: number, to: number];
  it.each<Pair>([
    ["incomplete gamma", (x) => incompleteGamma(990, x), 1000, next(1000)],
    ["its upper tail", (x) => incompleteGammaUpper(990, x), 1000, next(1000)],
    ["its inverse in p", (p) => incompleteGammaInverse(p, 7.5), 1e-30 * (1 - 1e-15), 1e-30],
    [
      "its upper inverse in q",
      (q) => incompleteGammaUpperInverse(q, 7.5),
      1e-30 * (1 - 1e-15),
      1e-30,
    ],
    ["its inverse in the shape", (a) => incompleteGammaInverse(0.4, a), 900, next(900)],
    [
      "its inverse in small shapes",
      (a) => incompleteGammaInverse(0.9999, a),
      1e-6 * (1 - 1e-15),
      1e-6,
    ],
    [
      "its inverse at tiny quantiles",
      (p) => incompleteGammaInverse(p, 0.01),
      p100 * (1 - 1e-15),
      p100 * (1 + 1e-15),
    ],
    ["incomplete beta in a + b", (b) => incompleteBeta(0.41, 400.5, b), 599.5, next(599.5)],
    ["incomplete beta at a whole shape", (a) => incompleteBetaUpper(0.2, a, 72.5), 5, next(5)],
    ["incomplete beta at a whole 19", (a) => incompleteBeta(0.2, a, 72.5), 19, next(19)],
    [
      "incomplete beta beside a whole shape",
      (b) => incompleteBeta(0.3, 5, b),
      8 * (1 - 1e-14),
      8 * (1 + 1e-14),
    ],
    ["incomplete beta at 1/2, 1/2", (a) => incompleteBetaUpper(1e-9, a, 0.5), 0.5, half],
    [
      "incomplete beta of tiny shapes",
      (a) => incompleteBeta(0.3, a, 1e-99),
      1e-100 * (1 - 1e-15),
      1e-100,
    ],
    [
      "incomplete beta at 1e-200",
      (x) => incompleteBeta(x, 2.5, 3.5),
      x200 * (1 - 1e-14),
      x200 * (1 + 1e-14),
    ],
    ["its inverse in p", (p) => incompleteBetaInverse(p, 2, 3.5), 1e-30 * (1 - 1e-15), 1e-30],
    ["its inverse in a + b", (b) => incompleteBetaInverse(0.3, 400.5, b), 599.5, next(599.5)],
    [
      "its inverse in small shapes",
      (a) => incompleteBetaInverse(0.95, a, 2),
      1e-3 * (1 - 1e-15),
      1e-3,
    ],
    ["Normal quantile", standardNormalQuantile, 1e-200 * (1 - 1e-15), 1e-200],
    ["log beta", (a) => logBeta(a, 3), 1e-300 * (1 - 1e-15), 1e-300],
  ])("%s", (_, f, from, to) => {
    expect(from).toBeLessThan(to);
    expectClose(f(from), f(to), { relative: 3e-12 }); // two ways of computing it, and the step of the argument
  });
});

describe("the faults the guards are for: one that is repaired no longer needs its guard", () => {
  it.each([
    ["large x", gammainc(1001, 150, true, true), 6.6835099677839e-249],
    ["gamma quantile, lower tail", gammaincinv(1e-60, 200), 47.550331702349915],
    ["gamma quantile, upper tail", gammaincinv(1e-300, 0.1, true), 682.6481180665244],
    ["gamma quantile, tiny", gammaincinv(0.025, 0.01), 3.5226859973137924e-161],
    ["gamma quantile, large", gammaincinv(0.95, 1000), 1052.5771180823206],
    ["beta, large shapes", betainc(0.0009, 28, 31484, true, true), 0.447958668109889],
    ["beta, whole beside not whole", betainc(0.2, 5, 72.5, true, true), 0.000249575944119615],
    ["beta, arcsine", betainc(1e-12, 0.5, 0.5, true, true), 0.9999993633802277],
    ["beta, 1 less a power", betainc(0.48, 1e-7, 1, true, true), 7.339691481446635e-8],
    ["beta, small value", betainc(2e-108, 2, 3, true, false), 2.4e-215],
    ["beta, tiny shapes", betainc(0.3, 1e-160, 2e-160, true, false), 2 / 3],
    ["beta quantile, tail", betaincinv(1e-147, 2, 8, false), 5.270462766947299e-75],
    ["beta quantile, mixed shapes", betaincinv(0.116292, 12, 764.038, true), 0.02086186152171686],
    ["Normal quantile, far", -Math.SQRT2 * erfcinv(2e-320), -38.26912534303265],
    ["log beta, smallest shapes", betaln(1e-310, 2e-310), 714.2068439362623],
  ])("%s", (_, got, want) => {
    expect(Math.abs(got / want - 1)).not.toBeLessThan(1e-13);
  });
});
