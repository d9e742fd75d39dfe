import { createStore, type StoreApi } from "zustand/vanilla";
import { isEvent, type MemoryEvent, union } from "./event.ts";
import { readFile, writeFile } from "./file.ts";

/** Where events are kept, one under each key: IndexedDB, or what a test puts in its place. All of it may fail. */
export interface Shelf {
  readonly read: () => Promise<readonly (readonly [key: string, value: unknown])[]>;
  readonly add: (events: readonly MemoryEvent[]) => Promise<void>;
}

/** What the first edition kept in `localStorage`. */
export interface FirstEdition {
  /** The text it kept, `null` if there is none; may throw. */
  readonly kept: () => string | null;
  readonly read: (
    data: Readonly<Record<string, unknown>>,
  ) => MemoryEvent | { readonly problem: string };
}

export interface MemoryState {
  readonly events: readonly MemoryEvent[];
  /** Whether what was kept has been read: until then nothing is known, as in the page that was sent. */
  readonly isOpen: boolean;
  /** What could not be done, in plain words; said once. */
  readonly trouble: string | undefined;
  /** What was found in the book's place and could not be read. It stays where it is, and can be saved. */
  readonly aside: readonly { readonly key: string; readonly text: string }[];
}

export interface Memory {
  readonly store: StoreApi<MemoryState>;
  readonly open: () => Promise<void>;
  /** Adds what was done; it is there at once, and kept as soon as the browser has done so. */
  readonly append: (kind: string, what: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly exportText: () => string;
  /** Joins a saved log with this one, or says why it cannot. */
  readonly importText: (text: string) => Promise<{ readonly problem: string } | undefined>;
}

const NOT_KEPT =
  "This browser will not keep your progress here, so it lasts until you leave the page. Everything else works.";
const SET_ASIDE =
  "Some of the progress kept in this browser could not be read. It has been set aside, where you can save it as a file.";

/** The one log of what a reader did. It only grows, so that two pages or two machines can be joined at any time. */
export function createMemory({
  shelf,
  first,
  now,
  newId,
}: {
  readonly shelf: Shelf;
  readonly first: FirstEdition;
  readonly now: () => Date;
  /** An id that no other event has, given all that this one says. */
  readonly newId: (what: string) => string;
}): Memory {
  const store = createStore<MemoryState>(() => ({
    events: [],
    isOpen: false,
    trouble: undefined,
    aside: [],
  }));
  const complain = (trouble: string) => {
    if (store.getState().trouble === undefined) store.setState({ trouble });
  };
  const setAside = (key: string, text: string) => {
    store.setState(({ aside }) => ({ aside: [...aside, { key, text }] }));
    complain(SET_ASIDE);
  };
  const add = async (events: readonly MemoryEvent[]) => {
    store.setState((state) => ({ events: union(state.events, events) }));
    await shelf.add(events).catch(() => complain(NOT_KEPT));
  };

  const readShelf = async () => {
    const entries = await shelf.read().catch(() => {
      complain(NOT_KEPT);
      return [];
    });
    const events = entries.filter(([key, value]) => isEvent(value) && value.id === key);
    for (const [key, value] of entries)
      if (!isEvent(value) || value.id !== key) setAside(key, asText(value));
    store.setState((state) => ({
      events: union(
        state.events,
        events.map(([, value]) => value as MemoryEvent),
      ),
    }));
  };
  /** Read once: its event has an id of its own text, so that it is one event however often it is found. */
  const readFirstEdition = async () => {
    let text: string | null = null;
    try {
      text = first.kept();
    } catch {
      // A browser that keeps nothing for this page kept no first edition either.
    }
    if (text === null) return;
    const events = readFile(text, first.read);
    if ("problem" in events) return setAside("first edition", text);
    const known = new Set(store.getState().events.map(({ id }) => id));
    const news = events.filter(({ id }) => !known.has(id));
    if (news.length > 0) await add(news);
  };

  let opening: Promise<void> | undefined;
  const open = () => {
    opening ??= readShelf()
      .then(readFirstEdition)
      .then(() => store.setState({ isOpen: true }));
    return opening;
  };
  return {
    store,
    open,
    append: (kind, what) => {
      const event = { ...what, at: now().toISOString(), kind };
      return add([{ ...event, id: newId(JSON.stringify(event)) }]);
    },
    exportText: () => writeFile(store.getState().events),
    importText: async (text) => {
      await open();
      const events = readFile(text, first.read);
      if ("problem" in events) return events;
      await add(events);
      return undefined;
    },
  };
}

function asText(value: unknown): string {
  try {
    return typeof value === "string" ? value : (JSON.stringify(value, null, 2) ?? String(value));
  } catch {
    return String(value);
  }
}
