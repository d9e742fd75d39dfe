import { useId, useState } from "react";

/** What a lecture can do beside its steps, with the keys that do the same. */
export const lectureKeys = {
  black: { says: "Black out", keys: "b or ." },
  hands: { says: "Count hands", keys: "1 to 5" },
  link: { says: "Show the link", keys: "q" },
} as const;

export type LectureAct = keyof typeof lectureKeys;

const acts = Object.entries(lectureKeys) as [LectureAct, (typeof lectureKeys)[LectureAct]][];

/** Behind one button of the foot: what a lecture can do beside its steps. */
export function MoreKeys({
  letters,
  onAct,
}: {
  /** Whether keys alone do something, so that they are worth naming. */
  readonly letters: "on" | "off";
  readonly onAct: (act: LectureAct) => void;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from every button within
    <div
      className="lecture-more"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
      }}
    >
      {open && (
        <ul id={id}>
          {acts.map(([act, { says, keys }]) => (
            <li key={act}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  onAct(act);
                }}
              >
                {says}
                {letters === "on" && <kbd>{keys}</kbd>}
              </button>
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        aria-label="More for this lecture"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <svg aria-hidden="true" viewBox="0 0 24 24">
          <path d="M5 12h.01M12 12h.01M19 12h.01" />
        </svg>
      </button>
    </div>
  );
}
