import type { Scene } from "#widgets/frame/widget.ts";
import { REST } from "./coachedSchools.ts";
import { between, type Schools } from "./givenSpreads.ts";
import { type FigureRecord, pinned, points, share, type Truth, word } from "./record.ts";

const wholes = new Map<string, ReturnType<typeof between>>();
function overAll(schools: Schools) {
  const key = schools[0]!.join();
  const found = wholes.get(key) ?? between(schools, 0, Number.POSITIVE_INFINITY);
  wholes.set(key, found);
  return found;
}

function seen({ values, view }: Scene) {
  const { lower = 0, upper = 0, yA = 0, sigmaA = 1 } = values;
  const schools: Schools = [[yA, sigmaA], ...REST];
  const [from, to] = lower < upper ? [lower, upper] : [upper, lower];
  const end = to === 25 ? Number.POSITIVE_INFINITY : to;
  const name = view.school ?? "A";
  const j = "ABCDEFGH".indexOf(name);
  const here = between(schools, from, end);
  const all = overAll(schools);
  return { from, to, end, name, j, schools, here, all };
}

function numbersOf(scene: Scene): Readonly<Record<string, Truth>> {
  const { from, to, end, name, j, schools, here, all } = seen(scene);
  // The half-Cauchy's share as the angle between the two rays to its ends.
  const angle =
    end === Number.POSITIVE_INFINITY
      ? Math.atan2(5, from)
      : Math.atan2(5 * (end - from), 25 + end * from);
  return {
    from: points(from),
    to: points(to),
    own: points(schools[j]![0]),
    estimate: points(here.each[j]!.mean),
    sd: points(here.each[j]!.sd),
    whole: points(all.each[j]!.mean),
    wholeSd: points(all.each[j]!.sd),
    share: share(here.mass / all.mass),
    priorShare: share((2 * angle) / Math.PI),
    school: word(name),
  };
}

/** What the text tells of school A as it was published. */
const PUBLISHED: Schools = [[28, 15], ...REST];
const quoted = () => ({
  allA: points(overAll(PUBLISHED).each[0]!.mean),
  noneA: points(between(PUBLISHED, 0, 0).each[0]!.mean),
});

const toFour = (value: number) => Number(value.toFixed(4)) + 0;

export const brushed: FigureRecord = {
  widget: "brushed",
  truth(scene) {
    const { from, end, schools, here, all } = seen(scene);
    const isOpen = end === Number.POSITIVE_INFINITY;
    const isAll = isOpen && from === 0;
    return {
      numbers: numbersOf(scene),
      cases: {
        takeaway: isAll ? 0 : from === end ? 1 : isOpen ? 2 : 3,
        summary: isAll ? 0 : from === end ? 1 : 2,
      },
      quoted: quoted(),
      table: schools.map(([y], k) => [
        "ABCDEFGH"[k]!,
        y,
        toFour(here.each[k]!.mean),
        toFour(here.each[k]!.sd),
        toFour(all.each[k]!.mean),
      ]),
    };
  },

  guess(scene, [guess = 0]) {
    const { j, schools, here, all } = seen(scene);
    const estimate = here.each[j]!.mean;
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
    ...Array.from({ length: 24 }, () => ({ lower: 10, upper: 25, yA: 28, sigmaA: 15 })),
    { lower: 0, upper: 25 },
    { lower: 25, upper: 0 },
    { lower: 0, upper: 0 },
    { lower: 5, upper: 5 },
    { lower: 25, upper: 25 },
    { lower: 6, upper: 2 },
  ],
};
