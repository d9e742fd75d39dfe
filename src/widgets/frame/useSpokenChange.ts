import { useEffect, useRef } from "react";
import { announce } from "#controls/announce.ts";
import type { Choices } from "#explorable/createExplorable.ts";

/** Says what a change did, once, when the reader has stopped moving; nothing is said on arrival. */
export function useSpokenChange(
  { values, view, seed }: Choices,
  sentence: () => string,
  speaks: () => boolean = () => true,
): void {
  const key = JSON.stringify([values, view, seed]);
  const last = useRef(key);
  useEffect(() => {
    if (last.current === key) return;
    last.current = key;
    if (speaks()) announce(sentence());
  });
}
