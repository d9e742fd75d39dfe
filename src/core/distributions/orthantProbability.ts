import { normalUpperTail } from "./normal.ts";

/** Gauss-Legendre rule with 20 points on [-1, 1]: the positive half, nodes and weights. */
const RULE = [
  [0.07652652113349734, 0.15275338713072584],
  [0.22778585114164507, 0.14917298647260374],
  [0.37370608871541955, 0.14209610931838204],
  [0.5108670019508271, 0.13168863844917664],
  [0.636053680726515, 0.11819453196151841],
  [0.7463319064601508, 0.10193011981724044],
  [0.8391169718222188, 0.08327674157670475],
  [0.912234428251326, 0.06267204833410907],
  [0.9639719272779138, 0.04060142980038694],
  [0.9931285991850949, 0.017614007139152118],
] as const;

/** Integral of f over [0, to] by the rule. */
function integral(f: (t: number) => number, to: number): number {
  let sum = 0;
  for (const [node, weight] of RULE) {
    sum += weight * (f((to * (1 - node)) / 2) + f((to * (1 + node)) / 2));
  }
  return (sum * to) / 2;
}

/** Plackett's integral over the angle of the correlation: smooth while that is not near 1. */
function moderate(h: number, k: number, correlation: number): number {
  const halfSquares = (h * h + k * k) / 2;
  const density = (angle: number) => {
    const sine = Math.sin(angle);
    return Math.exp((sine * h * k - halfSquares) / (1 - sine * sine));
  };
  const connected = integral(density, Math.asin(correlation)) / (2 * Math.PI);
  return normalUpperTail(h, 0, 1) * normalUpperTail(k, 0, 1) + connected;
}

/** What is missing from full correlation, with the steep part of the integrand taken out and added in closed form. */
function missingFromOne(h: number, k: number, correlation: number): number {
  const product = h * k;
  const square = (1 - correlation) * (1 + correlation);
  const a = Math.sqrt(square);
  const apart = (h - k) ** 2;
  const c = (4 - product) / 8;
  const d = (12 - product) / 16;
  const steep = Math.exp(-(apart / square + product) / 2);
  let missing =
    a *
    steep *
    (1 - (c * (apart - square) * (1 - (d * apart) / 5)) / 3 + (c * d * square * square) / 5);
  if (product > -100) {
    const b = Math.abs(h - k);
    const tail = Math.sqrt(2 * Math.PI) * normalUpperTail(b / a, 0, 1);
    missing -= Math.exp(-product / 2) * tail * b * (1 - (c * apart * (1 - (d * apart) / 5)) / 3);
  }
  missing += integral((t) => {
    const x = t * t;
    const exponent = -(apart / x + product) / 2;
    if (exponent < -700) return 0;
    const root = Math.sqrt(1 - x);
    const exact = Math.exp((-product * x) / (2 * (1 + root) ** 2)) / root;
    return Math.exp(exponent) * (exact - (1 + c * x * (1 + d * x)));
  }, a);
  return missing / (2 * Math.PI);
}

/**
 * Probability that two standard Normal numbers are both above their bounds.
 *
 *   P(X > h, Y > k), correlation of X and Y in (-1, 1)
 *
 * Limits  absolutely accurate to 1e-14; the product of the two tails at correlation 0.
 * Source  Drezner and Wesolowsky (1990), On the computation of the bivariate normal integral; Genz (2004), Numerical
 *         computation of rectangular bivariate and trivariate normal and t probabilities.
 *
 * @example
 * orthantProbability(0, 0, 0.5) // 0.3333333333333333
 */
export function orthantProbability(h: number, k: number, correlation: number): number {
  if (Math.abs(correlation) < 0.925) return moderate(h, k, correlation);
  if (correlation > 0) {
    return normalUpperTail(Math.max(h, k), 0, 1) - missingFromOne(h, k, correlation);
  }
  const opposite = missingFromOne(h, -k, -correlation);
  const least = h < -k ? normalUpperTail(h, 0, 1) - normalUpperTail(-k, 0, 1) : 0;
  return Math.max(0, least + opposite);
}
