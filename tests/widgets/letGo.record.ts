import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, pinned, points, students } from "./record.ts";

/** The quartile of a standard Normal law, as tables print it. */
const QUARTILE = 0.6744897501960817;
const FARTHEST = 20;

const remembered = <R>(of: (...given: readonly number[]) => R) => {
  const known = new Map<string, R>();
  return (...given: readonly number[]): R => {
    const key = given.join(" ");
    const found = known.get(key) ?? of(...given);
    known.set(key, found);
    return found;
  };
};

/** The quartile of Student's t: where the angle of its tangent has gone half of its way, each angle weighed by its cosine's power. */
const tQuartile = remembered((nu = 1) => {
  const weigh = (angle: number) => Math.cos(angle) ** (nu - 1);
  const parts = 4000;
  const step = Math.PI / 2 / parts;
  const masses = Array.from({ length: parts }, (_, k) => {
    const [a, b] = [k * step, (k + 1) * step];
    return ((weigh(a) + 4 * weigh((a + b) / 2) + weigh(b)) * step) / 6;
  });
  const whole = masses.reduce((sum, one) => sum + one, 0);
  let passed = 0;
  for (const [k, mass] of masses.entries()) {
    if (passed + mass < whole / 2) {
      passed += mass;
      continue;
    }
    // Nearly evenly within one part, and a step of Newton from there.
    const [from, near] = [k * step, (k + (whole / 2 - passed) / mass) * step];
    const more = ((weigh(from) + 4 * weigh((from + near) / 2) + weigh(near)) * (near - from)) / 6;
    const angle = near + (whole / 2 - passed - more) / weigh(near);
    return Math.sqrt(nu) * Math.tan(angle);
  }
  return Number.NaN;
});

interface Law {
  readonly kind: "normal" | "tails" | "kinds";
  readonly spread: number;
  readonly shape: number;
}

/** Height of a population, up to a factor. */
function heightOf({ kind, spread, shape }: Law): (theta: number) => number {
  const bell = (z: number) => Math.exp(-(z * z) / 2);
  if (kind === "normal") return (theta) => bell(theta / spread);
  if (kind === "kinds")
    return (theta) => bell((theta - shape / 2) / spread) + bell((theta + shape / 2) / spread);
  const scale = (spread * QUARTILE) / tQuartile(shape);
  return (theta) => (1 + (theta / scale) ** 2 / shape) ** (-(shape + 1) / 2);
}

const KINDS = ["normal", "tails", "kinds"] as const;
/** Standard errors around a truth within which averages lie, and around an average within which its truth does. */
const AROUND = 9;
const BEHIND = 16;
const BY = 9;

/** What is made of an average: the mean of all truths that it may have, each by population and luck, in steps of a ninth of its error. */
const estimated = remembered((kind, spread = 1, shape = 1, raw = 1) => {
  const height = heightOf({ kind: KINDS[kind!]!, spread, shape });
  return remembered((k = 0) => {
    const y = (k * raw) / BY;
    let [mass, moment] = [0, 0];
    for (let i = -BEHIND * BY; i <= BEHIND * BY; i += 1) {
      const theta = y + (i * raw) / BY;
      const weight = height(theta) * Math.exp(-0.5 * (i / BY) ** 2);
      mass += weight;
      moment += weight * theta;
    }
    return moment / mass;
  });
});

const tableOf = ({ kind, spread, shape }: Law, raw: number) =>
  estimated(KINDS.indexOf(kind), spread, shape, raw);

/** The root of the mean square error over what years may show. */
function errorOf(law: Law, raw: number, distance: number): number {
  const table = tableOf(law, raw);
  const at = (distance / raw) * BY;
  let [mass, square] = [0, 0];
  for (let k = Math.ceil(at - AROUND * BY); k <= at + AROUND * BY; k += 1) {
    const weight = Math.exp(-0.5 * ((k - at) / BY) ** 2);
    mass += weight;
    square += weight * (table(k) - distance) ** 2;
  }
  return Math.sqrt(square / mass);
}

