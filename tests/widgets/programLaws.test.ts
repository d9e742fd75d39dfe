import { describe, expect, it } from "vitest";
import { uniformDraw } from "#core/distributions/uniform.ts";
import { createGenerator } from "#core/random/generator.ts";
import { batters1970 } from "#data/batters1970.ts";
import { bcg1994 } from "#data/bcg1994.ts";
import { bcgTwelve } from "#data/bcgTwelve.ts";
import { coffeeShops } from "#data/coffeeShops.ts";
import type { DataSet } from "#data/dataSet.ts";
import { eightSchools1981 } from "#data/eightSchools1981.ts";
import { inventedClasses } from "#data/inventedClasses.ts";
import { mites1953 } from "#data/mites1953.ts";
import { tenFarms } from "#data/tenFarms.ts";
import { createExplorable, initialOf, type Values } from "#explorable/createExplorable.ts";
import { partsOf } from "#language/write/hidden.ts";
import { toldModel } from "#language/write/telling.ts";
import { programName } from "#language/write/withData.ts";
import { allModels } from "#models/index.ts";
import { type Language, languages, programOf } from "#widgets/code/programs.ts";
import { loadWidget } from "#widgets/index.ts";
import { tellingOf } from "#widgets/tools/tellingOf.ts";
import { densityOf, numbersIn } from "../language/readProgram.ts";
import { logGamma } from "../support/gamma.ts";

/**
 * Programs whose figure tells more than its story: the log density that each text states, at twenty points, beside the law that is
 * on the screen, written out here by hand.
 */
const POINTS = 20;
const models = await allModels();

type Point = Readonly<Record<string, number | readonly number[]>>;
interface Case {
  readonly what: string;
  readonly widget: string;
  readonly data?: DataSet;
  readonly view?: Readonly<Record<string, string>>;
  readonly values?: Values;
  /** The law on the screen, up to a constant. */
  readonly law: (at: Point) => number;
  /** What is inferred, so that no line is too many. */
  readonly hidden: readonly string[];
  readonly has?: readonly string[];
}

const bell = (x: number, mean: number, sd: number) => -(((x - mean) / sd) ** 2) / 2 - Math.log(sd);
const cauchy = (x: number, scale: number) => -Math.log(1 + (x / scale) ** 2);
const logBeta = (a: number, b: number) => logGamma(a) + logGamma(b) - logGamma(a + b);
const betaLaw = (x: number, a: number, b: number) =>
  (a - 1) * Math.log(x) + (b - 1) * Math.log(1 - x) - logBeta(a, b);
const total = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0);
const one = (at: Point, name: string) => at[name] as number;
const many = (at: Point, name: string) => at[name] as readonly number[];

const EIGHT = eightSchools1981.schools.map(({ gain, error }) => [gain, error] as const);
/** Eight schools: the truths of all about mu, and their results, as often as they are counted. */
const eight =
  (
    prior: (tau: number, mu: number) => number,
    times = 1,
    A: readonly [number, number] = EIGHT[0]!,
  ) =>
  (at: Point) => {
    const [mu, tau] = [one(at, "mu"), one(at, "tau")];
    const truths = [one(at, "thetaA"), ...many(at, "theta")];
    const results = [A, ...EIGHT.slice(1)];
    return (
      prior(tau, mu) +
      total(truths.map((truth) => bell(truth, mu, tau))) +
      times * total(truths.map((truth, j) => bell(results[j]![0], truth, results[j]![1])))
    );
  };
const SCHOOLS = ["mu", "tau", "theta", "thetaA"] as const;

const SHOPS = coffeeShops.shops.map(({ pleased, reviews }) => [pleased, reviews] as const);
const rates = (
  rows: readonly (readonly [number, number])[],
  theta: readonly number[],
  [a, b]: readonly [number, number],
) =>
  total(
    theta.map((p, j) => {
      const [y, n] = rows[j]!;
      return betaLaw(p, a, b) + y * Math.log(p) + (n - y) * Math.log(1 - p);
    }),
  );
const withOne = (shop: number, isPleased: boolean) =>
  SHOPS.map(([y, n], k) =>
    k === shop ? ([y + (isPleased ? 1 : 0), n + 1] as const) : ([y, n] as const),
  );
const city = (rows: readonly (readonly [number, number])[]) => (at: Point) => {
  const [m, kappa] = [one(at, "m"), one(at, "kappa")];
  return cauchy(kappa, coffeeScale) + rates(rows, many(at, "theta"), [m * kappa, (1 - m) * kappa]);
};
/** The scale of the half-Cauchy prior of kappa that the chapter writes. */
const coffeeScale = 20;

