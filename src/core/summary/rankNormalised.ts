import { requireThat } from "../assert.ts";
import { requireNumbers } from "../door.ts";
import { standardNormalQuantile } from "../special/standardNormalQuantile.ts";

/** Draws of one number, one list a chain, all of one length. */
export type Chains = readonly ArrayLike<number>[];

/**
 * Every chain cut into its two halves, so that a drift within a chain shows as a difference between chains.
 *
 * Shapes  M chains of N draws give 2M chains of floor(N / 2) draws; the middle draw of an odd N is left out.
 * Throws  RangeError if there is no chain, the lengths differ, a chain has fewer than 4 draws, or a draw is not finite.
 *
 * @example
 * splitChains("f", [[1, 2, 3, 4]]) // [[1, 2], [3, 4]]
 */
export function splitChains(where: string, chains: Chains): number[][] {
  requireChains(where, chains);
  requireThat(chains.length > 0, where, "there must be at least one chain", chains.length);
  const n = chains[0]!.length;
  requireThat(n >= 4, where, "every chain must have at least 4 draws", n);
  return chains.flatMap((chain) => {
    requireThat(chain.length === n, where, `every chain must have ${n} draws`, chain.length);
    const draws = Array.from(chain);
    const bad = draws.findIndex((draw) => !Number.isFinite(draw));
    requireThat(bad < 0, where, "every draw must be finite", `${draws[bad]} at index ${bad}`);
    return [draws.slice(0, Math.floor(n / 2)), draws.slice(Math.ceil(n / 2))];
  });
}

/**
 * Draws replaced by Normal scores of their ranks among all chains: heavy tails lose their hold on means and variances.
 *
 *   z = Phi^-1((rank - 3/8) / (S + 1/4)), S draws in all, equal draws sharing their average rank
 *
 * Shapes  as the chains.
 * Source  Vehtari, Gelman, Simpson, Carpenter & Buerkner, Bayesian Analysis 16 (2021), section 4.1; Blom (1958).
 *
 * @example
 * rankNormalised([[10, 30, 20]])[0].map((z) => Math.round(100 * z)) // [-87, 87, 0]
 */
export function rankNormalised(chains: Chains): number[][] {
  requireChains("rankNormalised", chains);
  const all = chains.flatMap((chain, m) => Array.from(chain, (x, i) => ({ x, m, i })));
  all.sort((a, b) => a.x - b.x);
  const z = chains.map((chain) => new Array<number>(chain.length));
  for (let first = 0; first < all.length; ) {
    let last = first;
    while (last + 1 < all.length && all[last + 1]!.x === all[first]!.x) last += 1;
    const rank = (first + last) / 2 + 1;
    const score = standardNormalQuantile((rank - 3 / 8) / (all.length + 1 / 4));
    for (let k = first; k <= last; k++) z[all[k]!.m]![all[k]!.i] = score;
    first = last + 1;
  }
  return z;
}

function requireChains(where: string, chains: Chains): void {
  requireThat(Array.isArray(chains), where, "chains must be an array of lists", typeof chains);
  chains.forEach((chain, m) => {
    requireNumbers(where, `chains[${m}]`, chain);
  });
}

/**
 * Whether a chain never moved: then nothing is known of how well the chains mix.
 *
 * @example
 * hasConstantChain([[1, 2, 1, 2], [3, 3, 3, 3]]) // true
 */
export function hasConstantChain(chains: Chains): boolean {
  return chains.some((chain) => {
    for (let i = 1; i < chain.length; i++) if (chain[i] !== chain[0]) return false;
    return true;
  });
}
