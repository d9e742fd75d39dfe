import { listenForGuesses } from "#explorable/prediction.ts";
import { pageNow } from "./pageNow.ts";

/** Keeps that the reader placed a guess at a figure of this page, with all else that is kept of what they do. */
export function keepGuesses(): void {
  const page = pageNow();
  listenForGuesses((figure, guess) => {
    void import("#exercises/memory.ts").then(({ memory }) =>
      memory.append("guessed", { page, figure, guess }),
    );
  });
}
