import { logOfSpread } from "./coachedSchools.ts";
import { above } from "./nextFarm.ts";

/** Simpson's rule in x, tau = 20 x / (1 - x). */
const PIECES = 400;

export interface Node {
  readonly tau: number;
  readonly weight: number;
  readonly mean: number;
  readonly doubt: number;
}

/** What a table of results says of mean and spread, with flat priors on both. */
export function nodesOf(schools: readonly (readonly [number, number])[]): readonly Node[] {
  const raw = Array.from({ length: PIECES }, (_, k) => {
    const x = k / PIECES;
    const tau = (20 * x) / (1 - x);
    const variances = schools.map(([, error]) => error ** 2 + tau ** 2);
    const log = logOfSpread(
      schools.map(([result]) => result),
      variances,
    );
    const precision = variances.reduce((sum, v) => sum + 1 / v, 0);
    const mean = schools.reduce((sum, [y], j) => sum + y / variances[j]!, 0) / precision;
    const simpson = k === 0 ? 1 : k % 2 === 1 ? 4 : 2;
    return { tau, mean, doubt: 1 / precision, log: log + Math.log(simpson / (1 - x) ** 2) };
  });
  const top = Math.max(...raw.map(({ log }) => log));
  const whole = raw.reduce((sum, { log }) => sum + Math.exp(log - top), 0);
  return raw.map(({ log, ...node }) => ({ ...node, weight: Math.exp(log - top) / whole }));
}

export const average = (nodes: readonly Node[], of: (node: Node) => number) =>
  nodes.reduce((sum, node) => (node.weight < 1e-13 ? sum : sum + node.weight * of(node)), 0);

export const oneAbove = (nodes: readonly Node[], x: number, error: number) =>
  average(nodes, ({ tau, mean, doubt }) =>
    above((x - mean) / Math.sqrt(doubt + tau ** 2 + error ** 2)),
  );

export function meanAbove(nodes: readonly Node[], x: number, errors: readonly number[]): number {
  const luck = errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length ** 2;
  return average(nodes, ({ tau, mean, doubt }) =>
    above((x - mean) / Math.sqrt(doubt + tau ** 2 / errors.length + luck)),
  );
}

/** The mean of the population by midpoints over eight of its sds to either side. */
export function largestAbove(nodes: readonly Node[], x: number, errors: readonly number[]): number {
  const parts = 64;
  const heights = Array.from({ length: parts }, (_, k) => {
    const z = -8 + (16 * (k + 0.5)) / parts;
    return { z, height: Math.exp((-z * z) / 2) };
  });
  const whole = heights.reduce((sum, { height }) => sum + height, 0);
  return average(nodes, ({ tau, mean, doubt }) =>
    heights.reduce((sum, { z, height }) => {
      if (height < 1e-12) return sum;
      const mu = mean + z * Math.sqrt(doubt);
      const all = errors.reduce(
        (below, error) => below * (1 - above((x - mu) / Math.hypot(tau, error))),
        1,
      );
      return sum + (height / whole) * (1 - all);
    }, 0),
  );
}
