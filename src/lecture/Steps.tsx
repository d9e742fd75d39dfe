import type { Step, StepKind } from "./demo.ts";

const names: Readonly<Record<StepKind, string>> = {
  ask: "question",
  predict: "prediction",
  vote: "show of hands",
  reveal: "outcome",
  explain: "explanation",
  whatIf: "what if",
};

/** The figure of the chapter that a lecture goes on to. */
export interface NextFigure {
  readonly title: string;
  readonly go: () => void;
}

/** The steps of a lecture as dots to jump to, between a way back and a way on; one step needs none. */
export function Steps({
  steps,
  at,
  next,
  onGo,
}: {
  readonly steps: readonly Step[];
  readonly at: number;
  /** What comes after the last step. */
  readonly next?: NextFigure | undefined;
  readonly onGo: (step: number) => void;
}) {
  if (steps.length < 2 && !next) return null;
  const isLast = at === steps.length - 1;
  const arrow = (to: number, label: string, path: string) => {
    const isOut = to < 0 || to >= steps.length;
    const isEnd = isOut && !(to > 0 && next);
    // It stays in the order of focus at the end, where a disabled button would lose it.
    return (
      <button
        type="button"
        className="lecture-arrow"
        aria-label={label}
        aria-disabled={isEnd}
        onClick={() => (isOut && to > 0 ? next?.go() : onGo(to))}
      >
        <svg aria-hidden="true" viewBox="0 0 24 24">
          <path d={path} />
        </svg>
      </button>
    );
  };
  return (
    <nav className="lecture-steps" aria-label="Steps">
      {arrow(at - 1, "Step back", "M15 4l-8 8 8 8")}
      <ol>
        {steps.map(({ kind, words }, to) => (
          <li key={words.join(" ")}>
            <button
              type="button"
              className="lecture-dot"
              aria-label={`Step ${to + 1} of ${steps.length}: ${names[kind]}`}
              aria-current={to === at ? "step" : undefined}
              onClick={() => onGo(to)}
            />
          </li>
        ))}
      </ol>
      {arrow(
        at + 1,
        isLast && next ? `On to the next figure: ${next.title}` : "Step on",
        "M9 4l8 8-8 8",
      )}
    </nav>
  );
}
