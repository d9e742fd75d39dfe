import { marginalGivenTau } from "#core/pooling/knownErrors/givenTau.ts";
import { ERRORS, exactOfEight, RESULTS } from "#data/scalesOfEight.ts";

const VARIANCES = ERRORS.map((error) => error ** 2);

/** The two ways of looking at school A beside the spread: its effect, or how far that lies from the mean of all. */
export type Seen = "effect" | "apart";

/** The spread without any walk. */
export const { tau: exactTau } = exactOfEight;

/** Mean and standard deviation of the population mean and of every effect, were the spread known. */
export function givenSpread(tau: number) {
  const { mean, variance } = marginalGivenTau(RESULTS, VARIANCES, tau, { law: "flat" });
  const keep = VARIANCES.map((error) => tau ** 2 / (tau ** 2 + error));
  return {
    mu: { mean, sd: Math.sqrt(variance) },
    keep,
    /** What is seen of school A: mean and standard deviation. */
    seen: (how: Seen) => {
      const share = keep[0]!;
      const own = RESULTS[0]!;
      const center = share * (own - mean);
      // From the mean itself the effect is pulled by what is kept, from nought by what is given back.
      const pull = how === "apart" ? share : 1 - share;
      return {
        mean: how === "apart" ? center : mean + center,
        sd: Math.sqrt(share * VARIANCES[0]! + pull ** 2 * variance),
      };
    },
  };
}

/** A little more than the range of the spread, by powers, on which both figures are drawn. */
export const ACROSS = [0.1, 40] as const;
/** The exact density of the logarithm of the spread at so many places of that range, and the highest of them. */
export function exactAcross(points: number) {
  const [low, high] = ACROSS;
  const curve = Array.from({ length: points }, (_, k) => {
    const tau = low * (high / low) ** (k / (points - 1));
    return [tau, tau * exactTau.density(tau)] as const;
  });
  return { curve, highest: Math.max(...curve.map(([, density]) => density)) };
}

/** Effects that are drawn, in points. */
export const HEIGHTS = [-16, 32] as const;

/** What the band holds at each spread, and how far that reaches. */
export const MASS = 0.95;
const Z = 1.959963984540054;

const COLUMNS = 31;
/** The band that holds this mass of what is seen of school A at each spread. */
export function bandOf(how: Seen): readonly (readonly [tau: number, low: number, high: number])[] {
  const [low, high] = ACROSS;
  return Array.from({ length: COLUMNS }, (_, k) => {
    const tau = low * (high / low) ** (k / (COLUMNS - 1));
    const { mean, sd } = givenSpread(tau).seen(how);
    return [tau, mean - Z * sd, mean + Z * sd] as const;
  });
}
