import { useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { LARGEST_SEED } from "#explorable/createExplorable.ts";
import { letTell } from "#explorable/heldBack.ts";
import { type Running, useExplorable } from "#explorable/useExplorable.ts";
import { ChoiceFields, NumberFields } from "./AnswerFields.tsx";
import { allGiven } from "./allGiven.ts";
import type { Answer, Exercise, Typed } from "./exercise.ts";
import { fieldOf } from "./fields.ts";
import { emptyAnswer } from "./fits.ts";
import { judge } from "./judge.ts";
import { memory } from "./memory.ts";
import { progressOf } from "./progressOf.ts";
import { exercise as exerciseOf } from "./registry.ts";
import { goToPrompt, hostOf, layOut, openSlot } from "./slots.ts";
import { useKeptAnswer } from "./useKeptAnswer.ts";
import { VariantField } from "./VariantField.tsx";
import { VerdictView } from "./VerdictView.tsx";
import { variantOf } from "./variant.ts";
import { misconceptionsMet, type Verdict } from "./verdict.ts";

/** After so many wrong answers a hint is offered. */
const TRIES_BEFORE_OFFER = 2;

/** The living part of an exercise: where it is answered, and where the answer is answered. */
export function ExerciseDesk({
  id,
  hints,
  helps = [],
}: {
  readonly id: string;
  readonly hints: number;
  /** What each of them is called, where it is not simply a hint. */
  readonly helps?: readonly string[];
  /** What has to be loaded before it comes to life. */
  readonly kind: Exercise["kind"];
}) {
  const running = useExplorable(id);
  // A new variant is a new desk.
  return (
    <Desk
      key={running.seed}
      exercise={exerciseOf(id)}
      hints={hints}
      helps={helps}
      running={running}
    />
  );
}

function Desk({
  exercise,
  hints,
  helps,
  running,
}: {
  readonly exercise: Exercise;
  readonly hints: number;
  readonly helps: readonly string[];
  readonly running: Running;
}) {
  const { seed, values, explorable } = running;
  const { given, order } = useMemo(() => variantOf(exercise, seed), [exercise, seed]);
  const desk = useRef<HTMLDivElement>(null);
  const [written, setWritten] = useState<Answer>(() => emptyAnswer(exercise));
  const [isTouched, setTouched] = useState(false);
  const [verdict, setVerdict] = useState<Verdict>();
  const [wrong, setWrong] = useState(0);
  const [hintsOpen, setHintsOpen] = useState(0);
  const [solutionOpen, setSolutionOpen] = useState(false);

  useEffect(() => {
    const host = hostOf(desk.current);
    if (host) layOut(host, allGiven(exercise, given));
  }, [exercise, given]);
  useEffect(() => mark(hostOf(desk.current), verdict), [verdict]);
  useEffect(() => letTell(exercise.id, verdict !== undefined), [exercise, verdict]);

  const Field = fieldOf(exercise.kind);
  const answer = exercise.kind === "set the figure" ? values : written;
  const write = (next: Answer) => {
    setTouched(true);
    setWritten(next);
  };
  useKeptAnswer({
    exercise,
    variant: seed,
    answer,
    isTouched,
    onKept: (kept) => {
      setWritten(kept.answer);
      setWrong(kept.wrong);
      if (kept.isJudged) setVerdict(judge(exercise, given, kept.answer));
    },
  });
  const check = (handed: Answer = answer) => {
    const next = judge(exercise, given, handed);
    setTouched(true);
    setVerdict(next);
    if (next.kind === "unclear") return;
    if (next.kind === "wrong") setWrong(wrong + 1);
    void memory.append("answered", {
      exercise: exercise.id,
      variant: seed,
      answer: handed,
      verdict: next.kind,
      misconceptions: misconceptionsMet(next)?.split(" ") ?? [],
    });
  };
  const readAs = ({ part, text }: NonNullable<Verdict["reading"]>) => {
    const handed = { ...(written as Typed), [part]: text };
    write(handed);
    check(handed);
  };
  const host = () => hostOf(desk.current)!;
  const openHint = () => {
    openSlot(host(), "hint", hintsOpen);
    setHintsOpen(hintsOpen + 1);
  };
  const openSolution = () => {
    openSlot(host(), "solution");
    setSolutionOpen(true);
  };
  const turnTo = (variant: number) => {
    const place = host();
    explorable.set({ seed: variant });
    goToPrompt(place);
  };
  const needsHelp =
    verdict?.kind === "wrong" && wrong >= TRIES_BEFORE_OFFER && hintsOpen < hints && !solutionOpen;
  return (
    <div className="desk" ref={desk}>
      {exercise.kind === "number" && (
        <NumberFields
          exercise={exercise}
          typed={written as Typed}
          verdict={verdict}
          onChange={write}
          onEnter={() => check()}
        />
      )}
      {exercise.kind === "choice" && (
        <ChoiceFields
          exercise={exercise}
          given={given}
          order={order}
          chosen={written as string}
          onChange={write}
        />
      )}
      {Field && (
        <Field
          exercise={exercise}
          given={given}
          order={order}
          answer={written}
          onChange={write}
          onEnter={() => check()}
        />
      )}
      <div className="desk-tools">
        <button type="button" className="main" onClick={() => check()}>
          Check
        </button>
        <button
          type="button"
          className={needsHelp ? "wanted" : "quiet"}
          disabled={hintsOpen >= hints}
          onClick={openHint}
        >
          {helps[Math.min(hintsOpen, hints - 1)] ??
            (hints === 1 ? "Hint" : `Hint ${Math.min(hintsOpen + 1, hints)} of ${hints}`)}
        </button>
        <button type="button" className="quiet" disabled={solutionOpen} onClick={openSolution}>
          Show the solution
        </button>
      </div>
      <div role="status" aria-label="Reply to your answer" className="verdict-place">
        {verdict && (
          <VerdictView
            verdict={verdict}
            labels={exercise.kind === "number" ? exercise.parts.map(({ label }) => label) : []}
            misses={wrong}
            onReading={readAs}
            offer={
              needsHelp
                ? "If you would like a hint, there is one for you: it opens under the question."
                : undefined
            }
          />
        )}
      </div>
      <div className="desk-tools">
        <button type="button" className="quiet" onClick={() => turnTo((seed % LARGEST_SEED) + 1)}>
          Another like this
        </button>
        <VariantField variant={seed} onTurn={turnTo} />
        <Solved id={exercise.id} />
      </div>
    </div>
  );
}

/** The verdict on the exercise as a whole, for whoever looks at the page from outside. */
function mark(host: HTMLElement | undefined, verdict: Verdict | undefined): void {
  if (!host) return;
  const kind = verdict?.kind;
  const misconception = verdict && misconceptionsMet(verdict);
  if (kind) host.dataset.verdict = kind;
  else delete host.dataset.verdict;
  if (misconception) host.dataset.misconception = misconception;
  else delete host.dataset.misconception;
}

/** Whether this exercise has been solved before, in any variant. */
function Solved({ id }: { readonly id: string }) {
  const solved = useStore(
    memory.store,
    ({ events }) => progressOf(events).exercises[id]?.solved.length,
  );
  if (!solved) return null;
  const times = solved === 1 ? "one variant" : `${solved} variants`;
  return <span className="solved">Solved in {times}</span>;
}
