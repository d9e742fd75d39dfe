/** How long an outcome takes to come out of its causes, in milliseconds. */
const WHILE = 600;
const EASE = "cubic-bezier(0.2, 0, 0.1, 1)";

/** Where a mark stands, from the attribute that puts it there. */
function placeOf(mark: Element): readonly [x: number, y: number] | undefined {
  const [, x, y] = /translate\((\S+) (\S+)\)/.exec(mark.getAttribute("transform") ?? "") ?? [];
  return x === undefined ? undefined : [Number(x), Number(y)];
}

/**
 * An outcome is an event: curves grow from the axis, a dot travels from what it is made of to where it comes to rest,
 * all else appears when they are there. Only marks move, once; for who wants no motion nothing does.
 */
export function growOutcome(drawing: Element): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const grow = (mark: Element, from: Keyframe, origin = {}) =>
    mark.animate([{ ...from, ...origin }, origin], {
      duration: WHILE,
      easing: EASE,
      fill: "backwards",
    });
  for (const mark of drawing.querySelectorAll<SVGGraphicsElement>(
    "[data-outcome] :is(path, line, circle, rect, .label-posterior, .row-end)",
  )) {
    if (mark.matches(".curve")) {
      const { y, height } = mark.getBBox();
      grow(mark, { transform: "scaleY(0)" }, { transformOrigin: `0 ${y + height}px` });
    } else if (mark.matches(".row-way")) {
      const origin = `${mark.getAttribute("x1") ?? 0}px 0`;
      grow(mark, { transform: "scaleX(0)" }, { transformOrigin: origin });
    } else if (mark.matches(".point-posterior") && causeOf(mark)) {
      const [from, to] = [placeOf(causeOf(mark)!), placeOf(mark)];
      // The attribute says where it rests; the movement is in the units of the drawing.
      if (from && to) grow(mark, { transform: `translate(${from[0]}px, ${from[1]}px)` });
    } else {
      mark.animate([{ opacity: 0 }, { opacity: 0, offset: 0.6 }, {}], {
        duration: WHILE,
        fill: "backwards",
      });
    }
  }
}

/** The mark of the data in the same row. */
function causeOf(mark: Element): Element | null | undefined {
  return mark.closest("[data-group]")?.querySelector(".point-data");
}
