import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Frame } from "#plot/Frame.tsx";
import { FormProvider } from "#plot/form.ts";
import { Tallies, type Tally } from "#plot/rare/Tallies.tsx";

const drawn = (tallies: readonly Tally[]) =>
  renderToStaticMarkup(
    <FormProvider value={{ kind: "wide", width: 680, height: 300, font: 20 }}>
      <Frame x={[0, 1]} y={[10, 0]} margins={{ top: 2, right: 1, bottom: 3, left: 11 }}>
        <Tallies tallies={tallies} left={10} />
      </Frame>
    </FormProvider>,
  );
const marks = (html: string, kind: "tick" | "cross") =>
  [...(new RegExp(`tally-${kind}" d="([^"]*)"`).exec(html)?.[1] ?? "").matchAll(/M([\d.]+),/g)].map(
    ([, x]) => Number(x),
  );

describe("tallies", () => {
  it("have a mark for each thing counted, ticks before crosses, two a column", () => {
    const html = drawn([{ y: 2, ticks: 3, crosses: 4 }]);
    const [ticks, crosses] = [marks(html, "tick"), marks(html, "cross")];
    expect([ticks.length, crosses.length]).toEqual([3, 4]);
    // The margin is 220 wide, and they begin 200 before its end.
    for (const x of ticks) expect(x).toBeGreaterThan(20);
    expect(ticks[0]).toBe(ticks[1]);
    expect(Math.min(...crosses)).toBe(ticks[2]);
    expect(html).not.toContain("tally-ring");
  });

  it("ring the one that came last", () => {
    const ring = (last: Tally["last"]) =>
      /tally-ring" cx="([\d.]+)"/.exec(drawn([{ y: 2, ticks: 2, crosses: 4, last }]))?.[1];
    expect(Number(ring("cross"))).toBeGreaterThan(Number(ring("tick")));
    expect(ring(undefined)).toBeUndefined();
  });

  it("are nothing where nothing was counted", () => {
    expect(drawn([{ y: 0, ticks: 0, crosses: 0 }])).toContain('tally-tick" d=""');
  });
});
