import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { poolingRisk } from "#core/pooling/knownErrors/poolingRisk.ts";
import { Frame } from "#plot/Frame.tsx";
import { type Form, FormProvider } from "#plot/form.ts";
import { type Named, Names } from "#plot/Names.tsx";

/** A page, a phone, and screens of 16 to 9 and 4 to 3 as a projector shows them. */
const FORMS: readonly Form[] = [
  { kind: "wide", width: 680, height: 300, font: 15 },
  { kind: "narrow", width: 324, height: 267, font: 15 },
  { kind: "narrow", width: 284, height: 234, font: 15 },
  { kind: "wide", width: 1180, height: 860, font: 43.8 },
  { kind: "narrow", width: 520, height: 600, font: 31.2 },
];
const MARGINS = { top: 2, right: 1, bottom: 3.4, left: 2 };
const X = [0, 20] as const;
const Y = [0, 6] as const;
const TAUS = Array.from({ length: 101 }, (_, k) => k / 5);

/** Letters of the plot's face are on average no wider than this, in heights of the text. */
const LETTER = 0.56;

interface Drawn {
  readonly sample: string;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

function labelsIn(lines: readonly Named[], form: Form): readonly Drawn[] {
  const html = renderToStaticMarkup(
    <FormProvider value={form}>
      <Frame x={X} y={Y} margins={MARGINS}>
        <Names named={lines} />
      </Frame>
    </FormProvider>,
  );
  const label =
    /class="line-label"><path class="([^"]+)" d="M([\d.]+),[\d.]+h[\d.]+"><\/path><text class="[^"]+" x="([\d.]+)" y="([\d.]+)">([^<]+)</g;
  return [...html.matchAll(label)].map(([, sample = "", left, at, foot, text = ""]) => ({
    sample,
    text,
    left: Number(left),
    right: Number(at) + LETTER * form.font * text.length,
    top: Number(foot) - 0.75 * form.font,
    foot: Number(foot),
  }));
}

/** Places along a line within the drawing, in its units. */
function traced({ points }: Named, form: Form): readonly (readonly [number, number])[] {
  const [left, right] = [MARGINS.left * form.font, form.width - MARGINS.right * form.font];
  const [top, bottom] = [MARGINS.top * form.font, form.height - MARGINS.bottom * form.font];
  return points
    .filter(([, y]) => y >= Y[0] && y <= Y[1])
    .map(
      ([x, y]) =>
        [left + (x / X[1]) * (right - left), bottom - (y / Y[1]) * (bottom - top)] as const,
    );
}

const named = (curves: readonly [Named["points"], Named["points"], number]) =>
  [
    {
      tone: "plain",
      drawn: "curve",
      text: "expected over all such schools",
      short: "expected",
      points: curves[0],
    },
    {
      tone: "data",
      drawn: "curve",
      text: "these 18 schools",
      short: "these schools",
      points: curves[1],
    },
    {
      tone: "plain",
      drawn: "rule",
      text: "own averages alone, 2.79 points",
      short: "own averages",
      points: TAUS.map((tau) => [tau, curves[2]] as const),
    },
  ] satisfies readonly Named[];

describe.each(FORMS)("in a drawing of $width by $height with text of $font", (form) => {
  it("names every line once, by a piece of it, in words that do not meet", () => {
    const height = fc.double({ min: 0, max: 9, noNaN: true });
    const curve = fc
      .tuple(height, height, fc.double({ min: 0.3, max: 20, noNaN: true }))
      .map(([start, end, bend]) =>
        TAUS.map((tau) => [tau, end + (start - end) * Math.exp(-tau / bend)] as const),
      );
    fc.assert(
      fc.property(curve, curve, height, (a, b, level) => {
        const lines = named([a, b, Math.min(level, 6)]);
        const labels = labelsIn(lines, form);
        expect(labels.map(({ sample }) => sample).toSorted()).toEqual([
          "curve curve-data",
          "curve curve-plain",
          "rule rule-plain",
        ]);
        for (const [at, one] of labels.entries()) {
          expect(one.left).toBeGreaterThanOrEqual(0);
          expect(one.right).toBeLessThanOrEqual(form.width + 1);
          for (const other of labels.slice(at + 1)) {
            const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
            const tall = Math.min(one.foot, other.foot) - Math.max(one.top, other.top);
            expect(Math.min(wide, tall), `${one.text} and ${other.text}`).toBeLessThanOrEqual(0);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("writes over no curve of the figure they were made for", () => {
    const sigma = [8, 60, 5, 30, 12, 15, 140, 4, 80, 24, 7, 100, 6, 40, 18, 9, 22, 3].map(
      (n) => 9 / Math.sqrt(n),
    );
    for (const [mu, factor] of [
      [70, 1.13],
      [70, 0.9],
      [68, 1.05],
      [75, 1.1],
    ] as const) {
      const risk = (tau: number) => poolingRisk({ sigma, mu, tau, truth: { mean: 70, sd: 4 } });
      const lines = named([
        TAUS.map((tau) => [tau, risk(tau)] as const),
        TAUS.map((tau) => [tau, factor * risk(tau)] as const),
        risk(Number.POSITIVE_INFINITY),
      ]);
      for (const { text, left, right, top, foot } of labelsIn(lines, form))
        for (const line of lines)
          for (const [x, y] of traced(line, form))
            expect(
              x > left && x < right && y > top && y < foot,
              `${text} over ${line.text} at ${x}, mu ${mu}`,
            ).toBe(false);
    }
  });
});
