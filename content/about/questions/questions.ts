import { pull, records } from "./estimates.ts";
import { after, gains } from "./promises.ts";
import type { Theme } from "./question.ts";
import { spread } from "./spread.ts";
import { counts, plans, structures } from "./structures.ts";

/** Questions that people ask, by theme; each with its answer and the state of a figure that shows it. */
export const themes: readonly Theme[] = [
  records,
  pull,
  spread,
  gains,
  after,
  structures,
  counts,
  plans,
];
