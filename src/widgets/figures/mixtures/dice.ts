import { betaBinomialDensity } from "#core/distributions/betaBinomial.ts";
import { binomialDensity } from "#core/distributions/binomial.ts";
import { normalCdf, normalDensity } from "#core/distributions/normal.ts";
import { studentTCdf, studentTDensity } from "#core/distributions/studentT.ts";
import { TRIALS } from "#models/otherDice.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import { placesOf } from "../../declared/densityPlaces.ts";

/** Of so many throws is told how many lie where. */
export const MANY = 1000;
/** Standard deviation of the values that are thrown, and how far from their mean is far out, in points. */
export const SD = 10;
export const FAR = 30;
/** Beyond this the drawing of values ends. */
const END = 40;
/** Nearer to an end than this a chance is not drawn: its density may rise without bound. */
const FLOOR = 0.02;
/** Between two places at which the pile of values is compared with that of one hand. */
const STEP = 0.25;
/** Where values are drawn, close together in the middle. */
const PLACES = Array.from({ length: 33 }, (_, k) => ((k - 16) / 16) * END);

export type Kind = "ten" | "one" | "averages" | "spreads";

/** What two hands throw with one kind of dice, and what one hand with the same mean and spread would. */
export interface Thrown {
  /** Left and right end of the drawing, and the highest that any spread needs. */
  readonly ends: readonly [number, number];
  readonly ceiling: number;
  /** How the draws of the first hand are spread, with slopes, and up to a factor. */
  readonly first: readonly Required<CurvePoint>[];
  /** One draw as it is told, and where it stands. */
  readonly drawn: number;
  readonly place: number;
  /** What the second hand throws for it: chances of counts, or the standard deviation around a place. */
  readonly second: readonly number[] | { readonly mean: number; readonly sd: number };
  /** The two piles: of each count, or of values with their slopes, of a thousand throws. */
  readonly one: readonly CurvePoint[];
  readonly two: readonly CurvePoint[];
  readonly isCounts: boolean;
  /** At the ends, of one hand and of two, and how many lie otherwise. */
  readonly endsOne: number;
  readonly endsTwo: number;
  readonly moved: number;
  readonly rows: readonly (readonly [string, number, number])[];
}

interface Dice {
  readonly s: number;
  readonly z: number;
}

/** Both shapes of the chances, around a half. */
const shapeOf = (s: number) => (1 - s) / (2 * s);
/** How far apart the log odds of the chances lie, nearly. */
const oddsOf = (s: number) => Math.sqrt(2 / shapeOf(s) + 1 / shapeOf(s) ** 2);
/** The parts of the spread of values: of the true averages, and around them. */
export const tauOf = (s: number) => SD * Math.sqrt(s);
export const sigmaOf = (s: number) => SD * Math.sqrt(1 - s);
/** Degrees of freedom, and the scale that keeps the standard deviation. */
export const freedomOf = (s: number) => 2 / s;

/** Where a draw stands, and which draw it is that stands there: one draw lies so many of their spreads from the middle. */
const PLACED: Readonly<
  Record<
    Kind,
    { readonly of: (dice: Dice) => number; readonly back: (x: number, s: number) => number }
  >
> = {
  ten: {
    of: ({ s, z }) => TRIALS / (1 + Math.exp(-z * oddsOf(s))),
    back: (x, s) => Math.log(x / (TRIALS - x)) / oddsOf(s),
  },
  one: {
    of: ({ s, z }) => 1 / (1 + Math.exp(-z * oddsOf(s))),
    back: (x, s) => Math.log(x / (1 - x)) / oddsOf(s),
  },
  averages: { of: ({ s, z }) => z * tauOf(s), back: (x, s) => x / tauOf(s) },
  spreads: {
    of: ({ s, z }) => sigmaOf(s) * Math.exp((z * Math.sqrt(s)) / 2),
    back: (x, s) => (2 * Math.log(Math.max(1e-3, x) / sigmaOf(s))) / Math.sqrt(s),
  },
};

/** The draw that stands at a place. */
export const drawAt = (kind: Kind, x: number, s: number): number => PLACED[kind].back(x, s);

