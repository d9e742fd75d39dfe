import type { MisconceptionId } from "./exercise.ts";

/** What a learner did who met a misconception, to be put after "twice you ...". */
export const inWords: Readonly<Record<MisconceptionId, string>> = {
  M1: "took the average of a small group at its word",
  M2: "took an estimate with a bias for the worse one",
  M3: "treated all groups alike, whatever their size",
  M4: "pulled towards zero instead of towards the average of all",
  M5: "gave the larger group, or the other side, the wrong share",
  M6: "left to taste what follows from the numbers",
  M7: "turned the spread between groups the wrong way round",
  M8: "took a standard deviation, a variance or a precision for one another",
  M9: "took the average of all rows for the average of the groups",
  M10: "took more data in each group for more groups",
  M11: "took a flat prior for no information",
  M12: "listened to the data alone",
  M13: "took the ends of an interval for cliffs, or mistook where they lie",
  M14: "looked for a cause where luck is enough",
  M15: "took the population for the group, or the one distribution for the other",
  M16: "took a sampler that has settled for a model that is right",
  M17: "took a single student for the average of a school",
  M18: "took the population for its hyperprior",
  M19: "took a large r for more over-dispersion",
  M20: "took the histogram of the estimates for that of the schools",
  M21: "corrected a winner’s estimate twice, or not at all",
  M22: "took an estimate of zero for equal groups",
  M23: "shrank what had been shrunk already",
  M24: "put the raw standard error round a shrunken estimate",
  M25: "asked groups to be alike before they may be pooled",
  M26: "took the best estimate for the best group",
  M27: "took the interval of the mean for that of the next group",
  M28: "took the data for used twice",
  M29: "asked pooling to cure a bias of selection",
  M30: "took a promise about all groups for one about each",
  M31: "pulled to the average of all where a line is known",
  M32: "took a correlation for a fact that depends on where zero is",
  M33: "took pull for move",
  M34: "looked at one end of a list only",
  M35: "moved or corrected in the wrong direction, or by too much",
  M36: "took few data for none",
  M37: "overlooked who met whom",
  M38: "took a product of two sources for a sum",
  M39: "forgot what an error costs",
  M40: "took one possible value for all that are possible",
};

const TIMES = ["", "Once", "Twice", "Three times", "Four times", "Five times"];

/** "Twice you took ...". */
export function metInWords(id: MisconceptionId, count: number): string {
  return `${TIMES[count] ?? `${count} times`} you ${inWords[id]}`;
}
