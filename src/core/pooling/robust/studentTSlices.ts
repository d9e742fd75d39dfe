import type { AxisDensity } from "../numerics/integrate/axisDensity.ts";
import { PANEL_ANALYSIS, PANEL_POINT, PANEL_WEIGHT } from "../numerics/integrate/gaussLegendre.ts";
import { gaussRuleOf } from "../numerics/integrate/gaussRule.ts";
import { dot, resolvedPanels } from "../numerics/integrate/resolvedPanels.ts";
import { type StudentTModel, studentTGiven } from "./studentTGiven.ts";

/** The law of mu at one tau, in panels of Gauss points. */
export interface PopulationSlice {
  readonly tau: number;
  /** Probability of the slice; they sum to 1. */
  readonly weight: number;
  readonly panels: readonly SlicePanel[];
}

/** Functions of mu on a stretch: their values at the Gauss points, and their Legendre series. */
export interface SlicePanel {
  readonly from: number;
  readonly to: number;
  readonly density: Values;
  /** Log density of each group's y. */
  readonly logErrors: readonly Values[];
  /** Mean of keep and of its square for each group at the Gauss points, keep the share of y in the group's mean. */
  readonly keeps: readonly (readonly { readonly keep: number; readonly square: number }[])[];
}

interface Values {
  readonly at: readonly number[];
  readonly series: readonly number[];
}

const SLICES = 24;
/** Panels of less probability are left out. */
const NO_MASS = 1e-12;
/**
 * A few Gauss points in tau with the law of mu at each, for averages that must follow a narrow t.
 *
 * Shapes  at most 24 slices; every panel holds one log error a group.
 *
 * @example
 * populationSlices({ y: [0], sigma: [1], df: 4, muPrior: { law: "flat" } }, axisDensity({ axis: sdAxis({ law: "flat" }, 1), logDensity: (x) => -x, from: 0, to: 1, negligible: 42 })).length // 24
 */
export function populationSlices(
  model: StudentTModel,
  tau: Pick<AxisDensity, "point" | "weight">,
): readonly PopulationSlice[] {
  const { y, sigma } = model;
  // Averages are smooth in the pull that tau exerts on a group of typical size, up to tau = Infinity.
  const typical = y.length / sigma.reduce((sum, s) => sum + 1 / s, 0);
  const pulls = tau.point.map((t) => typical / (typical + t));
  const count = tau.weight.filter((w) => w > NO_MASS).length;
  const rule = gaussRuleOf({ point: pulls, weight: tau.weight }, Math.min(SLICES, count - 1));
  return rule.point.map((pull, i) => {
    const at = typical * (1 / pull - 1);
    const { errors, ends, logDensity } = studentTGiven(model, at);
    const panels = resolvedPanels(logDensity, ends);
    const top = panels.reduce((most, { logs }) => Math.max(most, ...logs), -Infinity);
    const values = panels.map(({ logs }) => logs.map((log) => Math.exp(log - top)));
    const total = panels.reduce(
      (sum, { from, to }, k) => sum + ((to - from) / 2) * dot(PANEL_WEIGHT, values[k]!),
      0,
    );
    return {
      tau: at,
      weight: rule.weight[i]!,
      panels: panels.flatMap(({ from, to }, k) => {
        const half = (to - from) / 2;
        if (half * dot(PANEL_WEIGHT, values[k]!) < NO_MASS * total) return [];
        return {
          from,
          to,
          density: withSeries(values[k]!.map((value) => value / total)),
          logErrors: y.map((value, j) =>
            withSeries(PANEL_POINT.map((x) => errors.log(j, value - from - half * (1 + x)))),
          ),
          keeps: y.map((value, j) =>
            PANEL_POINT.map((x) => errors.keep(j, value - from - half * (1 + x))),
          ),
        };
      }),
    };
  });
}

function withSeries(at: readonly number[]): Values {
  return { at, series: PANEL_ANALYSIS.map((row) => dot(row, at)) };
}
