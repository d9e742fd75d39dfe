import { groupMeans } from "#models/groupMeans.ts";
import { defineWidget } from "../../../frame/widget.ts";
import { CaterpillarBelow } from "./CaterpillarBelow.tsx";
import { CaterpillarPlot } from "./CaterpillarPlot.tsx";
import { type CaterpillarPicture, picture } from "./picture.ts";
import { announcement, feedback, items, outcome, summary, table, takeaway } from "./words.ts";

/** Many groups at once: who moves, how far, and who overtakes whom. */
export const caterpillar = defineWidget<CaterpillarPicture>({
  id: "caterpillar",
  model: groupMeans.id,
  controls: ["tau", "mu"],
  atRest: ["order", "tau"],
  choices: [
    {
      name: "order",
      label: "Order by",
      options: { own: "own average", estimate: "estimate", students: "students tested" },
    },
  ],
  resample: "Draw eighteen other schools",
  readouts: [],
  picture,
  takeaway,
  summary,
  announcement,
  table,
  Plot: CaterpillarPlot,
  Below: CaterpillarBelow,
  Numbers: CaterpillarBelow,
  prediction: {
    kind: "order",
    first: "highest estimate",
    last: "lowest estimate",
    items,
    outcome,
    feedback,
    answers: {
      columns: ["share of own data", "estimate", "posterior sd", "rank by estimate"],
    },
  },
});
