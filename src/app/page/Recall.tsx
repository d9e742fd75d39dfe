import { recall } from "../../../content/recall.ts";
import { href, type Page, places } from "../book.ts";

/** What was learned before and is asked again, in one closed line under the title: think first, then look. */
export function Recall({ page }: { readonly page: Page }) {
  const asked = recall[page.route] ?? [];
  if (asked.length === 0) return null;
  return (
    <details className="recall">
      <summary>Do you still know?</summary>
      <ol>
        {asked.map(({ ask, answer, place }) => (
          <li key={ask}>
            <p>{ask}</p>
            <details>
              <summary>Think, then look</summary>
              <p>
                {answer} <a href={href(place)}>{titleOf(place)}</a>
              </p>
            </details>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The chapter in which a place stands. */
function titleOf(place: string): string {
  const [route] = place.split("#");
  const found = places.find((one) => one.route === route);
  if (!found) throw new Error(`content/recall.ts leads to ${place}, and there is no such chapter.`);
  return found.title;
}
