import { memo, useId, useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import { ErrorBoundary } from "react-error-boundary";
import { DataTable, withoutAnswers } from "#controls/DataTable.tsx";
import { useHeldBack } from "#explorable/heldBack.ts";
import { usePrediction } from "#explorable/prediction.ts";
import { useLeading, useSettled } from "#explorable/settled.ts";
import { formatNumber } from "#language/format.ts";
import { OneFormProvider } from "#plot/form.ts";
import { titleOf } from "#prose/Figure.tsx";
import { usePinned } from "../pinned/pins.ts";
import { actingFigure, isSpeaker } from "./actingFigure.ts";
import { ChartReader } from "./ChartReader.tsx";
import { FailedFigure } from "./FailedFigure.tsx";
import { FigureTools } from "./FigureTools.tsx";
import type { FigureProps } from "./figureProps.ts";
import { growOutcome } from "./growOutcome.ts";
import { Knobs } from "./Knobs.tsx";
import { widget as widgetOf } from "./loaded.ts";
import { Asking, Told } from "./PredictionPanel.tsx";
import { pictureOf } from "./pictureOf.ts";
import { Readouts } from "./Readouts.tsx";
import { initialScene } from "./scene.ts";
import { useGuess } from "./useGuess.ts";
import { usePin } from "./usePin.ts";
import { useSpokenChange } from "./useSpokenChange.ts";
import type { PlotProps, Widget } from "./widget.ts";

/** The living part of a figure, from top to bottom: title, drawing, knobs, sentence, numbers, tools. A failure stays inside it. */
export function FigureBody(props: FigureProps) {
  return (
    <ErrorBoundary fallbackRender={(failure) => <FailedFigure {...props} {...failure} />}>
      <OneFormProvider value={props.oneForm ?? false}>
        <LivingFigure {...props} />
      </OneFormProvider>
    </ErrorBoundary>
  );
}

function LivingFigure({
  id,
  widget: widgetId,
  of,
  question,
  untilChecked,
  brief = false,
  controls: chosen,
  atRest,
  quiet = false,
  heading = brief ? "h2" : "h3",
}: FigureProps) {
  // What is said follows what is drawn, in a task of its own after the paint.
  const running = useSettled(of);
  const widget = widgetOf(widgetId);
  const sliders = chosen ?? widget.controls;
  const { scene, picture } = pictureOf(widget, running);
  const { explorable } = running;
  const answer = usePrediction(id, explorable);
  const isHeldBack = useHeldBack(of) && untilChecked !== undefined;
  const prediction = brief ? undefined : widget.prediction;
  if (prediction && !question)
    throw new Error(`The figure "${id}" asks for a guess: it needs an <Ask question="...">.`);
  const pending = prediction !== undefined && answer.phase === "pending";
  const asked = useMemo(
    () => (prediction ? widget.picture(initialScene(explorable)) : undefined),
    [prediction, widget, explorable],
  );
  const guess = useGuess({ widget, picture, given: answer.guess, pending });
  const summaryId = useId();
  const body = useRef<HTMLDivElement>(null);
  const sentence = useRef<HTMLDivElement>(null);
  const drawing = usePin();
  const own = explorable.chosen();
  useSpokenChange(
    // While it is lent, what the borrower does is not the reader's.
    own === explorable.store.getState() ? running : own,
    () => widget.announcement(picture),
    () => !isHeldBack && isSpeaker(id, of),
  );

  const show = (guessed?: readonly number[]) => {
    flushSync(() => answer.reveal(guessed));
    if (drawing.current) growOutcome(drawing.current);
    sentence.current?.focus({ preventScroll: true });
  };
  const askAgain = () => {
    flushSync(answer.askAgain);
    body.current
      ?.querySelector<HTMLElement>(".predict :is(input, button):enabled")
      ?.focus({ preventScroll: true });
  };
  const pinned = usePinned(id);
  const ghost =
    pinned && !pending ? pictureOf(widget, { ...running, ...pinned.choices }).picture : undefined;
  const takeaway = widget.takeaway(picture);
  const table = () => {
    const now = widget.table(picture);
    return pinned && ghost ? pinned.beside(now, widget.table(ghost)) : now;
  };
  const hidden = pending || isHeldBack;
  const readable = () =>
    hidden ? withoutAnswers(table(), widget.prediction?.answers ?? {}) : table();
  // A brief figure stands on a page of its own kind, with no section above it.
  const Title = heading;
  const controls = useMemo(
    () => (pending ? [] : (chosen ?? widget.controls)),
    [pending, chosen, widget],
  );
  const plotProps = {
    picture,
    scene,
    explorable,
    controls,
    outcome: pending ? ("hidden" as const) : ("shown" as const),
    guess: guess.value,
    onGuess: guess.move,
  };
  return (
    <div
      ref={body}
      className="figure-body"
      data-predict={prediction && answer.phase}
      data-asks={prediction?.kind}
      data-held-back={isHeldBack ? "" : undefined}
    >
      <div className="figure-title" id={titleOf(id)}>
        {hidden && (
          <Title className="question" data-question="">
            {question ?? untilChecked}
          </Title>
        )}
        <Title className="takeaway" data-outcome="">
          {takeaway}
        </Title>
      </div>
      <div className="at-hand">
        <div className="drawing" ref={drawing}>
          {/* Native controls of marks are shut with the knobs. */}
          <fieldset className="drawing-marks" role="presentation" disabled={pending}>
            <ChartReader
              name={hidden ? (question ?? untilChecked)! : takeaway}
              describedBy={hidden ? undefined : summaryId}
              table={readable}
            >
              <Drawn
                id={id}
                of={of}
                widget={widget}
                controls={controls}
                outcome={plotProps.outcome}
                guess={guess.value}
                onGuess={guess.move}
                ghost={ghost}
              />
            </ChartReader>
          </fieldset>
        </div>
        <div className="knobs">
          {pending && <Asking prediction={prediction} asked={asked} guess={guess} show={show} />}
          <Knobs
            widget={widget}
            running={running}
            sliders={sliders}
            atRest={atRest ?? (widget.atRest && [...widget.atRest, ...(chosen ?? [])])}
            quiet={quiet}
            shut={pending}
            plotProps={plotProps}
          />
        </div>
      </div>
      {/* It takes the focus when the outcome is shown, so that it is read. */}
      <div className="sentence" ref={sentence} tabIndex={-1} data-outcome="">
        {prediction && !pending && answer.guess && (
          <Told prediction={prediction} asked={asked} given={answer.guess} />
        )}
        <p className="summary" id={summaryId}>
          {widget.summary(picture)}
        </p>
        {pinned && ghost !== undefined && (
          <p className="pinned-words">{pinned.told(widget, running)}</p>
        )}
      </div>
      <div className="numbers" data-outcome="">
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
      <FigureTools
        figure={id}
        of={of}
        widget={widget}
        running={running}
        isPinned={pinned !== undefined}
        canPin={!hidden}
        askAgain={prediction && !pending ? askAgain : undefined}
      >
        <div data-outcome="">
          <DataTable table={table} file={id} show={inTable} />
        </div>
      </FigureTools>
    </div>
  );
}

/** The drawing: at once where the reader acts, with the words where another figure is moved. */
const Drawn = memo(function Drawn({
  id,
  of,
  widget,
  ...props
}: {
  readonly id: string;
  readonly of: string;
  readonly widget: Widget;
} & Omit<PlotProps<unknown>, "picture" | "scene" | "explorable">) {
  const running = useLeading(of, () => [id, undefined].includes(actingFigure()));
  return <widget.Plot {...pictureOf(widget, running)} explorable={running.explorable} {...props} />;
});

/** Four figures, or as it was counted. */
function inTable(value: number, step?: number): string {
  return formatNumber(value, step === undefined ? { digits: 4 } : { step });
}
