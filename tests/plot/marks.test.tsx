import fc from "fast-check";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Arrow } from "#plot/Arrow.tsx";
import { AxisX } from "#plot/AxisX.tsx";
import { Bar } from "#plot/Bar.tsx";
import { Frame, useScales } from "#plot/Frame.tsx";
import { FormProvider, OneFormProvider } from "#plot/form.ts";
import { Handle } from "#plot/Handle.tsx";
import { Interval } from "#plot/Interval.tsx";
import { Names } from "#plot/Names.tsx";
import { bellOf, NormalCurve } from "#plot/NormalCurve.tsx";
import { Pin } from "#plot/Pin.tsx";
import { Point } from "#plot/Point.tsx";
import { RuleX } from "#plot/RuleX.tsx";
import { Stage } from "#plot/Stage.tsx";
import { Words } from "#plot/Words.tsx";

const FORM = { kind: "wide", width: 680, height: 300, font: 15 } as const;
const AREA = { left: 15, right: 665, top: 30, bottom: 255 };
const DOMAIN: readonly [number, number] = [40, 100];
const RANGE: readonly [number, number] = [0, 0.25];

/** A drawing of 680 by 300 with values from 40 to 100 over its data area. */
function drawn(marks: ReactNode): string {
  return renderToStaticMarkup(
    <FormProvider value={FORM}>
      <Frame x={DOMAIN} y={RANGE} margins={{ top: 2, right: 1, bottom: 3, left: 1 }}>
        {marks}
      </Frame>
    </FormProvider>,
  );
}

const xOf = (value: number) => AREA.left + ((value - 40) / 60) * (AREA.right - AREA.left);
const yOf = (value: number) => AREA.bottom - (value / 0.25) * (AREA.bottom - AREA.top);
const pairs = (path: string) =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
type Place = readonly [number, number];
/** The cubic arcs of a path "M start C control,control,end ...": start and three more points each. */
const arcs = (path: string): readonly (readonly Place[])[] => {
  const [start, ...rest] = pairs(path) as [Place, ...Place[]];
  const list: Place[][] = [];
  let from = start;
  for (let at = 0; at < rest.length; at += 3) {
    const [first, second, to] = rest.slice(at, at + 3) as [Place, Place, Place];
    list.push([from, first, second, to]);
    from = to;
  }
  return list;
};
const bell = (mean: number, sd: number) =>
  sd === 0 ? [[mean, Number.POSITIVE_INFINITY] as const] : bellOf(mean, sd);
