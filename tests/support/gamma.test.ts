import { expect, it } from "vitest";
import { logGamma, rising } from "./gamma.ts";

it("gamma of whole and half numbers is a product, and a rising one is a ratio", () => {
  let whole = 0;
  let half = 0.5 * Math.log(Math.PI);
  for (let n = 1; n < 200; n++) {
    // Rounding of the sum that is compared with, and cancellation near the zeros at 1 and 2.
    const near = (value: number) => 1e-13 * Math.max(1, Math.abs(value));
    expect(Math.abs(logGamma(n) - whole)).toBeLessThan(near(whole));
    expect(Math.abs(logGamma(n - 0.5) - half)).toBeLessThan(near(half));
    whole += Math.log(n);
    half += Math.log(n - 0.5);
  }
  for (const from of [0.03, 1.7, 40])
    expect(rising(from, 25)).toBeCloseTo(logGamma(from + 25) - logGamma(from), 10);
});
