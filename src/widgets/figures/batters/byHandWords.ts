import type { Table } from "#controls/DataTable.tsx";
import { formatNumber, formatQuantity, speakNumber, speakQuantity } from "#language/format.ts";
import { percent } from "#language/percent.ts";
import type { Fact } from "../../frame/widget.ts";
import { type ByHandPicture, placeOf } from "./byHandPicture.ts";
import { ESTIMATORS } from "./estimators.ts";

const AT_BATS = { unit: "at-bats", unitOne: "at-bat", fineStep: 1 };
const THREE = { digits: 3 } as const;
const number = (value: number) => formatNumber(value, THREE);
/** A value the reader set, on its own grid. */
const given = (value: number) => formatNumber(value, { step: 0.001 });

export function takeaway(picture: ByHandPicture): string {
  const stein = placeOf(picture, "james-stein");
  // A name is not broken at its dash.
  return `Your population misses by ${number(picture.error)}, James–\u2060Stein by ${number(stein.error)}`;
}

export function summary(picture: ByHandPicture): string {
  const { m, kappa, trials, pull, error, best } = picture;
  return (
    `A population with mean ${given(m)} that counts for ${formatQuantity(AT_BATS, kappa)}, beside ${trials} of his own, makes ${percent(pull)} of every estimate. ` +
    `The total squared error is then ${number(error)}. ` +
    `No population could have had less than ${number(best.error)}: that of mean ${number(best.m)} and ${formatQuantity(AT_BATS, best.kappa, { step: 1 })}.`
  );
}

export function announcement(picture: ByHandPicture): string {
  const { m, kappa, error } = picture;
  return (
    `Mean ${speakNumber(m, { step: 0.001 })}, strength ${speakQuantity(AT_BATS, kappa)}: ` +
    `total squared error ${speakNumber(error, THREE)}; James–Stein has ${speakNumber(placeOf(picture, "james-stein").error, THREE)}.`
  );
}

export function table(picture: ByHandPicture): Table {
  const { pull, error, places, best, trials } = picture;
  return {
    caption: "Ways of guessing, by what they borrow",
    columns: [
      { name: "way of guessing", unit: "" },
      { name: "share from the population", unit: "" },
      { name: "total squared error", unit: "" },
    ],
    rows: [
      ["your population", pull, error],
      ...places.map((place) => [ESTIMATORS[place.id], place.pull, place.error]),
      ["the best, in hindsight", best.kappa / (trials + best.kappa), best.error],
    ],
  };
}

/** What the text may quote of this picture. */
export function facts({ best }: ByHandPicture): Readonly<Record<string, Fact>> {
  return {
    "best-m": { value: best.m, text: number(best.m) },
    "best-kappa": { value: best.kappa, text: formatNumber(best.kappa, { step: 1 }) },
    "best-error": { value: best.error, text: number(best.error) },
  };
}
