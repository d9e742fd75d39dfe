/** Remembers where the reader is, by scroll and focus; what is returned goes back there. */
export function keepPlace(): () => void {
  const { scrollX, scrollY } = window;
  const focused = document.activeElement;
  return () => {
    if (focused instanceof HTMLElement && focused !== document.body)
      focused.focus({ preventScroll: true });
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  };
}
