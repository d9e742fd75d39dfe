import { useEffect, useId, useRef, useState } from "react";
import { announce } from "#controls/announce.ts";
import {
  type Assignment,
  isSeed,
  readAssignment,
  writeAssignment,
} from "#exercises/class/assignment.ts";
import type { Listed } from "#exercises/review.ts";

/** A class begins with other numbers than the page shows to everybody. */
const FIRST_SEED = 2;

/** Exercises are chosen here, and a seed; the address keeps both, and so do the links that come of it. */
export function LivingChooser({
  exercises,
  assignment,
  worksheet,
}: {
  readonly exercises: readonly Listed[];
  /** The page that shows a set. */
  readonly assignment: string;
  /** The page that prints one. */
  readonly worksheet: string;
}) {
  const [chosen, setChosen] = useState<Assignment>({ seed: FIRST_SEED, ids: [] });
  const [trouble, setTrouble] = useState<string>();
  const [isAlive, setAlive] = useState(false);
  const seedField = useId();
  useEffect(() => {
    const read = readAssignment(location.search, new Set(exercises.map(({ id }) => id)));
    setChosen({ seed: read.seed ?? FIRST_SEED, ids: read.ids });
    setTrouble(read.trouble);
    setAlive(true);
  }, [exercises]);
  const choose = (next: Assignment) => {
    // In the order of the book, so that one set has one link.
    const ids = exercises.flatMap(({ id }) => (next.ids.includes(id) ? [id] : []));
    const now = { ...next, ids };
    setChosen(now);
    setTrouble(undefined);
    history.replaceState(
      history.state,
      "",
      location.pathname + (ids.length > 0 ? writeAssignment(now) : "") + location.hash,
    );
  };
  const turn = (some: readonly string[], on: boolean) => {
    const others = chosen.ids.filter((id) => !some.includes(id));
    choose({ ...chosen, ids: on ? [...others, ...some] : others });
  };
  const chapters = [...new Set(exercises.map(({ route }) => route))];
  const query = writeAssignment(chosen);
  const count = chosen.ids.length;
  return (
    <div className="chooser">
      {trouble && <p role="status">{trouble}</p>}
      <p className="chooser-seed">
        <label htmlFor={seedField}>Seed of the class, from 1 to 99999</label>
        <SeedField
          id={seedField}
          seed={chosen.seed}
          isAlive={isAlive}
          onTurn={(seed) => choose({ ...chosen, seed })}
        />
      </p>
      {chapters.map((route) => (
        <Chapter
          key={route}
          exercises={exercises.filter((one) => one.route === route)}
          chosen={chosen.ids}
          onTurn={turn}
        />
      ))}
      <p role="status">
        {count === 0
          ? "No exercise is chosen yet."
          : `${count} of ${exercises.length} exercises chosen.`}
      </p>
      {count > 0 && (
        <>
          <LinkToCopy to={assignment + query} />
          <p>
            <a href={assignment + query}>Open it as your students will see it</a>
          </p>
          <p>
            <a href={worksheet + query}>The same questions as a worksheet for paper</a>
          </p>
        </>
      )}
    </div>
  );
}

function SeedField({
  id,
  seed,
  isAlive,
  onTurn,
}: {
  readonly id: string;
  readonly seed: number;
  readonly isAlive: boolean;
  readonly onTurn: (seed: number) => void;
}) {
  const [draft, setDraft] = useState<string>();
  const take = () => {
    const number = Number(draft ?? seed);
    setDraft(undefined);
    if (isSeed(number) && number !== seed) onTurn(number);
  };
  return (
    <input
      id={id}
      type="text"
      inputMode="numeric"
      autoComplete="off"
      size={6}
      disabled={!isAlive}
      value={draft ?? seed}
      onChange={(event) => setDraft(event.target.value.replace(/\D/g, "").slice(0, 5))}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === "Enter") take();
        if (event.key === "Escape") setDraft(undefined);
      }}
    />
  );
}

/** The exercises of a chapter, written out once it is opened. */
function Chapter({
  exercises,
  chosen,
  onTurn,
}: {
  readonly exercises: readonly Listed[];
  readonly chosen: readonly string[];
  readonly onTurn: (some: readonly string[], on: boolean) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDetailsElement>(null);
  // It may have been opened before anybody listened.
  useEffect(() => setOpen(box.current?.open ?? false), []);
  const ids = exercises.map(({ id }) => id);
  const count = ids.filter((id) => chosen.includes(id)).length;
  return (
    <details ref={box} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {exercises[0]!.chapter}
        <span>
          {count} of {ids.length}
        </span>
      </summary>
      {isOpen && (
        <ul>
          <li>
            <Box
              label="All of this chapter"
              isOn={count === ids.length}
              onTurn={(on) => onTurn(ids, on)}
            />
          </li>
          {exercises.map(({ id, title }) => (
            <li key={id}>
              <Box label={title} isOn={chosen.includes(id)} onTurn={(on) => onTurn([id], on)} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function Box({
  label,
  isOn,
  onTurn,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onTurn: (on: boolean) => void;
}) {
  return (
    <label>
      <input type="checkbox" checked={isOn} onChange={({ target }) => onTurn(target.checked)} />
      <span>{label}</span>
    </label>
  );
}

/** A link to be handed on: copied by a press, or by hand where the browser forbids it. */
function LinkToCopy({ to }: { readonly to: string }) {
  const id = useId();
  const [copied, setCopied] = useState<string>();
  const whole = new URL(to, location.href).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(whole);
      setCopied(whole);
      announce("Link copied.");
    } catch {
      const field = document.getElementById(id) as HTMLInputElement;
      field.focus();
      field.select();
    }
  };
  return (
    <p className="chooser-link">
      <label htmlFor={id}>The link for your class</label>
      <input id={id} type="text" readOnly value={whole} onFocus={({ target }) => target.select()} />
      <button type="button" className="quiet" onClick={() => void copy()}>
        {copied === whole ? "Copied" : "Copy"}
      </button>
    </p>
  );
}
