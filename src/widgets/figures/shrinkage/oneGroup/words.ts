import type { Table } from "#controls/DataTable.tsx";
import { formatNumber, formatQuantity, speakQuantity } from "#language/format.ts";
import { percent, speakPercent } from "#language/percent.ts";
import { schoolMean } from "#models/schoolMean.ts";
import type { Feedback } from "../../../frame/widget.ts";
import type { OneGroupPicture } from "./picture.ts";

const POINTS = { unit: "points", unitOne: "point" };
const points = (value: number, digits = 3) => formatQuantity(POINTS, value, { digits });
const tenths = (value: number) => formatNumber(value, { decimals: 1 });
/** A value the reader set, on its own grid. */
const given = (value: number) => formatNumber(value, { step: schoolMean.parameters.xbar.fineStep });
const students = (n: number) => formatQuantity(schoolMean.parameters.n, n);

export function takeaway({ weight, tau2 }: OneGroupPicture): string {
  if (tau2 === 0) return "If schools do not differ, this school’s own students change nothing";
  return `This school’s own students carry ${percent(weight)} of the weight`;
}

export function summary(picture: OneGroupPicture): string {
  const { n, xbar, mu, estimate, interval, posteriorSd } = picture;
  const [low, high] = interval;
  const surely =
    posteriorSd === 0
      ? "if schools do not differ, nothing else is possible."
      : `its true average lies between ${tenths(low)} and ${tenths(high)} with probability 95 %.`;
  return (
    `${n === 1 ? "The one student tested scored" : `The ${students(n)} tested averaged`} ${given(xbar)}, ` +
    `the state averages ${given(mu)}. ` +
    `The estimate for the school is ${points(estimate)}, ${moveOf(picture)}; ${surely}`
  );
}

function moveOf({ estimate, xbar }: OneGroupPicture): string {
  const gap = Math.abs(estimate - xbar);
  if (gap < 1e-9) return "the same as its own average";
  if (gap < 0.005) return "next to its own average";
  return `${points(gap)} ${estimate < xbar ? "below" : "above"} its own average`;
}

export function announcement({ n, estimate, posteriorSd, weight }: OneGroupPicture): string {
  const sd = speakQuantity(POINTS, posteriorSd, { digits: 3 });
  return (
    `Estimate ${speakQuantity(POINTS, estimate, { digits: 3 })}, give or take ${sd}; ` +
    `${speakPercent(weight)} from the school’s own ${students(n)}.`
  );
}

export function table(picture: OneGroupPicture): Table {
  const { mu, priorSd, xbar, standardError, estimate, posteriorSd, weight } = picture;
  return {
    caption: "The three curves of the figure",
    columns: [
      { name: "curve", unit: "" },
      { name: "mean", unit: "points" },
      { name: "standard deviation", unit: "points" },
      { name: "share of the weight", unit: "" },
    ],
    rows: [
      ["population: all schools", mu, priorSd, 1 - weight],
      ["likelihood: these students", xbar, standardError, weight],
      ["posterior: this school", estimate, posteriorSd, 1],
    ],
  };
}

/** What a guess of this very size says about the thinking behind it. */
export function feedback([guess = 0]: readonly number[], picture: OneGroupPicture): Feedback {
  const { n, xbar, mu, estimate } = picture;
  const outcome = outcomeOf(picture);
  const wrong = (text: string, misconception?: string): Feedback => ({
    verdict: "wrong",
    text: `${text} ${outcome}`,
    ...(misconception && { misconception }),
  });
  if (Math.abs(guess - estimate) <= 0.5)
    return { verdict: "right", text: `Within half a point. ${outcome}` };
  if (xbar === mu)
    return wrong(
      "Both sources of information say the same, and a compromise between equals is what they say.",
    );
  const [side, other] = xbar > mu ? [UP, DOWN] : [DOWN, UP];
  const kept = (guess - mu) / (xbar - mu);
  if (kept > 1)
    return wrong(
      `You expect the school to do even ${side.better} than its ${students(n)} did. Nothing in the data points there: a ${side.high} average is partly skill and partly luck, and ${side.luck} does not repeat.`,
    );
  if (kept >= 0.97)
    return wrong(
      `You took the ${students(n)} at their word. But ${side.few} look just like a ${side.good} school, and ${side.high} averages are more often ${side.lucky} than ${other.lucky}.`,
      "M1",
    );
  if (kept < 0)
    return wrong(
      `You went past the state average to the other side. The two sources of information are ${given(mu)} and ${given(xbar)}; a compromise lies between them.`,
      "M4",
    );
  if (kept <= 0.03)
    return wrong(
      `You set the ${students(n)} aside and trusted the state alone. They are few, but they are about this school, and nothing else is.`,
    );
  return wrong(
    `You saw that it must lie between the two, and gave the school’s own students ${percent(kept)} of the say, ${kept > picture.weight ? "more" : "less"} than they earn. What they earn is not a matter of taste: it follows from how few they are, how much scores scatter, and how much schools differ.`,
  );
}

/** The words that turn with the side of the state average on which the school stands. */
const UP = {
  better: "better",
  high: "high",
  good: "good",
  few: "a lucky few",
  lucky: "lucky",
  luck: "luck",
};
const DOWN: typeof UP = {
  better: "worse",
  high: "low",
  good: "weak",
  few: "an unlucky few",
  lucky: "unlucky",
  luck: "bad luck",
};

function outcomeOf({ estimate, weight, mu, xbar }: OneGroupPicture): string {
  if (xbar === mu)
    return `The estimate is ${points(estimate)}, where the state and the school’s own students agree.`;
  return `The estimate is ${points(estimate)}: ${percent(weight)} of the way from the state’s ${given(mu)} to the school’s own ${given(xbar)}.`;
}
