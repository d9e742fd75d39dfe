import { requireThat } from "../../assert.ts";
import { door, type Loose, number, numbers, oneOf } from "../../door.ts";

/** A tree of any depth with known variances, and what was observed at its nodes. */
export interface NestedTree {
  /** What every node hangs from, an index of this list; -1 for the one root. */
  readonly parent: readonly number[];
  /** Sd of every node's true value about that of its parent; not read at the root. */
  readonly spread: readonly number[];
  /** The node of every observation. */
  readonly node: readonly number[];
  readonly y: readonly number[];
  /** Standard error of every observation. */
  readonly sigma: readonly number[];
  /** True value of the root: a number that is held fixed, or "flat" to estimate it. */
  readonly root: number | "flat";
}

const NESTED_TREE = {
  parent: numbers,
  spread: numbers,
  node: numbers,
  y: numbers,
  sigma: numbers,
  root: /* @__PURE__ */ oneOf("flat", number),
};

/**
 * Posterior means and sds of a tree as deep as the problem demands, exactly and in linear time: one pass up, one down.
 *
 *   y_i ~ Normal(theta_node, sigma_i), theta_a ~ Normal(theta_parent, spread_a)
 *   up    P_a = sum 1/sigma_i² + sum over its children c of keep_c / spread_c², M_a the mean with these weights
 *   down  theta_a = keep_a M_a + pull_a theta_parent, variance pull_a spread_a² + pull_a² V(parent), pull_a = 1 / (1 + P_a spread_a²)
 *
 * Shapes  parent and spread hold one number a node, node, y and sigma one an observation; a node may have none.
 * Units   everything shares the unit of y.
 * Limits  a spread of 0 makes a node one with its parent; a node with nothing below hangs where its parent does.
 * Throws  RangeError if lengths differ, there is not one root, a node hangs from itself, a spread is negative or infinite, a
 *         sigma is not positive, or the root is flat and nothing is observed.
 * Source  Lauritzen & Spiegelhalter, JRSS B 50 (1988).
 *
 * @example
 * nestedTree({ parent: [-1, 0, 0], spread: [0, 1, 1], node: [1], y: [4], sigma: [1], root: 0 }).mean // [0, 2, 0]
 */
export function nestedTree(asked: Loose<NestedTree>): {
  /** Of every node. */
  readonly mean: readonly number[];
  readonly sd: readonly number[];
} {
  const where = "nestedTree";
  const { parent, spread, node, y, sigma, root } = door(where, asked, NESTED_TREE);
  const order = fromTheTop(where, parent);
  const entries = `one per ${parent.length} nodes`;
  requireThat(spread.length === parent.length, where, `spread must have ${entries}`, spread.length);
  requireThat(
    node.length === y.length && sigma.length === y.length,
    where,
    `node and sigma must have ${y.length} entries, one per y`,
    `${node.length} and ${sigma.length}`,
  );
  requireThat(
    root !== "flat" || y.length > 0,
    where,
    "with a flat root something must be observed",
    "nothing",
  );
  const top = order[0]!;
  for (const [a, sd] of spread.entries())
    requireThat(
      a === top || (sd >= 0 && sd < Infinity),
      where,
      "every spread must be at least 0 and finite",
      sd,
    );

  // Means about a value of the data's own size, so that a large common level costs no digits.
  const origin = root === "flat" ? y[0]! : root;
  const precision: number[] = new Array(parent.length).fill(0);
  const pulled: number[] = new Array(parent.length).fill(0);
  for (const [i, a] of node.entries()) {
    const se = sigma[i]!;
    requireThat(a in parent, where, "every node of an observation must be one of the tree", a);
    requireThat(se > 0, where, "every sigma must be positive", se);
    precision[a]! += se ** -2;
    pulled[a]! += (y[i]! - origin) / se ** 2;
  }
  const pull: number[] = new Array(parent.length).fill(1);
  for (const a of order.toReversed()) {
    if (a === top) continue;
    pull[a] = 1 / (1 + precision[a]! * spread[a]! ** 2);
    precision[parent[a]!]! += pull[a] * precision[a]!;
    pulled[parent[a]!]! += pull[a] * pulled[a]!;
  }
  const mean: number[] = new Array(parent.length).fill(0);
  const variance: number[] = new Array(parent.length).fill(0);
  for (const a of order) {
    if (a === top) {
      if (root === "flat") {
        mean[a] = pulled[a]! / precision[a]!;
        variance[a] = 1 / precision[a]!;
      }
      continue;
    }
    const own = pull[a]! * spread[a]! ** 2;
    mean[a] = own * pulled[a]! + pull[a]! * mean[parent[a]!]!;
    variance[a] = own + pull[a]! ** 2 * variance[parent[a]!]!;
  }
  return { mean: mean.map((m) => origin + m), sd: variance.map(Math.sqrt) };
}

/** Nodes so that each comes after what it hangs from; the root first. */
function fromTheTop(where: string, parent: readonly number[]): readonly number[] {
  const children: number[][] = parent.map(() => []);
  const roots: number[] = [];
  for (const [a, above] of parent.entries()) {
    if (above === -1) roots.push(a);
    else {
      requireThat(above in children, where, "every parent must be a node, or -1", above);
      children[above]!.push(a);
    }
  }
  requireThat(roots.length === 1, where, "there must be one root", roots.length);
  const order = [...roots];
  for (let k = 0; k < order.length; k++)
    for (const child of children[order[k]!]!) order.push(child);
  const left = parent.length - order.length;
  requireThat(left === 0, where, "no node may hang from itself", `${left} that do`);
  return order;
}
