import { batters1970 } from "#data/batters1970.ts";
import { pumps1987 } from "#data/pumps1987.ts";
import { ratTumors1982 } from "#data/ratTumors1982.ts";
import { initialValues } from "#language/defineModel.ts";
import type { State } from "#language/interpret.ts";
import type { Model } from "#language/model.ts";
import { learnedEvents } from "#models/learnedEvents.ts";
import { learnedRates } from "#models/learnedRates.ts";
import { type Language, languages } from "#widgets/code/programs.ts";
import { href } from "../book.ts";

/** A table with the model that learns a population from all of its rows, where the figure of its page has one row alone. */
export interface WholeTable {
  readonly model: Model;
  /** Rows as the model names them; what is inferred stands where an R program may hold it, at the likeliest. */
  readonly values: State;
}

/** The two columns that a program of these models reads. */
const { y: failures = [], t: hours = [] } = pumps1987.sample().columns;
const { y: ill = [], n: rats = [] } = ratTumors1982.sample().columns;
const { y: hits = [], n: atBats = [] } = batters1970.sample().columns;

export const wholeTables: Readonly<Record<string, WholeTable>> = {
  [batters1970.id]: {
    model: learnedRates,
    values: { ...initialValues(learnedRates), m: 0.265, kappa: 793, y: hits, n: atBats },
  },
  [pumps1987.id]: {
    model: learnedEvents,
    values: { ...initialValues(learnedEvents), y: failures, t: hours },
  },
  [ratTumors1982.id]: {
    model: learnedRates,
    values: { ...initialValues(learnedRates), m: 0.14, kappa: 16, y: ill, n: rats },
  },
};

const all = Object.entries(languages) as [Language, (typeof languages)[Language]][];
const pathOf = (of: string, language: Language) =>
  `/data/${of}-learned.${languages[language].ending}`;

/** Every such program, complete: its address and its text. */
export const wholePrograms = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(wholeTables).flatMap(([of, { model, values }]) =>
      all.map(([language, { comment, write }]) => [
        pathOf(of, language),
        `${comment} All rows of ${of}.csv\n${write(model, { values, spelling: "theta" })}`,
      ]),
    ),
  );

/** The program of a whole table in three languages, to be saved. */
export function Programs({ of }: { readonly of: string }) {
  if (!wholeTables[of])
    throw new Error(
      `<Programs of="${of}">: no such program. There are ${Object.keys(wholeTables).join(", ")}.`,
    );
  return all.map(([language, { name }], at) => (
    <span key={language}>
      {at > 0 && (at === all.length - 1 ? " and " : ", ")}
      <a href={href(pathOf(of, language))} download>
        {name}
      </a>
    </span>
  ));
}
