import { useEffect } from "react";
import { useStore } from "zustand";
import { MisconceptionsMet } from "./MisconceptionsMet.tsx";
import { memory } from "./memory.ts";
import { ProgressFile } from "./ProgressFile.tsx";
import { progressOf } from "./progressOf.ts";
import { exercise } from "./registry.ts";

/** What has been solved and met on this page, and all of it as a file that can be carried to another browser. */
export function ProgressPanel({ ids }: { readonly ids: readonly string[] }) {
  const { events } = useStore(memory.store);
  useEffect(() => void memory.open(), []);
  const progress = progressOf(events);
  const solved = ids.filter((id) => (progress.exercises[id]?.solved.length ?? 0) > 0);
  const stateOf = (id: string) => {
    if (solved.includes(id)) return "solved";
    return progress.exercises[id] ? "begun" : "not yet tried";
  };
  return (
    <div className="progress">
      <p>
        {solved.length} of {ids.length} exercises on this page solved.
      </p>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{exercise(id).title}</a> <span>{stateOf(id)}</span>
          </li>
        ))}
      </ul>
      <MisconceptionsMet progress={progress} ids={ids} />
      <ProgressFile />
    </div>
  );
}
