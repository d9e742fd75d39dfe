import { Children, isValidElement, type ReactNode } from "react";

/** What a figure asks before it shows. */
export function Ask({ children }: { readonly children: ReactNode }) {
  return (
    <div className="ask" data-slot="ask">
      {children}
    </div>
  );
}

/** A figure: the question, its living body, and a caption that says what to do and notice. */
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
  const isAsk = (part: ReactNode) => isValidElement(part) && part.type === Ask;
  return (
    <figure data-figure={id} id={id}>
      {parts.filter(isAsk)}
      {body}
      <figcaption>{parts.filter((part) => !isAsk(part))}</figcaption>
    </figure>
  );
}
