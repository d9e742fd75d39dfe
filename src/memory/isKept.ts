/** The browser's database in which a reader's log is kept. */
export const KEPT_IN = "borrowing-strength";

/** Whether this browser may have kept something: a browser that has no such list may; one that lets nobody ask has not. */
export async function isKept(): Promise<boolean> {
  try {
    if (!("databases" in indexedDB)) return true;
    return (await indexedDB.databases()).some(({ name }) => name === KEPT_IN);
  } catch {
    return false;
  }
}
