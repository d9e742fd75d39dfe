import type { Table } from "#controls/DataTable.tsx";
import { isRecord, type MemoryEvent } from "#memory/event.ts";
import type { MisconceptionId } from "./exercise.ts";

/** Two forms that ask the same of other stories, so that nobody meets a question twice. */
export const forms = ["a", "b"] as const;
export type InventoryForm = (typeof forms)[number];

/** One story, its question, and answers to choose from, in the order of the item's `options`. */
export interface Told {
  readonly story: string;
  readonly asks: string;
  readonly answers: readonly string[];
}

/**
 * One item of the concept inventory: what it looks for, and what each of its answers says of the reader, the same in
 * both forms. An answer that fits no misconception with a name is "other".
 */
export interface InventoryItem {
  readonly id: string;
  readonly about: MisconceptionId;
  readonly options: readonly ("right" | "other" | MisconceptionId)[];
  readonly told: Readonly<Record<InventoryForm, Told>>;
}

/** What is kept of an answer: the item, and the place of what was chosen. */
export const CHOSEN = "inventory-chosen";
/** All answers of a form are put away, so that somebody may begin anew. */
export const PUT_AWAY = "inventory-put-away";

/** The present answers to a form: of several to one item the last counts, and what was put away does not. */
export function chosenIn(
  events: readonly MemoryEvent[],
  form: InventoryForm,
  items: readonly Pick<InventoryItem, "id" | "options">[],
): ReadonlyMap<string, number> {
  const chosen = new Map<string, number>();
  for (const event of events) {
    if (!isRecord(event) || event.form !== form) continue;
    if (event.kind === PUT_AWAY) chosen.clear();
    if (event.kind !== CHOSEN) continue;
    const item = items.find(({ id }) => id === event.item);
    const at = event.chosen;
    if (item && typeof at === "number" && at in item.options) chosen.set(item.id, at);
  }
  return chosen;
}

/** "A", "B", "C" of an answer's place. */
export const letterOf = (at: number): string => String.fromCharCode(65 + at);

/**
 * The results of one reader, without a name: an item a row. What was left out stays empty. It does not say what is
 * right, since whoever has answered one form may have the other before them.
 */
export function inventoryTable(
  items: readonly Pick<InventoryItem, "id">[],
  form: InventoryForm,
  chosen: ReadonlyMap<string, number>,
): Table {
  const column = (name: string) => ({ name, unit: "" });
  return {
    caption: `Concept inventory, form ${form.toUpperCase()}`,
    columns: ["form", "number", "item", "chosen"].map(column),
    rows: items.map(({ id }, at) => {
      const place = chosen.get(id);
      return [form.toUpperCase(), at + 1, id, place === undefined ? "" : letterOf(place)];
    }),
  };
}

/** What is counted of each item in each form: the best answer, the one that it looks for, any answer. */
export const counted = ["right", "fits", "answered"] as const;

/** How many students of a class chose the best answer to an item, or the one it looks for, by form; of how many. */
export interface ItemCount {
  readonly id: string;
  readonly about: MisconceptionId;
  /** The letters of the best answer and of the one that it looks for. */
  readonly right: string;
  readonly fits: string;
  readonly told: Readonly<
    Record<InventoryForm, Readonly<Record<(typeof counted)[number], number>>>
  >;
}

/** What the logs of a class say of the inventory; empty where nobody has answered any of it. */
export function inventoryCounts(
  students: readonly { readonly events: readonly MemoryEvent[] }[],
  items: readonly Pick<InventoryItem, "id" | "about" | "options">[],
): readonly ItemCount[] {
  const sheets = students.map(({ events }) =>
    Object.fromEntries(forms.map((form) => [form, chosenIn(events, form, items)])),
  );
  const inForm = ({ id, about, options }: (typeof items)[number], form: InventoryForm) => {
    const chosen = sheets.flatMap((sheet) => sheet[form]!.get(id) ?? []).map((at) => options[at]);
    return {
      answered: chosen.length,
      right: chosen.filter((option) => option === "right").length,
      fits: chosen.filter((option) => option === about).length,
    };
  };
  const counts = items.map((item) => ({
    id: item.id,
    about: item.about,
    right: letterOf(item.options.indexOf("right")),
    fits: letterOf(item.options.indexOf(item.about)),
    told: { a: inForm(item, "a"), b: inForm(item, "b") },
  }));
  return counts.some(({ told }) => told.a.answered + told.b.answered > 0) ? counts : [];
}

/** "A right", "A fits" and so on, and the counts in the same order. */
export const countHeads = forms.flatMap((form) =>
  counted.map((what) => `${form.toUpperCase()} ${what}`),
);
export const countsOf = (told: ItemCount["told"]): readonly number[] =>
  forms.flatMap((form) => counted.map((what) => told[form][what]));

/** Those counts as a file. */
export function inventoryCountsTable(counts: readonly ItemCount[]): Table {
  const column = (name: string) => ({ name, unit: "students" });
  return {
    caption: "Twenty questions",
    columns: [
      { name: "item", unit: "" },
      { name: "looks for", unit: "" },
      { name: "right is", unit: "" },
      { name: "fits is", unit: "" },
      ...countHeads.map(column),
    ],
    rows: counts.map(({ id, about, right, fits, told }) => [
      id,
      about,
      right,
      fits,
      ...countsOf(told),
    ]),
  };
}
