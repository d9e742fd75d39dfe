import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, pinned, share, type Truth, word } from "./record.ts";
import {
  ASKED,
  bestSpreads,
  byCovariance,
  DISTRICTS,
  FOUND,
  NAMES,
  VARIANCES,
  withoutDistricts,
} from "./schoolsByDistrict.ts";

function given({ values }: Scene) {
  const { omega = 0, tau = 0, x = 0 } = values;
  return { omega, tau, x };
}

/** Solving for so many keeps fewer digits; the best of a flat top is known to half as many. */
const near = (value: number) => bare(value, 1e-9);
const top = (value: number) => bare(value, 1e-6);
const rounded = (value: number): Truth => share(Math.abs(value) < 1e-12 ? 0 : value);

function numbersOf(scene: Scene): Readonly<Record<string, Truth>> {
  const { omega, tau, x } = given(scene);
  const of = byCovariance({ omega, tau, x });
  const best = bestSpreads(x);
  return {
    x: bare(x),
    count: bare(56),
    districtCount: bare(11),
    error: bare(Math.sqrt(0.015)),
    put: near(of.one.mean),
    putSd: near(of.one.sd),
    home: near(of.districts[NAMES.indexOf(71)]!.mean),
    nation: near(of.nation.mean),
    nationSd: near(of.nation.sd),
    newSchool: near(of.newSchool.mean),
    newSchoolSd: near(of.newSchool.sd),
    newDistrict: near(of.newDistrict.mean),
    newDistrictSd: near(of.newDistrict.sd),
    own: rounded(of.own),
    sisters: rounded(of.sisters),
    others: rounded(of.others),
    between: share(omega === 0 ? 0 : 1 / (1 + (tau / omega) ** 2)),
    bestOmega: top(best.omega),
    bestTau: top(best.tau),
    district: word("71"),
  };
}

/** Normal probability below z, by Simpson's rule. */
function below(z: number): number {
  const PIECES = 400;
  const step = (z + 9) / PIECES;
  const values = Array.from({ length: PIECES + 1 }, (_, k) => {
    const weight = k === 0 || k === PIECES ? 1 : k % 2 === 1 ? 4 : 2;
    return weight * Math.exp(-((k * step - 9) ** 2) / 2);
  });
  return (values.reduce((a, b) => a + b, 0) * step) / 3 / Math.sqrt(2 * Math.PI);
}

let told: Readonly<Record<string, Truth>> | undefined;
/** The results as they were found, with the best spreads. */
function quoted(): Readonly<Record<string, Truth>> {
  const best = bestSpreads(0.3);
  const of = byCovariance({ ...best, x: 0.3 });
  const flat = withoutDistricts();
  const { mean, sd } = of.newDistrict;
  return {
    putNow: top(of.one.mean),
    homeNow: top(of.districts[NAMES.indexOf(71)]!.mean),
    meanNow: top(of.nation.mean),
    meanError: top(of.nation.sd),
    betweenNow: share(best.omega ** 2 / (best.omega ** 2 + best.tau ** 2)),
    betweenVariance: top(best.omega ** 2),
    withinVariance: top(best.tau ** 2),
    flatPut: top(flat.put),
    flatMean: top(flat.mean),
    flatError: top(flat.error),
    newSchoolNow: top(of.newSchool.mean),
    newSchoolSdNow: top(of.newSchool.sd),
    newDistrictNow: top(mean),
    newDistrictSdNow: top(sd),
    harmNow: share(below(-mean / sd)),
  };
}

export const calendars: FigureRecord = {
  widget: "calendars",
  truth(scene) {
    const { omega, tau, x } = given(scene);
    const of = byCovariance({ omega, tau, x });
    told ??= quoted();
    const none = ["none", "none"];
    const order = DISTRICTS.map((name, i) => ({
      name,
      i,
      at: DISTRICTS.slice(0, i).filter((one) => one === name).length + 1,
    }));
    return {
      numbers: numbersOf(scene),
      quoted: told,
      cases: { takeaway: omega === 0 ? 0 : tau === 0 ? 1 : 2 },
      table: [
        ["the school asked about", x, Math.sqrt(0.015), of.one.mean, of.one.sd],
        ["all districts", ...none, of.nation.mean, of.nation.sd],
        ["a further school of its district", ...none, of.newSchool.mean, of.newSchool.sd],
        ["a school of a new district", ...none, of.newDistrict.mean, of.newDistrict.sd],
        ...NAMES.map((name, k) => [
          `district ${name}`,
          ...none,
          of.districts[k]!.mean,
          of.districts[k]!.sd,
        ]),
        ...order
          .filter(({ i }) => i !== ASKED)
          .map(({ name, i, at }) => [
            `district ${name}, school ${at}`,
            FOUND[i]!,
            Math.sqrt(VARIANCES[i]!),
            of.schools[i]!.mean,
            of.schools[i]!.sd,
          ]),
      ],
    };
  },

  guess(scene, [guess = 0]) {
    const { omega, tau, x } = given(scene);
    const of = byCovariance({ omega, tau, x });
    const home = of.districts[NAMES.indexOf(71)]!.mean;
    const put = of.one.mean;
    const moved = (guess - x) / (home - x);
    // The mean of its district is what it leans on: the rest of the way is the luck's part of the variance.
    const earned = 0.015 / (0.015 + tau ** 2);
    const gap = Math.abs(home - x);
    const reply =
      gap < 0.1
        ? 0
        : moved < -0.05
          ? 1
          : moved <= 0.05
            ? 2
            : moved > 1
              ? 3
              : moved < earned
                ? 4
                : 5;
    const off = Math.abs(guess - put);
    return {
      numbers: {
        ...numbersOf(scene),
        guess: bare(guess),
        off: bare(off, 1e-9),
        moved: share(moved),
        earned: share(earned),
      },
      cases: { reply, pinned: pinned(guess, put, 0.01) },
      isOnEdge:
        [gap - 0.1, moved + 0.05, moved - 0.05, moved - 1, moved - earned, off - 0.05].some(
          (edge) => Math.abs(edge) < 1e-9,
        ) || Math.abs(off - 0.005) < 1e-9,
      verdict: off <= 0.05 ? "right" : "wrong",
      misconception: [undefined, "M15", "M12"][reply],
    };
  },
  // Each state solves for 56 results.
  states: 60,
  digits: NAMES.flatMap((name) => [`district ${name}`, `${name}`]),
  guesses: [[0.3], [0.1], [0.36], [0.43], [0.6], [1.2]],
  visits: [
    { omega: 0, tau: 0.1809, x: 0.3 },
    { omega: 0.2551, tau: 0, x: 0.3 },
    { omega: 0.2551, tau: 0.1809, x: 0.9 },
    { omega: 0.2551, tau: 0.1809, x: 0.3 },
  ],
};
