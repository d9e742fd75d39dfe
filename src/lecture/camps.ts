/** An answer hands are raised for, and the place of the figure's axis it stands for, if it has one. */
export interface Camp {
  readonly words: string;
  readonly at?: number;
}

/** As it is written at a vote: in words, or in words with a place. */
export type WrittenCamp = string | readonly [words: string, at: number];

export const campOf = (written: WrittenCamp): Camp =>
  typeof written === "string" ? { words: written } : { words: written[0], at: written[1] };

/** As many answers as there are keys for them. */
const KEYS = 5;

/** The answers that hands are counted for: those of the vote, else five that have no words. */
export function campsOf({
  steps,
}: {
  readonly steps: readonly { readonly camps: readonly Camp[] }[];
}): readonly Camp[] {
  const voted = steps.find(({ camps }) => camps.length > 0);
  return voted?.camps ?? Array.from({ length: KEYS }, () => ({ words: "" }));
}

/** How many hands went up for each answer. */
export function tallied(hands: readonly number[], camps: readonly Camp[]): readonly number[] {
  return camps.map((_, at) => hands.filter((hand) => hand === at).length);
}