const FARMS = tenFarms.farms.map(({ effect, error }) => [effect, error] as const);
const farms = (chosen: number, shift: number, width: number) => (at: Point) => {
  const [mu, tau] = [one(at, "mu"), one(at, "tau")];
  return (
    bell(one(at, "next"), mu, tau) +
    total(
      many(at, "theta").map((truth, j) => {
        const [effect, error] = FARMS[j]!;
        return (
          bell(truth, mu, tau) + bell(effect + (j === chosen ? shift : 0), truth, width * error)
        );
      }),
    )
  );
};

const scooters = (rows: readonly (readonly [n: number, y: number])[]) => (at: Point) =>
  total(
    many(at, "theta").map((truth, j) => {
      const [n, y] = rows[j]!;
      return bell(truth, one(at, "mu"), Math.sqrt(2.3)) + bell(y, truth, 2 / Math.sqrt(n));
    }),
  );

const TRIALS = bcg1994.trials.map(({ y, variance }) => [y, Math.sqrt(variance)] as const);
/** Rows of the drawing go from the lowest risk ratio to the highest. */
const BY_RATIO = TRIALS.toSorted(([a], [b]) => a - b);
const trials = (rows: typeof TRIALS) => (at: Point) => {
  const [mu, tau] = [one(at, "mu"), one(at, "tau")];
  return (
    bell(one(at, "next"), mu, tau) +
    total(
      many(at, "theta").map(
        (truth, j) => bell(truth, mu, tau) + bell(rows[j]![0], truth, rows[j]![1]),
      ),
    )
  );
};

const LATITUDES = bcgTwelve.sample().columns;
const toMean = (at: Point) => {
  const [a, tau] = [one(at, "a"), one(at, "tau")];
  const [yA, sigmaA] = [-1.62, 0.4725];
  return (
    bell(one(at, "thetaA"), a, tau) +
    bell(yA, one(at, "thetaA"), sigmaA) +
    total(
      many(at, "theta").map(
        (truth, j) => bell(truth, a, tau) + bell(LATITUDES.y![j]!, truth, LATITUDES.sigma![j]!),
      ),
    )
  );
};

/** Schools and classes: that of the class of one first. Nothing but sums of squares: psi of the other schools by hand. */
const mobile =
  (
    isHere: boolean,
    held?: number,
    { sd, empty = [] }: { readonly sd?: number; readonly empty?: readonly string[] } = {},
  ) =>
  (at: Point) => {
    const { classes } = inventedClasses;
    const { n, y } = inventedClasses.sample().columns as Record<"n" | "y", readonly number[]>;
    const [sigma, tau, omega] = MOBILE;
    const tested = [...classes.keys()].filter((c) => !empty.includes(classes[c]!.name));
    const home = tested.filter((c) => classes[c]!.school === 0);
    const others = [...new Set(tested.map((c) => classes[c]!.school))]
      .filter(Boolean)
      .map((school) => {
        const own = tested.filter((c) => classes[c]!.school === school);
        const w = own.map((c) => 1 / (tau ** 2 + sigma ** 2 / n[c]!));
        return [
          total(own.map((c, k) => w[k]! * y[c]!)) / total(w),
          1 / total(w) + omega ** 2,
        ] as const;
      });
    const psi = held ?? one(at, "psi");
    const [mu, eta] = [one(at, "mu"), one(at, "eta")];
    return (
      (held === undefined ? total(others.map(([mean, v]) => bell(psi, mean, Math.sqrt(v)))) : 0) +
      bell(mu, psi, omega) +
      bell(eta, mu, tau) +
      (isHere ? bell(95, eta, sigma) : 0) +
      (sd === undefined ? 0 : bell(psi, 65, sd)) +
      total(
        (home.length === 0 ? [] : many(at, "theta")).map(
          (truth, k) =>
            bell(truth, mu, tau) + bell(y[home[k]!]!, truth, sigma / Math.sqrt(n[home[k]!]!)),
        ),
      )
    );
  };
const MOBILE = [8, 4, 6] as const;

/** Accidents of workers: none, one, two, ... as they were published. */
const ACCIDENTS = [447, 132, 42, 21, 3, 2].flatMap((often, k) => Array<number>(often).fill(k));
const hands = (at: Point) =>
  total(
    many(at, "lambda").map(
      (rate, j) =>
        (2 - 1) * Math.log(rate) - (2 / 1.2) * rate + ACCIDENTS[j]! * Math.log(rate) - rate,
    ),
  );

const BATTERS = batters1970.sample().columns;
const hitters = (law: (p: number) => number) => (at: Point) =>
  total(
    many(at, "theta").map((p, j) => {
      const [y, n] = [BATTERS.y![j]!, BATTERS.n![j]!];
      return law(p) + y * Math.log(p) + (n - y) * Math.log(1 - p);
    }),
  );

