import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Frame } from "#plot/Frame.tsx";
import { FormProvider } from "#plot/form.ts";
import { Rods } from "#plot/rare/Rods.tsx";
import { Strings } from "#plot/rare/Strings.tsx";
import { type Tag, Tags } from "#plot/rare/Tags.tsx";

/** A drawing of 680 by 300, with a data area of 640 by 200 from (20, 40) on, for values from 0 to 1 and rows from 0 down to 10. */
function drawn(marks: ReactNode, kind: "wide" | "narrow" = "wide"): string {
  return renderToStaticMarkup(
    <FormProvider value={{ kind, width: 680, height: 300, font: 20 }}>
      <Frame x={[0, 1]} y={[10, 0]} margins={{ top: 2, right: 1, bottom: 3, left: 1 }}>
        {marks}
      </Frame>
    </FormProvider>,
  );
}

const paths = (html: string) =>
  [...html.matchAll(/<path class="([^"]*)"(?: stroke-width="([^"]*)")? d="([^"]*)"/g)].map(
    ([, kind, width, d]) => ({ kind, width: Number(width), d }),
  );

describe("strings", () => {
  it("hang straight, as thick as the share they carry; those of one width are one path", () => {
    const found = paths(
      drawn(
        <Strings
          tone="plain"
          strings={[
            { from: [0.5, 0], to: [0.5, 5], share: 0.5 },
            { from: [0.25, 0], to: [0.25, 5], share: 0.25 },
            { from: [0.75, 0], to: [0.75, 5], share: 0.25 },
          ]}
        />,
      ),
    );
    expect(found).toEqual([
      { kind: "string string-plain", width: 5.5, d: "M180,40V140M500,40V140" },
      { kind: "string string-plain", width: 11, d: "M340,40V140" },
    ]);
  });

  it("are dotted where they carry nothing, and never thinner than can be seen where they carry something", () => {
    const hung = (share: number) =>
      paths(drawn(<Strings tone="plain" strings={[{ from: [0, 0], to: [0, 1], share }]} />))[0]!;
    expect(hung(0)).toMatchObject({ kind: "string string-plain is-slack", width: 1 });
    expect(hung(1e-4)).toMatchObject({ kind: "string string-plain", width: 1 });
  });

  it("bend from one place to another that is not below it", () => {
    const [{ d } = { d: "" }] = paths(
      drawn(<Strings tone="data" strings={[{ from: [0, 0], to: [1, 10] }]} />),
    );
    expect(d).toBe("M20,40C20,140,660,140,660,240");
    const [aside = { d: "" }] = paths(
      drawn(<Strings tone="data" across strings={[{ from: [0, 0], to: [1, 10] }]} />),
    );
    expect(aside.d).toBe("M20,40C340,40,340,240,660,240");
  });
});

describe("rods", () => {
  it("are one path, a little beyond their ends and never out of the drawing", () => {
    const html = drawn(
      <Rods
        tone="plain"
        beyond={0.5}
        rods={[
          { from: 0.25, to: 0.5, y: 5 },
          { from: -3, to: 7, y: 10 },
        ]}
      />,
    );
    expect(paths(html)[0]!.d).toBe("M170,140H350M20,240H660");
  });

  it("are as high as the text where they are shadows", () => {
    const html = drawn(<Rods tone="posterior" as="shadow" rods={[{ from: 0, to: 1, y: 5 }]} />);
    expect(paths(html)[0]).toEqual({
      kind: "shadow shadow-posterior",
      width: 19,
      d: "M20,140H660",
    });
  });
});

describe("tags", () => {
  const tags = (all: readonly Tag[], clear: Parameters<typeof Tags>[0]["clear"] = []) =>
    [
      ...drawn(<Tags tags={all} clear={clear} />).matchAll(
        /<text[^>]* x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)/g,
      ),
    ].map(([, x, y, text]) => ({ x: Number(x), y: Number(y), text }));
  const tag = (x: number, y: number, text = "tag"): Tag => ({ x, y, tone: "plain", text });

  it("stand right of their place, or on the other side where something is in the way", () => {
    const [right] = tags([tag(0.5, 5)]);
    expect(right!.x).toBeGreaterThan(340);
    const [left] = tags([tag(0.5, 5)], [{ from: 0.52, to: 0.6, y: 5 }]);
    expect(left!.x).toBeLessThan(340);
  });

  it("never lie on one another; the one that comes first has the better place", () => {
    const both = tags([tag(0.5, 5, "first"), tag(0.5, 5, "second")]);
    expect(both.map(({ text }) => text)).toEqual(["first", "second"]);
    expect(both[0]!.x).toBeGreaterThan(340);
    expect(both[1]!.x).toBeLessThan(340);
  });

  it("stay inside, and are left out where there is no room near their place", () => {
    expect(tags([tag(1, 5)])[0]!.x).toBeLessThan(660);
    expect(tags([tag(0.5, 5, "x".repeat(100))])).toEqual([]);
    const wall = Array.from({ length: 101 }, (_, k) => ({ from: 0, to: 1, y: k / 10 }));
    expect(tags([tag(0.5, 5)], wall)).toEqual([]);
  });

  it("are short in the narrow form", () => {
    const html = drawn(<Tags tags={[{ ...tag(0.5, 5, "many words"), short: "few" }]} />, "narrow");
    expect(html).toContain(">few<");
  });
});
