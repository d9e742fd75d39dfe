import { leaningLines } from "#models/leaningLines.ts";
import type { Form } from "#plot/form.ts";
import type { Drag } from "../../declared/Drawing.tsx";
import { borrowed, type Line, REACH } from "./departments.ts";

const { zero, rho, s0, s1 } = leaningLines.parameters;
const [FROM, TO] = zero.range;

/** Points of both windows, with a little air. */
export const POINTS = [28, 104] as const;
/** Rises of the window at the right. */
export const RISES = [-0.8, 4.6] as const;
/** Right of the lines, in heights of the text: their names, then the other window. */
export const ASIDE = {
  wide: { left: 2.6, apart: 7.2, span: 15.6, right: 23.6 },
  narrow: { left: 2.3, apart: 1.2, span: 10.2, right: 12 },
} as const;

/** What is taken hold of: the ellipse at hiring, and the one person of Legal. */
interface Taken {
  readonly zero: number;
  readonly rho: number;
  readonly s0: number;
  readonly s1: number;
  readonly sigma: number;
  readonly lone: number;
  readonly seed: number;
  readonly company: Line;
  /** The years of Legal’s one person. */
  readonly lonely: number;
  readonly isHeld: boolean;
  readonly isCommon: boolean;
}

/** Years of the drawing for a height of its text, and the year at which the other window begins. */
function layOut({ kind, width, font }: Form) {
  const { left, right, apart, span } = ASIDE[kind];
  const year = ((TO - FROM) * font) / (width - (left + right) * font);
  return { start: TO + apart * year, perRise: (span * year) / (RISES[1] - RISES[0]) };
}
/** Where a rise of the other window would stand on the years of the drawing, and back. */
const yearAt = (rise: number, form: Form): number => {
  const { start, perRise } = layOut(form);
  return start + (rise - RISES[0]) * perRise;
};
const riseAt = (year: number, form: Form): number => {
  const { start, perRise } = layOut(form);
  return RISES[0] + (year - start) / perRise;
};

/** Where the end of a tall ellipse would hang below the window, its mark waits here, above the other at the foot; that of a wide one at the right edge. */
const LEAST = POINTS[0] + 8;
const ROUNDS = 8;
/** Nearer than this it stands there: far less than a step of any grid. */
const CLOSE = 1e-5;
/** The value at which a mark stands under the hand: with every spread the company learns its line anew, and takes the ellipse along. */
function under(name: "rho" | "s0" | "s1", of: Taken, valueAt: (company: Line) => number): number {
  const [low, high] = leaningLines.parameters[name].range;
  const { seed, sigma, lone, company } = of;
  const spreads = { s0: of.s0, s1: of.s1, rho: of.rho, sigma, alone: lone };
  const within = (value: number) => Math.min(high, Math.max(low, value));
  const off = (value: number) =>
    valueAt(borrowed(seed, { ...spreads, [name]: value }).company) - value;
  // By secants, which also arrive where the ellipse is small and the company moves more than it does.
  let before = of[name];
  let wasOff = valueAt(company) - before;
  let value = within(before + wasOff);
  for (let round = 0; round < ROUNDS && Math.abs(value - before) > CLOSE; round++) {
    const isOff = off(value);
    const next = value - (isOff * (value - before)) / (isOff - wasOff);
    if (!Number.isFinite(next)) break;
    [before, value, wasOff] = [value, within(next), isOff];
  }
  return value;
}

const isShown = ({ isHeld, isCommon, s0: spread }: Taken) =>
  !isHeld && !isCommon && spread <= s0.range[1];
const rightOf = ({ company, s1: spread }: Taken) =>
  Math.min(RISES[1], company.rise + REACH * spread);
const topOf = ({ company, s0: spread }: Taken) => company.height + REACH * spread;
/** The right end hangs or stands by the correlation. */
const endOf = ({ company, rho: lean, s0: spread }: Taken) => company.height + REACH * lean * spread;

/**
 * The ellipse at hiring lies in a box whose half sides are so many standard deviations: its top and its right side are taken
 * for the spreads, and the place where it touches the right side for the correlation. Legal’s one person is a person.
 */
export const byHand: readonly Drag<Taken>[] = [
  {
    parameter: "s1",
    tone: "population",
    aside: true,
    x: (of, form) => yearAt(rightOf(of), form),
    y: () => POINTS[0] + 3,
    value: (year, of, form) =>
      under("s1", of, (company) => (riseAt(year, form) - company.rise) / REACH),
    range: () => s1.range,
    ends: (of) => [POINTS[0], topOf(of)],
    isThere: isShown,
  },
  {
    parameter: "s0",
    tone: "population",
    aside: true,
    isUpright: true,
    x: ({ company }, form) => yearAt(company.rise, form),
    y: topOf,
    value: (height, of) => under("s0", of, (company) => (height - company.height) / REACH),
    range: () => s0.range,
    ends: (of, form) => [
      yearAt(Math.max(RISES[0], of.company.rise - REACH * of.s1), form),
      yearAt(rightOf(of), form),
    ],
    isThere: isShown,
  },
  {
    parameter: "rho",
    tone: "population",
    aside: true,
    isUpright: true,
    x: (of, form) => yearAt(rightOf(of), form),
    y: (of) => Math.max(LEAST, endOf(of)),
    value: (height, of) =>
      under("rho", of, (company) => (height - company.height) / (REACH * of.s0)),
    range: () => rho.range,
    ends: (of, form) => [yearAt(rightOf(of), form), yearAt(rightOf(of), form)],
    isThere: isShown,
  },
  {
    parameter: "lone",
    tone: "data",
    aside: true,
    isUpright: true,
    x: ({ lonely }) => lonely,
    range: () => leaningLines.parameters.lone.range,
  },
];
