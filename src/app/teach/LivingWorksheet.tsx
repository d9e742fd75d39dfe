import { useCallback, useEffect, useState } from "react";
import { answerOnPaper, isForPaper } from "#exercises/class/onPaper.ts";
import type { Listed } from "#exercises/review.ts";
import { FIRST_VARIANT } from "#exercises/variant.ts";
import { makeSheet, type SheetQuestion } from "./makeSheet.ts";
import { PaperField } from "./PaperField.tsx";
import { chosenOf, useAssignment } from "./useAssignment.ts";

/** With a full stop, where no other mark ends it. */
const closed = (text: string): string => (/[?!.]$/.test(text) ? text : `${text}.`);

/** The questions that a link names, for paper: with blanks, and the answers on sheets of their own at the end. */
export function LivingWorksheet({
  exercises,
  teach,
}: {
  readonly exercises: readonly Listed[];
  /** The page on which such links are made. */
  readonly teach: string;
}) {
  const reading = useAssignment(exercises);
  const [sheet, setSheet] = useState<readonly SheetQuestion[] | "failed">();
  const seed = reading?.seed ?? FIRST_VARIANT;
  useEffect(() => {
    if (!reading) return;
    let isLeft = false;
    void makeSheet(chosenOf(reading, exercises), reading.seed ?? FIRST_VARIANT).then(
      (made) => !isLeft && setSheet(made),
      () => !isLeft && setSheet("failed"),
    );
    return () => {
      isLeft = true;
    };
  }, [reading, exercises]);
  if (!reading || sheet === undefined)
    return (
      <div className="worksheet">
        <p role="status">{reading && "The questions are being collected."}</p>
      </div>
    );
  if (sheet === "failed")
    return (
      <div className="worksheet">
        <p role="status">
          The pages of these questions could not be loaded, perhaps because you are offline.
        </p>
      </div>
    );
  const chosen = chosenOf(reading, exercises);
  const left = chosen.filter((one) => !isForPaper(one));
  return (
    <div className="worksheet">
      <div role="status" className="worksheet-told">
        {reading.trouble && <p>{reading.trouble}</p>}
        <p>
          {chosen.length === 0 && (
            <>
              This address names no exercises. Links that do are made on the page{" "}
              <a href={teach}>For teachers</a>.
            </>
          )}
          {sheet.length > 0 &&
            `${sheet.length === 1 ? "One question" : `${sheet.length} questions`}, with the numbers of seed ${seed}. `}
          {left.length > 0 &&
            `Left out, since a figure has to be set on the screen: ${closed(left.map(({ title }) => title).join("; "))}`}
        </p>
      </div>
      {sheet.length > 0 && (
        <>
          <div className="desk-tools">
            <button type="button" className="main" onClick={() => print()}>
              Print
            </button>
          </div>
          <p className="worksheet-name">
            <span>
              Name <span className="blank" />
            </span>
            <span>
              Date <span className="blank" />
            </span>
            <span>Seed {seed}</span>
          </p>
          {sheet.map((one, at) => (
            <article key={one.listed.id} className="exercise worksheet-question">
              <h2>
                {at + 1}. {one.listed.title}
              </h2>
              <Written nodes={one.prompt} />
              <div className="paper-field">
                <PaperField {...one} />
              </div>
            </article>
          ))}
          <section className="worksheet-answers" aria-label="Answers">
            <h2>Answers, seed {seed}</h2>
            {sheet.map((one, at) => (
              <Answer key={one.listed.id} one={one} number={at + 1} />
            ))}
          </section>
        </>
      )}
    </div>
  );
}

function Answer({ one, number }: { readonly one: SheetQuestion; readonly number: number }) {
  const answer = answerOnPaper(one.exercise, one.given);
  return (
    <article className="exercise worksheet-question">
      <h3>
        {number}. {one.listed.title}
      </h3>
      {answer !== undefined && (
        <p>
          <strong>{answer}</strong>
        </p>
      )}
      <Written nodes={one.solution} />
    </article>
  );
}

/** Text of another page, as it was sent and with other numbers. */
function Written({ nodes }: { readonly nodes: readonly Node[] }) {
  const put = useCallback(
    (place: HTMLDivElement | null) =>
      place?.replaceChildren(...nodes.map((node) => document.importNode(node, true))),
    [nodes],
  );
  return <div data-slot="written" ref={put} />;
}
