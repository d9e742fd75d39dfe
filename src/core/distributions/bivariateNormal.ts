import { requireThat } from "../assert.ts";
import { door, number, onBehalfOf, requireScalars } from "../door.ts";
import { type Eigen2, symmetricEigen2 } from "../linear/symmetricEigen2.ts";
import type { Generator } from "../random/generator.ts";
import { standardNormal } from "../random/standardNormal.ts";
import { normalCdf, normalDraw, normalLogDensity } from "./normal.ts";
import { orthantProbability } from "./orthantProbability.ts";

/** Two Normal numbers that move together. */
export interface BivariateNormalLaw {
  readonly meanX: number;
  readonly meanY: number;
  readonly sdX: number;
  readonly sdY: number;
  readonly correlation: number;
}

const LAW = {
  meanX: number,
  meanY: number,
  sdX: number,
  sdY: number,
  correlation: number,
};

function requireLaw(where: string, asked: BivariateNormalLaw): void {
  const law = door(where, asked, LAW);
  const { meanX, meanY, sdX, sdY, correlation } = law;
  const centred = Number.isFinite(meanX) && Number.isFinite(meanY);
  requireThat(centred, where, "both means must be finite", `${meanX}, ${meanY}`);
  const wide = sdX > 0 && sdX < Infinity && sdY > 0 && sdY < Infinity;
  requireThat(wide, where, "both sds must be positive and finite", `${sdX}, ${sdY}`);
  const rule = "correlation must lie strictly between -1 and 1";
  requireThat(Math.abs(correlation) < 1, where, rule, correlation);
}

/**
 * Law of y when x is known: Normal(mean, sd), the regression of y on x.
 *
 *   mean = meanY + correlation sdY (x - meanX) / sdX, sd = sdY sqrt(1 - correlation²)
 *
 * Limits  correlation 0: x says nothing about y.
 * Throws  RangeError if a mean is not finite, an sd not positive, or |correlation| is not below 1.
 *
 * @example
 * bivariateNormalGivenX(2, { meanX: 0, meanY: 1, sdX: 1, sdY: 5, correlation: 0.6 }) // {"mean": 7, "sd": 4}
 */
export function bivariateNormalGivenX(
  x: number,
  law: BivariateNormalLaw,
): { readonly mean: number; readonly sd: number } {
  requireScalars("bivariateNormalGivenX", x);
  requireLaw("bivariateNormalGivenX", law);
  return givenX(x, law);
}

function givenX(
  x: number,
  law: BivariateNormalLaw,
): { readonly mean: number; readonly sd: number } {
  const { meanX, meanY, sdX, sdY, correlation } = law;
  const mean = meanY + correlation * sdY * ((x - meanX) / sdX);
  return { mean, sd: sdY * Math.sqrt((1 - correlation) * (1 + correlation)) };
}

/**
 * Log density of the bivariate Normal law.
 *
 *   log p(x, y) = log Normal(x; meanX, sdX) + log Normal(y; mean and sd given x)
 *
 * Limits  -Infinity at infinity.
 * Throws  RangeError as for the law of y when x is known.
 *
 * @example
 * bivariateNormalLogDensity(1, 2, { meanX: 0, meanY: 0, sdX: 1, sdY: 2, correlation: 0.5 }) // -3.053849877410067
 */
export function bivariateNormalLogDensity(x: number, y: number, law: BivariateNormalLaw): number {
  requireScalars("bivariateNormalLogDensity", x, y);
  requireLaw("bivariateNormalLogDensity", law);
  const { mean, sd } = givenX(x, law);
  return normalLogDensity(x, law.meanX, law.sdX) + normalLogDensity(y, mean, sd);
}

/**
 * Density of the bivariate Normal law.
 *
 *   p(x, y) = Normal(x; meanX, sdX) Normal(y; mean and sd given x)
 *
 * Throws  RangeError as for the law of y when x is known.
 *
 * @example
 * bivariateNormalDensity(1, 2, { meanX: 0, meanY: 0, sdX: 1, sdY: 2, correlation: 0.5 }) // 0.04717694885447961
 */
export function bivariateNormalDensity(x: number, y: number, law: BivariateNormalLaw): number {
  return Math.exp(onBehalfOf("bivariateNormalDensity", () => bivariateNormalLogDensity(x, y, law)));
}

