import { radon1987 } from "#data/radon1987.ts";
import type { Scene } from "#widgets/frame/widget.ts";
import radon from "../reference/r/radon.json";
import { bare, type FigureRecord, measured, share, type Truth, word } from "./record.ts";

const level = (value: number) => measured(value, "picocuries", "picocurie");
const houses = (value: number) => measured(value, "houses", "house");
const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const average = (values: readonly number[]) => total(values) / values.length;
const byFactor = (logs: readonly number[]) => Math.exp(Math.hypot(...logs) / logs.length ** 0.5);

/** Normal probability below z, by Simpson's rule. */
function below(z: number): number {
  const PIECES = 400;
  const from = Math.min(-9, z - 9);
  const to = Math.min(z, 9);
  if (to <= from) return 0;
  const step = (to - from) / PIECES;
  const sum = total(
    Array.from({ length: PIECES + 1 }, (_, k) => {
      const weight = k === 0 || k === PIECES ? 1 : k % 2 === 1 ? 4 : 2;
      return weight * Math.exp(-((from + k * step) ** 2) / 2);
    }),
  );
  return (sum * step) / 3 / Math.sqrt(2 * Math.PI);
}

interface County {
  readonly name: string;
  readonly at: number;
  readonly n: number;
  readonly own: number;
  readonly luck: number;
  readonly kept: number;
  readonly later: number;
}

function countiesOf({ sample, values }: Scene): readonly County[] {
  const { n = [], y = [], x = [], others = [], othersN = [], othersX = [] } = sample.columns;
  const { sigma = 1, beta = 0 } = values;
  return n.map((size, j) => ({
    name: sample.groups[j]!,
    at: j,
    n: size,
    own: y[j]! - beta * x[j]!,
    luck: sigma ** 2 / size,
    kept: othersN[j]!,
    later: others[j]! - beta * othersX[j]!,
  }));
}

/** A county as the population and its houses say, weighed by precisions; the mean of the population from all of them. */
function pulled(of: readonly Pick<County, "own" | "luck">[], tau: number) {
  const w = of.map(({ luck }) => 1 / (luck + tau ** 2));
  const mu = total(of.map(({ own }, j) => w[j]! * own)) / total(w);
  const doubt = 1 / total(w);
  return {
    mu,
    doubt,
    each: of.map(({ own, luck }) => {
      if (tau === 0) return { mean: mu, variance: doubt, keep: 0 };
      const [data, all] = [1 / luck, tau ** -2];
      const keep = data / (data + all);
      return {
        mean: (data * own + all * mu) / (data + all),
        variance: 1 / (data + all) + (1 - keep) ** 2 * doubt,
        keep,
      };
    }),
  };
}

/** The spread that fits best: where the slope of the restricted likelihood changes its sign. */
function fittedSpread(of: readonly County[]) {
  const slope = (variance: number) => {
    const w = of.map(({ luck }) => 1 / (luck + variance));
    const mu = total(of.map(({ own }, j) => w[j]! * own)) / total(w);
    const fall = total(of.map(({ own }, j) => (w[j]! * (own - mu)) ** 2));
    return fall - total(w) + total(w.map((one) => one * one)) / total(w);
  };
  let [low, high] = [0, 4];
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return Math.sqrt(low);
}

interface Law {
  readonly mean: number;
  readonly variance: number;
}
const over = (
  { mean, variance }: Law,
  { sigma = 1, beta = 0, limit = 4 }: Scene["values"],
  floor: number,
) => below((mean + floor * beta - Math.log(limit)) / Math.sqrt(variance + sigma ** 2));

/** The act of least expected cost, each worked out: mending costs 1, a bad house that is left 2. */
function actOf(chance: number, price: number) {
  const costs = { leave: 2 * chance, measure: price + chance, mend: 1 };
  if (costs.leave < costs.measure && costs.leave < costs.mend) return "leave";
  return costs.mend < costs.measure ? "mend" : "measure";
}

