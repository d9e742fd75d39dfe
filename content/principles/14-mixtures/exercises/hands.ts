import { mixedCounts } from "#models/mixedCounts.ts";

const { range, fineStep } = mixedCounts.parameters.r;
const [least, most] = range;

/** The figure of the chapter at this mean and shape, as near as its rails go. */
export const hands = (mu: number, r: number) => ({
  of: "hands",
  values: {
    mu: Math.min(6, Math.max(0.1, Number(mu.toFixed(2)))),
    r: Math.min(most, Math.max(least, Number((Math.round(r / fineStep) * fineStep).toFixed(3)))),
  },
});
