import { useId, useMemo } from "react";
import { ErrorBoundary } from "react-error-boundary";
import { Choice } from "#controls/Choice.tsx";
import { DataTable, withoutAnswers } from "#controls/DataTable.tsx";
import { LARGEST_SEED } from "#explorable/createExplorable.ts";
import { usePrediction } from "#explorable/prediction.ts";
import { type Running, useExplorable } from "#explorable/useExplorable.ts";
import { formatNumber } from "#language/format.ts";
import { actingFigure, isSpeaker } from "./actingFigure.ts";
import { ChartReader } from "./ChartReader.tsx";
import { FailedFigure } from "./FailedFigure.tsx";
import { FigureTools } from "./FigureTools.tsx";
import type { FigureProps } from "./figureProps.ts";
import { widget as widgetOf } from "./loaded.ts";
import { ParameterSlider } from "./ParameterSlider.tsx";
import { PredictionPanel } from "./PredictionPanel.tsx";
import { Readouts } from "./Readouts.tsx";
import { initialScene, sceneOf } from "./scene.ts";
import { useGuess } from "./useGuess.ts";
import { useSpokenChange } from "./useSpokenChange.ts";
import type { Widget } from "./widget.ts";

/** The living part of a figure: title, drawing, numbers, controls; a failure stays inside it. */
export function FigureBody(props: FigureProps) {
  return (
    <ErrorBoundary fallbackRender={(failure) => <FailedFigure {...props} {...failure} />}>
      <LivingFigure {...props} />
    </ErrorBoundary>
  );
}

function LivingFigure({
  id,
  widget: widgetId,
  of,
  brief = false,
  controls: chosen,
  heading = brief ? "h2" : "h3",
}: FigureProps) {
  const running = useExplorable(of);
  const widget = widgetOf(widgetId);
  const controls = chosen ?? widget.controls;
  const scene = sceneOf(running);
  const picture = widget.picture(scene);
  const { explorable } = running;
  const answer = usePrediction(id, explorable, () => actingFigure() === id);
  const asks = widget.prediction !== undefined && !brief;
  const pending = asks && answer.phase === "pending";
  const question = asks ? widget.prediction : undefined;
  const asked = useMemo(
    () => (question ? widget.picture(initialScene(explorable)) : undefined),
    [question, widget, explorable],
  );
  const guess = useGuess({ widget, picture, given: answer.guess, pending });
  const summaryId = useId();
  useSpokenChange(
    explorable.chosen(),
    () => widget.announcement(picture),
    () => isSpeaker(id, of),
  );

  const takeaway = widget.takeaway(picture);
  const table = () => widget.table(picture);
  const readable = () => (pending ? withoutAnswers(table(), widget.prediction!.answers) : table());
  // A brief figure stands on a page of its own kind, with no section above it.
  const Title = heading;
  const plotProps = {
    picture,
    scene,
    explorable,
    controls: chosen ?? [...controls, ...(widget.byHand ?? [])],
    outcome: pending ? ("hidden" as const) : ("shown" as const),
    guess: guess.value,
    onGuess: guess.move,
  };
  return (
    <div className="figure-body" data-predict={asks ? answer.phase : undefined}>
      {question && (
        <PredictionPanel prediction={question} asked={asked} answer={answer} guess={guess} />
      )}
      <div className="figure-title">
        {asks && (
          <p className="figure-waits">What the figure has to say appears when you have guessed.</p>
        )}
        <Title className="takeaway" data-outcome="">
          {takeaway}
        </Title>
      </div>
      <ChartReader
        title={pending ? "The figure before its outcome" : takeaway}
        describedBy={pending ? undefined : summaryId}
        table={readable}
      >
        <widget.Plot {...plotProps} />
      </ChartReader>
      <div className="outcomes">
        {asks && <p className="outcomes-wait">The numbers wait for your guess.</p>}
        <div data-outcome="">
          <p className="summary" id={summaryId}>
            {widget.summary(picture)}
          </p>
          {widget.Below && !brief && <widget.Below {...plotProps} />}
          {widget.readouts.length > 0 && (
            <Readouts
              explorable={explorable}
              names={widget.readouts}
              values={scene.values}
              sample={scene.sample}
            />
          )}
        </div>
      </div>
      <div data-outcome={widget.prediction?.hidesControls && asks ? "" : undefined}>
        <Controls of={of} widget={widget} running={running} names={controls} />
        {widget.Knobs && !brief && <widget.Knobs {...plotProps} />}
      </div>
      <FigureTools figure={id} of={of} running={running} />
      <div data-outcome="">
        <DataTable table={table} file={id} show={inTable} />
      </div>
    </div>
  );
}

/** Four figures, or as it was counted. */
function inTable(value: number, step?: number): string {
  return formatNumber(value, step === undefined ? { digits: 4 } : { step });
}

function Controls({
  of,
  widget,
  running,
  names,
}: {
  readonly of: string;
  readonly widget: Widget;
  readonly running: Running;
  readonly names: readonly string[];
}) {
  const { explorable, view, seed } = running;
  return (
    <div className="controls">
      {widget.choices?.map(({ name, label, options }) => (
        <Choice
          key={name}
          name={name}
          label={label}
          value={view[name] ?? ""}
          options={Object.entries(options).map(([value, text]) => ({ value, label: text }))}
          onChange={(next) => explorable.set({ view: { [name]: next } })}
        />
      ))}
      <div className="sliders">
        {names.map((name) => (
          <ParameterSlider key={name} of={of} name={name} />
        ))}
      </div>
      {widget.resample && (
        <div className="resample">
          <button
            type="button"
            onClick={() => explorable.set({ seed: (seed + 1) % (LARGEST_SEED + 1) })}
          >
            {widget.resample}
          </button>
          <span className="seed">seed {seed}</span>
        </div>
      )}
    </div>
  );
}
