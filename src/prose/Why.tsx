import type { ReactNode } from "react";

/**
 * The derivation behind a result, four to six lines that fold out. It is part of the text: read on paper, where no script
 * runs, and by the search.
 */
export function Why({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="why">
      <summary>{title}</summary>
      <div className="why-lines">{children}</div>
    </details>
  );
}
