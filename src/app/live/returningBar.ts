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

/** The list of contents shows this page in it, and closes, where it was opened from the bar, when a place is chosen. */
export function tendContents(): void {
  const contents = document.getElementById("contents-list");
  const places = [...(contents?.querySelectorAll<HTMLElement>(":scope > p, li > a") ?? [])];
  const here = places.find((place) => place.getAttribute("aria-current") === "page");
  // Of the list itself, and not of the page: what a browser scrolls into view may move both.
  const show = () => {
    if (!contents || !here) return;
    const top = (place: HTMLElement) => place.getBoundingClientRect().top;
    const first = places.find((place) => top(here) - top(place) < contents.clientHeight / 3);
    contents.scrollTop += top(first ?? here) - top(contents);
  };
  show();
  contents?.addEventListener("toggle", show);
  contents?.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a") && contents.matches(":popover-open"))
      contents.hidePopover();
  });
}
