import { useId, useRef } from "react";
import { useDrag } from "#hand/useDrag.ts";
import { formatNumber } from "#language/format.ts";
import type { Given, PlaceExercise } from "../exercise.ts";
import type { FieldProps } from "../fieldProps.ts";

const WIDTH = 640;
const ROW = 44;
const EDGE = 20;

/** Marks that are put where they will be: each has a row, where it began and where it is now. */
export function PlaceAnswer({
  exercise,
  given,
  answer,
  onChange,
}: FieldProps<PlaceExercise<Given>, Readonly<Record<string, number>>>) {
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const { marks, range, step, unit, landmark, label } = exercise;
  const [low, high] = range;
  const places: Readonly<Record<string, number>> = Object.fromEntries(
    marks.map((mark) => [mark.id, answer[mark.id] ?? mark.from(given)]),
  );
  const x = (value: number) => EDGE + ((value - low) / (high - low)) * (WIDTH - 2 * EDGE);
  const write = (value: number) => formatNumber(value, { step });
  const put = (mark: string, value: number) => {
    const snapped = Number((Math.round(value / step) * step).toFixed(6));
    onChange({ ...places, [mark]: Math.min(high, Math.max(low, snapped)) });
  };
  const atPixel = (pixel: number) => {
    const box = svg.current!.getBoundingClientRect();
    const inside = ((pixel - box.left) / box.width) * WIDTH;
    return low + ((inside - EDGE) / (WIDTH - 2 * EDGE)) * (high - low);
  };
  const { grip } = useDrag({
    ways: "sideways",
    take: (at) => {
      const box = svg.current!.getBoundingClientRect();
      const row = Math.floor(((at.y - box.top) / box.height) * marks.length);
      const mark = marks[row]?.id;
      return mark === undefined ? undefined : { mark, from: places[mark]!, answer };
    },
    move: ({ from, at }, taken) => put(taken.mark, taken.from + atPixel(at.x) - atPixel(from.x)),
    tap: ({ at }, { mark }) => put(mark, atPixel(at.x)),
    putBack: (taken) => onChange(taken.answer),
  });
  const mean = landmark.at(given);
  const height = ROW * marks.length;
  return (
    <fieldset className="answer-choice">
      <legend>{label}</legend>
      <svg
        ref={svg}
        viewBox={`0 0 ${WIDTH} ${height}`}
        className="places"
        aria-hidden="true"
        {...grip}
      >
        <line x1={x(mean)} x2={x(mean)} y1={0} y2={height} className="places-landmark" />
        {marks.map((mark, row) => {
          const y = ROW * (row + 0.5);
          const [from, now] = [mark.from(given), places[mark.id]!];
          return (
            <g key={mark.id}>
              <line x1={EDGE} x2={WIDTH - EDGE} y1={y} y2={y} className="my-slip-line" />
              <line x1={x(from)} x2={x(now)} y1={y} y2={y} className="places-way" />
              <circle cx={x(from)} cy={y} r={7} className="places-from" />
              <circle cx={x(now)} cy={y} r={10} className="places-now" />
            </g>
          );
        })}
      </svg>
      <p className="near-enough">
        One row for each, in the order below; the ring is where it began, the dashed line the{" "}
        {landmark.label}, {write(mean)} {unit}.
      </p>
      <ul className="places-rows">
        {marks.map((mark) => (
          <li key={mark.id}>
            <label htmlFor={`${id}-${mark.id}`}>{mark.label(given)}</label>
            <input
              id={`${id}-${mark.id}`}
              type="range"
              min={low}
              max={high}
              step={step}
              value={places[mark.id]}
              aria-valuetext={`${write(places[mark.id]!)} ${unit}`}
              onChange={(event) => put(mark.id, event.target.valueAsNumber)}
            />
            <Typed
              label={`${mark.label(given)}, as a number`}
              text={write(places[mark.id]!)}
              onNumber={(value) => put(mark.id, value)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Typed({
  label,
  text,
  onNumber,
}: {
  readonly label: string;
  readonly text: string;
  readonly onNumber: (value: number) => void;
}) {
  return (
    <input
      key={text}
      type="text"
      inputMode="decimal"
      size={5}
      aria-label={label}
      defaultValue={text}
      onBlur={(event) => {
        const value = Number(event.target.value.replace(",", "."));
        if (event.target.value !== text && Number.isFinite(value)) onNumber(value);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
      }}
    />
  );
}
