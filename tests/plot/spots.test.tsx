import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Frame } from "#plot/Frame.tsx";
import { FormProvider } from "#plot/form.ts";
import { type Spot, Spots } from "#plot/rare/Spots.tsx";

const drawn = (spots: readonly Spot[], as?: "frames") =>
  renderToStaticMarkup(
    <FormProvider value={{ kind: "wide", width: 600, height: 300, font: 20 }}>
      <Frame x={[0, 1]} y={[1, 0]} margins={{ top: 0, right: 0, bottom: 0, left: 0 }}>
        <Spots spots={spots} tone="posterior" {...(as && { as })} />
      </Frame>
    </FormProvider>,
  );
const radii = (html: string) =>
  [...html.matchAll(/a([\d.]+),[\d.]+ 0 1 1 [\d.]+,0/g)].map(([, r]) => Number(r));

describe("spots", () => {
  it("have areas that are their shares", () => {
    const [whole, quarter] = radii(
      drawn([
        { x: 0.2, y: 0.5, share: 1 },
        { x: 0.8, y: 0.5, share: 0.25 },
      ]),
    );
    expect(Math.abs(whole! / quarter! - 2)).toBeLessThan(0.03);
  });

  it("are left out where there is next to nothing, all the rest in one path", () => {
    const html = drawn([
      { x: 0.2, y: 0.5, share: 0 },
      { x: 0.5, y: 0.5, share: 1e-6 },
      { x: 0.8, y: 0.5, share: 0.5 },
    ]);
    expect(radii(html)).toHaveLength(1);
    expect(html.match(/discs-posterior/g)).toHaveLength(1);
  });

  it("frame a place with a square round it, whatever its share", () => {
    const html = drawn([{ x: 0.5, y: 0.5, share: 0.1 }], "frames");
    expect(html).toContain("M290,140h20v20h-20z");
  });
});
