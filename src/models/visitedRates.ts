import { defineModel } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { countedTrials } from "./countedTrials.ts";
import { rankedRates } from "./rankedRates.ts";

const { line, m, r } = rankedRates.parameters;

/**
 * Rates of groups that teach their population, of which only some can be visited; a visit brings a rate over the line down to it.
 *
 * Visits and line are no part of the story, which is that of `ranked-rates`.
 */
export const visitedRates = defineModel({
  ...rankedRates,
  id: "visited-rates",
  title: "Rates of groups, some of which are visited",
  parameters: {
    visits: {
      symbol: "k",
      letter: "k",
      name: "number of groups that can be visited",
      short: "visits",
      ...dimension("visit", "visits", "visit"),
      support: "count",
      range: [1, 12],
      step: 1,
      fineStep: 1,
      initial: 4,
      role: "fixed",
    },
    line: {
      ...line,
      name: "rate to which a visit brings a group that lies over it",
      short: "a visit reaches",
      range: [0.04, 0.1],
      initial: 0.05,
    },
    m,
    r,
  },
  derived: {},
  data: {
    n: { ...countedTrials.n, ...dimension("trial", "operations", "operation") },
    y: { ...countedTrials.y, ...dimension("success", "deaths", "death") },
  },
});
