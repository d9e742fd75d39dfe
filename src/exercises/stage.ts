/** Which of the steps of a worked problem a question leaves to the reader. */
export interface Stage {
  /** The id of the problem. */
  readonly problem: string;
  /** So many of its last steps are asked; those before are shown. */
  readonly left: number;
  readonly steps: number;
}
