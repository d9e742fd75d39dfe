import type { Scene } from "#widgets/frame/widget.ts";
import { type FigureRecord, pinned, points, share, students, word } from "./record.ts";

/** By precisions: each source counts by one over its variance, and precisions add. */
function truthOf({ values }: Scene) {
  const { n = 0, sigma2 = 0, tau2 = 0, xbar = 0, mu = 0 } = values;
  const [data, prior] = [n / sigma2, 1 / tau2];
  const isPoint = tau2 === 0;
  const own = isPoint ? 0 : data / (data + prior);
  const estimate = isPoint ? mu : (data * xbar + prior * mu) / (data + prior);
  const sd = isPoint ? 0 : Math.sqrt(1 / (data + prior));
  return { n, sigma2, tau2, xbar, mu, own, estimate, sd };
}

const Z = 1.959963984540054;

function numbersOf(scene: Scene) {
  const { n, xbar, mu, own, estimate, sd } = truthOf(scene);
  return {
    n: students(n),
    xbar: points(xbar),
    mu: points(mu),
    estimate: points(estimate),
    sd: points(sd),
    low: points(estimate - Z * sd),
    high: points(estimate + Z * sd),
    held: share(0.95),
    weight: share(own),
    gap: points(Math.abs(estimate - xbar)),
  };
}

export const oneGroup: FigureRecord = {
  widget: "one-group",
  truth(scene) {
    const { n, sigma2, tau2, xbar, mu, own, estimate, sd } = truthOf(scene);
    const gap = Math.abs(estimate - xbar);
    return {
      numbers: numbersOf(scene),
      cases: {
        takeaway: tau2 === 0 ? 0 : 1,
        tested: n === 1 ? 0 : 1,
        move: gap < 1e-9 ? 0 : gap < 0.05 ? 1 : estimate < xbar ? 2 : 3,
        surely: sd === 0 ? 0 : 1,
      },
      table: [
        ["population: all schools", mu, Math.sqrt(tau2), 1 - own],
        ["likelihood: these students", xbar, Math.sqrt(sigma2 / n), own],
        ["posterior: this school", estimate, sd, 1],
      ],
    };
  },

  guess(scene, [guess = 0]) {
    const { xbar, mu, own, estimate } = truthOf(scene);
    const kept = (guess - mu) / (xbar - mu);
    const isAbove = xbar > mu;
    const turned = (above: string, below: string) => word(isAbove ? above : below);
    const reply =
      xbar === mu ? 0 : kept > 1 ? 1 : kept >= 0.97 ? 2 : kept < 0 ? 3 : kept <= 0.03 ? 4 : 5;
    return {
      numbers: {
        ...numbersOf(scene),
        kept: share(kept),
        better: turned("better", "worse"),
        high: turned("high", "low"),
        good: turned("good", "weak"),
        few: turned("a lucky few", "an unlucky few"),
        lucky: turned("lucky", "unlucky"),
        unlucky: turned("unlucky", "lucky"),
        luck: turned("luck", "bad luck"),
        earned: word(kept > own ? "more" : "less"),
        off: points(Math.abs(guess - estimate)),
      },
      isOnEdge: [0.05, 0.5].some((edge) => Math.abs(Math.abs(guess - estimate) - edge) < 1e-9),
      cases: { reply, outcome: xbar === mu ? 0 : 1, pinned: pinned(guess, estimate) },
      verdict: Math.abs(guess - estimate) <= 0.5 ? "right" : "wrong",
      misconception: reply === 2 ? "M1" : reply === 3 ? "M4" : undefined,
    };
  },
  visits: [
    { xbar: 70, mu: 70 },
    { n: 200, tau2: 100, sigma2: 1, xbar: 70.1, mu: 70 },
  ],
};
