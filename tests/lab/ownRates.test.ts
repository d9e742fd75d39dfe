import { describe, expect, it } from "vitest";
import { pumps1987 } from "#data/pumps1987.ts";
import { ownRates } from "#lab/ownRates.ts";
import { expectClose } from "../support/close.ts";

const pumps = pumps1987.pumps.map(({ failures, hours }, j) => ({
  name: `pump ${j + 1}`,
  count: failures,
  exposure: hours,
}));

/** ln Gamma by Stirling's series, raised above 12. */
function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < 12; at += 1) shift += Math.log(at);
  const i = 1 / (at * at);
  const series = (1 / 12 - i * (1 / 360 - i * (1 / 1260 - i / 1680))) / at;
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/**
 * The model's story summed over a lattice of the population: log mean and log shape, both by the trapezoidal rule, which
 * on the whole line converges faster than any power; each row by the Negative Binomial law of its count.
 */
function byLattice(rows: readonly { readonly count: number; readonly exposure: number }[]) {
  const found: { readonly weight: number; readonly shape: number; readonly rate: number }[] = [];
  for (let u = -12; u <= 20; u += 0.08)
    for (let v = -14; v <= 14; v += 0.1) {
      const [mean, shape] = [Math.exp(u), Math.exp(v)];
      const rate = shape / mean;
      // dmean / mean is du; p(shape) dshape = shape / (1 + shape)^2 dv.
      let log = v - 2 * Math.log1p(shape);
      for (const { count, exposure } of rows)
        log +=
          logGamma(shape + count) -
          logGamma(shape) +
          shape * Math.log(rate / (rate + exposure)) +
          count * Math.log(exposure / (rate + exposure));
      found.push({ weight: log, shape, rate });
    }
  const highest = found.reduce((most, { weight }) => Math.max(most, weight), -Infinity);
  const points = found.map((one) => ({ ...one, weight: Math.exp(one.weight - highest) }));
  const all = points.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (of: (one: (typeof points)[number]) => number) =>
    points.reduce((sum, one) => sum + one.weight * of(one), 0) / all;
  return rows.map(({ count, exposure }) => {
    const pulled = mean(({ shape, rate }) => (shape + count) / (rate + exposure));
    const square = mean(
      ({ shape, rate }) => ((shape + count) * (shape + count + 1)) / (rate + exposure) ** 2,
    );
    const keeps = mean(({ rate }) => exposure / (rate + exposure));
    return { pulled, sd: Math.sqrt(square - pulled * pulled), keeps };
  });
}

describe("a reader's own rates", () => {
  it.each([
    ["ten pumps", pumps],
    [
      "three rows",
      [
        { name: "a", count: 6, exposure: 2 },
        { name: "b", count: 2, exposure: 2 },
        { name: "c", count: 9, exposure: 3 },
      ],
    ],
  ])("of %s agree with the story summed over a lattice", (_, rows) => {
    const got = ownRates(rows);
    const want = byLattice(rows);
    // The lattice leaves out shapes beyond e^14 and below e^-14, some 1e-6 each of the prior's mass, and steps of a
    // tenth of a log are fine enough for laws that are far wider.
    const tolerance = { relative: 3e-4 };
    expectClose(
      got.rows.map(({ pulled }) => pulled),
      want.map(({ pulled }) => pulled),
      tolerance,
    );
    expectClose(
      got.rows.map(({ sd }) => sd),
      want.map(({ sd }) => sd),
      tolerance,
    );
    expectClose(
      got.rows.map(({ keeps }) => keeps),
      want.map(({ keeps }) => keeps),
      tolerance,
    );
  });

  it("another unit of exposure changes the rates' unit alone", () => {
    const inHours = ownRates(pumps.map((one) => ({ ...one, exposure: 1000 * one.exposure })));
    const inThousands = ownRates(pumps);
    for (const [j, row] of inHours.rows.entries()) {
      // The same quadrature in the same numbers, but for rounding.
      expectClose(
        [1000 * row.pulled, 1000 * row.sd, row.keeps],
        [inThousands.rows[j]!.pulled, inThousands.rows[j]!.sd, inThousands.rows[j]!.keeps],
        { relative: 1e-9 },
      );
    }
  });

  it("each estimate lies between the row's own rate and the others', and more exposure keeps more", () => {
    const { rows, together } = ownRates(pumps);
    expectClose([together], [75 / pumps.reduce((sum, { exposure }) => sum + exposure, 0)], {
      relative: 1e-14,
    });
    const byExposure = rows.toSorted((a, b) => a.exposure - b.exposure);
    for (const [k, row] of byExposure.entries())
      if (k > 0) expect(row.keeps).toBeGreaterThanOrEqual(byExposure[k - 1]!.keeps);
    for (const { own, pulled } of rows.filter((one) => one.own > 1))
      expect(pulled).toBeLessThan(own);
  });
});
