import { schoolMean } from "#models/schoolMean.ts";
import { defineWidget } from "../../../frame/widget.ts";
import { OneGroupBelow } from "./OneGroupBelow.tsx";
import { OneGroupPlot } from "./OneGroupPlot.tsx";
import { type OneGroupPicture, picture } from "./picture.ts";
import { announcement, feedback, summary, table, takeaway } from "./words.ts";

const { xbar } = schoolMean.parameters;

/** The flagship: how one school's average and its state's are weighed against each other. */
export const oneGroup = defineWidget<OneGroupPicture>({
  id: "one-group",
  model: schoolMean.id,
  controls: ["n", "sigma2", "tau2", "xbar", "mu"],
  readouts: ["posterior-mean", "posterior-sd", "weight"],
  picture,
  takeaway,
  summary,
  announcement,
  table,
  Plot: OneGroupPlot,
  Below: OneGroupBelow,
  prediction: {
    kind: "number",
    parameter: { ...xbar, short: "your guess", initial: 85 },
    feedback,
    answers: { rows: ["posterior: this school"], columns: ["share of the weight"] },
  },
});
