/** The browser's database in which a reader's log is kept. */
export const KEPT_IN = "borrowing-strength";

/** Whether this browser may have kept something: where that cannot be asked, it may. */
export async function isKept(): Promise<boolean> {
  try {
    const all = await indexedDB.databases();
    return all.some(({ name }) => name === KEPT_IN);
  } catch {
    return true;
  }
}
