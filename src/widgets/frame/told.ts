/** For the eye or for the ear. */
export type Voice = "shown" | "spoken";

/** A place of a sentence with what stands in it. */
export interface FilledPlace {
  readonly name: string;
  readonly form: "quantity" | "number" | "word";
  readonly value: number | string;
  readonly text: string;
}

/** One sentence or phrase as it was said, for whoever checks it. */
export interface Told {
  readonly name: string;
  /** Which of its cases it was, and how many there are. */
  readonly at: number;
  readonly cases: number;
  readonly template: string;
  readonly voice: Voice;
  readonly places: readonly FilledPlace[];
}
