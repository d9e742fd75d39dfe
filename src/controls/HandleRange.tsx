import type { KeyboardEvent } from "react";
import { useGesture } from "#hand/useGesture.ts";
import { type SliderProps, strideOf } from "./Slider.tsx";

/**
 * The keyboard and spoken twin of a mark that can be dragged: a native range, invisible, since a
 * `role="slider"` on anything else cannot be moved by a touch screen reader.
 */
export function HandleRange({
  isTapped = false,
  onFocusChange,
  ...props
}: Pick<
  SliderProps,
  "name" | "label" | "value" | "range" | "bend" | "fineStep" | "spoken" | "onChange" | "onStep"
> & {
  /** A tap in the drawing can move its mark. */
  readonly isTapped?: boolean;
  readonly onFocusChange: (focused: boolean) => void;
}) {
  const gesture = useGesture(`handle-${props.name}`);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const stride = strideOf(event);
    if (!stride) return;
    event.preventDefault();
    props.onStep(...stride, event.repeat ? gesture.current() : gesture.begin());
  };
  return (
    <input
      type="range"
      className="handle-range"
      data-handle-for={props.name}
      data-tapped={isTapped ? "" : undefined}
      data-bend={props.bend}
      aria-label={props.label}
      aria-valuetext={props.spoken}
      min={props.range[0]}
      max={props.range[1]}
      step={props.fineStep}
      value={props.value}
      onFocus={() => onFocusChange(true)}
      onBlur={() => onFocusChange(false)}
      onKeyDown={onKeyDown}
      onChange={(event) => props.onChange(event.target.valueAsNumber, gesture.current())}
    />
  );
}
