import type { Beside, Shown } from "./verdict.ts";

const WIDTH = 320;
const EDGE = 14;

interface Mark extends Shown {
  readonly kind: "own" | "slip" | "truth";
  readonly words: string;
}

/**
 * The reader's number beside what the slip comes to, on one line; the right number joins them with the
 * second miss. It opens inside the reply, so nobody has to leave the question.
 */
export function MySlip({
  beside,
  isToldTruth,
}: {
  readonly beside: Beside;
  readonly isToldTruth: boolean;
}) {
  const marks: readonly Mark[] = [
    { ...beside.own, kind: "own", words: "your answer" },
    ...beside.slips.map((slip) => ({ ...slip, kind: "slip" as const })),
    ...(isToldTruth
      ? [{ ...beside.truth, kind: "truth" as const, words: "what follows from the numbers" }]
      : []),
  ];
  const values = marks.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // Two numbers that agree stand in the middle, on top of each other.
  const room = high - low > 1e-9 ? high - low : 1;
  const at = (value: number) =>
    high - low > 1e-9 ? EDGE + ((value - low) / room) * (WIDTH - 2 * EDGE) : WIDTH / 2;
  return (
    <details className="my-slip">
      <summary>See my slip</summary>
      <svg viewBox={`0 0 ${WIDTH} 46`} aria-hidden="true">
        <line x1={0} x2={WIDTH} y1={23} y2={23} className="my-slip-line" />
        {marks.map((mark) => (
          <g key={mark.kind + mark.words} transform={`translate(${at(mark.value)} 23)`}>
            <Sign kind={mark.kind} />
          </g>
        ))}
      </svg>
      <ul>
        {marks.map((mark) => (
          <li key={mark.kind + mark.words}>
            <svg viewBox="-10 -10 20 20" aria-hidden="true">
              <Sign kind={mark.kind} />
            </svg>
            <span>
              <b>{mark.text}</b> {mark.words}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The reader's number a ring, the slip a bar across the line, the truth a filled square. */
function Sign({ kind }: { readonly kind: Mark["kind"] }) {
  if (kind === "own") return <circle r={8} className="my-slip-own" />;
  if (kind === "slip") return <path d="M0-10V10" className="my-slip-slip" />;
  return <path d="M-6-6H6V6H-6Z" className="my-slip-truth" />;
}
