import { gammaPoissonUpdate } from "#core/conjugate/gammaPoisson.ts";
import { betaUpperTail } from "#core/distributions/beta.ts";
import { gammaDensity, gammaMoments, gammaQuantile } from "#core/distributions/gamma.ts";
import { poissonUpperTail } from "#core/distributions/poisson.ts";
import type { Patch } from "#explorable/createExplorable.ts";
import { eventRate as model } from "#models/eventRate.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { gammaCurve } from "../../declared/densities.ts";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import type { Scene } from "../../frame/widget.ts";

/** The pumps of the sample, each with its record. */
function pumpsOf({ groups, columns: { y = [], t = [] } }: Scene["sample"]) {
  return groups.map((name, j) => ({ name, y: y[j]!, t: t[j]! }));
}

type Pump = ReturnType<typeof pumpsOf>[number];
type Record = Pick<Pump, "y" | "t">;

const isSame = (one: Record, other: Record) => one.y === other.y && one.t === other.t;

const HUNDREDTHS = { decimals: 2 } as const;

const numbers = numbersOf(
  model,
  ({ y, t, mu, beta }, { sample }) => {
    const prior = { shape: mu * beta, rate: beta };
    const after = (one: Record) => gammaPoissonUpdate({ count: one.y, exposure: one.t, ...prior });
    const posterior = after({ y, t });
    const { mean: estimate, variance } = gammaMoments(posterior);
    const end = (p: number) => gammaQuantile(p, posterior.shape, posterior.rate);
    const own = y / t;
    const pumps = pumpsOf(sample);
    const these = pumps.filter((one) => isSame(one, { y, t })).map(({ name }) => name);
    return {
      y,
      t,
      mu,
      beta,
      own,
      estimate,
      weight: t / posterior.rate,
      sd: Math.sqrt(variance),
      low: end(0.025),
      high: end(0.975),
      held: 0.95,
      gap: Math.abs(estimate - own),
      who: these.length > 0 ? these.join(" or ") : "this pump",
      prior,
      posterior,
      pumps: pumps.map((one) => ({ ...one, ...after(one) })),
    };
  },
  {
    y: { as: "y" },
    t: { as: "t" },
    mu: { as: "mu" },
    beta: { as: "beta" },
    own: { as: "own-rate" },
    estimate: { as: "posterior-mean" },
    sd: { as: "posterior-sd", to: HUNDREDTHS },
    low: { as: "posterior-mean", to: HUNDREDTHS },
    high: { as: "posterior-mean", to: HUNDREDTHS },
    gap: { as: "posterior-mean", to: HUNDREDTHS },
    held: { as: "share" },
    weight: { as: "weight" },
  },
);

/** Words that turn with the side of the population's mean on which the pump's record stands. */
const OFTEN = { more: "more often", luck: "bad luck", kind: "bad" };
const SELDOM: typeof OFTEN = { more: "less often", luck: "good luck", kind: "good" };

const question = questionOn(
  numbers,
  ([guess = 0], { mu, own, weight }) => {
    const kept = (guess - mu) / (own - mu);
    const earned = kept > weight ? "more" : "less";
    return { guess, kept, earned, ...(own > mu ? OFTEN : SELDOM) };
  },
  {
    asks: { kind: "number", as: "mu", start: 1, truth: ({ estimate }) => estimate },
    answers: { rows: ["posterior: this pump"], columns: ["share of the weight"] },
    written: { kept: { as: "share" } },
    right: ({ guess, estimate }) => Math.abs(guess - estimate) <= 0.1,
    yes: "Within a tenth of a failure per thousand hours.",
    replies: [
      [
        ({ own, mu }) => own === mu,
        "Both sources of information say the same, and a compromise between equals is what they say.",
      ],
      [
        ({ kept }) => kept > 1,
        "You expect it to fail even {more} than it has so far. Nothing points there: a record like this is partly the pump and partly {luck}, and {luck} does not repeat.",
      ],
      [
        ({ kept }) => kept >= 0.97,
        "You took the record at its word. But {luck} leaves such a record as well as a {kind} pump does, and {t} of running cannot quite tell the two apart.",
        "M1",
      ],
      [
        ({ kept }) => kept < 0,
        "You went past the population’s mean to the other side. The two sources of information are {mu.number} and {own.number}; a compromise lies between them.",
        "M4",
      ],
      [
        ({ kept }) => kept <= 0.03,
        "You set the record aside and took the pump for any other. But {y} in {t} are about this very pump, and nothing else is.",
        "M15",
      ],
      [
        () => true,
        "You saw that it must lie between the two, and gave the pump’s own record {kept} of the say, {earned} than it earns. What it earns is not a matter of taste: {t} of its own stand beside the {beta.number} that the population counts for.",
      ],
    ],
    outcome: [
      [
        ({ own, mu }) => own === mu,
        "The estimate is {estimate}, where population and record agree.",
      ],
      "The estimate is {estimate}: {weight} of the way from the population’s {mu.number} to the pump’s own {own.number}.",
    ],
  },
);

/** The rates that are drawn, and the highest density: the sharp peaks of rates near 0 leave the drawing. */
const RATES = [0, 4] as const;
const HIGHEST = 1.5;
const isDrawn = (rate: number) => rate <= RATES[1];

/** The next pump of the list with another record. */
function nextPump({ values: { y = 0, t = 0 }, sample }: Scene): Patch | undefined {
  const pumps = pumpsOf(sample);
  const at = pumps.findLastIndex((one) => isSame(one, { y, t }));
  const next = pumps[(at + 1) % pumps.length];
  return next && { values: { y: next.y, t: next.t } };
}

