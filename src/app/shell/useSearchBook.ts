import { useCallback, useEffect, useState } from "react";
import type { SearchBook } from "./searchBook.ts";

let loading: Promise<SearchBook> | undefined;

/** Loads the search and its index, once for the page; a failed try does not stand in the way of the next. */
export async function loadSearchBook(): Promise<SearchBook> {
  loading ??= load();
  try {
    return await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

async function load(): Promise<SearchBook> {
  const [{ searchBook }, response] = await Promise.all([
    import("./searchBook.ts"),
    fetch(`${import.meta.env.BASE_URL}search.json`),
  ]);
  if (!response.ok) throw new Error(`search.json: ${response.status}`);
  return searchBook(await response.text());
}

export type Loading =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly retry: () => void }
  | { readonly state: "ready"; readonly search: SearchBook };

/** The search of the book as it comes: on its way, failed, or ready. */
export function useSearchBook(): Loading {
  const [found, setFound] = useState<Loading>({ state: "loading" });
  const load = useCallback(() => {
    setFound({ state: "loading" });
    loadSearchBook().then(
      (search) => setFound({ state: "ready", search }),
      () => setFound({ state: "failed", retry: load }),
    );
  }, []);
  useEffect(load, [load]);
  return found;
}
