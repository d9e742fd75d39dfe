import type { ReactNode } from "react";
import { parts, subtitle, title } from "../../../content/book.ts";
import { href, places } from "../book.ts";

/** The first page: a question, a figure that answers back, and the contents. */
export function Home({ children }: { readonly children: ReactNode }) {
  return (
    <main id="main" className="home">
      <header className="home-title">
        <h1>{title}</h1>
        <p className="lede">{subtitle}</p>
      </header>
      {children}
      <section className="home-contents" aria-labelledby="contents">
        <h2 id="contents">Contents</h2>
        {parts.map((part) => (
          <div key={part.id} className="home-part">
            <h3>{part.title}</h3>
            <p>{part.about}</p>
            <ol>
              {places
                .filter((place) => place.part === part)
                .map(({ chapter, route }) => (
                  <li key={route}>
                    <a href={href(route)}>{chapter.title}</a>
                    <span>{chapter.question}</span>
                  </li>
                ))}
            </ol>
          </div>
        ))}
      </section>
    </main>
  );
}
