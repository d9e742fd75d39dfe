import { listenForGuesses } from "#explorable/prediction.ts";

/** Keeps that the reader placed a guess at a figure of this page, with all else that is kept of what they do. */
export function keepGuesses(): void {
  const page = `/${location.pathname.slice(import.meta.env.BASE_URL.length)}`;
  listenForGuesses((figure, guess) => {
    void import("#exercises/memory.ts").then(({ memory }) =>
      memory.append("guessed", { page, figure, guess }),
    );
  });
}
