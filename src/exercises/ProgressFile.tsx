import { useState } from "react";
import { useStore } from "zustand";
import { saveFile } from "#controls/saveFile.ts";
import { FileButton } from "./FileButton.tsx";
import { memory } from "./memory.ts";

/** All that a reader did, as a file that can be carried to another browser, and such a file added to it. */
export function ProgressFile() {
  const { trouble, aside } = useStore(memory.store);
  const [told, setTold] = useState("");
  const add = async ([file]: readonly File[]) => {
    const problem = (await memory.importText(await file!.text()))?.problem;
    setTold(problem ?? "The progress in the file has been added to yours.");
  };
  return (
    <>
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
          onFiles={(files) => void add(files)}
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
    </>
  );
}
