import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, measured, pinned, share, type Truth } from "./record.ts";

const claims = (value: number) => measured(value, "claims", "claim");
const years = (value: number) => measured(value, "years", "year");

/**
 * The mean rate of drivers with so many claims in so many years, each possible rate weighed by how common it is and by how
 * probable it makes them: integrated over the log of the rate, where all is smooth and dies out at both ends.
 */
function meanRate(y: number, t: number, mu: number, r: number): number {
  const [low, high, count] = [-130, 8, 6000];
  let [mass, moment] = [0, 0];
  for (let k = 0; k <= count; k += 1) {
    const x = low + ((high - low) * k) / count;
    const theta = Math.exp(x);
    const weight = Math.exp((r + y) * x - theta * (r / mu + t) - (r + y) * Math.log(mu));
    mass += weight;
    moment += weight * theta;
  }
  return moment / mass;
}

function numbersOf({ values }: Scene) {
  const { y = 0, t = 1, mu = 1, r = 1 } = values;
  const premium = (count: number, time: number) => meanRate(count, time, mu, r) / mu;
  const perYear = measured(meanRate(y, t, mu, r), "claims per year", "claim per year");
  return {
    y: claims(y),
    fewest: claims(0),
    most: claims(4),
    t: years(t),
    mu: measured(mu, "claims per year", "claim per year"),
    r: measured(r, ""),
    premium: share(premium(y, t)),
    expected: perYear,
    free: share(1 - premium(0, 1)),
    atFault: share(premium(1, 1) - 1),
    more: share(premium(y + 1, t) - premium(y, t)),
    between: years(1 / mu),
    forgiven: years(y / mu),
    left: years(y / mu - t),
  };
}

/** The policies of 1961, and how many one expects with each number of claims: each from the one before. */
const SEEN = [103704, 14075, 1766, 255, 45, 6, 2];
function quotedOf(mu: number, r: number) {
  const all = 119853;
  let poisson = all * Math.exp(-mu);
  let mixed = all * (r / (r + mu)) ** r;
  const quoted: Record<string, Truth> = { policies: bare(all) };
  for (const [k, seen] of SEEN.entries()) {
    quoted[`seen-${k}`] = bare(seen);
    quoted[`poisson-${k}`] = bare(poisson);
    quoted[`mixed-${k}`] = bare(mixed);
    poisson *= mu / (k + 1);
    mixed *= ((r + k) / (k + 1)) * (mu / (r + mu));
  }
  return quoted;
}

export const forgiven: FigureRecord = {
  widget: "forgiven",
  truth(scene) {
    const { y = 0, t = 1, mu = 1, r = 1 } = scene.values;
    return {
      numbers: numbersOf(scene),
      cases: {
        takeaway: y === 0 ? 0 : 1,
        summary: y === 0 ? 0 : 1,
        when: t > y / mu ? 0 : 1,
      },
      quoted: quotedOf(mu, r),
      table: [0, 1, 2, 3, 4].map((count) => [count, meanRate(count, t, mu, r) / mu, count / mu]),
    };
  },

  guess(scene, [guess = 0]) {
    const { y = 0, mu = 1 } = scene.values;
    const truth = y / mu;
    const reply = guess <= 2 ? 0 : guess < truth ? 1 : 2;
    return {
      numbers: { ...numbersOf(scene), off: years(Math.abs(guess - truth)) },
      cases: { reply, pinned: pinned(guess, truth) },
      isOnEdge: Math.abs(Math.abs(guess - truth) - 1) < 1e-9 || Math.abs(guess - truth) < 1e-9,
      verdict: Math.abs(guess - truth) <= 1 ? "right" : "wrong",
      misconception: ["M5", "M5", "M1"][reply],
    };
  },
  guesses: [[1], [4], [12]],
  visits: [{ y: 0 }, { y: 4, r: 50 }, { y: 1, t: 20 }],
};
