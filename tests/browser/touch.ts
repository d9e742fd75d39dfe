import type { Page } from "playwright";
import type { Point } from "./figures.ts";

/** Fingers on a page, told to the browser as a screen does: it may scroll or enlarge instead. */
export interface Fingers {
  readonly press: (finger: number, at: Point) => Promise<void>;
  readonly move: (finger: number, at: Point) => Promise<void>;
  readonly lift: (finger: number) => Promise<void>;
  /** From here to there in eight strides, without lifting. */
  readonly slide: (finger: number, to: Point) => Promise<void>;
  /** The system takes all fingers away, as for a call that comes in. */
  readonly cancel: () => Promise<void>;
}

export async function fingersOn(page: Page): Promise<Fingers> {
  const devtools = await page.context().newCDPSession(page);
  const down = new Map<number, Point>();
  const tell = (type: "touchStart" | "touchMove" | "touchEnd" | "touchCancel") =>
    devtools.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchCancel" ? [] : [...down].map(([id, { x, y }]) => ({ id, x, y })),
    });
  const move = async (finger: number, at: Point) => {
    down.set(finger, at);
    await tell("touchMove");
  };
  return {
    press: async (finger, at) => {
      down.set(finger, at);
      await tell("touchStart");
    },
    move,
    lift: async (finger) => {
      down.delete(finger);
      // What is no longer told of is lifted; an end is that of all.
      await tell(down.size > 0 ? "touchMove" : "touchEnd");
    },
    slide: async (finger, to) => {
      const from = down.get(finger)!;
      for (let stride = 1; stride <= 8; stride++)
        await move(finger, {
          x: from.x + (stride / 8) * (to.x - from.x),
          y: from.y + (stride / 8) * (to.y - from.y),
        });
    },
    cancel: async () => {
      down.clear();
      await tell("touchCancel");
    },
  };
}
