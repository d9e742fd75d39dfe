import { Slider } from "#controls/Slider.tsx";
import { sliderProps } from "./ParameterSlider.tsx";
import type { Guess } from "./useGuess.ts";
import type { Prediction } from "./widget.ts";

const MARK = <span aria-hidden="true">▲</span>;

/** Where a guess is set: one slider, several, or a list to be put in order. */
export function GuessField<P>({
  prediction,
  asked,
  guess,
}: {
  readonly prediction: Prediction<P>;
  /** The picture the question was asked about. */
  readonly asked: P;
  readonly guess: Guess;
}) {
  const { value = guess.start, move } = guess;
  switch (prediction.kind) {
    case "number":
      return (
        <Slider
          {...sliderProps(prediction.parameter, value[0] ?? 0, (next) => move?.([next]))}
          name="guess"
          symbol={MARK}
        />
      );
    case "order":
      return (
        <prediction.Field
          first={prediction.first}
          last={prediction.last}
          items={prediction.items(asked)}
          order={value}
          onChange={(order) => move?.(order)}
        />
      );
    case "values":
      return (
        <div className="sliders">
          {prediction
            .items(asked)
            .map(({ id, label, start, range = prediction.parameter.range }, at) => (
              <Slider
                key={id}
                {...sliderProps(
                  { ...prediction.parameter, short: label, initial: start, range },
                  value[at] ?? start,
                  (next) => move?.(value.with(at, next)),
                )}
                name={`guess-${id}`}
                symbol={MARK}
              />
            ))}
        </div>
      );
  }
}
