import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import { requireThat } from "../assert.ts";

/** A stream of uniform numbers in [0, 1), and streams that never meet it. */
export interface Generator {
  /** The next uniform number: a multiple of 2^-53, at least 0 and below 1. */
  (): number;
  /** Stream number k, which depends on the seed and k only, not on what was drawn before. */
  split(k: number): Generator;
}

type State = readonly [number, number, number, number];

/** The mixing function that seeds generators with few bits: successive 32-bit words. */
function splitmix32(start: number): () => number {
  let counter = start | 0;
  return () => {
    counter = (counter + 0x9e3779b9) | 0;
    let word = counter ^ (counter >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word ^= word >>> 15;
    word = Math.imul(word, 0x735a2d97);
    return word ^ (word >>> 15);
  };
}

/** Four words that differ for any two pairs (low, high). */
function mix(low: number, high: number): State {
  const first = splitmix32(low);
  const [a, b] = [first(), first()];
  const second = splitmix32(high + a);
  return [a, b, second(), second()];
}

/** The state k + 1 jumps (of 2^64 numbers each) further on. */
function jumped(state: State, k: number): State {
  const stream = xoroshiro128plusFromState(state);
  for (let jumps = 0; jumps <= k; jumps += 1) stream.jump();
  return stream.getState() as unknown as State;
}

function fromState(start: State, splitBase: State): Generator {
  const stream = xoroshiro128plusFromState(start);
  const uniform = () => {
    const high = stream.next() >>> 5;
    const low = stream.next() >>> 6;
    return (high * 2 ** 26 + low) * 2 ** -53;
  };
  const split = (k: number) => {
    requireThat(
      Number.isInteger(k) && k >= 0,
      "split",
      "k must be a whole number of at least 0",
      k,
    );
    const child = jumped(splitBase, k);
    // A child hands out its own splits from elsewhere: two jumps from the root are one from its child.
    return fromState(child, mix(child[0] ^ child[2], child[1] ^ child[3]));
  };
  return Object.assign(uniform, { split });
}

/**
 * A seeded stream of uniform numbers: the same seed gives the same stream on every machine.
 *
 *   xoroshiro128+, seeded through splitmix32; u = (27 bits, 26 bits) 2^-53
 *
 * Limits  `split(k)` starts (k + 1) 2^64 numbers further on: siblings never overlap. Its time grows with k.
 * Throws  RangeError if the seed is not a whole number that a double holds exactly.
 * Source  Blackman and Vigna (2021), Scrambled linear pseudorandom number generators, ACM TOMS 47(4).
 *
 * @example
 * createGenerator(7)() === createGenerator(7)() // true
 */
export function createGenerator(seed: number): Generator {
  requireThat(
    Number.isSafeInteger(seed),
    "createGenerator",
    "the seed must be a whole number below 2^53",
    seed,
  );
  const state = mix(seed | 0, Math.floor(seed / 2 ** 32) | 0);
  return fromState(state, state);
}
