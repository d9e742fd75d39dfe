/** What a page says of a figure: which widget, of what, and how much of it. */
export interface FigureProps {
  readonly id: string;
  readonly widget: string;
  readonly of: string;
  /** What it asks before it shows, where its widget asks. */
  readonly question?: string | undefined;
  /** A brief figure asks no question and shows the drawing, its sentence and its numbers alone. */
  readonly brief?: boolean;
  /** A figure to be set as an answer: it says nothing of what it shows until it has been checked. */
  readonly untilChecked?: string;
  /** The sliders there are, if not all of the widget's. */
  readonly controls?: readonly string[];
  /** The sliders and switches that stand open at rest, if not those of the widget. */
  readonly atRest?: readonly string[];
  /** What it does when pressed waits behind "also" too. */
  readonly quiet?: boolean;
  /** Far down a long page: sent in its wide form alone, which halves what it weighs. */
  readonly oneForm?: boolean;
  /** The rank of its title, where it is not its usual one. */
  readonly heading?: "h2" | "h3" | "h4";
}
