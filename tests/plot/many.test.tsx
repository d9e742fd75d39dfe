import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AxisY } from "#plot/AxisY.tsx";
import { Band } from "#plot/Band.tsx";
import { Curve } from "#plot/Curve.tsx";
import { Dots } from "#plot/Dots.tsx";
import { Frame } from "#plot/Frame.tsx";
import { FormProvider } from "#plot/form.ts";
import { Point } from "#plot/Point.tsx";
import { Columns } from "#plot/rare/Columns.tsx";
import { Crowd } from "#plot/rare/Crowd.tsx";
import { Trail } from "#plot/rare/Trail.tsx";
import type { ScaleKind } from "#plot/scale.ts";
import { standingFree } from "#plot/standingFree.ts";

const FORM = { kind: "wide", width: 680, height: 300, font: 15 } as const;

/** A drawing whose data area runs from 15 to 665 and from 255 up to 30. */
function drawn(marks: ReactNode, x: readonly [number, number] = [0, 10], along?: ScaleKind) {
  return renderToStaticMarkup(
    <FormProvider value={FORM}>
      <Frame
        x={x}
        y={[0, 1]}
        {...(along && { along })}
        margins={{ top: 2, right: 1, bottom: 3, left: 1 }}
      >
        {marks}
      </Frame>
    </FormProvider>,
  );
}
const pathOf = (html: string, name: string) =>
  new RegExp(`class="${name}[^"]*" (?:transform="[^"]*" )?d="([^"]*)"`).exec(html)?.[1] ?? "";

