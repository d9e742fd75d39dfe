import { showNote } from "../shell/note.ts";

/** The projector view, loaded when somebody first asks for it. */
const load = () => import("./projector.tsx");

const sayWhy = () =>
  showNote("The projector view could not be loaded, perhaps because you are offline.");

/** Lets the reader choose a figure to be projected. Keys pressed before that is loaded are not lost. */
export function chooseFigure(): void {
  const early: string[] = [];
  const hold = (event: KeyboardEvent) => {
    if (!/^(Enter|Escape|Arrow)/.test(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    early.push(event.key);
  };
  addEventListener("keydown", hold, true);
  load()
    .then(({ choose }) => choose(early), sayWhy)
    .finally(() => removeEventListener("keydown", hold, true));
}

/** Makes every "Project" button of the page do what it says, and so a link that asks for a figure to be projected. */
export function projectOnPress(): void {
  if (location.search === "?project") {
    const figure = location.hash.slice(1);
    history.replaceState(history.state, "", location.pathname + location.hash);
    load().then(({ project }) => project(figure), sayWhy);
  }
  document.addEventListener("click", (event) => {
    const { target } = event;
    const button = target instanceof Element && target.closest<HTMLElement>("[data-project]");
    if (!button) return;
    event.preventDefault(); // taken, should its figure not be alive yet
    button.focus(); // where the reader is; some browsers do not focus what is pressed
    load().then(({ project }) => project(button.dataset.project!), sayWhy);
  });
}
