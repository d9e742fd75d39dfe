import { parts } from "../../../content/book.ts";
import { href, type Place, partPages, places } from "../book.ts";
import { exercisesOfChapter } from "../exercises.ts";
import { type Lane, lanesOf, passing } from "./lanes.ts";
import { rows } from "./mapRows.ts";

const DOT = 16;
const GAP = 9;
const LEFT = 6;

/** The contents as a map: each chapter with a line from those it builds on, and what the reader has done there. */
export function BookMap() {
  const lanes = lanesOf(rows);
  const columns = Math.max(...lanes.map(({ column }) => column)) + 1;
  return (
    <div className="book-map" data-map="">
      {parts.map((part) => (
        <section key={part.id} aria-labelledby={`part-${part.id}`}>
          <div className="map-row map-part">
            <Lanes
              lanes={lanes}
              row={rows.findIndex((row) => row.part === part)}
              {...{ columns }}
            />
            <div>
              <h3 id={`part-${part.id}`}>{part.title}</h3>
              <p>
                {part.about} <PageOf part={part} />
              </p>
            </div>
          </div>
          <ol>
            {rows.flatMap(({ place }, row) =>
              place?.part === part
                ? [<Entry key={place.route} place={place} lanes={lanes} {...{ row, columns }} />]
                : [],
            )}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** The page of the part itself. */
function PageOf({ part }: { readonly part: (typeof parts)[number] }) {
  const page = partPages.find((one) => one.part === part);
  return page && <a href={href(page.route)}>{page.title}</a>;
}

interface Drawn {
  readonly lanes: readonly Lane[];
  readonly row: number;
  readonly columns: number;
}

function Entry({ place, ...drawn }: Drawn & { readonly place: Place }) {
  const { part, chapter, route, title, question } = place;
  const needed = chapter.needs.map((slug) => places.find((one) => one.chapter.slug === slug)!);
  return (
    <li
      className="map-row"
      data-route={route}
      data-exercises={exercisesOfChapter(`${part.id}/${chapter.folder}`).join(" ")}
    >
      <Lanes {...drawn} dot />
      <div>
        <a href={href(route)}>{title}</a>
        <span>{question}</span>
        {needed.length > 0 && (
          <span className="for-ears">
            Builds on {needed.map((one) => one.title).join(" and ")}.
          </span>
        )}
        <span className="map-done" data-done="" />
      </div>
    </li>
  );
}

/** The lines that pass a row, and its dot; what they say is said in words too. */
function Lanes({ lanes, row, columns, dot = false }: Drawn & { readonly dot?: boolean }) {
  const width = LEFT + columns * GAP + 10;
  const right = width - 5;
  const across = (column: number) => right - 5 - (column + 1) * GAP + LEFT;
  return (
    <svg className="map-lanes" width={width} height={1} aria-hidden="true">
      {passing(lanes, row).map(({ column, above, below, tied }) => {
        const x = across(column);
        return (
          <g key={column}>
            {(above || below) && (
              <line x1={x} x2={x} y1={above ? 0 : DOT} y2={below ? "100%" : DOT} />
            )}
            {tied && dot && <line x1={x} x2={right} y1={DOT} y2={DOT} />}
          </g>
        );
      })}
      {dot && <circle cx={right} cy={DOT} r={4.5} />}
    </svg>
  );
}
