import { type RefObject, useEffect, useRef } from "react";

/** The most of the window's height that a pinned drawing takes. */
const SHARE = 0.45;

/**
 * On a phone the style sheet lets a drawing stick while its knobs are near. Where it is higher than it may be
 * then, the same drawing is made smaller for as long as it sticks.
 */
export function usePin(): RefObject<HTMLDivElement | null> {
  const drawing = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = drawing.current;
    const hand = element?.parentElement;
    if (!element || !hand) return;
    const follow = () => {
      const { top, bottom } = hand.getBoundingClientRect();
      const style = getComputedStyle(element);
      const sticksAt = Number.parseFloat(style.top) || 0;
      const isPinned = style.position === "sticky" && top < sticksAt - 1 && bottom > 0;
      const scale = isPinned ? Math.min(1, (SHARE * innerHeight) / element.offsetHeight) : 1;
      element.classList.toggle("is-pinned", isPinned);
      element.style.setProperty("--pin", `${scale}`);
    };
    const near = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) addEventListener("scroll", follow, { passive: true });
      else removeEventListener("scroll", follow);
      follow();
    });
    near.observe(hand);
    return () => {
      near.disconnect();
      removeEventListener("scroll", follow);
    };
  }, []);
  return drawing;
}