/** What one average is put at, worked out for it alone. */
function putOf(law: Law, raw: number, y: number): number {
  const height = heightOf(law);
  let [mass, moment] = [0, 0];
  for (let i = -200; i <= 200; i += 1) {
    const theta = y + (BEHIND * raw * i) / 200;
    const weight = height(theta) * Math.exp(-0.5 * ((BEHIND * i) / 200) ** 2);
    mass += weight;
    moment += weight * theta;
  }
  return moment / mass;
}

/** Where what is negative becomes positive, or the other way round, by halving; nothing where it does not within a step of a quarter. */
function turnsOf(of: (distance: number) => number): readonly { at: number; isUp: boolean }[] {
  const found: { at: number; isUp: boolean }[] = [];
  const steps = 4 * FARTHEST;
  let before = of(0);
  for (let k = 1; k <= steps; k += 1) {
    const now = of(k / 4);
    if (before > 0 !== now > 0) {
      let [low, high] = [(k - 1) / 4, k / 4];
      for (let turn = 0; turn < 20; turn += 1) {
        const middle = (low + high) / 2;
        if (of(middle) > 0 === now > 0) high = middle;
        else low = middle;
      }
      found.push({ at: (low + high) / 2, isUp: now > 0 });
    }
    before = now;
  }
  return found;
}

const turnsAgainst = remembered((spread = 1, nu = 1, raw = 1) => {
  const [tails, normal] = [tailsOf(spread, nu), normalOf(spread)];
  return turnsOf((x) => errorOf(normal, raw, x) - errorOf(tails, raw, x));
});
const turnsOfKinds = remembered((kind = 1, gap = 1, raw = 1) =>
  turnsOf((x) => raw - errorOf(kindsOf(kind, gap), raw, x)),
);

const normalOf = (spread: number): Law => ({ kind: "normal", spread, shape: 0 });
const tailsOf = (spread: number, nu: number): Law => ({ kind: "tails", spread, shape: nu });
const kindsOf = (spread: number, gap: number): Law => ({ kind: "kinds", spread, shape: gap });

function worked({ values, view }: Scene) {
  const { d = 0, n = 1, sigma = 1, tau = 1, nu = 1, gap = 0, kind = 1 } = values;
  const raw = sigma / Math.sqrt(n);
  const name = view.population;
  const [tails, normal] = [tailsOf(tau, nu), normalOf(tau)];
  const chosen = name === "kinds" ? kindsOf(kind, gap) : name === "normal" ? normal : tails;
  const other = name === "kinds" ? normalOf(Math.sqrt(kind ** 2 + gap ** 2 / 4)) : normal;
  const turns = turnsAgainst(tau, nu, raw);
  return {
    d,
    n,
    nu,
    gap,
    tau,
    raw,
    name,
    chosen,
    other,
    cross: turns.findLast(({ isUp }) => isUp)!.at,
    inner: turns.find(({ isUp }) => !isUp)?.at,
    edge: turnsOfKinds(kind, gap, raw).find(({ isUp }) => isUp)?.at,
    border: turnsOf((x) => raw - errorOf(normal, raw, x))[0]!.at,
    middle: Math.abs(raw - errorOf(kindsOf(kind, gap), raw, 0)),
    error: errorOf(chosen, raw, d),
    otherError: errorOf(other, raw, d),
  };
}

function numbersIn(of: ReturnType<typeof worked>) {
  const { d, n, nu, gap, raw, chosen, other, error, otherError, inner, edge } = of;
  return {
    d: points(d),
    n: students(n),
    nu: bare(nu),
    gap: points(gap),
    raw: points(raw),
    error: points(error),
    otherError: points(otherError),
    change: points(Math.abs(raw - error)),
    otherChange: points(Math.abs(raw - otherError)),
    put: points(putOf(chosen, raw, d)),
    otherPut: points(putOf(other, raw, d)),
    cross: points(of.cross),
    ...(inner !== undefined && { inner: points(inner) }),
    ...(edge !== undefined && { edge: points(edge) }),
    middle: points(of.middle),
    border: points(of.border),
  };
}

