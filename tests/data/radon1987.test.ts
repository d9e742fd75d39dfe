import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { regressionData } from "#core/pooling/regression/regressionData.ts";
import { regressionFit } from "#core/pooling/regression/regressionFit.ts";
import { radon1987 } from "#data/radon1987.ts";
import { houseLevels } from "#models/houseLevels.ts";
import reference from "../reference/r/radon.json";

const { counties, published, halves, sample } = radon1987;
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

type Coded = readonly { readonly x: readonly number[]; readonly y: readonly number[] }[];

/** The table with one of the two codings of a logarithm. */
const coded = (log: (activity: number) => number): Coded =>
  counties.map(({ below, above }) => ({
    x: [...below.map(() => 0), ...above.map(() => 1)],
    y: [...below, ...above].map((tenths) => log(tenths / 10)),
  }));
const asInTheBook = coded((activity) => Math.log(activity === 0 ? 0.1 : activity));
const asPackaged = coded((activity) => Math.log(activity + 0.1));

/** Gelman and Hill's four numbers by the book's own functions. */
function fitted(rows: Coded) {
  const fit = regressionFit({
    ...regressionData({ x: rows.map(({ x }) => x), y: rows.map(({ y }) => y) }),
    method: "REML",
    structure: "intercepts",
  });
  return [fit.lines.gamma.intercept, fit.lines.gamma.slope, fit.interceptSd, fit.sigma] as const;
}

/** The same by another way: rows weighed by V⁻¹ = (I - g J) / s², and a search over the two standard deviations. */
function searched(rows: Coded) {
  const at = (between: number, within: number) => {
    let [aa, ab, bb, ay, by, yy, logs] = [0, 0, 0, 0, 0, 0, 0];
    for (const { x, y } of rows) {
      const g = between ** 2 / (within ** 2 + y.length * between ** 2);
      const inner = (u: readonly number[], v: readonly number[]) =>
        (total(u.map((one, i) => one * v[i]!)) - g * total(u) * total(v)) / within ** 2;
      const ones = y.map(() => 1);
      aa += inner(ones, ones);
      ab += inner(ones, x);
      bb += inner(x, x);
      ay += inner(ones, y);
      by += inner(x, y);
      yy += inner(y, y);
      logs += y.length * Math.log(within ** 2) + Math.log(1 + y.length * (between / within) ** 2);
    }
    const det = aa * bb - ab * ab;
    const intercept = (bb * ay - ab * by) / det;
    const slope = (aa * by - ab * ay) / det;
    const misfit = yy - intercept * ay - slope * by;
    return { intercept, slope, minus: logs + Math.log(det) + misfit };
  };
  let [between, within] = [0.3, 0.8];
  for (let step = 0.1; step > 1e-7; step /= 2)
    for (let moved = true; moved; ) {
      moved = false;
      for (const [db, dw] of [
        [step, 0],
        [-step, 0],
        [0, step],
        [0, -step],
      ] as const)
        if (at(between + db, within + dw).minus < at(between, within).minus) {
          [between, within, moved] = [between + db, within + dw, true];
        }
    }
  const { intercept, slope } = at(between, within);
  return [intercept, slope, between, within] as const;
}

