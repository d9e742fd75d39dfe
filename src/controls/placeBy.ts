const GAP = 8;

/** Puts a popover that is open under what it belongs to, or above it where there is no room below. */
export function placeBy(panel: HTMLElement, anchor: Element): void {
  // What is broken over two lines is met where its last line is.
  const place = [...anchor.getClientRects()].at(-1) ?? anchor.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const end = document.documentElement.clientWidth - width - GAP;
  const isBelow = place.bottom + GAP + height < innerHeight;
  panel.style.left = `${Math.max(GAP, Math.min(place.left, end))}px`;
  panel.style.top = `${Math.max(GAP, isBelow ? place.bottom + GAP : place.top - height - GAP)}px`;
}
