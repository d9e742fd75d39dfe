import { Children, isValidElement, type ReactNode } from "react";
import { allGiven } from "./allGiven.ts";
import type { Exercise, NumberPart } from "./exercise.ts";
import { GivenContext } from "./givenContext.ts";
import { showAnswer } from "./show.ts";
import { FIRST_VARIANT, variantOf } from "./variant.ts";

interface Slot {
  readonly children: ReactNode;
}

/** What is asked. */
export function Prompt({ children }: Slot) {
  return <>{children}</>;
}

/** One step towards the answer; the steps are opened one by one. Its heading is "Hint" unless it says another. */
export function Hint({ children }: Slot & { readonly heading?: string }) {
  return <>{children}</>;
}

/** The way to the answer, with the numbers of the variant. */
export function Solution({ children }: Slot) {
  return <>{children}</>;
}

/**
 * A question as it stands in the page: prompt, hints and solution are static text around the living desk.
 * Without scripts all of it can be read.
 */
export function ExerciseFrame({
  exercise,
  figure,
  desk,
  children,
}: {
  readonly exercise: Exercise;
  readonly figure: ReactNode;
  readonly desk: ReactNode;
  readonly children: ReactNode;
}) {
  const { id, title, kind } = exercise;
  const { given } = variantOf(exercise, FIRST_VARIANT);
  const parts = Children.toArray(children);
  const of = (type: unknown) => parts.filter((part) => isValidElement(part) && part.type === type);
  const [prompt, hints, solution] = [of(Prompt), of(Hint), of(Solution)];
  if (prompt.length !== 1 || hints.length === 0 || solution.length !== 1)
    throw new Error(`<Exercise id="${id}"> needs one <Prompt>, a <Hint> or more, one <Solution>.`);
  return (
    <GivenContext value={allGiven(exercise, given)}>
      <article
        className="exercise"
        data-exercise={id}
        data-kind={kind}
        id={id}
        aria-labelledby={`${id}-title`}
      >
        <h3 id={`${id}-title`}>{title}</h3>
        <div data-slot="prompt" tabIndex={-1}>
          {prompt}
          <NearEnough exercise={exercise} />
        </div>
        {hints.map((hint, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: hints are steps
          <div key={i} data-slot="hint" tabIndex={-1}>
            <h4>{headingOf(hint) ?? (hints.length === 1 ? "Hint" : `Hint ${i + 1}`)}</h4>
            {hint}
          </div>
        ))}
        {figure}
        {desk}
        <div data-slot="solution" tabIndex={-1}>
          <h4>Solution</h4>
          {solution}
        </div>
      </article>
    </GivenContext>
  );
}

/** The heading a hint has of its own. */
export function headingOf(hint: ReactNode): string | undefined {
  return isValidElement<{ heading?: string }>(hint) ? hint.props.heading : undefined;
}

/** How far off still counts as right, said before anybody answers. */
function NearEnough({ exercise }: { readonly exercise: Exercise }) {
  const words = nearEnough(exercise);
  if (words === undefined) return null;
  return <p className="near-enough">Near enough: {words}.</p>;
}

function nearEnough(exercise: Exercise): string | undefined {
  if (exercise.kind === "set the figure") return exercise.nearEnough;
  if (exercise.kind === "number") return exercise.parts.map(within).join("; ");
  if (exercise.kind === "place")
    return `every mark within ${exercise.tolerance}\u00a0${exercise.unit}`;
  if (exercise.kind === "draw")
    return "the top within three quarters of a column, the width at half the height within a third";
  if (exercise.kind === "expression") return "any formula that always gives the same number";
  return undefined;
}

function within(part: NumberPart<never>, _index: number, parts: readonly unknown[]): string {
  const { label, form, tolerance } = part;
  const range =
    form === "share"
      ? `within ${Number((100 * tolerance).toPrecision(6))} of a percentage point, as 0.25, 25\u00a0% or 1/4`
      : `within ${showAnswer({ ...part, decimals: 4 }, tolerance)}`;
  return parts.length === 1 ? range : `${label.toLowerCase()} ${range}`;
}
