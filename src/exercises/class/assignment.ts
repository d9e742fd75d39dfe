import { LARGEST_SEED } from "#explorable/createExplorable.ts";
import { checksum } from "#explorable/link.ts";

/** Exercises that a class does with the same numbers. */
export interface Assignment {
  /** The variant of each of them. */
  readonly seed: number;
  readonly ids: readonly string[];
}

/** What an address says of an assignment, as far as it can be read. */
export interface AssignmentReading {
  readonly seed: number | undefined;
  readonly ids: readonly string[];
  /** What does not hold of the link, in plain words. */
  readonly trouble?: string;
}

const HARMED =
  "Something of this link was lost or changed. Below stands what can still be read of it; to be sure of the rest, ask for the link again.";

const bodyOf = ({ seed, ids }: Assignment) => `seed=${seed}&of=${ids.join(".")}`;

export const isSeed = (seed: number): boolean =>
  Number.isInteger(seed) && seed >= 1 && seed <= LARGEST_SEED;

/** The part of an address that names an assignment: `?seed=7&of=one.two&sum=1x2y3z`. */
export function writeAssignment(assignment: Assignment): string {
  const body = bodyOf(assignment);
  return `?${body}&sum=${checksum(body)}`;
}

/** Reads what `writeAssignment` wrote, and of what was harmed on its way as much as can be known. Never throws. */
export function readAssignment(search: string, known: ReadonlySet<string>): AssignmentReading {
  const said = new URLSearchParams(search);
  const [number, list] = [said.get("seed"), said.get("of")];
  if (number === null && list === null) return { seed: undefined, ids: [] };
  const named = [...new Set((list ?? "").split(".").filter((id) => id !== ""))];
  const seed = /^\d{1,6}$/.test(number ?? "") ? Number(number) : Number.NaN;
  const ids = named.filter((id) => known.has(id));
  const isWhole = isSeed(seed) && said.get("sum") === checksum(bodyOf({ seed, ids: named }));
  if (!isWhole) return { seed: isSeed(seed) ? seed : undefined, ids, trouble: HARMED };
  const lost = named.length - ids.length;
  if (lost === 0) return { seed, ids };
  const words = lost === 1 ? "One exercise of this link is" : `${lost} exercises of this link are`;
  return { seed, ids, trouble: `${words} not in this edition of the book.` };
}
