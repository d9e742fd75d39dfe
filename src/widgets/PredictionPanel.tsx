import type { usePrediction } from "#explorable/prediction.ts";
import { GuessField } from "./GuessField.tsx";
import type { Guess } from "./useGuess.ts";
import type { Prediction } from "./widget.ts";

/** Asks before it shows: the reader's guess, then what this very guess says about their thinking. */
export function PredictionPanel<P>({
  prediction,
  asked,
  answer,
  guess,
}: {
  readonly prediction: Prediction<P>;
  /** The picture the question was asked about. */
  readonly asked: P;
  readonly answer: ReturnType<typeof usePrediction>;
  readonly guess: Guess;
}) {
  const { reveal, askAgain, phase, guess: given } = answer;
  const pending = phase === "pending";
  const feedback = given && prediction.feedback(given, asked);
  return (
    <div className="predict" data-phase={pending ? "pending" : "revealed"}>
      {pending ? (
        <>
          <GuessField prediction={prediction} asked={asked} guess={guess} />
          <div className="predict-buttons">
            <button
              type="button"
              className="main"
              onClick={() => reveal(guess.value ?? guess.start)}
            >
              Show me how it turns out
            </button>
            <button type="button" className="quiet" onClick={() => reveal()}>
              Just show me
            </button>
          </div>
        </>
      ) : (
        <div className="predict-outcome">
          <p
            role="status"
            data-verdict={feedback?.verdict}
            data-misconception={feedback?.misconception}
          >
            {feedback ? feedback.text : "Move the controls and watch what follows."}
          </p>
          <button type="button" className="quiet" onClick={askAgain}>
            Guess again
          </button>
        </div>
      )}
    </div>
  );
}
