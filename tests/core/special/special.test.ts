import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logBetaKernel, shareOf } from "../../../src/core/special/betaKernel.ts";
import { deviance } from "../../../src/core/special/deviance.ts";
import { digamma } from "../../../src/core/special/digamma.ts";
import {
  complementaryErrorFunction,
  errorFunction,
} from "../../../src/core/special/errorFunction.ts";
import { logGammaKernel } from "../../../src/core/special/gammaKernel.ts";
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
import { logGamma, logGammaOnePlus } from "../../../src/core/special/logGamma.ts";
import { logGammaRatio } from "../../../src/core/special/logGammaRatio.ts";
import { logSumExp } from "../../../src/core/special/logSumExp.ts";
import { standardNormalQuantile } from "../../../src/core/special/standardNormalQuantile.ts";
import { stirlingError } from "../../../src/core/special/stirlingError.ts";
import { expectClose } from "../../support/close.ts";

/** 10 to a power chosen evenly. */
const scale = (low: number, high: number) =>
  fc.double({ min: low, max: high, noNaN: true }).map((power) => 10 ** power);

describe("the places where packages are known to fail", () => {
  it("has the gamma tail above x = 1000", () => {
    // mpmath, 25 digits
    expectClose(incompleteGammaUpper(1000, 1001), 0.4831885470702138, { relative: 1e-13 }); // special function
    expectClose(incompleteGamma(1000, 1031.6227766016839), 0.8413841884287209, { relative: 1e-13 }); // special function
  });

  it("has the far Normal quantiles", () => {
    // mpmath, 25 digits
    expectClose(standardNormalQuantile(1e-16), -8.222082216130435, { relative: 1e-14 }); // special function
    expectClose(standardNormalQuantile(1e-20), -9.262340089798409, { relative: 1e-14 }); // special function
    expectClose(standardNormalQuantile(1e-300), -37.0470962993612, { relative: 1e-15 }); // after a Newton step
  });

  it("has the tiny gamma quantiles of tiny shapes", () => {
    // mpmath, 25 digits; condition number 469
    expectClose(incompleteGammaInverse(0.025, 0.01), 3.5226859973137924e-161, { relative: 1e-13 }); // condition
  });
});

// mpmath, 40 digits: quadrature of the density in standard units from x on
const HUGE_SHAPES = [
  [1e8, 99990000, 0.8413447464718562, 0.15865525352814383],
  [1e8, 100000000, 0.49998670192398587, 0.5000132980760141],
  [1e8, 100040000, 3.173820736880889e-5, 0.9999682617926312],
  [1e8, 100120000, 1.881699134820252e-33, 1],
  [3e9, 2999671366.465497, 0.9999999990147058, 9.852942044883524e-10],
  [3e9, 3000027386.1278753, 0.3085359317751399, 0.6914640682248602],
  [1e12, 999999000000, 0.8413447460685832, 0.15865525393141672],
  [1e12, 1000012000000, 1.7775055071143398e-33, 1],
] as const;

describe("the incomplete gamma function", () => {
  it.each(HUGE_SHAPES)("holds for shape %d at %d", (a, x, upper, lower) => {
    expectClose(incompleteGammaUpper(a, x), upper, { relative: 1e-12 }); // condition sqrt(shape) z
    expectClose(incompleteGamma(a, x), lower, { relative: 1e-12 }); // condition sqrt(shape) z
  });

  it("steps from shape to shape by one Poisson term", () => {
    fc.assert(
      fc.property(scale(-3, 4), fc.double({ min: 0.2, max: 5, noNaN: true }), (a, ratio) => {
        const x = a * ratio;
        const step = incompleteGamma(a, x) - incompleteGamma(a + 1, x);
        const term = Math.exp(logGammaKernel(a, x));
        expectClose(step, term, { relative: 1e-12, absolute: 1e-14 }); // a difference of numbers up to 1
      }),
    );
  });

  it("is the inverse of its inverse", () => {
    const p = fc.double({ min: 1e-12, max: 0.999999, noNaN: true });
    fc.assert(
      fc.property(scale(-1, 6), p, (a, probability) => {
        const x = incompleteGammaInverse(probability, a);
        const moved = 4e-16 * a * Math.exp(logGammaKernel(a, x)); // the rounding of x
        const room = { relative: 1e-12, absolute: moved }; // two special functions
        expectClose(incompleteGamma(a, x), probability, room);
        const y = incompleteGammaUpperInverse(probability, a);
        const movedY = 4e-16 * a * Math.exp(logGammaKernel(a, y)); // the rounding of y
        expectClose(incompleteGammaUpper(a, y), probability, { relative: 1e-12, absolute: movedY }); // as above
      }),
      { numRuns: 60 },
    );
  });

  it("has its ends, and NaN outside", () => {
    expect([incompleteGamma(2, 0), incompleteGamma(2, Infinity)]).toEqual([0, 1]);
    expect([incompleteGammaUpper(2, 0), incompleteGammaUpper(2, Infinity)]).toEqual([1, 0]);
    expect([incompleteGammaInverse(0, 2), incompleteGammaInverse(1, 2)]).toEqual([0, Infinity]);
    for (const [a, x] of [
      [-1, 1],
      [0, 1],
      [1, -1],
      [Number.NaN, 1],
      [1, Number.NaN],
      [Infinity, 1],
    ]) {
      expect(incompleteGamma(a!, x!)).toBeNaN();
      expect(incompleteGammaUpper(a!, x!)).toBeNaN();
    }
    for (const p of [-0.1, 1.1, Number.NaN]) expect(incompleteGammaInverse(p, 2)).toBeNaN();
  });
});

