/** How far a reader scrolls one way before it counts, in pixels. */
const WAY = 8;

/**
 * On a phone the bar leaves with the way down and returns with the way up, and shows how much of the page has
 * been read; drawings that stick stand under it.
 */
export function returningBar(): void {
  const bar = document.querySelector<HTMLElement>("header.bar");
  if (!bar) return;
  const root = document.documentElement;
  let turned = scrollY;
  const follow = () => {
    const moved = scrollY - turned;
    const end = root.scrollHeight - innerHeight;
    root.style.setProperty("--read", `${end > 0 ? Math.min(1, scrollY / end) : 1}`);
    if (Math.abs(moved) < WAY) return;
    const isAway = moved > 0 && scrollY > bar.offsetHeight && !bar.contains(document.activeElement);
    if (isAway !== "away" in bar.dataset) {
      if (isAway) bar.dataset.away = "";
      else delete bar.dataset.away;
    }
    const isOver = !isAway && getComputedStyle(bar).position === "sticky";
    root.style.setProperty("--under-bar", isOver ? `${bar.offsetHeight}px` : "0px");
    turned = scrollY;
  };
  addEventListener("scroll", follow, { passive: true });
  bar.addEventListener("focusin", () => {
    delete bar.dataset.away;
  });
}

/** The list of contents, opened from the bar where it has no column, closes when a place in it is chosen. */
export function closeContents(): void {
  const contents = document.getElementById("contents-list");
  contents?.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a") && contents.matches(":popover-open"))
      contents.hidePopover();
  });
}
