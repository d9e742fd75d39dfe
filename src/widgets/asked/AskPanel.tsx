import { Fragment, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { announce } from "#controls/announce.ts";
import type { Running } from "#explorable/useExplorable.ts";
import { pictureOf } from "../frame/pictureOf.ts";
import type { Widget } from "../frame/widget.ts";
import { wear } from "./look.ts";
import { asking, type Needs } from "./needs.ts";
import { piecesOf } from "./pieces.ts";
import { sayEffects, sayNeeds } from "./sayNeeds.ts";

/** So many inputs are told with what one step of each does. */
const TOLD = 8;
/** How long the page is kept from its hand at once, in milliseconds. */
const PART = 12;

/**
 * While it is open each number of the figure is a button: pressed, it says which of the figure's inputs it needs and by how
 * much one step of each moves it, and marks them where they stand. Escape leaves.
 */
export function AskPanel({
  figure,
  widget,
  running,
  leave,
}: {
  readonly figure: HTMLElement;
  readonly widget: Widget;
  readonly running: Running;
  readonly leave: () => void;
}) {
  const [asked, setAsked] = useState<string>();
  const [answer, setAnswer] = useState<Needs>();
  const heard = useRef<string>(undefined);
  const { scene, picture } = pictureOf(widget, running);
  const { explorable } = running;
  // What was tried for one number is there for the next.
  const { needsOf, names } = useMemo(
    () => asking(widget, explorable, scene),
    [widget, explorable, scene],
  );
  const sentence = figure.querySelector<HTMLElement>(".sentence")!;
  const pieces = piecesOf(widget.told(picture), "summary");
  const ask = useCallback((name: string) => {
    heard.current = undefined;
    setAsked(name);
  }, []);
  const leaveByKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]"))
      return;
    event.preventDefault();
    leave();
  });

  useEffect(() => {
    wear();
    const press = (event: Event) => {
      const { target } = event;
      const found =
        target instanceof Element ? target.closest<HTMLElement>(".ask-number[data-readout]") : null;
      if (!found) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
      }
      ask(found.dataset.readout!);
    };
    figure.classList.add("is-asking");
    figure.addEventListener("click", press);
    figure.addEventListener("keydown", press);
    document.addEventListener("keydown", leaveByKey);
    figure.querySelector<HTMLElement>(".ask-number")?.focus();
    return () => {
      figure.classList.remove("is-asking");
      figure.removeEventListener("click", press);
      figure.removeEventListener("keydown", press);
      document.removeEventListener("keydown", leaveByKey);
      for (const one of readoutsIn(figure)) {
        one.classList.remove("ask-number");
        for (const name of ["role", "tabindex", "aria-pressed"]) one.removeAttribute(name);
      }
    };
  }, [figure, ask]);

  // Numbers may come and go with the state: those that are there, and that the figure knows by name, are buttons.
  useEffect(() => {
    for (const one of readoutsIn(figure)) {
      if (!names.has(one.dataset.readout!)) continue;
      one.classList.add("ask-number");
      one.setAttribute("role", "button");
      one.setAttribute("tabindex", "0");
      one.setAttribute("aria-pressed", `${one.dataset.readout === asked}`);
    }
  });

  useEffect(() => {
    if (asked === undefined) return;
    const steps = needsOf(asked);
    let waiting: ReturnType<typeof setTimeout>;
    const work = () => {
      const until = performance.now() + PART;
      let step = steps.next();
      while (!step.done && performance.now() < until) step = steps.next();
      if (!step.done) waiting = setTimeout(work);
      else setAnswer(step.value);
    };
    waiting = setTimeout(work);
    return () => clearTimeout(waiting);
  }, [asked, needsOf]);

  // Said once for each question; what a knob then changes, the figure itself says.
  useEffect(() => {
    if (!answer || answer.name !== asked || heard.current === asked) return;
    heard.current = asked;
    announce(sayNeeds(answer));
  }, [answer, asked]);

  useEffect(() => {
    if (!answer || answer.name !== asked) return;
    const marked = answer.needed.flatMap(({ input: { kind, name, group } }) => {
      const selector =
        kind === "parameter"
          ? `[data-quantity="${CSS.escape(`${explorable.id}.${name}`)}"]`
          : kind === "choice"
            ? `[data-choice="${CSS.escape(name)}"]`
            : group === undefined
              ? undefined
              : `[data-group="${CSS.escape(group)}"]`;
      return selector ? [...figure.querySelectorAll(selector)] : [];
    });
    for (const one of marked) one.classList.add("is-needed");
    return () => {
      for (const one of marked) one.classList.remove("is-needed");
    };
  }, [answer, asked, explorable, figure]);

  return createPortal(
    <>
      <p className="summary asked-summary">
        {pieces.map((piece, at) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the sentence
          if (typeof piece === "string") return <Fragment key={at}>{piece}</Fragment>;
          if (piece.form === "word") return piece.text;
          return (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the sentence
              key={at}
              type="button"
              className="ask-number"
              aria-pressed={piece.name === asked}
              onClick={() => ask(piece.name)}
            >
              {piece.text}
            </button>
          );
        })}
      </p>
      <div className="asked" data-asked={answer?.name}>
        {answer && answer.name === asked ? (
          <>
            <p className="asked-words">{sayNeeds(answer)}</p>
            <ul className="asked-list">
              {steppedIn(answer)
                .slice(0, TOLD)
                .map((need) => (
                  <li key={`${need.input.kind} ${need.input.words}`}>
                    {need.input.words}, {sayEffects(need, answer)}
                  </li>
                ))}
              {answer.needed.length > TOLD && (
                <li>and {answer.needed.length - TOLD} more that move it less</li>
              )}
            </ul>
          </>
        ) : (
          <p className="asked-words">
            {asked === undefined
              ? "Press a number: what does it need? Escape leaves."
              : "Trying what moves it …"}
          </p>
        )}
      </div>
    </>,
    sentence,
  );
}

/** What moves a number, but for the number itself. */
const steppedIn = ({ needed, name }: Needs) =>
  needed.filter(({ input }) => input.kind !== "parameter" || input.name !== name);

const readoutsIn = (figure: HTMLElement): readonly HTMLElement[] => [
  ...figure.querySelectorAll<HTMLElement>(".figure-body [data-readout]:not([data-scrub] *)"),
];
