import { describe, expect, it } from "vitest";
import { byHand } from "#widgets/figures/lines/byHand.ts";
import { ellipseOf, populationOf } from "#widgets/figures/lines/departments.ts";
import { START, seen } from "./departments.ts";

const spread = (values: readonly number[]) => {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  return Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length);
};

describe("what the chapter on lines says in words", () => {
  const start = seen(START, 1, false);
  const middle = seen({ ...START, zero: 11 }, 1, false);

  it("Sales is turned: flatter, higher at hiring, lower at eleven years", () => {
    expect(start.lines[0]![1]).toBeLessThan(start.own[0]![1]);
    expect(start.lines[0]![0]).toBeGreaterThan(start.own[0]![0]);
    expect(middle.lines[0]![0]).toBeLessThan(middle.own[0]![0]);
  });

  it("Legal's one person, of fourteen years, stands below the company's line, and Legal is put at a slower rise", () => {
    expect(start.counted[1]).toEqual([14]);
    const off = 62 - start.company[0]! - 14 * start.company[1]!;
    expect(off).toBeLessThan(0);
    expect(start.lines[1]![1]!).toBeLessThan(start.company[1]!);
  });

  it("with other people in Sales the estimated rise swings less than half as much as the own one", () => {
    const seeds = Array.from({ length: 300 }, (_, k) => seen(START, k + 2, false));
    const own = spread(seeds.map((one) => one.own[0]![1]));
    const estimate = spread(seeds.map((one) => one.lines[0]![1]!));
    // .40 against .94; a standard deviation from 300 is known to 4 %.
    expect(estimate / own).toBeLessThan(0.5);
  });

  it("Legal's start falls when the correlation goes to nought, and no line moves with a zero that carries it along", () => {
    const loose = seen({ ...START, rho: 0 }, 1, false);
    expect(loose.lines[1]![0]!).toBeLessThan(start.lines[1]![0]!);
    for (const [j, line] of start.lines.entries())
      expect(Math.abs(middle.lines[j]![0]! - (line[0]! + 11 * line[1]!))).toBeLessThan(1e-9);
  });

  it("held at no correlation, the lines at hiring and at eleven years differ", () => {
    const [hired, later] = [seen(START, 1, true), seen({ ...START, zero: 11 }, 1, true)];
    expect(Math.abs(hired.lines[1]![1]! - later.lines[1]![1]!)).toBeGreaterThan(0.1);
  });

  it("the ellipse holds 90 % of such departments, wherever the years are counted from", () => {
    const { s0, s1, rho } = START;
    for (const year of [0, 6.1, 11, 20]) {
      const places = ellipseOf({ height: 52, rise: 1.3 }, populationOf(START), year);
      // Height is start and rise times years: its variance, and its covariance with the rise, as moments of a sum.
      const variance = s0 ** 2 + 2 * year * rho * s0 * s1 + (year * s1) ** 2;
      const covariance = rho * s0 * s1 + year * s1 ** 2;
      const determinant = variance * s1 ** 2 - covariance ** 2;
      for (const [rise, height] of places) {
        const [across, up] = [rise - 1.3, height - 52 - 1.3 * year];
        const squared =
          (variance * across ** 2 - 2 * covariance * across * up + s1 ** 2 * up ** 2) / determinant;
        // Of two Normal numbers exp(-d² / 2) lie further out than d.
        expect(Math.abs(1 - Math.exp(-squared / 2) - 0.9)).toBeLessThan(1e-9);
      }
    }
  });
});

