import { betweenVariance } from "#core/pooling/knownErrors/betweenGroups.ts";
import {
  fitVariancePopulation,
  squeezeVariances,
} from "#core/pooling/varianceComponents/geneVariances.ts";
import { golub1999 } from "#data/golub1999.ts";
import { BAR, factorOf, laterOf, listOf, mean } from "./list.ts";

/** So often patients are drawn, and so many genes are listed. */
export const DRAWS = 200;
const PLACES = 20;
/** Patients of each kind. */
export const COUNTS = [2, 3, 5] as const;

/** What one draw of so many patients of each kind says, every variance at its word, pulled, and one for all. */
function oneDraw(seed: number, count: number) {
  const all = golub1999.measured(seed, count);
  const { y, s2, restS2, unscaled } = all;
  const df = s2.map(() => all.df);
  const population = fitVariancePopulation({ variance: s2, df });
  const pulled = squeezeVariances({ variance: s2, df, ...population });
  const { later, laterT } = laterOf(all);
  const told = (variance: readonly number[]) => {
    const { list } = listOf(all, variance, PLACES);
    return {
      top: list[0]!,
      held: list.filter((j) => laterT[j]! >= BAR).length,
      factor: factorOf(variance, restS2),
    };
  };
  const [own, moderated, one] = [s2, pulled, s2.map(() => population.s0Variance)].map(told);
  const top = moderated!.top;
  const sigma = pulled.map((variance) => unscaled * Math.sqrt(variance));
  const tauVariance = betweenVariance({ y, sigma, method: "ML" });
  const shown = Math.abs(y[top]!);
  return {
    own: own!.held,
    pulled: moderated!.held,
    one: one!.held,
    ownFactor: own!.factor,
    pulledFactor: moderated!.factor,
    oneFactor: one!.factor,
    shown,
    later: later[top]!,
    promised: (tauVariance / (tauVariance + sigma[top]! ** 2)) * shown,
    topSpread: Math.sqrt(pulled[top]!),
    topRestSpread: Math.sqrt(restS2[top]!),
  };
}

const done = new Map<number, Readonly<Record<string, number>>>();

/** Means over all draws. */
export function manyDraws(count: number): Readonly<Record<string, number>> {
  const before = done.get(count);
  if (before) return before;
  const draws = Array.from({ length: DRAWS }, (_, seed) => oneDraw(seed, count));
  const names = Object.keys(draws[0]!) as (keyof (typeof draws)[0])[];
  const means = Object.fromEntries(
    names.map((name) => [name, mean(draws.map((draw) => draw[name]))]),
  );
  const cursed = mean(draws.map(({ shown, later }) => (shown > later ? 1 : 0)));
  done.set(count, { ...means, cursed });
  return { ...means, cursed };
}
