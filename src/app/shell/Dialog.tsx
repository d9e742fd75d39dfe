import { type MouseEvent, type ReactNode, useLayoutEffect, useRef } from "react";

/** A dialog that is open while it is on the page; Escape, or a press beside it, closes it, and focus goes back. */
export function Dialog({
  label,
  className,
  onClose,
  children,
}: {
  readonly label: string;
  readonly className: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element?.isConnected && !element.open) element.showModal();
  }, []);
  const closeBeside = (event: MouseEvent) => {
    if (event.target === dialog.current) dialog.current?.close();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it already
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-label={label}
      onClose={onClose}
      onClick={closeBeside}
    >
      {children}
    </dialog>
  );
}
