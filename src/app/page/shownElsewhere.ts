import type { Declaration } from "#explorable/createExplorable.ts";
import type { FigureInText } from "./FigureOf.tsx";

/** A figure as its chapter has it, with the explorable that it shows. */
export interface ChapterFigure {
  readonly figure: FigureInText;
  readonly explorable: Declaration;
}

const figures = new Map<string, ChapterFigure>();
let collected: FigureInText[] = [];

/** Stands in for the figures of a chapter that is read for them alone. */
export function CollectedFigure(figure: FigureInText): null {
  collected.push(figure);
  return null;
}

/** Keeps the figures of a chapter whose text has just been rendered with `CollectedFigure`. */
export function keepFigures(route: string, declared: readonly Declaration[]): void {
  for (const figure of collected) {
    const explorable = declared.find(({ id }) => id === figure.of);
    if (explorable) figures.set(`${route}#${figure.id}`, { figure, explorable });
  }
  collected = [];
}

/** A figure of another page, which that page's text declares. */
export function figureOfChapter(route: string, id: string): ChapterFigure {
  const found = figures.get(`${route}#${id}`);
  if (!found) throw new Error(`${route} has no figure "${id}" that could be shown elsewhere.`);
  return found;
}
