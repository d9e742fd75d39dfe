import { coffeeShops } from "#data/coffeeShops.ts";

export type Index = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;
export const INDICES = coffeeShops.shops.map((_, k) => k as Index);
/** One number for each shop: `name0` to `name11`. */
export const each = <Name extends string, T>(name: Name, of: (k: Index) => T) =>
  Object.fromEntries(INDICES.map((k) => [`${name}${k}`, of(k)])) as Record<`${Name}${Index}`, T>;

const WHOLE = { as: "number", to: { step: 1 } } as const;

/** The reviews of every shop as numbers of a figure, how they are written, and the words for one of them. */
export const countsOf = (
  piles: readonly { readonly pleased: number; readonly reviews: number }[],
) => ({
  ...each("pleased", (k) => piles[k]!.pleased),
  ...each("reviews", (k) => piles[k]!.reviews),
});
export const countsWritten = {
  ...(each("pleased", () => WHOLE) as Record<`pleased${Index}`, { as: "number" }>),
  ...(each("reviews", () => WHOLE) as Record<`reviews${Index}`, { as: "number" }>),
};
export const countWords = (k: Index) => `{pleased${k}}/{reviews${k}}` as const;
