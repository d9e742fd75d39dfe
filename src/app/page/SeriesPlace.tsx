import { pumps1987 } from "#data/pumps1987.ts";
import { islandOnServer } from "./islandOnServer.tsx";

const LivingSeries = islandOnServer("Series");

/** The field for a reader's own two columns; its example are the ten pumps. */
export function SeriesPlace() {
  const { groups, columns } = pumps1987.sample();
  const example = groups.map((name, j) => [name, columns.y![j], columns.t![j]].join("\t"));
  return (
    <>
      <LivingSeries example={example.join("\n")} />
      <noscript>
        <p>The field for your columns works with scripts, which this browser does not run.</p>
      </noscript>
    </>
  );
}
