/** How long a reader must have been still before the page speaks. */
const PAUSE = 700;

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Says one sentence politely, once, after the last change; a newer sentence replaces one not yet said. */
export function announce(sentence: string): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    // Whatever lies outside an open dialog cannot be heard: one that is to be heard has its own region.
    const region =
      document.querySelector("dialog[open] [data-announcer]") ??
      document.getElementById("announcer");
    if (region) region.textContent = sentence;
  }, PAUSE);
}
