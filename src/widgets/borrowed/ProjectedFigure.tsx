import { type ReactNode, useMemo } from "react";
import { ErrorBoundary } from "react-error-boundary";
import { Slider } from "#controls/Slider.tsx";
import type { Patch } from "#explorable/createExplorable.ts";
import { useExplorable } from "#explorable/useExplorable.ts";
import { formatQuantity, precisionOf } from "#language/format.ts";
import type { Parameter } from "#language/parameter.ts";
import { FootProvider, HighestProvider, ShapeProvider } from "#plot/form.ts";
import { HANDS_ROOM, Hands, type Raised } from "#plot/rare/Hands.tsx";
import { Formula } from "#prose/formula/Formula.tsx";
import { widget as widgetOf } from "../frame/loaded.ts";
import { ParameterSlider, sliderProps } from "../frame/ParameterSlider.tsx";
import { Readouts } from "../frame/Readouts.tsx";
import { sceneOf } from "../frame/scene.ts";
import { useSpokenChange } from "../frame/useSpokenChange.ts";
import type { NumberPrediction } from "../frame/widget.ts";
import { useHighestOf } from "./useHighestOf.ts";

/** A room's guess, as long as it may be moved and afterwards. */
interface RoomGuess {
  readonly value: number | undefined;
  readonly move: ((value: number) => void) | undefined;
}

export interface ProjectedProps {
  readonly widget: string;
  readonly of: string;
  readonly outcome: "hidden" | "shown";
  readonly sliders: readonly string[];
  readonly guess: RoomGuess;
  /** Hands that were counted, to be drawn under the axis of the guess once the outcome is shown. */
  readonly raised?: readonly Raised[] | undefined;
  /** The states of all steps of the walk it is part of. */
  readonly walk?: readonly Patch[];
}

/** A figure as a lecture shows it: the drawing fills its place, beside it stand its title, numbers and sliders. */
export function ProjectedFigure(props: ProjectedProps) {
  const { of } = props;
  return (
    <ErrorBoundary
      // Another step may be one that can be drawn.
      resetKeys={[props.outcome, props.sliders]}
      fallback={<p role="alert">This figure could not be drawn. ({of})</p>}
    >
      <DrawnFigure {...props} />
    </ErrorBoundary>
  );
}

function DrawnFigure({
  widget: id,
  of,
  outcome,
  sliders,
  guess,
  raised,
  walk = [],
}: ProjectedProps) {
  const running = useExplorable(of);
  const widget = widgetOf(id);
  const scene = sceneOf(running);
  const picture = widget.picture(scene);
  const { explorable } = running;
  const highest = useHighestOf(walk, { widget, explorable, opened: picture });
  useSpokenChange(running, () => widget.announcement(picture));

  const { prediction, projected: readouts = widget.readouts } = widget;
  const asked = prediction?.kind === "number" ? prediction : undefined;
  const { value = guess.move && asked?.parameter.initial } = guess;
  const plotProps = {
    picture,
    scene,
    explorable,
    controls: widget.controls,
    outcome,
    guess: asked && value !== undefined ? [value] : undefined,
    onGuess: guess.move && (([next]: readonly number[]) => guess.move?.(next!)),
  };
  const isDrawn = raised !== undefined && outcome === "shown" && prediction?.isOnAxis;
  const foot = useMemo(
    () =>
      isDrawn
        ? { room: HANDS_ROOM, draw: (lift: number) => <Hands raised={raised} lift={lift} /> }
        : undefined,
    [isDrawn, raised],
  );
  const movable = prediction?.hidesControls ? [] : [...widget.controls, ...(widget.scrubs ?? [])];
  const given = movable.filter((name) => !sliders.includes(name));
  return (
    <div
      className="projected"
      data-predict={outcome === "hidden" ? "pending" : "revealed"}
      data-projected={id}
    >
      <ShapeProvider value="of the place">
        <HighestProvider value={highest}>
          <FootProvider value={foot}>
            <div className="projected-drawing">
              <widget.Plot {...plotProps} />
            </div>
          </FootProvider>
        </HighestProvider>
      </ShapeProvider>
      <div className="projected-side">
        {outcome === "shown" ? (
          <>
            <h2 className="takeaway">{widget.takeaway(picture)}</h2>
            <p className="for-ears">{widget.summary(picture)}</p>
            {widget.Projected && <widget.Projected {...plotProps} />}
            {readouts.length > 0 && (
              <Readouts
                explorable={explorable}
                names={readouts}
                values={scene.values}
                sample={scene.sample}
              />
            )}
          </>
        ) : (
          <dl className="projected-given">
            {given.map((name) => (
              <Given
                key={name}
                parameter={explorable.model.parameters[name]!}
                value={scene.values[name]!}
              />
            ))}
          </dl>
        )}
        {guess.move && asked && <GuessSlider prediction={asked} value={value!} move={guess.move} />}
        {sliders.map((name) => (
          <ParameterSlider key={name} of={of} name={name} />
        ))}
      </div>
    </div>
  );
}

/** A number the room needs to know before it can guess. */
function Given({
  parameter,
  value,
}: {
  readonly parameter: Parameter;
  readonly value: number;
}): ReactNode {
  return (
    <div>
      <dt>
        {parameter.short} <Formula tex={parameter.symbol} />
      </dt>
      <dd>{formatQuantity(parameter, value, precisionOf(parameter))}</dd>
    </div>
  );
}

function GuessSlider({
  prediction,
  value,
  move,
}: {
  readonly prediction: NumberPrediction<unknown>;
  readonly value: number;
  readonly move: (value: number) => void;
}) {
  return (
    <Slider
      {...sliderProps(prediction.parameter, value, move)}
      name="guess"
      symbol={<span aria-hidden="true">▲</span>}
    />
  );
}