export const letGo: FigureRecord = {
  widget: "let-go",
  truth(scene) {
    const of = worked(scene);
    const { name, raw, error, otherError, chosen, other, edge, inner } = of;
    const isEven = Math.abs(raw - error) < 0.005;
    const held = isEven ? 0 : error > raw ? 1 : 2;
    const isKinds = name === "kinds";
    return {
      numbers: numbersIn(of),
      cases: {
        takeaway: isKinds
          ? edge !== undefined
            ? 0
            : 1
          : name === "normal"
            ? 4
            : inner !== undefined
              ? 2
              : 3,
        summary: name === "normal" ? 1 : 0,
        announcement: held,
        held,
        compared: (isKinds ? 0 : 2) + (otherError > raw ? 0 : 1),
      },
      table: Array.from({ length: 11 }, (_, k) => {
        const [by, own] = [other, chosen].map((law) => errorOf(law, raw, 2 * k)) as [
          number,
          number,
        ];
        return [2 * k, raw, by, own, raw - own];
      }),
      quoted: quoted(),
    };
  },

  guess(scene, [guess = 0]) {
    const of = worked(scene);
    const { raw, tau, nu, cross, border, inner } = of;
    const [t, normal] = [tailsOf(tau, nu), normalOf(tau)].map((law) =>
      errorOf(law, raw, guess),
    ) as [number, number];
    const isAtBorder = Math.abs(guess - border) <= 0.7;
    const reply = guess > cross ? 0 : t < normal ? 1 : isAtBorder ? 2 : 3;
    return {
      numbers: {
        ...numbersIn(of),
        off: points(Math.abs(guess - cross)),
        guess: points(guess),
        tError: points(t),
        normalError: points(normal),
      },
      cases: { reply, pinned: pinned(guess, cross), outcome: inner === undefined ? 1 : 0 },
      isOnEdge:
        Math.abs(Math.abs(guess - cross) - 0.7) < 1e-4 ||
        Math.abs(Math.abs(guess - border) - 0.7) < 1e-4 ||
        Math.abs(t - normal) < 1e-6,
      verdict: Math.abs(guess - cross) <= 0.7 ? "right" : "wrong",
    };
  },
  states: 60,
  guesses: [[1], [4], [6], [7.2], [8.1], [14]],
  visits: [{ d: 0 }, { d: 20 }, { d: 5.65 }, { nu: 30, n: 6 }, { gap: 0, d: 3 }, { gap: 16 }],
};

/** Twelve tested students, a spread of four, four degrees of freedom; two kinds of spread two, ten apart. */
const quoted = remembered(() => {
  const raw = Math.sqrt(81 / 12);
  const [t, normal, kinds] = [tailsOf(4, 4), normalOf(4), kindsOf(2, 10)];
  const [inner, cross] = turnsAgainst(4, 4, raw);
  return {
    tailsLoseFar: points(errorOf(t, raw, 14) - raw),
    normalLosesFar: points(errorOf(normal, raw, 14) - raw),
    tailsPutFar: points(putOf(t, raw, 14)),
    normalPutsFar: points(putOf(normal, raw, 14)),
    tailsInner: points(inner!.at),
    tailsCross: points(cross!.at),
    tailsBorder: points(turnsOf((x) => raw - errorOf(t, raw, x))[0]!.at),
    normalBorder: points(turnsOf((x) => raw - errorOf(normal, raw, x))[0]!.at),
    kindsLoseMiddle: points(errorOf(kinds, raw, 0) - raw),
    kindsEdge: points(turnsOfKinds(2, 10, raw)[0]!.at),
    kindsGain: points(raw - errorOf(kinds, raw, 5)),
  };
});
