import { groupMeans } from "#models/groupMeans.ts";
import { defineWidget } from "../../../frame/widget.ts";
import { picture, type RightAmountPicture } from "./picture.ts";
import { RightAmountBelow } from "./RightAmountBelow.tsx";
import { RightAmountNumbers } from "./RightAmountNumbers.tsx";
import { RightAmountPlot } from "./RightAmountPlot.tsx";
import { announcement, feedback, summary, table, takeaway } from "./words.ts";

const { tau } = groupMeans.parameters;

/** How much to pool: the error as a function of the spread that is assumed, least at the true one. */
export const rightAmount = defineWidget<RightAmountPicture>({
  id: "right-amount",
  model: groupMeans.id,
  controls: ["tau", "mu"],
  readouts: [],
  picture,
  takeaway,
  summary,
  announcement,
  table,
  Plot: RightAmountPlot,
  Below: RightAmountBelow,
  Numbers: RightAmountNumbers,
  prediction: {
    kind: "number",
    parameter: { ...tau, short: "your guess", initial: 10 },
    feedback,
    hidesControls: true,
    answers: { columns: ["expected error", "error for these schools"] },
  },
});