describe("many dots", () => {
  it("are one path, each shape where a single point would stand", () => {
    const at = [
      [2, 0.5],
      [7, 0.25],
    ] as const;
    const html = drawn(<Dots at={at} tone="data" size={1} />);
    expect(html.match(/<path class="point/g)).toHaveLength(1);
    const alone = (x: number, y: number) =>
      pathOf(drawn(<Point x={x} y={y} tone="data" />), "point point-data");
    expect(pathOf(html, "point point-data")).toBe(alone(2, 0.5) + alone(7, 0.25));
    expect(alone(7, 0.25)).toMatch(/^M470,198\.8m/);
  });

  it("leave out what has no place", () => {
    const html = drawn(<Dots at={[[Number.NaN, 0.5]]} tone="population" />);
    expect(pathOf(html, "point point-population")).toBe("");
  });
});

describe("a crowd", () => {
  const at = [
    [2, 0.5],
    [7, 0.25],
    [Number.NaN, 0.1],
  ] as const;

  it("is one path from place to place, without what has none; rings are it twice", () => {
    const html = drawn(<Crowd at={at} tone="data" />);
    const paths = [...html.matchAll(/class="crowd [^>]* d="([^"]*)"/g)].map(([, d]) => d);
    expect(paths).toEqual(["m145,142.5h0m325,56.3h0", "m145,142.5h0m325,56.3h0"]);
    expect(drawn(<Crowd at={at} tone="posterior" />).match(/class="crowd/g)).toHaveLength(1);
  });

  it("stands on whole pixels in the page as it is sent", () => {
    const html = renderToStaticMarkup(
      <FormProvider value={{ ...FORM, isSent: true }}>
        <Frame x={[0, 10]} y={[0, 1]} margins={{ top: 2, right: 1, bottom: 3, left: 1 }}>
          <Crowd at={at} tone="posterior" />
        </Frame>
      </FormProvider>,
    );
    expect(/crowd[^>]* d="([^"]*)"/.exec(html)?.[1]).toBe("m145,143h0m325,56h0");
  });
});

it("heights by powers: each tenfold takes as much room, and every tick has its number", () => {
  const html = renderToStaticMarkup(
    <FormProvider value={FORM}>
      <Frame x={[0, 10]} y={[0.1, 10]} up="log" margins={{ top: 2, right: 1, bottom: 3, left: 1 }}>
        <AxisY label="spread" format="~g" />
        <Curve points={[0.1, 1, 10].map((height, k) => [5 * k, height])} tone="plain" />
      </Frame>
    </FormProvider>,
  );
  // The data area runs from 255 up to 30, so the middle of it is at 142.5.
  expect(pathOf(html, "curve curve-plain").replace(/[ML]/g, " ").trim()).toMatch(/142\.5|-112\.5/);
  const ticks = [...html.matchAll(/<text x="-[^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(ticks).toContain("1");
  expect(ticks).not.toContain("");
});

describe("numbers along an axis", () => {
  it("stand free of each other, the first of them always", () => {
    const at = (tick: number) => 100 * Math.log10(tick);
    const wide = (tick: number) => 8 * `${tick}`.length;
    // Places 0, 30, 48, 60, 100, 130, 148, 160: 40 is 12 from 30 and wants 16; 4 is 12 from 3 and has its 8.
    expect(standingFree([1, 2, 3, 4, 10, 20, 30, 40], at, wide)).toEqual([1, 2, 3, 4, 10, 20, 30]);
    expect(standingFree([1, 2, 3], () => 5, wide)).toEqual([1]);
    expect(standingFree([1, 2, 3], (tick) => -8 * tick, wide)).toEqual([1, 2, 3]);
    expect(standingFree([], at, wide)).toEqual([]);
  });
});

describe("columns", () => {
  it("stand on the foot, as wide as they are said to be less the gap", () => {
    const columns = [
      { x0: 0, x1: 1, height: 0.5 },
      { x0: 1, x1: 2, height: 0 },
    ];
    const html = drawn(<Columns columns={columns} tone="data" gap={2} />);
    expect(pathOf(html, "column column-data")).toBe("M16,255V142.5H79V255Z");
  });
});

describe("a trail", () => {
  it("begins where its mark stands, whatever else the curve has", () => {
    const points = [0, 2, 4, 6, 8, 10].map((x): readonly [number, number, number] => [
      x,
      x / 10,
      0.1,
    ]);
    const html = drawn(<Trail points={points} at={[4, 0.4, 0.1]} along="one" tone="data" />);
    const places = [...pathOf(html, "curve curve-data").matchAll(/(-?[\d.]+),(-?[\d.]+)/g)];
    expect(places.length).toBeGreaterThan(0);
    for (const [, x, y] of places) expect([Number(x), Number(y)]).toEqual([275, 165]);
  });
});

describe("a band", () => {
  it("lies between its two lines and breaks where one has no value", () => {
    const html = drawn(
      <Band
        points={[
          [0, 0.2, 0.4],
          [5, 0.2, 0.4],
          [6, Number.NaN, 0.4],
        ]}
        tone="population"
      />,
    );
    expect(pathOf(html, "wash wash-population")).toBe("M15,165L340,165L340,210L15,210Z");
  });
});

describe("a curve on an axis by powers", () => {
  it("has the slopes of its density there, not those of a straight axis", () => {
    const points = [1, 10, 100, 1000].map((x): readonly [number, number, number] => [
      x,
      Math.log10(x) / 3,
      1 / (3 * Math.LN10 * x),
    ]);
    const path = pathOf(drawn(<Curve points={points} tone="data" />, [1, 1000], "log"), "curve");
    // The logarithm is a straight line on such an axis: every control point lies on it.
    const pairs = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [+x!, +y!]);
    expect(pairs).toHaveLength(10);
    for (const [x = 0, y = 0] of pairs)
      expect(Math.abs(y - (255 - ((x - 15) / 650) * 225))).toBeLessThan(0.15); // rounding to tenths
  });
});

describe("an area under a smooth curve", () => {
  it("is closed along the foot of the drawing by straight lines", () => {
    const points = [0, 5, 10].map((x): readonly [number, number, number] => [x, 0.5, 0]);
    const html = drawn(<Curve points={points} tone="posterior" fill="wash" />);
    expect(pathOf(html, "wash wash-posterior")).toMatch(
      /^M15,142.5C.*665,142.5L665,255L340,255L15,255Z$/,
    );
  });
});
