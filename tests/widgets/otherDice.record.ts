import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, measured, points, type Truth } from "./record.ts";

const MANY = 1000;
const CLOSE: Readonly<Record<string, number>> = { ten: 15, one: 25, averages: 3, spreads: 3 };

/** An integral by Simpson's rule. */
function integral(of: (x: number) => number, from: number, to: number, parts = 2000): number {
  const step = (to - from) / parts;
  let sum = of(from) + of(to);
  for (let k = 1; k < parts; k++) sum += (k % 2 === 1 ? 4 : 2) * of(from + k * step);
  return (sum * step) / 3;
}

/** Share of an urn's ways to as many red balls: each ball drawn goes back with one more of its kind, red and black begin with as many. */
function byUrn(trials: number, red: number, start: number): number {
  let chance = 1;
  for (let k = 0; k < red; k++) chance *= (start + k) / (2 * start + k);
  for (let k = 0; k < trials - red; k++) chance *= (start + k) / (2 * start + red + k);
  return chance * waysOf(trials, red);
}

const waysOf = (of: number, some: number): number =>
  some === 0 ? 1 : (waysOf(of - 1, some - 1) * of) / some;

const bell = (x: number) => Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);
/** Of a Normal law with a standard deviation of ten, the share beyond a distance, on both sides. */
const normalBeyond = (distance: number) => 2 * integral(bell, distance / 10, 12);

/** Student's t as angles: those of its tangents, each weighed by a power of its cosine. */
function byAngles(s: number) {
  const nu = 2 / s;
  const scale = Math.sqrt(nu) * Math.sqrt(100 * ((nu - 2) / nu));
  const weigh = (angle: number) => Math.cos(angle) ** (nu - 1);
  // Near the right angle a power below 1 has a kink: there the integral goes by the sine's complement.
  const area = (from: number) => {
    const end = Math.PI / 2 - from;
    // angle = π/2 - end v², so that what rises steeply is smooth in v
    return integral((v) => weigh(Math.PI / 2 - end * v * v) * 2 * end * v, 0, 1);
  };
  const whole = area(0);
  return {
    beyond: (distance: number) => area(Math.atan(distance / scale)) / whole,
    height: (x: number) => Math.cos(Math.atan(x / scale)) ** (nu + 1) / (2 * whole * scale),
  };
}

type Law = ReturnType<typeof byAngles>;
const tenNormal: Law = { beyond: normalBeyond, height: (x) => bell(x / 10) / 10 };

/** How much of one law lies elsewhere than in another: by where their heights cross, and the areas between the crossings. */
function elsewhere(one: Law, other: Law): number {
  const gap = (x: number) => other.height(x) - one.height(x);
  const crossings: number[] = [];
  for (let x = 0; x < 60; x += 0.5) {
    if (gap(x) * gap(x + 0.5) >= 0) continue;
    let [low, high] = [x, x + 0.5];
    for (let k = 0; k < 40; k++) {
      const middle = (low + high) / 2;
      if (gap(low) * gap(middle) <= 0) high = middle;
      else low = middle;
    }
    crossings.push(low);
  }
  const ends = [0, ...crossings, Number.POSITIVE_INFINITY];
  const above = (at: number) =>
    at === Number.POSITIVE_INFINITY ? 0 : at === 0 ? 0 : other.beyond(at) - one.beyond(at);
  return ends.slice(1).reduce((sum, end, k) => sum + Math.abs(above(ends[k]!) - above(end)), 0) / 2;
}

interface Pile {
  readonly rows: readonly (readonly [string, number, number])[];
  readonly ends: readonly [number, number];
  readonly moved: number;
}

function countsOf(trials: number, s: number): Pile {
  const start = (1 / s - 1) / 2;
  const rows = Array.from({ length: trials + 1 }, (_, k) => {
    return [
      `${k}`,
      (MANY * waysOf(trials, k)) / 2 ** trials,
      MANY * byUrn(trials, k, start),
    ] as const;
  });
  const [first, last] = [rows[0]!, rows.at(-1)!];
  return {
    rows,
    ends: trials === 1 ? [last[1], last[2]] : [first[1] + last[1], first[2] + last[2]],
    moved: rows.reduce((sum, [, one, two]) => sum + Math.max(0, two - one), 0),
  };
}

