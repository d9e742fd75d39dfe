// Runs before the first paint, as a plain script of the page's own origin: marks that scripts run
// and that figures ask before they show, unless the reader has switched that off, puts the reader's theme on, so nothing flashes, and
// keeps presses of controls that have not come to life: `takeBackPresses` does what they asked for.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  root.dataset.guessFirst = "";
  try {
    if (localStorage.getItem("book.guessFirst") === "off") delete root.dataset.guessFirst;
    const theme = localStorage.getItem("book.theme");
    if (theme === "light" || theme === "dark" || theme === "projector") root.dataset.theme = theme;
  } catch {
    // Storage may be forbidden (a sandboxed frame): the system's theme then stands.
  }
  const early = [];
  window.earlyPresses = early;
  const asleep = "[data-island]:not([data-alive])";
  for (const kind of ["click", "input"])
    document.addEventListener(
      kind,
      (event) => {
        const control = event.target.closest?.("button, input");
        if (control?.closest(asleep)) early.push({ event, control, value: control.value });
      },
      true,
    );
  // A drag: where it began, and, as far as it has come when its mark is alive, how it went on.
  let drag;
  const follow = (kind, then) => document.addEventListener(kind, then, true);
  follow("pointerdown", (event) => {
    const control = event.target.closest?.("[data-drag]");
    if (!event.isPrimary || event.button !== 0 || !control?.closest(asleep)) return;
    drag = { event, control };
    early.push(drag);
    control.setPointerCapture(event.pointerId);
  });
  const ofDrag = (then) => (event) => {
    // What is told again is no pointer's doing.
    if (event.isTrusted && drag?.event.pointerId === event.pointerId) then(event);
  };
  follow(
    "pointermove",
    ofDrag((event) => {
      drag.moved = event;
    }),
  );
  for (const kind of ["pointerup", "pointercancel"])
    follow(
      kind,
      ofDrag((event) => {
        drag.ended = event;
        drag = undefined;
      }),
    );
})();
