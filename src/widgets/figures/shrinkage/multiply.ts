import { normalKnownVariance } from "#core/conjugate/normalKnownVariance.ts";
import { triedMean } from "#models/triedMean.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import { bellOf } from "#plot/NormalCurve.tsx";
import { Trail } from "#plot/rare/Trail.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";

const TOP = 1.12;

/** A bell whose top is one: its height, and its slope, at a place. */
const heightAt = (x: number, mean: number, sd: number): Required<CurvePoint> => {
  const z = (x - mean) / sd;
  const height = Math.exp((-z * z) / 2);
  return [x, height, (-z * height) / sd];
};
const bell = (mean: number, sd: number): readonly CurvePoint[] =>
  bellOf(mean, sd).map(([x]) => heightAt(x, mean, sd));

const numbers = numbersOf(
  triedMean,
  ({ theta, n, sigma2, tau2, xbar, mu }) => {
    const { mean, sd } = normalKnownVariance({
      n,
      sampleMean: xbar,
      dataVariance: sigma2,
      priorMean: mu,
      priorVariance: tau2,
    });
    const [priorSd, standardError] = [Math.sqrt(tau2), Math.sqrt(sigma2 / n)];
    const [, prior] = heightAt(theta, mu, priorSd);
    const [, likelihood] = heightAt(theta, xbar, standardError);
    const [[, bestPrior], [, bestLikelihood]] = [
      heightAt(mean, mu, priorSd),
      heightAt(mean, xbar, standardError),
    ];
    return {
      theta,
      n,
      prior,
      likelihood,
      product: prior * likelihood,
      best: mean,
      sd,
      isFarRight: mean > 76,
      most: bestPrior * bestLikelihood,
      xbar,
      mu,
      here: heightAt(theta, mean, sd),
      along: `${n} ${sigma2} ${tau2} ${xbar} ${mu}`,
      ofPrior: bell(mu, priorSd),
      ofData: bell(xbar, standardError),
      ofProduct: bell(mean, sd),
    };
  },
  {
    theta: { as: "theta" },
    n: { as: "n" },
    prior: { as: "share" },
    likelihood: { as: "share" },
    product: { as: "share" },
    best: { as: "theta", to: { decimals: 1 } },
    xbar: { as: "xbar" },
    mu: { as: "mu" },
  },
);

/** So near to a top, or to the middle, as a part of the way between the tops. */
const NEAR = 0.06;

const question = questionOn(
  numbers,
  ([guess = 0], { mu, xbar, best }) => {
    const way = (guess - mu) / (xbar - mu);
    const own = (best - mu) / (xbar - mu);
    return { guess, way, too: way > own ? "near to the blue top" : "near to the ochre top" };
  },
  {
    asks: { kind: "number", as: "theta", start: 93, truth: ({ best }) => best },
    answers: { rows: ["their product", "the largest product"] },
    right: ({ guess, best }) => Math.abs(guess - best) <= 0.5,
    yes: "Within half a point.",
    replies: [
      [
        ({ xbar, mu }) => xbar === mu,
        "Both curves have their top at the same place, and so has their product.",
      ],
      [
        ({ way }) => way < -NEAR || way > 1 + NEAR,
        "Outside of both tops, a step inwards raises both heights, and so their product. It cannot be largest there.",
      ],
      [
        ({ way }) => way > 1 - NEAR,
        "At the blue top the blue height is a whole. But near its top a curve is flat: a step towards ochre costs next to nothing in blue, and gains a good deal in ochre.",
        "M12",
      ],
      [
        ({ way }) => way < NEAR,
        "At the ochre top the ochre height is a whole. But near its top a curve is flat: a step towards blue costs next to nothing in ochre, and gains a good deal in blue.",
      ],
      [
        ({ way }) => Math.abs(way - 0.5) < NEAR,
        "Halfway would be right if both curves were equally wide. The narrower one falls faster, so that to leave its top costs more.",
      ],
      [() => true, "You saw that it lies between the tops, but went too {too}."],
    ],
    outcome: [
      [
        ({ xbar, mu }) => xbar === mu,
        "The product is largest at {best}, where both curves have their tops.",
      ],
      "The product is largest at {best}, between the tops at {mu.number} and {xbar.number}, where the one curve falls just as steeply, for its height, as the other rises.",
    ],
  },
);

/** A height so small is as good as none: words beside it would stand on the axis. */
const seen = (height: number, words: Layer): readonly Layer[] => (height < 0.01 ? [] : [words]);

