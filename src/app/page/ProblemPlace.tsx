import { Children, isValidElement, type ReactElement, type ReactNode } from "react";
import { allGiven } from "#exercises/allGiven.ts";
import { Hint, Prompt, Solution } from "#exercises/ExerciseFrame.tsx";
import type { Exercise } from "#exercises/exercise.ts";
import { GivenContext } from "#exercises/givenContext.ts";
import { exercise } from "#exercises/registry.ts";
import { FIRST_VARIANT, variantOf } from "#exercises/variant.ts";
import { allStepsOf, lastStepsOf, shownWhole } from "#exercises/workedProblem.ts";
import { ExercisePlace } from "./ExercisePlace.tsx";

export interface Slot {
  readonly children: ReactNode;
}

/** What happened, and what is known: it stands before the steps of every stage. */
export function Situation({ children }: Slot) {
  return <>{children}</>;
}

/** One step of a problem: its `<Prompt>`, its `<Hint>`, and its `<Solution>` with the numbers of the variant. */
export function Step({ children }: Slot) {
  return <>{children}</>;
}

type Part = ReactElement<Slot>;
/** The parts of a text that are of one kind. */
export const partsOf = (children: ReactNode, type: unknown): readonly Part[] =>
  Children.toArray(children).filter(
    (part): part is Part => isValidElement(part) && part.type === type,
  );

interface Written {
  readonly asks: ReactNode;
  readonly hint: ReactNode;
  readonly way: ReactNode;
}

/**
 * A worked problem, written once: its situation and its steps. Three stages follow: all steps worked, the last left to
 * the reader, all left. What is left is asked by ordinary exercises; their hints work one step after the other.
 */
export function ProblemPlace({ of, children }: Slot & { readonly of: string }) {
  const [last, alone] = [exercise(lastStepsOf(of)), exercise(allStepsOf(of))];
  const [situation] = partsOf(children, Situation);
  const steps = partsOf(children, Step).map((step): Written => {
    const only = (type: unknown) => {
      const [found] = partsOf(step.props.children, type);
      if (!found)
        throw new Error(`<Problem of="${of}">: each step needs a prompt, a hint and a solution.`);
      return found.props.children;
    };
    return { asks: only(Prompt), hint: only(Hint), way: only(Solution) };
  });
  if (!situation || steps.length !== alone.stage?.steps)
    throw new Error(`<Problem of="${of}"> needs a situation and ${alone.stage?.steps} steps.`);
  return (
    <>
      <Shown alone={alone} situation={situation} steps={steps} />
      {[last, alone].map((one) => (
        <Asked key={one.id} stage={one} situation={situation} steps={steps} />
      ))}
    </>
  );
}

/** The first stage: every step worked, with numbers of its own. */
function Shown({
  alone,
  situation,
  steps,
}: {
  readonly alone: Exercise;
  readonly situation: ReactNode;
  readonly steps: readonly Written[];
}) {
  const whole = shownWhole(alone);
  const { given } = variantOf(whole, FIRST_VARIANT);
  const title = whole.title.replace(/: every step$/, ": worked through");
  return (
    <GivenContext value={allGiven(whole, given)}>
      <article className="exercise" data-worked={whole.id} id={whole.id} aria-label={title}>
        <h3>{title}</h3>
        <div data-slot="prompt">
          {situation}
          {steps.map((step, i) => (
            <Done key={headingFor(i)} at={i} step={step} />
          ))}
        </div>
      </article>
    </GivenContext>
  );
}

/** A stage that leaves steps to the reader. */
function Asked({
  stage,
  situation,
  steps,
}: {
  readonly stage: Exercise;
  readonly situation: ReactNode;
  readonly steps: readonly Written[];
}) {
  const done = steps.length - stage.stage!.left;
  const isLast = (i: number) => i === steps.length - 1;
  return (
    <ExercisePlace id={stage.id}>
      <Prompt>
        {situation}
        {steps.map((step, i) =>
          i < done ? (
            <Done key={headingFor(i)} at={i} step={step} />
          ) : (
            <div key={headingFor(i)} className="problem-step" data-step="left">
              <h4>{headingFor(i)}</h4>
              {step.asks}
            </div>
          ),
        )}
      </Prompt>
      {steps.flatMap((step, i) =>
        i < done
          ? []
          : [
              <Hint key={`hint ${headingFor(i)}`} heading={`Hint to step ${i + 1}`}>
                {step.hint}
              </Hint>,
              ...(isLast(i)
                ? []
                : [
                    <Hint key={`way ${headingFor(i)}`} heading={`Hint: step ${i + 1}, worked`}>
                      {step.way}
                    </Hint>,
                  ]),
            ],
      )}
      <Solution>
        {steps.slice(done).map((step, i) => (
          <div key={headingFor(done + i)} className="problem-step">
            <h4>{headingFor(done + i)}</h4>
            {step.way}
          </div>
        ))}
      </Solution>
    </ExercisePlace>
  );
}

const headingFor = (at: number) => `Step ${at + 1}`;

function Done({ at, step }: { readonly at: number; readonly step: Written }) {
  return (
    <div className="problem-step" data-step="shown">
      <h4>{headingFor(at)}</h4>
      {step.asks}
      {/* What is worked is not asked any more, and no answer to be found by the search either. */}
      <div data-slot="way">{step.way}</div>
    </div>
  );
}
