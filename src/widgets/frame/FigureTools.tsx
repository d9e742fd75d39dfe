import { type ComponentProps, type ReactNode, useId, useState } from "react";
import { announce } from "#controls/announce.ts";
import { guessFirst } from "#explorable/guessFirst.ts";
import { writeLink } from "#explorable/link.ts";
import { allExplorables } from "#explorable/registry.ts";
import type { Running } from "#explorable/useExplorable.ts";
import type { MoreTools } from "../tools/MoreTools.tsx";
import type { Widget } from "./widget.ts";

/** The address of exactly this. */
function addressOf(figure: string): string {
  const state = writeLink(allExplorables(), figure, guessFirst.getState().guessFirst) || figure;
  return `${location.origin}${location.pathname}#${state}`;
}

/**
 * Behind one quiet button: back, forward, start again, guess again, a link to exactly this, the figure
 * large (the page listens for that), a picture of it as a file, and its numbers.
 */
export function FigureTools({
  figure,
  of,
  widget,
  running,
  isPinned,
  canPin,
  askAgain,
  children,
}: {
  readonly figure: string;
  readonly of: string;
  readonly widget: Widget;
  readonly running: Running;
  readonly isPinned: boolean;
  /** Whether what it shows may be pinned: what is still asked may not. */
  readonly canPin: boolean;
  /** Puts the figure's question again, where it has been answered. */
  readonly askAgain: (() => void) | undefined;
  /** What else is kept here: the table. */
  readonly children: ReactNode;
}) {
  const { explorable, past, future } = running;
  const [open, setOpen] = useState(false);
  const [link, setLink] = useState<string>();
  const [copied, setCopied] = useState(false);
  const [More, setMore] = useState<(props: ComponentProps<typeof MoreTools>) => ReactNode>();
  const panel = useId();
  const toggle = () => {
    setOpen(!open);
    if (More) return;
    import("../tools/MoreTools.tsx").then(
      ({ MoreTools }) => setMore(() => MoreTools),
      () => announce("Some tools could not be loaded, perhaps because you are offline."),
    );
  };
  const copy = async () => {
    const address = addressOf(figure);
    try {
      await navigator.clipboard.writeText(address);
      setLink(undefined);
      setCopied(true);
      setTimeout(() => setCopied(false), 2500);
      announce("Link copied.");
    } catch {
      // No permission to the clipboard: the link is shown, to be copied by hand.
      setLink(address);
    }
  };
  return (
    <div className="tools" role="group" aria-label="This figure" data-tools-of={of}>
      <button
        type="button"
        className="tools-button"
        aria-expanded={open}
        aria-controls={panel}
        onClick={toggle}
      >
        <svg aria-hidden="true" width="18" height="4">
          <circle cx="2" cy="2" r="1.6" />
          <circle cx="9" cy="2" r="1.6" />
          <circle cx="16" cy="2" r="1.6" />
        </svg>
        tools
      </button>
      <div className="tools-panel" id={panel} hidden={!open}>
        <div className="tools-row">
          {/* Not `disabled`: a button that disables itself loses the focus it was pressed with. */}
          <button type="button" onClick={explorable.undo} aria-disabled={past.length === 0}>
            Undo
          </button>
          <button type="button" onClick={explorable.redo} aria-disabled={future.length === 0}>
            Redo
          </button>
          <button type="button" onClick={explorable.reset}>
            Reset
          </button>
          {askAgain && (
            <button type="button" onClick={askAgain}>
              Guess again
            </button>
          )}
          <button type="button" onClick={copy}>
            {copied ? "Copied" : "Copy link"}
          </button>
          <button type="button" data-project={figure}>
            Project
          </button>
        </div>
        {/* Nobody presses what is folded away, and what answers without an island is above. */}
        {open && More && (
          <More
            figure={figure}
            widget={widget}
            running={running}
            isPinned={isPinned}
            isTold={canPin}
            address={() => addressOf(figure)}
          />
        )}
        {link && (
          <input
            className="tools-link"
            aria-label="Link to this state of the page"
            readOnly
            value={link}
            onFocus={(event) => event.target.select()}
          />
        )}
        {children}
      </div>
    </div>
  );
}
