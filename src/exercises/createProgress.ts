import { createStore, type StoreApi } from "zustand/vanilla";
import {
  type Judged,
  mergeProgress,
  NO_PROGRESS,
  type Progress,
  readProgress,
  withAnswer,
  writeProgress,
} from "./progressFile.ts";

/** Where progress is kept: `localStorage`, or what a test puts in its place. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

interface ProgressState {
  readonly progress: Progress;
  /** What could not be done, in plain words; said once. */
  readonly trouble: string | undefined;
  /** Texts that were found under the book's name and could not be read. */
  readonly aside: readonly { readonly key: string; readonly text: string }[];
}

export interface ProgressKeeper {
  readonly store: StoreApi<ProgressState>;
  /** Reads what was kept; until then there is nothing, as in the page that was sent. */
  readonly open: () => void;
  readonly record: (judged: Judged) => void;
  readonly exportText: () => string;
  /** Merges a saved progress into this one, or says why it cannot. */
  readonly importText: (text: string) => { readonly problem: string } | undefined;
}

const KEY = "book.progress";
const ASIDE = "book.progress.aside";
const MOST_ASIDE = 20;

const NOT_KEPT =
  "This browser will not keep your progress here, so it lasts until you leave the page. Everything else works.";
const SET_ASIDE =
  "The progress kept in this browser could not be read. It has been set aside, where you can save it as a file; progress starts afresh.";

/** Keeps progress as well as the browser lets it: whatever storage does, the page goes on. */
export function createProgress({
  shelf,
  today,
}: {
  /** May throw, as in a sandboxed frame. */
  readonly shelf: () => Shelf;
  readonly today: () => string;
}): ProgressKeeper {
  const store = createStore<ProgressState>(() => ({
    progress: NO_PROGRESS,
    trouble: undefined,
    aside: [],
  }));
  /** Whether what is kept may be overwritten: not while it holds something that could not be saved elsewhere. */
  let mayWrite = true;
  let isOpen = false;

  const complain = (trouble: string) => {
    if (store.getState().trouble === undefined) store.setState({ trouble });
  };
  const attempt = <T>(task: () => T): { readonly done: T } | undefined => {
    try {
      return { done: task() };
    } catch {
      return undefined;
    }
  };

  /** What is kept now, by this page or another; what cannot be read is moved aside first. */
  const kept = (): Progress => {
    const found = attempt(() => shelf().getItem(KEY));
    if (!found) complain(NOT_KEPT);
    const text = found?.done;
    if (text === null || text === undefined) return NO_PROGRESS;
    const progress = readProgress(text);
    if (!("problem" in progress)) return progress;
    setAside(text);
    return NO_PROGRESS;
  };
  const setAside = (text: string) => {
    const moved = attempt(() => {
      const key = freeKey(shelf());
      shelf().setItem(key, text);
      if (shelf().getItem(key) !== text) throw new Error("not kept");
      shelf().removeItem(KEY);
      return key;
    });
    mayWrite = moved !== undefined;
    const { aside } = store.getState();
    if (!aside.some((one) => one.text === text))
      store.setState({ aside: [...aside, { key: moved?.done ?? KEY, text }] });
    complain(SET_ASIDE);
  };
  const write = (progress: Progress) => {
    store.setState({ progress });
    const written = mayWrite && attempt(() => shelf().setItem(KEY, JSON.stringify(progress)));
    if (!written) complain(NOT_KEPT);
  };
  const current = () => mergeProgress(store.getState().progress, kept());

  const open = () => {
    if (isOpen) return;
    isOpen = true;
    const earlier = attempt(() => keysAside(shelf())) ?? { done: [] };
    store.setState({ aside: earlier.done });
    store.setState({ progress: current() });
  };
  return {
    store,
    open,
    record: (judged) => {
      open();
      write(withAnswer(current(), judged, today()));
    },
    exportText: () => writeProgress(store.getState().progress),
    importText: (text) => {
      open();
      const read = readProgress(text);
      if ("problem" in read) return read;
      write(mergeProgress(current(), read));
      return undefined;
    },
  };
}

const asideKeys = Array.from({ length: MOST_ASIDE }, (_, i) => `${ASIDE}.${i + 1}`);

function freeKey(shelf: Shelf): string {
  const free = asideKeys.find((key) => shelf.getItem(key) === null);
  if (free === undefined) throw new Error("no room aside");
  return free;
}

function keysAside(shelf: Shelf): ProgressState["aside"] {
  return asideKeys.flatMap((key) => {
    const text = shelf.getItem(key);
    return text === null ? [] : [{ key, text }];
  });
}
