import { useRef } from "react";

/** A button of our own that takes a file; the browser's field does the work unseen. */
export function FileButton({
  label,
  accept,
  onText,
}: {
  readonly label: string;
  readonly accept: string;
  readonly onText: (text: string) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const take = async () => {
    const [file] = field.current?.files ?? [];
    if (!file) return;
    onText(await file.text());
    field.current!.value = "";
  };
  return (
    <>
      <button type="button" className="quiet" onClick={() => field.current?.click()}>
        {label}
      </button>
      <input ref={field} type="file" accept={accept} aria-label={label} hidden onChange={take} />
    </>
  );
}
