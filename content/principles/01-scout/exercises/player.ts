import { show } from "#exercises/show.ts";

/** Names that no real player of the chapter has. */
export const NAMES = [
  "Allen",
  "Barnes",
  "Cole",
  "Dalton",
  "Evers",
  "Frost",
  "Gray",
  "Hale",
  "Irwin",
];

/** An average as the figures of the chapter print it. */
export const average = (value: number) => value.toFixed(3);

export const percentOf = (share: number) => `${show(100 * share, 0)} %`;
