/**
 * Ends of stretches that are short near some centres and grow with the distance from them.
 *
 *   a stretch is halved while it is longer than twice a centre's size and than its distance from that centre
 *
 * Units   from, to, at and size share one unit.
 * Shapes  the result goes upwards from `from` to `to`.
 *
 * @example
 * gradedEnds(0, 8, [{ at: 0, size: 1 }]) // [0, 2, 4, 8]
 */
export function gradedEnds(
  from: number,
  to: number,
  centres: readonly { readonly at: number; readonly size: number }[],
): readonly number[] {
  const ends = [from];
  const waiting: (readonly [from: number, to: number])[] = [[from, to]];
  while (waiting.length > 0) {
    const [a, b] = waiting.pop()!;
    const middle = (a + b) / 2;
    const short = centres.every(
      ({ at, size }) => b - a <= Math.max(2 * size, at < a ? a - at : at > b ? at - b : 0),
    );
    if (short || !(a < middle && middle < b)) ends.push(b);
    else waiting.push([middle, b], [a, middle]);
  }
  return ends;
}
