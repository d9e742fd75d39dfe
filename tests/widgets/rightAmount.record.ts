import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, pinned, points, share, type Truth } from "./record.ts";

const TRUTH = { mean: 70, sd: 4 };
const SCORE_SD = 9;

/** Twenty-one spreads over the whole axis, as far as a typed spread has led it. */
function spreadsOf({ model }: Scene): readonly number[] {
  const [, largest] = model.parameters.tau!.range;
  return Array.from({ length: 21 }, (_, k) => Number(((largest / 20) * k).toFixed(1)));
}

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
  let [low, high] = [0, 200];
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

/** The minimum is flat: searching finds its place to about seven digits. */
const found = (tau: number): Truth => ({ ...points(tau), room: 1e-6 });

function numbersOf(scene: Scene) {
  const { tau = 0 } = scene.values;
  const least = best(scene);
  return {
    tau: points(tau),
    trueTau: points(TRUTH.sd),
    bestTau: found(least.tau),
    least: points(least.error),
    expected: points(expectedError(scene, tau)),
    unpooled: points(expectedError(scene, Number.POSITIVE_INFINITY)),
    here: points(errorHere(scene, tau)),
    schools: bare(18),
  };
}

export const rightAmount: FigureRecord = {
  widget: "right-amount",
  truth(scene) {
    const { tau = 0, mu = 0 } = scene.values;
    const expected = expectedError(scene, tau);
    const unpooled = expectedError(scene, Number.POSITIVE_INFINITY);
    const isAlike = expected.toPrecision(3) === unpooled.toPrecision(3);
    return {
      numbers: numbersOf(scene),
      cases: {
        takeaway: mu === TRUTH.mean ? 0 : 1,
        compared: isAlike ? 0 : expected < unpooled ? 1 : 2,
      },
      table: spreadsOf(scene).map((spread) => [
        String(spread),
        expectedError(scene, spread),
        errorHere(scene, spread),
      ]),
    };
  },

  guess(scene, [guess = 0]) {
    const { mu = 0 } = scene.values;
    const least = best(scene);
    const error = expectedError(scene, guess);
    const cost = error / least.error - 1;
    const reply = guess === 0 ? 0 : guess > 2.5 * least.tau ? 1 : guess > least.tau ? 2 : 3;
    return {
      numbers: {
        ...numbersOf(scene),
        guess: points(guess),
        error: points(error),
        cost: share(cost),
        off: found(Math.abs(guess - least.tau)),
      },
      cases: {
        yes: mu === TRUTH.mean ? 0 : 1,
        reply,
        flat: cost > 0.05 ? 0 : 1,
        pinned: pinned(guess, least.tau),
      },
      // To the digits that searching finds.
      isOnEdge: [-0.5, -0.05, 0, 0.05, 0.5, 1.5 * least.tau].some(
        (edge) => Math.abs(guess - least.tau - edge) < 1e-5,
      ),
      verdict: Math.abs(guess - least.tau) <= 0.5 ? "right" : "wrong",
      misconception: reply === 1 ? "M2" : undefined,
    };
  },
  visits: [
    { tau: 20, mu: 40 },
    { mu: 70, tau: 2 },
    { mu: 75, tau: 6.4 },
  ],
};
