import * as face from "#core/index.ts";

/** A function of the library as its page lists it. */
export interface Offered {
  readonly name: string;
  /** The first sentence of its documentation. */
  readonly line: string;
  /** Its first example, as it stands in the documentation. */
  readonly example: readonly string[];
}
export interface Room {
  readonly title: string;
  readonly offers: readonly Offered[];
}

/** What the folders of the statistics are called, in the order of the page. */
const rooms: Readonly<Record<string, string>> = {
  "pooling/knownErrors": "Groups with known errors",
  "pooling/counts": "Counts and shares",
  "pooling/varianceComponents": "Rows in groups",
  "pooling/nested": "Three levels",
  "pooling/crossed": "Crossed groups",
  "pooling/regression": "Lines in groups",
  "pooling/robust": "Groups that do not belong",
  "pooling/ranking": "Ranks",
  "pooling/priors": "Priors of a spread",
  conjugate: "Conjugate updates",
  distributions: "Distributions",
  sampling: "Samplers and their checks",
  summary: "Summaries",
  random: "Random numbers",
  linear: "Small matrices",
  special: "Special functions",
  "": "Errors",
};

const sources = import.meta.glob<string>("../../core/**/*.ts", {
  eager: true,
  query: "?raw",
  import: "default",
});
/** A longer sentence has a formula in it, after a colon. */
const LONGEST = 190;
const DOCUMENTED =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:async )?(?:function\*?|const|class) (\w+)/g;

/** Every public function by room, read from the code. */
export function libraryRooms(): readonly Room[] {
  const documented = Object.entries(sources).flatMap(([path, source]) =>
    [...source.matchAll(DOCUMENTED)].map(([, block = "", name = ""]) => ({
      room: roomOf(path),
      ...offered(name, block),
    })),
  );
  return Object.entries(rooms)
    .map(([room, title]) => ({
      title,
      offers: documented
        .filter((one) => one.room === room && homeOf(one.name, documented) === room)
        .toSorted((a, b) => a.name.localeCompare(b.name, "en")),
    }))
    .filter(({ offers }) => offers.length > 0);
}

/** One public function, for an example in the text. */
export function offeredAs(name: string): Offered {
  const found = libraryRooms()
    .flatMap(({ offers }) => offers)
    .find((one) => one.name === name);
  if (!found) throw new Error(`The library offers no function "${name}".`);
  return found;
}

function roomOf(path: string): string {
  const folder = path.replace("../../core/", "").split("/").slice(0, -1).join("/");
  const room = Object.keys(rooms).find(
    (one) => one !== "" && (folder === one || folder.startsWith(`${one}/`)),
  );
  return room ?? folder;
}

/** Where the public function of this name comes from: of two that share it, the model's. */
function homeOf(
  name: string,
  documented: readonly { readonly room: string; readonly name: string }[],
): string | undefined {
  if (!Object.hasOwn(face, name)) return undefined;
  const homes = documented.filter((one) => one.name === name).map(({ room }) => room);
  return homes.find((room) => room.startsWith("pooling")) ?? homes[0];
}

function offered(name: string, block: string): Offered {
  const lines = block.split("\n").map((line) => line.replace(/^\s*\*? ?/, ""));
  const start = lines.findIndex((line) => line.startsWith("@example"));
  const words = lines.slice(0, start < 0 ? undefined : start);
  const text = words.join(" ").trim();
  const [sentence = ""] = /^.*?\.(?=\s|$)/.exec(text) ?? [];
  const line = sentence.length > LONGEST ? (/^.*?:(?=\s)/.exec(text)?.[0] ?? sentence) : sentence;
  const code = start < 0 ? [] : lines.slice(start + 1);
  const end = code.findIndex((one) => one.includes("// "));
  return { name, line: line.replace(/:$/, "."), example: code.slice(0, end + 1) };
}