describe("the incomplete beta function", () => {
  it("adds up with its other side, and mirrors", () => {
    const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    fc.assert(
      fc.property(scale(-3, 6), scale(-3, 6), share, (a, b, x) => {
        const lower = incompleteBeta(x, a, b);
        const upper = incompleteBetaUpper(x, a, b);
        expectClose(lower + upper, 1, { relative: 1e-13 }); // one special function and its complement
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("is the inverse of its inverse", () => {
    const p = fc.double({ min: 1e-12, max: 0.999999, noNaN: true });
    fc.assert(
      fc.property(scale(-0.5, 5), scale(-0.5, 5), p, (a, b, probability) => {
        const x = incompleteBetaInverse(probability, a, b);
        const moved = (4e-16 * a * Math.exp(logBetaKernel(a, b, shareOf(x)))) / (1 - x); // the rounding of x
        expectClose(incompleteBeta(x, a, b), probability, { relative: 1e-11, absolute: moved }); // as above
        const y = incompleteBetaUpperInverse(probability, a, b);
        const movedY = (4e-16 * a * Math.exp(logBetaKernel(a, b, shareOf(y)))) / (1 - y); // the rounding of y
        expectClose(incompleteBetaUpper(y, a, b), probability, {
          relative: 1e-11,
          absolute: movedY,
        }); // as above
      }),
      { numRuns: 60 },
    );
  });

  it("has its ends, and NaN outside", () => {
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
    expect([incompleteBetaUpper(0, 2, 3), incompleteBetaUpper(1, 2, 3)]).toEqual([1, 0]);
    expect([incompleteBetaInverse(0, 2, 3), incompleteBetaInverse(1, 2, 3)]).toEqual([0, 1]);
    for (const [x, a, b] of [
      [-0.1, 1, 1],
      [1.1, 1, 1],
      [0.5, 0, 1],
      [0.5, 1, -1],
      [0.5, Number.NaN, 1],
    ]) {
      expect(incompleteBeta(x!, a!, b!)).toBeNaN();
      expect(incompleteBetaUpper(x!, a!, b!)).toBeNaN();
    }
  });

  it("answers or gives NaN for shapes of any size, and ends", () => {
    const any = scale(-300, 300);
    fc.assert(
      fc.property(any, any, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, x) => {
        const value = incompleteBeta(x, a, b);
        expect(Number.isNaN(value) || (value >= 0 && value <= 1)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

// mpmath, 40 digits, at the exact doubles
const LOG1PMX = [
  [1e-8, -4.999999966666667e-17],
  [0.3, -0.03763573553250894],
  [-0.5, -0.19314718055994531],
  [0.64, -0.14530375816389296],
  [-0.64, -0.3816512475319814],
  [0.66, -0.15318239763154815],
  [5, -3.208240530771945],
  [-0.99, -3.6151701859880907],
] as const;
const STIRLING = [
  [0.001, 2.5422704679670947],
  [0.7, 0.11326370211474025],
  [3.3, 0.025177132967245105],
  [9.99, 0.00833889679773433],
  [12, 0.00694284010720953],
  [10000.0, 8.333333330555555e-6],
] as const;
const RATIO = [
  [0.001, 0.5, -6.336774987884822],
  [3.7, 1e-6, 1.1671536943804243e-6],
  [9.5, 1000000.0, 12815624.127204867],
  [1000000.0, 0.001, 0.013815510058464191],
  [1000000.0, 1000000.0, 14201804.572510533],
  [25, 0.1, 0.3200780276197344],
] as const;
const LOG_BETA = [
  [0.001, 0.001, 7.600900817008347],
  [1000000.0, 1000000.0, -1386300.003362921],
  [10000.0, 0.5, -4.032792743063396],
  [11, 12.5, -16.194734020007193],
] as const;

describe("the building blocks against mpmath", () => {
  it.each(LOG1PMX)("log1pmx(%d)", (x, want) => {
    expectClose(log1pmx(x), want, { relative: 4e-15 }); // a series, condition 2
  });
  it.each(STIRLING)("stirlingError(%d)", (x, want) => {
    expectClose(stirlingError(x), want, { relative: 1e-15, absolute: 1e-15 }); // ten pieces of size 1
  });
  it.each(RATIO)("logGammaRatio(%d, %d)", (x, a, want) => {
    expectClose(logGammaRatio(x, a), want, { relative: 1e-14 }); // ten logs
  });
  it.each(LOG_BETA)("logBeta(%d, %d)", (a, b, want) => {
    expectClose(logBeta(a, b), want, { relative: 2e-15 }); // a few logs
    expectClose(logBeta(b, a), want, { relative: 2e-15 }); // a few logs
  });
});

describe("the small functions", () => {
  it("ratio of gammas: steps by the product of what is between", () => {
    fc.assert(
      fc.property(scale(-3, 6), fc.nat(6), (x, n) => {
        let product = 0;
        for (let i = 0; i < n; i += 1) product += Math.log(x + i);
        const room = { relative: 1e-13, absolute: 1e-13 }; // a dozen logs, which may cancel
        expectClose(logGammaRatio(x, n), product, room);
      }),
    );
  });

  it("ratio of gammas: starts with the slope of log Gamma", () => {
    for (const x of [0.01, 1, 9.99, 10, 1e5]) {
      const want = 1e-9 * digamma(x + 5e-10); // the midpoint: error of the order of 1e-27
      expectClose(logGammaRatio(x, 1e-9), want, { relative: 1e-12 }); // small pieces that partly cancel
    }
    expect(logGammaRatio(-1, 1)).toBeNaN();
  });

  it("beta and gamma agree", () => {
    fc.assert(
      fc.property(scale(-2, 2), scale(-2, 2), (a, b) => {
        const want = logGamma(a) + logGamma(b) - logGamma(a + b);
        expectClose(logBeta(a, b), want, { relative: 1e-12, absolute: 1e-12 }); // a difference of numbers to 700
      }),
    );
  });

  it("log Gamma near 1 and 2 starts with Euler's number", () => {
    expectClose(logGammaOnePlus(1e-15), -5.772156649015329e-16, { relative: 1e-14 }); // one product
    // mpmath, 25 digits: log Gamma(1.3)
    expectClose(logGamma(1.3), -0.10817480950786044, { relative: 1e-14 }); // one special function
    expect([logGamma(1), logGamma(2)]).toEqual([0, 0]);
  });

  it("Stirling's error falls to its first term, and the deviance is 0 at the mean", () => {
    expectClose(stirlingError(1e8), 1 / 12e8, { relative: 1e-15 }); // next term 1e-16 smaller
    expect(stirlingError(0)).toBe(Infinity);
    expect([deviance(7, 7), deviance(0, 3)]).toEqual([0, 3]);
  });

  it("log of a sum of exponentials neither overflows nor underflows", () => {
    expectClose(logSumExp([1000, 1000]), 1000 + Math.LN2, { relative: 1e-15 }); // one sum
    expectClose(logSumExp(Float64Array.of(-2000, -2001)), -2000 + Math.log1p(Math.exp(-1)), {
      relative: 1e-15, // one sum
    });
    expect(logSumExp([])).toBe(-Infinity);
    expect(logSumExp([-Infinity, -Infinity])).toBe(-Infinity);
    expect(logSumExp([0, Infinity])).toBe(Infinity);
    expect(logSumExp([0, Number.NaN])).toBeNaN();
  });

  it("the error function is odd, and whole with its complement", () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (x) => {
        expect(errorFunction(-x) + errorFunction(x)).toBe(0);
        const whole = errorFunction(x) + complementaryErrorFunction(x);
        expectClose(whole, 1, { relative: 0, absolute: 5e-16 }); // two roundings
      }),
    );
  });
});
