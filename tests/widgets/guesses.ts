import { createGenerator } from "#core/random/generator.ts";
import { snap } from "#language/parameter.ts";
import type { Prediction } from "#widgets/frame/widget.ts";

function gridOf({ range: [low, high], step }: { range: readonly [number, number]; step: number }) {
  const count = Math.round((high - low) / step);
  const fine = Math.max(1, Math.ceil(101 / count));
  return Array.from({ length: count * fine + 1 }, (_, k) => [low + (k * step) / fine]);
}

/** Guesses over all that can be guessed: a grid, every order, or every corner and the starts. */
export function guessesOf<P>(
  prediction: Prediction<P>,
  picture: P,
): readonly (readonly number[])[] {
  if (prediction.kind === "number") return gridOf(prediction.parameter);
  if (prediction.kind === "order") return ordersOf(prediction.items(picture).map(({ id }) => id));
  const items = prediction.items(picture);
  const { range } = prediction.parameter;
  const generator = createGenerator(17);
  return [
    items.map(({ start }) => start),
    ...range.map((end) => items.map(() => end)),
    ...Array.from({ length: 100 }, () =>
      items.map(() => snap(prediction.parameter, range[0] + generator() * (range[1] - range[0]))!),
    ),
  ];
}

function ordersOf(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first) =>
    ordersOf(items.filter((other) => other !== first)).map((rest) => [first, ...rest]),
  );
}