const flat = () => 0;
const wide = (tau: number) => cauchy(tau, 25);
const schools = { data: eightSchools1981, hidden: SCHOOLS } as const;
const shops = { data: coffeeShops, hidden: ["kappa", "m", "theta"] } as const;
const cases: readonly Case[] = [
  { what: "a flat prior", widget: "dial", view: { prior: "flat" }, law: eight(flat), ...schools },
  {
    what: "half-Cauchy(25)",
    widget: "dial",
    view: { prior: "wide" },
    law: eight(wide),
    ...schools,
  },
  {
    what: "half-Cauchy(5)",
    widget: "dial",
    view: { prior: "narrow" },
    values: { yA: 20, sigmaA: 10 },
    law: eight((tau) => cauchy(tau, 5), 1, [20, 10]),
    ...schools,
  },
  {
    what: "half-Cauchy(5), and mu Normal(0, 5)",
    widget: "dial",
    view: { prior: "both" },
    law: eight((tau, mu) => cauchy(tau, 5) + bell(mu, 0, 5)),
    ...schools,
  },
  { what: "at rest", widget: "imagined", view: { prior: "wide" }, law: eight(wide), ...schools },
  {
    what: "flat up to 100",
    widget: "imagined",
    view: { prior: "even" },
    values: { priorPower: 2, dataPower: 3 },
    law: eight(flat),
    ...schools,
    has: ["uniform(0, 100)", "upper=100", "dunif(tau, 0, 100"],
  },
  { what: "at rest", widget: "powers", view: { prior: "wide" }, law: eight(wide), ...schools },
  {
    what: "both raised to powers",
    widget: "powers",
    view: { prior: "narrow" },
    values: { priorPower: 2.5, dataPower: 0.5 },
    law: eight((tau) => 2.5 * cauchy(tau, 5), 0.5),
    ...schools,
    has: ["target += priorPower * cauchy_lpdf(tau | 0, 5);", "pm.Potential(", "priorPower * sum("],
  },
  {
    what: "the prior to the power of nought",
    widget: "powers",
    view: { prior: "wide" },
    values: { priorPower: 0, dataPower: 2 },
    law: eight(flat, 2),
    ...schools,
  },
  {
    what: "a flat prior to a power",
    widget: "powers",
    view: { prior: "even" },
    values: { priorPower: 2, dataPower: 1 },
    law: eight(flat),
    ...schools,
  },
  {
    what: "a cross for the first",
    widget: "signs",
    view: { review: "cross", more: "r1" },
    law: city(withOne(0, false)),
    ...shops,
  },
  {
    what: "a tick for the last",
    widget: "signs",
    view: { review: "pleased", more: "r12" },
    law: city(withOne(11, true)),
    ...shops,
  },
  { what: "no more", widget: "signs", view: { more: "none" }, law: city(SHOPS), ...shops },
  {
    what: "a city that is held",
    widget: "held-city",
    view: { review: "cross", more: "r1" },
    values: { m: 0.6, kappa: 8 },
    law: (at) => rates(withOne(0, false), many(at, "theta"), [4.8, 3.2]),
    data: coffeeShops,
    hidden: ["theta"],
  },
  {
    what: "one farm moved, all errors wider",
    widget: "farms",
    data: tenFarms,
    values: { chosen: 3, shift: 2.5, width: 1.5 },
    law: farms(2, 2.5, 1.5),
    hidden: ["mu", "next", "tau", "theta"],
  },
  {
    what: "as it is",
    widget: "scooters",
    view: { plan: "none" },
    values: { sigma2: 4, tau2: 2.3 },
    law: scooters([
      [5, 58],
      [20, 60.5],
      [30, 61.3],
    ]),
    hidden: ["mu", "theta"],
  },
  {
    what: "ten times the rides of the others",
    widget: "scooters",
    view: { plan: "rides" },
    values: { sigma2: 4, tau2: 2.3, nA: 7 },
    law: scooters([
      [7, 58],
      [200, 60.5],
      [300, 61.3],
    ]),
    hidden: ["mu", "theta"],
  },
  {
    what: "a fourth model",
    widget: "scooters",
    view: { plan: "model" },
    values: { sigma2: 4, tau2: 2.3 },
    law: scooters([
      [5, 58],
      [20, 60.5],
      [30, 61.3],
      [20, 60],
    ]),
    hidden: ["mu", "theta"],
  },
  {
    what: "a trial left out",
    widget: "fourteenth",
    data: bcg1994,
    view: { spread: "learned", out: "r2" },
    law: trials(BY_RATIO.filter((_, row) => row !== 1)),
    hidden: ["mu", "next", "tau", "theta"],
  },
  {
    what: "effects that are one",
    widget: "fourteenth",
    data: bcg1994,
    view: { spread: "alike", out: "none" },
    law: (at) => total(TRIALS.map(([y, sigma]) => bell(y, one(at, "mu"), sigma))),
    hidden: ["mu"],
  },
  {
    what: "pulled to the mean",
    widget: "towards",
    data: bcgTwelve,
    view: { towards: "mean" },
    law: toMean,
    hidden: ["a", "tau", "theta", "thetaA"],
  },
  ...(
    [
      ["here", "learned", mobile(true), ["eta", "mu", "psi", "theta"]],
      ["away", "learned", mobile(false), ["eta", "mu", "psi", "theta"]],
      ["here", "held", mobile(true, 65), ["eta", "mu", "theta"]],
      ["here", "prior", mobile(true, undefined, { sd: 2 }), ["eta", "mu", "psi", "theta"]],
      [
        "here",
        "learned",
        mobile(true, undefined, { empty: ["A1", "C1", "C2", "B2"] }),
        ["eta", "mu", "psi", "theta"],
        { schoolA: "second", schoolC: "none", schoolB: "first" },
      ],
      [
        "here",
        "prior",
        mobile(true, undefined, { sd: 2, empty: ["A1", "A2"] }),
        ["eta", "mu", "psi"],
        { schoolA: "none" },
      ],
    ] as const
  ).map(
    ([student, nation, law, hidden, emptied = {}]): Case => ({
      what: `a student who is ${student}, a nation that is ${nation}, ${JSON.stringify(emptied)}`,
      widget: "mobile",
      data: inventedClasses,
      view: { student, nation, ...emptied },
      values: { sigma: MOBILE[0], tau: MOBILE[1], omega: MOBILE[2], x: 95, psi: 65, kappa: 2 },
      law,
      hidden,
    }),
  ),
  {
    what: "accidents",
    widget: "two-hands",
    data: mites1953,
    view: { counts: "accidents" },
    values: { r: 2, mu: 1.2 },
    law: hands,
    hidden: ["lambda"],
  },
  {
    what: "one average for all",
    widget: "batters",
    data: batters1970,
    view: { estimator: "complete" },
    law: (at) => {
      const [y, n] = [total(BATTERS.y!), total(BATTERS.n!)];
      return y * Math.log(one(at, "m")) + (n - y) * Math.log(1 - one(at, "m"));
    },
    hidden: ["m"],
  },
  {
    what: "each by himself",
    widget: "batters",
    data: batters1970,
    view: { estimator: "none" },
    law: hitters(flat),
    hidden: ["theta"],
  },
];

