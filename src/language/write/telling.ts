import type { State } from "../interpret.ts";
import type { Model } from "../model.ts";
import { draw, type Law } from "../story.ts";
import { reference } from "../term.ts";
import { toldIn } from "./hidden.ts";

/** What a program says where that is more than its model's story with a sample: the state that is on the screen. */
export interface Telling {
  /**
   * Laws in the place of those of the story, by what they draw ("tau", "y[j]"); `null` leaves the line out, and a parameter that the
   * story does not draw gets a line.
   */
  readonly laws?: Readonly<Record<string, Law | null>>;
  /** Parameters that hold the power a density is raised to, by what is drawn. */
  readonly powers?: Readonly<Record<string, string>>;
  /** Numbers as they stand on the screen, in the place of values and columns. */
  readonly values?: State;
  /** What a reader of the program must know that is not in it, a sentence each. */
  readonly notes?: readonly string[];
}

/**
 * A model with the lines that are told. What no line names any more is gone, a parameter that is not drawn any more is known, and one
 * that is drawn now is inferred.
 *
 * @example
 * toldModel(schoolMean, { laws: { theta: null } }).story.length // 1
 */
export function toldModel(model: Model, { laws = {}, powers = {} }: Telling): Model {
  const more = Object.entries(laws).flatMap(([target, law]) =>
    law && model.story.every((line) => line.target !== target) ? [draw(target, law)] : [],
  );
  const story = [...more, ...model.story].flatMap((line) => {
    const { target } = line;
    const law = Object.hasOwn(laws, target) ? laws[target] : line.law;
    const power = Object.hasOwn(powers, target) ? powers[target] : undefined;
    return law ? [{ ...line, law, ...(power !== undefined && { power }) }] : [];
  });
  const told = toldIn({ ...model, story });
  const drawn = new Set(story.map(({ target }) => reference(target).name));
  const kept = <T>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => told.has(name)));
  return {
    ...model,
    story,
    parameters: Object.fromEntries(
      Object.entries(model.parameters).flatMap(([name, parameter]) => {
        const { role } = parameter;
        if (role === "fixed" && drawn.has(name))
          return [[name, { ...parameter, role: "unknown" }] as const];
        if (role !== "unknown" || drawn.has(name)) return [[name, parameter] as const];
        return told.has(name) ? [[name, { ...parameter, role: "fixed" }] as const] : [];
      }),
    ),
    latent: kept(model.latent),
    data: kept(model.data),
  };
}
