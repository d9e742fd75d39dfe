import { requireThat } from "../assert.ts";
import {
  door,
  func,
  type Loose,
  listOf,
  maybe,
  type Numbers,
  number,
  numbers,
  onBehalfOf,
} from "../door.ts";
import type { Generator } from "../random/generator.ts";
import { requireSteps } from "./doors.ts";

/** Quantile of one coordinate's law given all others: p in (0, 1) to a value. */
export type Conditional = (position: readonly number[]) => (p: number) => number;

/** One coordinate drawn anew. */
export interface GibbsMove {
  readonly coordinate: number;
  readonly from: number;
  readonly to: number;
}

/** One sweep: every coordinate drawn anew in turn. */
export interface GibbsStep {
  readonly moves: readonly GibbsMove[];
  readonly position: readonly number[];
}

/**
 * One Gibbs sweep from uniform variates: coordinate k becomes the quantile u_k of its law given all others.
 *
 *   x_k = Q_k(u_k | x_1 ... x_(k-1) new, x_(k+1) ... x_K old), k = 1 ... K
 *
 * Shapes  at, conditionals and u hold one entry a coordinate; u lies in (0, 1).
 * Limits  the variates stay in place when a parameter of the model moves: the points move, and are not reshuffled.
 * Throws  RangeError if a conditional gives no finite number.
 * Source  Geman & Geman, IEEE Trans. PAMI 6 (1984); Gelfand & Smith, JASA 85 (1990).
 *
 * @example
 * gibbsStep({ at: [0, 4], conditionals: [([, y]) => (p) => y + p, ([x]) => (p) => x - p] }, [0.5, 0.25]).position // [4.5, 4.25]
 */
export function gibbsStep(
  asked: Loose<{ readonly at: readonly number[] }> & {
    readonly conditionals: readonly Conditional[];
  },
  uniforms: Numbers,
): GibbsStep {
  const of = door("gibbsStep", asked, { at: numbers, conditionals: listOf(func) });
  const u = numbers("gibbsStep", "u", uniforms);
  const position = [...of.at];
  const moves = of.conditionals.map((conditional, coordinate): GibbsMove => {
    const from = position[coordinate]!;
    const to = conditional(position)(u[coordinate]!);
    const finite = Number.isFinite(to);
    requireThat(finite, "gibbsStep", `coordinate ${coordinate} must get a finite value`, to);
    position[coordinate] = to;
    return { coordinate, from, to };
  });
  return { moves, position };
}

/**
 * A chain of Gibbs sweeps.
 *
 * Shapes  draws[i][k] is coordinate k after sweep i + 1.
 * Throws  RangeError if the lengths differ, steps is not a whole number, or a conditional gives no finite number.
 * Source  Gelfand & Smith, JASA 85 (1990).
 *
 * @example
 * gibbsChain({ conditionals: [() => (p) => p], start: [0], steps: 10, generator: createGenerator(1) }).draws.length // 10
 */
export function gibbsChain(
  asked: Loose<{
    readonly conditionals: readonly Conditional[];
    readonly start: readonly number[];
    readonly steps: number;
    readonly generator: Generator;
    /** Called with every sweep, for those who want to see them. */
    readonly onStep?: (step: GibbsStep) => void;
  }>,
): { readonly draws: readonly (readonly number[])[] } {
  const of = door("gibbsChain", asked, {
    conditionals: listOf(func),
    start: numbers,
    steps: number,
    generator: func,
    onStep: maybe(func),
  });
  const { conditionals, start, steps, generator, onStep } = of;
  const where = "gibbsChain";
  requireThat(start.length > 0, where, "the start must have a coordinate", start.length);
  requireThat(start.every(Number.isFinite), where, "the start must be finite", `[${start}]`);
  requireThat(
    conditionals.length === start.length,
    where,
    `conditionals must have ${start.length} entries, one per coordinate`,
    conditionals.length,
  );
  requireSteps(where, "steps", steps);
  const draws: (readonly number[])[] = [];
  let at = start;
  for (let i = 0; i < steps; i++) {
    // The middle of its step of 2^-53, so that no quantile is asked for p = 0.
    const u = start.map(() => generator() + 2 ** -54);
    const step = onBehalfOf(where, () => gibbsStep({ at, conditionals }, u));
    at = step.position;
    draws.push(at);
    onStep?.(step);
  }
  return { draws };
}
