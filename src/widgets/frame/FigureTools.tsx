import { useState } from "react";
import { announce } from "#controls/announce.ts";
import { writeLink } from "#explorable/link.ts";
import { allExplorables } from "#explorable/registry.ts";
import type { Running } from "#explorable/useExplorable.ts";

/** Back, forward, start again, a link to exactly this, and the figure large (the page listens for that). */
export function FigureTools({
  figure,
  of,
  running,
}: {
  readonly figure: string;
  readonly of: string;
  readonly running: Running;
}) {
  const { explorable, past, future } = running;
  const [link, setLink] = useState<string>();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const state = writeLink(allExplorables(), figure) || figure;
    const address = `${location.origin}${location.pathname}#${state}`;
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
      <button type="button" onClick={copy}>
        {copied ? "Copied" : "Copy link"}
      </button>
      <button type="button" data-project={figure}>
        Project
      </button>
      {link && (
        <input
          className="tools-link"
          aria-label="Link to this state of the page"
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
      )}
    </div>
  );
}
