import { type MapChapter, type MarkedRow, markDone } from "./markDone.ts";

/** Says in the contents of a page what the reader has done in each chapter; whose exercises are where is asked for. */
export async function markContents(contents: HTMLElement): Promise<void> {
  const { BASE_URL } = import.meta.env;
  const response = await fetch(`${BASE_URL}chapters.json`);
  if (!response.ok) return;
  const chapters = (await response.json()) as readonly MapChapter[];
  const links = [...contents.querySelectorAll<HTMLAnchorElement>(".toc-map > li > a")];
  await markDone(
    links.flatMap((link): readonly MarkedRow[] => {
      const route = `/${link.pathname.slice(BASE_URL.length)}`;
      const chapter = chapters.find((one) => one.route === route);
      if (!chapter) return [];
      const words = document.createElement("span");
      words.className = "toc-done";
      link.append(words);
      return [{ chapter, row: link.parentElement!, words }];
    }),
  );
}
