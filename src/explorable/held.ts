/** Whether the reader holds something down at the moment: a pointer, or a key that repeats. */
let isDown = false;
let isByPointer = false;
let release: (() => void) | undefined;

/**
 * Whether something is held down. Ends of a hold are told to whoever asked last, once.
 *
 * @example
 * isHeld() // false
 */
export function isHeld(): boolean {
  return isDown;
}

/**
 * Whether a pointer holds something down: then nobody types.
 *
 * @example
 * isPressed() // false
 */
export function isPressed(): boolean {
  return isDown && isByPointer;
}

/** Calls back at the end of this hold, before anything else that happens then is looked at; undefined takes it back. */
export function whenReleased(then: (() => void) | undefined): void {
  release = then;
}

function set(down: boolean, byPointer = false): void {
  isDown = down;
  isByPointer = byPointer;
  if (down || !release) return;
  const then = release;
  release = undefined;
  then();
}

/** Listens for holds; a page does so once. */
export function watchHolds(target: EventTarget): void {
  const quiet = { capture: true, passive: true };
  target.addEventListener("pointerdown", () => set(true, true), quiet);
  target.addEventListener("keydown", (event) => set((event as KeyboardEvent).repeat), quiet);
  for (const end of ["pointerup", "pointercancel", "keyup"])
    target.addEventListener(end, () => set(false), quiet);
  // A press takes the focus from something else, whose blur passes here too; only the page's own ends a hold.
  target.addEventListener("blur", (event) => event.target === target && set(false), quiet);
}
