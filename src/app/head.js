// Runs before the first paint, as a plain script of the page's own origin: marks that scripts run
// (so that outcomes may wait for a prediction) and puts the reader's theme on, so nothing flashes.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  try {
    const theme = localStorage.getItem("book.theme");
    if (theme === "light" || theme === "dark" || theme === "projector") root.dataset.theme = theme;
  } catch {
    // Storage may be forbidden (a sandboxed frame): the system's theme then stands.
  }
})();
