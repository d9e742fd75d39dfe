import { checksum } from "#explorable/link.ts";
import { createMemory, type FirstEdition } from "#memory/createMemory.ts";
import { indexedShelf } from "#memory/indexedShelf.ts";
import { firstEditionEvent } from "./firstEdition.ts";

/** Where the first edition kept progress. It is read and left as it is. */
const KEY = "book.progress";

export const firstEdition: FirstEdition = {
  kept: () => localStorage.getItem(KEY),
  read: firstEditionEvent,
};

let count = 0;

/** The time, and a checksum of all that tells this event from any other: what it says, on which page, as which. */
function newId(what: string): string {
  count += 1;
  return `${Date.now().toString(36)}-${checksum(`${performance.timeOrigin} ${count} ${what}`)}`;
}

/** What whoever reads in this browser has done. */
export const memory = createMemory({
  shelf: indexedShelf,
  first: firstEdition,
  now: () => new Date(),
  newId,
});
