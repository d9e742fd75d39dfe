import { betaBinomial } from "#models/betaBinomial.ts";
import { numbersOf } from "../../declared/numbers.ts";
import {
  ESTIMATOR_IDS,
  ESTIMATORS,
  type EstimatorId,
  estimators,
  squaredError,
  typicalError,
} from "./estimators.ts";
import { type Batter, ofAsked, roster } from "./roster.ts";

const WHOLE = { step: 1 } as const;
/** How each way of guessing is spoken of. */
const SUBJECTS: Readonly<Record<EstimatorId, string>> = {
  "james-stein": "James–Stein",
  "beta-binomial": "the most likely population",
  complete: "one number for all",
  none: "the averages themselves",
};

/** Every number of the figure of the batters, at the way of guessing and the row of Williams that are chosen. */
export const numbers = numbersOf(
  betaBinomial,
  (_, scene) => {
    const batters = roster(scene);
    const rest = batters.map((batter) => batter.rest);
    const ways = estimators({
      y: batters.map(({ hits }) => hits),
      n: batters.map(({ atBats }) => atBats),
    });
    const outcomes = ESTIMATOR_IDS.map((id) => {
      const { estimate } = ways[id];
      return {
        id,
        ...ways[id],
        total: squaredError(estimate, rest),
        error: typicalError(estimate, rest),
        askedError: typicalError(ofAsked(estimate), ofAsked(rest)),
      };
    });
    const chosen = outcomes.find(({ id }) => id === scene.view.estimator) ?? outcomes[0]!;
    const none = outcomes.find(({ id }) => id === "none")!;
    const rows = batters.map((batter, j) => ({ ...batter, estimate: chosen.estimate[j]! }));
    const mean = ways.complete.target;
    const furthest = rows.reduce((worst, row) => (missOf(row) > missOf(worst) ? row : worst));
    const subject = SUBJECTS[chosen.id];
    return {
      id: chosen.id,
      rows,
      ways,
      outcomes,
      batters: rows.length,
      atBats: rows[0]!.atBats,
      mean,
      way: ESTIMATORS[chosen.id],
      subject,
      atStart: subject.charAt(0).toUpperCase() + subject.slice(1),
      error: chosen.error,
      // Beside that of the averages, where it is another.
      estimateError: chosen.id === "none" ? undefined : chosen.error,
      rawError: none.error,
      timesAsFar: none.error / chosen.error,
      total: chosen.total,
      rawTotal: none.total,
      ratio: none.total / chosen.total,
      // What even a forecast of the true averages would have missed, since a season is a record too.
      noise: Math.sqrt(rows.reduce((sum, row) => sum + row.restNoise ** 2, 0) / rows.length),
      keep: chosen.keep,
      kappa: chosen.kappa,
      closer: rows.filter((row) => missOf(row) < Math.abs(row.raw - row.rest)).length,
      cameBack: rows.filter((row) => Math.abs(row.rest - mean) < Math.abs(row.raw - mean)).length,
      furthest: furthest.short,
      furthestEstimate: furthest.estimate,
      furthestRest: furthest.rest,
    };
  },
  {
    batters: { as: "number", to: WHOLE },
    atBats: { as: "number", to: WHOLE },
    mean: { as: "number" },
    error: { as: "number" },
    estimateError: { as: "number", label: "typical error, estimates" },
    rawError: { as: "number", label: "typical error, first averages" },
    timesAsFar: { as: "number" },
    noise: { as: "number" },
    total: { as: "number" },
    rawTotal: { as: "number" },
    ratio: { as: "number" },
    keep: { as: "share" },
    kappa: { as: "number", to: WHOLE },
    closer: { as: "number", to: WHOLE },
    cameBack: { as: "number", to: WHOLE },
    furthestEstimate: { as: "number" },
    furthestRest: { as: "number" },
  },
);

const missOf = ({ estimate, rest }: Batter & { readonly estimate: number }) =>
  Math.abs(estimate - rest);

export type SeasonNumbers = ReturnType<(typeof numbers)["of"]>;