describe.each(cases)(
  "$widget, $what",
  ({ widget: id, data, view = {}, values = {}, law, hidden, has = [] }) => {
    it("states the law on the screen in every language", async () => {
      const widget = await loadWidget(id);
      const model = models.find((one) => one.id === widget.model)!;
      const declared = Object.fromEntries(
        Object.entries(view).map(([name, option]) => [name, [option]]),
      );
      const explorable = createExplorable(
        { id: "one", model: model.id, initial: values, view: declared },
        model,
        data?.sample,
      );
      const running = { ...initialOf(explorable), past: [], future: [], explorable };
      for (const [name, value] of Object.entries(values)) expect(running.values[name]).toBe(value);
      const telling = tellingOf(widget, running);
      const told = partsOf(toldModel(model, telling ?? {})).hidden;
      expect(told.map(([name]) => name).toSorted()).toEqual(hidden);

      const generator = createGenerator(11);
      const texts = (Object.keys(languages) as Language[]).map(
        (language) =>
          [
            language,
            programOf(running, language, { spelling: "theta", telling, address: "here" }),
          ] as const,
      );
      const size = Math.max(
        ...[...numbersIn(texts[0]![1], "stan").values()].map((value) =>
          typeof value === "number" ? 0 : value.length,
        ),
      );
      const points: readonly Point[] = Array.from({ length: POINTS }, () =>
        Object.fromEntries(
          told.map(([name, found]) => {
            const isGroup =
              found.is !== "parameter" && found.is !== "derived" && found.shape === "group";
            const draw = () => uniformDraw(generator, 0.1, 0.9);
            return [name, isGroup ? Array.from({ length: size }, draw) : draw()];
          }),
        ),
      );
      const ours = points.map(law);
      expect(ours.every(Number.isFinite)).toBe(true);
      for (const [language, text] of texts) {
        const density = densityOf(text, language);
        const gaps = points.map((point, at) => {
          const named = Object.entries(point).map(([name, value]) => [programName(name), value]);
          return ours[at]! - density(language === "stan" ? point : Object.fromEntries(named));
        });
        for (const gap of gaps)
          expect(Math.abs(gap - gaps[0]!), `${language}\n${text}`).toBeLessThan(
            1e-9 * (1 + Math.max(...ours.map(Math.abs))),
          );
      }
      for (const line of has)
        expect(
          texts.some(([, text]) => text.includes(line)),
          line,
        ).toBe(true);
    });
  },
);
