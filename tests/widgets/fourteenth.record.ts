import type { Scene } from "#widgets/frame/widget.ts";
import { above, cdf, type Mixture, quantile } from "./nextFarm.ts";
import { bare, type FigureRecord, share, type Truth, word } from "./record.ts";
import { ERRORS, LOGS, learnedWithout, NAMES, outOf } from "./trialsOfBcg.ts";

const ratio = (value: number): Truth => bare(Math.exp(value));
const meanOf = (law: Mixture) => law.reduce((sum, [w, mean]) => sum + w * mean, 0);

/** Far out, where the other route has nothing left, by the first term of its expansion: it is read as "under". */
const tail = (z: number) =>
  z < 8.5 ? above(z) : Math.exp((-z * z) / 2) / (z * Math.sqrt(2 * Math.PI));

const known = new Map<string, ReturnType<typeof truthOf>>();

function truthOf(out: number, isAlike: boolean) {
  const { inside, mean, next, each, weights } = learnedWithout(out, isAlike);
  const most = weights.indexOf(Math.max(...weights));
  const harm = next.reduce((sum, [w, m, sd]) => sum + w * tail(-m / sd), 0);
  const ends = [quantile(mean, 0.025), quantile(mean, 0.975)] as const;
  const numbers: Readonly<Record<string, Truth>> = {
    belief: share(0.95),
    trials: bare(inside.length),
    above: bare(inside.filter((row) => LOGS[row]! > 0).length),
    meanAt: ratio(meanOf(mean)),
    meanLow: ratio(ends[0]),
    meanHigh: ratio(ends[1]),
    nextAt: ratio(meanOf(next)),
    nextLow: ratio(quantile(next, 0.025)),
    nextHigh: ratio(quantile(next, 0.975)),
    harm: share(harm),
    heaviest: word(NAMES[inside[most]!]!),
    heaviestShare: share(weights[most]!),
    ...(out >= 0 && { outName: word(NAMES[out]!), outRatio: ratio(LOGS[out]!) }),
  };
  return { numbers, inside, mean, next, each, weights, harm };
}

function seen(scene: Scene) {
  const [out, isAlike] = [outOf(scene), scene.view.spread === "alike"];
  const key = `${out} ${isAlike}`;
  const found = known.get(key) ?? truthOf(out, isAlike);
  known.set(key, found);
  return { ...found, out, isAlike };
}

/** What the text tells of all thirteen, and of the twelve without the largest. */
function quotedOf(): Readonly<Record<string, Truth>> {
  const [one, differ] = [learnedWithout(-1, true), learnedWithout(-1, false)];
  const [largest, smallest] = [NAMES.indexOf("Madras"), NAMES.indexOf("Comstock 1969")];
  const centre = meanOf(one.mean);
  const [, , sd] = one.mean[0]!;
  return {
    oneAt: ratio(centre),
    oneLow: ratio(centre - 1.959963984540054 * sd),
    oneHigh: ratio(centre + 1.959963984540054 * sd),
    largestOne: share(one.weights[largest]!),
    largestNow: share(differ.weights[largest]!),
    smallestOne: share(one.weights[smallest]!),
    smallestNow: share(differ.weights[smallest]!),
    threeOne: share(one.weights[largest]! + one.weights[6]! + one.weights[8]!),
    oneWithout: ratio(meanOf(learnedWithout(largest, true).mean)),
    nowWithout: ratio(meanOf(learnedWithout(largest, false).mean)),
    // As metafor prints it: Q(df = 12) = 152.2330.
    misfit: bare(152.233),
    usualMisfit: bare(12),
    largestRatio: ratio(LOGS[largest]!),
    people: bare(2 * 88391),
  };
}
let told: Readonly<Record<string, Truth>> | undefined;

const toThree = (value: number) => Number(value.toFixed(3)) + 0;

export const fourteenth: FigureRecord = {
  widget: "fourteenth",
  truth(scene) {
    const { numbers, inside, mean, next, each, weights, out, isAlike } = seen(scene);
    told ??= quotedOf();
    return {
      numbers,
      quoted: told,
      cases: { takeaway: isAlike ? 0 : 1, summary: isAlike ? 0 : 1, left: out < 0 ? 0 : 1 },
      table: [
        ...NAMES.map((name, row) => [
          name,
          toThree(Math.exp(LOGS[row]!)),
          toThree(ERRORS[row]!),
          ...(row === out
            ? [0, "none"]
            : [weights[inside.indexOf(row)]!, toThree(Math.exp(each[inside.indexOf(row)]!))]),
        ]),
        ["the mean of all", "none", "none", "none", toThree(Math.exp(meanOf(mean)))],
        ["the next country", "none", "none", "none", toThree(Math.exp(meanOf(next)))],
      ],
    };
  },

  guess(scene, [guess = 0]) {
    const { numbers, next } = seen(scene);
    const harmed = 100 * (1 - cdf(next, 0));
    const reply = guess <= 2 ? 0 : guess < harmed ? 1 : 2;
    return {
      numbers: {
        ...numbers,
        guess: bare(guess),
        harmed: bare(harmed),
        hundred: bare(100),
        close: bare(4),
      },
      cases: { reply },
      isOnEdge: Math.abs(Math.abs(guess - harmed) - 4) < 1e-6,
      verdict: Math.abs(guess - harmed) <= 4 ? "right" : "wrong",
      misconception: ["M27", undefined, "M20"][reply],
    };
  },
  digits: NAMES.filter((name) => /\d/.test(name)),
  guesses: [[0], [8], [14], [40]],
};
