import { useEffect, useId, useState } from "react";
import { useStore } from "zustand";
import type { Exercise } from "#exercises/exercise.ts";
import { memory } from "#exercises/memory.ts";
import { inWords } from "#exercises/misconceptions.ts";
import { progressOf } from "#exercises/progressOf.ts";
import type { Listed } from "#exercises/review.ts";
import { placeOf } from "./freshLink.ts";

/** How a question is answered. */
const KINDS: Readonly<Record<Exercise["kind"], string>> = {
  number: "a number",
  choice: "a choice",
  "set the figure": "a figure to be set",
  order: "an order",
  match: "names for pictures",
  "pick the line": "a line to be found",
  expression: "a formula",
  place: "marks to be placed",
  draw: "a curve to be drawn",
};
/** How hard a question is, by how many numbers it takes to hold together: those it gives and those it asks for. */
const GRADES: Readonly<
  Record<string, { readonly words: string; readonly has: (numbers: number) => boolean }>
> = {
  few: { words: "up to three numbers", has: (numbers) => numbers <= 3 },
  some: { words: "four or five numbers", has: (numbers) => numbers > 3 && numbers <= 5 },
  many: { words: "six numbers or more", has: (numbers) => numbers > 5 },
};
const STATES = { open: "not yet", begun: "tried, not yet", solved: "solved" } as const;
type State = keyof typeof STATES;

interface Filter {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly lets: (one: Listed, value: string, state: State) => boolean;
}

const partOf = ({ folder }: Listed) => folder.split("/")[0]!;
const once = <T,>(all: readonly T[]): readonly T[] => [...new Set(all)];
const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1);

function filtersOf(
  exercises: readonly Listed[],
  parts: Readonly<Record<string, string>>,
  concepts: Readonly<Record<string, string>>,
): readonly Filter[] {
  const met = once(exercises.flatMap(({ misconceptions }) => misconceptions)).toSorted(
    (a, b) => Number(a.slice(1)) - Number(b.slice(1)),
  );
  return [
    {
      name: "part",
      label: "Part",
      all: "every part",
      options: once(exercises.map(partOf)).map((part) => [part, parts[part]!] as const),
      lets: (one, value) => partOf(one) === value,
    },
    {
      name: "about",
      label: "About",
      all: "anything",
      options: Object.entries(concepts),
      lets: (one, value) => one.concepts.includes(value),
    },
    {
      name: "kind",
      label: "Answered by",
      all: "anything",
      options: once(exercises.map(({ kind }) => kind)).map((kind) => [kind, KINDS[kind]]),
      lets: ({ kind }, value) => kind === value,
    },
    {
      name: "hard",
      label: "Difficulty",
      all: "easy or hard",
      options: Object.entries(GRADES).map(([grade, { words }]) => [grade, words]),
      lets: ({ numbers }, value) => GRADES[value]!.has(numbers),
    },
    {
      name: "slip",
      label: "Slip",
      all: "any",
      options: met.map((id) => [id, inWords[id] ?? id]),
      lets: ({ misconceptions }, value) => (misconceptions as readonly string[]).includes(value),
    },
    {
      name: "state",
      label: "Solved",
      all: "either way",
      options: Object.entries(STATES),
      lets: (_, value, state) => (value === "open" ? state !== "solved" : state === value),
    },
  ];
}

/** Every question of the book by chapter, and those of one part, kind, misconception or state; the address keeps which. */
export function ExerciseList({
  exercises,
  parts,
  concepts,
}: {
  readonly exercises: readonly Listed[];
  /** The titles of the parts by their ids. */
  readonly parts: Readonly<Record<string, string>>;
  /** The ideas that exercises are about, by their names, in words. */
  readonly concepts: Readonly<Record<string, string>>;
}) {
  const { events } = useStore(memory.store);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [isAlive, setAlive] = useState(false);
  const filters = filtersOf(exercises, parts, concepts);
  useEffect(() => {
    void memory.open();
    setChosen(Object.fromEntries(new URLSearchParams(location.search)));
    setAlive(true);
  }, []);
  const choose = (name: string, value: string) => {
    const { [name]: _, ...others } = chosen;
    const now = value === "" ? others : { ...others, [name]: value };
    setChosen(now);
    const query = new URLSearchParams(now).toString();
    const place = query === "" ? location.pathname : `${location.pathname}?${query}`;
    history.replaceState(history.state, "", place + location.hash);
  };
  // What an address names and the list does not have is passed over.
  const chosenOf = ({ name, options }: Filter) =>
    options.some(([value]) => value === chosen[name]) ? chosen[name]! : "";
  const progress = progressOf(events);
  const stateOf = (id: string): State | "none" => {
    const kept = progress.exercises[id];
    if (!kept) return "none";
    return kept.solved.length > 0 ? "solved" : "begun";
  };
  const shown = exercises.filter((one) => {
    const state = stateOf(one.id);
    return filters.every((filter) => {
      const value = chosenOf(filter);
      return value === "" || filter.lets(one, value, state === "none" ? "open" : state);
    });
  });
  return (
    <div className="exercise-list">
      <div className="exercise-filters">
        {filters.map((filter) => (
          <Choose
            key={filter.name}
            filter={filter}
            value={chosenOf(filter)}
            isAlive={isAlive}
            onChoose={(value) => choose(filter.name, value)}
          />
        ))}
      </div>
      <p role="status">
        {shown.length} of {exercises.length} exercises
      </p>
      {once(shown.map(({ route }) => route)).map((route) => {
        const here = shown.filter((one) => one.route === route);
        return (
          <section key={route} aria-label={here[0]!.chapter}>
            <p>
              <a href={route}>{here[0]!.chapter}</a>
            </p>
            <ul>
              {here.map((one) => (
                <li key={one.id}>
                  <a href={placeOf(one)}>{one.title}</a>
                  <span>{KINDS[one.kind]}</span>
                  {stateOf(one.id) !== "none" && (
                    <span className={stateOf(one.id) === "solved" ? "solved" : undefined}>
                      {stateOf(one.id) === "solved" ? "solved" : "begun"}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Choose({
  filter: { label, all, options },
  value,
  isAlive,
  onChoose,
}: {
  readonly filter: Filter;
  readonly value: string;
  /** What is chosen before the page listens would be lost. */
  readonly isAlive: boolean;
  readonly onChoose: (value: string) => void;
}) {
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={!isAlive}
        onChange={({ target }) => onChoose(target.value)}
      >
        <option value="">{capital(all)}</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {capital(words)}
          </option>
        ))}
      </select>
    </p>
  );
}
