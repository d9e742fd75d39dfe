import type { ReactNode } from "react";
import { title } from "../../../content/book.ts";
import { href, type Place, places } from "../book.ts";
import { islandOnServer } from "./islandOnServer.tsx";

const Toolbar = islandOnServer("Toolbar");

/** The bar above every page. */
export function TopBar({ place }: { readonly place?: Place | undefined }) {
  const count = places.filter(({ part }) => part === place?.part).length;
  return (
    <header className="bar">
      <a className="bar-book" href={href("/")}>
        {title}
      </a>
      {place && (
        <span className="bar-place">
          {place.part.title} {place.number} of {count}
        </span>
      )}
      <Toolbar />
    </header>
  );
}

export interface Heading {
  readonly id: string;
  readonly text: string;
}

/** Where the reader is: the chapters of the book, and the sections of this one. */
export function Contents({
  place,
  headings,
}: {
  readonly place: Place;
  readonly headings: readonly Heading[];
}) {
  return (
    <nav className="toc" aria-label="Contents">
      <ol>
        {places.map(({ chapter, route }) => (
          <li key={route}>
            <a href={href(route)} aria-current={route === place.route ? "page" : undefined}>
              {chapter.title}
            </a>
            {route === place.route && (
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
        ))}
      </ol>
    </nav>
  );
}

/** Back and on in the reading order. */
export function Neighbours({ place }: { readonly place: Place }) {
  const at = places.indexOf(place);
  const link = (to: Place | undefined, rel: "prev" | "next", words: string): ReactNode => (
    <a rel={rel} className={`neighbour neighbour-${rel}`} href={href(to?.route ?? "/")}>
      <span>{words}</span>
      {to?.chapter.title ?? "Contents"}
    </a>
  );
  return (
    <nav className="neighbours" aria-label="Previous and next">
      {link(places[at - 1], "prev", "Back")}
      {link(places[at + 1], "next", places[at + 1] ? "Next" : "To the")}
    </nav>
  );
}
