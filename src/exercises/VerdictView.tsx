import { MySlip } from "./MySlip.tsx";
import { ShowInFigure } from "./ShowInFigure.tsx";
import { misconceptionsMet, type Verdict } from "./verdict.ts";

const WORDS: Readonly<Record<Verdict["kind"], string>> = {
  right: "Right.",
  wrong: "Not yet.",
  unclear: "Once more, please.",
};
const SIGNS: Readonly<Record<Verdict["kind"], string>> = { right: "✓", wrong: "✗", unclear: "?" };

/** With the second miss the truth may be shown beside the slip. */
const MISSES_BEFORE_TRUTH = 2;

/** What an answer is told, for eyes and ears alike: the word, the reason, and where to see it. */
export function VerdictView({
  verdict,
  labels,
  misses,
  offer,
  onReading,
}: {
  readonly verdict: Verdict;
  /** What the parts are called, where there are several. */
  readonly labels: readonly string[];
  /** Wrong answers to this variant, this one included. */
  readonly misses: number;
  /** What might help now. */
  readonly offer: string | undefined;
  /** Takes what was typed for what the reader probably meant. */
  readonly onReading: (reading: NonNullable<Verdict["reading"]>) => void;
}) {
  const { kind, text, met = [], beside, reading, parts } = verdict;
  const isToldTruth = misses >= MISSES_BEFORE_TRUTH;
  return (
    <div
      className={`verdict verdict-${kind}`}
      data-verdict={kind}
      data-misconception={misconceptionsMet(verdict)}
    >
      <p className="verdict-word">
        <span aria-hidden="true">{SIGNS[kind]}</span> {WORDS[kind]}
      </p>
      {parts ? (
        <ul className="verdict-parts">
          {parts.map((part, i) => (
            <li key={labels[i]}>
              <span aria-hidden="true">{SIGNS[part.kind]}</span> <b>{labels[i]}.</b> {part.text}
            </li>
          ))}
        </ul>
      ) : (
        <p>{text}</p>
      )}
      {reading && (
        <p>
          <button type="button" className="wanted" onClick={() => onReading(reading)}>
            Read it as {reading.text}
          </button>
        </p>
      )}
      {offer && <p>{offer}</p>}
      {beside && <MySlip beside={beside} isToldTruth={isToldTruth} />}
      {isToldTruth && met[0] && (
        <p>
          <ShowInFigure state={met[0].link} />
        </p>
      )}
    </div>
  );
}
