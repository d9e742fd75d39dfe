import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { saveFile } from "#controls/saveFile.ts";
import { FileButton } from "./FileButton.tsx";
import { MisconceptionsMet } from "./MisconceptionsMet.tsx";
import { memory } from "./memory.ts";
import { progressOf } from "./progressOf.ts";
import { exercise } from "./registry.ts";

/** What has been solved and met on this page, and all of it as a file that can be carried to another browser. */
export function ProgressPanel({ ids }: { readonly ids: readonly string[] }) {
  const { events, trouble, aside } = useStore(memory.store);
  const [told, setTold] = useState("");
  useEffect(() => void memory.open(), []);
  const progress = progressOf(events);
  const solved = ids.filter((id) => (progress.exercises[id]?.solved.length ?? 0) > 0);
  const stateOf = (id: string) => {
    if (solved.includes(id)) return "solved";
    return progress.exercises[id] ? "begun" : "not yet tried";
  };
  const add = async (text: string) => {
    const problem = (await memory.importText(text))?.problem;
    setTold(problem ?? "The progress in the file has been added to yours.");
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
      <div className="desk-tools">
        <button
          type="button"
          className="quiet"
          onClick={() =>
            saveFile(memory.exportText(), "borrowing-strength-progress.json", "application/json")
          }
        >
          Save my progress as a file
        </button>
        <FileButton
          label="Add progress from a file"
          accept="application/json,.json"
          onText={(text) => void add(text)}
        />
        {aside.map(({ key, text }, i) => (
          <button
            key={key}
            type="button"
            className="quiet"
            onClick={() => saveFile(text, `set-aside-${i + 1}.txt`, "application/json")}
          >
            Save what was set aside{aside.length > 1 ? ` (${i + 1} of ${aside.length})` : ""}
          </button>
        ))}
      </div>
      <p role="status">{told || trouble}</p>
    </div>
  );
}
