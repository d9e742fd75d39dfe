import type { Model } from "#language/model.ts";
import { reference } from "#language/term.ts";
import type { Scene } from "../frame/widget.ts";

/** What columns hold that no model speaks of. */
const OTHERS: Readonly<Record<string, string>> = {
  n: "number counted",
  t: "time watched",
  y: "count",
  next: "next year’s average",
  rest: "average of the rest of the season",
  restAtBats: "at-bats of the rest of the season",
  restHits: "hits of the rest of the season",
  hit: "outcome of an at-bat",
  score: "score",
  count: "count that was thrown",
  photo: "order of the photo",
  merit: "true gain, counted in spreads",
  luck: "luck, counted in standard errors",
  difference: "difference between the kinds",
  s2: "variance within the kinds",
  later: "difference in the other patients",
  laterS2: "variance in the other patients",
  policies: "policies with so many claims",
  latitude: "degrees from the equator",
};

/** A column of a sample: what it holds, how far one step of it goes, and what its numbers may be. */
export interface Field {
  readonly name: string;
  readonly words: string;
  readonly step: number;
  readonly spread: number;
  readonly fit: (value: number, group: number) => number;
  /** Columns that follow from it and move with it. */
  readonly along: (value: number, group: number) => Readonly<Record<string, number>>;
}

/** The columns of a sample that a figure may ask for, but those that follow from others. */
export function fieldsOf({ model, sample: { columns } }: Scene): readonly Field[] {
  const follows = errorsOf(columns);
  return Object.entries(columns)
    .filter(([name]) => name !== follows?.name)
    .map(([name, column]) => ({
      name,
      words: wordsOf(model, name),
      step: stepOf(column),
      spread: spreadOf(column),
      fit: fitOf(model, columns, name),
      along: (value: number, group: number) =>
        follows && name === "n" ? { [follows.name]: follows.sd(group) / Math.sqrt(value) } : {},
    }));
}

function wordsOf({ data, latent, parameters }: Model, name: string): string {
  if (data[name]) return data[name].name.replace(/ of a group\b/, "").replace("a group’s ", "");
  if (parameters[name]) return parameters[name].short;
  // Ten columns of rates that were drawn are one thing to a reader.
  if (/^rate\d$/.test(name)) return "rate that was drawn";
  if (/^grower\d$/.test(name)) return "mites that a grower found";
  return latent[name] ? "true value" : (OTHERS[name] ?? name);
}

/** Standard errors that fall with the root of the numbers counted are no data of their own. */
function errorsOf({ n, sigma }: Scene["sample"]["columns"]) {
  if (!n || !sigma || n.length < 2) return undefined;
  const sds = sigma.map((error, j) => error * Math.sqrt(n[j]!));
  const isOne = sds.every((sd) => Math.abs(sd - sds[0]!) < 1e-9 * sds[0]!);
  return isOne ? { name: "sigma", sd: (group: number) => sds[group]! } : undefined;
}

/** One for what is counted; else a tenth of the size of its usual numbers, as a power of ten. */
function stepOf(column: readonly number[]): number {
  if (column.every(Number.isInteger)) return 1;
  const sizes = column.map(Math.abs).toSorted((a, b) => a - b);
  return 10 ** (Math.floor(Math.log10(sizes[Math.floor(sizes.length / 2)]! || 1)) - 1);
}

function spreadOf(column: readonly number[]): number {
  return Math.max(...column) - Math.min(...column) || Math.max(1, Math.abs(column[0] ?? 0));
}

/** Counts stay counts, chances stay chances, and there are no more successes than trials. */
function fitOf(model: Model, columns: Scene["sample"]["columns"], name: string): Field["fit"] {
  const column = columns[name]!;
  const isWhole = column.every(Number.isInteger);
  const isPositive = column.every((value) => value > 0);
  const isNegative = column.some((value) => value < 0);
  const isShare =
    (model.data[name] ?? model.latent[name])?.constraint === "unit interval" || name === "rest";
  const caps = model.story.flatMap(({ target, law }) =>
    law.name === "binomial" && typeof law.terms.trials === "string"
      ? [[reference(target).name, reference(law.terms.trials).name] as const]
      : [],
  );
  const over = caps.find(([of]) => of === name)?.[1];
  const under = caps.find(([, trials]) => trials === name)?.[0];
  return (value, group) => {
    const least = isNegative ? Number.NEGATIVE_INFINITY : isPositive ? (isWhole ? 1 : 1e-3) : 0;
    const atGroup = (one: string | undefined) =>
      one === undefined ? undefined : columns[one]?.[group];
    const low = Math.max(least, atGroup(under) ?? least);
    const high = atGroup(over) ?? (isShare ? 1 : Number.POSITIVE_INFINITY);
    const within = Math.min(high, Math.max(low, value));
    return isWhole ? Math.round(within) : within;
  };
}
