import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, points, share } from "./record.ts";

/** Standard deviation within schools, pooled over all pupils by R (nlme 3.1.162), from the rows themselves. */
const SCORE_SD = 6.256;
const BAR = 16;

interface School {
  readonly name: string;
  readonly n: number;
  readonly own: number;
  readonly luck: number;
  readonly keep: number;
  readonly estimate: number;
  readonly sd: number;
  readonly rest: number;
  readonly restN: number;
}

const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const average = (values: readonly number[]) => total(values) / values.length;
const rms = (values: readonly number[]) => Math.hypot(...values) / Math.sqrt(values.length);

/** Each school by precisions: its pupils and the population count by one over their variances. */
function schoolsAt({ sample }: Scene, mu: number, tau: number): readonly School[] {
  const { n = [], y = [], sigma = [], rest = [], restN = [] } = sample.columns;
  return n.map((size, j) => {
    const luck = sigma[j]! ** 2;
    const [data, all] = [1 / luck, 1 / tau ** 2];
    const isNone = tau === 0;
    return {
      name: sample.groups[j]!,
      n: size,
      own: y[j]!,
      luck,
      keep: isNone ? 0 : data / (data + all),
      estimate: isNone ? mu : (data * y[j]! + all * mu) / (data + all),
      sd: isNone ? 0 : (data + all) ** -0.5,
      rest: rest[j]!,
      restN: restN[j]!,
    };
  });
}

/** The spread that makes the averages likeliest, the mean left open: where the slope of the likelihood changes its sign. */
function fitted(schools: readonly School[]) {
  const at = (variance: number) => {
    const w = schools.map(({ luck }) => 1 / (luck + variance));
    const mu = total(schools.map(({ own }, j) => w[j]! * own)) / total(w);
    const fall = total(schools.map(({ own }, j) => (w[j]! * (own - mu)) ** 2));
    return { mu, slope: fall - total(w) + total(w.map((one) => one * one)) / total(w) };
  };
  let [low, high] = [0, 60];
  for (let k = 0; k < 80; k++) {
    const middle = (low + high) / 2;
    if (at(middle).slope > 0) low = middle;
    else high = middle;
  }
  return { tau: Math.sqrt(low), mu: at(low).mu };
}

/** Those that fewer than ten others surpass. */
const top = (schools: readonly School[], of: (school: School) => number) =>
  schools.filter((one) => schools.filter((other) => of(other) > of(one)).length < 10);

/** Normal probability above z, by Simpson's rule. */
function upper(z: number): number {
  const PIECES = 400;
  const [from, to] = [Math.max(z, -9), 9];
  if (z >= 9) return 0;
  const step = (to - from) / PIECES;
  const sum = total(
    Array.from({ length: PIECES + 1 }, (_, k) => {
      const weight = k === 0 || k === PIECES ? 1 : k % 2 === 1 ? 4 : 2;
      return weight * Math.exp(-((from + k * step) ** 2) / 2);
    }),
  );
  return (sum * step) / 3 / Math.sqrt(2 * Math.PI);
}

const known = new Map<Scene["sample"], ReturnType<typeof fixed>>();
function fixed(scene: Scene) {
  const raw = schoolsAt(scene, 0, 1);
  const best = fitted(raw);
  const learned = schoolsAt(scene, best.mu, best.tau);
  const first = top(raw, ({ own }) => own);
  const names = new Set(first.map(({ name }) => name));
  return {
    best,
    shown: average(first.map(({ own }) => own)),
    rest: average(first.map((one) => one.rest)),
    pulled: average(learned.filter(({ name }) => names.has(name)).map((one) => one.estimate)),
    none: rms(raw.map(({ own, rest }) => own - rest)),
    all: rms(raw.map(({ rest }) => best.mu - rest)),
    part: rms(learned.map(({ estimate, rest }) => estimate - rest)),
    luck: rms(raw.map(({ restN }) => SCORE_SD / restN ** 0.5)),
  };
}
function fixedOf(scene: Scene) {
  const found = known.get(scene.sample) ?? fixed(scene);
  known.set(scene.sample, found);
  return found;
}

