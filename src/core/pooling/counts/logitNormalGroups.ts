import { standardNormalRule } from "../numerics/integrate/gaussRule.ts";
import { chanceOf, isRare, logitNormalGroup, softplus } from "./logitNormalGroup.ts";
import { groupTables, type Table } from "./logitNormalTables.ts";

/** Groups that are alike, with how many there are. */
export interface Kind {
  readonly s: number;
  readonly n: number;
  readonly count: number;
}

/** Posterior means of a chance and of its square at one population. */
export interface ChanceMoments {
  readonly chance: number;
  readonly square: number;
}

/** Binomial groups under any Normal population of log-odds. */
export interface LogitNormalGroups {
  /** Sum over the groups of the logs of their averaged likelihoods, as `logitNormalGroup` has each. */
  readonly log: (mu: number, sigma: number) => number;
  /** Moments of the chance of every group, and last of a new one. */
  readonly moments: (mu: number, sigma: number) => readonly ChanceMoments[];
}

/** Sds of the population beyond which nothing is left of a product. */
const REACH = 8.8;
/** Sds up to which the Normal density keeps its digits beside a likelihood that is nearly nothing. */
const FURTHEST = 36;
/** Step over the sd of a product: for a bell exp(-2 pi² / step²) is left. */
const STEP = 0.65;
/** The longest step is 2^-2: log(1 + e^b) is singular pi from the line, and grows from half of that on. */
const COARSEST = 2;
/** A population so narrow, in what a group tells of its log-odds, that Gauss points across it do; the steepest slope there. */
const NARROW = 0.1;
const STEEP = 2.5;
const ACROSS = 20;
/** Log of an average over its likelihood's top below which what tables leave out would count. */
const LOWEST = -30;
/** Points of a Normal density that are made from each other: 8 squared roundings. */
const BLOCK = 8;
const SQRT_TWO_PI = 2.5066282746310007;

/**
 * All groups under one Normal population of log-odds, by one trapezoid rule: likelihoods stand in tables, so that a population
 * costs its own density on a lattice and a sum of products with each group.
 *
 *   average = sum_k phi((b_k - mu) / sigma) L(b_k) step / sigma,  b_k = k step, the step 2^-m below .65 of the product's sd;
 *   where sigma is far below what a group tells, 20 Gauss-Hermite points; where the two are far apart, `logitNormalGroup`
 *
 * Limits  as `logitNormalGroup`: some 1e-12 of a log.
 * Source  Trefethen & Weideman, "The exponentially convergent trapezoidal rule", SIAM Review 56 (2014).
 *
 * @example
 * logitNormalGroups([{ s: 0, n: 0, count: 3 }]).log(1, 2) // 0
 */
export function logitNormalGroups(kinds: readonly Kind[]): LogitNormalGroups {
  const groups = kinds.map(({ s, n, count }) => ({ ...groupTables(s, n), count }));
  const withNew = [...groups, groupTables(0, 0)];
  const population = populationOf();
  return {
    log: (mu, sigma) => {
      population.moveTo(mu, sigma);
      let sum = 0;
      for (const group of groups) sum += group.count * population.log(group);
      return sum;
    },
    moments: (mu, sigma) => {
      population.moveTo(mu, sigma);
      return withNew.map(population.moments);
    },
  };
}

type Group = ReturnType<typeof groupTables>;

/** A Normal population that moves, with its density on lattices of every step that is asked for. */
function populationOf() {
  let [mu, sigma, chance] = [Number.NaN, Number.NaN, 0.5];
  const lattices: Lattice[] = [];
  const across = pointsAcross();

  /** The part of a lattice on which the product with a group counts; undefined where there is another way. */
  const stretch = (group: Group): Stretch | undefined => {
    const { s, n, peak } = group;
    const gap = (peak - mu) / sigma;
    const below = (s === n ? 0 : Math.min(0, gap)) - REACH;
    const above = (s === 0 ? 0 : Math.max(0, gap)) + REACH;
    if (!(below > -FURTHEST && above < FURTHEST)) return undefined;
    // At the product's top n p <= s + apart / sigma², and so for the failures.
    const apart = s === 0 ? Math.max(0, -gap) : s === n ? Math.max(0, gap) : Math.abs(gap);
    const curvature = Math.min(n / 4, Math.min(s, n - s) + apart / sigma);
    const sd = 1 / Math.sqrt(1 / (sigma * sigma) + curvature);
    const level = Math.max(COARSEST, Math.ceil(-Math.log2(STEP * sd)));
    const step = 2 ** -level;
    const from = Math.ceil(Math.max(group.from, mu + below * sigma) / step);
    const to = Math.floor(Math.min(group.to, mu + above * sigma) / step);
    const table = group.table(level, from, to);
    return table && { level, step, from, to, table };
  };
  const isNarrow = (n: number) => sigma * sigma * n < 4 * NARROW;
  const isFlat = (s: number, n: number) => sigma * Math.abs(s - n * chance) < STEEP;
  const isNearlySure = (s: number, n: number) =>
    (s === 0 && isRare(n, mu, sigma)) || (s === n && isRare(n, -mu, sigma));
  const densities = ({ level, step, from, to }: Stretch) => {
    lattices[level] ??= new Lattice();
    lattices[level].cover(from, to, { mu, sigma, step });
    return lattices[level];
  };
  return {
    moveTo: (newMu: number, newSigma: number) => {
      if (newMu === mu && newSigma === sigma) return;
      [mu, sigma, chance] = [newMu, newSigma, chanceOf(newMu)];
      for (const lattice of lattices) lattice?.forget();
      across.forget();
    },
    log: (group: Group): number => {
      const { s, n } = group;
      if (n === 0) return 0;
      if (isNarrow(n) && isFlat(s, n)) return across.log(s, n, mu, sigma);
      const along = isNearlySure(s, n) ? undefined : stretch(group);
      if (!along) return logitNormalGroup(s, n, mu, sigma).log;
      const sum = densities(along).product(along, along.table.likelihood);
      const over = Math.log((sum * along.step) / (sigma * SQRT_TWO_PI));
      return over > LOWEST ? group.top + over : logitNormalGroup(s, n, mu, sigma).log;
    },
    moments: (group: Group): ChanceMoments => {
      const { s, n } = group;
      if (isNarrow(Math.max(n, 1)) && isFlat(s, n)) return across.moments(s, n, mu, sigma);
      const along = isNearlySure(s, n) ? undefined : stretch(group);
      if (!along) return logitNormalGroup(s, n, mu, sigma);
      const lattice = densities(along);
      const { likelihood, first, second } = along.table;
      const total = lattice.product(along, likelihood);
      const over = Math.log((total * along.step) / (sigma * SQRT_TWO_PI));
      if (!(over > LOWEST)) return logitNormalGroup(s, n, mu, sigma);
      return {
        chance: lattice.product(along, first) / total,
        square: lattice.product(along, second) / total,
      };
    },
  };
}

