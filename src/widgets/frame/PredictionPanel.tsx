import { memo, useState } from "react";
import { GuessField } from "./GuessField.tsx";
import type { Guess } from "./useGuess.ts";
import type { Feedback, OrderPrediction, Prediction } from "./widget.ts";

interface AskingProps<P> {
  readonly prediction: Prediction<P>;
  /** The picture the question was asked about. */
  readonly asked: P;
  readonly guess: Guess;
  /** Shows the outcome, beside the guess if there is one. */
  readonly show: (guess?: readonly number[]) => void;
}

/** Where a guess is set, and the two buttons that show the outcome: nothing else does. */
export const Asking = memo(
  function Asking<P>({ prediction, asked, guess, show }: AskingProps<P>) {
    const [problem, setProblem] = useState<string>();
    const showGuess = () => {
      if (prediction.kind === "number" && !guess.touched)
        return setProblem("Place the marker first, or let the figure just show you.");
      show(guess.value ?? guess.start);
    };
    return (
      <div className="predict" data-question="">
        <GuessField prediction={prediction} asked={asked} guess={guess} />
        <div className="predict-buttons">
          <button type="button" className="main" onClick={showGuess}>
            This is my guess
          </button>
          <button type="button" className="quiet" onClick={() => show()}>
            Just show me
          </button>
        </div>
        {problem && (
          <p className="predict-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    );
  },
  /** While a reader moves something else, the question does not change. */
  (before, now) =>
    before.prediction === now.prediction &&
    before.asked === now.asked &&
    before.guess.touched === now.guess.touched &&
    before.guess.move === now.guess.move &&
    sameNumbers(before.guess.value, now.guess.value) &&
    sameNumbers(before.guess.start, now.guess.start),
);

function sameNumbers(a: readonly number[] = [], b: readonly number[] = []): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** What this very guess says about the thinking behind it. */
export function Told<P>({
  prediction,
  asked,
  given,
}: {
  readonly prediction: Prediction<P>;
  readonly asked: P;
  readonly given: readonly number[];
}) {
  const feedback: Feedback = prediction.feedback(given, asked);
  return (
    <div
      className="told"
      data-verdict={feedback.verdict}
      data-misconception={feedback.misconception}
    >
      <p>{feedback.text}</p>
      {prediction.kind === "order" && (
        <OrderKept prediction={prediction} asked={asked} given={given} />
      )}
    </div>
  );
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
