import { describe, expect, it } from "vitest";
import { crossedIslands } from "#core/pooling/crossed/crossedIslands.ts";
import { inventedTasting } from "#data/inventedTasting.ts";
import {
  apart,
  aside,
  averages,
  CAKES,
  cells,
  highest,
  JUDGES,
  logJoint,
  START,
  seen,
} from "./tasting.ts";

const struck = (judge: string, cake = "all") => ({ judge, cake, more: 0, isStruck: true });
const raised = (judge: string, cake = "all", more = 2) => ({ judge, cake, more, isStruck: false });
const firstBy = (plan: ReturnType<typeof cells>) => CAKES[highest(averages(plan, "k"))];
const firstOf = (plan: ReturnType<typeof cells>) =>
  CAKES[highest(seen(plan, START).cakes.map(({ mean }) => mean))];

describe("what the chapter on judges says in words", () => {
  const mixed = cells("mixed");
  const rest = seen(mixed, START);

  it("the table of the tests is that of the book", () => {
    const { judge, cake, score } = inventedTasting.sample().columns;
    expect(mixed.map(({ j }) => j)).toEqual(judge);
    expect(mixed.map(({ k }) => k)).toEqual(cake);
    expect(mixed.map(({ y }) => y)).toEqual(score);
  });

  it("the ribbon goes to a cake that the harshest judge did not touch, and adjusted to another", () => {
    expect(firstBy(mixed)).toBe("Nut");
    expect(firstOf(mixed)).toBe("Plum");
    expect(JUDGES[highest(rest.judges.map(({ mean }) => -mean))]).toBe("E");
    const tastedByE = mixed.filter(({ j }) => JUDGES[j] === "E").map(({ k }) => CAKES[k]);
    expect(tastedByE).toEqual(["Lime", "Plum"]);
  });

  it("others ate what E ate, and gave more for it", () => {
    for (const { k, y } of mixed.filter(({ j }) => JUDGES[j] === "E"))
      for (const other of mixed.filter((cell) => cell.k === k && JUDGES[cell.j] !== "E"))
        expect(other.y).toBeGreaterThan(y);
  });

  it("with B two points up, each put another cake first, and the cakes keep their distances", () => {
    const up = cells("mixed", raised("B"));
    expect(firstBy(up)).toBe("Fig");
    expect(firstOf(up)).toBe("Plum");
    const now = seen(up, START);
    expect(apart(aside(rest.cakes), aside(now.cakes))).toBeLessThan(0.05);
    const [before, after] = [averages(mixed, "k"), averages(up, "k")];
    for (const [k, name] of CAKES.entries())
      expect(after[k]! > before[k]!, name).toBe(name !== "Nut");
    // The others, who did nothing, seem harsher.
    for (const j of [0, 2, 3, 4]) expect(now.judges[j]!.mean).toBeLessThan(rest.judges[j]!.mean);
    // Measured against the mean, all five bars together gain nothing.
    const sum = (of: typeof now.judges) => of.reduce((total, { mean }) => total + mean, 0);
    expect(Math.abs(sum(now.judges) - sum(rest.judges))).toBeLessThan(1e-9);
  });

  it("with the mean held the judge takes more, and all cakes rise a little", () => {
    const known = { ...START, held: 6 };
    const [was, now] = [seen(mixed, known), seen(cells("mixed", raised("B")), known)];
    const learned = seen(cells("mixed", raised("B")), START);
    const taken = now.judges[1]!.mean - was.judges[1]!.mean;
    expect(taken).toBeGreaterThan(learned.judges[1]!.mean - rest.judges[1]!.mean);
    for (const [k, { mean }] of now.cakes.entries())
      expect(mean).toBeGreaterThan(was.cakes[k]!.mean);
  });

  it("of one score that rises, the judge and the cake both take a part", () => {
    const now = seen(cells("mixed", raised("B", "Plum")), START);
    expect(now.judges[1]!.mean).toBeGreaterThan(rest.judges[1]!.mean + 0.1);
    expect(aside(now.cakes)[1]!).toBeGreaterThan(aside(rest.cakes)[1]! + 0.1);
  });

  it("without E another cake wins by average, and the same adjusted", () => {
    const without = cells("mixed", struck("E"));
    expect(firstBy(without)).toBe("Plum");
    expect(firstOf(without)).toBe("Plum");
  });

  it("E has the longest bar although it has two scores, since judges differ by twice the noise of a score", () => {
    const bars = rest.judges.map(({ mean }) => Math.abs(mean));
    expect(JUDGES[highest(bars)]).toBe("E");
    expect(START.tauA / START.sigma).toBe(2);
  });

  it("two rooms leave three directions, of which one is of consequence; the mixed table leaves two", () => {
    const designOf = (table: ReturnType<typeof cells>) =>
      crossedIslands({ annotator: table.map(({ j }) => j), item: table.map(({ k }) => k) });
    expect(designOf(cells("rooms"))).toMatchObject({ count: 2, annotator: [0, 0, 0, 1, 1] });
    expect(designOf(cells("rooms")).slides).toHaveLength(3);
    expect(designOf(mixed).slides).toHaveLength(2);
  });

  it("no score notices a slide between two rooms; the populations stand at their best, and every slide costs", () => {
    const rooms = cells("rooms");
    const found = seen(rooms, START);
    const at = (c: number) => logJoint(rooms, found, START, c);
    for (const c of [-2, -0.7, 1, 2]) {
      expect(Math.abs(at(c).scores - at(0).scores)).toBeLessThan(1e-9);
      expect(at(c).populations).toBeLessThan(at(0).populations);
    }
    expect(logJoint(mixed, rest, START, 1).scores).toBeLessThan(
      logJoint(mixed, rest, START, 0).scores - 1,
    );
  });

  it("the gap between rooms with as many judges as cakes to a side is divided by the variances", () => {
    // One judge and one cake to a side, and hardly a noise.
    const table = [
      { j: 0, k: 0, y: 4 },
      { j: 3, k: 3, y: 8 },
    ];
    const found = seen(table, { ...START, sigma: 1e-3 });
    const gap = (of: typeof found.judges) => of[3]!.mean - of[0]!.mean;
    const toJudges = gap(found.judges) / (gap(found.judges) + gap(found.cakes));
    expect(Math.abs(toJudges - 1.44 / (1.44 + 1.21))).toBeLessThan(1e-6);
  });

  it("between rooms one bite tells more than ten further of everything; within a room it tells nothing", () => {
    const rooms = cells("rooms");
    const more = rooms.flatMap((cell) => Array.from({ length: 11 }, () => cell));
    const one = [...rooms, { j: 4, k: 0, y: 2 }];
    const [A, B, E] = [0, 1, 4];
    expect(doubtOf(one, E, B)).toBeLessThan(doubtOf(more, E, B));
    expect(doubtOf(more, A, B)).toBeLessThan(doubtOf(one, A, B) / 2);
    // The route of this test gives the doubt of a comparison as it stands in a table that hangs together.
    expect(doubtOf(one, A, B)).toBeLessThanOrEqual(doubtOf(rooms, A, B));
  });

  it("where scores are loud, three quarters of what is seen of a judge with two cakes is given back", () => {
    const [differ, loud] = [START.tauA ** 2, 3 ** 2];
    const back = loud / (loud + 2 * differ);
    expect(back).toBeGreaterThan(0.7);
    expect(back).toBeLessThan(0.8);
  });
});

