// Runs before the first paint, as a plain script of the page's own origin: marks that scripts run
// (so that outcomes may wait for a prediction), puts the reader's theme on, so nothing flashes, and
// keeps presses of controls that have not come to life: `takeBackPresses` does what they asked for.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  try {
    const theme = localStorage.getItem("book.theme");
    if (theme === "light" || theme === "dark" || theme === "projector") root.dataset.theme = theme;
  } catch {
    // Storage may be forbidden (a sandboxed frame): the system's theme then stands.
  }
  const early = [];
  window.earlyPresses = early;
  for (const kind of ["click", "input"])
    document.addEventListener(
      kind,
      (event) => {
        const control = event.target.closest?.("button, input");
        if (control?.closest("[data-island]:not([data-alive])"))
          early.push({ event, control, value: control.value });
      },
      true,
    );
})();
