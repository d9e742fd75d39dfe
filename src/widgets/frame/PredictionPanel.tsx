import { memo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { usePrediction } from "#explorable/prediction.ts";
import { GuessField } from "./GuessField.tsx";
import type { Guess } from "./useGuess.ts";
import type { OrderPrediction, Prediction } from "./widget.ts";

interface PanelProps<P> {
  readonly prediction: Prediction<P>;
  /** The picture the question was asked about. */
  readonly asked: P;
  readonly answer: ReturnType<typeof usePrediction>;
  readonly guess: Guess;
}

/** Asks before it shows: the reader's guess, then what this very guess says about their thinking. */
export const PredictionPanel = memo(function PredictionPanel<P>({
  prediction,
  asked,
  answer,
  guess,
}: PanelProps<P>) {
  const { reveal, askAgain, phase, guess: given } = answer;
  const pending = phase === "pending";
  const feedback = given && prediction.feedback(given, asked);
  const outcome = useRef<HTMLParagraphElement>(null);
  const asking = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<string>();
  // Both phases keep their room: nothing moves when one gives way to the other.
  const show = (guessed?: readonly number[]) => {
    setProblem(undefined);
    flushSync(() => reveal(guessed));
    outcome.current?.focus({ preventScroll: true });
  };
  const showGuess = () => {
    if (prediction.kind === "number" && !guess.touched)
      return setProblem("Place the marker first, or let the figure just show you.");
    show(guess.value ?? guess.start);
  };
  const again = () => {
    flushSync(askAgain);
    asking.current?.querySelector<HTMLElement>("input, button")?.focus({ preventScroll: true });
  };
  return (
    <div className="predict" data-phase={phase}>
      <div className="predict-asking" ref={asking} inert={!pending}>
        <GuessField prediction={prediction} asked={asked} guess={guess} />
        <div className="predict-buttons">
          <button type="button" className="main" onClick={showGuess}>
            Show me how it turns out
          </button>
          <button type="button" className="quiet" onClick={() => show()}>
            Just show me
          </button>
        </div>
        <p className="predict-problem" role="alert">
          {problem}
        </p>
      </div>
      <div className="predict-outcome" inert={pending}>
        <p
          ref={outcome}
          role="status"
          tabIndex={-1}
          data-verdict={pending ? undefined : feedback?.verdict}
          data-misconception={pending ? undefined : feedback?.misconception}
        >
          {!pending && (feedback ? feedback.text : "Move the controls and watch what follows.")}
        </p>
        {prediction.kind === "order" && given && (
          <OrderKept prediction={prediction} asked={asked} given={given} />
        )}
        <button type="button" className="quiet" onClick={again}>
          Guess again
        </button>
      </div>
    </div>
  );
}, sameToTheReader);

/** While a reader moves something else, neither the question nor what was answered changes. */
function sameToTheReader<P>(before: PanelProps<P>, now: PanelProps<P>): boolean {
  return (
    before.prediction === now.prediction &&
    before.asked === now.asked &&
    before.answer.phase === now.answer.phase &&
    before.answer.guess === now.answer.guess &&
    before.guess.touched === now.guess.touched &&
    before.guess.move === now.guess.move &&
    sameNumbers(before.guess.value, now.guess.value) &&
    sameNumbers(before.guess.start, now.guess.start)
  );
}

function sameNumbers(a: readonly number[] = [], b: readonly number[] = []): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** The order the reader gave, kept beside the outcome. */
function OrderKept<P>({
  prediction,
  asked,
  given,
}: {
  readonly prediction: OrderPrediction<P>;
  readonly asked: P;
  readonly given: readonly number[];
}) {
  const items = prediction.items(asked);
  const outcome = prediction.outcome(asked);
  const label = (id: number) => items.find((item) => item.id === id)?.label.split(":")[0];
  return (
    <table className="predict-kept">
      <thead>
        <tr>
          <th scope="col">your place</th>
          <th scope="col">its place</th>
        </tr>
      </thead>
      <tbody>
        {given.map((id, at) => (
          <tr key={id} className={outcome[at] === id ? undefined : "is-moved"}>
            <td>
              {at + 1} {label(id)}
            </td>
            <td>{outcome.indexOf(id) + 1}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
