import { crossedGiven } from "#core/pooling/crossed/crossed.ts";
import { inventedTasting } from "#data/inventedTasting.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { crossedScores } from "#models/crossedScores.ts";

/** Tenths of a point. */
type Asked = { readonly tau: number; readonly sigma: number; readonly tauB: number };

const { judge = [], cake = [], score = [] } = inventedTasting.sample().columns;
const [B, D] = [1, 3];
const average = (j: number) => {
  const own = score.filter((_, r) => judge[r] === j);
  return own.reduce((sum, one) => sum + one, 0) / own.length;
};

/** How far the bar of B lies above that of D, with so much added to the row of B. */
function gapWith({ tau, sigma, tauB }: Asked, added: number): number {
  const { mean } = crossedGiven({
    annotator: judge,
    item: cake,
    y: score.map((one, r) => one + (judge[r] === B ? added : 0)),
    sigma: sigma / 10,
    annotatorSd: tau / 10,
    itemSd: tauB / 10,
  }).annotator;
  return mean[B]! - mean[D]!;
}

const onGrid = (value: number) => Math.round(10 * value) / 10;
/** Bars move in proportion to what is added. */
const needed = (of: Asked) => gapWith(of, 0) / (gapWith(of, 0) - gapWith(of, 1));
const byAverages = average(D) - average(B);
const byBars = (of: Asked) => -gapWith(of, 0);
const figure = (value: (of: Asked) => number) => (of: Asked) => ({
  of: "tasting",
  values: { more: onGrid(value(of)), tauA: of.tau / 10, tauB: of.tauB / 10, sigma: of.sigma / 10 },
});

/** Raising one judge until two are equally harsh. */
export const levelWithD = setTheFigure<Asked>({
  id: "level-with-d",
  title: "As generous as another",
  draw: ({ whole }) => ({
    tau: whole(4, 12),
    sigma: whole(4, 15),
    tauB: whole(8, 25),
  }),
  unfit: (of) => {
    const right = needed(of);
    // On the grid of tenths one place is right, and its neighbours are not.
    if (Math.abs(right - onGrid(right)) > 0.03) return true;
    return [byAverages, byBars(of)].some((slip) => Math.abs(slip - right) < 0.2);
  },
  shown: (of) => ({
    spread: show(of.tau / 10, 1),
    noise: show(of.sigma / 10, 1),
    quality: show(of.tauB / 10, 1),
    answer: show(onGrid(needed(of)), 1),
    apart: show(byBars(of), 2),
  }),
  model: crossedScores,
  widget: "tilted-table",
  view: {
    judge: ["B", "A", "C", "D", "E"],
    cake: ["all", "Lime", "Plum", "Nut", "Fig", "Rye"],
    score: ["given", "struck"],
    mean: ["learned", "held"],
    plan: ["mixed", "rooms"],
  },
  controls: ["more"],
  start: (of) => ({
    more: 0,
    slide: 0,
    tauA: of.tau / 10,
    tauB: of.tauB / 10,
    sigma: of.sigma / 10,
    mu: 6,
  }),
  solution: (of) => ({ more: onGrid(needed(of)) }),
  gap: ({ more: added = 0 }, of) => added - needed(of),
  tolerance: 0.05,
  nearEnough: "within 0.05 of where the bars are level",
  below: ({ more: added = 0 }, of) =>
    said`With ${show(added, 1)} added the bar of B is ${less("still to the left of that of D", named("bar of B above that of D", gapWith(of, added)), named("nothing", 0))}, by ${show(-gapWith(of, added), 2)}. Give more.`,
  above: ({ more: added = 0 }, of) =>
    said`With ${show(added, 1)} added the bar of B is ${more("to the right of that of D", named("bar of B above that of D", gapWith(of, added)), named("nothing", 0))}, by ${show(gapWith(of, added), 2)}. Give less.`,
  misconceptions: [
    {
      id: "M9",
      slip: "averages of the rows made equal",
      answer: () => ({ more: onGrid(byAverages) }),
      comesOf: () => "making the averages of the two rows equal",
      explanation: (of) =>
        `Cakes differ, here by ${show(of.tauB / 10, 1)}, and the two rows are averages over different cakes: B tasted Lime, which nobody likes, and D did not. With equal averages B would be the more generous of the two.`,
      link: figure(() => byAverages),
    },
    {
      id: "M23",
      slip: "distance of the bars added",
      answer: (of) => ({ more: onGrid(byBars(of)) }),
      comesOf: () => "adding to the scores what the bars are apart",
      explanation: (of) =>
        `The bars are estimates and have been pulled: ${show(byBars(of), 2)} between them stands for more between the scores. What is added to scores is pulled as well, so more of it is needed.`,
      link: figure(byBars),
    },
    {
      id: "M35",
      slip: "moved the wrong way",
      answer: () => ({ more: onGrid(-byAverages) }),
      comesOf: () => "making B harsher still",
      explanation: (of) =>
        `B stands ${show(byBars(of), 2)} to the left of D, so B gives less for the same cake. To be as generous as D and not harsher still, B has to give more to every cake.`,
      link: figure(() => -byAverages),
    },
  ],
  right: (of) => `With ${show(onGrid(needed(of)), 1)} more for each cake, B gives what D gives.`,
});
