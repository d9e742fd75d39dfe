import type { Scene } from "#widgets/frame/widget.ts";
import { above, cdf, FARMS, learned, type Mixture, quantile } from "./nextFarm.ts";
import { bare, type FigureRecord, measured, share, type Truth, word } from "./record.ts";

const bushels = (value: number): Truth => measured(value, "bushels", "bushel");

const interval = (law: Mixture) => ({
  mean: law.reduce((sum, [w, mean]) => sum + w * mean, 0),
  low: quantile(law, 0.025),
  high: quantile(law, 0.975),
});

const known = new Map<string, ReturnType<typeof truthOf>>();

function truthOf({ values }: Scene) {
  const { k = 0, price = 0, width = 0, shift = 0, chosen: which = 0 } = values;
  const chosen = which - 1;
  const y = FARMS.map(([, effect], j) => effect + (j === chosen ? shift : 0));
  const sigma = FARMS.map(([, , error]) => width * error);
  const laws = learned(y, sigma);
  const [mean, next] = [interval(laws.mean), interval(laws.next)];
  // Each part of the law by the mean of a Normal cut off at the price.
  const parts = laws.next.map(([w, m, sd]) => {
    const z = (price - m) / sd;
    const hill = (sd * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
    return [
      w * (hill + (m - price) * above(z)),
      w * (hill + (price - m) * (1 - above(z))),
    ] as const;
  });
  const gain = parts.reduce((sum, [up]) => sum + up, 0);
  const loss = parts.reduce((sum, [, down]) => sum + down, 0);
  const numbers: Readonly<Record<string, Truth>> = {
    k: measured(k, ""),
    price: bushels(price),
    belief: share(0.95),
    trials: bare(10),
    meanAt: bushels(mean.mean),
    meanLow: bushels(mean.low),
    meanHigh: bushels(mean.high),
    nextLow: bushels(next.low),
    nextHigh: bushels(next.high),
    meanWidth: bushels(mean.high - mean.low),
    nextWidth: bushels(next.high - next.low),
    pays: share(1 - cdf(laws.next, price)),
    gain: bushels(gain),
    loss: bushels(loss),
    weighed: bushels(k * loss),
    turn: bare(gain / loss),
    result: bushels(y[chosen]!),
    name: word(FARMS[chosen]![0]),
  };
  return { k, price, y, sigma, laws, mean, next, gain, loss, numbers };
}

function seen(scene: Scene) {
  const key = JSON.stringify(scene.values);
  const found = known.get(key) ?? truthOf(scene);
  known.set(key, found);
  return found;
}

const toTwo = (value: number) => Number(value.toFixed(2)) + 0;
const rowOf = ({ mean, low, high }: ReturnType<typeof interval>) => [mean, low, high].map(toTwo);

const sdOf = (law: Mixture) => {
  const mean = law.reduce((sum, [w, m]) => sum + w * m, 0);
  return Math.sqrt(law.reduce((sum, [w, m, sd]) => sum + w * (sd * sd + (m - mean) ** 2), 0));
};

/** What the text tells of the farms as they were measured, and measured ten times better. */
function quoted(): Readonly<Record<string, Truth>> {
  const at = (width: number) =>
    learned(
      FARMS.map(([, effect]) => effect),
      FARMS.map(([, , error]) => error * width),
    );
  const [now, careful] = [at(1), at(0.1)];
  const length = (law: Mixture) => bushels(quantile(law, 0.975) - quantile(law, 0.025));
  // The mean square of tau, by the variance that is left of the next farm once the mean's parts are taken off.
  const spread = Math.sqrt(
    now.next.reduce((sum, [w, , sd], i) => sum + w * (sd ** 2 - now.mean[i]![2] ** 2), 0),
  );
  const pays = 1 - cdf(now.next, 1.5);
  const gain = integral(1.5, 80, (x) => 1 - cdf(now.next, x));
  const loss = integral(-80, 1.5, (x) => cdf(now.next, x));
  return {
    lengthOfMean: length(now.mean),
    lengthOfNext: length(now.next),
    carefulMean: length(careful.mean),
    carefulNext: length(careful.next),
    doubtOfMean: bushels(sdOf(now.mean)),
    doubtOfNext: bushels(sdOf(now.next)),
    spread: bushels(spread),
    paysNow: share(pays),
    failsNow: share(1 - pays),
    gainNow: bushels(gain),
    lossNow: bushels(loss),
    turnNow: bare(gain / loss),
  };
}

/** By the trapezoid rule: a gain above a price is the area under the tail, a loss that over the cdf. */
function integral(from: number, to: number, of: (x: number) => number): number {
  const steps = 1200;
  const width = (to - from) / steps;
  const inner = Array.from({ length: steps - 1 }, (_, i) => of(from + (i + 1) * width));
  return width * ((of(from) + of(to)) / 2 + inner.reduce((a, b) => a + b, 0));
}

let told: Readonly<Record<string, Truth>> | undefined;

export const farms: FigureRecord = {
  widget: "farms",
  truth(scene) {
    const { k, price, y, sigma, laws, mean, next, gain, loss, numbers } = seen(scene);
    const isBuy = gain > k * loss;
    told ??= quoted();
    const title = isBuy ? (mean.low > price ? 2 : 3) : k > 1 && gain > loss ? 0 : 1;
    return {
      numbers,
      cases: { takeaway: title, balance: k === 1 ? 0 : 1 },
      quoted: told,
      table: [
        ...FARMS.map(([name], j) => [
          name,
          toTwo(y[j]!),
          toTwo(sigma[j]!),
          ...rowOf(interval(laws.farms[j]!)),
        ]),
        ["the mean of all", "none", "none", ...rowOf(mean)],
        ["the next farm", "none", "none", ...rowOf(next)],
      ],
    };
  },

  guess(scene, [one = 0, other = 0]) {
    const { mean, next, numbers } = seen(scene);
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    const misses = [Math.abs(low - next.low), Math.abs(high - next.high)];
    const bridge =
      (high - low - (mean.high - mean.low)) / (next.high - next.low - mean.high + mean.low);
    const reply = bridge < 0.35 ? 0 : bridge > 1 ? 1 : 2;
    return {
      numbers: {
        ...numbers,
        guessLow: bushels(low),
        guessHigh: bushels(high),
        close: bushels(1.5),
      },
      cases: { reply },
      verdict: misses.every((miss) => miss <= 1.5) ? "right" : "wrong",
      misconception: ["M27", "M20"][reply],
    };
  },
  visits: [{ price: 3, k: 1 }, { price: 8, k: 1 }, { k: 30 }],
  guesses: [
    [0, 8],
    [2, 6],
    [-3, 11],
    [-8, 16],
    [-2.5, 11],
  ],
};
