import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { memory } from "#exercises/memory.ts";
import { inWords } from "#exercises/misconceptions.ts";
import { dayOf, type Listed, mixed, type Return, returnsOf } from "#exercises/review.ts";
import { freshLink, nextVariant, placeOf } from "./freshLink.ts";

/** More than this on one day would be a burden. */
const MOST_SHOWN = 8;

const counted = (count: number): string => (count === 1 ? "1 question" : `${count} questions`);

const comeBack = (count: number): string =>
  `${counted(count)} ${count === 1 ? "comes" : "come"} back`;

const dated = (day: number): string =>
  new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(new Date(day * 86_400_000));

function reasonOf(back: Return): string {
  if (back.why === "misconception") return `You ${inWords[back.misconception]}. Would you still?`;
  if (back.why === "missed") return "It went astray when you last tried.";
  if (back.returns === 0) return "You solved it a week ago or more.";
  return `You have solved it again ${back.returns === 1 ? "once" : "twice"}; after the third time it rests.`;
}

/** What comes back today, mixed, with new numbers; else when the next does. */
export function LivingReview({ exercises }: { readonly exercises: readonly Listed[] }) {
  const { events, isOpen } = useStore(memory.store);
  useEffect(() => void memory.open(), []);
  if (!isOpen) return <div className="progress" role="status" />;
  const listed = new Map(exercises.map((one) => [one.id, one]));
  const today = dayOf(new Date());
  const all = returnsOf(events, exercises);
  const due = mixed(
    all.filter((one) => one.due <= today),
    ({ id }) => listed.get(id)!.route,
  );
  const later = all.filter((one) => one.due > today);
  const shown = due.slice(0, MOST_SHOWN);
  const [next] = later;
  return (
    <div className="progress" role="status">
      {shown.length > 0 && (
        <ol className="comes-back">
          {shown.map((back) => (
            <Question
              key={back.id}
              one={listed.get(back.id)!}
              reason={reasonOf(back)}
              variant={nextVariant(events, back.id)}
            />
          ))}
        </ol>
      )}
      <p>
        {due.length > shown.length && `${counted(due.length - shown.length)} more can wait. `}
        {due.length === 0 && all.length > 0 && "Nothing comes back today. "}
        {next &&
          `On ${dated(next.due)} ${comeBack(later.filter(({ due: day }) => day === next.due).length)}.`}
        {all.length === 0 && (
          <Nothing
            exercises={exercises}
            hasAnswered={events.some(({ kind }) => kind === "answered")}
          />
        )}
      </p>
    </div>
  );
}

function Nothing({
  exercises,
  hasAnswered,
}: {
  readonly exercises: readonly Listed[];
  readonly hasAnswered: boolean;
}) {
  const [first] = exercises;
  if (hasAnswered) return "All that you have solved here rests by now.";
  return (
    <>
      No question has been answered in this browser yet. The first of the book is{" "}
      <a href={placeOf(first!)}>{first!.title}</a>.
    </>
  );
}

function Question({
  one,
  reason,
  variant,
}: {
  readonly one: Listed;
  readonly reason: string;
  readonly variant: number;
}) {
  const [to, setTo] = useState(placeOf(one));
  useEffect(() => {
    let isLeft = false;
    // Offline the question is still there, with its first numbers.
    void freshLink(one, variant).then(
      (link) => !isLeft && setTo(link),
      () => undefined,
    );
    return () => {
      isLeft = true;
    };
  }, [one, variant]);
  return (
    <li>
      <a href={to}>{one.title}</a>
      <span>{one.chapter}</span>
      <span className="went-astray">{reason}</span>
    </li>
  );
}