const known = new Map<string, ReturnType<typeof fixed>>();
function fixed(scene: Scene) {
  const all = countiesOf(scene);
  const order = all.toSorted((a, b) => b.own - a.own);
  const open = order.filter(({ kept }) => kept > 0);
  const tau = fittedSpread(all);
  const learned = pulled(all, tau);
  const one = pulled(all, 0).mu;
  const [high, low] = [open.slice(0, 10), open.slice(-10)];
  const usual = (of: readonly County[], log: (county: County) => number) =>
    Math.exp(average(of.map(log)));
  const forecast = ({ at }: County) => learned.each[at]!.mean;
  const miss = (log: (county: County) => number) =>
    byFactor(open.map((county) => log(county) - county.later));
  return {
    all,
    order,
    open,
    tau,
    mu: learned.mu,
    one,
    high: [
      usual(high, ({ own }) => own),
      usual(high, ({ later }) => later),
      usual(high, forecast),
    ] as const,
    low: [
      usual(low, ({ own }) => own),
      usual(low, ({ later }) => later),
      usual(low, forecast),
    ] as const,
    missOwn: miss(({ own }) => own),
    missAll: miss(() => one),
    missPulled: miss(forecast),
    luck: byFactor(open.map(({ kept }) => (scene.values.sigma ?? 1) * kept ** -0.5)),
  };
}
/** An exercise has no houses of its own: its figure shows the usual halves of the survey. */
const withHouses = (scene: Scene): Scene =>
  scene.sample.columns.n ? scene : { ...scene, sample: radon1987.sample(0), seed: 0 };

function fixedOf(asked: Scene) {
  const scene = withHouses(asked);
  const { seed, values } = scene;
  const key = JSON.stringify([seed, values.sigma, values.beta, scene.sample.columns]);
  const found = known.get(key) ?? fixed(scene);
  known.set(key, found);
  return found;
}

function now(scene: Scene) {
  const { tau = 0, floor = 0, price = 0 } = scene.values;
  const of = fixedOf(scene);
  const { mu, each } = pulled(of.all, tau);
  const chance = each.map((law) => over(law, scene.values, floor > 0.5 ? 1 : 0));
  const act = chance.map((one) => actOf(one, price));
  return { of, mu, each, chance, act };
}

function numbersOf(scene: Scene) {
  const { tau = 0, price = 0, limit = 4, county = 1 } = scene.values;
  const { of, mu, each, chance, act } = now(scene);
  const at = county - 1;
  const here = of.all[at]!;
  const told = (one: string) => bare(act.filter((other) => other === one).length);
  return {
    tau: bare(tau),
    price: share(price),
    limit: level(limit),
    counties: bare(85),
    ten: bare(10),
    opened: houses(here.n),
    ownLevel: level(Math.exp(here.own)),
    expected: level(Math.exp(each[at]!.mean)),
    keeps: share(each[at]!.keep),
    chanceHere: share(chance[at]!),
    centre: level(Math.exp(mu)),
    leave: told("leave"),
    measure: told("measure"),
    mend: told("mend"),
    fitted: bare(of.tau),
    fittedMean: level(Math.exp(of.mu)),
    together: level(Math.exp(of.one)),
    highShown: level(of.high[0]),
    highLater: level(of.high[1]),
    highPulled: level(of.high[2]),
    lowShown: level(of.low[0]),
    lowLater: level(of.low[1]),
    lowPulled: level(of.low[2]),
    errorOwn: bare(of.missOwn),
    errorAll: bare(of.missAll),
    errorPulled: bare(of.missPulled),
    luckOfOthers: bare(of.luck),
    miss: bare(byFactor(of.open.map((one) => each[one.at]!.mean - one.later))),
    name: word(here.name),
  };
}

