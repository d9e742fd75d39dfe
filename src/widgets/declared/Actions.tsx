import { useEffect, useRef, useState } from "react";
import type { Explorable, Patch } from "#explorable/createExplorable.ts";
import { sceneOf } from "../frame/scene.ts";
import type { Scene } from "../frame/widget.ts";

/** Something a press does: one step, or so many of them in a row, which a second press stops. */
export interface Action {
  readonly id: string;
  readonly says: string;
  /** What its button says while it runs. */
  readonly stop?: string;
  /** One step on from a scene, after so many of this press; nothing where there is none. */
  readonly step: (scene: Scene, done: number) => Patch | undefined;
  readonly times?: number;
}

/** How long many steps take, in milliseconds, at first slowly enough to be followed one by one. */
const WHILE = 6000;
const SLOWLY = 2.2;

/** The buttons of what a figure does when pressed. */
export function Actions({
  actions,
  explorable,
}: {
  readonly actions: readonly Action[];
  readonly explorable: Explorable;
}) {
  const [running, setRunning] = useState<string>();
  const stop = useRef<() => void>(undefined);
  const runs = useRef(0);
  useEffect(() => () => stop.current?.(), []);
  const begin = (action: Action) => {
    const { times = 1 } = action;
    runs.current += 1;
    const gesture = `${action.id}-${runs.current}`;
    let done = 0;
    const goTo = (count: number) => {
      while (done < count) {
        const patch = action.step(sceneOf({ ...explorable.store.getState(), explorable }), done);
        if (!patch) return end();
        explorable.set(patch, gesture);
        done += 1;
      }
      if (done >= times) end();
    };
    const end = () => {
      stop.current?.();
      stop.current = undefined;
      setRunning(undefined);
    };
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (times === 1 || isStill) return goTo(times);
    setRunning(action.id);
    const start = performance.now();
    let frame = requestAnimationFrame(function go(now) {
      frame = requestAnimationFrame(go);
      goTo(Math.ceil(times * Math.min(1, Math.max(0, (now - start) / WHILE)) ** SLOWLY));
    });
    stop.current = () => cancelAnimationFrame(frame);
  };
  const press = (action: Action) => {
    const isRunning = running === action.id;
    stop.current?.();
    stop.current = undefined;
    setRunning(undefined);
    if (!isRunning) begin(action);
  };
  return (
    <div className="resample">
      {actions.map((action) => (
        <button key={action.id} type="button" data-action={action.id} onClick={() => press(action)}>
          {running === action.id ? (action.stop ?? "stop") : action.says}
        </button>
      ))}
    </div>
  );
}