/** The sd of a comparison of two judges: conjugate gradients on the precision of mean, judges and cakes. */
function doubtOf(table: ReturnType<typeof cells>, one: number, other: number): number {
  const { tauA, tauB, sigma } = START;
  const [judges, size] = [JUDGES.length, 1 + JUDGES.length + CAKES.length];
  const contrast: readonly number[] = Array.from({ length: size }, (_, i) =>
    i === 1 + one ? 1 : i === 1 + other ? -1 : 0,
  );
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, x, i) => sum + x * b[i]!, 0);
  const times = (v: readonly number[]) => {
    const out = v.map((x, i) => (i === 0 ? 0 : x / (i <= judges ? tauA : tauB) ** 2));
    for (const { j, k } of table) {
      const at = [0, 1 + j, 1 + judges + k];
      const sum = at.reduce((total, i) => total + v[i]!, 0) / sigma ** 2;
      for (const i of at) out[i]! += sum;
    }
    return out;
  };
  let [x, r, p] = [contrast.map(() => 0) as readonly number[], contrast, contrast];
  // As many steps as unknowns are exact; some more take the rounding away.
  for (let step = 0; step < 3 * size && dot(r, r) > 1e-24; step++) {
    const moved = times(p);
    const far = dot(r, r) / dot(p, moved);
    x = x.map((value, i) => value + far * p[i]!);
    const left = r.map((value, i) => value - far * moved[i]!);
    p = left.map((value, i) => value + (dot(left, left) / dot(r, r)) * p[i]!);
    r = left;
  }
  return Math.sqrt(dot(contrast, x));
}
