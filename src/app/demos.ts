import type { Demo } from "#lecture/demo.ts";
import { places } from "./book.ts";

/** The demos of every chapter that has some, loaded when one of its figures is projected. */
const files = import.meta.glob<readonly Demo[]>("../../content/*/*/demo.ts", { import: "demos" });

/** The demo a chapter has written for a figure, if it has. */
export async function demoOf(figure: string, path: string): Promise<Demo | undefined> {
  const base = import.meta.env.BASE_URL;
  const place = places.find(({ route }) => base + route.slice(1) === path);
  const load = place && files[`../../content/${place.part.id}/${place.chapter.folder}/demo.ts`];
  const demos = (await load?.()) ?? [];
  return demos.find((demo) => demo.figure === figure);
}
