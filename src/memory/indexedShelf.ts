import { createStore, entries, setMany, type UseStore } from "idb-keyval";
import type { Shelf } from "./createMemory.ts";
import { KEPT_IN } from "./isKept.ts";

let opened: UseStore | undefined;
/** Opened on first use: where the browser has no place to keep things, even asking for it may throw. */
const place = () => {
  opened ??= createStore(KEPT_IN, "events");
  return opened;
};

/** The browser's own keeping place: every event under its id, so that two pages never overwrite each other. */
export const indexedShelf: Shelf = {
  read: async () =>
    (await entries<string, unknown>(place())).map(([key, value]) => [String(key), value]),
  add: async (events) =>
    setMany(
      events.map((event) => [event.id, event]),
      place(),
    ),
};
