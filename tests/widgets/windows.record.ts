import type { Scene } from "#widgets/frame/widget.ts";
import { NAMES, START, seen } from "./departments.ts";
import { type FigureRecord, measured, pinned, type Truth } from "./record.ts";

const MIDDLE = 11;

const rise = (value: number): Truth => measured(value, "points per year", "point per year");
const height = (value: number): Truth => measured(value, "points", "point");
const years = (value: number): Truth => measured(value, "years", "year");
const correlation = (value: number): Truth => measured(value, "");

function told() {
  const start = seen(START, 1, false);
  const middle = seen({ ...START, zero: MIDDLE }, 1, false);
  const loose = seen({ ...START, rho: 0 }, 1, false);
  const [sales, legal] = start.lines;
  return {
    restRho: correlation(-0.7),
    restOwnRise: rise(start.own[0]![1]),
    restOwnStart: height(start.own[0]![0]),
    restOwnMiddle: height(middle.own[0]![0]),
    restRise: rise(sales![1]!),
    restStart: height(sales![0]!),
    restMiddle: height(middle.lines[0]![0]!),
    restLegalRise: rise(legal![1]!),
    restLegalStart: height(legal![0]!),
    restCompanyRise: rise(start.company[1]!),
    restCompanyStart: height(start.company[0]!),
    restCompanyMiddle: height(middle.company[0]!),
    restThere: correlation(start.tied(MIDDLE)),
    restVanishes: years((0.7 * 7) / 0.8),
    looseLegalRise: rise(loose.lines[1]![1]!),
    looseLegalStart: height(loose.lines[1]![0]!),
    looseRise: rise(loose.lines[0]![1]!),
    looseStart: height(loose.lines[0]![0]!),
  };
}

function at({ values, sample, seed: drawn, view }: Scene) {
  const seed = sample.groups.length === 0 ? 1 : drawn;
  const isHeld = view.tie === "held";
  const found = seen(values, seed, isHeld);
  const here = isHeld ? 0 : found.tied(values.zero ?? 0);
  return { ...found, isHeld, here, there: found.tied(MIDDLE) };
}

export const windows: FigureRecord = {
  widget: "windows",
  truth(scene) {
    const { counted, company, lines, own, common, here, there, isHeld } = at(scene);
    const { zero = 0, rho = 0, s0 = 1, s1 = 1 } = scene.values;
    const [isOwn, isCommon] = [scene.view.lines === "own", scene.view.lines === "common"];
    const [sales, legal] = lines as [readonly [number, number], readonly [number, number]];
    const isHiring = zero === 0;
    const which = isCommon ? 0 : isOwn ? 1 : 2;
    return {
      numbers: {
        zero: years(zero),
        rho: correlation(rho),
        here: correlation(here),
        there: correlation(there),
        middle: years(MIDDLE),
        vanishes: years((-rho * s0) / s1),
        ownRise: rise(own[0]![1]),
        ownHere: height(own[0]![0]),
        rise: rise(sales[1]),
        salesHere: height(sales[0]),
        legalRise: rise(legal[1]),
        legalHere: height(legal[0]),
        companyRise: rise(company[1]!),
        companyHere: height(company[0]!),
        commonRise: rise(common[1]),
      },
      cases: {
        takeaway: isCommon
          ? 0
          : isOwn
            ? 1
            : isHeld
              ? 2
              : Math.abs(here) < 0.05
                ? 3
                : isHiring
                  ? here < 0
                    ? 4
                    : 5
                  : here < 0
                    ? 6
                    : 7,
        place: isHiring ? 0 : 1,
        Place: isHiring ? 0 : 1,
        mine: which,
        lone: which,
        tied: isHeld ? 0 : isHiring ? 1 : 2,
      },
      table: NAMES.map((name, j) => {
        const mine = own[j];
        const line = isCommon ? common : isOwn ? mine : lines[j]!;
        return [
          name,
          counted[j]!.length,
          mine ? mine[1] : "none",
          mine ? mine[0] : "none",
          line ? line[1]! : "none",
          line ? line[0]! : "none",
          line ? line[0]! + (MIDDLE - zero) * line[1]! : "none",
        ];
      }),
      quoted: told(),
    };
  },
  guess(scene, [guess = 0]) {
    const { there } = at(scene);
    const { rho = 0, s0 = 1, s1 = 1 } = scene.values;
    const near = (value: number) => Math.abs(guess - value) <= 0.15;
    const reply = near(rho) ? 0 : near(0) ? 1 : guess * there < 0 ? 2 : 3;
    const edges = [there, rho, 0].map((value) => Math.abs(Math.abs(guess - value) - 0.15));
    return {
      numbers: {
        guess: correlation(guess),
        off: correlation(Math.abs(guess - there)),
        there: correlation(there),
        rho: correlation(rho),
        middle: years(MIDDLE),
        vanishes: years((-rho * s0) / s1),
      },
      cases: { reply, pinned: pinned(guess, there, 0.01) },
      verdict: near(there) ? "right" : "wrong",
      misconception: near(there) ? undefined : reply < 2 ? "M32" : undefined,
      isOnEdge: Math.min(...edges) < 1e-9,
    };
  },
  visits: [
    { zero: 0, rho: 0.5, seed: 1 },
    { zero: 0, rho: 0, seed: 1 },
    { zero: 6.1, seed: 1 },
    { zero: 3, seed: 2 },
    { zero: 11, seed: 9 },
    { lone: 100, seed: 1 },
    { lone: 30, rho: 0.9, seed: 4 },
  ],
  guesses: [[-0.7], [0], [0.62], [-0.4], [0.95]],
};
