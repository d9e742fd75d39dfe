import type { Ref } from "react";
import type { Hit } from "./searchBook.ts";
import type { Piece } from "./snippet.ts";

/** Where something was found, as options of the search field and as links. */
export function SearchResults({
  ref,
  id,
  hits,
  active,
  optionId,
  onPoint,
}: {
  readonly ref: Ref<HTMLDivElement>;
  readonly id: string;
  readonly hits: readonly Hit[];
  readonly active: number;
  readonly optionId: (at: number) => string;
  readonly onPoint: (at: number) => void;
}) {
  return (
    <div
      ref={ref}
      id={id}
      className="search-results"
      role="listbox"
      aria-label="Places found"
      hidden={hits.length === 0}
    >
      {hits.map(({ address, chapter, section, snippet }, at) => (
        <a
          key={address}
          id={optionId(at)}
          className="search-result"
          role="option"
          aria-selected={at === active}
          tabIndex={-1}
          href={address}
          onPointerMove={() => onPoint(at)}
          onClick={(event) => {
            // Closed first, so that focus does not come back after the page has gone to the place.
            if (!event.ctrlKey && !event.metaKey && !event.shiftKey)
              event.currentTarget.closest("dialog")?.close();
          }}
        >
          <span className="search-place">
            <b>
              <Marked pieces={section.length > 0 ? section : chapter} />
            </b>
            {section.length > 0 && (
              <span>
                <Marked pieces={chapter} />
              </span>
            )}
          </span>
          <span className="search-snippet">
            <Marked pieces={snippet} />
          </span>
        </a>
      ))}
    </div>
  );
}

function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ text, found }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
    found ? <mark key={at}>{text}</mark> : text,
  );
}
