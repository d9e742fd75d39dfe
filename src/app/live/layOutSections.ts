import { figureOfLink } from "#explorable/link.ts";
import { decodeFragment } from "./followLink.ts";

/** How long a window must have kept its width before sections are laid out anew, in milliseconds. */
const PAUSE = 300;

/**
 * Sections off screen are not drawn, and their heights are a guess until they have been. So every
 * section is laid out once; the browser remembers the heights, and links to places lead there.
 */
export function layOutSections(): void {
  void layOut().then(goToFragment);
  let width = innerWidth;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  addEventListener("resize", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (innerWidth === width) return;
      width = innerWidth;
      void layOut();
    }, PAUSE);
  });
}

async function layOut(): Promise<void> {
  // What is on screen is laid out already, and must not be touched: a reader may be in it.
  const away = [...document.querySelectorAll<HTMLElement>(".text > section")].filter((section) => {
    const { top, bottom } = section.getBoundingClientRect();
    return top > innerHeight || bottom < 0;
  });
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  for (const { classList } of away) classList.add("is-laid-out");
  await frame();
  await frame();
  for (const { classList } of away) classList.remove("is-laid-out");
}

/** The address led to a place, or to a figure in some state, by guessed heights; now they are known. */
function goToFragment(): void {
  const fragment = location.hash.slice(1);
  const target =
    document.getElementById(fragment) ??
    document.getElementById(figureOfLink(decodeFragment(fragment)) ?? "");
  if (target && scrollY > 0) target.scrollIntoView({ behavior: "instant" });
}
