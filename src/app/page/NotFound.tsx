import { href, pages } from "../book.ts";

/** What stands where there is no page. */
export function NotFound() {
  return (
    <main id="main" className="not-found">
      <h1>There is no such page</h1>
      <p>
        The address may have been mistyped, or it belongs to another edition of the book. Nothing of
        yours is lost.
      </p>
      <ul>
        <li>
          <a href={href("/")}>The first page and the contents</a>
        </li>
        {pages.map(({ title, route }) => (
          <li key={route}>
            <a href={href(route)}>{title}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
