import { initialOf } from "#explorable/createExplorable.ts";
import type { Running } from "#explorable/useExplorable.ts";
import type { State } from "#language/interpret.ts";
import { isApart, partsOf, type Spelling, toldIn } from "#language/write/hidden.ts";
import { stanProgram } from "#language/write/stan.ts";
import { baseRProgram, pymcProgram } from "#language/write/withData.ts";

/** The languages a figure is written in, each with the sign of its comments and the end of its files. */
export const languages = {
  stan: { name: "Stan", comment: "//", ending: "stan", write: stanProgram },
  pymc: { name: "PyMC", comment: "#", ending: "py", write: pymcProgram },
  r: { name: "R", comment: "#", ending: "R", write: baseRProgram },
} as const;

export type Language = keyof typeof languages;

/** Whether a model has a Normal population that is learned, so that its program has two spellings. */
export const hasTwoSpellings = ({ explorable: { model } }: Running): boolean =>
  model.story.some((line) => isApart(model, line));

/** The values and observations of a figure, by the names of its model. */
export function valuesOf({ explorable, values, seed }: Running): State {
  const { columns } = explorable.sample(seed);
  const names = partsOf(explorable.model);
  return Object.fromEntries(
    [...names.given, ...names.hidden.filter(([, { is }]) => is === "parameter")].map(([name]) => [
      name,
      values[name] ?? columns[name]!,
    ]),
  );
}

/** A program that reproduces what a figure's model says of its present data. */
export function programOf(
  running: Running,
  language: Language,
  { spelling, address }: { readonly spelling: Spelling; readonly address: string },
): string {
  const { comment, write } = languages[language];
  const { declaration, model } = running.explorable;
  const others = Object.entries(declaration.view ?? {}).filter(
    ([name, options]) => running.view[name] !== options[0],
  );
  // What a figure does to its data before the model sees them is no line of a story.
  const told = toldIn(model);
  const { values: start } = initialOf(running.explorable);
  const aside = Object.entries(model.parameters).filter(
    ([name]) => !told.has(name) && running.values[name] !== start[name],
  );
  const notes = [
    address,
    ...others.map(
      ([name]) =>
        `On the screen ${name} is ${running.view[name]}; this is the model as its chapter writes it.`,
    ),
    ...aside.map(
      ([name, { name: words }]) =>
        `On the screen ${words} is ${running.values[name]}, which is no part of this model.`,
    ),
  ];
  const program = write(model, { values: valuesOf(running), spelling });
  return `${notes.map((note) => `${comment} ${note}\n`).join("")}${program}`;
}
