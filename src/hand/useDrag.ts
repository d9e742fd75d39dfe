import { type PointerEvent as Press, useEffect, useRef, useState } from "react";

/** A place in the window, in CSS pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where the hand has gone since it pressed. */
export interface Motion {
  readonly from: Place;
  readonly at: Place;
  /** Every place since the last motion, `at` the last: for what is drawn by hand. */
  readonly way: readonly Place[];
  /** A name of this drag alone: what it sets is one step of undo. */
  readonly gesture: string;
}

/** What can be dragged, and what follows. `Taken` is what the press took hold of: the grip, and where it began. */
export interface Draggable<Taken> {
  /** What this press takes hold of; with nothing it is left to others. */
  readonly take: (at: Place, target: Element) => Taken | undefined;
  /** The hand moved. Without it there is nothing to drag, only to tap. */
  readonly move?: (motion: Motion, taken: Taken) => void;
  /** The drag was broken off: everything goes back to where it began. */
  readonly putBack?: (taken: Taken, gesture: string) => void;
  /** A press that did not move, when it ends; one that only stops a scroll is none. */
  readonly tap?: (motion: Motion, taken: Taken) => void;
  /** A press of a mouse, which cannot become a swipe: with it the drag has begun. */
  readonly press?: (motion: Motion, taken: Taken) => void;
  /** Which ways it moves. A finger that goes up or down on what moves sideways wants to scroll. */
  readonly ways?: "sideways" | "all";
  /** Pixels before a mouse drags, for what also takes a click. */
  readonly slack?: number;
}

/** What goes on the element: it takes the press and, until it is alive, keeps it (`head.js`). */
export interface Grip {
  readonly onPointerDown: (event: Press<Element>) => void;
  readonly onClick: () => void;
  readonly "data-drag": "";
}

/** Pixels before a finger drags, and within which a press is a tap. */
const SLOP = 6;

/** The primary button among those that are down. */
const PRIMARY = 1;

/** Milliseconds after a scroll in which a press may be meant to stop it: then only a click says that it is not. */
const STOPS = 150;
let scrolled = Number.NEGATIVE_INFINITY;
if (typeof window !== "undefined")
  window.addEventListener(
    "scroll",
    () => {
      scrolled = performance.now();
    },
    { capture: true, passive: true },
  );

/** How to end the press that holds something: there is one hand, so one at a time on the whole page. */
let letGo: (() => void) | undefined;
let drags = 0;

/**
 * One hand for everything that is dragged: the first pointer, its primary button alone, from press to
 * release, wherever it goes meanwhile. What breaks it off (another button, the browser that
 * scrolls, a lost capture, Escape, the end of the mark) puts back where it began.
 */
