import { createProgress } from "./createProgress.ts";

const twoDigits = (value: number) => String(value).padStart(2, "0");

/** The progress of whoever reads in this browser. */
export const progress = createProgress({
  shelf: () => localStorage,
  today: () => {
    const now = new Date();
    return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  },
});
