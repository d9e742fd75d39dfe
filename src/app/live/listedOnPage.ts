import type { ListName, PageFiles } from "../page/files.ts";

let told: PageFiles | undefined;

/** What the page says of its files. */
function filesOfPage(): PageFiles {
  told ??= JSON.parse(document.getElementById("page-files")!.textContent) as PageFiles;
  return told;
}

const addressOf = (file: string): string => new URL(/* @vite-ignore */ file, import.meta.url).href;

/** A file is asked for before the file that imports it has come. */
function tellBefore(address: string): void {
  if (document.querySelector(`link[href="${address}"]`)) return;
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = address;
  document.head.append(link);
}

/** The entries of a list that this page can need, in the built book. */
export function listedOnPage<T>(list: ListName): Readonly<Record<string, () => Promise<T>>> {
  const { files, lists } = filesOfPage();
  const entries = Object.entries(lists[list]).map(([id, places]) => {
    const [own, ...needed] = places.map((place) => addressOf(files[place]!));
    const load = async (): Promise<T> => {
      for (const address of needed) tellBefore(address);
      const { default: entry } = (await import(/* @vite-ignore */ own!)) as { default: T };
      return entry;
    };
    return [id, load] as const;
  });
  return Object.fromEntries(entries);
}