/** Near to a top the words stand on the other side, where its name does not. */
const HIGH = 0.8;

/** Chapter 3: a thread at one true average reads two heights, and their product grows as the posterior. */
export const multiply = defineFigure(numbers, {
  id: "multiply",
  controls: ["theta", "n", "sigma2", "tau2", "xbar", "mu"],
  atRest: ["theta"],
  readouts: [],
  projected: ["prior", "likelihood", "product"],
  words: {
    takeaway: [
      [
        ({ theta, best }) => Math.abs(theta - best) < 0.05,
        "Nowhere is the product of the two heights larger than at {theta}",
      ],
      [
        ({ product }) => product < 0.01,
        "At {theta} the product of the two heights is next to nothing",
      ],
      "At {theta} the two heights make {prior} × {likelihood} = {product}",
    ],
    summary:
      "At {theta} the curve of all schools stands at {prior} of its top, and that of the {n} at {likelihood} of its own: the product is {product}. It is largest at {best}. Scaled to an area of one, the product is what is believed of this school.",
    announcement: "At {theta}: {prior} times {likelihood} is {product}. Largest at {best}.",
  },
  drawing: [
    {
      room: { heights: [170, 150], lines: 8 },
      margins: { top: 1.2, right: 0.8, bottom: 0.4, left: 0.8 },
      x: { of: "theta" },
      y: { of: [0, TOP] },
      drag: [
        { parameter: "mu", tone: "population" },
        { parameter: "xbar", tone: "data" },
      ],
      layers: ({ theta, prior, likelihood, ofPrior, ofData }) => [
        {
          mark: "density",
          tone: "population",
          shows: ["tau2", "mu"],
          points: ofPrior,
          name: "all schools",
        },
        {
          mark: "density",
          tone: "data",
          shows: ["n", "xbar"],
          points: ofData,
          name: "these {n}",
          short: "{n}",
        },
        {
          mark: "curve",
          tone: "plain",
          points: [
            [theta, 0],
            [theta, TOP],
          ],
        },
        { mark: "point", tone: "population", x: theta, y: prior },
        { mark: "point", tone: "data", x: theta, y: likelihood },
        ...seen(prior, {
          mark: "words",
          tone: "population",
          x: theta,
          y: prior,
          side: Math.min(prior, likelihood) > HIGH ? "right" : "left",
          beside: 0.8,
          text: "{prior}",
        }),
        ...seen(likelihood, {
          mark: "words",
          tone: "data",
          x: theta,
          y: likelihood,
          side: likelihood > HIGH ? "left" : "right",
          beside: 0.8,
          text: "{likelihood}",
        }),
      ],
    },
    {
      room: { heights: [170, 150], lines: 8 },
      margins: { top: 0.6, right: 0.8, bottom: 3.4, left: 0.8 },
      x: { of: "theta", label: "true average of the school" },
      y: { of: [0, TOP] },
      drag: [{ parameter: "theta", tone: "posterior" }],
      layers: ({ theta, product, best, sd, isFarRight, here, along, ofProduct }) => [
        {
          mark: "density",
          tone: "posterior",
          outcome: true,
          points: ofProduct,
        },
        { mark: Trail, outcome: true, tone: "posterior", points: ofProduct, at: here, along },
        {
          mark: "curve",
          tone: "plain",
          points: [
            [theta, 0],
            [theta, TOP],
          ],
        },
        {
          mark: "words",
          tone: "posterior",
          outcome: true,
          x: best + (isFarRight ? -1.3 : 1.3) * sd,
          y: 0.45,
          side: isFarRight ? "left" : "right",
          beside: 0.3,
          text: "their product",
        },
        { mark: "point", tone: "posterior", outcome: true, x: theta, y: here[1] },
        ...seen(product, {
          mark: "words",
          tone: "posterior",
          outcome: true,
          x: theta,
          y: here[1],
          side: isFarRight ? "right" : "left",
          beside: 0.9,
          lift: 0.5,
          text: "{product}",
        }),
      ],
    },
  ],
  table: {
    caption: "Heights, as parts of each curve’s own top, and their product",
    columns: [["curve"], ["true average", "theta"], ["height", "share"]],
    rows: ({ theta, prior, likelihood, product, best, most }) => [
      ["all schools", theta, prior],
      ["these students", theta, likelihood],
      ["their product", theta, product],
      ["the largest product", best, most],
    ],
  },
  asks: question,
});
