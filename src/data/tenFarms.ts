import { defineDataSet, type Sample } from "./dataSet.ts";

/** What the fertilizer did on each farm, against an untreated part of the same field, and the standard error of that. */
const farms = [
  { name: "Ashby", effect: 9.1, error: 1.6 },
  { name: "Beck", effect: 7.4, error: 3.2 },
  { name: "Carr", effect: 6.8, error: 1.1 },
  { name: "Dale", effect: 5.2, error: 2.4 },
  { name: "Eaton", effect: 4.9, error: 1.2 },
  { name: "Firth", effect: 4.1, error: 0.9 },
  { name: "Garth", effect: 3, error: 2.8 },
  { name: "Holm", effect: 2.2, error: 1.5 },
  { name: "Ings", effect: 0.6, error: 1.3 },
  { name: "Keld", effect: -1.5, error: 3.5 },
] as const;

const observed: Sample = {
  groups: farms.map(({ name }) => name),
  columns: {
    y: farms.map(({ effect }) => effect),
    sigma: farms.map(({ error }) => error),
  },
};

/**
 * Ten invented trials of one fertilizer: more grain than without it, in bushels an acre.
 *
 * Source   invented for this book.
 * Licence  none needed.
 */
export const tenFarms = defineDataSet({
  id: "ten-farms",
  title: "Ten invented farms",
  farms,
  sample: () => observed,
  card: [
    [
      "What",
      "Ten farms that do not exist. On each, part of a field was given the fertilizer; the effect is how many more bushels an acre it bore, with its standard error.",
    ],
    ["Source", "Invented for this book."],
    ["Licence", "None needed."],
  ],
});