describe("the ellipse at hiring, and Legal's one person, are taken by hand", () => {
  const wide = { kind: "wide", width: 680, height: 330, font: 15 } as const;
  const narrow = { kind: "narrow", width: 340, height: 300, font: 12 } as const;
  const state = (values: Readonly<Record<string, number>>, seed = 1) => {
    const all = { ...START, lone: 62, ...values };
    const [height, rise] = seen({ ...all, zero: 0 }, seed, false).company as [number, number];
    return { ...all, seed, company: { height, rise }, lonely: 14, isHeld: false, isCommon: false };
  };
  const grid = [1, 20].flatMap((s0) =>
    [0.1, 0.8, 1.4].flatMap((s1) =>
      [-0.95, -0.7, 0, 0.95].flatMap((rho) =>
        [1, 15].flatMap((sigma) =>
          [30, 100].flatMap((lone) =>
            [1, 9].map((seed) => state({ s0, s1, rho, sigma, lone }, seed)),
          ),
        ),
      ),
    ),
  );

  it("every mark stands inside of its window, and says the value it moves", () => {
    for (const of of grid)
      for (const form of [wide, narrow])
        for (const drag of byHand.filter(({ isThere }) => isThere?.(of) ?? true)) {
          const own = (of as unknown as Record<string, number>)[drag.parameter]!;
          const [x, y] = [drag.x?.(of, form) ?? own, drag.y?.(of) ?? own];
          const [low, high] = drag.range?.(of) ?? [];
          expect(y, drag.parameter).toBeGreaterThanOrEqual(28);
          expect(y, drag.parameter).toBeLessThanOrEqual(104);
          // In pixels: the other window ends so many heights of text before the edge of the drawing.
          const { left, right, apart, span } =
            form.kind === "wide"
              ? { left: 2.6, apart: 7.2, span: 15.6, right: 23.6 }
              : { left: 2.3, apart: 1.2, span: 10.2, right: 12 };
          const at = left * form.font + (x / 20) * (form.width - (left + right) * form.font);
          expect(at, drag.parameter).toBeLessThanOrEqual(
            form.width - (right - apart - span) * form.font + 1e-9,
          );
          // The mark of an end that would hang lower waits above the foot.
          if (drag.parameter === "rho" && of.company.height + 2.146 * of.rho * of.s0 < 36) {
            expect(y).toBe(36);
            continue;
          }
          // That of a wider ellipse waits at the right edge.
          if (drag.parameter === "s1" && of.company.rise + 2.146 * of.s1 > 4.6) continue;
          const told = drag.value?.(drag.isUpright ? y : x, of, form) ?? (drag.isUpright ? y : x);
          expect(Math.abs(told - own), drag.parameter).toBeLessThan(1e-6);
          expect(own).toBeGreaterThanOrEqual(low!);
          expect(own).toBeLessThanOrEqual(high!);
        }
  });

  it("dragged to where it stands at another value, a mark tells that value", () => {
    for (const [name, from, to] of [
      ["rho", -0.2, -0.8],
      ["rho", 0.9, -0.5],
      ["s0", 3, 15],
      ["s1", 1.2, 0.3],
    ] as const)
      for (const more of [{}, { s0: 2, s1: 0.3 }, { sigma: 2, lone: 95 }]) {
        const [before, after] = [from, to].map((value) => state({ ...more, [name]: value }));
        const drag = byHand.find(({ parameter }) => parameter === name)!;
        const place = drag.isUpright ? drag.y!(after!) : drag.x!(after!, wide);
        // Half a step of its grid.
        expect(Math.abs(drag.value!(place, before!, wide) - to), name).toBeLessThan(
          name === "s0" ? 0.05 : 0.005,
        );
      }
  });

  it("the ellipse touches the box at its top, and its right side where the mark of the correlation is", () => {
    for (const values of [{}, { rho: 0.5 }, { s0: 12, s1: 1.2, rho: -0.2 }, { rho: 0.95 }]) {
      const of = state(values);
      const places = ellipseOf(of.company, populationOf(of), 0);
      const mark = (name: string) => byHand.find(({ parameter }) => parameter === name)!;
      const top = Math.max(...places.map(([, height]) => height));
      // Forty-eight places of a curve that is level at its top.
      expect(Math.abs(top - mark("s0").y!(of)) / (top - of.company.height)).toBeLessThan(0.003);
      const [right, height] = places.toSorted(([a], [b]) => b - a)[0]!;
      expect(Math.abs(height - mark("rho").y!(of))).toBeLessThan(0.1 * of.s0);
      // The other window lies beside the drawing: 20 years, then so many heights of text.
      const year = (20 * wide.font) / (wide.width - 26.2 * wide.font);
      expect(mark("s1").x!(of, wide)).toBeCloseTo(
        20 + year * (7.2 + (15.6 * (right + 0.8)) / 5.4),
        6,
      );
    }
  });

  it("with more points of its one person Legal's line turns: higher after fourteen years, steeper, and lower at hiring", () => {
    const [low, high] = [50, 80].map((lone) => seen({ ...START, lone }, 1, false));
    const [[before, slow], [after, fast]] = [low!.lines[1]!, high!.lines[1]!] as [
      number[],
      number[],
    ];
    expect(fast!).toBeGreaterThan(slow!);
    expect(after!).toBeLessThan(before!);
    expect(after! + 14 * fast!).toBeGreaterThan(before! + 14 * slow!);
    // The start has a covariance with a person of fourteen years of s0² + 14 rho s0 s1.
    expect(49 - 14 * 0.7 * 7 * 0.8).toBeLessThan(0);
  });
});
