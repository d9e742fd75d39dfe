import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Frame } from "#plot/Frame.tsx";
import { FormProvider } from "#plot/form.ts";
import { Bundle } from "#plot/rare/Bundle.tsx";
import { Plane } from "#plot/rare/Plane.tsx";

/** Ten pixels a unit across, one a unit down, and a margin of 20 letters at the right for the plane. */
const drawn = (mark: React.ReactNode) =>
  renderToStaticMarkup(
    <FormProvider value={{ kind: "wide", width: 400, height: 100, font: 10 }}>
      <Frame x={[0, 20]} y={[0, 100]} margins={{ top: 0, right: 20, bottom: 0, left: 0 }}>
        {mark}
      </Frame>
    </FormProvider>,
  );

describe("a bundle of lines", () => {
  it("is one path, each piece from its place to the other", () => {
    const html = drawn(
      <Bundle
        tone="posterior"
        pieces={[
          { from: [0, 0], to: [20, 100] },
          { from: [0, 50], to: [10, 50] },
        ]}
      />,
    );
    expect(html.match(/hair-posterior/g)).toHaveLength(1);
    expect(html).toContain("M0,100L200,0M0,50L100,50");
  });
});

describe("a plane beside a drawing", () => {
  const plane = (
    <Plane
      apart={5}
      span={10}
      across={[0, 5]}
      label="rise"
      outlines={[
        {
          tone: "population",
          points: [
            [0, 0],
            [5, 100],
          ],
        },
      ]}
      pulls={[{ from: [1, 10], to: [2, 20] }]}
      threads={[{ x: 10, to: [2.5, 40] }]}
      groups={[{ tone: "posterior", at: [[2.5, 40]], size: 1 }]}
      notes={[{ tone: "posterior", at: [2.5, 40], text: "Sales" }]}
    />
  );
  const html = drawn(plane);

  it("has an axis of its own across and the drawing's heights", () => {
    // It begins 50 px right of the drawing's 200 and is 100 px wide: a unit is 20 px.
    expect(html).toMatch(/curve-population" d="M250,100L350,0"/);
    expect(html).toContain('d="M270,90L290,80"');
    expect(html).toMatch(/point-posterior" d="M300,60/);
  });

  it("joins a place of the drawing to one of its own on a level", () => {
    expect(html).toContain('d="M100,60H300"');
  });

  it("says its numbers and its words", () => {
    expect([...html.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual([
      "0",
      "1",
      "2",
      "3",
      "4",
      "5",
      "rise",
      "Sales",
    ]);
  });
});
