import { useRef } from "react";

/** Numbers of gestures: every press of a key begins a new one, and so a new step of undo. */
export function useGesture(name: string): { begin: () => string; current: () => string } {
  const count = useRef(0);
  const current = () => `${name}-${count.current}`;
  return {
    current,
    begin: () => {
      count.current += 1;
      return current();
    },
  };
}
