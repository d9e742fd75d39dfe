import { above } from "./nextFarm.ts";

/** Real counts, their laws and throws of two hands by plain recursions; nothing here comes from the core. */
export interface Table {
  readonly counted: readonly number[];
  readonly words: readonly [
    thing: string,
    things: string,
    place: string,
    places: string,
    where: string,
  ];
}

export const COUNTS: Readonly<Record<string, Table>> = {
  mites: {
    counted: [70, 38, 17, 10, 9, 3, 2, 1],
    words: ["mite", "mites", "leaf", "leaves", "on a leaf"],
  },
  particles: {
    counted: [57, 203, 383, 525, 532, 408, 273, 139, 45, 27, 10, 4, 0, 1, 1],
    words: ["particle", "particles", "interval", "intervals", "in an interval"],
  },
  accidents: {
    counted: [447, 132, 42, 21, 3, 2],
    words: ["accident", "accidents", "worker", "workers", "of a worker"],
  },
  claims: {
    counted: [103704, 14075, 1766, 255, 45, 6, 2],
    words: ["claim", "claims", "policy", "policies", "on a policy"],
  },
};

export const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

export function momentsOf(counted: readonly number[]) {
  const n = sum(counted);
  const mean = sum(counted.map((often, k) => k * often)) / n;
  const squares = sum(counted.map((often, k) => k * k * often));
  return { n, mean, variance: (squares - n * mean * mean) / (n - 1) };
}

/** Probabilities of 0, 1, 2, ... for one rate, each from the one before. */
export function poissons(mu: number, many: number): readonly number[] {
  const law = [Math.exp(-mu)];
  for (let k = 1; k < many; k++) law.push((law[k - 1]! * mu) / k);
  return law;
}

/** Probabilities of 0, 1, 2, ... tails before the r-th head, each from the one before. */
export function mixtures(mu: number, r: number, many: number): readonly number[] {
  const tails = mu / (r + mu);
  const law = [Math.exp(-r * Math.log1p(mu / r))];
  for (let k = 1; k < many; k++) law.push((law[k - 1]! * tails * (r + k - 1)) / k);
  return law;
}

/** How much better one law explains a table than another, in log units. */
export const gainOf = (
  counted: readonly number[],
  one: readonly number[],
  other: readonly number[],
) => sum(counted.map((often, k) => (often === 0 ? 0 : often * Math.log(one[k]! / other[k]!))));

/** Where a share of the standard Normal law lies below, by halving. */
function normalAt(share: number): number {
  let [low, high] = [-9, 9];
  for (let k = 0; k < 64; k++) {
    const middle = (low + high) / 2;
    if (above(-middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * A rate of a Gamma law with mean one, from uniform numbers: d (1 + c z)^3 for a Normal z, kept if another uniform number is
 * small enough (Marsaglia and Tsang 2000); a shape below one by one step up, and a power of a uniform number.
 */
export function rateFrom(uniforms: readonly number[], shape: number): number {
  let used = 0;
  const next = () => {
    used += 1;
    return uniforms[(used - 1) % uniforms.length]!;
  };
  const isSmall = shape < 1;
  const d = (isSmall ? shape + 1 : shape) - 1 / 3;
  for (;;) {
    const z = normalAt(next());
    const cube = (1 + z / (3 * d ** 0.5)) ** 3;
    if (cube <= 0) continue;
    const kept = Math.log(1 - next()) < (z * z) / 2 + d * (1 - cube + Math.log(cube));
    if (kept) return (d * cube * (isSmall ? (1 - next()) ** (1 / shape) : 1)) / shape;
  }
}

/** The smallest count that so large a share of counts does not exceed. */
export function countAt(share: number, rate: number): number {
  const law = poissons(rate, 400);
  let [count, reached] = [0, law[0]!];
  while (reached <= share && count < 399) {
    count += 1;
    reached += law[count]!;
  }
  return count;
}

/** The shape that makes a table most probable at its own mean: by thirds, in its logarithm. */
export function bestShape(counted: readonly number[]): number {
  const { mean } = momentsOf(counted);
  const many = counted.length;
  const one = poissons(mean, many);
  const gainAt = (log: number) => gainOf(counted, mixtures(mean, Math.exp(log), many), one);
  let [low, high] = [-3, 9];
  for (let k = 0; k < 200; k++) {
    const third = (high - low) / 3;
    if (gainAt(low + third) < gainAt(high - third)) low += third;
    else high -= third;
  }
  return Math.exp((low + high) / 2);
}
