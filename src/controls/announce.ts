/** How long a reader must have been still before the page speaks. */
const PAUSE = 700;

let waiting: ReturnType<typeof setTimeout> | undefined;
/** What is to be said before the next sentence, once. */
let remarked = "";

/** Says one sentence politely, once, after the last change; a newer sentence replaces one not yet said. */
export function announce(sentence: string): void {
  if (sentence === "") remarked = "";
  say(sentence);
}

/** Says something about what the reader just did, together with what the change itself has to say. */
export function remark(sentence: string): void {
  remarked = sentence;
  say("");
}

function say(sentence: string): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    // Whatever lies outside an open dialog cannot be heard: one that is to be heard has its own region.
    const region =
      document.querySelector("dialog[open] [data-announcer]") ??
      document.getElementById("announcer");
    if (region) region.textContent = [remarked, sentence].filter(Boolean).join(" ");
    remarked = "";
  }, PAUSE);
}
