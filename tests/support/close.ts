import { expect } from "vitest";

type Numbers = number | ArrayLike<number>;

/** Room for a difference: relative to what is wanted, or absolute where zero is wanted. */
export interface Room {
  readonly relative: number;
  readonly absolute?: number;
}

/** Fails with the worst index and its error unless every number is as close as the room allows. */
export function expectClose(got: Numbers, want: Numbers, room: Room): void {
  const gots = typeof got === "number" ? [got] : Array.from(got);
  const wants = typeof want === "number" ? [want] : Array.from(want);
  expect(gots.length, "as many numbers as wanted").toBe(wants.length);

  let worst = { index: -1, excess: 1, message: "" };
  for (const [index, wanted] of wants.entries()) {
    const value = gots[index]!;
    if (Object.is(value, wanted) || value === wanted) continue;
    const error = Math.abs(value - wanted);
    const allowed = Math.max(room.relative * Math.abs(wanted), room.absolute ?? 0);
    const excess = Number.isFinite(error) ? error / allowed : Number.POSITIVE_INFINITY;
    if (excess > worst.excess) {
      const relative = (error / Math.abs(wanted)).toExponential(2);
      const message = `[${index}]: got ${value}, want ${wanted}, relative error ${relative}, room ${room.relative}`;
      worst = { index, excess, message };
    }
  }
  expect(worst.index, worst.message).toBe(-1);
}
