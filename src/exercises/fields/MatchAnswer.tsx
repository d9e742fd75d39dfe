import { useId } from "react";
import { formatNumber } from "#language/format.ts";
import type { Given, Histogram, MatchExercise } from "../exercise.ts";
import type { FieldProps } from "../fieldProps.ts";

const WIDTH = 240;
const HEIGHT = 96;

/** Pictures that want a name each: a histogram, and a list of names under it. */
export function MatchAnswer({
  exercise,
  given,
  answer,
  onChange,
}: FieldProps<MatchExercise<Given>, Readonly<Record<string, string>>>) {
  const id = useId();
  const pictures = exercise.pictures(given);
  const highest = Math.max(...pictures.flatMap(({ bars }) => bars));
  return (
    <fieldset className="answer-choice">
      <legend>{exercise.label}</legend>
      <div className="match">
        {pictures.map((picture, at) => {
          const letter = "ABCDEFG"[at]!;
          return (
            <div key={letter} className="match-picture">
              <Bars picture={picture} highest={highest} unit={exercise.unit} />
              <label htmlFor={`${id}-${letter}`}>Picture {letter} shows</label>
              <select
                id={`${id}-${letter}`}
                value={answer[letter] ?? ""}
                onChange={(event) => onChange({ ...answer, [letter]: event.target.value })}
              >
                <option value="">choose a name</option>
                {exercise.names.map((name) => (
                  <option key={name.id} value={name.id}>
                    {name.label(given)}
                  </option>
                ))}
              </select>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

/** A histogram without a name. */
export function Bars({
  picture,
  highest,
  unit,
}: {
  readonly picture: Histogram;
  readonly highest: number;
  readonly unit: string;
}) {
  const { bars, range, words } = picture;
  const wide = WIDTH / bars.length;
  const hundredth = (length: number) => Math.round(100 * length) / 100;
  const heights = bars.map((bar) => hundredth((bar / highest) * HEIGHT));
  const write = (value: number) => formatNumber(value, { step: 0.1 });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 20}`} role="img" aria-label={words}>
      {heights.map((height, at) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
          key={at}
          className="match-bar"
          x={hundredth(at * wide + 0.5)}
          width={hundredth(wide - 1)}
          y={hundredth(HEIGHT - height)}
          height={height}
        />
      ))}
      <line x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className="my-slip-line" />
      <text x={0} y={HEIGHT + 16}>
        {write(range[0])}
      </text>
      <text x={WIDTH} y={HEIGHT + 16} textAnchor="end">
        {write(range[1])} {unit}
      </text>
    </svg>
  );
}
