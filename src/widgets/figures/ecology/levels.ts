import { empiricalBayes } from "#core/pooling/knownErrors/empiricalBayes.ts";
import { radon1987 } from "#data/radon1987.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import { chanceAbove, levelsOf } from "#models/houseLevels.ts";
import type { Scene } from "../../frame/widget.ts";

/** So wide a spread pulls hardly anybody: a county with one house keeps more than 99 % of it. */
export const FREE = 10;
/** So many counties make an end of the list. */
export const TEN = 10;

/** What the model's numbers are, by their names in it. */
export interface Given {
  readonly tau: number;
  readonly sigma: number;
  readonly beta: number;
  readonly floor: number;
  readonly limit: number;
  readonly price: number;
}

export type Advice = "leave" | "measure" | "mend";

/**
 * The cheapest of three acts, mending being the unit of cost: measuring costs its price and mends what is above the limit, a house
 * above it that is left costs two.
 */
export function adviceAt(chance: number, price: number): Advice {
  if (chance < price) return "leave";
  return chance > 1 - price ? "mend" : "measure";
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / values.length;
/** By what factor forecasts typically miss, given the misses of their logarithms. */
const factor = (misses: readonly number[]) => Math.exp(Math.sqrt(mean(misses.map((d) => d * d))));

/** The houses of a seed, each as if it had been measured in the basement. */
export const housesOf = keepingTwo((seed: number, beta: number) => {
  const inBasement = (houses: ReturnType<typeof radon1987.halves>[number]["opened"]) =>
    houses.map(({ log, isUpstairs }) => Math.exp(log - (isUpstairs ? beta : 0)));
  return radon1987
    .halves(seed)
    .map(({ opened, others }) => ({ opened: inBasement(opened), others: inBasement(others) }));
});

/** Counties by what their opened houses say, the two ends of that list, and three forecasts of all other houses. */
export const fixedOf = keepingTwo(
  (columns: Scene["sample"]["columns"], sigma: number, beta: number) => {
    const { n = [], y = [], x = [], others = [], othersN = [], othersX = [] } = columns;
    const own = y.map((one, j) => one - beta * x[j]!);
    const later = others.map((one, j) => one - beta * othersX[j]!);
    const error = n.map((houses) => sigma / Math.sqrt(houses));
    const { tau, mu, theta } = empiricalBayes({ y: own, sigma: error, method: "REML" });
    const all = levelsOf({ tau: 0, sigma, beta }, { n, y, x }).mu.mean;
    const order = [...own.keys()].toSorted((a, b) => own[b]! - own[a]!);
    const kept = order.filter((j) => othersN[j]! > 0);
    const [high, low] = [kept.slice(0, TEN), kept.slice(-TEN)];
    const usual = (of: readonly number[], logs: readonly number[]) =>
      Math.exp(mean(of.map((j) => logs[j]!)));
    const miss = (forecast: (j: number) => number) =>
      factor(kept.map((j) => forecast(j) - later[j]!));
    return {
      later,
      order,
      rowOf: order.toSorted((a, b) => a - b).map((j) => order.indexOf(j)),
      kept,
      high,
      low,
      fitted: tau,
      fittedMean: Math.exp(mu),
      together: Math.exp(all),
      highShown: usual(high, own),
      highLater: usual(high, later),
      highPulled: usual(high, theta),
      lowShown: usual(low, own),
      lowLater: usual(low, later),
      lowPulled: usual(low, theta),
      errorOwn: miss((j) => own[j]!),
      errorAll: miss(() => all),
      errorPulled: miss((j) => theta[j]!),
      luckOfOthers: factor(kept.map((j) => sigma / Math.sqrt(othersN[j]!))),
    };
  },
);

/** What each county is told at one spread, and by what factor its forecast misses the other houses. */
export function toldAt(given: Given, columns: Scene["sample"]["columns"]) {
  const { n = [], y = [], x = [] } = columns;
  const { own, mu, theta, keep, error } = levelsOf(given, { n, y, x });
  const { kept, later } = fixedOf(columns, given.sigma, given.beta);
  const chance = theta.mean.map((at, j) => chanceAbove(given, { mean: at, sd: theta.sd[j]! }));
  const advice = chance.map((one) => adviceAt(one, given.price));
  const count = (of: Advice) => advice.filter((one) => one === of).length;
  return {
    own,
    error,
    centre: Math.exp(mu.mean),
    mu,
    log: theta.mean,
    keep,
    chance,
    advice,
    leave: count("leave"),
    measure: count("measure"),
    mend: count("mend"),
    miss: factor(kept.map((j) => theta.mean[j]! - later[j]!)),
  };
}
