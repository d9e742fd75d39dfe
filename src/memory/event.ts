/** Something a reader did, once: it is added to the log and never changed. */
export interface MemoryEvent {
  /** No two events anywhere share one: two logs are joined by it. */
  readonly id: string;
  /** When: "2026-11-28T05:06:07.123Z". */
  readonly at: string;
  /** What was done. Kinds of a newer edition are kept, whatever they are. */
  readonly kind: string;
  readonly [name: string]: unknown;
}

const ID = /^[a-z0-9][a-z0-9-]{0,60}$/;
const KIND = /^[a-z][a-z-]{0,30}$/;
const AT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

export function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

/** Whether what was kept or carried here is an event, of whatever kind. */
export function isEvent(data: unknown): data is MemoryEvent {
  if (!isRecord(data)) return false;
  const { id, at, kind } = data;
  const fits = (text: unknown, form: RegExp) => typeof text === "string" && form.test(text);
  return fits(id, ID) && fits(at, AT) && fits(kind, KIND);
}

/** Two logs as one, in the order in which things were done; joining the same twice changes nothing. */
export function union(
  a: readonly MemoryEvent[],
  b: readonly MemoryEvent[],
): readonly MemoryEvent[] {
  const all = new Map<string, MemoryEvent>();
  // Of two events under one id, which only a damaged file can hold, the same one wins whatever the order.
  for (const event of [...a, ...b]) {
    const known = all.get(event.id);
    if (!known || JSON.stringify(event) < JSON.stringify(known)) all.set(event.id, event);
  }
  return [...all.values()].toSorted((one, other) =>
    one.at === other.at ? (one.id < other.id ? -1 : 1) : one.at < other.at ? -1 : 1,
  );
}
