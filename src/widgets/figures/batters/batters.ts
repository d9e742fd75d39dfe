import { betaBinomial } from "#models/betaBinomial.ts";
import { defineWidget } from "../../frame/widget.ts";
import { BattersBelow } from "./BattersBelow.tsx";
import { BattersPlot } from "./BattersPlot.tsx";
import { BattersNumbers } from "./ErrorList.tsx";
import { ESTIMATORS } from "./estimators.ts";
import { feedback, items, parameter } from "./forecast.ts";
import { type BattersPicture, picture } from "./picture.ts";
import { announcement, facts, summary, table, takeaway } from "./words.ts";

/** Eighteen batters: what April says, what a population makes of it, and what the season brought. */
export const batters = defineWidget<BattersPicture>({
  id: "batters",
  model: betaBinomial.id,
  controls: [],
  atRest: ["estimator"],
  choices: [
    { name: "estimator", label: "Guess by", options: ESTIMATORS },
    {
      name: "row",
      label: "Row of Williams",
      options: { corrected: "Walt (corrected)", famous: "Billy (as in the famous file)" },
    },
  ],
  readouts: [],
  picture,
  takeaway,
  summary,
  announcement,
  table,
  facts,
  Plot: BattersPlot,
  Below: BattersBelow,
  Numbers: BattersNumbers,
  prediction: {
    kind: "values",
    parameter,
    items,
    feedback,
    answers: {
      columns: [
        "estimate",
        "rest of the season",
        "squared error of the first average",
        "squared error of the estimate",
      ],
    },
  },
});
