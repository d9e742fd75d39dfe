import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExpression } from "#language/readExpression.ts";

const NAMES = ["n", "sigma", "tau", "xbar", "mu"];
const at = { n: 12, sigma: 9, tau: 4, xbar: 78, mu: 70 };
const share = (12 * 16) / (12 * 16 + 81);

/** The value of a formula in these letters, or why it cannot be read. */
function worth(text: string): number | string {
  const read = readExpression(text, NAMES);
  return typeof read === "function" ? read(at) : read.problem;
}

describe("a formula", () => {
  it.each([
    "n tau^2 / (n tau^2 + sigma^2)",
    "nτ²/(nτ²+σ²)",
    "n·τ²/(n·τ² + σ²)",
    "n*tau2/(n*tau2+sigma2)",
    "1/(1+σ²/(nτ²))",
    "1 - σ²/[nτ² + σ²]",
    "N × Tau² ÷ (N × Tau² + Sigma²)",
    "\\tau^2/(\\tau^2+\\sigma^2/n)",
    "(σ²/n)^-1 / ((σ²/n)^-1 + (τ²)^-1)",
  ])("%s is the share", (text) => {
    expect(Number(worth(text))).toBeCloseTo(share, 12);
  });

  it.each([
    ["2^3^2", 512],
    ["-2^2", -4],
    ["2 n", 24],
    ["8/4/2", 1],
    ["8-4-2", 2],
    ["√(τ²)", 4],
    ["sqrt tau2", 4],
    ["x̄ − μ", 8],
    ["xbar - mu", 8],
    ["x_bar-mu", 8],
    ["50 % n", 6],
    ["3,5 + ,5", 4],
    ["2e1+1", 21],
  ])("%s is %d", (text, value) => {
    expect(worth(text)).toBe(value);
  });

  it.each([
    "",
    "n+",
    "(n",
    "n)",
    "n y",
    "2 3",
    "*2",
    "1,234+1",
    "()",
    "n..2",
    "f(n)",
    "x".repeat(200),
  ])("%j is asked again, with a reason", (text) => {
    expect(worth(text)).toMatch(/\.$|\?$/);
  });

  it("is a number or a sentence, whatever is typed", () => {
    const sign = fc.constantFrom(..."0123456789.,-+−%/^×*·() nστμ²√xe[]");
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 24 }), (signs) => {
        expect(["number", "string"]).toContain(typeof worth(signs.join("")));
      }),
      { numRuns: 20_000 },
    );
  });
});
