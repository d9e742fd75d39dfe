import { type ReactNode, useId, useState } from "react";

/**
 * Knobs that wait behind their names. Folded they are out of sight but not away: who comes to one by
 * the keyboard opens them by coming.
 */
export function Also({
  names,
  children,
}: {
  readonly names: readonly string[];
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="also" data-open={open ? "" : undefined}>
      <button
        type="button"
        className="also-names"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        also: {names.join(", ")}
      </button>
      <div
        className="also-knobs"
        id={id}
        role="group"
        aria-label="More controls"
        onFocus={() => setOpen(true)}
      >
        {children}
      </div>
    </div>
  );
}
