import { fourLevels } from "#models/fourLevels.ts";
import { numbersOf } from "../../declared/numbers.ts";
import { branch, HOME } from "./branch.ts";

export const POINTS = { as: "x", to: { decimals: 1 } } as const;
export const SHARE = { as: "share" } as const;

/** Every number of the tree, with districts and as if nobody knew of them, and how it is written. */
export const numbers = numbersOf(
  fourLevels,
  ({ phi, omega, tau, sigma, x }, { view }) => {
    const isLeftOut = view.districts === "left";
    const found = branch({ phi, omega, tau, sigma }, x, isLeftOut);
    const other = branch({ phi, omega, tau, sigma }, x, !isLeftOut);
    const [within, without] = isLeftOut ? [other, found] : [found, other];
    const anchor = isLeftOut ? found.nation.mean : found.districts[HOME]!.mean;
    return {
      found,
      isLeftOut,
      phi,
      omega,
      tau,
      sigma,
      x,
      put: found.one.mean,
      putSd: found.one.sd,
      nation: found.nation.mean,
      home: within.districts[HOME]!.mean,
      within: within.one.mean,
      without: without.one.mean,
      /** What the class is pulled to. */
      anchor,
      own: found.own,
      kin: found.kin,
      others: found.others,
    };
  },
  {
    x: { as: "x" },
    put: { ...POINTS, label: "the class is put at" },
    putSd: { ...POINTS, label: "give or take" },
    nation: POINTS,
    home: { ...POINTS, label: "mean of its district" },
    within: POINTS,
    without: POINTS,
    anchor: POINTS,
    own: { ...SHARE, label: "its student holds" },
    kin: { ...SHARE, label: "its district" },
    others: { ...SHARE, label: "other districts" },
  },
);

export type Floors = ReturnType<typeof numbers.of>;
