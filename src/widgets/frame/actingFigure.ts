let acting: string | undefined;

/** The figure the reader last touched or focused something in; none if it was something else. */
export const actingFigure = (): string | undefined => acting;

if (typeof document !== "undefined") {
  const remember = ({ target }: Event) => {
    acting =
      target instanceof Element
        ? target.closest<HTMLElement>("[data-figure]")?.dataset.figure
        : undefined;
  };
  for (const kind of ["pointerdown", "keydown", "focusin", "input"])
    document.addEventListener(kind, remember, { capture: true, passive: true });
}

/**
 * Whether this figure is the one to speak of a change of its explorable: the one acted in, or the first
 * on the page where the change came from elsewhere.
 */
export function isSpeaker(figure: string, of: string): boolean {
  if (acting !== undefined) return acting === figure;
  const first = document.querySelector(`[data-tools-of="${CSS.escape(of)}"]`);
  return first?.closest<HTMLElement>("[data-figure]")?.dataset.figure === figure;
}
