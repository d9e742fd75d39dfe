import { ledger } from "#core/pooling/knownErrors/ledger.ts";
import { schoolMean } from "#models/schoolMean.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { AccountTable } from "./AccountTable.tsx";

/** Two decimals, so that the reckoning can be checked by hand, but for the last of them. */
const TWO = { decimals: 2 } as const;

const numbers = numbersOf(
  schoolMean,
  ({ n, sigma2, tau2, xbar, mu }) => {
    const sigma = Math.sqrt(sigma2 / n);
    const { own, population, estimate } = ledger({
      y: [xbar],
      sigma: [sigma],
      mu,
      tau: Math.sqrt(tau2),
      group: 0,
    });
    const gap = Math.abs(xbar - mu);
    return {
      n,
      xbar,
      mu,
      estimate,
      own: own.share,
      rest: population.share,
      whole: 1,
      gap,
      // Shares of the gap, not differences of estimates: exactly nothing where there is no gap.
      kept: own.share * gap,
      back: population.share * gap,
    };
  },
  {
    n: { as: "n" },
    xbar: { as: "xbar" },
    mu: { as: "mu" },
    estimate: { as: "posterior-mean", to: TWO, label: "the estimate" },
    own: { as: "weight", to: TWO, label: "weight of its own" },
    rest: { as: "prior-share", to: TWO, label: "weight of the state" },
    whole: { as: "share" },
    gap: { as: "pull", to: { step: 0.1 } },
    kept: { as: "pull", to: TWO },
    back: { as: "pull", to: TWO },
  },
);

/** The account of one estimate: how much of the way from the state's average to its own is kept, and what is given back. */
export const account = defineFigure(numbers, {
  id: "ledger",
  controls: ["xbar", "mu"],
  atRest: [],
  scrubs: ["n", "xbar", "mu"],
  readouts: [],
  projected: ["own", "rest", "estimate"],
  words: {
    takeaway: [
      [({ gap }) => gap === 0, "Both averages say {mu}, so there is nothing to divide"],
      [({ own }) => own === 0, "If schools do not differ, all {gap} are given back"],
      "Of the {gap} between the two averages, {kept.number} are kept and {back.number} given back",
    ],
    summary:
      "The {n} carry {own} of the weight, the state {rest}. So the estimate lies {own} of the way from the state’s {mu.number} to the school’s own {xbar.number}, at {estimate}.",
    announcement: "{kept} kept, {back} given back; estimate {estimate}.",
  },
  drawing: {
    room: { heights: [190, 160] },
    margins: { top: 3, right: 0.8, bottom: 3.4, left: 0.8 },
    x: { of: "xbar", label: "true average of the school" },
    y: { of: [0, 1] },
    drag: [
      { parameter: "mu", tone: "population" },
      { parameter: "xbar", tone: "data" },
    ],
    layers: ({ mu, xbar, estimate, kept, back }) => [
      {
        mark: "bar",
        tone: "data",
        outcome: true,
        from: Math.min(mu, estimate),
        to: Math.max(mu, estimate),
        text: "kept {kept.number}",
        otherwise: "above",
        line: kept > back ? 1 : 0,
      },
      {
        mark: "bar",
        tone: "population",
        outcome: true,
        from: Math.min(xbar, estimate),
        to: Math.max(xbar, estimate),
        text: "given back {back.number}",
        otherwise: "above",
        line: kept > back ? 0 : 1,
      },
      {
        mark: "point",
        tone: "posterior",
        shows: ["posterior-mean"],
        outcome: true,
        x: estimate,
        y: 0,
      },
    ],
  },
  table: {
    caption: "Where the estimate comes from",
    columns: [["source"], ["what it says", "mu"], ["weight"], ["of the way", "mu"]],
    rows: ({ xbar, mu, estimate, own, rest, gap, kept, back }) => [
      ["its own students", xbar, own, kept],
      ["all schools of the state", mu, rest, back],
      ["the estimate", estimate, 1, gap],
    ],
  },
  Knobs: ({ explorable, show }) => <AccountTable of={explorable.id} show={show} />,
});
