import { coffeeShops } from "#data/coffeeShops.ts";
import type { Patch } from "#explorable/createExplorable.ts";
import type { Pressed } from "#plot/Frame.tsx";
import type { Scene } from "../../frame/widget.ts";
import { type More, pilesIn, reviewsWith } from "./city.ts";
import { MOST } from "./onGrid.ts";
import type { Pile } from "./pile.ts";

/** A shop is one of so many rows, whatever hangs over its door. */
const ROWS: readonly string[] = coffeeShops.shops.map((_, k) => `r${k + 1}`);
const NO_ROW = "none";
const AS_THEY_CAME = "none";

/** What a change is: one more or one less, of which kind. */
const KINDS: Readonly<Record<string, Omit<More, "shop">>> = {
  cross: { isPleased: false, isLess: false },
  pleased: { isPleased: true, isLess: false },
  "no-cross": { isPleased: false, isLess: true },
  "no-tick": { isPleased: true, isLess: true },
};

type Chosen = Pick<Scene, "view" | "sample">;

/** Two signs a shop: its place among all piles, those with fewer reviews first, then those with fewer ticks. */
const codeOf = (piles: readonly Pile[]): string =>
  piles
    .map(({ pleased, reviews }) => (reviews * (reviews + 1)) / 2 + pleased)
    .map((place) => place.toString(36).padStart(2, "0"))
    .join("");

function pilesOfCode(code: string): readonly Pile[] {
  return ROWS.map((_, k) => {
    const place = Number.parseInt(code.slice(2 * k, 2 * k + 2), 36);
    const reviews = Math.floor((Math.sqrt(8 * place + 1) - 1) / 2);
    return { reviews, pleased: place - (reviews * (reviews + 1)) / 2 };
  });
}

/** The reviews as they stand on the screen, the last change among them if there is one, and as they were before it. */
export function reviewsOf({ view, sample }: Chosen): {
  readonly before: readonly Pile[];
  readonly more: More | undefined;
  readonly piles: readonly Pile[];
} {
  const code = view.tally ?? AS_THEY_CAME;
  const before = code === AS_THEY_CAME ? pilesIn(sample) : pilesOfCode(code);
  const more = changeOf(view.review, ROWS.indexOf(view.more ?? ""), before);
  return { before, more, piles: reviewsWith(more, before) };
}

/** A change that can be made: a shop has room for so many, and none but its own can be taken away. */
function changeOf(kind = "", shop: number, piles: readonly Pile[]): More | undefined {
  const [change, pile] = [KINDS[kind], piles[shop]];
  if (!change || !pile) return undefined;
  const { isPleased, isLess } = change;
  const has = isPleased ? pile.pleased : pile.reviews - pile.pleased;
  return (isLess ? has > 0 : pile.reviews < MOST) ? { ...change, shop } : undefined;
}

/** The state with these reviews, and what comes after them. */
function keeping(piles: readonly Pile[], { sample }: Chosen, then: Patch["view"]): Patch {
  const code = codeOf(piles);
  const tally = code === codeOf(pilesIn(sample)) ? AS_THEY_CAME : code;
  return { view: { tally, ...then } };
}

/** How it is given or taken: of which kind, and to which row. */
export const oneMoreChoices = [
  {
    name: "review",
    label: "one more review, or one less",
    options: {
      cross: "a cross",
      pleased: "a tick",
      "no-cross": "a cross less",
      "no-tick": "a tick less",
    },
  },
  {
    name: "more",
    label: "for the shop in row",
    options: Object.fromEntries([...ROWS.map((row, k) => [row, `${k + 1}`]), [NO_ROW, "none"]]),
  },
];

/** The changes so far stay, and the next is made to a row: of the kind that is chosen, or of this kind. */
export function changed(scene: Scene, row: number, kind = scene.view.review): Patch | undefined {
  const { piles } = reviewsOf(scene);
  if (!changeOf(kind, row, piles)) return undefined;
  return keeping(piles, scene, { more: ROWS[row]!, ...(kind && { review: kind }) });
}

export const isRow = (shop: number): boolean => ROWS[shop] !== undefined;

/** The tray with this shop on it, or with none. */
export const lying = (shop = -1): { readonly out: string } => ({ out: ROWS[shop] ?? NO_ROW });

/** A shop is set apart, or comes back. */
export const setApart = (scene: Pick<Scene, "view">, shop: number): Patch | undefined =>
  isRow(shop) ? { view: lying(apartIn(scene) === shop ? undefined : shop) } : undefined;

/** A press on a row changes its reviews. */
export const pressForOneMore = {
  act: ({ y }: Pressed, _: unknown, scene: Scene) => changed(scene, Math.round(y)),
};

/** For whoever does not press rows: keep a change and make another, begin with none, go back to those that came. */
export const reviewActions = [
  {
    id: "keep",
    says: "keep this change",
    step: (scene: Scene) => {
      const { more, piles } = reviewsOf(scene);
      return more && keeping(piles, scene, { more: NO_ROW });
    },
  },
  {
    id: "clear",
    says: "no reviews at all",
    step: (scene: Scene) =>
      keeping(
        ROWS.map(() => ({ pleased: 0, reviews: 0 })),
        scene,
        { more: NO_ROW },
      ),
  },
  {
    id: "as-they-came",
    says: "reviews as they came",
    step: (_: Scene) => ({ view: { tally: AS_THEY_CAME, more: NO_ROW } }),
  },
];

/** Which shop is set apart, if one is: the city is learned without it. */
export function apartIn({ view }: Pick<Scene, "view">): number | undefined {
  const row = ROWS.indexOf(view.out ?? "");
  return row < 0 ? undefined : row;
}

export const apartChoice = {
  name: "out",
  label: "on the tray, out of the city: the shop in row",
  options: Object.fromEntries([[NO_ROW, "none"], ...ROWS.map((row, k) => [row, `${k + 1}`])]),
};
