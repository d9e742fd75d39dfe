import { type KeyboardEvent, useId, useState } from "react";
import { LARGEST_SEED } from "#explorable/createExplorable.ts";

/** The number of the variant, to be told to others: the same number gives everybody the same question. */
export function VariantField({
  variant,
  onTurn,
}: {
  readonly variant: number;
  readonly onTurn: (variant: number) => void;
}) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const take = () => {
    const number = Number(draft ?? variant);
    setDraft(undefined);
    if (Number.isInteger(number) && number >= 1 && number <= LARGEST_SEED && number !== variant)
      onTurn(number);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") take();
    if (event.key === "Escape") setDraft(undefined);
  };
  return (
    <span className="variant">
      <label htmlFor={id}>Variant</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        size={5}
        value={draft ?? variant}
        onChange={(event) => setDraft(event.target.value.replace(/\D/g, "").slice(0, 5))}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}
