import type { SaidOfFigure } from "../../../content/about/saidOfFigure.ts";
import { href } from "../book.ts";

/** What is said of a figure, with its numbers in their places. */
export function wordsOf({ id, said, numbers }: SaidOfFigure): string {
  return said.replace(/\{([\w-]+)\}/g, (_, name: string) => {
    const shown = numbers[name];
    if (shown === undefined) throw new Error(`What is said of ${id} names no number "${name}".`);
    return shown;
  });
}

/** The way to the figure, in the state that is spoken of. */
export function SeeIt({
  of: { page, link },
  about,
}: {
  readonly of: SaidOfFigure;
  readonly about: string;
}) {
  return (
    <a href={href(`${page}#${link}`)} aria-label={`See it: ${about}`}>
      See it
    </a>
  );
}
