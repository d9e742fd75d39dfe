import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Frame } from "#plot/Frame.tsx";
import { type Form, FormProvider } from "#plot/form.ts";
import { type Row, Rows } from "#plot/rare/Rows.tsx";

const rows: readonly Row[] = [
  {
    key: "Fir",
    label: "Fir",
    note: "4",
    marks: [
      { x: 78, tone: "data" },
      { x: 74, tone: "posterior", outcome: true },
    ],
    way: [78, 74],
    end: { text: "1 → 2", isChange: true },
  },
  {
    key: "Oak",
    label: "Oak",
    note: "60",
    marks: [{ x: 75, tone: "data", spread: 5 }],
    miss: [74.5, 60],
    end: { text: "2", isChange: false },
  },
];

/** Values from 45 to 95 over 324 pixels less room for words; rows at y = 40 and 80. */
const drawn = (kind: Form["kind"], heading?: string) =>
  renderToStaticMarkup(
    <FormProvider value={{ kind, width: 324, height: 120, font: 15 }}>
      <Frame x={[45, 95]} y={[2, -1]} margins={{ top: 0, right: 1, bottom: 0, left: 6 }}>
        <Rows rows={rows} {...(heading !== undefined && { heading })} />
      </Frame>
    </FormProvider>,
  );
const xOf = (value: number) => 90 + ((value - 45) / 50) * (309 - 90);

describe("a list of rows", () => {
  it("has each value on the level of its name", () => {
    const html = drawn("wide");
    const [first = "", second = ""] = html.split('data-group="').slice(1);
    expect(first).toContain(`d="M${Math.round(xOf(78) * 10) / 10},40m`);
    expect(first).toContain(`d="M${Math.round(xOf(74) * 10) / 10},40m`);
    expect(first).toMatch(/class="row-label" x="[\d.]+" y="40"/);
    expect(second).toMatch(/class="row-label" x="[\d.]+" y="80"/);
  });

  it("keeps what comes out apart from what is known", () => {
    const [before = "", outcome = ""] = drawn("wide").split('point-data"');
    expect(before).toContain('<g data-outcome=""><line class="row-way"');
    expect(outcome).toContain('<g data-outcome=""><path class="point point-posterior"');
    expect(outcome).toContain('class="row-end is-change"');
  });

  it("draws what is missed from the left end to the right, whichever came first", () => {
    const [, x = "", width = ""] =
      /class="miss" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/.exec(drawn("wide")) ?? [];
    expect(Math.abs(Number(x) - xOf(60))).toBeLessThan(0.1);
    expect(Math.abs(Number(width) - (xOf(74.5) - xOf(60)))).toBeLessThan(0.1);
  });

  it("draws how far a value's own luck reaches, to both sides of it", () => {
    const [, x1 = "", x2 = ""] =
      /class="row-spread" d="M([\d.]+),.*H([\d.]+)M/.exec(drawn("wide")) ?? [];
    expect(Math.abs(Number(x1) - xOf(70))).toBeLessThan(0.1);
    expect(Math.abs(Number(x2) - xOf(80))).toBeLessThan(0.1);
  });

  it("has marks alone in rows too low for words", () => {
    const html = renderToStaticMarkup(
      <FormProvider value={{ kind: "wide", width: 324, height: 18, font: 15 }}>
        <Frame x={[45, 95]} y={[1.5, -0.5]} margins={{ top: 0, right: 1, bottom: 0, left: 6 }}>
          <Rows rows={rows} />
        </Frame>
      </FormProvider>,
    );
    expect(html).not.toContain("<text");
    expect(html.match(/class="point /g)).toHaveLength(3);
  });

  it("leaves its notes out where they have a heading and there is no room for it", () => {
    expect(drawn("wide", "hits")).toContain(">hits<");
    expect(drawn("narrow", "hits")).not.toMatch(/row-note/);
    expect(drawn("narrow")).toContain('class="row-note"');
  });
});
