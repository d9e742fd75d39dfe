import type { FigureState, MisconceptionId } from "./exercise.ts";
import type { Claim } from "./reply.ts";

/** A slip that an answer looks like: what it comes to, for whoever wants to see it beside the answer. */
export interface Met {
  readonly misconception: MisconceptionId;
  /** The slip in the words of the question. */
  readonly slip: string;
  readonly link: FigureState;
}

/** Two numbers beside each other: the reader's own, and what the slip comes to. */
export interface Beside {
  readonly own: Shown;
  readonly slips: readonly (Shown & { readonly words: string })[];
  readonly truth: Shown;
}

export interface Shown {
  readonly value: number;
  readonly text: string;
}

/** What an answer is told: never only right or wrong. */
export interface Verdict {
  readonly kind: "right" | "wrong" | "unclear";
  readonly text: string;
  /** What the text asserts of this very answer. */
  readonly claims?: readonly Claim[];
  /** The slips that were recognised, the likeliest first. */
  readonly met?: readonly Met[];
  readonly beside?: Beside;
  /** How the reader could mean what was typed: "25.3 %" for 25.3. */
  readonly reading?: { readonly part: string; readonly text: string };
  /** What each part is told, where there are several. */
  readonly parts?: readonly Verdict[];
}

/** The misconceptions of a verdict as one word for the page: ids apart by a space, the likeliest first. */
export function misconceptionsMet({ met }: Verdict): string | undefined {
  if (!met || met.length === 0) return undefined;
  return [...new Set(met.map(({ misconception }) => misconception))].join(" ");
}
