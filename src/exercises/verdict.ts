import type { FigureState, Misconception, MisconceptionId } from "./exercise.ts";

/** What an answer is told: never only right or wrong. */
export interface Verdict {
  readonly kind: "right" | "wrong" | "unclear";
  readonly text: string;
  readonly misconception?: MisconceptionId;
  /** The slip that was recognised, in the words of the question. */
  readonly slip?: string;
  readonly link?: FigureState;
  /** What each part is told, where there are several. */
  readonly parts?: readonly Verdict[];
}

/** The verdict on whoever thinks so. */
export function asVerdict<G, A>(found: Misconception<G, A>, given: G): Verdict {
  return {
    kind: "wrong",
    text: found.explanation(given),
    misconception: found.id,
    slip: found.slip,
    link: found.link(given),
  };
}
