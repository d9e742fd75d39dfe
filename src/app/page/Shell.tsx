import { Fragment, type ReactNode } from "react";
import { parts, title } from "../../../content/book.ts";
import { aboutPages, href, type Page, partPages, places } from "../book.ts";
import { exercisesOfChapter } from "../exercises.ts";
import { Icon } from "../shell/Icon.tsx";
import { islandOnServer } from "./islandOnServer.tsx";
import { type Beside, besideChapter, rows } from "./mapRows.ts";

const Toolbar = islandOnServer("Toolbar");

/** The bar above every page. */
export function TopBar({ page }: { readonly page?: Page | undefined }) {
  return (
    <header className="bar">
      {page && (
        <button
          type="button"
          className="tool bar-contents"
          aria-label="Contents"
          popoverTarget="contents-list"
        >
          <Icon name="contents" />
        </button>
      )}
      <a className="bar-book" href={href("/")}>
        {title}
      </a>
      {page && <span className="bar-place">{page.position}</span>}
      <a
        className="tool bar-due"
        href={href("/review/")}
        data-unlisted={exercisesOfChapter("about/earlier").join(" ")}
        hidden
      >
        <span>
          Due<span className="due-when"> today</span>
        </span>
      </a>
      <Toolbar />
    </header>
  );
}

export interface Heading {
  readonly id: string;
  readonly text: string;
}

/** Where the reader is: the book as a map beside this chapter, and its sections. */
export function Contents({
  page,
  headings,
}: {
  readonly page: Page;
  readonly headings: readonly Heading[];
}) {
  const beside = besideChapter(page.route);
  const entry = ({ route, title }: Page, row?: number) => {
    const { is } = (row !== undefined && beside[row]) || {};
    return (
      <li key={route} className={row === undefined ? undefined : linesAt(beside[row])}>
        <a href={href(route)} aria-current={route === page.route ? "page" : undefined}>
          {title}
          {is && <span className="for-ears"> ({SAID[is]})</span>}
        </a>
        {route === page.route && (
          <ol>
            {headings.map(({ id, text }) => (
              <li key={id}>
                <a href={`#${id}`} data-section={id}>
                  {text}
                </a>
              </li>
            ))}
          </ol>
        )}
      </li>
    );
  };
  return (
    <nav className="toc" aria-label="Contents" id="contents-list" popover="auto">
      {parts.map((part) => (
        <Fragment key={part.id}>
          <p className={linesAt(beside[rows.findIndex((row) => row.part === part)])}>
            {part.title}
          </p>
          <ol className="toc-map">
            {rows.flatMap(({ place }, at) => (place?.part === part ? [entry(place, at)] : []))}
          </ol>
        </Fragment>
      ))}
      <ol className="toc-about">{partPages.map((one) => entry(one))}</ol>
      <ol className="toc-about">{aboutPages.map((one) => entry(one))}</ol>
    </nav>
  );
}

const SAID = { needed: "this chapter builds on it", following: "it builds on this chapter" };

/** The lines of the map at one row, as names for the style sheet. */
const linesAt = (at: Beside | undefined): string | undefined =>
  (at && (["above", "below", "tied"] as const).filter((line) => at[line]).join(" ")) || undefined;

/** Back and on in the reading order; a page outside of it leads to the contents. */
export function Neighbours({ page }: { readonly page: Page }) {
  const at = places.findIndex(({ route }) => route === page.route);
  const next = at < 0 ? undefined : places[at + 1];
  const link = (to: Page | undefined, rel: "prev" | "next", words: string): ReactNode => (
    <a rel={rel} className={`neighbour neighbour-${rel}`} href={href(to?.route ?? "/")}>
      <span>{words}</span>
      {to?.title ?? "Contents"}
    </a>
  );
  return (
    <nav className="neighbours" aria-label="Previous and next">
      {at >= 0 && link(places[at - 1], "prev", "Back")}
      {link(next, "next", next ? "Next" : "To the")}
    </nav>
  );
}
