import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Frame } from "#plot/Frame.tsx";
import { FormProvider } from "#plot/form.ts";
import { Curtain } from "#plot/rare/Curtain.tsx";

const drawn = (edge: number) =>
  renderToStaticMarkup(
    <FormProvider value={{ kind: "wide", width: 600, height: 300, font: 20 }}>
      <Frame x={[0, 1]} y={[0, 1]} margins={{ top: 0, right: 0, bottom: 0, left: 0 }}>
        <Curtain edge={edge} low={0.2} high={0.8} />
      </Frame>
    </FormProvider>,
  );

describe("a curtain", () => {
  it("hides all from its edge to the right end, from its rail down beyond what it hides", () => {
    const cloth = /curtain-cloth" d="M([\d.]+),([\d.]+)H([\d.]+)V([\d.]+)/.exec(drawn(0.25))!;
    const [left, top, right, foot] = cloth.slice(1).map(Number) as [number, number, number, number];
    expect([left, right]).toEqual([150, 600]);
    expect(top).toBe(60);
    expect(foot).toBeGreaterThan(240);
  });

  it("has its rail over the whole width, wherever its edge is", () => {
    for (const edge of [0, 0.5, 1]) expect(drawn(edge)).toContain('curtain-rail" d="M0,60H600"');
  });

  it("has no width where it is fully open, and nothing that is not a number", () => {
    const html = drawn(1);
    expect(html).toMatch(/curtain-cloth" d="M600,60H600/);
    expect(html).not.toContain("NaN");
  });
});
