import type { Patch } from "#explorable/createExplorable.ts";
import type { Model } from "#language/model.ts";
import { type Camp, campOf, type WrittenCamp } from "./camps.ts";

/**
 * What a step is for: `ask` puts the question, `predict` lets everybody settle on an answer, `vote`
 * counts hands, `reveal` shows the outcome, `explain` says why, `whatIf` changes one thing.
 */
export type StepKind = "ask" | "predict" | "vote" | "reveal" | "explain" | "whatIf";

export type Outcome = "hidden" | "shown";

/** One step as it is walked: everything about it is said. */
export interface Step {
  readonly kind: StepKind;
  /** Lines to be read from the last row. */
  readonly words: readonly string[];
  /** The whole state, as what differs from the figure's start; or that it is left as it is. */
  readonly set: Patch | "as it is";
  readonly sliders: readonly string[];
  readonly outcome: Outcome;
  /** What hands are raised for at a vote. */
  readonly camps: readonly Camp[];
  /** What the lecturer should know at this step; never on the screen. */
  readonly notes: string;
  /** What the page says at this step where it walks through the figure; a step without is the lecture's alone. */
  readonly text?: string | undefined;
}

/** A figure as a lecture: steps in the order in which they are walked. */
export interface Demo {
  readonly figure: string;
  readonly widget: string;
  readonly of: string;
  /** What the room should take home. */
  readonly goal: string;
  readonly minutes: number;
  readonly steps: readonly Step[];
}

type Names<M extends Model> = keyof M["parameters"] & string;

/** One step as it is written: what is not said follows from its kind. */
interface WrittenStep<M extends Model> {
  readonly kind: StepKind;
  /** One or two large lines, at most twenty words together. */
  readonly words: string | readonly [string, string];
  /** The step before, if nothing is said, or the figure's start: what `set` is a difference from. */
  readonly from?: "start";
  /** What is another than before; every step is a whole state all the same, whichever step one comes from. */
  readonly set?: {
    readonly values?: Readonly<Partial<Record<Names<M>, number>>>;
    readonly view?: Readonly<Record<string, string>>;
    readonly seed?: number;
  };
  /** Sliders the step needs; none if nothing is said. */
  readonly sliders?: readonly Names<M>[];
  /** Hidden while a step asks, shown otherwise, if nothing else is said. */
  readonly outcome?: Outcome;
  /** What hands are raised for, in the order of the words: at most five, each with its place where it has one on the axis. */
  readonly camps?: readonly WrittenCamp[];
  readonly notes: string;
  readonly text?: string;
}

interface WrittenDemo<M extends Model> extends Omit<Demo, "steps"> {
  readonly steps: readonly WrittenStep<M>[];
}

/** Steps that put a question and so hide the answer. */
const ASKING: readonly StepKind[] = ["ask", "predict", "vote"];

/** A demo of a figure of this model: names of sliders and values are checked by the compiler. */
export function defineDemo<M extends Model>({ steps, ...demo }: WrittenDemo<M>): Demo {
  let state: Patch = {};
  return {
    ...demo,
    steps: steps.map(
      ({ kind, words, from, set = {}, sliders = [], outcome, camps, notes, text }) => {
        state = laidOver(from === "start" ? {} : state, set as Patch);
        return {
          kind,
          words: typeof words === "string" ? [words] : words,
          set: state,
          sliders,
          outcome: outcome ?? (ASKING.includes(kind) ? "hidden" : "shown"),
          camps: (camps ?? []).map(campOf),
          notes,
          text,
        };
      },
    ),
  };
}

/** What differs from the start once a difference is laid over another. */
function laidOver(before: Patch, { values, view, seed = before.seed }: Patch): Patch {
  return {
    ...((before.values || values) && { values: { ...before.values, ...values } }),
    ...((before.view || view) && { view: { ...before.view, ...view } }),
    ...(seed !== undefined && { seed }),
  };
}

/** Sliders of a demo nobody has written. */
const FEW = 2;

/** The demo of a figure that has none of its own: the figure as it stands, with the sliders used first. */
export function plainDemo(
  figure: Pick<Demo, "figure" | "widget" | "of">,
  sliders: readonly string[],
): Demo {
  const only: Step = {
    kind: "explain",
    words: [],
    set: "as it is",
    sliders: sliders.slice(0, FEW),
    outcome: "shown",
    camps: [],
    notes: "",
  };
  return { ...figure, goal: "", minutes: 0, steps: [only] };
}
