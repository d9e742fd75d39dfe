/** What is seen of groups that succeed or fail: how often each tried, and how often it succeeded. */
export const countedTrials = {
  n: {
    symbol: "n",
    letter: "n",
    name: "number of trials of a group",
    unit: "trials",
    unitOne: "trial",
    shape: "group",
    constraint: "count",
  },
  y: {
    symbol: "y",
    letter: "y",
    name: "number of successes of a group",
    unit: "successes",
    unitOne: "success",
    shape: "group",
    constraint: "count",
  },
} as const;
