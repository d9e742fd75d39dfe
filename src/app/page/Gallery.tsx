import type { ReactNode } from "react";
import { explorable } from "#explorable/registry.ts";
import { widget as widgetOf } from "#widgets/frame/loaded.ts";
import { type Exhibit, gallery } from "../../../content/applications/gallery.ts";
import { href, type Place, places } from "../book.ts";
import { makeExplorable } from "../explorables.ts";
import type { SeasonFigure } from "../season/LivingSeason.tsx";
import { FigureOf } from "./FigureOf.tsx";
import { islandOnServer, namesWidget } from "./islandOnServer.tsx";
import { figureOfChapter } from "./shownElsewhere.ts";

const LivingSeason = islandOnServer("Season");

interface Shown extends Exhibit {
  readonly place: Place;
  /** Its section on this page. */
  readonly id: string;
}

const shown: readonly Shown[] = gallery.map((exhibit) => ({
  ...exhibit,
  place: places.find(
    ({ part, chapter }) => part.id === "applications" && chapter.slug === exhibit.chapter,
  )!,
  id: `shown-${exhibit.chapter}`,
}));

const figureOf = ({ place, figure }: Shown) => figureOfChapter(place.route, figure);

/** Figures of a chapter whose forecasts may be scored here. */
const askedOf = ({ place, figure, forecast }: Shown) =>
  [figure, ...(forecast ? [forecast] : [])].map((id) => figureOfChapter(place.route, id));

/** The explorables of these figures, made when one comes near or a forecast of it is scored. */
function makeAllShown(): void {
  for (const { explorable: declared } of shown.flatMap(askedOf))
    makeExplorable({ ...declared, late: true });
}

const modelOf = (one: Shown): string => explorable(figureOf(one).explorable.id).model.title;

/** Each chapter's figure with its question, its field and its model: to be guessed at and moved. */
export function Gallery(): ReactNode {
  return shown.map((one) => {
    const { figure } = figureOf(one);
    const { id, place, field, knob } = one;
    return (
      <section key={id} aria-labelledby={id}>
        <h3 id={id}>{place.title}</h3>
        <p className="shown-of">
          {field}. {modelOf(one)}. <a href={href(place.route)}>Read the chapter</a>
        </p>
        <FigureOf {...figure} heading="h4" atRest={[knob]} quiet oneForm />
      </section>
    );
  });
}

/** The figures below by the field they come from, and by their model. */
export function GalleryIndex() {
  makeAllShown();
  return (
    <>
      <Listed name="By field" of={({ field }) => field} />
      <Listed name="By model" of={modelOf} />
    </>
  );
}

function Listed({ name, of }: { readonly name: string; readonly of: (one: Shown) => string }) {
  const titles = [...new Set(shown.map(of))];
  return (
    <p className="shown-by">
      <strong>{name}.</strong>{" "}
      {titles.map((title, at) => (
        <span key={title}>
          {at > 0 && "; "}
          {title}:{" "}
          {shown
            .filter((one) => of(one) === title)
            .map(({ id, place }, k) => (
              <span key={id}>
                {k > 0 && ", "}
                <a href={`#${id}`}>{place.title}</a>
              </span>
            ))}
        </span>
      ))}
      .
    </p>
  );
}

/** How the reader's forecasts compare, over those figures that ask for one of rows that were held back. */
export function SeasonPlace() {
  const figures = shown.flatMap((one) =>
    askedOf(one).flatMap(({ figure: { id, widget, of } }): SeasonFigure[] => {
      if (!widgetOf(widget).prediction?.season) return [];
      const { title, route, part } = one.place;
      namesWidget(widget);
      return [{ id, widget, of, title, route: href(route), pages: [route, `/${part.id}/`] }];
    }),
  );
  return <LivingSeason figures={figures} />;
}