/**
 * Distribution function of the bivariate Normal law.
 *
 *   P(X <= x, Y <= y)
 *
 * Limits  absolutely accurate to 1e-14; normalCdf of the other where x or y is Infinity.
 * Throws  RangeError as for the law of y when x is known.
 * Source  Drezner and Wesolowsky (1990), as improved by Genz (2004).
 *
 * @example
 * bivariateNormalCdf(0, 0, { meanX: 0, meanY: 0, sdX: 1, sdY: 2, correlation: 0.5 }) // 0.3333333333333333
 */
export function bivariateNormalCdf(x: number, y: number, law: BivariateNormalLaw): number {
  requireScalars("bivariateNormalCdf", x, y);
  requireLaw("bivariateNormalCdf", law);
  const h = (x - law.meanX) / law.sdX;
  const k = (y - law.meanY) / law.sdY;
  if (Number.isFinite(h) && Number.isFinite(k)) return orthantProbability(-h, -k, law.correlation);
  return normalCdf(Math.min(h, k), 0, 1) * normalCdf(Math.max(h, k), 0, 1);
}

/**
 * Upper tail of the bivariate Normal law.
 *
 *   P(X > x, Y > y)
 *
 * Limits  absolutely accurate to 1e-14. It is not 1 - cdf: two quadrants are left over.
 * Throws  RangeError as for the law of y when x is known.
 *
 * @example
 * bivariateNormalUpperTail(0, 0, { meanX: 0, meanY: 0, sdX: 1, sdY: 2, correlation: -0.5 }) // 0.16666666666666666
 */
export function bivariateNormalUpperTail(x: number, y: number, law: BivariateNormalLaw): number {
  requireScalars("bivariateNormalUpperTail", x, y);
  requireLaw("bivariateNormalUpperTail", law);
  const { meanX, meanY } = law;
  return bivariateNormalCdf(-x, -y, { ...law, meanX: -meanX, meanY: -meanY });
}

/** An ellipse of equal density: half-axes in the unit of the data, and the angle of the longer one. */
export interface Ellipse {
  readonly longer: number;
  readonly shorter: number;
  readonly angle: number;
}

/**
 * The ellipse that holds a share p of a bivariate Normal law: its quantile, as far as it has one.
 *
 *   half-axes = sqrt(eigenvalue of the covariance) r, r² = -2 log(1 - p)
 *
 * Units   the axes are in the unit of the plane of x and y; the angle is against x, in radians.
 * Limits  a point at p = 0, infinite at p = 1.
 * Throws  RangeError as for the law of y when x is known, or if p is outside [0, 1].
 *
 * @example
 * bivariateNormalEllipse(0.5, { meanX: 0, meanY: 0, sdX: 2, sdY: 1, correlation: 0 }).longer // 2.3548200450309493
 */
export function bivariateNormalEllipse(p: number, law: BivariateNormalLaw): Ellipse {
  requireScalars("bivariateNormalEllipse", p);
  requireLaw("bivariateNormalEllipse", law);
  requireThat(p >= 0 && p <= 1, "bivariateNormalEllipse", "p must lie in [0, 1]", p);
  const radius = Math.sqrt(-2 * Math.log1p(-p));
  const axes: Eigen2 = symmetricEigen2({
    a: law.sdX ** 2,
    b: law.correlation * law.sdX * law.sdY,
    d: law.sdY ** 2,
  });
  return {
    longer: radius * Math.sqrt(axes.larger),
    shorter: radius * Math.sqrt(axes.smaller),
    angle: axes.angle,
  };
}

/**
 * One draw from the bivariate Normal law; moving a parameter moves the draw and does not reshuffle it.
 *
 *   x = meanX + sdX z1, y = mean given x + sd given x z2
 *
 * Throws  RangeError as for the law of y when x is known.
 *
 * @example
 * bivariateNormalDraw(createGenerator(1), { meanX: 5, meanY: 6, sdX: 1, sdY: 1, correlation: 0 }).length // 2
 */
export function bivariateNormalDraw(
  generator: Generator,
  law: BivariateNormalLaw,
): readonly [x: number, y: number] {
  requireLaw("bivariateNormalDraw", law);
  const x = law.meanX + law.sdX * standardNormal(generator);
  const { mean, sd } = givenX(x, law);
  return [x, normalDraw(generator, mean, sd)];
}
