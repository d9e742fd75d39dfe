import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, measured, points, share, type Truth } from "./record.ts";
import { OVERSHOT, onePushAt } from "./walkedSchools.ts";

function pushIn({ values, view, seed }: Scene) {
  const { tau = 1, step = 0.1 } = values;
  const isWritten = view.spelling !== "respelled";
  const { places, gained } = onePushAt(tau, isWritten, step, seed);
  const spreads = places.map((place) => place.tau).filter(Number.isFinite);
  const heights = places.map((place) => (view.seen === "effect" ? place.effect : place.apart));
  const chance = Math.min(1, Math.exp(-gained));
  const at = spreads.findIndex((spread) => isWritten && spread < step * OVERSHOT);
  const least = Math.min(...(at < 0 ? spreads : spreads.slice(0, at + 1)));
  const numbers: Readonly<Record<string, Truth>> = {
    tau: points(tau),
    step: measured(step, ""),
    leaps: bare(16),
    least: points(least),
    chance: share(chance),
    wild: bare(1000),
    ...(gained > 1000 ? {} : { gained: bare(Math.abs(gained)) }),
    mass: share(0.95),
    ...(chance < 0.01 ? {} : { end: points(places.at(-1)!.tau) }),
    ...(isWritten && { border: points(step * OVERSHOT) }),
  };
  return {
    places,
    heights,
    numbers,
    gained,
    chance,
    least,
    isWritten,
    isOver: at >= 0,
  };
}

const toTwo = (value: number) => Number(value.toFixed(2)) + 0;

export const onePush: FigureRecord = {
  widget: "one-push",
  truth(scene) {
    const { places, heights, numbers, gained, chance, isWritten, isOver } = pushIn(scene);
    const isRefused = chance < 0.01;
    return {
      numbers,
      cases: {
        takeaway: isRefused ? (isWritten && isOver ? 0 : 1) : 2,
        announcement: isRefused ? 0 : 1,
        spelled: isWritten ? 0 : 1,
        taken: isRefused ? 0 : 1,
        energy: gained > 1000 ? 0 : gained > 0 ? 1 : 2,
      },
      table: places.flatMap(({ tau }, k) =>
        Number.isFinite(tau) && Number.isFinite(heights[k]!)
          ? [[k, toTwo(tau), toTwo(heights[k]!)]]
          : [],
      ),
    };
  },
  visits: [{ tau: 2 }, { tau: 0.5, step: 0.25 }, { tau: 0.1, step: 0.05 }, { tau: 30, step: 0.25 }],
};
