import {
  type ComponentType,
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useStore } from "zustand";
import { announce } from "#controls/announce.ts";
import type { Patch } from "#explorable/createExplorable.ts";
import { Cover, type Covered } from "./Cover.tsx";
import { campsOf, tallied } from "./camps.ts";
import type { Lecture } from "./createLecture.ts";
import type { Outcome } from "./demo.ts";
import type { FullScreen } from "./fullScreen.ts";
import { HandCount, nameOf } from "./HandCount.tsx";
import { type LectureAct, MoreKeys } from "./MoreKeys.tsx";
import { type NextFigure, Steps } from "./Steps.tsx";
import { isAnyKey, type ScreenKey, screenKeyOf } from "./screenKeyOf.ts";
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
  /** Hands that were counted, by the key they are counted with. */
  readonly raised:
    | readonly { readonly key: number; readonly count: number; readonly at: number | undefined }[]
    | undefined;
}

/** The projector view: a figure and the words of one step, as large as the screen, and nothing else. */
export function Projector({
  lecture,
  Figure,
  letters,
  screen,
  isOnAxis,
  addressNow,
  next,
  onClose,
}: {
  readonly lecture: Lecture;
  readonly Figure: ComponentType<FigureInLecture>;
  /** Whether a letter alone does something. */
  readonly letters: "on" | "off";
  readonly screen: FullScreen;
  /** Whether hands are drawn under the axis of the guess, once the outcome is shown. */
  readonly isOnAxis: boolean;
  /** The address of exactly what is shown. */
  readonly addressNow: () => string;
  /** The figure of the chapter to go on to after the last step. */
  readonly next?: NextFigure | undefined;
  readonly onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const words = useId();
  const [onSlider, setOnSlider] = useState(false);
  const [cover, setCover] = useState<{ readonly by: Covered; readonly address: string }>();
  const { step: at, guess, hands } = useStore(lecture.store);
  const { widget, of, steps } = lecture.demo;
  const step = steps[at]!;
  const camps = useMemo(() => campsOf({ steps }), [steps]);
  // Answers in words that stand for no place of the axis have their bars beside them.
  const isUnder =
    isOnAxis && camps.every(({ words, at: place }) => place !== undefined || words === "");
  const raised = useMemo(
    () =>
      hands && isUnder
        ? tallied(hands, camps).map((count, k) => ({ key: k + 1, count, at: camps[k]!.at }))
        : undefined,
    [hands, camps, isUnder],
  );

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element || element.open) return;
    element.showModal();
    element.focus();
  }, []);
  useEffect(() => screen.onLeft(() => dialog.current?.close()), [screen]);

  const sayHands = () => {
    const now = lecture.store.getState().hands ?? [];
    const counts = tallied(now, camps);
    announce(camps.map((camp, k) => `${nameOf(camp, k)}: ${counts[k]}`).join(", "));
  };
  const count = (camp?: number) => {
    lecture.count(camp);
    sayHands();
  };
  const uncount = (which: "last" | "all") => {
    lecture.uncount(which);
    if (hands) sayHands();
  };
  const lay = (by: Covered) => {
    setCover({ by, address: addressNow() });
    announce(by === "black" ? "The screen is black. Any key shows the figure again." : "");
  };
  const uncover = () => {
    setCover(undefined);
    announce("The figure is shown again.");
    dialog.current?.focus();
  };
  const act = (what: LectureAct) => {
    if (what !== "hands") return lay(what);
    count();
    dialog.current?.focus();
  };
  const onScreenKey = (what: ScreenKey) => {
    if (typeof what === "number") count(what - 1);
    else if (what === "take back") uncount("last");
    else if (what === "clear") uncount("all");
    else lay(what);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const place = placeOf(event.target);
    const what = screenKeyOf(event, place, letters);
    if (what !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) onScreenKey(what);
      return;
    }
    const way = walkOf(event, place, letters);
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    if (way === "next" && at === steps.length - 1) next?.go();
    else lecture.walk(way);
  };
  /** Before a slider takes them: the keys that walk wherever the focus is. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (cover) {
      if (!isAnyKey(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) uncover();
      return;
    }
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
        raised={raised}
        guess={{ value: guess, move: step.kind === "predict" ? lecture.guess : undefined }}
      />
      <p className="for-ears" aria-live="polite" data-announcer="" />
      <div className={hands ? "lecture-foot is-counting" : "lecture-foot"}>
        <Steps steps={steps} at={at} next={next} onGo={lecture.go} />
        {hands && (
          <HandCount
            camps={camps}
            hands={hands}
            bars={step.outcome === "shown" && !isUnder}
            onCount={count}
            onTakeBack={() => uncount("last")}
          />
        )}
        {!hands && (
          <p className="lecture-hint">
            {onSlider && steps.length > 1 && (
              <>
                <b>{walks}</b> goes on<span>, arrows move the slider</span>
              </>
            )}
          </p>
        )}
        <MoreKeys letters={letters} onAct={act} />
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
      {cover && <Cover {...cover} onBack={uncover} />}
    </dialog>
  );
}
