import { expect, it } from "vitest";
import { mites1953 } from "#data/mites1953.ts";
import { mixedCounts } from "#models/mixedCounts.ts";
import { chancesOf, thrown } from "#widgets/figures/mixtures/hands.ts";
import page from "../../content/principles/14-mixtures/index.mdx?raw";

const { r, mu, open } = mixedCounts.parameters;
const start = { r: r.initial, mu: mu.initial };

it("opens with a throw whose rate stands before the curtain and is no count", () => {
  const seed = Number(/seed=\{(\d+)\}/.exec(page)![1]);
  const [first] = thrown(mites1953.sample(seed), start, 1);
  const { length } = mites1953.leaves.counted;
  expect(first!.rate).toBeLessThan(-0.6 + open.initial * (length + 1.2));
  expect(Math.abs(first!.rate - first!.count)).toBeGreaterThan(1);
});

it("throws, over many seeds, as often as the mixture says: none, one, two, and the mean", () => {
  const seeds = Array.from({ length: 200 }, (_, k) => k + 1);
  const counts = seeds.flatMap((seed) =>
    thrown(mites1953.sample(seed), start, 150).map(({ count }) => count),
  );
  const expected = chancesOf(start, 3);
  for (const [k, chance] of expected.entries()) {
    const share = counts.filter((count) => count === k).length / counts.length;
    // Four standard errors of a share of 30,000.
    expect(Math.abs(share - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / 30000));
  }
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const variance = start.mu + start.mu ** 2 / start.r;
  expect(Math.abs(mean - start.mu)).toBeLessThan(4 * Math.sqrt(variance / 30000));
});
