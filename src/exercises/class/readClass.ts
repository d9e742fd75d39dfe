import { type MemoryEvent, union } from "#memory/event.ts";
import { readFile } from "#memory/file.ts";
import { firstEditionEvent } from "../firstEdition.ts";
import { CHOSEN } from "../inventory.ts";
import { readProgress } from "../progressFile.ts";
import type { FirstEditionEvent } from "../progressOf.ts";
import { judgedIn } from "../review.ts";

/** A file that was handed in, by its name. */
export interface ClassFile {
  readonly name: string;
  /** What it holds; a sentence instead where the browser could not read it. */
  readonly text: string | { readonly problem: string };
}

/** All that is known of one student: the files they handed in, joined. */
export interface Student {
  /** The names of the files, in the order of the alphabet. */
  readonly files: readonly string[];
  readonly events: readonly MemoryEvent[];
  /** Of several files: whether all hold the same. */
  readonly isSame: boolean;
}

/** What came of a pile of files. */
export interface ReadClass {
  readonly students: readonly Student[];
  readonly refused: readonly { readonly name: string; readonly why: string }[];
}

/** Progress of the first edition in a log: it is a summary, without single answers. */
export const summariesIn = (events: readonly MemoryEvent[]): readonly FirstEditionEvent[] =>
  events.filter((event): event is FirstEditionEvent => event.kind === "first-edition");

const DAMAGED = { problem: "This progress is damaged." };

/** The events of a file of progress, or a sentence that says why it is refused. Never throws. */
export function readClassFile(text: string): readonly MemoryEvent[] | { readonly problem: string } {
  if (text.trim() === "") return { problem: "The file is empty." };
  try {
    const read = readFile(text, firstEditionEvent);
    if ("problem" in read) return read;
    const events = union([], read);
    for (const { progress } of summariesIn(events))
      if ("problem" in readProgress(JSON.stringify(progress))) return DAMAGED;
    const summary = summariesIn(events).some(
      ({ progress }) => Object.keys(progress.exercises).length > 0,
    );
    const isAsked = events.some(({ kind }) => kind === CHOSEN);
    if (!summary && !isAsked && judgedIn(events).length === 0)
      return { problem: "No question has been answered in it, so there is nothing to count." };
    return events;
  } catch {
    // Such as a text that is nested too deeply.
    return DAMAGED;
  }
}

/**
 * The students of a pile of files. Every entry of a log has an id that no other log has, so files with an entry in
 * common are of one student: they are joined and counted once. The order of the files means nothing.
 */
export function readClass(files: readonly ClassFile[]): ReadClass {
  const refused: { readonly name: string; readonly why: string }[] = [];
  const read: { readonly name: string; readonly events: readonly MemoryEvent[] }[] = [];
  for (const { name, text } of files) {
    const events = typeof text === "string" ? readClassFile(text) : text;
    if ("problem" in events) refused.push({ name, why: events.problem });
    else read.push({ name, events });
  }
  const students = groupsOf(read.map(({ events }) => events.map(({ id }) => id))).map((group) => {
    const of = group.map((at) => read[at]!);
    const events = of.reduce<readonly MemoryEvent[]>((all, one) => union(all, one.events), []);
    return {
      files: of.map(({ name }) => name).toSorted(),
      events,
      isSame: of.every((one) => one.events.length === events.length),
    };
  });
  const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return {
    students: students.toSorted(
      (a, b) => byName(a.files[0]!, b.files[0]!) || byName(a.events[0]!.id, b.events[0]!.id),
    ),
    refused: refused.toSorted((a, b) => byName(a.name, b.name) || byName(a.why, b.why)),
  };
}

/** The places of lists that have an entry in common, directly or by way of others. */
function groupsOf(lists: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>(lists.map((_, at) => [at, [at]]));
  const groupOf = lists.map((_, at) => at);
  const first = new Map<string, number>();
  for (const [at, ids] of lists.entries())
    for (const id of ids) {
      const [here, there] = [groupOf[at]!, groupOf[first.get(id) ?? at]!];
      if (!first.has(id)) first.set(id, at);
      if (here === there) continue;
      for (const one of groups.get(here)!) {
        groupOf[one] = there;
        groups.get(there)!.push(one);
      }
      groups.delete(here);
    }
  return [...groups.values()];
}
