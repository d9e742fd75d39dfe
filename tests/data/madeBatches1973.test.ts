import { expect, it } from "vitest";
import { madeBatches1973 } from "#data/madeBatches1973.ts";
import { expectClose } from "../support/close.ts";

const { batches, within, sample } = madeBatches1973;
const all = batches.flatMap(({ yields }) => [...yields]);

it("adds up as its card says", () => {
  expectClose(
    all.reduce((sum, one) => sum + one, 0),
    169.968,
    { relative: 1e-14 },
  );
  expect([Math.min(...all), Math.max(...all)]).toEqual([-0.892, 13.434]);
});

it("gives what lme4 and MixedModels publish of it", () => {
  const mean = all.reduce((sum, one) => sum + one, 0) / 30;
  const squares = all.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  expectClose(mean, 5.6656, { relative: 1e-12 });
  // With no variance between batches the residual is that of one sample of thirty.
  expect(Math.sqrt(squares / 29).toFixed(3)).toBe("3.716");
  expectClose(30 * Math.log((2 * Math.PI * squares) / 30) + 30, 162.87303665382575, {
    relative: 1e-12,
  });
  // The moment estimate of the correlation within batches, which generalized least squares prints as -0.0970284.
  const between =
    sample().columns.y!.reduce((sum, one) => sum + 5 * (one - mean) ** 2, 0) / (batches.length - 1);
  expect(((between - within) / (between + 4 * within)).toFixed(7)).toBe("-0.0970284");
});
