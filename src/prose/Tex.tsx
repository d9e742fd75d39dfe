import { Formula } from "./formula/Formula.tsx";

/** A formula in the running text, or one on a line of its own that scrolls where the page is narrow. */
export function Tex({
  tex,
  display = false,
}: {
  readonly tex: string;
  readonly display?: boolean;
}) {
  if (!display) return <Formula tex={tex} form="static" inIsland={false} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide formula scrolls, so it must take the focus
    <div className="display-formula" role="group" aria-label="Formula" tabIndex={0}>
      <Formula tex={tex} form="display" inIsland={false} />
    </div>
  );
}
