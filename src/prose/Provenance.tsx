import type { ReactNode } from "react";

/** What a data set is, who collected it, under what terms, what was changed; and what this page makes of it. */
export function Provenance({
  title,
  card,
  children,
}: {
  readonly title: string;
  readonly card: readonly (readonly [term: string, text: string])[];
  /** What this page computes from it. */
  readonly children: ReactNode;
}) {
  return (
    <aside className="provenance" aria-label={`Where the data come from: ${title}`}>
      <h3>{title}</h3>
      <dl>
        {card.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>This page computes</dt>
          <dd>{children}</dd>
        </div>
      </dl>
    </aside>
  );
}
