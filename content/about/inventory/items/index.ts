import type { InventoryItem } from "#exercises/inventory.ts";
import { few } from "./few.ts";
import { pooling } from "./pooling.ts";
import { promises } from "./promises.ts";
import { spread } from "./spread.ts";

/** The concept inventory, in the order in which it is asked: neighbours look for other things. */
export const inventory: readonly InventoryItem[] = [0, 1, 2, 3, 4].flatMap((at) =>
  [few, spread, pooling, promises].map((theme) => theme[at]!),
);
