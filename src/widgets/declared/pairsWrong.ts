/** Pairs (above, below) of a guessed order that stand the other way round in the true one. */
export function pairsWrong(
  guess: readonly number[],
  truth: readonly number[],
): readonly (readonly [number, number])[] {
  return guess.flatMap((above, at) =>
    guess
      .slice(at + 1)
      .filter((below) => truth.indexOf(below) < truth.indexOf(above))
      .map((below) => [above, below] as const),
  );
}
