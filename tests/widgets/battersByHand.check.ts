import type { Scene } from "#widgets/frame/widget.ts";
import { faults, number, percent, quantity, tableFaults, type WidgetCheck } from "./claims.ts";
import { estimatesOf, men, sum, total, WAYS } from "./season.ts";

const N = 45;
const atBats = (truth: number) => quantity(truth, "at-bats", "at-bat");

/** The straight line from averages to the season with the least squares, by its normal equations. */
function bestLine(scene: Scene) {
  const list = men(scene);
  const count = list.length;
  const sx = sum(list.map(({ raw }) => raw));
  const sy = sum(list.map(({ rest }) => rest));
  const sxx = sum(list.map(({ raw }) => raw * raw));
  const sxy = sum(list.map(({ raw, rest }) => raw * rest));
  const slope = (count * sxy - sx * sy) / (count * sxx - sx * sx);
  const start = (sy - slope * sx) / count;
  return {
    m: start / (1 - slope),
    kappa: N / slope - N,
    pull: 1 - slope,
    error: total(
      list.map(({ raw }) => start + slope * raw),
      list.map(({ rest }) => rest),
    ),
  };
}

export const battersByHand: WidgetCheck = {
  widget: "batters-by-hand",
  check(scene, { takeaway, summary, announcement, table }) {
    const { m = 0, kappa = 0 } = scene.values;
    const list = men(scene);
    const rest = list.map((man) => man.rest);
    const estimates = list.map(({ hits }) => (hits + m * kappa) / (N + kappa));
    const best = bestLine(scene);
    const error = total(estimates, rest);
    const stein = total(estimatesOf(WAYS["james-stein"]!), rest);
    const judges = {
      m: number(m),
      kappa: atBats(kappa),
      pull: percent(kappa / (N + kappa)),
      error: number(error),
      stein: number(stein),
      least: number(best.error),
      bestMean: number(best.m),
      bestKappa: atBats(best.kappa),
    };
    const names = [
      ["James–Stein", "james-stein"],
      ["Beta-Binomial", "beta-binomial"],
      ["complete pooling", "complete"],
      ["no pooling", "none"],
    ] as const;
    return [
      ...faults(
        takeaway,
        "Your population misses by {error}, James–\u2060Stein by {stein}",
        judges,
      ),
      ...faults(
        summary,
        "A population with mean {m} that counts for {kappa}, beside 45 of his own, makes {pull} of every estimate. " +
          "The total squared error is then {error}. " +
          "No population could have had less than {least}: that of mean {bestMean} and {bestKappa}.",
        judges,
      ),
      ...faults(
        announcement,
        "Mean {m}, strength {kappa}: total squared error {error}; James–Stein has {stein}.",
        judges,
      ),
      ...(error >= best.error - 1e-12 ? [] : [`less than the least: ${error}`]),
      ...tableFaults(table, [
        ["your population", kappa / (N + kappa), error],
        ...names.map(([name, id]) => [
          name,
          1 - WAYS[id]!.keep,
          total(estimatesOf(WAYS[id]!), rest),
        ]),
        ["the best, in hindsight", best.pull, best.error],
      ]),
    ];
  },
};
