import { useCallback, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Explorable, ExplorableState } from "./createExplorable.ts";
import { isHeld, isPressed, whenReleased } from "./held.ts";
import { explorable } from "./registry.ts";
import type { Running } from "./useExplorable.ts";

/** Words may be skipped while newer input keeps coming, but never stand still for longer than this, in milliseconds. */
const LONGEST = 250;
/** While something is held and moved, words are told at most so often: they are read more slowly than drawn. */
const PACE = 60;
/** And their script takes one part in so many of the time, layout and paint twice that again: the drawing needs the rest. */
const SHARE = 20;
/** A hand that holds still is at rest after so long, or after somewhat more than its own beat where that is slower. */
const STILL = 30;
const BEATS = 1.25;

const stores = new WeakMap<Explorable, StoreApi<ExplorableState>>();
const behind = new Set<Explorable>();
let isWaiting = false;
let since = 0;
let last = Number.NEGATIVE_INFINITY;
/** Milliseconds that the last words took. */
let cost = 0;
let moved = Number.NEGATIVE_INFINITY;
/** Milliseconds between the last two movements. */
let beat = Number.POSITIVE_INFINITY;

/**
 * The state of an explorable as its words tell it: that of its store, once what was drawn of it has been painted. So a
 * step of a slider paints the drawing first, and what is said of it follows in a task of its own.
 */
export function settledStore(found: Explorable): StoreApi<ExplorableState> {
  const known = stores.get(found);
  if (known) return known;
  const store = createStore<ExplorableState>(() => found.store.getInitialState());
  store.setState(found.store.getState(), true);
  found.store.subscribe(() => {
    const now = performance.now();
    [beat, moved] = [now - moved, now];
    if (behind.size === 0) since = now;
    behind.add(found);
    if (!isWaiting) follow();
  });
  stores.set(found, store);
  return store;
}

/**
 * Lets the words follow in the first task after the frame that shows what has changed; while a hand moves, not before
 * their pace or its rest.
 */
function follow(): void {
  isWaiting = true;
  const now = performance.now();
  const due = isHeld() ? Math.min(last + pace(), moved + still(), since + LONGEST) : now;
  if (due > now) {
    rest(due - now);
    return;
  }
  afterPaint(() => {
    const painted = [...behind].map((one) => one.store.getState());
    return () => {
      const isNewer = [...behind].some((one, at) => one.store.getState() !== painted[at]);
      if (isNewer && performance.now() - since < LONGEST) follow();
      else catchUp();
    };
  });
}

const pace = () => Math.min(LONGEST, Math.max(PACE, SHARE * cost));

/** How long nothing has to come until the hand counts as still. */
const still = () => (beat < pace() ? Math.max(STILL, BEATS * beat) : STILL);

/** Goes on a moment later, or as soon as what is held is let go. */
function rest(milliseconds: number): void {
  const end = () => {
    clearTimeout(pause);
    whenReleased(undefined);
    follow();
  };
  const pause = setTimeout(end, milliseconds);
  whenReleased(end);
}

/** Runs the first part with the frame that is being made, and what it returns once that frame has been painted. */
function afterPaint(atFrame: () => () => void): void {
  // A page that is not shown, or not on a screen at all, has no frames.
  if (typeof document === "undefined" || document.visibilityState === "hidden") {
    setTimeout(() => atFrame()());
    return;
  }
  requestAnimationFrame(() => {
    painted = atFrame();
    channel ??= openChannel();
    channel.postMessage(undefined);
  });
}

/** What comes once the frame that is being made has been painted, and the way to the first task after it. */
let painted: (() => void) | undefined;
let channel: MessagePort | undefined;

function openChannel(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const then = painted;
    painted = undefined;
    then?.();
  };
  return port2;
}

function catchUp(): void {
  isWaiting = false;
  const begun = performance.now();
  last = begun;
  const all = [...behind];
  behind.clear();
  for (const one of all) stores.get(one)?.setState(one.store.getState(), true);
  // What listens is rendered in a microtask of its own, asked for before this one.
  queueMicrotask(() => {
    last = performance.now();
    cost = last - begun;
  });
}

/** As `useExplorable`, for what may follow a moment later: words, tables, numbers in the text. */
export function useSettled(id: string): Running {
  const found = explorable(id);
  return { ...useStore(settledStore(found)), explorable: found };
}

/** One value as the words tell it. */
export function useSettledValue(id: string, name: string): number | undefined {
  return useStore(settledStore(explorable(id)), ({ values }) => values[name]);
}

/** As `useExplorable` where it leads, that is where the reader acts, else as `useSettled`. */
export function useLeading(id: string, leads: () => boolean): Running {
  return { ...useLed(id, leads, (state) => state), explorable: explorable(id) };
}

/** One value, at once where it leads, else as the words tell it. */
export function useLeadingValue(
  id: string,
  name: string,
  leads: () => boolean,
): number | undefined {
  return useLed(id, leads, ({ values }) => values[name]);
}

/**
 * One value for what is typed and spoken, as a native input: at once, but while a pointer holds something with the
 * words, since then nobody types and the drawing comes first.
 */
export const useTypedValue = (id: string, name: string): number | undefined =>
  useLeadingValue(id, name, isNotPressed);

const isNotPressed = () => !isPressed();

function useLed<T>(id: string, leads: () => boolean, pick: (state: ExplorableState) => T): T {
  const found = explorable(id);
  const settled = settledStore(found);
  const subscribe = useCallback(
    (listen: () => void) => {
      const ends = [found.store.subscribe(listen), settled.subscribe(listen)];
      return () => {
        for (const end of ends) end();
      };
    },
    [found, settled],
  );
  return useSyncExternalStore(
    subscribe,
    () => pick((leads() ? found.store : settled).getState()),
    () => pick(found.store.getInitialState()),
  );
}
