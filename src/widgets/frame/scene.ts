import { type Explorable, initialOf } from "#explorable/createExplorable.ts";
import type { Running } from "#explorable/useExplorable.ts";
import { reaching } from "#language/reach.ts";
import type { Scene } from "./widget.ts";

/** What a picture is drawn from: the reader's choices and the sample they point at. */
export function sceneOf({
  values,
  view,
  seed,
  ranges,
  explorable,
}: Omit<Running, "past" | "future">): Scene {
  const model = reaching(explorable.model, ranges);
  return { model, values, view, seed, sample: explorable.sample(seed) };
}

/** What the reader saw when a prediction was asked for, wherever the controls stand now. */
export function initialScene(explorable: Explorable): Scene {
  const { values, view, seed } = initialOf(explorable);
  return { model: explorable.model, values, view, seed, sample: explorable.sample(seed) };
}
