import type { Table } from "#controls/DataTable.tsx";
import { formatNumber, formatQuantity, speakQuantity } from "#language/format.ts";
import type { Feedback } from "../widget.ts";
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
  const compared =
    expected < unpooled ? "less than" : expected > unpooled ? "more than" : "the same as";
  return (
    `Assuming a spread of ${given(tau)}, the typical error to be expected is ${points(expected)}, ` +
    `${compared} the ${points(unpooled)} of own averages; the least possible is ${points(best.error)}. ` +
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

/** What a guess of the best spread says about the thinking behind it. */
export function feedback([guess = 0]: readonly number[], picture: RightAmountPicture): Feedback {
  const { best, truth, unpooled } = picture;
  const outcome = `The error is least at ${points(best.tau)}, where it is ${points(best.error)}.`;
  if (Math.abs(guess - best.tau) <= 0.5)
    return { verdict: "right", text: `Yes: the best spread to assume is the true one. ${outcome}` };
  if (guess <= 0.5)
    return {
      verdict: "wrong",
      misconception: "M7",
      text: `A spread of nothing pools completely: every school gets the state average, and the error is the spread of the schools themselves, ${given(truth.sd)}. ${outcome}`,
    };
  if (guess > 2.5 * best.tau)
    return {
      verdict: "wrong",
      misconception: "M2",
      text: `So wide a spread hardly pools at all. It avoids every bias, and pays for it with all the luck of small samples: own averages alone are off by ${points(unpooled)}. ${outcome}`,
    };
  return {
    verdict: "wrong",
    misconception: "M6",
    text: `${guess > best.tau ? "A little too wide" : "A little too narrow"}: the schools were drawn with a spread of ${given(truth.sd)}, and nothing else is right for them, whatever one would like. But see how flat the curve is there: being roughly right costs little. ${outcome}`,
  };
}
