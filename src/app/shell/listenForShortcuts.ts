import { chordOf } from "./chordOf.ts";
import { isTextEntry } from "./isTextEntry.ts";
import { settings } from "./settings.ts";
import { isSingleKey, type ShortcutId, shortcutList } from "./shortcuts.ts";

/** The book's one listener for keys: does what the shortcuts say, but never while text is being entered. */
export function listenForShortcuts(actions: Readonly<Record<ShortcutId, () => void>>): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const chord = chordOf(event);
    const found = shortcutList.find(([, { keys }]) => keys.includes(chord));
    if (!found || isTextEntry(event.target as HTMLElement)) return;
    const [id, shortcut] = found;
    if (isSingleKey(shortcut) && settings.getState().singleKeys === "off") return;
    if (document.querySelector("dialog[open]")) return;
    event.preventDefault();
    if (!event.repeat || shortcut.repeats) actions[id]();
  };
  document.addEventListener("keydown", onKeyDown);
  return () => document.removeEventListener("keydown", onKeyDown);
}
