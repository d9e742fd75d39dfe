import { buhlmannStraub as credibility } from "../../../src/core/index.ts";
import { byGroup, type Family } from "../dataSet.ts";
import { near } from "../tolerance.ts";

/** Weighted rows in groups: the actuary's premiums. */
export const buhlmannStraub: Family = ({ name, priors, table, tolerance }) => {
  const method = /^buhlmann(?:_straub)?(?:_(unbiased|iterative))?$/.exec(name);
  if (priors || !method) return undefined;
  const names = table.names("group");
  const values = byGroup(names, table.numbers("value", "y")).rows;
  const weighted = name.startsWith("buhlmann_straub") && table.has("weight");
  const weights = weighted ? byGroup(names, table.numbers("weight")).rows : [];
  return () => {
    const got = credibility({
      groups: values.map((value, j) => (weighted ? { value, weight: weights[j]! } : { value })),
      method: method[1] === "iterative" ? "iterative" : "unbiased",
    });
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
