import type { Table } from "#controls/DataTable.tsx";
import { poolingRisk } from "#core/pooling/poolingRisk.ts";
import { formatNumber, formatQuantity, speakQuantity } from "#language/format.ts";
import { percent } from "#language/percent.ts";
import type { Feedback } from "../../../frame/widget.ts";
import type { RightAmountPicture } from "./picture.ts";

const POINTS = { unit: "points", unitOne: "point" };
const points = (value: number) => formatQuantity(POINTS, value, { digits: 3 });
const given = (value: number) => formatQuantity(POINTS, value, { step: 0.1 });

export function takeaway({ best, mu, truth }: RightAmountPicture): string {
  return mu === truth.mean
    ? `The error is least where the true spread is assumed, ${given(truth.sd)}`
    : `With a state average that is off, the error is least at ${points(best.tau)}`;
}

export function summary({ tau, expected, unpooled, here, best }: RightAmountPicture): string {
  const same = points(expected) === points(unpooled);
  const compared = same ? "the same as" : expected < unpooled ? "less than" : "more than";
  return (
    `Assuming a spread of ${given(tau)}, the typical error to be expected is ${points(expected)}, ` +
    `${compared} the ${points(unpooled)} of own averages; the least possible at this state average is ${points(best.error)}. ` +
    `For the eighteen schools above it is ${points(here)}.`
  );
}

export function announcement({ tau, expected }: RightAmountPicture): string {
  return (
    `Assumed spread ${speakQuantity(POINTS, tau, { step: 0.1 })}: ` +
    `expected error ${speakQuantity(POINTS, expected, { digits: 3 })}.`
  );
}

export function table({ expectedCurve, hereCurve }: RightAmountPicture): Table {
  const every = 5;
  return {
    caption: "Typical error at each assumed spread",
    columns: [
      { name: "assumed spread", unit: "points" },
      { name: "expected error", unit: "points" },
      { name: "error for these schools", unit: "points" },
    ],
    rows: expectedCurve.flatMap(([tau, expected], i) =>
      i % every === 0 ? [[formatNumber(tau, { step: 0.1 }), expected, hereCurve[i]![1]]] : [],
    ),
  };
}

/** Costs up to this share of the least error are called small. */
const SMALL = 0.05;

/** What a guess of the best spread says about the thinking behind it. */
export function feedback([guess = 0]: readonly number[], picture: RightAmountPicture): Feedback {
  const { best, truth, sigma, mu } = picture;
  const error = poolingRisk({ sigma, mu, tau: guess, truth });
  const cost = error / best.error - 1;
  const outcome = `The error is least at ${points(best.tau)}, where it is ${points(best.error)}.`;
  const price = `At ${given(guess)} the error is ${points(error)}, ${percent(cost)} more than it need be.`;
  if (Math.abs(guess - best.tau) <= 0.5)
    return { verdict: "right", text: `Yes: the best spread to assume is the true one. ${outcome}` };
  if (guess === 0)
    return {
      verdict: "wrong",
      text: `No spread at all means complete pooling: every school gets the state average, and the error is as large as schools truly differ. ${price} ${outcome}`,
    };
  if (guess > 2.5 * best.tau)
    return {
      verdict: "wrong",
      misconception: "M2",
      text: `So wide a spread hardly pools any but the smallest schools. It avoids nearly all bias, and keeps nearly all the luck of small samples. ${price} ${outcome}`,
    };
  const side =
    guess > best.tau
      ? "Too wide: luck passes for merit."
      : "Too narrow: good schools are pulled down with the lucky ones.";
  const flat = cost <= SMALL ? " The valley is flat there: being roughly right costs little." : "";
  return { verdict: "wrong", text: `${side} ${price}${flat} ${outcome}` };
}
