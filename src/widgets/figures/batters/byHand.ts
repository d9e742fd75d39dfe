import { betaBinomial } from "#models/betaBinomial.ts";
import { defineWidget } from "../../frame/widget.ts";
import { ByHandPlot } from "./ByHandPlot.tsx";
import { type ByHandPicture, picture } from "./byHandPicture.ts";
import { announcement, facts, summary, table, takeaway } from "./byHandWords.ts";
import { ByHandBest, ByHandNumbers } from "./ErrorList.tsx";

/** Where the least error lies, and that estimators which have not seen the season land beside it. */
export const byHand = defineWidget<ByHandPicture>({
  id: "batters-by-hand",
  model: betaBinomial.id,
  controls: ["kappa", "m"],
  atRest: ["kappa"],
  choices: [
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
  Plot: ByHandPlot,
  Below: ByHandNumbers,
  Numbers: ByHandBest,
});
