import { createStore, type StoreApi } from "zustand/vanilla";
import type { Sample, Sampler } from "#data/dataSet.ts";
import type { Model } from "#language/defineModel.ts";
import type { Unit } from "#language/dimension.ts";
import { snap } from "#language/parameter.ts";
import { isReach, type Ranges, reaching } from "#language/reach.ts";
import { keepingTwo } from "./keepingTwo.ts";
import { type Loan, loansOf } from "./loans.ts";

export type Values = Readonly<Record<string, number>>;

const NOTHING: Sample = { groups: [], columns: {} };

/** The reader's raw choices and nothing else; whatever can be computed from them is computed. */
export interface Choices {
  readonly values: Values;
  /** Ways of looking, such as the order of the rows; each is one of the names declared for it. */
  readonly view: Readonly<Record<string, string>>;
  /** Which random sample is shown; 0 where nothing is random. */
  readonly seed: number;
  /** Ranges that a typed value led beyond those of the model. */
  readonly ranges: Ranges;
}

export interface ExplorableState extends Choices {
  readonly past: readonly Choices[];
  readonly future: readonly Choices[];
}

/** What a page says of an explorable: plain JSON, so that it can travel in the page. */
export interface Declaration {
  readonly id: string;
  readonly model: string;
  readonly data?: string | undefined;
  readonly initial?: Values | undefined;
  readonly ranges?: Readonly<Record<string, object>> | undefined;
  /** The units its data are measured in, by dimension of the model. */
  readonly units?: Readonly<Record<string, Unit>> | undefined;
  /** Ways of looking and the names each may take, the first being the initial one. */
  readonly view?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Ways of looking that are too many to be named, such as a set of counts: the pattern of their codes. The first is "none". */
  readonly codes?: Readonly<Record<string, string>> | undefined;
  readonly seed?: number | undefined;
  /** Made when what shows it comes near: on a page with figures of many chapters. */
  readonly late?: true | undefined;
  /** Where its figures have moved to, from the page that declares it: its links lead on to there. */
  readonly movedTo?: string | undefined;
  /** Those figures, by their ids. */
  readonly figures?: readonly string[] | undefined;
}

export interface Patch {
  readonly values?: Values;
  readonly view?: Readonly<Record<string, string>>;
  readonly seed?: number;
  /** All ranges that lead beyond those of the model. */
  readonly ranges?: Ranges;
}

