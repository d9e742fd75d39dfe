import type { Scene } from "#widgets/frame/widget.ts";
import { type FigureRecord, measured, pinned, share } from "./record.ts";

interface Plan {
  readonly tau: number;
  readonly sigma: number;
}

/**
 * The story summed: a chain of Normal steps, each the law of one more measured group. What is known of the mean is built up
 * one group at a time, precision by precision, and the next group is drawn from each place where the mean may be.
 */
function doubtsOf(many: number, { tau, sigma }: Plan) {
  let precision = 0;
  // One result lies off the mean by the group's own way and by the error: two draws, whose variances are summed over a grid.
  const one = tau * tau * moment() + sigma * sigma * moment();
  for (let k = 0; k < many; k += 1) precision += 1 / one;
  const mean = precision ** -0.5;
  // The way to the next group: from the guess to the mean, from there to the group, summed over both grids.
  let square = 0;
  for (const [z, p] of NODES)
    for (const [v, q] of NODES) square += p * q * (mean * z + tau * v) ** 2;
  return { mean, next: Math.sqrt(square) };
}

/** A standard Normal law on a grid: for so smooth a function the sums are exact but for roundings. */
const NODES: readonly (readonly [z: number, weight: number])[] = (() => {
  const all = Array.from({ length: 97 }, (_, k) => -12 + k / 4);
  const density = all.map((z) => Math.exp((-z * z) / 2));
  const whole = density.reduce((sum, one) => sum + one, 0);
  return all.map((z, k) => [z, density[k]! / whole] as const);
})();
const moment = () => NODES.reduce((sum, [z, weight]) => sum + weight * z * z, 0);

const bushels = (value: number) => measured(value, "bushels", "bushel");
const farms = (value: number) => measured(value, "farms", "farm");

function numbersOf({ values }: Scene) {
  const { groups = 2, tau = 1, sigma = 1 } = values;
  const [now, most] = [doubtsOf(groups, { tau, sigma }), doubtsOf(200, { tau, sigma })];
  return {
    now,
    most,
    tau,
    plan: { tau, sigma },
    numbers: {
      groups: farms(groups),
      most: farms(200),
      tau: bushels(tau),
      sigma: bushels(sigma),
      mean: bushels(now.mean),
      next: bushels(now.next),
      meanMany: bushels(most.mean),
      nextMany: bushels(most.next),
      farms: share((tau * tau) / (tau * tau + now.mean * now.mean)),
    },
  };
}

export const moreFarms: FigureRecord = {
  widget: "more-farms",
  truth(scene) {
    const { now, tau, plan, numbers } = numbersOf(scene);
    return {
      numbers,
      cases: { takeaway: now.next / tau - 1 < 0.01 ? 0 : 1 },
      table: [2, 5, 10, 20, 50, 100, 200].map((many) => {
        const { mean, next } = doubtsOf(many, plan);
        return [many, mean, next];
      }),
    };
  },
  guess(scene, [guess = 0]) {
    const { now, most, numbers } = numbersOf(scene);
    const off = Math.abs(guess - most.next);
    const half = (most.mean + most.next) / 2;
    const reply = guess < half ? 0 : guess < most.next ? 1 : guess > now.next ? 2 : 3;
    return {
      numbers: { ...numbers, guess: bushels(guess), off: bushels(off), close: bushels(0.2) },
      cases: { reply, pinned: pinned(guess, most.next, 0.1) },
      isOnEdge:
        Math.abs(off - 0.2) < 1e-9 ||
        [half, most.next, now.next].some((edge) => Math.abs(guess - edge) < 1e-9),
      verdict: off <= 0.2 ? "right" : "wrong",
      misconception: reply < 2 ? "M27" : undefined,
    };
  },
  guesses: [[0.5], [1.5], [2.5], [3.9]],
  visits: [
    { groups: 2, tau: 0.5, sigma: 4 },
    { groups: 200, tau: 4, sigma: 0.2 },
    { groups: 2, tau: 1, sigma: 4 },
  ],
};
