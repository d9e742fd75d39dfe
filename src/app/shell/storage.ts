import { showNote } from "./note.ts";

const NOT_KEPT =
  "This browser will not keep your settings here, so they last until you leave the page. Everything else works.";

/** What could not be kept, for as long as the page lives. */
const unkept = new Map<string, string | undefined>();

let told = false;

/** What was kept under a key; nothing if nothing was, or if storage cannot be read. */
export function recall(key: string): string | undefined {
  if (unkept.has(key)) return unkept.get(key);
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text under a key, or forgets the key; the page says once if that cannot be done. */
export function keep(key: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    unkept.delete(key);
  } catch {
    unkept.set(key, text);
    if (!told) showNote(NOT_KEPT);
    told = true;
  }
}
