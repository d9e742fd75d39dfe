/** Something that is said of a figure in one of its states; a test opens that state and compares. */
export interface SaidOfFigure {
  readonly id: string;
  /** What is said; `{name}` is a number of the figure there. */
  readonly said: string;
  /** These numbers as the text shows them, by their names in the figure. */
  readonly numbers: Readonly<Record<string, string>>;
  readonly page: string;
  /** The fragment of the address: the state, with its figure at the end. */
  readonly link: string;
}
