import { type Camp, tallied } from "./camps.ts";

/** What one answer is called, to ears as to eyes. */
export const nameOf = ({ words }: Camp, at: number): string => words || `Answer ${at + 1}`;

/** Hands counted by key or tap, an answer beside the other; with their bars once the outcome is shown. */
export function HandCount({
  camps,
  hands,
  bars,
  onCount,
  onTakeBack,
}: {
  readonly camps: readonly Camp[];
  readonly hands: readonly number[];
  /** Whether each answer has its bar here. */
  readonly bars: boolean;
  readonly onCount: (camp: number) => void;
  readonly onTakeBack: () => void;
}) {
  const counts = tallied(hands, camps);
  const most = Math.max(1, ...counts);
  return (
    <div className="hand-count" role="group" aria-label="Hands counted">
      {camps.map((camp, at) => (
        <button
          key={nameOf(camp, at)}
          type="button"
          className="hand-camp"
          aria-label={`${nameOf(camp, at)}: ${counts[at]}. Count one more hand`}
          onClick={() => onCount(at)}
        >
          <b>{at + 1}</b>
          <span className="hand-words">{camp.words}</span>
          <output>{counts[at]}</output>
          {bars && (
            <svg aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none">
              <rect width={(100 * counts[at]!) / most} height="8" />
            </svg>
          )}
        </button>
      ))}
      <button
        type="button"
        className="hand-back"
        aria-label="Take the last hand back"
        aria-disabled={hands.length === 0}
        onClick={onTakeBack}
      >
        <svg aria-hidden="true" viewBox="0 0 24 24">
          <path d="M9 6L4 11l5 5M4 11h10a5 5 0 0 1 0 10h-3" />
        </svg>
      </button>
    </div>
  );
}
