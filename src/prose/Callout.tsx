import type { ReactNode } from "react";

/** A passage set apart: a common error, or what to take along. */
export function Callout({
  kind,
  title,
  children,
}: {
  readonly kind: "pitfall" | "remember";
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={`callout callout-${kind}`}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}
