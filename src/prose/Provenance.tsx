import type { ReactNode } from "react";

/** What a data set is, who collected it, under what terms, what was changed; and what this page makes of it. */
export function Provenance({
  title,
  card,
  file,
  children,
}: {
  readonly title: string;
  readonly card: readonly (readonly [term: string, text: string])[];
  /** The table as a file, if there is one to be saved: its address and what it holds. */
  readonly file?: { readonly href: string; readonly name: string; readonly checksum: string };
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
        {file && (
          <div>
            <dt>The data as CSV</dt>
            <dd>
              <a href={file.href} download>
                {file.name}
              </a>
              , whose SHA-256 begins with {file.checksum.slice(0, 12)}
            </dd>
          </div>
        )}
        <div>
          <dt>This page computes</dt>
          <dd>{children}</dd>
        </div>
      </dl>
    </aside>
  );
}
