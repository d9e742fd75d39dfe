import type { Scene } from "#widgets/frame/widget.ts";
import { REST } from "./coachedSchools.ts";
import { givenHeld, type Stretch } from "./givenGain.ts";
import { between, type Schools } from "./givenSpreads.ts";
import { type FigureRecord, pinned, points, share, type Truth, word } from "./record.ts";

const wholes = new Map<string, ReturnType<typeof between>>();
function overAll(schools: Schools) {
  const key = schools[0]!.join();
  const found = wholes.get(key) ?? between(schools, 0, Number.POSITIVE_INFINITY);
  wholes.set(key, found);
  return found;
}

const ALL: Stretch = {
  of: 8,
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
};
const befores = new Map<string, ReturnType<typeof givenHeld>>();
function before(schools: Schools) {
  const key = schools[0]!.join();
  const found = befores.get(key) ?? givenHeld(schools, [0, Number.POSITIVE_INFINITY], ALL);
  befores.set(key, found);
  return found;
}

/** What stands below the drawing of the spread: which gain is held, and between which ends. */
function heldIn({ values, view }: Scene): Stretch & { least: number; most: number } {
  const { low = 0, high = 0 } = values;
  const [least, most] = low < high ? [low, high] : [high, low];
  return {
    of: view.below === "mean" ? 8 : "ABCDEFGH".indexOf(view.school ?? "A"),
    least,
    most,
    from: least === -30 ? Number.NEGATIVE_INFINITY : least,
    to: most === 60 ? Number.POSITIVE_INFINITY : most,
  };
}

const known = new Map<string, ReturnType<typeof found>>();
/** A scene is asked for once a guess. */
function seen(scene: Scene) {
  const { lower, upper, low, high, yA, sigmaA } = scene.values;
  const { school, below } = scene.view;
  const key = [lower, upper, low, high, yA, sigmaA, school, below].join();
  const one = known.get(key) ?? found(scene);
  known.set(key, one);
  return one;
}

function found(scene: Scene) {
  const { values, view } = scene;
  const { lower = 0, upper = 0, yA = 0, sigmaA = 1 } = values;
  const schools: Schools = [[yA, sigmaA], ...REST];
  const [from, to] = lower < upper ? [lower, upper] : [upper, lower];
  const end = to === 25 ? Number.POSITIVE_INFINITY : to;
  const name = view.school ?? "A";
  const j = "ABCDEFGH".indexOf(name);
  const held = heldIn(scene);
  const isHeld = held.least > -30 || held.most < 60;
  const joint = givenHeld(schools, [from, end], held);
  // As long as no gain is held, the other way too: the joint law of the results alone.
  const { each } = isHeld ? joint : between(schools, from, end);
  const all = overAll(schools);
  return { from, to, end, name, j, schools, held, isHeld, joint, each, all };
}

function numbersOf(scene: Scene): Readonly<Record<string, Truth>> {
  const { from, to, end, name, j, schools, held, joint, each, all } = seen(scene);
  const ever = before(schools);
  const isThin = from === end || held.from === held.to;
  // The half-Cauchy's share as the angle between the two rays to its ends.
  const angle =
    end === Number.POSITIVE_INFINITY
      ? Math.atan2(5, from)
      : Math.atan2(5 * (end - from), 25 + end * from);
  return {
    from: points(from),
    to: points(to),
    own: points(schools[j]![0]),
    least: points(held.least),
    most: points(held.most),
    estimate: points(each[j]!.mean),
    sd: points(each[j]!.sd),
    spread: points(joint.spread),
    spreadAll: points(ever.spread),
    centre: points(joint.each[8]!.mean),
    centreAll: points(ever.each[8]!.mean),
    whole: points(all.each[j]!.mean),
    wholeSd: points(all.each[j]!.sd),
    share: share(isThin ? 0 : joint.mass / ever.mass),
    priorShare: share((2 * angle) / Math.PI),
    school: word(name),
    held: word(held.of === 8 ? "all schools, on average" : name),
  };
}

/** What the text tells of school A as it was published. */
const PUBLISHED: Schools = [[28, 15], ...REST];
const told = () =>
  givenHeld(PUBLISHED, [0, Number.POSITIVE_INFINITY], {
    of: 0,
    from: 20,
    to: Number.POSITIVE_INFINITY,
  });
