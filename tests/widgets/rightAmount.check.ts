import type { Scene } from "#widgets/frame/widget.ts";
import { faults, percent, points, tableFaults, type WidgetCheck } from "./claims.ts";

const TRUTH = { mean: 70, sd: 4 };
const SCORE_SD = 9;
const GRID = Array.from({ length: 21 }, (_, k) => k);

/** Expected error by its parts: what luck adds where data are kept, what pooling adds where they are not. */
function expectedError({ values, sample }: Scene, tau: number): number {
  const { mu = 0 } = values;
  const { n = [] } = sample.columns;
  const squares = n.map((count) => {
    const variance = SCORE_SD ** 2 / count;
    const keep = tau === Number.POSITIVE_INFINITY ? 1 : tau ** 2 / (tau ** 2 + variance);
    const distance = TRUTH.sd ** 2 + (mu - TRUTH.mean) ** 2;
    return keep ** 2 * variance + (1 - keep) ** 2 * distance;
  });
  return Math.sqrt(squares.reduce((a, b) => a + b) / n.length);
}

/** The error of these very schools. */
function errorHere({ values, sample }: Scene, tau: number): number {
  const { mu = 0 } = values;
  const { n = [], y = [], theta = [] } = sample.columns;
  const squares = n.map((count, j) => {
    const keep = tau ** 2 / (tau ** 2 + SCORE_SD ** 2 / count);
    return (mu + keep * (y[j]! - mu) - theta[j]!) ** 2;
  });
  return Math.sqrt(squares.reduce((a, b) => a + b) / n.length);
}

/** The least expected error, by looking everywhere: a fine grid, then finer around the best of it. */
function best(scene: Scene): { tau: number; error: number } {
  let [low, high] = [0, 60];
  for (let round = 0; round < 8; round++) {
    const step = (high - low) / 100;
    const taus = Array.from({ length: 101 }, (_, k) => low + k * step);
    const errors = taus.map((tau) => expectedError(scene, tau));
    const at = taus[errors.indexOf(Math.min(...errors))]!;
    [low, high] = [Math.max(0, at - step), at + step];
  }
  const tau = (low + high) / 2;
  return { tau, error: expectedError(scene, tau) };
}

export const rightAmount: WidgetCheck = {
  widget: "right-amount",
  check(scene, { takeaway, summary, announcement, table }) {
    const { tau = 0, mu = 0 } = scene.values;
    const expected = expectedError(scene, tau);
    const unpooled = expectedError(scene, Number.POSITIVE_INFINITY);
    const least = best(scene);
    const alike = expected.toPrecision(3) === unpooled.toPrecision(3);
    const compared = alike ? "the same as" : expected < unpooled ? "less than" : "more than";
    const judges = {
      tau: points(tau),
      expected: points(expected),
      unpooled: points(unpooled),
      least: points(least.error),
      here: points(errorHere(scene, tau)),
    };
    return [
      ...(mu === TRUTH.mean
        ? faults(takeaway, "The error is least where the true spread is assumed, {tau}", {
            tau: points(TRUTH.sd),
          })
        : faults(takeaway, "With a state average that is off, the error is least at {tau}", {
            // The minimum is flat: searching finds it to about seven digits.
            tau: (text) => points(least.tau)(text) || points(least.tau * (1 + 1e-6))(text),
          })),
      ...faults(
        summary,
        "Assuming a spread of {tau}, the typical error to be expected is {expected}, " +
          `${compared} the {unpooled} of own averages; the least possible at this state average is {least}. ` +
          "For the eighteen schools above it is {here}.",
        judges,
      ),
      ...faults(announcement, "Assumed spread {tau}: expected error {expected}.", judges),
      ...tableFaults(
        table,
        GRID.map((spread) => [
          String(spread),
          expectedError(scene, spread),
          errorHere(scene, spread),
        ]),
      ),
    ];
  },

  feedback(scene, [guess = 0], { verdict, text }) {
    const least = best(scene);
    const isRight = Math.abs(guess - least.tau) <= 0.5 + 1e-6;
    const isLeft = Math.abs(guess - least.tau) <= 0.5 - 1e-6;
    const outcome = "{before}The error is least at {tau}, where it is {error}.";
    const side = /^Too (wide|narrow)/.exec(text)?.[1];
    const at = expectedError(scene, guess);
    const price = /At (.+?) the error is (.+?), (.+?) more than it need be\./.exec(text);
    const [, where = "", error = "", more = ""] = price ?? [];
    const isPriced =
      verdict === "right"
        ? price === null
        : points(guess)(where) && points(at)(error) && percent(at / least.error - 1)(more);
    const isCheap = !text.includes("costs little") || at / least.error <= 1.05;
    return [
      ...faults(text, outcome, {
        before: (said) => said.trim().length > 10,
        tau: points(least.tau),
        error: points(least.error),
      }),
      ...((verdict === "right" ? isRight : !isLeft) ? [] : [`${guess} is not ${verdict}`]),
      ...(isPriced ? [] : [`the price of ${guess} is not so: ${text}`]),
      ...(isCheap ? [] : [`${guess} is not cheap`]),
      ...(side === undefined || (side === "wide") === guess > least.tau ? [] : [`not ${side}`]),
    ];
  },
};