/** All houses of some counties, from R's sums of the table, at the printed numbers. */
function whole(): Readonly<Record<string, Truth>> {
  const given = { sigma: 0.76, beta: -0.69, limit: 4 };
  const price = 0.2;
  const all = radon.n.map((n, j) => ({
    own: radon.y[j]! + 0.69 * radon.x[j]!,
    luck: 0.76 ** 2 / n,
  }));
  const { mu, doubt, each } = pulled(all, 0.33);
  const alone = all.map(({ own, luck }) => ({ mean: own, variance: luck }));
  const acts = (laws: readonly Law[]) => laws.map((law) => actOf(over(law, given, 0), price));
  const told = (laws: readonly Law[], one: string) =>
    bare(acts(laws).filter((other) => other === one).length);
  // Places in the alphabet.
  const shown = { Murray: 49, "Lac qui Parle": 35, Cook: 15, Washington: 79, "St. Louis": 69 };
  return {
    ...Object.fromEntries(
      Object.entries(shown).flatMap(([name, j]) => [
        [`${name}-houses`, bare(radon.n[j]!)],
        [`${name}-over`, bare(radon.over[j]!)],
        [`${name}-own`, bare(Math.exp(all[j]!.own))],
        [`${name}-keeps`, share(each[j]!.keep)],
        [`${name}-expected`, bare(Math.exp(each[j]!.mean))],
        [`${name}-alone`, share(over(alone[j]!, given, 0))],
        [`${name}-below`, share(over(each[j]!, given, 0))],
        [`${name}-above`, share(over(each[j]!, given, 1))],
      ]),
    ),
    "all-below": share(over({ mean: mu, variance: doubt }, given, 0)),
    "all-above": share(over({ mean: mu, variance: doubt }, given, 1)),
    "own-leave": told(alone, "leave"),
    "own-mend": told(alone, "mend"),
    "pulled-leave": told(each, "leave"),
    "pulled-mend": told(each, "mend"),
    "Lac qui Parle-rest": share(1 - over(each[35]!, given, 0)),
    "on-loan": bare(0.5776 / 0.1089),
    "all-houses": bare(total(radon.n)),
    "half-of-floor": bare(Math.exp(-0.69)),
    "scatter-factor": bare(Math.exp(0.76)),
    "spread-factor": bare(Math.exp(0.33)),
  };
}

export const counties: FigureRecord = {
  widget: "counties",
  truth(scene) {
    const { tau = 0, county = 1, floor = 0 } = scene.values;
    const { of, each, chance, act } = now(scene);
    const advice = { mend: 0, leave: 1, measure: 2 }[act[county - 1]!];
    return {
      numbers: numbersOf(scene),
      cases: {
        takeaway: tau === 0 ? 0 : tau >= 10 ? 1 : 2,
        where: floor > 0.5 ? 0 : 1,
        act: advice,
        Act: advice,
      },
      table: of.order.map(({ name, at, n, own, kept, later }) => [
        name,
        n,
        Math.exp(own),
        each[at]!.keep,
        Math.exp(each[at]!.mean),
        chance[at]!,
        kept === 0 ? "none" : Math.exp(later),
      ]),
      quoted: whole(),
    };
  },

  guess(scene, [high = 1, low = 1]) {
    const of = fixedOf(scene);
    const gap = ([top]: readonly number[], [foot]: readonly number[]) => Math.log(top! / foot!);
    const all = gap(of.high, of.low);
    const keeps = Math.log(high / low) / all;
    const kept = Math.log(of.high[1] / of.low[1]) / all;
    const off = (top: number, foot: number) =>
      byFactor([Math.log(top) - Math.log(of.high[1]), Math.log(foot) - Math.log(of.low[1])]);
    const yours = off(high, low);
    const reply = keeps > 1 ? 0 : keeps >= 0.85 ? 1 : keeps <= 0.08 ? 2 : keeps > kept ? 3 : 4;
    const one = Math.exp(of.one);
    return {
      numbers: {
        ...numbersOf(scene),
        keeps: share(keeps),
        yours: bare(yours),
        theirs: bare(off(of.high[0], of.low[0])),
        allOne: bare(off(one, one)),
        pulled: bare(off(of.high[2], of.low[2])),
      },
      cases: { reply },
      isOnEdge: [1, 0.85, 0.08, kept].some((edge) => Math.abs(keeps - edge) < 1e-9),
      verdict: yours <= 1.2 ? "right" : "wrong",
      misconception: ["M14", "M1", "M15", "M1"][reply],
    };
  },
  season: { you: "yours", none: "theirs", all: "allOne", partial: "pulled" },
  visits: [{ tau: 0 }, { tau: 10 }, { tau: 0.33, floor: 1 }, { tau: 10, county: 50 }],
  guesses: [
    [6, 3.5],
    [15, 1],
    [11, 1.8],
    [4, 4],
    [8, 2.5],
    [5, 4],
  ],
};
