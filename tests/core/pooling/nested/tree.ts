import { oneWayData } from "../../../../src/core/pooling/varianceComponents/oneWayData.ts";

/** Sufficient statistics of rows (school, class, value), in the order of first appearance. */
export function treeOf(rows: readonly (readonly [string, string, number])[]) {
  const samples = [...new Set(rows.map((row) => row[1]))];
  const batches = [...new Set(rows.map((row) => row[0]))];
  const parent = new Map(rows.map((row) => [row[1], row[0]]));
  const data = {
    ...oneWayData(
      samples.map((name) => rows.filter((row) => row[1] === name).map((row) => row[2])),
    ),
    school: samples.map((name) => batches.indexOf(parent.get(name)!)),
  };
  return { data, samples, batches };
}
