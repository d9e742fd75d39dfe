import type { ReactNode } from "react";

/** A remark in the margin; where there is no margin it can be opened in the text. */
export function Aside({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <aside className="note">
      <details open>
        <summary>{title}</summary>
        <div>{children}</div>
      </details>
    </aside>
  );
}
