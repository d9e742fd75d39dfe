import { places } from "#app/book.ts";
import type { Demo } from "#lecture/demo.ts";
import { figuresOf, routes } from "./routes.ts";

/** Every demo of the book, found where chapters keep them. */
const files = import.meta.glob<readonly Demo[]>("../../content/*/*/demo.ts", {
  eager: true,
  import: "demos",
});

/** A figure as it is projected: through the steps of its demo, or as it stands. */
export interface Lecture {
  readonly figure: string;
  readonly route: string;
  readonly demo: Demo | undefined;
}

const demos = Object.entries(files).flatMap(([file, all]) => {
  const place = places.find(({ part, chapter }) =>
    file.endsWith(`/${part.id}/${chapter.folder}/demo.ts`),
  );
  return all.map((demo) => ({ route: place?.route, demo }));
});

/** Every figure of every page, with its demo where it has one. */
export const lectures: readonly Lecture[] = routes.flatMap((route) =>
  figuresOf(route).map((figure) => ({
    figure,
    route,
    demo: demos.find((one) => one.route === route && one.demo.figure === figure)?.demo,
  })),
);
