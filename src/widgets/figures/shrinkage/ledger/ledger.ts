import type { Table } from "#controls/DataTable.tsx";
import { formatNumber, formatQuantity, speakQuantity } from "#language/format.ts";
import { speakPercent } from "#language/percent.ts";
import { schoolMean } from "#models/schoolMean.ts";
import { defineWidget } from "../../../frame/widget.ts";
import { exactPercent } from "./exactPercent.ts";
import { LedgerNumbers } from "./LedgerNumbers.tsx";
import { LedgerPlot } from "./LedgerPlot.tsx";
import { LedgerTable } from "./LedgerTable.tsx";
import { type LedgerPicture, picture } from "./picture.ts";

const POINTS = { unit: "points", unitOne: "point" };
const given = (value: number) => formatNumber(value, { step: schoolMean.parameters.xbar.fineStep });
/** Two decimals, so that the reckoning can be checked by hand, but for the last of them. */
const DIGITS = { decimals: 2 };
const points = (value: number) => formatQuantity(POINTS, value, DIGITS);

const takeaway = ({ own, population, estimate }: LedgerPicture) =>
  `Of ${points(estimate)}, ${formatNumber(own.contribution, DIGITS)} come from its own students and ${formatNumber(population.contribution, DIGITS)} from the other schools`;

const summary = ({ own, population, estimate, n }: LedgerPicture) =>
  `${exactPercent(own.share)} of ${given(own.value)} and ${exactPercent(population.share)} of ${given(population.value)} ` +
  `make the estimate of ${points(estimate)}. The two shares, of the ${formatQuantity(schoolMean.parameters.n, n)} and of the state, are always the whole.`;

const announcement = ({ own, population, estimate }: LedgerPicture) =>
  `${speakPercent(own.share)} from its own students, ${speakPercent(population.share)} from the state; estimate ${speakQuantity(POINTS, estimate, { digits: 3 })}.`;

const table = ({ own, population, estimate }: LedgerPicture): Table => ({
  caption: "Where the estimate comes from",
  columns: [
    { name: "source", unit: "" },
    { name: "what it says", unit: "points" },
    { name: "share", unit: "" },
    { name: "contribution", unit: "points" },
  ],
  rows: [
    ["its own students", own.value, own.share, own.contribution],
    ["all schools of the state", population.value, population.share, population.contribution],
    ["the estimate", estimate, 1, estimate],
  ],
});

/** The borrowing ledger: what of one estimate is the school's own and what is borrowed. */
export const ledger = defineWidget<LedgerPicture>({
  id: "ledger",
  model: schoolMean.id,
  controls: [],
  scrubs: ["n", "xbar", "mu"],
  readouts: [],
  picture,
  takeaway,
  summary,
  announcement,
  table,
  Plot: LedgerPlot,
  Knobs: LedgerTable,
  Numbers: LedgerNumbers,
});
