import { bcg1994 } from "./bcg1994.ts";
import { defineDataSet, type Sample } from "./dataSet.ts";

const ASKED = "Vandiviere";
const others = bcg1994.trials.filter(({ name }) => name !== ASKED);
const asked = bcg1994.trials.find(({ name }) => name === ASKED)!;

const sample: Sample = {
  groups: others.map(({ name }) => name),
  columns: {
    y: others.map(({ y }) => y),
    sigma: others.map(({ variance }) => Math.sqrt(variance)),
    latitude: others.map(({ latitude }) => latitude),
  },
};

/**
 * The thirteen trials of BCG, one of them under the reader's hand: Vandiviere's, whose result is a parameter of the model and
 * starts as it was published. The sample holds the other twelve.
 *
 * Source   see `bcg1994.ts`, from which every number is taken.
 */
export const bcgTwelve = defineDataSet({
  id: "bcg-twelve",
  title: bcg1994.title,
  asked,
  sample: () => sample,
  handedOn: bcg1994.handedOn,
  card: bcg1994.card,
});
