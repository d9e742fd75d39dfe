import { Children, isValidElement, type ReactNode } from "react";
import { ExerciseFrame, Hint, headingOf } from "#exercises/ExerciseFrame.tsx";
import { Figure } from "#prose/Figure.tsx";
import { href } from "../book.ts";
import { exercisesOfPage, makeExercise } from "../exercises.ts";
import { islandOnServer } from "./islandOnServer.tsx";

const ExerciseDesk = islandOnServer("ExerciseDesk");
const ProgressPanel = islandOnServer("ProgressPanel");
const FigureBody = islandOnServer("FigureBody");

/** An exercise of the chapter by its id: its text comes from the page, all else from its definition. */
export function ExercisePlace({
  id,
  children,
}: {
  readonly id: string;
  readonly children: ReactNode;
}) {
  const exercise = makeExercise(id);
  const hints = Children.toArray(children).filter(
    (part) => isValidElement(part) && part.type === Hint,
  );
  const helps = hints.flatMap((hint) => headingOf(hint) ?? []);
  const figure = exercise.kind === "set the figure" && (
    <Figure
      id={`${id}-figure`}
      body={
        <FigureBody
          id={`${id}-figure`}
          widget={exercise.widget}
          of={id}
          untilChecked="The figure to be set"
          brief
          oneForm
          heading="h4"
          controls={exercise.controls}
        />
      }
    >
      Set the figure as the question asks, then check.
    </Figure>
  );
  return (
    <ExerciseFrame
      exercise={exercise}
      figure={figure}
      desk={
        <ExerciseDesk
          id={id}
          hints={hints.length}
          kind={exercise.kind}
          {...(helps.length > 0 && { helps })}
        />
      }
    >
      {children}
    </ExerciseFrame>
  );
}

/**
 * An exercise that stands on another page: here its explorable alone is known, so that links made for both
 * can be read. A link that moves it leads on to where it has moved to.
 */
export function DeclaredExercise({
  id,
  movedTo,
}: {
  readonly id: string;
  readonly movedTo?: string;
}) {
  makeExercise(id, {
    isShown: false,
    ...(movedTo === undefined ? {} : { movedTo: href(movedTo) }),
  });
  return null;
}

/** How many of the exercises above have been solved. */
export function ProgressPlace() {
  return <ProgressPanel ids={exercisesOfPage()} />;
}