let quotedOnce: Readonly<Record<string, Truth>> | undefined;
const quoted = () => {
  quotedOnce ??= quotedNow();
  return quotedOnce;
};
const quotedNow = () => ({
  spreadBefore: points(before(PUBLISHED).spread),
  spreadTold: points(told().spread),
  meanBefore: points(before(PUBLISHED).each[8]!.mean),
  meanTold: points(told().each[8]!.mean),
  beforeG: points(before(PUBLISHED).each[6]!.mean),
  toldG: points(told().each[6]!.mean),
  beforeC: points(before(PUBLISHED).each[2]!.mean),
  toldC: points(told().each[2]!.mean),
  allA: points(overAll(PUBLISHED).each[0]!.mean),
  noneA: points(between(PUBLISHED, 0, 0).each[0]!.mean),
});

const toDigits = (value: number, digits: number) => Number(value.toFixed(digits)) + 0;

export const brushed: FigureRecord = {
  widget: "brushed",
  truth(scene) {
    const { from, end, schools, held, isHeld, joint, each, all } = seen(scene);
    const isOpen = end === Number.POSITIVE_INFINITY;
    const isAll = isOpen && from === 0;
    const isAt = held.from === held.to;
    const summary = isHeld ? (isAt || from === end ? 0 : 1) : isAll ? 2 : from === end ? 3 : 4;
    return {
      numbers: numbersOf(scene),
      cases: {
        takeaway: isHeld ? (held.of === 8 ? 0 : 1) : 2,
        Spreads: isAll ? 0 : from === end ? 1 : isOpen ? 2 : 3,
        gains: isAt ? 0 : held.most === 60 ? 1 : held.least === -30 ? 2 : 3,
        summary,
      },
      quoted: quoted(),
      table: [...schools.map(([y]) => y), "none"].map((y, k) => {
        const now = k === 8 ? joint.each[8]! : each[k]!;
        return [
          "ABCDEFGHμ"[k]!,
          y,
          toDigits(now.mean, isHeld ? 2 : 4),
          toDigits(now.sd, isHeld ? 2 : 4),
          toDigits(k === 8 ? before(schools).each[8]!.mean : all.each[k]!.mean, 4),
        ];
      }),
    };
  },

  guess(scene, [guess = 0]) {
    const { j, schools, each, all } = seen(scene);
    const estimate = each[j]!.mean;
    const off = Math.abs(guess - estimate);
    const [fromOwn, way] = [
      Math.abs(guess - schools[j]![0]),
      Math.abs(schools[j]![0] - all.each[j]!.mean),
    ];
    const reply = 4 * fromOwn < way ? 0 : fromOwn >= way ? 1 : guess > estimate ? 2 : 3;
    const isRight = off <= 1.5;
    return {
      numbers: { ...numbersOf(scene), guess: points(guess), off: points(off) },
      cases: { reply, pinned: pinned(guess, estimate) },
      isOnEdge: Math.abs(off - 1.5) < 1e-6,
      verdict: isRight ? "right" : "wrong",
      misconception: isRight ? undefined : ["M12", "M7"][reply],
    };
  },
  guesses: [[13.7], [28], [20], [14], [8], [0], [9]],
  visits: [
    // The state that is asked about, often enough that each guess meets it.
    ...Array.from({ length: 24 }, () => ({
      lower: 10,
      upper: 25,
      low: -30,
      high: 60,
      yA: 28,
      sigmaA: 15,
    })),
    ...[
      { lower: 0, upper: 25 },
      { lower: 25, upper: 0 },
      { lower: 0, upper: 0 },
      { lower: 5, upper: 5 },
      { lower: 25, upper: 25 },
      { lower: 6, upper: 2 },
    ].map((spreads) => ({ ...spreads, low: -30, high: 60 })),
    { lower: 0, upper: 25, low: 20, high: 60 },
    { lower: 0, upper: 25, low: -30, high: 5 },
    { lower: 0, upper: 25, low: 12, high: 12 },
    { lower: 5, upper: 5, low: 3, high: 9 },
    { lower: 0, upper: 0, low: 3, high: 9 },
    { lower: 0, upper: 25, low: 40, high: 41 },
  ],
};
