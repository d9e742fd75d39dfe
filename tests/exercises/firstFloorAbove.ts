import { radon1987 } from "#data/radon1987.ts";

const { n = [], y = [], x = [] } = radon1987.sample(0).columns;
const [BETWEEN, WITHIN, FLOOR] = [0.33, 0.76, 0.69];
const own = y.map((mean, j) => mean + FLOOR * x[j]!);
const luck = n.map((houses) => WITHIN ** 2 / houses);
const weights = luck.map((variance) => 1 / (variance + BETWEEN ** 2));
const all = weights.reduce((a, b) => a + b, 0);
const centre = own.reduce((sum, one, j) => sum + weights[j]! * one, 0) / all;

/** The chance that a first floor of a county is above 4 picocuries: precisions, and the Normal tail added up by midpoints. */
export function firstFloorAbove(county: number): number {
  const j = county - 1;
  const [data, population] = [1 / luck[j]!, 1 / BETWEEN ** 2];
  const share = population / (data + population);
  const mean = (1 - share) * own[j]! + share * centre - FLOOR;
  const variance = 1 / (data + population) + share ** 2 / all + WITHIN ** 2;
  const z = (Math.log(4) - mean) / Math.sqrt(variance);
  const PIECES = 20_000;
  const step = 12 / PIECES;
  let sum = 0;
  for (let k = 0; k < PIECES; k++) sum += Math.exp(-((z + (k + 0.5) * step) ** 2) / 2);
  return (sum * step) / Math.sqrt(2 * Math.PI);
}
