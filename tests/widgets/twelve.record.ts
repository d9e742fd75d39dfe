import { testedSchool } from "#data/testedSchool.ts";
import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, points, students, word } from "./record.ts";

/** The average of the first so many, in whole points and what is left over. */
function averageOf(scores: readonly number[], n: number): number {
  let total = 0;
  for (let k = 0; k < n; k++) total += scores[k]!;
  return Math.floor(total / n) + (total % n) / n;
}

function seen({ values, sample, seed }: Scene) {
  const { n = 0, mu = 0, sigma2 = 1, tau2 = 0 } = values;
  const { score = [] } = sample.columns;
  const average = averageOf(score, n);
  const earlier: number[] = [];
  for (let past = seed - 1; past >= 579 && past >= seed - 24; past--)
    earlier.push(averageOf(testedSchool.sample(past).columns.score!, n));
  const tested = score.filter((_, k) => k < n);
  // An estimate is an average with so many borrowed students at the state's; a spread comes of all pairs.
  const estimates = earlier.map((one) =>
    tau2 === 0 ? mu : (n * one + (sigma2 / tau2) * mu) / (n + sigma2 / tau2),
  );
  return { n, mu, average, earlier, estimates, tested };
}

function spreadOf(values: readonly number[]): number {
  let total = 0;
  for (const one of values) for (const other of values) total += (one - other) ** 2;
  return values.length < 2 ? 0 : Math.sqrt(total / 2) / values.length;
}

export const twelve: FigureRecord = {
  widget: "twelve",
  truth(scene) {
    const { n, mu, average, earlier, estimates, tested } = seen(scene);
    const isPulled = scene.view.estimates === "shown" && earlier.length > 1;
    const isOpen = scene.view.truth === "shown";
    const [lead, luck] = [Math.abs(average - mu), Math.abs(average - 74)];
    const sorted = [average, ...earlier].toSorted((a, b) => a - b);
    const scores = tested.toSorted((a, b) => a - b);
    return {
      numbers: {
        n: students(n),
        mu: points(mu),
        average: points(average),
        least: points(scores[0]!),
        most: points(scores.at(-1)!),
        lead: points(lead),
        truth: points(74),
        luck: points(luck),
        before: bare(earlier.length),
        spread: points(spreadOf(earlier)),
        pulledSpread: points(spreadOf(estimates)),
        lowest: points(sorted[0]!),
        highest: points(sorted.at(-1)!),
        way: word(average < mu ? "below" : "above"),
      },
      cases: {
        takeaway: isOpen ? (luck < 0.05 ? 0 : 1) : lead < 0.05 ? 2 : 3,
        announcement: isOpen ? 0 : 1,
        tested: n === 1 ? 0 : 1,
        way: average < mu ? 1 : 0,
        scores: n === 1 ? 0 : 1,
        rest: isOpen ? 0 : isPulled ? 1 : earlier.length > 0 ? 2 : 3,
        side: average < 74 ? 1 : 0,
      },
      table: tested.map((score, k) => [`student ${k + 1}`, score]),
    };
  },
  visits: [
    { n: 1, seed: 579 },
    { n: 12, seed: 579 },
    { n: 12, seed: 580 },
    ...Array.from({ length: 60 }, (_, k) => ({ n: 100 + k, seed: 579 })),
    ...Array.from({ length: 60 }, (_, k) => ({ n: 2 + (k % 30), seed: 580 + k, mu: 74 })),
  ],
};
