import { describe, expect, it } from "vitest";
import { createGenerator } from "#core/random/generator.ts";
import { inventedState } from "#data/inventedState.ts";
import { loadWidget } from "#widgets/index.ts";
import { renderPages } from "../support/pages.ts";
import { figuresOn, firstState } from "./scenes.ts";

/**
 * What the chapter claims of the five that lead three hundred schools, drawn here by a route of its own: Normal variates by
 * the polar method, sizes and schools made anew, and nothing of the figure.
 */
const STATES = 6000;
const chance = createGenerator(1895);

function* normals(): Generator<number, never> {
  for (;;) {
    const [a, b] = [2 * chance() - 1, 2 * chance() - 1];
    const square = a * a + b * b;
    if (square >= 1 || square === 0) continue;
    const factor = Math.sqrt((-2 * Math.log(square)) / square);
    yield a * factor;
    yield b * factor;
  }
}
const source = normals();
const normal = () => source.next().value;

/** A number of the five leaders at one spread that is assumed, over many states: its mean and the error of that mean. */
interface Told {
  readonly mean: number;
  readonly error: number;
  readonly middle: number;
}

function summarised(values: readonly number[]): Told {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const square = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (values.length - 1);
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
  return { mean, error: Math.sqrt(square / values.length), middle };
}

const { n: sizes = [] } = inventedState.sample(1).columns;

/** The leaders of one state: what they say, their truth, next year, their middle size, and how many are among the best 30. */
function leadersOf(
  schools: readonly { n: number; truth: number; own: number; later: number }[],
  tau: number,
) {
  const said = ({ n, own }: { n: number; own: number }) =>
    tau === Infinity ? own : (own * n * tau ** 2 + 70 * 81) / (n * tau ** 2 + 81);
  const five = schools.toSorted((a, b) => said(b) - said(a)).slice(0, 5);
  const bound = schools.map(({ truth }) => truth).toSorted((a, b) => b - a)[29]!;
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one / 5, 0);
  return {
    says: mean(five.map(said)),
    truth: mean(five.map(({ truth }) => truth)),
    next: mean(five.map(({ later }) => later)),
    size: five.map(({ n }) => n).toSorted((a, b) => a - b)[2]!,
    among: five.filter(({ truth }) => truth >= bound).length,
  };
}

const drawn = Array.from({ length: STATES }, () => {
  const schools = sizes.map((n) => {
    const truth = 70 + 4 * normal();
    const error = 9 / Math.sqrt(n);
    return { n, truth, own: truth + error * normal(), later: truth + error * normal() };
  });
  return { raw: leadersOf(schools, Infinity), folded: leadersOf(schools, 4) };
});
type What = keyof ReturnType<typeof leadersOf>;
const over = (which: "raw" | "folded", what: What) =>
  summarised(drawn.map((one) => one[which][what]));

/** What the text says, to its last digit, within four errors of the simulation. */
const claims = [
  ["raw", "says", 81.9, 0.05],
  ["raw", "truth", 77.5, 0.05],
  ["raw", "next", 77.5, 0.05],
  ["raw", "size", 13, 0.5],
  ["raw", "among", 3.8, 0.05],
  ["folded", "says", 78.9, 0.05],
  ["folded", "truth", 78.9, 0.05],
  ["folded", "next", 78.9, 0.05],
  ["folded", "among", 4.9, 0.05],
] as const;

const page = (await renderPages()).find(({ route }) => route === "/principles/shrinkage/")!;
const text = page.html.replace(/<[^>]*>/g, "");

describe("the five that lead three hundred schools", () => {
  it.each(claims)("%s, %s: %d", (which, what, said, half) => {
    const { mean, error } = over(which, what);
    expect(Math.abs(mean - said)).toBeLessThan(half + 4 * error);
    expect(error).toBeLessThan(half);
    expect(text).toContain(`${said}`);
  });

  it("are schools of more than 60 students in half of the states, once they are folded", () => {
    expect(over("folded", "size").middle).toBeGreaterThan(60);
    expect(over("raw", "size").middle).toBeLessThan(10);
  });

  it("open at the first seed that is usual in every number: averages within half a point, sizes within a factor of two", async () => {
    const figure = figuresOn([page]).find(({ props }) => props.widget === "funnel")!;
    const widget = await loadWidget("funnel");
    const first = firstState(figure);
    const summary = (which: "raw" | "folded") => ({
      says: over(which, "says"),
      truth: over(which, "truth"),
      next: over(which, "next"),
      size: over(which, "size"),
      among: over(which, "among"),
    });
    const usually = { raw: summary("raw"), folded: summary("folded") };
    const usual = (seed: number) =>
      (["raw", "folded"] as const).every((which) => {
        const { n = [], theta = [], y = [], next = [] } = inventedState.sample(seed).columns;
        const schools = n.map((size, j) => ({
          n: size,
          truth: theta[j]!,
          own: y[j]!,
          later: next[j]!,
        }));
        const found = leadersOf(schools, which === "raw" ? Infinity : 4);
        const isNear = (what: What) => Math.abs(found[what] - usually[which][what].mean) <= 0.5;
        const size = found.size / usually[which].size.mean;
        return isNear("says") && isNear("truth") && isNear("next") && size > 0.5 && size < 2;
      });
    const seeds = Array.from({ length: first.seed + 1 }, (_, seed) => seed);
    expect(seeds.find(usual)).toBe(first.seed);
    expect(widget.takeaway(widget.picture(first))).toContain("schools of about 9\u00a0students");
  });
});
