import { Fragment, type ReactNode } from "react";
import { about, shortPath, subtitle, title } from "../../../content/book.ts";
import { aboutPages, href, type Page, places } from "../book.ts";
import { BookMap } from "./BookMap.tsx";

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
        <ShortPath />
        <BookMap />
        <PartOfBook title={about.title} about={about.about} pages={aboutPages} />
      </section>
    </main>
  );
}

/** What somebody with an hour should read. */
function ShortPath() {
  const path = places.filter(({ part, chapter }) => {
    return part.id === "principles" && shortPath.includes(chapter.slug);
  });
  return (
    <p className="short-path">
      A short path, for whoever has an hour:{" "}
      {path.map(({ route, title }, at) => (
        <Fragment key={route}>
          {at > 0 && ", then "}
          <a href={href(route)}>{title}</a>
        </Fragment>
      ))}
      .
    </p>
  );
}

function PartOfBook({
  title,
  about,
  pages,
}: {
  readonly title: string;
  readonly about: string;
  readonly pages: readonly Page[];
}) {
  return (
    <div className="home-part">
      <h3>{title}</h3>
      <p>{about}</p>
      <ol>
        {pages.map((page) => (
          <li key={page.route}>
            <a href={href(page.route)}>{page.title}</a>
            <span>{page.question}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
