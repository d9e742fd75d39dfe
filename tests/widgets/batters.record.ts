import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, share, type Truth, word } from "./record.ts";
import {
  estimatesOf,
  grandMean,
  type Man,
  men,
  strengthOf,
  sum,
  total,
  typical,
  WAYS,
} from "./season.ts";

const NAMES: Readonly<Record<string, readonly [way: string, subject: string]>> = {
  "james-stein": ["James–Stein", "James–Stein"],
  "beta-binomial": ["Beta-Binomial", "the most likely population"],
  complete: ["complete pooling", "one number for all"],
  none: ["no pooling", "the averages themselves"],
};
/** The men the reader is asked about. */
const FIVE = [0, 3, 6, 15, 17];

/** Standard error of a share of so many at-bats. */
const noiseOf = ({ rest, restAtBats }: Man) =>
  Math.sqrt(rest / restAtBats - rest ** 2 / restAtBats);

/** Everything true of a scene, by the table alone. */
function truthOf(scene: Scene) {
  const id = scene.view.estimator ?? "";
  const list = men(scene);
  const rest = list.map((man) => man.rest);
  const estimates = estimatesOf(WAYS[id]!);
  const near = (value: number, j: number) => Math.abs(value - rest[j]!);
  const misses = estimates.map(near);
  const worst = misses.indexOf(Math.max(...misses));
  return { id, list, rest, estimates, near, worst };
}

function numbersOf(scene: Scene) {
  const { id, list, rest, estimates, near, worst } = truthOf(scene);
  const raw = list.map((man) => man.raw);
  const [error, rawError] = [typical(estimates, rest), typical(raw, rest)];
  const [way, subject] = NAMES[id]!;
  const back = (man: Man) => Math.abs(man.rest - grandMean) < Math.abs(man.raw - grandMean);
  return {
    batters: bare(18),
    atBats: bare(45),
    cameBack: bare(list.filter(back).length),
    timesAsFar: bare(rawError / error),
    error: bare(error),
    ...(id !== "none" && { estimateError: bare(error) }),
    rawError: bare(rawError),
    noise: bare(Math.sqrt(sum(list.map((man) => noiseOf(man) ** 2)) / 18)),
    mean: bare(grandMean),
    keep: share(WAYS[id]!.keep),
    closer: bare(raw.filter((value, j) => near(estimates[j]!, j) < near(value, j)).length),
    way: word(way),
    subject: word(subject),
    atStart: word(`${subject[0]!.toUpperCase()}${subject.slice(1)}`),
    furthest: word(list[worst]!.last),
    furthestEstimate: bare(estimates[worst]!),
    furthestRest: bare(rest[worst]!),
  };
}

/** What the text may quote: sums of squares as they were published, and the numbers of single batters. */
function quotedOf(scene: Scene): Readonly<Record<string, Truth>> {
  const { id, list, rest, estimates } = truthOf(scene);
  const raw = list.map((man) => man.raw);
  const five = <T>(values: readonly T[]) => FIVE.map((j) => values[j]!);
  const [own, theirs] = [total(raw, rest), total(estimates, rest)];
  const byCounts = list.map(({ restHits, restAtBats }) => restHits / restAtBats);
  return {
    rawTotal: bare(own),
    total: bare(theirs),
    ratio: bare(own / theirs),
    ratioByCounts: bare(total(raw, byCounts) / total(estimates, byCounts)),
    kappa: id === "complete" ? word("∞") : bare(strengthOf(WAYS[id]!)),
    sdOfLuck: bare(Math.sqrt((grandMean * (1 - grandMean)) / 45)),
    // By the sum of squares and the square of the sum.
    sdSeen: bare(Math.sqrt((sum(raw.map((x) => x * x)) - sum(raw) ** 2 / 18) / 17)),
    ...Object.fromEntries(
      Object.entries(WAYS).flatMap(([way, one]): readonly [string, Truth][] => [
        [`error-${way}`, bare(typical(estimatesOf(one), rest))],
        [`asked-error-${way}`, bare(typical(five(estimatesOf(one)), five(rest)))],
      ]),
    ),
    ...Object.fromEntries(
      list.flatMap((man, j): readonly [string, Truth][] => [
        [`${man.last}-raw`, bare(man.raw)],
        [`${man.last}-estimate`, bare(estimates[j]!)],
        [`${man.last}-rest`, bare(man.rest)],
        [`${man.last}-rest-at-bats`, bare(man.restAtBats)],
        [`${man.last}-season`, bare((man.hits + man.restHits) / (45 + man.restAtBats))],
      ]),
    ),
  };
}

