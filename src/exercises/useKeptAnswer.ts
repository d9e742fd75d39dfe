import { useEffect, useRef } from "react";
import type { Answer, Exercise } from "./exercise.ts";
import { fits } from "./fits.ts";
import { memory } from "./memory.ts";
import { lastAnswer } from "./progressOf.ts";

/** How long the reader must be still before what was typed is kept. */
const PAUSE = 600;

/** What a desk finds of an earlier visit. */
export interface Kept {
  readonly answer: Answer;
  /** Whether it was handed in, so that its reply stands under it. */
  readonly isJudged: boolean;
  readonly wrong: number;
}

/**
 * What was typed survives a reload: it is taken up again once the log is open, unless the reader has begun
 * anew, and kept when the hand rests.
 */
export function useKeptAnswer({
  exercise,
  variant,
  answer,
  isTouched,
  onKept,
}: {
  readonly exercise: Exercise;
  readonly variant: number;
  readonly answer: Answer;
  /** Whether the reader has typed something on this visit. */
  readonly isTouched: boolean;
  readonly onKept: (kept: Kept) => void;
}): void {
  const touched = useRef(isTouched);
  touched.current = isTouched;
  const receive = useRef(onKept);
  receive.current = onKept;
  const now = useRef(answer);
  now.current = answer;

  useEffect(() => {
    let isHere = true;
    void memory.open().then(() => {
      const found = lastAnswer(memory.store.getState().events, exercise.id, variant);
      if (!isHere || touched.current || !found || !fits(exercise, found.last.answer)) return;
      // A figure stands where its link says; only its reply is to be found again.
      const kept = exercise.kind === "set the figure" ? now.current : found.last.answer;
      const isJudged = isSame(found.judged?.answer, kept);
      receive.current({ answer: kept, isJudged, wrong: found.wrong });
    });
    return () => {
      isHere = false;
    };
  }, [exercise, variant]);

  useEffect(() => {
    if (!isTouched || exercise.kind === "set the figure") return;
    const keep = () => {
      const { events } = memory.store.getState();
      const last = lastAnswer(events, exercise.id, variant)?.last.answer;
      if (!isSame(last, answer))
        void memory.append("typed", { exercise: exercise.id, variant, answer });
    };
    const waiting = setTimeout(keep, PAUSE);
    // Who leaves at once has typed all the same.
    addEventListener("pagehide", keep);
    return () => {
      clearTimeout(waiting);
      removeEventListener("pagehide", keep);
    };
  }, [exercise, variant, answer, isTouched]);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
