import type { Scene } from "#widgets/frame/widget.ts";
import {
  exactly,
  faults,
  leastFaults,
  number,
  oneOf,
  percent,
  tableFaults,
  type WidgetCheck,
} from "./claims.ts";
import { estimatesOf, grandMean, type Man, men, sum, total, WAYS } from "./season.ts";

const NAMES: Readonly<Record<string, string>> = {
  "james-stein": "James–Stein",
  "beta-binomial": "Beta-Binomial",
  complete: "complete pooling",
  none: "no pooling",
};
const SUBJECTS: Readonly<Record<string, string>> = {
  "james-stein": "James–Stein",
  "beta-binomial": "The most likely population",
  complete: "One number for all",
};
/** The men the reader is asked about. */
const FIVE = [0, 3, 6, 15, 17];

/** Everything true of a scene, by the table alone. */
function truthOf(scene: Scene) {
  const id = scene.view.estimator ?? "";
  const list = men(scene);
  const rest = list.map((man) => man.rest);
  const estimates = estimatesOf(WAYS[id]!);
  const near = (value: number, j: number) => Math.abs(value - rest[j]!);
  const misses = estimates.map(near);
  const isWorst = (_: Man, j: number) => misses[j]! >= Math.max(...misses) - 1e-12;
  return {
    id,
    list,
    estimates,
    keep: WAYS[id]!.keep,
    error: total(estimates, rest),
    rawError: total(
      list.map(({ raw }) => raw),
      rest,
    ),
    closer: list.filter(({ raw }, j) => near(estimates[j]!, j) < near(raw, j)).length,
    back: list.filter(
      ({ raw, rest: later }) => Math.abs(later - grandMean) < Math.abs(raw - grandMean),
    ).length,
    worst: list.findIndex(isWorst),
    worstNames: list.filter(isWorst).map(({ last }) => last),
  };
}

export const batters: WidgetCheck = {
  widget: "batters",
  check(scene, { takeaway, summary, announcement, table }) {
    const true_ = truthOf(scene);
    const { id, list, estimates, worst } = true_;
    const judges = {
      back: exactly(true_.back),
      ratio: number(true_.rawError / true_.error),
      keep: percent(true_.keep),
      mean: number(grandMean),
      error: number(true_.error),
      raw: number(true_.rawError),
      closer: exactly(true_.closer),
      worst: oneOf(true_.worstNames),
      estimate: number(estimates[worst]!),
      rest: number(list[worst]!.rest),
    };
    const last = "Furthest off is {worst}: {estimate} against {rest}.";
    const words =
      id === "none"
        ? [
            ...faults(
              takeaway,
              "{back} of 18 batters came back towards the mean by themselves",
              judges,
            ),
            ...faults(
              summary,
              `The averages of the first at-bats, left as they are, have a total squared error of {raw} over the rest of the season. ${last}`,
              judges,
            ),
            ...faults(announcement, "No pooling: total squared error {raw}.", judges),
          ]
        : [
            ...faults(
              takeaway.toLowerCase(),
              `their own averages miss by {ratio} times as much as ${SUBJECTS[id]!.toLowerCase()}`,
              judges,
            ),
            ...faults(
              summary,
              `${SUBJECTS[id]} keeps {keep} of everybody’s distance from {mean}. ` +
                "Its total squared error is {error}, that of the averages themselves {raw}; " +
                `it is closer for {closer} of 18 batters. ${last}`,
              judges,
            ),
            ...faults(
              announcement,
              `${NAMES[id]}: total squared error {error}, against {raw}; closer for {closer} of 18 batters.`,
              judges,
            ),
          ];
    return [
      ...words,
      ...tableFaults(
        table,
        list.map((man, j) => [
          man.name,
          man.hits,
          45,
          man.raw,
          estimates[j]!,
          man.rest,
          man.restAtBats,
          (man.raw - man.rest) ** 2,
          (estimates[j]! - man.rest) ** 2,
        ]),
      ),
    ];
  },

  feedback(scene, guess, { verdict, misconception, text }) {
    const list = men(scene);
    const five = <T>(values: readonly T[]) => FIVE.map((j) => values[j]!);
    const [raw, rest] = [five(list.map((man) => man.raw)), five(list.map((man) => man.rest))];
    const stein = five(estimatesOf(WAYS["james-stein"]!));
    // The slope of the guesses on the averages, by sums of products.
    const [sx, sy] = [sum(raw), sum(guess)];
    const sxx = sum(raw.map((x) => x * x)) - (sx * sx) / 5;
    const sxy = sum(raw.map((x, k) => x * guess[k]!)) - (sx * sy) / 5;
    const kept = sxy / sxx;
    const moves = guess.map((value, k) => Math.abs(value - raw[k]!));
    const numbers = {
      before: (said: string) => said.length > 60,
      own: number(total(guess, rest)),
      raw: number(total(raw, rest)),
      stein: number(total(stein, rest)),
    };
    const furthest = Math.max(...guess.map((value, k) => Math.abs(value - stein[k]!)));
    const claims: readonly (readonly [RegExp, (shown: string) => boolean])[] = [
      [/left them (.+?) of their distances/, percent(kept)],
      [
        / too (little|much): James/,
        (way) => (way === "little") === kept > WAYS["james-stein"]!.keep,
      ],
      [/James–Stein (?:leaves|’s, which keeps) (.+? %)/, percent(WAYS["james-stein"]!.keep)],
      [/same number of points, (.+?)\. /, number(sum([0, 1, 3, 4].map((k) => moves[k]!)) / 4)],
      [/towards about (.+?)\. /, number((sy - kept * sx) / 5 / (1 - kept))],
      [/^You (lowered) all/, () => guess.every((value, k) => value <= raw[k]!)],
      [/^You (raised) all/, () => guess.every((value, k) => value >= raw[k]!)],
      [/^You moved them (further) apart/, () => kept > 1],
      [/^You (turned) the list round/, () => kept < 0],
      [/^You took the first (averages)/, () => moves.every((move) => move < 0.005)],
      [/^You (gave) all of them/, () => Math.max(...guess) - Math.min(...guess) < 0.01],
    ];
    const ids: Readonly<Record<string, boolean>> = {
      M1: kept > 0.5,
      M3: kept > 0.3 && kept < 1.3,
      M4: sy < sx || kept < 0.9,
      M6: kept < 0.5,
      M14: kept > 1,
    };
    return [
      ...faults(
        text,
        "{before} Over these five your total squared error is {own}; their own averages have {raw}, James–Stein has {stein}.",
        numbers,
      ),
      ...claims.flatMap(([pattern, judge]) => {
        const shown = pattern.exec(text.replace(/\u00a0/g, " "))?.[1];
        return shown === undefined || judge(shown) ? [] : [`${shown} is false in “${text}”`];
      }),
      ...leastFaults(
        verdict === "right" && furthest < 0.0126 ? [] : [`${guess} is not ${verdict}`],
        verdict === "wrong" && furthest > 0.0124 ? [] : [`${guess} is not ${verdict}`],
      ),
      ...(misconception === undefined || ids[misconception]
        ? []
        : [`${misconception} does not fit ${guess}, which keep ${kept}`]),
    ];
  },
};
