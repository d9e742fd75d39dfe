import {
  buhlmannStraub as credibility,
  oneWayFit,
  type WeightedRows,
  weightedOneWayData,
} from "../../../src/core/index.ts";
import type { Answer } from "../answer.ts";
import { byGroup, type Family } from "../dataSet.ts";
import { near, type Tolerance, within } from "../tolerance.ts";

/** Weighted rows in groups: the actuary's premiums, and the weighted Normal model by likelihood. */
export const buhlmannStraub: Family = ({ name, priors, table, tolerance }) => {
  const premiums = /^buhlmann(?:_straub)?(?:_(unbiased|iterative))?$/.exec(name);
  const likelihood = /(?:^|_)(REML|ML)(?:_|$)/.exec(name)?.[1];
  if (priors || !(premiums || likelihood)) return undefined;
  const { names, rows } = byGroup(table.names("group"), table.numbers("value", "y"));
  const weighted = table.has("weight") && (likelihood || name.startsWith("buhlmann_straub"));
  const weights = weighted ? byGroup(table.names("group"), table.numbers("weight")).rows : [];
  const groups = rows.map((value, j) => (weighted ? { value, weight: weights[j]! } : { value }));
  if (likelihood) return () => fitted(groups, names, likelihood as "REML" | "ML", tolerance);
  return () => {
    const method = premiums![1] === "iterative" ? "iterative" : "unbiased";
    const got = credibility({ groups, method });
    const room = tolerance.component;
    const all = (list: readonly number[]) => list.map((value) => near(value, room));
    return {
      collective: near(got.collective, room),
      a: near(got.betweenVariance, room),
      s2: near(got.withinVariance, room),
      individual: all(got.individual),
      z: all(got.credibility),
      premium: all(got.premium),
    };
  };
};

/** lme4's `weights=`: rows of variance s2 / weight, groups of variance a. */
function fitted(
  groups: readonly WeightedRows[],
  names: readonly string[],
  method: "REML" | "ML",
  { component, effect, logLikelihood }: Tolerance,
): Answer {
  const got = oneWayFit({ ...weightedOneWayData(groups), method });
  return {
    mu: within(got.mu, effect * got.muSe),
    se: near(got.muSe, component),
    a: near(got.tauVariance, component, component * got.muSe ** 2),
    s2: near(got.sigmaVariance, component),
    coef: got.theta.map((mean, j) => within(mean, effect * got.sd[j]!)),
    states: names,
    groups: names,
    logLik: within(got.logLikelihood, logLikelihood),
  };
}