export interface Explorable {
  readonly id: string;
  readonly model: Model;
  readonly declaration: Declaration;
  readonly store: StoreApi<ExplorableState>;
  /** The data at a seed, kept while it is looked at; a data set that is not random ignores the seed. */
  readonly sample: Sampler;
  /** The only way in. Sets of one gesture (one drag) are one step for undo. */
  readonly set: (patch: Patch, gesture?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly reset: () => void;
  /** What the reader chose, whoever has borrowed the explorable meanwhile. */
  readonly chosen: () => Choices;
  /** Lends it to somebody who moves it freely; what is returned puts all back, history included. */
  readonly lend: () => () => void;
  /**
   * Lends it to somebody who shows states of it until the reader acts: what is shown then is theirs, with what they had
   * one step of undo before it. Undo, and whoever it is lent to next, put back what they had, history included.
   */
  readonly borrow: (onOver: () => void) => Loan<Patch>;
}

const DEPTH = 200;
/** Where a way of looking that is written as a code begins. */
const NO_CODE = "none";
const AS_DECLARED: Ranges = {};
/** Seeds are whole numbers that fit a link; there is no other limit to them. */
export const LARGEST_SEED = 99_999;

/** One running figure: what the reader chose, how to change it, and how to go back. */
export function createExplorable(
  declaration: Declaration,
  model: Model,
  sampler: Sampler = () => NOTHING,
): Explorable {
  const initial = initialChoices(declaration, model);
  const store = createStore<ExplorableState>(() => ({ ...initial, past: [], future: [] }));
  let lastGesture: string | undefined;
  const loans = loansOf(store, () => {
    lastGesture = undefined;
  });

  const enter = (next: Choices, gesture?: string) => {
    const { past, future: _, ...now } = store.getState();
    if (choicesEqual(now, next)) return;
    const merges = gesture !== undefined && gesture === lastGesture && past.length > 0;
    // A drag that is back where it began leaves no step; if it goes on, it begins a new one.
    const isBack = merges && choicesEqual(past.at(-1)!, next);
    lastGesture = isBack ? undefined : gesture;
    const steps = merges ? past : [...past, now].slice(-DEPTH);
    store.setState({ ...next, past: isBack ? past.slice(0, -1) : steps, future: [] });
  };
  const travel = (from: "past" | "future", to: "past" | "future") => {
    const { past, future, ...now } = store.getState();
    const stacks = { past, future };
    const target = stacks[from].at(-1);
    if (!target) return;
    lastGesture = undefined;
    store.setState({
      ...target,
      [from]: stacks[from].slice(0, -1),
      [to]: [...stacks[to], now],
    });
  };

  return {
    id: declaration.id,
    model,
    declaration,
    store,
    sample: keepingTwo(sampler),
    set: (patch, gesture) => {
      loans.takeOver();
      enter(applied(store.getState(), patch, model, declaration), gesture);
    },
    undo: () => {
      if (!loans.takeBack()) travel("past", "future");
    },
    redo: () => {
      loans.takeOver();
      travel("future", "past");
    },
    reset: () => {
      loans.takeOver();
      enter(initial);
    },
    chosen: loans.owned,
    lend: loans.lend,
    borrow: (onOver) => {
      const { show, giveBack } = loans.borrow(onOver);
      const kept = store.getState();
      const { past, future: _, ...had } = kept;
      return {
        show: (patch) => {
          const next = applied(had, patch, model, declaration);
          // Where it is what the reader has, it is no step.
          const isSame = choicesEqual(had, next);
          show(isSame ? kept : { ...next, past: [...past, had].slice(-DEPTH), future: [] });
        },
        giveBack,
      };
    },
  };
}

/** The state a declaration starts from. */
export function initialChoices(declaration: Declaration, model: Model): Choices {
  const values = Object.fromEntries(
    Object.entries(model.parameters).map(([name, parameter]) => [name, parameter.initial]),
  );
  const view = Object.fromEntries([
    ...Object.entries(declaration.view ?? {}).map(([name, options]) => [name, options[0]!]),
    ...Object.keys(declaration.codes ?? {}).map((name) => [name, NO_CODE]),
  ]);
  const start = { values, view, seed: declaration.seed ?? 0, ranges: AS_DECLARED };
  return applied(start, { values: declaration.initial ?? {} }, model, declaration);
}

/** Whether a way of looking can be this: one of its names, or a code of its pattern. */
export function isOption({ view = {}, codes = {} }: Declaration, name: string, option: string) {
  if (Object.hasOwn(view, name)) return view[name]!.includes(option);
  if (!Object.hasOwn(codes, name)) return false;
  return option === NO_CODE || new RegExp(`^(?:${codes[name]!})$`).test(option);
}

export function initialOf({ declaration, model }: Explorable): Choices {
  return initialChoices(declaration, model);
}

/** A patch laid over choices: every number snapped, whatever is not known or not finite left out. */
function applied(now: Choices, patch: Patch, model: Model, declaration: Declaration): Choices {
  const ranges = patch.ranges ? reachesIn(patch.ranges, now.ranges, model) : now.ranges;
  const { parameters } = reaching(model, ranges);
  const values: Record<string, number> = { ...now.values };
  // A range that leads less far takes its value back with it.
  const wanted = ranges === now.ranges ? patch.values : { ...now.values, ...patch.values };
  for (const [name, value] of Object.entries(wanted ?? {})) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    const snapped = parameter && snap(parameter, value);
    if (snapped !== null && snapped !== undefined) values[name] = snapped;
  }
  const view: Record<string, string> = { ...now.view };
  for (const [name, option] of Object.entries(patch.view ?? {}))
    if (isOption(declaration, name, option)) view[name] = option;
  const seed = patch.seed ?? now.seed;
  const isSeed = Number.isInteger(seed) && seed >= 0 && seed <= LARGEST_SEED;
  return { values, view, seed: isSeed ? seed : now.seed, ranges };
}

/** Those ranges of a patch that a model allows; the present ones, where they are the same. */
function reachesIn(given: Ranges, now: Ranges, { parameters }: Model): Ranges {
  const allowed = Object.entries(given).filter(
    ([name, range]) => Object.hasOwn(parameters, name) && isReach(parameters[name]!, range),
  );
  const ranges = allowed.length > 0 ? Object.fromEntries(allowed) : AS_DECLARED;
  return rangesEqual(ranges, now) ? now : ranges;
}

function rangesEqual(a: Ranges, b: Ranges): boolean {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => a[name]![0] === b[name]?.[0] && a[name]![1] === b[name]?.[1])
  );
}

/** Whether two states are the same to a reader. */
export function choicesEqual(a: Choices, b: Choices): boolean {
  return (
    a.seed === b.seed &&
    rangesEqual(a.ranges, b.ranges) &&
    Object.keys(b.values).every((name) => a.values[name] === b.values[name]) &&
    Object.keys(b.view).every((name) => a.view[name] === b.view[name])
  );
}
