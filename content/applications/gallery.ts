/** A figure of a chapter that the page of its part shows. */
export interface Exhibit {
  /** The last piece of the chapter's address. */
  readonly chapter: string;
  readonly figure: string;
  /** The field it comes from. */
  readonly field: string;
  /** The one slider or switch that stands open. */
  readonly knob: string;
  /** Another figure of the chapter, whose forecast counts in the reader’s season though it is not shown. */
  readonly forecast?: string;
}

/** What `/applications/` shows, in the order of its chapters. */
export const gallery: readonly Exhibit[] = [
  { chapter: "batters", figure: "eighteen", field: "Sport", knob: "estimator" },
  { chapter: "free-throws", figure: "never-threw", field: "Sport", knob: "t" },
  { chapter: "pumps", figure: "one-pump", field: "Engineering", knob: "t" },
  { chapter: "schools", figure: "commended", field: "Education", knob: "tau" },
  { chapter: "hospitals", figure: "ten-visits", field: "Health", knob: "visits" },
  { chapter: "trials", figure: "fourteenth-country", field: "Medicine", knob: "spread" },
  {
    chapter: "genes",
    figure: "folding-cloud",
    field: "Genomics",
    knob: "d0",
    forecast: "winner",
  },
  { chapter: "insurance", figure: "five-states", field: "Insurance and finance", knob: "kappa" },
  { chapter: "ecology", figure: "many-counties", field: "Ecology", knob: "tau" },
];
