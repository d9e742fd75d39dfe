import { useEffect } from "react";
import { useStore } from "zustand";
import type { MisconceptionId } from "#exercises/exercise.ts";
import { memory } from "#exercises/memory.ts";
import { inWords } from "#exercises/misconceptions.ts";
import { ProgressFile } from "#exercises/ProgressFile.tsx";
import { progressOf } from "#exercises/progressOf.ts";
import { dayOf, type Listed, returnsOf, unmended } from "#exercises/review.ts";
import { doneIn, type MapChapter } from "../live/markDone.ts";
import { placeOf } from "./freshLink.ts";

/** A chapter as the map of progress knows it. */
export interface ProgressChapter extends MapChapter {
  readonly title: string;
  /** Its address, the book's own place included. */
  readonly to: string;
}

/** What was met, missed and mended in each chapter, in words; what to do next; and all of it as a file. */
export function LivingProgress({
  chapters,
  exercises,
  review,
}: {
  readonly chapters: readonly ProgressChapter[];
  readonly exercises: readonly Listed[];
  /** The page of what comes back. */
  readonly review: string;
}) {
  const { events, isOpen } = useStore(memory.store);
  useEffect(() => void memory.open(), []);
  const progress = progressOf(events);
  const open = unmended(events, exercises);
  const done = doneIn(chapters, events);
  const today = dayOf(new Date());
  const due = returnsOf(events, exercises).filter((one) => one.due <= today).length;
  const isSolved = (id: string) => (progress.exercises[id]?.solved.length ?? 0) > 0;
  const next = exercises.find(({ id }) => progress.exercises[id] && !isSolved(id));
  const further = exercises.find(({ id }) => !isSolved(id));
  const astrayIn = (chapter: ProgressChapter): readonly MisconceptionId[] => [
    ...new Set(
      chapter.exercises.flatMap((id) =>
        Object.keys(progress.exercises[id]?.misconceptions ?? {}),
      ) as MisconceptionId[],
    ),
  ];
  return (
    <div className="progress progress-map">
      {isOpen && (
        <p>
          <strong>Next.</strong>{" "}
          {due > 0 ? (
            <>
              <a href={review}>
                {due === 1 ? "One question comes" : `${due} questions come`} back today
              </a>
              .{" "}
            </>
          ) : null}
          {next && (
            <>
              Begun and not yet solved: <a href={placeOf(next)}>{next.title}</a>.{" "}
            </>
          )}
          {!next && further && (
            <>
              Not yet solved: <a href={placeOf(further)}>{further.title}</a>, in {further.chapter}.
            </>
          )}
          {!further && "Every exercise of the book is solved."}
        </p>
      )}
      <ul>
        {chapters.map((chapter, at) => (
          <li key={chapter.route}>
            <a href={chapter.to}>{chapter.title}</a>
            <span>{isOpen && (done[at]!.words || "not begun")}</span>
            {astrayIn(chapter).map((id) => (
              <span key={id} className="went-astray">
                You {inWords[id]}
                {open.has(id) ? "." : ", and have mended it since."}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <ProgressFile />
    </div>
  );
}
