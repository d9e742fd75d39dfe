import { nestedTree } from "#core/pooling/nested/nestedTree.ts";
import { inventedDistricts } from "#data/inventedDistricts.ts";
import type { Hanging } from "./hang.ts";

const { districts, classes } = inventedDistricts;

/** Schools in the order of their districts, each with its district, an index. */
export const SCHOOLS = districts.flatMap(({ schools }, district) =>
  schools.map(({ name }) => ({ name, district })),
);
/** The new school, and its district. */
export const NEW = SCHOOLS.findIndex(({ name }) => name === "N1");
export const HOME = SCHOOLS[NEW]!.district;

export interface Spreads {
  readonly phi: number;
  readonly omega: number;
  readonly tau: number;
  readonly sigma: number;
}

/** Everything on the tree, and what of the class of one comes from where. */
export interface Branch {
  readonly nation: Hanging;
  /** None, if districts are left out. */
  readonly districts: readonly Hanging[];
  readonly schools: readonly Hanging[];
  readonly classes: readonly Hanging[];
  readonly one: Hanging;
  readonly own: number;
  /** Of the other schools of its district, and of those of other districts. */
  readonly kin: number;
  readonly others: number;
}

/** The tree as nodes: the nation, districts where there are any, schools, classes; the class of one comes last. */
function treeOf({ phi, omega, tau, sigma }: Spreads, score: number, isLeftOut: boolean) {
  const between = isLeftOut ? [] : districts;
  const school = 1 + between.length;
  const klass = school + SCHOOLS.length;
  const all = [
    ...classes.map(({ school: at, y, n }) => ({ at, y, n })),
    { at: NEW, y: score, n: 1 },
  ];
  const tree = {
    parent: [
      -1,
      ...between.map(() => 0),
      ...SCHOOLS.map(({ district }) => (isLeftOut ? 0 : 1 + district)),
      ...all.map(({ at }) => school + at),
    ],
    spread: [
      0,
      ...between.map(() => phi),
      // What districts differ by is then a difference between schools.
      ...SCHOOLS.map(() => (isLeftOut ? Math.hypot(phi, omega) : omega)),
      ...all.map(() => tau),
    ],
    node: all.map((_, k) => klass + k),
    y: all.map(({ y }) => y),
    sigma: all.map(({ n }) => sigma / Math.sqrt(n)),
    root: "flat",
  } as const;
  return { tree, school, klass };
}

/** The mean of the district if nobody had been tested in the new school. */
export function homeAlone(spreads: Spreads): number {
  const { tree } = treeOf(spreads, 0, false);
  return nestedTree({
    ...tree,
    node: tree.node.slice(0, -1),
    y: tree.y.slice(0, -1),
    sigma: tree.sigma.slice(0, -1),
  }).mean[1 + HOME]!;
}

/** Estimates on every floor, all spreads given, with districts or as if nobody knew of them. */
export function branch(spreads: Spreads, score: number, isLeftOut: boolean): Branch {
  const { tree, school, klass } = treeOf(spreads, score, isLeftOut);
  const { mean, sd } = nestedTree(tree);
  const hanging = mean.map((at, k): Hanging => ({ mean: at, sd: sd[k]! }));
  const one = hanging.at(-1)!;
  // Estimates are sums of the averages by their shares: one point more in some of them moves it by what they hold.
  const last = tree.y.length - 1;
  const heldBy = (is: (k: number) => boolean) =>
    nestedTree({ ...tree, y: tree.y.map((y, k) => (is(k) ? y + 1 : y)) }).mean.at(-1)! - one.mean;
  return {
    nation: hanging[0]!,
    districts: hanging.slice(1, school),
    schools: hanging.slice(school, klass),
    classes: hanging.slice(klass, -1),
    one,
    own: heldBy((k) => k === last),
    kin: heldBy((k) => k < last && classes[k]!.district === HOME),
    others: heldBy((k) => k < last && classes[k]!.district !== HOME),
  };
}
