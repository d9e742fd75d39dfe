import { type ComponentType, useEffect, useState } from "react";
import { useStore } from "zustand";
import { chooseFigure } from "../live/project.ts";
import { Icon } from "./Icon.tsx";
import { listenForShortcuts } from "./listenForShortcuts.ts";
import { showNote } from "./note.ts";
import { SearchDialog } from "./SearchDialog.tsx";
import { followSettings, nextTheme, settings } from "./settings.ts";
import { shortcuts } from "./shortcuts.ts";
import { chooseTheme, ThemeMenu } from "./ThemeMenu.tsx";
import { followChanges, redo, undo } from "./travel.ts";
import { turnPage } from "./turnPage.ts";
import { loadSearchBook } from "./useSearchBook.ts";

type Opened = ComponentType<{ readonly onClose: () => void }>;

/** The list of shortcuts comes when it is first asked for; the search is here, so that no typed letter is lost. */
const loadShortcutsDialog = async (): Promise<Opened> =>
  (await import("./ShortcutsDialog.tsx")).ShortcutsDialog;

/** Begins to load the search for a reader who is about to open it; the dialog says so if it cannot. */
const warmUp = () => void loadSearchBook().catch(() => undefined);

/** The reader's tools: search, theme, keyboard shortcuts; and the one listener for those. */
export function Toolbar() {
  const [Open, setOpen] = useState<Opened>();
  const { singleKeys } = useStore(settings);
  const open = (dialog: Opened) => setOpen(() => dialog);
  const openSearch = () => open(SearchDialog);
  const openShortcuts = () =>
    void loadShortcutsDialog().then(open, () =>
      showNote("The list of shortcuts could not be loaded, perhaps because you are offline."),
    );

  useEffect(followSettings, []);
  useEffect(followChanges, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the actions only ever set state
  useEffect(
    () =>
      listenForShortcuts({
        search: openSearch,
        shortcuts: openShortcuts,
        theme: () => chooseTheme(nextTheme()),
        previous: () => turnPage("prev"),
        next: () => turnPage("next"),
        project: chooseFigure,
        undo,
        redo,
      }),
    [],
  );

  const keyOf = (id: "search" | "shortcuts") =>
    singleKeys === "on" && (
      <span className="tool-key" aria-hidden="true">
        {shortcuts[id].keys[0]}
      </span>
    );
  return (
    <div className="bar-tools">
      <button
        type="button"
        className="tool"
        aria-keyshortcuts={singleKeys === "on" ? "/" : undefined}
        onPointerEnter={warmUp}
        onFocus={warmUp}
        onClick={openSearch}
      >
        <Icon name="search" />
        <span className="tool-words">Search</span>
        {keyOf("search")}
      </button>
      <ThemeMenu />
      <button
        type="button"
        className="tool tool-shortcuts"
        aria-keyshortcuts={singleKeys === "on" ? "?" : undefined}
        onClick={openShortcuts}
      >
        <Icon name="shortcuts" />
        <span className="tool-words">Shortcuts</span>
        {keyOf("shortcuts")}
      </button>
      {Open && <Open onClose={() => setOpen(undefined)} />}
    </div>
  );
}
