import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, measured, share, word } from "./record.ts";
import { likeliestSpread } from "./variancePopulation.ts";

const units = (value: number) => measured(value, "units", "unit");
const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const rms = (values: readonly number[]) => Math.hypot(...values) / Math.sqrt(values.length);

interface Gene {
  readonly name: string;
  readonly way: 1 | -1;
  readonly difference: number;
  readonly error: number;
  readonly estimate: number;
  readonly keep: number;
  readonly rest: number;
}

/** Each gene by precisions: what the patients say and the population count by one over their variances. */
function genesAt({ sample }: Scene, mu: number, tau: number): readonly Gene[] {
  const { y = [], sigma = [], later: rest = [] } = sample.columns;
  return y.map((difference, j) => {
    const [data, all] = [sigma[j]! ** -2, tau ** -2];
    const isNone = tau === 0;
    return {
      name: sample.groups[j]!,
      way: difference < 0 ? -1 : 1,
      difference,
      error: sigma[j]!,
      keep: isNone ? 0 : data / (data + all),
      estimate: isNone ? mu : (data * difference + all * mu) / (data + all),
      rest: rest[j]!,
    };
  });
}
const shown = (gene: Gene) => Math.abs(gene.difference);
const says = (gene: Gene) => gene.way * gene.estimate;
const later = (gene: Gene) => gene.way * gene.rest;
const size = (gene: Gene) => Math.round((1e9 * shown(gene)) / gene.error);
const byT = (genes: readonly Gene[]) => [...genes].sort((a, b) => size(b) - size(a)).slice(0, 10);
const missed = (genes: readonly Gene[]) => rms(genes.map((one) => one.estimate - one.rest));

const known = new Map<Scene["sample"], number>();
function fittedOf({ sample }: Scene): number {
  const { y = [], sigma = [] } = sample.columns;
  const luck = sigma.map((one) => one * one);
  const fitted = known.get(sample) ?? Math.sqrt(likeliestSpread(y, luck));
  known.set(sample, fitted);
  return fitted;
}

function numbersOf(scene: Scene) {
  const { mu = 0, tau = 0 } = scene.values;
  const genes = genesAt(scene, mu, tau);
  const list = byT(genes);
  const top = list[0]!;
  const fit = fittedOf(scene);
  const learned = genesAt(scene, 0, fit);
  return {
    tau: units(tau),
    genes: bare(305),
    places: bare(10),
    name: word(top.name),
    fitted: units(fit),
    topShown: units(shown(top)),
    topLater: units(later(top)),
    topPulled: units(says(learned.find(({ name }) => name === top.name)!)),
    topSays: units(says(top)),
    topKeeps: share(top.keep),
    listShown: units(average(list.map(shown))),
    listSays: units(average(list.map(says))),
    listLater: units(average(list.map(later))),
    errorNone: units(rms(genes.map((one) => one.difference - one.rest))),
    errorAll: units(rms(genes.map((one) => one.rest))),
    errorPulled: units(missed(learned)),
    error: units(missed(genes)),
    fallen: bare(list.filter((one) => later(one) < shown(one)).length),
  };
}

export const topGene: FigureRecord = {
  widget: "top-gene",
  truth(scene) {
    const { mu = 0, tau = 0 } = scene.values;
    const isFree = tau >= 10;
    return {
      numbers: numbersOf(scene),
      cases: { takeaway: isFree ? 0 : 1, summary: isFree ? 0 : 1 },
      table: byT(genesAt(scene, mu, tau)).map((one) => [
        one.name,
        shown(one),
        one.keep,
        says(one),
        later(one),
      ]),
    };
  },
  guess(scene, [guess = 0]) {
    const numbers = numbersOf(scene);
    const { topShown, topLater, topPulled } = numbers;
    const keeps = guess / topShown.value;
    const reply =
      keeps > 1
        ? 0
        : keeps >= 0.88
          ? 1
          : keeps <= 0.12
            ? 2
            : keeps > topLater.value / topShown.value
              ? 3
              : 4;
    const miss = Math.abs(guess - topLater.value);
    return {
      numbers: {
        ...numbers,
        keeps: share(keeps),
        miss: units(miss),
        missNone: units(Math.abs(topShown.value - topLater.value)),
        missAll: units(Math.abs(topLater.value)),
        missPulled: units(Math.abs(topPulled.value - topLater.value)),
      },
      cases: { reply },
      isOnEdge: Math.abs(miss - 0.25) < 1e-9,
      verdict: miss <= 0.25 ? "right" : "wrong",
      misconception: ["M14", "M21", "M15"][reply],
    };
  },
  season: { you: "miss", none: "missNone", all: "missAll", partial: "missPulled" },
  visits: [{ tau: 0 }, { tau: 10 }, { tau: 0.4 }],
  guesses: [[0], [0.4], [1], [1.6], [2.4], [4]],
};