const tenOf = (ten: readonly School[]) => ({
  leading: points(average(ten.map(({ estimate }) => estimate))),
  later: points(average(ten.map(({ rest }) => rest))),
  promised: bare(total(ten.map(({ estimate, sd }) => upper((BAR - estimate) / sd)))),
  found: bare(ten.filter(({ rest }) => rest >= BAR).length),
});

/** The ten at the spread that fits the marked pupils, to a tenth of a point. */
function folded(scene: Scene) {
  const tau = Number(fixedOf(scene).best.tau.toFixed(1));
  const schools = schoolsAt(scene, scene.values.mu ?? 0, tau);
  const { leading, later, promised, found } = tenOf(top(schools, ({ estimate }) => estimate));
  return { foldedSays: leading, foldedLater: later, foldedPromised: promised, foldedFound: found };
}

function numbersOf(scene: Scene) {
  const { mu = 0, tau = 0 } = scene.values;
  const schools = schoolsAt(scene, mu, tau);
  const leaders = tau === 0 ? [] : top(schools, ({ estimate }) => estimate);
  const of = fixedOf(scene);
  return {
    mu: points(mu),
    tau: points(tau),
    schools: bare(160),
    places: bare(10),
    bar: points(BAR),
    held: share(0.95),
    fitted: points(of.best.tau),
    fittedMean: points(of.best.mu),
    topShown: points(of.shown),
    topRest: points(of.rest),
    topPulled: points(of.pulled),
    errorNone: points(of.none),
    errorAll: points(of.all),
    errorPulled: points(of.part),
    luckOfRest: points(of.luck),
    error: points(rms(schools.map(({ estimate, rest }) => estimate - rest))),
    ...(leaders.length > 0 && tenOf(leaders)),
  };
}

export const commend: FigureRecord = {
  widget: "commend",
  season: { you: "miss", none: "missNone", all: "missAll", partial: "missPulled" },
  truth(scene) {
    const { tau = 0, mu = 0 } = scene.values;
    const isFree = tau >= 100;
    return {
      numbers: numbersOf(scene),
      cases: {
        takeaway: tau === 0 ? 0 : isFree ? 1 : 2,
        summary: tau === 0 ? 0 : 1,
        announcement: tau === 0 ? 0 : 1,
        who: isFree ? 0 : 1,
        trumpet: isFree ? 0 : 1,
        lines: isFree ? 0 : 1,
      },
      table: schoolsAt(scene, mu, tau).map((one) => [
        one.name,
        one.n,
        one.own,
        one.keep,
        one.estimate,
        one.rest,
      ]),
      // Of all pupils, as Raudenbush and Bryk (2002) print them, and lme of R 4.2.2 to more digits; averages of schools by R.
      quoted: {
        ...folded(scene),
        wholeMean: bare(12.637),
        wholeBetween: bare(8.614),
        wholeWithin: bare(39.148),
        wholeShare: share(0.1804),
        wholeSpread: points(2.934966),
        wholeScatter: points(6.256862),
        catholic: points(14.203815),
        open: points(11.389485),
      },
    };
  },

  guess(scene, [guess = 0]) {
    const { mu = 0 } = scene.values;
    const { shown, rest, pulled } = fixedOf(scene);
    const keeps = (guess - mu) / (shown - mu);
    const kept = (rest - mu) / (shown - mu);
    const reply = keeps > 1 ? 0 : keeps >= 0.85 ? 1 : keeps <= 0.15 ? 2 : keeps > kept ? 3 : 4;
    const miss = Math.abs(guess - rest);
    return {
      numbers: {
        ...numbersOf(scene),
        keeps: share(keeps),
        miss: points(miss),
        missNone: points(Math.abs(shown - rest)),
        missAll: points(Math.abs(mu - rest)),
        missPulled: points(Math.abs(pulled - rest)),
      },
      cases: { reply },
      isOnEdge: Math.abs(miss - 0.8) < 1e-9,
      verdict: miss <= 0.8 ? "right" : "wrong",
      misconception: ["M14", "M21", "M15"][reply],
    };
  },
  visits: [{ tau: 0 }, { tau: 100 }, { tau: 3 }],
  guesses: [[13], [15], [18], [19.2], [22]],
};
