import type { ReactNode } from "react";

/** A table that scrolls by itself where the page is narrow, with a name and a stop for keys. */
export function EvidenceTable({
  caption,
  columns,
  children,
}: {
  readonly caption: string;
  /** Headings; the first names the rows, and of the others those that hold words are marked. */
  readonly columns: readonly (string | { readonly words: string })[];
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <div className="data-scroll evidence" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const [name, kind] =
                typeof column === "string" ? [column, undefined] : [column.words, "is-words"];
              return (
                <th key={name} scope="col" className={kind}>
                  {name}
                </th>
              );
            })}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
}

/** Rows that belong together, under a heading of their own. */
export function Rows({
  heading,
  note,
  width,
  children,
}: {
  readonly heading: string;
  readonly note?: string;
  /** Columns of the table. */
  readonly width: number;
  readonly children: ReactNode;
}) {
  return (
    <tbody>
      <tr>
        <th className="evidence-group" colSpan={width} scope="rowgroup">
          {heading}
          {note && (
            <>
              <br />
              <span>{note}</span>
            </>
          )}
        </th>
      </tr>
      {children}
    </tbody>
  );
}
