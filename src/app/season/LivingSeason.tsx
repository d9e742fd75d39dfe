import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { memory } from "#exercises/memory.ts";
import { explorable } from "#explorable/registry.ts";
import { initialScene } from "#widgets/frame/scene.ts";
import { type Season, WAYS } from "#widgets/frame/widget.ts";
import { loadWidget } from "#widgets/index.ts";
import { makeNamed } from "../explorables.ts";
import { firstForecast } from "./forecastsOf.ts";

/** A figure that asks for a forecast of what was held back. */
export interface SeasonFigure {
  readonly id: string;
  readonly widget: string;
  readonly of: string;
  readonly title: string;
  readonly route: string;
  /** The pages on which it is asked, as the log names them. */
  readonly pages: readonly string[];
}

interface Scored extends SeasonFigure {
  readonly season: Season;
}

const HEADS = {
  you: "you",
  none: "no pooling",
  all: "complete pooling",
  partial: "partial pooling",
} as const;

/** What a forecast came to; a log of another edition may hold one that this figure cannot read. */
async function score(figure: SeasonFigure, guess: readonly number[]): Promise<Scored | undefined> {
  const [{ prediction, picture: pictureOf }] = await Promise.all([
    loadWidget(figure.widget),
    makeNamed({ of: figure.of }),
  ]);
  const picture: unknown = pictureOf(initialScene(explorable(figure.of)));
  if (prediction?.kind === "values" && prediction.items(picture).length !== guess.length)
    return undefined;
  const season = prediction?.season?.(guess, picture);
  return season && { ...figure, season };
}

const counted = (count: number): string => (count === 1 ? "1 forecast" : `${count} forecasts`);

/** How the reader's forecasts compare with three ways of pooling, over all chapters that held rows back. */
export function LivingSeason({ figures }: { readonly figures: readonly SeasonFigure[] }) {
  const { events, isOpen } = useStore(memory.store);
  const [scored, setScored] = useState<readonly Scored[]>([]);
  useEffect(() => void memory.open(), []);
  useEffect(() => {
    let isLeft = false;
    const placed = figures.flatMap((figure) => {
      const guess = firstForecast(events, figure.id, figure.pages);
      return guess ? [score(figure, guess)] : [];
    });
    void Promise.all(placed).then((all) => {
      if (!isLeft) setScored(all.filter((one) => one !== undefined));
    });
    return () => {
      isLeft = true;
    };
  }, [events, figures]);
  const open = figures.filter(({ id }) => !scored.some((one) => one.id === id));
  return (
    <div className="season" role="status">
      {scored.length > 0 && <Scores scored={scored} />}
      <p>
        {scored.length === 0 && isOpen && "You have placed no forecast yet. "}
        {open.length > 0 && (
          <>
            {scored.length > 0 ? "Still to be forecast: " : "Forecasts are asked of "}
            {open.map(({ id, title, route }, at) => (
              <span key={id}>
                {at > 0 && ", "}
                <a href={`${route}#${id}`}>{title}</a>
              </span>
            ))}
            .
          </>
        )}
      </p>
    </div>
  );
}

function Scores({ scored }: { readonly scored: readonly Scored[] }) {
  const won = (way: Exclude<keyof Season, "you">) =>
    scored.filter(({ season }) => season.you.value < season[way].value).length;
  return (
    <>
      <p>
        Of {counted(scored.length)} you came closer than no pooling in {won("none")}, than complete
        pooling in {won("all")}, and than partial pooling in {won("partial")}.
      </p>
      <section className="data-scroll table-in-text" aria-label="Your season">
        <table>
          <thead>
            <tr>
              <th scope="col">missed by</th>
              {WAYS.map((way) => (
                <th scope="col" key={way}>
                  {HEADS[way]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scored.map(({ id, title, route, season }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`${route}#${id}`}>{title}</a>
                </th>
                {WAYS.map((way) => (
                  <td key={way}>{season[way].text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
