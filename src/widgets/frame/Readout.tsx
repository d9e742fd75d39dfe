/** A computed number: the text shown and, for whoever checks, the full value behind it. */
export function Readout({
  name,
  value,
  children,
}: {
  readonly name: string;
  readonly value: number;
  readonly children: string;
}) {
  return (
    <span data-readout={name} data-value={value}>
      {children}
    </span>
  );
}
