import type { Demo } from "#lecture/demo.ts";
import { href, type Place, places } from "../book.ts";

const files = import.meta.glob<readonly Demo[]>("../../../content/*/*/demo.ts", {
  eager: true,
  import: "demos",
});

const demosOf = ({ part, chapter }: Place): readonly Demo[] =>
  files[`../../../content/${part.id}/${chapter.folder}/demo.ts`] ?? [];

/** Every figure that has a demo, by chapter: its goal, which opens it projected, and its minutes. */
export function FigureList() {
  return places
    .filter((place) => demosOf(place).length > 0)
    .map((place) => (
      <section
        key={place.route}
        className="home-part figures-of"
        aria-labelledby={`figures-of-${place.part.id}-${place.chapter.slug}`}
      >
        <h2 id={`figures-of-${place.part.id}-${place.chapter.slug}`}>
          <a href={href(place.route)}>{place.title}</a>
        </h2>
        <ol>
          {demosOf(place).map(({ figure, goal, minutes }) => (
            <li key={figure}>
              <span>
                {minutes} {minutes === 1 ? "minute" : "minutes"}
              </span>
              <a href={href(`${place.route}?project#${figure}`)}>{goal}</a>
            </li>
          ))}
        </ol>
      </section>
    ));
}
