import { useRef } from "react";
import { useDrag } from "#hand/useDrag.ts";
import { formatNumber } from "#language/format.ts";
import type { DrawExercise, Given } from "../exercise.ts";
import type { FieldProps } from "../fieldProps.ts";

const STEP = 0.05;
const TALL = 100;

/**
 * A curve drawn by hand across columns, each of which is a slider of its own: whoever draws with keys or by
 * ear sets the height at one place after the other.
 */
export function DrawAnswer({
  exercise,
  answer,
  onChange,
}: FieldProps<DrawExercise<Given>, readonly number[]>) {
  const field = useRef<HTMLDivElement>(null);
  const { range, places, unit, label } = exercise;
  const [low, high] = range;
  const heights = answer.length === places ? answer : Array.from({ length: places }, () => 0);
  const latest = useRef(heights);
  latest.current = heights;
  const at = (place: number) => low + ((high - low) * place) / (places - 1);
  const write = (place: number) => formatNumber(at(place), { step: 0.1 });
  const set = (changes: ReadonlyMap<number, number>) => {
    latest.current = latest.current.map((height, place) => changes.get(place) ?? height);
    onChange(latest.current);
  };
  const placeOf = ({ x, y }: { readonly x: number; readonly y: number }) => {
    const box = field.current!.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (x - box.left) / box.width));
    const height = Math.min(1, Math.max(0, (box.bottom - y) / box.height));
    return [
      Math.min(places - 1, Math.floor(share * places)),
      Math.round(height / STEP) * STEP,
    ] as const;
  };
  /** Where the pen was last: the stroke goes on from there. */
  const pen = useRef<ReturnType<typeof placeOf>>(undefined);
  const { grip } = useDrag({
    ways: "all",
    take: (from) => {
      pen.current = placeOf(from);
      return { before: heights };
    },
    move: ({ way }) => {
      const points = [pen.current!, ...way.map(placeOf)];
      pen.current = points.at(-1)!;
      const changes = new Map<number, number>();
      // A quick hand leaves out columns: those between take the straight way.
      points.forEach(([place, height], i) => {
        const [before, earlier] = points[Math.max(0, i - 1)]!;
        const reach = Math.abs(place - before);
        for (let k = 1; k <= reach; k += 1)
          changes.set(
            before + Math.sign(place - before) * k,
            Math.round((earlier + ((height - earlier) * k) / reach) * 100) / 100,
          );
        changes.set(place, Math.round(height * 100) / 100);
      });
      set(changes);
    },
    tap: ({ at: point }) => {
      const [place, height] = placeOf(point);
      set(new Map([[place, Math.round(height * 100) / 100]]));
    },
    putBack: ({ before }) => onChange(before),
  });
  const x = (place: number) => ((place + 0.5) / places) * TALL;
  const path = heights.map(
    (height, place) => `${place ? "L" : "M"}${x(place)} ${TALL * (1 - height)}`,
  );
  return (
    <fieldset className="answer-choice">
      <legend>{label}</legend>
      <div className="drawn" ref={field} {...grip}>
        <svg viewBox={`0 0 ${TALL} ${TALL}`} preserveAspectRatio="none" aria-hidden="true">
          <path d={path.join("")} className="drawn-curve" vectorEffect="non-scaling-stroke" />
        </svg>
        <div className="drawn-columns">
          {heights.map((height, place) => (
            <input
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              key={place}
              type="range"
              min={0}
              max={1}
              step={STEP}
              value={height}
              aria-label={`Height at ${write(place)} ${unit}`}
              aria-orientation="vertical"
              aria-valuetext={`${Math.round(100 * height)} percent`}
              onChange={(event) => set(new Map([[place, event.target.valueAsNumber]]))}
            />
          ))}
        </div>
      </div>
      <div className="drawn-axis" aria-hidden="true">
        <span>{write(0)}</span>
        <span>{write((places - 1) / 2)}</span>
        <span>
          {write(places - 1)} {unit}
        </span>
      </div>
      <p>
        <button type="button" className="quiet" onClick={() => onChange([])}>
          Wipe the curve
        </button>
      </p>
    </fieldset>
  );
}