describe("radon in Minnesota", () => {
  it("has the uranium of every county as R has it, found by the houses and not by the order", () => {
    for (const [j, rows] of asInTheBook.entries()) {
      const mean = total(rows.y) / rows.y.length;
      const [at, ...others] = [...reference.n.keys()].filter(
        (k) => reference.n[k] === rows.y.length && Math.abs(reference.y[k]! - mean) < 1e-8,
      );
      expect(others).toEqual([]);
      expect(radon1987.uranium[j]).toBeCloseTo(reference.uranium[at!]!, 4);
    }
  });

  it("has every house of the table: counts, sums, the ends, and its checksum", () => {
    expect(counties).toHaveLength(85);
    expect(total(counties.map(({ below }) => below.length))).toBe(766);
    expect(total(counties.map(({ above }) => above.length))).toBe(153);
    const tenths = counties.flatMap(({ below, above }) => [...below, ...above]);
    expect(total(tenths)).toBe(43819);
    expect(tenths.filter((one) => one === 0)).toHaveLength(3);
    expect(Math.max(...tenths)).toBe(482);
    const lines = counties.map(
      ({ name, below, above }) =>
        `${name}:${below.join(",")}${above.length > 0 ? `|${above.join(",")}` : ""}`,
    );
    expect(createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, 16)).toBe(
      "1bc23cf4e508cd91",
    );
  });

  it("is in its first counties what a second copy has, as logarithms with zeros as a tenth", () => {
    // radon.csv as copied for a course: counties 1, 3, 6, 8 and 10, in its order within a floor.
    const second: readonly (readonly [number, readonly number[], readonly number[]])[] = [
      [0, [0.78845736036427, 1.06471073699243, 0], [0.78845736036427]],
      [2, [1.45861502269952], [0.182321556793955, 1.50407739677627]],
      [5, [1.97408102602201, 1.6094379124341, 0.955511445027436], []],
      [7, [1.90210752639692, 2.31253542384721], [0.916290731874155, 1.38629436111989]],
      [
        9,
        [0.470003629245736, 2.55722731136763, 2.26176309847379],
        [2.68784749378469, 1.54756250871601, -Math.LN10],
      ],
    ];
    for (const [at, below, above] of second) {
      const logs = asInTheBook[at]!.y;
      for (const [k, log] of [...below, ...above].entries()) expect(logs[k]).toBeCloseTo(log, 12);
      expect(logs).toHaveLength(below.length + above.length);
    }
  });

  it("gives the printed numbers once zeros count as a tenth, by both ways and as lme4 finds them", () => {
    const { intercept, floor, between, within } = published;
    for (const found of [fitted(asInTheBook), searched(asInTheBook)]) {
      for (const [k, printed] of [intercept, floor, between, within].entries())
        expect(Math.abs(found[k]! - printed)).toBeLessThan(0.005);
      // lmer of lme4 1.1-31 in R 4.2.2: log(activity), zeros as .1.
      for (const [k, value] of [1.4615979, -0.6929937, 0.328222, 0.755589].entries())
        expect(Math.abs(found[k]! - value)).toBeLessThan(2e-6);
    }
  });

  it("gives four other numbers as it is packaged, with a tenth added to every house", () => {
    for (const found of [fitted(asPackaged), searched(asPackaged)])
      for (const [k, value] of [1.4923932, -0.6628887, 0.31541, 0.72578].entries())
        expect(Math.abs(found[k]! - value)).toBeLessThan(6e-6);
  });

  it("splits each county into two halves without a house lost, and sums them up", () => {
    for (const seed of [0, 1, 17]) {
      const split = halves(seed);
      const {
        n = [],
        y = [],
        x = [],
        othersN = [],
        others = [],
        othersX = [],
      } = sample(seed).columns;
      for (const [j, { below, above }] of counties.entries()) {
        const { opened, others: kept } = split[j]!;
        const logs = asInTheBook[j]!.y;
        const all = below.length + above.length;
        expect([opened.length, kept.length]).toEqual([Math.ceil(all / 2), Math.floor(all / 2)]);
        expect([n[j], othersN[j]]).toEqual([opened.length, kept.length]);
        const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
        expect(sorted([...opened, ...kept].map(({ log }) => log))).toEqual(sorted(logs));
        expect(n[j]! * y[j]! + othersN[j]! * others[j]!).toBeCloseTo(total(logs), 9);
        expect(n[j]! * x[j]! + othersN[j]! * othersX[j]!).toBeCloseTo(above.length, 9);
      }
    }
    expect(sample(1)).not.toEqual(sample(2));
  });

  it("starts the model from the printed numbers", () => {
    const { mu, beta, tau, sigma } = houseLevels.parameters;
    expect([mu.initial, beta.initial, tau.initial, sigma.initial]).toEqual(
      Object.values(published),
    );
  });
});
