import type { Generator } from "#core/random/generator.ts";

/** The ways a variant may draw: whole numbers and names, so that no machine rounds them differently. */
export interface Draws {
  /** A whole number from low to high, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly oneOf: <T>(list: readonly T[]) => T;
  /** The list in another order. */
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
}

export function drawsFrom(generator: Generator): Draws {
  const whole = (low: number, high: number) => low + Math.floor(generator() * (high - low + 1));
  const shuffled = <T>(list: readonly T[]) => {
    const left = [...list];
    return list.map(() => left.splice(whole(0, left.length - 1), 1)[0]!);
  };
  return { whole, oneOf: (list) => list[whole(0, list.length - 1)]!, shuffled };
}
