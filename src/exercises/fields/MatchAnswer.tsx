import { useId } from "react";
import { formatNumber } from "#language/format.ts";
import type { Bundle, Given, Histogram, MatchExercise } from "../exercise.ts";
import type { FieldProps } from "../fieldProps.ts";

const WIDTH = 240;
const HEIGHT = 96;

/** Pictures that want a name each: a histogram or a bundle of lines, and a list of names under it. */
export function MatchAnswer({
  exercise,
  given,
  answer,
  onChange,
}: FieldProps<MatchExercise<Given>, Readonly<Record<string, string>>>) {
  const id = useId();
  const pictures = exercise.pictures(given);
  const highest = highestOf(pictures);
  return (
    <fieldset className="answer-choice">
      <legend>{exercise.label}</legend>
      <div className="match">
        {pictures.map((picture, at) => {
          const letter = "ABCDEFG"[at]!;
          return (
            <div key={letter} className="match-picture">
              <Unnamed picture={picture} highest={highest} unit={exercise.unit} />
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

/** How high, or how far from the middle, the pictures of a question reach: they share one scale. */
export const highestOf = (pictures: readonly (Histogram | Bundle)[]): number =>
  Math.max(
    ...pictures.flatMap((picture) =>
      "bars" in picture ? picture.bars : picture.lines.flat().map(Math.abs),
    ),
  );

/** A picture without a name. */
export function Unnamed({
  picture,
  highest,
  unit,
}: {
  readonly picture: Histogram | Bundle;
  readonly highest: number;
  readonly unit: string;
}) {
  const { range, words } = picture;
  const write = (value: number) => formatNumber(value, { step: 0.1 });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 20}`} role="img" aria-label={words}>
      {"bars" in picture ? (
        <Bars bars={picture.bars} highest={highest} />
      ) : (
        <Lines lines={picture.lines} highest={highest} />
      )}
      <text x={0} y={HEIGHT + 16}>
        {write(range[0])}
      </text>
      <text x={WIDTH} y={HEIGHT + 16} textAnchor="end">
        {write(range[1])} {unit}
      </text>
    </svg>
  );
}

const hundredth = (length: number) => Math.round(100 * length) / 100;

function Bars({ bars, highest }: Pick<Histogram, "bars"> & { readonly highest: number }) {
  const wide = WIDTH / bars.length;
  const heights = bars.map((bar) => hundredth((bar / highest) * HEIGHT));
  return (
    <>
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
    </>
  );
}

/** Lines about a level one in the middle. */
function Lines({ lines, highest }: Pick<Bundle, "lines"> & { readonly highest: number }) {
  const level = (height: number) => hundredth((HEIGHT / 2) * (1 - height / highest));
  return (
    <>
      <line x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} className="my-slip-line" />
      <path
        className="match-lines"
        d={lines.map(([first, last]) => `M0,${level(first)}L${WIDTH},${level(last)}`).join("")}
      />
    </>
  );
}