export const batters: FigureRecord = {
  widget: "batters",
  season: { you: "own", none: "raw", all: "same", partial: "stein" },
  truth(scene) {
    const { id, list, estimates } = truthOf(scene);
    const isNone = id === "none";
    return {
      numbers: numbersOf(scene),
      quoted: quotedOf(scene),
      cases: {
        takeaway: isNone ? 0 : 1,
        summary: isNone ? 0 : 1,
        announcement: isNone ? 0 : 1,
      },
      table: list.map((man, j) => [
        man.name,
        man.hits,
        45,
        man.raw,
        estimates[j]!,
        man.rest,
        man.restAtBats,
        noiseOf(man),
        Math.abs(man.raw - man.rest),
        Math.abs(estimates[j]! - man.rest),
      ]),
    };
  },

  guess(scene, guess) {
    const list = men(scene);
    const five = <T>(values: readonly T[]) => FIVE.map((j) => values[j]!);
    const [raw, rest] = [five(list.map((man) => man.raw)), five(list.map((man) => man.rest))];
    const of = (way: string) => typical(five(estimatesOf(WAYS[way]!)), rest);
    const [own, stein, likely] = [typical(guess, rest), of("james-stein"), of("beta-binomial")];
    // The slope of the guesses on the averages, by sums of products.
    const [sx, sy] = [sum(raw), sum(guess)];
    const sxx = sum(raw.map((x) => x * x)) - (sx * sx) / 5;
    const kept = (sum(raw.map((x, k) => x * guess[k]!)) - (sx * sy) / 5) / sxx;
    const centre = (sy - kept * sx) / 5 / (1 - kept);
    const moves = guess.map((value, k) => value - raw[k]!);
    const mean = sy / 5;
    const heads = [0, 1].map((k) => moves[k]!);
    const feet = [3, 4].map((k) => moves[k]!);
    const steps = [...heads.map((move) => -move), ...feet];
    const step = sum(steps) / 4;
    const still = (move: number) => Math.abs(move) < 0.005;
    const isOneNumber =
      Math.max(...guess) - Math.min(...guess) < 0.01 && Math.abs(mean - grandMean) <= 0.025;
    const isLowered = moves.every((move) => move <= 0) && feet.every((move) => move <= -0.005);
    const isRaised = moves.every((move) => move >= 0) && sum(moves) / 5 >= 0.005;
    const reply = [
      moves.every(still),
      kept > 1.05,
      feet.every(still) && heads.every((move) => move <= -0.005),
      isLowered,
      isRaised,
      step >= 0.005 && steps.every((one) => Math.abs(one - step) <= 0.15 * step),
      isOneNumber,
      kept > -0.05 && kept < 0.9 && centre < grandMean - 0.025,
      kept > -0.05 && kept < 0.9 && centre > grandMean + 0.025,
      kept < 0,
      kept > 0.95,
      kept > 0.5,
      true,
    ].indexOf(true);
    const { keep } = WAYS["james-stein"]!;
    const isDrawn = kept > 0 && kept < 0.95 && Math.abs(centre - grandMean) <= 0.025;
    const ids = [
      "M1",
      "M14",
      "M34",
      "M4",
      undefined,
      "M3",
      undefined,
      "M4",
      undefined,
      undefined,
      "M1",
      "M1",
      "M6",
    ];
    return {
      numbers: {
        ...numbersOf(scene),
        kept: share(kept),
        centre: bare(centre),
        step: bare(step),
        own: bare(own),
        raw: bare(typical(raw, rest)),
        same: bare(of("complete")),
        stein: bare(stein),
        steinKeep: share(keep),
      },
      cases: { reply, style: isDrawn ? 0 : 1, trust: kept > keep ? 0 : 1 },
      verdict: own <= Math.max(stein, likely) ? "right" : "wrong",
      misconception: ids[reply],
    };
  },
  guesses: (() => {
    const start = FIVE.map((j) => ({ 0: 18, 3: 15, 6: 13, 15: 9, 17: 7 })[j]! / 45);
    const snapped = (values: readonly number[]) =>
      values.map((value) => Math.round(1000 * value) / 1000);
    const shrunk = (keep: number, centre = grandMean) =>
      snapped(start.map((value) => centre + keep * (value - centre)));
    return [
      snapped(start),
      shrunk(1.3),
      shrunk(0.97),
      shrunk(0.7),
      shrunk(0.4),
      shrunk(0.21),
      shrunk(0.08),
      shrunk(0),
      shrunk(0, 0.25),
      shrunk(0, 0.2),
      shrunk(0, 0.33),
      shrunk(-0.4),
      snapped(start.map((value) => 0.8 * value)),
      snapped(start.map((value) => value + 0.02)),
      snapped(start.map((value) => value + (value > grandMean ? -0.03 : 0.03))),
      snapped(start.map((value) => (value > 0.3 ? value - 0.06 : value))),
      // The season itself, and what the fault was found with.
      [0.346, 0.222, 0.263, 0.285, 0.2],
      [0.346, 0.222, 0.263, 0.285, 0.3],
      [0.35, 0.265, 0.265, 0.265, 0.265],
      // Right by luck: the list turned round.
      [0.31, 0.2, 0.263, 0.33, 0.25],
      snapped(start.map((value) => value + (value > grandMean ? -0.012 : 0.012))),
      shrunk(0.35),
    ];
  })(),
};