function valuesOf(law: Law): Pile {
  const rows = [0, 10, 20, 30].map((from) => {
    const share = ({ beyond }: Law) =>
      MANY * ((from === 0 ? 1 : beyond(from)) - (from === 30 ? 0 : beyond(from + 10)));
    return [
      from === 30 ? "over 30" : `${from} to ${from + 10}`,
      share(tenNormal),
      share(law),
    ] as const;
  });
  const [, one, two] = rows.at(-1)!;
  return { rows, ends: [one, two], moved: MANY * elsewhere(tenNormal, law) };
}

const remembered = new Map<string, Pile>();
function pileOf(kind: string, s: number): Pile {
  const key = `${kind} ${s}`;
  const made = () =>
    kind === "ten"
      ? countsOf(10, s)
      : kind === "one"
        ? countsOf(1, s)
        : valuesOf(kind === "averages" ? tenNormal : byAngles(s));
  const found = remembered.get(key) ?? made();
  remembered.set(key, found);
  return found;
}

/** The draw that is shown: where it lies among the draws is a choice of the drawing. */
function drawnOf(kind: string, s: number, z: number): number {
  if (kind === "averages") return z * Math.sqrt(100 * s);
  if (kind === "spreads") return Math.sqrt(100 * (1 - s)) * Math.exp((z / 2) * Math.sqrt(s));
  const start = (1 / s - 1) / 2;
  const odds = Math.exp(z * Math.sqrt((2 + 1 / start) / start));
  return odds / (1 + odds);
}

function truthOf({ values, view }: Scene) {
  const { s = 0, z = 0 } = values;
  const kind = view.dice ?? "ten";
  const pile = pileOf(kind, s);
  const numbers: Readonly<Record<string, Truth>> = {
    drawn: bare(drawnOf(kind, s, z)),
    many: bare(MANY),
    far: bare(30),
    chanceSd: bare(Math.sqrt(s * 0.25)),
    apart: points(drawnOf(kind, s, z)),
    tau: points(Math.sqrt(100 * s)),
    sigma: points(Math.sqrt(100 - 100 * s)),
    freedom: measured(2 / s, "degrees of freedom", "degree of freedom"),
    endsOne: bare(pile.ends[0]),
    endsTwo: bare(pile.ends[1]),
    moved: bare(pile.moved),
  };
  return { kind, pile, numbers, isShut: view.curtain === "shut" };
}

const toTwo = (value: number) => Number(value.toFixed(2)) + 0;
const at = (list: readonly string[], kind: string) => {
  const found = list.indexOf(kind);
  return found === -1 ? list.length : found;
};

export const otherDice: FigureRecord = {
  widget: "other-dice",
  truth(scene) {
    const { kind, pile, numbers, isShut } = truthOf(scene);
    const isChance = kind === "ten" || kind === "one";
    const isHidden = kind === "one" || kind === "averages";
    const inThree = isChance ? 0 : kind === "averages" ? 1 : 2;
    return {
      numbers,
      cases: {
        takeaway: at(["one", "averages", "ten"], kind),
        there: at(["ten", "one"], kind),
        hands: inThree,
        oneThrow: isShut ? 0 : inThree + 1,
        seen: isHidden ? 0 : 1,
        axis: at(["ten", "one", "averages"], kind),
        axisShort: at(["ten", "one"], kind),
        firstHand: inThree,
        secondHand: at(["ten", "one"], kind),
      },
      quoted: {
        tenEnds: bare(pileOf("ten", 0.2).ends[1]),
        sd: bare(10),
        tFar: bare(pileOf("spreads", 0.2).ends[1]),
        normalFar: bare(MANY * normalBeyond(30)),
      },
      table: pile.rows.map(([name, one, two]) => [name, toTwo(one), toTwo(two)]),
    };
  },

  guess(scene, [guess = 0]) {
    const { kind, pile, numbers } = truthOf(scene);
    const close = CLOSE[kind]!;
    const [one, two] = pile.ends;
    const isHidden = kind === "one" || kind === "averages";
    const isFewer = guess < two;
    const reply =
      Math.abs(guess - one) <= close ? 0 : isHidden ? (isFewer ? 1 : 2) : isFewer ? 3 : 4;
    return {
      numbers: { ...numbers, guess: bare(guess), close: bare(close) },
      cases: { reply, where: at(["ten", "one"], kind) },
      verdict: Math.abs(guess - two) <= close ? "right" : "wrong",
      misconception: undefined,
    };
  },
  visits: [
    { s: 0.2, z: 1 },
    { s: 0.05, z: 0 },
    { s: 0.6, z: -2 },
  ],
  guesses: [[77], [2], [30], [250], [500], [700], [100], [3], [7]],
};
