import {
  type ComponentType,
  type KeyboardEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Patch } from "#explorable/createExplorable.ts";
import type { Loan } from "#explorable/loans.ts";
import { usePrediction } from "#explorable/prediction.ts";
import { explorable as explorableOf } from "#explorable/registry.ts";
import type { Step } from "./demo.ts";
import { stateOf } from "./stateOf.ts";

/** A step of a demo as a page walks through it. */
export interface WalkedStep extends Pick<Step, "set"> {
  readonly title: string;
  readonly text: string;
}

export interface WalkProps {
  /** The figure of the page that is borrowed, and what it is of. */
  readonly figure: string;
  readonly of: string;
  readonly widget: string;
  /** Whether the figure asks before it shows: the steps wait for that. */
  readonly asks: boolean;
  readonly steps: readonly WalkedStep[];
}

/** What a walk asks of the drawing beside its steps. */
export interface FigureInWalk {
  readonly widget: string;
  readonly of: string;
  /** Whether a step is being shown, and no state of the reader's. */
  readonly isWalking: boolean;
  /** The states of all steps. */
  readonly states: readonly Patch[];
}

/**
 * Steps in prose beside a drawing that stays in sight. A step is entered by its button or by the focus, and borrows the
 * figure: whoever moves it, or leaves, ends the walk. It waits for the figure's own question and never answers it.
 */
export function Walk({
  figure,
  of,
  widget,
  asks,
  steps,
  Figure,
}: WalkProps & { readonly Figure: ComponentType<FigureInWalk> }) {
  const explorable = explorableOf(of);
  const { phase } = usePrediction(figure, explorable);
  const waits = asks && phase === "pending";
  const [at, setAt] = useState<number>();
  const [isAlive, setAlive] = useState(false);
  const loan = useRef<Loan<Patch>>(undefined);
  const id = useId();
  const states = useMemo(
    () => steps.map((step) => stateOf(step, explorable) ?? {}),
    [steps, explorable],
  );
  // The drawing is made in the browser alone: what was sent holds its place.
  useEffect(() => setAlive(true), []);

  const enter = (to: number) => {
    if (to === at) return;
    loan.current ??= explorable.borrow(() => {
      loan.current = undefined;
      setAt(undefined);
    });
    loan.current.show(states[to]!);
    setAt(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || at === undefined) return;
    event.stopPropagation();
    loan.current?.giveBack();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from every button within
    <div className={waits ? "walk" : "walk is-open"} data-walk={figure} onKeyDown={onKeyDown}>
      <div className="walk-place">
        {isAlive && !waits && (
          <Figure widget={widget} of={of} isWalking={at !== undefined} states={states} />
        )}
      </div>
      <div>
        {waits && (
          <p className="shut-word" data-question="">
            The steps open when you have guessed in <a href={`#${figure}`}>the figure above</a>.
          </p>
        )}
        <ol>
          {steps.map(({ title, text }, to) => (
            <li key={title}>
              <button
                type="button"
                className="walk-step"
                disabled={waits}
                aria-current={to === at ? "step" : undefined}
                aria-describedby={`${id}${to}`}
                onClick={() => enter(to)}
                onFocus={() => enter(to)}
              >
                {title}
              </button>
              <p id={`${id}${to}`}>{text}</p>
            </li>
          ))}
        </ol>
        {/* Not `disabled`: a button that disables itself loses the focus it was pressed with. */}
        <button
          type="button"
          className="quiet walk-end"
          aria-disabled={at === undefined}
          onClick={() => loan.current?.giveBack()}
        >
          Back to my own numbers
        </button>
      </div>
    </div>
  );
}
