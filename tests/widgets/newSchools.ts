import { drawnTables } from "#data/drawnTables.ts";
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

/** How many sds of a table its largest result lies above its mean. */
export function outOf(table: readonly number[]): number {
  const mean = table.reduce((sum, one) => sum + one, 0) / table.length;
  const squares = table.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return (Math.max(...table) - mean) / Math.sqrt(squares / (table.length - 1));
}

/** In how many of the drawn tables the largest is as far out: the spreads are dealt in order, by their shares of the tables. */
export function outAbove(nodes: readonly Node[], t: number, errors: readonly number[]): number {
  const z = drawnTables();
  const tables = z.length / errors.length;
  let [far, node, passed] = [0, 0, 0];
  for (let i = 0; i < tables; i++) {
    while (node < nodes.length - 1 && passed + nodes[node]!.weight < (i + 0.5) / tables) {
      passed += nodes[node]!.weight;
      node += 1;
    }
    const { tau } = nodes[node]!;
    const table = errors.map((error, k) => z[i * errors.length + k]! * Math.hypot(tau, error));
    if (outOf(table) >= t) far += 1;
  }
  return far / tables;
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
