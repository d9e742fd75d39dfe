import type { Explorable } from "#explorable/createExplorable.ts";
import { offRail, snap } from "#language/parameter.ts";
import type { Scene, Widget } from "../frame/widget.ts";
import { type FieldInput, type GroupInput, type Input, inputsOf } from "./inputs.ts";
import { type Move, type Said, type Trial, trialsFrom } from "./moves.ts";

/** What one step does to a number: by how much it moves, or that it is not said any more. */
export interface Effect {
  readonly words: string;
  readonly change: number | "gone";
}

export interface Need {
  readonly input: Input & { readonly group?: string };
  readonly effects: readonly Effect[];
}

/** What a number needs, from what moves it most to what never does. */
export interface Needs {
  readonly name: string;
  readonly number: Said;
  /** One step of these moves it. */
  readonly needed: readonly Need[];
  /** One step of these leaves it, a larger move does not. */
  readonly further: readonly Need["input"][];
  /** Nothing that was tried with these moves it here, though at other settings it does. */
  readonly elsewhere: readonly Need["input"][];
  /** Nothing that was tried with these moves it, here or at other settings. */
  readonly nowhere: readonly Need["input"][];
  /** How many groups each column has. */
  readonly groups: number;
  /** Whether there are data that stand fixed: neither can they be moved here, nor does another sample draw them. */
  readonly isFixed: boolean;
}

/** Settings at which what is inert here is tried again. */
const SETTINGS = 4;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Beyond what rounding in the computation leaves. */
export const differs = (a: number, b: number): boolean =>
  a !== b && !(Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-3));

/** Asks of one scene of a figure what its numbers need, by name; what was computed for one is there for the next. */
export function asking(widget: Widget, explorable: Explorable, scene: Scene) {
  const trial = trialsFrom(widget, scene, explorable.sample);
  const { single, fields, unread } = inputsOf(widget, explorable, scene);
  const settings = settingsOf(scene);
  const isFixed = [...unread].some(
    (name) => fields.length === 0 || scene.model.data[name] !== undefined,
  );

  /** Works in small parts: whoever runs it may rest between them. */
  function* needsOf(name: string): Generator<undefined, Needs | undefined> {
    const number = trial()?.[name];
    if (!number) return undefined;
    const needed: Need[] = [];
    const further: Need["input"][] = [];
    const elsewhere: Need["input"][] = [];
    const nowhere: Need["input"][] = [];
    const { value } = number;
    const isMoved = (said: ReturnType<Trial>) =>
      said !== undefined && (said[name] === undefined || differs(said[name].value, value));

    function* effectsOf({ steps }: Input): Generator<undefined, readonly Effect[]> {
      const effects: Effect[] = [];
      for (const { words, move } of steps) {
        const said = trial(move);
        yield;
        if (!said) continue;
        const now = said[name];
        if (!now) effects.push({ words, change: "gone" });
        else if (differs(now.value, value)) effects.push({ words, change: now.value - value });
        else effects.push({ words, change: 0 });
      }
      return effects;
    }
    function* isMovedByAny(moves: readonly Move[]): Generator<undefined, boolean> {
      for (const move of moves) {
        if (isMoved(trial(move))) return true;
        yield;
      }
      return false;
    }
    function* isNeededElsewhere(input: Input): Generator<undefined, boolean> {
      const moves = [...input.steps.slice(0, 1).map(({ move }) => move), ...spread(input.further)];
      for (const setting of settings) {
        const before = trial(setting)?.[name];
        if (!before) continue;
        for (const move of moves) {
          const after = trial(setting, move)?.[name];
          yield;
          if (after && differs(after.value, before.value)) return true;
        }
      }
      return false;
    }
    /** Where an input belongs, if no step of it moves the number. */
    function* place(input: Need["input"]): Generator<undefined, void> {
      if (yield* isMovedByAny(input.further)) further.push(input);
      else if (yield* isNeededElsewhere(input)) elsewhere.push(input);
      else nowhere.push(input);
    }
    const isAny = (effects: readonly Effect[]) => effects.some(({ change }) => change !== 0);

    for (const input of single) {
      const effects = yield* effectsOf(input);
      if (isAny(effects)) needed.push({ input, effects });
      // Chance is spoken of where it matters alone.
      else if (input.kind !== "sample") yield* place(input);
    }
    for (const field of fields) yield* askField(field);

    function* askField(field: FieldInput): Generator<undefined, void> {
      const effects = yield* effectsOf(field);
      const isAtAll = isAny(effects) || (yield* isMovedByAny(field.further));
      if (!isAtAll) return yield* place(field);
      if (field.groups.length === 0) {
        if (isAny(effects)) needed.push({ input: field, effects });
        else further.push(field);
        return;
      }
      const left: GroupInput[] = [];
      for (const one of field.groups) {
        const own = yield* effectsOf(one);
        if (isAny(own)) needed.push({ input: one, effects: own });
        else left.push(one);
      }
      // Those that no step moves by: if all of them together do nothing, none of them does.
      if (left.length > 1 && !(yield* isMovedByAny(field.together(left))))
        return void elsewhere.push(...left);
      for (const one of left)
        if (yield* isMovedByAny(one.further)) further.push(one);
        else elsewhere.push(one);
    }

    return {
      name,
      number,
      needed: needed.toSorted((a, b) => sizeOf(b) - sizeOf(a)),
      further,
      elsewhere,
      nowhere,
      groups: scene.sample.groups.length,
      isFixed,
    };
  }
  return { needsOf, names: new Set(Object.keys(trial() ?? {})) };
}

/** How far a step moves a number. */
export const farOf = ({ change }: Effect): number => (change === "gone" ? 0 : Math.abs(change));

/** How far one step of something moves a number at most. */
const sizeOf = ({ effects }: Need): number => Math.max(...effects.map(farOf));

/** A few of many, from first to last. */
const spread = (moves: readonly Move[]): readonly Move[] =>
  moves.filter((_, at) => at % Math.max(1, Math.ceil(moves.length / 4)) === 0);

/** Other settings of all parameters, spread evenly over their ranges. */
function settingsOf({ model }: Scene): readonly Move[] {
  return Array.from({ length: SETTINGS }, (_, k) => ({
    values: Object.fromEntries(
      Object.entries(model.parameters).map(([name, parameter], at) => {
        const place = ((k + 1) * GOLDEN + (at + 1) * GOLDEN * GOLDEN * (k + 2)) % 1;
        return [name, snap(parameter, offRail(parameter, place))!];
      }),
    ),
  }));
}
