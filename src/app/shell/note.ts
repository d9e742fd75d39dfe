/** Shows one calm sentence at the foot of the page, in text only, until the reader closes it. */
export function showNote(sentence: string): void {
  const note = document.createElement("div");
  note.className = "page-note";
  note.setAttribute("role", "alert");
  const text = document.createElement("p");
  text.textContent = sentence;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Close";
  close.addEventListener("click", () => note.remove());
  note.append(text, close);
  // Whatever lies outside an open dialog can be neither read nor reached.
  (document.querySelector("dialog[open]") ?? document.body).append(note);
}
