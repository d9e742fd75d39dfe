import type { Table } from "#controls/DataTable.tsx";
import { formatNumber, speakNumber } from "#language/format.ts";
import { percent } from "#language/percent.ts";
import type { Fact } from "../../frame/widget.ts";
import { ESTIMATORS, type EstimatorId } from "./estimators.ts";
import { type BattersPicture, cameBack, closer, outcomeOf, type Row, ratio } from "./picture.ts";

const number = (value: number) => formatNumber(value, { digits: 3 });

const SUBJECTS: Readonly<Record<EstimatorId, string>> = {
  "james-stein": "James–Stein",
  "beta-binomial": "the most likely population",
  complete: "one number for all",
  none: "the averages themselves",
};

export function takeaway(picture: BattersPicture): string {
  const { id } = picture.chosen;
  if (id === "none")
    return `${cameBack(picture)} of ${picture.rows.length} batters came back towards the mean by themselves`;
  return `Their own averages miss by ${number(ratio(picture))} times as much as ${SUBJECTS[id]}`;
}

export function summary(picture: BattersPicture): string {
  const { chosen, rows, mean } = picture;
  const none = outcomeOf(picture, "none");
  const furthest = furthestOff(rows);
  const last = `Furthest off is ${furthest.short}: ${number(furthest.estimate)} against ${number(furthest.rest)}.`;
  if (chosen.id === "none")
    return `The averages of the first at-bats, left as they are, have a total squared error of ${number(none.error)} over the rest of the season. ${last}`;
  return (
    `${sentenceCase(SUBJECTS[chosen.id])} keeps ${percent(chosen.keep)} of everybody’s distance from ${number(mean)}. ` +
    `Its total squared error is ${number(chosen.error)}, that of the averages themselves ${number(none.error)}; ` +
    `it is closer for ${closer(picture)} of ${rows.length} batters. ${last}`
  );
}

export function announcement(picture: BattersPicture): string {
  const { chosen, rows } = picture;
  const error = speakNumber(chosen.error, { digits: 3 });
  if (chosen.id === "none") return `No pooling: total squared error ${error}.`;
  const none = speakNumber(outcomeOf(picture, "none").error, { digits: 3 });
  return `${ESTIMATORS[chosen.id]}: total squared error ${error}, against ${none}; closer for ${closer(picture)} of ${rows.length} batters.`;
}

export function table({ rows, chosen }: BattersPicture): Table {
  return {
    caption: `The batters, their first averages, the estimates (${ESTIMATORS[chosen.id]}) and the rest of the season`,
    columns: [
      { name: "batter", unit: "" },
      { name: "hits", unit: "", step: 1 },
      { name: "at-bats", unit: "", step: 1 },
      { name: "first average", unit: "" },
      { name: "estimate", unit: "" },
      { name: "rest of the season", unit: "" },
      { name: "at-bats of the rest", unit: "", step: 1 },
      { name: "squared error of the first average", unit: "" },
      { name: "squared error of the estimate", unit: "" },
    ],
    rows: rows.map((row) => [
      row.name,
      row.hits,
      row.atBats,
      row.raw,
      row.estimate,
      row.rest,
      row.restAtBats,
      (row.raw - row.rest) ** 2,
      (row.estimate - row.rest) ** 2,
    ]),
  };
}

/** What the text may quote of this picture. */
export function facts(picture: BattersPicture): Readonly<Record<string, Fact>> {
  const { rows, chosen, mean } = picture;
  const plain = (value: number): Fact => ({ value, text: number(value) });
  const whole = (value: number): Fact => ({ value, text: formatNumber(value, { step: 1 }) });
  const squares = rows.reduce((sum, { raw }) => sum + (raw - mean) ** 2, 0);
  const byCounts = (guess: (row: Row) => number) =>
    rows.reduce((sum, row) => sum + (guess(row) - row.restHits / row.restAtBats) ** 2, 0);
  const own = rows.flatMap((row): readonly (readonly [string, Fact])[] => [
    [`${row.short}-raw`, plain(row.raw)],
    [`${row.short}-estimate`, plain(row.estimate)],
    [`${row.short}-rest`, plain(row.rest)],
    [`${row.short}-rest-at-bats`, whole(row.restAtBats)],
    [`${row.short}-season`, plain((row.hits + row.restHits) / (row.atBats + row.restAtBats))],
  ]);
  return {
    error: plain(chosen.error),
    "raw-error": plain(outcomeOf(picture, "none").error),
    ratio: plain(ratio(picture)),
    "ratio-by-counts": plain(byCounts(({ raw }) => raw) / byCounts(({ estimate }) => estimate)),
    keep: { value: chosen.keep, text: percent(chosen.keep) },
    pull: { value: 1 - chosen.keep, text: percent(1 - chosen.keep) },
    kappa: whole(chosen.kappa),
    mean: plain(mean),
    closer: whole(closer(picture)),
    "came-back": whole(cameBack(picture)),
    /** Standard deviation of an average of so many at-bats of a batter of the mean; of the averages seen. */
    "sd-of-luck": plain(Math.sqrt((mean * (1 - mean)) / rows[0]!.atBats)),
    "sd-seen": plain(Math.sqrt(squares / (rows.length - 1))),
    ...Object.fromEntries(own),
  };
}

function furthestOff(rows: readonly Row[]): Row {
  const miss = ({ estimate, rest }: Row) => Math.abs(estimate - rest);
  return rows.reduce((worst, row) => (miss(row) > miss(worst) ? row : worst));
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
