import type { NumberPart } from "./exercise.ts";
import { ShowInFigure } from "./ShowInFigure.tsx";
import type { Verdict } from "./verdict.ts";

const WORDS: Readonly<Record<Verdict["kind"], string>> = {
  right: "Right.",
  wrong: "Not yet.",
  unclear: "Once more, please.",
};
const SIGNS: Readonly<Record<Verdict["kind"], string>> = { right: "✓", wrong: "✗", unclear: "?" };

/** What an answer is told, for eyes and ears alike: the word, the reason, and where to see it. */
export function VerdictView({
  verdict,
  parts,
  offer,
}: {
  readonly verdict: Verdict;
  readonly parts: readonly NumberPart<never>[];
  /** What might help now. */
  readonly offer: string | undefined;
}) {
  const { kind, text, misconception, link } = verdict;
  return (
    <div
      className={`verdict verdict-${kind}`}
      data-verdict={kind}
      data-misconception={misconception}
    >
      <p className="verdict-word">
        <span aria-hidden="true">{SIGNS[kind]}</span> {WORDS[kind]}
      </p>
      {verdict.parts ? (
        <ul className="verdict-parts">
          {verdict.parts.map((part, i) => (
            <li key={parts[i]!.name}>
              <span aria-hidden="true">{SIGNS[part.kind]}</span> <b>{parts[i]!.label}.</b>{" "}
              {part.text}
            </li>
          ))}
        </ul>
      ) : (
        <p>{text}</p>
      )}
      {offer && <p>{offer}</p>}
      {link && (
        <p>
          <ShowInFigure state={link} />
        </p>
      )}
    </div>
  );
}
