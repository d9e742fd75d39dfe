/** One idea that several figures of the book show, whatever their chapters. */
export interface Idea {
  readonly id: string;
  readonly title: string;
  /** What the idea is, in a sentence. */
  readonly says: string;
  readonly figures: readonly string[];
}

/** Every figure that has a demo, under the one idea that a lecturer would look for it by. */
export const ideas: readonly Idea[] = [
  {
    id: "from-data-to-belief",
    title: "From a story to a belief",
    says: "A model tells how data come about; read backwards, it says what the data make of a belief.",
    figures: ["one-bar", "multiply", "rungs-of-a-city"],
  },
  {
    id: "how-far-to-pull",
    title: "How far to pull",
    says: "An estimate lies between what a group shows and what its population expects, by how much each of them knows.",
    figures: [
      "rookie-bench",
      "free-throw-line",
      "one-school",
      "account",
      "by-hand",
      "never-threw",
      "one-pump",
      "five-states",
      "one-driver",
    ],
  },
  {
    id: "all-teach-all",
    title: "All groups teach the population",
    says: "What one group shows moves the estimates of the others, because all of them teach what they are pulled to.",
    figures: ["swap-the-signs", "held-city", "three-scooters"],
  },
  {
    id: "how-far-apart",
    title: "How far apart groups lie",
    says: "How much to borrow depends on the spread between groups, which is itself learned, and often not well.",
    figures: [
      "rookies-apart",
      "right-amount",
      "heaps",
      "the-dial",
      "imagined-tables",
      "two-powers",
      "given-a-spread",
      "rats-on-loan",
    ],
  },
  {
    id: "picked-from-a-list",
    title: "Picked from a list",
    says: "What was picked because it stood at the end of a list was partly luck, and part of that comes back.",
    figures: [
      "funnel",
      "league-table",
      "eighteen",
      "commended",
      "many-counties",
      "folding-cloud",
      "winner",
    ],
  },
  {
    id: "next-ranks-and-acts",
    title: "The next one, places in a list, and what to do",
    says: "A forecast is wider than a mean, a place in a list is uncertain, and what to do depends on the costs as well.",
    figures: [
      "ten-farms",
      "two-hundred-farms",
      "twelve-hospitals",
      "four-visits",
      "ten-visits",
      "fourteenth-country",
      "from-which-risk",
    ],
  },
  {
    id: "where-it-fails",
    title: "Who pays, and does the model fit",
    says: "Borrowing helps on the whole and hurts some; a population may be of the wrong shape, and may not notice.",
    figures: [
      "winners-and-losers",
      "a-thousand-years",
      "a-promise-to-all",
      "a-population-that-lets-go",
      "would-it-notice",
      "each-left-out",
      "one-far-out",
    ],
  },
  {
    id: "how-many",
    title: "How many to draw",
    says: "More of one group, more groups, or other groups: what a further datum is worth depends on the question.",
    figures: ["twelve", "eighty-schools", "how-many-in-each"],
  },
  {
    id: "levels",
    title: "Levels, and rows that cross",
    says: "A group may lie in a larger group, or a score belong to two at once; each level is pulled to the one above.",
    figures: [
      "nation-mobile",
      "pairs-of-students",
      "four-floors",
      "school-calendars",
      "the-tilted-table",
    ],
  },
  {
    id: "lines",
    title: "Lines",
    says: "Groups may be pulled to a line, and may have lines of their own.",
    figures: ["mean-or-line", "within-and-between", "two-windows"],
  },
  {
    id: "counts",
    title: "Counts with rates of their own",
    says: "Where each count has a rate of its own, the counts spread further than one rate would spread them.",
    figures: ["two-handed-die", "third-hand", "other-dice", "ten-growers"],
  },
  {
    id: "samplers",
    title: "How a posterior is walked",
    says: "A sampler visits a posterior step by step, and may miss a part of it.",
    figures: ["one-push-at-a-time", "step-by-step", "four-thousand-draws"],
  },
];