/** Lattice points from and to, both among them, k step each. */
interface Stretch {
  readonly level: number;
  readonly step: number;
  readonly from: number;
  readonly to: number;
  readonly table: Table;
}

/** exp(-z² / 2) of the present population at the points of one lattice, as far as they were asked for. */
class Lattice {
  private density = new Float64Array(256);
  private from = 0;
  private to = -1;

  forget(): void {
    this.to = this.from - 1;
  }

  cover(
    from: number,
    to: number,
    { mu, sigma, step }: { readonly mu: number; readonly sigma: number; readonly step: number },
  ): void {
    const isNew = this.to < this.from;
    if (!isNew && from >= this.from && to <= this.to) return;
    const [first, last] = isNew ? [from, to] : [Math.min(from, this.from), Math.max(to, this.to)];
    const size = last - first + 1;
    const before = this.density;
    if (size > before.length) this.density = new Float64Array(2 * size);
    if (!isNew) this.density.set(before.slice(0, this.to - this.from + 1), this.from - first);
    if (isNew) this.fill(first, first, last, { mu, sigma, step });
    else {
      this.fill(first, first, this.from - 1, { mu, sigma, step });
      this.fill(first, this.to + 1, last, { mu, sigma, step });
    }
    [this.from, this.to] = [first, last];
  }

  /** Points k of a run; inside of a block each is the one before times a ratio, which itself changes by a factor. */
  private fill(
    origin: number,
    from: number,
    to: number,
    { mu, sigma, step }: { readonly mu: number; readonly sigma: number; readonly step: number },
  ): void {
    const d = step / sigma;
    const factor = Math.exp(-d * d);
    for (let start = from; start <= to; start += BLOCK) {
      const z = (start * step - mu) / sigma;
      let density = Math.exp(-0.5 * z * z);
      let ratio = Math.exp(-d * (z + 0.5 * d));
      for (let k = start; k < start + BLOCK && k <= to; k++) {
        this.density[k - origin] = density;
        density *= ratio;
        ratio *= factor;
      }
    }
  }

  product({ from, to, table }: Stretch, values: Float64Array): number {
    const { density } = this;
    let [i, j] = [from - this.from, from - table.from];
    let sum = 0;
    for (const end = to - this.from; i <= end; i++, j++) sum += density[i]! * values[j]!;
    return sum;
  }
}

/** Gauss points across the present population, with what groups read there. */
function pointsAcross() {
  const rule = standardNormalRule(ACROSS);
  const [logOdds, chance, soft] = [0, 1, 2].map(() => new Float64Array(ACROSS)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let isThere = false;
  let middle = 0;
  const part = new Float64Array(ACROSS);
  const weigh = (s: number, n: number, mu: number, sigma: number) => {
    if (!isThere) {
      isThere = true;
      middle = softplus(mu);
      rule.point.forEach((z, i) => {
        const b = mu + sigma * z;
        logOdds[i] = sigma * z;
        chance[i] = chanceOf(b);
        soft[i] = softplus(b) - middle;
      });
    }
    let total = 0;
    for (let i = 0; i < ACROSS; i++) {
      part[i] = rule.weight[i]! * Math.exp(s * logOdds[i]! - n * soft[i]!);
      total += part[i]!;
    }
    return total;
  };
  return {
    forget: () => {
      isThere = false;
    },
    log: (s: number, n: number, mu: number, sigma: number) =>
      Math.log(weigh(s, n, mu, sigma)) + s * mu - n * middle,
    moments: (s: number, n: number, mu: number, sigma: number): ChanceMoments => {
      const total = weigh(s, n, mu, sigma);
      let [first, second] = [0, 0];
      for (let i = 0; i < ACROSS; i++) {
        first += part[i]! * chance[i]!;
        second += part[i]! * chance[i]! * chance[i]!;
      }
      return { chance: first / total, square: second / total };
    },
  };
}
