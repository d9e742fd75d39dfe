import type { Demo } from "#lecture/demo.ts";
import { ideas } from "../../../content/about/figures/ideas.ts";
import { href, type Place, places } from "../book.ts";

const files = import.meta.glob<readonly Demo[]>("../../../content/*/*/demo.ts", {
  eager: true,
  import: "demos",
});

const demosOf = ({ part, chapter }: Place): readonly Demo[] =>
  files[`../../../content/${part.id}/${chapter.folder}/demo.ts`] ?? [];

/** Every figure that has a demo, in the order in which the book is read. */
const shown = places.flatMap((place) => demosOf(place).map((demo) => ({ place, demo })));

/** Every figure that has a demo, by idea: its minutes, its goal, which opens it projected, and its chapter. */
export function FigureList() {
  return ideas.map(({ id, title, says, figures }) => (
    <section key={id} className="home-part figures-of" aria-labelledby={`figures-of-${id}`}>
      <h2 id={`figures-of-${id}`}>{title}</h2>
      <p>{says}</p>
      <ol>
        {shown
          .filter(({ demo }) => figures.includes(demo.figure))
          .map(({ place, demo: { figure, goal, minutes } }) => (
            <li key={figure}>
              <span>
                {minutes} {minutes === 1 ? "minute" : "minutes"}
              </span>
              <a href={href(`${place.route}?project#${figure}`)}>{goal}</a>
              <small>
                <a href={href(`${place.route}#${figure}`)}>{place.title}</a>
              </small>
            </li>
          ))}
      </ol>
    </section>
  ));
}
