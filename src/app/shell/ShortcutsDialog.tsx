import { useId } from "react";
import { useStore } from "zustand";
import { Dialog } from "./Dialog.tsx";
import { setSingleKeys, settings } from "./settings.ts";
import { isSingleKey, keysOn, type Shortcut, shortcutList } from "./shortcuts.ts";

const scopes = [...new Set(shortcutList.map(([, { when }]) => when))];

/** Every keyboard shortcut of the book, and a switch for those that are one key alone. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { singleKeys } = useStore(settings);
  const id = useId();
  return (
    <Dialog label="Keyboard shortcuts" className="shortcuts" onClose={onClose}>
      <div className="dialog-head">
        <h2>Keyboard shortcuts</h2>
        <button
          type="button"
          className="tool"
          onClick={(event) => event.currentTarget.closest("dialog")?.close()}
        >
          Close
        </button>
      </div>
      {scopes.map((scope, at) => (
        <section key={scope} aria-labelledby={`${id}-${at}`}>
          <h3 id={`${id}-${at}`}>{scope}</h3>
          <dl>
            {shortcutList
              .filter(([, { when }]) => when === scope)
              .map(([name, shortcut]) => (
                <div key={name} data-shortcut={name} data-off={isOff(shortcut, singleKeys)}>
                  <dt>{shortcut.words}</dt>
                  <dd>
                    <Keys shortcut={shortcut} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <p>
        At a slider the arrow keys go by one step, with Shift by a finer one; Page Up and Page Down
        go further, Home and End to the ends. While a figure is projected, arrow keys, Space, N and
        a clicker’s Page Up and Page Down walk its steps; B or . blacks the screen out until the
        next key, 1 to 5 count hands, Backspace takes the last hand back and 0 all of them, Q shows
        the link of what is seen; Escape leaves. Hands that were counted are up again when the same
        figure is projected on the same day, until 0 takes them down.
      </p>
      <label className="shortcuts-switch">
        <input
          type="checkbox"
          checked={singleKeys === "on"}
          onChange={({ target }) => setSingleKeys(target.checked ? "on" : "off")}
        />
        Shortcuts of a single key, those without Ctrl or Cmd, are on
      </label>
    </Dialog>
  );
}

const isOff = (shortcut: Shortcut, singleKeys: "on" | "off") =>
  singleKeys === "off" && isSingleKey(shortcut) ? "" : undefined;

function Keys({ shortcut }: { readonly shortcut: Shortcut }) {
  const machine = /Mac|iP(hone|ad|od)/.test(navigator.platform) ? "apple" : "other";
  return keysOn(machine, shortcut).map((chord, at) => (
    <span key={chord}>
      {at > 0 && " or "}
      <kbd>{chord}</kbd>
    </span>
  ));
}
