/** Where a shortcut has something to do. */
type Scope = "On every page" | "In a chapter" | "At a figure";

export interface Shortcut {
  /** Each set of keys that does it: `/`, `Ctrl+Shift+Z`. Letters are written large, Shift or not. */
  readonly keys: readonly string[];
  /** What it does, for the list. */
  readonly words: string;
  readonly when: Scope;
  /** Whether it goes on while the keys are held down. */
  readonly repeats?: boolean;
}

/** All keyboard shortcuts of the book: the listener and the list of shortcuts read nothing else. */
export const shortcuts = {
  search: { keys: ["/"], words: "Search the book", when: "On every page" },
  shortcuts: { keys: ["?"], words: "Show this list", when: "On every page" },
  theme: { keys: ["T"], words: "Next theme", when: "On every page" },
  previous: { keys: ["["], words: "Previous chapter", when: "In a chapter" },
  next: { keys: ["]"], words: "Next chapter", when: "In a chapter" },
  project: { keys: ["P"], words: "Project a figure for a lecture", when: "At a figure" },
  undo: {
    keys: ["Ctrl+Z", "Cmd+Z"],
    words: "Undo a change of the figure",
    when: "At a figure",
    repeats: true,
  },
  redo: {
    keys: ["Ctrl+Shift+Z", "Ctrl+Y", "Cmd+Shift+Z"],
    words: "Redo what was undone",
    when: "At a figure",
    repeats: true,
  },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutId = keyof typeof shortcuts;

/** The shortcuts with their ids, in the order of the list. */
export const shortcutList: readonly (readonly [id: ShortcutId, shortcut: Shortcut])[] =
  Object.entries(shortcuts) as [ShortcutId, Shortcut][];

/** Whether a shortcut is one key alone, which speech input and a slip of the hand can press. */
export function isSingleKey({ keys }: Shortcut): boolean {
  return keys.every((chord) => chord.length === 1);
}

/** Every set of keys that more than one shortcut claims. */
export function clashes(all: readonly Shortcut[]): readonly string[] {
  const chords = all.flatMap(({ keys }) => keys);
  return [...new Set(chords.filter((chord, at) => chords.indexOf(chord) !== at))];
}

/** The sets of keys to show on a machine: those with Cmd on Apple's, the others elsewhere. */
export function keysOn(machine: "apple" | "other", { keys }: Shortcut): readonly string[] {
  const withCmd = keys.filter((chord) => chord.startsWith("Cmd+"));
  if (machine === "apple") return withCmd.length > 0 ? withCmd : keys;
  return keys.filter((chord) => !withCmd.includes(chord));
}
