import type { ReactNode } from "react";
import { highestOf, Unnamed } from "#exercises/fields/MatchAnswer.tsx";
import { show } from "#exercises/show.ts";
import type { SheetQuestion } from "./makeSheet.ts";

const LETTERS = "ABCDEFG";

/** A line to write on. */
const Blank = () => <span className="blank">{"\u00a0"}</span>;
/** A box to be ticked. */
const Tick = () => <span className="tick" aria-hidden="true" />;

/** Where a question is answered with a pencil. */
export function PaperField({ exercise, given, order }: SheetQuestion): ReactNode {
  switch (exercise.kind) {
    case "number":
      return (
        <ul>
          {exercise.parts.map(({ name, label, unit, form }) => (
            <li key={name}>
              {label}: <Blank /> {form === "share" ? "" : unit}
            </li>
          ))}
        </ul>
      );
    case "choice":
      return (
        <Labelled label={exercise.label}>
          {order.map((value) => (
            <li key={value} className="paper-option">
              <Tick />
              {exercise.options.find((option) => option.value === value)!.label(given)}
            </li>
          ))}
        </Labelled>
      );
    case "order":
      return (
        <Labelled
          label={`${exercise.label} Number them from 1 (${exercise.first}) to ${order.length} (${exercise.last}).`}
        >
          {order.map((id) => (
            <li key={id} className="paper-option">
              <Tick />
              {exercise.items.find((item) => item.id === id)!.label(given)}
            </li>
          ))}
        </Labelled>
      );
    case "match": {
      const pictures = exercise.pictures(given);
      const highest = highestOf(pictures);
      return (
        <>
          <p>
            {exercise.label} The names: {exercise.names.map((name) => name.label(given)).join("; ")}
            .
          </p>
          <div className="match">
            {pictures.map((picture, at) => (
              <div key={LETTERS[at]} className="match-picture">
                <Unnamed picture={picture} highest={highest} unit={exercise.unit} />
                Picture {LETTERS[at]}: <Blank />
              </div>
            ))}
          </div>
        </>
      );
    }
    case "pick the line":
      return (
        <Labelled label={exercise.label}>
          {exercise.lines(given).map(({ id, text }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
            <li key={at} className="paper-option">
              {id === undefined ? <span className="tick-place" /> : <Tick />}
              <code>{text}</code>
            </li>
          ))}
        </Labelled>
      );
    case "expression":
      return (
        <>
          <p>
            {exercise.label}: <Blank />
          </p>
          <p>
            {Object.values(exercise.letters)
              .map(({ sign, name }) => `${sign}, ${name}`)
              .join("; ")}
            .
          </p>
        </>
      );
    case "place":
      return (
        <Labelled
          label={`${exercise.label} The ${exercise.landmark.label} is ${show(exercise.landmark.at(given), 1)}\u00a0${exercise.unit}.`}
        >
          {exercise.marks.map((mark) => (
            <li key={mark.id}>
              {mark.label(given)}, now at {show(mark.from(given), 1)}: <Blank /> {exercise.unit}
            </li>
          ))}
        </Labelled>
      );
    case "draw": {
      const [low, high] = exercise.range;
      return (
        <>
          <p>{exercise.label}</p>
          <div className="paper-axes" />
          <p className="paper-ends">
            <span>{show(low, 1)}</span>
            <span>{show((low + high) / 2, 1)}</span>
            <span>
              {show(high, 1)} {exercise.unit}
            </span>
          </p>
        </>
      );
    }
    default:
      return null;
  }
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <p>{label}</p>
      <ul>{children}</ul>
    </>
  );
}
