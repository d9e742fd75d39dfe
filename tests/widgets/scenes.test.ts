import { expect, it } from "vitest";
import { cornersOf } from "./scenes.ts";

const parametersOf = (count: number) =>
  Array.from({ length: count }, (_, k) => [`p${k}`, [-k, 10 + k]] as const);

it("few parameters stand at every corner, many with each other at every corner of each two", () => {
  expect(cornersOf([])).toEqual([{}]);
  for (const count of [1, 2, 5]) {
    const corners = cornersOf(parametersOf(count));
    expect(new Set(corners.map((one) => JSON.stringify(one))).size).toBe(2 ** count);
  }
  for (const count of [11, 16, 17, 40]) {
    const corners = cornersOf(parametersOf(count));
    expect(corners.length).toBe(2 + 2 * Math.ceil(Math.log2(count)));
    for (let a = 0; a < count; a++)
      for (let b = a + 1; b < count; b++)
        expect(new Set(corners.map((one) => `${one[`p${a}`]} ${one[`p${b}`]}`)).size).toBe(4);
  }
});
