import { coffeeShops } from "#data/coffeeShops.ts";
import type { Scene } from "../../frame/widget.ts";
import type { More } from "./city.ts";

/** A shop is one of so many rows, whatever hangs over its door. */
const ROWS: readonly string[] = coffeeShops.shops.map((_, k) => `r${k + 1}`);
const NO_ROW = "none";

/** The one review more that is given in this state. */
export function moreOf({ view }: Pick<Scene, "view">): More | undefined {
  const shop = ROWS.indexOf(view.more ?? "");
  return shop < 0 ? undefined : { shop, isPleased: view.review === "pleased" };
}

/** How it is given: of which kind, and to which row. */
export const oneMoreChoices = [
  { name: "review", label: "one more review", options: { cross: "a cross", pleased: "a tick" } },
  {
    name: "more",
    label: "for the shop in row",
    options: Object.fromEntries([...ROWS.map((row, k) => [row, `${k + 1}`]), [NO_ROW, "none"]]),
  },
];

/** A press on a row gives it the review, and takes it back. */
export const pressForOneMore = {
  choice: "more",
  option: ({ y }: { readonly y: number }, { more }: { readonly more: More | undefined }) => {
    const row = Math.round(y);
    return row === more?.shop ? NO_ROW : ROWS[row];
  },
};
