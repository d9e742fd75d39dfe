import type { Sampler } from "#data/dataSet.ts";
import { showDerived } from "../frame/Readouts.tsx";
import type { Scene, Widget } from "../frame/widget.ts";

/** One thing of a scene put elsewhere, everything else held. */
export interface Move {
  readonly values?: Scene["values"];
  readonly view?: Scene["view"];
  readonly seed?: number;
  /** Numbers of the sample, by column and group. */
  readonly fields?: Readonly<Record<string, Readonly<Record<number, number>>>>;
}

/** A number that a figure says, with the text it is written as. */
export interface Said {
  readonly value: number;
  readonly text: string;
}

/** What a figure says after a move: its numbers by name, or nothing where there is no such scene. */
export type Trial = (...moves: readonly Move[]) => Readonly<Record<string, Said>> | undefined;

/** A scene after some moves; each lies over those before it. Another seed draws another sample. */
export function moved(scene: Scene, moves: readonly Move[], sampleAt: Sampler): Scene {
  return moves.reduce<Scene>((at, { values, view, seed, fields }) => {
    const sample = seed === undefined ? at.sample : sampleAt(seed);
    return {
      model: at.model,
      values: values ? { ...at.values, ...values } : at.values,
      view: view ? { ...at.view, ...view } : at.view,
      seed: seed ?? at.seed,
      sample: fields ? { ...sample, columns: laid(sample.columns, fields) } : sample,
    };
  }, scene);
}

function laid(
  columns: Scene["sample"]["columns"],
  fields: NonNullable<Move["fields"]>,
): Scene["sample"]["columns"] {
  const changed = Object.entries(fields).map(([name, of]) => [
    name,
    columns[name]!.map((value, j) => of[j] ?? value),
  ]);
  return { ...columns, ...Object.fromEntries(changed) };
}

/** Tries moves from a scene on; each is computed once, whatever number is asked for. */
export function trialsFrom(widget: Widget, scene: Scene, sampleAt: Sampler): Trial {
  const known = new Map<string, ReturnType<Trial>>();
  return (...moves) => {
    const key = JSON.stringify(moves);
    if (!known.has(key)) known.set(key, saidAt(widget, moved(scene, moves, sampleAt)));
    return known.get(key);
  };
}

function saidAt(widget: Widget, scene: Scene): ReturnType<Trial> {
  try {
    const { model, values, sample } = scene;
    const own = widget.quoted?.(widget.picture(scene)) ?? {};
    const ofModel = widget.readouts.flatMap((name) => {
      const derived = model.derived[name]!;
      const value = derived.of(values, sample.columns);
      if (typeof value !== "number") return [];
      return [[name, { value, text: showDerived(derived, value) }] as const];
    });
    const all = { ...Object.fromEntries(ofModel), ...own };
    return Object.values(all).some(({ value }) => Number.isNaN(value)) ? undefined : all;
  } catch {
    // Data that cannot be, such as more successes than trials, are refused by what computes with them.
    return undefined;
  }
}
