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
  const scales = items.map(({ range }) => ({
    ...prediction.parameter,
    range: range ?? prediction.parameter.range,
  }));
  const generator = createGenerator(17);
  return [
    items.map(({ start }) => start),
    scales.map(({ range: [low] }) => low),
    scales.map(({ range: [, high] }) => high),
    ...Array.from({ length: 100 }, () =>
      scales.map((scale) => {
        const [low, high] = scale.range;
        return snap(scale, low + generator() * (high - low))!;
      }),
    ),
  ];
}

function ordersOf(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first) =>
    ordersOf(items.filter((other) => other !== first)).map((rest) => [first, ...rest]),
  );
}