function counts(trials: number, kind: Kind, dice: Dice): Thrown {
  const { s } = dice;
  const shape = shapeOf(s);
  const place = PLACED[kind].of(dice);
  const all = Array.from({ length: trials + 1 }, (_, k) => k);
  const one = all.map((k) => MANY * binomialDensity(k, trials, 0.5));
  const two = all.map((k) => MANY * betaBinomialDensity(k, trials, shape, shape));
  const density = (theta: number) => (theta * (1 - theta)) ** (shape - 1);
  const sd = Math.sqrt(s) / 2;
  const atEnds = (pile: readonly number[]) => (trials === 1 ? pile[1]! : pile[0]! + pile[trials]!);
  return {
    ends: [-0.6, trials + 0.6],
    ceiling: trials === 1 ? 1000 : 300,
    first: placesOf(0.5, sd, [0, 1])
      .filter((theta) => theta >= FLOOR && theta <= 1 - FLOOR)
      .map((theta) => {
        const height = density(theta);
        const slope = (height * (shape - 1) * (1 - 2 * theta)) / (theta * (1 - theta));
        return [trials * theta, height, slope / trials];
      }),
    drawn: place / trials,
    place,
    second: all.map((k) => binomialDensity(k, trials, place / trials)),
    one: one.map((height, k) => [k, height]),
    two: two.map((height, k) => [k, height]),
    isCounts: true,
    endsOne: atEnds(one),
    endsTwo: atEnds(two),
    moved: one.reduce((sum, height, k) => sum + Math.abs(two[k]! - height), 0) / 2,
    rows: all.map((k) => [`${k}`, one[k]!, two[k]!]),
  };
}

interface Law {
  readonly density: (x: number) => number;
  readonly slope: (x: number) => number;
  readonly below: (x: number) => number;
}

const normalLaw: Law = {
  density: (x) => normalDensity(x, 0, SD),
  slope: (x) => (-x / SD ** 2) * normalDensity(x, 0, SD),
  below: (x) => normalCdf(x, 0, SD),
};

function studentT(s: number): Law {
  const [nu, scale] = [freedomOf(s), sigmaOf(s)];
  return {
    density: (x) => studentTDensity(x, nu, 0, scale),
    slope: (x) => (-(nu + 1) * x * studentTDensity(x, nu, 0, scale)) / (nu * scale ** 2 + x ** 2),
    below: (x) => studentTCdf(x, nu, 0, scale),
  };
}

const curveOf = ({ density, slope }: Law): readonly CurvePoint[] =>
  PLACES.map((x) => [x, MANY * density(x), MANY * slope(x)]);

/** Of a thousand values of one law, how many would have to lie elsewhere to be of the other: half of the area between them. */
function movedOf(one: Law, two: Law): number {
  const many = END / STEP;
  let area = 0;
  for (let k = 0; k < many; k++)
    area += STEP * Math.abs(two.density((k + 0.5) * STEP) - one.density((k + 0.5) * STEP));
  return MANY * (area + Math.abs(two.below(-END) - one.below(-END)));
}

function values(kind: "averages" | "spreads", dice: Dice): Thrown {
  const { s } = dice;
  const isAverages = kind === "averages";
  const two = isAverages ? normalLaw : studentT(s);
  const place = PLACED[kind].of(dice);
  const between = ({ below }: Law, from: number, to: number) =>
    2 * MANY * (below(-from) - (to > FAR ? 0 : below(-to)));
  const bands = [0, 10, 20, 30].map((from) => [from, from + 10] as const);
  return {
    ends: [-END, END],
    ceiling: isAverages ? 48 : 64,
    first: isAverages ? averagesOf(s) : spreadsOf(s),
    drawn: place,
    place,
    second: isAverages ? { mean: place, sd: sigmaOf(s) } : { mean: 0, sd: place },
    one: curveOf(normalLaw),
    two: curveOf(two),
    isCounts: false,
    endsOne: between(normalLaw, FAR, END),
    endsTwo: between(two, FAR, END),
    moved: isAverages ? 0 : movedOf(normalLaw, two),
    rows: bands.map(([from, to]) => [
      to > FAR ? `over ${from}` : `${from} to ${to}`,
      between(normalLaw, from, to),
      between(two, from, to),
    ]),
  };
}

function averagesOf(s: number): Thrown["first"] {
  const tau = tauOf(s);
  return placesOf(0, tau, [-END, END]).map((x) => {
    const height = normalDensity(x, 0, tau);
    return [x, height, (-x / tau ** 2) * height];
  });
}

/** Standard deviations whose squares have an inverse Gamma law with mean SD squared: x^(-nu - 1) e^(-b / x²). */
function spreadsOf(s: number): Thrown["first"] {
  const nu = freedomOf(s);
  const b = ((nu - 2) / 2) * SD ** 2;
  const mode = Math.sqrt((2 * b) / (nu + 1));
  const log = (x: number) => -(nu + 1) * Math.log(x) - b / x ** 2;
  return placesOf(mode, (mode * Math.sqrt(s)) / 2, [0, END]).map((x) => {
    const height = Math.exp(log(x) - log(mode));
    return [x, height, height * (-(nu + 1) / x + (2 * b) / x ** 3)];
  });
}

/** What two hands throw with these dice. */
export function thrownWith(kind: Kind, dice: Dice): Thrown {
  if (kind === "averages" || kind === "spreads") return values(kind, dice);
  return counts(kind === "one" ? 1 : TRIALS, kind, dice);
}
