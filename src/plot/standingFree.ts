/**
 * Of the numbers along an axis, in their order, those that stand free: the first, and each that is so far from the last that
 * stands as half the room of both. By powers ticks come nearer and nearer, and not every one has room for its number.
 */
export function standingFree(
  ticks: readonly number[],
  at: (tick: number) => number,
  room: (tick: number) => number,
): readonly number[] {
  const free: number[] = [];
  for (const tick of ticks) {
    const last = free.at(-1);
    const need = last === undefined ? 0 : (room(last) + room(tick)) / 2;
    if (last === undefined || Math.abs(at(tick) - at(last)) >= need) free.push(tick);
  }
  return free;
}