/** The chance that one pump's rate is the higher one: both are Gamma, so the share of one in their sum is Beta. */
function higher(one: GammaLaw, other: GammaLaw): number {
  return betaUpperTail(one.rate / (one.rate + other.rate), one.shape, other.shape);
}

type GammaLaw = { readonly shape: number; readonly rate: number };

/** How a pump's record and what is known of all pumps are weighed against each other. */
export const eventRate = defineFigure(numbers, {
  id: "event-rate",
  controls: ["y", "t", "beta", "mu"],
  atRest: ["t", "beta"],
  actions: [{ id: "next-pump", says: "next pump", step: nextPump }],
  readouts: ["posterior-mean", "posterior-sd", "weight"],
  projected: ["posterior-mean", "posterior-sd"],
  words: {
    takeaway: "This pump’s own hours carry {weight} of the weight",
    summary:
      "With {y} in {t}, {who} showed {own}; the population’s mean is {mu.number}. The estimate is {estimate.number}, {move}; the true rate lies between {low.number} and {high.number} with probability {held}.",
    announcement: "Estimate {estimate}, give or take {sd.number}; {weight} from its own hours.",
    phrases: {
      move: [
        [({ gap }) => gap < 0.005, "next to its own rate"],
        [({ estimate, own }) => estimate < own, "{gap.number} below its own rate"],
        "{gap.number} above its own rate",
      ],
    },
  },
  drawing: {
    room: { heights: [310, 270] },
    x: { of: RATES, in: "mu", label: "true rate of the pump", short: "" },
    y: { of: [0, HIGHEST] },
    drag: [
      { parameter: "mu", tone: "population", isThere: ({ mu }) => isDrawn(mu) },
      {
        parameter: "y",
        tone: "data",
        x: ({ own }) => own,
        value: (rate, { t }) => rate * t,
        range: ({ t }) => [0, Math.min(model.parameters.y.range[1], Math.floor(RATES[1] * t))],
        isThere: ({ own }) => isDrawn(own),
      },
    ],
    layers: ({ y, t, mu, own, estimate, weight, low, high, prior, posterior }) => [
      {
        mark: "density",
        tone: "population",
        shows: ["beta"],
        points: gammaCurve(prior.shape, prior.rate),
        name: "all pumps",
        row: ["population: all pumps", prior.shape, prior.rate, mu, 1 - weight],
      },
      {
        // The likelihood, scaled to area one: that of y events is the curve of Gamma(y + 1, t), highest at y / t.
        mark: "density",
        tone: "data",
        shows: ["y", "t"],
        points: gammaCurve(y + 1, t),
        name: "its own hours",
        row: ["likelihood: its own hours", y, t, own, weight],
      },
      {
        mark: "density",
        tone: "posterior",
        shows: ["theta"],
        outcome: true,
        fill: "wash",
        points: gammaCurve(posterior.shape, posterior.rate),
        name: "this pump, all considered",
        short: "this pump",
        row: ["posterior: this pump", posterior.shape, posterior.rate, estimate, 1],
      },
      { mark: "interval", tone: "posterior", outcome: true, low, high, y: 0 },
      ...(isDrawn(estimate)
        ? ([
            {
              mark: "rule",
              tone: "posterior",
              outcome: true,
              x: estimate,
              top: gammaDensity(estimate, posterior.shape, posterior.rate),
            },
            {
              mark: "arrow",
              outcome: true,
              from: Math.min(own, RATES[1]),
              to: estimate,
              y: 0,
              lift: 1,
              gap: 0.2,
            },
            {
              mark: "point",
              tone: "posterior",
              shows: ["posterior-mean"],
              outcome: true,
              x: estimate,
              y: 0,
            },
          ] as const)
        : []),
    ],
  },
  weights: {
    own: ({ weight }) => weight,
    quantity: "weight",
    labels: ["own rate {own.number}", "population mean {mu.number}"],
  },
  formula: "posterior-mean",
  table: {
    caption: "The three curves of the figure",
    columns: [["curve"], ["events", "y"], ["time", "t"], ["rate", "mu"], ["share of the weight"]],
  },
  // The text is written when the book is built: what only it asks for need not reach a reader.
  ...(import.meta.env.SSR && {
    quoted: ({ pumps, mu, prior }: ReturnType<typeof numbers.of>) => {
      // An exercise has no pumps but its own.
      if (pumps.length === 0) return {};
      const [eighth, ninth, tenth] = [pumps[7]!, pumps[8]!, pumps[9]!];
      const sixth = pumps[5]!;
      return {
        // As many failures or more, in the same time, of a pump whose true rate is one.
        ofLuck: [poissonUpperTail(ninth.y - 1, ninth.t), { as: "share" }],
        tenthAboveNinth: [higher(tenth, ninth), { as: "share" }],
        eighthAboveSixth: [higher(eighth, sixth), { as: "share" }],
        usual: [mu, { as: "number", to: HUNDREDTHS }],
        unseen: [prior.shape / (prior.rate + eighth.t), { as: "number", to: HUNDREDTHS }],
        ...Object.fromEntries(
          pumps.flatMap(({ name, y, t, shape, rate }) => [
            [`${name}-failures`, [y, { as: "number", to: { step: 1 } }]],
            [`${name}-hours`, [t, { as: "number", to: { step: 0.01 } }]],
            [`${name}-own`, [y / t, { as: "number", to: HUNDREDTHS }]],
            [`${name}-weight`, [t / rate, { as: "share" }]],
            [`${name}-estimate`, [shape / rate, { as: "number", to: HUNDREDTHS }]],
          ]),
        ),
      };
    },
  }),
  asks: question,
});
