import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { Dialog } from "./Dialog.tsx";
import { SearchResults } from "./SearchResults.tsx";
import { useSearchBook } from "./useSearchBook.ts";

/** Finds the sections of the book that speak of what is typed, and goes there. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const [query, setQuery] = useState("");
  const [wanted, setWanted] = useState(0);
  const book = useSearchBook();
  const results = useRef<HTMLDivElement>(null);
  const id = useId();

  const isAsked = query.trim() !== "";
  const search = book.state === "ready" ? book.search : undefined;
  const hits = useMemo(() => (isAsked ? (search?.(query) ?? []) : []), [isAsked, search, query]);
  const active = hits.length === 0 ? -1 : wanted;
  const optionId = (at: number) => `${id}-${at}`;

  useEffect(() => {
    results.current?.querySelectorAll("a")[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const move = (to: number) => setWanted((to + hits.length) % hits.length);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || hits.length === 0) return;
    if (event.key === "ArrowDown") move(active + 1);
    else if (event.key === "ArrowUp") move(active - 1);
    else if (event.key === "Enter") results.current?.querySelectorAll("a")[active]?.click();
    else return;
    event.preventDefault();
  };
  return (
    <Dialog label="Search the book" className="search" onClose={onClose}>
      <div className="dialog-head">
        <input
          type="text"
          inputMode="search"
          role="combobox"
          aria-label="Search the book"
          aria-expanded={hits.length > 0}
          aria-controls={id}
          aria-activedescendant={active < 0 ? undefined : optionId(active)}
          aria-autocomplete="list"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          dir="auto"
          placeholder="A word or two"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setWanted(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          className="tool"
          onClick={(event) => event.currentTarget.closest("dialog")?.close()}
        >
          Close
        </button>
      </div>
      {book.state === "failed" ? (
        <div className="search-says" role="alert">
          <p>The book could not be searched just now, perhaps because you are offline.</p>
          <button type="button" className="tool" onClick={book.retry}>
            Try again
          </button>
        </div>
      ) : (
        <p className="search-says" role="status">
          {saying(query, hits.length, book.state)}
        </p>
      )}
      <SearchResults
        ref={results}
        id={id}
        hits={hits}
        active={active}
        optionId={optionId}
        onPoint={setWanted}
      />
    </Dialog>
  );
}

function saying(query: string, count: number, state: "loading" | "ready"): string {
  if (state === "loading") return "The index is on its way.";
  if (query.trim() === "") return "Every section of every chapter is searched as you type.";
  if (count === 0) return "Nothing found. Fewer or other words may help.";
  return count === 1 ? "One place found." : `${count} places found, the best first.`;
}
