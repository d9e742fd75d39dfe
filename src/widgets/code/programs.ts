import { initialOf } from "#explorable/createExplorable.ts";
import type { Running } from "#explorable/useExplorable.ts";
import type { State } from "#language/interpret.ts";
import { isApart, partsOf, type Spelling, toldIn } from "#language/write/hidden.ts";
import { stanProgram } from "#language/write/stan.ts";
import { type Telling, toldModel } from "#language/write/telling.ts";
import { baseRProgram, pymcProgram } from "#language/write/withData.ts";

/** The languages a figure is written in, each with the sign of its comments and the end of its files. */
export const languages = {
  stan: { name: "Stan", comment: "//", ending: "stan", write: stanProgram },
  pymc: { name: "PyMC", comment: "#", ending: "py", write: pymcProgram },
  r: { name: "R", comment: "#", ending: "R", write: baseRProgram },
} as const;

export type Language = keyof typeof languages;

/** Whether a model has a Normal population that is learned, so that its program has two spellings. */
export function hasTwoSpellings({ explorable }: Running, telling: Telling = {}): boolean {
  const model = toldModel(explorable.model, telling);
  return model.story.some((line) => isApart(model, line));
}

/** The values and observations of a figure, by the names of its model. */
export function valuesOf({ explorable, values, seed }: Running, telling: Telling = {}): State {
  const { columns } = explorable.sample(seed);
  const names = partsOf(toldModel(explorable.model, telling));
  return Object.fromEntries(
    [...names.given, ...names.hidden.filter(([, { is }]) => is === "parameter")].map(([name]) => [
      name,
      telling.values?.[name] ?? values[name] ?? columns[name]!,
    ]),
  );
}

/** Where a figure says nothing of its program: what is on the screen and in no line of the story. */
function asidesOf({ explorable, values, view }: Running): readonly string[] {
  const { declaration, model } = explorable;
  const others = Object.entries(declaration.view ?? {}).filter(
    ([name, options]) => view[name] !== options[0],
  );
  const told = toldIn(model);
  const { values: start } = initialOf(explorable);
  const aside = Object.entries(model.parameters).filter(
    ([name]) => !told.has(name) && values[name] !== start[name],
  );
  return [
    ...others.map(
      ([name]) =>
        `On the screen ${name} is ${view[name]}; this is the model as its chapter writes it.`,
    ),
    ...aside.map(
      ([name, { name: words }]) =>
        `On the screen ${words} is ${values[name]}, which is no part of this model.`,
    ),
  ];
}

/** A program that reproduces what a figure's model says of its present data. */
export function programOf(
  running: Running,
  language: Language,
  {
    spelling,
    telling,
    address,
  }: {
    readonly spelling: Spelling;
    readonly telling: Telling | undefined;
    readonly address: string;
  },
): string {
  const { comment, write } = languages[language];
  const model = toldModel(running.explorable.model, telling ?? {});
  const notes = [address, ...(telling ? (telling.notes ?? []) : asidesOf(running))];
  const program = write(model, { values: valuesOf(running, telling), spelling });
  return `${notes.map((note) => `${comment} ${note}\n`).join("")}${program}`;
}
