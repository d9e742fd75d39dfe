import { createStore, type StoreApi } from "zustand/vanilla";
import type { Explorable, Patch } from "#explorable/createExplorable.ts";
import { campsOf } from "./camps.ts";
import type { Demo } from "./demo.ts";
import { stateOf } from "./stateOf.ts";

export type Walk = "next" | "previous" | "first" | "last";

interface LectureState {
  /** 0 for the first step. */
  readonly step: number;
  /** What the room expects, once somebody has moved it. */
  readonly guess: number | undefined;
  /** Hands in the order they were counted, each the answer it went up for; undefined while nobody counts. */
  readonly hands: readonly number[] | undefined;
}

/** A demo being shown: where it stands, and how it goes on. It moves the figure through `set` alone. */
export interface Lecture {
  readonly demo: Demo;
  /** The states of its steps, for axes that hold them all. */
  readonly states: readonly Patch[];
  readonly store: StoreApi<LectureState>;
  readonly walk: (way: Walk) => void;
  /** Goes to a step, or to the nearest there is, and puts the figure into the state it asks for. */
  readonly go: (step: number) => void;
  readonly guess: (value: number) => void;
  /** Counts a hand for an answer, where there is such an answer; the first begins the count. */
  readonly count: (camp?: number) => void;
  /** Takes the last hand back, or all of them. */
  readonly uncount: (which: "last" | "all") => void;
  /** Hands that were counted before: they are up again, unless somebody counts already. */
  readonly recall: (hands: readonly number[]) => void;
  /** Gives the figure back as it was before the lecture. */
  readonly leave: () => void;
}

/** Borrows the explorable of a demo's figure and puts it into the state of a step. */
export function createLecture({
  demo,
  explorable,
  step = 0,
}: {
  readonly demo: Demo;
  readonly explorable: Explorable;
  readonly step?: number | undefined;
}): Lecture {
  const takeBack = explorable.lend();
  const last = demo.steps.length - 1;
  const store = createStore<LectureState>(() => ({
    step: 0,
    guess: undefined,
    hands: undefined,
  }));
  const go = (to: number) => {
    const at = Math.max(0, Math.min(Math.trunc(to) || 0, last));
    const state = stateOf(demo.steps[at]!, explorable);
    if (state) explorable.set(state);
    store.setState({ step: at });
  };
  const camps = campsOf(demo).length;
  const isCamp = (camp: number) => camp >= 0 && camp < camps;
  go(step);
  return {
    demo,
    store,
    states: demo.steps.flatMap((one) => stateOf(one, explorable) ?? []),
    go,
    walk: (way) => {
      const now = store.getState().step;
      const to = { next: now + 1, previous: now - 1, first: 0, last }[way];
      if (to >= 0 && to <= last) go(to);
    },
    guess: (guess) => store.setState({ guess }),
    count: (camp) => {
      const { hands = [] } = store.getState();
      if (camp !== undefined && isCamp(camp)) store.setState({ hands: [...hands, camp] });
      else if (camp === undefined) store.setState({ hands });
    },
    uncount: (which) => {
      const { hands } = store.getState();
      if (hands) store.setState({ hands: which === "all" ? [] : hands.slice(0, -1) });
    },
    recall: (hands) => {
      if (store.getState().hands === undefined) store.setState({ hands: hands.filter(isCamp) });
    },
    leave: takeBack,
  };
}
