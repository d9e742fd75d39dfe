import {
  type ComponentType,
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useStore } from "zustand";
import type { Patch } from "#explorable/createExplorable.ts";
import type { Lecture } from "./createLecture.ts";
import type { Outcome } from "./demo.ts";
import type { FullScreen } from "./fullScreen.ts";
import { type NextFigure, Steps } from "./Steps.tsx";
import { placeOf, walkOf } from "./walkOf.ts";

/** What a step asks of the figure it shows. */
export interface FigureInLecture {
  readonly widget: string;
  readonly of: string;
  readonly outcome: Outcome;
  readonly sliders: readonly string[];
  readonly walk: readonly Patch[];
  /** What the room expects; it may be moved while a step asks for it. */
  readonly guess: {
    readonly value: number | undefined;
    readonly move: ((value: number) => void) | undefined;
  };
}

/** The projector view: a figure and the words of one step, as large as the screen, and nothing else. */
export function Projector({
  lecture,
  Figure,
  letters,
  screen,
  next,
  onClose,
}: {
  readonly lecture: Lecture;
  readonly Figure: ComponentType<FigureInLecture>;
  /** Whether a letter alone does something. */
  readonly letters: "on" | "off";
  readonly screen: FullScreen;
  /** The figure of the chapter to go on to after the last step. */
  readonly next?: NextFigure | undefined;
  readonly onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const words = useId();
  const [onSlider, setOnSlider] = useState(false);
  const { step: at, guess } = useStore(lecture.store);
  const { widget, of, steps } = lecture.demo;
  const step = steps[at]!;

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element || element.open) return;
    element.showModal();
    element.focus();
  }, []);
  useEffect(() => screen.onLeft(() => dialog.current?.close()), [screen]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const way = walkOf(event, placeOf(event.target), letters);
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    if (way === "next" && at === steps.length - 1) next?.go();
    else lecture.walk(way);
  };
  /** Before a slider takes them: the keys that walk wherever the focus is. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key.startsWith("Page")) onKeyDown(event);
  };
  const onFocus = ({ target }: FocusEvent) => setOnSlider(placeOf(target) === "slider");
  const walks = letters === "on" ? "n" : "Page Down";
  return (
    <dialog
      ref={dialog}
      className="lecture"
      data-theme="projector"
      data-step={at}
      data-kind={step.kind}
      tabIndex={-1}
      aria-label="Projector view"
      aria-describedby={words}
      onClose={onClose}
      onKeyDown={onKeyDown}
      onKeyDownCapture={onKeyDownCapture}
      onFocus={onFocus}
    >
      <div className="lecture-words" id={words} role="status">
        {step.words.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <Figure
        widget={widget}
        of={of}
        outcome={step.outcome}
        sliders={step.sliders}
        walk={lecture.states}
        guess={{ value: guess, move: step.kind === "predict" ? lecture.guess : undefined }}
      />
      <p className="for-ears" aria-live="polite" data-announcer="" />
      <div className="lecture-foot">
        <Steps steps={steps} at={at} next={next} onGo={lecture.go} />
        <p className="lecture-hint">
          {onSlider && steps.length > 1 && (
            <>
              <b>{walks}</b> goes on<span>, arrows move the slider</span>
            </>
          )}
        </p>
        <button
          type="button"
          aria-label="Leave the projector view"
          onClick={() => dialog.current?.close()}
        >
          <svg aria-hidden="true" viewBox="0 0 24 24">
            <path d="M5 5l14 14M19 5L5 19" />
          </svg>
        </button>
      </div>
    </dialog>
  );
}
