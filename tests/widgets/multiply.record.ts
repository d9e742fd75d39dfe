import type { Scene } from "#widgets/frame/widget.ts";
import { type FigureRecord, pinned, points, share, students, word } from "./record.ts";

/** Two bells at one place, each by its distance in its own standard deviations; the place of the largest product by precisions. */
function truthOf({ values }: Scene) {
  const { theta = 0, n = 0, sigma2 = 1, tau2 = 1, xbar = 0, mu = 0 } = values;
  const [data, prior] = [n / sigma2, 1 / tau2];
  const heights = (at: number) => [
    Math.exp(-0.5 * prior * (at - mu) ** 2),
    Math.exp(-0.5 * data * (at - xbar) ** 2),
  ];
  const [ofPrior = 0, ofData = 0] = heights(theta);
  const own = data / (data + prior);
  const best = mu + own * (xbar - mu);
  const [bestPrior = 0, bestData = 0] = heights(best);
  return { theta, n, xbar, mu, ofPrior, ofData, own, best, most: bestPrior * bestData };
}

function numbersOf(scene: Scene) {
  const { theta, n, xbar, mu, ofPrior, ofData, best } = truthOf(scene);
  return {
    theta: points(theta),
    n: students(n),
    prior: share(ofPrior),
    likelihood: share(ofData),
    product: share(ofPrior * ofData),
    best: points(best),
    xbar: points(xbar),
    mu: points(mu),
  };
}

export const multiply: FigureRecord = {
  widget: "multiply",
  truth(scene) {
    const { theta, ofPrior, ofData, best, most } = truthOf(scene);
    return {
      numbers: numbersOf(scene),
      cases: { takeaway: Math.abs(theta - best) < 0.05 ? 0 : ofPrior * ofData < 0.01 ? 1 : 2 },
      table: [
        ["all schools", theta, ofPrior],
        ["these students", theta, ofData],
        ["their product", theta, ofPrior * ofData],
        ["the largest product", best, most],
      ],
    };
  },
  guess(scene, [guess = 0]) {
    const { xbar, mu, own, best } = truthOf(scene);
    const way = (guess - mu) / (xbar - mu);
    const edges = [-0.06, 0.06, 0.44, 0.56, 0.94, 1.06];
    const reply =
      xbar === mu
        ? 0
        : way < -0.06 || way > 1.06
          ? 1
          : way > 0.94
            ? 2
            : way < 0.06
              ? 3
              : Math.abs(way - 0.5) < 0.06
                ? 4
                : 5;
    const off = Math.abs(guess - best);
    return {
      numbers: {
        ...numbersOf(scene),
        too: word(way > own ? "near to the blue top" : "near to the ochre top"),
        off: points(off),
      },
      isOnEdge:
        [0.05, 0.5].some((edge) => Math.abs(off - edge) < 1e-9) ||
        edges.some((edge) => Math.abs(way - edge) < 1e-9),
      cases: { reply, outcome: xbar === mu ? 0 : 1, pinned: pinned(guess, best) },
      verdict: off <= 0.5 ? "right" : "wrong",
      misconception: reply === 2 ? "M12" : undefined,
    };
  },
  guesses: [[75.6]],
  visits: [
    { theta: 75.6, n: 12, sigma2: 81, tau2: 16, xbar: 78, mu: 70 },
    { xbar: 70, mu: 70 },
    { theta: 81.1, xbar: 90, mu: 60 },
  ],
};