const bezier = (t: number, a: number, b: number, c: number, d: number) =>
  (1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * b + 3 * t * t * (1 - t) * c + t ** 3 * d;
const curve = (html: string) => /class="curve[^"]*" d="([^"]*)"/.exec(html)?.[1] ?? "";
const bad = /NaN|Infinity|undefined|e-\d|e\+\d/;
const mean = fc.double({ min: 40, max: 100, noNaN: true });
const sd = fc.oneof(fc.constantFrom(0, 0.0707, 20), fc.double({ min: 1e-9, max: 20, noNaN: true }));

describe("a Normal curve", () => {
  it("lies on the density, from one end to the other", () => {
    const path = curve(drawn(<NormalCurve mean={70} sd={4} tone="data" />));
    const density = (value: number) =>
      Math.exp(-0.5 * ((value - 70) / 4) ** 2) / Math.sqrt(2 * Math.PI) / 4;
    const valueAt = (x: number) => ((x - AREA.left) / (AREA.right - AREA.left)) * 60 + 40;
    const points = arcs(path).flatMap(([a, b, c, d]) =>
      [0, 0.25, 0.5, 0.75, 1].map((t) =>
        [0, 1].map((axis) => bezier(t, a![axis]!, b![axis]!, c![axis]!, d![axis]!)),
      ),
    );
    for (const [x, y] of points)
      expect(Math.abs(y! - yOf(density(valueAt(x!))))).toBeLessThan(0.25); // rounding moves either by 0.05
    const ends = [points[0]![0]!, points.at(-1)![0]!].map(valueAt);
    expect(ends[0]).toBeLessThan(70 - 4 * 4);
    expect(ends[1]).toBeGreaterThan(70 + 4 * 4);
  });

  it("is a spike of the drawing's height at an sd of 0", () => {
    const points = curve(drawn(<NormalCurve mean={70} sd={0} tone="population" />));
    expect(points).toBe("M340,255V30");
  });

  it("is clipped to the data area, however sharp its peak", () => {
    const html = drawn(<NormalCurve mean={70} sd={0.0707} tone="posterior" fill="wash" />);
    const id = /clipPath id="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(`<g clip-path="url(#${id})"><path class="wash wash-posterior"`);
    expect(Math.min(...pairs(curve(html)).map(([, y]) => y))).toBeLessThan(AREA.top);
    expect(html).toContain('<rect x="15" y="30" width="650" height="227">');
  });
});

it("marks are finite and short at any mean and sd, the edges and 0 included", () => {
  fc.assert(
    fc.property(mean, mean, sd, sd, (a, b, s, t) => {
      const html = drawn(
        <>
          <AxisX label="points" />
          <NormalCurve mean={a} sd={s} tone="data" fill="wash" />
          <NormalCurve mean={b} sd={t} tone="posterior" />
          <Names
            named={[
              { tone: "posterior", drawn: "density", text: "this school", points: bell(b, t) },
              { tone: "data", drawn: "density", text: "these 12 students", points: bell(a, s) },
            ]}
            pin={{ x: a, text: "your guess" }}
          />
          <Pin x={a} text="your guess" />
          <Arrow from={a} to={b} y={0} gap={0.2} />
          <Interval low={b - 2 * t} high={b + 2 * t} y={0} tone="posterior" />
          <RuleX x={b} tone="posterior" top={0.3989 / t} />
          <Point x={a} y={0} tone="population" />
          <Bar from={40} to={a} tone="data" text="own" />
        </>,
      );
      expect(html).not.toMatch(bad);
      expect(html, "no more digits than a screen can show").not.toMatch(/\d\.\d{5}/);
    }),
    { numRuns: 500, seed: 4 },
  );
});

describe("an interval", () => {
  it("ends where the drawing ends", () => {
    const html = drawn(<Interval low={10} high={130} y={0} tone="posterior" />);
    expect(html).toContain('x1="15" x2="665"');
  });
});

describe("an arrow", () => {
  const arrow = (from: number, to: number) => drawn(<Arrow from={from} to={to} y={0} />);
  const tip = (html: string) => Number(/<path d="M([\d.]+),/.exec(html)?.[1]);

  it("points from where it starts to where it ends", () => {
    expect(tip(arrow(50, 60))).toBeCloseTo(xOf(60), 1);
    expect(tip(arrow(60, 50))).toBeCloseTo(xOf(50), 1);
    expect(arrow(60, 50)).toContain(`x1="${Math.round(xOf(60) * 10) / 10}"`);
  });

  it("is not drawn where it would have no length", () => {
    expect(arrow(60, 60)).not.toContain("arrow");
    expect(arrow(60, 60.1)).not.toContain("arrow");
  });
});

describe("a bar", () => {
  it("keeps words above it inside of the drawing, and off those of its neighbour", () => {
    const place = (html: string) =>
      ["x", "y"].map((name) =>
        Number(new RegExp(`<text[^>]* ${name}="([\\d.]+)"`).exec(html)?.[1]),
      ) as [number, number];
    const of = (from: number, line: number) =>
      place(
        drawn(
          <Bar from={from} to={from} tone="data" text="given back" otherwise="above" line={line} />,
        ),
      );
    for (const from of [40, 100]) {
      const [x, y] = of(from, 0);
      expect(x).toBeGreaterThan(30);
      expect(x).toBeLessThan(650);
      expect(y - of(from, 1)[1], "a line of text apart").toBeGreaterThanOrEqual(15);
    }
  });

  it("has its words where they fit and none where they do not, and no negative width", () => {
    const text = "own 23.1";
    expect(drawn(<Bar from={40} to={90} tone="data" text={text} />)).toContain(text);
    expect(drawn(<Bar from={40} to={43} tone="data" text={text} />)).not.toContain(text);
    expect(drawn(<Bar from={60} to={63} tone="data" text={text} otherwise="above" />)).toContain(
      `text-anchor="middle">${text}<`,
    );
    expect(drawn(<Bar from={60} to={50} tone="data" text={text} />)).toContain('width="0"');
  });
});

describe("an axis", () => {
  it("has its ticks where their values are", () => {
    const html = drawn(<AxisX label="points" />);
    const ticks = [
      ...html.matchAll(/translate\(([\d.]+) 255\)"><line[^>]*><\/line><text[^>]*>(\d+)/g),
    ];
    expect(ticks.map(([, , text]) => text)).toEqual(["40", "50", "60", "70", "80", "90", "100"]);
    for (const [, x, text] of ticks) expect(Number(x)).toBeCloseTo(xOf(Number(text)), 1);
  });
});

describe("a pin", () => {
  it("has its words inside the drawing on whichever side there is room", () => {
    fc.assert(
      fc.property(mean, (x) => {
        const html = drawn(<Pin x={x} text="your guess" />);
        const [, middle = ""] = /<text class="label label-guess" x="([\d.]+)"/.exec(html) ?? [];
        const half = (10 * 0.56 * 15) / 2;
        expect(Number(middle) - half).toBeGreaterThanOrEqual(0);
        expect(Number(middle) + half).toBeLessThanOrEqual(680);
        expect(Math.abs(Number(middle) - xOf(x)), "beside its line").toBeGreaterThan(half);
      }),
      { seed: 5 },
    );
  });
});

describe("a stage", () => {
  it("sends a wide and a narrow drawing, of which the style sheet shows one", () => {
    const html = renderToStaticMarkup(
      <Stage wide={310} narrow={270}>
        <Frame x={DOMAIN} y={RANGE} margins={{ top: 2, right: 1, bottom: 3, left: 1 }}>
          <Point x={70} y={0} tone="data" />
        </Frame>
      </Stage>,
    );
    expect(html).toContain('class="stage-form stage-wide"');
    expect(html).toContain('class="stage-form stage-narrow"');
    expect([...html.matchAll(/viewBox="([^"]+)"/g)].map(([, box]) => box)).toEqual([
      "0 0 680 310",
      "0 0 328 270",
    ]);
    const ids = [...html.matchAll(/clipPath id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size, "two drawings, two clips").toBe(2);
  });
});

it("a stage sent in one form shows a copy of it where there is little room, and keeps that room", () => {
  const html = renderToStaticMarkup(
    <OneFormProvider value={true}>
      <Stage wide={310} narrow={270}>
        <Frame x={DOMAIN} y={RANGE} margins={{ top: 2, right: 1, bottom: 3, left: 1 }}>
          <Point x={70} y={0} tone="data" />
        </Frame>
      </Stage>
    </OneFormProvider>,
  );
  expect(html.match(/class="point /g)).toHaveLength(1);
  const [, id = ""] = /<svg id="([^"]+)" viewBox="0 0 680 310"/.exec(html) ?? [];
  const narrow = html.split("stage-narrow")[1]!;
  expect(narrow).toContain('viewBox="0 0 328 270"');
  expect(narrow).toContain(`<use href="#${id}" width="328" height="270"`);
});

it("a mark outside of a drawing says what it needs", () => {
  const Lost = () => <>{useScales().form.font}</>;
  expect(() => renderToStaticMarkup(<Lost />)).toThrow("A mark must stand inside a <Frame>.");
});

describe("a handle", () => {
  const handle = (ends?: readonly [number, number]) =>
    drawn(
      <Handle
        x={70}
        y={0.1}
        tone="population"
        focused={false}
        ends={ends}
        onMove={() => undefined}
      />,
    );

  it("is its concept's point, or the grip of a line between two heights", () => {
    expect(handle()).toContain("point-population");
    const html = handle([0.05, 0.15]);
    expect(html).not.toContain("point-population");
    expect(html).toContain(`x1="${xOf(70)}" x2="${xOf(70)}" y1="${yOf(0.05)}" y2="${yOf(0.15)}"`);
    expect(html).not.toMatch(bad);
  });
});

describe("words", () => {
  const words = (props: { readonly x?: number; readonly side?: "left" | "right" | "middle" }) =>
    drawn(<Words y={0.1} tone="data" text="here" short="h" beside={1} {...props} />);

  it("stand at their place, or at the left edge, and never leave the drawing", () => {
    expect(words({ x: 70 })).toContain(`x="${xOf(70) + 15}" y="${yOf(0.1)}"`);
    expect(words({ x: 70, side: "left" })).toContain(`x="${xOf(70) - 15}"`);
    expect(words({ x: 70, side: "middle" })).toContain(`x="${xOf(70)}"`);
    expect(words({})).toContain(`x="${AREA.left + 15}"`);
    expect(words({ x: 1000, side: "left" })).toContain(`x="${AREA.right - 15}"`);
    expect(words({ x: 70 })).toContain(">here<");
  });
});
