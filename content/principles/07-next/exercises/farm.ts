/** Who may have to decide something. */
export const NAMES = ["Ada", "Bruno", "Clara", "Dario", "Edith", "Felix", "Greta", "Hugo"] as const;
/** What is tried out, and where. */
export const TRIALS = [
  { thing: "a fertilizer", place: "farm", places: "farms", unit: "bushels an acre" },
  { thing: "a way to teach fractions", place: "school", places: "schools", unit: "points" },
  { thing: "a night bus", place: "town", places: "towns", unit: "riders a night" },
  { thing: "a new feed", place: "stable", places: "stables", unit: "litres of milk a cow" },
] as const;

/** The chapter's figure as it is at its start. */
export const FIGURE = { of: "farms", values: {} };
