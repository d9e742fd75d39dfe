import type { Scene } from "#widgets/frame/widget.ts";
import pumps from "../reference/models/pumps.json";
import { logGamma } from "../support/gamma.ts";
import { bare, type FigureRecord, measured, pinned, share, word } from "./record.ts";

const rate = (value: number) =>
  measured(value, "failures per thousand hours", "failure per thousand hours");
const hours = (value: number) => measured(value, "thousand hours");
const failures = (value: number) => measured(value, "failures", "failure");

/** The chance that a Gamma variate of rate 1 is at most x: the power series. */
function below(x: number, shape: number): number {
  let [term, sum] = [1 / shape, 1 / shape];
  for (let k = 1; term > 1e-18 * sum; k += 1) {
    term *= x / (shape + k);
    sum += term;
  }
  return Math.exp(shape * Math.log(x) - x - logGamma(shape)) * sum;
}

/** The rate that lies so deep in a Gamma law, by halving. */
function depth(p: number, shape: number, per: number): number {
  let [low, high] = [-700, Math.log(shape + 40 * Math.sqrt(shape) + 40)];
  for (let k = 0; k < 90; k += 1) {
    const middle = (low + high) / 2;
    if (below(Math.exp(middle), shape) < p) low = middle;
    else high = middle;
  }
  return Math.exp(low) / per;
}

interface Law {
  readonly shape: number;
  readonly per: number;
}

/** The chance that one rate is above another: what lies below each place, weighed by the density there. */
function above(one: Law, other: Law): number {
  const step = 1 / 125;
  const all = other.shape + 40 * Math.sqrt(other.shape) + 40;
  return Array.from({ length: 4001 }, (_, k) => Math.exp(-25 + k * step)).reduce((sum, x) => {
    const [z, beside] = [x * one.per, x * other.per];
    const weight = Math.exp(one.shape * Math.log(z) - z - logGamma(one.shape)) * step;
    return sum + weight * (beside > all ? 1 : below(beside, other.shape));
  }, 0);
}

/** As many failures as this or more where so many are expected. */
function atLeast(count: number, expected: number): number {
  let [term, sum] = [Math.exp(-expected), 0];
  for (let k = 0; k < count; k += 1) {
    sum += term;
    term *= expected / (k + 1);
  }
  return 1 - sum;
}

/** A pump that borrows time in which the usual pump failed as usual: failures over hours, both added up. */
function truthOf({ values }: Scene) {
  const { y = 0, t = 1, mu = 1, beta = 1 } = values;
  const borrowed = mu * beta;
  const [count, time] = [y + borrowed, t + beta];
  return { y, t, mu, beta, borrowed, count, time, own: y / t, estimate: count / time };
}

const RECORDS = pumps.data.rows.map(([failed = 0, ran = 0], at) => ({
  name: `pump ${at + 1}`,
  failed,
  ran,
}));

function numbersOf(scene: Scene) {
  const { y, t, mu, beta, count, time, own, estimate } = truthOf(scene);
  const hasList = scene.sample.groups.length > 0;
  const names = RECORDS.filter(({ failed, ran }) => failed === y && ran === t);
  return {
    y: failures(y),
    t: hours(t),
    mu: rate(mu),
    beta: hours(beta),
    own: rate(own),
    estimate: rate(estimate),
    sd: rate(Math.sqrt(estimate / time)),
    low: rate(depth(0.025, count, time)),
    high: rate(depth(0.975, count, time)),
    held: share(0.95),
    gap: rate(Math.abs(own - estimate)),
    weight: share(1 - beta / time),
    // An exercise has a pump of its own, and no list of the station’s.
    who: word((hasList ? names.map(({ name }) => name).join(" or ") : "") || "this pump"),
  };
}

export const eventRate: FigureRecord = {
  widget: "event-rate",
  truth(scene) {
    const { y, t, mu, beta, borrowed, count, time, own, estimate } = truthOf(scene);
    const gap = Math.abs(own - estimate);
    const law = (at: number): Law => ({
      shape: RECORDS[at - 1]!.failed + borrowed,
      per: RECORDS[at - 1]!.ran + beta,
    });
    return {
      numbers: numbersOf(scene),
      cases: { move: gap < 0.005 ? 0 : estimate < own ? 1 : 2 },
      table: [
        ["population: all pumps", borrowed, beta, mu, beta / time],
        ["likelihood: its own hours", y, t, own, t / time],
        ["posterior: this pump", count, time, estimate, 1],
      ],
      quoted: {
        "posterior-mean": rate(estimate),
        "posterior-sd": rate(Math.sqrt(estimate / time)),
        ofLuck: share(atLeast(4, 2.1)),
        tenthAboveNinth: share(above(law(10), law(9))),
        eighthAboveSixth: share(above(law(8), law(6))),
        usual: bare(mu),
        unseen: bare(borrowed / (beta + 1.05)),
        ...Object.fromEntries(
          RECORDS.flatMap(({ name, failed, ran }) => [
            [`${name}-failures`, bare(failed)],
            [`${name}-hours`, bare(ran)],
            [`${name}-own`, bare(failed / ran)],
            [`${name}-weight`, share(ran / (ran + beta))],
            [`${name}-estimate`, bare((failed + borrowed) / (ran + beta))],
          ]),
        ),
      },
    };
  },

  guess(scene, [guess = 0]) {
    const { mu, own, estimate, beta, time } = truthOf(scene);
    const kept = (guess - mu) / (own - mu);
    const turned = (often: string, seldom: string) => word(own > mu ? often : seldom);
    const reply =
      own === mu ? 0 : kept > 1 ? 1 : kept >= 0.97 ? 2 : kept < 0 ? 3 : kept <= 0.03 ? 4 : 5;
    return {
      numbers: {
        ...numbersOf(scene),
        kept: share(kept),
        more: turned("more often", "less often"),
        luck: turned("bad luck", "good luck"),
        kind: turned("bad", "good"),
        earned: word(kept > 1 - beta / time ? "more" : "less"),
        off: rate(Math.abs(guess - estimate)),
      },
      isOnEdge: [0.005, 0.1].some((edge) => Math.abs(Math.abs(guess - estimate) - edge) < 1e-9),
      cases: { reply, outcome: own === mu ? 0 : 1, pinned: pinned(guess, estimate, 0.01) },
      verdict: Math.abs(guess - estimate) <= 0.1 ? "right" : "wrong",
      misconception: ["", "", "M1", "M4", "M15"][reply] || undefined,
    };
  },
  guesses: [[1.43]],
  visits: [
    { y: 13, t: 20, mu: 0.65 },
    { y: 13, t: 20, mu: 0.65, beta: 20 },
    { y: 0, t: 1.05 },
    ...RECORDS.map(({ failed, ran }) => ({ y: failed, t: ran })),
  ],
};
