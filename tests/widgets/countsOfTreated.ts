import { logGamma } from "../support/gamma.ts";

const logBeta = (a: number, b: number) => logGamma(a) + logGamma(b) - logGamma(a + b);
const logChoose = (t: number, j: number) => logGamma(t + 1) - logGamma(j + 1) - logGamma(t - j + 1);

/** What so many treated rats may have, each number by its own closed form, and the first that is rare enough. */
export function lawOf(t: number, a: number, b: number) {
  const chances = Array.from({ length: t + 1 }, (_, j) =>
    Math.exp(logChoose(t, j) + logBeta(a + j, b + t - j) - logBeta(a, b)),
  );
  const atLeast = chances.map((_, j) => chances.slice(j).reduce((sum, one) => sum + one, 0));
  return { chances, atLeast, stop: atLeast.filter((one) => one > 0.025).length };
}
