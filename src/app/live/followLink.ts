import { type Choices, choicesEqual, initialOf } from "#explorable/createExplorable.ts";
import { type Reading, readLink, writeLink } from "#explorable/link.ts";
import { showLinked } from "#explorable/prediction.ts";
import { allExplorables, visitExplorables } from "#explorable/registry.ts";
import { showNote } from "../shell/note.ts";
import { turnGuessFirst } from "../shell/settings.ts";

/** How long the reader must be still before the address is brought up to date. */
const PAUSE = 500;

/**
 * Puts the page into the state its address names, and keeps the address true from then on. A state can be of any
 * explorable of the page: `makeAll` makes those that wait.
 */
export async function followLink(makeAll: () => Promise<void>): Promise<void> {
  await read(makeAll);
  addEventListener("hashchange", () => void read(makeAll));
  let waiting: ReturnType<typeof setTimeout> | undefined;
  visitExplorables(({ store }) =>
    store.subscribe(() => {
      clearTimeout(waiting);
      waiting = setTimeout(write, PAUSE);
    }),
  );
}

/** The state of the page the address was last known to say. */
let written = "";

async function read(makeAll: () => Promise<void>): Promise<void> {
  const fragment = decodeFragment(location.hash.slice(1));
  if (fragment === "" || document.getElementById(fragment)) return;
  await makeAll();
  const reading = readLink(fragment, allExplorables());
  const there = movedAddress(fragment, reading);
  if (there !== undefined) return location.replace(there);
  if (reading.kind === "damaged") showNote(reading.sentence);
  if (reading.kind === "state") {
    for (const explorable of allExplorables()) {
      const choices = reading.states.get(explorable.id);
      explorable.set(choices ?? initialOf(explorable));
      if (choices && !choicesEqual(choices, initialOf(explorable))) showLinked(explorable.id);
    }
    if (reading.guessFirst === "off") turnGuessFirst("off");
    // At once: a slow way would end where the figure was thought to be when it began.
    if (reading.figure)
      document.getElementById(reading.figure)?.scrollIntoView({ behavior: "instant" });
  }
  written = writeLink(allExplorables());
}

/** Where a link leads that names what has moved to another page, with all that it says of what stands there. */
function movedAddress(fragment: string, reading: Reading): string | undefined {
  const [states, figure] =
    reading.kind === "state"
      ? [reading.states, reading.figure]
      : [new Map<string, Choices>(), fragment];
  const all = allExplorables();
  const named = all.find(
    ({ id, declaration: { movedTo, figures = [] } }) =>
      movedTo !== undefined && (states.has(id) || id === figure || figures.includes(figure ?? "")),
  );
  if (!named) return undefined;
  const { movedTo } = named.declaration;
  if (reading.kind !== "state") return `${movedTo}#${fragment}`;
  const gone = all.filter(({ declaration }) => declaration.movedTo === movedTo);
  for (const one of gone) one.set(states.get(one.id) ?? initialOf(one));
  return `${movedTo}#${writeLink(gone, figure, reading.guessFirst) || figure}`;
}

/** A fragment with a broken escape is damaged like any other; it must not stop the page. */
export function decodeFragment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function write(): void {
  const state = writeLink(allExplorables());
  if (state === written) return;
  written = state;
  const place = location.pathname + location.search;
  history.replaceState(history.state, "", state === "" ? place : `${place}#${state}`);
}
