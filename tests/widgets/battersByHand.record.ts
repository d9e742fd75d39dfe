import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, measured, share } from "./record.ts";
import { estimatesOf, men, sum, total, typical, WAYS } from "./season.ts";

const N = 45;
const atBats = (truth: number) => measured(truth, "at-bats", "at-bat");

const errorsOf = (estimates: readonly number[], outcomes: readonly number[]) => ({
  least: typical(estimates, outcomes),
  leastTotal: total(estimates, outcomes),
});

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
    ...errorsOf(
      list.map(({ raw }) => start + slope * raw),
      list.map(({ rest }) => rest),
    ),
  };
}

export const battersByHand: FigureRecord = {
  widget: "batters-by-hand",
  truth(scene) {
    const { m = 0, kappa = 0 } = scene.values;
    const list = men(scene);
    const rest = list.map((man) => man.rest);
    const estimates = list.map(({ hits }) => (hits + m * kappa) / (N + kappa));
    const best = bestLine(scene);
    const error = typical(estimates, rest);
    const names = [
      ["James–Stein", "james-stein"],
      ["Beta-Binomial", "beta-binomial"],
      ["complete pooling", "complete"],
      ["no pooling", "none"],
    ] as const;
    return {
      numbers: {
        m: bare(m),
        kappa: atBats(kappa),
        trials: bare(N),
        pull: share(kappa / (N + kappa)),
        error: bare(error),
        stein: bare(typical(estimatesOf(WAYS["james-stein"]!), rest)),
        least: bare(best.least),
        leastTotal: bare(best.leastTotal),
        bestMean: bare(best.m),
        bestKappa: atBats(best.kappa),
      },
      cases: {},
      table: [
        ["your population", kappa / (N + kappa), error],
        ...names.map(([name, id]) => [
          name,
          1 - WAYS[id]!.keep,
          typical(estimatesOf(WAYS[id]!), rest),
        ]),
        ["the best, in hindsight", best.pull, best.least],
      ],
    };
  },
};
