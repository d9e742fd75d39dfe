import { useRef } from "react";

/** A button of our own that takes a file, or several; the browser's field does the work unseen. */
export function FileButton({
  label,
  accept,
  multiple = false,
  onFiles,
}: {
  readonly label: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const take = () => {
    const files = [...(field.current?.files ?? [])];
    if (files.length === 0) return;
    // What is chosen again is taken again.
    field.current!.value = "";
    onFiles(files);
  };
  return (
    <>
      <button type="button" className="quiet" onClick={() => field.current?.click()}>
        {label}
      </button>
      <input
        ref={field}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-label={label}
        hidden
        onChange={take}
      />
    </>
  );
}
