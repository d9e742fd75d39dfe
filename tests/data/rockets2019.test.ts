import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { rockets2019 } from "#data/rockets2019.ts";

const { players } = rockets2019;
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe("the free throws of the Rockets", () => {
  it("have the totals that their source prints", () => {
    expect(players).toHaveLength(21);
    expect(total(players.map(({ made }) => made))).toBe(1109);
    expect(total(players.map(({ throws }) => throws))).toBe(1422);
    const averages = players.filter(({ throws }) => throws > 0).map((one) => one.made / one.throws);
    expect(Math.round(1000 * (total(averages) / averages.length)) / 1000).toBe(0.735);
  });

  it("run from nobody’s throws to 609, in the order of the source", () => {
    const throws = players.map((one) => one.throws);
    expect(throws.filter((one) => one === 0)).toHaveLength(4);
    expect(throws).toEqual(throws.toSorted((a, b) => a - b));
    expect(throws.at(-1)).toBe(609);
    for (const one of players) expect(one.made).toBeLessThanOrEqual(one.throws);
  });

  it("are row by row what they were when they were copied", () => {
    const rows = players.map(({ name, throws, made }) => `${name},${throws},${made}\n`).join("");
    expect(createHash("sha256").update(rows).digest("hex")).toBe(
      "2ce8579204fe11d4dd407dc6a9851e4c31d35dfa7eb75991d6dd1cb1e1ff8b4a",
    );
  });

  it("have names that can be told apart by the last", () => {
    expect(new Set(players.map(({ name }) => name.split(" ").at(-1))).size).toBe(21);
  });
});
