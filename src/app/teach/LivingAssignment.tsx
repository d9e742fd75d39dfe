import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { memory } from "#exercises/memory.ts";
import { judgedIn, type Listed } from "#exercises/review.ts";
import { FIRST_VARIANT } from "#exercises/variant.ts";
import { freshLink, placeOf } from "../practice/freshLink.ts";
import { chosenOf, useAssignment } from "./useAssignment.ts";

/** The exercises that a link names, each with the numbers of the class, and which of them are solved. */
export function LivingAssignment({
  exercises,
  teach,
}: {
  readonly exercises: readonly Listed[];
  /** The page on which such links are made. */
  readonly teach: string;
}) {
  const { events } = useStore(memory.store);
  const reading = useAssignment(exercises);
  useEffect(() => void memory.open(), []);
  if (!reading) return <div className="progress assignment" role="status" />;
  const { seed, trouble } = reading;
  const chosen = chosenOf(reading, exercises);
  const stateOf = (id: string) => {
    const ours = judgedIn(events).filter(
      ({ exercise, variant }) => exercise === id && (seed === undefined || variant === seed),
    );
    if (ours.some(({ verdict }) => verdict === "right")) return "solved";
    return ours.length > 0 ? "begun" : "not yet tried";
  };
  const solved = chosen.filter(({ id }) => stateOf(id) === "solved").length;
  return (
    <div className="progress assignment">
      <div role="status">
        {trouble && <p>{trouble}</p>}
        {chosen.length > 0 ? (
          <p>
            {solved} of {chosen.length} solved
            {seed === undefined ? "" : `, with the numbers of seed ${seed}`}.
          </p>
        ) : (
          <p>
            This address names no exercises. Links that do are made on the page{" "}
            <a href={teach}>For teachers</a>.
          </p>
        )}
      </div>
      <ol className="comes-back">
        {chosen.map((one) => (
          <Question key={one.id} one={one} seed={seed} state={stateOf(one.id)} />
        ))}
      </ol>
    </div>
  );
}

function Question({
  one,
  seed,
  state,
}: {
  readonly one: Listed;
  readonly seed: number | undefined;
  readonly state: string;
}) {
  // It leads nowhere until the numbers of the class are in it.
  const [to, setTo] = useState(seed === undefined ? placeOf(one) : undefined);
  const [isOther, setOther] = useState(false);
  useEffect(() => {
    let isLeft = false;
    const failed = () => {
      if (isLeft) return;
      setTo(placeOf(one));
      setOther(true);
    };
    if (seed !== undefined)
      void freshLink(one, seed).then((link) => !isLeft && setTo(link), failed);
    return () => {
      isLeft = true;
    };
  }, [one, seed]);
  return (
    <li>
      <a href={to}>{one.title}</a>
      <span className={state === "solved" ? "solved" : undefined}>{state}</span>
      <span className="went-astray">{one.chapter}</span>
      {isOther && (
        <span className="went-astray">
          Its numbers could not be loaded, perhaps because you are offline: it opens with those of
          seed {FIRST_VARIANT}.
        </span>
      )}
    </li>
  );
}