export function useDrag<Taken>(draggable: Draggable<Taken>): {
  readonly grip: Grip;
  readonly isDragged: boolean;
} {
  const [isDragged, setDragged] = useState(false);
  const latest = useRef(draggable);
  latest.current = draggable;
  const breakOff = useRef<() => void>(undefined);
  const click = useRef<() => void>(undefined);
  useEffect(() => () => breakOff.current?.(), []);

  const onPointerDown = (event: Press<Element>) => {
    const { button, ctrlKey, isPrimary, pointerId, pointerType, currentTarget } = event;
    click.current = undefined;
    if (letGo || button !== 0 || ctrlKey || !isPrimary) return;
    const from = placeOf(event);
    const taken = latest.current.take(from, event.target as Element);
    if (taken === undefined) return;

    drags += 1;
    const gesture = `drag-${drags}`;
    const isMouse = pointerType === "mouse";
    let at = from;
    let begun = false;
    const motion = (way: readonly Place[] = [at]): Motion => ({ from, at, way, gesture });
    const mayStop = !isMouse && event.isTrusted && performance.now() - scrolled < STOPS;
    const listening = new AbortController();
    const end = () => {
      listening.abort();
      letGo = undefined;
      breakOff.current = undefined;
      if (currentTarget.hasPointerCapture(pointerId))
        currentTarget.releasePointerCapture(pointerId);
      setDragged(false);
    };
    const drop = () => {
      end();
      const tap = () => latest.current.tap?.(motion(), taken);
      if (begun) forgetClick();
      else if (mayStop) click.current = tap;
      else tap();
    };
    const putBack = () => {
      end();
      if (begun) latest.current.putBack?.(taken, gesture);
    };
    const begin = () => {
      begun = true;
      setDragged(true);
    };
    /** Whether this motion makes the press a drag; it may also show that none is meant. */
    const begins = (): boolean => {
      const { ways = "sideways", move, slack = 0 } = latest.current;
      const [across, along] = [Math.abs(at.x - from.x), Math.abs(at.y - from.y)];
      const far = Math.max(across, along) >= SLOP;
      const isSwipe = !isMouse && ways === "sideways" && far && along >= across;
      const gone = ways === "all" ? Math.hypot(across, along) : across;
      if (isSwipe || (far && !move)) end();
      else if (move && gone >= (isMouse ? slack : SLOP)) begin();
      return begun;
    };
    const onMove = (moved: PointerEvent) => {
      if (moved.pointerId !== pointerId) return;
      // The release was missed.
      if ((moved.buttons & PRIMARY) === 0) return drop();
      if (moved.buttons !== PRIMARY) return putBack();
      at = placeOf(moved);
      if (begun || begins()) latest.current.move?.(motion(wayOf(moved)), taken);
    };

    letGo = drop;
    breakOff.current = putBack;
    hold(currentTarget, pointerId);
    const on = <K extends keyof WindowEventMap>(
      kind: K,
      then: (event: WindowEventMap[K]) => void,
    ) => window.addEventListener(kind, then, { capture: true, signal: listening.signal });
    const mine = (then: () => void) => (other: PointerEvent) => {
      if (other.pointerId === pointerId) then();
    };
    on("pointermove", onMove);
    on("pointerup", mine(drop));
    on("pointercancel", mine(putBack));
    on("lostpointercapture", mine(putBack));
    on("pointerdown", (other) => {
      // A first pointer again: the release was missed. A second finger on a press: no tap, no drag.
      if (other.isPrimary && other.pointerType === pointerType) drop();
      else if (!begun) end();
    });
    on("scroll", () => {
      // What is dragged stays under the hand while the page moves beneath it.
      if (begun) latest.current.move?.(motion(), taken);
    });
    on("keydown", (key) => {
      if (key.key !== "Escape" || !begun) return;
      // What it stands in, a panel or a dialog, stays open.
      key.preventDefault();
      key.stopPropagation();
      putBack();
    });
    for (const kind of ["contextmenu", "dragstart", "selectstart"] as const)
      on(kind, (would) => would.preventDefault());
    if (isMouse && latest.current.press) {
      begin();
      latest.current.press(motion(), taken);
    }
  };
  const onClick = () => {
    click.current?.();
    click.current = undefined;
  };
  return { grip: { onPointerDown, onClick, "data-drag": "" }, isDragged };
}

const placeOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Place => ({
  x: clientX,
  y: clientY,
});

/** The places a pointer went through: browsers tell of several at once. */
function wayOf(event: PointerEvent): readonly Place[] {
  const through = event.getCoalescedEvents?.() ?? [];
  return through.length > 0 ? through.map(placeOf) : [placeOf(event)];
}

/** Everything the pointer does is told to the element, also outside of the window. */
function hold(element: Element, pointer: number): void {
  try {
    element.setPointerCapture(pointer);
  } catch {
    // It was released before its element was alive: what it did is told after the event.
  }
}

/** A mouse that dragged still clicks, and means nothing by it. */
function forgetClick(): void {
  const forget = (click: MouseEvent) => {
    click.preventDefault();
    click.stopPropagation();
  };
  window.addEventListener("click", forget, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", forget, { capture: true }));
}
