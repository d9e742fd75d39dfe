import { useId, useState } from "react";
import { announce } from "#controls/announce.ts";
import { saveFile } from "#controls/saveFile.ts";
import type { Running } from "#explorable/useExplorable.ts";
import type { Spelling } from "#language/write/hidden.ts";
import type { Telling } from "#language/write/telling.ts";
import { hasTwoSpellings, type Language, languages, programOf } from "./programs.ts";

const all = Object.entries(languages) as [Language, (typeof languages)[Language]][];
const SPELLINGS: readonly (readonly [Spelling, string])[] = [
  ["theta", "theta"],
  ["mu + u", "mu + u"],
];

/** The figure as a program with its present data, in one of three languages, to be copied or saved. */
export function CodePanel({
  figure,
  running,
  telling,
  address,
}: {
  readonly figure: string;
  readonly running: Running;
  /** What the figure itself says of its program. */
  readonly telling: Telling | undefined;
  readonly address: () => string;
}) {
  const [language, setLanguage] = useState<Language>("stan");
  const [spelling, setSpelling] = useState<Spelling>("theta");
  const id = useId();
  const program = programOf(running, language, { spelling, telling, address: address() });
  const { name, ending } = languages[language];
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(program);
      announce("Program copied.");
    } catch {
      announce("It could not be copied; it stands below, to be copied by hand.");
    }
  };
  return (
    <div className="code-panel" role="group" aria-label="The figure as a program">
      <fieldset>
        <legend className="for-ears">Language</legend>
        {all.map(([one, { name }]) => (
          <label key={one}>
            <input
              type="radio"
              name={`${id}-language`}
              checked={one === language}
              onChange={() => setLanguage(one)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      {hasTwoSpellings(running, telling) && (
        <fieldset>
          <legend>each group written as</legend>
          {SPELLINGS.map(([one, words]) => (
            <label key={one}>
              <input
                type="radio"
                name={`${id}-spelling`}
                checked={one === spelling}
                onChange={() => setSpelling(one)}
              />
              {words}
            </label>
          ))}
        </fieldset>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <pre tabIndex={0} role="region" aria-label={`Program in ${name}`}>
        <code>{program}</code>
      </pre>
      <div className="tools-row">
        <button type="button" onClick={copy}>
          Copy the program
        </button>
        <button
          type="button"
          onClick={() => saveFile(program, `${figure}.${ending}`, "text/plain")}
        >
          Save the program
        </button>
      </div>
    </div>
  );
}
