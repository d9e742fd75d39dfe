import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, measured, pinned, points, share, students } from "./record.ts";

interface Plan {
  readonly cost: number;
  readonly budget: number;
  readonly sigma: number;
  readonly tau: number;
}

/** Midpoints over twelve sds to either side: for such smooth tails exact but for roundings. */
function expected(sd: number, of: (y: number) => number): number {
  const parts = 600;
  let [sum, whole] = [0, 0];
  for (let k = 0; k < parts; k += 1) {
    const z = -12 + (24 * (k + 0.5)) / parts;
    const weight = Math.exp((-z * z) / 2);
    sum += weight * of(sd * z);
    whole += weight;
  }
  return sum / whole;
}

/** What the average of one school, of so many students, tells of the mean and of the spread: Fisher's information, from its law. */
function informationOf(n: number, { sigma, tau }: Plan) {
  const log = (y: number, mu: number, t: number) => {
    const variance = t * t + (sigma * sigma) / n;
    return -((y - mu) ** 2) / (2 * variance) - Math.log(variance) / 2;
  };
  const h = 1e-4 * tau;
  const sd = Math.sqrt(tau * tau + (sigma * sigma) / n);
  const slope = (of: (step: number) => number) =>
    (8 * (of(h) - of(-h)) - (of(2 * h) - of(-2 * h))) / (12 * h);
  return {
    mean: expected(sd, (y) => slope((step) => log(y, step, tau)) ** 2),
    spread: expected(sd, (y) => slope((step) => log(y, 0, tau + step)) ** 2),
  };
}

function errorsOf(n: number, plan: Plan) {
  // A visit and its tests, again and again until the budget is gone.
  const schools = plan.budget / (plan.cost + n);
  const { mean, spread } = informationOf(n, plan);
  return {
    schools,
    mean: (schools * mean) ** -0.5,
    spread: (schools * spread) ** -0.5,
    one: (1 / plan.tau ** 2 + n / plan.sigma ** 2) ** -0.5,
  };
}

/** The number in each at which something is least: where its slope against the logarithm of the number changes sign. */
function bestOf(plan: Plan, of: "mean" | "spread"): number {
  const { cost, sigma, tau } = plan;
  // Logarithm of the error, up to what does not depend on the number.
  const at = (log: number) => {
    const n = Math.exp(log);
    const variance = Math.log(tau * tau + (sigma * sigma) / n);
    return (of === "mean" ? variance / 2 : variance) + Math.log(cost + n) / 2;
  };
  const slope = (log: number) => at(log + 1e-5) - at(log - 1e-5);
  // Nothing that the knobs allow wants so many.
  let [low, high] = [0, Math.log(1e4)];
  if (slope(low) > 0) return 1;
  for (let turn = 0; turn < 100; turn += 1) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) high = middle;
    else low = middle;
  }
  return Math.exp(low);
}

/** By differences of logarithms the place is good to this, relatively. */
const ROOM = 1e-6;

function numbersOf({ values }: Scene) {
  const { n = 1, cost = 0, budget = 1, sigma = 1, tau = 1 } = values;
  const plan = { cost, budget, sigma, tau };
  const [bestMean, bestSpread] = [bestOf(plan, "mean"), bestOf(plan, "spread")];
  const now = errorsOf(n, plan);
  const [least, leastSpread] = [errorsOf(bestMean, plan).mean, errorsOf(bestSpread, plan).spread];
  return {
    plan,
    least,
    bestMean,
    more: now.mean / least - 1,
    numbers: {
      n: students(n),
      cost: students(cost),
      budget: students(budget),
      groups: bare(now.schools),
      mean: points(now.mean),
      spread: points(now.spread),
      one: points(now.one),
      bestMean: { ...measured(bestMean, "students", "student"), room: ROOM },
      bestSpread: { ...measured(bestSpread, "students", "student"), room: ROOM },
      least: points(least),
      leastSpread: points(leastSpread),
      more: share(Math.max(0, now.mean / least - 1)),
      visits: share(1 - n / (cost + n)),
    },
  };
}

export const planned: FigureRecord = {
  widget: "planned",
  truth(scene) {
    const { plan, numbers, more } = numbersOf(scene);
    return {
      numbers,
      cases: { takeaway: plan.cost === 0 ? 0 : more < 0.01 ? 1 : 2 },
      table: [1, 2, 5, 10, 20, 40, 60].map((each) => {
        const { schools, mean, spread, one } = errorsOf(each, plan);
        return [each, Math.round(schools), mean, spread, one];
      }),
    };
  },
  guess(scene, [guess = 1]) {
    const { plan, numbers, bestMean, least } = numbersOf(scene);
    const { schools, mean } = errorsOf(guess, plan);
    const more = mean / least - 1;
    return {
      numbers: {
        ...numbers,
        guess: students(guess),
        off: {
          ...measured(Math.abs(guess - Math.min(60, bestMean)), "students", "student"),
          room: 1e-5,
        },
        guessGroups: bare(schools),
        guessError: points(mean),
        guessMore: share(Math.max(0, more)),
        guessVisits: share(1 - guess / (plan.cost + guess)),
      },
      cases: { reply: guess > bestMean ? 0 : 1, pinned: pinned(guess, Math.min(60, bestMean), 1) },
      isOnEdge: Math.abs(more - 0.02) < 1e-9 || Math.abs(guess - bestMean) < 1e-6,
      verdict: more <= 0.02 ? "right" : "wrong",
      misconception: guess > bestMean ? "M10" : undefined,
    };
  },
  guesses: [[1], [10], [40]],
  visits: [
    { cost: 0, n: 1 },
    { cost: 60, tau: 2, sigma: 16, budget: 200 },
    { cost: 60, tau: 2, sigma: 16, n: 60 },
    { cost: 5, tau: 8, sigma: 4, n: 60 },
  ],
};
