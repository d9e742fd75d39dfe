import type { Choices } from "#explorable/createExplorable.ts";
import type { Running } from "#explorable/useExplorable.ts";
import { sceneOf } from "./scene.ts";
import type { Scene, Widget } from "./widget.ts";

interface Drawn {
  readonly scene: Scene;
  readonly picture: unknown;
}

/** By the values of a state, which are an object of their own in each: drawing and words share one picture of it. */
const kept = new WeakMap<Choices["values"], Map<string, Drawn>>();

/** What a widget makes of a state of its explorable, computed once. */
export function pictureOf(widget: Widget, running: Running): Drawn {
  const { values, view, seed, explorable } = running;
  const ofState = kept.get(values) ?? new Map<string, Drawn>();
  kept.set(values, ofState);
  const key = JSON.stringify([widget.id, explorable.id, view, seed]);
  const known = ofState.get(key);
  if (known) return known;
  const scene = sceneOf(running);
  const drawn = { scene, picture: widget.picture(scene) };
  ofState.set(key, drawn);
  return drawn;
}
