import { expect, it } from "vitest";
import type { QuotedReadout } from "#widgets/frame/widget.ts";
import { loadWidget } from "#widgets/index.ts";
import { renderPages } from "../support/pages.ts";
import { figuresOn, firstState } from "./scenes.ts";

/** What the chapter on the scouts claims, worked out by adding up prior times likelihood over a fine grid of averages. */
const PLACES = 200_000;

function integrated(
  hits: number,
  atBats: number,
  { mean, seats }: { mean: number; seats: number },
) {
  let [whole, first, second] = [0, 0, 0];
  for (let k = 0; k < PLACES; k++) {
    const x = (k + 0.5) / PLACES;
    const filled = mean * seats - 1 + hits;
    const empty = (1 - mean) * seats - 1 + atBats - hits;
    const weight = Math.exp(
      filled * Math.log(x) + empty * Math.log1p(-x) + 0.6 * seats + 0.6 * atBats,
    );
    whole += weight;
    first += weight * x;
    second += weight * x * x;
  }
  const average = first / whole;
  return { average, sd: Math.sqrt(second / whole - average ** 2) };
}

const figures = figuresOn(await renderPages()).filter(
  ({ route }) => route === "/principles/scout/",
);
async function quotedBy(id: string): Promise<Readonly<Record<string, QuotedReadout>>> {
  const figure = figures.find(({ props }) => props.widget === id)!;
  const widget = await loadWidget(id);
  return widget.quoted!(widget.picture(firstState(figure)));
}
const rookie = (seats: number) => integrated(9, 30, { mean: 0.25, seats });

it("9 hits in 30 are worth 0.275, 0.262 and 0.254 with 30, 100 and 388 at-bats on loan", async () => {
  const { fewEstimate, manyEstimate } = await quotedBy("bench");
  const { hundredEstimate } = await quotedBy("rookies");
  const told = [fewEstimate, hundredEstimate, manyEstimate].map((one) => one!.text);
  expect(told).toEqual(["0.275", "0.262", "0.254"]);
  expect([30, 100, 388].map((seats) => rookie(seats).average.toFixed(3))).toEqual(told);
});

it("rookies who differ by 0.078, 0.043 and 0.022 are worth 30, 100 and 388", async () => {
  const { fewSpread, hundredSpread, manySpread } = await quotedBy("rookies");
  const told = [fewSpread, hundredSpread, manySpread].map((one) => one!.text);
  expect(told).toEqual(["0.078", "0.043", "0.022"]);
  const spread = (seats: number) => integrated(0, 0, { mean: 0.25, seats }).sd.toFixed(3);
  expect([30, 100, 388].map(spread)).toEqual(told);
});

it("one hit of a man unseen takes the doubt from 0.0963 to 0.0977", async () => {
  const { doubtBefore, doubtAfter } = await quotedBy("bench");
  expect([doubtBefore!.text, doubtAfter!.text]).toEqual(["0.0963", "0.0977"]);
  const team = { mean: 0.265, seats: 20 };
  expect(integrated(0, 0, team).sd.toFixed(4)).toBe(doubtBefore!.text);
  expect(integrated(1, 1, team).sd.toFixed(4)).toBe(doubtAfter!.text);
});

it("the scouts are furthest apart after 108 at-bats at 0.300, and only then come together", async () => {
  const { widestAt, widest, apart } = await quotedBy("bench");
  // Whole hits: every tenth at-bat.
  const between = (n: number) =>
    integrated(0.3 * n, n, { mean: 0.25, seats: 30 }).average -
    integrated(0.3 * n, n, { mean: 0.25, seats: 388 }).average;
  const [first, at, later] = [30, 108, 300].map(between) as [number, number, number];
  expect(widestAt!.value).toBe(108);
  expect(at.toFixed(3)).toBe(widest!.text);
  expect(first.toFixed(3)).toBe(apart!.text);
  expect([between(100) < at, between(116) < at, first < at, later < at]).toEqual(
    Array.from({ length: 4 }, () => true),
  );
});
