import { Children, isValidElement, type ReactElement, type ReactNode } from "react";

interface AskProps {
  /** The question in one sentence: the title of the figure as long as it waits for a guess. */
  readonly question: string;
  readonly children: ReactNode;
}

/** What a figure asks before it shows: what must be known to guess, told where its sentence will be. */
export function Ask({ children }: AskProps) {
  return (
    <div className="ask" data-slot="ask">
      {children}
    </div>
  );
}

const isAsk = (part: ReactNode): part is ReactElement<AskProps> =>
  isValidElement(part) && part.type === Ask;

/** The question that stands among a figure's children, if it asks one. */
export function questionIn(children: ReactNode): string | undefined {
  return Children.toArray(children).find(isAsk)?.props.question;
}

/** The ids of a figure's name and of what describes it. */
export const titleOf = (figure: string): string => `${figure}-title`;
export const captionOf = (figure: string): string => `${figure}-caption`;

/** A figure: its living body, what it asks, and a caption that says what to do and notice. */
export function Figure({
  id,
  body,
  children,
}: {
  readonly id: string;
  readonly body: ReactNode;
  readonly children: ReactNode;
}) {
  const parts = Children.toArray(children);
  return (
    <figure data-figure={id} id={id} aria-labelledby={titleOf(id)} aria-describedby={captionOf(id)}>
      {body}
      {parts.filter(isAsk)}
      <figcaption id={captionOf(id)}>{parts.filter((part) => !isAsk(part))}</figcaption>
    </figure>
  );
}
