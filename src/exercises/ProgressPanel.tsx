import { type ChangeEvent, useEffect, useState } from "react";
import { useStore } from "zustand";
import { progress } from "./progress.ts";
import { exercise } from "./registry.ts";

/** What has been solved on this page, and progress as a file that can be carried to another browser. */
export function ProgressPanel({ ids }: { readonly ids: readonly string[] }) {
  const { progress: kept, trouble, aside } = useStore(progress.store);
  const [told, setTold] = useState("");
  useEffect(() => progress.open(), []);
  const solved = ids.filter((id) => (kept.exercises[id]?.solved.length ?? 0) > 0);
  const stateOf = (id: string) => {
    if (solved.includes(id)) return "solved";
    return kept.exercises[id] ? "begun" : "not yet tried";
  };
  const add = async (event: ChangeEvent<HTMLInputElement>) => {
    const field = event.currentTarget;
    const [file] = field.files ?? [];
    if (!file) return;
    const problem = progress.importText(await file.text())?.problem;
    setTold(problem ?? "The progress in the file has been added to yours.");
    field.value = "";
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
      <div className="desk-tools">
        <button
          type="button"
          className="quiet"
          onClick={() => save("borrowing-strength-progress.json", progress.exportText())}
        >
          Save my progress as a file
        </button>
        <label className="progress-file">
          Add progress from a file{" "}
          <input type="file" accept="application/json,.json" onChange={add} />
        </label>
        {aside.map(({ key, text }, i) => (
          <button
            key={key}
            type="button"
            className="quiet"
            onClick={() => save(`set-aside-${i + 1}.txt`, text)}
          >
            Save what was set aside{aside.length > 1 ? ` (${i + 1} of ${aside.length})` : ""}
          </button>
        ))}
      </div>
      <p role="status">{told || trouble}</p>
    </div>
  );
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
